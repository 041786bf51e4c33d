//! PDF → pages of words, and pages as pictures. A file is read in a process of its own ([`child`]).

#[cfg(feature = "pdf")]
pub mod child;
#[cfg(feature = "pdf")]
mod frame;

use std::sync::Arc;

use diktum::page::Pages;
use diktum::wording::Lang;
use diktum::wording::reading::words as sentences;

use super::Unread;
use crate::cli::batch::Kode;
use crate::cli::picture::Picture;
use crate::cli::recogniser::Why;

/// Why a PDF can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Error {
    /// This program was built without PDF.
    #[cfg(not(feature = "pdf"))]
    Without,
    /// It opens with a password only.
    Password,
    /// It is encrypted in a way that is not known here.
    Encryption,
    /// It is damaged so that no page is found.
    Broken,
    /// It has no pages.
    NoPages,
    /// It has more pages than are read.
    ManyPages,
    /// Reading it took longer than it may.
    Slow,
    /// Reading it needs more memory than it may have, or ended the process that read it.
    Ended,
    /// The process that was to read it could not be started.
    NotStarted,
}

/// The words of its text layers.
#[cfg(feature = "pdf")]
pub fn words(bytes: &Arc<Vec<u8>>) -> Result<Pages, Unread> {
    let answer = asked(&[child::WORDS], bytes)?;
    match frame::read(&answer) {
        Some(Ok(pages)) => Ok(pages),
        Some(Err(error)) => Err(Error::from(error).into()),
        None => Err(Error::Ended.into()),
    }
}

#[cfg(not(feature = "pdf"))]
pub fn words(_bytes: &Arc<Vec<u8>>) -> Result<Pages, Unread> {
    Err(Error::Without.into())
}

/// Page `page`, counted from 1, as the recogniser is shown it.
#[cfg(feature = "pdf")]
pub fn picture(bytes: &Arc<Vec<u8>>, page: u32, dpi: u32, lang: Lang) -> Result<Picture, Why> {
    use crate::cli::picture::Raster;
    let broken = |error: Error| Why::Picture(sentence(error, lang));
    let index = page.saturating_sub(1).to_string();
    let answer = asked(&[child::PICTURE, &index, &dpi.to_string()], bytes).map_err(broken)?;
    let (width, rest) = answer.split_first_chunk::<4>().ok_or_else(|| broken(Error::Ended))?;
    let (height, dots) = rest.split_first_chunk::<4>().ok_or_else(|| broken(Error::Ended))?;
    let (width, height) = (u32::from_le_bytes(*width), u32::from_le_bytes(*height));
    if u64::from(width) * u64::from(height) != dots.len() as u64 {
        return Err(broken(Error::Ended));
    }
    Ok(Picture::of(Raster { width, height, dots: dots.to_vec(), dpi: Some(dpi as f32) }, dpi))
}

#[cfg(not(feature = "pdf"))]
pub fn picture(_bytes: &Arc<Vec<u8>>, _page: u32, _dpi: u32, lang: Lang) -> Result<Picture, Why> {
    Err(Why::Picture(sentence(Error::Without, lang)))
}

/// What the process that reads a PDF gives.
#[cfg(feature = "pdf")]
fn asked(args: &[&str], bytes: &Arc<Vec<u8>>) -> Result<Vec<u8>, Error> {
    use crate::cli::recogniser::process::{Failed, run};
    use std::process::Command;
    use std::time::Duration;

    /// How long one answer may take. The longest of 1,241 pages takes a hundredth of a second.
    const WITHIN: Duration = Duration::from_secs(60);
    /// Bytes of an answer that are read: the words of 10,000 pages, or a picture with all dots that one may have.
    const MOST: u64 = 256 * 1024 * 1024;

    let program = std::env::current_exe().map_err(|_| Error::NotStarted)?;
    let mut command = Command::new(program);
    command.arg(child::NAME).args(args);
    match run(&mut command, Arc::clone(bytes), WITHIN, MOST) {
        Ok(ran) if ran.status.success() => Ok(ran.output),
        Ok(ran) if ran.status.code() == Some(1) => Err(Error::Broken),
        Ok(_) => Err(Error::Ended),
        Err(Failed::Slow) => Err(Error::Slow),
        Err(Failed::NotStarted(_)) => Err(Error::NotStarted),
    }
}

#[cfg(feature = "pdf")]
impl From<diktum::source::pdf::PdfError> for Error {
    fn from(error: diktum::source::pdf::PdfError) -> Error {
        use diktum::source::pdf::PdfError;
        match error {
            PdfError::Password => Error::Password,
            PdfError::Encryption => Error::Encryption,
            PdfError::Broken | PdfError::NoSuchPage | PdfError::PageSize => Error::Broken,
            PdfError::NoPages => Error::NoPages,
            PdfError::ManyPages => Error::ManyPages,
        }
    }
}

impl From<Error> for Unread {
    fn from(error: Error) -> Unread {
        Unread::Pdf(error)
    }
}

/// The sentence about a PDF that can't be read, with what to do.
pub fn sentence(error: Error, lang: Lang) -> String {
    let w = sentences(lang);
    match error {
        #[cfg(not(feature = "pdf"))]
        Error::Without => w.no_pdf,
        Error::Password => w.pdf_password,
        Error::Encryption => w.pdf_encryption,
        Error::Broken => w.pdf_broken,
        Error::NoPages => w.pdf_no_pages,
        Error::ManyPages => w.pdf_many_pages,
        Error::Slow => w.pdf_slow,
        Error::Ended => w.pdf_ended,
        Error::NotStarted => w.pdf_not_started,
    }
    .to_owned()
}

/// The code of a PDF that can't be read.
pub fn kode(error: Error) -> Kode {
    match error {
        #[cfg(not(feature = "pdf"))]
        Error::Without => Kode::BukanTeks,
        Error::Password | Error::Encryption => Kode::BukanTeks,
        Error::Broken | Error::NoPages => Kode::BerkasRusak,
        Error::ManyPages | Error::Slow | Error::Ended => Kode::TerlaluBesar,
        Error::NotStarted => Kode::KesalahanProgram,
    }
}
