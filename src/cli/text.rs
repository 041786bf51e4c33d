//! `diktum text`: the text that is read from a file, or its words and where they stand.

use std::io::{self, Write};
use std::path::PathBuf;

use anyhow::{Result, anyhow};
use clap::{ArgMatches, Command};
use diktum::Text;
use diktum::page::Placed;
use diktum::wording::cli::Words;
use diktum::wording::{Lang, text};

use super::command::{self, option, sub};
use super::reading::Reader;
use super::{Status, input, output, recogniser, words};

/// The first line of the table of words.
const HEAD: &str = "halaman\tbaris\tkolom\tx0\ty0\tx1\ty1\tyakin\tawal\takhir\tteks";

/// The subcommand and its arguments.
pub fn command(w: &'static Words, lang: Lang) -> Command {
    let own = text::words(lang);
    let command = sub("text", w, own.about, own.usage)
        .after_help(own.after)
        .arg(command::file("file", w.file, w, own.file_help))
        .arg(command::output(w, own.output_help))
        .arg(option("words", w, own.words_help));
    recogniser::add(command, lang)
}

/// Prints the reading text of the file of these arguments, or the table of its words.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let Some(file) = matches.get_one::<PathBuf>("file") else {
        return Err(anyhow!(words(lang).not_understood));
    };
    let target = matches.get_one::<PathBuf>("output").map(PathBuf::as_path);
    input::keep([file.as_path()], target, lang)?;
    let text = input::read(file, &Reader::alone(matches, lang), lang)?.text;
    if matches.get_flag("words") {
        output::to_file_or_stdout(|out| table(&text, out), target, lang)?;
    } else {
        output::text(text.as_str(), target, lang)?;
    }
    Ok(Status::Done)
}

/// A word: its bytes in the decoded text, and where it stands on its page.
struct Word<'t> {
    start: usize,
    end: usize,
    placed: Option<&'t Placed>,
}

/// Writes the table of words, a line a word in the order of the text.
fn table(text: &Text, out: &mut dyn Write) -> io::Result<()> {
    let words = all(text);
    let mut ranges: Vec<[usize; 2]> = words.iter().map(|word| [word.start, word.end]).collect();
    let mut places: Vec<(usize, &mut usize)> =
        ranges.iter_mut().flat_map(|[a, b]| [(*a, a), (*b, b)]).collect();
    text.input_offsets(&mut places);
    writeln!(out, "{HEAD}")?;
    for (word, [start, end]) in words.iter().zip(ranges) {
        let (line, column) = text.line_column(word.start);
        match word.placed {
            Some(Placed { page, x0, y0, x1, y1, sure, .. }) => {
                let sure = sure.map(|sure| sure.to_string()).unwrap_or_default();
                write!(out, "{page}\t{line}\t{column}\t{x0:.4}\t{y0:.4}\t{x1:.4}\t{y1:.4}\t{sure}")?;
            }
            None => write!(out, "\t{line}\t{column}\t\t\t\t\t")?,
        }
        let letters = text.as_str().get(word.start..word.end).unwrap_or_default();
        writeln!(out, "\t{start}\t{end}\t{letters}")?;
    }
    Ok(())
}

/// The words: those of the pages, or what stands between white space.
fn all(text: &Text) -> Vec<Word<'_>> {
    if let Some(pages) = text.pages() {
        let words = pages.words.iter();
        return words
            .map(|word| Word { start: word.start as usize, end: word.end as usize, placed: Some(word) })
            .collect();
    }
    let content = text.as_str();
    let begin = content.as_ptr() as usize;
    let word = |letters: &str| {
        let start = letters.as_ptr() as usize - begin;
        Word { start, end: start + letters.len(), placed: None }
    };
    content.split_whitespace().map(word).collect()
}
