//! Every fact of a document on a line of its own, as text: for `git diff`, `grep` and all else that compares lines.

use serde_json::{Map, Value};

use crate::diff::{PLACES, keys};
use crate::harmless;
use crate::model::Dokumen;

/// Keys that are no facts of the text: what was read, and what was noticed.
const BESIDE: [&str; 4] = ["skema", "sumber", "mutu", "diagnostik"];
/// Keys that the names of items say already.
const NAMING: [&str; 3] = ["label", "urutan", "jenis"];

/// A line a fact: where it stands, and what is said there. Items are named by their labels, so that one that is put in
/// changes no other's line. What is printed in the text stands there whole, and where it stands doesn't.
pub fn facts(doc: &Dokumen) -> String {
    let mut out = String::new();
    // With string keys and numbers, a document is always a value.
    if let Ok(Value::Object(map)) = serde_json::to_value(doc) {
        fields(&map, &mut String::new(), &BESIDE, &mut out);
    }
    out
}

fn fields(map: &Map<String, Value>, place: &mut String, left_out: &[&str], out: &mut String) {
    for key in keys(&[map]).into_iter().filter(|key| !PLACES.contains(key) && !left_out.contains(key)) {
        let Some(value) = map.get(key) else { continue };
        // The words of an item, and what is under it, are the item.
        let silent = matches!(key, "teks" | "anak") && !place.is_empty();
        within(place, if silent { "" } else { key }, |place| walk(value, place, out));
    }
}

fn walk(value: &Value, place: &mut String, out: &mut String) {
    match value {
        Value::Null => {}
        Value::Array(items) => {
            for (at, item) in items.iter().enumerate() {
                within(place, &name(item, at), |place| walk(item, place, out));
            }
        }
        Value::Object(map) => {
            let node = map.contains_key("anak");
            if node && words(map, "teks").is_empty() && words(map, "judul").is_empty() {
                // An item without words is a fact too.
                line(place, "", out);
            }
            fields(map, place, if node { &NAMING } else { &[] }, out);
        }
        Value::String(text) if text.is_empty() => {}
        Value::String(text) => line(place, text, out),
        other => line(place, &other.to_string(), out),
    }
}

fn line(place: &str, text: &str, out: &mut String) {
    out.push_str(&harmless::line(place));
    out.push(':');
    if !text.is_empty() {
        out.push(' ');
        out.push_str(&harmless::line(text));
    }
    out.push('\n');
}

/// What an item is called: its label, else its kind, else its number.
fn name(item: &Value, at: usize) -> String {
    let Some(map) = item.as_object() else { return (at + 1).to_string() };
    match (words(map, "label"), words(map, "jenis")) {
        ("", "") => (at + 1).to_string(),
        ("", kind) => kind.to_owned(),
        (label, _) => label.to_owned(),
    }
}

fn words<'m>(map: &'m Map<String, Value>, key: &str) -> &'m str {
    map.get(key).and_then(Value::as_str).unwrap_or_default()
}

fn within(place: &mut String, step: &str, walk: impl FnOnce(&mut String)) {
    let length = place.len();
    if !step.is_empty() {
        if length > 0 {
            place.push_str(" › ");
        }
        place.push_str(step);
    }
    walk(place);
    place.truncate(length);
}

#[cfg(test)]
mod tests {
    use super::facts;
    use crate::{Text, parse};

    fn of(text: &str) -> String {
        let text = Text::from_string(text.to_owned());
        facts(&parse(&text).expect("is of the family"))
    }

    const TEXT: &str = "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nKepada : Para Camat\n\
                        Untuk :\nKESATU : Hal-hal berikut :\na. menyapu;\nb. mencatat.\nKEDUA : Melaporkan.\n\n\
                        Ditetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n\nBUPATI BANYU BIRU,\n\nttd\n\nSUTARJO\n";

    #[test]
    fn every_fact_has_a_line() {
        let lines = of(TEXT);
        for line in [
            "jenis: instruksi\n",
            "nomor: 7\n",
            "nomor › tahun: 2021\n",
            "isi › KESATU: Hal-hal berikut :\n",
            "isi › KESATU › b.: mencatat.\n",
            "penetapan › tanggal: 2021-05-04\n",
            "penandatangan › 1 › nama: SUTARJO\n",
        ] {
            assert!(lines.contains(line), "{line}{lines}");
        }
    }

    /// Whatever changes in the text changes one line, and what moves on the page none.
    #[test]
    fn a_change_is_a_changed_line() {
        let before = of(TEXT);
        for (old, new) in
            [("NOMOR 7", "NOMOR 8"), ("4 Mei", "5 Mei"), ("SUTARJO", "SUTARTO"), ("mencatat", "mencatatkan")]
        {
            let after = of(&TEXT.replace(old, new));
            let changed = before.lines().zip(after.lines()).filter(|(a, b)| a != b).count();
            assert_eq!((changed, before.lines().count()), (1, after.lines().count()), "{old}");
        }
        assert_eq!(of(&TEXT.replace("Untuk :\n", "Untuk :\n\n\n")), before);
        let more = of(&TEXT.replace("b. mencatat.", "b. mencatat;\nc. menanam."));
        assert_eq!(more.lines().count(), before.lines().count() + 1);
    }
}
