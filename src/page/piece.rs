//! Words → pieces: runs of words that stand close together on one baseline.

use super::straight::{Straight, median};
use super::words::{NO_LINE, Page, Pages};

/// A gap wider than this many letter heights parts two pieces.
pub const WIDE_GAP: f32 = 2.2;
/// Words of one baseline lie apart by less than this many letter heights.
const SAME_LINE: f32 = 0.35;
/// Words of one line of the reader that lie apart by more than this were never one line.
const OTHER_LINE: f32 = 0.9;
/// A word tells the height and width of letters if it has so many.
const TELLING: usize = 3;

/// The size of a page's letters, in its own units.
#[derive(Clone, Copy, Debug)]
pub struct Letters {
    pub height: f32,
    pub width: f32,
}

impl Letters {
    /// The medians over the page's words.
    pub fn of(pages: &Pages, page: &Page, words: &[Straight]) -> Letters {
        let telling = |word: &&Straight| length(pages, page, word) >= TELLING;
        let mut heights: Vec<f32> = words.iter().filter(telling).map(Straight::height).collect();
        let mut widths: Vec<f32> = words
            .iter()
            .filter(telling)
            .map(|word| (word.x1 - word.x0) / length(pages, page, word) as f32)
            .collect();
        if heights.is_empty() {
            heights = words.iter().map(Straight::height).collect();
            widths.clone_from(&heights);
        }
        let size = |size: f32| if size > 0.0 { size } else { 1.0 };
        Letters { height: size(median(&mut heights)), width: size(median(&mut widths)) }
    }
}

fn length(pages: &Pages, page: &Page, word: &Straight) -> usize {
    pages.text(&page.words[word.at as usize]).chars().count()
}

/// A run of words from left to right.
#[derive(Clone, Debug)]
pub struct Piece {
    pub words: Vec<Straight>,
    pub x0: f32,
    pub x1: f32,
    pub y0: f32,
    pub y1: f32,
    pub base: f32,
}

impl Piece {
    fn new(words: Vec<Straight>) -> Piece {
        let mut bases: Vec<f32> = words.iter().map(|word| word.base).collect();
        let mut piece =
            Piece { base: median(&mut bases), x0: f32::MAX, x1: f32::MIN, y0: f32::MAX, y1: f32::MIN, words };
        for word in &piece.words {
            (piece.x0, piece.x1) = (piece.x0.min(word.x0), piece.x1.max(word.x1));
            (piece.y0, piece.y1) = (piece.y0.min(word.y0), piece.y1.max(word.y1));
        }
        piece
    }

    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }
}

/// Puts the words of a page into pieces.
pub fn pieces(mut words: Vec<Straight>, letters: Letters) -> Vec<Piece> {
    // The reader's own lines where it has some; else words on one baseline are a line.
    let (mut alone, mut lined): (Vec<Straight>, Vec<Straight>) =
        words.drain(..).partition(|word| word.line == NO_LINE);
    lined.sort_by(|a, b| a.line.cmp(&b.line).then(a.x0.total_cmp(&b.x0)));
    let mut out = Vec::new();
    for line in lined.chunk_by(|a, b| a.line == b.line) {
        cut(line, letters, &mut out);
    }
    alone.sort_by(|a, b| a.base.total_cmp(&b.base));
    let mut first = 0;
    while let Some(top) = alone.get(first) {
        // Measured from the line's first word, so that a chain of words never climbs down the page.
        let reach = top.base + SAME_LINE * letters.height;
        let last = first + alone[first..].partition_point(|word| word.base <= reach);
        let line = &mut alone[first..last];
        line.sort_by(|a, b| a.x0.total_cmp(&b.x0));
        cut(line, letters, &mut out);
        first = last;
    }
    out
}

/// Cuts a line where the gap is wide, or where the baseline jumps.
fn cut(line: &[Straight], letters: Letters, out: &mut Vec<Piece>) {
    let parted = |a: &Straight, b: &Straight| {
        b.x0 - a.x1 > WIDE_GAP * letters.height || (b.base - a.base).abs() > OTHER_LINE * letters.height
    };
    let pieces = line.chunk_by(|a, b| !parted(a, b));
    out.extend(pieces.map(|words| Piece::new(words.to_vec())));
}
