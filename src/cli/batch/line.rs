//! One text to its line of the output: read, decoded, parsed, serialised.

use diktum::harmless::Escaping;
use diktum::text::MAX_BYTES;
use diktum::wording::batch::galat as sentences;
use diktum::{Dokumen, NotText};
use serde::Serialize;
use serde_json::value::RawValue;
use sha2::{Digest, Sha256};
use std::any::Any;
use std::fs::File;
use std::io::{self, ErrorKind, Read};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use super::format::Format;
use super::galat::{Galat, Kode};
use super::item::{Body, Item};
use super::summary::Tally;
use super::turn::Turn;
use crate::cli::reading::Reader;

/// Room for a file to begin with. Most texts end before it, so that nobody is asked for their length.
const USUAL: usize = 32 * 1024;

/// A line of the output. All lines have the first three keys, and one of the last two.
#[derive(Clone, Copy, Serialize)]
pub struct Line<'a> {
    pub id: &'a str,
    pub sumber: &'a str,
    /// Of the bytes of the text, where it could be read.
    pub sha256: Option<&'a str>,
    /// Further fields of a record, as they were written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub meta: Option<&'a RawValue>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dokumen: Option<&'a Dokumen<'a>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub galat: Option<&'a Galat>,
    #[serde(skip)]
    pub format: Format,
}

impl<'a> Line<'a> {
    /// The line of a text of which no more is known yet.
    pub fn new(id: &'a str, sumber: &'a str, format: Format) -> Line<'a> {
        Line { id, sumber, sha256: None, meta: None, dokumen: None, galat: None, format }
    }

    fn append(&self, out: &mut Vec<u8>) {
        self.format.append(out, self);
    }
}

/// The folder that held a text is gone.
#[derive(Debug)]
pub struct Vanished(pub PathBuf);

/// Appends the line of `item` to `out` and counts it. Whatever the text is, it gets its line.
pub fn write(
    item: Item,
    reader: &Reader,
    format: Format,
    out: &mut Vec<u8>,
    tally: &mut Tally,
) -> Result<(), Vanished> {
    let parse = |bytes: Vec<u8>, line: &Line, out: &mut Vec<u8>, tally: &mut Tally| {
        parse(bytes, reader, line, out, tally)
    };
    write_with(parse, item, reader, format, out, tally)
}

fn write_with(
    parse: impl FnOnce(Vec<u8>, &Line, &mut Vec<u8>, &mut Tally) -> Option<Galat>,
    item: Item,
    reader: &Reader,
    format: Format,
    out: &mut Vec<u8>,
    tally: &mut Tally,
) -> Result<(), Vanished> {
    let sumber = item.sumber.as_deref().unwrap_or(&item.id);
    let mut turn = None;
    let bytes = match item.body {
        Body::Galat(galat) => Err(galat),
        Body::Bytes(bytes) => {
            turn = Turn::wait(&bytes, bytes.len() as u64, reader.permits());
            Ok(bytes)
        }
        Body::File { path, walked } => match read(&path, reader, &mut turn) {
            Ok(bytes) => Ok(bytes),
            Err(_) if walked && is_gone(&path) => {
                return Err(Vanished(path.parent().unwrap_or(&path).to_owned()));
            }
            Err(error) if error.kind() == ErrorKind::FileTooLarge => Err(Galat::not_text(NotText::TooLarge)),
            Err(error) => Err(Galat::unreadable(&error)),
        },
    };
    let mut line = Line { meta: item.meta.as_deref(), ..Line::new(&item.id, sumber, format) };
    let start = out.len();
    let (sha256, failed) = match bytes {
        Err(galat) => (None, Some(galat)),
        Ok(bytes) => {
            tally.read(bytes.len());
            let sha256 = hex(&Sha256::digest(&bytes));
            line.sha256 = Some(&sha256);
            let parsed = guarded(|| parse(bytes, &line, out, tally));
            (
                Some(sha256),
                parsed.unwrap_or_else(|why| {
                    Some(Galat::new(Kode::KesalahanProgram, sentences::PROGRAM_FAILED, &[&why]))
                }),
            )
        }
    };
    if let Some(galat) = failed {
        // A panic may have left the beginning of a line.
        out.truncate(start);
        tally.galat(galat.kode, &item.id);
        let line = Line { meta: item.meta.as_deref(), ..Line::new(&item.id, sumber, format) };
        Line { sha256: sha256.as_deref(), galat: Some(&galat), ..line }.append(out);
    }
    drop(turn);
    Ok(())
}

/// Appends the line of a text, or says why it has no document.
fn parse(
    bytes: Vec<u8>,
    reader: &Reader,
    line: &Line,
    out: &mut Vec<u8>,
    tally: &mut Tally,
) -> Option<Galat> {
    let text = match reader.read(line.id, bytes) {
        Ok(text) => text,
        Err(why) => return Some(Galat::unread(&why)),
    };
    let document = match diktum::parse(&text) {
        Ok(document) => document,
        Err(missing) => return Some(Galat::refused(missing)),
    };
    Line { dokumen: Some(&document), ..*line }.append(out);
    tally.form(document.jenis.as_str());
    tally.verdict(document.mutu.putusan.as_str());
    document.diagnostik.iter().for_each(|message| tally.message(message.kode.as_str()));
    None
}

