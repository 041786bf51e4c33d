//! What stands at a page's foot and head, put where pages turn.

use crate::lines::{Line, is_row, lines, order};
use crate::wraps::runs_on;

/// The shortest page, in lines: short, so that a short text turns too.
const PAGE: usize = 9;

/// Puts what `turn` gives for a page's number and its first line between two pages.
fn turned(text: &str, mut turn: impl FnMut(usize, &str) -> Vec<String>) -> String {
    let lines = lines(text);
    let mut out: Vec<String> = Vec::new();
    let (mut page, mut since) = (1, 0);
    let mut body = false;
    for (at, line) in lines.iter().enumerate() {
        body |= !Line::of(line).label.is_empty() || Line::of(line).is_ordinal();
        if at > 0 && body && since >= PAGE && is_turn(lines[at - 1], line) {
            page += 1;
            since = 0;
            out.extend(turn(page, line));
        }
        out.push((*line).to_owned());
        since += 1;
    }
    out.join("\n")
}

/// Inside a sentence, or between two items: where a page's turn can be told from the text's own parts.
fn is_turn(line: &str, next: &str) -> bool {
    let head = Line::of(next);
    let later =
        order(head.label).is_some_and(|order| order > 1) && head.keyword.is_empty() || head.is_ordinal();
    let row = is_row(line) || is_row(next);
    !row && (runs_on(line, next) || (later && !line.trim().is_empty()))
}

/// `…<FF>b. menyiapkan`
pub fn form_feeds(text: &str) -> String {
    turned(text, |_, _| vec!["\u{c}".into()]).replace("\u{c}\n", "\u{c}")
}

/// `- 2 -`
pub fn page_numbers(text: &str) -> String {
    turned(text, |page, _| vec![String::new(), format!("                - {page} -"), String::new()])
}

/// `Halaman 2 dari 5`
pub fn page_numbers_of(text: &str) -> String {
    turned(text, |page, _| vec![String::new(), format!("Halaman {} dari 5", page.min(5)), String::new()])
}

/// `2`
pub fn bare_page_numbers(text: &str) -> String {
    turned(text, |page, _| vec![String::new(), page.to_string(), String::new()])
}

/// `KEDUA : …` at the foot, `- 2 -` at the head, and then `KEDUA : Kepala …`
pub fn catch_words(text: &str) -> String {
    turned(text, |page, next| {
        let line = Line::of(next);
        let first = line.words.split_whitespace().next().unwrap_or_default();
        let word = match (line.keyword, line.label) {
            ("", "") => first.to_owned(),
            ("", label) => format!("{label} {first}"),
            (keyword, _) => format!("{keyword} :"),
        };
        vec![
            String::new(),
            format!("                                        {word} …"),
            String::new(),
            format!("                - {page} -"),
            String::new(),
        ]
    })
}

/// `Dipindai dengan CamScanner`
pub fn stamps(text: &str) -> String {
    const STAMPS: [&str; 3] = ["Dipindai dengan CamScanner", "SALINAN", "jdih.banyubirukab.go.id"];
    turned(text, |page, _| vec![STAMPS[page % STAMPS.len()].to_owned()])
}

/// `PEMERINTAH KABUPATEN BANYU BIRU`, `- 2 -`: a line of the letterhead over every page
pub fn running_heads(text: &str) -> String {
    let Some(head) = lines(text).into_iter().map(bare).find(|line| line.len() > 8) else {
        return text.to_owned();
    };
    on_pages(text, 2, |page| {
        vec![String::new(), format!("        {head}"), format!("                - {page} -"), String::new()]
    })
}

/// `Himpunan Produk Hukum Daerah   1`, a form feed: a printer's line under every page
pub fn running_feet(text: &str) -> String {
    on_pages(text, 3, |page| {
        vec![String::new(), format!("Himpunan Produk Hukum Daerah          {}", page - 1), "\u{c}".into()]
    })
    .replace("\u{c}\n", "\u{c}")
}

/// Puts what `turn` gives for a page's number between two pages, if there are so many turns.
fn on_pages(text: &str, at_least: usize, mut turn: impl FnMut(usize) -> Vec<String>) -> String {
    let mut count = 0;
    let out = turned(text, |page, _| {
        count += 1;
        turn(page)
    });
    if count < at_least { text.to_owned() } else { out }
}

/// A line without marks and blanks at its ends.
fn bare(line: &str) -> &str {
    line.trim_matches(|c: char| !c.is_alphanumeric())
}
