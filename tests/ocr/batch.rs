//! Many texts, some of them pictures: one bad file costs its own line, and `-j` is how much runs at once.

use super::world::*;

#[test]
fn one_bad_file_costs_its_own_line() {
    let script = "
/bin/dd bs=64 count=1 2> /dev/null > \"$WORLD/$$\"
/bin/cat > /dev/null
if /bin/grep -q '^1600 ' \"$WORLD/$$\"; then exit 3; fi
/bin/cat \"$WORLD/words.tsv\"
";
    let world = World::new(script);
    world.write("arsip/1.txt", TEXT);
    world.write("arsip/2.png", png(1654, 2339, 200));
    world.write("arsip/3.png", png(1600, 2339, 200));
    let mut broken = png(1654, 2339, 200);
    broken.truncate(2000);
    world.write("arsip/4.png", broken);
    world.write("arsip/5.tsv", tsv(TEXT));
    world.write("arsip/6.tif", tiff(&[1600, 1654]));
    let ran = world.run("batch -q -j 2 arsip");
    assert_eq!(ran.status(), 1);
    let codes = [
        ("1.txt", ""),
        ("2.png", ""),
        ("3.png", "pengenal-gagal"),
        ("4.png", "berkas-rusak"),
        ("5.tsv", ""),
        ("6.tif", ""),
    ];
    let codes: Vec<(String, String)> =
        codes.iter().map(|(id, code)| (format!("arsip/{id}"), (*code).to_owned())).collect();
    assert_eq!(ran.codes(), codes);
    let same = world.run("batch -q -j 1 arsip");
    assert_eq!(same.stdout(), ran.stdout());
    let said = world.run("batch -v -j 2 arsip");
    for line in [
        "diktum: arsip/2.png: halaman 1: gambar, dibaca tesseract 9.8.7, 34 kata\n",
        "diktum: arsip/6.tif: halaman 1: tidak terbaca: tesseract gagal",
        "diktum: arsip/6.tif: halaman 2: gambar, dibaca",
    ] {
        assert!(said.stderr().contains(line), "{line}: {}", said.stderr());
    }
    let never = world.run("batch -q --ocr never arsip/2.png arsip/1.txt");
    let never: Vec<String> = never.codes().into_iter().map(|(_, code)| code).collect();
    assert_eq!(never, ["gambar-saja", ""]);
}

#[test]
fn without_a_recogniser_texts_are_read_all_the_same() {
    let world = World::empty();
    world.write("arsip/1.txt", TEXT);
    world.write("arsip/2.png", png(1654, 2339, 200));
    let ran = world.run("batch -q arsip");
    let codes: Vec<String> = ran.codes().into_iter().map(|(_, code)| code).collect();
    assert_eq!((ran.status(), codes), (1, vec![String::new(), "tanpa-pengenal".to_owned()]));
}

#[test]
fn records_hold_texts_in_many_forms() {
    let world = World::new(WORDS);
    let image = base64(&png(1654, 2339, 200));
    let records = [
        serde_json::json!({"id": "teks", "text": TEXT, "page": 3}),
        serde_json::json!({"id": "tsv", "tsv": tsv(TEXT)}),
        serde_json::json!({"id": "gambar", "image": image}),
        serde_json::json!({"id": "rusak", "image": "%%%"}),
        serde_json::json!({"id": "kosong"}),
    ];
    let records: String = records.iter().map(|record| format!("{record}\n")).collect();
    world.write("a.ndjson", records);
    let ran = world.run("batch -q a.ndjson");
    let codes = ran.codes();
    let codes: Vec<&str> = codes.iter().map(|(_, code)| code.as_str()).collect();
    assert_eq!(codes, ["", "", "", "rekaman-rusak", "rekaman-rusak"], "{}", ran.stdout());
}

fn base64(bytes: &[u8]) -> String {
    use base64::Engine as _;
    base64::engine::general_purpose::STANDARD.encode(bytes)
}

#[test]
fn members_of_archives_are_read_too() {
    let world = World::new(WORDS);
    let mut builder = tar::Builder::new(Vec::new());
    for (name, bytes) in [("a.png", png(1654, 2339, 200)), ("b.txt", TEXT.as_bytes().to_vec())] {
        let mut header = tar::Header::new_gnu();
        header.set_size(bytes.len() as u64);
        builder.append_data(&mut header, name, bytes.as_slice()).expect("can be written");
    }
    world.write("a.tar", builder.into_inner().expect("can be written"));
    let ran = world.run("batch -q a.tar");
    let codes: Vec<String> = ran.codes().into_iter().map(|(_, code)| code).collect();
    assert_eq!((ran.status(), codes), (0, vec![String::new(), String::new()]));
}

/// Fails where another one runs.
const ALONE: &str = "/bin/cat > /dev/null\n/bin/mkdir \"$WORLD/lock\" || exit 1\n/bin/sleep 0.1\n\
                     /bin/rmdir \"$WORLD/lock\"\n/bin/cat \"$WORLD/words.tsv\"\n";

/// Waits for another one; fails where none comes.
const TOGETHER: &str = "/bin/cat > /dev/null\n: > \"$WORLD/here$$\"\ni=0\n\
                        while set -- \"$WORLD\"/here*; [ $# -lt 2 ]; do\n\
                        i=$((i + 1)); [ $i -lt 400 ] || exit 1; /bin/sleep 0.05; done\n/bin/sleep 0.3\n/bin/cat \"$WORLD/words.tsv\"\n";

#[test]
fn no_more_than_j_run_at_once() {
    let world = World::new(ALONE);
    for name in ["1.png", "2.png", "3.png"] {
        world.write(&format!("arsip/{name}"), png(1654, 2339, 200));
    }
    world.write("arsip/4.tif", tiff(&[1654, 1654, 1654]));
    let ran = world.run("batch -j 1 -q arsip");
    assert_eq!(ran.status(), 0, "{}", ran.stdout());
}

#[test]
fn two_files_are_read_at_once() {
    let world = World::new(TOGETHER);
    world.write("arsip/1.png", png(1654, 2339, 200));
    world.write("arsip/2.png", png(1654, 2339, 200));
    let ran = world.run("batch -j 2 -q arsip");
    assert_eq!(ran.status(), 0, "{}", ran.stdout());
}

#[test]
fn two_pages_of_one_file_are_read_at_once() {
    let world = World::new(TOGETHER);
    world.write("arsip/1.tif", tiff(&[1654, 1654]));
    let ran = world.run("batch -j 2 -q arsip");
    assert_eq!(ran.status(), 0, "{}", ran.stdout());
}
