//! Why a picture has no words.

use diktum::wording::Lang;
use diktum::wording::reading::words;

use crate::cli::reading::pdf;
use crate::cli::{fill, output};

/// Characters of the recogniser's own words that are shown.
const SHOWN: usize = 200;

/// Why a picture has no words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// There is no recogniser on this machine.
    Missing,
    /// It has not learnt this language.
    Language(String),
    /// It took longer than it may: so many seconds.
    Slow(u64),
    /// It ended without words, and said so.
    Failed(String),
    /// It can't be started though it is there.
    NotStarted(String),
    /// The picture is broken, or of a kind that nobody knows.
    Picture(String),
    /// A page of a PDF can't be shown.
    Page(pdf::Error),
    /// The picture has more dots than a page can have: so many millions.
    Large(u64),
}

impl Why {
    /// Whether no page can be read as long as it is so.
    pub fn is_lasting(&self) -> bool {
        matches!(self, Why::Missing | Why::Language(_) | Why::NotStarted(_))
    }

    /// The sentence, with what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = words(lang);
        match self {
            Why::Missing => w.no_recogniser.to_owned(),
            Why::Language(language) => fill(w.no_language, &[language, &package(language)]),
            Why::Slow(seconds) => fill(w.slow, &[&seconds.to_string()]),
            Why::Failed(said) => fill(w.recogniser_failed, &[&shown(said)]),
            Why::NotStarted(error) => fill(w.recogniser_not_started, &[&shown(error)]),
            Why::Picture(error) => fill(w.picture_broken, &[&shown(error)]),
            Why::Page(error) => pdf::sentence(error, lang),
            Why::Large(millions) => fill(w.picture_large, &[&millions.to_string()]),
        }
    }
}

/// The name of a language in the names of packages: `ind+eng` has two, the first is told; `chi_sim` has a hyphen.
fn package(language: &str) -> String {
    language.split('+').next().unwrap_or_default().replace('_', "-").to_lowercase()
}

/// The first of its lines that says something, as it can be shown.
fn shown(said: &str) -> String {
    let line = said.lines().find(|line| !line.trim().is_empty()).unwrap_or("?");
    output::shown(&line.trim().chars().take(SHOWN).collect::<String>())
}
