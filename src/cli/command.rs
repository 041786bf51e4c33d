//! The arguments: what there is, in the words of one language.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;

use clap::builder::Styles;
use clap::{Arg, ArgAction, Command, value_parser};
use diktum::wording::batch::words as batch_words;
use diktum::wording::cli::Words;
use diktum::wording::{Lang, reading};

use super::{batch, check, completions, diff, fmt, man, recogniser, text, words};

/// Where options that every subcommand has stand in its help: after its own.
const LAST: usize = 100;
/// The most threads that `-j` takes: more than machines have, fewer than systems refuse.
pub const MAX_JOBS: usize = 256;

/// The language that these arguments ask for, found before they are parsed so that errors can use it.
///
/// The last `--lang` wins; a value that is no language is left to the parser.
pub fn language(args: &[OsString]) -> Lang {
    let mut lang = Lang::default();
    let mut args = args.iter().skip(1).map(OsString::as_os_str).take_while(|arg| *arg != OsStr::new("--"));
    while let Some(arg) = args.next() {
        let value = match arg.to_str() {
            Some("--lang") => args.next().and_then(OsStr::to_str),
            Some(arg) => arg.strip_prefix("--lang="),
            None => None,
        };
        match value {
            Some("id") => lang = Lang::Id,
            Some("en") => lang = Lang::En,
            _ => {}
        }
    }
    lang
}

/// The whole command, with help in this language.
pub fn build(lang: Lang) -> Command {
    let w = words(lang);
    Command::new("diktum")
        .version(env!("CARGO_PKG_VERSION"))
        .disable_help_flag(true)
        .disable_help_subcommand(true)
        .disable_version_flag(true)
        .subcommand_required(true)
        .arg_required_else_help(true)
        .subcommand_help_heading(w.commands)
        .about(w.about)
        .override_usage(w.usage)
        .help_template(template(w))
        .after_help(w.after)
        .subcommand(parse(w, lang))
        .subcommand(batch(w, lang))
        .subcommand(check::command(lang))
        .subcommand(diff::command(w, lang))
        .subcommand(fmt::command(w, lang))
        .subcommand(text::command(w, lang))
        .subcommand(sub("schema", w, w.schema_about, w.schema_usage))
        .subcommand(
            sub("explain", w, w.explain_about, w.explain_usage)
                .arg(Arg::new("code").value_name(w.code).help_heading(w.arguments).help(w.code_help)),
        )
        .subcommand(completions::command(lang))
        .subcommand(man::command(lang))
        .arg(
            option("lang", w, w.lang_help)
                .value_name(w.lang)
                .action(ArgAction::Set)
                .value_parser(["id", "en"])
                .hide_possible_values(true)
                .overrides_with("lang")
                .display_order(LAST)
                .global(true),
        )
        .arg(
            option("help", w, w.help_help)
                .short('h')
                .action(ArgAction::Help)
                .display_order(LAST + 1)
                .global(true),
        )
        .arg(
            option("version", w, w.version_help)
                .short('V')
                .action(ArgAction::Version)
                .display_order(LAST + 2),
        )
}

fn parse(w: &'static Words, lang: Lang) -> Command {
    let command = sub("parse", w, w.parse_about, w.parse_usage)
        .after_help(w.parse_after)
        .arg(file("file", w.file, w, w.file_help))
        .arg(output(w, w.output_help))
        .arg(option("compact", w, w.compact_help).conflicts_with("outline"))
        .arg(option("outline", w, w.outline_help))
        .arg(option("facts", w, w.facts_help).conflicts_with_all(["outline", "compact", "spans"]))
        .arg(option("spans", w, w.spans_help))
        .arg(option("strict", w, w.parse_strict_help))
        .arg(option("quiet", w, w.quiet_help).short('q'))
        .arg(verbose(w, lang));
    recogniser::add(command, lang)
}

