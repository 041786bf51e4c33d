//! The table of nodes: one row a node, and the same guarantees as rows of texts have.

use super::table::sources;
use super::world::*;

const HEADER: &str = "id,path,jenis,label,urutan,judul,teks,galat\n";

#[test]
fn every_node_has_its_row_with_its_place() {
    let world = World::new();
    world.write(
        "a.txt",
        "PERATURAN BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nPASAR RAKYAT\n\nBAB I\nKETENTUAN UMUM\n\nPasal \
         1\nPasar dibuka tiap hari.\n\nPasal 2\n(1) =Pedagang mendaftar.\n(2) Pendaftaran gratis.\n\nDitetapkan di \
         Banyu Biru\npada tanggal 4 Mei 2021\n",
    );
    world.write("b.txt", NEWS);
    let table = |args: &str| {
        let ran = world.run(&format!("-q a.txt b.txt --format csv --baris simpul {args}"));
        String::from_utf8(ran.silent(0).stdout().to_vec()).expect("is UTF-8")
    };
    let raw = table("--csv-mentah");
    assert_eq!(
        raw,
        format!(
            "{HEADER}a.txt,/isi/0,bab,BAB I,1,KETENTUAN UMUM,,\na.txt,/isi/0/anak/0,pasal,Pasal 1,1,,Pasar dibuka \
             tiap hari.,\na.txt,/isi/0/anak/1,pasal,Pasal 2,2,,,\na.txt,/isi/0/anak/1/anak/0,ayat,(1),1,,=Pedagang \
             mendaftar.,\na.txt,/isi/0/anak/1/anak/1,ayat,(2),2,,Pendaftaran gratis.,\nb.txt,,,,,,,bukan-naskah-hukum\n"
        )
    );
    assert_eq!(table(""), raw.replace(",=Pedagang", ",'=Pedagang"));
}

#[test]
fn every_pointer_leads_to_its_node() {
    let world = World::new();
    let fixtures = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/parse");
    let documents = world.run(&format!("-q {fixtures}")).lines();
    let ran = world.run(&format!("-q --format csv --csv-mentah --baris simpul {fixtures}"));
    let mut reader = csv::Reader::from_reader(ran.stdout());
    let mut rows = 0;
    for row in reader.records() {
        let row = row.expect("is a row");
        let line = documents.iter().find(|line| line["id"] == row[0]).expect("is there");
        let Some(node) = line["dokumen"].pointer(&row[1]) else { panic!("{row:?}") };
        assert_eq!((&node["jenis"], &node["teks"]), (&row[2].into(), &row[6].into()), "{row:?}");
        assert_eq!(
            (word(&node["label"]), word(&node["judul"])),
            (row[3].to_owned(), row[5].to_owned()),
            "{row:?}"
        );
        rows += 1;
    }
    let nodes: usize = ran_nodes(&documents);
    assert_eq!(rows, nodes);
}

/// How many nodes documents have, wherever.
fn ran_nodes(documents: &[serde_json::Value]) -> usize {
    fn count(value: &serde_json::Value) -> usize {
        let own = usize::from(value.get("anak").is_some());
        let below = match value {
            serde_json::Value::Array(list) => list.iter().map(count).sum(),
            serde_json::Value::Object(map) => map.values().map(count).sum(),
            _ => 0,
        };
        own + below
    }
    documents.iter().map(count).sum()
}

#[test]
fn cut_at_any_place_it_goes_on_to_the_same_bytes() {
    let world = World::new();
    let args = format!("-q {} --format csv --baris simpul", sources(&world));
    let whole = world.run(&args).stdout().to_vec();
    for cut in (0..=whole.len()).step_by(29).chain([HEADER.len(), whole.len()]) {
        world.write("hasil.csv", &whole[..cut]);
        world.run(&format!("{args} -o hasil.csv --resume")).silent(1);
        assert!(world.read("hasil.csv") == whole, "cut at {cut}");
    }
    let other = String::from_utf8(whole).expect("is UTF-8").replacen("saluran", "selokan", 1);
    world.write("hasil.csv", &other);
    let ran = world.run(&format!("{args} -o hasil.csv --resume"));
    assert_eq!(ran.status(), 1);
    assert!(ran.stderr().contains("baris 2 berbeda dari hasil sekarang"), "{}", ran.stderr());
    assert!(world.read("hasil.csv") == other.as_bytes());
}

#[test]
fn what_cannot_be_rows_of_nodes_is_told() {
    let world = World::new();
    world.texts("a", 0..1);
    for (args, sentence) in [
        ("--baris simpul", "`--baris simpul` memerlukan `--format csv`"),
        ("--format parquet --baris simpul", "`--baris simpul` memerlukan `--format csv`"),
        (
            "--format csv --baris pasal",
            "`pasal` bukan nilai untuk `--baris`; pilih salah satu: naskah, simpul",
        ),
        ("--format csv --baris simpul --kolom id", "`--baris` tidak dapat dipakai bersama `--kolom`"),
    ] {
        let ran = world.run(&format!("a {args}"));
        assert_eq!((ran.status(), ran.stdout()), (2, &b""[..]), "{args}");
        assert!(ran.stderr().starts_with(&format!("diktum: {sentence}")), "{}", ran.stderr());
    }
}
