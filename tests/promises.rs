//! What holds for every input, whatever it is: `parse` is total, loses nothing, and always gives the same.
//!
//! The inputs: every fixture, fixtures damaged as scans and editors damage them, arbitrary strings, and
//! strings made of the grammar's own words under a heading that holds. More cases, or other ones:
//! `PROPTEST_CASES=20000 PROPTEST_RNG_SEED=7 cargo test --release --test promises`.
//! What a run finds becomes a plain case in [`regressions`].

use std::cell::Cell;
use std::collections::BTreeMap;

#[path = "common/cases.rs"]
mod cases;
#[path = "promises/inputs.rs"]
mod inputs;

use cases::config;
use diktum::coverage::{self, Part};
use diktum::model::{Label, Simpul, Teks};
use diktum::{Dokumen, Kode, Text, parse};
use proptest::prelude::*;
use proptest::test_runner::{TestError, TestRunner};
use serde_json::Value;

// --- what is promised ----------------------------------------------------------------------------

/// Checks every promise on one text. `Ok(true)` when it was read, `Ok(false)` when it was refused.
fn hold(content: &str) -> Result<bool, String> {
    let text = Text::from_string(content.to_owned());
    hold_text(&text, content.len())
}

fn hold_text(text: &Text, input: usize) -> Result<bool, String> {
    recognised(text.as_str())?;
    let (first, second) = (parse(text), parse(text));
    if first != second {
        return Err("two parses differ".into());
    }
    let Ok(mut doc) = first else {
        return Ok(false);
    };
    coverage::check(text.as_str(), &doc)
        .map_err(|broken| format!("{broken:?}: {:?}", excerpt(text.as_str(), &broken)))?;
    let json = json(&doc)?;
    if second.is_ok_and(|doc| self::json(&doc).as_deref() != Ok(&json)) {
        return Err("two parses give different JSON".into());
    }
    let value: Value = serde_json::from_slice(&json).map_err(|e| format!("no JSON: {e}"))?;
    shown(text.as_str(), &doc, &value)?;
    places(text, &value)?;
    checked(text, &doc)?;
    diktum::spans::fill(text, &mut doc);
    let value: Value = serde_json::from_slice(&self::json(&doc)?).map_err(|e| format!("no JSON: {e}"))?;
    ranges(&value, input)?;
    Ok(true)
}

fn json(doc: &Dokumen) -> Result<Vec<u8>, String> {
    serde_json::to_vec(doc).map_err(|e| format!("can't be written: {e}"))
}

fn excerpt<'t>(text: &'t str, broken: &coverage::Broken) -> &'t str {
    let (coverage::Broken::Lost(range) | coverage::Broken::Twice(range)) = broken;
    text.get(range.clone()).unwrap_or("(between characters)")
}

/// The recogniser alone: units in the order of the text that together hold every sign.
fn recognised(text: &str) -> Result<(), String> {
    let mut end = 0;
    for unit in diktum::recognise::units(text) {
        let (start, past) = (unit.start as usize, unit.end as usize);
        if start < end || past <= start {
            return Err(format!("unit {unit:?} after {end}"));
        }
        let between = text.get(end..start).ok_or("a unit cuts a character")?;
        if !between.trim().is_empty() {
            return Err(format!("the recogniser passes over {between:?}"));
        }
        end = past;
    }
    match text.get(end..).map(str::trim) {
        Some("") => Ok(()),
        left => Err(format!("the recogniser leaves {left:?}")),
    }
}

