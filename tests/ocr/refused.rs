//! What can't be read says so, and what to do.

use super::world::*;

#[test]
fn without_a_recogniser_it_is_told_how_to_get_one() {
    let world = World::empty();
    world.write("a.png", png(8, 8, 200));
    let ran = world.run("parse a.png");
    ran.refused(
        "diktum: a.png: gambar, dan tesseract",
        &["sudo apt install tesseract-ocr tesseract-ocr-ind", "winget", "brew"],
    );
    let ran = world.run("--lang en parse a.png");
    ran.refused(
        "diktum: a.png: a picture, and tesseract",
        &["sudo apt install tesseract-ocr tesseract-ocr-ind"],
    );
}

#[test]
fn a_language_that_it_has_not_learnt_is_told() {
    let script = "/bin/cat > /dev/null\necho \"Failed loading language 'jav'\" >&2\nexit 1\n";
    let world = World::new(script);
    world.write("a.tif", tiff(&[1654, 1654, 1654, 1654, 1654, 1654, 1654, 1654]));
    let ran = world.run("parse --ocr-lang jav a.tif");
    ran.refused("diktum: a.tif: tesseract belum punya bahasa `jav`", &["tesseract-ocr-jav", "--ocr-lang"]);
    // Of what lasts, a page or two are enough to know it.
    assert!(world.calls().len() < 8, "{:?}", world.calls());
}

#[test]
fn a_recogniser_that_can_not_be_run_is_told() {
    let world = World::empty();
    world.write("a.png", png(8, 8, 200));
    world.recogniser("");
    let path = world.path("bin/tesseract");
    std::fs::write(&path, "#!/bin/sh\necho 'tesseract: error while loading libtiff.so.6' >&2\nexit 127\n")
        .expect("is");
    let ran = world.run("parse a.png");
    ran.refused(
        "diktum: a.png: tesseract tidak dapat dijalankan (tesseract: error while",
        &["tesseract --version"],
    );
}

#[test]
fn pictures_alone_are_not_read_where_nobody_may() {
    let world = World::new(WORDS);
    world.run("parse --ocr never a.png").refused("diktum: a.png: hanya berisi gambar", &["--ocr never"]);
    assert!(world.calls().is_empty());
}

#[test]
fn a_broken_picture_is_told() {
    let world = World::new(WORDS);
    let mut picture = png(1654, 2339, 200);
    picture.truncate(picture.len() / 2);
    world.write("a.png", picture);
    world.run("parse a.png").refused("diktum: a.png: gambarnya rusak atau terpotong", &["pindai"]);
    world.write("b.png", huge());
    world.run("parse b.png").refused("diktum: b.png: gambarnya 10000 juta titik", &["300 dpi"]);
    assert!(world.calls().is_empty());
}

/// The head of a picture of a hundred thousand dots on each side.
fn huge() -> Vec<u8> {
    let mut out = Vec::new();
    let mut encoder = png::Encoder::new(&mut out, 100_000, 100_000);
    encoder.set_color(png::ColorType::Grayscale);
    let writer = encoder.write_header().expect("can be written");
    std::mem::forget(writer);
    out.extend_from_slice(b"\0\0\0\0IDAT\x35\xaf\x06\x1e");
    out
}

#[test]
fn values_that_can_not_be_are_told() {
    let world = World::empty();
    for (args, sentence) in [
        ("--dpi 20", "diktum: `20` bukan nilai untuk `--dpi`; tulis bilangan dari 50 sampai 600"),
        ("--psm 2", "diktum: `2` bukan nilai untuk `--psm`; tulis bilangan dari 1 sampai 13, kecuali 2"),
        ("--ocr ya", "diktum: `ya` bukan nilai untuk `--ocr`; pilih salah satu: auto, never, force"),
        ("--ocr-lang ../x", "diktum: `../x` bukan nilai untuk `--ocr-lang`; tulis bahasa"),
        ("--ocr-timeout 0", "diktum: `0` bukan nilai untuk `--ocr-timeout`; tulis banyaknya detik"),
    ] {
        let ran = world.run(&format!("parse {args} a.png"));
        assert_eq!(ran.status(), 2);
        assert!(ran.stderr().starts_with(sentence), "{}", ran.stderr());
    }
}
