//! One document of a side: read from a text, from JSON, or from a line of a batch.

use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;

use anyhow::{Result, anyhow};
use diktum::diff::Lines;
use diktum::model::{SKEMA, SKEMA_LAMA};
use diktum::source::{self, Kind};
use diktum::text::MAX_BYTES;
use diktum::wording::diff::words;
use diktum::wording::{Lang, not_text, refusal};
use diktum::{NotText, Text, spans};
use serde::Deserialize;
use serde_json::Value;
use serde_json::error::Category;
use serde_json::value::RawValue;

use super::strict;
use crate::cli::reading::Reader;
use crate::cli::{fill, input, output};

/// Bytes of JSON that are read at once: what a text of the largest size can give.
pub const MAX_JSON: u64 = 4 * MAX_BYTES;

/// A document, and what lines can be found from.
#[derive(Debug)]
pub struct Document {
    pub value: Value,
    /// The text that it was parsed from just now.
    text: Option<Text>,
}

/// What a line of a batch holds, or a file that is no text.
#[derive(Deserialize)]
pub struct Line<'l> {
    pub id: Option<Id>,
    #[serde(borrow)]
    pub dokumen: Option<&'l RawValue>,
    #[serde(borrow)]
    pub galat: Option<&'l RawValue>,
    pub skema: Option<String>,
}

/// Ids are words; those of records may be numbers.
#[derive(Deserialize)]
#[serde(untagged)]
pub enum Id {
    Word(String),
    Number(i64),
}

impl Id {
    pub fn into_string(self) -> String {
        match self {
            Id::Word(id) => id,
            Id::Number(id) => id.to_string(),
        }
    }
}

impl Document {
    /// The document of a text.
    pub fn parse(text: Text, lang: Lang) -> Result<Document> {
        let value = match diktum::parse(&text) {
            Ok(document) => serde_json::to_value(document)?,
            Err(missing) => return Err(anyhow!(refusal(missing, lang))),
        };
        Ok(Document { value, text: Some(text) })
    }

    /// The document that JSON of `diktum parse` holds, or the one of a single line of `diktum batch`.
    pub fn from_json(json: &str, lang: Lang) -> Result<Document> {
        let w = words(lang);
        let line: Line = serde_json::from_str(json).map_err(|error| broken(&error, lang))?;
        if let Some(galat) = line.galat {
            return Err(anyhow!(why_none(&serde_json::from_str(galat.get())?)));
        }
        let value: Value = match (line.dokumen, line.skema.as_deref()) {
            (Some(inner), None) => strict::value(inner.get()),
            (_, Some(SKEMA | SKEMA_LAMA)) => strict::value(json),
            (_, Some(other)) => return Err(anyhow!(fill(w.other_schema, &[other, SKEMA]))),
            (None, None) => return Err(anyhow!(w.no_document)),
        }
        .map_err(|error| broken(&error, lang))?;
        if line.dokumen.is_some() {
            known(&value, lang)?;
        }
        Ok(Document { value, text: None })
    }

    /// A document of which only the JSON is there.
    pub fn of(value: Value) -> Document {
        Document { value, text: None }
    }

    /// Reads a file that holds one document, of whatever kind.
    pub fn read(path: &Path, texts: &Reader, lang: Lang) -> Result<Document> {
        let unreadable = |error| anyhow!(input::why_unreadable(&error, lang));
        let file = File::open(path).map_err(unreadable)?;
        if file.metadata().map_err(unreadable)?.is_dir() {
            return Err(anyhow!(crate::cli::words(lang).is_folder));
        }
        let name = output::shown(&path.to_string_lossy());
        Document::read_from(&mut BufReader::new(file), Vec::new(), &name, texts, lang)
    }