/// What the JSON shows is what the text has, sign for sign: keywords and mark-up apart, and years and
/// dates that were understood, which are shown as values; others stand as printed. Looks at the JSON only, without
/// its messages, so that a field that is counted as held and never written is found too.
fn shown(text: &str, doc: &Dokumen, json: &Value) -> Result<(), String> {
    let mut signs: BTreeMap<char, i64> = BTreeMap::new();
    let mut count = |words: &str, by: i64| {
        for sign in words.chars().filter(|c| !c.is_whitespace()) {
            *signs.entry(sign).or_default() += by;
        }
    };
    count(text, 1);
    for (range, part) in coverage::parts(doc) {
        if matches!(part, Part::Keyword | Part::Markup) {
            count(&text[range], -1);
        }
    }
    for (pointer, printed, value) in printed_values(doc) {
        let words = printed.to_string();
        let shown = json.pointer(pointer).ok_or_else(|| format!("{pointer} is missing"))?;
        if value || words.is_empty() {
            printed.pieces().iter().for_each(|piece| count(piece.text, -1));
        }
        let due = if value || words.is_empty() { Value::Null } else { Value::from(words.as_str()) };
        if *shown != due {
            return Err(format!("{pointer} is {shown}, and {words:?} is printed"));
        }
        if value && words.split(|c: char| !c.is_alphabetic()).filter(|w| w.len() > 1).count() > 1 {
            return Err(format!("{words:?} is more than a value"));
        }
    }
    for (_, label) in misread_labels(doc) {
        // Beside what stands there the JSON has the label as it should be.
        count(label, 1);
    }
    words(json, &mut |words| count(words, -1));
    let odd: BTreeMap<_, _> = signs.into_iter().filter(|(_, n)| *n != 0).collect();
    if odd.is_empty() {
        Ok(())
    } else {
        Err(format!("in the text and not in the JSON, or the other way round: {odd:?}"))
    }
}

/// What is taken for a keyword is one, and what is taken for mark-up has nothing to read in it: a stretch
/// that counts as held and is shown nowhere must not hide words.
fn hidden(text: &str, doc: &Dokumen) -> Result<(), String> {
    for (range, part) in coverage::parts(doc) {
        // A misread keyword is shown by the message that says so.
        if doc.diagnostik.iter().any(|d| d.kode == Kode::KataKunciSalahBaca && d.letak == range) {
            continue;
        }
        let stretch = &text[range];
        let mut words = stretch.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty());
        let odd = match part {
            Part::Keyword => words.find(|w| !is_keyword(&w.to_lowercase())),
            Part::Markup if stretch.starts_with(['*', '_', '|', '#', '`', '\\', '>']) => words.next(),
            _ => None,
        };
        if let Some(word) = odd {
            return Err(format!("{word:?} is hidden as {part:?} in {stretch:?}"));
        }
    }
    Ok(())
}

/// A keyword, or two that a scan ran together.
fn is_keyword(word: &str) -> bool {
    // Old text layers glue the words of a line.
    let glued = INVOCATIONS.replace(' ', "");
    let known = |word: &str| {
        KEYWORDS.contains(&word) || INVOCATIONS.contains(word) || word.len() > 3 && glued.contains(word)
    };
    let two = |head: &&&str| {
        let tail = word.strip_prefix(**head).unwrap_or_default();
        head.len() > 1 && tail.len() > 1 && known(tail)
    };
    known(word) || KEYWORDS.iter().find(two).is_some()
}

/// The lines between TENTANG and the office that speaks; a scan cuts their words (`TU HAN`).
const INVOCATIONS: &str = "dengan rahmat tuhan yang maha esa, atas rahmat allah yang maha kuasa, \
    dengan nama allah yang maha pengasih lagi maha penyayang, bismillahirrahmanirrahim";

/// Every word of the form's own keywords, misprints and misread letters of the grammar included.
#[rustfmt::skip]
const KEYWORDS: &[&str] = &[
    // Heading
    "nomor", "nom0r", "nomer", "nornor", "no", "tahun", "tentang", "tentanc", "tent", "ang", "sifat", "lampiran", "lamp", "hal", "perihal",
    // Considerations
    "menimbang", "menirnbang", "mengingat", "mengjngat", "memperhatikan", "membaca", "mendengar", "dasar", "memutuskan", "memutusi", "an",
    "menginstruksikan", "memerintahkan", "menugaskan", "menyerukan", "menghimbau", "menetapkan",
    // Addressees, orders
    "kepada", "yth", "di", "untuk", "agar",
    // The end
    "ditetapkan", "dikeluarkan", "disahkan", "diundangkan", "pada", "tanggal", "tangal", "a", "n", "u", "b", "ub", "cap", "ttd", "td", "dto", "t", "d",
    "ditandatangani", "secara", "elektronik", "oleh", "nip", "nlp", "pangkat", "tembusan", "disampaikan", "dikirim", "ini", "salinan", "disampaikannya",
    "instruksi", "surat", "edaran", "keputusan", "peraturan", "bupati", "gubernur", "wali", "walikota", "kota", "daerah", "seruan", "maklumat",
    // Letters with blanks between them
    "i", "s", "r", "k", "p", "e", "l", "m", "o", "g",
];

