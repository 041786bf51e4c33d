//! A folder to work in, invented texts good and bad, and the program over them.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value;
use sha2::{Digest, Sha256};
use tempfile::TempDir;

pub const NEWS: &str = "Pasar pagi itu ramai.\nHarga cabai turun lagi, kata pedagang.\n";

/// A text of the family, different for every number; some have a fault.
pub fn text(number: usize) -> String {
    let form = ["INSTRUKSI", "KEPUTUSAN"][number % 2];
    let second = if number.is_multiple_of(7) { "KETIGA" } else { "KEDUA" };
    format!(
        "{form} BUPATI BANYU BIRU\nNOMOR {number} TAHUN 2021\nTENTANG\nKERJA BAKTI\n\nKESATU : Membersihkan \
         saluran.\n{second} : Melaporkan.\n\nDitetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n"
    )
}

/// What is no text of the family: its bytes and the code that they get.
pub fn bad(number: usize) -> (Vec<u8>, &'static str) {
    match number % 6 {
        0 => (NEWS.into(), "bukan-naskah-hukum"),
        1 => (b"%PDF-1.7\n".to_vec(), "berkas-rusak"),
        2 => (Vec::new(), "kosong"),
        3 => (b"\x7fELF\0\0".to_vec(), "bukan-teks"),
        4 => (b" \n\t\r\n".to_vec(), "kosong"),
        _ => (vec![0xFF, 0xFE, 0x41], "bukan-teks"),
    }
}

pub fn sha256(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A folder that goes away with it.
pub struct World {
    folder: TempDir,
}

impl World {
    pub fn new() -> World {
        World { folder: tempfile::tempdir().expect("can be made") }
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Writes a file and the folders above it.
    pub fn write(&self, name: &str, bytes: impl AsRef<[u8]>) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().expect("is in a folder")).expect("can be made");
        fs::write(path, bytes).expect("can be written");
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).expect("is there")
    }

    /// Texts with these numbers as `folder/000001.txt` and so on.
    pub fn texts(&self, folder: &str, numbers: std::ops::Range<usize>) {
        for number in numbers {
            self.write(&format!("{folder}/{number:06}.txt"), text(number));
        }
    }

    /// The program with these arguments, separated by blanks.
    pub fn command(&self, args: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diktum"));
        command.arg("batch").args(args.split_whitespace()).current_dir(self.folder.path());
        command.stdin(Stdio::null());
        command
    }

    pub fn run(&self, args: &str) -> Ran {
        Ran(self.command(args).output().expect("ends"))
    }

    pub fn run_with(&self, args: &str, stdin: &[u8]) -> Ran {
        let path = self.path("masukan");
        fs::write(&path, stdin).expect("can be written");
        let stdin = File::open(&path).expect("is there");
        let output = self.command(args).stdin(stdin).output().expect("ends");
        fs::remove_file(path).expect("is there");
        Ran(output)
    }
}

/// What a run gave.
pub struct Ran(pub Output);

impl Ran {
    pub fn status(&self) -> i32 {
        self.0.status.code().expect("was not killed")
    }

    pub fn stdout(&self) -> &[u8] {
        &self.0.stdout
    }

    pub fn stderr(&self) -> &str {
        std::str::from_utf8(&self.0.stderr).expect("is UTF-8")
    }

    /// This exit status and nothing on standard error.
    #[track_caller]
    pub fn silent(&self, status: i32) -> &Ran {
        assert_eq!((self.status(), self.stderr()), (status, ""));
        self
    }

    #[track_caller]
    pub fn lines(&self) -> Vec<Value> {
        lines(self.stdout())
    }

    /// Id and code of each line; the code of a document is empty.
    #[track_caller]
    pub fn codes(&self) -> Vec<(String, String)> {
        self.lines().iter().map(|line| (word(&line["id"]), word(&line["galat"]["kode"]))).collect()
    }
}

/// The lines of an output; each has the keys that it must have.
#[track_caller]
pub fn lines(output: &[u8]) -> Vec<Value> {
    assert!(output.is_empty() || output.ends_with(b"\n"), "half a line");
    let text = std::str::from_utf8(output).expect("is UTF-8");
    text.lines()
        .map(|line| {
            let line: Value = serde_json::from_str(line).expect("is JSON");
            let mut keys: Vec<&str> =
                line.as_object().expect("is an object").keys().map(String::as_str).collect();
            keys.sort();
            // Of a record with further fields.
            keys.retain(|key| *key != "meta");
            assert!(
                keys == ["dokumen", "id", "sha256", "sumber"] || keys == ["galat", "id", "sha256", "sumber"],
                "{keys:?}"
            );
            assert!(line["id"].is_string() && line["sumber"].is_string(), "{line}");
            line
        })
        .collect()
}

pub fn word(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

/// Pairs as [`Ran::codes`] gives them.
pub fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(id, code)| ((*id).to_owned(), (*code).to_owned())).collect()
}

/// A tar of these members.
pub fn tar(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in members {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        header.set_mode(0o644);
        builder.append_data(&mut header, name, bytes.as_slice()).expect("can be written");
    }
    builder.into_inner().expect("can be written")
}

pub fn gz(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    encoder.write_all(bytes).expect("can be written");
    encoder.finish().expect("can be written")
}

pub fn zst(bytes: &[u8]) -> Vec<u8> {
    zstd::encode_all(bytes, 1).expect("can be written")
}

/// A zip of these members, every second one stored.
pub fn zip(members: &[(String, Vec<u8>)]) -> Vec<u8> {
    use rawzip::CompressionMethod;
    let mut out = Vec::new();
    let mut archive = rawzip::ZipArchiveWriter::new(&mut out);
    for (number, (name, bytes)) in members.iter().enumerate() {
        let method = if number % 2 == 0 { CompressionMethod::DEFLATE } else { CompressionMethod::STORE };
        let name = rawzip::path::EntryPath::verbatim(name.as_bytes());
        let file = archive.new_file(name).compression_method(method);
        let (mut entry, config) = file.start().expect("can be written");
        let descriptor = if method == CompressionMethod::DEFLATE {
            let encoder = flate2::write::DeflateEncoder::new(&mut entry, flate2::Compression::best());
            let mut writer = config.wrap(encoder);
            writer.write_all(bytes).expect("can be written");
            let (encoder, descriptor) = writer.finish().expect("can be written");
            encoder.finish().expect("can be written");
            descriptor
        } else {
            let mut writer = config.wrap(&mut entry);
            writer.write_all(bytes).expect("can be written");
            writer.finish().expect("can be written").1
        };
        entry.finish(descriptor).expect("can be written");
    }
    archive.finish().expect("can be written");
    out
}

/// A record of NDJSON.
pub fn record(id: &str, text: &str) -> String {
    serde_json::json!({"id": id, "text": text}).to_string() + "\n"
}
