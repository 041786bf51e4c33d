//! Bytes of a recogniser's file → letters, by the encoding that it declares.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE, WINDOWS_1252};

use super::error::{Fault, SourceError};
use super::kind::Kind;
use crate::text::{MAX_BYTES, NotText};

/// Where a declaration of the encoding is looked for. The one of XML is its first line, that of HTML in its head.
const DECLARED_WITHIN: usize = 1024;

/// The letters of a file. Nothing is replaced: bytes that are no letters are an error.
///
/// What can be read as UTF-8 is, whatever is declared: hardly any other encoding can by chance.
pub fn decode(bytes: &[u8], kind: Kind) -> Result<Cow<'_, str>, SourceError> {
    if bytes.len() as u64 > MAX_BYTES {
        return Err(SourceError::NotText(NotText::TooLarge));
    }
    if let Some((encoding, mark)) = utf16(bytes) {
        return encoding
            .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
            .ok_or(SourceError::NotText(NotText::BrokenUtf16));
    }
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(Cow::Borrowed(text)),
        Err(error) => error,
    };
    // A table declares nothing: as of texts, it was written by a Windows program.
    let encoding = if kind == Kind::Tsv { Some(WINDOWS_1252) } else { declared(bytes) };
    let decoded = encoding
        .filter(|encoding| *encoding != UTF_8)
        .and_then(|encoding| encoding.decode_without_bom_handling_and_without_replacement(bytes));
    decoded.ok_or_else(|| {
        let fault = if error.error_len().is_none() { Fault::Cut } else { Fault::Letters };
        let (good, _) = bytes.split_at(error.valid_up_to());
        SourceError::broken(kind, &String::from_utf8_lossy(good), good.len(), fault)
    })
}

/// Which UTF-16 these bytes are, and the length of their mark. Without one, every other byte of markup is 0.
pub fn utf16(bytes: &[u8]) -> Option<(&'static Encoding, usize)> {
    match bytes {
        [0xFF, 0xFE, ..] => Some((UTF_16LE, 2)),
        [0xFE, 0xFF, ..] => Some((UTF_16BE, 2)),
        [b'<' | b'{', 0, next, 0, ..] if *next != 0 => Some((UTF_16LE, 0)),
        [0, b'<' | b'{', 0, next, ..] if *next != 0 => Some((UTF_16BE, 0)),
        _ => None,
    }
}

/// The encoding that XML (`encoding="…"`) or HTML (`charset=…`) declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARED_WITHIN)]);
    let after = match head.trim_start().strip_prefix("<?xml").and_then(|rest| rest.split_once("?>")) {
        Some((declaration, _)) if declaration.contains("encoding") => declaration.split_once("encoding")?.1,
        _ => head.split_once("charset")?.1,
    };
    let value = after.trim_start().strip_prefix('=')?.trim_start_matches(['"', '\'', ' ']);
    let end = value.find(|c: char| !c.is_ascii_alphanumeric() && !"-_:.".contains(c)).unwrap_or(value.len());
    Encoding::for_label(&value.as_bytes()[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_declared_encoding_is_used() {
        for (bytes, text) in [
            (&b"<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>"[..], "é"),
            (b"<?xml version='1.0'?><html><meta charset=windows-1252><p>\x93</html>", "\u{201C}"),
            (b"<html><meta content=\"text/html; charset=latin1\"><p>\xE9</html>", "é"),
            (b"\xEF\xBB\xBF<?xml version='1.0' encoding='ISO-8859-1'?><a>\xC3\xA9</a>", "é"),
            (b"<\0a\0>\0\xE9\0", "é"),
            (b"\xFE\xFF\0<\0a\0>\0\xE9", "é"),
        ] {
            let decoded = decode(bytes, Kind::Alto).expect("has letters");
            assert!(decoded.contains(text), "{decoded}");
        }
        assert_eq!(decode(b"level\t\xE9", Kind::Tsv).as_deref(), Ok("level\té"));
    }

    #[test]
    fn what_is_no_letter_is_told_with_its_place() {
        let broken = |fault| Err(SourceError::Broken { kind: Kind::Alto, at: Some((2, 3)), fault });
        assert_eq!(decode(b"<a>\nab\xE9<", Kind::Alto), broken(Fault::Letters));
        assert_eq!(decode(b"<a>\nab\xC3", Kind::Alto), broken(Fault::Cut));
        assert_eq!(decode(b"\xFF\xFE<", Kind::Alto), Err(SourceError::NotText(NotText::BrokenUtf16)));
    }
}
