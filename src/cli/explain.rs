//! `diktum explain`: the codes of messages, explained.

use std::fmt::Write as _;

use anyhow::Result;
use clap::ArgMatches;
use diktum::Kode;
use diktum::wording::{self, Lang};

use super::{Status, complain, fill, output, words};

/// Explains the code of these arguments, or lists all codes where they name none.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let Some(given) = matches.get_one::<String>("code") else {
        print(&list(lang), lang)?;
        return Ok(Status::Done);
    };
    match Kode::find(given) {
        Some(kode) => {
            print(&explanation(kode, lang), lang)?;
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
    let mut out = String::new();
    for kode in Kode::ALL {
        let level = wording::level(kode.tingkat(), lang);
        let (meaning, _, _) = wording::explanation(kode, lang);
        // Writing into a string can't fail.
        let _ = writeln!(out, "{:<20} {level:<10}  {meaning}", kode.as_str());
    }
    out
}

fn explanation(kode: Kode, lang: Lang) -> String {
    let w = words(lang);
    let (meaning, example, advice) = wording::explanation(kode, lang);
    let example: String = example.lines().map(|line| format!("    {line}\n")).collect();
    format!(
        "{} ({})\n\n{meaning}\n\n{}:\n{example}\n{}: {advice}\n",
        kode.as_str(),
        wording::level(kode.tingkat(), lang),
        w.example,
        w.advice,
    )
}

fn unknown(given: &str, lang: Lang) -> String {
    let w = words(lang);
    let near: Vec<&str> =
        Kode::ALL.into_iter().map(Kode::as_str).filter(|code| is_near(given, code)).collect();
    let given = output::shown(given);
    if near.is_empty() {
        fill(w.unknown_code, &[&given])
    } else {
        fill(w.unknown_code_near, &[&given, &near.join(", ")])
    }
}

/// Whether somebody who wrote `given` may have meant `code`: a part of it, or few letters away.
fn is_near(given: &str, code: &str) -> bool {
    let given = given.to_lowercase().replace(['_', ' '], "-");
    let shares_word = |word: &str| word.len() > 2 && code.split('-').any(|part| part == word);
    given.split('-').any(shares_word)
        || given.len() > 2 && code.contains(&given)
        || given.len() < 2 * code.len() && strsim::levenshtein(&given, code) <= code.len() / 3
}
