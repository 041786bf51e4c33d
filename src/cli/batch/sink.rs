//! Where lines go: standard output, one file, or a folder of files.

use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use diktum::wording::Lang;
use diktum::wording::batch;

use super::format::Format;
use super::hand::Before;
use super::outdir::OutDir;
use super::resume::Lines;
use super::work::Piece;
use crate::cli::{output, words};

/// The output of a run.
#[derive(Debug)]
pub enum Sink {
    Stdout { lang: Lang },
    File { file: File, path: PathBuf, lang: Lang },
    Folder { folder: OutDir, path: PathBuf, lang: Lang },
}

impl Sink {
    /// The file at `path`, emptied, or gone on with.
    pub fn file(path: &Path, resume: bool, format: Format, lang: Lang) -> Result<(Sink, Before)> {
        let open = || -> io::Result<(File, Option<File>)> {
            // A device or a pipe has nothing to go on with.
            if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
                return Ok((OpenOptions::new().write(true).open(path)?, None));
            }
            if !resume {
                return Ok((File::create(path)?, None));
            }
            let file = OpenOptions::new().append(true).create(true).open(path)?;
            let before = OpenOptions::new().read(true).write(true).open(path)?;
            Ok((file, Some(before)))
        };
        let (file, before) = open().map_err(|error| why(error, path, lang))?;
        let mut sink = Sink::File { file, path: path.to_owned(), lang };
        let before = match before {
            // The header is looked at there, with the lines.
            Some(file) => Before::Lines(Box::new(Lines::new(file, path, format, lang))),
            None => {
                sink.write(&format.header())?;
                Before::Nothing
            }
        };
        Ok((sink, before))
    }

    /// Standard output, which begins at once.
    pub fn stdout(format: Format, lang: Lang) -> Result<(Sink, Before)> {
        let mut sink = Sink::Stdout { lang };
        sink.write(&format.header())?;
        Ok((sink, Before::Nothing))
    }

    /// The folder at `path`: an empty one, or gone on with.
    pub fn folder(path: &Path, resume: bool, lang: Lang) -> Result<(Sink, Before)> {
        let folder = OutDir::open(path).map_err(|error| match error.kind() {
            ErrorKind::AlreadyExists | ErrorKind::NotADirectory => {
                anyhow!(batch::words(lang).no_folder).context(shown(path))
            }
            _ => why(error, path, lang),
        })?;
        let empty = folder.is_empty().map_err(|error| why(error, path, lang))?;
        let before = match (empty, resume) {
            (true, _) => Before::Nothing,
            (false, true) => Before::Folder { folder: folder.clone(), path: path.to_owned(), lang },
            (false, false) => {
                return Err(anyhow!(batch::words(lang).folder_not_empty)).with_context(|| shown(path));
            }
        };
        Ok((Sink::Folder { folder, path: path.to_owned(), lang }, before))
    }

    /// Writes these lines.
    pub fn take(&mut self, piece: &Piece) -> Result<()> {
        let Sink::Folder { folder, path, lang } = self else {
            return self.write(&piece.lines);
        };
        for (id, sumber, line) in piece.texts() {
            folder.write(id, sumber, line).map_err(|error| resumable(error, path, *lang))?;
        }
        Ok(())
    }

    /// Writes these bytes, where they go one after the other.
    fn write(&mut self, bytes: &[u8]) -> Result<()> {
        match self {
            Sink::Stdout { lang } => {
                let mut out = io::stdout().lock();
                let written = out.write_all(bytes).and_then(|()| out.flush());
                written.map_err(|error| output::unwritable(error, *lang)).context(words(*lang).stdout)
            }
            Sink::File { file, path, lang } => {
                file.write_all(bytes).map_err(|error| resumable(error, path, *lang))
            }
            Sink::Folder { .. } => Ok(()),
        }
    }

    /// Makes sure that what was written is there to stay.
    pub fn finish(&mut self) -> Result<()> {
        let Sink::File { file, path, lang } = self else {
            return Ok(());
        };
        let kept = || -> io::Result<()> {
            if file.metadata()?.is_file() {
                file.sync_all()?;
                // Its folder may have been taken away under the open file.
                fs::metadata(&*path)?;
            }
            Ok(())
        };
        kept().map_err(|error| resumable(error, path, *lang))
    }
}

/// A failure after which the run can be gone on with.
fn resumable(error: io::Error, path: &Path, lang: Lang) -> anyhow::Error {
    let why = why(error, path, lang);
    if output::is_closed_pipe(&why) {
        return why;
    }
    anyhow!("{why:#}; {}", batch::words(lang).resumable)
}

fn why(error: io::Error, path: &Path, lang: Lang) -> anyhow::Error {
    let why = match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory => anyhow!(words(lang).no_folder),
        _ => output::unwritable(error, lang),
    };
    why.context(shown(path))
}

fn shown(path: &Path) -> String {
    output::shown(&path.to_string_lossy())
}
