//! Changes as Markdown, for a comment on a pull request: the totals first, then what differs.

use std::fmt::Write as _;
use std::io::{self, Write};

use diktum::wording::Lang;
use diktum::wording::diff::words;

use super::compared::{Compared, State};
use super::entries::{Body, Entry, entries};
use super::people::{brief, labels, lines, marked, reasons, span};
use super::report::Report;
use super::totals::{Totals, counts};
use crate::cli::fill;
use crate::cli::output::shown;

/// Characters of a comment; GitHub takes 65,536.
const MOST: usize = 60_000;

/// Gathers what differs, for the totals stand above it.
pub struct Markdown {
    pub lang: Lang,
    pub one: bool,
    pub body: String,
    /// Documents that had no room.
    pub left_out: usize,
}

impl Report for Markdown {
    fn document(&mut self, compared: &Compared, _: &mut dyn Write) -> io::Result<()> {
        let mut text = String::new();
        self.write(compared, &mut text);
        // A large document is left out whole, the smaller ones after it may have room.
        if self.body.len() + text.len() > MOST && !self.one {
            self.left_out += 1;
        } else {
            self.body.push_str(&text);
        }
        Ok(())
    }

    fn end(&mut self, totals: &Totals, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "**{}**", totals.sentence(self.lang).replace('~', "\\~"))?;
        if !self.body.is_empty() {
            write!(out, "\n{}", self.body)?;
        }
        if self.left_out > 0 {
            let sentence = fill(words(self.lang).left_out, &[&self.left_out.to_string()]);
            writeln!(out, "\n{sentence}")?;
        }
        Ok(())
    }
}

impl Markdown {
    fn write(&self, compared: &Compared, out: &mut String) {
        let sign = match compared.state {
            State::Changed => "\\~",
            State::Gained => "\\+",
            State::Lost => "\\-",
        };
        let counts = counts(&compared.tally, self.lang).replace('~', "\\~");
        let name = escaped(&shown(&compared.id));
        let entries = entries(compared);
        let folded = !self.one && !entries.is_empty();
        // Writing into a string can't fail.
        let _ = match (self.one, folded) {
            (true, _) => Ok(()),
            (_, true) => writeln!(out, "<details><summary>{sign} {name}: {counts}</summary>\n"),
            (_, false) => writeln!(out, "- {sign} {name}: {counts}"),
        };
        for reason in reasons(compared, self.lang) {
            let _ = writeln!(out, "{}- {}", if folded || self.one { "" } else { "  " }, escaped(&reason));
        }
        for (number, entry) in entries.iter().enumerate() {
            // Of one document what has room is shown, of many whole documents.
            if self.one && out.len() > MOST {
                let more = fill(words(self.lang).more, &[&(entries.len() - number).to_string()]);
                let _ = writeln!(out, "- {more}");
                break;
            }
            self.entry(entry, out);
        }
        if folded {
            out.push_str("\n</details>\n\n");
        }
    }

    fn entry(&self, entry: &Entry, out: &mut String) {
        let w = words(self.lang);
        let mut head = format!("- `{}`", entry.sign);
        if !entry.place.is_empty() {
            let _ = write!(head, " **{}**", escaped(&entry.place));
        }
        if let Some(from) = &entry.from {
            let _ = write!(head, " ({})", escaped(&fill(w.moved_from, &[from])));
        }
        match &entry.body {
            Body::Labels(from, to, count) => {
                let above = if entry.place.is_empty() { "" } else { " ›" };
                let _ = write!(head, "{above} {}", escaped(&labels(from, to, *count, self.lang)));
            }
            Body::Moved(count) => {
                let _ = write!(head, " ({count})");
            }
            Body::Shifted(count) => {
                let _ = write!(head, " {}", fill(w.shifted, &[&count.to_string()]));
            }
            _ => {}
        }
        if let Some(span) = span(entry, self.lang) {
            let _ = write!(head, ", {span}");
        }
        let gone = |text: &str| format!("<del>{text}</del>");
        let come = |text: &str| format!("<ins>{text}</ins>");
        let body = match &entry.body {
            Body::Words(stretches) => marked(stretches, |text| escaped(&shown(text)), gone, come),
            Body::Values(old, new) => gone(&escaped(&brief(old))) + &come(&escaped(&brief(new))),
            Body::Value(value) => {
                let lines = lines(value, self.lang);
                let indent = |line: &str| {
                    let text = line.trim_start();
                    "&emsp;".repeat((line.len() - text.len()) / 2) + &escaped(text)
                };
                lines.iter().map(|line| indent(line)).collect::<Vec<_>>().join("<br>")
            }
            Body::Nothing | Body::Labels(..) | Body::Moved(_) | Body::Shifted(_) => String::new(),
        };
        let _ = if body.is_empty() { writeln!(out, "{head}") } else { writeln!(out, "{head}<br>{body}") };
    }
}

/// Text as it stands, whatever Markdown, HTML or GitHub would make of its signs.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '|' | '~' | '&' => {
                let _ = write!(out, "&#{};", u32::from(c));
            }
            // Else these call people and other pull requests.
            '@' | '#' => out.extend([c, '\u{200B}']),
            c => out.push(c),
        }
    }
    out
}
