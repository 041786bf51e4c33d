//! The words of the rules that `diktum check` asks, in the order of the form. `{}` stands for what is filled in.

mod akhir;
mod angka;
mod dasar;
mod isi;
mod judul;
mod kata;
mod penerima;
mod penutup;
mod rujukan;

pub use akhir::*;
pub use angka::*;
pub use dasar::*;
pub use isi::*;
pub use judul::*;
pub use kata::*;
pub use penerima::*;
pub use penutup::*;
pub use rujukan::*;

use super::Lang;

/// What a rule says, in every language. The examples are texts, and so Indonesian always.
#[derive(Debug)]
pub struct Words {
    /// A text that breaks the rule.
    pub bad: &'static str,
    /// The same text as it should be.
    pub good: &'static str,
    pub id: Sentences,
    pub en: Sentences,
}

/// What a rule says in one language.
#[derive(Debug)]
pub struct Sentences {
    /// What is wrong at a place.
    pub message: &'static str,
    /// What the rule asks for, one or two sentences.
    pub meaning: &'static str,
    /// What can be done.
    pub advice: &'static str,
}

impl Words {
    pub fn of(&self, lang: Lang) -> &Sentences {
        match lang {
            Lang::Id => &self.id,
            Lang::En => &self.en,
        }
    }
}

/// A sentence with each `{}` filled in, in order.
pub fn fill(template: &str, words: &[String]) -> String {
    let mut parts = template.split("{}");
    let mut out = parts.next().unwrap_or_default().to_owned();
    let mut words = words.iter();
    for part in parts {
        out.push_str(words.next().map_or("", String::as_str));
        out.push_str(part);
    }
    out
}
