//! The totals of a comparison, and their sentence.

use diktum::diff::Tally;
use diktum::wording::Lang;
use diktum::wording::diff::words;

use super::compared::{Compared, State};
use crate::cli::fill;

/// What a comparison found.
#[derive(Clone, Copy, Debug, Default)]
pub struct Totals {
    pub changed: usize,
    pub gained: usize,
    pub lost: usize,
    pub same: usize,
    /// Texts of which no side has a document.
    pub refused: usize,
    pub tally: Tally,
}

impl Totals {
    pub fn add(&mut self, compared: &Compared) {
        match compared.state {
            State::Changed => self.changed += 1,
            State::Gained => self.gained += 1,
            State::Lost => self.lost += 1,
        }
        self.tally += compared.tally;
    }

    /// Whether not a single text was compared.
    pub fn is_empty(&self) -> bool {
        !self.differ() && self.same + self.refused == 0
    }

    /// Whether anything differs.
    pub fn differ(&self) -> bool {
        self.changed + self.gained + self.lost > 0
    }

    /// One line: how many documents, and what in them.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = words(lang);
        let count = |template: &str, count: usize| fill(template, &[&count.to_string()]);
        let mut parts = Vec::new();
        for (template, number) in [
            (w.documents_changed, self.changed),
            (w.documents_gained, self.gained),
            (w.documents_lost, self.lost),
            (w.documents_same, self.same),
            (w.documents_refused, self.refused),
        ] {
            if number > 0 {
                parts.push(count(template, number));
            }
        }
        if parts.is_empty() {
            parts.push(w.nothing.to_owned());
        }
        let documents = format!("{}: {}", w.documents, parts.join(", "));
        match counts(&self.tally, lang) {
            counts if counts.is_empty() => documents,
            counts => format!("{documents}; {counts}"),
        }
    }
}

/// What differs, counted, such as `fakta +3 -1 ~2, pindah 1`; empty if nothing is worth a count.
pub fn counts(tally: &Tally, lang: Lang) -> String {
    let w = words(lang);
    let signed = |name: &str, counts: &[(char, usize)]| {
        let counts: Vec<String> = counts
            .iter()
            .filter(|(_, count)| *count > 0)
            .map(|(sign, count)| if *sign == ' ' { count.to_string() } else { format!("{sign}{count}") })
            .collect();
        (!counts.is_empty()).then(|| format!("{name} {}", counts.join(" ")))
    };
    let parts = [
        signed(w.facts, &[('+', tally.gained), ('-', tally.lost), ('~', tally.changed)]),
        signed(w.moved, &[(' ', tally.moved)]),
        signed(w.labels, &[(' ', tally.labels)]),
        signed(w.rest, &[('+', tally.rest.0), ('-', tally.rest.1)]),
        signed(w.messages, &[('+', tally.messages.0), ('-', tally.messages.1)]),
        signed(w.places, &[(' ', tally.shifted)]),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
}
