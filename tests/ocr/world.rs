//! A folder with pictures and a recogniser in it, and the program over them.

use std::fmt::Write as _;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;
use tempfile::TempDir;

/// An invented text.
pub const TEXT: &str = "\
INSTRUKSI BUPATI BANYU BIRU
NOMOR 7 TAHUN 2021
TENTANG
KERJA BAKTI

Kepada : Para Camat
Untuk :
KESATU : Membersihkan saluran.
KEDUA : Melaporkan hasilnya.

Ditetapkan di Banyu Biru
pada tanggal 4 Mei 2021
";

/// A recogniser that says its version and writes down how it was called. What it does with a picture comes after.
const HEAD: &str = r#"#!/bin/sh
if [ "$1" = --version ]; then echo 'tesseract 9.8.7'; echo ' leptonica-1.0'; exit 0; fi
echo "threads $OMP_THREAD_LIMIT: $*" >> "$WORLD/calls"
"#;

/// Gives the words in a file.
pub const WORDS: &str = "/bin/cat > /dev/null\n/bin/cat \"$WORLD/words.tsv\"\n";

/// A folder that goes away with it.
pub struct World {
    folder: TempDir,
}

impl World {
    /// With a picture `a.png` and a recogniser that does this.
    pub fn new(script: &str) -> World {
        let world = World::empty();
        world.recogniser(script);
        world.write("words.tsv", tsv(TEXT));
        world.write("a.png", png(1654, 2339, 200));
        world
    }

    /// Without a recogniser.
    pub fn empty() -> World {
        let folder = tempfile::tempdir().expect("can be made");
        fs::create_dir(folder.path().join("bin")).expect("can be made");
        World { folder }
    }

    pub fn recogniser(&self, script: &str) {
        let path = self.path("bin/tesseract");
        fs::write(&path, format!("{HEAD}{script}")).expect("can be written");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("can be set");
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be made");
        fs::write(path, bytes).expect("can be written");
    }

    /// How the recogniser was called, a line a page.
    pub fn calls(&self) -> Vec<String> {
        let calls = fs::read_to_string(self.path("calls")).unwrap_or_default();
        calls.lines().map(str::to_owned).collect()
    }

    pub fn files(&self, folder: &str) -> Vec<String> {
        let found = fs::read_dir(self.path(folder)).expect("is a folder");
        let name = |entry: std::io::Result<fs::DirEntry>| entry.expect("can be read").file_name();
        let mut names: Vec<String> =
            found.map(name).map(|name| name.into_string().expect("is UTF-8")).collect();
        names.sort();
        names
    }

    /// The program with these arguments, separated by blanks; `tesseract` is the world's own, or none.
    pub fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
        command.args(args.split_whitespace()).current_dir(self.folder.path());
        command.env("PATH", self.path("bin")).env("WORLD", self.folder.path());
        command.env_remove("DIKTUM_TESSERACT").stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &str) -> Ran {
        Ran(self.command(args).output().expect("ends"))
    }
}

/// What a run gave.
pub struct Ran(pub Output);

impl Ran {
    pub fn status(&self) -> i32 {
        self.0.status.code().expect("was not killed")
    }

    pub fn stdout(&self) -> &str {
        std::str::from_utf8(&self.0.stdout).expect("is UTF-8")
    }

    pub fn stderr(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).expect("is UTF-8")
    }

    #[track_caller]
    pub fn json(&self) -> Value {
        assert_eq!(self.status(), 0, "{}", self.stderr());
        serde_json::from_str(self.stdout()).expect("is JSON")
    }

    /// Id and code of each line of a batch; the code of a document is empty.
    #[track_caller]
    pub fn codes(&self) -> Vec<(String, String)> {
        let word = |value: &Value| value.as_str().unwrap_or_default().to_owned();
        let lines = self.stdout().lines().map(|line| serde_json::from_str::<Value>(line).expect("is JSON"));
        lines.map(|line| (word(&line["id"]), word(&line["galat"]["kode"]))).collect()
    }

    /// Status 1, nothing on standard output, and a line that begins so and has these words.
    #[track_caller]
    pub fn refused(&self, line: &str, words: &[&str]) {
        assert_eq!((self.status(), self.stdout()), (1, ""), "{}", self.stderr());
        assert!(self.stderr().starts_with(line), "{}", self.stderr());
        assert_eq!(self.stderr().lines().count(), 1, "{}", self.stderr());
        for word in words {
            assert!(self.stderr().contains(word), "{word}: {}", self.stderr());
        }
    }
}

/// The table of words of a page on which these lines stand.
pub fn tsv(text: &str) -> String {
    let mut out = String::from(
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
         1\t1\t0\t0\t0\t0\t0\t0\t1654\t2339\t-1\t\n",
    );
    for (number, line) in text.lines().enumerate() {
        let mut left = 150;
        for (place, word) in line.split_whitespace().enumerate() {
            let (top, width) = (150 + 45 * number, 18 * word.chars().count());
            let _ = writeln!(
                out,
                "5\t1\t1\t1\t{}\t{}\t{left}\t{top}\t{width}\t26\t96.5\t{word}",
                number + 1,
                place + 1
            );
            left += width + 14;
        }
    }
    out
}

/// A white picture.
pub fn png(width: u32, height: u32, dpi: u32) -> Vec<u8> {
    grey_png(width, height, dpi, &vec![255; (width * height) as usize])
}

/// A picture of these dots.
pub fn grey_png(width: u32, height: u32, dpi: u32, dots: &[u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, width, height);
    encoder.set_color(png::ColorType::Grayscale);
    encoder.set_depth(png::BitDepth::Eight);
    let dense = (f64::from(dpi) / 0.0254).round() as u32;
    encoder.set_pixel_dims(Some(png::PixelDimensions { xppu: dense, yppu: dense, unit: png::Unit::Meter }));
    let mut writer = encoder.write_header().expect("can be written");
    writer.write_image_data(dots).expect("can be written");
    writer.finish().expect("can be written");
    out
}

/// White pages of different widths, by which the recogniser can tell them apart.
pub fn tiff(widths: &[u32]) -> Vec<u8> {
    let mut out = std::io::Cursor::new(Vec::new());
    let mut encoder = tiff::encoder::TiffEncoder::new(&mut out).expect("can be written");
    for width in widths {
        let dots = vec![255u8; (width * 2339) as usize];
        let written = encoder.write_image::<tiff::encoder::colortype::Gray8>(*width, 2339, &dots);
        written.expect("can be written");
    }
    out.into_inner()
}

/// Waits until `there` is so.
#[track_caller]
pub fn wait_until(what: &str, there: impl Fn() -> bool) {
    let begin = Instant::now();
    while !there() {
        assert!(begin.elapsed() < Duration::from_secs(60), "{what}");
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// Whether a process with the number in this file is there.
pub fn is_running(file: &Path) -> bool {
    let number = fs::read_to_string(file).expect("is there");
    let stat = fs::read_to_string(format!("/proc/{}/stat", number.trim()));
    // One that has ended and that nobody has asked for yet is gone too.
    stat.is_ok_and(|stat| !stat.contains(") Z "))
}
