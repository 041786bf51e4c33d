//! A comparison as a whole: both sides read, each pair compared, told and counted.

use std::collections::{HashMap, VecDeque};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use anyhow::Result;
use diktum::diff::Ignore;
use diktum::wording::Lang;
use diktum::wording::diff::words;
use serde_json::Value;

use super::compared::{Compared, Names, State};
use super::document::Document;
use super::folder::{self, Entry};
use super::records::{Content, Record, Records, content, payload};
use super::report::Report;
use super::side::{Side, name};
use super::totals::Totals;
use crate::cli::batch::choice::Choice;
use crate::cli::batch::item;
use crate::cli::{complain, fill, output};

/// Bytes of waiting lines that are kept; further ones are read again from their file.
const KEPT: usize = 8 << 20;
/// So many waiting lines are no longer an insertion or two.
const MANY_WAIT: usize = 256;

/// What the arguments ask for, and what was found so far.
pub struct Session<'s> {
    pub old: PathBuf,
    pub new: PathBuf,
    pub choice: Choice,
    pub ignore: Ignore,
    pub lang: Lang,
    pub quiet: bool,
    pub report: Box<dyn Report>,
    pub out: &'s mut dyn Write,
    pub totals: Totals,
    /// Whether something could not be compared.
    pub trouble: bool,
}

/// A line that waits for its partner.
type Waiting = HashMap<String, VecDeque<Record>>;

