//! A comparison as a whole: both sides read, each pair compared, told and counted.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use diktum::diff::Ignore;
use diktum::wording::Lang;
use serde_json::Value;

use super::compared::{Compared, Names, State};
use super::document::Document;
use super::records::Content;
use super::report::Report;
use super::side::{Side, name};
use super::totals::Totals;
use crate::cli::batch::choice::Choice;
use crate::cli::reading::Reader;
use crate::cli::{complain, output};

/// What the arguments ask for, and what was found so far.
pub struct Session<'s> {
    pub old: PathBuf,
    pub new: PathBuf,
    pub choice: Choice,
    pub ignore: Ignore,
    pub reader: Reader,
    pub lang: Lang,
    pub quiet: bool,
    pub report: Box<dyn Report>,
    pub out: &'s mut dyn Write,
    pub totals: Totals,
    /// Whether something could not be compared.
    pub trouble: bool,
}

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

    pub fn names(&self, id: String, old: Option<&str>, new: Option<&str>) -> Names {
        let side = |path: &Path, below: Option<&str>| match below {
            Some(below) => format!("{}/{below}", path.to_string_lossy().trim_end_matches('/')),
            None => name(path, self.lang),
        };
        Names { id, old: side(&self.old, old), new: side(&self.new, new) }
    }

    /// Something could not be compared.
    pub fn tell(&mut self, what: &str, why: &str) {
        self.trouble = true;
        complain(&format!("{}: {why}", output::shown(what)));
    }

    /// Something that is good to know.
    pub fn note(&self, what: &str) {
        if !self.quiet {
            complain(what);
        }
    }

    pub fn documents(&mut self, names: Names, old: Document, new: Document) -> io::Result<()> {
        match Compared::pair(names, old, new, &self.ignore) {
            Some(compared) => self.found(&compared),
            None => {
                self.totals.same += 1;
                Ok(())
            }
        }
    }

    pub fn found(&mut self, compared: &Compared) -> io::Result<()> {
        self.totals.add(compared);
        self.report.document(compared, self.out)
    }

    /// What two sides have of one text: documents, or reasons why there is none.
    pub fn contents(&mut self, names: Names, old: Content, new: Content) -> io::Result<()> {
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

    pub fn single(&mut self, names: Names, state: State, value: &Value) -> io::Result<()> {
        let sides = match state {
            State::Lost => (Some(names.old), None),
            _ => (None, Some(names.new)),
        };
        self.found(&Compared::single(names.id, state, sides, value))
    }
}
