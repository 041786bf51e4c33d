//! Words of the text: slices of it, joined where lines wrapped.

use std::borrow::Cow;
use std::fmt;
use std::ops::Range;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::pieces::Pieces;

/// How a piece is joined to the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Join {
    /// By one blank (none after a hyphen): a line wrapped here.
    Blank,
    /// As it stands: only a mark was taken out here.
    Tight,
}

/// A slice of the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece<'a> {
    pub text: &'a str,
    /// Byte offset in the decoded text.
    pub at: u32,
    pub join: Join,
}

impl Piece<'_> {
    /// Byte range in the decoded text.
    pub fn range(&self) -> Range<usize> {
        let at = self.at as usize;
        at..at + self.text.len()
    }
}

/// Words of the text as found, spelling and misread letters kept: pieces of the input, copied nowhere.
///
/// Shown, runs of white space are one blank, and lines are joined by a blank, by none after a hyphen.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Teks<'a> {
    pieces: Pieces<'a>,
}

impl<'a> Teks<'a> {
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    pub fn pieces(&self) -> &[Piece<'a>] {
        &self.pieces
    }

    pub fn push(&mut self, piece: Piece<'a>) {
        if !piece.text.is_empty() {
            self.pieces.extend(&[piece]);
        }
    }

    pub fn append(&mut self, other: Teks<'a>) {
        // Most words are put where none are yet: their pieces move as they are.
        if self.pieces.is_empty() {
            *self = other;
        } else {
            self.pieces.extend(&other.pieces);
        }
    }

    /// Takes off the pieces from `at` on.
    pub fn split_off(&mut self, at: usize) -> Teks<'a> {
        Teks { pieces: self.pieces.split_off(at.min(self.pieces.len())) }
    }

    /// The last sign that is no white space.
    pub fn last_char(&self) -> Option<char> {
        self.pieces.iter().rev().find_map(|p| p.text.trim_end().chars().next_back())
    }

    /// The first sign that is no white space.
    pub fn first_char(&self) -> Option<char> {
        self.pieces.iter().find_map(|p| p.text.trim_start().chars().next())
    }

    /// The last word, as it stands.
    pub fn last_word(&self) -> &'a str {
        self.pieces.last().map_or("", |p| p.text.trim_end().rsplit(char::is_whitespace).next().unwrap_or(""))
    }

    /// From the first to past the last byte, in the decoded text.
    pub fn range(&self) -> Option<Range<usize>> {
        let (first, last) = (self.pieces.first()?.range(), self.pieces.last()?.range());
        // Words that go on in a column further up end before they begin.
        Some(if first.start <= last.end { first.start..last.end } else { first })
    }

    /// Whether the words are more than so many bytes of the text; costs no more than that, however long they are.
    pub fn is_longer(&self, bytes: usize) -> bool {
        let mut left = bytes;
        // No piece is empty, so that few of them are looked at.
        !self.pieces.iter().all(|piece| {
            let fits = piece.text.len() <= left;
            left = left.saturating_sub(piece.text.len());
            fits
        })
    }

    /// [`to_cow`](Self::to_cow) of words that are not longer than so many bytes of the text.
    pub fn to_cow_within(&self, bytes: usize) -> Option<Cow<'a, str>> {
        (!self.is_longer(bytes)).then(|| self.to_cow())
    }

    /// The words as one string; borrowed when they stand so in the text.
    pub fn to_cow(&self) -> Cow<'a, str> {
        match self.pieces() {
            [] => Cow::Borrowed(""),
            [one] if is_single_spaced(one.text) => Cow::Borrowed(one.text),
            _ => Cow::Owned(self.to_string()),
        }
    }
}

impl<'a> From<Piece<'a>> for Teks<'a> {
    fn from(piece: Piece<'a>) -> Self {
        Teks { pieces: if piece.text.is_empty() { Pieces::default() } else { Pieces::One(piece) } }
    }
}

/// Whether a slice can be shown as it stands: no white space at its ends, none but single blanks in it.
fn is_single_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    let ends = [bytes.first(), bytes.last()].into_iter().flatten().all(|b| *b > b' ');
    // No loop ends early: so the compiler looks at many bytes at once.
    let (mut control, mut all) = (false, 0);
    for byte in bytes {
        control |= *byte < b' ';
        all |= *byte;
    }
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let double = pairs.fold(false, |found, (a, b)| found | (*a == b' ') & (*b == b' '));
    let blank = |c: char| c != ' ' && c.is_whitespace();
    ends && !control && !double && (all.is_ascii() || !text.contains(blank))
}

impl fmt::Display for Teks<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // Whether a blank is due before the next words, and whether the last word goes on after a hyphen.
        let (mut blank, mut hyphen) = (false, false);
        let mut begun = false;
        for piece in self.pieces() {
            blank |= piece.join == Join::Blank && !hyphen || piece.text.starts_with(char::is_whitespace);
            let mut show = |words: &str| {
                if begun && blank {
                    f.write_str(" ")?;
                }
                hyphen = ends_in_hyphenated_word(words);
                (blank, begun) = (true, true);
                f.write_str(words)
            };
            if is_single_spaced(piece.text) {
                show(piece.text)?;
            } else {
                piece.text.split_whitespace().try_for_each(show)?;
            }
            if !piece.text.trim().is_empty() {
                blank = piece.text.ends_with(char::is_whitespace);
            }
        }
        Ok(())
    }
}

/// `Undang-` at a line's end goes on without a blank; a dash that stands alone does not.
fn ends_in_hyphenated_word(words: &str) -> bool {
    words.ends_with('-') && {
        let word = words.rsplit(' ').next().unwrap_or(words);
        word.len() > 1 && !word.starts_with('-')
    }
}

impl Serialize for Teks<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.pieces() {
            [] => serializer.serialize_str(""),
            [one] if is_single_spaced(one.text) => serializer.serialize_str(one.text),
            _ => serializer.collect_str(self),
        }
    }
}

impl JsonSchema for Teks<'_> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Teks".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

#[cfg(test)]
mod tests {
    use super::{Join, Piece, Teks};

    fn teks(pieces: &[(&'static str, Join)]) -> String {
        let mut teks = Teks::default();
        for (text, join) in pieces {
            teks.push(Piece { text, at: 0, join: *join });
        }
        teks.to_string()
    }

    #[test]
    fn lines_are_joined() {
        use Join::{Blank, Tight};
        for (pieces, want) in [
            (&[("Kepala Dinas", Blank), ("Kebersihan", Blank)][..], "Kepala Dinas Kebersihan"),
            (&[("Undang-", Blank), ("Undang", Blank)], "Undang-Undang"),
            (&[("2015 -", Blank), ("2020", Blank)], "2015 - 2020"),
            (&[("Dalam    Negeri ", Blank), (" Nomor", Blank)], "Dalam Negeri Nomor"),
            (
                &[("memutakhirkan ", Blank), ("Update", Tight), (" laman", Tight)],
                "memutakhirkan Update laman",
            ),
            (&[("tebal", Blank), (",", Tight)], "tebal,"),
            (&[("a", Blank), ("\u{A0}", Tight), ("b", Tight)], "a b"),
            (&[("  ", Blank), ("b", Tight)], "b"),
        ] {
            assert_eq!(teks(pieces), want);
        }
    }
}
