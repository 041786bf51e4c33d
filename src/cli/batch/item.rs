//! One text of a run, before it is read: its id, where it comes from, and its bytes or the way to them.

use std::ffi::{OsStr, OsString};
use std::path::{Path, PathBuf};

use serde_json::value::RawValue;

use super::galat::Galat;

/// How the names of files end whose pages may have to be recognised.
const SLOW: [&[u8]; 6] = [b".pdf", b".png", b".jpg", b".jpeg", b".tif", b".tiff"];

/// One text that gets one line.
#[derive(Clone, Debug)]
pub struct Item {
    pub id: String,
    /// The file that holds the text, where that is not the id itself.
    pub sumber: Option<String>,
    pub body: Body,
    /// Further fields of a record, as one object.
    pub meta: Option<Box<RawValue>>,
}

/// What is to be parsed.
#[derive(Clone, Debug)]
pub enum Body {
    /// A file, read by the worker that parses it; `walked` if it was found in a folder.
    File { path: PathBuf, walked: bool },
    /// The bytes themselves, of an archive's member or a record.
    Bytes(Vec<u8>),
    /// Nothing can be parsed.
    Galat(Galat),
}

impl Item {
    /// What could not be read at all, named by its own path.
    pub fn failed(id: String, galat: Galat) -> Item {
        Item { id, sumber: None, body: Body::Galat(galat), meta: None }
    }

    /// The file that holds the text.
    pub fn sumber(&self) -> &str {
        self.sumber.as_deref().unwrap_or(&self.id)
    }

    /// Whether it costs, by its name, far more than to hand it over, so that it is not kept waiting for others. A name
    /// that lies costs a little time and nothing else.
    pub fn looks_slow(&self) -> bool {
        let name = self.id.as_bytes();
        SLOW.iter().any(|end| {
            name.len().checked_sub(end.len()).is_some_and(|at| name[at..].eq_ignore_ascii_case(end))
        })
    }

    /// Bytes that this item holds in memory until it is parsed.
    pub fn weight(&self) -> usize {
        let meta = self.meta.as_ref().map_or(0, |meta| meta.get().len());
        let body = match &self.body {
            Body::Bytes(bytes) => bytes.len(),
            _ => 0,
        };
        meta + body
    }
}

/// A path as an id: parts joined by `/`, without `./` before it, bytes that are no UTF-8 as `\xFF`.
pub fn name(path: &Path) -> String {
    let joined = path.components().map(|part| part.as_os_str()).fold(OsString::new(), |mut out, part| {
        let root = out.as_encoded_bytes().is_empty() || out.as_encoded_bytes().ends_with(b"/");
        if !root {
            out.push("/");
        }
        if part != OsStr::new(".") || path == Path::new(".") {
            out.push(if part == OsStr::new("\\") { OsStr::new("/") } else { part });
        }
        out
    });
    text(joined.as_encoded_bytes())
}

/// Bytes of a name as text: what is no UTF-8 becomes `\xFF`, so that different names stay different.
pub fn text(bytes: &[u8]) -> String {
    let mut out = String::with_capacity(bytes.len());
    for chunk in bytes.utf8_chunks() {
        out.push_str(chunk.valid());
        for byte in chunk.invalid() {
            out.push_str(&format!("\\x{byte:02X}"));
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_is_named_as_it_was_given() {
        for (path, id) in [
            ("a.txt", "a.txt"),
            ("./a.txt", "a.txt"),
            ("arsip/./2021//a.txt", "arsip/2021/a.txt"),
            ("../a.txt", "../a.txt"),
            ("/data/a.txt", "/data/a.txt"),
            (".", "."),
        ] {
            assert_eq!(name(Path::new(path)), id, "{path}");
        }
        assert_eq!(text(b"a\xFFb"), "a\\xFFb");
    }
}
