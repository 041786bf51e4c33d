//! What could destroy texts, hang or fill a disk: links, pipes, hostile archives, two runs at once.

use std::fs;
use std::process::Stdio;
use std::thread::sleep;
use std::time::{Duration, Instant};

use super::world::*;

/// Longer than any of these runs takes, and far shorter than for ever.
const LIMIT: Duration = Duration::from_secs(20);

/// Runs to its end, which must come.
#[track_caller]
fn ends(world: &World, subcommand: &str, args: &str) -> Ran {
    let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_diktum"));
    command.arg(subcommand).args(args.split_whitespace()).current_dir(world.root()).stdin(Stdio::null());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
    let begin = Instant::now();
    while child.try_wait().expect("can be asked").is_none() {
        if begin.elapsed() > LIMIT {
            let _ = child.kill();
            panic!("`{subcommand} {args}` hangs");
        }
        sleep(Duration::from_millis(10));
    }
    Ran(child.wait_with_output().expect("ends"))
}

#[cfg(unix)]
fn pipe(world: &World, name: &str) {
    let made = std::process::Command::new("mkfifo").arg(world.path(name)).status();
    assert!(made.expect("mkfifo is there").success());
}

#[cfg(unix)]
#[test]
fn a_link_to_a_pipe_or_a_device_is_no_text() {
    use std::os::unix::fs::symlink;
    let world = World::new();
    world.texts("a", 0..2);
    world.texts("b", 0..2);
    pipe(&world, "pipa");
    symlink("../pipa", world.path("a/000000-pipa.txt")).expect("can be linked");
    symlink("/dev/zero", world.path("a/000000-nol.txt")).expect("can be linked");
    symlink("000001.txt", world.path("a/000002-naskah.txt")).expect("can be linked");
    symlink("tiada", world.path("a/000003-putus.txt")).expect("can be linked");
    let expected = [
        ("a/000000-nol.txt", "bukan-berkas"),
        ("a/000000-pipa.txt", "bukan-berkas"),
        ("a/000000.txt", ""),
        ("a/000001.txt", ""),
        ("a/000002-naskah.txt", ""),
        ("a/000003-putus.txt", "tak-terbaca"),
    ];
    assert_eq!(ends(&world, "batch", "-q a").codes(), pairs(&expected));
    ends(&world, "check", "a");
    ends(&world, "diff", "a b");
    // Where a JSON would stand, a pipe stands.
    fs::create_dir_all(world.path("keluar/b")).expect("can be made");
    pipe(&world, "keluar/b/000000.txt.json");
    assert_eq!(ends(&world, "batch", "-q b --out-dir keluar --resume").status(), 1);
}

#[test]
fn no_text_is_written_over_through_a_hard_link() {
    let world = World::new();
    world.write("a.txt", text(1));
    fs::hard_link(world.path("a.txt"), world.path("b")).expect("can be linked");
    for (subcommand, args) in [
        ("batch", "a.txt -o b"),
        ("batch", "a.txt --summary b"),
        ("batch", "a.txt -o b --resume"),
        ("parse", "a.txt -o b"),
        ("fmt", "a.txt -o b"),
        ("text", "a.txt -o b"),
        ("check", "a.txt -o b"),
        ("diff", "a.txt a.txt -o b"),
    ] {
        let ran = ends(&world, subcommand, args);
        assert!(ran.status() > 0, "{subcommand} {args}");
        assert_eq!(world.read("a.txt"), text(1).into_bytes(), "{subcommand} {args}");
        assert_eq!(world.read("b"), text(1).into_bytes(), "{subcommand} {args}");
    }
}

#[test]
fn a_run_does_not_read_what_it_writes_whatever_it_is_called() {
    let world = World::new();
    world.texts("a", 0..3);
    let whole = world.run("-q a").stdout().to_vec();
    world.write("a/hasil.txt", "");
    fs::hard_link(world.path("a/hasil.txt"), world.path("a/keras.txt")).expect("can be linked");
    #[cfg(unix)]
    std::os::unix::fs::symlink("hasil.txt", world.path("a/lunak.txt")).expect("can be linked");
    world.run("-q a -o a/hasil.txt").silent(0);
    assert!(world.read("a/hasil.txt") == whole);
    // Nor what the shell writes for it.
    let out = fs::File::create(world.path("a/hasil.txt")).expect("can be made");
    let status = world.command("-q a").stdout(out).status().expect("ends");
    assert!(status.success() && world.read("a/hasil.txt") == whole);
}

#[cfg(unix)]
#[test]
fn of_two_runs_on_one_output_the_second_ends() {
    let world = World::new();
    world.texts("a", 0..3);
    world.write("kosong", "");
    for output in ["-o hasil.ndjson --resume", "-o hasil.ndjson", "--out-dir keluar --resume"] {
        // What an earlier run wrote would look like what this one has written.
        let _ = fs::remove_file(world.path("hasil.ndjson"));
        // Waits for records, and holds its output meanwhile.
        let mut first =
            world.command(&format!("-q a - {output}")).stdin(Stdio::piped()).spawn().expect("starts");
        let begin = Instant::now();
        let written = || match output.starts_with("--") {
            true => world.path("keluar/a/000002.txt.json").exists(),
            false => fs::read(world.path("hasil.ndjson"))
                .is_ok_and(|bytes| bytes.iter().filter(|b| **b == b'\n').count() == 3),
        };
        while !written() && begin.elapsed() < LIMIT {
            sleep(Duration::from_millis(10));
        }
        let second = world.run(&format!("-q a {output}"));
        assert_eq!(second.status(), 1, "{output}");
        let told = second.stderr().contains("sedang ditulis diktum lain")
            // Without --resume a folder that isn't empty is refused before.
            || second.stderr().contains("sudah berisi");
        assert!(told, "{}", second.stderr());
        drop(first.stdin.take());
        assert!(first.wait().expect("ends").success());
        if !output.starts_with("--") {
            assert!(world.read("hasil.ndjson") == world.run("-q a").stdout());
        }
    }
    // A lock does not outlive its run.
    world.run("-q a -o hasil.ndjson --resume").silent(0);
}

