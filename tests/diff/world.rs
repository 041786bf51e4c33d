//! Documents to compare, small ones written by hand and those of the fixtures.

use std::path::Path;
use std::sync::LazyLock;

use diktum::diff::{Change, Ignore, Kind, changes};
use diktum::{Text, parse};
use serde_json::{Value, json};

/// The form that `diktum diff --format json` gives a change, as far as RFC 6902 knows it.
pub fn patch(changes: &[Change]) -> json_patch::Patch {
    let operation = |change: &Change| {
        let mut out = json!({"op": change.op.as_str(), "path": change.path});
        if let Some(from) = &change.from {
            out["from"] = json!(from);
        }
        if let Some(value) = &change.value {
            out["value"] = value.clone();
        }
        out
    };
    let operations = changes.iter().map(operation).collect();
    serde_json::from_value(operations).expect("is a JSON Patch")
}

/// `a` with this JSON Patch applied to it.
pub fn patched(a: &Value, patch: Value) -> Result<Value, String> {
    let patch: json_patch::Patch = serde_json::from_value(patch).map_err(|error| error.to_string())?;
    let mut out = a.clone();
    json_patch::patch(&mut out, &patch).map_err(|error| error.to_string())?;
    Ok(out)
}

/// `a` with these changes made to it, by a program that is not ours.
pub fn applied(a: &Value, changes: &[Change]) -> Result<Value, String> {
    let mut out = a.clone();
    json_patch::patch(&mut out, &patch(changes)).map_err(|error| error.to_string())?;
    Ok(out)
}

/// The changes between two documents; made to the first one they give the second one.
#[track_caller]
pub fn between(a: &Value, b: &Value) -> Vec<Change> {
    let found = changes(a, b, &Ignore::default());
    assert!(applied(a, &found).as_ref() == Ok(b), "{:?}\n{:#?}", applied(a, &found).err(), patch(&found));
    found
}

/// [`fixtures`], read once.
pub fn fixtures_once() -> &'static [Value] {
    static FIXTURES: LazyLock<Vec<Value>> = LazyLock::new(fixtures);
    &FIXTURES
}

/// The parses of all fixtures, every second one with byte ranges.
pub fn fixtures() -> Vec<Value> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/parse");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .expect("is a folder")
        .map(|entry| entry.expect("can be read").path())
        .filter(|path| path.extension().is_some_and(|end| end == "txt"))
        .collect();
    paths.sort();
    let read = |(number, path): (usize, &std::path::PathBuf)| {
        let text = Text::decode(std::fs::read(path).expect("can be read")).expect("is text");
        let mut document = parse(&text).expect("is of the family");
        if number % 2 == 0 {
            diktum::spans::fill(&text, &mut document);
        }
        serde_json::to_value(&document).expect("is JSON")
    };
    paths.iter().enumerate().map(read).collect()
}

/// A tree written in lines, indented by its levels: `KESATU Menanam pohon.`, the label first; `-` for none.
pub fn document(lines: &str) -> Value {
    let mut lines: Vec<(usize, &str)> = lines
        .lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| (line.len() - line.trim_start().len(), line.trim()))
        .collect();
    lines.reverse();
    json!({"skema": "diktum/2", "isi": nodes(&mut lines, 0), "sisa": [], "diagnostik": []})
}

fn nodes(lines: &mut Vec<(usize, &str)>, least: usize) -> Vec<Value> {
    let mut out = Vec::new();
    while let Some((indent, line)) = lines.pop_if(|(indent, _)| *indent >= least) {
        let (label, teks) = line.split_once(' ').unwrap_or((line, ""));
        let number = |c: char| c.to_digit(36).map_or(0, |n| if n > 9 { n - 9 } else { n });
        let orders = ["KESATU", "KEDUA", "KETIGA", "KEEMPAT", "KELIMA", "KEENAM", "KETUJUH"];
        let order = orders.iter().position(|order| *order == label);
        let (kind, urutan) = match (label, order) {
            (_, Some(order)) => ("diktum", json!(order + 1)),
            ("-", _) => ("alinea", json!(null)),
            _ if label.starts_with("Pasal") => ("pasal", json!(label[6..].parse::<u32>().expect("a figure"))),
            _ if label.starts_with("BAB") => ("bab", json!(label.len() - 4)),
            _ => {
                let first = label.trim_start_matches('(').chars().next().expect("a label");
                let kind = if first.is_ascii_digit() { "angka" } else { "huruf" };
                (kind, json!(number(first)))
            }
        };
        let label = if label == "-" { json!(null) } else { json!(label.replace('_', " ")) };
        let anak = nodes(lines, indent + 1);
        out.push(json!({
            "jenis": kind, "label": label, "urutan": urutan, "judul": null, "teks": teks, "anak": anak,
        }));
    }
    out
}

/// Changes in short: `+ /isi/1`, `- /isi/2`, `~ /isi/0/teks`, `> /isi/3 /isi/0/anak/1`, `# /isi/2 KEDUA KETIGA`.
pub fn short(changes: &[Change]) -> Vec<String> {
    let mut out: Vec<(usize, String)> = Vec::new();
    for change in changes {
        let a = change.a.as_ref().map_or("", |place| &place.pointer);
        let b = change.b.as_ref().map_or("", |place| &place.pointer);
        let line = match change.kind {
            Kind::Gained => format!("+ {b}"),
            Kind::Lost => format!("- {a}"),
            Kind::Changed => format!("~ {b}"),
            Kind::Moved => format!("> {a} {b}"),
            Kind::Label if b.ends_with("/label") => {
                let text =
                    |value: &Option<Value>| value.as_ref().and_then(Value::as_str).unwrap_or("-").to_owned();
                format!("# {} {}", text(&change.old), text(&change.value))
            }
            Kind::Label | Kind::Step => continue,
            Kind::Shifted => format!("= {b}"),
        };
        out.push((change.rank, line));
    }
    out.sort();
    out.into_iter().map(|(_, line)| line).collect()
}
