//! A line of a recogniser's file while it is read, and the places of words whose file gives only those of lines.

use crate::page::NO_LINE;

use super::book::{Book, Bounds};
use super::error::SourceError;

/// A line: its words, and its own text where it has none.
#[derive(Default)]
pub struct Line {
    pub bounds: Option<Bounds>,
    pub sure: Option<u8>,
    /// The text that the file gives of the whole line.
    pub text: String,
    words: Vec<Part>,
}

struct Part {
    text: String,
    bounds: Option<Bounds>,
    sure: Option<u8>,
}

impl Line {
    pub fn new(bounds: Option<Bounds>) -> Line {
        Line { bounds, ..Line::default() }
    }

    /// Adds a word; one of blanks is none.
    pub fn word(&mut self, text: &str, bounds: Option<Bounds>, sure: Option<u8>) {
        let text = text.trim();
        if !text.is_empty() {
            self.words.push(Part { text: text.to_owned(), bounds, sure });
        }
    }

    /// Adds the hyphen that is printed behind the last word, with a box of its own or without.
    pub fn hyphen(&mut self, hyphen: &str, bounds: Option<Bounds>) {
        /// The signs that files write for a hyphen at a line's end; what is printed is a hyphen.
        const HYPHENS: [&str; 3] = ["\u{AD}", "¬", ""];
        let hyphen = hyphen.trim();
        let hyphen = if HYPHENS.contains(&hyphen) { "-" } else { hyphen };
        let Some(last) = self.words.last_mut() else { return self.word(hyphen, bounds, None) };
        if !last.text.ends_with(['-', '\u{AD}', '¬']) {
            last.text.push_str(hyphen);
        }
        if let (Some([x0, y0, x1, y1]), Some(own)) = (&mut last.bounds, bounds) {
            (*x0, *y0, *x1, *y1) = (x0.min(own[0]), y0.min(own[1]), x1.max(own[2]), y1.max(own[3]));
        }
    }

    /// Adds the line to the last page. Words without a box get their share of the line's; without one, they have no
    /// place and are left out.
    pub fn put(&mut self, book: &mut Book) -> Result<(), SourceError> {
        let line = std::mem::take(self);
        if line.words.is_empty() {
            if line.text.trim().is_empty() {
                return Ok(());
            }
            let Some(bounds) = line.bounds else { return book.placeless(&line.text) };
            let number = book.line();
            return each_word(&line.text, bounds, |word, bounds| book.word(word, bounds, line.sure, number));
        }
        let number = book.line();
        let letters = line.words.iter().map(|word| word.text.chars().count() + 1).sum::<usize>() - 1;
        let mut before = 0;
        for word in &line.words {
            let length = word.text.chars().count();
            let share = || line.bounds.map(|bounds| share(bounds, before, length, letters));
            book.put(&word.text, word.bounds.or_else(share), word.sure.or(line.sure), number)?;
            before += length + 1;
        }
        Ok(())
    }

    /// Adds a word that stands outside of every line.
    pub fn loose(
        text: &str,
        bounds: Option<Bounds>,
        sure: Option<u8>,
        book: &mut Book,
    ) -> Result<(), SourceError> {
        book.put(text, bounds, sure, NO_LINE)
    }
}

/// The words between the blanks of a line's text, each with its share of the line's box by its letters.
pub fn each_word(
    text: &str,
    bounds: Bounds,
    mut put: impl FnMut(&str, Bounds) -> Result<(), SourceError>,
) -> Result<(), SourceError> {
    let text = text.trim();
    let letters = text.chars().count();
    let (mut before, mut walked) = (0, 0);
    for word in text.split_whitespace() {
        // A word is a part of the text, so its place is known without a search.
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        before += text.get(walked..start).map_or(0, |gap| gap.chars().count());
        walked = start + word.len();
        let length = word.chars().count();
        put(word, share(bounds, before, length, letters))?;
        before += length;
    }
    Ok(())
}

/// The box of `length` letters that come after `before` of all the `letters` that a box holds.
fn share([x0, y0, x1, y1]: Bounds, before: usize, length: usize, letters: usize) -> Bounds {
    let letter = (x1 - x0) / letters.max(1) as f32;
    [x0 + letter * before as f32, y0, x0 + letter * (before + length) as f32, y1]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_shared_out_by_letters() {
        let mut found = Vec::new();
        let collect = |word: &str, bounds: Bounds| {
            found.push((word.to_owned(), bounds[0], bounds[2]));
            Ok(())
        };
        each_word(" a.  kerja é ", [100.0, 0.0, 200.0, 10.0], collect).expect("has room");
        let expected = [("a.", 100.0, 120.0), ("kerja", 140.0, 190.0), ("é", 200.0, 210.0)];
        let letter = 100.0 / 11.0;
        for ((word, x0, x1), (text, start, end)) in found.iter().zip(expected) {
            let place = |at: f32| 100.0 + (at - 100.0) / 10.0 * letter;
            assert_eq!(word, text);
            assert!((x0 - place(start)).abs() < 0.01 && (x1 - place(end)).abs() < 0.01, "{word} {x0} {x1}");
        }
        assert_eq!(found.len(), 3);
    }

    #[test]
    fn hyphens_are_printed_once() {
        for (word, hyphen, printed) in
            [("menyeleng", "-", "menyeleng-"), ("menyeleng-", "-", "menyeleng-"), ("me", "\u{AD}", "me-")]
        {
            let mut line = Line::default();
            line.word(word, Some([0.0, 0.0, 9.0, 9.0]), None);
            line.hyphen(hyphen, Some([9.0, 4.0, 12.0, 5.0]));
            assert_eq!(line.words[0].text, printed);
            assert_eq!(line.words[0].bounds, Some([0.0, 0.0, 12.0, 9.0]));
        }
    }
}
