//! Which findings count, and how much: the options, and `diktum.toml`.

use std::collections::HashMap;
use std::fs;
use std::io::{self, IsTerminal};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::rc::Rc;

use anyhow::{Context, anyhow};
use clap::ArgMatches;
use diktum::Text;
use diktum::check::{Perihal, Temuan};
use diktum::message::Tingkat;
use diktum::wording::Lang;
use diktum::wording::check::words;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::cli::{explain, fill, input, output};

/// The settings' file, looked for from a text's folder upward.
const FILE: &str = "diktum.toml";

/// Which codes are kept, and at which level.
#[derive(Clone, Debug, Default)]
pub struct Chosen {
    only: Option<Vec<&'static str>>,
    skip: Vec<&'static str>,
    tingkat: HashMap<&'static str, Tingkat>,
}

impl Chosen {
    /// Whether a finding is kept; its level becomes the one that the settings give it.
    pub fn keeps(&self, finding: &mut Temuan) -> bool {
        let kode = finding.perihal.kode();
        if let Some(tingkat) = self.tingkat.get(kode) {
            finding.tingkat = *tingkat;
        }
        self.only.as_ref().is_none_or(|only| only.contains(&kode)) && !self.skip.contains(&kode)
    }
}

/// Why there are no settings.
pub enum Found {
    /// The file can't be read.
    Unreadable(anyhow::Error),
    /// It says what can't be meant: one line that names the place.
    Wrong(String),
}

/// The settings of a run.
pub struct Settings {
    only: Option<Vec<&'static str>>,
    skip: Option<Vec<&'static str>>,
    config: Option<PathBuf>,
    /// What files said, each read once.
    read: HashMap<PathBuf, Rc<Chosen>>,
}

impl Settings {
    /// What the options say; the error is a sentence about a code that there isn't.
    pub fn of(matches: &ArgMatches, lang: Lang) -> Result<Settings, String> {
        let codes = |name| -> Result<Option<Vec<&'static str>>, String> {
            let Some(given) = matches.get_many::<String>(name) else {
                return Ok(None);
            };
            given.map(|code| code_of(code.trim(), lang)).collect::<Result<_, _>>().map(Some)
        };
        Ok(Settings {
            only: codes("only")?,
            skip: codes("skip")?,
            config: matches.get_one::<PathBuf>("config").cloned(),
            read: HashMap::new(),
        })
    }

    /// Whether findings are coloured: on a terminal that may have colours.
    pub fn colours(&self, matches: &ArgMatches) -> bool {
        let file = matches.get_one::<PathBuf>("output").is_some_and(|file| !output::is_stdout(file));
        !file
            && io::stdout().is_terminal()
            && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty())
    }

    /// The settings for the texts of this argument: its file's, with what the options say instead.
    pub fn for_argument(&mut self, argument: &Path, lang: Lang) -> Result<Chosen, Found> {
        let file = self.config.clone().or_else(|| above(argument));
        let mut chosen = match file {
            None => Chosen::default(),
            Some(file) => match self.read.get(&file) {
                Some(read) => Chosen::clone(read),
                None => {
                    let read = read(&file, lang)?;
                    self.read.insert(file, Rc::new(read.clone()));
                    read
                }
            },
        };
        if self.only.is_some() {
            chosen.only.clone_from(&self.only);
        }
        if let Some(skip) = &self.skip {
            chosen.skip.clone_from(skip);
        }
        Ok(chosen)
    }
}

/// The code as it is known, or a sentence that says what is near.
fn code_of(given: &str, lang: Lang) -> Result<&'static str, String> {
    Perihal::find(given).map(Perihal::kode).ok_or_else(|| explain::unknown(given, lang))
}

/// The nearest settings' file: in the folder of this argument, or above it.
fn above(argument: &Path) -> Option<PathBuf> {
    let start = if input::is_stdin(argument) { Path::new(".") } else { argument };
    let start = fs::canonicalize(start).ok()?;
    start.ancestors().map(|folder| folder.join(FILE)).find(|file| file.is_file())
}

fn read(file: &Path, lang: Lang) -> Result<Chosen, Found> {
    let name = output::shown(&file.to_string_lossy());
    let bytes = fs::read(file)
        .map_err(|error| anyhow!(input::why_unreadable(&error, lang)))
        .context(name.clone())
        .map_err(Found::Unreadable)?;
    let content = String::from_utf8_lossy(&bytes).into_owned();
    parse(&content, lang).map_err(|wrong| {
        let (line, column) = Text::from_string(content).line_column(wrong.at.start);
        Found::Wrong(format!("{name}:{line}:{column}: {}", wrong.sentence))
    })
}

