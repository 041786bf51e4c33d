//! The table: one row a text, whatever stands in it, and the same guarantees as lines have.

use std::collections::BTreeMap;

use super::world::*;

pub const HEADER: &str = "id,sumber,sha256,halaman,putusan,jenis,nomor,tahun,tentang,tempat,tanggal,jabatan,nama,nip,penandatangan,\
                      diktum,pasal,simpul,pesan,kode_pesan,galat\n";

/// The rows of a table, by the names of their columns.
#[track_caller]
pub fn rows(table: &[u8]) -> Vec<BTreeMap<String, String>> {
    assert!(table.starts_with(HEADER.as_bytes()), "{}", String::from_utf8_lossy(table));
    let mut reader = csv::Reader::from_reader(table);
    let names = reader.headers().expect("is there").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("is a row");
        names.iter().zip(row.iter()).map(|(name, value)| (name.to_owned(), value.to_owned())).collect()
    });
    rows.collect()
}

/// Texts of every kind of source, ids that need quotes among them.
pub fn sources(world: &World) -> &'static str {
    world.texts("a", 0..8);
    world.write("a/berita, pagi.txt", NEWS);
    world.write("b.tar", tar(&[("x.txt".to_owned(), text(20).into_bytes())]));
    let ids = ["r\"1", "r\n\"2\"\n", "=1+1", "", "r,3"];
    let mut records: String = ids.iter().enumerate().map(|(n, id)| record(id, &text(n))).collect();
    records.push_str("rusak\n");
    world.write("d.ndjson", records);
    "a b.tar d.ndjson tiada.txt"
}

#[test]
fn a_row_says_what_the_line_says() {
    let world = World::new();
    let inputs = sources(&world);
    let lines = world.run(&format!("-q {inputs}")).lines();
    let ran = world.run(&format!("-q --format csv --csv-mentah {inputs}"));
    ran.silent(1);
    let rows = rows(ran.stdout());
    assert_eq!((rows.len(), lines.len()), (17, 17));
    let shown = |value: &serde_json::Value| match value {
        serde_json::Value::Null => String::new(),
        serde_json::Value::String(word) => word.clone(),
        other => other.to_string(),
    };
    for (row, line) in rows.iter().zip(&lines) {
        for (column, pointer) in [
            ("id", "/id"),
            ("sumber", "/sumber"),
            ("sha256", "/sha256"),
            ("halaman", "/dokumen/sumber/halaman"),
            ("putusan", "/dokumen/mutu/putusan"),
            ("jenis", "/dokumen/jenis"),
            ("nomor", "/dokumen/nomor/teks"),
            ("tahun", "/dokumen/nomor/tahun"),
            ("tentang", "/dokumen/tentang"),
            ("tempat", "/dokumen/penetapan/tempat"),
            ("tanggal", "/dokumen/penetapan/tanggal"),
            ("jabatan", "/dokumen/penandatangan/0/jabatan"),
            ("galat", "/galat/kode"),
        ] {
            assert_eq!(row[column], line.pointer(pointer).map(shown).unwrap_or_default(), "{column}: {line}");
        }
    }
    assert_eq!((rows[0]["diktum"].as_str(), rows[0]["simpul"].as_str()), ("2", "2"));
    assert_eq!((rows[0]["pesan"].as_str(), rows[0]["kode_pesan"].as_str()), ("1", "urutan-terlompat:1"));
    assert_eq!((rows[1]["pesan"].as_str(), rows[1]["kode_pesan"].as_str()), ("0", ""));
    let refused = &rows[8];
    assert_eq!((refused["galat"].as_str(), refused["diktum"].as_str()), ("bukan-naskah-hukum", ""));
}

#[test]
fn signatories_articles_and_nodes_are_counted() {
    let world = World::new();
    let text = "PERATURAN BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nPASAR, \"RAKYAT\"\n\nBAB I\nKETENTUAN \
                UMUM\n\nPasal 1\nPasar dibuka tiap hari.\n\nPasal 2\n(1) Pedagang mendaftar.\n(2) Pendaftaran \
                gratis.\n\nDitetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n\nBUPATI BANYU BIRU,\n\nttd\n\n\
                SITI MELATI\nNIP. 196402111984031002\n";
    world.write("a.txt", text);
    let ran = world.run("-q --format csv a.txt");
    ran.silent(0);
    let row = &rows(ran.stdout())[0];
    for (column, value) in [
        ("jenis", "peraturan"),
        ("tentang", "PASAR, \"RAKYAT\""),
        ("jabatan", "BUPATI BANYU BIRU"),
        ("nama", "SITI MELATI"),
        ("nip", "'196402111984031002"),
        ("penandatangan", "1"),
        ("diktum", "0"),
        ("pasal", "2"),
        ("simpul", "5"),
    ] {
        assert_eq!(row[column], value, "{column}");
    }
}

