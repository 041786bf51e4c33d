//! PDF → pages of words, and pages as pictures.

#[cfg(feature = "pdf")]
pub use with::{Error, kode, picture, sentence, words};
#[cfg(not(feature = "pdf"))]
pub use without::{Error, kode, picture, sentence, words};

#[cfg(feature = "pdf")]
mod with {
    use std::sync::Arc;

    use diktum::page::Pages;
    use diktum::source::pdf::{self, PdfError, Picture as Shown};
    use diktum::wording::Lang;
    use diktum::wording::reading as wording;

    use crate::cli::batch::Kode;
    use crate::cli::picture::{Picture, Raster};
    use crate::cli::reading::Unread;
    use crate::cli::recogniser::Why;

    pub type Error = PdfError;

    /// The words of its text layers.
    pub fn words(bytes: &Arc<Vec<u8>>) -> Result<Pages, Unread> {
        pdf::read(Arc::clone(bytes)).map_err(Unread::Pdf)
    }

    /// Page `page`, counted from 1, as the recogniser is shown it.
    pub fn picture(bytes: &Arc<Vec<u8>>, page: u32, dpi: u32) -> Result<Picture, Why> {
        let index = page.saturating_sub(1) as usize;
        let Shown { width, height, gray } = pdf::picture(Arc::clone(bytes), index, dpi).map_err(Why::Page)?;
        Ok(Picture::of(Raster { width, height, dots: gray, dpi: None }, dpi))
    }

    /// The sentence about a PDF that can't be read.
    pub fn sentence(error: &Error, lang: Lang) -> String {
        wording::pdf(*error, lang).to_owned()
    }

    /// The code of a PDF that can't be read.
    pub fn kode(error: &Error) -> Kode {
        match error {
            PdfError::Password | PdfError::Encryption => Kode::TakTerbuka,
            PdfError::NoPages => Kode::Kosong,
            PdfError::ManyPages => Kode::TerlaluBesar,
            PdfError::Broken | PdfError::NoSuchPage | PdfError::PageSize => Kode::BerkasRusak,
        }
    }
}

/// A program that was built without PDF.
#[cfg(not(feature = "pdf"))]
mod without {
    use std::sync::Arc;

    use diktum::page::Pages;
    use diktum::wording::Lang;
    use diktum::wording::reading::words as sentences;

    use crate::cli::batch::Kode;
    use crate::cli::picture::Picture;
    use crate::cli::reading::Unread;
    use crate::cli::recogniser::Why;

    /// That it is one.
    #[derive(Clone, Copy, Debug, PartialEq, Eq)]
    pub struct Error;

    pub fn words(_bytes: &Arc<Vec<u8>>) -> Result<Pages, Unread> {
        Err(Unread::Pdf(Error))
    }

    /// Not asked for: there are no pages.
    pub fn picture(_bytes: &Arc<Vec<u8>>, _page: u32, _dpi: u32) -> Result<Picture, Why> {
        Err(Why::Page(Error))
    }

    pub fn sentence(_error: &Error, lang: Lang) -> String {
        sentences(lang).no_pdf.to_owned()
    }

    pub fn kode(_error: &Error) -> Kode {
        Kode::BukanTeks
    }
}
