//! Rows → the reading text: a line a row, each as far in as on its page, and the way back from bytes to boxes.

use std::slice;

use super::colon;
use super::margin::{Edges, lefts};
use super::piece::Piece;
use super::sheet::{Sheet, sheets};
use super::straight::{Straight, median};
use super::words::Pages;
use crate::model::{JenisSisa, Sumber};

/// A row that stands further below than this many usual steps begins a paragraph: a blank line is written.
const PARAGRAPH: f32 = 1.45;
/// The most blanks written before a line or between pieces: a page is no wider.
const WIDEST: f32 = 200.0;
/// The fewest blanks between two pieces.
const BETWEEN: usize = 3;
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
    /// How far in from the text's left edge it begins, in letter widths.
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
    /// How far in from the text's left edge it begins, in letter widths; below 0 for a mark in the margin.
    pub left: f32,
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
    /// Words that stand for a colon, as bytes of the reading text, in its order.
    pub colons: Vec<(u32, u32)>,
}

impl Lines {
    /// The word that holds byte `at` of the reading text, or the one after it.
    pub fn word(&self, at: u32) -> Option<&Placed> {
        self.words.get(self.words.partition_point(|word| word.end <= at))
    }
}

/// Reads pages: the text, and where its lines and words stand.
pub fn read(pages: &Pages) -> (String, Lines) {
    let sumber = Sumber {
        jenis: pages.jenis,
        halaman: Some(pages.pages.len() as u32),
        lapisan: pages.pages.iter().map(|page| page.lapisan).collect(),
        ocr: pages.ocr.clone(),
    };
    let mut sheets = Vec::with_capacity(pages.pages.len());
    let mut gutter = None;
    for (number, page) in (1..).zip(&pages.pages) {
        self::sheets(pages, page, number, &mut gutter, &mut sheets);
    }
    let mut widths: Vec<f32> = sheets.iter().map(Sheet::letter).collect();
    let letter = median(&mut widths);
    let edges: Vec<Edges> = sheets.iter().map(|sheet| sheet.edges(pages, letter)).collect();
    let mut out = Out {
        pages,
        letter,
        text: String::with_capacity(pages.letters.len() * 2),
        lines: Lines { sumber, lines: Vec::new(), words: Vec::new(), colons: Vec::new() },
    };
    for (at, (sheet, left)) in sheets.iter().zip(lefts(&edges)).enumerate() {
        if at > 0 {
            out.text.push('\u{0C}');
        }
        out.sheet(sheet, left);
    }
    out.lines.colons = colon::misread(&out.text, &out.lines.lines, &out.lines.words);
    (out.text, out.lines)
}

struct Out<'p> {
    pages: &'p Pages,
    /// The width of a letter, as a share of its sheet's.
    letter: f32,
    text: String,
    lines: Lines,
}

impl Out<'_> {
    /// Writes the rows of a sheet whose left edge is so many letters from its side.
    fn sheet(&mut self, sheet: &Sheet, left: f32) {
        let mut noise = sheet.noise.iter().peekable();
        let mut before: Option<f32> = None;
        for row in &sheet.rows {
            while let Some(piece) = noise.next_if(|piece| piece.base < row.base()) {
                self.row(sheet, slice::from_ref(piece), left, 0.0, Some(JenisSisa::TakDikenal));
            }
            let gap = before.map_or(0.0, |before| (row.base() - before) / sheet.step);
            before = Some(row.base());
            // A column that begins further up is a paragraph of its own.
            let gap = if gap < 0.0 { PARAGRAPH * 2.0 } else { gap };
            self.row(sheet, &row.pieces, left, gap, None);
        }
        for piece in noise {
            self.row(sheet, slice::from_ref(piece), left, 0.0, Some(JenisSisa::TakDikenal));
        }
    }

    /// Writes one row as a line.
    fn row(&mut self, sheet: &Sheet, pieces: &[Piece], left: f32, gap: f32, sisa: Option<JenisSisa>) {
        let (Some(first), Some(last)) = (pieces.first(), pieces.last()) else { return };
        if gap > PARAGRAPH {
            self.text.push('\n');
        }
        let letter = self.letter;
        let column = |x: f32| sheet.column(x, letter) - left;
        let (begin, end) = (column(first.x0), column(last.x1));
        let start = self.text.len();
        for (at, piece) in pieces.iter().enumerate() {
            let written = self.text[start..].chars().count();
            let place = column(piece.x0).round().clamp(0.0, WIDEST) as usize;
            let blanks = place.saturating_sub(written).max(if at == 0 { 0 } else { BETWEEN });
            self.text.extend(std::iter::repeat_n(' ', blanks));
            for (at, word) in piece.words.iter().enumerate() {
                if at > 0 {
                    self.text.push(' ');
                }
                self.word(sheet, word, left);
            }
        }
        let whole = 1.0 / letter;
        let (free_left, free_right) = (begin + left, whole - left - end);
        let middle = whole / 2.0 - left;
        let start = self.text.len() - self.text[start..].trim_start().len();
        self.lines.lines.push(Line {
            start: start as u32,
            end: self.text.len() as u32,
            page: sheet.number,
            left: begin,
            gap,
            centred: (free_left - free_right).abs() <= CENTRED * whole
                && free_left.min(free_right) >= FREE * whole,
            side: if begin >= middle {
                Side::Right
            } else if end <= middle {
                Side::Left
            } else {
                Side::Whole
            },
            sisa,
        });
        self.text.push('\n');
    }

    fn word(&mut self, sheet: &Sheet, word: &Straight, left: f32) {
        let page = sheet.page;
        let own = &page.words[word.at as usize];
        let start = self.text.len() as u32;
        self.text.push_str(self.pages.text(own));
        let share = |value: f32, whole: f32| (value / whole).clamp(0.0, 1.0);
        self.lines.words.push(Placed {
            start,
            end: self.text.len() as u32,
            page: sheet.number,
            sure: own.sure,
            left: sheet.column(word.x0, self.letter) - left,
            x0: share(own.x0, page.width),
            y0: share(own.y0, page.height),
            x1: share(own.x1, page.width),
            y1: share(own.y1, page.height),
        });
    }
}
