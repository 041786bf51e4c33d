//! Turns a page whose text runs up, down or upside down: a table printed across a sheet that is not marked as turned.

use super::sheet::{Area, Glyph, Place, Sheet};

/// Fewer letters are a note in the margin.
const MANY: usize = 100;
/// This share of the letters must run the same way.
const MOST: f32 = 0.7;

/// A turn by quarters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Turn {
    /// Text runs down; the page is turned left.
    Left,
    /// Text stands on its head.
    Over,
    /// Text runs up; the page is turned right.
    Right,
}

/// Turns the sheet so that most of its letters are read from left to right.
pub fn set_upright(sheet: &mut Sheet) {
    let Some(turn) = turn(&sheet.glyphs) else { return };
    let (width, height) = (sheet.width, sheet.height);
    let place = |p: Place| match turn {
        Turn::Left => Place { x: p.y, y: width - p.x },
        Turn::Over => Place { x: width - p.x, y: height - p.y },
        Turn::Right => Place { x: height - p.y, y: p.x },
    };
    let way = |w: Place| match turn {
        Turn::Left => Place { x: w.y, y: -w.x },
        Turn::Over => Place { x: -w.x, y: -w.y },
        Turn::Right => Place { x: -w.y, y: w.x },
    };
    for glyph in &mut sheet.glyphs {
        glyph.at = place(glyph.at);
        for own in [&mut glyph.advance, &mut glyph.along, &mut glyph.up] {
            *own = way(*own);
        }
    }
    for area in sheet.images.iter_mut().chain(&mut sheet.strokes) {
        let corners = [Place { x: area.x0, y: area.y0 }, Place { x: area.x1, y: area.y1 }];
        if let Some(turned) = Area::around(&corners.map(place)) {
            *area = turned;
        }
    }
    if turn != Turn::Over {
        (sheet.width, sheet.height) = (height, width);
    }
}

fn turn(glyphs: &[Glyph]) -> Option<Turn> {
    let [mut right, mut down, mut left, mut up] = [0usize; 4];
    for Place { x, y } in glyphs.iter().filter(|glyph| !glyph.blank).map(|glyph| glyph.along) {
        match (x.abs() >= y.abs(), x >= 0.0, y >= 0.0) {
            (true, true, _) => right += 1,
            (true, false, _) => left += 1,
            (false, _, true) => down += 1,
            (false, _, false) => up += 1,
        }
    }
    let least = MANY.max(((right + down + left + up) as f32 * MOST) as usize);
    [(down, Turn::Left), (left, Turn::Over), (up, Turn::Right)]
        .into_iter()
        .find_map(|(count, turn)| (count >= least).then_some(turn))
}
