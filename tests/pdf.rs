//! PDFs that do harm: whatever they are, the program says so in one line and goes on.

#![cfg(feature = "pdf")]

#[path = "common/pdf.rs"]
mod made;

use std::io::Read;
use std::path::PathBuf;
use std::process::{Command, Output};
use std::time::{Duration, Instant};

use made::{Draft, pdf};

const TEXT: &str = "BT /F1 12 Tf 50 700 Td (INSTRUKSI BUPATI TANJUNG SELASIH) Tj 0 -20 Td (NOMOR 4 TAHUN 2021) Tj \
                    0 -20 Td (TENTANG) Tj 0 -20 Td (KERJA BAKTI) Tj 0 -20 Td (Kepada : Para Camat) Tj \
                    0 -20 Td (Untuk :) Tj 0 -20 Td (KESATU : Melaksanakan kerja bakti.) Tj \
                    0 -20 Td (Ditetapkan di Tanjung Selasih) Tj 0 -20 Td (pada tanggal 4 Mei 2021) Tj ET";

/// Runs `diktum text` on these bytes.
fn text(name: &str, bytes: &[u8]) -> Output {
    diktum(name, bytes, &["text"])
}

fn diktum(name: &str, bytes: &[u8], args: &[&str]) -> Output {
    let file: PathBuf = std::env::temp_dir().join(format!("diktum-{}-{name}.pdf", std::process::id()));
    std::fs::write(&file, bytes).expect("is written");
    let ran = Command::new(env!("CARGO_BIN_EXE_diktum")).args(args).arg(&file).output().expect("runs");
    std::fs::remove_file(&file).expect("is there");
    ran
}

fn said(ran: &Output) -> String {
    String::from_utf8_lossy(&ran.stderr).into_owned()
}

/// A file that is refused: nothing on standard output, a sentence and no panic on standard error.
fn refused(ran: &Output) -> bool {
    ran.status.code() == Some(1) && ran.stdout.is_empty() && !said(ran).contains("panic")
}