/// What is wrong in the settings, and where.
#[derive(Debug)]
struct Wrong {
    at: Range<usize>,
    sentence: String,
}

/// Reads settings: `[check]` with `only`, `skip` and the table `tingkat`.
fn parse(content: &str, lang: Lang) -> Result<Chosen, Wrong> {
    let w = words(lang);
    let root = DeTable::parse(content).map_err(|error| Wrong {
        at: error.span().unwrap_or(0..0),
        sentence: fill(w.not_toml, &[error.message()]),
    })?;
    let mut chosen = Chosen::default();
    for (key, value) in root.get_ref() {
        known(key, &["check"], lang)?;
        for (key, value) in table(value, content, lang)? {
            match known(key, &["only", "skip", "tingkat"], lang)? {
                "only" => chosen.only = Some(codes(value, content, lang)?),
                "skip" => chosen.skip = codes(value, content, lang)?,
                _ => {
                    for (key, value) in table(value, content, lang)? {
                        let code = code_of(key.get_ref(), lang)
                            .map_err(|sentence| Wrong { at: key.span(), sentence })?;
                        chosen.tingkat.insert(code, level(value, content, lang)?);
                    }
                }
            }
        }
    }
    Ok(chosen)
}

/// One of these keys, or what is wrong.
fn known<'k>(key: &Spanned<impl AsRef<str>>, keys: &[&'k str], lang: Lang) -> Result<&'k str, Wrong> {
    let given = key.get_ref().as_ref();
    keys.iter().copied().find(|known| *known == given).ok_or_else(|| Wrong {
        at: key.span(),
        sentence: fill(words(lang).unknown_key, &[&output::shown(given), &keys.join(", ")]),
    })
}

fn table<'v, 'i>(
    value: &'v Spanned<DeValue<'i>>,
    content: &str,
    lang: Lang,
) -> Result<&'v DeTable<'i>, Wrong> {
    value.get_ref().as_table().ok_or_else(|| unfit(value, content, words(lang).wanted_table, lang))
}

fn codes(value: &Spanned<DeValue>, content: &str, lang: Lang) -> Result<Vec<&'static str>, Wrong> {
    let wanted = words(lang).wanted_codes;
    let list = value.get_ref().as_array().ok_or_else(|| unfit(value, content, wanted, lang))?;
    list.iter()
        .map(|item| {
            let code = item.get_ref().as_str().ok_or_else(|| unfit(item, content, wanted, lang))?;
            code_of(code, lang).map_err(|sentence| Wrong { at: item.span(), sentence })
        })
        .collect()
}

fn level(value: &Spanned<DeValue>, content: &str, lang: Lang) -> Result<Tingkat, Wrong> {
    match value.get_ref().as_str() {
        Some("galat") => Ok(Tingkat::Galat),
        Some("peringatan") => Ok(Tingkat::Peringatan),
        Some("info") => Ok(Tingkat::Info),
        _ => Err(unfit(value, content, words(lang).wanted_level, lang)),
    }
}

fn unfit(value: &Spanned<DeValue>, content: &str, wanted: &str, lang: Lang) -> Wrong {
    let printed = content.get(value.span()).unwrap_or_default();
    Wrong { at: value.span(), sentence: fill(words(lang).wrong_value, &[&output::shown(printed), wanted]) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn settings_are_read() {
        let chosen = parse(
            "[check]\nskip = [\"rupiah-tanpa-kata\", \"satu-baris\"]\n[check.tingkat]\ntahun-berbeda = \"info\"\n",
            Lang::Id,
        )
        .expect("are settings");
        assert_eq!(chosen.skip, ["rupiah-tanpa-kata", "satu-baris"]);
        assert_eq!(chosen.only, None);
        assert_eq!(chosen.tingkat.get("tahun-berbeda"), Some(&Tingkat::Info));
    }

    #[test]
    fn what_is_wrong_has_a_place() {
        for (content, at, says) in [
            ("[chek]\n", 1, "kunci `chek` tidak dikenal; yang ada: check"),
            ("[check]\nonly = 1\n", 15, "nilai `1` tidak cocok; tulis daftar kode"),
            ("[check]\nskip = [\"tahun-beda\"]\n", 16, "kode `tahun-beda` tidak dikenal"),
            (
                "[check.tingkat]\nsatu-baris = \"gawat\"\n",
                29,
                "nilai `\"gawat\"` tidak cocok; tulis \"galat\"",
            ),
            ("[check\n", 6, "bukan TOML yang utuh"),
        ] {
            let wrong = parse(content, Lang::Id).expect_err("is wrong");
            assert!(wrong.sentence.starts_with(says), "{}", wrong.sentence);
            assert_eq!(wrong.at.start, at, "{content}");
        }
    }
}
