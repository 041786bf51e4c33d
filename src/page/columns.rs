//! Columns: two pages on one, and halves of a page side by side.

use super::piece::{Letters, Piece};
use super::row::Row;

/// Where the gutter of a spread can be, as shares of the page's width.
const MIDDLE: [f32; 2] = [0.38, 0.62];
/// A spread is at least so wide for its height.
const SPREAD: f32 = 1.15;
/// A side with fewer pieces is no page.
const FEWEST: usize = 8;
/// Of so many pieces one may cross the gutter.
const CROSSING: usize = 25;
/// The gutters of a booklet's sheets lie apart by no more than this share of their width.
const DRIFT: f32 = 0.03;

/// The place of the gutter, if two pages stand side by side. `before` is that of the sheet before, as a share of its
/// width: a booklet's last sheet may have little on one side.
pub fn gutter(pieces: &[Piece], width: f32, height: f32, before: Option<f32>) -> Option<f32> {
    if width < SPREAD * height {
        return None;
    }
    const STEPS: usize = 48;
    let step = (MIDDLE[1] - MIDDLE[0]) * width / STEPS as f32;
    let place = |at: usize| MIDDLE[0] * width + at as f32 * step;
    // How many pieces cross each place.
    let mut change = [0i32; STEPS + 2];
    for piece in pieces {
        let at = |x: f32| (((x - MIDDLE[0] * width) / step).ceil().max(0.0) as usize).min(STEPS + 1);
        change[at(piece.x0)] += 1;
        change[at(piece.x1)] -= 1;
    }
    let mut crossing = [0i32; STEPS + 1];
    let mut sum = 0;
    for (at, out) in crossing.iter_mut().enumerate() {
        sum += change[at];
        *out = sum;
    }
    let least = *crossing.iter().min()?;
    if least as usize * CROSSING > pieces.len() {
        return None;
    }
    // The widest run of such places.
    let mut best = 0..0;
    let mut start = 0;
    for at in 0..=STEPS + 1 {
        if crossing.get(at) == Some(&least) {
            continue;
        }
        if at - start > best.len() {
            best = start..at;
        }
        start = at + 1;
    }
    let gutter = (place(best.start) + place(best.end.saturating_sub(1))) / 2.0;
    let left = pieces.iter().filter(|piece| piece.x0 + piece.x1 < 2.0 * gutter).count();
    if left >= FEWEST && pieces.len() - left >= FEWEST {
        return Some(gutter);
    }
    let before = before? * width;
    let crosses = |piece: &&Piece| piece.x0 < before + DRIFT * width && piece.x1 > before - DRIFT * width;
    let crossing = pieces.iter().filter(crosses).count();
    (crossing == 0).then_some(before)
}

/// What stands left of this share of the page ends in its left half; what begins right of the other, in its right.
const LEFT_ENDS: f32 = 0.5;
const RIGHT_BEGINS: f32 = 0.42;
/// A row whose middle is nearer than this share to the page's is centred and belongs to no half.
const CENTRED: f32 = 0.06;
/// Halves lie apart by at least so many letter heights.
const BETWEEN: f32 = 3.0;
/// So many rows make a column.
const COLUMN: usize = 2;

/// Columns side by side change sides so often from row to row; a row with both counts for two.
const TURNS: usize = 4;

/// Rows that are asked at once whether they are columns: more than a page has, so that each is asked a few times only.
const LONGEST: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Half {
    Whole,
    Left,
    Right,
    /// The first pieces stand on the left, those from this one on, on the right.
    Both(usize),
}

/// Where two columns stand side by side, a signature beside another, boxes to initial beside a signature, the rows of
/// the one that begins higher come first. Rows of a table stand on common baselines, and stay.
pub fn part(rows: Vec<Row>, [x0, x1]: [f32; 2], letters: Letters) -> Vec<Row> {
    let halves: Vec<Half> = rows.iter().map(|row| half(row, [x0, x1], letters)).collect();
    let mut out = Vec::with_capacity(rows.len());
    let mut rows = rows.into_iter();
    let mut at = 0;
    while at < halves.len() {
        let run = halves[at..].iter().take(LONGEST).take_while(|half| **half != Half::Whole).count();
        let beside = side_by_side(&halves[at..at + run]);
        let Some(mut count) = beside else {
            let plain = run.max(1);
            out.extend(rows.by_ref().take(plain));
            at += plain;
            continue;
        };
        let right_first = halves[at] == Half::Right;
        if right_first {
            // What is left of the right column when the other has ended: the name under an office.
            count += halves[at + count..at + run].iter().take_while(|half| **half == Half::Right).count();
        }
        let (mut left, mut right) = (Vec::new(), Vec::new());
        for (mut row, half) in rows.by_ref().take(count).zip(&halves[at..]) {
            match half {
                Half::Right => right.push(row),
                Half::Both(from) => {
                    right.push(Row { pieces: row.pieces.split_off(*from) });
                    left.push(row);
                }
                _ => left.push(row),
            }
        }
        let (first, second) = if right_first { (right, left) } else { (left, right) };
        out.extend(first);
        out.extend(second);
        at += count;
    }
    out
}

/// How many of these rows, from the first on, are two columns side by side: up to where one of them ends.
fn side_by_side(halves: &[Half]) -> Option<usize> {
    let last = |other: Half| halves.iter().rposition(|half| *half != other).map_or(0, |at| at + 1);
    let count = last(Half::Right).min(last(Half::Left));
    let region = &halves[..count];
    let of = |half: Half| region.iter().filter(|own| **own == half).count();
    let (left, right) = (of(Half::Left), of(Half::Right));
    let both = count - left - right;
    let columns = left + both >= COLUMN && right + both >= COLUMN;
    // One speck beside a list is no column: both sides must be there again and again.
    let sides: Vec<Half> =
        region.iter().copied().filter(|half| matches!(half, Half::Left | Half::Right)).collect();
    let turns = sides.windows(2).filter(|sides| sides[0] != sides[1]).count();
    (columns && both * 2 <= count && turns + 2 * both >= TURNS).then_some(count)
}

fn half(row: &Row, [x0, x1]: [f32; 2], letters: Letters) -> Half {
    let share = |x: f32| (x - x0) / (x1 - x0);
    let (begin, end) = (share(row.x0()), share(row.x1()));
    if ((begin + end) / 2.0 - 0.5).abs() < CENTRED && row.pieces.len() == 1 {
        return Half::Whole;
    }
    if end < LEFT_ENDS {
        return Half::Left;
    }
    if begin > RIGHT_BEGINS {
        return Half::Right;
    }
    let parted = |pieces: &[Piece]| {
        let [a, b] = pieces else { return false };
        share(a.x1) < LEFT_ENDS && share(b.x0) > RIGHT_BEGINS && b.x0 - a.x1 > BETWEEN * letters.height
    };
    let at = row.pieces.windows(2).position(parted);
    at.map_or(Half::Whole, |at| Half::Both(at + 1))
}
