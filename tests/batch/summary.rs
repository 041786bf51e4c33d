//! What a run says at its end.

use serde_json::{Value, json};

use super::world::*;

fn mixed(world: &World) {
    world.texts("a", 0..9);
    world.write("a/berita.txt", NEWS);
    world.write("a/kosong.txt", "");
    world.write("a/pindai.pdf", "%PDF");
}

fn summary(world: &World) -> Value {
    serde_json::from_slice(&world.read("ringkasan.json")).expect("is JSON")
}

#[test]
fn a_person_reads_forms_refusals_failures_and_messages() {
    let world = World::new();
    mixed(&world);
    for (lang, rest) in [
        (
            "",
            "naskah                             9\n  instruksi                        5\n  keputusan                        4\n\
             putusan                            9\n  utuh                             7\n  perlu_ditinjau                   2\n\
             ditolak                            3\n  bukan-naskah-hukum               1\n  bukan-teks                       1\n  kosong                           1\n\
             tidak dapat dibaca                 1\n  tak-terbaca                      1\n    tiada.txt\n\
             pesan                              2\n  urutan-terlompat                 2\n",
        ),
        (
            "--lang en",
            "documents                          9\n  instruksi                        5\n  keputusan                        4\n\
             verdicts                           9\n  utuh                             7\n  perlu_ditinjau                   2\n\
             refused                            3\n  bukan-naskah-hukum               1\n  bukan-teks                       1\n  kosong                           1\n\
             not readable                       1\n  tak-terbaca                      1\n    tiada.txt\n\
             messages                           2\n  urutan-terlompat                 2\n",
        ),
    ] {
        let ran = world.run(&format!("{lang} a tiada.txt"));
        assert_eq!(ran.status(), 1);
        let (first, after) = ran.stderr().split_once('\n').expect("has lines");
        assert!(
            first.starts_with(if lang.is_empty() { "13 teks dalam " } else { "13 texts in " }),
            "{first}"
        );
        assert_eq!(after, rest);
    }
}

#[test]
fn a_program_reads_the_same_as_json() {
    let world = World::new();
    mixed(&world);
    world.run("-q a tiada.txt -o hasil.ndjson --summary ringkasan.json").silent(1);
    let mut found = summary(&world);
    for key in ["detik", "teks_per_detik", "byte_per_detik"] {
        assert!(found[key].as_f64().is_some_and(|n| n >= 0.0), "{found}");
        found.as_object_mut().expect("is an object").remove(key);
    }
    let bytes: usize = (0..9).map(|n| text(n).len()).sum::<usize>() + NEWS.len() + 4;
    assert_eq!(
        found,
        json!({
            "teks": 13,
            "dilanjutkan": 0,
            "bentuk": {"instruksi": 5, "keputusan": 4},
            "putusan": {"perlu_ditinjau": 2, "utuh": 7},
            "galat": {"bukan-naskah-hukum": 1, "bukan-teks": 1, "kosong": 1, "tak-terbaca": 1},
            "diagnostik": {"urutan-terlompat": 2},
            "id_ganda": 0,
            "byte": bytes,
        })
    );
}

#[test]
fn after_a_resume_it_is_of_the_whole_output() {
    let world = World::new();
    mixed(&world);
    world.run("-q a -o hasil.ndjson --summary ringkasan.json").silent(0);
    let undisturbed = summary(&world);
    let whole = world.read("hasil.ndjson");
    world.write("hasil.ndjson", &whole[..whole.len() * 2 / 3]);
    world.run("-q a -o hasil.ndjson --resume --summary ringkasan.json").silent(0);
    let resumed = summary(&world);
    for key in ["teks", "bentuk", "putusan", "galat", "diagnostik"] {
        assert_eq!(resumed[key], undisturbed[key]);
    }
    assert!(resumed["dilanjutkan"].as_u64().is_some_and(|n| n > 0 && n < 12), "{resumed}");
    assert!(resumed["byte"].as_u64() < undisturbed["byte"].as_u64());
    // A refusal or failure that was written before counts for the status as if it were new.
    world.run("-q a -o hasil.ndjson --resume --strict").silent(1);
}

#[test]
fn ids_that_come_twice_are_told_once_each_and_all_are_read() {
    let world = World::new();
    let ids = ["a", "b", "a", "c", "a", "b\u{1b}", "b\u{1b}"];
    let records: String = ids.iter().enumerate().map(|(number, id)| record(id, &text(number))).collect();
    world.write("r.ndjson", &records);
    world.texts("d", 0..2);
    for (lang, heading) in [("", "id ganda"), ("--lang en", "ids given twice")] {
        let ran = world.run(&format!("{lang} r.ndjson d d/000001.txt -o a.ndjson --summary ringkasan.json"));
        assert_eq!(ran.status(), 0);
        let told = format!("{heading:<24}{:>12}\n    a\n    b\u{fffd}\n    d/000001.txt\n", 3);
        let (_, rest) = ran.stderr().split_once(heading).expect("is told");
        let (_, wanted) = told.split_once(heading).expect("is there");
        assert_eq!(rest, wanted);
        assert_eq!(lines(&world.read("a.ndjson")).len(), 10);
        assert_eq!(summary(&world)["id_ganda"], 3);
    }
    // Going on tells the same, whether lines or files are there.
    for output in ["-o a.ndjson", "--out-dir e", "--out-dir e"] {
        world
            .run(&format!("-q r.ndjson d d/000001.txt {output} --resume --summary ringkasan.json"))
            .silent(0);
        assert_eq!(summary(&world)["id_ganda"], 3, "{output}");
    }
    let ran = world.run("d -o b.ndjson");
    assert!(!ran.stderr().contains("ganda"), "{}", ran.stderr());
    let many: String = (0..40).map(|n| record(&(n / 2).to_string(), "x")).collect();
    world.write("m.ndjson", many);
    let ran = world.run("m.ndjson -o b.ndjson");
    assert!(ran.stderr().ends_with("    8\n    9\n    …\n"), "{}", ran.stderr());
}
