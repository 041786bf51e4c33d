//! Changes as a reader meets them: in the order of the text, labels that moved on together as one.

use std::collections::HashMap;

use diktum::diff::{Change, Kind, Place, Step, Stretch, words as changed_words};
use serde_json::Value;

use super::compared::{Compared, Span};

/// One thing to read.
pub struct Entry<'c> {
    pub sign: char,
    /// Where it is: `diktum KEDUA › huruf b`.
    pub place: String,
    /// Where it was, if it moved.
    pub from: Option<String>,
    pub old: Option<Span>,
    pub new: Option<Span>,
    pub body: Body<'c>,
}

/// What there is to say.
pub enum Body<'c> {
    Nothing,
    /// An item or a value that came or went.
    Value(&'c Value),
    /// A text with changed words.
    Words(Vec<Stretch<'c>>),
    /// A value that is another one.
    Values(&'c Value, &'c Value),
    /// From, to, and how many: labels.
    Labels(String, String, usize),
    /// So many places are other ones.
    Shifted(usize),
}

/// What there is to read of one document.
pub fn entries(compared: &Compared) -> Vec<Entry<'_>> {
    let mut changes: Vec<&Change> = compared.changes.iter().collect();
    changes.sort_by_key(|change| change.rank);
    // Rows of labels are known when they end, and stand where they begin.
    let mut out: Vec<(usize, Entry)> = Vec::new();
    let mut rows: HashMap<String, Row> = HashMap::new();
    let mut moved = "";
    let mut shifted = 0;
    for change in changes {
        if change.kind == Kind::Label {
            // A label that is another one because the item moved is seen there.
            if !moved.is_empty() && item(change.b.as_ref()) == moved {
                continue;
            }
            let list =
                item(change.b.as_ref().or(change.a.as_ref())).rsplit_once('/').map_or("", |(list, _)| list);
            if !rows.get_mut(list).is_some_and(|row| row.takes(change)) {
                let ended = rows.insert(list.to_owned(), Row::of(change, compared));
                out.extend(ended.map(Row::entry));
            }
            continue;
        }
        let body = match (change.kind, &change.old, &change.value) {
            (Kind::Step, ..) => continue,
            (Kind::Shifted, ..) => {
                shifted += 1;
                continue;
            }
            (Kind::Moved, ..) => {
                moved = change.b.as_ref().map_or("", |place| &place.pointer);
                Body::Nothing
            }
            (_, Some(Value::String(old)), Some(Value::String(new))) if !old.is_empty() && !new.is_empty() => {
                Body::Words(changed_words(old, new))
            }
            (Kind::Gained, _, Some(value)) | (Kind::Lost, Some(value), _) => Body::Value(value),
            (_, Some(old), Some(new)) => Body::Values(old, new),
            (_, Some(value), None) | (_, None, Some(value)) => Body::Value(value),
            (_, None, None) => Body::Nothing,
        };
        let shown = change.b.as_ref().or(change.a.as_ref());
        let entry = Entry {
            sign: sign(change.kind),
            place: shown.map(|place| path(&place.steps)).unwrap_or_default(),
            from: change.a.as_ref().filter(|_| change.kind == Kind::Moved).map(|place| path(&place.steps)),
            old: compared.in_old(change.a.as_ref()),
            new: compared.in_new(change.b.as_ref()),
            body,
        };
        out.push((change.rank, entry));
    }
    out.extend(rows.into_values().map(Row::entry));
    out.sort_by_key(|(rank, _)| *rank);
    let mut out: Vec<Entry> = out.into_iter().map(|(_, entry)| entry).collect();
    if shifted > 0 {
        let (body, place) = (Body::Shifted(shifted), String::new());
        out.push(Entry { sign: '=', place, from: None, old: None, new: None, body });
    }
    out
}

fn sign(kind: Kind) -> char {
    match kind {
        Kind::Gained => '+',
        Kind::Lost => '-',
        Kind::Changed | Kind::Step => '~',
        Kind::Moved => '>',
        Kind::Label => '#',
        Kind::Shifted => '=',
    }
}

/// The pointer of the item whose field this is.
fn item(place: Option<&Place>) -> &str {
    place.and_then(|place| place.pointer.rsplit_once('/')).map_or("", |(item, _)| item)
}

/// Items that follow one another and have other labels.
struct Row {
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

impl Row {
    fn of(change: &Change, compared: &Compared) -> Row {
        let place = change.b.as_ref().or(change.a.as_ref());
        let item = item(place);
        let (list, last) = item.rsplit_once('/').unwrap_or_default();
        // Key and item themselves are left off.
        let steps = place.map_or(&[][..], |place| &place.steps);
        let above = &steps[..steps.len().saturating_sub(2)];
        let labelled = Labelled { pointer: item.to_owned(), label: None, other: None };
        let mut row = Row {
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
    fn takes(&mut self, change: &Change) -> bool {
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
        true
    }

    /// What there is to read, and its place among all changes.
    fn entry<'c>(self) -> (usize, Entry<'c>) {
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
            Some((_, key)) => self.other = Some((format!("{key} {}", pair.0), pair.1)),
            None => {}
        }
    }
}

/// Steps as a person would say them.
pub fn path(steps: &[Step]) -> String {
    // The words of a node are the node itself.
    let words = matches!(steps, [.., Step::Node { .. }, Step::Key(key)] if key == "teks");
    let steps = if words { &steps[..steps.len() - 1] } else { steps };
    let mut out: Vec<String> = Vec::new();
    for step in steps {
        match step {
            Step::Key(key) => out.push(key.clone()),
            Step::Node { kind, label: None, index } => out.push(format!("{kind} {index}")),
            Step::Node { kind, label: Some(label), .. } => {
                let bare = label.strip_suffix('.').unwrap_or(label);
                // `Pasal 5` and `BAB II` say their kind themselves.
                let own = bare.get(..kind.len()).is_some_and(|head| head.eq_ignore_ascii_case(kind));
                out.push(if own { bare.to_owned() } else { format!("{kind} {bare}") });
            }
            Step::Item(number) => match out.last_mut() {
                Some(last) => *last = format!("{last} {number}"),
                None => out.push(number.to_string()),
            },
        }
    }
    crate::cli::output::shown(&out.join(" › "))
}
