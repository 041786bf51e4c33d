//! Files that begin with bytes of their own.

use super::zip;
use super::{Foreign, Kind};

/// Where a PDF's header may stand at the latest; mail programs and web servers put junk before it.
const PDF_WITHIN: usize = 1024;
/// Where a PDF's end is looked for; it is the last thing in it, but for junk.
const PDF_END_WITHIN: usize = 2048;
/// Bytes after a PDF's header that show it to be no text: a comment of bytes over 127.
const PDF_COMMENT_WITHIN: usize = 32;

/// The kind of a file whose first bytes say it.
pub fn kind(bytes: &[u8]) -> Option<Kind> {
    use Foreign as F;
    /// Bytes, where they stand, and what they say.
    const SIGNS: [(usize, &[u8], Kind); 24] = [
        (0, b"\x89PNG\r\n\x1a\n", Kind::Png),
        (0, b"\xFF\xD8\xFF", Kind::Jpeg),
        (0, b"II*\0", Kind::Tiff),
        (0, b"MM\0*", Kind::Tiff),
        (0, b"II+\0\x08\0\0\0", Kind::Tiff),
        (0, b"MM\0+\0\x08\0\0", Kind::Tiff),
        (0, b"\x1F\x8B\x08", Kind::Gzip),
        (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", Kind::Foreign(F::Doc)),
        (0, b"AT&TFORM", Kind::Foreign(F::Djvu)),
        (0, b"GIF87a", Kind::Foreign(F::Gif)),
        (0, b"GIF89a", Kind::Foreign(F::Gif)),
        (8, b"WEBPVP8", Kind::Foreign(F::Webp)),
        (0, b"\0\0\0\x0CjP  \r\n\x87\n", Kind::Foreign(F::Jp2)),
        (0, b"\xFFO\xFFQ\0", Kind::Foreign(F::Jp2)),
        (0, b"%!PS", Kind::Foreign(F::Eps)),
        (0, b"\x04%!PS", Kind::Foreign(F::Eps)),
        (0, b"\xC5\xD0\xD3\xC6", Kind::Foreign(F::Eps)),
        (0, b"Rar!\x1A\x07", Kind::Foreign(F::Arsip)),
        (0, b"7z\xBC\xAF\x27\x1C", Kind::Foreign(F::Arsip)),
        (0, b"\x28\xB5\x2F\xFD", Kind::Foreign(F::Arsip)),
        (0, b"\xFD7zXZ\0", Kind::Foreign(F::Arsip)),
        (0, b"BZh91AY&SY", Kind::Foreign(F::Arsip)),
        (257, b"ustar\0", Kind::Foreign(F::Arsip)),
        (257, b"ustar  \0", Kind::Foreign(F::Arsip)),
    ];
    let at = |start: usize, sign: &[u8]| bytes.get(start..).is_some_and(|rest| rest.starts_with(sign));
    if let Some((_, _, kind)) = SIGNS.iter().find(|(start, sign, _)| at(*start, sign)) {
        return Some(*kind);
    }
    if at(0, b"PK\x03\x04") || at(0, b"PK\x05\x06") {
        return Some(Kind::Foreign(zip::holds(bytes)));
    }
    if is_heic(bytes) {
        return Some(Kind::Foreign(F::Heic));
    }
    if is_bmp(bytes) {
        return Some(Kind::Foreign(F::Bmp));
    }
    let text = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes).trim_ascii_start();
    if text.starts_with(b"{\\rtf") {
        return Some(Kind::Foreign(F::Rtf));
    }
    is_pdf(bytes).then_some(Kind::Pdf)
}

/// Whether a PDF begins here. A header after other bytes may stand in a text about PDFs: the rest must be one, too.
fn is_pdf(bytes: &[u8]) -> bool {
    const HEADER: &[u8] = b"%PDF-";
    let head = &bytes[..bytes.len().min(PDF_WITHIN + HEADER.len())];
    let Some(start) = memchr::memmem::find(head, HEADER) else { return false };
    let before = &bytes[..start];
    if before.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(before).trim_ascii().is_empty() {
        return true;
    }
    let after = &bytes[start..bytes.len().min(start + PDF_COMMENT_WITHIN)];
    let binary = before.contains(&0)
        || after
            .windows(3)
            .any(|bytes| matches!(bytes, [b'\n' | b'\r', b'%', comment] if !comment.is_ascii()));
    let tail = &bytes[bytes.len().saturating_sub(PDF_END_WITHIN)..];
    binary || memchr::memmem::find(tail, b"startxref").is_some()
}

/// A photo of a telephone: the boxes of MP4 with brands of their own.
fn is_heic(bytes: &[u8]) -> bool {
    const BRANDS: [&[u8]; 8] = [b"heic", b"heix", b"heim", b"heis", b"hevc", b"mif1", b"msf1", b"avif"];
    bytes.get(4..8) == Some(b"ftyp") && bytes.get(8..12).is_some_and(|brand| BRANDS.contains(&brand))
}

/// A picture of Windows. `BM` alone begins many a word; what is reserved is 0, and its second head has few lengths.
fn is_bmp(bytes: &[u8]) -> bool {
    const HEADS: [u8; 7] = [12, 40, 52, 56, 64, 108, 124];
    bytes.starts_with(b"BM")
        && bytes.get(6..10) == Some(&[0; 4])
        && matches!(bytes.get(14..18), Some([length, 0, 0, 0]) if HEADS.contains(length))
}

/// Whether a text is an e-mail as mail programs save it: its first line is a field, and among those of its head are
/// the ones that say how it is packed.
pub fn is_mail(head: &str) -> bool {
    let is_field = |line: &str| {
        line.split_once(':').is_some_and(|(name, _)| {
            !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-')
        })
    };
    let starts =
        |line: &str, name: &str| line.get(..name.len()).is_some_and(|start| start.eq_ignore_ascii_case(name));
    let fields = || head.lines().take_while(|line| !line.trim().is_empty());
    head.lines().next().is_some_and(is_field)
        && fields().all(|line| is_field(line) || line.starts_with([' ', '\t']))
        && fields().any(|line| starts(line, "mime-version:"))
        && fields().any(|line| starts(line, "content-type:"))
}
