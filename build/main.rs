//! Turns the grammar (`grammar/*.pest`) into Rust: a function a rule, which looks at the next byte before it tries
//! anything.
//!
//! pest reads and checks the grammar and says what it means; its own parsers keep a queue, a stack and a record of
//! failures for every rule that is tried, which costs ten to twenty times the recognition itself. Tests compare what
//! is written here with pest's own parser, rule by rule (`src/recognise/grammar.rs`).

mod bytes;
mod code;
mod node;

use std::path::{Path, PathBuf};
use std::{env, fs};

use pest_meta::ast;
use pest_meta::parser::{self, Rule};
use pest_meta::validator;

fn main() {
    println!("cargo::rerun-if-changed=grammar");
    println!("cargo::rerun-if-changed=build");
    match compile(Path::new("grammar")) {
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

/// The Rust code of the grammar in this folder.
fn compile(folder: &Path) -> Result<String, String> {
    let unreadable = |error| format!("{}: {error}", folder.display());
    let entries = fs::read_dir(folder).map_err(unreadable)?;
    let mut files: Vec<PathBuf> =
        entries.map(|entry| Ok(entry?.path())).collect::<Result<_, _>>().map_err(unreadable)?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "pest"));
    files.sort();
    let mut whole = String::new();
    for file in &files {
        let text = fs::read_to_string(file).map_err(unreadable)?;
        parser::parse(Rule::grammar_rules, &text).map_err(|error| {
            error.with_path(&file.display().to_string()).renamed_rules(parser::rename_meta_rule).to_string()
        })?;
        whole.push_str(&text);
        whole.push('\n');
    }
    Ok(code::write(&node::grammar(&checked(&whole)?)?))
}

/// The rules of all files together, each known, and none that would never end.
fn checked(grammar: &str) -> Result<Vec<ast::Rule>, String> {
    let told = |errors: Vec<pest::error::Error<Rule>>| {
        let lines = errors.into_iter().map(|error| error.renamed_rules(parser::rename_meta_rule).to_string());
        lines.collect::<Vec<_>>().join("\n")
    };
    let pairs = parser::parse(Rule::grammar_rules, grammar).map_err(|error| told(vec![error]))?;
    validator::validate_pairs(pairs.clone()).map_err(told)?;
    parser::consume_rules(pairs).map_err(told)
}