/// A file of one page whose contents are this stream.
fn page(entries: &str, content: &[u8]) -> Vec<u8> {
    let mut draft = Draft::default();
    let content = draft.stream(entries, content);
    let page = draft.add(format!(
        "<< /Type /Page /Parent 3 0 R /Contents {content} 0 R /MediaBox [0 0 600 800] \
         /Resources << /Font << /F1 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>"
    ));
    let pages = draft.add(format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
    let root = draft.add(format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
    draft.finish(root)
}

fn packed(bytes: impl Read) -> Vec<u8> {
    let mut out = Vec::new();
    flate2::read::ZlibEncoder::new(bytes, flate2::Compression::best())
        .read_to_end(&mut out)
        .expect("is packed");
    out
}

#[test]
fn a_text_is_read_from_its_page() {
    let ran = diktum("naskah", &pdf(&[TEXT], ""), &["parse", "-q"]);
    let json: serde_json::Value = serde_json::from_slice(&ran.stdout).expect("JSON");
    assert_eq!(json["sumber"]["jenis"], "pdf");
    assert_eq!(json["sumber"]["lapisan"], serde_json::json!(["teks"]));
    assert_eq!(json["nomor"]["tahun"], 2021);
    assert_eq!(json["isi"][0]["teks"], "Melaksanakan kerja bakti.");
}

/// Some hundred bytes that unpack to more than a process may have.
#[cfg(target_os = "linux")]
#[test]
fn a_bomb_costs_itself_alone() {
    let once = packed(std::io::repeat(b' ').take(3 << 29));
    let bomb = page("/Filter [/FlateDecode /FlateDecode]", &packed(once.as_slice()));
    assert!(bomb.len() < 16 << 10, "{}", bomb.len());
    let started = Instant::now();
    let ran = text("bom", &bomb);
    assert!(refused(&ran) && said(&ran).contains("memori"), "{ran:?}");
    assert!(started.elapsed() < Duration::from_secs(70));
}

/// Whoever kills the program kills the process that reads its PDF too; that one waits for a file that never ends.
#[cfg(target_os = "linux")]
#[test]
fn no_process_outlives_the_one_that_started_it() {
    use std::io::BufRead;
    use std::process::Stdio;
    use std::thread::sleep;

    let script = r#"exec 3<&0; "$0" __pdf words <&3 & echo $!; wait"#;
    let mut starter = Command::new("sh")
        .args(["-c", script, env!("CARGO_BIN_EXE_diktum")])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    let mut number = String::new();
    let mut out = std::io::BufReader::new(starter.stdout.take().expect("is piped"));
    out.read_line(&mut number).expect("is told");
    let proc =
        |file: &str| std::fs::read_to_string(format!("/proc/{}/{file}", number.trim())).unwrap_or_default();
    // It waits for its input only when its limits are set.
    let waits = || proc("cmdline").contains("__pdf") && proc("stat").contains(") S ");
    let until = |done: &dyn Fn() -> bool| {
        let begin = Instant::now();
        while !done() && begin.elapsed() < Duration::from_secs(20) {
            sleep(Duration::from_millis(20));
        }
        done()
    };
    assert!(until(&waits), "{}", proc("stat"));
    // The writing end of its input stays open.
    starter.kill().expect("is killed");
    let gone = || proc("stat").is_empty() || proc("stat").contains(") Z ");
    assert!(until(&gone), "{}", proc("stat"));
    starter.wait().expect("has ended");
}

#[test]
fn a_page_of_a_million_words_is_no_text() {
    let content = format!("BT /F1 1 Tf 1 0 0 1 0 700 Tm {} ET", "(a ) Tj ".repeat(1_000_000));
    let ran = diktum("sejuta", &page("", content.as_bytes()), &["text", "--ocr", "never"]);
    assert!(refused(&ran), "{ran:?}");
}

#[test]
fn ten_thousand_pages_are_read() {
    let ran = text("halaman", &pdf(&vec![TEXT; 10_000], ""));
    assert!(ran.status.success(), "{}", said(&ran));
    assert_eq!(ran.stdout.iter().filter(|byte| **byte == 0x0C).count(), 9_999);
}

#[test]
fn what_bites_its_tail_ends() {
    let mut draft = Draft::default();
    let form = draft.stream(
        "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X 1 0 R >> >>",
        b"/X Do",
    );
    let content = draft.stream("", b"/X Do");
    let page = draft.add(format!(
        "<< /Type /Page /Contents {content} 0 R /MediaBox [0 0 600 800] \
         /Resources << /XObject << /X {form} 0 R >> >> >>"
    ));
    let pages = draft.add(format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R 4 0 R] /Parent 4 0 R >>"));
    let root = draft.add(format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
    let ran = diktum("ekor", &draft.finish(root), &["parse", "--ocr", "never"]);
    assert!(refused(&ran), "{ran:?}");
}

#[test]
fn damaged_files_are_read_or_refused() {
    let whole = pdf(&[TEXT, "q 600 0 0 800 0 0 cm /Im Do Q"], "");
    let mut seed = 20_261_122u32;
    let mut random = move |below: usize| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (seed >> 8) as usize % below
    };
    for at in 0..40 {
        let mut bytes = whole.clone();
        for _ in 0..=random(8) {
            let place = random(bytes.len());
            bytes[place] ^= 1 << random(8);
        }
        bytes.truncate(whole.len() - random(2) * random(whole.len()));
        let ran = diktum(&format!("rusak-{at}"), &bytes, &["parse", "-q", "--ocr", "never"]);
        assert!(ran.status.success() || refused(&ran), "{at}: {ran:?}");
        assert!(!said(&ran).contains("panic"), "{at}: {}", said(&ran));
    }
}

/// In a run over many, a bad one costs its own line.
#[test]
fn in_batch_one_bad_file_costs_its_own_line() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("a.pdf"), pdf(&[TEXT], "")).expect("is written");
    std::fs::write(folder.path().join("b.pdf"), b"%PDF-1.7 terpotong").expect("is written");
    std::fs::write(folder.path().join("c.pdf"), pdf(&[TEXT], "")).expect("is written");
    let program = env!("CARGO_BIN_EXE_diktum");
    let ran = Command::new(program).args(["batch", "-q"]).arg(folder.path()).output().expect("runs");
    let lines: Vec<serde_json::Value> = ran
        .stdout
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.is_empty())
        .map(|line| serde_json::from_slice(line).expect("JSON"))
        .collect();
    assert_eq!(lines.len(), 3, "{}", said(&ran));
    assert_eq!(lines[1]["galat"]["kode"], "berkas-rusak");
    assert!(lines[0]["dokumen"].is_object() && lines[2]["dokumen"].is_object());
}
