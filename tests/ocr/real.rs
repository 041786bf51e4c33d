//! The real recogniser, where it is.

use std::process::{Command, Stdio};

use serde_json::Value;

const SCAN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/ocr/scan.png");

/// Whether tesseract is here and knows Indonesian; says so where not.
fn is_here() -> bool {
    let output = Command::new("tesseract").arg("--list-langs").output();
    let here =
        output.is_ok_and(|output| String::from_utf8_lossy(&output.stdout).lines().any(|line| line == "ind"));
    if !here {
        eprintln!("left out: tesseract with the language ind is not on this machine");
    }
    here
}

#[test]
fn a_scan_of_an_invented_text_is_read() {
    if !is_here() {
        return;
    }
    let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
    let output = command.args(["parse", "-v", SCAN]).stdin(Stdio::null()).output().expect("ends");
    let said = String::from_utf8_lossy(&output.stderr);
    let json: Value = serde_json::from_slice(&output.stdout).expect(&said);
    assert_eq!(json["jenis"], "instruksi", "{json}");
    assert_eq!(json["nomor"]["tahun"], 2021);
    assert_eq!(json["isi"][0]["label"], "KESATU");
    assert_eq!(json["isi"][0]["anak"][1]["teks"], "mencatat alat yang dipakai.");
    assert_eq!(json["penandatangan"][0]["nama"], "SITI AMINAH");
    assert!(said.contains("halaman 1: gambar, dibaca tesseract "), "{said}");
}
