//! Files and folders: which of them are texts, what they are called, and what can't be read.

use std::fs;

use super::world::*;

#[test]
fn ids_are_paths_as_given_in_the_order_of_their_bytes() {
    let world = World::new();
    for name in ["b/z.txt", "b.txt", "b-c/a.txt", "a.txt", "b/É.txt", "b/.tersembunyi"] {
        world.write(&format!("arsip/{name}"), text(1));
    }
    let ids = |args: &str| -> Vec<String> {
        world.run(&format!("-q {args}")).silent(0).codes().into_iter().map(|(id, _)| id).collect()
    };
    let below = ["a.txt", "b-c/a.txt", "b.txt", "b/z.txt", "b/É.txt"];
    let under = |folder: &str| below.map(|name| format!("{folder}{name}"));
    for given in ["arsip", "arsip/", "./arsip", ".//arsip/."] {
        assert_eq!(ids(given), under("arsip/"), "{given}");
    }
    assert_eq!(ids("."), under("arsip/"));
    let absolute = world.path("arsip");
    let absolute = absolute.to_str().expect("is UTF-8");
    assert_eq!(ids(absolute), under(&format!("{absolute}/")));
    // Passed over in a folder, read where it is named.
    assert_eq!(ids("arsip/b/.tersembunyi"), ["arsip/b/.tersembunyi"]);
    assert_eq!(ids("arsip/b.txt arsip/a.txt arsip/b.txt"), ["arsip/b.txt", "arsip/a.txt", "arsip/b.txt"]);
}

#[test]
fn patterns_choose_among_files_and_members() {
    let world = World::new();
    for name in ["a.txt", "b.md", "c/d.txt", "c/e.pdf"] {
        world.write(&format!("f/{name}"), text(1));
    }
    let members: Vec<_> =
        ["a.txt", "b.md", "c/d.txt"].map(|name| (name.to_owned(), text(1).into_bytes())).into();
    world.write("m.tar", tar(&members));
    world.write("m.zip", zip(&members));
    let ids = |glob: &str| -> Vec<String> {
        let args = ["-q", "f", "m.tar", "m.zip"].into_iter().chain(glob.split_whitespace());
        let mut command = world.command("");
        let ran = Ran(command.args(args).output().expect("ends"));
        ran.silent(0).codes().into_iter().map(|(id, _)| id).collect()
    };
    assert_eq!(
        ids("--glob **/*.txt"),
        ["f/a.txt", "f/c/d.txt", "m.tar!a.txt", "m.tar!c/d.txt", "m.zip!a.txt", "m.zip!c/d.txt"]
    );
    assert_eq!(ids("--glob *.md --glob c/*.pdf"), ["f/b.md", "f/c/e.pdf", "m.tar!b.md", "m.zip!b.md"]);
    assert!(ids("--glob tiada").is_empty());
}

#[test]
fn what_cant_be_read_has_its_line_and_the_rest_goes_on() {
    let world = World::new();
    world.texts("a", 0..2);
    let ran = world.run("-q tiada.txt a/000000.txt tiada.tar tiada/ a/000001.txt tiada.ndjson");
    assert_eq!(
        ran.silent(1).codes(),
        pairs(&[
            ("tiada.txt", "tak-terbaca"),
            ("a/000000.txt", ""),
            ("tiada.tar", "tak-terbaca"),
            ("tiada", "tak-terbaca"),
            ("a/000001.txt", ""),
            ("tiada.ndjson", "tak-terbaca"),
        ])
    );
    let line = &ran.lines()[0];
    assert_eq!(line["sha256"], serde_json::Value::Null);
    assert_eq!(line["galat"]["pesan"], "berkas tidak ada; periksa nama dan foldernya");
    assert_eq!(world.run("-q --lang en tiada.txt").lines()[0], *line);
}

#[test]
fn a_missing_input_is_told_in_every_share() {
    let world = World::new();
    for number in 1..=3 {
        let ran = world.run(&format!("-q --shard {number}/3 tiada"));
        assert_eq!(ran.silent(1).codes(), pairs(&[("tiada", "tak-terbaca")]));
    }
}

#[test]
fn a_text_over_64_mib_is_too_large() {
    let world = World::new();
    world.texts("a", 0..1);
    let file = fs::File::create(world.path("a/besar.txt")).expect("can be made");
    file.set_len(64 * 1024 * 1024 + 1).expect("can be set");
    let codes = world.run("-q a").silent(0).codes();
    assert_eq!(codes, pairs(&[("a/000000.txt", ""), ("a/besar.txt", "terlalu-besar")]));
}

#[test]
fn archives_inside_a_folder_are_told_and_not_opened() {
    let world = World::new();
    world.write("a/b.tar", tar(&[("x.txt".to_owned(), text(1).into_bytes())]));
    world.write("a/c.ndjson", record("x", &text(1)));
    assert_eq!(
        world.run("-q a").silent(0).codes(),
        pairs(&[("a/b.tar", "arsip-bersarang"), ("a/c.ndjson", "arsip-bersarang")])
    );
}

