//! `diktum parse`: one text in, its JSON out.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::ArgMatches;
use diktum::check::Temuan;
use diktum::wording::{self, Lang};

use super::reading::Reader;
use super::{Status, input, output, report, words};

/// Parses the file of these arguments and prints its JSON; messages about it go to standard error.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let Some(file) = matches.get_one::<PathBuf>("file") else {
        return Err(anyhow!(words(lang).not_understood));
    };
    let target = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    input::keep([file.as_path()], target, lang)?;
    let input = input::read(file, &Reader::alone(matches, lang), lang)?;
    let mut document = match diktum::parse(&input.text) {
        Ok(document) => document,
        Err(missing) => {
            return Err(anyhow!(wording::refusal(missing, lang))).context(input.name);
        }
    };
    if matches.get_flag("spans") {
        diktum::spans::fill(&input.text, &mut document);
    }
    if matches.get_flag("facts") {
        output::text(&diktum::facts::facts(&document), target, lang)?;
    } else if matches.get_flag("outline") {
        output::text(&diktum::outline::outline(&input.text, &document), target, lang)?;
    } else {
        output::json(&document, matches.get_flag("compact"), target, lang)?;
    }
    if !matches.get_flag("quiet") {
        let messages: Vec<Temuan> = document.diagnostik.iter().map(Temuan::from).collect();
        report::print(&input, &messages, lang);
    }
    let found = matches.get_flag("strict") && !document.diagnostik.is_empty();
    Ok(if found { Status::Refused } else { Status::Done })
}
