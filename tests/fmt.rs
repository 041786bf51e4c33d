//! `diktum fmt` as people meet it: what it prints, writes, refuses and says.

#[path = "common/program.rs"]
mod program;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use tempfile::TempDir;

/// An invented text as a scan leaves it.
const SCAN: &str = "\
**INSTRUKSI BUPATI BANYU BIRU**
**NOMOR 7 TAHUN 2O21**
**TENTANC**
**KERJA BAKTI**

Kepada : Para Camat
Untuk :
KESATU : Melaksanakan kerja bakti yang meliputi :
- saluran air;
- jalan desa; dan
- c. pasar.
-2-
KEDUA : Melaporkan hasilnya.

Dipindai dengan CamScanner

Dltetapkan di Banyu Biru
pada tanggal 4 Mei 2O21

BUPATI BANYU BIRU,

ttd

SITI AMINAH
";

const CANONICAL: &str = "                          INSTRUKSI BUPATI BANYU BIRU
                               NOMOR 7 TAHUN 2021

                                    TENTANG

                                  KERJA BAKTI

Kepada : Para Camat

Untuk  :

KESATU : Melaksanakan kerja bakti yang meliputi :
         a. saluran air;
         b. jalan desa; dan
         c. pasar.

KEDUA  : Melaporkan hasilnya.

                                        Ditetapkan di Banyu Biru
                                        pada tanggal 4 Mei 2021

                                        BUPATI BANYU BIRU,

                                        ttd

                                        SITI AMINAH
";

/// A point whose words would be read as a heading if they stood on one line.
const UNPRINTABLE: &str = "\
SURAT EDARAN
NOMOR 7 TAHUN 2021
TENTANG
KERJA BAKTI

Dengan ini disampaikan hal-hal sebagai berikut :

1. Biaya Listrik
dan Air
a. dibayar kantor; dan
b. dicatat bendahara.

Wates, 4 Mei 2021

BUPATI BANYU BIRU,

SITI AMINAH
";

fn run_in(folder: &Path, args: &str, stdin: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
    program::run(command.args(args.split_whitespace()).current_dir(folder), stdin)
}

fn run(args: &str, stdin: &str) -> Output {
    run_in(Path::new("."), args, stdin)
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("is UTF-8")
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("can be made");
    fs::write(folder.path().join("naskah.txt"), SCAN).expect("can be written");
    fs::write(folder.path().join("rapi.txt"), CANONICAL).expect("can be written");
    fs::write(folder.path().join("rusak.txt"), UNPRINTABLE).expect("can be written");
    folder
}

#[track_caller]
fn ends(output: &Output, status: i32, out: &str, error: &str) {
    assert_eq!((stdout(output), stderr(output)), (out, error));
    assert_eq!(output.status.code(), Some(status));
}

#[test]
fn a_scan_is_repaired_and_what_is_left_out_is_told() {
    let told = "diktum: (masukan standar): tidak ikut dicetak: 1 nomor halaman, 1 cap\n";
    ends(&run("fmt -", SCAN), 0, CANONICAL, told);
    ends(&run("fmt -q -", SCAN), 0, CANONICAL, "");
    let told = "diktum: (standard input): left out: 1 page numbers, 1 stamps\n";
    ends(&run("fmt - --lang en", SCAN), 0, CANONICAL, told);
    ends(&run("fmt -", CANONICAL), 0, CANONICAL, "");
}

#[test]
fn markdown_is_a_choice() {
    let output = run("fmt -q --format markdown -", SCAN);
    assert!(stdout(&output).starts_with("# INSTRUKSI BUPATI BANYU BIRU\n\nNOMOR 7 TAHUN 2021\n\nTENTANG\n"));
    assert!(
        stdout(&output)
            .contains("\n**KESATU** : Melaksanakan kerja bakti yang meliputi :\n\n- a. saluran air;\n")
    );
    let again = run("fmt -q --format markdown -", stdout(&output));
    assert_eq!(stdout(&again), stdout(&output));
    // From one format to the other and back.
    let back = run("fmt -q --format text -", stdout(&output));
    assert_eq!(stdout(&back), CANONICAL);
}

#[test]
fn a_file_is_written_whole_beside_or_in_place() {
    let folder = folder();
    ends(&run_in(folder.path(), "fmt -q naskah.txt -o hasil.txt", ""), 0, "", "");
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("is there");
    assert_eq!((read("hasil.txt"), read("naskah.txt")), (CANONICAL.into(), SCAN.into()));
    ends(&run_in(folder.path(), "fmt -qi naskah.txt", ""), 0, "", "");
    assert_eq!(read("naskah.txt"), CANONICAL);
    let files = fs::read_dir(folder.path()).expect("is a folder").count();
    assert_eq!(files, 4, "nothing unfinished is left");
}

