//! Lines of a batch, one document each: read one by one, found again when their turn comes.

use std::fs::File;
use std::io::{self, BufRead, Read, Seek, SeekFrom};
use std::path::PathBuf;

use anyhow::{Result, anyhow};
use diktum::wording::Lang;
use diktum::wording::diff::words;
use serde_json::Value;

use super::document::{Document, Line, MAX_JSON, broken, known, without_mark};
use super::strict;
use crate::cli::{fill, input};

/// A side with many documents on lines of their own.
pub struct Records {
    reader: Box<dyn BufRead>,
    /// The file, if lines can be read again from it.
    path: Option<PathBuf>,
    /// What was read of the first line already.
    head: Vec<u8>,
    number: u64,
    at: u64,
    lang: Lang,
}

/// A line that was read.
#[derive(Debug)]
pub struct Record {
    pub id: String,
    pub number: u64,
    at: u64,
    length: usize,
    /// None, if it was let go and must be read again.
    bytes: Option<Vec<u8>>,
}

/// What a line has to say of its text.
pub enum Content {
    Document(Document),
    /// Why there is no document.
    Galat(Value),
}

impl Record {
    /// Bytes that wait with it.
    pub fn kept(&self) -> usize {
        self.bytes.as_ref().map_or(0, Vec::len)
    }
}

impl Records {
    /// Lines of this reader; `head`, its first line or a part of it, was read before.
    pub fn new(reader: Box<dyn BufRead>, path: Option<PathBuf>, head: Vec<u8>, lang: Lang) -> Records {
        Records { reader, path, head, number: 0, at: 0, lang }
    }

    /// The next line; the outer error ends the side, the inner one is of a line that can't be read.
    pub fn next(&mut self) -> Result<Option<Result<Record>>> {
        loop {
            let mut bytes = std::mem::take(&mut self.head);
            if bytes.last() != Some(&b'\n') {
                let left = (MAX_JSON + 1).saturating_sub(bytes.len() as u64);
                let unreadable = |error| anyhow!(input::why_unreadable(&error, self.lang));
                self.reader.by_ref().take(left).read_until(b'\n', &mut bytes).map_err(unreadable)?;
            }
            if bytes.is_empty() {
                return Ok(None);
            }
            self.number += 1;
            let at = self.at;
            self.at += bytes.len() as u64;
            if bytes.trim_ascii().is_empty() {
                continue;
            }
            if bytes.len() as u64 > MAX_JSON {
                return Err(anyhow!(fill(words(self.lang).too_large, &[&(MAX_JSON >> 20).to_string()])));
            }
            return Ok(Some(self.record(bytes, at)));
        }
    }

    fn record(&self, bytes: Vec<u8>, at: u64) -> Result<Record> {
        let (number, length) = (self.number, bytes.len());
        let text =
            std::str::from_utf8(without_mark(&bytes)).map_err(|error| self.wrong(error.valid_up_to() + 1))?;
        let line: Line = serde_json::from_str(text).map_err(|error| self.wrong(error.column()))?;
        let id = match line.id {
            Some(id) if line.dokumen.or(line.galat).is_some() => id.into_string(),
            // A document by itself, as `diktum parse --compact` prints it.
            None if line.skema.is_some() => format!(":{number}"),
            _ => return Err(self.wrong(1)),
        };
        Ok(Record { id, number, at, length, bytes: Some(bytes) })
    }

    /// The line that was read last is none of a batch, from this column on.
    fn wrong(&self, column: usize) -> anyhow::Error {
        let (line, column) = (self.number.to_string(), column.max(1).to_string());
        anyhow!(fill(words(self.lang).broken_line, &[&line, &column]))
    }

    /// Lets go of the bytes of a line that waits, if they can be read again; gives how many are kept.
    pub fn let_go(&self, record: &mut Record) -> usize {
        if self.path.is_some() {
            record.bytes = None;
        }
        record.kept()
    }

    /// The bytes of a line.
    pub fn bytes(&self, record: &mut Record) -> Result<Vec<u8>> {
        if let Some(bytes) = record.bytes.take() {
            return Ok(bytes);
        }
        let again = || -> io::Result<Vec<u8>> {
            let mut file = File::open(self.path.as_deref().ok_or(io::ErrorKind::NotFound)?)?;
            file.seek(SeekFrom::Start(record.at))?;
            let mut bytes = vec![0; record.length];
            file.read_exact(&mut bytes)?;
            Ok(bytes)
        };
        again().map_err(|error| anyhow!(input::why_unreadable(&error, self.lang)))
    }
}

/// The part of a line that is compared, as it is written; whether it says why there is no document.
pub fn payload(bytes: &[u8]) -> (&[u8], bool) {
    match serde_json::from_slice::<Line>(without_mark(bytes)) {
        Ok(Line { galat: Some(galat), .. }) => (galat.get().as_bytes(), true),
        Ok(Line { dokumen: Some(document), .. }) => (document.get().as_bytes(), false),
        _ => (bytes.trim_ascii(), false),
    }
}

/// The document on a line.
pub fn content(bytes: &[u8], lang: Lang) -> Result<Content> {
    let bytes = without_mark(bytes);
    let line: Line = serde_json::from_slice(bytes).map_err(|error| broken(&error, lang))?;
    let value = |json: &str| strict::value(json).map_err(|error| broken(&error, lang));
    if let Some(galat) = line.galat {
        return Ok(Content::Galat(value(galat.get())?));
    }
    let value = match line.dokumen {
        Some(document) => value(document.get())?,
        None => strict::value_of_bytes(bytes).map_err(|error| broken(&error, lang))?,
    };
    known(&value, lang)?;
    Ok(Content::Document(Document::of(value)))
}
