//! PDF → pages of words, and pages as pictures. A file is read in a process of its own ([`child`]).

#[cfg(feature = "pdf")]
pub mod child;
#[cfg(feature = "pdf")]
mod frame;

use std::sync::Arc;

use diktum::page::Pages;
#[cfg(feature = "pdf")]
use diktum::source::pdf::PdfError;
use diktum::wording::Lang;
use diktum::wording::reading;

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
    /// The file itself is such that it can't.
    #[cfg(feature = "pdf")]
    File(PdfError),
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
        Some(Err(error)) => Err(Error::File(error).into()),
        None => Err(Error::Ended.into()),
    }
}

#[cfg(not(feature = "pdf"))]
pub fn words(_bytes: &Arc<Vec<u8>>) -> Result<Pages, Unread> {
    Err(Error::Without.into())
}

/// Page `page`, counted from 1, as the recogniser is shown it.
#[cfg(feature = "pdf")]
pub fn picture(bytes: &Arc<Vec<u8>>, page: u32, dpi: u32) -> Result<Picture, Why> {
    use crate::cli::picture::Raster;
    let index = page.saturating_sub(1).to_string();
    let answer = asked(&[child::PICTURE, &index, &dpi.to_string()], bytes).map_err(Why::Page)?;
    let (width, rest) = answer.split_first_chunk::<4>().ok_or(Why::Page(Error::Ended))?;
    let (height, dots) = rest.split_first_chunk::<4>().ok_or(Why::Page(Error::Ended))?;
    let (width, height) = (u32::from_le_bytes(*width), u32::from_le_bytes(*height));
    if u64::from(width) * u64::from(height) != dots.len() as u64 {
        return Err(Why::Page(Error::Ended));
    }
    Ok(Picture::of(Raster { width, height, dots: dots.to_vec(), dpi: Some(dpi as f32) }, dpi))
}

#[cfg(not(feature = "pdf"))]
pub fn picture(_bytes: &Arc<Vec<u8>>, _page: u32, _dpi: u32) -> Result<Picture, Why> {
    Err(Why::Page(Error::Without))
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
        Ok(ran) if ran.status.code() == Some(1) => Err(Error::File(PdfError::Broken)),
        Ok(_) => Err(Error::Ended),
        Err(Failed::Slow) => Err(Error::Slow),
        Err(Failed::NotStarted(_)) => Err(Error::NotStarted),
    }
}

impl From<Error> for Unread {
    fn from(error: Error) -> Unread {
        Unread::Pdf(error)
    }
}

/// The sentence about a PDF that can't be read, with what to do.
pub fn sentence(error: &Error, lang: Lang) -> String {
    let w = reading::words(lang);
    match error {
        #[cfg(not(feature = "pdf"))]
        Error::Without => w.no_pdf,
        #[cfg(feature = "pdf")]
        Error::File(error) => reading::pdf(*error, lang),
        Error::Slow => w.pdf_slow,
        Error::Ended => w.pdf_ended,
        Error::NotStarted => w.pdf_not_started,
    }
    .to_owned()
}

/// The code of a PDF that can't be read.
pub fn kode(error: &Error) -> Kode {
    match error {
        #[cfg(not(feature = "pdf"))]
        Error::Without => Kode::BukanTeks,
        #[cfg(feature = "pdf")]
        Error::File(PdfError::Password | PdfError::Encryption) => Kode::TakTerbuka,
        #[cfg(feature = "pdf")]
        Error::File(PdfError::NoPages) => Kode::Kosong,
        #[cfg(feature = "pdf")]
        Error::File(PdfError::Broken | PdfError::NoSuchPage | PdfError::PageSize) => Kode::BerkasRusak,
        #[cfg(feature = "pdf")]
        Error::File(PdfError::ManyPages) => Kode::TerlaluBesar,
        Error::Slow | Error::Ended => Kode::TerlaluBesar,
        Error::NotStarted => Kode::KesalahanProgram,
    }
}
