//! PDF → pages of words, and pages as pictures.

use diktum::page::Pages;
use diktum::wording::Lang;
use diktum::wording::reading::words as sentences;

use super::Unread;
use crate::cli::batch::Kode;
use crate::cli::picture::Picture;
use crate::cli::recogniser::Why;

/// Why a PDF can't be read.
#[derive(Debug)]
pub enum Error {
    /// This program was built without PDF.
    Without,
}

/// The words of its text layers.
pub fn words(_bytes: &[u8]) -> Result<Pages, Unread> {
    Err(Unread::Pdf(Error::Without))
}

/// Page `page`, counted from 1, as the recogniser is shown it.
pub fn picture(_bytes: &[u8], _page: u32, _dpi: u32) -> Result<Picture, Why> {
    Err(Why::Picture(String::new()))
}

/// The sentence about a PDF that can't be read.
pub fn sentence(_error: &Error, lang: Lang) -> String {
    sentences(lang).no_pdf.to_owned()
}

/// The code of a PDF that can't be read.
pub fn kode(_error: &Error) -> Kode {
    Kode::BukanTeks
}
