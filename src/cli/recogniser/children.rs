//! Processes that were started here, so that none is left behind: whoever ends this program, they end before it.
//!
//! Each has a group of its own, for what is called `tesseract` may be a script that starts others. So a Ctrl-C on the
//! terminal does not reach them by itself, and neither does a signal that is sent to this program alone: a thread
//! waits for such signals, ends the processes, takes half-written files away, and then lets the signal have its way.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

static RUNNING: Mutex<Running> =
    Mutex::new(Running { ending: false, next: 0, children: BTreeMap::new(), unfinished: Vec::new() });

/// How long to wait before a process is asked again whether it has ended; its output has ended already.
const ASKED_AGAIN: Duration = Duration::from_millis(1);

struct Running {
    /// A signal has come: nothing is started any more.
    ending: bool,
    next: u64,
    children: BTreeMap<u64, Child>,
    /// Files that are not in their place yet.
    unfinished: Vec<PathBuf>,
}

fn running() -> MutexGuard<'static, Running> {
    RUNNING.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A process that ends with it.
#[derive(Debug)]
pub struct Started {
    number: u64,
}

/// Starts a process. Its pipes are taken out of it before it is kept here.
pub fn start<T>(command: &mut Command, pipes: impl FnOnce(&mut Child) -> T) -> io::Result<(Started, T)> {
    listen();
    own_group(command);
    let mut running = running();
    if running.ending {
        return Err(io::ErrorKind::Interrupted.into());
    }
    let mut child = command.spawn()?;
    let pipes = pipes(&mut child);
    let number = running.next;
    running.next += 1;
    running.children.insert(number, child);
    Ok((Started { number }, pipes))
}

impl Started {
    /// How it ended, if it does so until then. Without that it is still there.
    pub fn wait_until(&self, end: Instant) -> io::Result<Option<ExitStatus>> {
        loop {
            // Under the lock: nobody sends a signal to a number that is no longer this process's.
            if let Some(status) = self.ended()? {
                return Ok(Some(status));
            }
            if Instant::now() >= end {
                return Ok(None);
            }
            thread::sleep(ASKED_AGAIN);
        }
    }

    fn ended(&self) -> io::Result<Option<ExitStatus>> {
        let mut running = running();
        let Some(child) = running.children.get_mut(&self.number) else {
            return Err(io::ErrorKind::NotFound.into());
        };
        let status = child.try_wait()?;
        if status.is_some() {
            running.children.remove(&self.number);
        }
        Ok(status)
    }
}

impl Drop for Started {
    /// Ends it, if it has not ended, and takes its place out of the system's table.
    fn drop(&mut self) {
        let child = {
            let mut running = running();
            let child = running.children.remove(&self.number);
            child.map(|mut child| {
                kill(&mut child);
                child
            })
        };
        if let Some(mut child) = child {
            // It was killed: this does not take long. Where it can't be waited for, nothing is to be done.
            let _ = child.wait();
        }
    }
}

/// A file that is taken away if the program ends before it has its place.
#[derive(Debug)]
pub struct Unfinished {
    path: PathBuf,
}

impl Unfinished {
    pub fn new(path: &Path) -> Unfinished {
        running().unfinished.push(path.to_owned());
        Unfinished { path: path.to_owned() }
    }
}

impl Drop for Unfinished {
    fn drop(&mut self) {
        running().unfinished.retain(|path| *path != self.path);
    }
}

/// Ends a process and those that it has started.
fn kill(child: &mut Child) {
    #[cfg(unix)]
    if let Some(group) = i32::try_from(child.id()).ok().and_then(rustix::process::Pid::from_raw) {
        let _ = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
    }
    let _ = child.kill();
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    std::os::unix::process::CommandExt::process_group(command, 0);
}

#[cfg(not(unix))]
fn own_group(_command: &mut Command) {}

/// Begins to wait for signals that end the program, once.
#[cfg(unix)]
fn listen() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        use signal_hook::consts::{SIGHUP, SIGINT, SIGTERM};
        let wanted: Vec<i32> =
            [SIGHUP, SIGINT, SIGTERM].into_iter().filter(|signal| !is_ignored(*signal)).collect();
        // Without this the program works all the same; only who kills it has processes left for a page's time.
        let Ok(mut signals) = signal_hook::iterator::Signals::new(wanted) else { return };
        let _ = thread::Builder::new().name("sinyal".to_owned()).spawn(move || {
            let Some(signal) = signals.forever().next() else { return };
            let mut running = running();
            running.ending = true;
            running.children.values_mut().for_each(kill);
            for path in &running.unfinished {
                let _ = std::fs::remove_file(path);
            }
            // The lock is held on purpose: nobody begins anything between this and the end.
            let _ = signal_hook::low_level::emulate_default_handler(signal);
            std::process::abort();
        });
    });
}

#[cfg(not(unix))]
fn listen() {}

/// Whether this program was started so that the signal does nothing, as `nohup` does it; that is to stay so.
#[cfg(unix)]
fn is_ignored(signal: i32) -> bool {
    let Ok(status) = std::fs::read_to_string("/proc/self/status") else {
        // Where that can't be asked, who closes the terminal is left to the system.
        return signal == signal_hook::consts::SIGHUP;
    };
    let mask = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let mask = mask.and_then(|mask| u64::from_str_radix(mask.trim(), 16).ok()).unwrap_or_default();
    mask >> (signal - 1) & 1 == 1
}
