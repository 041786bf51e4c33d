//! The command line: one subcommand a module, the exit statuses and what the subcommands share.

mod batch;
mod check;
mod closed;
mod command;
mod completions;
mod diff;
mod explain;
mod files;
mod fmt;
mod identity;
mod input;
mod man;
mod output;
mod parse;
mod permits;
mod picture;
mod reading;
mod recogniser;
mod report;
mod schema;
mod text;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use clap::error::ErrorKind;
use diktum::harmless;
use diktum::wording::cli::words;

/// How a run ends. The only place that knows exit statuses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Status {
    /// All done.
    Done,
    /// The text was refused (of many texts: with `--strict`), or a file could not be read or written; or
    /// `parse --strict` has a message about it, or `check` found something.
    Refused,
    /// Of `diff`: the sides differ.
    Different,
    /// Of `diff`: something could not be compared.
    Trouble,
    /// The command line was not understood.
    Usage,
}

impl From<Status> for ExitCode {
    fn from(status: Status) -> ExitCode {
        ExitCode::from(match status {
            Status::Done => 0,
            Status::Refused | Status::Different => 1,
            Status::Usage | Status::Trouble => 2,
        })
    }
}

/// Runs the program with these arguments (the first is its own name) and says how it ended.
pub fn run(args: Vec<OsString>) -> Status {
    #[cfg(feature = "pdf")]
    if args.get(1).is_some_and(|first| first == reading::pdf::child::NAME) {
        return reading::pdf::child::run(&args[2..]);
    }
    let mut args = args;
    usage::without_help_command(&mut args);
    let lang = command::language(&args);
    if let Some(status) = usage::parted_name(&args, lang) {
        return status;
    }
    let result = match command::build(lang).try_get_matches_from(&args) {
        Ok(matches) => match matches.subcommand() {
            Some(("parse", matches)) => parse::run(matches, lang),
            Some(("batch", matches)) => batch::run(matches, lang),
            Some(("check", matches)) => check::run(matches, lang),
            Some(("diff", matches)) => diff::run(matches, lang),
            Some(("fmt", matches)) => fmt::run(matches, lang),
            Some(("text", matches)) => text::run(matches, lang),
            Some(("explain", matches)) => explain::run(matches, lang),
            Some(("schema", _)) => schema::run(lang),
            Some(("completions", matches)) => completions::run(matches, lang),
            Some(("man", matches)) => man::run(matches, lang),
            _ => Ok(usage::help(lang)),
        },
        Err(error) => match error.kind() {
            ErrorKind::DisplayHelp | ErrorKind::DisplayVersion => output::asked(&error, lang),
            _ => Ok(usage::explain(&error, &args, lang)),
        },
    };
    result.unwrap_or_else(|error| {
        if output::is_closed_pipe(&error) {
            return Status::Done;
        }
        complain(&format!("{error:#}"));
        Status::Refused
    })
}

/// One line on standard error, after the program's name.
fn complain(line: &str) {
    output::to_stderr(&format!("diktum: {}\n", harmless::lines(line)));
}

/// A template of the command line's words with each `{}` filled in, in order.
fn fill(template: &str, words: &[&str]) -> String {
    let mut parts = template.split("{}");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for (part, word) in parts.zip(words) {
        out.push_str(word);
        out.push_str(part);
    }
    out
}
