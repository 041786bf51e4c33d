//! Labels that a scan misread beyond what a label looks like: `l2l` for `(2)`, `ce.` for `c.`, `3 Peraturan` without its
//! stop. A line begins with one where the label that comes next in a list above reads like its head, and the sentence
//! before it is whole. Whether that list is still open, the tree knows.

use crate::recognise;
use crate::unit::{Kind, LabelStyle, Unit};
use crate::value::label::{self, FIRST_CLAUSE, FIRST_CONSIDERATION, FIRST_LAW, Reading};

/// The lists above whose next label is looked for: no drafter nests deeper.
const LISTS: usize = 6;

/// Parts such labels from the words behind them. Gives the units back as they are where there are none.
pub fn part(text: &str, units: Vec<Unit>) -> Vec<Unit> {
    let mut above = Above::default();
    let mut out: Vec<Unit> = Vec::new();
    // Nothing is copied until something is found.
    let mut kept = 0;
    for (at, unit) in units.iter().enumerate() {
        let before = at.checked_sub(1).map(|before| &units[before]);
        // `Menimbang : a bahwa`: the first label stands beside the keyword.
        let beside = || above.first.is_some() && before.is_some_and(|u| !matches!(u.kind, Kind::Words));
        match unit.kind {
            // `- a.`, `(1) a.`: a label behind another one is of its list too.
            Kind::Label(style) => above.see(style, &text[unit.start as usize..unit.end as usize]),
            Kind::Words if unit.starts_line() || beside() => {
                if let Some((end, start)) = above.next(text, before, unit) {
                    out.extend_from_slice(&units[kept..at]);
                    out.push(Unit { kind: Kind::Label(LabelStyle::Unread), end, ..*unit });
                    out.push(Unit { start, breaks: 0, indent: 0, stop: 0, ..*unit });
                    kept = at + 1;
                }
                above.first = None;
            }
            _ if !unit.starts_line() => {}
            Kind::Mark | Kind::Bullet | Kind::Separator | Kind::Jabatan => {}
            Kind::Pasal => above = Above::awaiting(FIRST_CLAUSE),
            Kind::Menimbang => above = Above::awaiting(FIRST_CONSIDERATION),
            Kind::Mengingat => above = Above::awaiting(FIRST_LAW),
            _ => above = Above::default(),
        }
    }
    if kept == 0 {
        return units;
    }
    out.extend_from_slice(&units[kept..]);
    out
}

/// The lists whose labels stand above a line, since the last head.
#[derive(Default)]
struct Above {
    /// Of each list its last label; the list that was seen last stands first.
    last: [Option<Reading>; LISTS],
    /// How the list begins that a head opens, where its first label is to come.
    first: Option<Reading>,
}

impl Above {
    /// Behind a head that opens such a list.
    fn awaiting(first: Reading) -> Above {
        Above { first: Some(first), ..Above::default() }
    }

    /// Notes a label.
    fn see(&mut self, style: LabelStyle, printed: &str) {
        let readings = label::readings(style, printed);
        let begins = readings.iter().flatten().find(|(_, n)| *n == 1).copied();
        let reads = |first: &Reading| label::reads_as(printed, &label::print(first.0, first.1));
        let first = self.first.take().filter(reads).or(begins);
        let continues =
            |last: &Reading| readings.iter().flatten().find(|r| r.0 == last.0 && r.1 == last.1 + 1).copied();
        let known = self.last.iter().position(|last| last.as_ref().and_then(continues).is_some());
        let next = |last: &Reading| {
            Some((last.0, last.1 + 1)).filter(|n| label::reads_as(printed, &label::print(n.0, n.1)))
        };
        let misread = || self.last.iter().flatten().find_map(next);
        let Some(reading) = known
            .and_then(|at| self.last[at].as_ref().and_then(continues))
            .or(first)
            .or_else(misread)
            .or(readings[0])
        else {
            return;
        };
        let at = self.last.iter().position(|last| last.is_some_and(|last| last.0 == reading.0));
        self.note(known.or(at).unwrap_or(LISTS - 1), reading);
    }

    /// Notes the last label of a list, which now is the one that was seen last.
    fn note(&mut self, at: usize, reading: Reading) {
        self.last[at] = Some(reading);
        self.last[..=at].rotate_right(1);
    }

    /// Where a label ends that the lists above have next, and where the words behind it begin.
    fn next(&mut self, text: &str, before: Option<&Unit>, unit: &Unit) -> Option<(u32, u32)> {
        if self.first.is_none() && self.last[0].is_none() {
            return None;
        }
        let words = &text[unit.start as usize..unit.end as usize];
        if !label::may_be_misread(words.as_bytes()) {
            return None;
        }
        let found = recognise::label_like(words)?;
        let whole = before.is_none_or(|u| ends_item(&text[u.start as usize..u.end as usize]));
        if self.first.is_none() && !whole {
            return None;
        }
        let printed = &words[..found.label];
        let expected = self.last.iter().flatten().map(|last| (last.0, last.1 + 1));
        let (at, reading) = expected
            .enumerate()
            .chain(self.first.map(|first| (LISTS, first)))
            .find(|(_, (style, number))| label::reads_as(printed, &label::print(*style, *number)))?;
        if at < LISTS {
            self.note(at, reading);
        } else {
            self.see(reading.0, &label::print(reading.0, reading.1));
        }
        Some((unit.start + found.label as u32, unit.start + found.words as u32))
    }
}

/// Whether an item of a list can end with these words.
fn ends_item(words: &str) -> bool {
    let words = words.trim_end();
    if words.ends_with([';', '.', ':', ',']) {
        return true;
    }
    let last = words.rsplit(char::is_whitespace).next().unwrap_or("");
    recognise::joins_items(last)
}
