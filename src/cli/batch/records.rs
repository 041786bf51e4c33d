//! Records: lines of JSON with `id` and `text`, or with another form of the text under its own key. Every line is a
//! record, a broken or blank one too.

use std::io::{self, BufRead, BufReader};

use diktum::NotText;
use diktum::text::MAX_BYTES;
use diktum::wording::batch::galat as sentences;
use serde::Deserialize;
use serde_json::error::Category;

use super::choice::Choice;
use super::galat::{Galat, Kode};
use super::item::{Body, Item};
use super::record::{Named, Parts, Record};
use super::source::{Stop, Take};

/// Bytes of a line that are kept: a text of the largest size, and as much again for escapes.
const MAX_LINE: u64 = 2 * MAX_BYTES;
/// Bytes of an id: no path is longer, and ids wait in memory for their turn.
const MAX_ID: usize = 4096;
/// Room for a line that is kept for the next one.
const KEPT: usize = 1 << 20;

/// Hands each line of `reader`, named `sumber`, to `take`.
///
/// What was read is passed on before waiting for more, so that who sends one record can wait for its line.
pub fn each<R: io::Read>(
    reader: &mut BufReader<R>,
    sumber: &str,
    choice: &Choice,
    take: &mut dyn Take,
) -> Result<(), Stop> {
    let mut line = Vec::new();
    for number in 1u64.. {
        if memchr::memchr(b'\n', reader.buffer()).is_none() {
            take.pause()?;
        }
        let length = match read_line(reader, &mut line) {
            Ok(0) => break,
            Ok(length) => length,
            Err(error) => {
                return take.item(Item::failed(sumber.to_owned(), Galat::unreadable(&error)));
            }
        };
        let mark = if number == 1 && line.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        let item = if length > MAX_LINE {
            Item::failed(String::new(), Galat::not_text(NotText::TooLarge))
        } else {
            item(&line[mark..])
        };
        let place = format!("{sumber}:{number}");
        let id = if item.id.is_empty() { place.clone() } else { item.id };
        if choice.shares(&id) {
            take.item(Item { id, sumber: Some(place), body: item.body, meta: item.meta })?;
        }
        take.read(length);
        // One huge line is no reason to keep its room.
        line.clear();
        line.shrink_to(KEPT);
    }
    Ok(())
}

/// Reads a line into `line`, at most a little more than [`MAX_LINE`] of it; gives its whole length, 0 at the end.
fn read_line(reader: &mut impl BufRead, line: &mut Vec<u8>) -> io::Result<u64> {
    let mut length = 0;
    loop {
        let buffer = match reader.fill_buf() {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => continue,
            buffer => buffer?,
        };
        let end = memchr::memchr(b'\n', buffer);
        let part = end.map_or(buffer.len(), |end| end + 1);
        if length <= MAX_LINE {
            line.extend_from_slice(&buffer[..part]);
        }
        let ended = end.is_some() || part == 0;
        reader.consume(part);
        length += part as u64;
        if ended {
            return Ok(length);
        }
    }
}

/// A line as what is to be parsed; without an id where none can be read.
fn item(line: &[u8]) -> Item {
    let line = line.trim_ascii();
    let mut meta = None;
    let (id, body) = match object::<Record>(line) {
        Ok(record) => {
            let Parts { id, bytes, meta: further } = record.into_parts();
            meta = further;
            if id.len() > MAX_ID {
                let galat = Galat::new(Kode::RekamanRusak, sentences::RECORD_ID, &[&MAX_ID.to_string()]);
                (String::new(), Body::Galat(galat))
            } else {
                let none = || Err(Galat::new(Kode::RekamanRusak, sentences::RECORD_OTHER, &[]));
                (id, bytes.unwrap_or_else(none).map_or_else(Body::Galat, Body::Bytes))
            }
        }
        Err(error) => {
            let sentence = match error.classify() {
                _ if line.is_empty() => sentences::RECORD_BLANK,
                Category::Data => sentences::RECORD_OTHER,
                _ => sentences::RECORD_SYNTAX,
            };
            let galat = Galat::new(Kode::RekamanRusak, sentence, &[&error.column().to_string()]);
            let id = object::<Named>(line).map(|named| named.id.into_string());
            (id.ok().filter(|id| id.len() <= MAX_ID).unwrap_or_default(), Body::Galat(galat))
        }
    };
    Item { id, sumber: None, body, meta }
}