/// A canonical file is left as it is, with its time.
#[test]
fn in_place_touches_nothing_that_is_canonical() {
    let folder = folder();
    let path = folder.path().join("rapi.txt");
    let old = std::time::SystemTime::UNIX_EPOCH;
    File::options().write(true).open(&path).and_then(|file| file.set_modified(old)).expect("has a time");
    ends(&run_in(folder.path(), "fmt -i rapi.txt", ""), 0, "", "");
    assert_eq!(fs::metadata(&path).and_then(|found| found.modified()).expect("has a time"), old);
}

#[test]
fn check_prints_nothing_and_tells_by_the_status() {
    let folder = folder();
    ends(&run_in(folder.path(), "fmt --check rapi.txt", ""), 0, "", "");
    let told = "diktum: naskah.txt: belum dalam bentuk baku, mulai baris 1; rapikan dengan diktum fmt -i\n";
    ends(&run_in(folder.path(), "fmt --check naskah.txt", ""), 1, "", told);
    ends(&run_in(folder.path(), "fmt --check -q naskah.txt", ""), 1, "", "");
    // In the other format it is not canonical.
    assert_eq!(run_in(folder.path(), "fmt --check --format markdown rapi.txt", "").status.code(), Some(1));
    // Nor with other line ends, or a byte order mark.
    assert_eq!(run("fmt --check -", &CANONICAL.replace('\n', "\r\n")).status.code(), Some(1));
    assert_eq!(run("fmt --check -", &format!("\u{FEFF}{CANONICAL}")).status.code(), Some(1));
}

#[test]
fn where_a_fact_would_change_nothing_is_printed() {
    let folder = folder();
    let output = run_in(folder.path(), "fmt rusak.txt", "");
    assert_eq!((stdout(&output), output.status.code()), ("", Some(1)), "{}", stderr(&output));
    let told = stderr(&output);
    assert!(told.starts_with("diktum: rusak.txt:"), "{told}");
    assert!(
        told.contains("bentuk baku akan ") && told.ends_with("atau cetak juga dengan --force\n"),
        "{told}"
    );
    assert_eq!(told.lines().count(), 1);
    // In place it stays as it is; by force it is printed all the same, and said so.
    assert_eq!(run_in(folder.path(), "fmt -i rusak.txt", "").status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.path().join("rusak.txt")).expect("is there"), UNPRINTABLE);
    let output = run_in(folder.path(), "fmt --force rusak.txt", "");
    assert_eq!(output.status.code(), Some(0));
    assert!(stdout(&output).contains("SURAT EDARAN\n"));
    assert!(stderr(&output).contains("tetap dicetak karena --force\n"), "{}", stderr(&output));
}

#[test]
fn what_is_no_text_of_the_family_is_refused() {
    let output = run("fmt -", "Pasar pagi itu ramai.\nHarga cabai turun lagi, kata pedagang.\n");
    assert_eq!((stdout(&output), output.status.code()), ("", Some(1)));
    assert_eq!(stderr(&output).lines().count(), 1);
}

#[test]
fn options_that_exclude_each_other_are_wrong_usage() {
    for args in
        ["fmt -i -", "fmt -i -o a.txt b.txt", "fmt --check -i b.txt", "fmt --check -o a.txt b.txt", "fmt"]
    {
        let output = run(args, "");
        assert_eq!((stdout(&output), output.status.code()), ("", Some(2)), "{args}");
        assert!(
            stderr(&output).contains("\nPemakaian: diktum fmt [OPSI] BERKAS...\n"),
            "{}",
            stderr(&output)
        );
    }
    let output = run("fmt --format pdf a.txt", "");
    assert!(
        stderr(&output)
            .starts_with("diktum: `pdf` bukan nilai untuk `--format`; pilih salah satu: text, markdown\n")
    );
}

#[test]
fn help_is_in_one_language() {
    insta::assert_snapshot!("help_id", stdout(&run("fmt --help", "")));
    insta::assert_snapshot!("help_en", stdout(&run("--lang en fmt -h", "")));
    for english in ["Usage", "Options", "Arguments", "Print", "default"] {
        assert!(!stdout(&run("fmt -h", "")).contains(english), "{english}");
    }
}

