//! Lines that are told by what they begin with: words alone, a label and words, a keyword and its colon; and short
//! lines, which are the same ones in text after text.
//!
//! The grammar decides about them like about all others, but is asked only once for the same letters, labels and
//! keywords; the other lines it reads as they stand.

use std::cell::RefCell;
use std::ops::Range;

use pest::Parser as _;

use super::known::{Kept, LONGEST, known};
use super::{Grammar, Rule, merged};
use crate::unit::{Kind, Unit};
use crate::value::label;

/// The lines of a text, the plain ones recognised.
pub(super) struct Lines {
    pub plain: Vec<Plain>,
    /// The other lines as they stand, without the blanks at their heads: for the grammar, in one parse.
    pub others: String,
    /// Where each of them begins: in `others`, and in the text.
    pub places: Vec<(u32, u32)>,
}

/// A unit of a plain line.
#[derive(Clone, Copy)]
pub(super) struct Plain {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
    pub number: u32,
}

/// So many letters tell a word from every keyword that it isn't.
const WORD: usize = 7;
/// A longer label is seldom, in bytes: `(126)`.
const LONGEST_LABEL: usize = 5;

/// Parts the lines of a text.
pub(super) fn sort(text: &str) -> Lines {
    let bytes = text.as_bytes();
    let mut lines = Lines {
        plain: Vec::with_capacity(text.len() / 40 + 8),
        others: String::with_capacity(text.len() / 2 + 8),
        places: Vec::with_capacity(text.len() / 100 + 8),
    };
    // `<br>` parts a line.
    let tags = memchr::memchr(b'<', bytes).is_some();
    let (mut at, mut reached) = (0, false);
    while at < bytes.len() {
        let end = memchr::memchr2(b'\n', b'\r', &bytes[at..]).map_or(bytes.len(), |length| at + length);
        let blanks = bytes[at..end].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let start = at + blanks;
        let line = &text[start..end];
        at = end + 1;
        if line.is_empty() {
            continue;
        }
        let tagged = tags && memchr::memchr(b'<', line.as_bytes()).is_some();
        if !reached && !tagged && (lines.take(line, start) || lines.take_known(line, start)) {
            continue;
        }
        reached = reaches_on(line);
        lines.places.push((lines.others.len() as u32, start as u32));
        lines.others.push_str(&text[start..at.min(text.len())]);
    }
    lines
}

/// Whether a head at a line's end may go on in the next line.
fn reaches_on(line: &str) -> bool {
    let words = line.trim_end();
    words.len() > 3 && words.get(words.len() - 3..).is_some_and(|last| known(Rule::reaches_on, last))
}

impl Lines {
    /// Takes words alone, behind `**` too, or a label and words; `false` where `line` is none of them.
    fn take(&mut self, line: &str, at: usize) -> bool {
        let bytes = line.as_bytes();
        let mark = line.get(..2).filter(|signs| !all_letters(signs) && known(Rule::plain_mark, signs));
        let start = mark.map_or(0, str::len);
        let word = first_letters(&line[start..]);
        if let Some(three) = word.get(..3) {
            let plain = known(Rule::plain_letters, three) || known(Rule::plain_word, word);
            if plain && start > 0 {
                self.push(Kind::Mark, at, 0..start, 0);
            }
            if plain {
                self.push(Kind::Words, at, start..line.len(), 0);
            }
            return plain;
        }
        let Some(label) = bytes.iter().take(LONGEST_LABEL + 1).position(|b| *b == b' ') else {
            return false;
        };
        let words = label + bytes[label..].iter().take_while(|b| **b == b' ').count();
        let three = first_letters(&line[words..]).get(..3);
        let plain = known(Rule::plain_label, &line[..label])
            && three.is_some_and(|three| known(Rule::item_letters, three));
        if plain {
            self.push(Kind::Label(label::style(&line[..label])), at, 0..label, 0);
            self.push(Kind::Words, at, words..line.len(), 0);
        }
        plain
    }

    /// Takes a short line without figures, or a keyword with its colon and what is plain behind it.
    fn take_known(&mut self, line: &str, at: usize) -> bool {
        if line.len() <= LONGEST && !line.bytes().any(|b| b.is_ascii_digit()) && !reaches_on(line) {
            let units = head(line);
            units.iter().for_each(|units| self.push_all(at, units));
            return units.is_some();
        }
        let of_a_head = |b: &u8| b.is_ascii_alphabetic() || matches!(b, b' ' | b'.');
        let colon = line.bytes().take(LONGEST).take_while(of_a_head).count();
        if line.as_bytes().get(colon) != Some(&b':') {
            return false;
        }
        let behind = colon + 1;
        let rest = behind + line.as_bytes()[behind..].iter().take_while(|b| **b == b' ').count();
        match head(&line[..behind]) {
            Some(units @ [Some(keyword), Some(separator), None, None])
                if separator.kind == Kind::Separator && keyword.kind.is_keyword() =>
            {
                let before = self.plain.len();
                self.push_all(at, &units);
                let plain = self.take(&line[rest..], at + rest);
                if !plain {
                    self.plain.truncate(before);
                }
                plain
            }
            _ => false,
        }
    }

