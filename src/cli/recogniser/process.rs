//! One run of a program: bytes in, bytes out, and not longer than it may take.

use std::io::{self, Read, Write};
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::{Duration, Instant};

use super::children;

/// Bytes of what it says that are kept.
const MAX_SAID: u64 = 16 * 1024;
/// How long what it says may come after its end: only a process that it left behind makes it late.
const SAID_LATER: Duration = Duration::from_millis(200);

/// What a program gave that ended by itself.
#[derive(Debug)]
pub struct Ran {
    pub status: ExitStatus,
    pub output: Vec<u8>,
    /// What it said on standard error.
    pub said: String,
}

/// Why there is no output.
#[derive(Debug)]
pub enum Failed {
    NotStarted(io::Error),
    /// It took longer than it may, and was ended.
    Slow,
}

/// Runs `command` with these bytes on its standard input; so many bytes of its output are read at most.
pub fn run(command: &mut Command, input: Arc<Vec<u8>>, within: Duration, most: u64) -> Result<Ran, Failed> {
    let end = Instant::now() + within;
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let (started, (stdin, stdout, stderr)) =
        children::start(command, |child| (child.stdin.take(), child.stdout.take(), child.stderr.take()))
            .map_err(Failed::NotStarted)?;
    // Threads of their own, which nobody waits for after the time is over: a process that the program has left
    // behind may hold a pipe open for good.
    let written = thread::Builder::new().spawn(move || {
        // Who doesn't read it all says itself why.
        stdin.and_then(|mut pipe| pipe.write_all(&input).ok())
    });
    written.map_err(Failed::NotStarted)?;
    let output = read(stdout, most).map_err(Failed::NotStarted)?;
    let said = read(stderr, MAX_SAID).map_err(Failed::NotStarted)?;
    let left = end.saturating_duration_since(Instant::now());
    let output = output.recv_timeout(left).map_err(|_| Failed::Slow)?;
    let status = match started.wait_until(end) {
        Ok(Some(status)) => status,
        Ok(None) => return Err(Failed::Slow),
        Err(error) => return Err(Failed::NotStarted(error)),
    };
    let said = said.recv_timeout(SAID_LATER).unwrap_or_default();
    Ok(Ran { status, output, said: String::from_utf8_lossy(&said).into_owned() })
}

/// Reads a pipe to its end, and keeps so many bytes of it.
fn read(pipe: Option<impl Read + Send + 'static>, kept: u64) -> io::Result<Receiver<Vec<u8>>> {
    let (sender, receiver) = channel();
    thread::Builder::new().spawn(move || {
        let mut bytes = Vec::new();
        if let Some(mut pipe) = pipe {
            let _ = pipe.by_ref().take(kept).read_to_end(&mut bytes);
            // A program whose pipe is full would wait for ever.
            let _ = io::copy(&mut pipe, &mut io::sink());
        }
        // Nobody may wait any more.
        let _ = sender.send(bytes);
    })?;
    Ok(receiver)
}
