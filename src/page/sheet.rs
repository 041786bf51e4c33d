//! A page, or the half of a spread that is one, as rows from the top down.

use super::columns;
use super::margin::{Edges, is_edge};
use super::noise::{is_noise, is_stray, may_be_label};
use super::piece::{Letters, Piece, pieces};
use super::row::{Row, rows, with_label, without_strays};
use super::straight::{median, straighten};
use super::words::{Page, Pages};

/// Rows of a page or half a page.
pub struct Sheet<'p> {
    pub page: &'p Page,
    /// Counted from 1.
    pub number: u32,
    /// Its sides, in the page's units.
    pub x0: f32,
    pub x1: f32,
    pub rows: Vec<Row>,
    /// What is no writing, from the top down.
    pub noise: Vec<Piece>,
    /// The usual step from one row to the next.
    pub step: f32,
    letters: Letters,
}

impl<'p> Sheet<'p> {
    fn new(
        pages: &Pages,
        page: &'p Page,
        number: u32,
        letters: Letters,
        [x0, x1]: [f32; 2],
        all: Parts,
    ) -> Sheet<'p> {
        let is_stray = |piece: &Piece| is_stray(pages, page, piece);
        let (rows, strays) = without_strays(rows(all.pieces, letters), letters, is_stray);
        let (mut rows, mut noise) = (rows, strays);
        for piece in all.noise {
            noise.extend(with_label(&mut rows, piece, letters, |piece| may_be_label(pages, page, piece)));
        }
        let step = step(&rows, letters);
        let rows = columns::part(rows, [x0, x1], letters);
        noise.sort_by(|a, b| a.base.total_cmp(&b.base));
        Sheet { page, number, x0, x1, rows, noise, step, letters }
    }

    /// The width of its letters, as a share of its own width.
    pub fn letter(&self) -> f32 {
        self.letters.width / (self.x1 - self.x0)
    }

    /// Where its rows begin, in letters of this width from its left side.
    pub fn edges(&self, pages: &Pages, letter: f32) -> Edges {
        let first = |row: &&Row| {
            let word = row.pieces.first().and_then(|piece| piece.words.first());
            word.is_some_and(|word| is_edge(pages.text(&self.page.words[word.at as usize])))
        };
        self.rows.iter().filter(first).map(|row| self.column(row.x0(), letter)).collect()
    }

    /// How far a place stands from its left side, in letters of this width.
    pub fn column(&self, x: f32, letter: f32) -> f32 {
        (x - self.x0) / (self.x1 - self.x0) / letter
    }
}

struct Parts {
    pieces: Vec<Piece>,
    noise: Vec<Piece>,
}

/// Adds the sheets of a page, in reading order; a page without words has none. `gutter` is that of the spread before, as
/// a share of its width, and becomes this one's.
pub fn sheets<'p>(
    pages: &Pages,
    page: &'p Page,
    number: u32,
    gutter: &mut Option<f32>,
    out: &mut Vec<Sheet<'p>>,
) {
    let words = straighten(pages, page);
    if words.is_empty() {
        return;
    }
    let letters = Letters::of(pages, page, &words);
    let (noise, pieces): (Vec<Piece>, Vec<Piece>) =
        pieces(words, letters).into_iter().partition(|piece| is_noise(pages, page, piece));
    let found = columns::gutter(&pieces, page.width, page.height, *gutter);
    *gutter = found.map(|gutter| gutter / page.width);
    let Some(gutter) = found else {
        out.push(Sheet::new(pages, page, number, letters, [0.0, page.width], Parts { pieces, noise }));
        return;
    };
    let is_left = |piece: &Piece| piece.x0 + piece.x1 < 2.0 * gutter;
    let (left, right): (Vec<Piece>, Vec<Piece>) = pieces.into_iter().partition(is_left);
    let (noise_left, noise_right): (Vec<Piece>, Vec<Piece>) = noise.into_iter().partition(is_left);
    let left = Parts { pieces: left, noise: noise_left };
    let right = Parts { pieces: right, noise: noise_right };
    out.push(Sheet::new(pages, page, number, letters, [0.0, gutter], left));
    out.push(Sheet::new(pages, page, number, letters, [gutter, page.width], right));
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
