//! The program, with standard input and what it prints.

use std::io::Write;
use std::process::{Command, Output, Stdio};

/// Runs `command` with this standard input.
pub fn run(command: &mut Command, stdin: &str) -> Output {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("starts");
    let mut pipe = child.stdin.take().expect("is piped");
    // Who doesn't read standard input closes it.
    let _ = pipe.write_all(stdin.as_bytes());
    drop(pipe);
    child.wait_with_output().expect("ends")
}
