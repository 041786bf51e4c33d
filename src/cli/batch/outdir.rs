//! A folder with one JSON a text, in the order of folders that the ids tell.

use std::ffi::OsString;
use std::fs::{self, DirBuilder, File};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::item::Item;
use super::summary::Tally;
use super::written::Written;
use crate::cli::output;

/// How the name of every JSON ends.
const END: &str = ".json";
/// Bytes of one name; file systems take 255, and temporary names and numbers need some.
const MAX_NAME: usize = 200;
/// Bytes of a path below the folder; systems take 4,096 in all, some 1,024.
const MAX_PATH: usize = 900;

/// The folder of `--out-dir`.
#[derive(Clone, Debug)]
pub struct OutDir {
    root: PathBuf,
}

/// Where a text's JSON belongs.
enum Place {
    /// It is there.
    Written,
    /// It is not there, not whole, or of another version of the text.
    Free(PathBuf),
}

impl OutDir {
    /// The folder at `root`, made if it isn't there.
    pub fn open(root: &Path) -> io::Result<OutDir> {
        fs::create_dir_all(root)?;
        Ok(OutDir { root: root.to_owned() })
    }

    /// Whether nothing is in it but what a killed run left unfinished.
    pub fn is_empty(&self) -> io::Result<bool> {
        for entry in fs::read_dir(&self.root)? {
            let name = entry?.file_name();
            if !name.as_encoded_bytes().starts_with(output::UNFINISHED.as_bytes()) {
                return Ok(false);
            }
        }
        Ok(true)
    }

    /// Whether the JSON of this text is there; then it is counted.
    pub fn has(&self, item: &Item, tally: &mut Tally) -> io::Result<bool> {
        let place = self.place(&item.id, item.sumber(), |written, _| {
            let current = written.is_current(item);
            if current {
                written.count(tally);
            }
            current
        })?;
        Ok(matches!(place, Place::Written))
    }

    /// Writes the JSON of a text, whole or not at all, unless this very one is there.
    pub fn write(&self, id: &str, sumber: &str, line: &[u8]) -> io::Result<()> {
        let Place::Free(path) = self.place(id, sumber, |_, there| there == line)? else {
            return Ok(());
        };
        let unfinished = unfinished(&path);
        let mut file = match File::create_new(&unfinished) {
            Err(error) if error.kind() == ErrorKind::NotFound => {
                self.make(path.parent().unwrap_or(&self.root))?;
                File::create_new(&unfinished)?
            }
            // Of a killed run; or a link, through which another file would be written.
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {
                fs::remove_file(&unfinished)?;
                File::create_new(&unfinished)?
            }
            file => file?,
        };
        let written = file.write_all(line).and_then(|()| fs::rename(&unfinished, path));
        if written.is_err() {
            // The failure itself is what is told.
            let _ = fs::remove_file(&unfinished);
        }
        written
    }

    /// Two texts with the same id, as records may have, get files of their own, by their sumber.
    /// `current` is asked of the one that is there.
    fn place(
        &self,
        id: &str,
        sumber: &str,
        mut current: impl FnMut(&Written, &[u8]) -> bool,
    ) -> io::Result<Place> {
        let stem = stem(id);
        for number in 1u64.. {
            let name = if number == 1 { format!("{stem}{END}") } else { format!("{stem}%{number}{END}") };
            let path = self.root.join(name);
            let there = match read(&path) {
                Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Place::Free(path)),
                there => there?,
            };
            match Written::read(&there) {
                // Not whole: the power failed before it was on the disk.
                None => return Ok(Place::Free(path)),
                Some(written) if written.is_of(id, sumber) => {
                    return Ok(if current(&written, &there) { Place::Written } else { Place::Free(path) });
                }
                Some(_) => {}
            }
        }
        Err(ErrorKind::StorageFull.into())
    }

    /// Makes a folder below the root; a root that has vanished is not made anew, for its files are gone.
    fn make(&self, folder: &Path) -> io::Result<()> {
        let below = folder.strip_prefix(&self.root).unwrap_or(Path::new(""));
        let mut path = self.root.clone();
        for part in below {
            path.push(part);
            match DirBuilder::new().create(&path) {
                Err(error) if error.kind() != ErrorKind::AlreadyExists => return Err(error),
                _ => {}
            }
        }
        Ok(())
    }
}