    /// Reads all of this reader as one document; `head` was read before.
    pub fn read_from(
        reader: &mut dyn BufRead,
        head: Vec<u8>,
        name: &str,
        texts: &Reader,
        lang: Lang,
    ) -> Result<Document> {
        let mut bytes = head;
        let unreadable = |error| anyhow!(input::why_unreadable(&error, lang));
        let left = (MAX_JSON + 1).saturating_sub(bytes.len() as u64);
        reader.take(left).read_to_end(&mut bytes).map_err(unreadable)?;
        // A DoclingDocument is JSON too, but of pages.
        if !looks_like_json(&bytes) || source::kind(&bytes) == Kind::Docling {
            let text = texts.read(name, bytes).map_err(|why| anyhow!(why.sentence(lang)))?;
            // JSON in another encoding, as a shell of Windows writes it.
            if looks_like_json(text.as_str().as_bytes()) {
                return Document::from_json(text.as_str(), lang);
            }
            return Document::parse(text, lang);
        }
        if bytes.len() as u64 > MAX_JSON {
            return Err(anyhow!(fill(words(lang).too_large, &[&(MAX_JSON >> 20).to_string()])));
        }
        let json = std::str::from_utf8(without_mark(&bytes));
        match json {
            Ok(json) if many(json) => Err(anyhow!(words(lang).many_in_file)),
            Ok(json) => Document::from_json(json, lang),
            Err(_) => Err(anyhow!(not_text(NotText::Binary, lang))),
        }
    }

    /// Whether any part has its byte range.
    pub fn has_spans(&self) -> bool {
        fn has(value: &Value) -> bool {
            match value {
                Value::Array(items) => items.iter().any(has),
                Value::Object(map) => map.contains_key("rentang") || map.values().any(has),
                _ => false,
            }
        }
        has(&self.value)
    }

    /// Gives each part its byte range, if the document was parsed just now.
    pub fn fill_spans(&mut self) {
        let Some((text, Ok(mut document))) = self.text.as_ref().map(|text| (text, diktum::parse(text)))
        else {
            return;
        };
        spans::fill(text, &mut document);
        if let Ok(value) = serde_json::to_value(document) {
            self.value = value;
        }
    }

    /// Whether it was parsed from a text just now.
    pub fn is_parsed(&self) -> bool {
        self.text.is_some()
    }

    /// The lines of its parts, if there is a text that has lines.
    pub fn lines(&self) -> Option<Lines> {
        let text = self.text.as_ref()?;
        Some(Lines::of(text, &diktum::parse(text).ok()?))
    }
}

/// Whether these bytes begin as JSON of an object does and no text.
pub fn looks_like_json(bytes: &[u8]) -> bool {
    let rest = without_mark(bytes).trim_ascii_start();
    rest.strip_prefix(b"{").is_some_and(|rest| matches!(rest.trim_ascii_start().first(), Some(b'"' | b'}')))
}

/// Without the byte order mark.
pub fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes)
}

/// Whether there is a second object behind the first one, as in lines of a batch.
fn many(json: &str) -> bool {
    let mut values = serde_json::Deserializer::from_str(json).into_iter::<&RawValue>();
    matches!((values.next(), values.next()), (Some(Ok(_)), Some(Ok(_))))
}

/// Why a line of a batch has no document, as it says itself.
pub fn why_none(galat: &Value) -> String {
    let text = |key| output::shown(galat.get(key).and_then(Value::as_str).unwrap_or_default());
    format!("{}: {}", text("kode"), text("pesan"))
}

/// Whether a document follows the contract that is known here.
pub fn known(value: &Value, lang: Lang) -> Result<()> {
    let w = words(lang);
    match value.get("skema").and_then(Value::as_str) {
        Some(SKEMA | SKEMA_LAMA) => Ok(()),
        Some(other) => Err(anyhow!(fill(w.other_schema, &[other, SKEMA]))),
        None => Err(anyhow!(w.no_document)),
    }
}

/// What is wrong with JSON, and where.
pub fn broken(error: &serde_json::Error, lang: Lang) -> anyhow::Error {
    let w = words(lang);
    if error.to_string().starts_with("recursion limit") {
        return anyhow!(w.too_deep);
    }
    for (begin, sentence) in [(strict::TWICE, w.key_twice), (strict::TOO_LONG, w.number_too_long)] {
        if error.to_string().starts_with(begin) {
            return anyhow!(fill(sentence, &[&error.line().to_string(), &error.column().to_string()]));
        }
    }
    match error.classify() {
        // An object, but with other things under the keys that are known.
        Category::Data => anyhow!(w.no_document),
        _ => {
            let (line, column) = (error.line().to_string(), error.column().to_string());
            anyhow!(fill(w.broken_json, &[&line, &column]))
        }
    }
}