/// Labels that the scan misread: what stands there, and the label.
fn misread_labels<'d, 'a>(doc: &'d Dokumen<'a>) -> Vec<(&'d Teks<'a>, &'d str)> {
    fn walk<'d, 'a>(nodes: &'d [Simpul<'a>], out: &mut Vec<(&'d Teks<'a>, &'d str)>) {
        for node in nodes {
            if let Some(Label::Terbaca { teks, label }) = &node.label {
                out.push((teks, label));
            }
            walk(&node.anak, out);
        }
    }
    let mut out = Vec::new();
    let annexes = doc.lampiran.iter().chain(&doc.penjelasan).map(|annex| annex.isi.as_slice());
    doc.lists().into_iter().map(|(_, nodes)| nodes).chain(annexes).for_each(|nodes| walk(nodes, &mut out));
    out
}

/// Years and dates as printed, with their places in the JSON, and whether it has a value for them.
fn printed_values<'d, 'a>(doc: &'d Dokumen<'a>) -> Vec<(&'static str, &'d Teks<'a>, bool)> {
    let penetapan = &doc.penetapan;
    let mut out: Vec<(_, &Teks, _)> =
        vec![("/penetapan/tercetak", &penetapan.tercetak, penetapan.tanggal.is_some())];
    // A year that is no part of the number: the one in the number is printed there.
    out.extend(doc.nomor.iter().map(|n| ("/nomor/tercetak", &*n.tercetak, n.tahun.is_some())));
    out.extend(
        doc.pengundangan.iter().map(|p| ("/pengundangan/tercetak", &*p.tercetak, p.tanggal.is_some())),
    );
    out
}

/// Every string of the JSON that holds words of the text.
fn words(value: &Value, each: &mut impl FnMut(&str)) {
    const VALUES: [&str; 10] = [
        "skema",
        "sumber",
        "mutu",
        "jenis",
        "diagnostik",
        "tanggal",
        "tanggal_lahir",
        "bulan_pengangkatan",
        "jenis_kelamin",
        "nomor_urut",
    ];
    match value {
        Value::String(words) => each(words),
        Value::Array(items) => items.iter().for_each(|item| words(item, each)),
        Value::Object(fields) => {
            let implied = fields.contains_key("tersirat");
            // A gazette's number and year stand in its words already; the text's own number is an object.
            let gazette = fields.contains_key("tahun") && fields.contains_key("nomor");
            for (key, field) in fields {
                let value = VALUES.contains(&key.as_str())
                    || implied && key == "label"
                    || gazette && ["nomor", "tercetak"].contains(&key.as_str()) && field.is_string();
                if !value {
                    words(field, each);
                }
            }
        }
        _ => {}
    }
}

/// What is found stands in the text, in its order, and is found again.
fn checked(text: &Text, doc: &Dokumen) -> Result<(), String> {
    let found = diktum::check::check(text, doc);
    if found != diktum::check::check(text, doc) {
        return Err("two checks differ".into());
    }
    let content = text.as_str();
    let at = |i: usize| found.get(i).map_or(0, |finding| finding.letak.start);
    for (i, finding) in found.iter().enumerate() {
        let code = finding.perihal.kode();
        if content.get(finding.letak.clone()).is_none() {
            return Err(format!("{code} at {:?}, which is no place", finding.letak));
        }
        if i > 0 && at(i - 1) > at(i) {
            return Err(format!("{code} is out of order"));
        }
        if finding.text(diktum::wording::Lang::Id).contains("{}") {
            return Err(format!("{code} leaves a blank"));
        }
    }
    Ok(())
}

/// Lines and columns lead to places that the text has.
fn places(text: &Text, json: &Value) -> Result<(), String> {
    let last = text.line(text.as_str().len());
    let number = |value: &Value| value.as_u64().unwrap_or(0) as usize;
    for message in json["diagnostik"].as_array().into_iter().flatten() {
        let (line, column) = (number(&message["baris"]), number(&message["kolom"]));
        let width = text.line_range(line.clamp(1, last)).len();
        if !message["halaman"].is_null() {
            return Err(format!("a message on page {} of a text", message["halaman"]));
        }
        if !(1..=last).contains(&line) || column == 0 || column > width + 1 {
            return Err(format!("a message at line {line} of {last}, column {column} of {width}"));
        }
    }
    for rest in json["sisa"].as_array().into_iter().flatten() {
        let (first, past) = (number(&rest["baris"][0]), number(&rest["baris"][1]));
        if !(1 <= first && first <= past && past <= last) {
            return Err(format!("a remainder on lines {first} to {past} of {last}"));
        }
    }
    Ok(())
}

