//! Two documents compared: what an output needs to tell it.

use diktum::diff::{Change, Ignore, Lines, Place, Tally, changes};
use serde_json::Value;

use super::document::Document;

/// What became of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Changed,
    Gained,
    Lost,
}

/// A document that differs.
pub struct Compared {
    /// How it is named in both sides' terms: an id, a path, or the name of the newer file.
    pub id: String,
    /// The name of each side, if it is there.
    pub old: Option<String>,
    pub new: Option<String>,
    pub state: State,
    pub changes: Vec<Change>,
    pub tally: Tally,
    /// Why one side has no document, though it has the text.
    pub galat: (Option<Value>, Option<Value>),
    places: (Where, Where),
}

/// How places of one side are found in its file.
#[derive(Default)]
struct Where {
    lines: Option<Lines>,
    value: Value,
}

/// Where something stands in its file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Span {
    /// First and last line.
    Lines([u64; 2]),
    /// First byte and the one past the last.
    Bytes([u64; 2]),
}

/// The names of a pair.
pub struct Names {
    pub id: String,
    pub old: String,
    pub new: String,
}

impl Compared {
    /// Compares two documents; nothing, if they are the same.
    pub fn pair(names: Names, mut old: Document, mut new: Document, ignore: &Ignore) -> Option<Compared> {
        // A text gets byte ranges where the other side has them.
        match (old.is_parsed(), new.is_parsed()) {
            (true, false) if new.has_spans() => old.fill_spans(),
            (false, true) if old.has_spans() => new.fill_spans(),
            _ => {}
        }
        let changes = changes(&old.value, &new.value, ignore);
        if changes.is_empty() {
            return None;
        }
        let places = (Where::of(old), Where::of(new));
        Some(Compared {
            id: names.id,
            old: Some(names.old),
            new: Some(names.new),
            state: State::Changed,
            tally: Tally::of(&changes),
            changes,
            galat: (None, None),
            places,
        })
    }

    /// A document that only one side has, or a text that only one side could read.
    pub fn single(
        id: String,
        side: State,
        names: (Option<String>, Option<String>),
        value: &Value,
    ) -> Compared {
        let facts = diktum::diff::facts_of(value);
        let tally = match side {
            State::Lost => Tally { lost: facts, ..Tally::default() },
            _ => Tally { gained: facts, ..Tally::default() },
        };
        Compared {
            id,
            old: names.0,
            new: names.1,
            state: side,
            changes: Vec::new(),
            tally,
            galat: (None, None),
            places: Default::default(),
        }
    }

    /// Where a place of the old document stands in its file.
    pub fn in_old(&self, place: Option<&Place>) -> Option<Span> {
        self.places.0.span(&place?.pointer)
    }

    /// Where a place of the new document stands in its file.
    pub fn in_new(&self, place: Option<&Place>) -> Option<Span> {
        self.places.1.span(&place?.pointer)
    }
}

impl Where {
    fn of(document: Document) -> Where {
        Where { lines: document.lines(), value: document.value }
    }

    fn span(&self, pointer: &str) -> Option<Span> {
        if let Some(lines) = &self.lines {
            return lines.get(pointer).map(|lines| Span::Lines(lines.map(|line| line as u64)));
        }
        let mut pointer = pointer;
        loop {
            let value = self.value.pointer(pointer)?;
            let pair = |key| -> Option<[u64; 2]> {
                let pair = value.get(key)?;
                Some([pair.get(0)?.as_u64()?, pair.get(1)?.as_u64()?])
            };
            let line = value.get("kode").and_then(|_| value.get("baris")?.as_u64());
            if let Some(lines) = pair("baris").or(line.map(|line| [line; 2])) {
                return Some(Span::Lines(lines));
            }
            if let Some(bytes) = pair("rentang") {
                return Some(Span::Bytes(bytes));
            }
            pointer = pointer.rsplit_once('/')?.0;
        }
    }
}
