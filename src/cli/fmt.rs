//! `diktum fmt`: texts in, the same texts in canonical form out.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use clap::{ArgAction, ArgMatches, Command};
use diktum::Text;
use diktum::render::{Change, Format, Rendered, render};
use diktum::wording::cli::Words;
use diktum::wording::{self, Lang, fmt, reading};
use globset::Glob;

use super::command::{self, option, sub};
use super::reading::Reader;
use super::{Status, complain, files, fill, input, output, recogniser, report, usage};

/// Characters shown of a fact.
const SHOWN: usize = 60;

/// The subcommand and its arguments.
pub fn command(w: &'static Words, lang: Lang) -> Command {
    let own = fmt::words(lang);
    let command = sub("fmt", w, own.about, own.usage)
        .after_help(own.after)
        .arg(command::file("file", w.file, w, own.file_help).num_args(1..))
        .arg(command::output(w, own.output_help).conflicts_with_all(["in-place", "check"]))
        .arg(
            option("format", w, own.format_help)
                .value_name(w.format)
                .action(ArgAction::Set)
                .value_parser(["text", "markdown"])
                .hide_possible_values(true),
        )
        .arg(option("in-place", w, own.in_place_help).short('i').conflicts_with("check"))
        .arg(option("check", w, own.check_help))
        .arg(option("force", w, own.force_help))
        .arg(command::glob(w, own.glob_help))
        .arg(command::skip_other(w))
        .arg(option("quiet", w, own.quiet_help).short('q'));
    recogniser::add(command, lang)
}

/// What is done with every text.
struct Task<'m> {
    matches: &'m ArgMatches,
    reader: Reader,
    target: Option<&'m Path>,
    in_place: bool,
    check: bool,
    quiet: bool,
    lang: Lang,
}

/// Prints the file of these arguments in canonical form, or says why it would not be the same text; of several, each in
/// its own place.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let own = fmt::words(lang);
    let given: Vec<PathBuf> = matches.get_many("file").unwrap_or_default().cloned().collect();
    let (in_place, check) = (matches.get_flag("in-place"), matches.get_flag("check"));
    if in_place && given.iter().any(|file| input::is_stdin(file)) {
        return Ok(usage::complain_about(own.no_place, Some("fmt"), lang));
    }
    let many = given.len() > 1 || given.iter().any(|file| !input::is_stdin(file) && file.is_dir());
    if many && !in_place && !check {
        return Ok(usage::complain_about(own.many, Some("fmt"), lang));
    }
    let target = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    input::keep(given.iter().map(PathBuf::as_path), target, lang)?;
    let (reader, quiet) = (Reader::alone(matches, lang), matches.get_flag("quiet"));
    let task = Task { matches, reader, target, in_place, check, quiet, lang };
    let globs: Vec<Glob> = matches.get_many("glob").unwrap_or_default().cloned().collect();
    let mut status = Status::Done;
    for argument in &given {
        files::each(argument, &globs, None, lang, &mut |source| {
            let done = source.and_then(|source| task.text(&source.path));
            let done = done.unwrap_or_else(|error| {
                if !output::is_closed_pipe(&error) {
                    complain(&format!("{error:#}"));
                    return Status::Refused;
                }
                Status::Done
            });
            if done != Status::Done {
                status = done;
            }
        })?;
    }
    Ok(status)
}

