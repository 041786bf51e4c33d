//! The table as CSV (RFC 4180): quotes where a field needs them, rows that end in LF, and reading them again.

use std::borrow::Cow;

use csv::{ReaderBuilder, StringRecord, WriterBuilder};
use serde::Deserialize;

use super::kolom::{Columns, Isi, Kolom};
use super::line::Line;
use super::row::Row;
use super::written::{Document, Message, Refusal, Verdict, Written};

/// The columns of a written row that a later run asks for.
#[derive(Deserialize)]
struct Asked {
    id: String,
    sumber: String,
    sha256: Option<String>,
    putusan: Option<String>,
    jenis: Option<String>,
    kode_pesan: Option<String>,
    galat: Option<String>,
}

/// How cells are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cells {
    /// As they are.
    Raw,
    /// With [`GUARD`] before what a spreadsheet would take for something else than text.
    Guarded,
}

/// What spreadsheets take for the sign that text follows.
const GUARD: char = '\'';

/// Whether a cell gets the guard: a formula would be run, and one with the guard already must stay what it is.
fn is_guarded(cell: &str) -> bool {
    cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n', GUARD])
}

/// Whether a number of a text, or of a person, would become another one: `007`, `1/2/2020`, 18 digits.
fn is_misread(number: &str) -> bool {
    // As many digits are kept by every spreadsheet, and are no date.
    const SAFE: usize = 9;
    let plain =
        number.len() <= SAFE && number.bytes().all(|b| b.is_ascii_digit()) && !number.starts_with('0');
    // Signs of numbers, dates and times; any other letter makes it a word.
    let reckoned = |c: char| c.is_ascii_digit() || "/-.,: %eE".contains(c);
    !plain && number.starts_with(|c: char| c.is_ascii_digit()) && number.chars().all(reckoned)
}

fn guard(cell: &mut Cow<str>, number: bool) {
    if is_guarded(cell) || number && is_misread(cell) {
        cell.to_mut().insert(0, GUARD);
    }
}

/// A cell with words, as it is written.
pub fn cell(mut words: Cow<str>, cells: Cells) -> Cow<str> {
    if cells == Cells::Guarded {
        guard(&mut words, false);
    }
    words
}

/// A cell without its guard.
fn bare(cell: String) -> String {
    match cell.strip_prefix(GUARD) {
        Some(rest) => rest.to_owned(),
        None => cell,
    }
}

/// The names of the columns, as the first row.
pub fn header(columns: &Columns) -> Vec<u8> {
    let mut out = Vec::new();
    write(&mut out, columns.iter().map(Kolom::name));
    out
}

/// Appends the row of a text.
pub fn append(out: &mut Vec<u8>, line: &Line, columns: &Columns, cells: Cells) {
    let row = Row::of(line);
    let cell = |kolom: Kolom| {
        let mut cell = row.cell(kolom);
        if cells == Cells::Guarded && matches!(kolom.isi(), Isi::Naskah | Isi::Angka) {
            guard(&mut cell, kolom.isi() == Isi::Angka);
        }
        cell
    };
    write(out, columns.iter().map(cell));
}

/// Appends a row of these cells.
pub fn write(out: &mut Vec<u8>, cells: impl Iterator<Item = impl AsRef<str>>) {
    let mut writer = WriterBuilder::new().buffer_capacity(1024).from_writer(out);
    // Into memory, strings, always as many: nothing of this can fail.
    for cell in cells {
        let _ = writer.write_field(cell.as_ref());
    }
    let _ = writer.write_record(None::<&[u8]>);
    let _ = writer.flush();
}

/// The columns of the table that begins with this line, if it is one.
pub fn columns(line: &[u8]) -> Option<Columns> {
    Columns::parse(std::str::from_utf8(line).ok()?.strip_suffix('\n')?).ok()
}

