//! The process that reads one PDF: this program once more, with limits that a hostile file can't get round.
//!
//! A file of 3 KB can ask for gigabytes and hours. Here it gets so much memory and time of the processor and no more;
//! where it asks for more, the system ends this process, and the one that started it says so.

use std::ffi::OsString;
use std::io::{self, Read, Write};
use std::sync::Arc;

use diktum::text::MAX_BYTES;

use super::frame;
use crate::cli::Status;

/// The first argument of such a process; no subcommand of people.
pub const NAME: &str = "__pdf";
/// What it is to give.
pub const WORDS: &str = "words";
pub const PICTURE: &str = "picture";
/// Bytes of memory that it may ask for. A thousand pages of text take a tenth of it.
pub const MEMORY: u64 = 1 << 30;
/// Seconds of the processor's time that it may use: also where nobody waits any more.
const SECONDS: u64 = 120;

/// Reads a PDF from standard input as these arguments ask for it, and writes what it found to standard output.
pub fn run(args: &[OsString]) -> Status {
    limit();
    match answer(args) {
        Ok(answer) if io::stdout().lock().write_all(&answer).is_ok() => Status::Done,
        _ => Status::Refused,
    }
}

fn answer(args: &[OsString]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    io::stdin().lock().take(MAX_BYTES).read_to_end(&mut bytes)?;
    let bytes = Arc::new(bytes);
    let words: Vec<&str> = args.iter().filter_map(|arg| arg.to_str()).collect();
    match words.as_slice() {
        [WORDS] => Ok(frame::write(&diktum::source::pdf::read(bytes))),
        [PICTURE, page, dpi] => {
            let number =
                |word: &str| word.parse::<u32>().map_err(|_| io::Error::from(io::ErrorKind::InvalidInput));
            let picture = diktum::source::pdf::picture(bytes, number(page)? as usize, number(dpi)?);
            let picture = picture.map_err(|_| io::Error::from(io::ErrorKind::InvalidData))?;
            let mut out = [picture.width.to_le_bytes(), picture.height.to_le_bytes()].concat();
            out.extend_from_slice(&picture.gray);
            Ok(out)
        }
        _ => Err(io::ErrorKind::InvalidInput.into()),
    }
}

/// Takes the limits upon this process. Where the system has none, the one that started it still ends it in time.
fn limit() {
    #[cfg(unix)]
    {
        use rustix::process::{Resource, Rlimit, setrlimit};
        let most = |most: u64| Rlimit { current: Some(most), maximum: Some(most) };
        let _ = setrlimit(Resource::As, most(MEMORY));
        let _ = setrlimit(Resource::Cpu, most(SECONDS));
        let _ = setrlimit(Resource::Core, most(0));
    }
    // Nobody waits for it any more when that one was killed, and could not end it.
    #[cfg(target_os = "linux")]
    {
        use rustix::process::{Signal, set_parent_process_death_signal};
        let _ = set_parent_process_death_signal(Some(Signal::KILL));
    }
}
