//! What is kept of a text when it is damaged as scanners and converters damage it.
//!
//! Every operator is applied to every clean fixture. All facts must be kept where only the layout changes, 98 of
//! 100 where the text is damaged. `docs/ROBUSTNESS.md` shows the outcome; to renew it:
//! `DIKTUM_RENEW=1 cargo test --test robustness`. To see what an operator loses:
//! `DIKTUM_NOISE=catch_words cargo test --test robustness -- --nocapture losses`.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;

#[path = "robustness/columns.rs"]
mod columns;
#[path = "robustness/facts.rs"]
mod facts;
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
#[path = "robustness/page.rs"]
mod page;
#[path = "robustness/pages.rs"]
mod pages;
#[path = "robustness/wraps.rs"]
mod wraps;

use diktum::message::Kode;
use diktum::model::{JenisSisa, Sisa};
use diktum::{Text, parse};
use facts::Fact;
use operators::{Kind, OPERATORS, Operator};

/// Fixtures that no message tells from clean ones, and why they are none.
const DAMAGED: &[(&str, &str)] = &[
    ("instruksi-17", "HTML inside lines"),
    ("instruksi-07", "keywords, colons and items on lines of their own"),
    ("keputusan-03", "keywords, colons and items on lines of their own"),
    ("keputusan-07", "letters misread all over"),
    ("peraturan-03", "keywords before their contents"),
    ("peraturan-09", "two pages on every line"),
    ("peraturan-10", "a box beside the signature on the same lines"),
    ("perda-04", "keywords before their contents"),
    ("surat-edaran-03", "two columns on every line"),
    ("surat-tugas-01", "labels first, values after them"),
];

/// What a clean text may say that is wrong: its author's figures, not the scan's.
const AUTHORS_OWN: &[Kode] = &[
    Kode::BilanganBerbeda,
    Kode::HalamanMenyela,
    Kode::NipMustahil,
    Kode::NomorKosong,
    Kode::TanggalMustahil,
    Kode::TanggalTakTerbaca,
];

/// Remainders that only damage leaves.
const TRACES: &[JenisSisa] =
    &[JenisSisa::KataSambung, JenisSisa::KepalaHalaman, JenisSisa::KeteranganGambar, JenisSisa::TakDikenal];

struct Fixture {
    name: String,
    content: String,
    facts: Vec<Fact>,
}

/// The clean fixtures, those with nothing to repair: parsing them gives no message but of [`AUTHORS_OWN`], leaves no
/// remainder of [`TRACES`] and no scanner's stamp, and they aren't in [`DAMAGED`].
static CLEAN: LazyLock<Vec<Fixture>> = LazyLock::new(|| {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(root().join("fixtures/parse"))
        .expect("fixtures")
        .map(|entry| entry.expect("a fixture").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| clean(path)).collect()
});

fn clean(path: &Path) -> Option<Fixture> {
    let name = path.file_stem().expect("a name").to_string_lossy().into_owned();
    if DAMAGED.iter().any(|(damaged, _)| name.starts_with(damaged)) {
        return None;
    }
    let text = Text::decode(std::fs::read(path).expect("fixture")).expect("text");
    let document = parse(&text).expect("a text of the family");
    let right = document.diagnostik.iter().all(|message| AUTHORS_OWN.contains(&message.kode));
    let stamp = |rest: &Sisa| rest.jenis == JenisSisa::Cap && rest.teks.to_string() != "SALINAN";
    let whole = !document.sisa.iter().any(|rest| TRACES.contains(&rest.jenis) || stamp(rest));
    (right && whole).then(|| Fixture { name, content: text.as_str().to_owned(), facts: facts::of(&document) })
}

/// What an operator did to all clean fixtures.
pub struct Row {
    operator: &'static Operator,
    kept: usize,
    facts: usize,
    /// How many fixtures it changed at all.
    changed: usize,
}

static ROWS: LazyLock<Vec<Row>> = LazyLock::new(|| OPERATORS.iter().map(row).collect());

/// Only fixtures that the operator changes count: of the others every fact is kept by nature.
fn row(operator: &'static Operator) -> Row {
    let mut row = Row { operator, kept: 0, facts: 0, changed: 0 };
    for fixture in CLEAN.iter() {
        let noisy = (operator.apply)(&fixture.content);
        if noisy == fixture.content {
            continue;
        }
        let outcome = facts::compare(&fixture.facts, &facts::facts(&noisy));
        row.changed += 1;
        row.kept += outcome.kept;
        row.facts += outcome.facts;
    }
    row
}

impl Row {
    /// In per cent of all facts.
    fn threshold(&self) -> usize {
        match self.operator.kind {
            Kind::Layout => 100,
            Kind::Damage => 98,
        }
    }

    fn holds(&self) -> bool {
        self.changed > 0 && self.kept * 100 >= self.facts * self.threshold()
    }
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every operator keeps what it must keep, and changes something.
#[test]
fn facts_outlive_noise() {
    println!("{}", page::table(&ROWS));
    let broken: Vec<String> = ROWS
        .iter()
        .filter(|row| !row.holds())
        .map(|row| {
            let Row { operator, kept, facts, changed } = row;
            format!("{}: {kept} of {facts}, {changed} fixtures, {} % wanted", operator.name, row.threshold())
        })
        .collect();
    assert!(broken.is_empty(), "{} operators lose too much:\n{}", broken.len(), broken.join("\n"));
}

/// The page of documentation shows what this test measures.
#[test]
fn page_is_fresh() {
    let path = root().join("docs/ROBUSTNESS.md");
    let fresh = page::page(&ROWS, CLEAN.len());
    if std::env::var_os("DIKTUM_RENEW").is_some() {
        std::fs::write(&path, &fresh).expect("docs/ROBUSTNESS.md");
    }
    let page = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        page == fresh,
        "docs/ROBUSTNESS.md is old; DIKTUM_RENEW=1 cargo test --test robustness renews it"
    );
}

/// Prints what the operator named in `DIKTUM_NOISE` loses, at most some facts a fixture.
#[test]
fn losses() {
    const AT_MOST: usize = 4;
    let Ok(name) = std::env::var("DIKTUM_NOISE") else {
        return;
    };
    let operator = OPERATORS.iter().find(|operator| operator.name == name).expect("the name of an operator");
    for fixture in CLEAN.iter() {
        let noisy = (operator.apply)(&fixture.content);
        let outcome = facts::compare(&fixture.facts, &facts::facts(&noisy));
        if outcome.kept == outcome.facts {
            continue;
        }
        println!("{}: {} of {}", fixture.name, outcome.kept, outcome.facts);
        for (lost, near) in outcome.lost.iter().take(AT_MOST) {
            println!("  lost  {}: {}", lost.place, lost.words);
            match near {
                Some(near) => println!("  found {}: {}", near.place, near.words),
                None => println!("  found nothing like it"),
            }
        }
    }
    if std::env::var_os("DIKTUM_NOISE_TEXT").is_some() {
        for fixture in CLEAN.iter() {
            println!("=== {}\n{}", fixture.name, (operator.apply)(&fixture.content));
        }
    }
}
