//! Changes that are one to a reader: labels that moved on together, items that moved together.

use diktum::diff::{Change, Place, Step};
use serde_json::Value;

use super::compared::{Compared, Span};
use super::entries::{Body, Entry, item, path};

/// Items that follow one another and have other labels.
pub struct Labels {
    /// The place of the first one among all changes.
    rank: usize,
    /// Where they are: the list, and the number of the last one.
    list: String,
    last: usize,
    /// The item that holds them.
    place: String,
    first: Labelled,
    end: Labelled,
    count: usize,
    old: Option<Span>,
    new: Option<Span>,
}

/// One item's labels.
#[derive(Clone)]
struct Labelled {
    pointer: String,
    label: Option<(String, String)>,
    /// What else is said with a label: its kind, its number, whether it was inferred.
    other: Option<(String, String)>,
}

impl Labels {
    pub fn of(change: &Change, compared: &Compared) -> Labels {
        let place = change.b.as_ref().or(change.a.as_ref());
        let item = item(place);
        let (list, last) = item.rsplit_once('/').unwrap_or_default();
        // Key and item themselves are left off.
        let steps = place.map_or(&[][..], |place| &place.steps);
        let above = &steps[..steps.len().saturating_sub(2)];
        let labelled = Labelled { pointer: item.to_owned(), label: None, other: None };
        let mut row = Labels {
            rank: change.rank,
            list: list.to_owned(),
            last: last.parse().unwrap_or_default(),
            place: path(above),
            first: labelled.clone(),
            end: labelled,
            count: 1,
            old: compared.in_old(change.a.as_ref()),
            new: compared.in_new(change.b.as_ref()),
        };
        row.end.add(change);
        row.first = row.end.clone();
        row
    }

    /// Takes a change of the same item, or of the next one.
    pub fn takes(&mut self, change: &Change, compared: &Compared) -> bool {
        let item = item(change.b.as_ref().or(change.a.as_ref()));
        if item == self.end.pointer {
            self.end.add(change);
        } else if item.rsplit_once('/') == Some((&self.list, &(self.last + 1).to_string())) {
            self.last += 1;
            self.count += 1;
            self.end = Labelled { pointer: item.to_owned(), label: None, other: None };
            self.end.add(change);
        } else {
            return false;
        }
        if self.count == 1 {
            self.first = self.end.clone();
        }
        self.old = join(self.old, compared.in_old(change.a.as_ref()));
        self.new = join(self.new, compared.in_new(change.b.as_ref()));
        true
    }

    /// What there is to read, and its place among all changes.
    pub fn entry<'c>(self) -> (usize, Entry<'c>) {
        let pair =
            |labelled: &Labelled| labelled.label.clone().or(labelled.other.clone()).unwrap_or_default();
        let ((from, to), (from_last, to_last)) = (pair(&self.first), pair(&self.end));
        let span =
            |first: String, last: String| if self.count > 1 { format!("{first} … {last}") } else { first };
        let body = Body::Labels(span(from, from_last), span(to, to_last), self.count);
        let (place, old, new) = (self.place, self.old, self.new);
        (self.rank, Entry { sign: '#', place, from: None, old, new, body })
    }
}

impl Labelled {
    fn add(&mut self, change: &Change) {
        let text = |value: &Option<Value>| match value {
            Some(Value::String(text)) => text.clone(),
            None | Some(Value::Null) => "–".to_owned(),
            Some(other) => other.to_string(),
        };
        let pair = (text(&change.old), text(&change.value));
        let key = change.b.as_ref().or(change.a.as_ref()).and_then(|place| place.pointer.rsplit_once('/'));
        match key {
            Some((_, "label")) => self.label = Some(pair),
            Some((_, key)) => self.other = Some((format!("{}: {key} {}", named(change), pair.0), pair.1)),
            None => {}
        }
    }
}

/// The label of the item whose field this is.
fn named(change: &Change) -> String {
    let place = change.b.as_ref().or(change.a.as_ref());
    let step = place.and_then(|place| place.steps.iter().rev().nth(1));
    match step {
        Some(Step::Node { label: Some(label), .. }) => label.clone(),
        Some(step) => path(std::slice::from_ref(step)),
        None => String::new(),
    }
}

/// Items that followed one another and still do, elsewhere.
pub struct Moves {
    rank: usize,
    /// The first and the last one, before and after.
    old: (Place, Place),
    new: (Place, Place),
    spans: (Option<Span>, Option<Span>),
    count: usize,
}

impl Moves {
    pub fn of(change: &Change, compared: &Compared) -> Moves {
        let nowhere = || Place { pointer: String::new(), steps: Vec::new() };
        let (old, new) = (change.a.clone().unwrap_or_else(nowhere), change.b.clone().unwrap_or_else(nowhere));
        Moves {
            rank: change.rank,
            old: (old.clone(), old),
            new: (new.clone(), new),
            spans: (compared.in_old(change.a.as_ref()), compared.in_new(change.b.as_ref())),
            count: 1,
        }
    }

    /// Takes a move of the next item to the next place.
    pub fn takes(&mut self, change: &Change, compared: &Compared) -> bool {
        let (Some(old), Some(new)) = (&change.a, &change.b) else {
            return false;
        };
        if !follows(&self.old.1, old) || !follows(&self.new.1, new) {
            return false;
        }
        (self.old.1, self.new.1) = (old.clone(), new.clone());
        let spans = (compared.in_old(Some(old)), compared.in_new(Some(new)));
        self.spans = (join(self.spans.0, spans.0), join(self.spans.1, spans.1));
        self.count += 1;
        true
    }

    /// What there is to read, and its place among all changes.
    pub fn entry<'c>(self) -> (usize, Entry<'c>) {
        let row = |(first, last): &(Place, Place)| match last.steps.last() {
            Some(step) if self.count > 1 => {
                format!("{} … {}", path(&first.steps), path(std::slice::from_ref(step)))
            }
            _ => path(&first.steps),
        };
        let (place, from) = (row(&self.new), Some(row(&self.old)));
        let body = if self.count > 1 { Body::Moved(self.count) } else { Body::Nothing };
        (self.rank, Entry { sign: '>', place, from, old: self.spans.0, new: self.spans.1, body })
    }
}

/// Whether the second place is the next one in the list of the first.
fn follows(first: &Place, second: &Place) -> bool {
    let split = |place: &Place| -> Option<(String, usize)> {
        let (list, number) = place.pointer.rsplit_once('/')?;
        Some((list.to_owned(), number.parse().ok()?))
    };
    match (split(first), split(second)) {
        (Some((list, number)), Some((other, next))) => list == other && number + 1 == next,
        _ => false,
    }
}

/// From the beginning of the first to the end of the second.
fn join(first: Option<Span>, second: Option<Span>) -> Option<Span> {
    match (first, second) {
        (Some(Span::Lines([a, b])), Some(Span::Lines([c, d]))) => Some(Span::Lines([a.min(c), b.max(d)])),
        (Some(Span::Bytes([a, b])), Some(Span::Bytes([c, d]))) => Some(Span::Bytes([a.min(c), b.max(d)])),
        (first, second) => first.or(second),
    }
}
