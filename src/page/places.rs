//! The way back from bytes of the reading text to pages and boxes.

use std::ops::Range;

use super::reading::{Lines, Placed};
use crate::model::{Bagian, Kotak};

impl Lines {
    /// The page of byte `at` of the reading text, from 1; of a place between lines, that of the line before.
    pub fn page(&self, at: usize) -> Option<u32> {
        let behind = self.lines.partition_point(|line| line.start as usize <= at);
        self.lines.get(behind.saturating_sub(1)).map(|line| line.page)
    }

    /// Where the words in these ranges of the reading text stand: a box a line, in the order of the text. A word
    /// of which only a part is in a range counts whole.
    pub fn boxes(&self, ranges: impl IntoIterator<Item = Range<usize>>) -> Vec<Kotak> {
        // Words of one line stand together once sorted, whatever the order of the ranges.
        let mut found: Vec<(usize, &Placed)> = Vec::new();
        for range in ranges {
            let first = self.words.partition_point(|word| word.end as usize <= range.start);
            let words = self.words[first..].iter().take_while(|word| (word.start as usize) < range.end);
            let mut line = (0, 0..0);
            for word in words {
                if !line.1.contains(&word.start) {
                    line = self.line(word.start);
                }
                found.push((line.0, word));
            }
        }
        found.sort_by_key(|(line, _)| *line);
        let mut boxes: Vec<Kotak> = Vec::new();
        let mut last = None;
        for (line, word) in found {
            let own = kotak(word);
            match boxes.last_mut().filter(|_| last == Some(line)) {
                Some(whole) => {
                    (whole.x0, whole.y0) = (whole.x0.min(own.x0), whole.y0.min(own.y0));
                    (whole.x1, whole.y1) = (whole.x1.max(own.x1), whole.y1.max(own.y1));
                }
                None => boxes.push(own),
            }
            last = Some(line);
        }
        boxes
    }

    /// The line that holds a word beginning at `at`: its number, and up to where words are its own.
    fn line(&self, at: u32) -> (usize, Range<u32>) {
        let behind = self.lines.partition_point(|line| line.start <= at);
        let end = self.lines.get(behind).map_or(u32::MAX, |line| line.start);
        (behind, at..end)
    }
}

fn kotak(word: &Placed) -> Kotak {
    let Placed { page, x0, y0, x1, y1, .. } = *word;
    let of = Bagian::of;
    Kotak { halaman: page, x0: of(x0), y0: of(y0), x1: of(x1), y1: of(y1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{JenisSumber, Lapisan};
    use crate::page::{NO_LINE, Pages};
    use crate::text::Text;

    /// Two pages of invented words, two lines on the first.
    fn text() -> Text {
        let mut pages = Pages::new(JenisSumber::Bbox);
        pages.begin(1000.0, 1000.0, Lapisan::Teks);
        for (word, x, y) in [("KESATU", 100.0, 100.0), ("menyapu", 300.0, 101.0), ("jalan.", 300.0, 140.0)] {
            pages.push(word, [x, y, x + 100.0, y + 20.0], None, NO_LINE);
        }
        pages.begin(1000.0, 1000.0, Lapisan::Teks);
        pages.push("KEDUA", [100.0, 100.0, 200.0, 120.0], None, NO_LINE);
        Text::from_pages(&pages)
    }

    fn boxes(text: &Text, words: &[&str]) -> Vec<[f64; 5]> {
        let place = |word: &&str| {
            let at = text.as_str().find(*word).expect("is there");
            at..at + word.len()
        };
        let kotak = text.pages().expect("has pages").boxes(words.iter().map(place));
        let share = |k: &Kotak| [k.x0.share(), k.y0.share(), k.x1.share(), k.y1.share()];
        kotak
            .iter()
            .map(|k| [[f64::from(k.halaman)].as_slice(), &share(k)].concat())
            .map(|k| k.try_into().expect("has five"))
            .collect()
    }

    #[test]
    fn words_of_a_line_are_one_box() {
        let text = text();
        assert_eq!(boxes(&text, &["KESATU", "menyapu"]), [[1.0, 0.1, 0.1, 0.4, 0.121]]);
        let both = [[1.0, 0.1, 0.1, 0.4, 0.121], [1.0, 0.3, 0.14, 0.4, 0.16]];
        assert_eq!(boxes(&text, &["KESATU", "menyapu", "jalan."]), both);
        assert_eq!(boxes(&text, &["jalan.", "menyapu", "KESATU"]), both);
        assert_eq!(boxes(&text, &["EDU"]), [[2.0, 0.1, 0.1, 0.2, 0.12]]);
        assert!(boxes(&text, &[]).is_empty());
    }

    #[test]
    fn every_place_has_a_page() {
        let text = text();
        let second = text.as_str().find("KEDUA").expect("is there");
        assert_eq!((text.page(0), text.page(second - 1), text.page(second)), (Some(1), Some(1), Some(2)));
        assert_eq!(text.page(usize::MAX), Some(2));
        assert_eq!(text.boxes(0..text.as_str().len()).len(), 3);
        let plain = Text::from_string("x".into());
        assert_eq!((plain.page(0), plain.boxes(0..1)), (None, Vec::new()));
    }
}
