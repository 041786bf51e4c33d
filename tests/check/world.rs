//! What the tests of `diktum check` share: the program, folders with texts, what it prints.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

use crate::program;

/// An invented text with one finding of each level: a year that differs, a doubled word, an order alone.
pub const FAULTY: &str = "\
INSTRUKSI BUPATI BANYU BIRU
NOMOR 7 TAHUN 2020
TENTANG
KERJA BAKTI

Kepada : Para Camat
Untuk :
KESATU : Melaksanakan kerja bakti dan dan melapor, mulai berlaku hari ini.

Ditetapkan di Arjawana
pada tanggal 4 Mei 2021

BUPATI BANYU BIRU,

ttd

SITI AMINAH
";

/// The same text without a fault.
pub fn clean() -> String {
    FAULTY
        .replace("2020", "2021")
        .replace("dan dan", "dan")
        .replace("\n\nDitetapkan", "\nKEDUA : Melapor kepada Bupati.\n\nDitetapkan")
}

/// A folder that holds `naskah.txt`, with faults, and `bersih.txt`, without.
pub fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("can be made");
    write(folder.path(), "naskah.txt", FAULTY);
    write(folder.path(), "bersih.txt", clean());
    folder
}

pub fn write(folder: &Path, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let path = folder.join(name);
    fs::create_dir_all(path.parent().expect("has one")).expect("can be made");
    fs::write(&path, content).expect("can be written");
    path
}

/// Runs `diktum check` in this folder with these arguments, separated by blanks, and this standard input.
pub fn check_with(folder: &Path, args: &str, stdin: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
    command.arg("check").args(args.split_whitespace()).current_dir(folder).env_remove("NO_COLOR");
    program::run(&mut command, stdin)
}

pub fn check(folder: &Path, args: &str) -> Output {
    check_with(folder, args, "")
}

pub fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("is UTF-8")
}

pub fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("is UTF-8")
}

pub fn status(output: &Output) -> i32 {
    output.status.code().expect("was not killed")
}

/// The codes that a run found, in order.
pub fn codes(output: &Output) -> Vec<String> {
    let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("is a list");
    list.iter().map(|item| item["kode"].as_str().expect("is a code").to_owned()).collect()
}