    fn push_all(&mut self, at: usize, units: &Head) {
        for unit in units.iter().flatten() {
            self.push(unit.kind, at, unit.start as usize..unit.end as usize, unit.number);
        }
    }

    fn push(&mut self, kind: Kind, at: usize, range: Range<usize>, number: u32) {
        let (start, end) = ((at + range.start) as u32, (at + range.end) as u32);
        self.plain.push(Plain { kind, start, end, number });
    }
}

/// The letters that words begin with, as many as a question about them needs.
fn first_letters(words: &str) -> &str {
    &words[..words.bytes().take(WORD).take_while(u8::is_ascii_alphabetic).count()]
}

/// Whether words are letters alone.
fn all_letters(words: &str) -> bool {
    words.bytes().all(|b| b.is_ascii_alphabetic())
}

/// The units of a short line, or of one up to its colon; most are one or two.
type Head = [Option<Unit>; 4];

/// As the grammar reads `signs` on a line of their own; `None` for more units than a head has.
fn head(signs: &str) -> Option<Head> {
    thread_local! {
        static HEADS: RefCell<Kept<Head, 1024>> = const { RefCell::new(Kept::new()) };
    }
    let ask = |signs: &str| {
        let pairs = Grammar::parse(Rule::text, signs).ok()?;
        let units = merged(signs, pairs, &[(0, 0)], Vec::new());
        let mut head = [None; 4];
        for (at, unit) in units.into_iter().enumerate() {
            *head.get_mut(at)? = Some(unit);
        }
        Some(head)
    };
    HEADS.with_borrow_mut(|heads| heads.answer(Rule::text, signs, ask))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use pest::Parser as _;
    use proptest::prelude::*;

    use super::super::{Grammar, Rule, merged, units};
    use crate::unit::{Kind, Unit};

    /// The units of a text that the grammar alone reads.
    fn by_grammar(text: &str) -> Vec<Unit> {
        merged(text, Grammar::parse(Rule::text, text).expect("every text is one"), &[(0, 0)], Vec::new())
    }

    /// The words between quotation marks in a file of the grammar.
    fn literals(grammar: &str) -> impl Iterator<Item = &str> {
        let lines = grammar.lines().filter(|line| !line.trim_start().starts_with("//"));
        lines.flat_map(|line| line.split('"').skip(1).step_by(2))
    }

    #[test]
    fn fixtures_read_as_by_the_grammar_alone() {
        for folder in ["parse", "refuse"] {
            let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(folder);
            for file in folder.read_dir().expect("fixtures are there") {
                let path = file.expect("a file").path();
                if let Ok(text) = std::fs::read_to_string(&path) {
                    assert_eq!(units(&text), by_grammar(&text), "{}", path.display());
                }
            }
        }
    }

    /// No keyword is lost because its first letters are taken for words.
    #[test]
    fn keywords_are_never_plain() {
        let keywords =
            [include_str!("../../grammar/keywords.pest"), include_str!("../../grammar/furniture.pest")];
        let expected =
            include_str!("../../grammar/expected.txt").lines().filter_map(|line| line.split_once(' '));
        for keyword in
            keywords.into_iter().flat_map(literals).chain(expected.map(|(_, keyword)| keyword.trim()))
        {
            for before in ["", "**", "a. ", "Kepada : ", "KEDUA : a. "] {
                for behind in ["", " : x", " 1", " yang lama sekali adanya : dan begitu pula ini"] {
                    let line = format!("{before}{keyword}{behind}");
                    assert_eq!(units(&line), by_grammar(&line), "{line}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn odd_lines_read_as_by_the_grammar_alone(
            text in "(([ \t]{0,2}|[A-Za-z0-9]{1,4}|[A-Z][a-z]{2}|[a-z]{3}|[a-z0-9IVX]{1,3}[.)] |[(][0-9a-z][)] |[.):;*<-]|Agar|agar |KEDUA|Untuk|Kepada|Yth|NOMOR|Lampiran|di | : |Hal|ttd|Instruksi|ini mulai|setiap |supaya|orang|\\*\\*|<br>|\u{A0}|\u{2013})|\r?\n|\r){0,30}"
        ) {
            prop_assert_eq!(units(&text), by_grammar(&text));
        }
    }

    #[test]
    fn most_lines_are_plain() {
        for (line, kinds) in [
            ("mengajak pegawai", &[Kind::Words][..]),
            ("a. mengajak", &[Kind::Label(crate::unit::LabelStyle::LowerDot), Kind::Words]),
            ("Untuk :", &[Kind::Untuk, Kind::Separator]),
            ("KEDUA : Melaksanakan", &[Kind::Diktum, Kind::Separator, Kind::Words]),
            ("TENTANG", &[Kind::Tentang]),
            ("12) Camat", &[Kind::Label(crate::unit::LabelStyle::DigitParen), Kind::Words]),
        ] {
            let lines = super::sort(line);
            assert_eq!(lines.plain.iter().map(|l| l.kind).collect::<Vec<_>>(), kinds, "{line}");
            assert!(lines.others.is_empty(), "{line}");
        }
        for line in ["Menimbang : **a. bahwa dalam rangka**", "a. 1) kerja", "2", "Agar", "iii. kerja 5"] {
            assert!(super::sort(line).plain.is_empty(), "{line}");
        }
    }
}
