//! Words that were recognised once and are kept, so that nobody recognises them again.
//!
//! A file a text: the recogniser's table of words, as it gives them, page after page. Its name says what they were
//! made from and how. Its last row says by whom, and with that, that the file is whole.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, ErrorKind};
use std::path::{Path, PathBuf};

use diktum::text::MAX_BYTES;

use super::options::Options;
use crate::cli::output;

/// The first line of such a table.
pub const HEAD: &str =
    "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext";
/// Columns of a row.
const COLUMNS: usize = 12;
/// How the last row begins, before the recogniser's name: a level that no table has.
const END: &str = "0\t0\t0\t0\t0\t0\t0\t0\t0\t0\t-1\t";

/// Pages that are kept of a text, by their number, each as the rows of its table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pages {
    pub rows: BTreeMap<u32, String>,
    /// Who recognised them: "tesseract 5.3.0".
    pub version: String,
}

/// What a folder has of a text.
#[derive(Debug)]
pub enum Found {
    Pages(Pages),
    Nothing,
    /// A file that is not whole, or none of these.
    Broken(PathBuf),
}

/// The folder, and the part of the names that says how the words were made.
#[derive(Debug)]
pub struct Folder {
    path: PathBuf,
    settings: String,
}

impl Folder {
    /// Where these options say so.
    pub fn of(options: &Options) -> Option<Folder> {
        let language = options.language.replace('/', "_");
        let settings = format!("tesseract-{language}-psm{}-dpi{}", options.psm, options.dpi);
        options.kept.clone().map(|path| Folder { path, settings })
    }

    fn file(&self, sha256: &str) -> PathBuf {
        self.path.join(format!("{sha256}-{}.tsv", self.settings))
    }

    /// What was kept of the text with this hash.
    pub fn read(&self, sha256: &str) -> io::Result<Found> {
        let path = self.file(sha256);
        let length = match fs::metadata(&path) {
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Found::Nothing),
            found => found?.len(),
        };
        if length > MAX_BYTES {
            return Ok(Found::Broken(path));
        }
        let pages = String::from_utf8(fs::read(&path)?).ok().and_then(|table| read(&table));
        Ok(pages.map_or(Found::Broken(path), Found::Pages))
    }

    /// Keeps these pages, all of them or none. Gives the place, for messages, with the error.
    pub fn write(&self, sha256: &str, pages: &Pages) -> Result<(), (PathBuf, io::Error)> {
        let path = self.file(sha256);
        let written = fs::create_dir_all(&self.path)
            .and_then(|()| output::place(&path, |out| out.write_all(table(pages).as_bytes())));
        written.map_err(|error| (path, error))
    }

    pub fn path(&self) -> &Path {
        &self.path
    }
}

/// The table of these pages.
fn table(pages: &Pages) -> String {
    let mut out = format!("{HEAD}\n");
    for rows in pages.rows.values() {
        out.push_str(rows);
    }
    // Writing into a string can't fail.
    let _ = writeln!(out, "{END}{}", pages.version);
    out
}

/// The pages of a table, if it is whole.
fn read(table: &str) -> Option<Pages> {
    let rows = table.strip_prefix(HEAD)?.strip_prefix('\n')?.strip_suffix('\n')?;
    let (rows, end) = rows.rsplit_once('\n').unwrap_or(("", rows));
    let version = end.strip_prefix(END).filter(|version| !version.is_empty() && !version.contains('\t'))?;
    let mut pages = Pages { rows: BTreeMap::new(), version: version.to_owned() };
    for row in rows.lines() {
        let mut cells = row.splitn(COLUMNS, '\t');
        let (level, page) = (cells.next()?, cells.next()?);
        if cells.count() != COLUMNS - 2 || !matches!(level, "1" | "2" | "3" | "4" | "5") {
            return None;
        }
        let rows = pages.rows.entry(page.parse().ok().filter(|page| *page > 0)?).or_default();
        rows.push_str(row);
        rows.push('\n');
    }
    Some(pages)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pages() -> Pages {
        let row = |page: u32, word: &str| {
            format!(
                "1\t{page}\t0\t0\t0\t0\t0\t0\t90\t90\t-1\t\n5\t{page}\t1\t1\t1\t1\t1\t2\t3\t4\t96.5\t{word}\n"
            )
        };
        Pages {
            rows: BTreeMap::from([(2, row(2, "\"Satu\"")), (11, row(11, "dua"))]),
            version: "tesseract 5.3.0".into(),
        }
    }

    #[test]
    fn what_is_kept_is_read_again() {
        assert_eq!(read(&table(&pages())), Some(pages()));
        let none = Pages { rows: BTreeMap::new(), ..pages() };
        assert_eq!(read(&table(&none)), Some(none));
    }

    #[test]
    fn half_a_file_is_none() {
        let whole = table(&pages());
        for end in 0..whole.len() - 1 {
            let found = read(&whole[..end]);
            assert!(found.is_none(), "{end}: {found:?}");
        }
    }
}
