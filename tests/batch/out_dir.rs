//! One JSON a text, in folders as the ids tell.

use std::fs;
use std::path::Path;

use super::world::*;

/// Every file below this folder with its bytes, sorted.
fn tree(folder: &Path) -> Vec<(String, Vec<u8>)> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(at) = folders.pop() {
        for entry in fs::read_dir(at).expect("is a folder") {
            let path = entry.expect("can be read").path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let name = path.strip_prefix(folder).expect("is below").to_str().expect("is UTF-8").to_owned();
            found.push((name, fs::read(path).expect("can be read")));
        }
    }
    found.sort();
    found
}

fn names(world: &World, folder: &str) -> Vec<String> {
    tree(&world.path(folder)).into_iter().map(|(name, _)| name).collect()
}

#[test]
fn the_tree_is_mirrored_and_a_file_is_the_line() {
    let world = World::new();
    world.texts("a/b", 0..2);
    world.write("a/berita.txt", NEWS);
    world.write("c.tar", tar(&[("d/e.txt".to_owned(), text(5).into_bytes())]));
    let run = world.run("-q a c.tar tiada.txt");
    let ran = world.run("-q a c.tar tiada.txt --out-dir hasil");
    ran.silent(1);
    assert!(ran.stdout().is_empty());
    let mut expected: Vec<(String, Vec<u8>)> = run
        .lines()
        .iter()
        .zip(run.stdout().split_inclusive(|b| *b == b'\n'))
        .map(|(line, bytes)| (format!("{}.json", word(&line["id"])), bytes.to_vec()))
        .collect();
    expected.sort();
    assert_eq!(expected.len(), 5);
    assert!(tree(&world.path("hasil")) == expected);
}

#[test]
fn no_id_leads_out_of_the_folder_and_none_is_lost() {
    let world = World::new();
    let ids = ["../x", "/etc/x", "a/../../x", "a", "a.json/b", "a", "a", "..", ".", "a//b", &"p".repeat(300)];
    let input: String = ids.iter().enumerate().map(|(n, id)| record(id, &text(n))).collect();
    world.run_with("-q - --out-dir keluar/hasil", input.as_bytes()).silent(0);
    let files = tree(&world.path("keluar"));
    assert_eq!(files.len(), ids.len());
    assert!(files.iter().all(|(name, _)| name.starts_with("hasil/")));
    let mut found: Vec<String> = files.iter().map(|(_, bytes)| word(&lines(bytes)[0]["id"])).collect();
    found.sort();
    let mut ids = ids.map(str::to_owned);
    ids.sort();
    assert_eq!(found, ids);
    let tripled = names(&world, "keluar/hasil");
    for name in ["a.json", "a%2.json", "a%3.json"] {
        assert!(tripled.contains(&name.to_owned()), "{tripled:?}");
    }
}

#[test]
fn a_full_folder_is_not_mixed_into_unless_resumed() {
    let world = World::new();
    world.texts("a", 0..5);
    world.run("-q a --out-dir hasil").silent(0);
    let ran = world.run("-q a --out-dir hasil");
    assert_eq!(ran.status(), 1);
    let line = "diktum: hasil: folder ini sudah berisi; lanjutkan dengan --resume, atau pilih folder lain\n";
    assert_eq!(ran.stderr(), line);
    world.run("-q a --out-dir hasil --resume").silent(0);
}

#[test]
fn a_file_is_no_folder() {
    let world = World::new();
    world.texts("a", 0..1);
    world.write("hasil", "lama");
    for folder in ["hasil", "hasil/a"] {
        let ran = world.run(&format!("-q a --out-dir {folder}"));
        assert_eq!(ran.status(), 1);
        assert_eq!(ran.stderr(), format!("diktum: {folder}: ini berkas, bukan folder; sebutkan folder\n"));
    }
    assert_eq!(world.read("hasil"), b"lama");
}

#[test]
fn interrupted_it_goes_on_to_the_same_files() {
    let world = World::new();
    world.texts("a/b", 0..20);
    let records: String = (0..10).map(|n| record(&format!("r{}", n % 4), &text(n))).collect();
    world.write("c.ndjson", records);
    world.run("-q a c.ndjson --out-dir hasil").silent(0);
    let whole = tree(&world.path("hasil"));
    assert_eq!(whole.len(), 30);
    let again = || {
        world.run("-q a c.ndjson --out-dir hasil --resume").silent(0);
        assert!(tree(&world.path("hasil")) == whole);
    };
    again();
    // What was not written, what the power cut left empty or half. Of texts with the same id, the later ones.
    for (number, (name, bytes)) in whole.iter().enumerate() {
        let path = world.path("hasil").join(name);
        let later = name.contains('%') || name.starts_with('a');
        match number % 3 {
            0 if later => fs::remove_file(&path).expect("is there"),
            1 => fs::write(&path, "").expect("can be written"),
            _ => fs::write(&path, &bytes[..bytes.len() / 2]).expect("can be written"),
        }
    }
    again();
    // A killed run leaves at most the file that it was writing.
    fs::rename(world.path("hasil/a/b/000003.txt.json"), world.path("hasil/a/b/.diktum-000003.txt.json"))
        .expect("is there");
    again();
    fs::remove_dir_all(world.path("hasil")).expect("is there");
    again();
}

#[test]
fn inside_its_own_input_it_is_no_input() {
    let world = World::new();
    world.texts("a", 0..3);
    world.run("-q . --out-dir a/hasil").silent(0);
    world.run("-q . --out-dir a/hasil --resume").silent(0);
    assert_eq!(names(&world, "a/hasil").len(), 3);
}
