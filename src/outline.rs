//! The tree as an indented outline, for a person at a terminal.

use std::fmt::Write as _;

use crate::harmless;
use crate::model::{Dokumen, Label, Lapisan, Putusan, Simpul, Teks};
use crate::text::Text;

/// How many characters of a node's first words are shown.
const SHOWN: usize = 60;

/// A document as an outline: a line a part and a node, with label, heading or first words, and line number.
///
/// Takes the text that the document was parsed from, for the line numbers. Of a source with pages, whose lines are
/// those that `diktum text` prints, the first line says what was read; where the reading is to be doubted, a line says why.
pub fn outline(text: &Text, doc: &Dokumen) -> String {
    let mut out = Outline { text, out: String::new() };
    if let Some(pages) = doc.sumber.halaman {
        let count = |lapisan: &Lapisan| doc.sumber.lapisan.iter().filter(|own| *own == lapisan).count();
        let layers = Lapisan::ALL.iter().map(|lapisan| (lapisan.as_str(), count(lapisan)));
        let layers: Vec<String> =
            layers.filter(|(_, count)| *count > 0).map(|(name, count)| format!("{name} {count}")).collect();
        let source = format!("{}, {pages} halaman: {}", doc.sumber.jenis.as_str(), layers.join(", "));
        out.line(0, "Sumber", &source, None);
    }
    if doc.mutu.putusan != Putusan::Utuh {
        let why: Vec<&str> = doc.mutu.alasan.iter().map(|kode| kode.as_str()).collect();
        out.line(0, "Mutu", &format!("{}: {}", doc.mutu.putusan.as_str(), why.join(", ")), None);
    }
    out.field("", doc.judul.as_ref());
    if let Some(nomor) = &doc.nomor {
        out.field("NOMOR", nomor.teks.as_ref());
        match nomor.tahun {
            Some(tahun) => out.line(0, "TAHUN", &tahun.to_string(), None),
            None => out.field("TAHUN", Some(&nomor.tercetak)),
        }
    }
    out.field("TENTANG", doc.tentang.as_ref());
    for (name, nodes) in doc.lists() {
        out.part(name, nodes);
    }
    out.field("Tempat", doc.penetapan.tempat.as_ref());
    match &doc.penetapan.tanggal {
        Some(tanggal) => out.line(0, "Tanggal", tanggal, None),
        None => out.field("Tanggal", Some(&doc.penetapan.tercetak)),
    }
    for signatory in &doc.penandatangan {
        let office = signatory.jabatan.as_ref().map(|teks| teks.to_string()).unwrap_or_default();
        let name = signatory.nama.as_ref().map(|teks| teks.to_string()).unwrap_or_default();
        let at = signatory.jabatan.as_ref().or(signatory.nama.as_ref()).and_then(Teks::range);
        out.line(0, &office, &name, at.map(|r| r.start));
    }
    for annex in doc.lampiran.iter().chain(&doc.penjelasan) {
        out.line(0, "", &annex.judul.to_cow(), annex.judul.range().map(|r| r.start));
        out.nodes(1, &annex.isi);
    }
    out.out
}

struct Outline<'a> {
    text: &'a Text,
    out: String,
}

impl Outline<'_> {
    fn part(&mut self, name: &str, nodes: &[Simpul]) {
        if nodes.is_empty() {
            return;
        }
        self.line(0, name, "", None);
        self.nodes(1, nodes);
    }

    fn nodes(&mut self, depth: usize, nodes: &[Simpul]) {
        for node in nodes {
            let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
            let words = node.judul.as_ref().filter(|judul| !judul.is_empty()).unwrap_or(&node.teks);
            let printed = node.label.as_ref().and_then(Label::teks);
            let place = printed.unwrap_or(words).range();
            self.line(depth, &label, &words.to_cow(), place.map(|r| r.start));
            self.nodes(depth + 1, &node.anak);
        }
    }

    /// A field of the head or the end; nothing where it is empty.
    fn field(&mut self, name: &str, words: Option<&Teks>) {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            self.line(0, name, &words.to_cow(), words.range().map(|range| range.start));
        }
    }

    fn line(&mut self, depth: usize, label: &str, words: &str, at: Option<usize>) {
        let (label, words) = (&harmless::line(label), &harmless::line(words));
        let mut line = "  ".repeat(depth);
        line.push_str(label);
        if !words.is_empty() {
            if !label.is_empty() {
                line.push(' ');
            }
            match words.char_indices().nth(SHOWN) {
                Some((cut, _)) => {
                    line.push_str(words[..cut].trim_end());
                    line.push('…');
                }
                None => line.push_str(words),
            }
        }
        // Writing to a string cannot fail.
        let _ = match at {
            Some(at) => writeln!(self.out, "{:>5}  {line}", self.text.line(at)),
            None => writeln!(self.out, "{:>5}  {line}", ""),
        };
    }
}
