//! Folders: their files in the order of the bytes of their paths, one folder's names in memory at a time.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::choice::Choice;
use super::ignored::Ignored;

/// What stands in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Folder,
    File,
    Link,
    Other,
}

impl Kind {
    fn of(found: fs::FileType) -> Kind {
        if found.is_dir() {
            Kind::Folder
        } else if found.is_file() {
            Kind::File
        } else if found.is_symlink() {
            Kind::Link
        } else {
            Kind::Other
        }
    }
}

/// What a walk comes upon, with its path below the folder where the walk began.
#[derive(Debug)]
pub enum Found<'a> {
    /// A file, or a link to one.
    File { path: PathBuf, below: &'a [u8] },
    /// A link to a folder: followed, it could lead in a circle.
    FolderLink { below: &'a [u8] },
    /// A device, a pipe or a socket.
    Other { below: &'a [u8] },
    /// A folder that can't be read.
    Unreadable { path: PathBuf, error: io::Error },
}

/// Hands what `choice` takes of the files under `root` to `visit`, in order, until that fails.
pub fn each<E>(root: &Path, choice: &Choice, visit: &mut dyn FnMut(Found) -> Result<(), E>) -> Result<(), E> {
    // Files of `.` are named as they stand in it.
    let path = if root == Path::new(".") { Path::new("") } else { root };
    folder(path, &mut Vec::new(), choice, &mut Ignored::at(root), visit)
}

fn folder<E>(
    path: &Path,
    below: &mut Vec<u8>,
    choice: &Choice,
    ignored: &mut Ignored,
    visit: &mut dyn FnMut(Found) -> Result<(), E>,
) -> Result<(), E> {
    let path = if path.as_os_str().is_empty() { Path::new(".") } else { path };
    let names = match Names::of(path) {
        Ok(names) => names,
        Err(error) => return visit(Found::Unreadable { path: path.to_owned(), error }),
    };
    let path = if path == Path::new(".") { Path::new("") } else { path };
    let length = below.len();
    ignored.enter(Path::new(&os(below)), |name| names.has(name));
    for entry in &names.entries {
        let name = names.name(entry);
        below.truncate(length);
        below.extend_from_slice(name.strip_suffix(b"/").unwrap_or(name));
        let path = path.join(os(name.strip_suffix(b"/").unwrap_or(name)));
        // What a link leads to has an inode of its own.
        let inode = entry.inode.filter(|_| entry.kind != Kind::Link);
        let bare = name.strip_suffix(b"/").unwrap_or(name);
        if ignored.passes_over(bare, Path::new(&os(below)), entry.kind == Kind::Folder)
            || choice.is_own(&path, inode)
        {
            continue;
        }
        if entry.kind == Kind::Folder {
            below.push(b'/');
            folder(&path, below, choice, ignored, visit)?;
            continue;
        }
        if !choice.matches(os(below)) {
            continue;
        }
        visit(match target(&path, entry.kind) {
            Kind::Folder => Found::FolderLink { below },
            Kind::Other => Found::Other { below },
            Kind::File | Kind::Link => Found::File { path, below },
        })?;
    }
    ignored.leave();
    below.truncate(length);
    Ok(())
}

/// What stands at a path, links followed: to open a pipe would wait for its other end for ever. A link to nothing
/// stays one.
fn target(path: &Path, kind: Kind) -> Kind {
    match kind {
        Kind::Link => fs::metadata(path).map_or(kind, |found| Kind::of(found.file_type())),
        kind => kind,
    }
}

/// The names in one folder, packed: a folder may hold hundreds of thousands.
struct Names {
    bytes: Vec<u8>,
    entries: Vec<Entry>,
}

struct Entry {
    start: usize,
    length: u32,
    kind: Kind,
    inode: Option<u64>,
}

impl Names {
    /// Reads and sorts a folder. A folder's name ends with `/`, so that the order is that of whole paths.
    fn of(path: &Path) -> io::Result<Names> {
        let mut names = Names { bytes: Vec::new(), entries: Vec::new() };
        for found in fs::read_dir(path)? {
            let found = found?;
            let kind = Kind::of(found.file_type()?);
            let start = names.bytes.len();
            names.bytes.extend_from_slice(&bytes(&found.file_name()));
            if kind == Kind::Folder {
                names.bytes.push(b'/');
            }
            let length = u32::try_from(names.bytes.len() - start).unwrap_or(u32::MAX);
            names.entries.push(Entry { start, length, kind, inode: inode(&found) });
        }
        let Names { bytes, entries } = &mut names;
        entries.sort_unstable_by(|a, b| a.name(bytes).cmp(b.name(bytes)));
        Ok(names)
    }

    fn name(&self, entry: &Entry) -> &[u8] {
        entry.name(&self.bytes)
    }

    /// Whether this name is among them.
    fn has(&self, name: &str) -> bool {
        self.entries.binary_search_by(|entry| self.name(entry).cmp(name.as_bytes())).is_ok()
    }
}

impl Entry {
    fn name<'b>(&self, bytes: &'b [u8]) -> &'b [u8] {
        &bytes[self.start..self.start + self.length as usize]
    }
}

#[cfg(unix)]
fn inode(found: &fs::DirEntry) -> Option<u64> {
    Some(std::os::unix::fs::DirEntryExt::ino(found))
}

#[cfg(not(unix))]
fn inode(_: &fs::DirEntry) -> Option<u64> {
    None
}

#[cfg(unix)]
fn bytes(name: &OsStr) -> Cow<'_, [u8]> {
    use std::os::unix::ffi::OsStrExt;
    name.as_bytes().into()
}

#[cfg(not(unix))]
fn bytes(name: &OsStr) -> Cow<'_, [u8]> {
    name.to_string_lossy().into_owned().into_bytes().into()
}

#[cfg(unix)]
fn os(name: &[u8]) -> Cow<'_, OsStr> {
    use std::os::unix::ffi::OsStrExt;
    OsStr::from_bytes(name).into()
}

#[cfg(not(unix))]
fn os(name: &[u8]) -> Cow<'_, OsStr> {
    std::ffi::OsString::from(String::from_utf8_lossy(name).into_owned()).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_order_is_that_of_the_bytes_of_paths() {
        let root = tempfile::tempdir().expect("can be made");
        for name in ["b.txt", "a/z.txt", "a.txt", "a-b/c.txt", "a/b/c.txt", "É.txt"] {
            let path = root.path().join(name);
            fs::create_dir_all(path.parent().expect("is in one")).expect("can be made");
            fs::write(path, "").expect("can be written");
        }
        let choice = Choice::new(&[], Vec::new(), None).expect("is one");
        let mut found = Vec::new();
        each::<()>(root.path(), &choice, &mut |entry| {
            if let Found::File { below, .. } = entry {
                found.push(String::from_utf8(below.to_vec()).expect("is UTF-8"));
            }
            Ok(())
        })
        .expect("nothing fails");
        assert_eq!(found, ["a-b/c.txt", "a.txt", "a/b/c.txt", "a/z.txt", "b.txt", "É.txt"]);
        let mut sorted = found.clone();
        sorted.sort();
        assert_eq!(found, sorted);
    }
}
