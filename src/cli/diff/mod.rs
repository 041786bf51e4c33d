//! `diktum diff`: two texts, or many, compared by what they mean.

mod brief;
mod compared;
mod document;
mod entries;
mod folder;
mod folders;
mod json;
mod markdown;
mod merge;
mod people;
mod recorded;
mod records;
mod report;
mod rows;
mod session;
mod side;
mod strict;
mod totals;

use std::io::{self, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Result, anyhow};
use clap::{ArgAction, ArgMatches, Command};
use diktum::diff::{Ignore, Pattern};
use diktum::wording::Lang;
use diktum::wording::cli::Words;
use diktum::wording::diff::words;
use globset::Glob;

use self::report::Report;
use self::session::Session;
use self::side::Side;
use self::totals::Totals;
use super::batch::choice::Choice;
use super::command::{self, option, sub};
use super::identity::Identity;
use super::reading::Reader;
use super::{Status, complain, fill, input, output, recogniser, usage};

/// The names that `--format` takes, the first by default.
const FORMATS: [&str; 3] = ["text", "json", "markdown"];

/// The arguments.
pub fn command(w: &'static Words, lang: Lang) -> Command {
    let d = words(lang);
    let command = sub("diff", w, d.about, d.usage)
        .after_help(d.after)
        .arg(command::file("old", d.old, w, d.old_help).display_order(0))
        .arg(command::file("new", d.new, w, d.new_help).display_order(1))
        .arg(command::output(w, d.output_help))
        .arg(
            option("format", w, d.format_help)
                .value_name(w.format)
                .action(ArgAction::Set)
                .value_parser(FORMATS)
                .hide_possible_values(true),
        )
        .arg(option("brief", w, d.brief_help))
        .arg(
            option("ignore", w, d.ignore_help)
                .value_name(w.pattern)
                .value_parser(str::parse::<Pattern>)
                .action(ArgAction::Append),
        )
        .arg(command::glob(w, d.glob_help))
        .arg(option("quiet", w, d.quiet_help).short('q'));
    recogniser::add(command, lang)
}

/// Compares the sides of these arguments. As diff(1): 0 same, 1 different, 2 trouble.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let w = words(lang);
    let path = |name| matches.get_one::<PathBuf>(name).cloned();
    let (Some(old), Some(new)) = (path("old"), path("new")) else {
        return Err(anyhow!(super::words(lang).not_understood));
    };
    if input::is_stdin(&old) && input::is_stdin(&new) {
        return Ok(usage::complain_about(w.two_stdin, Some("diff"), lang));
    }
    let format = matches.get_one::<String>("format").map_or(FORMATS[0], String::as_str);
    if matches.get_flag("brief") && format != FORMATS[0] {
        return Ok(usage::complain_about(&fill(w.brief_format, &[format]), Some("diff"), lang));
    }
    tell_unknown_keys(matches, lang);
    compare(matches, (old, new), format, lang).or_else(|error| {
        complain(&format!("{error:#}"));
        Ok(Status::Trouble)
    })
}

/// Says which keys of `--ignore` there are not: what they were to leave out would be compared.
fn tell_unknown_keys(matches: &ArgMatches, lang: Lang) {
    for key in matches.get_many::<Pattern>("ignore").unwrap_or_default().flat_map(Pattern::keys) {
        // Documents of a later contract may have it: no reason to end.
        if let Some(near) = diktum::diff::nearest(key) {
            let near = near.map(|near| format!("; {}", fill(super::words(lang).did_you_mean, &[near])));
            let sentence = fill(words(lang).unknown_key, &[&output::shown(key)]);
            complain(&(sentence + &near.unwrap_or_default()));
        }
    }
}

fn compare(matches: &ArgMatches, paths: (PathBuf, PathBuf), format: &str, lang: Lang) -> Result<Status> {
    let target = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    let (old, new) = paths;
    input::keep([old.as_path(), new.as_path()], target, lang)?;
    let reader = Reader::alone(matches, lang);
    let sides = (side::open(&old, &reader, lang), side::open(&new, &reader, lang));
    let sides = match sides {
        (Ok(old), Ok(new)) => (old, new),
        (old, new) => {
            // Both are told, where both are wrong.
            for error in [old.err(), new.err()].into_iter().flatten() {
                complain(&format!("{error:#}"));
            }
            return Ok(Status::Trouble);
        }
    };
    // A line for each document, unless both sides can only have one.
    let one = matches!(sides, (Side::One(_), _) | (_, Side::One(_)));
    let report: Box<dyn Report> = match (matches.get_flag("brief"), format) {
        (true, _) => Box::new(brief::Brief { lang }),
        (_, "json") => Box::new(json::Json { one, written: false }),
        (_, "markdown") => Box::new(markdown::Markdown { lang, one, body: String::new(), left_out: 0 }),
        _ => Box::new(people::People { colour: is_coloured(target), lang, one }),
    };
    let globs: Vec<Glob> = matches.get_many("glob").unwrap_or_default().cloned().collect();
    let own = target.and_then(Identity::of).into_iter().chain(Identity::stdout()).collect();
    let choice = Choice::new(&globs, own, None)?;
    let ignore = Ignore::new(matches.get_many("ignore").unwrap_or_default().cloned().collect()).reading();
    let quiet = matches.get_flag("quiet");
    let (mut totals, mut trouble) = (Totals::default(), false);
    let compare = |out: &mut (dyn Write + Send)| -> io::Result<()> {
        let found = Totals::default();
        let mut session = Session {
            old,
            new,
            choice,
            ignore,
            reader,
            lang,
            quiet,
            report,
            out,
            totals: found,
            trouble: false,
        };
        let done = session.compare(sides.0, sides.1);
        // Known even where nobody reads on.
        (totals, trouble) = (session.totals, session.trouble);
        done?;
        if trouble && totals.is_empty() { Ok(()) } else { session.report.end(&totals, session.out) }
    };
    let written = output::to_file_or_stdout(compare, target, lang);
    match written {
        // Nobody reads on; what was found so far is still told by the status.
        Err(error) if output::is_closed_pipe(&error) => {}
        written => written?,
    }
    Ok(if trouble {
        Status::Trouble
    } else if totals.differ() {
        Status::Different
    } else {
        Status::Done
    })
}

/// Whether colours are shown: on a terminal, and not with `NO_COLOR` set.
fn is_coloured(target: Option<&Path>) -> bool {
    let plain = std::env::var_os("NO_COLOR").is_some_and(|value| !value.is_empty());
    !plain && target.is_none_or(output::is_stdout) && io::stdout().is_terminal()
}
