//! Pages as their readers give them: words and where they stand.

use crate::model::{JenisSumber, Lapisan, Ocr};

/// A word and its box, in the page's own units (pixels, points), origin at the top left corner.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word {
    /// Where its letters begin in [`Pages::letters`], and past their end, in bytes.
    pub start: u32,
    pub end: u32,
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
    /// How sure the recogniser is, 0 to 100; none where nothing was recognised.
    pub sure: Option<u8>,
    /// The line that its reader put it into, counted over the page; words without one have `NO_LINE`.
    pub line: u32,
}

/// The line of a word whose reader tells none.
pub const NO_LINE: u32 = u32::MAX;

/// A straight line that is drawn on a page: the side of a table's cell, or the bar under a letterhead.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ruling {
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

/// A page and its words, in whatever order.
#[derive(Clone, Debug, PartialEq)]
pub struct Page {
    /// Size in the units of its words; above 0.
    pub width: f32,
    pub height: f32,
    pub words: Vec<Word>,
    pub rulings: Vec<Ruling>,
    pub lapisan: Lapisan,
}

impl Page {
    /// Swaps the sides of a page whose words stick out on the right, if all of them are on it then: poppler tells the
    /// size of a turned page as if it were not turned.
    pub fn turn_to_words(&mut self) {
        let most = |side: fn(&Word) -> f32| self.words.iter().map(side).fold(0.0, f32::max);
        let (right, foot) = (most(|word| word.x1), most(|word| word.y1));
        if right > self.width && right <= self.height && foot <= self.width {
            std::mem::swap(&mut self.width, &mut self.height);
        }
    }
}

/// All pages of a source.
#[derive(Clone, Debug, PartialEq)]
pub struct Pages {
    pub jenis: JenisSumber,
    /// The letters of all words, one after another.
    pub letters: String,
    pub pages: Vec<Page>,
    pub ocr: Option<Ocr>,
}

impl Pages {
    /// No pages yet.
    pub fn new(jenis: JenisSumber) -> Pages {
        Pages { jenis, letters: String::new(), pages: Vec::new(), ocr: None }
    }

    /// Begins a page of this size; words are added to the last page. A size that is none becomes 1.
    pub fn begin(&mut self, width: f32, height: f32, lapisan: Lapisan) {
        let size = |s: f32| if s.is_finite() && s > 0.0 { s } else { 1.0 };
        let (width, height) = (size(width), size(height));
        self.pages.push(Page { width, height, words: Vec::new(), rulings: Vec::new(), lapisan });
    }

    /// Adds a word to the last page. Words of white space alone, without a page, with a box that is none, or past
    /// 4 GiB of letters are left out. White space inside becomes blanks.
    pub fn push(&mut self, text: &str, [x0, y0, x1, y1]: [f32; 4], sure: Option<u8>, line: u32) {
        let text = text.trim();
        let Some(page) = self.pages.last_mut() else { return };
        let placed = [x0, y0, x1, y1].iter().all(|v| v.is_finite());
        let start = self.letters.len();
        if text.is_empty() || !placed || start + text.len() > u32::MAX as usize {
            return;
        }
        for c in text.chars() {
            self.letters.push(if c.is_whitespace() || c.is_control() { ' ' } else { c });
        }
        let (start, end) = (start as u32, self.letters.len() as u32);
        let (x0, x1, y0, y1) = (x0.min(x1), x0.max(x1), y0.min(y1), y0.max(y1));
        page.words.push(Word { start, end, x0, y0, x1, y1, sure, line });
    }

    /// The letters of a word.
    pub fn text(&self, word: &Word) -> &str {
        self.letters.get(word.start as usize..word.end as usize).unwrap_or("")
    }
}
