//! `diktum diff` as people meet it: the real program over every kind of input.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use tempfile::TempDir;

use super::world::patched;

/// An invented text.
const OLD: &str = "\
INSTRUKSI BUPATI BANYU BIRU
NOMOR 7 TAHUN 2021
TENTANG
KERJA BAKTI

Kepada : Para Camat
Untuk :
KESATU : Melaksanakan kerja bakti di setiap desa :
a. pada hari Sabtu; dan
b. pada hari Minggu bila hujan.
KEDUA : Melaporkan hasilnya kepada Sekretaris Daerah
setiap bulan.

Ditetapkan di Banyu Biru
pada tanggal 30 Juni 2021

BUPATI BANYU BIRU,

ttd

SITI AMINAH
";

const NEWS: &str = "Pasar pagi itu ramai.\nHarga cabai turun lagi, kata pedagang.\n";

/// The text with an order put in, a word and the date changed.
fn new() -> String {
    OLD.replace("KEDUA", "KEDUA : Mencatat peralatan yang dipakai warga.\nKETIGA")
        .replace("hari Sabtu", "hari Jumat")
        .replace("30 Juni", "29 Juni")
}

struct World {
    folder: TempDir,
}

struct Ran(Output);

impl World {
    /// `a.txt`, `b.txt` that differs, and `berita.txt` that is no legal text.
    fn new() -> World {
        let world = World { folder: tempfile::tempdir().expect("can be made") };
        world.write("a.txt", OLD);
        world.write("b.txt", new());
        world.write("berita.txt", NEWS);
        world
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be made");
        fs::write(path, content).expect("can be written");
    }

    fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
        command.args(args.split_whitespace()).current_dir(self.folder.path());
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped()).env_remove("NO_COLOR");
        command
    }

    /// Runs `diktum` with these arguments, separated by blanks.
    fn any(&self, args: &str) -> Ran {
        Ran(self.command(args).output().expect("ends"))
    }

    fn diff(&self, args: &str) -> Ran {
        self.any(&format!("diff {args}"))
    }

    fn diff_with(&self, args: &str, stdin: &str) -> Ran {
        let mut child = self.command(&format!("diff {args}")).stdin(Stdio::piped()).spawn().expect("starts");
        // Who doesn't read standard input closes it.
        let _ = child.stdin.take().expect("is piped").write_all(stdin.as_bytes());
        Ran(child.wait_with_output().expect("ends"))
    }

    /// Makes `a.json` of `a.txt` and so on, `lama.ndjson` of all in `lama/` and so on.
    fn made(self) -> World {
        for name in ["a", "b"] {
            self.any(&format!("parse -q {name}.txt -o {name}.json")).silent(0);
            self.any(&format!("parse -q --spans {name}.txt -o {name}-rentang.json")).silent(0);
        }
        for (folder, second) in [("lama", OLD.to_owned()), ("baru", new())] {
            self.write(&format!("{folder}/x.txt"), OLD.replace("NOMOR 7", "NOMOR 8"));
            self.write(&format!("{folder}/y.txt"), second);
            self.write(&format!("{folder}/berita.txt"), NEWS);
            let ran = self
                .command(&format!("batch -q . -o ../{folder}.ndjson"))
                .current_dir(self.path(folder))
                .output();
            Ran(ran.expect("ends")).silent(0);
        }
        self
    }
}

impl Ran {
    fn status(&self) -> i32 {
        self.0.status.code().expect("was not killed")
    }

    fn stdout(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).expect("is UTF-8")
    }

    fn stderr(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).expect("is UTF-8")
    }

    /// This exit status and nothing on standard error.
    #[track_caller]
    fn silent(&self, status: i32) -> &Ran {
        assert_eq!((self.status(), self.stderr()), (status, ""), "{}", self.stdout());
        self
    }

    /// Trouble: exit status 2, and this on standard error.
    #[track_caller]
    fn trouble(&self, said: &str) -> &Ran {
        assert_eq!((self.status(), self.stderr()), (2, said));
        self
    }
}

fn json(path: &Path) -> Value {
    serde_json::from_slice(&fs::read(path).expect("is there")).expect("is JSON")
}

mod outputs {
    use super::*;

    #[test]
    fn people_read_what_changed_and_where() {
        let world = World::new();
        insta::assert_snapshot!("people_id", world.diff("a.txt b.txt").silent(1).stdout());
        insta::assert_snapshot!("people_en", world.diff("b.txt a.txt --lang en").silent(1).stdout());
    }

