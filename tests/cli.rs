//! The command line as people meet it: the real program, its outputs and exit statuses.

#[path = "common/program.rs"]
mod program;

use std::fs::{self, File};
use std::io::Read;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use diktum::wording::Lang;
use serde_json::Value;
use tempfile::TempDir;

/// An invented text with three faults.
const FAULTY: &str = "\
INSTRUKSI BUPATI BANYU BIRU
NOMOR 7 TAHUN 2021
TENTANG
KERJA BAKTI

Kepada : Para Camat
Untuk :
KESATU : Melaksanakan kerja bakti paling lama 15 (dua belas) hari.
KETIGA : Melaporkan hasilnya.

Ditetapkan di Banyu Biru
pada tanggal 31 Juni 2021

BUPATI BANYU BIRU,

ttd

SITI AMINAH
";

const NEWS: &str = "Pasar pagi itu ramai.\nHarga cabai turun lagi, kata pedagang.\n";

fn diktum() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
    command.stdin(Stdio::null()).env_remove("NO_COLOR");
    command
}

/// Runs with these arguments, separated by blanks, and this standard input.
fn run(args: &str, stdin: &str) -> Output {
    run_in(Path::new("."), args, stdin)
}

fn run_in(folder: &Path, args: &str, stdin: &str) -> Output {
    program::run(diktum().args(args.split_whitespace()).current_dir(folder), stdin)
}

fn stdout(output: &Output) -> &str {
    std::str::from_utf8(&output.stdout).expect("is UTF-8")
}

fn stderr(output: &Output) -> &str {
    std::str::from_utf8(&output.stderr).expect("is UTF-8")
}

fn status(output: &Output) -> i32 {
    output.status.code().expect("was not killed")
}

fn json(output: &Output) -> Value {
    serde_json::from_slice(&output.stdout).expect("is JSON")
}

fn folder() -> TempDir {
    let folder = tempfile::tempdir().expect("can be made");
    fs::write(folder.path().join("naskah.txt"), FAULTY).expect("can be written");
    fs::write(folder.path().join("berita.txt"), NEWS).expect("can be written");
    folder
}

fn files(folder: &Path) -> Vec<String> {
    let mut names: Vec<String> = fs::read_dir(folder)
        .expect("is a folder")
        .map(|entry| entry.expect("can be read").file_name())
        .map(|name| name.into_string().expect("is UTF-8"))
        .collect();
    names.sort();
    names
}

/// One line on standard error that begins so, nothing on standard output, exit status 1.
#[track_caller]
fn refused(output: &Output, line: &str) {
    assert_eq!(status(output), 1, "{}", stderr(output));
    assert_eq!(stdout(output), "");
    assert!(stderr(output).starts_with(line), "{}", stderr(output));
    assert_eq!(stderr(output).lines().count(), 1, "{}", stderr(output));
}

/// This sentence, the usage and where help is on standard error; exit status 2.
#[track_caller]
fn usage(args: &str, lines: [&str; 3]) {
    let output = run(args, "");
    assert_eq!(status(&output), 2, "{args}: {}", stderr(&output));
    assert_eq!(stdout(&output), "");
    assert_eq!(stderr(&output), format!("{}\n", lines.join("\n")));
}

mod parse {
    use super::*;

    #[test]
    fn a_file_and_standard_input_give_the_same_json() {
        let folder = folder();
        let file = run_in(folder.path(), "parse naskah.txt", "");
        let pipe = run("parse -", FAULTY);
        assert_eq!((status(&file), status(&pipe)), (0, 0));
        assert_eq!(file.stdout, pipe.stdout);
        assert_eq!(json(&file)["skema"], "diktum/2");
        assert!(stdout(&file).starts_with("{\n  \"skema\": \"diktum/2\",\n"));
        assert!(stdout(&file).ends_with("}\n"));
    }

    #[test]
    fn compact_is_one_line_and_the_same_json() {
        let compact = run("parse --compact -", FAULTY);
        assert_eq!(stdout(&compact).lines().count(), 1);
        assert!(stdout(&compact).ends_with("}\n"));
        assert_eq!(json(&compact), json(&run("parse -", FAULTY)));
    }

