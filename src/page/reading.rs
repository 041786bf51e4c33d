//! Rows → the reading text: a line a row, each as far in as on its page, and the way back from bytes to boxes.

use super::columns;
use super::margin;
use super::noise::is_noise;
use super::piece::{Letters, Piece, pieces};
use super::row::{Row, rows};
use super::straight::{Straight, median, straighten};
use super::words::{Page, Pages};
use crate::model::{JenisSisa, Sumber};

/// A row that stands further below than this many usual steps begins a paragraph: a blank line is written.
const PARAGRAPH: f32 = 1.45;
/// The most blanks written before a line or between pieces: a page is no wider.
const WIDEST: f32 = 200.0;
/// A line is centred if its sides differ by no more than this share of the page …
const CENTRED: f32 = 0.06;
/// … and it leaves at least this share free on both.
const FREE: f32 = 0.08;

/// On which side of its page a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Whole,
    /// All of it is left, or right, of the middle.
    Left,
    Right,
}

/// A line of the reading text, and where it stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Line {
    /// Its bytes in the reading text, without its end.
    pub start: u32,
    pub end: u32,
    /// Its page, counted from 1.
    pub page: u32,
    /// How far in from the page's left edge it begins, in letter widths.
    pub left: f32,
    /// How far below the row before, in usual steps of its page; 0 at a page's head.
    pub gap: f32,
    pub centred: bool,
    pub side: Side,
    /// What it is, where it is no line of the text.
    pub sisa: Option<JenisSisa>,
}

/// A word of the reading text and its box in shares of its page.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Placed {
    pub start: u32,
    pub end: u32,
    pub page: u32,
    pub sure: Option<u8>,
    pub x0: f32,
    pub y0: f32,
    pub x1: f32,
    pub y1: f32,
}

/// What pages become: places of the reading text.
#[derive(Clone, Debug, PartialEq)]
pub struct Lines {
    pub sumber: Sumber,
    pub lines: Vec<Line>,
    /// In the order of the text.
    pub words: Vec<Placed>,
}

/// Reads pages: the text, and where its lines and words stand.
pub fn read(pages: &Pages) -> (String, Lines) {
    let sumber = Sumber {
        jenis: pages.jenis,
        halaman: Some(pages.pages.len() as u32),
        lapisan: pages.pages.iter().map(|page| page.lapisan).collect(),
        ocr: pages.ocr.clone(),
    };
    let mut out = Out {
        text: String::with_capacity(pages.letters.len() * 2),
        lines: Lines { sumber, lines: Vec::new(), words: Vec::new() },
    };
    for (number, page) in (1..).zip(&pages.pages) {
        if number > 1 {
            out.text.push('\u{0C}');
        }
        out.page(pages, page, number);
    }
    (out.text, out.lines)
}

struct Out {
    text: String,
    lines: Lines,
}

impl Out {
    fn page(&mut self, pages: &Pages, page: &Page, number: u32) {
        let words = straighten(pages, page);
        if words.is_empty() {
            return;
        }
        let letters = Letters::of(pages, page, &words);
        let pieces = pieces(words, letters);
        let (noise, pieces): (Vec<Piece>, Vec<Piece>) =
            pieces.into_iter().partition(|piece| is_noise(pages, page, piece));
        match columns::gutter(&pieces, page.width, page.height) {
            Some(gutter) => {
                let middle = |piece: &Piece| (piece.x0 + piece.x1) / 2.0;
                let (left, right): (Vec<Piece>, Vec<Piece>) =
                    pieces.into_iter().partition(|piece| middle(piece) < gutter);
                let (noise_left, noise_right): (Vec<Piece>, Vec<Piece>) =
                    noise.into_iter().partition(|piece| middle(piece) < gutter);
                let half = |x0: f32, x1: f32| Sheet { pages, page, number, letters, x0, x1 };
                self.sheet(half(0.0, gutter), left, noise_left);
                self.text.push('\u{0C}');
                self.sheet(half(gutter, page.width), right, noise_right);
            }
            None => {
                self.sheet(Sheet { pages, page, number, letters, x0: 0.0, x1: page.width }, pieces, noise)
            }
        }
    }

