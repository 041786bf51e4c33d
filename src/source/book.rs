//! Pages while they are read: what every reader adds to, with the limits that keep a hostile file harmless.

use crate::model::{JenisSumber, Lapisan};
use crate::page::{NO_LINE, Page, Pages};

use super::error::SourceError;
use super::kind::Kind;

/// Pages of a file. The longest regional budgets have some thousands.
pub const MAX_PAGES: usize = 100_000;
/// Words of a file. A table of words as large as an input may be has fewer; only files that give a line or a
/// paragraph without its words could have more.
pub const MAX_WORDS: usize = 4_000_000;

/// Left, top, right, bottom.
pub type Bounds = [f32; 4];

/// Pages while they are read.
pub struct Book {
    pages: Pages,
    kind: Kind,
    words: usize,
    /// Lines of the last page.
    lines: u32,
    /// Whether the file told no size of the last page.
    sizeless: bool,
    /// Whether there were words without a place.
    placeless: bool,
}

impl Book {
    pub fn new(jenis: JenisSumber, kind: Kind) -> Book {
        Book { pages: Pages::new(jenis), kind, words: 0, lines: 0, sizeless: false, placeless: false }
    }

    /// Begins a page. Without a size, it is as large as its words need.
    pub fn page(&mut self, size: Option<(f32, f32)>, lapisan: Lapisan) -> Result<(), SourceError> {
        self.end_page();
        if self.pages.pages.len() == MAX_PAGES {
            return Err(SourceError::TooManyPages);
        }
        let size = size.filter(|(w, h)| w.is_finite() && h.is_finite() && *w > 0.0 && *h > 0.0);
        let (width, height) = size.unwrap_or_default();
        self.pages.begin(width, height, lapisan);
        self.sizeless = size.is_none();
        self.lines = 0;
        Ok(())
    }

    /// Whether there is a page that words are added to.
    pub fn has_page(&self) -> bool {
        !self.pages.pages.is_empty()
    }

    /// The number of a line that begins on the last page.
    pub fn line(&mut self) -> u32 {
        let line = self.lines;
        self.lines = (line + 1).min(NO_LINE - 1);
        line
    }

    /// Adds a word to the last page; a file that has words before its first page gets one.
    pub fn word(
        &mut self,
        text: &str,
        bounds: Bounds,
        sure: Option<u8>,
        line: u32,
    ) -> Result<(), SourceError> {
        if !self.has_page() {
            self.page(None, Lapisan::Pindaian)?;
        }
        if self.words == MAX_WORDS {
            return Err(SourceError::TooManyWords);
        }
        self.words += 1;
        self.pages.push(text, bounds, sure, line);
        Ok(())
    }

    /// Adds a word that may have no place.
    pub fn put(
        &mut self,
        text: &str,
        bounds: Option<Bounds>,
        sure: Option<u8>,
        line: u32,
    ) -> Result<(), SourceError> {
        match bounds {
            Some(bounds) => self.word(text, bounds, sure, line),
            None => self.placeless(text),
        }
    }

    /// A text that has no place. It is left out, but a file with no others is refused.
    pub fn placeless(&mut self, text: &str) -> Result<(), SourceError> {
        self.placeless |= !text.trim().is_empty();
        Ok(())
    }

    /// All pages; a file without any has none to give.
    pub fn finish(mut self) -> Result<Pages, SourceError> {
        self.end_page();
        if self.words == 0 && self.placeless {
            return Err(SourceError::NoPlaces(self.kind));
        }
        if self.has_page() { Ok(self.pages) } else { Err(SourceError::NoPages(self.kind)) }
    }

    fn end_page(&mut self) {
        if self.sizeless
            && let Some(page) = self.pages.pages.last_mut()
        {
            fit(page);
        }
    }
}

/// Makes a page as large as its words need.
fn fit(page: &mut Page) {
    let (mut width, mut height) = (1.0f32, 1.0f32);
    for word in &page.words {
        (width, height) = (width.max(word.x1), height.max(word.y1));
    }
    (page.width, page.height) = (width, height);
}

/// How sure a recogniser is, of a number of which `whole` is quite sure.
pub fn sure(value: Option<f32>, whole: f32) -> Option<u8> {
    // Less than 0 stands for "none" everywhere.
    let value = value.filter(|value| *value >= 0.0)?;
    // Whole hundredths only, as tesseract writes them in hOCR and ALTO: what its table has more of is left out.
    // 0.29 is a little less than 29 hundredths.
    Some((value * 100.0 / whole + 0.01).min(100.0) as u8)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_without_a_size_fit_their_words() {
        let mut book = Book::new(JenisSumber::Tsv, Kind::Tsv);
        book.page(None, Lapisan::Pindaian).expect("has room");
        book.word("Banyu", [10.0, 20.0, 60.0, 32.0], None, 0).expect("has room");
        book.page(Some((f32::NAN, 5.0)), Lapisan::Pindaian).expect("has room");
        book.page(Some((5.0, 7.0)), Lapisan::Pindaian).expect("has room");
        let pages = book.finish().expect("has pages");
        let sizes: Vec<_> = pages.pages.iter().map(|page| (page.width, page.height)).collect();
        assert_eq!(sizes, [(60.0, 32.0), (1.0, 1.0), (5.0, 7.0)]);
    }

    #[test]
    fn pages_and_words_have_limits() {
        let mut book = Book::new(JenisSumber::Tsv, Kind::Tsv);
        assert_eq!(Book::new(JenisSumber::Tsv, Kind::Tsv).finish(), Err(SourceError::NoPages(Kind::Tsv)));
        for _ in 0..MAX_PAGES {
            book.page(None, Lapisan::Pindaian).expect("has room");
        }
        assert_eq!(book.page(None, Lapisan::Pindaian), Err(SourceError::TooManyPages));
        book.words = MAX_WORDS;
        assert_eq!(book.word("a", [0.0; 4], None, 0), Err(SourceError::TooManyWords));
    }

    #[test]
    fn sureness_is_a_share_of_a_hundred() {
        for (value, whole, expected) in [
            (Some(0.96), 1.0, Some(96)),
            (Some(96.7), 100.0, Some(96)),
            (Some(0.29), 1.0, Some(29)),
            (Some(250.0), 100.0, Some(100)),
            (Some(-1.0), 100.0, None),
            (Some(f32::NAN), 100.0, None),
            (None, 1.0, None),
        ] {
            assert_eq!(sure(value, whole), expected, "{value:?}");
        }
    }
}
