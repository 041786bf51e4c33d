//! A text that a converter put on one line: cut where its lines began.

use super::reading::Reading;
use crate::recognise::{self, Begin};
use crate::value::label;

/// A shorter text is a text of one line.
const SHORTEST: usize = 300;

/// Where in the form a word stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zone {
    Heading,
    Body,
    End,
}

/// The lines of a text that stands on one; `None` for one that has its own.
pub fn lines(text: &str) -> Option<Reading> {
    if !stands_on_one(text) {
        return None;
    }
    let mut reading = Reading::new(text);
    let (mut zone, mut start, mut found) = (Zone::Heading, 0, 0);
    let mut last = "";
    let mut at = 0;
    while at < text.len() {
        let word = at + (text[at..].len() - text[at..].trim_start().len());
        let end = word + text[word..].find(char::is_whitespace).unwrap_or(text.len() - word);
        let before = text[start..word].trim_end();
        let broken = text[at..word].contains(['\n', '\r', '\u{0C}']);
        let begin = recognise::begins_line(&text[word..]).filter(|begin| match begin {
            Begin::Title => zone == Zone::Heading && found == 0 && !before.is_empty(),
            Begin::Keyword | Begin::Order | Begin::Enactment => true,
            Begin::Label => {
                before.ends_with(['.', ';', ':']) || ends_in_and(before) || follows(last, &text[word..end])
            }
            Begin::Division(_) => {
                before.ends_with(|c: char| ".;:".contains(c) || c.is_uppercase() || c == ')')
            }
            Begin::Closing => before.ends_with(['.', ';']),
            Begin::Office(_) => {
                zone == Zone::Heading || zone == Zone::End && !before.ends_with(char::is_lowercase)
            }
            Begin::Date | Begin::Signed | Begin::Number => zone == Zone::End,
        });
        if let Some(begin) = begin.filter(|_| word > start) {
            reading.line(text, start..word);
            start = word;
            found += usize::from(begin != Begin::Title);
            if begin == Begin::Label {
                last = &text[word..end];
            }
            zone = match begin {
                Begin::Keyword | Begin::Order | Begin::Division(_) => Zone::Body,
                Begin::Enactment => Zone::End,
                _ => zone,
            };
        } else if broken || opens_text(zone, before, &text[word..end]) {
            reading.line(text, start..word);
            start = word;
        }
        at = end;
        match begin {
            // `Pasal 1 Dalam …`: its heading is a line of its own.
            Some(Begin::Division(len)) => {
                at = word + len;
                reading.line(text, start..at);
                start = at;
            }
            // `BUPATI RIMBA JAYA, SUTARJO`: the name under it is a line of its own.
            Some(Begin::Office(len)) if zone == Zone::End => {
                at = word + len;
                reading.line(text, start..at);
                start = at;
            }
            Some(Begin::Signed) => {
                reading.line(text, start..at);
                start = at;
            }
            _ => {}
        }
    }
    reading.line(text, start..text.len());
    (found > 2).then_some(reading)
}

/// Whether three quarters of a text, and enough of it, are one line.
fn stands_on_one(text: &str) -> bool {
    let (mut start, mut longest) = (0, 0);
    for end in memchr::memchr2_iter(b'\n', b'\r', text.as_bytes()) {
        longest = longest.max(end - start);
        start = end + 1;
        // Less than three quarters are left: no line to come can be it.
        if (text.len() - start) * 4 < text.len() * 3 {
            break;
        }
    }
    longest = longest.max(text.len() - start);
    longest >= SHORTEST && longest * 4 >= text.len() * 3
}

/// Whether a label counts on from the last one: `1. Camat 2. Lurah`.
fn follows(last: &str, label: &str) -> bool {
    let [last, label] = [last, label].map(|text| label::readings(label::style(text), text));
    let next = |(style, n): &(_, u32)| label[0] == Some((*style, n + 1));
    last[0].as_ref().is_some_and(next)
}

/// Whether a list's last item but one ends here: `…; dan`.
fn ends_in_and(before: &str) -> bool {
    let word = before.rsplit(char::is_whitespace).next().unwrap_or("");
    recognise::joins_items(word) && before[..before.len() - word.len()].trim_end().ends_with([';', ','])
}

/// Whether the opening begins after the office in capitals: `BUPATI X, Dalam rangka …`.
fn opens_text(zone: Zone, before: &str, word: &str) -> bool {
    zone == Zone::Heading
        && before.ends_with(',')
        && before.trim_end_matches(',').ends_with(|c: char| c.is_uppercase())
        && word.starts_with(char::is_uppercase)
        && word.contains(char::is_lowercase)
}
