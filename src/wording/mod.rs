//! All words that a person reads, in Indonesian and English.

pub mod batch;
pub mod check;
pub mod cli;
pub mod diff;
mod en;
pub mod fmt;
mod id;
pub mod reading;
mod right;
pub mod rules;
pub mod schema;
pub mod shell;
pub mod source;
pub mod text;

pub use right::right;

use crate::message::{Kode, Missing, Tingkat};
use crate::text::NotText;

/// The language of help and messages. Never taken from the locale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lang {
    #[default]
    Id,
    En,
}

/// The sentence of a message; `args` are its code's own.
pub fn message(kode: Kode, args: &[String], lang: Lang) -> String {
    let arg = |i: usize| args.get(i).map_or("", String::as_str);
    match lang {
        Lang::Id => id::message(kode, arg(0), arg(1)),
        Lang::En => en::message(kode, arg(0), arg(1)),
    }
}

/// The name of a level.
pub fn level(tingkat: Tingkat, lang: Lang) -> &'static str {
    match (tingkat, lang) {
        (Tingkat::Galat, Lang::Id) => "galat",
        (Tingkat::Peringatan, Lang::Id) => "peringatan",
        (Tingkat::Galat, Lang::En) => "error",
        (Tingkat::Peringatan, Lang::En) => "warning",
        (Tingkat::Info, _) => "info",
    }
}

/// What a reader can do about a message, one line.
pub fn hint(kode: Kode, lang: Lang) -> &'static str {
    explanation(kode, lang).2
}

/// A code explained: what it means, an example, what to do.
pub fn explanation(kode: Kode, lang: Lang) -> (&'static str, &'static str, &'static str) {
    match lang {
        Lang::Id => id::explanation(kode),
        Lang::En => en::explanation(kode),
    }
}

/// Why a text was refused, one line.
pub fn refusal(missing: Missing, lang: Lang) -> String {
    match lang {
        Lang::Id => id::refusal(missing),
        Lang::En => en::refusal(missing),
    }
}

/// Why a file is no text, one line.
pub fn not_text(why: NotText, lang: Lang) -> &'static str {
    match lang {
        Lang::Id => id::not_text(why),
        Lang::En => en::not_text(why),
    }
}
