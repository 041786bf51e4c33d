//! Items that run on: `a. sumur bor; b. sumur gali`, or the next label at the end of a line, `… sumur bor; b.`
//!
//! A label after a semicolon, or after any stop at a line's end, becomes a unit of its own. Whether it is a label
//! or a word of the sentence, the list that is open decides, in the tree.

use crate::recognise;
use crate::unit::{Kind, LabelStyle, Unit};
use crate::value::label;

/// Within so many units the second label of a list follows the first.
const NEAR: usize = 12;
/// A label at a line's end is no longer than this, in bytes, with the blank before it.
const LONGEST_LABEL: usize = 7;

/// Takes labels out of lines of words. Gives the units back as they are where there are none.
pub fn split(text: &str, units: Vec<Unit>) -> Vec<Unit> {
    let words = |unit: &Unit| matches!(unit.kind, Kind::Words | Kind::Jabatan);
    let found = (0..units.len()).find(|at| {
        words(&units[*at]) && next_label(text, &units[*at], &units[at + 1..], &mut true).is_some()
    });
    let Some(first) = found else {
        return units;
    };
    let mut out = Vec::with_capacity(units.len() + 16);
    out.extend_from_slice(&units[..first]);
    for (at, unit) in units.iter().enumerate().skip(first) {
        let (mut rest, mut in_list) = (*unit, true);
        while words(&rest)
            && let Some((start, end, style)) = next_label(text, &rest, &units[at + 1..], &mut in_list)
        {
            out.push(Unit { end: trimmed(text, rest.start, start), ..rest });
            let label =
                Unit { kind: Kind::Label(style), start, end, breaks: 0, indent: 0, stop: 0, number: 0 };
            out.push(label);
            let words = &text[end as usize..rest.end as usize];
            rest = Unit {
                kind: Kind::Words,
                start: end + (words.len() - words.trim_start().len()) as u32,
                breaks: 0,
                indent: 0,
                stop: 0,
                ..rest
            };
        }
        if rest.start < rest.end {
            out.push(rest);
        }
    }
    out
}

/// The first label behind a semicolon in a unit, behind any stop at its end, or behind a colon when the next
/// label is its list's second: its place and its style. `in_list` becomes false where only the last can still be:
/// the rest of the unit is then not looked through for the others again.
fn next_label(text: &str, unit: &Unit, next: &[Unit], in_list: &mut bool) -> Option<(u32, u32, LabelStyle)> {
    let words = &text[unit.start as usize..unit.end as usize];
    let behind = |stop: usize| {
        let (label, style) = recognise::label_behind(&words[stop..])?;
        let start = unit.start + stop as u32;
        Some((start + label.start as u32, start + label.end as u32, style))
    };
    let last = || {
        // A label is short.
        let tail = &words.as_bytes()[words.len().saturating_sub(LONGEST_LABEL)..];
        if tail.iter().all(u8::is_ascii_graphic) {
            return None;
        }
        let at =
            words.trim_end().rfind(char::is_whitespace).filter(|at| words.len() - at <= LONGEST_LABEL)?;
        words[..at].trim_end().ends_with(['.', ':', ',']).then(|| behind(at))?
    };
    // Most words have neither a semicolon nor a colon, or one at their end.
    let Some(first) = memchr::memchr2(b';', b':', words.as_bytes()) else {
        return if *in_list { last() } else { None };
    };
    let behind_any = |stop| {
        let mut stops = memchr::memchr_iter(stop, &words.as_bytes()[first..]);
        stops.find_map(|at| behind(first + at + 1))
    };
    let reading =
        |style, start: u32, end: u32| label::readings(style, &text[start as usize..end as usize])[0];
    let announced = || {
        memchr::memchr(b':', &words.as_bytes()[first..])?;
        let second = next.iter().take(NEAR).find(|u| u.starts_line() && matches!(u.kind, Kind::Label(_)))?;
        let Kind::Label(style) = second.kind else {
            return None;
        };
        if reading(style, second.start, second.end) != Some((style, 2)) {
            return None;
        }
        behind_any(b':')
            .filter(|(start, end, own)| *own == style && reading(style, *start, *end) == Some((style, 1)))
    };
    let found = if *in_list { behind_any(b';').or_else(last) } else { None };
    *in_list = found.is_some();
    found.or_else(announced)
}

/// Where the words before a label end.
fn trimmed(text: &str, start: u32, end: u32) -> u32 {
    start + text[start as usize..end as usize].trim_end().len() as u32
}
