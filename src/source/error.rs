//! Why a file gives no pages. Its wording is in [`crate::wording::source`].

use crate::text::NotText;
use crate::wording::{Lang, source};

use super::kind::{Foreign, Kind};

/// Why a file gives no pages of words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SourceError {
    /// A format that is not read here; there is a way out of it.
    Foreign(Foreign),
    /// A text, picture, PDF or packed file: whatever it holds, it is no list of words with boxes.
    NoWords(Kind),
    /// Bytes that are no letters, or too many.
    NotText(NotText),
    /// The file is damaged at this line and column, counted from 1; packed files have neither.
    Broken { kind: Kind, at: Option<(usize, usize)>, fault: Fault },
    /// Its words have no places: a document that was never on pages.
    NoPlaces(Kind),
    /// Not one page in it.
    NoPages(Kind),
    /// More pages than [`super::MAX_PAGES`].
    TooManyPages,
    /// More words than [`super::MAX_WORDS`].
    TooManyWords,
    /// Unpacks to far more than texts do.
    TooPacked,
}

/// What is wrong with a damaged file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// It ends in the middle.
    Cut,
    /// It closes this element, which is not the one that is open.
    Tag(String),
    /// A mark where none may stand.
    Syntax,
    /// A value of another kind than the format has there.
    Shape,
    /// Bytes that are no letters in the file's own encoding.
    Letters,
    /// Elements nested deeper than any page needs.
    Depth,
    /// A row of a table with too few cells, or without numbers where they belong.
    Row,
}

impl SourceError {
    /// A fault at this byte of a text.
    pub(super) fn broken(kind: Kind, text: &str, at: usize, fault: Fault) -> SourceError {
        let head = text.get(..at.min(text.len())).unwrap_or(text);
        let line = head.matches('\n').count() + 1;
        let column = head.rsplit('\n').next().unwrap_or("").chars().count() + 1;
        SourceError::Broken { kind, at: Some((line, column)), fault }
    }

    /// The sentence about it.
    pub fn text(&self, lang: Lang) -> String {
        source::error(self, lang)
    }
}

impl std::fmt::Display for SourceError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&self.text(Lang::En))
    }
}

impl std::error::Error for SourceError {}
