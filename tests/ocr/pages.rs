//! What the recogniser is shown, and what becomes of its words.

use super::world::*;

#[test]
fn a_picture_is_read_by_the_recogniser() {
    let world = World::new(WORDS);
    let ran = world.run("parse -q a.png");
    let json = ran.json();
    assert_eq!(json["jenis"], "instruksi");
    assert_eq!(json["isi"][1]["teks"], "Melaporkan hasilnya.");
    assert_eq!(ran.stderr(), "");
    assert_eq!(world.calls(), ["threads 1: - - -l ind --psm 6 --dpi 200 tsv"]);
}

#[test]
fn options_say_how_it_reads() {
    let world = World::new(WORDS);
    world.run("parse -q a.png --psm 4 --dpi 300 --ocr-lang ind+eng").json();
    assert_eq!(world.calls(), ["threads 1: - - -l ind+eng --psm 4 --dpi 300 tsv"]);
}

#[test]
fn it_can_be_another_program() {
    let world = World::new(WORDS);
    let elsewhere = world.path("di lain tempat");
    std::fs::rename(world.path("bin/tesseract"), &elsewhere).expect("can be moved");
    let output = world.command("parse -q a.png").env("DIKTUM_TESSERACT", elsewhere).output();
    Ran(output.expect("ends")).json();
}

/// The recogniser is shown grey dots, whatever the file was, at the resolution at which it reads best.
#[test]
fn a_scan_of_300_dots_an_inch_is_shown_at_200() {
    let world = World::new("/bin/cat > \"$WORLD/shown\"\n/bin/cat \"$WORLD/words.tsv\"\n");
    for (picture, head) in [
        (png(2480, 3508, 300), "P5\n1653 2339\n255\n"),
        (png(1654, 2339, 200), "P5\n1654 2339\n255\n"),
        (png(827, 1170, 100), "P5\n1654 2340\n255\n"),
        // As a photograph: 72 dots an inch would be a sheet of 34 inches.
        (png(2480, 3508, 72), "P5\n1654 2340\n255\n"),
        (tiff(&[1654]), "P5\n1654 2339\n255\n"),
    ] {
        world.write("b", picture);
        world.run("parse -q b").json();
        let shown = std::fs::read(world.path("shown")).expect("was shown");
        assert!(shown.starts_with(head.as_bytes()), "{head}: {}", String::from_utf8_lossy(&shown[..20]));
        assert!(shown[head.len()..].iter().all(|dot| *dot == 255), "{head}");
    }
}

#[test]
fn verbose_says_what_each_page_was_read_from() {
    let world = World::new(WORDS);
    let ran = world.run("parse -q -v a.png");
    assert_eq!(ran.stderr(), "diktum: a.png: halaman 1: gambar, dibaca tesseract 9.8.7, 34 kata\n");
    let ran = world.run("--lang en parse -q --verbose a.png");
    assert_eq!(ran.stderr(), "diktum: a.png: page 1: a picture, read by tesseract 9.8.7, 34 words\n");
    world.write("a.tsv", tsv(TEXT));
    let ran = world.run("parse -q -v a.tsv");
    assert_eq!(ran.stderr(), "diktum: a.tsv: halaman 1: gambar, 34 kata\n");
}

/// A page that the recogniser can't read, by its width.
const SECOND_FAILS: &str = "
/bin/dd bs=64 count=1 2> /dev/null > \"$WORLD/$$\"
/bin/cat > /dev/null
if /bin/grep -q '^1600 ' \"$WORLD/$$\"; then echo 'Error: no page' >&2; exit 1; fi
/bin/cat \"$WORLD/words.tsv\"
";

#[test]
fn a_page_that_can_not_be_read_costs_that_page() {
    let world = World::new(SECOND_FAILS);
    world.write("a.tif", tiff(&[1654, 1600, 1620]));
    let ran = world.run("parse a.tif");
    assert_eq!(ran.json()["jenis"], "instruksi");
    let sentence =
        "diktum: a.tif: halaman 2: tidak terbaca: tesseract gagal (Error: no page); periksa gambarnya\n";
    assert!(ran.stderr().starts_with(sentence), "{}", ran.stderr());
    let ran = world.run("parse -v -q a.tif");
    let lines: Vec<&str> = ran.stderr().lines().collect();
    assert!(lines[0].contains("halaman 1: gambar, dibaca"), "{lines:?}");
    assert!(lines[1].contains("halaman 2: tidak terbaca"), "{lines:?}");
    assert!(lines[2].contains("halaman 3: gambar, dibaca"), "{lines:?}");
    world.write("b.tif", tiff(&[1600, 1600]));
    world.run("parse b.tif").refused("diktum: b.tif: tesseract gagal (Error: no page)", &[]);
}

#[test]
fn every_command_reads_pictures() {
    let world = World::new(WORDS);
    let check = world.run("check a.png");
    assert!(check.stderr().contains("1 naskah"), "{}", check.stderr());
    let text = world.run("fmt -q --force a.png");
    assert!(text.stdout().contains("INSTRUKSI BUPATI BANYU BIRU"), "{}", text.stdout());
    world.write("a.txt", TEXT);
    let diff = world.run("diff a.txt a.png");
    assert_eq!((diff.status(), diff.stdout()), (0, ""), "{}", diff.stderr());
    world.write("lama/x.png", png(1654, 2339, 200));
    world.write("baru/x.png", png(1654, 2339, 200));
    let diff = world.run("diff lama baru");
    assert_eq!((diff.status(), diff.stdout()), (0, "naskah: 1 sama\n"), "{}", diff.stderr());
    let before = std::fs::read(world.path("a.png")).expect("is there");
    world.run("fmt -i --force a.png").refused("diktum: a.png: berkas ini bukan teks", &["--output"]);
    assert_eq!(std::fs::read(world.path("a.png")).expect("is there"), before);
}

/// A page of text that a stamp has spoilt is looked at twice, another one once.
#[test]
fn a_spoilt_page_is_looked_at_again() {
    let look = "/bin/cat > /dev/null\ncase \"$*\" in *'--psm 3'*) /bin/cat \"$WORLD/second.tsv\";; *) /bin/cat \"$WORLD/words.tsv\";; esac\n";
    let world = World::new(look);
    let filler: String = (0..30).map(|_| "kata yang tampak jelas di sini\n").collect();
    let spoilt = tsv(&format!("{TEXT}{filler}")).replace("96.5\tMembersihkan", "12.5\t#@~%");
    world.write("words.tsv", &spoilt);
    world.write("second.tsv", tsv(TEXT));
    // Ink only where the doubted word stands.
    let (left, top) = (150 + 6 * 18 + 14 + 18 + 14, 150 + 7 * 45);
    let mut picture = vec![255u8; 1654 * 2339];
    for y in top..top + 26 {
        picture[y * 1654 + left..y * 1654 + left + 100].fill(0);
    }
    world.write("a.png", grey_png(1654, 2339, 200, &picture));
    let json = world.run("parse -q a.png").json();
    assert_eq!(json["isi"][0]["teks"], "Membersihkan saluran.", "{json}");
    assert_eq!(world.calls().len(), 2, "{:?}", world.calls());
    // With another mode asked for, it is looked at that way alone.
    world.run("parse -q --psm 4 a.png");
    assert_eq!(world.calls().len(), 3, "{:?}", world.calls());
}