#[test]
fn what_the_run_writes_is_no_input_of_it() {
    let world = World::new();
    world.texts("a", 0..3);
    world.write("a/.diktum-sisa", "sisa");
    for _ in 0..2 {
        world.run("-q . -o hasil.ndjson --summary ringkasan.json").silent(0);
        assert_eq!(lines(&world.read("hasil.ndjson")).len(), 3);
        fs::remove_file(world.path("ringkasan.json")).expect("is there");
        world.run("-q . -o hasil.ndjson --resume --summary ringkasan.json").silent(0);
        assert_eq!(lines(&world.read("hasil.ndjson")).len(), 3);
    }
}

#[cfg(unix)]
mod unix {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    use std::os::unix::fs::{PermissionsExt, symlink};

    use super::*;

    #[test]
    fn links_to_files_are_read_links_to_folders_are_told() {
        let world = World::new();
        world.texts("a", 0..1);
        symlink("000000.txt", world.path("a/b.txt")).expect("can be made");
        symlink(".", world.path("a/c")).expect("can be made");
        symlink("tiada", world.path("a/d.txt")).expect("can be made");
        assert_eq!(
            world.run("-q a").silent(1).codes(),
            pairs(&[("a/000000.txt", ""), ("a/b.txt", ""), ("a/c", "tautan"), ("a/d.txt", "tak-terbaca"),])
        );
    }

    #[test]
    fn a_socket_in_a_folder_keeps_nobody_waiting() {
        let world = World::new();
        world.texts("a", 0..1);
        let _socket = std::os::unix::net::UnixListener::bind(world.path("a/soket")).expect("can be made");
        assert_eq!(
            world.run("-q a").silent(0).codes(),
            pairs(&[("a/000000.txt", ""), ("a/soket", "bukan-berkas")])
        );
    }

    #[test]
    fn names_that_are_no_utf8_stay_different() {
        let world = World::new();
        world.texts("a", 0..1);
        for name in [&b"\xFE.txt"[..], b"\xFF.txt"] {
            if fs::write(world.path("a").join(OsStr::from_bytes(name)), text(1)).is_err() {
                return;
            }
        }
        assert_eq!(
            world.run("-q a").silent(0).codes(),
            pairs(&[("a/000000.txt", ""), ("a/\\xFE.txt", ""), ("a/\\xFF.txt", "")])
        );
    }

    #[test]
    fn files_and_folders_without_permission_are_told() {
        let world = World::new();
        world.texts("a", 0..2);
        world.texts("a/b", 0..2);
        let lock = |name: &str, mode| {
            fs::set_permissions(world.path(name), fs::Permissions::from_mode(mode)).expect("can be set");
        };
        lock("a/000000.txt", 0);
        lock("a/b", 0);
        let readable = fs::File::open(world.path("a/000000.txt")).is_ok();
        let ran = world.run("-q a");
        lock("a/b", 0o755);
        if readable {
            // The administrator may read everything.
            return;
        }
        assert_eq!(
            ran.silent(1).codes(),
            pairs(&[("a/000000.txt", "tak-terbaca"), ("a/000001.txt", ""), ("a/b", "tak-terbaca")])
        );
    }

    /// The output isn't read at first, so the run waits while its folder is taken away.
    #[test]
    fn a_folder_that_vanishes_ends_the_run_with_what_is_written_whole() {
        use std::io::{BufRead, BufReader, Read};
        use std::process::Stdio;
        for gone in ["arsip/a", "arsip/b"] {
            let world = World::new();
            world.texts("arsip/a", 0..1000);
            world.texts("arsip/b", 0..10);
            let mut child = world
                .command("-q -j 1 arsip")
                .stdout(Stdio::piped())
                .stderr(Stdio::piped())
                .spawn()
                .expect("starts");
            let mut out = BufReader::new(child.stdout.take().expect("is piped"));
            let mut written = Vec::new();
            out.read_until(b'\n', &mut written).expect("can be read");
            fs::rename(world.path(gone), world.path("lain")).expect("can be moved");
            out.read_to_end(&mut written).expect("can be read");
            let output = child.wait_with_output().expect("ends");
            let said = String::from_utf8(output.stderr).expect("is UTF-8");
            assert_eq!(output.status.code(), Some(1));
            let line = format!("diktum: {gone}: folder ini hilang di tengah jalan; ");
            assert!(said.starts_with(&line) && said.contains("--resume"), "{said}");
            let codes = lines(&written);
            assert!(codes.iter().all(|line| line["galat"].is_null()) && codes.len() <= 1000);
            // Moved back, the run can be gone on with.
            fs::rename(world.path("lain"), world.path(gone)).expect("can be moved");
            world.write("hasil.ndjson", &written);
            world.run("-q arsip -o hasil.ndjson --resume").silent(0);
            assert!(world.read("hasil.ndjson") == world.run("-q arsip").stdout());
        }
    }
}