/// A zip whose directory has its only member so many times.
fn overlapping(times: usize) -> Vec<u8> {
    let one = zip(&[("a.txt".to_owned(), text(1).into_bytes())]);
    let at = |sign: &[u8]| one.windows(4).rposition(|found| found == sign).expect("is there");
    let (directory, end) = (at(b"PK\x01\x02"), at(b"PK\x05\x06"));
    let mut out = one[..directory].to_vec();
    out.extend(one[directory..end].repeat(times));
    let mut tail = one[end..].to_vec();
    let count = (times as u16).to_le_bytes();
    tail[8..10].copy_from_slice(&count);
    tail[10..12].copy_from_slice(&count);
    tail[12..16].copy_from_slice(&(((end - directory) * times) as u32).to_le_bytes());
    out.extend(tail);
    out
}

#[test]
fn members_of_a_zip_do_not_share_their_bytes() {
    let world = World::new();
    world.write("a.zip", overlapping(20));
    let ran = world.run("-q a.zip");
    assert_eq!(ran.codes(), pairs(&[("a.zip!a.txt", ""), ("a.zip", "arsip-rusak")]));
    world.write("b.zip", overlapping(1));
    assert_eq!(world.run("-q b.zip").silent(0).codes(), pairs(&[("b.zip!a.txt", "")]));
}

#[test]
fn a_zip_as_a_whole_is_limited_too() {
    let world = World::new();
    // Each below the limits of a member, all together no archive of texts.
    let zeros = vec![b' '; 7 * 1024 * 1024];
    let members: Vec<_> = (0..40).map(|number| (format!("{}.txt", 2 * number), zeros.clone())).collect();
    let packed: Vec<_> =
        members.into_iter().flat_map(|own| [own, ("kosong.txt".to_owned(), Vec::new())]).collect();
    world.write("a.zip", zip(&packed));
    let codes = world.run("-q a.zip").codes();
    assert_eq!(codes.last(), Some(&("a.zip".to_owned(), "arsip-rusak".to_owned())));
    assert!(codes.len() < 60, "{}", codes.len());
}

#[test]
fn a_sparse_member_is_not_read_as_its_map() {
    let world = World::new();
    let map = format!("1\n0\n{}\n{}", text(1).len(), text(1));
    let mut builder = tar::Builder::new(Vec::new());
    let attributes = [("GNU.sparse.major", &b"1"[..]), ("GNU.sparse.minor", b"0")];
    builder.append_pax_extensions(attributes).expect("can be written");
    let mut header = tar::Header::new_ustar();
    header.set_size(map.len() as u64);
    header.set_mode(0o644);
    builder.append_data(&mut header, "a.txt", map.as_bytes()).expect("can be written");
    header.set_size(text(2).len() as u64);
    builder.append_data(&mut header, "b.txt", text(2).as_bytes()).expect("can be written");
    world.write("a.tar", builder.into_inner().expect("can be written"));
    assert_eq!(world.run("-q a.tar").codes(), pairs(&[("a.tar!a.txt", "tak-terbuka"), ("a.tar!b.txt", "")]));
}

#[test]
fn control_signs_in_json_are_written_as_such() {
    let world = World::new();
    world.write("a\u{7F}\u{9B}.txt", text(1).replace("saluran", "sal\u{85}uran\u{9D}"));
    let ran = world.run("-q .");
    let output = std::str::from_utf8(ran.stdout()).expect("is UTF-8");
    assert!(!output.trim_end().contains(char::is_control), "{output:?}");
    assert_eq!(ran.lines()[0]["id"], "a\u{7F}\u{9B}.txt");
}

#[cfg(target_os = "linux")]
#[test]
fn a_closed_standard_output_is_no_success() {
    let world = World::new();
    world.write("a.txt", text(1));
    for (args, status) in [
        ("parse a.txt", 1),
        ("batch -q a.txt", 1),
        ("check a.txt", 1),
        ("fmt a.txt", 1),
        ("text a.txt", 1),
        ("schema", 1),
        ("--help", 1),
        ("batch -q a.txt -o hasil.ndjson", 0),
    ] {
        let line = format!("exec \"$0\" {args} >&-");
        let mut command = std::process::Command::new("sh");
        command.args(["-c", &line, env!("CARGO_BIN_EXE_diktum")]).current_dir(world.root());
        let output = command.output().expect("ends");
        assert_eq!(output.status.code(), Some(status), "{args}: {}", String::from_utf8_lossy(&output.stderr));
    }
    // To nowhere is somewhere.
    assert_eq!(world.command("-q a.txt").stdout(Stdio::null()).status().expect("ends").code(), Some(0));
}
