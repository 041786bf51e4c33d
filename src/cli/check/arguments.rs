//! The arguments of `diktum check`.

use std::path::PathBuf;

use clap::{ArgAction, Command, value_parser};
use diktum::wording::Lang;
use diktum::wording::check::words;

use super::Format;
use crate::cli::command::{self, option, sub};
use crate::cli::recogniser;

/// The subcommand, with help in this language.
pub fn command(lang: Lang) -> Command {
    let (w, c) = (crate::cli::words(lang), words(lang));
    let value = |name: &'static str, help| option(name, w, help).action(ArgAction::Set);
    let codes = |name: &'static str, help| {
        option(name, w, help).value_name(w.code).value_delimiter(',').action(ArgAction::Append)
    };
    let command = sub("check", w, c.about, c.usage)
        .after_help(c.after)
        .arg(command::file("file", w.file, w, c.file_help).num_args(1..))
        .arg(command::output(w, c.output_help))
        .arg(
            value("format", c.format_help)
                .value_name(w.format)
                .value_parser(Format::NAMES)
                .hide_possible_values(true),
        )
        .arg(codes("only", c.only_help))
        .arg(codes("skip", c.skip_help))
        .arg(value("config", c.config_help).value_name(w.file).value_parser(value_parser!(PathBuf)))
        .arg(command::glob(w, c.glob_help))
        .arg(command::skip_other(w))
        .arg(option("strict", w, c.strict_help))
        .arg(option("quiet", w, c.quiet_help).short('q'));
    recogniser::add(command, lang)
}