#[test]
fn threads_outputs_and_records_change_no_byte() {
    let world = World::new();
    let inputs = sources(&world);
    let one = world.run(&format!("-q -j 1 --format csv {inputs}"));
    world.run(&format!("-q -j 5 --format csv {inputs} -o hasil.csv")).silent(1);
    assert!(world.read("hasil.csv") == one.stdout());
    let records = world.read("d.ndjson");
    let filtered = world.run_with("-q --format csv -", &records);
    assert_eq!(rows(filtered.silent(0).stdout()).len(), 6);
    world.run_with("-q --format csv -", b"").silent(0);
    assert_eq!(world.run_with("-q --format csv -", b"").stdout(), HEADER.as_bytes());
    // Lines are what there is without the option.
    assert!(world.run("-q --format ndjson a").stdout() == world.run("-q a").stdout());
}

#[test]
fn shares_have_a_header_each_and_every_row_once() {
    let world = World::new();
    world.texts("a", 0..60);
    let ids = |table: &[u8]| rows(table).into_iter().map(|row| row["id"].clone()).collect::<Vec<_>>();
    let mut all = Vec::new();
    for number in 1..=3 {
        all.extend(ids(world.run(&format!("-q a --format csv --shard {number}/3")).stdout()));
    }
    all.sort();
    assert_eq!(all, ids(world.run("-q a --format csv").stdout()));
}

#[test]
fn cut_at_any_place_it_goes_on_to_the_same_bytes() {
    let world = World::new();
    let inputs = sources(&world);
    let whole = world.run(&format!("-q {inputs} --format csv")).stdout().to_vec();
    // Every place in the header and about it; then every fifth.
    let cuts = (0..HEADER.len() + 12).step_by(3).chain((HEADER.len()..=whole.len()).step_by(11));
    for cut in cuts.chain([HEADER.len() - 1, HEADER.len(), whole.len() - 1, whole.len()]) {
        world.write("hasil.csv", &whole[..cut]);
        let ran = world.run(&format!("-q -j 2 {inputs} --format csv -o hasil.csv --resume"));
        ran.silent(1);
        assert!(world.read("hasil.csv") == whole, "cut at {cut}");
    }
}

#[test]
fn what_is_written_is_not_made_again_and_is_counted() {
    let world = World::new();
    world.texts("a", 0..50);
    world.run("-q a --format csv -o hasil.csv --summary satu.json").silent(0);
    let whole = world.read("hasil.csv");
    world.run("-q a --format csv -o hasil.csv --resume --summary dua.json").silent(0);
    assert!(world.read("hasil.csv") == whole);
    let summary =
        |name: &str| -> serde_json::Value { serde_json::from_slice(&world.read(name)).expect("is JSON") };
    let (one, two) = (summary("satu.json"), summary("dua.json"));
    for key in ["teks", "bentuk", "galat", "diagnostik"] {
        assert_eq!(one[key], two[key], "{key}");
    }
    assert_eq!((&two["dilanjutkan"], &two["diagnostik"]["urutan-terlompat"]), (&50.into(), &8.into()));
}

#[test]
fn a_file_that_is_no_table_of_these_inputs_is_left_alone() {
    let world = World::new();
    world.texts("a", 0..5);
    world.texts("b", 0..5);
    let table = world.run("-q a --format csv").stdout().to_vec();
    let text = String::from_utf8(table.clone()).expect("is UTF-8");
    let lines = world.run("-q a").stdout().to_vec();
    for (there, args, why) in [
        (b"skripsi saya".to_vec(), "a --format csv", "baris 1 bukan keluaran"),
        (b"id,kota\n".to_vec(), "a --format csv", "baris 1 bukan keluaran"),
        (b"id,nama\n".to_vec(), "a --format csv", "keluaran ini punya kolom lain: id,nama"),
        (lines, "a --format csv", "baris 1 bukan keluaran"),
        (table.clone(), "a", "baris 1 bukan keluaran"),
        (text.replacen(",2021,", ",2021,,", 1).into_bytes(), "a --format csv", "baris 2 bukan keluaran"),
        (table.clone(), "b --format csv", "baris 2 memuat `a/000000.txt`"),
        (table.clone(), "a/000000.txt --format csv", "lebih banyak baris"),
        (
            text.replace("KERJA", "PESTA").into_bytes(),
            "a --format csv",
            "baris 6 berbeda dari hasil sekarang",
        ),
    ] {
        world.write("hasil.csv", &there);
        let ran = world.run(&format!("-q {args} -o hasil.csv --resume"));
        assert_eq!(ran.status(), 1, "{args}");
        assert!(ran.stderr().contains(why), "{}", ran.stderr());
        assert!(world.read("hasil.csv") == there, "{args}");
    }
}

