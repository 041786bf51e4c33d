//! Inputs, what is chosen of the codes, and exit statuses.

use std::fs;

use super::world::*;

#[test]
fn the_exit_status_says_whether_something_was_found() {
    let folder = folder();
    let info = clean().replace("KEDUA : Melapor kepada Bupati.\n", "");
    write(folder.path(), "info.txt", info);
    write(folder.path(), "berita.txt", "Pasar pagi itu ramai.\n");
    for (args, want) in [
        ("naskah.txt", 1),
        ("bersih.txt", 0),
        ("info.txt", 0),
        ("--strict info.txt", 1),
        ("--strict bersih.txt", 0),
        ("--only diktum-tunggal naskah.txt", 0),
        ("--skip tahun-berbeda,kata-ganda naskah.txt", 0),
        ("berita.txt", 1),
        ("tak-ada.txt bersih.txt", 1),
        ("", 2),
        ("--format xml naskah.txt", 2),
        ("--only tahun-beda naskah.txt", 2),
    ] {
        let output = check(folder.path(), args);
        assert_eq!(status(&output), want, "{args}: {}", stderr(&output));
    }
}

#[test]
fn a_text_that_is_refused_stops_no_other() {
    let folder = folder();
    write(folder.path(), "berita.txt", "Pasar pagi itu ramai.\n");
    let output = check(folder.path(), "--format json berita.txt naskah.txt");
    assert_eq!(codes(&output), ["tahun-berbeda", "diktum-tunggal", "kata-ganda"]);
    let lines: Vec<&str> = stderr(&output).lines().collect();
    assert!(lines[0].starts_with("diktum: berita.txt: bukan naskah hukum daerah: "), "{lines:?}");
    assert!(lines[1].ends_with("; 1 berkas ditolak atau tidak dapat dibaca"), "{lines:?}");
}

#[test]
fn folders_are_read_in_order_and_standard_input_too() {
    let folder = folder();
    write(folder.path(), "b/naskah.txt", FAULTY);
    write(folder.path(), "a/naskah.md", FAULTY);
    let output = check(folder.path(), "--format json --only kata-ganda .");
    let list: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("is a list");
    let files: Vec<&str> = list.iter().map(|item| item["berkas"].as_str().expect("is one")).collect();
    assert_eq!(files, ["a/naskah.md", "b/naskah.txt", "naskah.txt"]);
    let output = check(folder.path(), "--format json --only kata-ganda --glob **/*.md .");
    assert_eq!(codes(&output).len(), 1);
    let output = check_with(folder.path(), "--only kata-ganda -", FAULTY);
    assert!(stdout(&output).contains(" --> (masukan standar):8:35\n"), "{}", stdout(&output));
}

#[test]
fn only_and_skip_choose_codes_of_the_parser_too() {
    let folder = folder();
    write(folder.path(), "naskah.txt", FAULTY.replace("4 Mei", "31 Juni"));
    for (args, want) in [
        ("--only tanggal-mustahil,kata-ganda", &["kata-ganda", "tanggal-mustahil"][..]),
        ("--only tanggal-mustahil --only kata-ganda", &["kata-ganda", "tanggal-mustahil"]),
        ("--skip tanggal-mustahil", &["diktum-tunggal", "kata-ganda"]),
        ("--only kata-ganda --skip kata-ganda", &[]),
    ] {
        let output = check(folder.path(), &format!("--format json {args} naskah.txt"));
        assert_eq!(codes(&output), want, "{args}");
    }
}

#[test]
fn an_unknown_code_is_a_usage_error_with_what_is_near() {
    let folder = folder();
    let output = check(folder.path(), "--skip kata-gandaa naskah.txt");
    assert_eq!((status(&output), stdout(&output)), (2, ""));
    assert_eq!(
        stderr(&output).lines().next(),
        Some("diktum: kode `kata-gandaa` tidak dikenal; yang mirip: kata-ganda"),
    );
}

#[test]
fn the_result_can_be_a_file_but_not_the_text() {
    let folder = folder();
    let output = check(folder.path(), "-q --format json -o hasil.json naskah.txt");
    assert_eq!((status(&output), stdout(&output), stderr(&output)), (1, "", ""));
    let written = fs::read(folder.path().join("hasil.json")).expect("is there");
    assert_eq!(written, check(folder.path(), "--format json naskah.txt").stdout);
    let output = check(folder.path(), "-o naskah.txt naskah.txt");
    assert_eq!(status(&output), 1);
    assert!(stderr(&output).starts_with("diktum: naskah.txt: ini berkas naskahnya sendiri"));
    assert_eq!(fs::read_to_string(folder.path().join("naskah.txt")).expect("is there"), FAULTY);
}

/// Its own output is none of a folder's texts.
#[test]
fn the_result_is_not_read_as_a_text() {
    let folder = folder();
    check(folder.path(), "-q -o hasil.txt .");
    let output = check(folder.path(), "-o hasil.txt .");
    assert!(stderr(&output).starts_with("2 naskah diperiksa, 3 temuan"), "{}", stderr(&output));
}

#[test]
fn a_pattern_that_nothing_matches_is_told() {
    let folder = folder();
    for (args, status) in [(". --glob *.tiada", 2), (". --glob *.txt", 1), ("naskah.txt --glob *.tiada", 1)] {
        let output = check(folder.path(), args);
        assert_eq!(output.status.code(), Some(status), "{args}");
        assert_eq!(
            stderr(&output).contains("tidak ada berkas yang cocok dengan --glob"),
            status == 2,
            "{args}"
        );
    }
}

#[test]
fn files_of_a_folder_are_named_as_everywhere_else() {
    let folder = folder();
    write(folder.path(), ".git/a.txt", FAULTY);
    write(folder.path(), "b/a.txt", FAULTY);
    for args in [".", "./", "-q ."] {
        let output = check(folder.path(), &format!("--format github {args}"));
        let printed = stdout(&output);
        assert!(printed.contains("file=b/a.txt,") && printed.contains("file=naskah.txt,"), "{printed}");
        assert!(!printed.contains(".git"), "{printed}");
    }
    assert!(stdout(&check(folder.path(), ".")).contains("--> b/a.txt:"));
}
