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

    use super::*;

    /// The columns, as `row.rs` has them.
    const SCHEMA: &str = "
        message naskah {
            required binary id (UTF8);
            required binary sumber (UTF8);
            optional binary sha256 (UTF8);
            optional int32 halaman;
            optional binary putusan (UTF8);
            optional binary jenis (UTF8);
            optional binary nomor (UTF8);
            optional int32 tahun;
            optional binary tentang (UTF8);
            optional binary tempat (UTF8);
            optional int32 tanggal (DATE);
            optional binary jabatan (UTF8);
            optional binary nama (UTF8);
            optional binary nip (UTF8);
            optional int32 penandatangan;
            optional int32 diktum;
            optional int32 pasal;
            optional int32 simpul;
            optional int32 pesan;
            optional binary kode_pesan (UTF8);
            optional binary galat (UTF8);
        }";
    /// Rows that stand together in the file, and in memory while it is written.
    const GROUP: usize = 16_384;
    /// … or fewer, if their fields have so many bytes.
    const GROUP_BYTES: usize = 4 * 1024 * 1024;
    /// The day from which dates are counted.
    const EPOCH: Date = jiff::civil::date(1970, 1, 1);

    pub fn convert(table: impl Read, out: impl Write + Send) -> io::Result<()> {
        let schema = Arc::new(parse_message_type(SCHEMA).map_err(whole)?);
        let properties = WriterProperties::builder().set_compression(Compression::SNAPPY).build();
        let mut writer = SerializedFileWriter::new(out, schema, Arc::new(properties)).map_err(whole)?;
        let mut reader = ReaderBuilder::new().from_reader(table);
        let mut group: Vec<StringRecord> = Vec::new();
        let mut bytes = 0;
        for record in reader.records() {
            let record = record?;
            bytes += record.as_slice().len();
            group.push(record);
            if group.len() >= GROUP || bytes >= GROUP_BYTES {
                write(writer.next_row_group().map_err(whole)?, &group)?;
                group.clear();
                bytes = 0;
            }
        }
        if !group.is_empty() {
            write(writer.next_row_group().map_err(whole)?, &group)?;
        }
        writer.close().map_err(whole)?;
        Ok(())
    }

    fn write(
        mut group: SerializedRowGroupWriter<impl Write + Send>,
        rows: &[StringRecord],
    ) -> io::Result<()> {
        let mut at = 0;
        while let Some(mut column) = group.next_column().map_err(whole)? {
            let fields = || rows.iter().map(|row| row.get(at).unwrap_or_default());
            // What is empty in a row is null; id and source are always there.
            let levels: Vec<i16> = fields().map(|field| i16::from(!field.is_empty())).collect();
            let levels = (at > 1).then_some(levels.as_slice());
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
        use super::super::super::table;
        use super::*;

        #[test]
        fn the_columns_are_those_of_the_rows() {
            let schema = parse_message_type(SCHEMA).expect("is a schema");
            let names: Vec<&str> = schema.get_fields().iter().map(|field| field.name()).collect();
            let header = String::from_utf8(table::header()).expect("is UTF-8");
            assert_eq!(names.join(","), header.trim_end());
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