#[test]
fn several_texts_are_printed_each_in_its_own_place() {
    let folder = folder();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("is in one")).expect("can be made");
        fs::write(path, text).expect("can be written");
    };
    let read = |name: &str| fs::read_to_string(folder.path().join(name)).expect("is there");
    let canonical = stdout(&run_in(folder.path(), "fmt -q naskah.txt", "")).to_owned();
    write("a/b.txt", SCAN);
    write("a/c.txt", SCAN);
    for args in ["fmt naskah.txt a/b.txt", "fmt a"] {
        let output = run_in(folder.path(), args, "");
        assert_eq!((stdout(&output), output.status.code()), ("", Some(2)), "{args}");
        assert!(stderr(&output).starts_with("diktum: beberapa naskah sekali jalan hanya dengan -i"));
    }
    assert_eq!(run_in(folder.path(), "fmt --check naskah.txt a", "").status.code(), Some(1));
    let output = run_in(folder.path(), "fmt -q -i naskah.txt a", "");
    assert_eq!((stderr(&output), output.status.code()), ("", Some(0)));
    assert_eq!([read("naskah.txt"), read("a/b.txt"), read("a/c.txt")], [(); 3].map(|()| canonical.clone()));
    assert_eq!(run_in(folder.path(), "fmt --check naskah.txt a", "").status.code(), Some(0));
    // One that is none stops no other, unless it is to be passed over.
    write("a/README.md", "# Arsip\n\nDaftar naskah.\n");
    write("a/z.txt", SCAN);
    assert_eq!(run_in(folder.path(), "fmt -q -i a", "").status.code(), Some(1));
    assert_eq!(read("a/z.txt"), canonical);
    for args in [
        "fmt -q -i --skip-lain a",
        "fmt -i --glob *.txt a",
        "check -q --skip-lain --only kata-ganda a/README.md",
    ] {
        let output = run_in(folder.path(), args, "");
        assert_eq!((stderr(&output), output.status.code()), ("", Some(0)), "{args}");
    }
    assert_eq!(read("a/README.md"), "# Arsip\n\nDaftar naskah.\n");
}

#[test]
fn a_file_of_markdown_stays_markdown() {
    let folder = folder();
    let markdown = stdout(&run_in(folder.path(), "fmt -q --format markdown naskah.txt", "")).to_owned();
    fs::write(folder.path().join("a.md"), SCAN).expect("can be written");
    assert_eq!(stdout(&run_in(folder.path(), "fmt -q a.md", "")), markdown);
    assert_eq!(run_in(folder.path(), "fmt -q -i a.md", "").status.code(), Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("a.md")).expect("is there"), markdown);
    assert_eq!(run_in(folder.path(), "fmt --check a.md", "").status.code(), Some(0));
    assert_eq!(run_in(folder.path(), "fmt --check --format text a.md", "").status.code(), Some(1));
    assert_eq!(run_in(folder.path(), "fmt -q naskah.txt -o b.md", "").status.code(), Some(0));
    assert_eq!(fs::read_to_string(folder.path().join("b.md")).expect("is there"), markdown);
}

#[test]
fn the_output_must_not_be_the_text_itself() {
    let folder = folder();
    let output = run_in(folder.path(), "fmt naskah.txt -o naskah.txt", "");
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(fs::read_to_string(folder.path().join("naskah.txt")).expect("is there"), SCAN);
}

/// Windows-1252 and UTF-16 come out as UTF-8.
#[test]
fn every_encoding_becomes_utf8() {
    let folder = folder();
    let quoted = SCAN.replace("kerja bakti yang", "\u{201C}kerja bakti\u{201D} yang");
    let ansi: Vec<u8> = quoted
        .chars()
        .map(|c| match c {
            '\u{201C}' => 0x93,
            '\u{201D}' => 0x94,
            c => c as u8,
        })
        .collect();
    let wide: Vec<u8> =
        [0xFF, 0xFE].into_iter().chain(quoted.encode_utf16().flat_map(u16::to_le_bytes)).collect();
    for bytes in [ansi, wide] {
        fs::write(folder.path().join("lama.txt"), bytes).expect("can be written");
        ends(&run_in(folder.path(), "fmt -qi lama.txt", ""), 0, "", "");
        let text = fs::read_to_string(folder.path().join("lama.txt")).expect("is UTF-8");
        assert_eq!(text, CANONICAL.replace("kerja bakti yang", "\u{201C}kerja bakti\u{201D} yang"));
    }
}

/// Nobody reads on: that is no failure.
#[test]
fn a_closed_pipe_is_no_failure() {
    let folder = folder();
    let long = CANONICAL.replace("Melaporkan hasilnya.", &"Melaporkan hasilnya. ".repeat(20_000));
    fs::write(folder.path().join("panjang.txt"), long).expect("can be written");
    let mut child = Command::new(env!("CARGO_BIN_EXE_diktum"))
        .args(["fmt", "-q", "panjang.txt"])
        .current_dir(folder.path())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut out = child.stdout.take().expect("is piped");
    out.read_exact(&mut [0; 16]).expect("gives something");
    drop(out);
    let output = child.wait_with_output().expect("ends");
    assert_eq!((stderr(&output), output.status.code()), ("", Some(0)));
}