    #[test]
    fn spans_add_the_byte_range_of_nodes() {
        let output = run("parse --spans -", FAULTY);
        let node = &json(&output)["isi"][0];
        let place = |i: usize| node["rentang"][i].as_u64().expect("is a number") as usize;
        let words = &FAULTY[place(0)..place(1)];
        assert!(words.starts_with("KESATU") && words.ends_with("hari."));
        assert!(!stdout(&run("parse -", FAULTY)).contains("rentang"));
    }

    #[test]
    fn every_fixture_is_parsed_in_silence_when_quiet() {
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/parse");
        for name in files(&fixtures).iter().filter(|name| name.ends_with(".txt")) {
            let output = run_in(&fixtures, &format!("parse -q {name}"), "");
            assert_eq!((status(&output), stderr(&output)), (0, ""), "{name}");
            json(&output);
        }
    }

    #[test]
    fn a_refused_text_prints_one_line_that_says_why() {
        let folder = folder();
        let output = run_in(folder.path(), "parse berita.txt", "");
        refused(&output, "diktum: berita.txt: bukan naskah hukum daerah: ");
        let output = run_in(folder.path(), "--lang en parse -q berita.txt", "");
        refused(&output, "diktum: berita.txt: no regional legal text: ");
        let output = run("parse -", NEWS);
        refused(&output, "diktum: (masukan standar): bukan naskah hukum daerah: ");
        let output = run("parse -", "");
        refused(&output, "diktum: (masukan standar): tidak ada satu kata pun");
    }
}

mod outline {
    use super::*;

    #[test]
    fn prints_the_tree_with_line_numbers() {
        let output = run("parse -q --outline -", FAULTY);
        assert_eq!(output.status.code(), Some(0));
        let outline = stdout(&output);
        assert!(outline.contains("    8    KESATU Melaksanakan kerja bakti"), "{outline}");
        assert!(!outline.contains('{'), "{outline}");
    }

    #[test]
    fn is_no_json_on_one_line() {
        let output = run("parse --outline --compact -", FAULTY);
        assert_eq!(output.status.code(), Some(2));
        assert!(stdout(&output).is_empty());
        assert!(stderr(&output).contains("tidak dapat dipakai bersama"), "{}", stderr(&output));
    }
}

mod output {
    use super::*;

    #[test]
    fn a_file_is_written_as_a_whole() {
        let folder = folder();
        let output = run_in(folder.path(), "parse -q naskah.txt -o hasil.json", "");
        assert_eq!((status(&output), stdout(&output)), (0, ""));
        let written = fs::read(folder.path().join("hasil.json")).expect("is there");
        assert_eq!(written, run("parse -", FAULTY).stdout);
        assert_eq!(files(folder.path()), ["berita.txt", "hasil.json", "naskah.txt"]);
    }

    #[test]
    fn an_old_file_is_replaced() {
        let folder = folder();
        let target = folder.path().join("hasil.json");
        fs::write(&target, "lama".repeat(100_000)).expect("can be written");
        let output = run_in(folder.path(), "parse -q --compact naskah.txt -o hasil.json", "");
        assert_eq!(status(&output), 0);
        let written = fs::read(target).expect("is there");
        assert_eq!(written, run("parse --compact -", FAULTY).stdout);
    }

    #[test]
    fn nothing_is_left_behind_by_a_failure() {
        let folder = folder();
        let output = run_in(folder.path(), "parse berita.txt -o hasil.json", "");
        assert_eq!(status(&output), 1);
        assert_eq!(files(folder.path()), ["berita.txt", "naskah.txt"]);
        fs::create_dir(folder.path().join("folder")).expect("can be made");
        let output = run_in(folder.path(), "parse naskah.txt -o folder", "");
        refused(&output, "diktum: folder: ini folder; sebutkan nama berkas di dalamnya");
        assert_eq!(files(folder.path()), ["berita.txt", "folder", "naskah.txt"]);
        assert!(files(&folder.path().join("folder")).is_empty());
    }

    #[test]
    fn a_missing_folder_is_named() {
        let folder = folder();
        let output = run_in(folder.path(), "parse naskah.txt -o tiada/hasil.json", "");
        refused(&output, "diktum: tiada/hasil.json: foldernya tidak ada; buat dahulu folder itu");
        let output = run_in(folder.path(), "parse naskah.txt -o tiada/hasil.json --lang en", "");
        refused(&output, "diktum: tiada/hasil.json: its folder doesn't exist; make the folder first");
    }

