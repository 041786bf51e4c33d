//! Nothing is left behind: no process after a time limit or a signal, and no half-written file.

use std::fs;
use std::os::unix::process::ExitStatusExt;
use std::process::Stdio;
use std::time::{Duration, Instant};

use super::world::*;

/// A recogniser that never ends, and has started another process.
const STUCK: &str = "/bin/sleep 600 &\necho $! > \"$WORLD/child.new\"\n/bin/mv \"$WORLD/child.new\" \"$WORLD/child\"\n\
                     echo $$ > \"$WORLD/own.new\"\n/bin/mv \"$WORLD/own.new\" \"$WORLD/own\"\nwait\n";

fn gone(world: &World) {
    for name in ["own", "child"] {
        wait_until(name, || !is_running(&world.path(name)));
    }
}

#[test]
fn a_page_has_so_much_time_and_no_more() {
    let world = World::new(STUCK);
    let begin = Instant::now();
    let ran = world.run("parse a.png --ocr-timeout 1");
    ran.refused("diktum: a.png: tesseract belum selesai dalam 1 detik", &["--ocr-timeout"]);
    assert!(begin.elapsed() < Duration::from_secs(30));
    gone(&world);
}

/// Whoever ends the program alone ends what it has started.
#[test]
fn a_signal_takes_the_recogniser_along() {
    for (signal, number) in [("TERM", 15), ("INT", 2), ("HUP", 1)] {
        if is_ignored(number) {
            eprintln!("left out: these tests run where SIG{signal} does nothing");
            continue;
        }
        let world = World::new(STUCK);
        let mut child = world
            .command("parse a.png -o hasil.json --words-dir kata")
            .stderr(Stdio::piped())
            .spawn()
            .expect("starts");
        wait_until("it runs", || world.path("own").exists());
        let status =
            std::process::Command::new("kill").arg(format!("-{signal}")).arg(child.id().to_string()).status();
        assert!(status.expect("ends").success());
        let status = child.wait().expect("ends");
        assert_eq!(status.signal(), Some(number), "{signal}");
        gone(&world);
        assert!(!world.path("hasil.json").exists() && !world.path("kata").exists());
        assert!(!world.files(".").iter().any(|name| name.starts_with(".diktum-")), "{:?}", world.files("."));
    }
}

/// Whether a signal does nothing here, and so in the program too: a shell starts its background jobs so.
fn is_ignored(signal: i32) -> bool {
    let status = fs::read_to_string("/proc/self/status").expect("is there");
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:")).expect("is told");
    u64::from_str_radix(mask.trim(), 16).expect("is a number") >> (signal - 1) & 1 == 1
}

/// Who starts a program with `nohup` wants it to go on.
#[test]
fn a_signal_that_is_ignored_stays_so() {
    let script = "echo $$ > \"$WORLD/own\"\n/bin/cat > /dev/null\nwhile ! [ -e \"$WORLD/on\" ]; do /bin/sleep 0.05; done\n/bin/cat \"$WORLD/words.tsv\"\n";
    let world = World::new(script);
    let diktum = world.command("parse -q a.png -o hasil.json");
    let mut nohup = std::process::Command::new("/usr/bin/nohup");
    nohup.arg(diktum.get_program()).args(diktum.get_args()).current_dir(world.path("."));
    nohup.env("PATH", world.path("bin")).env("WORLD", world.path("."));
    nohup.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = nohup.spawn().expect("starts");
    wait_until("it runs", || world.path("own").exists());
    let status = std::process::Command::new("kill").arg("-HUP").arg(child.id().to_string()).status();
    assert!(status.expect("ends").success());
    fs::write(world.path("on"), "").expect("can be written");
    assert!(child.wait().expect("ends").success());
    assert!(world.path("hasil.json").exists());
}

/// A recogniser that talks without end neither fills memory nor stops.
#[test]
fn what_it_says_is_not_kept_without_end() {
    let script = "/bin/cat > /dev/null\n/bin/dd if=/dev/zero bs=1M count=64 >&2 2> /dev/null\n/bin/cat \"$WORLD/words.tsv\"\n";
    World::new(script).run("parse -q a.png").json();
}
