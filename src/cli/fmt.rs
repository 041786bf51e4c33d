//! `diktum fmt`: one text in, the same text in canonical form out.

use std::path::PathBuf;

use anyhow::{Context, Result, anyhow};
use clap::{ArgAction, ArgMatches, Command};
use diktum::Text;
use diktum::render::{Change, Format, Rendered, render};
use diktum::wording::cli::Words;
use diktum::wording::{self, Lang, fmt, reading};

use super::command::{self, option, sub};
use super::reading::Reader;
use super::{Status, complain, fill, input, output, recogniser, report, usage, words};

/// Characters shown of a fact.
const SHOWN: usize = 60;

/// The subcommand and its arguments.
pub fn command(w: &'static Words, lang: Lang) -> Command {
    let own = fmt::words(lang);
    let command = sub("fmt", w, own.about, own.usage)
        .after_help(own.after)
        .arg(command::file("file", w.file, w, w.file_help))
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
        .arg(option("quiet", w, own.quiet_help).short('q'));
    recogniser::add(command, lang)
}

/// Prints the file of these arguments in canonical form, or says why it would not be the same text.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let own = fmt::words(lang);
    let Some(file) = matches.get_one::<PathBuf>("file") else {
        return Err(anyhow!(words(lang).not_understood));
    };
    let in_place = matches.get_flag("in-place");
    if in_place && input::is_stdin(file) {
        return Ok(usage::complain_about(own.no_place, Some("fmt"), lang));
    }
    let target = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    input::keep([file.as_path()], target, lang)?;
    let input = input::read(file, &Reader::alone(matches, lang), lang)?;
    if in_place && input.text.pages().is_some() {
        return Err(anyhow!(reading::words(lang).no_place_for_pages)).context(input.name);
    }
    let document = diktum::parse(&input.text)
        .map_err(|missing| anyhow!(wording::refusal(missing, lang)))
        .with_context(|| input.name.clone())?;
    let format = match matches.get_one::<String>("format").map(String::as_str) {
        Some("markdown") => Format::Markdown,
        _ => Format::Text,
    };
    let rendered = render(&input.text, &document, format);
    let quiet = matches.get_flag("quiet");
    if let Some(change) = &rendered.change {
        let place = report::place(&input, change.at, lang);
        let what = sentence(change, lang);
        if !matches.get_flag("force") {
            return Err(anyhow!(fill(own.refused, &[&what]))).context(place);
        }
        complain(&format!("{place}: {}", fill(own.forced, &[&what])));
    }
    if matches.get_flag("check") {
        let Some(line) = first_difference(&input.text, &rendered.text) else {
            return Ok(Status::Done);
        };
        if !quiet {
            complain(&format!("{}: {}", input.name, fill(own.not_canonical, &[&line.to_string()])));
        }
        return Ok(Status::Refused);
    }
    if in_place {
        // A file that is canonical already keeps its time.
        if first_difference(&input.text, &rendered.text).is_some() {
            output::text(&rendered.text, Some(file), lang)?;
        }
    } else {
        output::text(&rendered.text, target, lang)?;
    }
    if !quiet {
        say_left_out(&input.name, &rendered, lang);
    }
    Ok(Status::Done)
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