    /// Writes the rows of a page, or of one half of a spread.
    fn sheet(&mut self, sheet: Sheet, pieces: Vec<Piece>, noise: Vec<Piece>) {
        let rows = rows(pieces, sheet.letters);
        let left = margin::left(&rows, sheet.letters);
        let step = step(&rows, sheet.letters);
        let mut noise = noise;
        noise.sort_by(|a, b| a.base.total_cmp(&b.base));
        let mut noise = noise.into_iter().peekable();
        let mut before: Option<f32> = None;
        for row in &rows {
            while let Some(piece) = noise.next_if(|piece| piece.base < row.base()) {
                self.noise(&sheet, piece);
            }
            let gap = before.map_or(0.0, |before| (row.base() - before) / step);
            before = Some(row.base());
            self.row(&sheet, row, left, gap, None);
        }
        for piece in noise {
            self.noise(&sheet, piece);
        }
    }

    fn noise(&mut self, sheet: &Sheet, piece: Piece) {
        let left = piece.x0;
        self.row(sheet, &Row { pieces: vec![piece] }, left, 0.0, Some(JenisSisa::TakDikenal));
    }

    /// Writes one row as a line.
    fn row(&mut self, sheet: &Sheet, row: &Row, left: f32, gap: f32, sisa: Option<JenisSisa>) {
        if gap > PARAGRAPH {
            self.text.push('\n');
        }
        let width = sheet.letters.width;
        let column = |x: f32| ((x - left) / width).round().clamp(0.0, WIDEST) as usize;
        let begin = self.text.len();
        let mut first = true;
        for piece in &row.pieces {
            let written = self.text[begin..].chars().count();
            let blanks = column(piece.x0).saturating_sub(written).max(if first { 0 } else { 3 });
            self.text.extend(std::iter::repeat_n(' ', blanks));
            for (at, word) in piece.words.iter().enumerate() {
                if at > 0 {
                    self.text.push(' ');
                }
                self.word(sheet, word);
            }
            first = false;
        }
        let (x0, x1) = (row.x0(), row.x1());
        let (free_left, free_right) = (x0 - sheet.x0, sheet.x1 - x1);
        let own = sheet.x1 - sheet.x0;
        let middle = sheet.x0 + own / 2.0;
        let start = self.text.len() - self.text[begin..].trim_start().len();
        self.lines.lines.push(Line {
            start: start as u32,
            end: self.text.len() as u32,
            page: sheet.number,
            left: (x0 - left) / width,
            gap,
            centred: (free_left - free_right).abs() <= CENTRED * own
                && free_left.min(free_right) >= FREE * own,
            side: if x0 >= middle {
                Side::Right
            } else if x1 <= middle {
                Side::Left
            } else {
                Side::Whole
            },
            sisa,
        });
        self.text.push('\n');
    }

    fn word(&mut self, sheet: &Sheet, word: &Straight) {
        let Sheet { pages, page, number, .. } = *sheet;
        let own = &page.words[word.at as usize];
        let start = self.text.len() as u32;
        self.text.push_str(pages.text(own));
        let share = |value: f32, whole: f32| (value / whole).clamp(0.0, 1.0);
        self.lines.words.push(Placed {
            start,
            end: self.text.len() as u32,
            page: number,
            sure: own.sure,
            x0: share(own.x0, page.width),
            y0: share(own.y0, page.height),
            x1: share(own.x1, page.width),
            y1: share(own.y1, page.height),
        });
    }
}

/// A page, or the half of a spread that is one.
#[derive(Clone, Copy)]
struct Sheet<'p> {
    pages: &'p Pages,
    page: &'p Page,
    number: u32,
    letters: Letters,
    /// Its sides, in the page's units.
    x0: f32,
    x1: f32,
}

/// The usual step from one row to the next.
fn step(rows: &[Row], letters: Letters) -> f32 {
    let mut steps: Vec<f32> = rows
        .windows(2)
        .map(|rows| rows[1].base() - rows[0].base())
        .filter(|step| *step > 0.5 * letters.height && *step < 4.0 * letters.height)
        .collect();
    if steps.is_empty() { 2.0 * letters.height } else { median(&mut steps) }
}
