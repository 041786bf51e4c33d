//! What kind of file it is, told by its content and never by its name.

mod json;
mod magic;
mod markup;
mod zip;

use std::borrow::Cow;

/// Bytes at the beginning that are looked at. The XHTML of pdftotext holds all of a PDF's metadata before its
/// first page, some of it long.
const HEAD: usize = 64 * 1024;
/// The first columns of a table of words.
const TSV: &str = "level\tpage_num\t";

/// A kind of file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Plain text, Markdown, HTML; and whatever is none of the others.
    Teks,
    Pdf,
    Png,
    Jpeg,
    Tiff,
    /// The table of words of tesseract or `pdftotext -tsv`.
    Tsv,
    Hocr,
    Alto,
    /// PAGE XML
    Page,
    /// `pdftotext -bbox` or `-bbox-layout`
    Bbox,
    /// A DoclingDocument
    Docling,
    /// One file packed with gzip.
    Gzip,
    /// A format that is not read, but known.
    Foreign(Foreign),
}

/// A format that is not read: every one of them has a way out, which its sentence says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Foreign {
    Rtf,
    /// The Office files before 2007: .doc, .xls, .ppt
    Doc,
    Docx,
    Xlsx,
    Pptx,
    Odt,
    Ods,
    Odp,
    /// A zip of something else.
    Zip,
    /// Another archive or packed file: tar, RAR, 7z, zstd, xz, bzip2.
    Arsip,
    Djvu,
    Heic,
    Webp,
    Gif,
    Bmp,
    /// JPEG 2000
    Jp2,
    /// PostScript or EPS
    Eps,
    /// An e-mail, or a page saved by a browser as one.
    Eml,
}

/// The kind of a file with these bytes. Only its head and tail are looked at, and of JSON the keys of its outermost
/// object.
pub fn kind(bytes: &[u8]) -> Kind {
    if let Some(kind) = magic::kind(bytes) {
        return kind;
    }
    let head = letters(&bytes[..bytes.len().min(HEAD)]);
    let head = head.trim_start_matches(|c: char| c == '\u{FEFF}' || c.is_whitespace());
    if head.starts_with(TSV) {
        Kind::Tsv
    } else if head.starts_with('<') {
        markup::kind(head).unwrap_or(Kind::Teks)
    } else if head.starts_with('{') && json::is_docling(bytes) {
        Kind::Docling
    } else if magic::is_mail(head) {
        Kind::Foreign(Foreign::Eml)
    } else {
        Kind::Teks
    }
}

/// These bytes as letters, whatever they are: UTF-16 is told by its mark or by its zeros, all else is ASCII enough.
fn letters(head: &[u8]) -> Cow<'_, str> {
    match super::letters::utf16(head) {
        Some((encoding, mark)) => encoding.decode_without_bom_handling(&head[mark..]).0,
        None => String::from_utf8_lossy(head),
    }
}

#[cfg(test)]
mod tests;
