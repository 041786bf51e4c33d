//! Where lines go: standard output, one file, or a folder of files.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Seek, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::{Context, Result, anyhow};
use diktum::wording::Lang;
use diktum::wording::batch;

use super::columns;
use super::format::Format;
use super::hand::Before;
use super::outdir::OutDir;
use super::resume::Lines;
use super::work::Piece;
use crate::cli::reading::Reader;
use crate::cli::{closed, input, output, words};

/// The output of a run.
#[derive(Debug)]
pub enum Sink {
    Stdout {
        lang: Lang,
    },
    File {
        file: File,
        path: PathBuf,
        lang: Lang,
    },
    Folder {
        folder: OutDir,
        path: PathBuf,
        /// Locked as long as the run goes on.
        _held: Option<File>,
        lang: Lang,
    },
    /// Rows that become columns of `target`, or of standard output, when all are there.
    Columns {
        rows: Rows,
        target: Option<PathBuf>,
        lang: Lang,
    },
}

/// Where rows are kept until they become columns.
#[derive(Debug)]
pub enum Rows {
    /// Beside the output, so that a later run can go on.
    Beside(PathBuf, File),
    /// Nowhere that a later run could find.
    Anywhere(File),
}

impl Sink {
    /// The file at `path`, emptied, or gone on with.
    pub fn file(
        path: &Path,
        resume: bool,
        format: Format,
        reader: &Arc<Reader>,
        lang: Lang,
    ) -> Result<(Sink, Before)> {
        // A device or a pipe has nothing to go on with.
        let (file, before) = if fs::metadata(path).is_ok_and(|found| !found.is_file()) {
            OpenOptions::new().write(true).open(path).map(|file| (file, None))
        } else {
            open(path, resume)
        }
        .map_err(|error| why(error, path, lang))?;
        let sink = Sink::File { file, path: path.to_owned(), lang };
        sink.after(before, path, format, reader, lang)
    }

    /// Rows for a table at `path`, or on standard output, from the first one or gone on with.
    pub fn columns(
        path: Option<&Path>,
        resume: bool,
        format: Format,
        reader: &Arc<Reader>,
        lang: Lang,
    ) -> Result<(Sink, Before)> {
        let target = path.map(Path::to_owned);
        let found = path.and_then(|path| fs::metadata(path).ok());
        if let Some(path) = path.filter(|_| found.as_ref().is_some_and(fs::Metadata::is_dir)) {
            return Err(why(ErrorKind::IsADirectory.into(), path, lang));
        }
        let beside = path.filter(|_| found.as_ref().is_none_or(fs::Metadata::is_file)).and_then(beside);
        let Some((path, beside)) = path.zip(beside) else {
            let rows = tempfile::tempfile().map_err(|error| output::unwritable(error, lang))?;
            let sink = Sink::Columns { rows: Rows::Anywhere(rows), target, lang };
            return sink.after(None, Path::new(""), format, reader, lang);
        };
        if found.is_some_and(|found| found.permissions().readonly()) {
            return Err(why(ErrorKind::PermissionDenied.into(), path, lang));
        }
        let (file, before) = open(&beside, resume).map_err(|error| why(error, path, lang))?;
        let sink = Sink::Columns { rows: Rows::Beside(beside.clone(), file), target, lang };
        sink.after(before, &beside, format, reader, lang)
    }

    /// The sink, and what is to be looked at before it is written to; a new one begins with its header.
    fn after(
        mut self,
        before: Option<File>,
        path: &Path,
        format: Format,
        reader: &Arc<Reader>,
        lang: Lang,
    ) -> Result<(Sink, Before)> {
        let before = match before {
            // The header is looked at there, with the lines.
            Some(file) => Before::Lines(Box::new(Lines::new(file, path, format, Arc::clone(reader), lang))),
            None => {
                self.write(&format.header())?;
                Before::Nothing
            }
        };
        Ok((self, before))
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
        // A folder is locked as a file is, where it can be opened as one.
        let held = File::open(path).ok();
        held.as_ref().map_or(Ok(()), lock).map_err(|error| why(error, path, lang))?;
        Ok((Sink::Folder { folder, path: path.to_owned(), _held: held, lang }, before))
    }