    #[test]
    fn markdown_is_for_a_comment() {
        let world = World::new().made();
        insta::assert_snapshot!("markdown", world.diff("a.txt b.txt --format markdown").silent(1).stdout());
        let many = world.diff("lama baru --format markdown");
        insta::assert_snapshot!("markdown_many", many.silent(1).stdout());
    }

    #[test]
    fn markdown_calls_nobody_and_breaks_nothing() {
        let world = World::new();
        world.write("c.txt", OLD.replace("hari Sabtu", "hari @sabtu #12 [x] | ~y~ 1 < 2"));
        let ran = world.diff("a.txt c.txt --format markdown");
        let text = ran.silent(1).stdout();
        for wrong in ["@sabtu", "#12 ", "[x]", "| ", "~y~", " < "] {
            assert!(!text.contains(wrong), "{wrong} in {text}");
        }
    }

    #[test]
    fn a_comment_never_grows_too_long() {
        let world = World::new();
        for number in 0..400 {
            let text = OLD.replace("NOMOR 7", &format!("NOMOR {number}"));
            world.write(&format!("lama/{number}.txt"), &text);
            world.write(&format!("baru/{number}.txt"), text.replace("hari Sabtu", "hari Jumat"));
        }
        let ran = world.diff("lama baru --format markdown --lang en");
        let text = ran.silent(1).stdout();
        assert!(text.len() > 50_000 && text.len() < 65_536, "{}", text.len());
        assert!(text.starts_with("**documents: 400 changed; facts \\~400**\n"), "{}", &text[..99]);
        // Of one document too.
        let list: String = (1..2000).map(|number| format!("{number}. Dinas nomor {number}\n")).collect();
        world.write("a.txt", OLD.replace("Para Camat", &format!("\n{list}")));
        world.write(
            "panjang.txt",
            OLD.replace("Para Camat", &format!("\n{}", list.replace("Dinas", "Badan"))),
        );
        let ran = world.diff("a.txt panjang.txt --format markdown");
        let one = ran.silent(1).stdout();
        assert!(one.len() > 50_000 && one.len() < 65_536 && one.contains("\n- … dan "), "{}", one.len());
        let shown = text.matches("<details>").count();
        assert!(text.ends_with(&format!(
            "\n{} more documents are not shown here; run diktum diff to see all\n",
            400 - shown
        )));
    }

    #[test]
    fn json_is_a_patch_from_old_to_new() {
        let world = World::new().made();
        for (old, new) in [("a", "b"), ("b", "a"), ("a", "b-rentang"), ("b-rentang", "a-rentang"), ("a", "a")]
        {
            let ran = world.diff(&format!("{old}.json {new}.json --format json"));
            let patch = serde_json::from_slice(&ran.0.stdout).expect("is JSON");
            let (old, new) =
                (json(&world.path(&format!("{old}.json"))), json(&world.path(&format!("{new}.json"))));
            assert_eq!(patched(&old, patch).as_ref(), Ok(&new));
            ran.silent(i32::from(old != new));
        }
        insta::assert_snapshot!("json", world.diff("a.txt b.txt --format json").silent(1).stdout());
    }

    #[test]
    fn json_of_many_is_a_line_for_each_that_differs() {
        let world = World::new().made();
        let ran = world.diff("lama.ndjson baru.ndjson --format json");
        let lines: Vec<Value> =
            ran.silent(1).stdout().lines().map(|line| serde_json::from_str(line).expect("is JSON")).collect();
        assert_eq!(lines.len(), 1);
        assert_eq!((&lines[0]["id"], &lines[0]["keadaan"]), (&"y.txt".into(), &"berubah".into()));
        let (a, b) = (json(&world.path("a.json")), json(&world.path("b.json")));
        assert_eq!(patched(&a, lines[0]["perubahan"].clone()), Ok(b));
    }

    #[test]
    fn brief_is_a_line_a_document_and_totals() {
        let world = World::new().made();
        world.write("baru/z.txt", OLD);
        fs::remove_file(world.path("baru/x.txt")).expect("is there");
        let ran = world.diff("lama baru --brief");
        assert_eq!(
            ran.silent(1).stdout(),
            "- x.txt  fakta -18\n~ y.txt  fakta +2 ~2, label 1\n+ z.txt  fakta +18\n\
             naskah: 1 berubah, 1 bertambah, 1 hilang, 1 ditolak; fakta +20 -18 ~2, label 1\n"
        );
        let ran = world.diff("a.txt a.txt --brief --lang en");
        assert_eq!(ran.silent(0).stdout(), "documents: 1 same\n");
    }

