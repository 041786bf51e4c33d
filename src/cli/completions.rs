//! `diktum completions`: what a shell needs to complete the program's commands and options.

use std::path::PathBuf;

use anyhow::{Result, anyhow};
use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgAction, ArgMatches, Command, value_parser};
use clap_complete::Shell;
use diktum::wording::Lang;
use diktum::wording::shell::words;

use super::{Status, command, output};

/// The subcommand's arguments.
pub fn command(lang: Lang) -> Command {
    let (w, own) = (super::words(lang), words(lang));
    command::sub("completions", w, own.completions_about, own.completions_usage)
        .after_help(own.completions_after)
        .arg(
            Arg::new("shell")
                .value_name(own.shell)
                .value_parser(PossibleValuesParser::new(["bash", "elvish", "fish", "powershell", "zsh"]))
                .hide_possible_values(true)
                .required(true)
                .help_heading(w.arguments)
                .help(own.shell_help),
        )
        .arg(
            command::option("out-dir", w, own.completions_dir_help)
                .value_name(w.folder)
                .value_parser(value_parser!(PathBuf))
                .action(ArgAction::Set),
        )
}

/// Prints the completions for the shell of these arguments.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let shell = matches.get_one::<String>("shell").and_then(|name| name.parse::<Shell>().ok());
    let shell = shell.ok_or_else(|| anyhow!(super::words(lang).not_understood))?;
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command::build(lang), "diktum", &mut script);
    match matches.get_one::<PathBuf>("out-dir") {
        Some(folder) => {
            output::folder(folder, lang)?;
            output::to_file(&folder.join(file_name(shell)), |out| out.write_all(&script), lang)?;
        }
        None => output::to_stdout(|out| out.write_all(&script), lang)?,
    }
    Ok(Status::Done)
}

/// The name under which a shell looks for the completions of a program.
fn file_name(shell: Shell) -> &'static str {
    match shell {
        Shell::Zsh => "_diktum",
        Shell::Fish => "diktum.fish",
        Shell::Elvish => "diktum.elv",
        Shell::PowerShell => "diktum.ps1",
        _ => "diktum",
    }
}
