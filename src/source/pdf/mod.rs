//! PDF → pages of words with boxes.
//!
//! [`read`] works in this process and trusts its file with memory and time; a small hostile file can ask for all of
//! both. The program reads in a process of its own with limits.

mod blank_font;
mod device;
mod fragments;
mod gaps;
mod layer;
mod picture;
mod plausible;
mod rulings;
mod sheet;
#[cfg(test)]
mod tests;
mod upright;
mod words;

use std::sync::Arc;

use hayro_interpret::hayro_syntax::page::Page;
use hayro_interpret::hayro_syntax::{DecryptionError, LoadPdfError, Pdf};
use hayro_interpret::kurbo::Rect;
use hayro_interpret::{
    Context, InterpreterCache, InterpreterSettings, TransformExt, hayro_cmap, interpret_page,
};

use crate::model::{JenisSumber, Lapisan};
use crate::page::{NO_LINE, Pages};
use blank_font::blank_font;
use device::Collector;
use plausible::Plausible;
use sheet::Sheet;

pub use picture::{Picture, picture, pictures};

/// The most pages of a file. The longest budgets have 3,000.
pub const MAX_PAGES: usize = 20_000;

/// Why a PDF can't be read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PdfError {
    /// It opens with a password only.
    Password,
    /// It is encrypted in a way that is not known here.
    Encryption,
    /// It is no PDF, or damaged so that no page is found.
    Broken,
    /// It has no pages.
    NoPages,
    /// It has more pages than [`MAX_PAGES`].
    ManyPages,
    /// It has fewer pages than the one that was asked for.
    NoSuchPage,
    /// A page is so narrow or so small that there is no picture of it.
    PageSize,
}

/// Reads the words of all pages. Pages that are pictures or whose text layer is rubbish have none; a recogniser can
/// read them.
pub fn read(bytes: impl Into<Arc<Vec<u8>>>) -> Result<Pages, PdfError> {
    let pdf = open(bytes.into())?;
    let cache = InterpreterCache::new();
    let mut pages = Pages::new(JenisSumber::Pdf);
    for page in pdf.pages().iter() {
        let mut sheet = draw(page, &cache);
        upright::set_upright(&mut sheet);
        put(&sheet, &mut pages);
    }
    Ok(pages)
}

/// Opens a file that has pages.
fn open(bytes: Arc<Vec<u8>>) -> Result<Pdf, PdfError> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(DecryptionError::PasswordProtected) => PdfError::Password,
        LoadPdfError::Decryption(_) => PdfError::Encryption,
        LoadPdfError::Invalid => PdfError::Broken,
    })?;
    match pdf.pages().len() {
        0 => Err(PdfError::NoPages),
        count if count > MAX_PAGES => Err(PdfError::ManyPages),
        _ => Ok(pdf),
    }
}

/// What is drawn on a page, in points from its top left corner, turned as its file wants it.
fn draw<'p>(page: &'p Page<'p>, cache: &InterpreterCache<'p>) -> Sheet {
    let (width, height) = page.render_dimensions();
    let settings = InterpreterSettings {
        font_resolver: Arc::new(|_| Some(blank_font())),
        cmap_resolver: Arc::new(hayro_cmap::load_embedded),
        ..InterpreterSettings::default()
    };
    let view = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let transform = page.initial_transform(true).to_kurbo();
    let mut context = Context::new(transform, view, cache, page.xref(), settings);
    let mut collector = Collector::new(width, height);
    interpret_page(page, &mut context, &mut collector);
    collector.sheet
}

/// Adds the page that a sheet shows.
fn put(sheet: &Sheet, pages: &mut Pages) {
    pages.begin(sheet.width, sheet.height, Lapisan::Kosong);
    let before = pages.letters.len();
    let mut plausible = Plausible::default();
    words::words(sheet, |text, area| {
        let outside = area.x1 <= 0.0 || area.y1 <= 0.0 || area.x0 >= sheet.width || area.y0 >= sheet.height;
        if !outside {
            plausible.count(text);
            pages.push(text, [area.x0, area.y0, area.x1, area.y1], None, NO_LINE);
        }
    });
    let lapisan = layer::layer(sheet, plausible);
    let Some(page) = pages.pages.last_mut() else { return };
    page.lapisan = lapisan;
    page.rulings = rulings::rulings(&sheet.strokes);
    if !matches!(lapisan, Lapisan::Teks | Lapisan::LapisanPindaian) {
        page.words.clear();
        pages.letters.truncate(before);
    }
}