    #[test]
    fn lines_come_from_the_text_and_bytes_from_the_json() {
        let world = World::new().made();
        let line = |args: &str| -> String {
            let ran = world.diff(args);
            ran.stdout().lines().find(|line| line.contains("huruf a")).expect("is shown").to_owned()
        };
        assert_eq!(line("a.txt b.txt"), "~ diktum KESATU › huruf a  baris 9 → 9");
        assert_eq!(line("a.json b.txt"), "~ diktum KESATU › huruf a  baris ? → 9");
        assert_eq!(line("a.json b.json"), "~ diktum KESATU › huruf a");
        let at = OLD.find("a. pada").expect("is there");
        let bytes = format!("{at}–{}", at + "a. pada hari Sabtu; dan".len());
        assert_eq!(line("a-rentang.json b.json"), format!("~ diktum KESATU › huruf a  byte {bytes} → ?"));
    }

    #[test]
    fn without_a_terminal_there_are_no_colours() {
        let world = World::new();
        for args in ["a.txt b.txt", "a.txt b.txt --brief", "a.txt b.txt --format markdown", "a.txt tiada"] {
            let ran = world.diff(args);
            assert!(!ran.0.stdout.contains(&0x1B) && !ran.0.stderr.contains(&0x1B), "{args}");
        }
    }

    #[test]
    fn signs_that_move_the_cursor_are_not_passed_on() {
        let world = World::new();
        world.write("c.txt", OLD.replace("hari Sabtu", "hari \u{1B}[2J\u{9B}2J Sabtu"));
        for form in ["text", "markdown"] {
            let ran = world.diff(&format!("a.txt c.txt --format {form}"));
            assert!(ran.silent(1).stdout().contains("Sabtu") && !ran.stdout().contains(['\u{1B}', '\u{9B}']));
        }
    }

    #[test]
    fn a_file_is_written_as_a_whole() {
        let world = World::new();
        world.diff("a.txt b.txt -o hasil.txt").silent(1);
        let written = fs::read_to_string(world.path("hasil.txt")).expect("is there");
        assert_eq!(written, world.diff("a.txt b.txt").stdout());
        world
            .diff("a.txt b.txt -o ./b.txt")
            .trouble("diktum: ./b.txt: ini berkas naskahnya sendiri; pilih nama lain untuk hasilnya\n");
        assert_eq!(fs::read_to_string(world.path("b.txt")).expect("is there"), new());
    }

    #[test]
    fn a_closed_pipe_ends_quietly() {
        let world = World::new();
        for number in 0..2000 {
            world.write(&format!("lama/{number}.txt"), OLD);
        }
        world.write("baru/b.txt", OLD);
        let mut child = world.command("diff lama baru").spawn().expect("starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("ends");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(1), &b""[..]));
    }
}

mod kinds {
    use super::*;

    #[test]
    fn every_kind_can_be_compared_with_every_other() {
        let world = World::new().made();
        fs::create_dir(world.path("hasil")).expect("can be made");
        for name in ["x", "y"] {
            world.any(&format!("parse -q lama/{name}.txt -o hasil/{name}.json")).silent(0);
        }
        world.any("batch -q lama --out-dir per-id --glob [xy].txt").silent(0);
        for sides in [
            "a.txt a.txt",
            "a.txt a.json",
            "a.json a.txt",
            "a.txt a-rentang.json",
            "a-rentang.json a.txt",
            "lama lama",
            "lama.ndjson lama.ndjson",
            "lama.ndjson lama",
            "lama lama.ndjson",
            "hasil lama --glob [xy].*",
            "lama/ per-id/lama --glob [xy].*",
            "per-id/lama hasil",
            "lama.ndjson lama/y.txt",
            "lama/x.txt hasil",
            "lama hasil/x.json",
        ] {
            if sides != "lama.ndjson lama/y.txt" {
                world.diff(sides).silent(0);
            }
        }
        for sides in ["a.txt b.txt", "a.json b.txt", "a.txt b.json", "a.json b-rentang.json", "lama baru"] {
            world.diff(sides).silent(1);
            let swapped: Vec<&str> = sides.split(' ').rev().collect();
            world.diff(&swapped.join(" ")).silent(1);
        }
        for sides in
            ["lama.ndjson baru", "lama baru.ndjson", "lama.ndjson baru.ndjson", "hasil baru --glob [xy].*"]
        {
            let ran = world.diff(&format!("{sides} --brief"));
            assert!(ran.silent(1).stdout().contains("~ y.txt  fakta +2 ~2, label 1\n"), "{}", ran.stdout());
        }
    }

