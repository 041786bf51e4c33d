//! Going on after an interruption: what is written already is compared with the inputs, and not made again.

use std::fs::File;
use std::io::{self, BufRead, BufReader, Read, Seek, SeekFrom, Write};
use std::mem::take;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use diktum::wording::Lang;
use diktum::wording::batch::words;

use super::format::Format;
use super::galat::Kode;
use super::item::Item;
use super::line::{self, Vanished};
use super::summary::Tally;
use super::written::BEGINNING;
use super::{source, table};
use crate::cli::reading::Reader;
use crate::cli::{fill, input, output};

/// The lines of an output file that an earlier run left.
#[derive(Debug)]
pub struct Lines {
    reader: BufReader<File>,
    path: PathBuf,
    format: Format,
    texts: Arc<Reader>,
    lang: Lang,
    line: Vec<u8>,
    /// Lines read, and where the next one begins.
    number: u64,
    at: u64,
    /// The text of the last line.
    last: Option<Item>,
    over: bool,
    /// Whether the header, if the format has one, was looked at.
    begun: bool,
    tally: Tally,
}

impl Lines {
    /// The lines of `file`, which can be read and is at its beginning.
    pub fn new(file: File, path: &Path, format: Format, texts: Arc<Reader>, lang: Lang) -> Lines {
        Lines {
            reader: BufReader::with_capacity(256 * 1024, file),
            path: path.to_owned(),
            format,
            texts,
            lang,
            line: Vec::new(),
            number: 0,
            at: 0,
            last: None,
            over: false,
            begun: false,
            tally: Tally::default(),
        }
    }

    /// Whether the next line is there already. Gives the text back if it is to be made.
    ///
    /// After the last whole line, what follows it is cut off: nothing is written before that.
    pub fn pass(&mut self, item: Item) -> Result<Option<Item>> {
        self.begin()?;
        if self.over {
            return Ok(Some(item));
        }
        if !self.format.tells_all() {
            return self.remake(item);
        }
        if !self.next()? {
            self.end()?;
            return Ok(Some(item));
        }
        let w = words(self.lang);
        let number = self.number.to_string();
        let Some(written) = self.format.read(&self.line) else {
            return self.fail(&fill(w.resume_no_line, &[&number]));
        };
        if !written.is_of(&item.id, item.sumber()) {
            let (there, wanted) = (output::shown(&written.id), output::shown(&item.id));
            return self.fail(&fill(w.resume_other_text, &[&number, &there, &wanted]));
        }
        if !written.is_current(&item) {
            // Lines have no other place than behind one another: from here on all is made anew.
            self.line.clear();
            self.end()?;
            return Ok(Some(item));
        }
        written.count(&mut self.tally);
        // What could not be read then may be readable now; that is no other version.
        let comparable = !written.kode().is_some_and(Kode::is_failure);
        self.last = comparable.then_some(item);
        Ok(None)
    }

    /// Rows that do not say whose they are, or of which bytes, are known by making them once more.
    fn remake(&mut self, item: Item) -> Result<Option<Item>> {
        // The header, before the first text.
        self.at += take(&mut self.line).len() as u64;
        let (mut made, mut there, mut tally) = (Vec::new(), Vec::new(), Tally::default());
        line::write(item.clone(), &self.texts, self.format, &mut made, &mut tally)
            .map_err(|Vanished(folder)| source::vanished(&folder, self.lang))?;
        let read = self.reader.by_ref().take(made.len() as u64).read_to_end(&mut there);
        read.map_err(|error| self.unreadable(&error))?;
        let line_ends = |bytes: &[u8]| memchr::memchr_iter(b'\n', bytes).count() as u64;
        if there == made {
            self.at += made.len() as u64;
            self.number += line_ends(&made);
            self.tally.add(tally);
            return Ok(None);
        }
        if !made.starts_with(&there) {
            let same = made.iter().zip(&there).take_while(|(made, there)| made == there).count();
            let number = self.number + line_ends(&made[..same]) + 1;
            return self.fail(&fill(words(self.lang).resume_other_row, &[&number.to_string()]));
        }
        self.end()?;
        Ok(Some(item))
    }

    /// After the last text: there may be no line left. Gives what the lines count.
    pub fn finish(mut self) -> Result<Tally> {
        self.begin()?;
        if !self.over {
            if self.next()? || !self.line.is_empty() {
                return self.fail(words(self.lang).resume_too_many);
            }
            self.end()?;
        }
        Ok(self.tally.taken_over())
    }

