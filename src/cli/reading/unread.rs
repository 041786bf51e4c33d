//! Why a file gives no text.

use diktum::NotText;
use diktum::source::SourceError;
use diktum::wording::reading::words;
use diktum::wording::{Lang, not_text};

use super::pdf;
use crate::cli::batch::Kode;
use crate::cli::recogniser::Why;

/// Why a file gives no text.
#[derive(Debug)]
pub enum Unread {
    NotText(NotText),
    /// A file of words with boxes that can't be read, or a format that is none of those that are.
    Source(SourceError),
    Pdf(pdf::Error),
    /// A gzip in a gzip.
    PackedTwice,
    /// Nothing but pictures, and nobody may read them.
    PicturesAlone,
    /// Nothing but pictures, none of which could be read; why the first one could not.
    Pictures(Why),
}

impl Unread {
    /// The sentence, with what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = words(lang);
        match self {
            Unread::NotText(why) => not_text(*why, lang).to_owned(),
            Unread::Source(error) => error.text(lang),
            Unread::Pdf(error) => pdf::sentence(error, lang),
            Unread::PackedTwice => w.packed_twice.to_owned(),
            Unread::PicturesAlone => w.pictures_alone.to_owned(),
            Unread::Pictures(why) => why.sentence(lang),
        }
    }
}

impl Unread {
    /// The code that stands in the output of `diktum batch`.
    pub fn kode(&self) -> Kode {
        match self {
            Unread::NotText(NotText::TooLarge) => Kode::TerlaluBesar,
            Unread::NotText(_) => Kode::BukanTeks,
            Unread::Source(error) => source(error),
            Unread::Pdf(error) => pdf::kode(error),
            Unread::PackedTwice => Kode::ArsipBersarang,
            Unread::PicturesAlone => Kode::GambarSaja,
            Unread::Pictures(why) => match why {
                Why::Missing | Why::Language(_) | Why::NotStarted(_) => Kode::TanpaPengenal,
                Why::Slow(_) | Why::Failed(_) => Kode::PengenalGagal,
                Why::Picture(_) => Kode::BerkasRusak,
                Why::Page(error) => pdf::kode(error),
                Why::Large(_) => Kode::TerlaluBesar,
            },
        }
    }
}

/// The code of a file of words with boxes.
fn source(error: &SourceError) -> Kode {
    match error {
        SourceError::TooPacked => Kode::TerlaluMampat,
        SourceError::NotText(NotText::TooLarge) | SourceError::TooManyPages | SourceError::TooManyWords => {
            Kode::TerlaluBesar
        }
        SourceError::NotText(_) | SourceError::Foreign(_) | SourceError::NoWords(_) => Kode::BukanTeks,
        SourceError::NoPages(_) => Kode::Kosong,
        SourceError::Broken { .. } | SourceError::NoPlaces(_) => Kode::BerkasRusak,
    }
}

impl From<NotText> for Unread {
    fn from(why: NotText) -> Unread {
        Unread::NotText(why)
    }
}

impl From<SourceError> for Unread {
    fn from(error: SourceError) -> Unread {
        Unread::Source(error)
    }
}