    #[test]
    fn the_text_itself_is_not_overwritten() {
        let folder = folder();
        let output = run_in(folder.path(), "parse naskah.txt -o ./naskah.txt", "");
        refused(&output, "diktum: ./naskah.txt: ini berkas naskahnya sendiri; pilih nama lain");
        let text = fs::read_to_string(folder.path().join("naskah.txt")).expect("is there");
        assert_eq!(text, FAULTY);
    }

    #[test]
    fn a_write_protected_file_is_kept() {
        let folder = folder();
        let target = folder.path().join("hasil.json");
        fs::write(&target, "lama").expect("can be written");
        let mut permissions = fs::metadata(&target).expect("is there").permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&target, permissions).expect("can be set");
        let output = run_in(folder.path(), "parse naskah.txt -o hasil.json", "");
        refused(&output, "diktum: hasil.json: tidak ada izin untuk menulis di sini");
        assert_eq!(fs::read_to_string(&target).expect("is there"), "lama");
    }

    #[test]
    fn a_dash_is_standard_output() {
        let output = run("parse -q - -o -", FAULTY);
        assert_eq!(output.stdout, run("parse -", FAULTY).stdout);
    }

    #[cfg(unix)]
    #[test]
    fn permissions_are_those_of_any_new_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder();
        fs::write(folder.path().join("biasa"), "").expect("can be written");
        run_in(folder.path(), "parse -q naskah.txt -o hasil.json", "");
        let mode = |name: &str| {
            let metadata = fs::metadata(folder.path().join(name)).expect("is there");
            metadata.permissions().mode()
        };
        assert_eq!(mode("hasil.json"), mode("biasa"));
    }

    #[cfg(unix)]
    #[test]
    fn links_and_devices_stay_what_they_are() {
        use std::os::unix::fs::{FileTypeExt, symlink};
        let folder = folder();
        fs::write(folder.path().join("hasil.json"), "lama").expect("can be written");
        symlink("hasil.json", folder.path().join("pintasan")).expect("can be made");
        run_in(folder.path(), "parse -q naskah.txt -o pintasan", "");
        let link = fs::symlink_metadata(folder.path().join("pintasan")).expect("is there");
        assert!(link.is_symlink());
        let written = fs::read(folder.path().join("hasil.json")).expect("is there");
        assert_eq!(written, run("parse -", FAULTY).stdout);
        // Through a link, so that a mistake costs the link and not the device.
        symlink("/dev/null", folder.path().join("lubang")).expect("can be made");
        let output = run_in(folder.path(), "parse -q naskah.txt -o lubang", "");
        assert_eq!((status(&output), stderr(&output)), (0, ""));
        let hole = fs::metadata(folder.path().join("lubang")).expect("is there");
        assert!(hole.file_type().is_char_device());
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_full_disk_is_an_error() {
        let full = File::options().write(true).open("/dev/full").expect("is there");
        let output = diktum().arg("schema").stdout(full).output().expect("ends");
        assert_eq!(status(&output), 1);
        assert_eq!(
            stderr(&output),
            "diktum: (keluaran standar): tempat penyimpanan penuh; kosongkan dahulu atau pilih tempat lain\n"
        );
    }

    #[test]
    fn a_closed_pipe_ends_quietly() {
        let mut long = String::from(FAULTY);
        for number in 1..20_000 {
            long.push_str(&format!("{number}. Dinas nomor {number}\n"));
        }
        let folder = folder();
        fs::write(folder.path().join("panjang.txt"), long).expect("can be written");
        for args in [&["parse", "panjang.txt"][..], &["schema"], &["explain"], &["--help"]] {
            let mut child = diktum()
                .args(args)
                .current_dir(folder.path())
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("starts");
            drop(child.stdout.take());
            let mut said = String::new();
            let mut pipe = child.stderr.take().expect("is piped");
            pipe.read_to_string(&mut said).expect("is UTF-8");
            let status = child.wait().expect("ends").code();
            assert_eq!((status, said.as_str()), (Some(0), ""), "{args:?}");
        }
    }
}

mod messages {
    use super::*;

    #[test]
    fn they_show_place_line_and_advice_in_indonesian() {
        let output = run("parse -", FAULTY);
        assert_eq!(status(&output), 0);
        insta::assert_snapshot!("messages_id", stderr(&output));
    }

    #[test]
    fn they_are_english_with_lang_en_and_the_json_stays_indonesian() {
        let output = run("parse - --lang en", FAULTY);
        assert_eq!(output.stdout, run("parse -", FAULTY).stdout);
        insta::assert_snapshot!("messages_en", stderr(&output));
    }

