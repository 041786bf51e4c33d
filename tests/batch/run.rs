//! A run as a whole: every input its line, in order, the same bytes whatever the threads.

use super::world::*;

/// So many thousand texts from every kind of source, one in eleven a bad one.
fn thousands(world: &World, thousands: usize) -> Vec<(String, String, String, Option<String>)> {
    let mut expected = Vec::new();
    let member = |number: usize| {
        if number.is_multiple_of(11) { bad(number / 11) } else { (text(number).into_bytes(), "") }
    };
    for number in 0..300 * thousands {
        let (bytes, kode) = member(number);
        let id = format!("folder/{:02}/{number:05}.txt", number / 100);
        world.write(&id, &bytes);
        expected.push((id.clone(), id, kode.to_owned(), Some(sha256(&bytes))));
    }
    type Pack = fn(&[(String, Vec<u8>)]) -> Vec<u8>;
    let packs: [(&str, usize, Pack); 4] = [
        ("a.tar", 200 * thousands, |members| tar(members)),
        ("a.tar.gz", 150 * thousands, |members| gz(&tar(members))),
        ("a.tar.zst", 150 * thousands, |members| zst(&tar(members))),
        ("a.zip", 100 * thousands, |members| zip(members)),
    ];
    for (name, count, pack) in packs {
        let mut members = Vec::new();
        for number in 0..count {
            let (bytes, kode) = member(number);
            let path = format!("x/{number}.txt");
            expected.push((format!("{name}!{path}"), name.into(), kode.into(), Some(sha256(&bytes))));
            members.push((path, bytes));
        }
        world.write(name, pack(&members));
    }
    let mut records = String::new();
    for number in 0..100 * thousands {
        let sumber = format!("a.ndjson:{}", number + 1);
        let (line, row) = match number % 13 {
            5 => ("{\"id\":\"x\",\"text\":\n".to_owned(), (sumber.clone(), "rekaman-rusak", None)),
            7 => ("{\"id\":\"y\"}\n".to_owned(), ("y".to_owned(), "rekaman-rusak", None)),
            9 => (record("z", NEWS), ("z".to_owned(), "bukan-naskah-hukum", Some(sha256(NEWS.as_bytes())))),
            _ => {
                let (id, text) = (format!("r-{number}"), text(number));
                (record(&id, &text), (id, "", Some(sha256(text.as_bytes()))))
            }
        };
        records.push_str(&line);
        expected.push((row.0, sumber, row.1.into(), row.2));
    }
    world.write("a.ndjson", records);
    expected
}

const INPUTS: &str = "folder a.tar a.tar.gz a.tar.zst a.zip a.ndjson";

#[test]
fn every_input_has_its_line_in_order_and_threads_change_no_byte() {
    let world = World::new();
    let expected = thousands(&world, 10);
    let one = world.run(&format!("-q -j 1 {INPUTS}"));
    one.silent(0);
    let lines = one.lines();
    assert_eq!((lines.len(), expected.len()), (10_000, 10_000));
    for (line, (id, sumber, kode, sha256)) in lines.iter().zip(&expected) {
        assert_eq!((&line["id"], &line["sumber"]), (&id.as_str().into(), &sumber.as_str().into()));
        assert_eq!(word(&line["galat"]["kode"]), *kode, "{id}");
        assert_eq!(line["sha256"].as_str(), sha256.as_deref(), "{id}");
        assert_eq!(line["galat"].is_null(), line["dokumen"]["skema"] == "diktum/2", "{id}");
    }
    world.run(&format!("-q -j 7 {INPUTS} -o hasil.ndjson")).silent(0);
    assert!(world.read("hasil.ndjson") == one.stdout());
}

#[test]
fn a_document_is_that_of_parse() {
    let world = World::new();
    world.texts("a", 7..8);
    let line = &world.run("-q a").lines()[0];
    let parsed = std::process::Command::new(env!("CARGO_BIN_EXE_diktum"))
        .args(["parse", "-q", "--compact", "a/000007.txt"])
        .current_dir(world.root())
        .output()
        .expect("ends");
    let parsed: serde_json::Value = serde_json::from_slice(&parsed.stdout).expect("is JSON");
    assert_eq!(line["dokumen"], parsed);
    assert_eq!(line["dokumen"]["diagnostik"][0]["kode"], "urutan-terlompat");
}