impl Task<'_> {
    /// One text.
    fn text(&self, file: &Path) -> Result<Status> {
        let (lang, own) = (self.lang, fmt::words(self.lang));
        let input = input::read(file, &self.reader, lang)?;
        let document = match diktum::parse(&input.text) {
            Ok(document) => document,
            Err(_) if self.matches.get_flag(command::SKIP_OTHER) => return Ok(Status::Done),
            Err(missing) => return Err(anyhow!(wording::refusal(missing, lang))).context(input.name),
        };
        if self.in_place && input.text.pages().is_some() {
            return Err(anyhow!(reading::words(lang).no_place_for_pages)).context(input.name);
        }
        let rendered = render(&input.text, &document, self.format(file));
        if let Some(change) = &rendered.change {
            let place = report::place(&input, change.at, lang);
            let what = sentence(change, lang);
            if !self.matches.get_flag("force") {
                return Err(anyhow!(fill(own.refused, &[&what]))).context(place);
            }
            complain(&format!("{place}: {}", fill(own.forced, &[&what])));
        }
        let differs = first_difference(&input.text, &rendered.text);
        if self.check {
            let Some(line) = differs else { return Ok(Status::Done) };
            if !self.quiet {
                complain(&format!("{}: {}", input.name, fill(own.not_canonical, &[&line.to_string()])));
            }
            return Ok(Status::Refused);
        }
        if !self.in_place {
            output::text(&rendered.text, self.target, lang)?;
        } else if differs.is_some() {
            // A file that is canonical already keeps its time.
            output::text(&rendered.text, Some(file), lang)?;
        }
        if !self.quiet {
            say_left_out(&input.name, &rendered, lang);
        }
        Ok(Status::Done)
    }

    /// The format that is asked for, or the one that the name of the written file tells.
    fn format(&self, file: &Path) -> Format {
        const MARKDOWN: [&str; 2] = ["md", "markdown"];
        let ends_so = |path: &Path| {
            let end = path.extension().and_then(OsStr::to_str).unwrap_or_default();
            MARKDOWN.iter().any(|own| end.eq_ignore_ascii_case(own))
        };
        match self.matches.get_one::<String>("format").map(String::as_str) {
            Some("markdown") => Format::Markdown,
            None if ends_so(self.target.unwrap_or(file)) => Format::Markdown,
            _ => Format::Text,
        }
    }
}

/// What of the page was left out.
fn say_left_out(name: &str, rendered: &Rendered, lang: Lang) {
    if rendered.left_out.is_empty() {
        return;
    }
    let kinds: Vec<String> = rendered
        .left_out
        .iter()
        .map(|(jenis, count)| format!("{count} {}", fmt::kind(*jenis, lang)))
        .collect();
    complain(&format!("{name}: {}", fill(fmt::words(lang).left_out, &[&kinds.join(", ")])));
}

/// A change of a fact as a sentence, with the words around the first difference.
fn sentence(change: &Change, lang: Lang) -> String {
    let own = fmt::words(lang);
    let words = |words: &Option<String>| words.as_deref().unwrap_or_default().to_owned();
    let (from, to) = (words(&change.from), words(&change.to));
    let same = from.chars().zip(to.chars()).take_while(|(a, b)| a == b).count();
    let (from, to) = (excerpt(&from, same), excerpt(&to, same));
    match (change.path.as_str(), &change.from, &change.to) {
        ("", _, _) => fill(own.unsettled, &[&from]),
        (path, Some(_), Some(_)) => fill(own.changes, &[path, &from, &to]),
        (path, None, _) => fill(own.adds, &[path, &to]),
        (path, Some(_), None) => fill(own.loses, &[path, &from]),
    }
}

/// Words around character `at`, cut where they are long.
fn excerpt(words: &str, at: usize) -> String {
    let skipped = if at > SHOWN / 2 { at - SHOWN / 4 } else { 0 };
    let head = if skipped > 0 { "…" } else { "" };
    let tail = if words.chars().count() > skipped + SHOWN { "…" } else { "" };
    let shown: String = words.chars().skip(skipped).take(SHOWN).collect();
    [head, &output::shown(&shown), tail].concat()
}

/// The first line in which a text differs from its canonical form, encoding and line ends included; `None` for none.
fn first_difference(text: &Text, canonical: &str) -> Option<usize> {
    let own = text.as_str();
    if own == canonical && text.is_as_read() {
        return None;
    }
    let same = own.bytes().zip(canonical.bytes()).take_while(|(a, b)| a == b).count();
    Some(text.line(same.min(own.len())))
}
