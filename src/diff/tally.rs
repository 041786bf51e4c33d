//! Changes counted: facts gained, lost, changed, and the rest.

use std::ops::AddAssign;

use serde_json::Value;

use super::change::{Change, Kind, Op, Part};
use super::tree::{LABELS, PLACES, is_node};

/// How much differs between two documents, or between many.
///
/// A fact is a value that is neither null nor empty, outside `sisa` and `diagnostik`; places (`rentang`, `halaman`,
/// `kotak`, `baris`, `kolom`) are none, and what says how a text was read (`skema`, `sumber`, `mutu`) is none; kind and
/// number of a node are counted with its label.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Facts that are there now and were not.
    pub gained: usize,
    /// Facts that are gone.
    pub lost: usize,
    /// Facts that are other ones.
    pub changed: usize,
    /// Items that stand elsewhere.
    pub moved: usize,
    /// Items with another label.
    pub labels: usize,
    /// Items of `sisa`; a changed one is gained and lost.
    pub rest: (usize, usize),
    /// Messages, gained and lost.
    pub messages: (usize, usize),
    /// Places that are other ones.
    pub shifted: usize,
}

impl Tally {
    /// The tally of one document's changes.
    pub fn of(changes: &[Change]) -> Tally {
        let mut tally = Tally::default();
        let mut labelled = None;
        for change in changes {
            let (gained, lost) = match change.part {
                Part::Facts => (&mut tally.gained, &mut tally.lost),
                Part::Rest => (&mut tally.rest.0, &mut tally.rest.1),
                Part::Messages => (&mut tally.messages.0, &mut tally.messages.1),
            };
            let is_fact = change.part == Part::Facts;
            let count = |value: &Option<Value>| match value {
                Some(value) if is_fact => facts(value),
                _ => 1,
            };
            match change.kind {
                Kind::Gained => *gained += count(&change.value),
                Kind::Lost => *lost += count(&change.old),
                Kind::Changed if is_fact => tally.changed += 1,
                Kind::Changed => {
                    *gained += 1;
                    *lost += 1;
                }
                Kind::Moved => tally.moved += 1,
                Kind::Label => {
                    // Label, number and kind of one item are one change.
                    let item = change.path.rsplit_once('/').map(|(item, _)| item);
                    tally.labels += usize::from(labelled != item || change.op == Op::Move);
                    labelled = item;
                }
                Kind::Shifted => tally.shifted += 1,
                Kind::Step => {}
            }
        }
        tally
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Tally) {
        self.gained += other.gained;
        self.lost += other.lost;
        self.changed += other.changed;
        self.moved += other.moved;
        self.labels += other.labels;
        self.rest = (self.rest.0 + other.rest.0, self.rest.1 + other.rest.1);
        self.messages = (self.messages.0 + other.messages.0, self.messages.1 + other.messages.1);
        self.shifted += other.shifted;
    }
}

/// How many facts a document holds.
pub fn facts_of(document: &Value) -> usize {
    let fields = document.as_object().into_iter().flatten();
    fields
        .filter(|(key, _)| !["skema", "sumber", "mutu", "sisa", "diagnostik"].contains(&key.as_str()))
        .map(|(_, v)| facts(v))
        .sum()
}

/// How many facts a value holds.
fn facts(value: &Value) -> usize {
    match value {
        Value::Null => 0,
        Value::String(text) => usize::from(!text.is_empty()),
        Value::Array(items) => items.iter().map(facts).sum(),
        Value::Object(map) => {
            let node = is_node(map);
            let counts = |key: &str| {
                let with_label = node && key != "label" && LABELS.contains(&key);
                !PLACES.contains(&key) && !with_label
            };
            map.iter().filter(|(key, _)| counts(key)).map(|(_, value)| facts(value)).sum()
        }
        _ => 1,
    }
}
