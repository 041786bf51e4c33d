//! Interrupted at any moment and gone on with, the output is that of an undisturbed run.

use std::fs;
use std::thread::sleep;
use std::time::Duration;

use super::world::*;

/// A few texts of every kind of source, and what a run makes of them.
fn small(world: &World) -> Vec<u8> {
    world.texts("a", 0..12);
    world.write("a/berita.txt", NEWS);
    let members = [("x.txt", text(20).into_bytes()), ("y.pdf", b"%PDF".to_vec())];
    world.write("b.tar", tar(&members.map(|(name, bytes)| (name.to_owned(), bytes))));
    world.write("c.zip", zip(&[("x.txt".to_owned(), text(21).into_bytes())]));
    world.write("d.ndjson", format!("{}rusak\n{}", record("r\"1", &text(22)), record("r2", &text(23))));
    let whole = world.run(&format!("-q {SMALL}"));
    whole.silent(1);
    whole.stdout().to_vec()
}

const SMALL: &str = "a b.tar c.zip d.ndjson tiada.txt";

#[test]
fn cut_at_any_place_it_goes_on_to_the_same_bytes() {
    let world = World::new();
    let whole = small(&world);
    let ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').map(|at| at + 1).collect();
    assert_eq!(ends.len(), 20);
    let mut cuts: Vec<usize> = (0..12).collect();
    let mut start = 0;
    for end in ends {
        // Before, in and behind the id, in the middle, before and behind the end of the line.
        cuts.extend([start + 3, start + 7, start + 9, (start + end) / 2, end - 2, end - 1, end]);
        start = end;
    }
    for (number, cut) in cuts.into_iter().enumerate() {
        world.write("hasil.ndjson", &whole[..cut]);
        let jobs = number % 3 + 1;
        world.run(&format!("-q -j {jobs} {SMALL} -o hasil.ndjson --resume")).silent(1);
        assert!(world.read("hasil.ndjson") == whole, "cut at {cut}");
    }
}

#[test]
fn what_is_written_is_not_made_again() {
    let world = World::new();
    world.texts("a", 0..50);
    world.run("-q a -o hasil.ndjson").silent(0);
    // A line that this program would not make, of a text that is as it was.
    let whole = String::from_utf8(world.read("hasil.ndjson")).expect("is UTF-8");
    let other = whole.replacen("Membersihkan", "Menyapu", 1);
    world.write("hasil.ndjson", &other);
    world.run("-q a -o hasil.ndjson --resume").silent(0);
    assert!(world.read("hasil.ndjson") == other.as_bytes());
}

#[test]
fn texts_that_changed_meanwhile_are_made_anew() {
    let world = World::new();
    world.texts("a", 0..10);
    for (format, file) in [("ndjson", "hasil.ndjson"), ("csv", "hasil.csv")] {
        world.write("a/000004.txt", text(4));
        world.run(&format!("-q a -o {file} --format {format}")).silent(0);
        for changed in [text(104).into_bytes(), NEWS.as_bytes().to_vec(), Vec::new()] {
            world.write("a/000004.txt", changed);
            world.run(&format!("-q a -o {file} --format {format} --resume")).silent(0);
            assert!(world.read(file) == world.run(&format!("-q a --format {format}")).stdout(), "{format}");
        }
    }
    world.write("a/000004.txt", text(4));
    world.run("-q a --out-dir keluar").silent(0);
    world.write("a/000004.txt", text(104));
    world.run("-q a --out-dir keluar --resume").silent(0);
    let made = String::from_utf8(world.read("keluar/a/000004.txt.json")).expect("is UTF-8");
    assert!(made.contains("\"teks\":\"104\""), "{made}");
}

#[test]
fn killed_at_random_moments_it_goes_on_to_the_same_bytes() {
    let world = World::new();
    world.texts("a", 0..1500);
    let members: Vec<_> = (0..1500).map(|n| (format!("{n}.txt"), text(n).into_bytes())).collect();
    world.write("b.tar.gz", gz(&tar(&members)));
    let whole = world.run("-q a b.tar.gz");
    let mut random = 0x9E37_79B9_u64;
    let mut killed = 0;
    for _ in 0..3 {
        let _ = fs::remove_file(world.path("hasil.ndjson"));
        for _ in 0..200 {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let mut child = world.command("-q a b.tar.gz -o hasil.ndjson --resume").spawn().expect("starts");
            sleep(Duration::from_millis((random >> 33) % 200));
            let _ = child.kill();
            if child.wait().expect("ends").success() {
                break;
            }
            killed += 1;
            if let Ok(half) = fs::read(world.path("hasil.ndjson")) {
                assert!(whole.stdout().starts_with(&half));
            }
        }
        world.run("-q a b.tar.gz -o hasil.ndjson --resume").silent(0);
        assert!(world.read("hasil.ndjson") == whole.stdout());
    }
    assert!(killed > 0, "the test killed nothing");
}

