//! What is said of pages on standard error: what they were read from, and why some were not.

use diktum::model::Lapisan;
use diktum::wording::Lang;
use diktum::wording::reading::{lapisan, words};

use crate::cli::recogniser::{Trouble, Why};
use crate::cli::{fill, input, output};

/// Something that can be said of a page, or of words that are kept.
#[derive(Debug)]
pub enum Told {
    /// What it was read from.
    Read {
        page: usize,
        from: Lapisan,
        words: usize,
    },
    /// A recogniser read it, now or before.
    Recognised {
        page: usize,
        from: Lapisan,
        by: String,
        words: usize,
        before: bool,
    },
    /// It was not to be read.
    LeftOut {
        page: usize,
        from: Lapisan,
    },
    /// It could not be read.
    Unread {
        page: usize,
        why: Why,
    },
    Trouble(Trouble),
}

impl Told {
    /// Whether it is said unasked: words are missing, or work was in vain.
    fn is_trouble(&self) -> bool {
        matches!(self, Told::Unread { .. } | Told::Trouble(_))
    }

    fn sentence(&self, lang: Lang) -> String {
        let w = words(lang);
        let number = |n: &usize| n.to_string();
        let page = |page: &usize, what: String| format!("{}: {what}", fill(w.page, &[&number(page)]));
        match self {
            Told::Read { page: at, from, words } => {
                page(at, fill(w.page_read, &[lapisan(*from, lang), &number(words)]))
            }
            Told::Recognised { page: at, from, by, words, before } => {
                let sentence = if *before { w.page_kept } else { w.page_recognised };
                page(at, fill(sentence, &[lapisan(*from, lang), &output::shown(by), &number(words)]))
            }
            Told::LeftOut { page: at, from } => page(at, fill(w.page_left_out, &[lapisan(*from, lang)])),
            Told::Unread { page: at, why } => page(at, fill(w.page_unread, &[&why.sentence(lang)])),
            Told::Trouble(trouble) => {
                let shown = |path: &std::path::Path| output::shown(&path.to_string_lossy());
                match trouble {
                    Trouble::Broken(path) => fill(w.kept_broken, &[&shown(path)]),
                    Trouble::Unreadable(path, error) => {
                        fill(w.kept_unreadable, &[&shown(path), &input::why_unreadable(error, lang)])
                    }
                    Trouble::Unwritable(path, error) => {
                        fill(w.kept_unwritable, &[&shown(path), &error.to_string()])
                    }
                }
            }
        }
    }
}

/// Says what is to be said, all of a text at once: others may be read beside it.
pub fn tell(name: &str, told: &[Told], verbose: bool, quiet: bool, lang: Lang) {
    let lines: String = told
        .iter()
        .filter(|told| verbose || !quiet && told.is_trouble())
        .map(|told| format!("diktum: {name}: {}\n", told.sentence(lang)))
        .collect();
    if !lines.is_empty() {
        output::to_stderr(&lines);
    }
}
