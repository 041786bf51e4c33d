//! Strokes → rulings: pieces of one line are one ruling, and what is too short for one is left out.

use super::sheet::Area;
use crate::page::Ruling;

/// A ruling is at least this long, in points: the height of one line of text. Shorter strokes belong to letters.
const SHORTEST: f32 = 9.0;
/// Strokes are one line when they lie no farther apart across it, in points, and leave no larger gap along it.
const ACROSS: f32 = 1.0;
const ALONG: f32 = 2.0;
/// The most rulings of a page: a sheet of squared paper has fewer.
const MAX: usize = 10_000;

/// The rulings that these strokes draw.
pub fn rulings(strokes: &[Area]) -> Vec<Ruling> {
    let (flat, upright): (Vec<Area>, Vec<Area>) = strokes.iter().partition(|s| s.width() >= s.height());
    let turn = |area: Area| Area { x0: area.y0, y0: area.x0, x1: area.y1, y1: area.x1 };
    let upright = joined(upright.into_iter().map(turn).collect()).into_iter().map(turn);
    joined(flat)
        .into_iter()
        .chain(upright)
        .take(MAX)
        .map(|line| Ruling { x0: line.x0, y0: line.y0, x1: line.x1, y1: line.y1 })
        .collect()
}

/// Joins strokes along x.
fn joined(mut strokes: Vec<Area>) -> Vec<Area> {
    let height = |stroke: &Area| (stroke.y0 + stroke.y1) / 2.0;
    let row = |stroke: &Area| (height(stroke) / ACROSS).round() as i32;
    strokes
        .sort_unstable_by(|a, b| row(a).cmp(&row(b)).then(a.x0.total_cmp(&b.x0)).then(a.x1.total_cmp(&b.x1)));
    let mut lines: Vec<Area> = Vec::new();
    for stroke in strokes {
        match lines.last_mut() {
            Some(line) if row(line) == row(&stroke) && stroke.x0 <= line.x1 + ALONG => {
                *line = line.with(stroke)
            }
            _ => lines.push(stroke),
        }
    }
    // The same line drawn once more, in the row beside.
    let mut kept: Vec<Area> = Vec::new();
    for line in lines.into_iter().filter(|line| line.width() >= SHORTEST) {
        let twin = kept.iter_mut().rev().take_while(|before| row(before) >= row(&line) - 1).find(|before| {
            (height(before) - height(&line)).abs() <= ACROSS
                && line.x0 <= before.x1 + ALONG
                && before.x0 <= line.x1 + ALONG
        });
        match twin {
            Some(twin) => *twin = twin.with(line),
            None => kept.push(line),
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    fn area(x0: f32, y0: f32, x1: f32, y1: f32) -> Area {
        Area { x0, y0, x1, y1 }
    }

    #[test]
    fn sides_of_cells_are_joined_to_lines_of_the_table() {
        let strokes = [
            area(100.0, 50.0, 200.0, 50.5),
            area(200.5, 50.0, 300.0, 50.5),
            area(100.0, 50.5, 100.5, 64.0),
            area(100.0, 64.5, 100.5, 78.0),
        ];
        let rulings = rulings(&strokes);
        assert_eq!(
            rulings,
            [
                Ruling { x0: 100.0, y0: 50.0, x1: 300.0, y1: 50.5 },
                Ruling { x0: 100.0, y0: 50.5, x1: 100.5, y1: 78.0 },
            ]
        );
    }

    #[test]
    fn columns_apart_stay_apart_and_dashes_are_none() {
        let strokes =
            [area(50.0, 10.0, 90.0, 10.0), area(110.0, 10.0, 150.0, 10.0), area(10.0, 30.0, 15.0, 30.0)];
        assert_eq!(rulings(&strokes).len(), 2);
    }

    #[test]
    fn a_line_drawn_twice_is_one() {
        let strokes = [area(50.0, 10.4, 90.0, 10.4), area(50.0, 10.6, 90.0, 10.6)];
        assert_eq!(rulings(&strokes).len(), 1);
    }
}