#[test]
fn an_output_of_other_inputs_is_told_and_left_alone() {
    let world = World::new();
    world.texts("a", 0..10);
    world.texts("b", 0..10);
    world.run("-q a -o hasil.ndjson").silent(0);
    let whole = world.read("hasil.ndjson");
    let try_again = |args: &str, line: &str| {
        let before = world.read("hasil.ndjson");
        let ran = world.run(&format!("-q {args} -o hasil.ndjson --resume"));
        assert_eq!(ran.status(), 1);
        let advice = "sebutkan masukan dan opsi yang sama, atau mulai dari awal tanpa --resume";
        assert_eq!(ran.stderr(), format!("diktum: hasil.ndjson: {line}; {advice}\n"));
        assert!(world.read("hasil.ndjson") == before);
    };
    try_again("b", "baris 1 memuat `a/000000.txt`, padahal gilirannya `b/000000.txt`: masukannya lain");
    try_again("b a", "baris 1 memuat `a/000000.txt`, padahal gilirannya `b/000000.txt`: masukannya lain");
    let more = "keluaran ini memuat lebih banyak baris daripada masukannya: masukannya lain";
    try_again("a/000000.txt", more);
    // Half a line behind the last text is one too many.
    world.write("hasil.ndjson", [&whole[..], b"{\"id\":\"a/0"].concat());
    try_again("a", more);
    // A text that was put in between.
    world.write("hasil.ndjson", &whole);
    world.write("a/000004-b.txt", text(4));
    try_again("a", "baris 5 memuat `a/000004.txt`, padahal gilirannya `a/000004-b.txt`: masukannya lain");
    // One more behind is no other input.
    fs::remove_file(world.path("a/000004-b.txt")).expect("is there");
    world.texts("a", 10..11);
    world.run("-q a -o hasil.ndjson --resume").silent(0);
    assert!(world.read("hasil.ndjson") == world.run("-q a").stdout());
}

#[test]
fn an_output_of_another_version_is_told() {
    let world = World::new();
    world.texts("a", 0..5);
    let whole = world.run("-q a").stdout().to_vec();
    let ends: Vec<usize> = (0..whole.len()).filter(|at| whole[*at] == b'\n').map(|at| at + 1).collect();
    let three = String::from_utf8(whole[..ends[2]].to_vec()).expect("is UTF-8");
    let others = [three.replace("diktum/2", "diktum/0"), three.replace("\"kop\":[],", "")];
    for other in others {
        assert_ne!(other, three);
        world.write("hasil.ndjson", &other);
        let ran = world.run("-q a -o hasil.ndjson --resume");
        assert_eq!(ran.status(), 1);
        assert!(ran.stderr().contains("baris 3 berbeda dari hasil sekarang"), "{}", ran.stderr());
        assert_eq!(world.read("hasil.ndjson"), other.as_bytes());
    }
}

#[test]
fn a_file_that_is_no_output_is_not_touched() {
    let world = World::new();
    world.texts("a", 0..5);
    for other in [
        "skripsi saya",
        "skripsi saya\n",
        "{\"id\":1}\n{\"id\":2}\n",
        "\n",
        "{\"ide\":\"a\"}\n",
        "{\"id\":\"a\"}\n",
    ] {
        world.write("hasil.ndjson", other);
        let ran = world.run("-q a -o hasil.ndjson --resume");
        assert_eq!(ran.status(), 1);
        assert!(ran.stderr().contains("baris 1 bukan keluaran diktum batch"), "{}", ran.stderr());
        assert_eq!(world.read("hasil.ndjson"), other.as_bytes());
    }
}

#[test]
fn without_resume_an_old_output_is_replaced() {
    let world = World::new();
    world.texts("a", 0..3);
    world.write("hasil.ndjson", "lama\n".repeat(100_000));
    world.run("-q a -o hasil.ndjson").silent(0);
    assert!(world.read("hasil.ndjson") == world.run("-q a").stdout());
}

#[test]
fn a_share_is_gone_on_with_as_a_share() {
    let world = World::new();
    world.texts("a", 0..60);
    let whole = world.run("-q a --shard 2/3").stdout().to_vec();
    for cut in (0..whole.len()).step_by(whole.len() / 10) {
        world.write("hasil.ndjson", &whole[..cut]);
        world.run("-q a --shard 2/3 -o hasil.ndjson --resume").silent(0);
        assert!(world.read("hasil.ndjson") == whole);
    }
}
