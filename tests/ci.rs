//! The GitHub Action and the pre-commit hooks: what they run, run in a scratch git repository.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use tempfile::TempDir;

const TEXT: &str = "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nKepada : Para Camat\n\
                    Untuk :\nKESATU : Membersihkan saluran air.\nKEDUA : Melaporkan hasilnya.\n\n\
                    Instruksi Bupati ini mulai berlaku pada tanggal ditetapkan.\n\nDitetapkan di Banyu Biru\n\
                    pada tanggal 4 Mei 2021\n\nBUPATI BANYU BIRU,\n\nttd\n\nSUTARJO\n";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A git repository with a text in `naskah/` that is committed.
struct Repository {
    folder: TempDir,
}

impl Repository {
    fn new() -> Repository {
        let repository = Repository { folder: tempfile::tempdir().expect("can be made") };
        repository.git(&["init", "-q", "-b", "main"]);
        repository.write("naskah/satu.txt", TEXT);
        repository.write("naskah/BACA SAYA.md", "Kumpulan naskah.\n");
        repository.commit();
        repository
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, content: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be made");
        fs::write(path, content).expect("can be written");
    }

    fn git(&self, args: &[&str]) {
        let done = Command::new("git")
            .args(["-c", "user.name=Uji", "-c", "user.email=uji@example.org", "-c", "commit.gpgsign=false"])
            .args(args)
            .current_dir(self.folder.path())
            .output()
            .expect("git is here");
        assert!(done.status.success(), "{args:?}: {}", String::from_utf8_lossy(&done.stderr));
    }

    fn commit(&self) {
        self.git(&["add", "-A"]);
        self.git(&["commit", "-q", "-m", "naskah"]);
    }

    /// What the action runs, with this environment; gives its output and the summary.
    fn review(&self, environment: &[(&str, &str)]) -> (Output, String) {
        let summary = self.path(".git/summary");
        let _ = fs::remove_file(&summary);
        let output = Command::new(root().join("ci/review.sh"))
            .env("DIKTUM", env!("CARGO_BIN_EXE_diktum"))
            .env("GITHUB_STEP_SUMMARY", &summary)
            .envs(environment.iter().copied())
            .current_dir(self.folder.path())
            .output()
            .expect("ends");
        (output, fs::read_to_string(summary).unwrap_or_default())
    }

    /// What a hook runs on these files.
    fn hook(&self, id: &str, files: &[&str]) -> Output {
        let bin = Path::new(env!("CARGO_BIN_EXE_diktum")).parent().expect("is in a folder");
        let path = std::env::var("PATH").expect("is set");
        let quoted: Vec<String> = files.iter().map(|file| format!("'{file}'")).collect();
        Command::new("bash")
            .arg("-c")
            .arg(format!("{} {}", entry(id), quoted.join(" ")))
            .env("PATH", format!("{}:{path}", bin.display()))
            .current_dir(self.folder.path())
            .output()
            .expect("ends")
    }
}

/// The command of a hook in `.pre-commit-hooks.yaml`.
fn entry(id: &str) -> String {
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).expect("is there");
    let hook = hooks.split("- id: ").find(|hook| hook.lines().next() == Some(id)).expect("is there");
    let entry = hook.lines().find_map(|line| line.strip_prefix("  entry: ")).expect("has one");
    entry.to_owned()
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn a_change_is_shown_as_what_it_means() {
    let repository = Repository::new();
    let changed = TEXT.replace("KEDUA :", "KEDUA : Membuat jadwal.\nKETIGA :");
    repository.write("naskah/satu.txt", &changed);
    let (output, summary) = repository.review(&[("BASE", "HEAD"), ("PATHS", "naskah")]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stderr));
    assert!(summary.contains("Membuat jadwal.") && summary.contains("KEDUA"), "{summary}");
    assert!(!summary.contains("Membersihkan saluran air."), "{summary}");
}

#[test]
fn findings_are_annotations_and_fail() {
    let repository = Repository::new();
    repository.write("naskah/dua.txt", &TEXT.replace("KEDUA", "KETIGA"));
    let (output, summary) = repository.review(&[("BASE", "HEAD"), ("PATHS", "naskah")]);
    assert_eq!(output.status.code(), Some(1));
    let found = text(&output.stdout);
    assert!(found.contains("::warning file=naskah/dua.txt,line=9,"), "{found}");
    assert!(summary.contains("dua.txt"), "{summary}");
}

