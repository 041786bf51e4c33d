//! Changes made to the first document give the second one, by a program that is not ours.

use diktum::diff::{Ignore, changes};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use serde_json::{Value, json};

use super::world::*;
use crate::cases::config;

/// What happens to a document between two states of a repository.
#[derive(Clone, Debug)]
enum Edit {
    Insert(Index, Index, Value),
    Delete(Index, Index),
    /// An item goes elsewhere, into itself or not.
    Move(Index, Index, Index, Index),
    /// An item stands in both places.
    Copy(Index, Index, Index, Index),
    Renumber(Index),
    /// A word of a text becomes this.
    Word(Index, Index, &'static str),
    Replace(Index, Value),
    Drop(Index),
}

/// The pointers of all places of a document, or of those that `wanted` takes.
fn places(value: &Value, wanted: fn(&Value) -> bool) -> Vec<String> {
    fn walk(value: &Value, at: String, wanted: fn(&Value) -> bool, out: &mut Vec<String>) {
        match value {
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    walk(item, format!("{at}/{index}"), wanted, out);
                }
            }
            Value::Object(map) => map.iter().for_each(|(key, value)| {
                walk(value, format!("{at}/{}", key.replace('~', "~0").replace('/', "~1")), wanted, out);
            }),
            _ => {}
        }
        if wanted(value) {
            out.push(at);
        }
    }
    let mut out = Vec::new();
    walk(value, String::new(), wanted, &mut out);
    out
}

fn pick<'v>(value: &'v mut Value, at: &Index, wanted: fn(&Value) -> bool) -> Option<&'v mut Value> {
    let places = places(value, wanted);
    if places.is_empty() {
        return None;
    }
    value.pointer_mut(&places[at.index(places.len())])
}

/// A list of items, never one of numbers.
fn list<'v>(value: &'v mut Value, at: &Index) -> Option<&'v mut Vec<Value>> {
    let wanted = |value: &Value| value.as_array().is_some_and(|items| !items.iter().any(Value::is_number));
    pick(value, at, wanted)?.as_array_mut()
}

fn edit(document: &mut Value, edit: &Edit) -> Option<()> {
    match edit {
        Edit::Insert(at, place, item) => {
            let list = list(document, at)?;
            list.insert(place.index(list.len() + 1), item.clone());
        }
        Edit::Delete(at, place) => {
            let list = list(document, at).filter(|list| !list.is_empty())?;
            list.remove(place.index(list.len()));
        }
        Edit::Move(at, place, to, there) => {
            let from = list(document, at).filter(|list| !list.is_empty())?;
            let item = from.remove(place.index(from.len()));
            let into = list(document, to)?;
            into.insert(there.index(into.len() + 1), item);
        }
        Edit::Copy(at, place, to, there) => {
            let from = list(document, at).filter(|list| !list.is_empty())?;
            let item = from[place.index(from.len())].clone();
            let into = list(document, to)?;
            into.insert(there.index(into.len() + 1), item);
        }
        Edit::Renumber(at) => {
            let labels = ["KESATU", "KEDUA", "KETIGA", "a.", "b.", "1)"];
            for (number, item) in list(document, at)?.iter_mut().enumerate() {
                if let Some(map) = item.as_object_mut() {
                    map.insert("label".into(), json!(labels[number % labels.len()]));
                    map.insert("urutan".into(), json!(number + 1));
                }
            }
        }
        Edit::Word(at, place, word) => {
            let text = pick(document, at, Value::is_string)?;
            let old = text.as_str()?.to_owned();
            let mut words: Vec<&str> = old.split(' ').collect();
            let count = words.len();
            words[place.index(count)] = word;
            *text = json!(words.join(" "));
        }
        Edit::Replace(at, new) => *pick(document, at, |_| true)? = new.clone(),
        Edit::Drop(at) => {
            let map = pick(document, at, |value| value.as_object().is_some_and(|map| !map.is_empty()))?;
            let map = map.as_object_mut()?;
            let key = map.keys().nth(at.index(map.len()))?.clone();
            map.remove(&key);
        }
    }
    Some(())
}

