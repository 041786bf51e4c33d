//! What a change is.

use serde_json::Value;

/// What happened at one place of a document. Also an operation of a JSON Patch (RFC 6902): all of them in their
/// order turn the first document into the second one.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// What it means.
    pub kind: Kind,
    /// Which part of the document it is in.
    pub part: Part,
    /// What is done, at a place that is right after all changes before this one.
    pub op: Op,
    /// JSON pointer of `op`.
    pub path: String,
    /// JSON pointer from which a moved item comes.
    pub from: Option<String>,
    /// What stands there afterwards; not of what is removed or moved.
    pub value: Option<Value>,
    /// What stood there before; not of what is added or moved.
    pub old: Option<Value>,
    /// Where it is in the first document, if it is there.
    pub a: Option<Place>,
    /// Where it is in the second document, if it is there.
    pub b: Option<Place>,
    /// Its place among all changes, in the order of the text.
    pub rank: usize,
}

/// Where a change is in one of the documents.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    /// JSON pointer.
    pub pointer: String,
    /// In the words of the text: the items that lead there, and the field.
    pub steps: Vec<Step>,
}

/// A step on the way to a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    /// A key: `menimbang`, `judul`.
    Key(String),
    /// A node: its kind, and its label or the number of its place in its list, from 1.
    Node { kind: String, label: Option<String>, index: usize },
    /// Another item, by the number of its place, from 1.
    Item(usize),
}

/// What a change means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// An item or a value is there now that was not.
    Gained,
    /// An item or a value is gone.
    Lost,
    /// A value is another one.
    Changed,
    /// An item stands elsewhere.
    Moved,
    /// An item has another label: it was numbered anew, or its kind is another one.
    Label,
    /// The same stands at another place of the file.
    Shifted,
    /// Nothing by itself: a step that the operation after it needs.
    Step,
}

/// A part of a document, by what its changes are to a reader.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What the text says.
    Facts,
    /// What belongs to no part of the form (`sisa`).
    Rest,
    /// Messages (`diagnostik`).
    Messages,
}

/// An operation of RFC 6902.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Op {
    Add,
    Remove,
    Replace,
    Move,
}

impl Op {
    /// As RFC 6902 writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Op::Add => "add",
            Op::Remove => "remove",
            Op::Replace => "replace",
            Op::Move => "move",
        }
    }
}

impl Kind {
    /// As `diktum diff --format json` writes it.
    pub fn as_str(self) -> &'static str {
        match self {
            Kind::Gained => "bertambah",
            Kind::Lost => "hilang",
            Kind::Changed => "berubah",
            Kind::Moved => "pindah",
            Kind::Label => "label",
            Kind::Shifted => "bergeser",
            Kind::Step => "langkah",
        }
    }
}
