//! Changes for programs: a JSON Patch (RFC 6902) whose operations also say what they mean.

use std::io::{self, Write};

use diktum::diff::{Change, InOrder};
use diktum::harmless::Escaping;
use serde::ser::{Serialize, SerializeMap, SerializeSeq, Serializer};

use super::compared::{Compared, Span, State};
use super::entries::path;
use super::report::Report;
use super::totals::Totals;

/// One list of operations for a pair; for many documents a line for each that differs.
pub struct Json {
    pub one: bool,
    /// Whether a list was written.
    pub written: bool,
}

impl Report for Json {
    fn document(&mut self, compared: &Compared, out: &mut dyn Write) -> io::Result<()> {
        if !self.one {
            serde_json::to_writer(Escaping::new(&mut *out), &Line(compared))?;
            return out.write_all(b"\n");
        }
        self.written = true;
        // One operation a line: a list that people read too, and that is diffed well itself.
        for (number, change) in compared.changes.iter().enumerate() {
            out.write_all(if number == 0 { b"[\n  " } else { b",\n  " })?;
            serde_json::to_writer(Escaping::new(&mut *out), &Operation(change, compared))?;
        }
        out.write_all(b"\n]\n")
    }

    fn end(&mut self, _: &Totals, out: &mut dyn Write) -> io::Result<()> {
        if self.one && !self.written { out.write_all(b"[]\n") } else { Ok(()) }
    }
}

/// What differs in one of many documents.
struct Line<'c>(&'c Compared);

/// The operations of one document.
struct Operations<'c>(&'c Compared);

/// One operation and what it means.
struct Operation<'c>(&'c Change, &'c Compared);

impl Serialize for Line<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Line(compared) = self;
        let mut out = serializer.serialize_map(None)?;
        out.serialize_entry("id", &compared.id)?;
        let state = match compared.state {
            State::Changed => "berubah",
            State::Gained => "bertambah",
            State::Lost => "hilang",
        };
        out.serialize_entry("keadaan", state)?;
        for (key, galat) in [("galat_a", &compared.galat.0), ("galat_b", &compared.galat.1)] {
            if let Some(galat) = galat {
                out.serialize_entry(key, &InOrder(galat))?;
            }
        }
        out.serialize_entry("perubahan", &Operations(compared))?;
        out.end()
    }
}

impl Serialize for Operations<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut out = serializer.serialize_seq(Some(self.0.changes.len()))?;
        for change in &self.0.changes {
            out.serialize_element(&Operation(change, self.0))?;
        }
        out.end()
    }
}

impl Serialize for Operation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Operation(change, compared) = self;
        let mut out = serializer.serialize_map(None)?;
        // What RFC 6902 knows.
        out.serialize_entry("op", change.op.as_str())?;
        if let Some(from) = &change.from {
            out.serialize_entry("from", from)?;
        }
        out.serialize_entry("path", &change.path)?;
        if let Some(value) = &change.value {
            out.serialize_entry("value", &InOrder(value))?;
        }
        // What it means; programs that only know RFC 6902 pass over it.
        out.serialize_entry("arti", change.kind.as_str())?;
        if let Some(place) = change.b.as_ref().or(change.a.as_ref()) {
            out.serialize_entry("jalur", &path(&place.steps))?;
        }
        if let Some(old) = &change.old {
            out.serialize_entry("lama", &InOrder(old))?;
        }
        for (keys, place, span) in [
            (["a", "baris_a", "byte_a"], &change.a, compared.in_old(change.a.as_ref())),
            (["b", "baris_b", "byte_b"], &change.b, compared.in_new(change.b.as_ref())),
        ] {
            if let Some(place) = place {
                out.serialize_entry(keys[0], &place.pointer)?;
            }
            match span {
                Some(Span::Lines(lines)) => out.serialize_entry(keys[1], &lines)?,
                Some(Span::Bytes(bytes)) => out.serialize_entry(keys[2], &bytes)?,
                None => {}
            }
        }
        out.end()
    }
}
