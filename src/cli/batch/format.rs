//! What the output is made of: lines of JSON, or rows of a table.

use diktum::harmless::Escaping;

use super::kolom::Columns;
use super::line::Line;
use super::simpul;
use super::table::{self, Cells};
use super::written::Written;

/// The form of an output.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// One line of JSON a text.
    Ndjson,
    /// A header, then one row a text, made for spreadsheets: no cell is taken for a formula, a number or a date.
    Csv(Columns),
    /// The same rows, for programs: cells as they are.
    RawCsv(Columns),
    /// The same rows, column by column; see `columns.rs`.
    Parquet(Columns),
    /// A header, then one row a node.
    Simpul(Cells),
}

impl Format {
    /// The names that `--format` takes, the first by default.
    pub const NAMES: [&str; 3] = ["ndjson", "csv", "parquet"];

    /// The form with this name; a table has these columns.
    pub fn find(name: &str, columns: Columns) -> Option<Format> {
        match name {
            "ndjson" => Some(Format::Ndjson),
            "csv" => Some(Format::Csv(columns)),
            "parquet" => Some(Format::Parquet(columns)),
            _ => None,
        }
    }

    /// What stands before the first text.
    pub fn header(self) -> Vec<u8> {
        match self {
            Format::Ndjson => Vec::new(),
            Format::Csv(columns) | Format::RawCsv(columns) | Format::Parquet(columns) => {
                table::header(&columns)
            }
            Format::Simpul(_) => simpul::header(),
        }
    }

    /// Appends what one text gets.
    pub fn append(self, out: &mut Vec<u8>, line: &Line) {
        match self {
            Format::Ndjson => {
                // Into memory, strings and numbers with string keys: nothing of this can fail.
                let _ = serde_json::to_writer(Escaping::new(&mut *out), line);
                out.push(b'\n');
            }
            Format::Csv(columns) => table::append(out, line, &columns, Cells::Guarded),
            Format::RawCsv(columns) | Format::Parquet(columns) => {
                table::append(out, line, &columns, Cells::Raw);
            }
            Format::Simpul(cells) => simpul::append(out, line, cells),
        }
    }

    /// The same as rows of nodes, if it is CSV.
    pub fn by_node(self) -> Option<Format> {
        match self {
            Format::Csv(_) => Some(Format::Simpul(Cells::Guarded)),
            Format::RawCsv(_) => Some(Format::Simpul(Cells::Raw)),
            _ => None,
        }
    }

    /// Whether cells are as they are, because that was asked for.
    pub fn is_raw(self) -> bool {
        matches!(self, Format::RawCsv(_) | Format::Simpul(Cells::Raw))
    }

    /// What one text got, whole, or nothing if it is not of this program.
    pub fn read(self, line: &[u8]) -> Option<Written<'_>> {
        match self {
            Format::Ndjson => Written::read(line),
            Format::Csv(columns) => table::read(line, &columns, Cells::Guarded),
            Format::RawCsv(columns) | Format::Parquet(columns) => table::read(line, &columns, Cells::Raw),
            Format::Simpul(_) => None,
        }
    }

    /// Whether these bytes, which end a line, end what one text got too.
    pub fn is_whole(self, line: &[u8]) -> bool {
        match self {
            Format::Ndjson => true,
            Format::Csv(_) | Format::RawCsv(_) | Format::Parquet(_) | Format::Simpul(_) => {
                table::is_whole(line)
            }
        }
    }

    /// Whether [`Format::read`] can say of a line what a later run must know.
    pub fn tells_all(self) -> bool {
        match self {
            Format::Ndjson => true,
            Format::Simpul(_) => false,
            Format::Csv(columns) | Format::RawCsv(columns) | Format::Parquet(columns) => columns.tell_all(),
        }
    }
}
