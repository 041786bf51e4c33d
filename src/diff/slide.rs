//! Of items that say the same, which one is new or gone: the one whose label tells it.
//!
//! Where one of ten `Cukup jelas.` is gone, any of them could be; labels that stay say which.

use std::ops::Range;

/// So far is looked along a row of items that say the same.
const REACH: usize = 256;

/// Moves gaps in `same`, which gives each place of `left` its equal in `right`, so that as many labels as can be
/// are equal. Both lists have content and label of each place.
pub fn slide<L: PartialEq>(same: &mut Vec<Option<usize>>, left: &[(u64, L)], right: &[(u64, L)]) {
    gone(same, left, right);
    // What is new in the second list is gone from the first one, seen from the other side.
    let mut turned = turn(same, right.len());
    gone(&mut turned, right, left);
    *same = turn(&turned, left.len());
}

fn turn(same: &[Option<usize>], length: usize) -> Vec<Option<usize>> {
    let mut turned = vec![None; length];
    for (x, y) in same.iter().enumerate() {
        if let Some(place) = y.and_then(|y| turned.get_mut(y)) {
            *place = Some(x);
        }
    }
    turned
}

fn gone<L: PartialEq>(same: &mut [Option<usize>], left: &[(u64, L)], right: &[(u64, L)]) {
    let fits = |x: usize, y: usize| left[x].1 == right[y].1;
    let equal = |x: usize, y: usize| left[x].0 == left[y].0;
    for gap in gaps(same) {
        let next_to = |at: Option<usize>| at.and_then(|at| same.get(at).copied().flatten());
        let (above, below) = (next_to(gap.start.checked_sub(1)), next_to(Some(gap.end)));
        // Something new stands there too: then it is a change.
        if above.map_or(0, |y| y + 1) != below.unwrap_or(right.len()) {
            continue;
        }
        let length = gap.len();
        let (mut best, mut worth) = (gap.start, 0i32);
        let mut sum = 0;
        for start in (0..gap.start).rev().take(REACH) {
            let Some(y) = same[start].filter(|_| equal(start, start + length)) else {
                break;
            };
            sum += i32::from(fits(start + length, y)) - i32::from(fits(start, y));
            if sum > worth {
                (best, worth) = (start, sum);
            }
        }
        sum = 0;
        for (step, end) in (gap.end..same.len()).take(REACH).enumerate() {
            let start = gap.start + step;
            let Some(y) = same[end].filter(|_| equal(start, end)) else {
                break;
            };
            sum += i32::from(fits(start, y)) - i32::from(fits(end, y));
            if sum > worth {
                (best, worth) = (start + 1, sum);
            }
        }
        for start in (best..gap.start).rev() {
            same.swap(start, start + length);
        }
        for start in gap.start..best {
            same.swap(start, start + length);
        }
    }
}

/// Stretches without an equal.
fn gaps(same: &[Option<usize>]) -> Vec<Range<usize>> {
    let mut gaps: Vec<Range<usize>> = Vec::new();
    for at in (0..same.len()).filter(|at| same[*at].is_none()) {
        match gaps.last_mut() {
            Some(gap) if gap.end == at => gap.end = at + 1,
            _ => gaps.push(at..at + 1),
        }
    }
    gaps
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Contents and labels as letters and figures: `x1 x2`.
    fn list(text: &str) -> Vec<(u64, &str)> {
        text.split_whitespace().map(|item| (u64::from(item.as_bytes()[0]), &item[1..])).collect()
    }

    #[test]
    fn labels_say_which_of_equals_is_gone_or_new() {
        for (left, right, found, want) in [
            ("x1 x2 x3", "x1 x3", &[Some(0), Some(1), None][..], &[Some(0), None, Some(1)][..]),
            ("x1 x2 x3", "x2 x3", &[Some(0), Some(1), None], &[None, Some(0), Some(1)]),
            ("x1 x2 x3", "x2 x3", &[None, Some(0), Some(1)], &[None, Some(0), Some(1)]),
            ("x1 x2 x3", "x1 x2", &[None, Some(0), Some(1)], &[Some(0), Some(1), None]),
            ("x1 x3", "x1 x2 x3", &[Some(0), Some(1)], &[Some(0), Some(2)]),
            // Two at once; a neighbour that says something else ends the row.
            (
                "y0 x1 x2 x3 x4",
                "y0 x3 x4",
                &[Some(0), Some(1), Some(2), None, None],
                &[Some(0), None, None, Some(1), Some(2)],
            ),
            // Numbered anew: it stays where it was found.
            ("x1 y2 x3", "x1 x2", &[Some(0), None, Some(1)], &[Some(0), None, Some(1)]),
        ] {
            let mut same = found.to_vec();
            slide(&mut same, &list(left), &list(right));
            assert_eq!(same, want, "{left} to {right}");
        }
    }
}
