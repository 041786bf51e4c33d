//! Lines of a batch against what they were made from: a folder, or one text.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use diktum::wording::diff::words;

use super::compared::{Names, State};
use super::document::{Document, why_none};
use super::records::{Content, Records, content};
use super::session::Session;
use super::side::name;
use crate::cli::batch::item;
use crate::cli::{fill, output};

impl Session<'_> {
    /// Lines of a batch against the files of a folder, by the ids that `batch` gave them.
    pub fn recorded(&mut self, records: &mut Records, root: &Path, records_are_old: bool) -> io::Result<()> {
        let files = self.files(root);
        let by_path: HashMap<&str, usize> =
            files.iter().enumerate().map(|(at, file)| (file.below.as_str(), at)).collect();
        // What stood before the path below the folder when the batch was run; told by the first id that fits.
        let mut prefix: Option<String> = None;
        let mut find = |id: &str| {
            if let Some(prefix) = &prefix {
                return by_path.get(id.strip_prefix(prefix.as_str())?).copied();
            }
            let ends = std::iter::once(0).chain(id.match_indices('/').map(|(slash, _)| slash + 1));
            let (end, at) = ends.filter_map(|end| Some((end, *by_path.get(&id[end..])?))).next()?;
            prefix = Some(id[..end].to_owned());
            Some(at)
        };
        let (record_state, file_state) =
            if records_are_old { (State::Lost, State::Gained) } else { (State::Gained, State::Lost) };
        let mut seen = vec![false; files.len()];
        let mut more = true;
        while more {
            let Some(mut record) = self.next(records, records_are_old, &mut more) else {
                break;
            };
            let Some(at) = find(&record.id).filter(|at| !seen[*at]) else {
                self.single_line(records, record, record_state)?;
                continue;
            };
            seen[at] = true;
            let file = &files[at];
            let (line, path) = (self.line_names(record.id.clone()), file.path.to_string_lossy().into_owned());
            let names = if records_are_old {
                Names { new: path.clone(), ..line }
            } else {
                Names { old: path.clone(), ..line }
            };
            let recorded = records.bytes(&mut record).and_then(|bytes| content(&bytes, self.lang));
            match (recorded, self.read(file)) {
                // Refused then and refused now.
                (Ok(Content::Galat(_)), Err(_)) => self.totals.refused += 1,
                (Ok(recorded), Ok(read)) => {
                    let read = Content::Document(read);
                    let (old, new) = if records_are_old { (recorded, read) } else { (read, recorded) };
                    self.contents(names, old, new)?;
                }
                (recorded, read) => {
                    for (what, error) in [(&record.id, recorded.err()), (&path, read.err())] {
                        if let Some(error) = error {
                            self.tell(what, &format!("{error:#}"));
                        }
                    }
                }
            }
        }
        for (file, _) in files.iter().zip(seen).filter(|(_, seen)| !seen) {
            let path = file.path.to_string_lossy().into_owned();
            match self.read(file) {
                Ok(document) => {
                    let names = Names { id: file.below.clone(), old: path.clone(), new: path };
                    self.single(names, file_state, &document.value)?;
                }
                Err(error) => self.tell(&path, &format!("{error:#}")),
            }
        }
        Ok(())
    }

    /// One document against the line with its id, or against the only line.
    pub fn one_of_records(
        &mut self,
        one: Document,
        records: &mut Records,
        one_is_old: bool,
    ) -> io::Result<()> {
        let path = if one_is_old { self.old.clone() } else { self.new.clone() };
        let id = item::name(&path);
        let (mut found, mut only, mut count) = (None, None, 0);
        let mut more = true;
        while let (Some(record), None) = (self.next(records, !one_is_old, &mut more), &found) {
            count += 1;
            if record.id == id {
                found = Some(record);
            } else {
                only = Some(record);
            }
        }
        let Some(mut record) = found.or(only.filter(|_| count == 1)) else {
            let other = if one_is_old { &self.new } else { &self.old };
            let (other, why) =
                (name(other, self.lang), fill(words(self.lang).no_line, &[&output::shown(&id)]));
            self.tell(&other, &why);
            return Ok(());
        };
        let line = self.line_names(record.id.clone());
        match records.bytes(&mut record).and_then(|bytes| content(&bytes, self.lang)) {
            Ok(Content::Document(other)) => {
                let mut names = self.names(id, None, None);
                *(if one_is_old { &mut names.new } else { &mut names.old }) =
                    if one_is_old { line.new } else { line.old };
                let (old, new) = if one_is_old { (one, other) } else { (other, one) };
                self.documents(names, old, new)
            }
            Ok(Content::Galat(galat)) => {
                self.tell(&record.id, &why_none(&galat));
                Ok(())
            }
            Err(error) => {
                self.tell(&record.id, &format!("{error:#}"));
                Ok(())
            }
        }
    }
}
