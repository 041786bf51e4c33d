//! The table as Parquet: rows that were written as CSV, column by column.
//!
//! A Parquet file has its index at its end, so an unfinished one is worth nothing. Rows are therefore kept as CSV
//! while a run goes on, which can be gone on with, and become columns when the last one is there.

use std::io::{self, Read, Write};

/// Whether this program was built with the feature `parquet`.
pub const AVAILABLE: bool = cfg!(feature = "parquet");

/// Reads the rows of a table and writes them as Parquet. Memory holds one group of rows at a time.
#[cfg(feature = "parquet")]
pub use with_crate::convert;

/// Never called: the command line asks [`AVAILABLE`] first.
#[cfg(not(feature = "parquet"))]
pub fn convert(_table: impl Read, _out: impl Write + Send) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

#[cfg(feature = "parquet")]
mod with_crate {
    use std::sync::Arc;

    use csv::{ReaderBuilder, StringRecord};
    use jiff::civil::Date;
    use parquet::basic::Compression;
    use parquet::data_type::{ByteArray, ByteArrayType, Int32Type};
    use parquet::errors::ParquetError;
    use parquet::file::properties::WriterProperties;
    use parquet::file::writer::{SerializedFileWriter, SerializedRowGroupWriter};
    use parquet::schema::parser::parse_message_type;

    use super::super::kolom::{Columns, Isi, Kolom};
    use super::*;

    /// Rows that stand together in the file, and in memory while it is written.
    const GROUP: usize = 16_384;
    /// … or fewer, if their fields have so many bytes.
    const GROUP_BYTES: usize = 4 * 1024 * 1024;
    /// The day from which dates are counted.
    const EPOCH: Date = jiff::civil::date(1970, 1, 1);

    /// The columns and their types, as Parquet wants them said.
    fn schema(columns: &Columns) -> String {
        let fields = columns.iter().map(|kolom| {
            let presence = if is_required(kolom) { "required" } else { "optional" };
            let (kind, meaning) = match kolom.isi() {
                Isi::Kata | Isi::Naskah | Isi::Angka => ("binary", " (UTF8)"),
                Isi::Bilangan => ("int32", ""),
                Isi::Tanggal => ("int32", " (DATE)"),
            };
            format!("{presence} {kind} {}{meaning}; ", kolom.name())
        });
        format!("message naskah {{ {}}}", fields.collect::<String>())
    }

    /// Whether every text has it.
    fn is_required(kolom: Kolom) -> bool {
        matches!(kolom, Kolom::Id | Kolom::Sumber)
    }

    pub fn convert(table: impl Read, out: impl Write + Send) -> io::Result<()> {
        let mut reader = ReaderBuilder::new().from_reader(table);
        let names: Vec<&str> = reader.headers()?.iter().collect();
        let columns =
            Columns::parse(&names.join(",")).map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
        let schema = Arc::new(parse_message_type(&schema(&columns)).map_err(whole)?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let mut writer = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(whole)?;
        let mut group: Vec<StringRecord> = Vec::new();
        let mut bytes = 0;
        for record in reader.records() {
            let record = record?;
            bytes += record.as_slice().len();
            group.push(record);
            if group.len() >= GROUP || bytes >= GROUP_BYTES {
                write(writer.next_row_group().map_err(whole)?, &columns, &group)?;
                group.clear();
                bytes = 0;
            }
        }
        if !group.is_empty() {
            write(writer.next_row_group().map_err(whole)?, &columns, &group)?;
        }
        writer.close().map_err(whole)?;
        Ok(())
    }

    fn write(
        mut group: SerializedRowGroupWriter<impl Write + Send>,
        columns: &Columns,
        rows: &[StringRecord],
    ) -> io::Result<()> {
        let required: Vec<bool> = columns.iter().map(is_required).collect();
        let mut at = 0;
        while let Some(mut column) = group.next_column().map_err(whole)? {
            let fields = || rows.iter().map(|row| row.get(at).unwrap_or_default());
            // What is empty in a row is null; id and source are always there.
            let levels: Vec<i16> = fields().map(|field| i16::from(!field.is_empty())).collect();
            let levels = (!required[at]).then_some(levels.as_slice());
            let there = || fields().filter(|field| levels.is_none() || !field.is_empty());
            match column.untyped() {
                parquet::column::writer::ColumnWriter::Int32ColumnWriter(_) => {
                    let values: Vec<i32> = there().map(number).collect();
                    column.typed::<Int32Type>().write_batch(&values, levels, None).map_err(whole)?;
                }
                _ => {
                    let values: Vec<ByteArray> = there().map(ByteArray::from).collect();
                    column.typed::<ByteArrayType>().write_batch(&values, levels, None).map_err(whole)?;
                }
            }
            column.close().map_err(whole)?;
            at += 1;
        }
        group.close().map_err(whole)?;
        Ok(())
    }

    /// A number as it stands, a date as days since [`EPOCH`].
    fn number(field: &str) -> i32 {
        let days = |date: Date| EPOCH.until(date).map_or(0, |span| span.get_days());
        field.parse().or_else(|_| field.parse().map(days)).unwrap_or_default()
    }

    /// The failure of the file that is written, as it was.
    fn whole(error: ParquetError) -> io::Error {
        match error {
            ParquetError::External(error) => match error.downcast::<io::Error>() {
                Ok(error) => *error,
                Err(error) => io::Error::other(error),
            },
            error => io::Error::other(error),
        }
    }

    #[cfg(test)]
    mod tests {
        use super::*;

        #[test]
        fn a_schema_has_the_columns_in_their_order() {
            for columns in
                [Columns::default(), Columns::parse("pengundangan,id,halaman").expect("are columns")]
            {
                let schema = parse_message_type(&schema(&columns)).expect("is a schema");
                let names: Vec<&str> = schema.get_fields().iter().map(|field| field.name()).collect();
                assert_eq!(names, columns.iter().map(Kolom::name).collect::<Vec<_>>());
            }
        }

        #[test]
        fn dates_are_days() {
            for (field, value) in
                [("1970-01-01", 0), ("2021-05-04", 18_751), ("1969-12-31", -1), ("2021", 2021)]
            {
                assert_eq!(number(field), value, "{field}");
            }
        }
    }
}
