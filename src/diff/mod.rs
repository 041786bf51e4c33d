//! What differs between two documents, as trees: one inserted order is one insertion, whatever it does to the
//! labels behind it.
//!
//! ```
//! use diktum::diff::{Ignore, Kind, changes};
//! use serde_json::json;
//!
//! let node = |label: &str, urutan: u32, teks: &str| {
//!     json!({"jenis": "diktum", "label": label, "urutan": urutan, "judul": null, "teks": teks, "anak": []})
//! };
//! let a = json!({"isi": [node("KESATU", 1, "Menanam pohon."), node("KEDUA", 2, "Melapor kepada camat.")]});
//! let b = json!({"isi": [
//!     node("KESATU", 1, "Menanam pohon."),
//!     node("KEDUA", 2, "Menyiram pohon itu."),
//!     node("KETIGA", 3, "Melapor kepada camat."),
//! ]});
//! let kinds: Vec<Kind> = changes(&a, &b, &Ignore::default()).iter().map(|change| change.kind).collect();
//! // `KEDUA` is new; what was `KEDUA` has another label and another number.
//! assert_eq!(kinds, [Kind::Gained, Kind::Label, Kind::Label]);
//! ```
//!
//! `tree` finds the items of a document, `matching` which of them are the same, `script` what must be done to
//! make one document the other; [`words`] compares two texts word by word, [`Tally`] counts.

mod alike;
mod chain;
mod change;
mod ignore;
mod lines;
mod matching;
mod order;
mod place;
mod prune;
mod script;
mod slide;
mod slots;
mod tally;
mod tree;
mod words;

use serde_json::Value;

pub use change::{Change, Kind, Op, Part, Place, Step};
pub use ignore::{Ignore, NoPattern, Pattern};
pub use lines::Lines;
pub use order::{InOrder, keys, nearest};
pub use tally::{Tally, facts_of};
pub use tree::PLACES;
pub use words::{Stretch, words};

use self::tree::Tree;

/// What must be done to `a`, a document as `diktum parse` prints it, to make it `b`: operations of a JSON Patch
/// in the order in which they can be made. What `ignore` holds stays as it is.
///
/// Takes any JSON. The same documents always give the same changes, equal ones none.
pub fn changes(a: &Value, b: &Value, ignore: &Ignore) -> Vec<Change> {
    if a == b {
        return Vec::new();
    }
    let ignore = &ignore.between(a, b);
    let trees = (Tree::of(a, ignore), Tree::of(b, ignore));
    let pairs = matching::pairs(&trees.0, &trees.1);
    script::changes((a, b), (&trees.0, &trees.1), &pairs, ignore)
}
