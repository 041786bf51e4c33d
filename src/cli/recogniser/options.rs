//! The options of all commands that read texts: whether and how pictures are read.

use std::path::PathBuf;
use std::time::Duration;

use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use diktum::wording::Lang;
use diktum::wording::reading::words;

use crate::cli::command::option;

/// Dots per inch at which pages are shown: with more or with fewer, tesseract reads scans worse.
const DPI: u32 = 200;
/// Page segmentation mode: one block of text. Those that look for columns drop labels at the left edge.
const PSM: u8 = 6;
/// Indonesian.
const LANGUAGE: &str = "ind";
/// Seconds that a page may take; one takes two at most where the machine does nothing else.
const SECONDS: u64 = 60;
/// What may be asked for: fewer dots are no letters, more are larger than memory.
const DPI_RANGE: std::ops::RangeInclusive<u32> = 50..=600;
/// Those that give words; 0 only looks which way up the page is, 2 does nothing.
const PSM_RANGE: std::ops::RangeInclusive<u8> = 1..=13;
/// A day.
const MAX_SECONDS: u64 = 24 * 60 * 60;
/// Where these options stand in the help: after a command's own, before those that every command has.
const ORDER: usize = 80;

/// Which pages are shown to the recogniser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Those without a text layer that can be used
    Auto,
    Never,
    /// All
    Force,
}

impl Mode {
    /// The names on the command line, the default first.
    const NAMES: [&str; 3] = ["auto", "never", "force"];

    fn find(name: &str) -> Mode {
        match name {
            "never" => Mode::Never,
            "force" => Mode::Force,
            _ => Mode::Auto,
        }
    }
}

/// Whether and how pictures are read.
#[derive(Clone, Debug)]
pub struct Options {
    pub mode: Mode,
    pub dpi: u32,
    pub psm: u8,
    pub language: String,
    pub within: Duration,
    /// Where words are kept.
    pub kept: Option<PathBuf>,
}

impl Options {
    pub fn of(matches: &ArgMatches) -> Options {
        let seconds = matches.get_one("ocr-timeout").copied().unwrap_or(SECONDS);
        Options {
            mode: Mode::find(matches.get_one::<String>("ocr").map_or("", String::as_str)),
            dpi: matches.get_one("dpi").copied().unwrap_or(DPI),
            psm: matches.get_one("psm").copied().unwrap_or(PSM),
            language: matches.get_one("ocr-lang").cloned().unwrap_or_else(|| LANGUAGE.to_owned()),
            within: Duration::from_secs(seconds),
            kept: matches.get_one("words-dir").cloned(),
        }
    }
}

/// A command that reads texts, with these options.
pub fn add(command: Command, lang: Lang) -> Command {
    let (w, own) = (crate::cli::words(lang), words(lang));
    let mut order = ORDER;
    let mut value = |name: &'static str, shown: &'static str, help| -> Arg {
        order += 1;
        option(name, w, help)
            .value_name(shown)
            .action(ArgAction::Set)
            .help_heading(own.pictures)
            .display_order(order)
    };
    command
        .arg(value("ocr", own.mode, own.ocr_help).value_parser(Mode::NAMES).hide_possible_values(true))
        .arg(value("dpi", "N", own.dpi_help).value_parser(dpi))
        .arg(value("psm", "N", own.psm_help).value_parser(psm))
        .arg(value("ocr-lang", w.lang, own.ocr_lang_help).value_parser(language))
        .arg(value("ocr-timeout", own.seconds, own.ocr_timeout_help).value_parser(seconds))
        .arg(value("words-dir", w.folder, own.words_dir_help).value_parser(value_parser!(PathBuf)))
}

fn dpi(given: &str) -> Result<u32, &'static str> {
    given.parse().ok().filter(|dpi| DPI_RANGE.contains(dpi)).ok_or("no resolution")
}

fn psm(given: &str) -> Result<u8, &'static str> {
    given.parse().ok().filter(|psm| PSM_RANGE.contains(psm) && *psm != 2).ok_or("no mode")
}

fn seconds(given: &str) -> Result<u64, &'static str> {
    given.parse().ok().filter(|seconds| (1..=MAX_SECONDS).contains(seconds)).ok_or("no time")
}

/// Languages as the recogniser names them: `ind`, `ind+eng`, `script/Latin`.
fn language(given: &str) -> Result<String, &'static str> {
    let sign = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '+' | '/');
    let named = given.starts_with(|c: char| c.is_ascii_alphanumeric()) && given.chars().all(sign);
    if named { Ok(given.to_owned()) } else { Err("no language") }
}
