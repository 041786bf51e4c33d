//! What a comparison leaves out: patterns of keys.

use std::fmt;
use std::str::FromStr;

use serde_json::Value;

use crate::model::SKEMA_LAMA;

/// A pattern of keys, joined by dots.
///
/// It fits a place in a document where the keys that lead there, without the numbers of list items, end as the
/// pattern says: `teks` fits every `teks`, `penetapan.tanggal` the date of the enactment. `*` stands for one key,
/// `**` for any number of keys, none too: `isi.**.teks`. A dot at the beginning ties the pattern to the top of
/// the document: `.judul` is the title and no heading of a node. What stands under a place that fits is left
/// out with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    parts: Vec<Part>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Key(String),
    One,
    Any,
}

/// What was given is no pattern of keys.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoPattern;

impl fmt::Display for NoPattern {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("no pattern of keys")
    }
}

impl std::error::Error for NoPattern {}

impl Pattern {
    /// The keys that it names.
    pub fn keys(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().filter_map(|part| match part {
            Part::Key(key) => Some(key.as_str()),
            Part::One | Part::Any => None,
        })
    }
}

impl FromStr for Pattern {
    type Err = NoPattern;

    fn from_str(given: &str) -> Result<Pattern, NoPattern> {
        let (from_top, keys) = match given.strip_prefix('.') {
            Some(keys) => (true, keys),
            None => (false, given),
        };
        let mut parts = if from_top { Vec::new() } else { vec![Part::Any] };
        for key in keys.split('.') {
            parts.push(match key {
                "**" => Part::Any,
                "*" => Part::One,
                _ if key.is_empty() || key.contains('*') => return Err(NoPattern),
                _ => Part::Key(key.to_owned()),
            });
        }
        Ok(Pattern { parts })
    }
}

impl Pattern {
    /// Whether it fits the place to which these keys lead.
    pub fn fits(&self, keys: &[&str]) -> bool {
        let (mut part, mut key) = (0, 0);
        // The last `**`, and how many keys it stands for so far.
        let mut any: Option<(usize, usize)> = None;
        loop {
            let fits_one = match self.parts.get(part) {
                Some(Part::Any) => {
                    any = Some((part, key));
                    part += 1;
                    continue;
                }
                Some(Part::Key(name)) => keys.get(key) == Some(&name.as_str()),
                Some(Part::One) => key < keys.len(),
                None if key == keys.len() => return true,
                None => false,
            };
            if fits_one {
                part += 1;
                key += 1;
                continue;
            }
            match &mut any {
                Some((at, taken)) if *taken < keys.len() => {
                    *taken += 1;
                    (part, key) = (*at + 1, *taken);
                }
                _ => return false,
            }
        }
    }
}

/// Keys of a document that say how it was read, not what it says.
const READING: [&str; 3] = ["skema", "sumber", "mutu"];
/// The contract before this one, and the keys that it does not know.
const BEFORE: (&str, [&str; 4]) = (SKEMA_LAMA, ["tercetak", "label_tercetak", "halaman", "kotak"]);

/// All that a comparison leaves out.
#[derive(Clone, Debug, Default)]
pub struct Ignore {
    patterns: Vec<Pattern>,
    reading: bool,
}

impl Ignore {
    /// What one of these patterns fits is left out.
    pub fn new(patterns: Vec<Pattern>) -> Ignore {
        Ignore { patterns, reading: false }
    }

    /// What says how a document was read is left out too, so that one text is one, whatever file it was read from
    /// and whichever version read it: `skema`, `sumber` and `mutu`, keys that are null where the other document has none, and
    /// against a document of `diktum/1` what that contract did not know.
    #[must_use]
    pub fn reading(self) -> Ignore {
        Ignore { reading: true, ..self }
    }

    /// What is left out between these two documents.
    pub(super) fn between(&self, a: &Value, b: &Value) -> Ignore {
        let mut own = self.clone();
        let skema = |document: &Value| document.get("skema").and_then(Value::as_str) == Some(BEFORE.0);
        if self.reading && skema(a) != skema(b) {
            let pattern = |key: &str| Pattern { parts: vec![Part::Any, Part::Key(key.to_owned())] };
            own.patterns.extend(BEFORE.1.map(pattern));
        }
        own
    }

    /// Whether two values of a key are one, a value that is missing and null.
    pub(super) fn takes_for_one(&self, old: Option<&Value>, new: Option<&Value>) -> bool {
        self.reading && old.is_none_or(Value::is_null) && new.is_none_or(Value::is_null)
    }

    /// Whether the place to which these keys lead is left out.
    pub fn holds(&self, keys: &[&str]) -> bool {
        self.reading && matches!(keys, [key] if READING.contains(key))
            || self.patterns.iter().any(|pattern| pattern.fits(keys))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, keys: &str) -> bool {
        let keys: Vec<&str> = keys.split('.').collect();
        pattern.parse::<Pattern>().expect("is a pattern").fits(&keys)
    }

    #[test]
    fn a_pattern_fits_where_the_keys_end_so() {
        for (pattern, yes, no) in [
            ("diagnostik", &["diagnostik", "a.diagnostik"][..], &["sisa", "diagnostik.pesan"][..]),
            ("*.rentang", &["isi.rentang", "isi.anak.anak.rentang"], &["rentang", "isi"]),
            (
                "isi.**.teks",
                &["isi.teks", "isi.anak.anak.teks", "lampiran.isi.anak.teks"],
                &["sisa.teks", "isi"],
            ),
            ("penetapan.tanggal", &["penetapan.tanggal"], &["pengundangan.tanggal", "tanggal"]),
            (".judul", &["judul"], &["isi.judul"]),
            (
                ".isi.*.teks",
                &["isi.anak.teks"],
                &["isi.teks", "isi.anak.anak.teks", "lampiran.isi.anak.teks"],
            ),
            (".isi.**", &["isi", "isi.anak.teks"], &["kepada", "lampiran.isi"]),
            ("**.a.**.a", &["a.a", "a.b.a", "a.a.b.a"], &["a", "a.b"]),
        ] {
            yes.iter().for_each(|keys| assert!(fits(pattern, keys), "{pattern} {keys}"));
            no.iter().for_each(|keys| assert!(!fits(pattern, keys), "{pattern} {keys}"));
        }
    }

    #[test]
    fn what_is_none_is_refused() {
        for given in ["", ".", "a..b", "a.", "..a", "tanggal_*", "***"] {
            assert_eq!(given.parse::<Pattern>(), Err(NoPattern), "{given}");
        }
    }
}