    #[test]
    fn they_name_file_line_and_column_as_the_json_does() {
        let folder = folder();
        let output = run_in(folder.path(), "parse naskah.txt", "");
        let document = json(&output);
        let messages = document["diagnostik"].as_array().expect("is a list");
        assert_eq!(messages.len(), 3);
        for message in messages {
            let place = format!("--> naskah.txt:{}:{}\n", message["baris"], message["kolom"]);
            assert!(stderr(&output).contains(&place), "{}", stderr(&output));
        }
    }

    /// Every repair is told by exit status 1, after the JSON is printed whole.
    #[test]
    fn strict_tells_repairs_by_the_exit_status() {
        let misread = FAULTY
            .replace("KETIGA", "KEDUA")
            .replace("15 (dua belas)", "12 (dua belas)")
            .replace("31 Juni", "30 Juni");
        let output = run("parse --strict -", &misread);
        assert_eq!((status(&output), stderr(&output)), (0, ""), "nothing was repaired");
        for (right, wrong, kode) in [
            ("KEDUA", "KEDLIA", "kata-kunci-salah-baca"),
            ("TENTANG", "TENTANC", "kata-kunci-salah-baca"),
            ("Melaksanakan kerja bakti", "Melaksanakan\n- 2 -\nkerja bakti", "halaman-menyela"),
            ("12 (dua", "13 (dua", "bilangan-berbeda"),
        ] {
            let text = misread.replace(right, wrong);
            let output = run("parse --strict -q -", &text);
            assert_eq!((status(&output), stderr(&output)), (1, ""), "{wrong}");
            assert_eq!(json(&output)["diagnostik"][0]["kode"], kode, "{wrong}");
            assert_eq!(status(&run("parse -q -", &text)), 0, "{wrong}");
        }
    }

    #[test]
    fn quiet_silences_them() {
        for args in ["parse -q -", "parse - --quiet"] {
            let output = run(args, FAULTY);
            assert_eq!((status(&output), stderr(&output)), (0, ""));
            assert_eq!(output.stdout, run("parse -", FAULTY).stdout);
        }
    }

    #[test]
    fn without_a_terminal_there_are_no_colours() {
        for args in ["parse -", "--help", "", "prase"] {
            let output = run(args, FAULTY);
            assert!(!output.stderr.contains(&0x1B) && !output.stdout.contains(&0x1B));
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let far = "kata ".repeat(100_000);
        let text = FAULTY.replace("Melaporkan", &format!("{far}7 (enam) {far}"));
        for text in [text.clone(), text.replace('\n', "\r\n"), text.replace('\n', "\r")] {
            let output = run("parse -", &text);
            let marked = stderr(&output).lines().find(|line| line.contains("7 (enam)")).expect("is shown");
            assert!(marked.chars().count() < 180, "{marked}");
            assert!(stderr(&output).contains("--> (masukan standar):9:500010\n"));
        }
    }

    #[test]
    fn signs_that_move_the_cursor_are_not_passed_on() {
        let text = FAULTY.replace("15 (dua belas)", "\u{1B}[2J\u{9B}2J 15 (dua belas)");
        let output = run("parse -", &text);
        assert!(stderr(&output).contains("15 (dua belas)"));
        assert!(!stderr(&output).contains(['\u{1B}', '\u{9B}']));
    }

    /// Whatever is printed, and wherever: no sign that a terminal obeys, and no command of a CI's log.
    #[test]
    fn nothing_that_is_printed_is_obeyed() {
        let folder = tempfile::tempdir().expect("can be made");
        let odd = "\u{1B}[2J\u{9B}2J\u{7F}##[stop-commands]x";
        let name = format!("a{odd}.txt");
        let text = FAULTY
            .replace("15 (dua belas)", &format!("{odd} 15 (dua belas)"))
            .replace("hasilnya.", "hasilnya.\n::set-output name=x::y");
        fs::write(folder.path().join(&name), &text).expect("can be written");
        fs::write(folder.path().join("b.txt"), FAULTY).expect("can be written");
        for args in [
            &["parse", &name][..],
            &["parse", "--outline", &name],
            &["parse", "--outline", "-q", &name],
            &["check", &name],
            &["check", "--format", "github", &name],
            &["check", "--format", "json", &name],
            &["check", "--format", "sarif", &name],
            &["check", "."],
            &["diff", &name, "b.txt"],
            &["diff", "b.txt", &name, "--brief"],
            &["diff", "b.txt", &name, "--format", "json"],
            &["diff", "b.txt", &name, "--format", "markdown"],
            &["batch", &name],
            &["fmt", "--check", &name],
            &["fmt", "--force", "-o", "c.txt", &name],
            &[odd],
            &["parse", odd],
            &["parse", "--format", odd],
            &["explain", odd],
            &["diff", "b.txt", "b.txt", "--ignore", odd],
        ] {
            let output = diktum().args(args).current_dir(folder.path()).output().expect("ends");
            for printed in [stdout(&output), stderr(&output)] {
                let obeyed = |c: char| c.is_control() && c != '\n';
                assert!(!printed.contains(obeyed), "{args:?}: {printed:?}");
                // JSON is no log.
                let json = printed.trim_start().starts_with(['{', '[']);
                assert!(json || !printed.contains("##["), "{args:?}: {printed}");
                let commands = printed.lines().filter(|line| line.trim_start().starts_with("::"));
                let own = |line: &str| {
                    ["::error ", "::warning ", "::notice "].iter().any(|own| line.starts_with(own))
                };
                assert!(commands.clone().all(own), "{args:?}: {printed}");
            }
        }
    }
}

mod explain {
    use diktum::check::Perihal;

