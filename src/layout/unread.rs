//! Labels that can't be read, known by where they stand: short, out at a list's tab stop, and the words behind them
//! hang where the lines above and below begin.

use crate::page::{Line, Lines};
use crate::unit::{Kind, LabelStyle, Unit};

/// A label has so many letters and signs at most, misread or not.
const LONGEST: usize = 3;
/// So far, in letter widths, are words set in behind a label.
const HANGING: std::ops::RangeInclusive<f32> = 1.5..=6.0;
/// Lines that begin within so many letter widths begin at one stop.
const SAME_STOP: f32 = 0.7;
/// So many lines above and below are asked where the words hang.
const NEAR: usize = 3;

/// Parts such labels from the words behind them. Whether a list is open at their stop, the tree knows.
pub fn part(text: &str, pages: &Lines, units: Vec<Unit>) -> Vec<Unit> {
    let mut out = Vec::with_capacity(units.len());
    for unit in units {
        let Some((end, start)) = label(text, pages, &unit) else {
            out.push(unit);
            continue;
        };
        out.push(Unit { kind: Kind::Label(LabelStyle::Unread), end, ..unit });
        out.push(Unit { start, breaks: 0, indent: 0, ..unit });
    }
    out
}

/// Where the label ends and the words behind it begin.
fn label(text: &str, pages: &Lines, unit: &Unit) -> Option<(u32, u32)> {
    if unit.kind != Kind::Words || !unit.starts_line() {
        return None;
    }
    let at = pages.words.partition_point(|word| word.end <= unit.start);
    let [label, words] = pages.words.get(at..at + 2)? else { return None };
    let printed = text.get(label.start as usize..label.end as usize)?;
    if words.start >= unit.end || label.start != unit.start || printed.chars().count() > LONGEST {
        return None;
    }
    if !HANGING.contains(&(words.left - label.left)) {
        return None;
    }
    let line = pages.lines.partition_point(|line| line.end <= unit.start);
    let hangs = |line: &Line| line.sisa.is_none() && (line.left - words.left).abs() <= SAME_STOP;
    let near = line.saturating_sub(NEAR)..(line + NEAR + 1).min(pages.lines.len());
    pages.lines[near].iter().any(hangs).then_some((label.end, words.start))
}
