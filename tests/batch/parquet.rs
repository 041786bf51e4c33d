//! The table as Parquet. Most of it needs the feature `parquet`; without it the program says how to get it.

#[cfg(not(feature = "parquet"))]
#[test]
fn without_it_the_program_says_how_to_get_it() {
    let world = super::world::World::new();
    world.texts("a", 0..1);
    let ran = world.run("a --format parquet -o hasil.parquet");
    assert_eq!((ran.status(), ran.stdout()), (2, &b""[..]));
    assert!(ran.stderr().contains("cargo install --path . --features parquet"), "{}", ran.stderr());
    assert!(!world.path("hasil.parquet").exists());
}

#[cfg(feature = "parquet")]
mod with_it {
    use std::collections::BTreeMap;
    use std::fs;
    use std::thread::sleep;
    use std::time::Duration;

    use bytes::Bytes;
    use parquet::file::reader::{FileReader, SerializedFileReader};
    use parquet::record::Field;

    use crate::batch::table::{HEADER, rows, sources};
    use crate::batch::world::*;

    const UNFINISHED: &str = ".diktum-hasil.parquet.csv";

    /// The rows of a Parquet file as the table in CSV has them.
    #[track_caller]
    fn columns(file: Vec<u8>) -> Vec<BTreeMap<String, String>> {
        let reader = SerializedFileReader::new(Bytes::from(file)).expect("is Parquet");
        let rows = reader.get_row_iter(None).expect("has rows").map(|row| {
            let row = row.expect("is a row");
            let fields = row.get_column_iter().map(|(name, field)| {
                let value = match field {
                    Field::Null => String::new(),
                    Field::Str(word) => word.clone(),
                    Field::Date(_) | Field::Int(_) => field.to_string(),
                    other => panic!("{name}: {other:?}"),
                };
                // The reader puts a date's offset behind it.
                (name.clone(), value.trim_end_matches(" +00:00").to_owned())
            });
            fields.collect()
        });
        rows.collect()
    }

    #[test]
    fn every_row_and_field_is_that_of_the_csv() {
        let world = World::new();
        let inputs = sources(&world);
        let table = rows(world.run(&format!("-q --format csv --csv-mentah {inputs}")).stdout());
        world.run(&format!("-q --format parquet {inputs} -o hasil.parquet")).silent(1);
        let file = world.read("hasil.parquet");
        assert_eq!(columns(file.clone()), table);
        assert!(table.iter().any(|row| row["tanggal"] == "2021-05-04" && row["tahun"] == "2021"));
        // On standard output, with any threads, the same bytes; nothing is left behind.
        for jobs in [1, 3] {
            assert!(world.run(&format!("-q -j {jobs} --format parquet {inputs}")).stdout() == file);
        }
        assert!(!world.path(UNFINISHED).exists());
    }

    #[test]
    fn columns_are_those_that_were_asked_for() {
        let world = World::new();
        let inputs = sources(&world);
        let names = "tanggal,judul,pengundangan,sumber,halaman,id,galat";
        world.run(&format!("-q --format parquet --kolom {names} {inputs} -o hasil.parquet")).silent(1);
        let ran = world.run(&format!("-q --format csv --csv-mentah --kolom {names} {inputs}"));
        let mut reader = csv::Reader::from_reader(ran.stdout());
        let header = reader.headers().expect("is there").clone();
        let table: Vec<BTreeMap<String, String>> = reader
            .records()
            .map(|row| {
                let row = row.expect("is a row");
                header.iter().zip(row.iter()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
            })
            .collect();
        assert_eq!(columns(world.read("hasil.parquet")), table);
        assert!(table[0]["judul"] == "INSTRUKSI BUPATI BANYU BIRU" && table[0].len() == 7, "{:?}", table[0]);
    }

    #[test]
    fn no_text_at_all_gives_an_empty_table() {
        let world = World::new();
        fs::create_dir(world.path("a")).expect("can be made");
        world.run("-q a --format parquet -o hasil.parquet").silent(0);
        assert_eq!(columns(world.read("hasil.parquet")).len(), 0);
    }

    #[test]
    fn killed_at_random_moments_it_goes_on_to_the_same_bytes() {
        let world = World::new();
        world.texts("a", 0..1500);
        let whole = world.run("-q a --format parquet").stdout().to_vec();
        let (mut random, mut killed, mut kept) = (0x9E37_79B9_u64, 0, 0);
        for _ in 0..100 {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut child =
                world.command("-q a --format parquet -o hasil.parquet --resume").spawn().expect("starts");
            sleep(Duration::from_millis((random >> 33) % 150));
            let _ = child.kill();
            if child.wait().expect("ends").success() {
                break;
            }
            killed += 1;
            assert!(!world.path("hasil.parquet").exists() || world.read("hasil.parquet") == whole);
            let rows = fs::metadata(world.path(UNFINISHED)).map_or(0, |found| found.len());
            assert!(rows >= kept || rows == 0, "{rows} bytes of rows, {kept} before");
            kept = rows;
        }
        assert!(killed > 0, "was never killed");
        world.run("-q a --format parquet -o hasil.parquet --resume").silent(0);
        assert!(world.read("hasil.parquet") == whole);
        assert!(!world.path(UNFINISHED).exists());
    }

    #[test]
    fn what_cannot_be_gone_on_with_is_left_alone() {
        let world = World::new();
        world.texts("a", 0..3);
        world.write(UNFINISHED, "skripsi saya\n");
        let ran = world.run("-q a --format parquet -o hasil.parquet --resume");
        assert_eq!(ran.status(), 1);
        assert!(ran.stderr().contains("baris 1 bukan keluaran"), "{}", ran.stderr());
        assert_eq!(world.read(UNFINISHED), b"skripsi saya\n");
        assert!(!world.path("hasil.parquet").exists());
        world.write(UNFINISHED, HEADER);
        world.run("-q a --format parquet -o hasil.parquet --resume").silent(0);
        assert_eq!(columns(world.read("hasil.parquet")).len(), 3);
    }

    #[test]
    fn where_it_cannot_be_written_is_told_before_the_work() {
        let world = World::new();
        world.texts("a", 0..3);
        for (args, why) in [
            ("-o tiada/hasil.parquet", "tiada/hasil.parquet"),
            ("-o a", "folder"),
            ("--out-dir b", "--out-dir"),
        ] {
            let ran = world.run(&format!("-q a --format parquet {args}"));
            assert!(ran.status() > 0 && ran.stderr().contains(why), "{args}: {}", ran.stderr());
        }
    }

    #[test]
    fn a_closed_pipe_ends_quietly() {
        let world = World::new();
        world.texts("a", 0..3000);
        let pipes = std::process::Stdio::piped;
        let command = &mut world.command("-q a --format parquet");
        let mut child = command.stdout(pipes()).stderr(pipes()).spawn().expect("starts");
        drop(child.stdout.take());
        let output = child.wait_with_output().expect("ends");
        assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
    }
}
