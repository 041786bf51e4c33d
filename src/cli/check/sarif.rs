//! Findings as SARIF 2.1.0: one run, with every rule explained.

use diktum::Text;
use diktum::check::{Perihal, Temuan};
use diktum::message::Tingkat;
use diktum::wording::{self, Lang};
use serde_json::{Value, json};

use super::Checked;
use super::format::Printer;
use crate::cli::{output, report};

/// The schema that the output validates against.
const SCHEMA: &str =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

pub struct Sarif {
    lang: Lang,
    rules: Vec<Perihal>,
    results: Vec<Value>,
    notifications: Vec<Value>,
}

impl Sarif {
    pub fn new(lang: Lang) -> Sarif {
        Sarif { lang, rules: Perihal::all().collect(), results: Vec::new(), notifications: Vec::new() }
    }

    fn rule(&self, perihal: Perihal) -> Value {
        let (meaning, advice) = (perihal.meaning(self.lang), perihal.hint(self.lang));
        let mut rule = json!({
            "id": perihal.kode(),
            "shortDescription": { "text": meaning },
            "help": { "text": format!("{meaning}\n\n{advice}") },
            "defaultConfiguration": { "level": level(perihal.tingkat()) },
        });
        if let Some(sumber) = perihal.sumber() {
            rule["properties"] = json!({ "sumber": wording::check::source(sumber, self.lang) });
        }
        rule
    }

    fn result(&self, checked: &Checked, finding: &Temuan) -> Value {
        let mut location = json!({ "artifactLocation": { "uri": uri(&checked.berkas) } });
        let mut text = finding.text(self.lang);
        match report::on_page(&checked.input.text, finding, self.lang) {
            None => location["region"] = region(&checked.input.text, finding),
            // A region is one of the file, which has no lines.
            Some((place, words)) => text = format!("{place}: {text}\n{words}"),
        }
        let mut result = json!({
            "ruleId": finding.perihal.kode(),
            "ruleIndex": self.rules.iter().position(|rule| *rule == finding.perihal),
            "level": level(finding.tingkat),
            "message": { "text": text },
            "locations": [{ "physicalLocation": location }],
        });
        if let Some(page) = finding.halaman {
            result["properties"] = json!({ "halaman": page, "baris": finding.baris, "kolom": finding.kolom });
        }
        result
    }
}

impl Printer for Sarif {
    fn text(&mut self, checked: &Checked) {
        let results: Vec<Value> = checked.findings.iter().map(|f| self.result(checked, f)).collect();
        self.results.extend(results);
    }

    fn refused(&mut self, why: &str) {
        self.notifications.push(json!({ "level": "error", "message": { "text": why } }));
    }

    fn finish(self: Box<Self>) -> String {
        let rules: Vec<Value> = self.rules.iter().map(|rule| self.rule(*rule)).collect();
        let log = json!({
            "$schema": SCHEMA,
            "version": "2.1.0",
            "runs": [{
                "tool": {
                    "driver": {
                        "name": "diktum",
                        "version": env!("CARGO_PKG_VERSION"),
                        "language": match self.lang { Lang::Id => "id", Lang::En => "en" },
                        "rules": rules,
                    },
                },
                "columnKind": "unicodeCodePoints",
                "invocations": [{
                    "executionSuccessful": self.notifications.is_empty(),
                    "toolExecutionNotifications": self.notifications,
                }],
                "results": self.results,
            }],
        });
        output::pretty(&log)
    }
}

fn level(tingkat: Tingkat) -> &'static str {
    match tingkat {
        Tingkat::Galat => "error",
        Tingkat::Peringatan => "warning",
        Tingkat::Info => "note",
    }
}

fn region(text: &Text, finding: &Temuan) -> Value {
    let (line, column) = text.line_column(finding.letak.end.max(finding.letak.start));
    json!({
        "startLine": finding.baris,
        "startColumn": finding.kolom,
        "endLine": line,
        "endColumn": column,
    })
}

/// A path as a URI reference: what has no place in one is written in bytes.
fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let mut out = String::from(if path.starts_with('/') { "file://" } else { "" });
    for byte in path.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                out.push(char::from(byte));
            }
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_become_uris() {
        assert_eq!(uri("arsip/naskah 1.txt"), "arsip/naskah%201.txt");
        assert_eq!(uri("/tmp/é.txt"), "file:///tmp/%C3%A9.txt");
    }
}
