//! A record: its id, its text in whatever form it is there, and what else stands in it.

use std::borrow::Cow;
use std::fmt;

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use diktum::wording::batch::galat as sentences;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::value::RawValue;

use super::galat::{Galat, Kode};

/// Keys with another form of the text: words with boxes, then, from [`PACKED`] on, base64.
const FORMS: [&str; 8] = ["tsv", "hocr", "alto", "page", "bbox", "docling", "pdf", "image"];
const PACKED: usize = 6;
/// The key whose fields stand among the further ones.
const META: &str = "meta";

/// A record. Only where there is no `text` its other forms are looked at: datasets have a number under `page`, or a
/// name of a file under `pdf`.
#[derive(Default)]
pub struct Record<'l> {
    id: Option<Id>,
    text: Option<String>,
    forms: [Option<&'l RawValue>; FORMS.len()],
    /// Further fields, as they are written, without braces.
    meta: Option<String>,
}

/// What a record is taken apart into.
pub struct Parts {
    pub id: String,
    /// None where it has no text in any form.
    pub bytes: Option<Result<Vec<u8>, Galat>>,
    /// Its further fields as one object.
    pub meta: Option<Box<RawValue>>,
}

impl Record<'_> {
    pub fn into_parts(mut self) -> Parts {
        let id = self.id.take().map(Id::into_string).unwrap_or_default();
        let meta = self.meta.take().and_then(|meta| RawValue::from_string(format!("{{{meta}}}")).ok());
        Parts { id, meta, bytes: self.into_bytes() }
    }

    /// The bytes of the text, in whatever form it is there.
    fn into_bytes(self) -> Option<Result<Vec<u8>, Galat>> {
        if let Some(text) = self.text {
            return Some(Ok(text.into_bytes()));
        }
        let (words, packed) = self.forms.split_at(PACKED);
        if let Some(raw) = words.iter().flatten().next() {
            // A DoclingDocument may stand there as what it is.
            let object = raw.get().starts_with('{');
            let word = if object { Some(raw.get().to_owned()) } else { serde_json::from_str(raw.get()).ok() };
            return word.map(|word| Ok(word.into_bytes()));
        }
        let word: String = serde_json::from_str(packed.iter().flatten().next()?.get()).ok()?;
        Some(unpacked(&word).ok_or_else(|| Galat::new(Kode::RekamanRusak, sentences::RECORD_BASE64, &[])))
    }

    /// Keeps a further field as it is written. Those of an object under [`META`] are further fields themselves.
    fn keep(&mut self, key: &RawValue, name: &str, value: &RawValue) {
        let meta = self.meta.get_or_insert_default();
        let inner = value.get().strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        let fields = match inner.filter(|_| name == META) {
            Some(inner) => Cow::Borrowed(inner.trim_ascii()),
            None => Cow::Owned(format!("{}:{}", key.get(), value.get())),
        };
        if !meta.is_empty() && !fields.is_empty() {
            meta.push(',');
        }
        meta.push_str(&fields);
    }
}

impl<'de> Deserialize<'de> for Record<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

/// Takes the fields of a record one after the other.
struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Record<'de>;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a record")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record<'de>, A::Error> {
        let mut record = Record::default();
        while let Some(key) = map.next_key::<&RawValue>()? {
            let name: Cow<str> = match key.get().strip_prefix('"').and_then(|key| key.strip_suffix('"')) {
                Some(plain) if !plain.contains('\\') => plain.into(),
                _ => serde_json::from_str::<String>(key.get()).map_err(A::Error::custom)?.into(),
            };
            let twice = match &*name {
                "id" => record.id.replace(map.next_value()?).is_some(),
                "text" => {
                    let before = record.text.take();
                    record.text = map.next_value()?;
                    before.is_some()
                }
                name => match FORMS.iter().position(|form| *form == name) {
                    Some(at) => {
                        let before = record.forms[at];
                        record.forms[at] = map.next_value()?;
                        before.is_some()
                    }
                    None => {
                        record.keep(key, name, map.next_value()?);
                        false
                    }
                },
            };
            if twice {
                return Err(A::Error::custom("a key twice"));
            }
        }
        if record.id.is_some() { Ok(record) } else { Err(A::Error::missing_field("id")) }
    }
}

/// The bytes that are written in base64: with blanks or line ends, with its ends filled up or not, and after
/// `data:…;base64,` as browsers have it.
fn unpacked(word: &str) -> Option<Vec<u8>> {
    const LENIENT: GeneralPurpose = GeneralPurpose::new(
        &STANDARD,
        GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
    );
    let word =
        word.strip_prefix("data:").and_then(|word| word.split_once(',')).map_or(word, |(_, word)| word);
    if word.bytes().any(|byte| byte.is_ascii_whitespace()) {
        let joined: Vec<u8> = word.bytes().filter(|byte| !byte.is_ascii_whitespace()).collect();
        return LENIENT.decode(joined).ok();
    }
    LENIENT.decode(word).ok()
}

/// The id alone, of a record whose text is broken.
#[derive(Deserialize)]
pub struct Named {
    pub id: Id,
}

#[derive(Deserialize)]
#[serde(untagged)]
pub enum Id {
    Word(String),
    Number(i64),
    Large(u64),
}

impl Id {
    pub fn into_string(self) -> String {
        match self {
            Id::Word(id) => id,
            Id::Number(id) => id.to_string(),
            Id::Large(id) => id.to_string(),
        }
    }
}