#[test]
fn what_cannot_be_a_table_is_told() {
    let world = World::new();
    world.texts("a", 0..1);
    for (args, line) in [
        (
            "a --format csv --out-dir b",
            "tabel (`--format csv`, `--format parquet`) ditulis ke satu berkas: pakai `--output BERKAS`, bukan `--out-dir`",
        ),
        ("a --format xlsx", "`xlsx` bukan nilai untuk `--format`; pilih salah satu: ndjson, csv, parquet"),
        ("a --format csv --resume", "`--resume` memerlukan `--output BERKAS` atau `--out-dir FOLDER`"),
    ] {
        let ran = world.run(args);
        assert_eq!((ran.status(), ran.stdout()), (2, &b""[..]), "{args}");
        assert!(ran.stderr().starts_with(&format!("diktum: {line}\n")), "{}", ran.stderr());
    }
    assert!(!world.path("b").exists());
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let world = World::new();
    world.texts("a", 0..500);
    let pipes = std::process::Stdio::piped;
    let mut child = world.command("a --format csv").stdout(pipes()).stderr(pipes()).spawn().expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}

#[test]
fn a_spreadsheet_runs_nothing_and_keeps_every_digit() {
    let world = World::new();
    let odd = text(1).replace("NOMOR 1 TAHUN", "NOMOR 007 TAHUN").replace("KERJA BAKTI", "=CMD()");
    world.write("=1+1.txt", &odd);
    let cells = |args: &str| rows(world.run(&format!("-q --format csv {args} =1+1.txt")).silent(0).stdout());
    let guarded = &cells("")[0];
    assert_eq!((guarded["id"].as_str(), guarded["nomor"].as_str()), ("'=1+1.txt", "'007"));
    assert_eq!(guarded["tentang"], "'=CMD()");
    let raw = &cells("--csv-mentah")[0];
    assert_eq!(
        (raw["id"].as_str(), raw["nomor"].as_str(), raw["tentang"].as_str()),
        ("=1+1.txt", "007", "=CMD()")
    );
    assert_eq!(world.run("-q --csv-mentah =1+1.txt").status(), 2);
    // Both are gone on with as what they are.
    for (file, args) in [("a.csv", ""), ("b.csv", "--csv-mentah")] {
        world.run(&format!("-q --format csv {args} =1+1.txt -o {file}")).silent(0);
        let whole = world.read(file);
        world.run(&format!("-q --format csv {args} =1+1.txt -o {file} --resume")).silent(0);
        assert_eq!(world.read(file), whole);
    }
}

/// A regulation with a gazette.
const GAZETTE: &str = "PERATURAN BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nPASAR RAKYAT\n\nBUPATI BANYU BIRU,\n\n\
    MEMUTUSKAN:\n\nMenetapkan : PERATURAN BUPATI TENTANG PASAR RAKYAT.\n\nPasal 1\nPasar dibuka tiap hari.\n\n\
    Ditetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n\nBUPATI BANYU BIRU,\n\nttd\n\nSITI MELATI\n\n\
    Diundangkan di Banyu Biru\npada tanggal 6 Mei 2021\n\nSEKRETARIS DAERAH BANYU BIRU,\n\nttd\n\nBUDI ANGGREK\n\n\
    BERITA DAERAH BANYU BIRU TAHUN 2021 NOMOR 12\n";