    #[test]
    fn one_text_is_compared_with_its_line() {
        let world = World::new().made();
        let in_folder = |args: &str| {
            let ran = world.command(&format!("diff {args}")).current_dir(world.path("baru")).output();
            Ran(ran.expect("ends"))
        };
        in_folder("../baru.ndjson y.txt").silent(0);
        in_folder("../lama.ndjson y.txt").silent(1);
        in_folder("y.txt ../lama.ndjson").silent(1);
        in_folder("../lama.ndjson ../a.txt").trouble(
            "diktum: ../lama.ndjson: tidak ada baris dengan id `../a.txt`; baris yang dicari dikenal dari idnya\n",
        );
    }

    #[test]
    fn standard_input_may_be_one_side() {
        let world = World::new().made();
        let read = |name: &str| fs::read_to_string(world.path(name)).expect("is there");
        for (args, stdin, status) in [
            ("a.txt -", OLD.to_owned(), 0),
            ("- a.txt", new(), 1),
            ("a.json -", read("a.json"), 0),
            ("- baru.ndjson", read("lama.ndjson"), 1),
            ("lama.ndjson -", read("lama.ndjson"), 0),
            ("lama -", read("lama.ndjson"), 0),
            ("a.txt -", format!("\u{FEFF}\n\n{OLD}"), 0),
        ] {
            world.diff_with(args, &stdin).silent(status);
        }
        let usage = "Pemakaian: diktum diff [OPSI] LAMA BARU\ncoba 'diktum diff --help'\n";
        world.diff("- -").trouble(&format!("diktum: `-` hanya dapat menjadi salah satu sisi\n{usage}"));
    }

    #[test]
    fn json_in_another_encoding_is_json() {
        let world = World::new().made();
        let text = fs::read_to_string(world.path("a.json")).expect("is there");
        let bytes: Vec<u8> =
            [0xFEFFu16].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
        world.write("utf16.json", bytes);
        world.write("mark.json", format!("\u{FEFF}{text}"));
        world.diff("a.txt utf16.json").silent(0);
        world.diff("a.txt mark.json").silent(0);
    }

    #[test]
    fn documents_on_lines_without_ids_are_matched_by_line() {
        let world = World::new();
        let compact = |name: &str| world.any(&format!("parse -q --compact {name}")).stdout().to_owned();
        world.write("lama.jsonl", compact("a.txt") + &compact("b.txt"));
        world.write("baru.jsonl", compact("a.txt") + &compact("a.txt"));
        world.diff("lama.jsonl lama.jsonl").silent(0);
        assert!(world.diff("lama.jsonl baru.jsonl --brief").silent(1).stdout().starts_with("~ :2  "));
    }

    #[test]
    fn lines_are_matched_by_id_in_any_order() {
        let world = World::new().made();
        let lines = fs::read_to_string(world.path("baru.ndjson")).expect("is there");
        let mut turned: Vec<&str> = lines.lines().rev().collect();
        // Twice the same id: the first belongs to the first.
        turned.push(turned[0]);
        world.write("balik.ndjson", turned.join("\n"));
        world.diff("balik.ndjson balik.ndjson").silent(0);
        let ran = world.diff("balik.ndjson baru.ndjson --brief");
        assert_eq!(
            ran.silent(1).stdout(),
            "- y.txt  fakta -20\nnaskah: 1 hilang, 2 sama, 1 ditolak; fakta -20\n"
        );
    }

    #[test]
    fn a_text_that_is_refused_on_one_side_of_a_batch_is_a_document_gained_or_lost() {
        let world = World::new().made();
        world.write("baru/y.txt", NEWS);
        let ran = world.command("batch -q . -o ../baru.ndjson").current_dir(world.path("baru")).output();
        Ran(ran.expect("ends")).silent(0);
        let ran = world.diff("lama.ndjson baru.ndjson --brief");
        let text = ran.silent(1).stdout();
        assert!(
            text.starts_with("- y.txt  fakta -18  kini ditolak: bukan-naskah-hukum: bukan naskah"),
            "{text}"
        );
        for sides in ["baru.ndjson lama.ndjson", "baru.ndjson lama"] {
            let ran = world.diff(&format!("{sides} --brief --lang en"));
            let text = ran.silent(1).stdout();
            let line = "+ y.txt  facts +18  was refused: bukan-naskah-hukum: bukan naskah";
            assert!(text.starts_with(line), "{text}");
        }
    }
}

mod trouble {
    use super::*;

