//! Two folders, or a document and a folder: files that belong together are compared.

use std::io;
use std::path::Path;

use anyhow::Result;
use diktum::wording::diff::words;

use super::compared::{Names, State};
use super::document::Document;
use super::folder::{self, Entry};
use super::session::Session;
use crate::cli::{complain, fill, output};

impl Session<'_> {
    pub fn files(&mut self, root: &Path) -> Vec<Entry> {
        let (files, trouble) = folder::files(root, &self.choice, self.lang);
        for line in trouble {
            self.trouble = true;
            complain(&line);
        }
        files
    }

    pub fn folders(&mut self, old: &Path, new: &Path) -> io::Result<()> {
        let (left, right) = (self.files(old), self.files(new));
        for pair in folder::pairs(left, right) {
            let id = folder::below(&pair).to_owned();
            match pair {
                (Some(old), Some(new)) => {
                    let names = self.names(id, Some(&old.below), Some(&new.below));
                    let (left, right) = (self.read(&old), self.read(&new));
                    self.read_pair(names, left, right)?;
                }
                (old, new) => {
                    let state = if old.is_some() { State::Lost } else { State::Gained };
                    let Some(entry) = old.or(new) else {
                        continue;
                    };
                    let names = self.names(id, Some(&entry.below), Some(&entry.below));
                    match self.read(&entry) {
                        Ok(document) => self.single(names, state, &document.value)?,
                        Err(error) => self.tell(&entry.path.to_string_lossy(), &format!("{error:#}")),
                    }
                }
            }
        }
        Ok(())
    }

    pub fn read(&self, entry: &Entry) -> Result<Document> {
        Document::read(&entry.path, &self.reader, self.lang)
    }

    /// Two files of the same text; what both sides refuse for the same reason differs in nothing.
    pub fn read_pair(
        &mut self,
        names: Names,
        old: Result<Document>,
        new: Result<Document>,
    ) -> io::Result<()> {
        match (old, new) {
            (Ok(old), Ok(new)) => return self.documents(names, old, new),
            (Err(old), Err(new)) if format!("{old:#}") == format!("{new:#}") => self.totals.refused += 1,
            (old, new) => {
                for (name, side) in [(names.old, old.err()), (names.new, new.err())] {
                    if let Some(error) = side {
                        self.tell(&name, &format!("{error:#}"));
                    }
                }
            }
        }
        Ok(())
    }

    /// One document against the file of the same name, or the same stem, in a folder.
    pub fn one_of_folder(&mut self, one: Document, root: &Path, one_is_old: bool) -> io::Result<()> {
        let path = if one_is_old { self.old.clone() } else { self.new.clone() };
        let below = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
        let wanted = Entry { path, below: below.clone() };
        let pairs = folder::pairs(vec![wanted], self.files(root));
        let found = pairs.into_iter().find_map(|(one, other)| one.and(other));
        let Some(other) = found else {
            let why = fill(words(self.lang).not_in_folder, &[&output::shown(&root.to_string_lossy())]);
            self.tell(&below, &why);
            return Ok(());
        };
        let read = self.read(&other);
        if one_is_old {
            let names = self.names(below, None, Some(&other.below));
            self.read_pair(names, Ok(one), read)
        } else {
            let names = self.names(below, Some(&other.below), None);
            self.read_pair(names, read, Ok(one))
        }
    }
}
