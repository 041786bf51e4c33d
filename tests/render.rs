//! A text printed again says what it said: the same facts, the same remainder but for what belongs to the page, and
//! printed once more the same bytes.

#![allow(dead_code, reason = "the inputs are those of other tests, and not all are used")]

#[path = "common/cases.rs"]
mod cases;
#[path = "robustness/columns.rs"]
mod columns;
#[path = "promises/inputs.rs"]
mod inputs;
#[path = "robustness/labels.rs"]
mod labels;
#[path = "robustness/letters.rs"]
mod letters;
#[path = "robustness/lines.rs"]
mod lines;
#[path = "robustness/markup.rs"]
mod markup;
#[path = "robustness/operators.rs"]
mod operators;
#[path = "robustness/pages.rs"]
mod pages;
#[path = "robustness/wraps.rs"]
mod wraps;

use std::sync::LazyLock;

use diktum::model::JenisSisa;
use diktum::render::{Format, Rendered, render};
use diktum::{Kode, Text, parse};
use operators::OPERATORS;
use proptest::prelude::*;
use proptest::test_runner::TestRunner;
use serde_json::Value;

const FORMATS: [Format; 2] = [Format::Text, Format::Markdown];

/// The JSON without messages, remainder, whether a label was lost, and what stood for one that was misread.
fn facts(text: &Text) -> Result<Value, String> {
    fn bare(value: &mut Value) {
        match value {
            Value::Object(map) => {
                for key in ["mutu", "diagnostik", "sisa", "tersirat", "label_tercetak"] {
                    map.remove(key);
                }
                map.values_mut().for_each(bare);
            }
            Value::Array(values) => values.iter_mut().for_each(bare),
            _ => {}
        }
    }
    let document = parse(text).map_err(|missing| format!("refused: {missing}"))?;
    let mut json = serde_json::to_value(&document).map_err(|error| error.to_string())?;
    bare(&mut json);
    Ok(json)
}

/// Whether a remainder belongs to the page.
fn is_furniture(jenis: JenisSisa) -> bool {
    use JenisSisa::*;
    matches!(jenis, NomorHalaman | KeteranganGambar | KepalaHalaman | Cap | Paraf | KataSambung | Lembaran)
}

/// The letters of the remainder that is no page's, in the order of the text.
fn remainder(text: &Text) -> String {
    let document = parse(text).expect("was read before");
    let kept = document.sisa.iter().filter(|rest| !is_furniture(rest.jenis));
    kept.flat_map(|rest| rest.teks.to_string().chars().collect::<Vec<_>>())
        .filter(|c| !c.is_whitespace())
        .collect()
}

/// Prints a text and says what is wrong with the print; `None` for a text that is refused.
fn printed(content: &str, format: Format) -> Result<Option<Rendered>, String> {
    let text = Text::from_string(content.to_owned());
    let Ok(document) = parse(&text) else { return Ok(None) };
    let rendered = render(&text, &document, format);
    if rendered.change.is_some() {
        return Ok(Some(rendered));
    }
    let again = Text::from_string(rendered.text.clone());
    let (own, other) = (facts(&text)?, facts(&again)?);
    if own != other {
        return Err(format!("the facts differ in\n{}", rendered.text));
    }
    let document = parse(&again).map_err(|missing| missing.to_string())?;
    let twice = render(&again, &document, format);
    if twice.text != rendered.text || twice.change.is_some() {
        return Err(format!("printed again\n{}\nis\n{}", rendered.text, twice.text));
    }
    if !twice.left_out.is_empty() {
        return Err(format!("{:?} is left in\n{}", twice.left_out, rendered.text));
    }
    if remainder(&text) != remainder(&again) {
        return Err(format!("{:?} is not\n{}", remainder(&text), rendered.text));
    }
    Ok(Some(rendered))
}

fn fixtures() -> Vec<(String, String)> {
    let read = |(name, bytes)| {
        let text = Text::decode(bytes).expect("text");
        (name, text.as_str().to_owned())
    };
    inputs::files("parse").into_iter().map(read).collect()
}

type Print = Result<Option<Rendered>, String>;

/// Every fixture printed in both formats, or what is wrong with the print.
static PRINTS: LazyLock<Vec<(String, Format, Print)>> = LazyLock::new(|| {
    let fixtures = fixtures();
    let prints = fixtures
        .iter()
        .flat_map(|(name, content)| FORMATS.map(|format| (name.clone(), format, printed(content, format))));
    prints.collect()
});

/// The prints themselves.
fn prints() -> impl Iterator<Item = (&'static str, Format, &'static Rendered)> {
    PRINTS.iter().map(|(name, format, print)| {
        let print = print.as_ref().unwrap_or_else(|why| panic!("{name} {format:?}: {why}"));
        (name.as_str(), *format, print.as_ref().expect("a text of the family"))
    })
}

/// Every fixture, in both formats: the same facts, the same remainder, the same bytes again.
#[test]
fn fixtures_say_the_same() {
    for (name, format, print) in prints() {
        assert_eq!(print.change, None, "{name} {format:?}");
    }
}

