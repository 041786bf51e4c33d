//! Every rule on a text that breaks it and on one that does not, and on the fixtures of the parser.

use std::fs;
use std::path::{Path, PathBuf};

use diktum::check::{Perihal, Temuan, check, rules};
use diktum::wording::Lang;
use diktum::{Text, parse};

fn fixtures(stage: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(stage)
}

fn findings(path: &Path) -> Vec<Temuan> {
    let bytes = fs::read(path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    let text = Text::decode(bytes).expect("text");
    let document = parse(&text).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    check(&text, &document)
}

fn codes(findings: &[Temuan]) -> Vec<&'static str> {
    findings.iter().map(|finding| finding.perihal.kode()).collect()
}

/// The codes of rules among these, without the parser's messages.
fn rule_codes(findings: &[Temuan]) -> Vec<&'static str> {
    let rules = findings.iter().filter(|finding| matches!(finding.perihal, Perihal::Aturan(_)));
    rules.map(|finding| finding.perihal.kode()).collect()
}

/// A rule finds its own fault in its bad text, once, and nothing finds anything in its good text.
#[test]
fn every_rule_finds_its_fault_and_nothing_else() {
    for rule in rules() {
        let folder = fixtures("check").join(rule.kode);
        assert_eq!(rule_codes(&findings(&folder.join("buruk.txt"))), [rule.kode]);
        assert_eq!(codes(&findings(&folder.join("baik.txt"))), [""; 0], "{}", rule.kode);
    }
}

/// No folder of fixtures is left over from a rule that is gone.
#[test]
fn every_fixture_has_its_rule() {
    for entry in fs::read_dir(fixtures("check")).expect("a folder") {
        let name = entry.expect("can be read").file_name().into_string().expect("UTF-8");
        assert!(rules().iter().any(|rule| rule.kode == name), "{name}");
    }
}

/// What every rule says, in both languages, at the place that its bad text has it.
#[test]
fn what_rules_say() {
    for (name, lang) in [("says_id", Lang::Id), ("says_en", Lang::En)] {
        let mut said = String::new();
        for rule in rules() {
            let path = fixtures("check").join(rule.kode).join("buruk.txt");
            let content = fs::read_to_string(&path).expect("a text");
            for finding in findings(&path).iter().filter(|f| f.perihal == Perihal::Aturan(rule)) {
                let blanks = rule.words.of(lang).message.matches("{}").count();
                assert_eq!(blanks, finding.isian.len(), "{}", rule.kode);
                let place = content[finding.letak.clone()].replace('\n', "⏎");
                said.push_str(&format!(
                    "{} ({:?}) {}:{} `{place}`\n    {}\n",
                    rule.kode,
                    finding.tingkat,
                    finding.baris,
                    finding.kolom,
                    finding.text(lang),
                ));
            }
        }
        insta::assert_snapshot!(name, said);
    }
}

/// The parser's fixtures in which a rule finds something, and why it is right.
const RIGHT: &[(&str, &str)] = &[
    // The recogniser read `:` for `;`.
    ("keputusan-07-ocr-letters-certified-copy", "pembukaan-tanpa-titik-koma"),
    // Their lists have no `dan` before the last item.
    ("peraturan-04-markdown-headings-escapes", "rincian-tanpa-penghubung"),
    ("perda-04-reading-order-agreement-out-of-place", "rincian-tanpa-penghubung"),
];

/// Rules are silent on every text that the parser's fixtures have, those apart that a fixture breaks.
#[test]
fn rules_are_silent_on_the_fixtures_of_the_parser() {
    for entry in fs::read_dir(fixtures("parse")).expect("a folder") {
        let path = entry.expect("can be read").path();
        let name = path.file_stem().and_then(|name| name.to_str()).expect("a name");
        let mut found = rule_codes(&findings(&path));
        // It says itself that the text is not clean.
        found.retain(|code| *code != "susunan-tidak-pasti");
        let right: Vec<&str> =
            RIGHT.iter().filter(|(fixture, _)| *fixture == name).map(|(_, code)| *code).collect();
        assert_eq!(found, right, "{name}");
    }
}

/// Codes are told apart and written alike: small letters and hyphens, each once.
#[test]
fn codes_are_kebab_case_and_each_is_one() {
    let mut codes: Vec<&str> = Perihal::all().map(Perihal::kode).collect();
    assert!(codes.iter().all(|code| code.bytes().all(|b| b.is_ascii_lowercase() || b == b'-' || b == b'8')));
    let all = codes.len();
    codes.sort_unstable();
    codes.dedup();
    assert_eq!(codes.len(), all);
    assert!(rules().len() >= 25);
}

/// Where the parser is in doubt about the order of a text, rules about that order say nothing.
#[test]
fn rules_about_order_are_silent_where_the_order_is_in_doubt() {
    let path = fixtures("check").join("rujukan-diktum/buruk.txt");
    let content = fs::read_to_string(path).expect("a text").replace("KETIGA :", "KEEMPAT :");
    let text = Text::from_string(content);
    let document = parse(&text).expect("a keputusan");
    assert_eq!(codes(&check(&text, &document)), ["urutan-terlompat", "susunan-tidak-pasti"]);
}

/// `docs/CHECK.md` has a row for every rule, with its level and its source, in their order, and no other.
#[test]
fn the_list_in_the_documentation_is_complete() {
    let docs =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/CHECK.md")).expect("is there");
    let list = docs.split("\n## How often they find").next().expect("is there");
    let rows: Vec<&str> = list.lines().filter(|line| line.starts_with("| `")).collect();
    let wanted = rules().iter().map(|rule| {
        let level = diktum::wording::level(rule.tingkat, Lang::Id);
        (format!("| `{}` | {level} | ", rule.kode), diktum::wording::check::source(rule.sumber, Lang::En))
    });
    assert_eq!(rows.len(), rules().len());
    for (row, (head, source)) in rows.iter().zip(wanted) {
        assert!(row.starts_with(&head), "{row}");
        assert!(row.contains(source.trim_start_matches("UU 12/2011 ")), "{row}");
    }
    assert!(docs.contains(&format!("asks {} rules", rules().len())));
}
