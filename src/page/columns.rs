//! Two pages on one: the spread of a booklet.

use super::piece::Piece;

/// Where the gutter of a spread can be, as shares of the page's width.
const MIDDLE: [f32; 2] = [0.38, 0.62];
/// A spread is at least so wide for its height.
const SPREAD: f32 = 1.15;
/// A side with fewer pieces is no page.
const FEWEST: usize = 8;
/// Of so many pieces one may cross the gutter.
const CROSSING: usize = 25;

/// The place of the gutter, if two pages stand side by side.
pub fn gutter(pieces: &[Piece], width: f32, height: f32) -> Option<f32> {
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
    (left >= FEWEST && pieces.len() - left >= FEWEST).then_some(gutter)
}
