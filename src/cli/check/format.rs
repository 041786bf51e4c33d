//! The formats in which findings are printed.

use diktum::wording::Lang;

use super::Checked;
use super::{github, json, sarif, text};

/// In which format findings are printed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// As people read them, with the line
    Text,
    Json,
    Sarif,
    /// Workflow commands of GitHub Actions
    Github,
}

impl Format {
    /// The names on the command line, the default first.
    pub const NAMES: [&str; 4] = ["text", "json", "sarif", "github"];

    /// The format of this name.
    pub fn find(name: &str) -> Option<Format> {
        [Format::Text, Format::Json, Format::Sarif, Format::Github]
            .into_iter()
            .zip(Format::NAMES)
            .find(|(_, known)| *known == name)
            .map(|(format, _)| format)
    }

    /// What prints it.
    pub fn printer(self, lang: Lang, colours: bool) -> Box<dyn Printer> {
        match self {
            Format::Text => Box::new(text::Text::new(lang, colours)),
            Format::Json => Box::new(json::Json::new(lang)),
            Format::Sarif => Box::new(sarif::Sarif::new(lang)),
            Format::Github => Box::new(github::Github::new(lang)),
        }
    }
}

/// Takes texts one by one, and gives the whole output at the end.
pub trait Printer {
    /// A text and its findings.
    fn text(&mut self, checked: &Checked);

    /// A text that could not be checked, and why; standard error has it already.
    fn refused(&mut self, _why: &str) {}

    /// Everything that is printed.
    fn finish(self: Box<Self>) -> String;
}
