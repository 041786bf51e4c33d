//! Where a page's lines begin: its left edge.

use super::piece::Letters;
use super::row::Row;

/// Rows that begin at most this many letter widths apart begin at one edge.
const SAME_EDGE: f32 = 1.5;
/// An edge has at least this share of the rows, else a lone mark in the margin would be one.
const SHARE: f32 = 0.06;

/// The leftmost edge at which several rows of a page begin; the leftmost row of a page of few.
pub fn left(rows: &[Row], letters: Letters) -> f32 {
    let mut edges: Vec<f32> = rows.iter().map(Row::x0).collect();
    edges.sort_by(f32::total_cmp);
    let enough = ((edges.len() as f32 * SHARE).ceil() as usize).max(2);
    let several = edges.windows(enough).find(|near| near[enough - 1] - near[0] <= SAME_EDGE * letters.width);
    several.map(|near| near[0]).or(edges.first().copied()).unwrap_or(0.0)
}