/// What a file holds. Anything else than a file is none of ours: a pipe would be waited for.
fn read(path: &Path) -> io::Result<Vec<u8>> {
    if !fs::metadata(path)?.is_file() {
        return Err(ErrorKind::AlreadyExists.into());
    }
    fs::read(path)
}

/// Where a file is written before it is moved to its place. The name is always the same, so that going on after
/// a kill leaves nothing behind.
fn unfinished(path: &Path) -> PathBuf {
    let mut name = OsString::from(output::UNFINISHED);
    name.push(path.file_name().unwrap_or_default());
    path.with_file_name(name)
}

/// An id as a path below the folder, without its end. Different ids have different paths, none leads out.
fn stem(id: &str) -> String {
    // As tar does: a root is not mirrored.
    let id = id.trim_start_matches('/');
    let mut out = String::with_capacity(id.len());
    let mut parts = id.split('/').peekable();
    while let Some(part) = parts.next() {
        let name = name(part, parts.peek().is_none());
        out.push_str(&name);
        if parts.peek().is_some() {
            out.push('/');
        }
    }
    if out.len() > MAX_PATH { hashed("", id) } else { out }
}

/// One part of an id as a name that every file system takes; `%` stands before what was changed.
fn name(part: &str, last: bool) -> String {
    let mut out = String::with_capacity(part.len());
    let only_dots = part.chars().all(|c| c == '.');
    for (at, c) in part.char_indices() {
        let ends_so = !last && part[at..].eq_ignore_ascii_case(END);
        let begins_so = at == 0 && part.starts_with(output::UNFINISHED);
        let odd = c.is_control() || "%\\:*?\"<>|".contains(c) || only_dots || begins_so || ends_so;
        if odd {
            c.encode_utf8(&mut [0; 4]).bytes().for_each(|byte| out.push_str(&format!("%{byte:02X}")));
        } else {
            out.push(c);
        }
    }
    if out.is_empty() {
        return "%".into();
    }
    if out.len() > MAX_NAME { hashed(&out, part) } else { out }
}

/// The beginning of a name that is too long, and a hash of the whole.
fn hashed(name: &str, whole: &str) -> String {
    let mut head = MAX_NAME / 2;
    while !name.is_char_boundary(head.min(name.len())) {
        head -= 1;
    }
    let hash = Sha256::digest(whole);
    let hash: String = hash.iter().take(16).map(|byte| format!("{byte:02x}")).collect();
    format!("{}%-{hash}", &name[..head.min(name.len())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_mirrored() {
        for (id, path) in [
            ("arsip/2021/a.txt", "arsip/2021/a.txt"),
            ("/data/a.txt", "data/a.txt"),
            ("arsip.tar!2021/a.txt", "arsip.tar!2021/a.txt"),
            ("../a.txt", "%2E%2E/a.txt"),
            ("a/../../b", "a/%2E%2E/%2E%2E/b"),
            ("a//b", "a/%/b"),
            ("", "%"),
            ("a.json/b.json", "a%2Ejson/b.json"),
            ("a:b%\n", "a%3Ab%25%0A"),
            (".diktum-a", "%2Ediktum-a"),
        ] {
            assert_eq!(stem(id), path, "{id}");
        }
    }

    #[test]
    fn long_ids_are_shortened_and_stay_different() {
        let long = |end: &str| stem(&format!("{}{end}", "é".repeat(300)));
        assert!(long("a").len() <= MAX_NAME && long("a") != long("b"));
        let deep = |end: &str| stem(&format!("{}{end}", "abc/".repeat(300)));
        assert!(deep("a").len() <= MAX_NAME && deep("a") != deep("b"));
    }
}
