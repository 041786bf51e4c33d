//! Memory does not grow with the number of texts.

#![cfg(target_os = "linux")]

use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::process::Stdio;

use super::world::*;

/// The most that the program may hold at once.
const BOUND_KIB: u64 = 24 * 1024;

/// The peak of a run over `input`, in KiB: asked when the last text is on its way and the input still open.
fn peak(world: &World, args: &str, count: usize) -> u64 {
    let mut child = world
        .command(&format!("-q {args} -"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .expect("starts");
    // Standard input is the last input: while it is open the program is there to be asked.
    let stdin = child.stdin.take().expect("is piped");
    let mut out = BufReader::new(child.stdout.take().expect("is piped"));
    let mut line = Vec::new();
    for _ in 0..count {
        line.clear();
        out.read_until(b'\n', &mut line).expect("can be read");
        assert!(line.starts_with(b"{\"id\":\""));
    }
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("is there");
    drop(stdin);
    out.read_to_end(&mut line).expect("can be read");
    assert!(child.wait().expect("ends").success());
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("is told");
    peak.trim().trim_end_matches(" kB").parse().expect("is a number")
}

/// The source's memory at 1,000 texts and at 20,000 differs by little more than chance.
fn stays(world: &World, small: &str, large: &str) {
    let (small, large) = (peak(world, small, 1000), peak(world, large, 20_000));
    assert!(large < BOUND_KIB, "{large} KiB");
    assert!(large < small + 4 * 1024, "{small} KiB, {large} KiB");
}

/// Short texts, most of them refused: to parse is slow in a test, and is not what these tests are about.
fn short(number: usize) -> String {
    if number.is_multiple_of(10) { text(number) } else { format!("{NEWS}{number}\n") }
}

fn members(count: usize) -> Vec<(String, Vec<u8>)> {
    (0..count).map(|number| (format!("{number:06}.txt"), short(number).into_bytes())).collect()
}

#[test]
fn of_records() {
    let world = World::new();
    for (name, count) in [("kecil.ndjson", 1000), ("besar.ndjson", 20_000)] {
        let records: String = (0..count).map(|n| record(&n.to_string(), &short(n))).collect();
        world.write(name, records);
    }
    stays(&world, "-j 2 kecil.ndjson", "-j 2 besar.ndjson");
}

#[test]
fn of_archives() {
    let world = World::new();
    for (name, count) in [("kecil", 1000), ("besar", 20_000)] {
        let members = members(count);
        world.write(&format!("{name}.zip"), zip(&members));
        world.write(&format!("{name}.tar.zst"), zst(&tar(&members)));
    }
    stays(&world, "-j 2 kecil.zip", "-j 2 besar.zip");
    stays(&world, "-j 2 kecil.tar.zst", "-j 2 besar.tar.zst");
}

#[test]
fn of_a_folder_with_all_files_in_it() {
    let world = World::new();
    for (name, bytes) in members(1000) {
        world.write(&format!("kecil/{name}"), bytes);
    }
    fs::create_dir(world.path("besar")).expect("can be made");
    // Links, for twenty thousand files are slow to write.
    for number in 0..20_000 {
        let from = world.path(&format!("kecil/{:06}.txt", number % 1000));
        fs::hard_link(from, world.path(&format!("besar/{number:06}.txt"))).expect("can be made");
    }
    stays(&world, "-j 2 kecil", "-j 2 besar");
}

/// A slow reader of the output must not make lines pile up.
#[test]
fn of_lines_that_nobody_takes() {
    let world = World::new();
    let records: String = (0..20_000).map(|n| record(&n.to_string(), &short(n))).collect();
    world.write("a.ndjson", records);
    let mut child = world.command("-q -j 2 a.ndjson").stdout(Stdio::piped()).spawn().expect("starts");
    std::thread::sleep(std::time::Duration::from_millis(500));
    let status = fs::read_to_string(format!("/proc/{}/status", child.id())).expect("is there");
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("is told");
    let peak: u64 = peak.trim().trim_end_matches(" kB").parse().expect("is a number");
    assert!(peak < BOUND_KIB, "{peak} KiB");
    drop(child.stdout.take());
    assert!(child.wait().expect("ends").success());
}