    /// Before the first text: looks at the header, and writes it if it isn't there, or half.
    fn begin(&mut self) -> Result<()> {
        let header = self.format.header();
        if self.begun || header.is_empty() {
            return Ok(());
        }
        self.begun = true;
        if self.next()? && self.line == header {
            return Ok(());
        }
        if table::columns(&self.line).is_some() {
            let there = String::from_utf8_lossy(&self.line);
            let there = output::shown(there.trim_end());
            return self.fail(&fill(words(self.lang).resume_other_columns, &[&there]));
        }
        if !header.starts_with(&self.line) {
            return self.fail(&fill(words(self.lang).resume_no_line, &["1"]));
        }
        let file = self.reader.get_mut();
        let written = file.set_len(0).and_then(|()| file.rewind()).and_then(|()| file.write_all(&header));
        written.map_err(|error| self.unwritable(error))?;
        self.over = true;
        self.line = Vec::new();
        Ok(())
    }

    /// Reads the next line into `self.line`; false at the end, where half a line may be left in it.
    fn next(&mut self) -> Result<bool> {
        if self.number > 0 {
            self.at += self.line.len() as u64;
        }
        self.line.clear();
        let whole = loop {
            let read = self.reader.read_until(b'\n', &mut self.line);
            let read = read.map_err(|error| self.unreadable(&error))?;
            if !self.line.ends_with(b"\n") || read == 0 {
                break false;
            }
            if self.format.is_whole(&self.line) {
                break true;
            }
        };
        if whole {
            self.number += 1;
        }
        Ok(whole)
    }

    /// Behind the last whole line: makes sure that the file is this program's, and cuts half a line off.
    fn end(&mut self) -> Result<()> {
        let w = words(self.lang);
        let half = &self.line;
        if !half.is_empty() && self.format == Format::Ndjson {
            let known = half.len().min(BEGINNING.len());
            if half[..known] != BEGINNING[..known] {
                return self.fail(&fill(w.resume_no_line, &[&(self.number + 1).to_string()]));
            }
        }
        self.compare()?;
        let file = self.reader.get_mut();
        file.set_len(self.at).map_err(|error| self.unwritable(error))?;
        self.over = true;
        self.line = Vec::new();
        Ok(())
    }

    /// Makes the last line again: another version of the program, or a changed text, gives another one.
    fn compare(&mut self) -> Result<()> {
        let Some(item) = self.last.take() else {
            return Ok(());
        };
        let mut made = Vec::new();
        if line::write(item, &self.texts, self.format, &mut made, &mut Tally::default()).is_err() {
            // The folder has gone meanwhile; the run will meet that itself.
            return Ok(());
        }
        let start = self.at.saturating_sub(made.len() as u64);
        let mut there = Vec::with_capacity(made.len());
        let file = self.reader.get_mut();
        let read = file
            .seek(SeekFrom::Start(start))
            .and_then(|_| file.take(made.len() as u64).read_to_end(&mut there));
        read.map_err(|error| self.unreadable(&error))?;
        // The line before must end where this one begins.
        if there != made || !self.begins_a_line(start)? {
            return self.fail(&fill(words(self.lang).resume_changed, &[&self.number.to_string()]));
        }
        Ok(())
    }

    fn begins_a_line(&mut self, at: u64) -> Result<bool> {
        if at == 0 {
            return Ok(true);
        }
        let mut byte = [0];
        let file = self.reader.get_mut();
        let read = file.seek(SeekFrom::Start(at - 1)).and_then(|_| file.read_exact(&mut byte));
        read.map_err(|error| self.unreadable(&error))?;
        Ok(byte == *b"\n")
    }

    fn fail<T>(&self, why: &str) -> Result<T> {
        Err(anyhow!("{why}; {}", words(self.lang).resume_advice)).with_context(|| self.shown())
    }

    fn unreadable(&self, error: &io::Error) -> anyhow::Error {
        anyhow!(input::why_unreadable(error, self.lang)).context(self.shown())
    }

    fn unwritable(&self, error: io::Error) -> anyhow::Error {
        output::unwritable(error, self.lang).context(self.shown())
    }

    fn shown(&self) -> String {
        output::shown(&self.path.to_string_lossy())
    }
}