#[test]
fn shares_are_disjoint_and_complete() {
    let world = World::new();
    thousands(&world, 1);
    let whole = world.run(&format!("-q {INPUTS}"));
    let mut all: Vec<Vec<u8>> = Vec::new();
    for number in 1..=3 {
        let share = world.run(&format!("-q --shard {number}/3 {INPUTS}"));
        share.silent(0);
        let lines: Vec<Vec<u8>> =
            share.stdout().split_inclusive(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
        // Records have the same id many times over, so shares are only about equal.
        assert!((250..420).contains(&lines.len()), "{}", lines.len());
        all.extend(lines);
    }
    all.sort();
    let mut expected: Vec<&[u8]> = whole.stdout().split_inclusive(|b| *b == b'\n').collect();
    expected.sort();
    assert!(all == expected);
}

#[test]
fn refused_texts_are_data_unless_strict() {
    let world = World::new();
    world.texts("a", 0..3);
    world.run("-q a").silent(0);
    world.run("-q --strict a").silent(0);
    world.write("a/berita.txt", NEWS);
    world.run("-q a").silent(0);
    world.run("-q --strict a").silent(1);
    assert_eq!(world.run("-q a tiada").silent(1).lines().len(), 5);
}

#[test]
fn usage_errors_say_what_is_wanted() {
    let world = World::new();
    world.texts("a", 0..1);
    for (args, line) in [
        ("", "MASUKAN belum disebut"),
        (
            "a --shard 3/2",
            "`3/2` bukan nilai untuk `--shard`; tulis bagian dan banyaknya bagian, misalnya 2/8",
        ),
        ("a -j 0", "`0` bukan nilai untuk `--jobs`; tulis bilangan dari 1 sampai 256"),
        ("a --glob [", "`[` bukan nilai untuk `--glob`; tulis pola yang utuh, misalnya '**/*.txt'"),
        ("a --resume", "`--resume` memerlukan `--output BERKAS` atau `--out-dir FOLDER`"),
        ("a --resume -o -", "`--resume` memerlukan `--output BERKAS` atau `--out-dir FOLDER`"),
        ("a -o b --out-dir c", "`--output` tidak dapat dipakai bersama `--out-dir`"),
    ] {
        let ran = world.run(args);
        assert_eq!((ran.status(), ran.stdout()), (2, &b""[..]), "{args}");
        let usage = "Pemakaian: diktum batch [OPSI] MASUKAN...\ncoba 'diktum batch --help'\n";
        assert_eq!(ran.stderr(), format!("diktum: {line}\n{usage}"), "{args}");
    }
}

#[test]
fn the_help_is_in_one_language() {
    let world = World::new();
    let help = |args: &str| String::from_utf8(world.run(args).silent(0).stdout().to_vec()).expect("is UTF-8");
    insta::assert_snapshot!("help_id", help("-h"));
    insta::assert_snapshot!("help_en", help("--help --lang en"));
}

#[test]
fn a_file_that_is_read_is_not_written() {
    let world = World::new();
    world.write("a.ndjson", record("a", &text(1)));
    let before = world.read("a.ndjson");
    for args in ["-q a.ndjson -o ./a.ndjson", "-q a.ndjson -o b --summary a.ndjson"] {
        let ran = world.run(args);
        assert_eq!(ran.status(), 1);
        assert!(ran.stderr().contains("a.ndjson: ini berkas naskahnya sendiri"), "{}", ran.stderr());
        assert_eq!(world.read("a.ndjson"), before);
    }
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_and_nothing_half_is_passed_for_whole() {
    let world = World::new();
    world.texts("a", 0..100);
    let ran = world.run("-q a -o /dev/full");
    assert_eq!(ran.status(), 1);
    assert_eq!(
        ran.stderr(),
        "diktum: /dev/full: tempat penyimpanan penuh; kosongkan dahulu atau pilih tempat lain; yang sudah \
         tertulis tetap utuh; lanjutkan dengan --resume\n"
    );
}

#[test]
fn a_closed_pipe_ends_quietly() {
    let world = World::new();
    world.texts("a", 0..500);
    let mut child = world
        .command("a")
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("ends");
    assert_eq!((output.status.code(), output.stderr.as_slice()), (Some(0), &b""[..]));
}
