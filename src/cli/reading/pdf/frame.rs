//! How the process that reads a PDF tells what it found: a byte that says how it went, then pages, all numbers in
//! little-endian order. Both ends are this program, so the form has no version.

use diktum::model::{JenisSumber, Lapisan};
use diktum::page::{Page, Pages, Ruling};
use diktum::source::pdf::PdfError;

/// What stands first: all went well, or why not.
const DONE: u8 = 0;
const ERRORS: [PdfError; 7] = [
    PdfError::Password,
    PdfError::Encryption,
    PdfError::Broken,
    PdfError::NoPages,
    PdfError::ManyPages,
    PdfError::NoSuchPage,
    PdfError::PageSize,
];
const LAYERS: [Lapisan; 5] =
    [Lapisan::Teks, Lapisan::LapisanPindaian, Lapisan::Pindaian, Lapisan::Rusak, Lapisan::Kosong];

/// What was found, as bytes.
pub fn write(found: &Result<Pages, PdfError>) -> Vec<u8> {
    let pages = match found {
        Ok(pages) => pages,
        Err(error) => return vec![ERRORS.iter().position(|own| own == error).map_or(3, |at| at as u8 + 1)],
    };
    let words: usize = pages.pages.iter().map(|page| page.words.len()).sum();
    let mut out = Vec::with_capacity(1024 + pages.letters.len() + words * 20);
    out.push(DONE);
    count(&mut out, pages.pages.len());
    for page in &pages.pages {
        self::page(&mut out, pages, page);
    }
    out
}

fn page(out: &mut Vec<u8>, pages: &Pages, page: &Page) {
    places(out, [page.width, page.height]);
    out.push(LAYERS.iter().position(|own| *own == page.lapisan).unwrap_or_default() as u8);
    count(out, page.words.len());
    for word in &page.words {
        places(out, [word.x0, word.y0, word.x1, word.y1]);
        let text = pages.text(word);
        count(out, text.len());
        out.extend_from_slice(text.as_bytes());
    }
    count(out, page.rulings.len());
    for ruling in &page.rulings {
        places(out, [ruling.x0, ruling.y0, ruling.x1, ruling.y1]);
    }
}

fn count(out: &mut Vec<u8>, count: usize) {
    out.extend_from_slice(&u32::try_from(count).unwrap_or(u32::MAX).to_le_bytes());
}

fn places<const N: usize>(out: &mut Vec<u8>, places: [f32; N]) {
    places.iter().for_each(|place| out.extend_from_slice(&place.to_le_bytes()));
}

/// Reads it again; `None` for what was cut off.
pub fn read(bytes: &[u8]) -> Option<Result<Pages, PdfError>> {
    let mut rest = Rest(bytes);
    match rest.byte()? {
        DONE => {}
        why => return ERRORS.get(usize::from(why) - 1).map(|error| Err(*error)),
    }
    let mut pages = Pages::new(JenisSumber::Pdf);
    for _ in 0..rest.count()? {
        let [width, height] = rest.places()?;
        pages.begin(width, height, *LAYERS.get(usize::from(rest.byte()?))?);
        for _ in 0..rest.count()? {
            let place = rest.places()?;
            let length = rest.count()?;
            let text = std::str::from_utf8(rest.take(length)?).ok()?;
            pages.push(text, place, None, diktum::page::NO_LINE);
        }
        for _ in 0..rest.count()? {
            let [x0, y0, x1, y1] = rest.places()?;
            pages.pages.last_mut()?.rulings.push(Ruling { x0, y0, x1, y1 });
        }
    }
    Some(Ok(pages))
}

/// What has not been read yet.
struct Rest<'b>(&'b [u8]);

impl<'b> Rest<'b> {
    fn take(&mut self, length: usize) -> Option<&'b [u8]> {
        let (own, rest) = self.0.split_at_checked(length)?;
        self.0 = rest;
        Some(own)
    }

    fn byte(&mut self) -> Option<u8> {
        self.take(1).map(|bytes| bytes[0])
    }

    fn four(&mut self) -> Option<[u8; 4]> {
        self.take(4)?.try_into().ok()
    }

    fn count(&mut self) -> Option<usize> {
        Some(u32::from_le_bytes(self.four()?) as usize)
    }

    fn places<const N: usize>(&mut self) -> Option<[f32; N]> {
        let mut out = [0.0; N];
        for place in &mut out {
            *place = f32::from_le_bytes(self.four()?);
        }
        Some(out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut pages = Pages::new(JenisSumber::Pdf);
        pages.begin(595.0, 842.0, Lapisan::Teks);
        pages.push("KESATU", [70.5, 100.0, 120.25, 112.0], None, diktum::page::NO_LINE);
        pages.pages[0].rulings.push(Ruling { x0: 1.0, y0: 2.0, x1: 3.0, y1: 2.0 });
        pages.begin(842.0, 595.0, Lapisan::Pindaian);
        let bytes = write(&Ok(pages.clone()));
        assert_eq!(read(&bytes), Some(Ok(pages)));
        for length in 0..bytes.len() {
            assert_eq!(read(&bytes[..length]), None, "cut off at {length}");
        }
        for error in ERRORS {
            assert_eq!(read(&write(&Err(error))), Some(Err(error)));
        }
    }
}