fn batch(w: &'static Words, lang: Lang) -> Command {
    let command = sub("batch", w, w.batch_about, w.batch_usage)
        .after_help(w.batch_after)
        .arg(file("input", w.input, w, w.input_help).num_args(1..))
        .arg(output(w, w.batch_output_help))
        .arg(
            option("out-dir", w, w.out_dir_help)
                .value_name(w.folder)
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Set)
                .conflicts_with("output"),
        )
        .arg(
            option("format", w, w.format_help)
                .value_name(w.format)
                .action(ArgAction::Set)
                .value_parser(batch::Format::NAMES)
                .hide_possible_values(true),
        )
        .arg(option("csv-mentah", w, w.raw_csv_help))
        .arg(
            option("kolom", w, batch_words(lang).columns_help)
                .value_name(batch_words(lang).columns)
                .action(ArgAction::Set),
        )
        .arg(
            option("baris", w, batch_words(lang).rows_help)
                .value_name(batch_words(lang).rows)
                .action(ArgAction::Set)
                .value_parser(batch::ROWS)
                .hide_possible_values(true)
                .conflicts_with("kolom"),
        )
        .arg(glob(w, w.glob_help))
        .arg(
            option("shard", w, w.shard_help)
                .value_name("i/n")
                .value_parser(batch::Shard::parse)
                .action(ArgAction::Set),
        )
        .arg(option("resume", w, w.resume_help))
        .arg(option("strict", w, w.strict_help))
        .arg(
            option("summary", w, w.summary_help)
                .value_name(w.file)
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Set),
        )
        .arg(
            option("jobs", w, w.jobs_help)
                .short('j')
                .value_name("N")
                .value_parser(jobs)
                .action(ArgAction::Set),
        )
        .arg(option("quiet", w, w.batch_quiet_help).short('q'))
        .arg(verbose(w, lang));
    recogniser::add(command, lang)
}

/// `-v`: what each page was read from.
fn verbose(w: &'static Words, lang: Lang) -> Arg {
    option("verbose", w, reading::words(lang).verbose_help).short('v')
}

/// A number of threads.
fn jobs(given: &str) -> Result<usize, &'static str> {
    given.parse().ok().filter(|jobs| (1..=MAX_JOBS).contains(jobs)).ok_or("no number of threads")
}

/// A subcommand with the common layout of help.
pub fn sub(name: &'static str, w: &'static Words, about: &'static str, usage: &'static str) -> Command {
    Command::new(name).about(about).override_usage(usage).help_template(template(w))
}

/// An option without a value; `action` and `value_name` give it one.
pub fn option(name: &'static str, w: &'static Words, help: &'static str) -> Arg {
    Arg::new(name).long(name).action(ArgAction::SetTrue).help_heading(w.options).help(help)
}

/// The name of the option that passes over what is no legal text.
pub const SKIP_OTHER: &str = "skip-lain";

/// `--skip-lain`: for files that come by a list, as hooks give them.
pub fn skip_other(w: &'static Words) -> Arg {
    option(SKIP_OTHER, w, w.skip_other_help)
}

/// `--glob`: which files of folders are meant.
pub fn glob(w: &'static Words, help: &'static str) -> Arg {
    option("glob", w, help).value_name(w.pattern).value_parser(batch::glob).action(ArgAction::Append)
}

/// An argument that names a file and must be there.
pub fn file(name: &'static str, shown: &'static str, w: &'static Words, help: &'static str) -> Arg {
    Arg::new(name)
        .value_name(shown)
        .value_parser(value_parser!(PathBuf))
        .required(true)
        .help_heading(w.arguments)
        .help(help)
}

/// `-o`: where the result goes.
pub fn output(w: &'static Words, help: &'static str) -> Arg {
    option("output", w, help)
        .short('o')
        .value_name(w.file)
        .value_parser(value_parser!(PathBuf))
        .action(ArgAction::Set)
}

/// The help's layout; clap's own has an English heading.
fn template(w: &Words) -> String {
    let style = *Styles::default().get_usage();
    format!("{{about}}\n\n{style}{}:{style:#} {{usage}}\n\n{{all-args}}{{after-help}}", w.usage_heading)
}
