//! Reading: the one place that opens input files.

use std::fs::{self, File};
use std::io::{self, ErrorKind, Read};
use std::path::Path;

use anyhow::{Context, Result, anyhow};
use diktum::text::MAX_BYTES;
use diktum::wording::{Lang, not_text};
use diktum::{NotText, Text};

use super::identity::Identity;
use super::reading::Reader;
use super::{fill, output, words};

/// The file name that stands for standard input.
const STDIN: &str = "-";

/// A text and the name that messages give it.
pub struct Input {
    pub name: String,
    pub text: Text,
}

/// Reads the file at `path`, or standard input for `-`, as a text.
///
/// The error is one line that names the file and says what to do.
pub fn read(path: &Path, reader: &Reader, lang: Lang) -> Result<Input> {
    let name =
        if is_stdin(path) { words(lang).stdin.to_owned() } else { output::shown(&path.to_string_lossy()) };
    let text = bytes(path, lang)
        .and_then(|bytes| reader.read(&name, bytes).map_err(|why| anyhow!(why.sentence(lang))))
        .with_context(|| name.clone())?;
    Ok(Input { name, text })
}

/// Whether this path means standard input.
pub fn is_stdin(path: &Path) -> bool {
    path.as_os_str() == STDIN
}

/// Whether the output would take the place of the text itself.
pub fn same(file: &Path, target: &Path) -> bool {
    let regular = fs::metadata(file).is_ok_and(|found| found.is_file());
    !is_stdin(file) && regular && Identity::of(file).is_some_and(|own| Identity::of(target) == Some(own))
}

/// Refuses to write over a text that is read.
pub fn keep<'p>(files: impl IntoIterator<Item = &'p Path>, target: Option<&Path>, lang: Lang) -> Result<()> {
    let Some(target) = target else { return Ok(()) };
    if files.into_iter().any(|file| same(file, target)) {
        let name = output::shown(&target.to_string_lossy());
        return Err(anyhow!(words(lang).output_is_input)).context(name);
    }
    Ok(())
}

fn bytes(path: &Path, lang: Lang) -> Result<Vec<u8>> {
    if is_stdin(path) {
        return limited(io::stdin().lock(), 0, lang);
    }
    let metadata = fs::metadata(path).map_err(|error| unreadable(&error, lang))?;
    if metadata.is_dir() {
        return Err(anyhow!(words(lang).is_folder));
    }
    // Known before a byte is read; what grows meanwhile, and what has no length, meets the limit below.
    if metadata.len() > MAX_BYTES {
        return Err(anyhow!(not_text(NotText::TooLarge, lang)));
    }
    let file = File::open(path).map_err(|error| unreadable(&error, lang))?;
    limited(file, metadata.len(), lang)
}

/// All bytes of a reader; one byte over the limit is kept, so that decoding refuses the text.
fn limited(reader: impl Read, expected: u64, lang: Lang) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(usize::try_from(expected).unwrap_or_default());
    reader.take(MAX_BYTES + 1).read_to_end(&mut bytes).map_err(|error| unreadable(&error, lang))?;
    Ok(bytes)
}

fn unreadable(error: &io::Error, lang: Lang) -> anyhow::Error {
    anyhow!(why_unreadable(error, lang))
}

/// Why a file can't be read and what to do, without its name.
pub fn why_unreadable(error: &io::Error, lang: Lang) -> String {
    let w = words(lang);
    match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => w.no_file.to_owned(),
        ErrorKind::PermissionDenied => w.not_allowed.to_owned(),
        _ => fill(w.unreadable, &[&error.to_string()]),
    }
}
