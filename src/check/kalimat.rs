//! The words of a field or node as one sentence, each with its place in the text.

use std::ops::Range;

use crate::model::{Join, Teks};

/// Words joined as [`Teks`] shows them, with the way back to the text.
#[derive(Clone, Debug, Default)]
pub struct Kalimat {
    text: String,
    /// Where runs of bytes begin: in `text`, and in the decoded text.
    runs: Vec<(usize, usize)>,
}

impl Kalimat {
    /// The sentence of these words. One walk over them.
    pub fn new(teks: &Teks) -> Kalimat {
        let mut sentence = Kalimat::default();
        // The same joints as in the display of `Teks`: a test compares.
        let (mut blank, mut hyphen, mut begun) = (false, false, false);
        for piece in teks.pieces() {
            blank |= piece.join == Join::Blank && !hyphen || piece.text.starts_with(char::is_whitespace);
            for word in piece.text.split_whitespace() {
                if begun && blank {
                    sentence.text.push(' ');
                }
                let offset = word.as_ptr() as usize - piece.text.as_ptr() as usize;
                sentence.runs.push((sentence.text.len(), piece.at as usize + offset));
                sentence.text.push_str(word);
                hyphen = word.len() > 1 && word.ends_with('-') && !word.starts_with('-');
                (blank, begun) = (true, true);
            }
            if !piece.text.trim().is_empty() {
                blank = piece.text.ends_with(char::is_whitespace);
            }
        }
        sentence
    }

    pub fn as_str(&self) -> &str {
        &self.text
    }

    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Where `range` of the sentence stands in the decoded text; an empty sentence stands nowhere.
    pub fn place(&self, range: Range<usize>) -> Range<usize> {
        let start = self.at(range.start);
        // Past the last byte: one behind where that byte stands.
        let end = if range.is_empty() { start } else { self.at(range.end - 1) + 1 };
        start..end.max(start)
    }

    /// The place of the last `bytes` of the sentence.
    pub fn tail(&self) -> Range<usize> {
        let from = self.text.rfind(' ').map_or(0, |blank| blank + 1);
        self.place(from..self.text.len())
    }

    fn at(&self, at: usize) -> usize {
        let run = self.runs.partition_point(|(start, _)| *start <= at).saturating_sub(1);
        self.runs.get(run).map_or(0, |(start, place)| place + at.saturating_sub(*start))
    }
}

/// Whether words stand on lines of a single word, as scans in reading order leave them: their order is not certain.
pub fn is_scattered(teks: &Teks) -> bool {
    let single = |piece: &&crate::model::Piece| piece.text.split_whitespace().nth(1).is_none();
    teks.pieces().iter().rev().skip(1).filter(single).count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Piece;

    #[test]
    fn words_lead_back_to_the_text() {
        let content = "sebagaimana dimaksud   pada\n   ayat (1)\nUndang-\nUndang é";
        let mut teks = Teks::default();
        for line in content.lines() {
            let at = line.as_ptr() as usize - content.as_ptr() as usize;
            teks.push(Piece { text: line, at: at as u32, join: Join::Blank });
        }
        let sentence = Kalimat::new(&teks);
        assert_eq!(sentence.as_str(), teks.to_string());
        for word in ["sebagaimana", "pada", "ayat", "(1)", "Undang é"] {
            let at = sentence.as_str().rfind(word).expect("is there");
            assert_eq!(&content[sentence.place(at..at + word.len())], word);
        }
        assert_eq!(&content[sentence.tail()], "é");
        assert_eq!(Kalimat::default().place(0..0), 0..0);
    }
}
