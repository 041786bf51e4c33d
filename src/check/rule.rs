//! What a rule is, and what it says.

use std::ops::Range;

use super::naskah::Naskah;
use crate::message::Tingkat;
use crate::model::Teks;
use crate::wording::rules::Words;

/// A rule about a finished text.
#[derive(Debug)]
pub struct Aturan {
    /// The code: stable, and what `diktum explain` takes.
    pub kode: &'static str,
    /// How serious what it finds is.
    pub tingkat: Tingkat,
    /// Where the rule comes from.
    pub sumber: Sumber,
    /// Whether it reads the order of parts and lists, and so says nothing where the parser was in doubt about it.
    pub susunan: bool,
    /// What it says, in every language.
    pub words: &'static Words,
    /// Finds what is wrong; its cost grows linearly with the text.
    pub(crate) periksa: fn(&Naskah, &mut Catatan),
}

/// Where a rule comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sumber {
    /// A law or regulation, cited.
    Hukum(&'static str),
    /// What offices do, without a law that says so.
    Kelaziman,
    /// What can't be otherwise: the calendar, arithmetic.
    Nalar,
}

/// What one rule notes, in any order.
#[derive(Debug, Default)]
pub struct Catatan {
    pub(super) entries: Vec<Entry>,
}

/// A place, and what the wording puts in.
#[derive(Debug)]
pub(super) struct Entry {
    pub letak: Range<usize>,
    pub isian: Vec<String>,
}

impl Catatan {
    /// Notes that the rule is broken at this place of the decoded text.
    pub fn at(&mut self, letak: Range<usize>, isian: Vec<String>) {
        self.entries.push(Entry { letak, isian });
    }

    /// Notes that the rule is broken by this field.
    pub fn field(&mut self, field: &Teks, isian: Vec<String>) {
        self.at(field.range().unwrap_or(0..0), isian);
    }
}