#[test]
fn without_a_base_and_in_a_new_folder_it_works_too() {
    let repository = Repository::new();
    let (output, summary) = repository.review(&[]);
    assert_eq!((output.status.code(), summary.as_str()), (Some(0), ""), "{}", text(&output.stdout));
    repository.write("baru/tiga.txt", TEXT);
    let (output, summary) = repository.review(&[("BASE", "HEAD"), ("PATHS", "naskah baru")]);
    assert_eq!(output.status.code(), Some(0), "{}", text(&output.stdout));
    assert!(summary.contains("tiga.txt"), "{summary}");
}

#[test]
fn a_base_that_is_nowhere_is_told() {
    let (output, _) = Repository::new().review(&[("BASE", "0123456789abcdef0123456789abcdef01234567")]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!output.stderr.is_empty());
}

#[test]
fn the_action_runs_that_script() {
    let action = fs::read_to_string(root().join("action.yml")).expect("is there");
    assert!(action.contains("$GITHUB_ACTION_PATH/ci/review.sh"));
    for input in ["DIKTUM", "PATHS", "GLOB", "BASE"] {
        assert!(action.contains(&format!("        {input}: ${{{{ ")), "{input}");
    }
}

#[test]
fn hooks_check_format_and_compare() {
    let repository = Repository::new();
    let file = "naskah/satu.txt";
    assert_eq!(repository.hook("diktum-check", &[file]).status.code(), Some(0));
    repository.write(file, &TEXT.replace("KEDUA", "KETIGA"));
    repository.write("naskah/dua naskah.txt", TEXT);
    let files = &[file, "naskah/dua naskah.txt"][..];
    let checked = repository.hook("diktum-check", files);
    assert_eq!(checked.status.code(), Some(1));
    assert!(text(&[checked.stdout, checked.stderr].concat()).contains("urutan-terlompat"));
    let compared = repository.hook("diktum-diff", files);
    assert_eq!((compared.status.code(), text(&compared.stderr)), (Some(0), String::new()));
    assert!(text(&compared.stdout).contains("KETIGA"), "{}", text(&compared.stdout));
    assert_eq!(repository.hook("diktum-fmt", files).status.code(), Some(0));
    let printed = fs::read_to_string(repository.path("naskah/dua naskah.txt")).expect("is there");
    assert!(printed != TEXT && printed.contains("NOMOR 7 TAHUN 2021"), "{printed}");
    assert_eq!(repository.hook("diktum-fmt", files).status.code(), Some(0));
    assert_eq!(fs::read_to_string(repository.path("naskah/dua naskah.txt")).expect("is there"), printed);
    // What is no legal text is left as it is, whatever its name.
    let readme = "naskah/BACA SAYA.md";
    for hook in ["diktum-check", "diktum-fmt"] {
        assert_eq!(repository.hook(hook, &[readme]).status.code(), Some(0), "{hook}");
    }
    assert_eq!(fs::read_to_string(repository.path(readme)).expect("is there"), "Kumpulan naskah.\n");
}

#[test]
fn paths_may_have_blanks() {
    let repository = Repository::new();
    repository.write("dua naskah/a b.txt", TEXT);
    repository.commit();
    repository.write("dua naskah/a b.txt", &TEXT.replace("KEDUA", "KETIGA"));
    for paths in ["dua naskah", "naskah\ndua naskah", "naskah\ndua naskah\n"] {
        let (output, summary) = repository.review(&[("BASE", "HEAD"), ("PATHS", paths)]);
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stderr));
        assert!(text(&output.stdout).contains("file=dua naskah/a b.txt,"), "{}", text(&output.stdout));
        assert!(summary.contains("KETIGA"), "{summary}");
    }
}

/// What the README tells git to show: a number or a date that changed, which an outline would not.
#[test]
fn git_shows_facts() {
    let repository = Repository::new();
    repository.write(".gitattributes", "naskah/*.txt diff=diktum\n");
    repository.commit();
    let readme = fs::read_to_string(root().join("README.md")).expect("is there");
    let (_, told) = readme.split_once("git config diff.diktum.textconv \"diktum ").expect("tells it");
    let (command, _) = told.split_once('"').expect("is quoted");
    let textconv = format!("'{}' {command}", env!("CARGO_BIN_EXE_diktum"));
    repository.git(&["config", "diff.diktum.textconv", &textconv]);
    for (old, new, shown) in
        [("NOMOR 7", "NOMOR 8", "+nomor: 8"), ("4 Mei", "5 Mei", "+penetapan › tanggal: 2021-05-05")]
    {
        repository.write("naskah/satu.txt", &TEXT.replace(old, new));
        let output = Command::new("git").args(["diff"]).current_dir(repository.folder.path()).output();
        let diff = text(&output.expect("git is here").stdout);
        assert!(diff.contains(shown), "{diff}");
    }
}