/// Every word of a text stands in its print as often as in the text, or was left out with the page's own; but for
/// texts with Markdown or entities, and those whose keywords or labels were misread or lost.
#[test]
fn no_word_is_lost() {
    let mut checked = 0;
    for (name, content) in fixtures() {
        let text = Text::from_string(content.clone());
        let document = parse(&text).expect("a text of the family");
        let mended =
            |kode| matches!(kode, Kode::KataKunciSalahBaca | Kode::LabelSalahBaca | Kode::LabelTersirat);
        // Letters in figures, keywords spaced or in small letters, a link's address.
        let odd = ["](", "&", "<", "2O", "TAHUN2", "Okober", "T E N T A N G", "yth."];
        if document.diagnostik.iter().any(|m| mended(m.kode)) || odd.iter().any(|odd| content.contains(odd)) {
            continue;
        }
        let print = render(&text, &document, Format::Text).text;
        let left_out =
            document.sisa.iter().filter(|rest| is_furniture(rest.jenis)).map(|rest| rest.teks.to_string());
        let left_out: Vec<String> = left_out.collect();
        let (mut own, mut other) = (words(&content), words(&print));
        other.extend(left_out.iter().flat_map(|rest| words(rest)));
        own.sort();
        other.sort();
        assert_eq!(own, other, "{name}\n{print}");
        checked += 1;
    }
    assert!(checked > 40, "{checked} fixtures");
}

/// Words of letters alone: figures of dates and of a NIP may be grouped otherwise.
fn words(text: &str) -> Vec<String> {
    let text = text.replace(['\u{AD}', '\u{200B}', '\u{FEFF}'], "").replace("tak dikenal: ", "");
    let words =
        text.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().any(char::is_alphabetic));
    words.map(str::to_owned).collect()
}

/// The look of a print: no line ends in blanks, none is empty beside an empty one, the last ends.
#[test]
fn lines_are_clean() {
    for (name, _, print) in prints() {
        let text = &print.text;
        assert!(text.ends_with('\n') && !text.ends_with("\n\n") && !text.starts_with('\n'), "{name}");
        assert!(!text.contains("\n\n\n"), "{name}: two blank lines\n{text}");
        assert!(!text.lines().any(|line| line.ends_with(char::is_whitespace)), "{name}\n{text}");
        assert!(!text.contains(['\r', '\t', '\u{0C}', '\u{A0}', '\u{200B}']), "{name}");
    }
}

/// A line is longer than the page is wide only where no place to wrap it is safe.
#[test]
fn lines_are_wrapped() {
    let (mut long, mut all) = (0, 0);
    for (_, _, print) in prints().filter(|(_, format, _)| *format == Format::Text) {
        long += print.text.lines().filter(|line| line.chars().count() > 80).count();
        all += print.text.lines().filter(|line| !line.is_empty()).count();
    }
    assert!(long * 50 < all, "{long} of {all} lines are too long");
}

/// Fixtures damaged as scanners and converters damage them: most are printed, and what is printed says the same.
#[test]
fn damaged_fixtures_say_the_same() {
    let fixtures = fixtures();
    let (mut same, mut all) = (0, 0);
    for (at, operator) in OPERATORS.iter().enumerate() {
        let (name, content) = &fixtures[(at * 7) % fixtures.len()];
        let damaged = (operator.apply)(content);
        let rendered = printed(&damaged, FORMATS[at % 2])
            .unwrap_or_else(|why| panic!("{name}, {}: {why}\n---\n{damaged}", operator.name));
        let Some(rendered) = rendered else { continue };
        all += 1;
        same += usize::from(rendered.change.is_none());
    }
    assert!(same * 100 >= all * 90, "{same} of {all}");
}

/// The same cases in every run, unless the environment asks for others.
fn run(cases: u32, strategy: impl Strategy<Value = String>) {
    let hold = |content: String| {
        for format in FORMATS {
            printed(&content, format).map_err(TestCaseError::fail)?;
        }
        Ok(())
    };
    TestRunner::new(cases::config(cases)).run(&strategy, hold).unwrap_or_else(|error| panic!("{error}"));
}

/// Fixtures with several faults at once: never a panic, and what is printed says the same.
#[test]
fn broken_fixtures_say_the_same_or_are_not_printed() {
    run(16, inputs::damaged());
}

/// Texts of the form's own words, out of order.
#[test]
fn words_of_the_form_say_the_same_or_are_not_printed() {
    run(32, inputs::composed());
    run(32, inputs::listed());
}

/// A change that can't be avoided is told with the fact and its place.
#[test]
fn a_change_is_told() {
    // On one line, the words of the point would be read as its heading.
    let content = "SURAT EDARAN\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nDengan ini disampaikan :\n\n\
         1. Biaya Listrik\ndan Air\na. dibayar kantor; dan\nb. dicatat bendahara.\n\n\
         Wates, 4 Mei 2021\n\nBUPATI BANYU BIRU,\n\nSITI AMINAH\n";
    let text = Text::from_string(content.to_owned());
    let document = parse(&text).expect("a text of the family");
    let change = render(&text, &document, Format::Text).change.expect("is told");
    assert_eq!((change.path.as_str(), change.from, text.line(change.at)), ("/isi/0/judul", None, 8));
    assert_eq!(change.to.as_deref(), Some("Biaya Listrik dan Air"));
}

/// One print of each form, as people read it.
#[test]
fn forms() {
    insta::glob!(
        "../fixtures/parse",
        "{instruksi-06,instruksi-13,surat-edaran-01,surat-edaran-02,surat-edaran-04,keputusan-01,keputusan-04,peraturan-01,peraturan-02,perda-01,qanun-01,seruan-01,maklumat-01,pengumuman-01,himbauan-01,surat-perintah-01,surat-tugas-01}*.txt",
        |path| {
            let text = Text::decode(std::fs::read(path).expect("fixture")).expect("text");
            let document = parse(&text).expect("a text of the family");
            insta::assert_snapshot!(render(&text, &document, Format::Text).text);
        }
    );
}

/// The same in Markdown.
#[test]
fn forms_in_markdown() {
    insta::glob!("../fixtures/parse", "{instruksi-09,peraturan-02,surat-edaran-04}*.txt", |path| {
        let text = Text::decode(std::fs::read(path).expect("fixture")).expect("text");
        let document = parse(&text).expect("a text of the family");
        insta::assert_snapshot!(render(&text, &document, Format::Markdown).text);
    });
}