fn node() -> impl Strategy<Value = Value> {
    let words = select(
        &["Cukup jelas.", "Dihapus.", "", "Menanam pohon di tepi jalan.", "Melapor kepada camat tiap bulan."]
            [..],
    );
    let leaf = (select(&["a.", "1.", "KEDUA", "Pasal 5"][..]), words).prop_map(|(label, teks)| {
        json!({"jenis": "huruf", "label": label, "urutan": 1, "judul": null, "teks": teks, "anak": []})
    });
    leaf.prop_recursive(3, 8, 3, |inner| {
        (inner.clone(), proptest::collection::vec(inner, 0..3)).prop_map(|(mut node, anak)| {
            node["anak"] = json!(anak);
            node
        })
    })
}

/// Any JSON, with keys and words of the contract among others.
fn any_json() -> impl Strategy<Value = Value> {
    let word = select(&["", "a.", "diktum", "Cukup jelas.", "Menanam pohon di tepi jalan.", "x/y~z"][..]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        (-3..9i32).prop_map(Value::from),
        word.prop_map(Value::from),
        node(),
    ];
    leaf.prop_recursive(4, 24, 4, |inner| {
        let key = select(
            &["isi", "anak", "teks", "label", "jenis", "lampiran", "baris", "rentang", "x/y~z", "", "sisa"][..],
        );
        prop_oneof![
            proptest::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            proptest::collection::vec((key, inner), 0..5).prop_map(|entries| {
                Value::Object(entries.into_iter().map(|(key, value)| (key.to_owned(), value)).collect())
            }),
        ]
    })
}

fn an_edit() -> impl Strategy<Value = Edit> {
    let at = any::<Index>;
    prop_oneof![
        3 => (at(), at(), node()).prop_map(|(a, b, node)| Edit::Insert(a, b, node)),
        3 => (at(), at()).prop_map(|(a, b)| Edit::Delete(a, b)),
        4 => (at(), at(), at(), at()).prop_map(|(a, b, c, d)| Edit::Move(a, b, c, d)),
        2 => (at(), at(), at(), at()).prop_map(|(a, b, c, d)| Edit::Copy(a, b, c, d)),
        2 => at().prop_map(Edit::Renumber),
        4 => (at(), at(), select(&["baru", "", "dan", "Pasal"][..])).prop_map(|(a, b, c)| Edit::Word(a, b, c)),
        1 => (at(), any_json()).prop_map(|(a, value)| Edit::Replace(a, value)),
        1 => at().prop_map(Edit::Drop),
    ]
}

#[test]
fn fixtures_become_one_another() {
    let documents = fixtures();
    for (number, a) in documents.iter().enumerate() {
        // Each with those that stand a prime number of places further on.
        for step in [1, 7, 23] {
            let b = &documents[(number + step) % documents.len()];
            between(a, b);
        }
    }
}

proptest! {
    #![proptest_config(config(400))]

    #[test]
    fn edited_documents_become_one_another(
        at in any::<Index>(),
        edits in proptest::collection::vec(an_edit(), 1..12),
    ) {
        let documents = fixtures_once();
        let a = &documents[at.index(documents.len())];
        let mut b = a.clone();
        for one in &edits {
            edit(&mut b, one);
        }
        let there = between(a, &b);
        let back = between(&b, a);
        prop_assert_eq!(there.is_empty(), *a == b);
        prop_assert_eq!(back.is_empty(), *a == b);
        prop_assert_eq!(&there, &changes(a, &b, &Ignore::default()), "not the same twice");
    }

    #[test]
    fn any_json_becomes_any_other(a in any_json(), b in any_json()) {
        between(&a, &b);
        let (a, b) = (json!({"isi": a, "kepada": [], "lampiran": null}), json!({"isi": [], "kepada": b, "lampiran": a}));
        between(&a, &b);
    }

    /// What is ignored differs, and nothing else.
    #[test]
    fn what_is_ignored_stays(
        at in any::<Index>(),
        edits in proptest::collection::vec(an_edit(), 1..6),
        pattern in select(&["teks", "anak", ".isi", "diagnostik", "*.label", "**", "isi.**.teks"][..]),
    ) {
        let documents = fixtures_once();
        let a = &documents[at.index(documents.len())];
        let mut b = a.clone();
        for one in &edits {
            edit(&mut b, one);
        }
        let ignore = Ignore::new(vec![pattern.parse().expect("is a pattern")]);
        let found = changes(a, &b, &ignore);
        let b_again = applied(a, &found).expect("can be made");
        prop_assert_eq!(changes(&b_again, &b, &ignore), vec![]);
    }
}
