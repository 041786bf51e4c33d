//! The recogniser on this machine: tesseract, which version of it, and one run over one picture.

use std::ffi::OsString;
use std::io::ErrorKind;
use std::process::Command;
use std::sync::Arc;
use std::time::Duration;

use super::process::{self, Failed};
use super::why::Why;

/// Names another program than the `tesseract` of the search path.
const PLACE: &str = "DIKTUM_TESSERACT";
/// The program's name, and the name before its version in the JSON.
const PROGRAM: &str = "tesseract";
/// Bytes of its output that are read. The words of a page are a hundred thousand.
const MAX_OUTPUT: u64 = 32 * 1024 * 1024;
/// How long it may take to say its version.
const VERSION_WITHIN: Duration = Duration::from_secs(20);
/// How it begins to say that a language is not there.
const NO_LANGUAGE: [&str; 2] = ["Failed loading language", "Error opening data file"];

/// What is asked of it.
#[derive(Clone, Debug)]
pub struct Asked<'a> {
    pub language: &'a str,
    pub psm: u8,
    pub dpi: u32,
    /// Of a file with many pages: the one, counted from 0.
    pub page: Option<u32>,
    pub within: Duration,
}

/// The recogniser, and its version.
#[derive(Clone, Debug)]
pub struct Engine {
    program: OsString,
    /// "tesseract 5.3.0"
    pub version: String,
}

impl Engine {
    /// Looks for it.
    pub fn find() -> Result<Engine, Why> {
        let program = std::env::var_os(PLACE).filter(|place| !place.is_empty());
        let program = program.unwrap_or_else(|| PROGRAM.into());
        let ran =
            process::run(Command::new(&program).arg("--version"), Arc::default(), VERSION_WITHIN, MAX_OUTPUT);
        let ran = ran.map_err(|failed| not_started(failed, VERSION_WITHIN))?;
        let said = String::from_utf8_lossy(&ran.output).into_owned() + "\n" + &ran.said;
        match version(&said) {
            Some(version) => Ok(Engine { program, version: format!("{PROGRAM} {version}") }),
            None => Err(Why::NotStarted(said)),
        }
    }

    /// The words of one picture, as its table.
    pub fn read(&self, picture: Arc<Vec<u8>>, asked: &Asked) -> Result<String, Why> {
        let mut command = Command::new(&self.program);
        command.args(["-", "-", "-l", asked.language, "--psm"]).arg(asked.psm.to_string());
        command.arg("--dpi").arg(asked.dpi.to_string());
        if let Some(page) = asked.page {
            command.arg("-c").arg(format!("tessedit_page_number={page}"));
        }
        // Its own threads cost more than they bring; pages go side by side instead.
        command.arg("tsv").env("OMP_THREAD_LIMIT", "1");
        let ran = process::run(&mut command, picture, asked.within, MAX_OUTPUT);
        let ran = ran.map_err(|failed| not_started(failed, asked.within))?;
        if !ran.status.success() {
            let language = NO_LANGUAGE.iter().any(|sentence| ran.said.contains(sentence));
            return Err(if language {
                Why::Language(asked.language.to_owned())
            } else if ran.said.trim().is_empty() {
                Why::Failed(ran.status.to_string())
            } else {
                Why::Failed(ran.said)
            });
        }
        String::from_utf8(ran.output).map_err(|error| Why::Failed(error.to_string()))
    }
}

fn not_started(failed: Failed, within: Duration) -> Why {
    match failed {
        Failed::NotStarted(error) if error.kind() == ErrorKind::NotFound => Why::Missing,
        Failed::NotStarted(error) => Why::NotStarted(error.to_string()),
        Failed::Slow => Why::Slow(within.as_secs()),
    }
}

/// The version in what it says: `tesseract 5.3.0`, `tesseract v5.3.0.20221214`.
fn version(said: &str) -> Option<&str> {
    let words = said.lines().find_map(|line| line.trim().strip_prefix(PROGRAM))?;
    let version = words.split_whitespace().next()?.trim_start_matches('v');
    version.starts_with(|c: char| c.is_ascii_digit()).then_some(version)
}

#[cfg(test)]
mod tests {
    use super::version;

    #[test]
    fn the_version_is_read_as_every_system_says_it() {
        assert_eq!(version("tesseract 5.3.0\n leptonica-1.82.0\n"), Some("5.3.0"));
        assert_eq!(version("tesseract v5.4.0.20240606\r\n leptonica"), Some("5.4.0.20240606"));
        assert_eq!(version("sh: tesseract: not found"), None);
        assert_eq!(version("tesseract: error while loading shared libraries"), None);
    }
}
