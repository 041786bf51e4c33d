//! Turns the grammar (`grammar/*.pest`) into Rust: a function a rule, which looks at the next two bytes before it tries
//! anything.
//!
//! pest reads and checks the grammar and says what it means; its own parsers keep a queue, a stack and a record of
//! failures for every rule that is tried, which costs ten to twenty times the recognition itself. Tests compare what
//! is written here with pest's own parser, rule by rule (`src/recognise/grammar.rs`).

mod bytes;
mod code;
mod files;
mod node;

use std::path::{Path, PathBuf};
use std::{env, fs};

fn main() {
    println!("cargo::rerun-if-changed=grammar");
    println!("cargo::rerun-if-changed=build");
    let code = files::read(Path::new("grammar")).and_then(|files| files::compile(&files));
    match code {
        Ok(code) => {
            let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo says where to write"));
            fs::write(out.join("grammar.rs"), code).expect("cargo's folder can be written");
        }
        Err(why) => {
            eprintln!("{why}");
            std::process::exit(1);
        }
    }
}
