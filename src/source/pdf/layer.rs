//! What a page's words are worth: print, the text layer of a scan, rubbish, or a picture without words.

use super::plausible::Plausible;
use super::sheet::{Area, Sheet};
use crate::model::Lapisan;

/// Pictures that cover more of a page than this are the page: a scan.
const COVERED: f32 = 0.6;
/// A scan with fewer letters has no text layer: a stamp, a page number, a line of a mail program.
const FEW: usize = 100;
/// The letters of a text layer stand in at least so many of `BANDS` bands of the page. An electronic signature's note
/// at the foot of a scan has more than a hundred letters, but no page.
const BANDS: usize = 24;
const FEW_BANDS: usize = 4;
/// Of letters, at most this share may be such that the file doesn't say what they mean.
const UNKNOWN: f32 = 0.3;
/// So many words say whether they are words.
const MANY_WORDS: usize = 12;
/// A text has this share of common words, or ...
const COMMON: f32 = 0.05;
/// ... of words that are built like words: in print (names, abbreviations, English), and over a scan.
const SHAPED_PRINT: f32 = 0.35;
const SHAPED_SCAN: f32 = 0.6;
/// A page without letters, but with so many shapes: text that was turned into outlines.
const MANY_SHAPES: usize = 100;
/// A picture without letters that covers at least this share is worth looking at.
const SEEN: f32 = 0.02;
/// Pages are covered by squares, so many along each side, to tell how much of them pictures cover.
const SQUARES: usize = 32;

/// Tells what a page is, by what is drawn on it and by its words.
pub fn layer(sheet: &Sheet, plausible: Plausible) -> Lapisan {
    let letters = sheet.glyphs.iter().filter(|glyph| !glyph.blank);
    let (mut count, mut unknown, mut bands) = (0usize, 0usize, [false; BANDS]);
    for glyph in letters {
        count += 1;
        unknown += usize::from(!is_known(sheet.text(glyph)));
        let band = (glyph.at.y / sheet.height * BANDS as f32).max(0.0) as usize;
        if let Some(band) = bands.get_mut(band) {
            *band = true;
        }
    }
    let covered = covered(sheet);
    let bands = bands.iter().filter(|band| **band).count();
    let scan = covered > COVERED;
    if scan && (count < FEW || bands < FEW_BANDS) {
        return Lapisan::Pindaian;
    }
    if count == 0 {
        let drawn = covered >= SEEN || sheet.shapes >= MANY_SHAPES;
        return if drawn { Lapisan::Pindaian } else { Lapisan::Kosong };
    }
    let shaped = if scan { SHAPED_SCAN } else { SHAPED_PRINT };
    let rubbish = plausible.words >= MANY_WORDS
        && plausible.common_share() < COMMON
        && (plausible.shaped_share() < shaped || !plausible.has_letters_of_a_language());
    if sheet.overfull || unknown as f32 > UNKNOWN * count as f32 || rubbish {
        Lapisan::Rusak
    } else if scan {
        Lapisan::LapisanPindaian
    } else {
        Lapisan::Teks
    }
}

/// Whether letters mean something: not those of a font's own, and no sign for unknown ones.
fn is_known(letters: &str) -> bool {
    let private = |c: char| {
        matches!(c, '\u{E000}'..='\u{F8FF}' | '\u{F0000}'..='\u{10FFFF}' | char::REPLACEMENT_CHARACTER)
            || c.is_control()
    };
    !letters.is_empty() && !letters.chars().any(private)
}

/// The share of the page that pictures cover, together.
fn covered(sheet: &Sheet) -> f32 {
    let mut squares = [[false; SQUARES]; SQUARES];
    let side = SQUARES as f32;
    for Area { x0, y0, x1, y1 } in &sheet.images {
        // The squares whose middle lies in the picture.
        let span = |from: f32, to: f32, whole: f32| {
            let first = (from / whole * side - 0.5).ceil().clamp(0.0, side) as usize;
            let past = (to / whole * side + 0.5).floor().clamp(0.0, side) as usize;
            first..past.max(first)
        };
        for row in squares.get_mut(span(*y0, *y1, sheet.height)).unwrap_or(&mut []) {
            row.get_mut(span(*x0, *x1, sheet.width)).unwrap_or(&mut []).fill(true);
        }
    }
    squares.iter().flatten().filter(|square| **square).count() as f32 / (side * side)
}
