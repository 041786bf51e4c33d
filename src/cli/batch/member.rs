//! Members of archives: which of them are texts, and the limits that keep a hostile one harmless.

use std::io::{self, Read};

use diktum::NotText;
pub use diktum::source::gzip::{MAX_RATIO, too_packed};
use diktum::text::MAX_BYTES;
use diktum::wording::batch::galat as sentences;

use super::choice::Choice;
use super::galat::{Galat, Kode};
use super::item::{self, Body, Item};
use super::packing::Packing;

/// Between the archive's name and the member's in an id.
pub const MEMBER: char = '!';

/// Bytes of a member's path; file systems take no longer ones.
const MAX_PATH: usize = 4096;
/// Parts of a member's path. Archives of texts have a handful.
const MAX_PARTS: usize = 64;
/// Characters of a broken path that its id shows.
const SHOWN: usize = 200;
/// Room that is made for a member before it is read: the size in its header may be a lie.
const TRUSTED: u64 = 1024 * 1024;

/// A whole archive that gave more than this, unpacked, is asked how far it was packed. Texts pack to a tenth, so that
/// one of texts stays far below its ratio whatever its size.
const RATIO_FROM: u64 = 128 * 1024 * 1024;

/// Whether an archive that took so many bytes gives more than one of texts can.
pub fn is_bomb(unpacked: u64, packed: u64) -> bool {
    unpacked > RATIO_FROM && unpacked / MAX_RATIO > packed
}

/// An archive that is read no further: it gives more than one of texts can.
pub fn bomb(archive: &str) -> Item {
    Item::failed(archive.to_owned(), Galat::new(Kode::ArsipRusak, sentences::BOMB, &[]))
}

/// What an archive's directory says of a member.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Text,
    Link,
    /// A file with holes, of which the archive holds a map and what stands between them.
    Sparse,
    Other,
}

/// A member that gets a line: its id, and why it can't be read if its place or kind already says so.
#[derive(Debug)]
pub struct Member {
    pub id: String,
    pub refused: Option<Galat>,
}

/// The member at this path if it is chosen.
pub fn chosen(archive: &str, path: &[u8], kind: Kind, choice: &Choice) -> Option<Member> {
    let shown = item::text(path);
    let below = shown.trim_start_matches("./");
    let outside = below.starts_with(['/', '\\'])
        || below.as_bytes().get(1) == Some(&b':')
        || below.split(['/', '\\']).any(|part| part == "..");
    let broken = below.is_empty()
        || below.contains('\0')
        || path.len() > MAX_PATH
        || below.split('/').count() > MAX_PARTS;
    let refused = if outside {
        Some((Kode::JalurDiLuar, sentences::PATH_OUTSIDE))
    } else if broken {
        Some((Kode::JalurRusak, sentences::PATH_BROKEN))
    } else {
        match kind {
            Kind::Link => Some((Kode::Tautan, sentences::LINK)),
            Kind::Sparse => Some((Kode::TakTerbuka, sentences::SPARSE)),
            Kind::Other => Some((Kode::BukanBerkas, sentences::NO_REGULAR_FILE)),
            Kind::Text if Packing::of(below).is_some() => Some((Kode::ArsipBersarang, sentences::NESTED)),
            Kind::Text => None,
        }
    };
    // A hostile path is always told: a pattern may not hide it.
    if !outside && !broken && !choice.matches(below) {
        return None;
    }
    let mut id = format!("{archive}{MEMBER}");
    if broken {
        id.extend(below.chars().take(SHOWN));
    } else {
        id.push_str(below);
    }
    choice
        .shares(&id)
        .then(|| Member { id, refused: refused.map(|(kode, sentence)| Galat::new(kode, sentence, &[])) })
}

/// Reads a member of this size, unpacked from as many bytes as `packed` says before and after.
pub fn read(reader: impl Read, size: u64, packed: impl Fn() -> u64) -> io::Result<Body> {
    if size > MAX_BYTES {
        return Ok(Body::Galat(Galat::not_text(NotText::TooLarge)));
    }
    let before = packed();
    let mut bytes = Vec::with_capacity(usize::try_from(size.min(TRUSTED)).unwrap_or_default());
    let length = reader.take(MAX_BYTES + 1).read_to_end(&mut bytes)? as u64;
    if length < size {
        return Err(io::ErrorKind::UnexpectedEof.into());
    }
    let spent = packed().saturating_sub(before);
    Ok(if too_packed(length, spent) { packed_body() } else { Body::Bytes(bytes) })
}

/// A member that unpacks to far more than texts do.
pub fn packed_body() -> Body {
    Body::Galat(Galat::new(Kode::TerlaluMampat, sentences::TOO_PACKED, &[&MAX_RATIO.to_string()]))
}

/// An archive that can't be read on; what it holds after this place is not known.
pub fn broken(archive: &str, error: &io::Error) -> Item {
    Item::failed(
        archive.to_owned(),
        Galat::new(Kode::ArsipRusak, sentences::ARCHIVE_BROKEN, &[&error.to_string()]),
    )
}

#[cfg(test)]
mod tests {
    use diktum::source::gzip::RATIO_FROM;

    use super::*;

    fn kode(path: &str) -> Option<Kode> {
        let choice = Choice::new(&[], Vec::new(), None).expect("is one");
        let member = chosen("a.tar", path.as_bytes(), Kind::Text, &choice).expect("is chosen");
        member.refused.map(|galat| galat.kode)
    }

    #[test]
    fn paths_stay_inside() {
        for path in ["a.txt", "./a.txt", "a/b..txt", "a/...", "..a/b", "É.txt"] {
            assert_eq!(kode(path), None, "{path}");
        }
        for path in ["../a", "a/../b", "/a", "a/..", "..", "C:\\a", "..\\a", "\\a", "./../a"] {
            assert_eq!(kode(path), Some(Kode::JalurDiLuar), "{path}");
        }
        for path in ["", "./", "a\0b", &"a/".repeat(65), &"a".repeat(4097)] {
            assert_eq!(kode(path), Some(Kode::JalurRusak), "{path}");
        }
        assert_eq!(kode("a/b.tar.gz"), Some(Kode::ArsipBersarang));
    }

    #[test]
    fn sizes_and_ratios_are_limited() {
        let galat = |body: Body| match body {
            Body::Galat(galat) => Some(galat.kode),
            _ => None,
        };
        let zeros = |n: u64| io::repeat(0).take(n);
        let none = || 0;
        assert_eq!(galat(read(zeros(9), 9, none).expect("is read")), None);
        let large = read(zeros(MAX_BYTES + 1), MAX_BYTES + 1, none).expect("is not read");
        assert_eq!(galat(large), Some(Kode::TerlaluBesar));
        let packed = read(zeros(RATIO_FROM + 1), RATIO_FROM + 1, none).expect("is read");
        assert_eq!(galat(packed), Some(Kode::TerlaluMampat));
        assert_eq!(galat(read(zeros(RATIO_FROM), RATIO_FROM, none).expect("is read")), None);
        assert!(read(zeros(8), 9, none).is_err());
    }
}
