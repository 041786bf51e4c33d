//! `diktum man`: manual pages, made of the same words as the help.

use std::fmt::Write as _;
use std::io;
use std::path::{Path, PathBuf};

use anyhow::Result;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_mangen::Man;
use diktum::wording::Lang;
use diktum::wording::shell::words;

use super::{Status, command, fill, output, usage};

/// The program's name, and the beginning of the names of its pages.
const PROGRAM: &str = "diktum";

/// The subcommand's arguments.
pub fn command(lang: Lang) -> Command {
    let (w, own) = (super::words(lang), words(lang));
    command::sub("man", w, own.man_about, own.man_usage)
        .after_help(own.man_after)
        .arg(Arg::new("command").value_name(own.command).help_heading(w.arguments).help(own.command_help))
        .arg(
            command::option("out-dir", w, own.out_dir_help)
                .value_name(w.folder)
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Set)
                .conflicts_with("command"),
        )
}

/// Prints the page that these arguments ask for, or writes all of them.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let mut program = command::build(lang);
    // Options that all subcommands share come into each.
    program.build();
    if let Some(folder) = matches.get_one::<PathBuf>("out-dir") {
        write_all(&program, folder, lang)?;
        return Ok(Status::Done);
    }
    let page = match matches.get_one::<String>("command") {
        None => page(&program, None, lang)?,
        Some(name) => match program.find_subcommand(name) {
            Some(command) => page(command, Some(name), lang)?,
            None => {
                let names: Vec<&str> = program.get_subcommands().map(Command::get_name).collect();
                let sentence = fill(words(lang).unknown_page, &[&output::shown(name), &names.join(", ")]);
                return Ok(usage::complain_about(&sentence, Some("man"), lang));
            }
        },
    };
    output::to_stdout(|out| out.write_all(page.as_bytes()), lang)?;
    Ok(Status::Done)
}

fn write_all(program: &Command, folder: &Path, lang: Lang) -> Result<()> {
    output::folder(folder, lang)?;
    let file = |name: &str| folder.join(format!("{name}.1"));
    output::text(&page(program, None, lang)?, Some(&file(PROGRAM)), lang)?;
    for command in program.get_subcommands() {
        let name = command.get_name();
        let page = page(command, Some(name), lang)?;
        output::text(&page, Some(&file(&format!("{PROGRAM}-{name}"))), lang)?;
    }
    Ok(())
}

/// The manual page of the program, or of a subcommand.
fn page(command: &Command, subcommand: Option<&str>, lang: Lang) -> Result<String> {
    let mut command = command.clone().disable_help_flag(true).disable_help_subcommand(true);
    if let Some(name) = subcommand {
        // As git has it: the page is `diktum-parse`, the command `diktum parse`.
        command = command.display_name(format!("{PROGRAM}-{name}")).bin_name(format!("{PROGRAM} {name}"));
    }
    let mut roff = Vec::new();
    let source = format!("{PROGRAM} {}", env!("CARGO_PKG_VERSION"));
    Man::new(command).source(source).render(&mut roff)?;
    let roff = String::from_utf8(roff).map_err(io::Error::other)?;
    let mut out = String::with_capacity(roff.len());
    for line in roff.lines() {
        // Writing into a string can't fail.
        let _ = writeln!(out, "{}", heading(line, lang));
    }
    Ok(out)
}

/// A heading in this language and in capitals; any other line as it is.
fn heading(line: &str, lang: Lang) -> String {
    let Some(name) = line.strip_prefix(".SH ").map(|name| name.trim_matches('"').to_uppercase()) else {
        return line.to_owned();
    };
    let own = words(lang).headings.iter().find(|(theirs, _)| *theirs == name);
    format!(".SH {}", own.map_or(name.as_str(), |(_, own)| own))
}