    /// Writes these lines.
    pub fn take(&mut self, piece: &Piece) -> Result<()> {
        let Sink::Folder { folder, path, lang, .. } = self else {
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
                let written = closed::check().and_then(|()| out.write_all(bytes)).and_then(|()| out.flush());
                written.map_err(|error| output::unwritable(error, *lang)).context(words(*lang).stdout)
            }
            Sink::File { file, path, lang } => {
                file.write_all(bytes).map_err(|error| resumable(error, path, *lang))
            }
            Sink::Columns { rows: Rows::Beside(path, file), lang, .. } => {
                file.write_all(bytes).map_err(|error| resumable(error, path, *lang))
            }
            Sink::Columns { rows: Rows::Anywhere(file), lang, .. } => {
                file.write_all(bytes).map_err(|error| output::unwritable(error, *lang))
            }
            Sink::Folder { .. } => Ok(()),
        }
    }

    /// Makes sure that what was written is there to stay.
    pub fn finish(&mut self) -> Result<()> {
        let (file, path, lang) = match self {
            Sink::File { file, path, lang } => (file, path, lang),
            Sink::Columns { rows, target, lang } => return write_columns(rows, target.as_deref(), *lang),
            Sink::Stdout { .. } | Sink::Folder { .. } => return Ok(()),
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

/// A file to be written, and, to be gone on with, to be read. Of this run alone: two would write into each other.
fn open(path: &Path, resume: bool) -> io::Result<(File, Option<File>)> {
    if !resume {
        // Emptied only when it is ours.
        let file = OpenOptions::new().write(true).create(true).truncate(false).open(path)?;
        lock(&file)?;
        file.set_len(0)?;
        return Ok((file, None));
    }
    let file = OpenOptions::new().append(true).create(true).open(path)?;
    lock(&file)?;
    let before = OpenOptions::new().read(true).write(true).open(path)?;
    Ok((file, Some(before)))
}

/// Locks an output until the run ends, however it ends.
fn lock(file: &File) -> io::Result<()> {
    // On Windows a lock would keep this run itself from reading what it goes on with.
    if cfg!(windows) {
        return Ok(());
    }
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => Err(ErrorKind::ResourceBusy.into()),
        // Some file systems of networks have no locks; there it is as it was.
        Ok(()) | Err(TryLockError::Error(_)) => Ok(()),
    }
}

/// Where the rows of a table are kept while it is made.
fn beside(path: &Path) -> Option<PathBuf> {
    let mut name = OsString::from(output::UNFINISHED);
    name.push(path.file_name()?);
    name.push(".csv");
    Some(path.with_file_name(name))
}

/// Makes the table of its rows, whole or not at all.
fn write_columns(rows: &mut Rows, target: Option<&Path>, lang: Lang) -> Result<()> {
    let again = |error: io::Error| anyhow!(input::why_unreadable(&error, lang));
    let table = match rows {
        Rows::Beside(path, _) => File::open(&*path).map_err(again).with_context(|| shown(path))?,
        Rows::Anywhere(file) => {
            file.rewind().map_err(again)?;
            file.try_clone().map_err(again)?
        }
    };
    let write = |out: &mut (dyn Write + Send)| columns::convert(table, out);
    match target {
        Some(target) => output::to_file(target, write, lang)?,
        None => output::to_stdout(write, lang)?,
    }
    if let Rows::Beside(path, _) = rows {
        fs::remove_file(&*path).map_err(|error| why(error, path, lang))?;
    }
    Ok(())
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
        ErrorKind::ResourceBusy => anyhow!(batch::words(lang).in_use),
        _ => output::unwritable(error, lang),
    };
    why.context(shown(path))
}

fn shown(path: &Path) -> String {
    output::shown(&path.to_string_lossy())
}
