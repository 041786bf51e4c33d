//! What a check finds: the parser's messages and what the rules say, alike.

use std::ops::Range;

use super::rule::{Aturan, Sumber};
use super::rules;
use crate::message::{Diagnostik, Kode, Tingkat};
use crate::wording::{self, Lang};

/// What a finding is about: a message of the parser or a rule.
#[derive(Clone, Copy, Debug)]
pub enum Perihal {
    Pesan(Kode),
    Aturan(&'static Aturan),
}

impl Perihal {
    /// Every code, the parser's first.
    pub fn all() -> impl Iterator<Item = Perihal> {
        Kode::ALL.into_iter().map(Perihal::Pesan).chain(rules::ALL.iter().copied().map(Perihal::Aturan))
    }

    /// The one with this code.
    pub fn find(kode: &str) -> Option<Perihal> {
        Perihal::all().find(|perihal| perihal.kode() == kode)
    }

    /// Its code: `tahun-berbeda`.
    pub fn kode(self) -> &'static str {
        match self {
            Perihal::Pesan(kode) => kode.as_str(),
            Perihal::Aturan(aturan) => aturan.kode,
        }
    }

    /// How serious it is, unless the reader decides otherwise.
    pub fn tingkat(self) -> Tingkat {
        match self {
            Perihal::Pesan(kode) => kode.tingkat(),
            Perihal::Aturan(aturan) => aturan.tingkat,
        }
    }

    /// Where it comes from; nothing for what is about the scan, not about the text.
    pub fn sumber(self) -> Option<Sumber> {
        match self {
            Perihal::Aturan(aturan) => Some(aturan.sumber),
            Perihal::Pesan(kode) => match kode {
                Kode::NipMustahil => Some(Sumber::Hukum("Perka BKN 22/2007")),
                Kode::TanggalMustahil | Kode::TahunMustahil | Kode::BilanganBerbeda => Some(Sumber::Nalar),
                kode => crate::wording::right(kode).map(|_| Sumber::Kelaziman),
            },
        }
    }

    /// What it means, one or two sentences.
    pub fn meaning(self, lang: Lang) -> &'static str {
        match self {
            Perihal::Pesan(kode) => wording::explanation(kode, lang).0,
            Perihal::Aturan(aturan) => aturan.words.of(lang).meaning,
        }
    }

    /// What a reader can do about it, one line.
    pub fn hint(self, lang: Lang) -> &'static str {
        match self {
            Perihal::Pesan(kode) => wording::hint(kode, lang),
            Perihal::Aturan(aturan) => aturan.words.of(lang).advice,
        }
    }
}

impl PartialEq for Perihal {
    fn eq(&self, other: &Perihal) -> bool {
        self.kode() == other.kode()
    }
}

impl Eq for Perihal {}

/// Something that should be looked at, at one place in the text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Temuan {
    pub perihal: Perihal,
    /// How serious it is.
    pub tingkat: Tingkat,
    /// The place in the decoded text, in bytes.
    pub letak: Range<usize>,
    /// The page, counted from 1; none where the source has no pages.
    pub halaman: Option<u32>,
    /// The line, counted from 1.
    pub baris: usize,
    /// The character in the line, counted from 1.
    pub kolom: usize,
    /// What the wording puts in.
    pub isian: Vec<String>,
}

impl Temuan {
    /// What is wrong, in this language.
    pub fn text(&self, lang: Lang) -> String {
        match self.perihal {
            Perihal::Pesan(kode) => wording::message(kode, &self.isian, lang),
            Perihal::Aturan(aturan) => wording::rules::fill(aturan.words.of(lang).message, &self.isian),
        }
    }
}

impl From<&Diagnostik> for Temuan {
    fn from(message: &Diagnostik) -> Temuan {
        Temuan {
            perihal: Perihal::Pesan(message.kode),
            tingkat: message.tingkat,
            letak: message.letak.clone(),
            halaman: message.halaman,
            baris: message.baris,
            kolom: message.kolom,
            isian: message.isian.clone(),
        }
    }
}