/// A row of this program, whole, or nothing.
pub fn read(row: &[u8], columns: &Columns, cells: Cells) -> Option<Written<'static>> {
    let names: StringRecord = columns.iter().map(Kolom::name).collect();
    let row = record(row)?;
    if row.len() != names.len() {
        return None;
    }
    let asked: Asked = row.deserialize(Some(&names)).ok()?;
    let codes = asked.kode_pesan.unwrap_or_default();
    let messages: Option<Vec<Message>> = codes.split_ascii_whitespace().map(message).collect();
    let diagnostik = messages?;
    let mutu = asked.putusan.map(|putusan| Verdict { putusan: putusan.into() });
    let dokumen = asked.jenis.map(|jenis| Document { mutu, jenis: jenis.into(), diagnostik });
    let galat = asked.galat.map(|kode| Refusal { kode: kode.into() });
    let own = |cell| if cells == Cells::Guarded { bare(cell) } else { cell };
    let (id, sumber) = (own(asked.id), own(asked.sumber));
    Written::row(id.into(), sumber.into(), asked.sha256.map(Into::into), dokumen, galat)
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
    use super::super::galat::{Galat, Kode};
    use super::*;

    fn row(id: &str) -> Vec<u8> {
        let mut out = Vec::new();
        let line = Line {
            sumber: "a.tar",
            sha256: Some("0a"),
            ..Line::new(id, "b", Format::Csv(Columns::default()))
        };
        append(&mut out, &line, &Columns::default(), Cells::Raw);
        out
    }

    #[test]
    fn the_header_names_the_columns() {
        let header = String::from_utf8(header(&Columns::default())).expect("is UTF-8");
        assert_eq!(
            header,
            "id,sumber,sha256,halaman,putusan,jenis,nomor,tahun,tentang,tempat,tanggal,jabatan,nama,nip,penandatangan,diktum,\
             pasal,simpul,pesan,kode_pesan,galat\n"
        );
    }

    #[test]
    fn what_needs_quotes_gets_them_and_nothing_else_changes() {
        let start = |id: &str| {
            let row = String::from_utf8(row(id)).expect("is UTF-8");
            row.strip_suffix(",a.tar,0a,,,,,,,,,,,,,,,,,,\n").expect("ends so").to_owned()
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
        let good = rows("utuh,instruksi,,,,,,,,,,,,,3,label-tersirat:2 urutan-terlompat:1,");
        let written = read(good.as_bytes(), &Columns::default(), Cells::Raw).expect("is a row");
        assert!(written.is_of("a\nb", "c"));
        assert!(read(rows(",,,,,,,,,,,,,,,,kosong").as_bytes(), &Columns::default(), Cells::Raw).is_some());
        for wrong in [
            ",,,,,,,,,,,,,,,,",
            "utuh,instruksi,,,,,,,,,,,,,,,kosong",
            "utuh,instruksi,,,,,,,,,,,,,,label-tersirat,",
            "utuh,instruksi,,,,,,,,,,,,,,label-tersirat:x,",
            "utuh,instruksi,,,,,,,,,,,,,,",
            "utuh,instruksi,,,,,,,,,,,,,,,,",
        ] {
            assert!(read(rows(wrong).as_bytes(), &Columns::default(), Cells::Raw).is_none(), "{wrong}");
        }
        for wrong in [&[good.as_bytes(), good.as_bytes()].concat()[..], b"\n", b"", b"\xFF\n"] {
            assert!(read(wrong, &Columns::default(), Cells::Raw).is_none());
        }
    }

    #[test]
    fn no_cell_is_a_formula_and_no_number_another_one() {
        for (cell, number, want) in [
            ("=1+1", false, "'=1+1"),
            ("+1", false, "'+1"),
            ("-1", false, "'-1"),
            ("@SUM(A1)", false, "'@SUM(A1)"),
            ("\t=1", false, "'\t=1"),
            ("'x", false, "''x"),
            ("a=1", false, "a=1"),
            ("2020", false, "2020"),
            ("86", true, "86"),
            ("007", true, "'007"),
            ("1/2/2020", true, "'1/2/2020"),
            ("196402111984031002", true, "'196402111984031002"),
            ("e-0019/SE/2023", true, "e-0019/SE/2023"),
            ("660.1/238/DLH/2021", true, "660.1/238/DLH/2021"),
        ] {
            let mut own = Cow::Borrowed(cell);
            guard(&mut own, number);
            assert_eq!(own, want, "{cell}");
            let guarded = own != cell;
            assert_eq!(if guarded || !number { bare(own.into_owned()) } else { own.into_owned() }, cell);
        }
    }

    #[test]
    fn a_guarded_row_is_known_again() {
        for id in ["=a.txt", "'=a.txt", "'a.txt", "a.txt", "-.txt"] {
            let mut out = Vec::new();
            let line = Line { sha256: Some("0a"), ..Line::new(id, "@b", Format::Csv(Columns::default())) };
            let galat = Galat::new(Kode::Kosong, "", &[]);
            let line = Line { galat: Some(&galat), ..line };
            append(&mut out, &line, &Columns::default(), Cells::Guarded);
            assert!(
                read(&out, &Columns::default(), Cells::Guarded)
                    .is_some_and(|written| written.is_of(id, "@b")),
                "{id}"
            );
        }
    }
}
