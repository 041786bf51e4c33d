//! Changes for a person at a terminal: changed words marked inside the text, colours where they can be shown.

use std::io::{self, Write};

use clap::builder::styling::{AnsiColor, Style};
use diktum::diff::{PLACES, Stretch};
use diktum::wording::Lang;
use diktum::wording::diff::words;
use serde_json::Value;

use super::compared::{Compared, Span, State};
use super::entries::{Body, Entry, entries};
use super::report::Report;
use super::totals::{Totals, counts};
use crate::cli::fill;
use crate::cli::output::shown;

/// Words shown before and after a change inside a text.
pub const AROUND: usize = 8;
/// Lines shown of an item that came or went.
const LINES: usize = 12;
/// Characters shown of each.
const WIDTH: usize = 400;

/// Writes changes in words.
pub struct People {
    pub colour: bool,
    pub lang: Lang,
    /// Whether one pair is compared, not many.
    pub one: bool,
}

const GONE: Style = AnsiColor::Red.on_default();
const COME: Style = AnsiColor::Green.on_default();
const OTHER: Style = AnsiColor::Cyan.on_default();
const NAME: Style = Style::new().bold();

impl Report for People {
    fn document(&mut self, compared: &Compared, out: &mut dyn Write) -> io::Result<()> {
        let w = words(self.lang);
        let name = |name: &Option<String>| name.as_deref().map_or(w.no_file.to_owned(), shown);
        writeln!(out, "{}", self.paint(NAME, &format!("--- {}", name(&compared.old))))?;
        writeln!(out, "{}", self.paint(NAME, &format!("+++ {}", name(&compared.new))))?;
        for line in reasons(compared, self.lang) {
            writeln!(out, "! {line}")?;
        }
        if compared.state != State::Changed {
            let (sign, style) = if compared.state == State::Gained { ('+', COME) } else { ('-', GONE) };
            writeln!(
                out,
                "{}",
                self.paint(style, &format!("{sign} {}", counts(&compared.tally, self.lang)))
            )?;
        }
        for entry in entries(compared) {
            self.entry(&entry, out)?;
        }
        writeln!(out)
    }

    fn end(&mut self, totals: &Totals, out: &mut dyn Write) -> io::Result<()> {
        if self.one && !totals.differ() {
            return Ok(());
        }
        writeln!(out, "{}", totals.sentence(self.lang))
    }
}

impl People {
    fn entry(&self, entry: &Entry, out: &mut dyn Write) -> io::Result<()> {
        let w = words(self.lang);
        let style = match entry.sign {
            '+' => COME,
            '-' => GONE,
            _ => OTHER,
        };
        let mut head = entry.sign.to_string();
        if !entry.place.is_empty() {
            head = format!("{head} {}", entry.place);
        }
        if let Some(from) = &entry.from {
            head = format!("{head} ({})", fill(w.moved_from, &[from]));
        }
        match &entry.body {
            Body::Labels(from, to, count) => {
                let above = if entry.place.is_empty() { "" } else { " ›" };
                head = format!("{head}{above} {}", labels(from, to, *count, self.lang));
            }
            Body::Moved(count) => head = format!("{head} ({count})"),
            Body::Shifted(count) => head = format!("{head} {}", fill(w.shifted, &[&count.to_string()])),
            _ => {}
        }
        write!(out, "{}", self.paint(style, &head))?;
        match span(entry, self.lang) {
            Some(span) => writeln!(out, "  {span}")?,
            None => writeln!(out)?,
        }
        match &entry.body {
            Body::Nothing | Body::Labels(..) | Body::Moved(_) | Body::Shifted(_) => {}
            Body::Words(stretches) => {
                let gone = |gone: &str| self.mark(GONE, "[-", gone, "-]");
                let marked = marked(stretches, shown, gone, |come| self.mark(COME, "{+", come, "+}"));
                writeln!(out, "    {marked}")?;
            }
            Body::Values(old, new) => {
                let old = self.mark(GONE, "[-", &brief(old), "-]");
                writeln!(out, "    {old}{}", self.mark(COME, "{+", &brief(new), "+}"))?;
            }
            Body::Value(value) => {
                for line in lines(value, self.lang) {
                    writeln!(out, "    {line}")?;
                }
            }
        }
        Ok(())
    }

