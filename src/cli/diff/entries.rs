//! Changes as a reader meets them: in the order of the text, labels that moved on together as one.

use std::collections::HashMap;

use diktum::diff::{Change, Kind, Place, Step, Stretch, words as changed_words};
use serde_json::Value;

use super::compared::{Compared, Span};
use super::rows::{Labels, Moves};

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
    /// So many items moved together.
    Moved(usize),
    /// So many places are other ones.
    Shifted(usize),
}

/// What there is to read of one document.
pub fn entries(compared: &Compared) -> Vec<Entry<'_>> {
    let mut changes: Vec<&Change> = compared.changes.iter().collect();
    changes.sort_by_key(|change| change.rank);
    // Rows of labels are known when they end, and stand where they begin.
    let mut out: Vec<(usize, Entry)> = Vec::new();
    let mut labels: HashMap<String, Labels> = HashMap::new();
    let mut moves: HashMap<(String, String), Moves> = HashMap::new();
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
            if !labels.get_mut(list).is_some_and(|row| row.takes(change, compared)) {
                let ended = labels.insert(list.to_owned(), Labels::of(change, compared));
                out.extend(ended.map(Labels::entry));
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
                let lists = (list_of(change.a.as_ref()), list_of(change.b.as_ref()));
                if !moves.get_mut(&lists).is_some_and(|moves| moves.takes(change, compared)) {
                    let ended = moves.insert(lists, Moves::of(change, compared));
                    out.extend(ended.map(Moves::entry));
                }
                continue;
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
            from: None,
            old: compared.in_old(change.a.as_ref()),
            new: compared.in_new(change.b.as_ref()),
            body,
        };
        out.push((change.rank, entry));
    }
    out.extend(moves.into_values().map(Moves::entry));
    out.extend(labels.into_values().map(Labels::entry));
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

/// The pointer of the list in which an item stands.
fn list_of(place: Option<&Place>) -> String {
    item(place).to_owned()
}

/// The pointer of the item whose field this is.
pub fn item(place: Option<&Place>) -> &str {
    place.and_then(|place| place.pointer.rsplit_once('/')).map_or("", |(item, _)| item)
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
