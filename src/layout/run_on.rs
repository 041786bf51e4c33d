//! Items that run on: `a. sumur bor; b. sumur gali`, or the next label at the end of a line, `… sumur bor; b.`
//!
//! A label after a semicolon, or after any stop at a line's end, becomes a unit of its own. Whether it is a label or a word of the sentence, the
//! list that is open decides, in the tree.

use crate::recognise;
use crate::unit::{Kind, LabelStyle, Unit};

/// Takes labels out of lines of words. Gives the units back as they are where there are none.
pub fn split(text: &str, units: Vec<Unit>) -> Vec<Unit> {
    let words = |unit: &Unit| matches!(unit.kind, Kind::Words | Kind::Jabatan);
    let runs_on = |unit: &Unit| words(unit) && next_label(text, unit).is_some();
    let Some(first) = units.iter().position(runs_on) else {
        return units;
    };
    let mut out = Vec::with_capacity(units.len() + 16);
    out.extend_from_slice(&units[..first]);
    for unit in &units[first..] {
        let mut rest = *unit;
        while words(&rest)
            && let Some((start, end, style)) = next_label(text, &rest)
        {
            out.push(Unit { end: trimmed(text, rest.start, start), ..rest });
            let label = Unit { kind: Kind::Label(style), start, end, breaks: 0, indent: 0, number: 0 };
            out.push(label);
            let words = &text[end as usize..rest.end as usize];
            rest = Unit {
                kind: Kind::Words,
                start: end + (words.len() - words.trim_start().len()) as u32,
                breaks: 0,
                indent: 0,
                ..rest
            };
        }
        if rest.start < rest.end {
            out.push(rest);
        }
    }
    out
}

/// The first label behind a semicolon in a unit, or behind any stop at its end: its place and its style.
fn next_label(text: &str, unit: &Unit) -> Option<(u32, u32, LabelStyle)> {
    let words = &text[unit.start as usize..unit.end as usize];
    let behind = |stop: usize| {
        let (label, style) = recognise::label_behind(&words[stop..])?;
        let start = unit.start + stop as u32;
        Some((start + label.start as u32, start + label.end as u32, style))
    };
    let last = words
        .trim_end()
        .rfind(char::is_whitespace)
        .filter(|at| words[..*at].trim_end().ends_with(['.', ':', ',']) && words.len() - *at < 8);
    memchr::memchr_iter(b';', words.as_bytes()).find_map(|stop| behind(stop + 1)).or_else(|| behind(last?))
}

/// Where the words before a label end.
fn trimmed(text: &str, start: u32, end: u32) -> u32 {
    start + text[start as usize..end as usize].trim_end().len() as u32
}