    #[test]
    fn what_can_not_be_compared_is_told_and_the_rest_is_compared() {
        let world = World::new().made();
        let refused = "bukan naskah hukum daerah: tidak ditemukan baris judul (INSTRUKSI …, SURAT EDARAN, \
                       KEPUTUSAN …) yang diikuti NOMOR atau TENTANG; diktum, pasal, atau butir bernomor; \
                       penetapan, tanda tangan, atau penutup";
        world.diff("a.txt berita.txt").trouble(&format!("diktum: berita.txt: {refused}\n"));
        world
            .diff("a.txt tiada.txt")
            .trouble("diktum: tiada.txt: berkas tidak ada; periksa nama dan foldernya\n");
        // Refused on both sides it differs in nothing.
        world.diff("lama lama").silent(0);
        fs::remove_file(world.path("baru/berita.txt")).expect("is there");
        let ran = world.diff("lama baru --brief");
        assert_eq!(ran.status(), 2);
        assert_eq!(ran.stderr(), format!("diktum: lama/berita.txt: {refused}\n"));
        assert!(ran.stdout().starts_with("~ y.txt  "), "{}", ran.stdout());
        world.diff("lama baru --glob [xy].txt").silent(1);
    }

    #[test]
    fn json_that_is_none_of_ours_is_told_with_its_place() {
        let world = World::new();
        let deep = format!("{{\"skema\":\"diktum/2\",\"isi\":{}{}}}", "[".repeat(200), "]".repeat(200));
        for (content, said) in [
            (
                "{\"skema\":\"diktum/2\",\n \"isi\": [}",
                "JSON ini rusak di baris 2, kolom 10; buat lagi dengan diktum parse",
            ),
            (
                "{\"a\": 1}",
                "JSON ini bukan keluaran diktum parse atau batch: tidak ada \"skema\": \"diktum/2\"",
            ),
            (
                "{\"skema\": \"diktum/0\"}",
                "JSON ini menurut skema `diktum/0`, sedangkan yang dikenal `diktum/2`; buat lagi dengan versi diktum ini",
            ),
            (&deep, "JSON ini bersarang lebih dari 128 tingkat; keluaran diktum parse tidak sedalam itu"),
            ("", "tidak ada satu kata pun dalam berkas ini"),
        ] {
            world.write("c.json", content);
            world.diff("a.txt c.json").trouble(&format!("diktum: c.json: {said}\n"));
        }
    }

    #[test]
    fn a_broken_line_is_told_and_the_others_are_compared() {
        let world = World::new().made();
        let lines = fs::read_to_string(world.path("lama.ndjson")).expect("is there");
        world.write("rusak.ndjson", lines.replacen("\n", "\n{\"id\":\"z\",\n", 1));
        let ran = world.diff("rusak.ndjson baru.ndjson --brief");
        ran.trouble(
            "diktum: rusak.ndjson: baris 2, kolom 1: bukan keluaran diktum batch yang utuh; buat lagi baris itu\n",
        );
        assert!(ran.stdout().ends_with("naskah: 1 berubah, 1 sama, 1 ditolak; fakta +2 ~2, label 1\n"));
    }

    #[cfg(unix)]
    #[test]
    fn a_link_to_a_folder_is_told() {
        let world = World::new().made();
        std::os::unix::fs::symlink("../lama", world.path("baru/lama")).expect("can be made");
        let ran = world.diff("lama baru --brief");
        ran.trouble("diktum: baru/lama: tautan ke folder, atau bukan berkas biasa; tidak dibandingkan\n");
    }
}

mod options {
    use super::*;

    #[test]
    fn what_is_ignored_is_not_compared() {
        let world = World::new().made();
        let changed = OLD.replace("hari Sabtu", "hari Jumat").replace("30 Juni", "29 Juni");
        world.write("c.txt", changed);
        for (patterns, status) in [
            ("--ignore teks", 1),
            ("--ignore tanggal", 1),
            ("--ignore teks --ignore tanggal", 0),
            ("--ignore isi.**.teks --ignore penetapan.*", 0),
            ("--ignore=.isi --ignore=.penetapan.tanggal", 0),
            ("--ignore=.teks --ignore tanggal", 1),
            ("--ignore ** --brief", 0),
        ] {
            world.diff(&format!("a.txt c.txt {patterns}")).silent(status);
        }
        world.diff("a.json a-rentang.json").silent(1);
        world.diff("a.json a-rentang.json --ignore rentang").silent(0);
    }