/// With spans: every range is one, and inside the input.
fn ranges(value: &Value, input: usize) -> Result<(), String> {
    match value {
        Value::Array(items) => items.iter().try_for_each(|item| ranges(item, input)),
        Value::Object(fields) => fields.iter().try_for_each(|(key, field)| {
            if key != "rentang" {
                return ranges(field, input);
            }
            let end = |i: usize| field[i].as_u64().unwrap_or(u64::MAX);
            if end(0) < end(1) && end(1) <= input as u64 {
                Ok(())
            } else {
                Err(format!("the range {field} of {input} bytes"))
            }
        }),
        _ => Ok(()),
    }
}

// --- the fixtures as they are --------------------------------------------------------------------

/// Every fixture, in its own encoding and in three others that hold the same text.
#[test]
fn fixtures() {
    let mut broken = Vec::new();
    for stage in ["parse", "refuse"] {
        let files = inputs::files(stage);
        assert!(!files.is_empty(), "no fixtures in {stage}");
        for (name, bytes) in files {
            let content = String::from_utf8_lossy(&bytes).into_owned();
            let utf16 = |big: bool| {
                let mark: [u8; 2] = if big { [0xFE, 0xFF] } else { [0xFF, 0xFE] };
                let units = content
                    .encode_utf16()
                    .flat_map(|unit| if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
                mark.into_iter().chain(units).collect::<Vec<u8>>()
            };
            // A curly quote and a dash as Windows-1252 has them: no UTF-8.
            let windows = [&bytes[..], b"\n\x93Jum\x92at\x94 \x96 Sabtu\n"].concat();
            let encodings = [
                bytes.clone(),
                utf16(false),
                utf16(true),
                [b"\xEF\xBB\xBF", &bytes[..]].concat(),
                if content.is_ascii() { windows } else { bytes },
            ];
            for (at, bytes) in encodings.into_iter().enumerate() {
                let input = bytes.len();
                let text = Text::decode(bytes).unwrap_or_else(|e| panic!("{name}: {e:?}"));
                if let Err(what) = hold_text(&text, input) {
                    broken.push(format!("{name} ({at}): {what}"));
                }
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

// --- the promises --------------------------------------------------------------------------------

/// What is promised of a text: `Ok(true)` when it was read, `Ok(false)` when it was refused.
type Promise = fn(&str) -> Result<bool, String>;

/// A promise, with a panic as one more way to break it.
fn judge(text: &str, promise: Promise) -> Result<bool, String> {
    std::panic::catch_unwind(|| promise(text)).unwrap_or_else(|panic| {
        let words = panic.downcast_ref::<String>().map(String::as_str);
        let words = words.or_else(|| panic.downcast_ref::<&str>().copied());
        Err(format!("a panic: {}", words.unwrap_or("without words")))
    })
}

/// Takes lines, then characters, out of a text that breaks a promise, as long as it still breaks one.
fn smallest(text: &str, promise: Promise) -> String {
    let mut parts: Vec<String> = text.split_inclusive('\n').map(str::to_owned).collect();
    let mut tries = 3_000;
    for characters in [false, true] {
        if characters {
            parts = parts.concat().chars().map(String::from).collect();
        }
        let mut size = parts.len() / 2;
        while size > 0 && tries > 0 {
            let mut at = 0;
            while at < parts.len() && tries > 0 {
                let past = (at + size).min(parts.len());
                let fewer = [&parts[..at], &parts[past..]].concat();
                tries -= 1;
                if judge(&fewer.concat(), promise).is_err() {
                    parts = fewer;
                } else {
                    at = past;
                }
            }
            size /= 2;
        }
    }
    parts.concat()
}

/// Runs cases of a kind, of which `least` percent must be read and not refused: else it tests too little.
fn run(name: &str, cases: u32, least: u32, strategy: impl Strategy<Value = String>) {
    run_with(hold, name, cases, least, strategy);
}

fn run_with(promise: Promise, name: &str, cases: u32, least: u32, strategy: impl Strategy<Value = String>) {
    let (read, all) = (Cell::new(0u32), Cell::new(0u32));
    let outcome = TestRunner::new(config(cases)).run(&strategy, |text| {
        let held = judge(&text, promise).map_err(TestCaseError::fail)?;
        read.set(read.get() + u32::from(held));
        all.set(all.get() + 1);
        Ok(())
    });
    if let Err(TestError::Fail(_, text)) = outcome {
        let text = smallest(&text, promise);
        panic!("{name}: {text:?}: {:?}", judge(&text, promise));
    }
    outcome.expect("no case is given up");
    let (read, all) = (read.get(), all.get());
    println!("{name}: {read} of {all} read");
    assert!(read * 100 >= all * least, "{name}: only {read} of {all} read");
}

#[test]
fn damaged_fixtures() {
    run("damaged fixtures", 2_000, 50, inputs::damaged());
}

#[test]
fn words_of_the_grammar() {
    run("words of the grammar", 2_000, 50, inputs::composed());
}

#[test]
fn lists() {
    run("lists", 2_000, 60, inputs::listed());
}

#[test]
fn columns_apart() {
    run("columns apart", 1_500, 50, inputs::columns());
}

#[test]
fn headings_out_of_order() {
    run("headings out of order", 1_500, 50, inputs::headed());
}

#[test]
fn ends_out_of_order() {
    run("ends out of order", 1_500, 60, inputs::ended());
}

#[test]
fn arbitrary_strings() {
    run("arbitrary strings", 500, 0, any::<String>());
    let under = any::<String>()
        .prop_map(|s| format!("{}\nKESATU : x\n{s}{}", inputs::HEADINGS[0], inputs::CLOSINGS[1]));
    run("arbitrary strings under a heading", 500, 60, under);
}

/// Arbitrary bytes: text or a clear refusal, never a panic.
#[test]
fn arbitrary_bytes() {
    let mut runner = TestRunner::new(config(500));
    let marks: &[&[u8]] = &[b"", b"\xEF\xBB\xBF", b"\xFF\xFE", b"\xFE\xFF", b"%PDF", b"NOMOR 1\n"];
    let marks = proptest::sample::select(marks);
    let bytes = (marks, proptest::collection::vec(any::<u8>(), 0..200));
    let outcome = runner.run(&bytes, |(mark, bytes)| {
        let bytes = [mark, &bytes[..]].concat();
        let input = bytes.len();
        if let Ok(text) = Text::decode(bytes) {
            hold_text(&text, input).map_err(TestCaseError::fail)?;
        }
        Ok(())
    });
    outcome.expect("holds");
}

/// Nothing is hidden behind the form's own keywords, where the JSON shows it nowhere.
#[test]
fn keywords_hide_nothing() {
    let hides_nothing: Promise = |text| {
        let text = Text::from_string(text.to_owned());
        parse(&text).map_or(Ok(false), |doc| hidden(text.as_str(), &doc).map(|()| true))
    };
    for case in [
        "INTRUKSI\nNOMOR \nDENGAN RAHMAT TUHAN YANG MAHA ESA  kerja\nt",
        "INTRUKSI\nNOMOR\nK\nTembusan disampaikan kepada Yth. Gubernur",
        "INTRUKSI NOMOR\nT\nSalinan Instruksi ini disampaikan kepada Yth. Gubernur",
        "INTRUKSI NOMOR\nn\nDitetapkan di 2",
        "INTRUKSI NOMOR\nDitetapkan di ½\nKEEMPAT",
        "INTRUKSI NOMOR\nDitetapkan di ²\nKEEMPAT",
        "SURATEDARAN\nNOMOR NOMOR5TENTANGJA\np",
        "INTRUKSI\nNOMOR5\nTAHUN 2021TI\nTENTANG\nKEDUA:",
    ] {
        assert_eq!(hides_nothing(case).map(|_| ()), Ok(()), "{case:?}");
    }
    run_with(hides_nothing, "keywords in damaged fixtures", 800, 50, inputs::damaged());
    run_with(hides_nothing, "keywords in headings", 800, 50, inputs::headed());
    run_with(hides_nothing, "keywords in ends", 800, 50, inputs::ended());
    run_with(hides_nothing, "keywords among words", 800, 50, inputs::composed());
}

/// A keyword, right or misread, in the middle of prose, or before words that go on with it, is prose: no
/// node and no field comes or goes.
#[test]
fn prose_never_becomes_structure() {
    let right = include_str!("../grammar/expected.txt").lines().filter(|line| !line.starts_with('#'));
    let right = right.filter_map(|line| line.split_once(' ')).map(|(_, keyword)| keyword.trim().to_owned());
    let misread = [
        "TENTANC",
        "NOM0R",
        "MEMUTUSI(AN",
        "Menirnbang",
        "Mengjngat",
        "Merietapkan",
        "Ditetapl<an",
        "Ternbusan",
        "KE5ATU",
        "KEDLIA",
        "KEIIGA",
        "KEEMPAI",
        "Untul<",
        "l<epada",
        "Pasa1 2",
        "BA8 II",
        "K E D U A",
    ];
    let keywords: Vec<String> = right.chain(misread.map(str::to_owned)).collect();
    let mut tried = 0;
    for (name, bytes) in inputs::files("parse") {
        let Ok(content) = String::from_utf8(bytes) else { continue };
        let before = skeleton(&content);
        for (i, keyword) in keywords.iter().enumerate() {
            // Inside the line, and, for what is misread, at its head too.
            let head = i + misread.len() >= keywords.len() && i % 2 == 0;
            let Some(changed) = put_into_prose(&content, keyword, head) else { continue };
            tried += 1;
            let lines: Vec<&str> = changed.lines().filter(|line| line.contains(keyword.as_str())).collect();
            assert!(skeleton(&changed) == before, "{name}: {keyword} in\n{}", lines.join("\n"));
        }
    }
    assert!(tried > 1000, "{tried} texts hold prose");
}

/// The text with a keyword put into every line of prose that goes on with a sentence; `None` where there is none.
fn put_into_prose(content: &str, keyword: &str, head: bool) -> Option<String> {
    let mut out = String::new();
    let (mut last, mut found) = ("", false);
    for line in content.split_inclusive('\n') {
        let words: Vec<&str> = line.split_whitespace().collect();
        let small = |word: &&str| word.len() > 2 && word.chars().all(|c| c.is_ascii_lowercase());
        let goes_on = last.trim_end().ends_with(|c: char| c.is_ascii_lowercase())
            && last.split_whitespace().count() > 5;
        if words.len() > 6 && words[..4].iter().all(small) && goes_on {
            let at = if head { line.find(words[0]) } else { line.find(words[3]) };
            let at = at.unwrap_or(0);
            out.push_str(&[&line[..at], keyword, " ", &line[at..]].concat());
            found = true;
        } else {
            out.push_str(line);
        }
        last = line;
    }
    found.then_some(out)
}

/// What a text has, without its words: every field, every node with its kind and label.
fn skeleton(content: &str) -> String {
    fn bare(value: &mut Value) {
        match value {
            Value::Object(fields) => {
                for (key, field) in fields.iter_mut() {
                    match key.as_str() {
                        "teks" | "diagnostik" | "sisa" | "tentang" => *field = Value::Null,
                        _ => bare(field),
                    }
                }
            }
            Value::Array(items) => items.iter_mut().for_each(bare),
            _ => {}
        }
    }
    let text = Text::from_string(content.to_owned());
    let mut value = parse(&text).map_or(Value::Null, |doc| serde_json::to_value(&doc).expect("JSON"));
    bare(&mut value);
    serde_json::to_string_pretty(&value).expect("JSON")
}

/// Cases that once broke a promise.
#[test]
fn regressions() {
    const CASES: &[&str] = &[
        "",
        "\n",
        "\u{FEFF}",
        "INSTRUKSI\rNOMOR\rTENTANG\r",
        // What came second took the place of what came first, which was lost.
        "INTRUKSI NOMOR \nDiundangkan di s\nKESATU\nDiundangkan di",
        "INTRUKSI NOMOR\nn\nDitetapkan di \ntd\nM\nPembina \nPembina ",
        "SURAT PERINTAH NOMOR \nb\nDitetapkan di \nNIP4\nNIP5",
        "Hal:i\nKEPUTUSAN NOMOR TENTANG KE\ni",
        "SURATEDARAN\nNOMOR\nTAHUN 2021\n21\nK",
        // A catch-word's heading was left out.
        "INTRUKSI NOMOR\na) E\nKerja Bakt\na)kerja bakt",
        "INTRUKSI NOMOR \nPERTAMA\nBAB I\nR\nPERTAMA",
        // Panics: a list without a first item, a blank wider than a byte.
        "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\nMenetapkan\nKepada\nKepada\na.\n",
        "INTRUKSI TENTANG\nTI\nN\u{2003}:\n1.",
    ];
    for case in CASES {
        if let Err(what) = hold(case) {
            panic!("{case:?}: {what}");
        }
    }
}
