//! The table as CSV (RFC 4180): quotes where a field needs them, rows that end in LF, and reading them again.

use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use serde::Deserialize;

use super::line::Line;
use super::resume::{Document, Message, Refusal, Written};
use super::row::Row;

/// The columns of a written row that a later run asks for.
#[derive(Deserialize)]
struct Asked {
    id: String,
    sumber: String,
    jenis: Option<String>,
    kode_pesan: Option<String>,
    galat: Option<String>,
}

/// The names of the columns, as the first row.
pub fn header() -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, &Row::default(), true);
    let end = out.iter().position(|byte| *byte == b'\n').map_or(out.len(), |at| at + 1);
    out.truncate(end);
    out
}

/// Appends the row of a text.
pub fn append(out: &mut Vec<u8>, line: &Line) {
    write(out, &Row::of(line), false);
}

fn write(out: &mut Vec<u8>, row: &Row, headers: bool) {
    let mut writer = WriterBuilder::new().has_headers(headers).buffer_capacity(1024).from_writer(out);
    // Into memory, strings and numbers, always as many: nothing of this can fail.
    let _ = writer.serialize(row);
    let _ = writer.flush();
}

/// A row of this program, whole, or nothing.
pub fn read(row: &[u8]) -> Option<Written<'static>> {
    let names = record(&header())?;
    let row = record(row)?;
    if row.len() != names.len() {
        return None;
    }
    let asked: Asked = row.deserialize(Some(&names)).ok()?;
    let codes = asked.kode_pesan.unwrap_or_default();
    let messages: Option<Vec<Message>> = codes.split_ascii_whitespace().map(message).collect();
    let diagnostik = messages?;
    let dokumen = asked.jenis.map(|jenis| Document { jenis: jenis.into(), diagnostik });
    let galat = asked.galat.map(|kode| Refusal { kode: kode.into() });
    Written::new(asked.id.into(), asked.sumber.into(), dokumen, galat)
}

/// `label-tersirat:2`
fn message(code: &str) -> Option<Message<'static>> {
    let (kode, times) = code.rsplit_once(':')?;
    Some(Message { kode: kode.to_owned().into(), times: times.parse().ok()? })
}

fn record(row: &[u8]) -> Option<StringRecord> {
    let mut reader = ReaderBuilder::new().has_headers(false).buffer_capacity(1024).from_reader(row);
    let record = reader.records().next()?.ok()?;
    // One row, not two.
    reader.records().next().is_none().then_some(record)
}

/// Whether a row ends with the line that ends here: inside quotes a line end is part of a field.
pub fn is_whole(row: &[u8]) -> bool {
    memchr::memchr_iter(b'"', row).count().is_multiple_of(2)
}

#[cfg(test)]
mod tests {
    use super::super::format::Format;
    use super::*;

    fn row(id: &str) -> Vec<u8> {
        let mut out = Vec::new();
        let line = Line { sumber: "a.tar", sha256: Some("0a"), ..Line::new(id, "b", Format::Csv) };
        append(&mut out, &line);
        out
    }

    #[test]
    fn the_header_names_the_columns() {
        let header = String::from_utf8(header()).expect("is UTF-8");
        assert_eq!(
            header,
            "id,sumber,sha256,halaman,jenis,nomor,tahun,tentang,tempat,tanggal,jabatan,nama,nip,penandatangan,diktum,\
             pasal,simpul,pesan,kode_pesan,galat\n"
        );
    }

    #[test]
    fn what_needs_quotes_gets_them_and_nothing_else_changes() {
        let start = |id: &str| {
            let row = String::from_utf8(row(id)).expect("is UTF-8");
            row.strip_suffix(",a.tar,0a,,,,,,,,,,,,,,,,,\n").expect("ends so").to_owned()
        };
        for (id, written) in [
            ("a", "a"),
            ("", ""),
            ("a,b", "\"a,b\""),
            ("a\"b", "\"a\"\"b\""),
            ("a\nb", "\"a\nb\""),
            ("a\rb", "\"a\rb\""),
            (" a ", " a "),
            ("=1+1", "=1+1"),
            ("-:2", "-:2"),
            ("é\0", "é\0"),
        ] {
            assert_eq!(start(id), written, "{id:?}");
        }
    }

    #[test]
    fn a_row_ends_where_no_quote_is_open() {
        let row = row("a\n\"\n\"b");
        let ends: Vec<usize> = (1..=row.len()).filter(|end| row[end - 1] == b'\n').collect();
        let whole: Vec<bool> = ends.iter().map(|end| is_whole(&row[..*end])).collect();
        assert_eq!(whole, [false, false, true]);
    }

    #[test]
    fn a_row_is_read_again_and_nothing_else_is() {
        let rows = |rest: &str| format!("\"a\nb\",c,0a,,{rest}\n");
        let good = rows("instruksi,,,,,,,,,,,,,3,label-tersirat:2 urutan-terlompat:1,");
        let written = read(good.as_bytes()).expect("is a row");
        assert!(written.is_of("a\nb", "c"));
        assert!(read(rows(",,,,,,,,,,,,,,,kosong").as_bytes()).is_some());
        for wrong in [
            ",,,,,,,,,,,,,,,",
            "instruksi,,,,,,,,,,,,,,,kosong",
            "instruksi,,,,,,,,,,,,,,label-tersirat,",
            "instruksi,,,,,,,,,,,,,,label-tersirat:x,",
            "instruksi,,,,,,,,,,,,,,",
            "instruksi,,,,,,,,,,,,,,,,",
        ] {
            assert!(read(rows(wrong).as_bytes()).is_none(), "{wrong}");
        }
        assert!(read(&[good.as_bytes(), good.as_bytes()].concat()).is_none());
        assert!(read(b"\n").is_none() && read(b"").is_none() && read(b"\xFF\n").is_none());
    }
}
