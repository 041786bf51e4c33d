//! A side of a comparison: what kind of input it is, told by its content.

use std::fs::{self, File};
use std::io::{self, BufRead, BufReader, Read};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use diktum::wording::Lang;

use super::document::{Document, Line, MAX_JSON, looks_like_json, without_mark};
use super::records::Records;
use crate::cli::reading::Reader;
use crate::cli::{input, output, words};

/// One side, opened.
pub enum Side {
    /// One document: a text, or JSON of `diktum parse`.
    One(Box<Document>),
    /// Lines of `diktum batch`.
    Records(Records),
    Folder(PathBuf),
}

/// The name of a side in messages.
pub fn name(path: &Path, lang: Lang) -> String {
    if input::is_stdin(path) { words(lang).stdin.to_owned() } else { output::shown(&path.to_string_lossy()) }
}

/// Opens the file or folder at `path`, or standard input for `-`.
pub fn open(path: &Path, reader: &Reader, lang: Lang) -> Result<Side> {
    opened(path, reader, lang).with_context(|| name(path, lang))
}

fn opened(path: &Path, texts: &Reader, lang: Lang) -> Result<Side> {
    let unreadable = |error: io::Error| anyhow!(input::why_unreadable(&error, lang));
    if input::is_stdin(path) {
        return file(Box::new(BufReader::new(io::stdin())), None, path, texts, lang);
    }
    let found = fs::metadata(path).map_err(unreadable)?;
    if found.is_dir() {
        return Ok(Side::Folder(path.to_owned()));
    }
    let reader = Box::new(BufReader::new(File::open(path).map_err(unreadable)?));
    // A pipe gives each line once.
    file(reader, found.is_file().then(|| path.to_owned()), path, texts, lang)
}

fn file(
    mut reader: Box<dyn BufRead>,
    path: Option<PathBuf>,
    named: &Path,
    texts: &Reader,
    lang: Lang,
) -> Result<Side> {
    let unreadable = |error: io::Error| anyhow!(input::why_unreadable(&error, lang));
    let mut head = Vec::new();
    let begin = reader.fill_buf().map_err(unreadable)?;
    // What begins neither so nor with white space is a text, which is read as a whole.
    if looks_like_json(begin) || without_mark(begin).trim_ascii_start().len() < 2 {
        while head.trim_ascii().is_empty() {
            let left = (MAX_JSON + 1).saturating_sub(head.len() as u64);
            if reader.by_ref().take(left).read_until(b'\n', &mut head).map_err(unreadable)? == 0 {
                break;
            }
        }
        if is_line(&head, &mut reader).map_err(unreadable)? {
            return Ok(Side::Records(Records::new(reader, path, head, lang)));
        }
    }
    Ok(Side::One(Box::new(Document::read_from(&mut reader, head, &name(named, lang), texts, lang)?)))
}

/// Whether this is the first of many lines, or the only line of a batch.
fn is_line(head: &[u8], reader: &mut dyn BufRead) -> io::Result<bool> {
    let Ok(line) = serde_json::from_slice::<Line>(without_mark(head)) else {
        return Ok(false);
    };
    if line.dokumen.or(line.galat).is_some() {
        return Ok(line.id.is_some());
    }
    // A document on one line: are there others behind it?
    Ok(line.skema.is_some() && looks_like_json(reader.fill_buf()?))
}