    use super::*;

    #[test]
    fn a_code_has_a_level_a_meaning_an_example_and_advice() {
        insta::assert_snapshot!("explain_id", stdout(&run("explain nip-mustahil", "")));
        insta::assert_snapshot!("explain_en", stdout(&run("explain nip-mustahil --lang=en", "")));
    }

    #[test]
    fn a_rule_has_a_wrong_example_a_right_one_and_its_source() {
        insta::assert_snapshot!("explain_rule_id", stdout(&run("explain rujukan-ayat", "")));
        insta::assert_snapshot!("explain_rule_en", stdout(&run("explain kata-ganda --lang=en", "")));
    }

    #[test]
    fn without_a_code_all_are_listed_and_each_can_be_explained() {
        let list = run("explain", "");
        assert_eq!(status(&list), 0);
        assert_eq!(stdout(&list).lines().count(), Perihal::all().count());
        for (line, perihal) in stdout(&list).lines().zip(Perihal::all()) {
            let code = line.split_whitespace().next().expect("is there");
            assert_eq!(code, perihal.kode());
            let output = run(&format!("explain {code}"), "");
            assert_eq!(status(&output), 0);
            assert!(stdout(&output).starts_with(&format!("{code} (")));
        }
    }

    #[test]
    fn an_unknown_code_is_a_usage_error_with_what_is_near() {
        for (args, line) in [
            (
                "explain tanggal",
                "diktum: kode `tanggal` tidak dikenal; yang mirip: tanggal-tak-terbaca, tanggal-mustahil, \
                 tanggal-tak-ada, tanggal-tidak-ada\n",
            ),
            (
                "explain NIP_mustahill",
                "diktum: kode `NIP_mustahill` tidak dikenal; yang mirip: nip-mustahil\n",
            ),
            (
                "explain nomer-kosong --lang en",
                "diktum: unknown code `nomer-kosong`; near it: nomor-kosong\n",
            ),
            ("explain xyz", "diktum: kode `xyz` tidak dikenal; daftar semua kode: diktum explain\n"),
        ] {
            let output = run(args, "");
            assert_eq!((status(&output), stdout(&output)), (2, ""));
            assert_eq!(stderr(&output), line);
        }
    }
}

mod files {
    use super::*;

    #[test]
    fn a_missing_file_and_a_folder_are_told_apart() {
        let folder = folder();
        let output = run_in(folder.path(), "parse tiada.txt", "");
        refused(&output, "diktum: tiada.txt: berkas tidak ada; periksa nama dan foldernya\n");
        let output = run_in(folder.path(), "parse naskah.txt/tiada", "");
        refused(&output, "diktum: naskah.txt/tiada: berkas tidak ada; ");
        let output = run_in(folder.path(), "parse .", "");
        refused(&output, "diktum: .: ini folder, bukan berkas; sebutkan satu berkas di dalamnya");
        let output = run_in(folder.path(), "parse . --lang en", "");
        refused(&output, "diktum: .: a folder, not a file; name one file in it\n");
    }

