//! Where the lines of a text begin: one left edge for all pages, which scanners shift against each other.

/// Rows whose beginnings lie apart by at most this many letter widths begin at one edge.
const SAME_EDGE: f32 = 1.0;
/// How far a page may be shifted against those before it, in letter widths, and in what steps it is tried.
const SHIFT: f32 = 6.0;
const STEP: f32 = 0.5;
/// A shift is believed if this share more of the rows meets known edges than without it, for each letter width.
const GAIN: f32 = 0.08;
/// More rows at one edge of the pages before count no more: a page is known by its edges, not by its longest list.
const COUNTED: u32 = 8;
/// A word with fewer letters or figures at a row's head is perhaps a speck in the margin.
const LETTERS: usize = 2;

/// Where the rows of a page begin, in letter widths from the page's own left side.
pub type Edges = Vec<f32>;

/// Whether a row's first word says where the margin is.
pub fn is_edge(first: &str) -> bool {
    first.chars().filter(|c| c.is_alphanumeric()).take(LETTERS).count() == LETTERS
        || first.ends_with(['.', ')']) && first.contains(char::is_alphanumeric)
}

/// The left edge of each page, so that what stands at one edge of the text has one distance from it.
pub fn lefts(pages: &[Edges]) -> Vec<f32> {
    let mut known = Known { rows: Vec::new() };
    let mut shifts = Vec::with_capacity(pages.len());
    for edges in pages {
        let shift = known.shift(edges);
        shifts.push(shift);
        edges.iter().for_each(|edge| known.add(edge - shift));
    }
    let mut all: Vec<f32> = pages
        .iter()
        .zip(&shifts)
        .flat_map(|(edges, shift)| edges.iter().map(move |edge| edge - shift))
        .collect();
    all.sort_by(f32::total_cmp);
    // The outermost edge at which two rows begin; one alone may be a mark beside the text.
    let pair = all.windows(2).find(|near| near[1] - near[0] <= SAME_EDGE).map(|near| near[0]);
    let left = pair.or(all.first().copied()).unwrap_or(0.0);
    shifts.iter().map(|shift| shift + left).collect()
}

/// How many rows begin near each place, over the pages so far.
struct Known {
    /// In steps, from some way left of the page on.
    rows: Vec<u32>,
}

impl Known {
    /// Rows further out than this many steps are on no page.
    const OUTSIDE: f32 = 64.0;
    const WIDEST: usize = 4096;

    fn at(edge: f32) -> Option<usize> {
        let at = (edge / STEP).round() + Self::OUTSIDE;
        (at >= 0.0 && at < Self::WIDEST as f32).then_some(at as usize)
    }

    fn add(&mut self, edge: f32) {
        let Some(at) = Self::at(edge) else { return };
        if self.rows.len() <= at {
            self.rows.resize(at + 1, 0);
        }
        self.rows[at] += 1;
    }

    fn near(&self, edge: f32) -> u32 {
        let own = |at: usize| self.rows.get(at).copied().unwrap_or(0);
        Self::at(edge).map_or(0, |at| {
            let sides = own(at.saturating_sub(1)) + own(at + 1);
            2 * own(at).min(COUNTED) + sides.min(COUNTED)
        })
    }

    /// The shift of a page that brings most of its rows to edges that are known; of equals the smallest.
    fn shift(&self, edges: &Edges) -> f32 {
        let steps = (SHIFT / STEP) as i32;
        let mut best = (0.0f32, 0.0f32);
        for shift in (0..=steps).flat_map(|s| [s, -s]).map(|step| step as f32 * STEP) {
            let met = edges.iter().map(|edge| self.near(edge - shift)).sum::<u32>() as f32;
            let fit = met / (1.0 + GAIN * shift.abs());
            if fit > best.0 {
                best = (fit, shift);
            }
        }
        best.1
    }
}

#[cfg(test)]
mod tests {
    use super::{is_edge, lefts};

    #[test]
    fn pages_are_shifted_to_one_edge() {
        let first = vec![10.0, 13.0, 16.0, 16.0, 13.0, 16.0, 10.0];
        // Shifted by the scanner: all its edges are known, one and a half letters further out.
        let second = vec![11.5, 14.5, 14.5, 17.5, 17.5];
        // Not shifted: it has no row at the outermost edge.
        let third = vec![13.0, 16.0, 16.0, 13.0];
        assert_eq!(lefts(&[first, second, third]), [10.0, 11.5, 10.0]);
    }

    #[test]
    fn specks_are_no_edge() {
        assert!(is_edge("Menimbang") && is_edge("a.") && is_edge("(1)"));
        assert!(!is_edge("|") && !is_edge("a") && !is_edge("."));
    }
}
