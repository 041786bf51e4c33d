//! Words that are kept: the second run starts no recogniser.

use std::fs;

use super::world::*;

#[test]
fn a_second_run_starts_no_recogniser() {
    let world = World::new(WORDS);
    let first = world.run("parse a.png --words-dir kata");
    first.json();
    let names = world.files("kata");
    assert_eq!(names.len(), 1, "{names:?}");
    assert!(names[0].ends_with("-tesseract-ind-psm6-dpi200.tsv") && names[0].len() == 64 + 30, "{names:?}");
    fs::remove_file(world.path("bin/tesseract")).expect("is there");
    let second = world.run("parse a.png --words-dir kata");
    assert_eq!((second.status(), second.stdout()), (0, first.stdout()), "{}", second.stderr());
    let said = world.run("parse -q -v a.png --words-dir kata");
    assert!(said.stderr().contains("halaman 1: gambar, pernah dibaca tesseract 9.8.7"), "{}", said.stderr());
    // What is kept is such a table as every command reads.
    let table = world.run(&format!("parse -q kata/{}", names[0])).json();
    assert_eq!(table["isi"], first.json()["isi"]);
}

#[test]
fn other_settings_are_another_file() {
    let world = World::new(WORDS);
    for args in ["", "--psm 4", "--dpi 150", "--ocr-lang script/Latin"] {
        world.run(&format!("parse -q a.png --words-dir kata {args}")).json();
    }
    assert_eq!(world.files("kata").len(), 4);
    assert_eq!(world.calls().len(), 4);
}

#[test]
fn a_file_that_is_not_whole_is_made_anew() {
    let world = World::new(WORDS);
    let first = world.run("parse -q a.png --words-dir kata");
    let name = format!("kata/{}", world.files("kata")[0]);
    let whole = fs::read(world.path(&name)).expect("is there");
    for broken in [&whole[..whole.len() / 2], b"", b"lain\n", b"\xFF\xFE"] {
        world.write(&name, broken);
        let ran = world.run("parse a.png --words-dir kata");
        assert_eq!(ran.stdout(), first.stdout());
        let sentence = format!("diktum: a.png: {name}: simpanan kata ini tidak utuh; dibuat ulang\n");
        assert!(ran.stderr().starts_with(&sentence), "{}", ran.stderr());
        assert_eq!(fs::read(world.path(&name)).expect("is there"), whole);
    }
}

#[test]
fn a_page_that_failed_is_tried_again_and_no_other() {
    let script = "
/bin/dd bs=64 count=1 2> /dev/null > \"$WORLD/$$\"
/bin/cat > /dev/null
if /bin/grep -q '^1600 ' \"$WORLD/$$\" && ! [ -e \"$WORLD/mended\" ]; then exit 1; fi
/bin/cat \"$WORLD/words.tsv\"
";
    let world = World::new(script);
    world.write("a.tif", tiff(&[1654, 1600]));
    let first = world.run("parse a.tif --words-dir kata");
    assert!(first.stderr().contains("halaman 2: tidak terbaca"), "{}", first.stderr());
    world.write("mended", "");
    let second = world.run("parse -q -v a.tif --words-dir kata");
    let lines: Vec<&str> = second.stderr().lines().collect();
    assert!(lines[0].contains("halaman 1: gambar, pernah dibaca"), "{lines:?}");
    assert!(lines[1].contains("halaman 2: gambar, dibaca"), "{lines:?}");
    assert_eq!(world.calls().len(), 3);
}

#[test]
fn a_folder_that_can_not_be_written_costs_no_text() {
    let world = World::new(WORDS);
    world.write("kata", "a file");
    let ran = world.run("parse a.png --words-dir kata");
    assert_eq!(ran.json()["jenis"], "instruksi");
    assert!(ran.stderr().contains("kata-kata tidak dapat disimpan"), "{}", ran.stderr());
}
