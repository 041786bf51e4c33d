//! Where things are: the order of keys, and the lines of a text.

use std::path::Path;

use diktum::diff::{InOrder, Lines};
use diktum::{Text, parse, spans};

/// Every fixture, with its name.
fn texts() -> Vec<(String, Text)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/parse");
    let files =
        std::fs::read_dir(folder).expect("is a folder").map(|entry| entry.expect("can be read").path());
    files
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .map(|path| {
            let bytes = std::fs::read(&path).expect("can be read");
            (path.display().to_string(), Text::decode(bytes).expect("is text"))
        })
        .collect()
}

#[test]
fn keys_are_in_the_order_of_the_contract() {
    for (name, text) in texts() {
        let mut document = parse(&text).expect("is of the family");
        spans::fill(&text, &mut document);
        let value = serde_json::to_value(&document).expect("is JSON");
        let again = serde_json::to_string(&InOrder(&value)).expect("is JSON");
        assert_eq!(again, serde_json::to_string(&document).expect("is JSON"), "{name}");
    }
}

/// The first and the last word of each node stand on its first and last line.
#[test]
fn lines_are_those_of_the_text() {
    for (name, text) in texts() {
        let document = parse(&text).expect("is of the family");
        let lines = Lines::of(&text, &document);
        let mut count = 0;
        for (key, nodes) in document.lists() {
            for (index, node) in nodes.iter().enumerate() {
                let words = node.teks.to_string();
                let Some(first) = words.split_whitespace().next() else {
                    continue;
                };
                let pointer = format!("/{}/{index}/teks", key.to_lowercase());
                let [from, to] = lines.get(&pointer).expect("has lines");
                let line = &text.as_str()[text.line_range(from)];
                assert!(from <= to && line.contains(first.trim_end_matches('-')), "{name} {pointer}: {line}");
                count += 1;
            }
        }
        assert!(count > 0, "{name}");
        // What has no lines of its own has those of what holds it.
        assert_eq!(lines.get("/isi/0/anak/99/teks"), lines.get("/isi/0"), "{name}");
        assert_eq!(lines.get("/tiada"), None);
    }
}
