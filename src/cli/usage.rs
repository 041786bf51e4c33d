//! Usage errors: what the argument parser found, in our own short sentences.

use std::ffi::OsString;
use std::path::Path;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use diktum::wording::{Lang, diff, reading};

use super::{Status, command, complain, fill, output, words, words as words_of};

/// Says on standard error what is wrong with the arguments, how the command is used, and where help is.
pub fn explain(error: &Error, args: &[OsString], lang: Lang) -> Status {
    match error.kind() {
        ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand | ErrorKind::MissingSubcommand => help(lang),
        _ => {
            let subcommand = subcommand(args);
            complain_about(&sentence(error, subcommand, lang), subcommand, lang)
        }
    }
}

/// The program's help on standard error: nothing was asked for.
pub fn help(lang: Lang) -> Status {
    output::to_stderr(&command::build(lang).render_help().to_string());
    Status::Usage
}

/// A usage error with this sentence, under which the usage of the subcommand stands.
pub fn complain_about(sentence: &str, subcommand: Option<&str>, lang: Lang) -> Status {
    let w = words(lang);
    let program = command::build(lang);
    let command = subcommand.and_then(|name| program.find_subcommand(name)).unwrap_or(&program);
    // clap puts its own word before the usage.
    let usage = command.clone().render_usage().to_string();
    let usage = usage.split_once(": ").map_or(usage.as_str(), |(_, usage)| usage);
    complain(sentence);
    let help = fill(w.try_help, &[&subcommand.map(|name| format!(" {name}")).unwrap_or_default()]);
    output::to_stderr(&format!("{}: {usage}\n{help}\n", w.usage_heading));
    Status::Usage
}

/// `diktum help parse` as what it means, `diktum parse --help`.
pub fn without_help_command(args: &mut Vec<OsString>) {
    const HELP: &str = "help";
    let mut at = 1;
    while args.get(at).is_some_and(|arg| arg.as_encoded_bytes().starts_with(b"-")) {
        // Its value is no command.
        at += if args[at] == "--lang" { 2 } else { 1 };
    }
    if args.get(at).is_some_and(|arg| arg == HELP) {
        args.remove(at);
        args.push("--help".into());
    }
}

/// The name of a file that the shell parted at its blanks, if that is why these arguments name none: `Surat Edaran 5.txt`
/// without quotes. Says so as a usage error.
pub fn parted_name(args: &[OsString], lang: Lang) -> Option<Status> {
    /// No name has more blanks than this.
    const MOST: usize = 24;
    let words: Vec<&str> = args.iter().skip(1).filter_map(|arg| arg.to_str()).collect();
    let names = |word: &str| !word.starts_with('-') && !Path::new(word).exists();
    for (at, word) in words.iter().enumerate().skip(1).filter(|(_, word)| names(word)) {
        let mut name = (*word).to_owned();
        for more in words[at + 1..].iter().take(MOST) {
            name = [&name, " ", more].concat();
            if Path::new(&name).exists() {
                let shown = output::shown(&name);
                let sentence = fill(words_of(lang).parted_name, &[&shown, &shown]);
                return Some(complain_about(&sentence, subcommand(args), lang));
            }
        }
    }
    None
}

/// The subcommand that these arguments name.
fn subcommand(args: &[OsString]) -> Option<&str> {
    let program = command::build(Lang::default());
    let mut args = args.iter().skip(1).filter_map(|arg| arg.to_str());
    while let Some(arg) = args.next() {
        match arg {
            "--lang" => {
                args.next();
            }
            name if program.find_subcommand(name).is_some() => return Some(arg),
            _ => {}
        }
    }
    None
}

fn sentence(error: &Error, subcommand: Option<&str>, lang: Lang) -> String {
    let w = words(lang);
    let argument = output::shown(&name(&context(error, ContextKind::InvalidArg)));
    let value = output::shown(&context(error, ContextKind::InvalidValue));
    match error.kind() {
        ErrorKind::InvalidSubcommand => {
            let given = output::shown(&context(error, ContextKind::InvalidSubcommand));
            let near = context(error, ContextKind::SuggestedSubcommand);
            if near.is_empty() && Path::new(&given).is_file() {
                return fill(w.file_without_command, &[&given, &given]);
            }
            suggest(fill(w.unknown_command, &[&given]), &near, lang)
        }
        ErrorKind::UnknownArgument => {
            if matches!(subcommand, Some("parse" | "text")) && (argument == "-" || !argument.starts_with('-'))
            {
                return fill(w.one_file, &[&argument]);
            }
            let near = context(error, ContextKind::SuggestedArg);
            suggest(fill(w.unknown_argument, &[&argument]), &near, lang)
        }
        ErrorKind::InvalidValue if value.is_empty() => fill(w.value_missing, &[&argument]),
        ErrorKind::InvalidValue => {
            let valid = context(error, ContextKind::ValidValue);
            fill(w.value_invalid, &[&value, &argument, &valid])
        }
        ErrorKind::ValueValidation => {
            let wanted = match argument.as_str() {
                "--shard" => w.shard_wanted,
                "--ignore" => diff::words(lang).ignore_wanted,
                "--jobs" => w.jobs_wanted,
                "--dpi" => reading::words(lang).dpi_wanted,
                "--psm" => reading::words(lang).psm_wanted,
                "--ocr-lang" => reading::words(lang).language_wanted,
                "--ocr-timeout" => reading::words(lang).seconds_wanted,
                _ => w.glob_wanted,
            };
            fill(w.value_unfit, &[&value, &argument, wanted])
        }
        ErrorKind::TooManyValues => fill(w.value_unwanted, &[&argument]),
        ErrorKind::ArgumentConflict => {
            let other = output::shown(&name(&context(error, ContextKind::PriorArg)));
            if other.is_empty() || other == argument {
                return fill(w.twice, &[&argument]);
            }
            fill(w.conflict, &[&argument, &other])
        }
        ErrorKind::MissingRequiredArgument => fill(w.missing, &[&argument]),
        _ => w.not_understood.to_owned(),
    }
}

/// A sentence with a question after it when something near is known.
fn suggest(sentence: String, near: &str, lang: Lang) -> String {
    if near.is_empty() {
        return sentence;
    }
    format!("{sentence}; {}", fill(words(lang).did_you_mean, &[near]))
}

/// What the parser says of the error under `kind`, or nothing.
fn context(error: &Error, kind: ContextKind) -> String {
    match error.get(kind) {
        Some(ContextValue::String(word)) => word.clone(),
        Some(ContextValue::Strings(words)) => words.join(", "),
        _ => String::new(),
    }
}

/// An argument as a person would name it: `--lang <BAHASA>` is `--lang`, `<BERKAS>` is `BERKAS`.
fn name(argument: &str) -> String {
    if argument.starts_with("--") {
        let end = argument.find([' ', '=']).unwrap_or(argument.len());
        return argument[..end].to_owned();
    }
    let argument = argument.trim_end_matches("...");
    argument.strip_prefix('<').and_then(|argument| argument.strip_suffix('>')).unwrap_or(argument).to_owned()
}