    #[test]
    fn over_64_mib_is_too_large() {
        let folder = folder();
        let path = folder.path().join("besar.txt");
        let file = File::create(&path).expect("can be made");
        file.set_len(64 * 1024 * 1024 + 1).expect("can be set");
        let output = run_in(folder.path(), "parse besar.txt", "");
        refused(&output, "diktum: besar.txt: lebih dari 64 MiB; ");
        let large = File::open(&path).expect("is there");
        let output = diktum().args(["parse", "-"]).stdin(large).output().expect("ends");
        refused(&output, "diktum: (masukan standar): lebih dari 64 MiB; ");
    }

    #[test]
    fn a_pdf_and_other_binaries_are_no_text() {
        let folder = folder();
        fs::write(folder.path().join("a.pdf"), "%PDF-1.7\n…").expect("can be written");
        fs::write(folder.path().join("a.docx"), b"PK\x03\x04\0\0").expect("can be written");
        fs::write(folder.path().join("a.txt"), b"\xFF\xFEa").expect("can be written");
        for (args, line) in [
            ("parse a.pdf", "diktum: a.pdf: PDF ini rusak atau terpotong; "),
            ("parse a.pdf --lang en", "diktum: a.pdf: this PDF is damaged or cut off; "),
            ("parse a.docx", "diktum: a.docx: arsip zip; bongkar dahulu"),
            ("parse a.txt", "diktum: a.txt: bertanda UTF-16, tetapi "),
        ] {
            refused(&run_in(folder.path(), args, ""), line);
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_file_that_may_not_be_read_says_whom_to_ask() {
        use std::os::unix::fs::PermissionsExt;
        let folder = folder();
        let path = folder.path().join("naskah.txt");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("can be set");
        if File::open(&path).is_ok() {
            // The administrator may read everything.
            return;
        }
        let output = run_in(folder.path(), "parse naskah.txt", "");
        refused(&output, "diktum: naskah.txt: tidak ada izin untuk membaca berkas ini; ");
    }

    #[cfg(unix)]
    #[test]
    fn a_name_that_is_no_utf8_is_a_name_all_the_same() {
        use std::os::unix::ffi::OsStrExt;
        let folder = folder();
        let name = std::ffi::OsStr::from_bytes(b"naskah\xFF\x1B.txt");
        let parse = || {
            let mut command = diktum();
            command.arg("parse").arg(name).current_dir(folder.path());
            command.output().expect("ends")
        };
        refused(&parse(), "diktum: naskah\u{FFFD}\u{FFFD}.txt: berkas tidak ada");
        if fs::write(folder.path().join(name), FAULTY).is_ok() {
            assert_eq!(status(&parse()), 0);
        }
    }
}

mod language {
    use super::*;

    #[test]
    fn help_is_short_and_in_one_language() {
        insta::assert_snapshot!("help_id", stdout(&run("--help", "")));
        insta::assert_snapshot!("help_en", stdout(&run("--help --lang en", "")));
        insta::assert_snapshot!("help_parse_id", stdout(&run("parse --help", "")));
        insta::assert_snapshot!("help_parse_en", stdout(&run("--lang en parse -h", "")));
        for args in ["--help", "-h", "parse -h", "schema --help", "explain -h", "-V"] {
            let output = run(args, "");
            assert_eq!((status(&output), stderr(&output)), (0, ""));
            for english in ["Usage", "Options", "Commands", "Arguments", "Print", "default"] {
                assert!(!stdout(&output).contains(english), "{args}: {english}");
            }
        }
    }

    #[test]
    fn the_version_is_the_crates() {
        let version = format!("diktum {}\n", env!("CARGO_PKG_VERSION"));
        assert_eq!(stdout(&run("--version", "")), version);
        assert_eq!(stdout(&run("-V", "")), version);
    }

    #[test]
    fn the_option_may_stand_anywhere_and_the_locale_has_no_say() {
        let english = run("parse - --lang en", FAULTY);
        for args in ["--lang en parse -", "--lang=en parse -", "parse --lang en -"] {
            assert_eq!(run(args, FAULTY).stderr, english.stderr, "{args}");
        }
        let indonesian = run("parse -", FAULTY);
        assert_eq!(run("--lang id parse -", FAULTY).stderr, indonesian.stderr);
        assert_eq!(run("--lang en parse - --lang id", FAULTY).stderr, indonesian.stderr);
        assert_ne!(english.stderr, indonesian.stderr);
        let output = diktum()
            .arg("--help")
            .envs([("LANG", "en_US.UTF-8"), ("LC_ALL", "en_US.UTF-8")])
            .output()
            .expect("ends");
        assert_eq!(output.stdout, run("--help", "").stdout);
    }

    #[test]
    fn nothing_asked_is_help_on_standard_error() {
        for (args, help) in [("", "--help"), ("--lang en", "--help --lang en")] {
            let output = run(args, "");
            assert_eq!((status(&output), stdout(&output)), (2, ""));
            assert_eq!(output.stderr, run(help, "").stdout);
        }
    }
}

mod usage_errors {
    use super::*;

    const HELP: &str = "coba 'diktum parse --help'";
    const MAIN_HELP: &str = "coba 'diktum --help'";
    const HELP_EN: &str = "try 'diktum parse --lang en --help'";
    const MAIN: &str = "Pemakaian: diktum [OPSI] PERINTAH";
    const PARSE: &str = "Pemakaian: diktum parse [OPSI] BERKAS";
    const PARSE_EN: &str = "Usage: diktum parse [OPTIONS] FILE";

    #[test]
    fn they_are_one_sentence_the_usage_and_where_help_is() {
        for (args, line, usage_line) in [
            ("prase x", "perintah `prase` tidak dikenal; maksud Anda `parse`?", MAIN),
            ("lihat", "perintah `lihat` tidak dikenal", MAIN),
            ("-x", "argumen `-x` tidak dikenal", MAIN),
            ("parse", "BERKAS belum disebut", PARSE),
            ("parse -o", "`--output` belum diberi nilai", PARSE),
            ("parse x -o a -o b", "`--output` diberikan lebih dari sekali", PARSE),
            ("parse --compact=1 x", "`--compact` tidak memakai nilai", PARSE),
            ("parse --compat x", "argumen `--compat` tidak dikenal; maksud Anda `--compact`?", PARSE),
            ("schema x", "argumen `x` tidak dikenal", "Pemakaian: diktum schema [OPSI]"),
            ("explain a b", "argumen `b` tidak dikenal", "Pemakaian: diktum explain [OPSI] [KODE]"),
        ] {
            let command = usage_line.split(' ').nth(2).filter(|word| !word.starts_with('['));
            let help = command.map_or(MAIN_HELP.to_owned(), |name| format!("coba 'diktum {name} --help'"));
            usage(args, [&format!("diktum: {line}"), usage_line, &help]);
        }
        usage("parse --lang en", ["diktum: FILE is missing", PARSE_EN, HELP_EN]);
        usage(
            "parse --compat x --lang en",
            ["diktum: unknown argument `--compat`; did you mean `--compact`?", PARSE_EN, HELP_EN],
        );
    }

    #[test]
    fn an_unknown_language_is_one() {
        let line = "diktum: `fr` bukan nilai untuk `--lang`; pilih salah satu: id, en";
        usage("--lang fr parse x", [line, PARSE, HELP]);
        usage("parse x --lang=fr", [line, PARSE, HELP]);
        usage("--lang", ["diktum: `--lang` belum diberi nilai", MAIN, MAIN_HELP]);
    }

    #[test]
    fn a_second_file_is_one() {
        let line = "diktum: satu berkas sekali jalan; panggil diktum sekali lagi untuk `b.txt`";
        usage("parse a.txt b.txt c.txt", [line, PARSE, HELP]);
        let line = "diktum: one file at a time; call diktum once more for `-`";
        usage("parse a.txt - --lang en", [line, PARSE_EN, HELP_EN]);
    }

    #[test]
    fn a_file_without_a_command_is_one() {
        let folder = folder();
        let output = run_in(folder.path(), "naskah.txt", "");
        assert_eq!(status(&output), 2);
        assert!(stderr(&output).starts_with(
            "diktum: `naskah.txt` bukan perintah; untuk membaca berkas: diktum parse naskah.txt\n"
        ));
    }
}

#[test]
fn the_schema_is_the_librarys_own() {
    for (command, lang) in [("schema", Lang::Id), ("--lang en schema", Lang::En)] {
        let output = run(command, "");
        assert_eq!((status(&output), stderr(&output)), (0, ""));
        assert!(stdout(&output).ends_with("}\n"));
        let schema = serde_json::to_value(diktum::schema::schema_in(lang)).expect("is JSON");
        assert_eq!(json(&output), schema);
    }
}
