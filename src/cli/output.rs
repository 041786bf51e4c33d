//! Writing: standard output, standard error, and files that are written whole or not at all.

use std::fs;
use std::io::{self, BufWriter, ErrorKind, IsTerminal, Write};
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};
use diktum::harmless::{self, Escaping};
use diktum::wording::Lang;
use serde::Serialize;
use tempfile::{Builder, NamedTempFile};

use super::recogniser::Unfinished;
use super::{Status, closed, fill, words};

/// The output file name that stands for standard output.
const STDOUT: &str = "-";
/// How the names of files begin that are not in their place yet; a killed run can leave one behind.
pub const UNFINISHED: &str = ".diktum-";

/// Prints `value` as JSON with a newline at its end: on one line if `compact`, into `file` if there is one.
pub fn json(value: &impl Serialize, compact: bool, file: Option<&Path>, lang: Lang) -> Result<()> {
    let write = |out: &mut (dyn Write + Send)| -> io::Result<()> {
        let escaping = Escaping::new(&mut *out);
        if compact {
            serde_json::to_writer(escaping, value)?;
        } else {
            serde_json::to_writer_pretty(escaping, value)?;
        }
        out.write_all(b"\n")
    };
    to_file_or_stdout(write, file, lang)
}

/// Prints `text` as it stands, into `file` if there is one. A terminal gets it without signs that it would obey.
pub fn text(text: &str, file: Option<&Path>, lang: Lang) -> Result<()> {
    if file.is_none_or(is_stdout) && io::stdout().is_terminal() {
        return to_stdout(|out| out.write_all(harmless::lines(text).as_bytes()), lang);
    }
    to_file_or_stdout(|out| out.write_all(text.as_bytes()), file, lang)
}

/// Whether this path means standard output.
pub fn is_stdout(path: &Path) -> bool {
    path.as_os_str() == STDOUT
}

/// Writes into `file` if there is one, whole or not at all, else on standard output.
pub fn to_file_or_stdout(
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    file: Option<&Path>,
    lang: Lang,
) -> Result<()> {
    match file.filter(|file| !is_stdout(file)) {
        Some(file) => to_file(file, write, lang),
        None => to_stdout(write, lang),
    }
}

/// Prints on standard output, buffered. A closed pipe is an error that [`is_closed_pipe`] knows.
pub fn to_stdout(write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>, lang: Lang) -> Result<()> {
    let mut out = BufWriter::new(io::stdout());
    closed::check()
        .and_then(|()| write(&mut out))
        .and_then(|()| out.flush())
        .map_err(|error| unwritable(error, lang))
        .context(words(lang).stdout)
}

/// Prints the help or the version that was asked for, which the argument parser hands over as an error.
pub fn asked(help: &clap::Error, lang: Lang) -> Result<Status> {
    closed::check()
        .and_then(|()| help.print())
        .map_err(|error| unwritable(error, lang))
        .context(words(lang).stdout)?;
    Ok(Status::Done)
}

/// Prints on standard error; where nobody listens, nothing is to be done about it.
pub fn to_stderr(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// Whether an error only says that the reader of our output has gone.
pub fn is_closed_pipe(error: &anyhow::Error) -> bool {
    error
        .chain()
        .filter_map(|cause| cause.downcast_ref::<io::Error>())
        .any(|error| error.kind() == ErrorKind::BrokenPipe)
}

/// Text from outside as it can be shown on a terminal: no control signs, one line.
pub fn shown(text: &str) -> String {
    harmless::line(text)
}

/// JSON on several lines, with a line end.
pub fn pretty(value: &impl Serialize) -> String {
    let mut out = Vec::new();
    // Into memory, with string keys: nothing of this can fail.
    let _ = serde_json::to_writer_pretty(Escaping::new(&mut out), value);
    String::from_utf8(out).unwrap_or_default() + "\n"
}

/// Writes a file whole or not at all: beside its place first, then moved there.
pub fn to_file(
    path: &Path,
    write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>,
    lang: Lang,
) -> Result<()> {
    place(path, write)
        .map_err(|error| match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => anyhow!(words(lang).no_folder),
            _ => unwritable(error, lang),
        })
        .with_context(|| shown(&path.to_string_lossy()))
}

/// Writes a file as [`to_file`] does, and gives the error of the system.
pub fn place(path: &Path, write: impl FnOnce(&mut (dyn Write + Send)) -> io::Result<()>) -> io::Result<()> {
    let path = match fs::metadata(path) {
        // A device or a pipe is written into: putting a file in its place would destroy it.
        Ok(found) if !found.is_file() => {
            let mut out = BufWriter::new(fs::OpenOptions::new().write(true).open(path)?);
            write(&mut out)?;
            return out.flush();
        }
        // Moving a file there would not ask whether the old one may be written.
        Ok(found) if found.permissions().readonly() => {
            return Err(ErrorKind::PermissionDenied.into());
        }
        // A link keeps pointing to its file.
        Ok(_) => fs::canonicalize(path)?,
        Err(_) => PathBuf::from(path),
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let file = beside(folder)?;
    let _unfinished = Unfinished::new(file.path());
    let mut out = BufWriter::new(file);
    write(&mut out)?;
    let file = out.into_inner().map_err(io::IntoInnerError::into_error)?;
    // Moved before its bytes are on the disk, it could be empty after a power cut.
    file.as_file().sync_all()?;
    file.persist(path)?;
    Ok(())
}

/// Makes a folder, and those above it, if it isn't there.
pub fn folder(path: &Path, lang: Lang) -> Result<()> {
    fs::create_dir_all(path)
        .map_err(|error| unwritable(error, lang))
        .with_context(|| shown(&path.to_string_lossy()))
}

/// A new file in this folder that goes away unless it is moved to its place.
fn beside(folder: &Path) -> io::Result<NamedTempFile> {
    let mut builder = Builder::new();
    builder.prefix(UNFINISHED);
    // As any new file: the umask takes away from this, not from the private mode of temporary files.
    #[cfg(unix)]
    builder.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    builder.tempfile_in(folder)
}

/// Why something can't be written and what to do, without its name.
pub fn unwritable(error: io::Error, lang: Lang) -> anyhow::Error {
    let w = words(lang);
    match error.kind() {
        ErrorKind::BrokenPipe => error.into(),
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => anyhow!(w.write_not_allowed),
        ErrorKind::IsADirectory => anyhow!(w.output_is_folder),
        ErrorKind::StorageFull => anyhow!(w.disk_full),
        _ => anyhow!(fill(w.unwritable, &[&error.to_string()])),
    }
}
