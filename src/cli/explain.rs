//! `diktum explain`: the codes of messages, explained.

use std::fmt::Write as _;

use anyhow::Result;
use clap::ArgMatches;
use diktum::check::Perihal;
use diktum::wording::{self, Lang};

use super::{Status, complain, fill, output, words};

/// Explains the code of these arguments, or lists all codes where they name none.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let Some(given) = matches.get_one::<String>("code") else {
        print(&list(lang), lang)?;
        return Ok(Status::Done);
    };
    match Perihal::find(given) {
        Some(perihal) => {
            print(&explanation(perihal, lang), lang)?;
            Ok(Status::Done)
        }
        None => {
            complain(&unknown(given, lang));
            Ok(Status::Usage)
        }
    }
}

fn print(text: &str, lang: Lang) -> Result<()> {
    output::to_stdout(|out| out.write_all(text.as_bytes()), lang)
}

/// Every code on a line of its own, with its level and what it means.
fn list(lang: Lang) -> String {
    let width = Perihal::all().map(|perihal| perihal.kode().len()).max().unwrap_or(0);
    let mut out = String::new();
    for perihal in Perihal::all() {
        let level = wording::level(perihal.tingkat(), lang);
        // Writing into a string can't fail.
        let _ = writeln!(out, "{:<width$} {level:<10}  {}", perihal.kode(), perihal.meaning(lang));
    }
    out
}

fn explanation(perihal: Perihal, lang: Lang) -> String {
    let (w, c) = (words(lang), wording::check::words(lang));
    let examples = match perihal {
        Perihal::Pesan(kode) => match wording::right(kode) {
            Some(right) => example(c.bad, wording::explanation(kode, lang).1) + &example(c.good, right),
            None => example(w.example, wording::explanation(kode, lang).1),
        },
        Perihal::Aturan(aturan) => example(c.bad, aturan.words.bad) + &example(c.good, aturan.words.good),
    };
    let source = match perihal.sumber() {
        Some(sumber) => format!("{}: {}\n", c.source, wording::check::source(sumber, lang)),
        None => String::new(),
    };
    format!(
        "{} ({})\n\n{}\n\n{examples}{}: {}\n{source}",
        perihal.kode(),
        wording::level(perihal.tingkat(), lang),
        perihal.meaning(lang),
        w.advice,
        perihal.hint(lang),
    )
}

/// Lines of a text, set in, under this heading.
fn example(heading: &str, lines: &str) -> String {
    let lines: String = lines.lines().map(|line| format!("    {line}\n")).collect();
    format!("{heading}:\n{lines}\n")
}

/// A sentence that says there is no such code, and which are near.
pub fn unknown(given: &str, lang: Lang) -> String {
    let w = words(lang);
    let near = near(given);
    let given = output::shown(given);
    if near.is_empty() {
        fill(w.unknown_code, &[&given])
    } else {
        fill(w.unknown_code_near, &[&given, &near.join(", ")])
    }
}

/// The codes that somebody who wrote `given` may have meant: those the fewest letters away, or else those that
/// share a word with it.
fn near(given: &str) -> Vec<&'static str> {
    let given = given.to_lowercase().replace(['_', ' '], "-");
    let codes = || Perihal::all().map(Perihal::kode);
    // Longer than any code, it is none misspelt.
    let letters = |code: &str| match given.len() < 2 * code.len() {
        true => Some(strsim::levenshtein(&given, code)).filter(|letters| *letters <= code.len() / 3),
        false => None,
    };
    if let Some(fewest) = codes().filter_map(letters).min() {
        return codes().filter(|code| letters(code) == Some(fewest)).collect();
    }
    let shares = |word: &str, code: &str| word.len() > 2 && code.split('-').any(|part| part == word);
    let part = |code: &&str| given.len() > 2 && code.contains(&given);
    codes().filter(|code| given.split('-').any(|word| shares(word, code)) || part(code)).collect()
}
