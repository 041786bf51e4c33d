//! Completions and manual pages, made of the same words as the help.

use std::fs;
use std::process::{Command, Output};

fn run(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_diktum")).args(args).output().expect("ends")
}

#[track_caller]
fn printed(args: &[&str]) -> String {
    let output = run(args);
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{args:?}");
    String::from_utf8(output.stdout).expect("is UTF-8")
}

/// The names of all subcommands, as the help lists them.
fn subcommands() -> Vec<String> {
    let help = printed(&["--help"]);
    let list = help.split_once("Perintah:\n").expect("lists them").1;
    list.lines()
        .take_while(|line| !line.is_empty())
        .map(|line| line.split_whitespace().next().expect("has a name").to_owned())
        .collect()
}

#[test]
fn every_shell_is_told_every_command() {
    for shell in ["bash", "elvish", "fish", "powershell", "zsh"] {
        let script = printed(&["completions", shell]);
        for command in subcommands() {
            assert!(script.contains(&command), "{shell}: {command}");
        }
        assert!(script.contains("outline"), "{shell}");
    }
}

#[test]
fn a_shell_reads_what_it_is_given() {
    let folder = tempfile::tempdir().expect("can be made");
    let script = folder.path().join("diktum.bash");
    fs::write(&script, printed(&["completions", "bash"])).expect("can be written");
    // Where there is no such shell, nothing is to be tested.
    let Ok(checked) = Command::new("bash").arg("-n").arg(&script).output() else { return };
    assert!(checked.status.success(), "{}", String::from_utf8_lossy(&checked.stderr));
}

#[test]
fn every_command_has_a_page_in_one_language() {
    for (lang, own, other) in [("id", "URAIAN", "DESCRIPTION"), ("en", "DESCRIPTION", "URAIAN")] {
        for command in subcommands() {
            let page = printed(&["man", &command, "--lang", lang]);
            assert!(page.contains(&format!(".TH diktum-{command} 1")), "{page}");
            assert!(page.contains(&format!("\\fBdiktum {command}\\fR")), "{page}");
            let headings: Vec<&str> = page.lines().filter_map(|line| line.strip_prefix(".SH ")).collect();
            assert!(headings.contains(&own) && !headings.contains(&other), "{headings:?}");
            assert!(page.contains("\\-\\-lang"), "{page}");
        }
    }
}

#[test]
fn all_pages_are_written_into_a_folder() {
    let folder = tempfile::tempdir().expect("can be made");
    let path = folder.path().to_str().expect("is UTF-8");
    assert_eq!(printed(&["man", "--out-dir", path]), "");
    for command in subcommands() {
        let page = fs::read_to_string(folder.path().join(format!("diktum-{command}.1"))).expect("is there");
        assert_eq!(page, printed(&["man", &command]));
    }
    assert_eq!(fs::read_to_string(folder.path().join("diktum.1")).expect("is there"), printed(&["man"]));
}

#[test]
fn what_there_is_not_is_told() {
    for (args, why) in [
        (&["man", "perse"][..], "tidak ada perintah `perse`; halaman manual ada untuk: parse,"),
        (&["completions", "tcsh"], "pilih salah satu: bash, elvish, fish, powershell, zsh"),
        (&["completions"], "SHELL belum disebut"),
    ] {
        let output = run(args);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(2), &b""[..]), "{args:?}");
        assert!(stderr.contains(why), "{stderr}");
    }
    let output = run(&["man", "--out-dir", "/dev/null/folder"]);
    assert_eq!(output.status.code(), Some(1));
}

#[test]
fn folders_of_a_fresh_home_are_made() {
    let home = tempfile::tempdir().expect("can be made");
    let at = |path: &str| home.path().join(path);
    let folder = at("share/bash/completions").display().to_string();
    assert_eq!(printed(&["completions", "bash", "--out-dir", &folder]), "");
    let written = fs::read_to_string(at("share/bash/completions/diktum")).expect("is there");
    assert_eq!(written, printed(&["completions", "bash"]));
    let folder = at("share/man/man1").display().to_string();
    assert_eq!(printed(&["man", "--out-dir", &folder]), "");
    assert!(at("share/man/man1/diktum.1").exists());
}

#[test]
fn help_is_a_command_too() {
    assert_eq!(printed(&["help"]), printed(&["--help"]));
    assert_eq!(printed(&["help", "parse"]), printed(&["parse", "--help"]));
    assert_eq!(printed(&["--lang", "en", "help", "diff"]), printed(&["diff", "--help", "--lang", "en"]));
    assert_eq!(run(&["help", "perse"]).status.code(), Some(2));
    // A file of this name stays one.
    assert_eq!(run(&["parse", "help"]).status.code(), Some(1));
}

#[test]
fn an_error_points_to_the_help_of_its_command() {
    for (args, help) in [
        (&["parse", "--tiada"][..], "coba 'diktum parse --help'"),
        (&["diff", "a"], "coba 'diktum diff --help'"),
        (&["tiada"], "coba 'diktum --help'"),
        (&["check", "--lang", "en", "--tiada"], "try 'diktum check --lang en --help'"),
    ] {
        let output = run(args);
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{args:?}");
        assert!(stderr.contains(help), "{stderr}");
    }
}

#[test]
fn a_name_that_the_shell_parted_is_told_as_such() {
    let folder = tempfile::tempdir().expect("can be made");
    fs::write(folder.path().join("Surat Edaran 5.txt"), "x").expect("can be written");
    for command in ["parse", "fmt", "check", "batch", "text"] {
        let mut program = Command::new(env!("CARGO_BIN_EXE_diktum"));
        let output = program.args([command, "Surat", "Edaran", "5.txt"]).current_dir(folder.path()).output();
        let output = output.expect("ends");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{command}");
        assert!(stderr.contains("nama `Surat Edaran 5.txt` mengandung spasi"), "{stderr}");
    }
}

#[test]
fn a_key_that_there_is_not_is_told_with_the_nearest() {
    let output = run(&["diff", "tiada", "tiada2", "--ignore", "diagnostic", "--ignore", "isi.**.teks"]);
    let stderr = String::from_utf8_lossy(&output.stderr);
    assert!(
        stderr
            .contains("tidak ada kunci `diagnostic` dalam keluaran diktum parse; maksud Anda `diagnostik`?"),
        "{stderr}"
    );
    assert!(!stderr.contains("`teks`"), "{stderr}");
}
