//! What an earlier run wrote of one text, read again.

use std::borrow::Cow;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::galat::Kode;
use super::item::Item;
use super::line;
use super::summary::Tally;

/// How every line begins.
pub const BEGINNING: &[u8] = b"{\"id\":\"";

/// What a written line is asked: whose it is, and what the summary counts.
#[derive(Deserialize)]
pub struct Written<'l> {
    #[serde(borrow)]
    pub id: Cow<'l, str>,
    #[serde(borrow)]
    sumber: Cow<'l, str>,
    #[serde(borrow)]
    sha256: Option<Cow<'l, str>>,
    /// Of a line; a row has none.
    #[serde(borrow)]
    meta: Option<&'l RawValue>,
    dokumen: Option<Document<'l>>,
    galat: Option<Refusal<'l>>,
    #[serde(skip)]
    is_row: bool,
}

/// Of a document.
#[derive(Deserialize)]
pub struct Document<'l> {
    #[serde(borrow)]
    pub mutu: Option<Verdict<'l>>,
    #[serde(borrow)]
    pub jenis: Cow<'l, str>,
    #[serde(borrow)]
    pub diagnostik: Vec<Message<'l>>,
}

/// On a reading.
#[derive(Deserialize)]
pub struct Verdict<'l> {
    #[serde(borrow)]
    pub putusan: Cow<'l, str>,
}

/// A message, or several with the same code.
#[derive(Deserialize)]
pub struct Message<'l> {
    #[serde(borrow)]
    pub kode: Cow<'l, str>,
    #[serde(skip, default = "once")]
    pub times: u64,
}

fn once() -> u64 {
    1
}

/// Of a text without a document.
#[derive(Deserialize)]
pub struct Refusal<'l> {
    #[serde(borrow)]
    pub kode: Cow<'l, str>,
}

impl<'l> Written<'l> {
    /// A line of this program, whole, or nothing.
    pub fn read(line: &'l [u8]) -> Option<Written<'l>> {
        let line = line.strip_suffix(b"\n").filter(|line| line.starts_with(BEGINNING))?;
        let written: Written = serde_json::from_slice(line).ok()?;
        written.is_one().then_some(written)
    }

    /// A row with these parts, if it has either a document or the reason why not.
    pub fn row(
        id: Cow<'l, str>,
        sumber: Cow<'l, str>,
        sha256: Option<Cow<'l, str>>,
        dokumen: Option<Document<'l>>,
        galat: Option<Refusal<'l>>,
    ) -> Option<Written<'l>> {
        let written = Written { id, sumber, sha256, meta: None, dokumen, galat, is_row: true };
        written.is_one().then_some(written)
    }

    fn is_one(&self) -> bool {
        self.dokumen.is_some() != self.galat.is_some()
    }

    /// Whether it is the line of this text.
    pub fn is_of(&self, id: &str, sumber: &str) -> bool {
        self.id == id && self.sumber == sumber
    }

    /// Whether it was made of the bytes that the text has now, and says what the record says. What could not be read
    /// then is left as it was told.
    pub fn is_current(&self, item: &Item) -> bool {
        let same = self.is_row || self.meta.map(|meta| meta.get().as_bytes()) == line::meta(item).as_deref();
        same && (self.sha256.is_none() || self.sha256.as_deref() == line::sha256(item).as_deref())
    }

    /// Counts it as if it had been made now.
    pub fn count(&self, tally: &mut Tally) {
        if let Some(document) = &self.dokumen {
            tally.form(&document.jenis);
            document.mutu.iter().for_each(|mutu| tally.verdict(&mutu.putusan));
            document.diagnostik.iter().for_each(|message| tally.messages(&message.kode, message.times));
        } else if let Some(kode) = self.kode() {
            tally.galat(kode, &self.id);
        }
    }

    /// Why there is no document.
    pub fn kode(&self) -> Option<Kode> {
        self.galat.as_ref().and_then(|galat| Kode::find(&galat.kode))
    }
}