/// What `work` gives, or what it panicked with.
fn guarded<T>(work: impl FnOnce() -> T) -> Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|panic| message(&*panic).to_owned())
}

fn message(panic: &(dyn Any + Send)) -> &str {
    let text = panic.downcast_ref::<&str>().copied();
    text.or_else(|| panic.downcast_ref::<String>().map(String::as_str)).unwrap_or_default()
}

/// The further fields as the line of this text would have them.
pub fn meta(item: &Item) -> Option<Vec<u8>> {
    let mut out = Vec::new();
    // Into memory: this can't fail.
    serde_json::to_writer(Escaping::new(&mut out), item.meta.as_ref()?).ok()?;
    Some(out)
}

/// The hash that the line of this text would have, where it can be read.
pub fn sha256(item: &Item) -> Option<String> {
    match &item.body {
        Body::Galat(_) => None,
        Body::Bytes(bytes) => Some(hex(&Sha256::digest(bytes))),
        Body::File { path, .. } => {
            let file = File::open(path).ok()?;
            let mut hasher = Sha256::new();
            io::copy(&mut file.take(MAX_BYTES + 1), &mut Hashing(&mut hasher)).ok()?;
            Some(hex(&hasher.finalize()))
        }
    }
}

/// What is written is hashed and not kept.
struct Hashing<'h>(&'h mut Sha256);

impl io::Write for Hashing<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Reads a file; one byte over the limit is kept, so that decoding refuses the text.
fn read(path: &Path, reader: &Reader, turn: &mut Option<Turn>) -> io::Result<Vec<u8>> {
    let mut file = File::open(path)?;
    let mut bytes = Vec::with_capacity(USUAL);
    file.by_ref().take(USUAL as u64).read_to_end(&mut bytes)?;
    if bytes.len() < USUAL {
        return Ok(bytes);
    }
    let length = file.metadata()?.len();
    *turn = Turn::wait(&bytes, length, reader.permits());
    if length > MAX_BYTES {
        // Known before the rest is read.
        return Err(ErrorKind::FileTooLarge.into());
    }
    bytes.reserve_exact((length as usize + 1).saturating_sub(USUAL));
    file.take(MAX_BYTES + 1 - USUAL as u64).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// Whether the folder of this file is no longer there.
fn is_gone(path: &Path) -> bool {
    path.parent().is_some_and(|folder| !folder.as_os_str().is_empty() && !folder.exists())
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digit = |n: u8| char::from(DIGITS[usize::from(n & 15)]);
    bytes.iter().flat_map(|byte| [digit(byte >> 4), digit(*byte)]).collect()
}

#[cfg(test)]
mod tests {
    use diktum::wording::Lang;

    use super::*;

    fn reader() -> Reader {
        let command = crate::cli::recogniser::add(clap::Command::new("batch"), Lang::Id);
        Reader::of(&command.get_matches_from(["batch"]), 1, Lang::Id)
    }

    #[test]
    fn a_panic_is_told_and_not_passed_on() {
        assert_eq!(guarded(|| 1), Ok(1));
        assert_eq!(guarded(|| panic!("at {}", 7)), Err::<(), _>("at 7".to_owned()));
        assert_eq!(guarded(|| panic!("here")), Err::<(), _>("here".to_owned()));
    }

    #[test]
    fn a_text_at_which_the_program_fails_has_its_line_too() {
        let mut out = b"sebelumnya\n".to_vec();
        let mut tally = Tally::default();
        let item = Item { id: "a".into(), sumber: None, body: Body::Bytes(b"x".to_vec()), meta: None };
        let half = |_: Vec<u8>, _: &Line, out: &mut Vec<u8>, _: &mut Tally| {
            out.extend_from_slice(b"{\"id\":");
            panic!("di sini")
        };
        write_with(half, item, &reader(), Format::Ndjson, &mut out, &mut tally).expect("is written");
        let text = String::from_utf8(out).expect("is UTF-8");
        let line = text.strip_prefix("sebelumnya\n").expect("is kept");
        assert!(line.starts_with("{\"id\":\"a\",\"sumber\":\"a\",\"sha256\":\"2d71"), "{line}");
        assert!(
            line.contains("\"kode\":\"kesalahan-program\"") && line.ends_with("(di sini)\"}}\n"),
            "{line}"
        );
        assert_eq!(tally.failures(), 1);
    }

    #[test]
    fn a_line_names_text_source_and_hash() {
        let mut out = Vec::new();
        let mut tally = Tally::default();
        let item = |bytes: &[u8]| Item {
            id: "a\"b".into(),
            sumber: Some("c.tar".into()),
            body: Body::Bytes(bytes.to_vec()),
            meta: None,
        };
        write(item(b""), &reader(), Format::Ndjson, &mut out, &mut tally).expect("is written");
        let start = "{\"id\":\"a\\\"b\",\"sumber\":\"c.tar\",\"sha256\":\
                     \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\",\
                     \"galat\":{\"kode\":\"kosong\",\"pesan\":\"";
        let line = String::from_utf8(out).expect("is UTF-8");
        assert!(line.starts_with(start) && line.ends_with("\"}}\n"), "{line}");
        assert_eq!((tally.texts(), tally.refusals()), (1, 1));
    }
}