    fn paint(&self, style: Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn mark(&self, style: Style, open: &str, text: &str, close: &str) -> String {
        self.paint(style, &format!("{open}{text}{close}"))
    }
}

/// Labels that moved on: `KEDUA … KEEMPAT menjadi KETIGA … KELIMA (3)`.
pub fn labels(from: &str, to: &str, count: usize, lang: Lang) -> String {
    let sentence = fill(words(lang).renumbered, &[&shown(from), &shown(to)]);
    if count > 1 { format!("{sentence} ({count})") } else { sentence }
}

/// Why a text has no document on one side.
pub fn reasons(compared: &Compared, lang: Lang) -> Vec<String> {
    let w = words(lang);
    let why = |template: &str, galat: &Option<Value>| {
        galat.as_ref().map(|galat| fill(template, &[&super::document::why_none(galat)]))
    };
    let (old, new) = &compared.galat;
    why(w.refused_before, old).into_iter().chain(why(w.refused, new)).collect()
}

/// Where an entry stands: `baris 22 → 24`.
pub fn span(entry: &Entry, lang: Lang) -> Option<String> {
    let w = words(lang);
    let text = |span: Option<Span>| match span {
        Some(Span::Lines([first, last]) | Span::Bytes([first, last])) if first != last => {
            format!("{first}–{last}")
        }
        Some(Span::Lines([line, _]) | Span::Bytes([line, _])) => line.to_string(),
        None => "?".to_owned(),
    };
    let template = match entry.new.or(entry.old)? {
        Span::Lines(_) => w.line,
        Span::Bytes(_) => w.bytes,
    };
    let both = format!("{} → {}", text(entry.old), text(entry.new));
    Some(fill(
        template,
        &[&match entry.sign {
            '+' if entry.old.is_none() => text(entry.new),
            '-' if entry.new.is_none() => text(entry.old),
            _ => both,
        }],
    ))
}

/// A text with its changed words marked; of words that stay, those near a change. `show` makes words harmless.
pub fn marked(
    stretches: &[Stretch],
    show: impl Fn(&str) -> String,
    gone: impl Fn(&str) -> String,
    come: impl Fn(&str) -> String,
) -> String {
    let mut out: Vec<String> = Vec::new();
    for (at, stretch) in stretches.iter().enumerate() {
        match stretch {
            Stretch::Other(old, new) => {
                let old = (!old.is_empty()).then(|| gone(&show(&old.join(" "))));
                let new = (!new.is_empty()).then(|| come(&show(&new.join(" "))));
                out.push(old.into_iter().chain(new).collect());
            }
            Stretch::Same(words) => {
                let before = if at + 1 < stretches.len() { AROUND } else { 0 };
                let after = if at > 0 { AROUND } else { 0 };
                if words.len() <= before + after + 1 {
                    out.push(show(&words.join(" ")));
                    continue;
                }
                let (head, tail) = (&words[..after], &words[words.len() - before..]);
                let parts = [show(&head.join(" ")), "…".to_owned(), show(&tail.join(" "))];
                out.extend(parts.into_iter().filter(|part| !part.is_empty()));
            }
        }
    }
    out.join(" ")
}

/// A value on one line, cut where it is long.
pub fn brief(value: &Value) -> String {
    let text = match value {
        Value::String(text) => text.clone(),
        Value::Null => "null".to_owned(),
        other => serde_json::to_string(&diktum::diff::InOrder(other)).unwrap_or_default(),
    };
    cut(&text)
}

fn cut(text: &str) -> String {
    let mut short: String = text.chars().take(WIDTH).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    shown(&short)
}

/// What an item says, a line for itself and one for each item under it.
pub fn lines(value: &Value, lang: Lang) -> Vec<String> {
    let w = words(lang);
    let mut all = Vec::new();
    item(value, 0, &mut all);
    if all.is_empty() {
        all.push(w.empty.to_owned());
    }
    let more = all.len().saturating_sub(LINES);
    if more > 0 {
        all.truncate(LINES);
        all.push(fill(w.more, &[&more.to_string()]));
    }
    all
}

fn item(value: &Value, depth: usize, out: &mut Vec<String>) {
    let indent = "  ".repeat(depth);
    let Some(map) = value.as_object() else {
        if !value.is_null() {
            out.push(format!("{indent}{}", brief(value)));
        }
        return;
    };
    let text = |key: &str| map.get(key).and_then(Value::as_str).filter(|text| !text.is_empty());
    let tree = map.contains_key("anak") || map.contains_key("isi");
    let keys: &[&str] = match (map.contains_key("kode"), tree) {
        (true, _) => &["kode", "pesan"],
        // The place of an item names its label already.
        (_, true) if depth == 0 => &["judul", "teks"],
        (_, true) => &["label", "judul", "teks"],
        (_, false) if map.contains_key("baris") => &["jenis", "teks"],
        (_, false) => &["teks"],
    };
    let own: Vec<&str> = keys.iter().filter_map(|key| text(key)).collect();
    if own.is_empty() && !tree || map.contains_key("nama") {
        // No node: what its fields say.
        for key in diktum::diff::keys(&[map]) {
            match map.get(key) {
                None | Some(Value::Null) => {}
                Some(_) if PLACES.contains(&key) => {}
                Some(value @ (Value::Array(_) | Value::Object(_))) => item_list(value, depth, out),
                Some(value) if own.is_empty() && key == "jenis" => {
                    out.push(format!("{indent}({})", brief(value)))
                }
                Some(value) => out.push(format!("{indent}{key}: {}", brief(value))),
            }
        }
        return;
    }
    if !own.is_empty() {
        out.push(format!("{indent}{}", cut(&own.join(" "))));
    }
    for key in ["isi", "anak"] {
        map.get(key).into_iter().for_each(|value| item_list(value, depth + 1, out));
    }
}

fn item_list(value: &Value, depth: usize, out: &mut Vec<String>) {
    match value {
        Value::Array(items) => items.iter().for_each(|value| item(value, depth, out)),
        value => item(value, depth, out),
    }
}
