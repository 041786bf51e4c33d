//! Bytes → pages of words with boxes, or a text: what kind of file it is, told by its content.

mod alto;
mod bbox;
mod book;
mod docling;
mod error;
pub mod gzip;
mod hocr;
mod kind;
mod letters;
mod line;
mod page_xml;
#[cfg(feature = "pdf")]
pub mod pdf;
mod tsv;
mod xml;

pub use book::{MAX_PAGES, MAX_WORDS};
pub use error::{Fault, SourceError};
pub use gzip::gunzip;
pub use kind::{Foreign, Kind, kind};

use crate::page::{Page, Pages};

/// Reads the words of a file of this kind and their places. The cost grows linearly with the file.
pub fn pages(kind: Kind, bytes: &[u8]) -> Result<Pages, SourceError> {
    let read = match kind {
        Kind::Tsv => tsv::read,
        Kind::Hocr => hocr::read,
        Kind::Alto => alto::read,
        Kind::Page => page_xml::read,
        Kind::Bbox => bbox::read,
        Kind::Docling => docling::read,
        Kind::Foreign(foreign) => return Err(SourceError::Foreign(foreign)),
        Kind::Teks | Kind::Pdf | Kind::Png | Kind::Jpeg | Kind::Tiff | Kind::Gzip => {
            return Err(SourceError::NoWords(kind));
        }
    };
    let mut pages = read(&letters::decode(bytes, kind)?)?;
    pages.pages.iter_mut().for_each(Page::turn_to_words);
    Ok(pages)
}

#[cfg(test)]
mod tests;