    #[test]
    fn places_alone_are_one_line() {
        let world = World::new().made();
        let ran = world.diff("a.json a-rentang.json");
        assert!(
            ran.silent(1).stdout().contains("\n= 8 letak lain (rentang, halaman, kotak, baris, kolom)\n"),
            "{}",
            ran.stdout()
        );
        let ran = world.diff("a.json a-rentang.json --brief");
        assert_eq!(ran.stdout(), "~ a-rentang.json  letak 8\nnaskah: 1 berubah; letak 8\n");
    }

    #[test]
    fn usage_errors_say_what_is_wanted() {
        let world = World::new();
        let usage = "Pemakaian: diktum diff [OPSI] LAMA BARU\ncoba 'diktum diff --help'\n";
        for (args, line) in [
            ("a.txt", "BARU belum disebut"),
            ("a.txt b.txt c.txt", "argumen `c.txt` tidak dikenal"),
            (
                "a.txt b.txt --format xml",
                "`xml` bukan nilai untuk `--format`; pilih salah satu: text, json, markdown",
            ),
            ("a.txt b.txt --brief --format json", "`--brief` tidak dapat dipakai bersama `--format json`"),
            (
                "a.txt b.txt --ignore a..b",
                "`a..b` bukan nilai untuk `--ignore`; tulis kunci-kunci yang disambung titik, misalnya diagnostik, \
                 .judul, atau 'isi.**.teks'",
            ),
        ] {
            world.diff(args).trouble(&format!("diktum: {line}\n{usage}"));
        }
    }

    #[test]
    fn the_help_is_in_one_language() {
        let world = World::new();
        insta::assert_snapshot!("help_id", world.diff("-h").silent(0).stdout());
        insta::assert_snapshot!("help_en", world.diff("--help --lang en").silent(0).stdout());
    }

    #[test]
    fn notes_are_silenced_and_trouble_is_not() {
        let world = World::new().made();
        let lines = fs::read_to_string(world.path("lama.ndjson")).expect("is there");
        world.write("lain.ndjson", lines.replace("\"id\":\"", "\"id\":\"lain/"));
        let ran = world.diff("lain.ndjson baru.ndjson --brief");
        assert_eq!(ran.status(), 1);
        assert_eq!(
            ran.stderr(),
            "diktum: tidak ada id yang terdapat di kedua sisi; jalankan diktum batch dari dalam tiap folder agar \
             idnya sama\n"
        );
        world.diff("lain.ndjson baru.ndjson --brief -q").silent(1);
        assert_eq!(world.diff("a.txt tiada -q").status(), 2);
        assert!(!world.diff("a.txt tiada -q").stderr().is_empty());
    }
}

#[cfg(target_os = "linux")]
mod memory {
    use super::*;

    /// Lines of the same order are compared as they come; of another order only their places are held.
    #[test]
    fn does_not_hold_the_documents() {
        let world = World::new().made();
        let document = fs::read_to_string(world.path("a.json")).expect("is there");
        let document: Value = serde_json::from_str(&document).expect("is JSON");
        let line = |number: usize| {
            let mut document = document.clone();
            if number.is_multiple_of(100) {
                document["tentang"] = format!("NOMOR {number}").into();
            }
            serde_json::json!({"id": number.to_string(), "dokumen": document}).to_string() + "\n"
        };
        let lines: Vec<String> = (0..20_000).map(line).collect();
        world.write("lama.ndjson", lines.concat());
        world.write("baru.ndjson", lines.concat().replace("NOMOR 1", "NOMOR SATU"));
        let size = fs::metadata(world.path("lama.ndjson")).expect("is there").len();
        assert!(size > 20 << 20, "{size}");
        let mut child = world.command("diff lama.ndjson baru.ndjson --brief").spawn().expect("starts");
        let mut peak = 0;
        loop {
            let status = fs::read_to_string(format!("/proc/{}/status", child.id())).unwrap_or_default();
            let found = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
            if let Some(found) = found {
                peak = found.trim().trim_end_matches(" kB").parse().expect("is a number");
            }
            if child.try_wait().expect("can be asked").is_some() {
                break;
            }
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
        let ran = Ran(child.wait_with_output().expect("ends"));
        ran.silent(1);
        assert!((1000..16 * 1024).contains(&peak), "{peak} KiB");
    }
}