#[test]
fn columns_are_those_that_were_asked_for() {
    let world = World::new();
    world.write("a/1.txt", GAZETTE);
    world.write("a/2.txt", NEWS);
    let ran = world.run("-q a --format csv --kolom id,nomor,judul,pejabat,pengundangan,lembaran,tahun,galat");
    let table = std::str::from_utf8(ran.silent(0).stdout()).expect("is UTF-8");
    assert_eq!(
        table,
        "id,nomor,judul,pejabat,pengundangan,lembaran,tahun,galat\n\
         a/1.txt,7,PERATURAN BUPATI BANYU BIRU,BUPATI BANYU BIRU,2021-05-06,\
         BERITA DAERAH BANYU BIRU TAHUN 2021 NOMOR 12,2021,\n\
         a/2.txt,,,,,,,bukan-naskah-hukum\n"
    );
    // Cells are guarded whichever they are, and one empty cell is a row too.
    world.write("b/=1.txt", GAZETTE.replacen("NOMOR 7", "NOMOR 007", 1));
    let cells = |args: &str| world.run(&format!("-q --format csv {args}")).stdout().to_vec();
    assert_eq!(cells("b --kolom nomor,id"), b"nomor,id\n'007,b/=1.txt\n");
    assert_eq!(
        cells("b/=1.txt --kolom judul,nomor --csv-mentah"),
        b"judul,nomor\nPERATURAN BUPATI BANYU BIRU,007\n"
    );
    assert_eq!(cells("a/2.txt --kolom judul"), b"judul\n\"\"\n");
    // Those of a table without the option, named one by one, are the same table.
    assert_eq!(cells(&format!("a --kolom {}", HEADER.trim_end())), cells("a"));
}

#[test]
fn what_is_no_column_is_told_with_the_nearest() {
    let world = World::new();
    world.texts("a", 0..1);
    for (args, sentence) in [
        (
            "--format csv --kolom id,jdul",
            "kolom `jdul` tidak dikenal; maksud Anda `judul`? yang ada: id, sumber, ",
        ),
        ("--format csv --kolom xyzzy", "kolom `xyzzy` tidak dikenal; yang ada: id, sumber, "),
        ("--format csv --kolom id,", "kolom `` tidak dikenal; yang ada: id, sumber, "),
        ("--format csv --kolom id,id", "kolom `id` disebut lebih dari sekali"),
        ("--kolom id", "`--kolom` memerlukan `--format csv`"),
        (
            "--lang en --format csv --kolom nomer",
            "unknown column `nomer`; did you mean `nomor`? there are: id, ",
        ),
    ] {
        let ran = world.run(&format!("a {args}"));
        assert_eq!((ran.status(), ran.stdout()), (2, &b""[..]), "{args}");
        assert!(ran.stderr().starts_with(&format!("diktum: {sentence}")), "{}", ran.stderr());
    }
}

#[test]
fn chosen_columns_go_on_to_the_same_bytes_and_others_are_refused() {
    let world = World::new();
    let inputs = sources(&world);
    // Rows that say whose they are, and rows that don't.
    for columns in ["judul,galat,kode_pesan,jenis,putusan,sha256,sumber,id", "judul,nomor", "lembaran"] {
        let args = format!("-q {inputs} --format csv --kolom {columns}");
        let whole = world.run(&args).stdout().to_vec();
        for cut in (0..=whole.len()).step_by(whole.len() / 25) {
            world.write("hasil.csv", &whole[..cut]);
            world.run(&format!("{args} -o hasil.csv --resume --summary a.json")).silent(1);
            assert!(world.read("hasil.csv") == whole, "{columns} cut at {cut}");
        }
        world.run(&format!("{args} -o hasil.csv --summary b.json")).silent(1);
        let summary =
            |name: &str| -> serde_json::Value { serde_json::from_slice(&world.read(name)).expect("is JSON") };
        for key in ["teks", "bentuk", "putusan", "galat", "diagnostik"] {
            assert_eq!(summary("a.json")[key], summary("b.json")[key], "{key}");
        }
    }
    world.texts("e", 0..3);
    world.run("-q e --format csv --kolom nomor,judul -o lain.csv").silent(0);
    let there = world.read("lain.csv");
    for (args, why) in [
        ("e", "keluaran ini punya kolom lain: nomor,judul"),
        ("e --kolom nomor", "keluaran ini punya kolom lain: nomor,judul"),
        ("e --kolom nomor,judul,id", "keluaran ini punya kolom lain: nomor,judul"),
        ("e/000001.txt --kolom nomor,judul", "berbeda dari hasil sekarang: masukannya lain"),
        ("e/000000.txt --kolom nomor,judul", "lebih banyak baris"),
    ] {
        let ran = world.run(&format!("-q --format csv {args} -o lain.csv --resume"));
        assert_eq!(ran.status(), 1, "{args}");
        assert!(ran.stderr().contains(why), "{args}: {}", ran.stderr());
        assert!(world.read("lain.csv") == there, "{args}");
    }
}
