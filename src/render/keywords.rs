//! The keywords that stood in the text, where the form leaves a choice: `Ditetapkan di` or `Dikeluarkan di`.

use std::collections::HashMap;
use std::mem::{Discriminant, discriminant};
use std::ops::Range;

use crate::layout;
use crate::model::{Dokumen, Tanda, Teks};
use crate::recognise;
use crate::text::Text;
use crate::unit::Kind;

/// A keyword that was read as one.
#[derive(Clone, Debug)]
pub struct Keyword<'t> {
    pub kind: Kind,
    /// As it stands.
    words: &'t str,
    /// Its place in reading order.
    pub place: usize,
}

/// The keywords of a text, and the order in which it is read.
pub struct Keywords<'t> {
    pub text: &'t str,
    /// By what kinds are, in reading order: asked of every part that is printed.
    found: HashMap<Discriminant<Kind>, Vec<Keyword<'t>>>,
    /// Where each unit begins, and which one in reading order it is; sorted by the first.
    order: Vec<(usize, usize)>,
}

impl<'t> Keywords<'t> {
    pub fn find(text: &'t Text, doc: &Dokumen) -> Keywords<'t> {
        let units = layout::lay_out(text).units;
        let text = text.as_str();
        let mut signs: Vec<Range<usize>> = doc
            .tanda
            .iter()
            .filter_map(|sign| match sign {
                Tanda::Kata(range) => Some(range.clone()),
                Tanda::Markup(_) => None,
            })
            .collect();
        signs.sort_by_key(|range| range.start);
        let is_sign = |start: usize| {
            let at = signs.partition_point(|sign| sign.end <= start);
            signs.get(at).is_some_and(|sign| sign.start <= start)
        };
        let mut order: Vec<(usize, usize)> =
            units.iter().enumerate().map(|(at, unit)| (unit.start as usize, at + 1)).collect();
        order.sort_unstable();
        let mut found: HashMap<_, Vec<_>> = HashMap::new();
        for (at, unit) in units.iter().enumerate() {
            if is_sign(unit.start as usize) && unit.kind != Kind::Separator {
                let words = &text[unit.start as usize..unit.end as usize];
                let keyword = Keyword { kind: unit.kind, words, place: at + 1 };
                found.entry(discriminant(&unit.kind)).or_default().push(keyword);
            }
        }
        Keywords { text, found, order }
    }

    /// The first keyword of this kind.
    pub fn first(&self, kind: Kind) -> Option<&Keyword<'t>> {
        self.all(kind).first()
    }

    /// The keywords of this kind, in reading order.
    pub fn all(&self, kind: Kind) -> &[Keyword<'t>] {
        self.found.get(&discriminant(&kind)).map_or(&[], Vec::as_slice)
    }

    /// How many keywords of this kind stand before a place.
    fn count_before(&self, kind: Kind, place: usize) -> usize {
        self.all(kind).partition_point(|keyword| keyword.place < place)
    }

    /// The first keyword of this kind between two places.
    pub fn between(&self, kind: Kind, places: Range<usize>) -> Option<&Keyword<'t>> {
        let next = self.all(kind).get(self.count_before(kind, places.start));
        next.filter(|keyword| keyword.place < places.end)
    }

    /// The last keyword of this kind before a place.
    pub fn before(&self, kind: Kind, place: usize) -> Option<&Keyword<'t>> {
        self.all(kind).get(self.count_before(kind, place).checked_sub(1)?)
    }

    /// The place of a byte in reading order.
    pub fn place(&self, at: usize) -> usize {
        let next = self.order.partition_point(|(start, _)| *start <= at);
        next.checked_sub(1).and_then(|last| self.order.get(last)).map_or(0, |(_, place)| *place)
    }

    /// The place where words begin.
    pub fn place_of(&self, teks: &Teks) -> Option<usize> {
        teks.pieces().first().map(|piece| self.place(piece.at as usize))
    }
}

impl Keyword<'_> {
    /// As it stands where the grammar reads it so, with single blanks; else, misread, in its right spelling.
    pub fn spelled(&self, right: &str) -> String {
        let words = self.words.split_whitespace().collect::<Vec<_>>().join(" ");
        // A colon behind it, for keywords that are none without.
        let line = [words.as_str(), " :"].concat();
        let whole = |line: &str| {
            recognise::units(line).first().is_some_and(|unit| {
                unit.kind == self.kind && unit.start == 0 && unit.end as usize >= words.len()
            })
        };
        if whole(&words) || whole(&line) { words } else { right.to_owned() }
    }
}

impl Keywords<'_> {
    /// The sign of quotation right before a label, where the grammar reads it as one.
    pub fn quotation_mark(&self, at: usize, label: &str) -> String {
        let before = self.text.get(..at).unwrap_or("").trim_end_matches(' ');
        let sign = before.char_indices().next_back().map_or("", |(start, _)| &before[start..]);
        let line = [sign, label].concat();
        let units = recognise::units(&line);
        let quoted =
            units.first().is_some_and(|unit| unit.kind == Kind::Mark && unit.end as usize == sign.len())
                && units.get(1).is_some_and(|unit| unit.kind != Kind::Words);
        let is_sign = quoted && !sign.is_empty() && sign.chars().all(|c| "\"“”„'‘".contains(c));
        if is_sign { sign.to_owned() } else { String::new() }
    }
}