/// Reads an object; serde alone would take a list of the values too.
fn object<'l, T: Deserialize<'l>>(line: &'l [u8]) -> serde_json::Result<T> {
    if line.starts_with(b"[") {
        return Err(serde::de::Error::custom("a list"));
    }
    serde_json::from_slice(line)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kode(line: &str) -> Option<Kode> {
        match item(line.as_bytes()).body {
            Body::Galat(galat) => Some(galat.kode),
            _ => None,
        }
    }

    #[test]
    fn a_record_has_an_id_and_a_text() {
        for (line, id) in [
            (r#"{"id":"a","text":"b"}"#, "a"),
            (r#" {"text":"","lain":[{}],"id":17} "#, "17"),
            (r#"{"id":18446744073709551615,"text":"\u0000"}"#, "18446744073709551615"),
            (r#"{"id":"a","text":"b","page":3,"pdf":false,"image":["x"]}"#, "a"),
            (r#"{"id":"a","text":null,"hocr":"<html/>"}"#, "a"),
        ] {
            assert_eq!((item(line.as_bytes()).id.as_str(), kode(line)), (id, None), "{line}");
        }
    }

    #[test]
    fn what_is_none_keeps_its_id_if_it_has_one() {
        for (line, id) in [
            ("", ""),
            ("{", ""),
            ("[]", ""),
            (r#"["a","b"]"#, ""),
            ("{}", ""),
            (r#"{"text":"b"}"#, ""),
            (r#"{"id":"a"}"#, "a"),
            (r#"{"id":"a","text":null}"#, "a"),
            (r#"{"id":"a","page":3}"#, "a"),
            (r#"{"id":"a","pdf":"a.pdf"}"#, "a"),
            (r#"{"id":3,"text":[1]}"#, "3"),
            (r#"{"id":1.5,"text":"b"}"#, ""),
            (r#"{"id":"a","text":"b""#, ""),
            ("{\"id\":\"a\",\"text\":\"b\"} {}", ""),
            (&format!("{{\"id\":\"{}\",\"text\":\"b\"}}", "a".repeat(5000)), ""),
            (&format!("{{\"id\":\"{}\"}}", "a".repeat(5000)), ""),
        ] {
            let found = item(line.as_bytes());
            assert_eq!((found.id.as_str(), kode(line)), (id, Some(Kode::RekamanRusak)), "{line}");
        }
    }

    #[test]
    fn further_fields_are_kept_as_they_are() {
        for (line, meta) in [
            (r#"{"id":1,"text":"b"}"#, None),
            (r#"{"url":"a\u002fb","id":1,"text":"b","n":1.50}"#, Some(r#"{"url":"a\u002fb","n":1.50}"#)),
            (r#"{"id":1,"text":"b","page":3,"pdf":"a.pdf"}"#, None),
            (
                r#"{"id":1,"text":"b","meta": { "z":1, "a":[2] } ,"url":null}"#,
                Some(r#"{"z":1, "a":[2],"url":null}"#),
            ),
            (r#"{"id":1,"text":"b","meta":{}}"#, Some("{}")),
            (r#"{"id":1,"text":"b","meta":"x"}"#, Some(r#"{"meta":"x"}"#)),
            (r#"{"\u0069d":1,"text":"b","\u0061":2}"#, Some(r#"{"\u0061":2}"#)),
            (r#"{"id":1,"url":"a"}"#, Some(r#"{"url":"a"}"#)),
        ] {
            let found = item(line.as_bytes());
            assert_eq!((found.id.as_str(), found.meta.as_ref().map(|raw| raw.get())), ("1", meta), "{line}");
        }
    }

    #[test]
    fn other_forms_of_a_text_stand_under_their_own_keys() {
        let bytes = |line: &str| match item(line.as_bytes()).body {
            Body::Bytes(bytes) => String::from_utf8(bytes).expect("is UTF-8"),
            other => panic!("{line}: {other:?}"),
        };
        for (line, expected) in [
            (r#"{"id":1,"tsv":"level\tpage_num"}"#, "level\tpage_num"),
            (r#"{"id":1,"docling":{"schema_name": "x"}}"#, "{\"schema_name\": \"x\"}"),
            (r#"{"id":1,"docling":"{}"}"#, "{}"),
            (r#"{"id":1,"pdf":"JVBERi0xLjc="}"#, "%PDF-1.7"),
            (r#"{"id":1,"pdf":"JVBERi0x\nLjc"}"#, "%PDF-1.7"),
            (r#"{"id":1,"image":"data:image/png;base64,YWJj"}"#, "abc"),
        ] {
            assert_eq!(bytes(line), expected, "{line}");
        }
    }
}
