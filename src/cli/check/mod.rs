//! `diktum check`: what is wrong with texts before they are signed.

mod arguments;
mod format;
mod github;
mod json;
mod sarif;
mod settings;
mod text;

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::ArgMatches;
use diktum::message::Tingkat;
use diktum::wording::check::words;
use diktum::wording::{self, Lang};

use super::files::{self, Source};
use super::reading::Reader;
use super::{Status, complain, fill, input, output, usage};
use settings::{Found, Settings};

pub use arguments::command;
pub use format::Format;

/// A text and what was found in it.
pub struct Checked {
    pub input: input::Input,
    /// The file as output names it: its path, or `-`.
    pub berkas: String,
    pub findings: Vec<diktum::check::Temuan>,
}

/// Checks the texts of these arguments and prints what is found.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let target = matches.get_one::<PathBuf>("output");
    let given: Vec<PathBuf> = matches.get_many("file").unwrap_or_default().cloned().collect();
    input::keep(given.iter().map(PathBuf::as_path), target.map(PathBuf::as_path), lang)?;
    let mut settings = match Settings::of(matches, lang) {
        Ok(settings) => settings,
        Err(sentence) => return Ok(usage::complain_about(&sentence, Some("check"), lang)),
    };
    let name = matches.get_one::<String>("format").map_or("text", String::as_str);
    let mut out = Format::find(name).unwrap_or(Format::Text).printer(lang, settings.colours(matches));
    let reader = Reader::alone(matches, lang);
    let mut tally = Tally::default();
    let globs: Vec<_> = matches.get_many("glob").unwrap_or_default().cloned().collect();
    let skip_other = matches.get_flag(super::command::SKIP_OTHER);
    let mut found = 0;
    for argument in &given {
        let chosen = match settings.for_argument(argument, lang) {
            Ok(chosen) => chosen,
            Err(Found::Unreadable(error)) => return Err(error),
            Err(Found::Wrong(sentence)) => {
                complain(&sentence);
                return Ok(Status::Usage);
            }
        };
        files::each(argument, &globs, target.map(PathBuf::as_path), lang, &mut |source| {
            found += 1;
            match source.and_then(|source| check(&source, skip_other, &reader, lang)) {
                Ok(None) => {}
                Ok(Some(mut checked)) => {
                    checked.findings.retain_mut(|finding| chosen.keeps(finding));
                    tally.count(&checked);
                    out.text(&checked);
                }
                Err(error) => {
                    let sentence = format!("{error:#}");
                    complain(&sentence);
                    out.refused(&sentence);
                    tally.refused += 1;
                }
            }
        })?;
    }
    output::text(&out.finish(), target.map(PathBuf::as_path), lang)?;
    if !matches.get_flag("quiet") {
        output::to_stderr(&tally.summary(lang));
    }
    if found == 0 && !globs.is_empty() {
        // Nothing was checked: a pattern with a slip in it may not look like texts without faults.
        complain(words(lang).no_match);
        return Ok(Status::Usage);
    }
    Ok(tally.status(matches.get_flag("strict")))
}

/// Reads and checks one text; the error is one line that names it.
///
/// Of what is no legal text nothing, where that is to be passed over.
fn check(source: &Source, skip_other: bool, reader: &Reader, lang: Lang) -> Result<Option<Checked>> {
    let input = input::read(&source.path, reader, lang)?;
    let findings = match diktum::parse(&input.text) {
        Ok(document) => diktum::check::check(&input.text, &document),
        Err(_) if skip_other => return Ok(None),
        Err(missing) => return Err(anyhow!(wording::refusal(missing, lang))).context(input.name),
    };
    Ok(Some(Checked { input, berkas: source.name(), findings }))
}

/// What a run came upon.
#[derive(Debug, Default)]
struct Tally {
    texts: usize,
    galat: usize,
    peringatan: usize,
    info: usize,
    refused: usize,
}

impl Tally {
    fn count(&mut self, checked: &Checked) {
        self.texts += 1;
        for finding in &checked.findings {
            *match finding.tingkat {
                Tingkat::Galat => &mut self.galat,
                Tingkat::Peringatan => &mut self.peringatan,
                Tingkat::Info => &mut self.info,
            } += 1;
        }
    }

    fn summary(&self, lang: Lang) -> String {
        let w = words(lang);
        let number = |count: usize| count.to_string();
        let all = self.galat + self.peringatan + self.info;
        let levels = fill(w.levels, &[&number(self.galat), &number(self.peringatan), &number(self.info)]);
        let mut line = match all {
            0 => fill(w.none, &[&number(self.texts)]),
            _ => fill(w.found, &[&number(self.texts), &number(all), &levels]),
        };
        if self.refused > 0 {
            line.push_str(&fill(w.refused, &[&number(self.refused)]));
        }
        line + "\n"
    }

    fn status(&self, strict: bool) -> Status {
        let found = self.galat + self.peringatan > 0 || strict && self.info > 0;
        if found || self.refused > 0 { Status::Refused } else { Status::Done }
    }
}