impl Session<'_> {
    /// Compares both sides. The error is one of writing; all others are told, and noted as trouble.
    pub fn compare(&mut self, old: Side, new: Side) -> io::Result<()> {
        match (old, new) {
            (Side::One(old), Side::One(new)) => {
                let names = self.names(name(&self.new, self.lang), None, None);
                self.documents(names, *old, *new)
            }
            (Side::Records(mut old), Side::Records(mut new)) => self.records(&mut old, &mut new),
            (Side::Folder(old), Side::Folder(new)) => self.folders(&old, &new),
            (Side::Records(mut records), Side::Folder(folder)) => self.recorded(&mut records, &folder, true),
            (Side::Folder(folder), Side::Records(mut records)) => self.recorded(&mut records, &folder, false),
            (Side::One(old), Side::Records(mut new)) => self.one_of_records(*old, &mut new, true),
            (Side::Records(mut old), Side::One(new)) => self.one_of_records(*new, &mut old, false),
            (Side::One(old), Side::Folder(folder)) => self.one_of_folder(*old, &folder, true),
            (Side::Folder(folder), Side::One(new)) => self.one_of_folder(*new, &folder, false),
        }
    }

    fn names(&self, id: String, old: Option<&str>, new: Option<&str>) -> Names {
        let side = |path: &Path, below: Option<&str>| match below {
            Some(below) => format!("{}/{below}", path.to_string_lossy().trim_end_matches('/')),
            None => name(path, self.lang),
        };
        Names { id, old: side(&self.old, old), new: side(&self.new, new) }
    }

    /// Something could not be compared.
    fn tell(&mut self, what: &str, why: &str) {
        self.trouble = true;
        complain(&format!("{}: {why}", output::shown(what)));
    }

    /// Something that is good to know.
    fn note(&self, what: &str) {
        if !self.quiet {
            complain(what);
        }
    }

    fn documents(&mut self, names: Names, old: Document, new: Document) -> io::Result<()> {
        match Compared::pair(names, old, new, &self.ignore) {
            Some(compared) => self.found(&compared),
            None => {
                self.totals.same += 1;
                Ok(())
            }
        }
    }

    fn found(&mut self, compared: &Compared) -> io::Result<()> {
        self.totals.add(compared);
        self.report.document(compared, self.out)
    }

    // --- lines of a batch ------------------------------------------------------------------------

    /// Lines with the same id, wherever they stand; those of the same order one after the other.
    fn records(&mut self, old: &mut Records, new: &mut Records) -> io::Result<()> {
        let (mut left, mut right) = (Waiting::new(), Waiting::new());
        let (mut waiting, mut kept, mut noted) = (0usize, 0usize, false);
        let (mut more_old, mut more_new) = (true, true);
        let mut paired = false;
        while more_old || more_new {
            for is_old in [true, false] {
                let (side, more) =
                    if is_old { (&mut *old, &mut more_old) } else { (&mut *new, &mut more_new) };
                if !*more {
                    continue;
                }
                let record = self.next(side, is_old, more);
                let Some(mut record) = record else {
                    continue;
                };
                let (own, other) = if is_old { (&mut left, &mut right) } else { (&mut right, &mut left) };
                let Some(partner) = take(other, &record.id) else {
                    waiting += 1;
                    kept += record.kept();
                    if kept > KEPT {
                        kept -= record.kept();
                        let side = if is_old { &*old } else { &*new };
                        kept += side.let_go(&mut record);
                    }
                    own.entry(record.id.clone()).or_default().push_back(record);
                    if waiting > MANY_WAIT && !noted {
                        noted = true;
                        self.note(words(self.lang).order_differs);
                    }
                    continue;
                };
                paired = true;
                waiting -= 1;
                kept -= partner.kept().min(kept);
                let pair = if is_old { (record, partner) } else { (partner, record) };
                self.lines((&*old, pair.0), (&*new, pair.1))?;
            }
        }
        if !paired && !left.is_empty() && !right.is_empty() {
            self.note(words(self.lang).no_pair);
        }
        for (side, waiting, state) in [(&*old, left, State::Lost), (&*new, right, State::Gained)] {
            let mut rest: Vec<Record> = waiting.into_values().flatten().collect();
            rest.sort_by_key(|record| record.number);
            for record in rest {
                self.single_line(side, record, state)?;
            }
        }
        Ok(())
    }

    /// The next line of a side that can be read.
    fn next(&mut self, side: &mut Records, is_old: bool, more: &mut bool) -> Option<Record> {
        let path = if is_old { self.old.clone() } else { self.new.clone() };
        loop {
            match side.next() {
                Ok(Some(Ok(record))) => return Some(record),
                Ok(Some(Err(error))) => self.tell(&name(&path, self.lang), &format!("{error:#}")),
                Ok(None) => {
                    *more = false;
                    return None;
                }
                Err(error) => {
                    self.tell(&name(&path, self.lang), &format!("{error:#}"));
                    *more = false;
                    return None;
                }
            }
        }
    }

    /// Two lines of the same id.
    fn lines(&mut self, old: (&Records, Record), new: (&Records, Record)) -> io::Result<()> {
        let (id, mut left, mut right) = (new.1.id.clone(), old.1, new.1);
        let read = old.0.bytes(&mut left).and_then(|x| Ok((x, new.0.bytes(&mut right)?)));
        let (left, right) = match read {
            Ok((left, right)) if left == right || payload(&left) == payload(&right) => {
                *(if payload(&left).1 { &mut self.totals.refused } else { &mut self.totals.same }) += 1;
                return Ok(());
            }
            Ok(bytes) => bytes,
            Err(error) => {
                self.tell(&id, &format!("{error:#}"));
                return Ok(());
            }
        };
        let (old, new) = match (content(&left, self.lang), content(&right, self.lang)) {
            (Ok(old), Ok(new)) => (old, new),
            (old, new) => {
                for (path, side) in [(self.old.clone(), old.err()), (self.new.clone(), new.err())] {
                    if let Some(error) = side {
                        self.tell(&format!("{}: {id}", name(&path, self.lang)), &format!("{error:#}"));
                    }
                }
                return Ok(());
            }
        };
        self.contents(self.line_names(id), old, new)
    }

    fn line_names(&self, id: String) -> Names {
        let Names { old, new, .. } = self.names(String::new(), None, None);
        Names { old: format!("{old}: {id}"), new: format!("{new}: {id}"), id }
    }

    /// What two sides have of one text: documents, or reasons why there is none.
    fn contents(&mut self, names: Names, old: Content, new: Content) -> io::Result<()> {
        let (state, value, galat) = match (old, new) {
            (Content::Document(old), Content::Document(new)) => return self.documents(names, old, new),
            (Content::Galat(old), Content::Galat(new)) if old == new => {
                self.totals.refused += 1;
                return Ok(());
            }
            (Content::Galat(old), Content::Galat(new)) => {
                (State::Changed, Value::Null, (Some(old), Some(new)))
            }
            (Content::Galat(old), Content::Document(new)) => (State::Gained, new.value, (Some(old), None)),
            (Content::Document(old), Content::Galat(new)) => (State::Lost, old.value, (None, Some(new))),
        };
        let mut compared = Compared::single(names.id, state, (Some(names.old), Some(names.new)), &value);
        compared.galat = galat;
        self.found(&compared)
    }

    fn single_line(&mut self, side: &Records, mut record: Record, state: State) -> io::Result<()> {
        let names = self.line_names(record.id.clone());
        match side.bytes(&mut record).and_then(|bytes| content(&bytes, self.lang)) {
            Ok(Content::Document(document)) => self.single(names, state, &document.value),
            // A text that was never read is no document that is gained or lost.
            Ok(Content::Galat(_)) => {
                self.totals.refused += 1;
                Ok(())
            }
            Err(error) => {
                self.tell(&record.id, &format!("{error:#}"));
                Ok(())
            }
        }
    }

    fn single(&mut self, names: Names, state: State, value: &Value) -> io::Result<()> {
        let sides = match state {
            State::Lost => (Some(names.old), None),
            _ => (None, Some(names.new)),
        };
        self.found(&Compared::single(names.id, state, sides, value))
    }

    // --- folders ---------------------------------------------------------------------------------

    fn files(&mut self, root: &Path) -> Vec<Entry> {
        let (files, trouble) = folder::files(root, &self.choice, self.lang);
        for line in trouble {
            self.trouble = true;
            complain(&line);
        }
        files
    }

    fn folders(&mut self, old: &Path, new: &Path) -> io::Result<()> {
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

    fn read(&self, entry: &Entry) -> Result<Document> {
        Document::read(&entry.path, self.lang)
    }

    /// Two files of the same text; what both sides refuse for the same reason differs in nothing.
    fn read_pair(&mut self, names: Names, old: Result<Document>, new: Result<Document>) -> io::Result<()> {
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

    // --- sides of different kinds ----------------------------------------------------------------

    /// Lines of a batch against the files of a folder, by the ids that `batch` gave them.
    fn recorded(&mut self, records: &mut Records, root: &Path, records_are_old: bool) -> io::Result<()> {
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
            let id = record.id.clone();
            let line = match records.bytes(&mut record).and_then(|bytes| content(&bytes, self.lang)) {
                Ok(Content::Document(document)) => {
                    (Ok(document), if records_are_old { line.old } else { line.new })
                }
                Ok(Content::Galat(galat)) => (
                    Err(super::document::why_none(&galat)),
                    if records_are_old { line.old } else { line.new },
                ),
                Err(error) => {
                    self.tell(&id, &format!("{error:#}"));
                    continue;
                }
            };
            match (line, self.read(file)) {
                // Refused then and refused now.
                ((Err(_), _), Err(_)) => self.totals.refused += 1,
                ((Err(why), name), Ok(_)) => self.tell(&name, &why),
                ((Ok(_), _), Err(error)) => self.tell(&path, &format!("{error:#}")),
                ((Ok(document), name), Ok(read)) => {
                    let (old, new) = if records_are_old { (document, read) } else { (read, document) };
                    let names = if records_are_old {
                        Names { id, old: name, new: path }
                    } else {
                        Names { id, old: path, new: name }
                    };
                    self.documents(names, old, new)?;
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
    fn one_of_records(&mut self, one: Document, records: &mut Records, one_is_old: bool) -> io::Result<()> {
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
                self.tell(&record.id, &super::document::why_none(&galat));
                Ok(())
            }
            Err(error) => {
                self.tell(&record.id, &format!("{error:#}"));
                Ok(())
            }
        }
    }

    /// One document against the file of the same name, or the same stem, in a folder.
    fn one_of_folder(&mut self, one: Document, root: &Path, one_is_old: bool) -> io::Result<()> {
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

/// The first waiting line with this id.
fn take(waiting: &mut Waiting, id: &str) -> Option<Record> {
    let row = waiting.get_mut(id)?;
    let record = row.pop_front();
    if row.is_empty() {
        waiting.remove(id);
    }
    record
}
