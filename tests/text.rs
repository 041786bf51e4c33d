//! `diktum text` as people meet it: the reading text, and its words with their places.

#[path = "common/program.rs"]
mod program;

use std::fs;
use std::process::{Command, Output};

/// The words of an invented page as a recogniser gives them: the label stands left of its words, a row below both.
const WORDS: &str = "\
level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext
1\t1\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t
5\t1\t1\t1\t1\t1\t100\t100\t120\t20\t96.5\tKESATU
5\t1\t2\t1\t1\t1\t300\t100\t240\t20\t91\tmembersihkan
5\t1\t2\t1\t1\t2\t560\t100\t80\t20\t90\tkali
5\t1\t2\t1\t2\t1\t300\t140\t100\t20\t88\tAsri.
1\t2\t0\t0\t0\t0\t0\t0\t1000\t2000\t-1\t
5\t2\t1\t1\t1\t1\t100\t100\t120\t20\t95\tKEDUA
";

fn run(args: &str, stdin: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
    program::run(command.args(args.split_whitespace()), stdin)
}

#[track_caller]
fn printed(args: &str, stdin: &str) -> String {
    let output = run(args, stdin);
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]), "{args}");
    String::from_utf8(output.stdout).expect("is UTF-8")
}

#[test]
fn a_text_is_printed_as_it_was_decoded() {
    for text in ["", "x", "Bukan naskah hukum.\r\n\u{0C}halaman dua", "a\tb\n"] {
        assert_eq!(printed("text -", text), text);
    }
    let folder = tempfile::tempdir().expect("can be made");
    let (file, target) = (folder.path().join("a.txt"), folder.path().join("b.txt"));
    fs::write(&file, b"\xFF\xFEJ\0u\0m\0\x19\x20a\0t\0").expect("can be written");
    assert_eq!(printed(&format!("text {}", file.display()), ""), "Jum\u{2019}at");
    assert_eq!(printed(&format!("text {} -o {}", file.display(), target.display()), ""), "");
    assert_eq!(fs::read_to_string(target).expect("is there"), "Jum\u{2019}at");
}

#[test]
fn pages_are_printed_in_reading_order() {
    let text = printed("text -", WORDS);
    let lines: Vec<Vec<&str>> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    assert_eq!(lines, [&["KESATU", "membersihkan", "kali"][..], &["Asri."], &["KEDUA"]]);
}

#[test]
fn words_of_pages_have_their_boxes_and_their_bytes_in_the_text() {
    let text = printed("text -", WORDS);
    let table = printed("text --words -", WORDS);
    let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
    let head = ["halaman", "baris", "kolom", "x0", "y0", "x1", "y1", "yakin", "awal", "akhir", "teks"];
    assert_eq!(rows[0], head);
    assert_eq!(rows[1][..8], ["1", "1", "1", "0.1000", "0.0500", "0.2200", "0.0600", "96"]);
    assert_eq!(rows[2][..2], ["1", "1"]);
    assert_eq!(rows[4][..2], ["1", "2"]);
    assert_eq!((rows[5][0], rows[5][10]), ("2", "KEDUA"));
    assert_eq!(rows.len(), 6);
    for row in &rows[1..] {
        let place = |cell: &str| cell.parse::<usize>().expect("is a number");
        assert_eq!(&text[place(row[8])..place(row[9])], row[10]);
    }
}

#[test]
fn words_of_a_text_have_line_and_column() {
    let table = printed("text --words -", "Jum\u{2019}at  \"pagi\"\r\n\u{0C}dua\n");
    assert_eq!(
        table.lines().skip(1).collect::<Vec<&str>>(),
        [
            "\t1\t1\t\t\t\t\t\t0\t8\tJum\u{2019}at",
            "\t1\t9\t\t\t\t\t\t10\t16\t\"pagi\"",
            "\t2\t2\t\t\t\t\t\t19\t22\tdua"
        ]
    );
}

#[test]
fn bytes_are_those_of_the_input_as_rentang_has_them() {
    let folder = tempfile::tempdir().expect("can be made");
    let file = folder.path().join("a.txt");
    fs::write(&file, b"Jum\x92at pagi").expect("can be written");
    let table = printed(&format!("text --words {}", file.display()), "");
    assert!(table.ends_with("\t0\t6\tJum\u{2019}at\n\t1\t8\t\t\t\t\t\t7\t11\tpagi\n"), "{table}");
}

#[test]
fn what_cannot_be_read_is_told() {
    for (args, status, why) in [
        ("text tiada.txt", 1, "diktum: tiada.txt: berkas tidak ada; periksa nama dan foldernya\n"),
        ("text", 2, "diktum: BERKAS belum disebut\nPemakaian: diktum text [OPSI] BERKAS\n"),
        ("text a b", 2, "diktum: satu berkas sekali jalan; panggil diktum sekali lagi untuk `b`\n"),
    ] {
        let output = run(args, "");
        let stderr = String::from_utf8_lossy(&output.stderr);
        assert_eq!((output.status.code(), output.stdout.as_slice()), (Some(status), &b""[..]));
        assert!(stderr.starts_with(why), "{stderr}");
    }
}

#[test]
fn help_is_short_and_in_one_language() {
    insta::assert_snapshot!("help_id", printed("text --help", ""));
    insta::assert_snapshot!("help_en", printed("text --help --lang en", ""));
}
