//! The files of the grammar → its rules, checked by pest; what is wrong is told with its file and line.

use std::fs;
use std::path::{Path, PathBuf};

use pest::error::{Error, LineColLocation};
use pest_meta::ast;
use pest_meta::parser::{self, Rule};
use pest_meta::validator;

use crate::{code, node};

/// A file's name, and what it holds.
pub type File = (String, String);

/// The files of the grammar in this folder, by name.
pub fn read(folder: &Path) -> Result<Vec<File>, String> {
    let mut paths = paths(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    paths.retain(|path| path.extension().is_some_and(|extension| extension == "pest"));
    paths.sort();
    let file = |path: &PathBuf| {
        let name = path.display().to_string();
        let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
        Ok((name, text))
    };
    paths.iter().map(file).collect()
}

fn paths(folder: &Path) -> std::io::Result<Vec<PathBuf>> {
    fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect()
}

/// The Rust code of a grammar.
pub fn compile(files: &[File]) -> Result<String, String> {
    Ok(code::write(&node::grammar(&rules(files)?)?))
}

/// The rules of all files together: each known, none twice, and none that would never end.
fn rules(files: &[File]) -> Result<Vec<ast::Rule>, String> {
    for (name, text) in files {
        parser::parse(Rule::grammar_rules, text)
            .map_err(|error| error.with_path(name).renamed_rules(parser::rename_meta_rule).to_string())?;
    }
    let whole: String = files.iter().map(|(_, text)| format!("{text}\n")).collect();
    let told = |errors: Vec<Error<Rule>>| {
        errors.into_iter().map(|error| in_its_file(files, error)).collect::<Vec<_>>().join("\n")
    };
    let pairs = parser::parse(Rule::grammar_rules, &whole).map_err(|error| told(vec![error]))?;
    validator::validate_pairs(pairs.clone()).map_err(told)?;
    parser::consume_rules(pairs).map_err(told)
}

/// What is wrong in the files put together, at its place in one of them.
fn in_its_file(files: &[File], error: Error<Rule>) -> String {
    let (LineColLocation::Pos((mut line, column)) | LineColLocation::Span((mut line, column), _)) =
        error.line_col;
    let what = error.renamed_rules(parser::rename_meta_rule).variant.message().into_owned();
    for (name, text) in files {
        let lines = text.lines().count() + 1;
        if line <= lines {
            let shown = text.lines().nth(line - 1).unwrap_or("");
            return format!("{name}:{line}:{column}: {what}\n  | {shown}");
        }
        line -= lines;
    }
    what
}
