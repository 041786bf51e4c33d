//! How far a page is turned, and its words as they would stand on a straight one.

use super::words::{NO_LINE, Page, Pages};
use crate::model::JenisSumber;

/// A line tells the slope only if it has so many words …
const WORDS: usize = 4;
/// … and is so wide, as a share of the page.
const WIDE: f32 = 0.25;
/// How far the letters `g`, `y`, `,` reach below the line, as a share of the height of their word's box.
const DESCENT: f32 = 0.2;
/// Letters and signs that reach below the line.
const DESCENDERS: &str = "gjpqyQ,;()[]{}|/_";

/// A word on the straight page.
#[derive(Clone, Copy, Debug)]
pub struct Straight {
    /// Which word of the page it is.
    pub at: u32,
    pub x0: f32,
    pub x1: f32,
    pub y0: f32,
    pub y1: f32,
    /// Where its letters stand.
    pub base: f32,
    pub line: u32,
}

impl Straight {
    pub fn height(&self) -> f32 {
        self.y1 - self.y0
    }
}

/// The words of a page, turned straight.
pub fn straighten(pages: &Pages, page: &Page) -> Vec<Straight> {
    // Boxes of a recogniser hold the ink; those of a PDF are as high as the font, whatever the letters.
    let of_ink = !matches!(pages.jenis, JenisSumber::Pdf | JenisSumber::Bbox | JenisSumber::Docling)
        || page.words.iter().any(|word| word.sure.is_some());
    let mut words: Vec<Straight> = (0u32..)
        .zip(&page.words)
        .map(|(at, word)| {
            let deep = of_ink && pages.text(word).contains(|c| DESCENDERS.contains(c));
            let base = if deep { word.y1 - (word.y1 - word.y0) * DESCENT } else { word.y1 };
            let (x0, x1, y0, y1) = (word.x0, word.x1, word.y0, word.y1);
            Straight { at, x0, x1, y0, y1, base, line: word.line }
        })
        .collect();
    let slope = slope(&words, page.width);
    if slope != 0.0 {
        let (centre_x, centre_y) = (page.width / 2.0, page.height / 2.0);
        for word in &mut words {
            let down = slope * ((word.x0 + word.x1) / 2.0 - centre_x);
            let right = slope * (word.base - centre_y);
            (word.y0, word.y1, word.base) = (word.y0 - down, word.y1 - down, word.base - down);
            (word.x0, word.x1) = (word.x0 + right, word.x1 + right);
        }
    }
    words
}

/// How far lines go down for a step to the right: the median over the reader's lines, wide ones weighing more.
fn slope(words: &[Straight], width: f32) -> f32 {
    let mut slopes: Vec<(f32, f32)> = Vec::new();
    for line in words.chunk_by(|a, b| a.line == b.line) {
        let (Some(first), Some(last)) = (line.first(), line.last()) else { continue };
        let wide = last.x1 - first.x0;
        if first.line == NO_LINE || line.len() < WORDS || wide < WIDE * width {
            continue;
        }
        slopes.push((fitted(line), wide));
    }
    let whole: f32 = slopes.iter().map(|(_, wide)| wide).sum();
    slopes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut passed = 0.0;
    for (slope, wide) in slopes {
        passed += wide;
        if passed * 2.0 >= whole {
            return slope;
        }
    }
    0.0
}

/// The slope of the straight line that fits the words' baselines best.
fn fitted(line: &[Straight]) -> f32 {
    let count = line.len() as f32;
    let centre = |word: &Straight| (word.x0 + word.x1) / 2.0;
    let mean_x = line.iter().map(centre).sum::<f32>() / count;
    let mean_y = line.iter().map(|word| word.base).sum::<f32>() / count;
    let (mut over, mut under) = (0.0, 0.0);
    for word in line {
        let x = centre(word) - mean_x;
        over += x * (word.base - mean_y);
        under += x * x;
    }
    if under > 0.0 { over / under } else { 0.0 }
}

/// The middle one of values; 0 of none.
pub fn median(values: &mut [f32]) -> f32 {
    if values.is_empty() {
        return 0.0;
    }
    let middle = values.len() / 2;
    *values.select_nth_unstable_by(middle, f32::total_cmp).1
}
