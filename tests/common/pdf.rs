//! Small PDFs, made by hand.

#![allow(dead_code)]

/// A file that grows object by object.
#[derive(Default)]
pub struct Draft {
    objects: Vec<Vec<u8>>,
    /// What the trailer says beside its root.
    pub trailer: String,
}

impl Draft {
    /// Adds an object and gives its number.
    pub fn add(&mut self, object: impl AsRef<[u8]>) -> usize {
        self.objects.push(object.as_ref().to_vec());
        self.objects.len()
    }

    /// Adds a stream; `entries` go into its dictionary.
    pub fn stream(&mut self, entries: &str, bytes: &[u8]) -> usize {
        let mut object = format!("<< {entries} /Length {} >>\nstream\n", bytes.len()).into_bytes();
        object.extend_from_slice(bytes);
        object.extend_from_slice(b"\nendstream");
        self.add(object)
    }

    /// The file, beginning at the object that is its catalog.
    pub fn finish(&self, root: usize) -> Vec<u8> {
        let mut out = b"%PDF-1.7\n".to_vec();
        let mut places = Vec::new();
        for (i, object) in self.objects.iter().enumerate() {
            places.push(out.len());
            out.extend_from_slice(format!("{} 0 obj\n", i + 1).as_bytes());
            out.extend_from_slice(object);
            out.extend_from_slice(b"\nendobj\n");
        }
        let xref = out.len();
        out.extend_from_slice(format!("xref\n0 {}\n0000000000 65535 f \n", places.len() + 1).as_bytes());
        for place in &places {
            out.extend_from_slice(format!("{place:010} 00000 n \n").as_bytes());
        }
        let size = places.len() + 1;
        let trailer = &self.trailer;
        out.extend_from_slice(
            format!("trailer\n<< /Size {size} /Root {root} 0 R {trailer} >>\nstartxref\n{xref}\n%%EOF\n")
                .as_bytes(),
        );
        out
    }
}

/// A file of pages with these contents: `/F1` is Helvetica, `/Im` a grey picture. `entries` go into every page.
pub fn pdf(contents: &[&str], entries: &str) -> Vec<u8> {
    let mut draft = Draft::default();
    let font = draft.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    let image = draft.stream(
        "/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceGray /BitsPerComponent 8",
        b"\x80",
    );
    let streams: Vec<usize> = contents.iter().map(|content| draft.stream("", content.as_bytes())).collect();
    let parent = streams.last().copied().unwrap_or(image) + contents.len() + 1;
    let kids: Vec<String> = streams
        .iter()
        .map(|stream| {
            let page = draft.add(format!(
                "<< /Type /Page /Parent {parent} 0 R /Contents {stream} 0 R {entries} \
                 /Resources << /Font << /F1 {font} 0 R >> /XObject << /Im {image} 0 R >> >> >>"
            ));
            format!("{page} 0 R")
        })
        .collect();
    let pages = draft.add(format!(
        "<< /Type /Pages /Count {} /Kids [{}] /MediaBox [0 0 600 800] >>",
        kids.len(),
        kids.join(" ")
    ));
    assert_eq!(pages, parent);
    let root = draft.add(format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
    draft.finish(root)
}
