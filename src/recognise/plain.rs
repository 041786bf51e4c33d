//! Plain lines: words alone, or a label and words. Most lines are, and their first letters tell them.
//!
//! The grammar decides about them like about all others (`plain_line`), but is asked only once for the same letters.

use super::Rule;
use super::known::known;
use crate::unit::Kind;
use crate::value::label;

/// The lines of a text, the plain ones recognised.
pub(super) struct Lines {
    pub plain: Vec<Plain>,
    /// The other lines as they stand, without the blanks at their heads: for the grammar, in one parse.
    pub headed: String,
    /// Where each of them begins: in `headed`, and in the text.
    pub places: Vec<(u32, u32)>,
}

/// A unit of a plain line.
pub(super) struct Plain {
    pub kind: Kind,
    pub start: u32,
    pub end: u32,
}

/// A longer label is seldom, in bytes: `(126)`.
const LONGEST_LABEL: usize = 5;

/// Parts the lines of a text.
pub(super) fn sort(text: &str) -> Lines {
    let bytes = text.as_bytes();
    let mut lines = Lines {
        plain: Vec::with_capacity(text.len() / 50 + 8),
        headed: String::with_capacity(text.len() / 2 + 8),
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
        let plain = !reached && !(tags && memchr::memchr(b'<', line.as_bytes()).is_some());
        if plain && let Some((label, words)) = plain_line(line) {
            let (start, end) = (start as u32, end as u32);
            if label > 0 {
                let style = label::style(&text[start as usize..start as usize + label]);
                lines.plain.push(Plain { kind: Kind::Label(style), start, end: start + label as u32 });
            }
            lines.plain.push(Plain { kind: Kind::Words, start: start + words as u32, end });
            continue;
        }
        let last = line.trim_end();
        reached =
            last.len() > 3 && last.get(last.len() - 3..).is_some_and(|last| known(Rule::reaches_on, last));
        lines.places.push((lines.headed.len() as u32, start as u32));
        lines.headed.push_str(&text[start..at.min(text.len())]);
    }
    lines
}

/// The length of a plain line's label, 0 without one, and where its words begin; `None` for another line.
fn plain_line(line: &str) -> Option<(usize, usize)> {
    let letters =
        |at: usize| line.get(at..at + 3).filter(|three| three.bytes().all(|b| b.is_ascii_alphabetic()));
    if let Some(first) = letters(0) {
        return known(Rule::plain_letters, first).then_some((0, 0));
    }
    let bytes = line.as_bytes();
    let label = bytes.iter().take(LONGEST_LABEL + 1).position(|b| *b == b' ')?;
    let words = label + bytes[label..].iter().take_while(|b| **b == b' ').count();
    (known(Rule::plain_label, &line[..label]) && known(Rule::item_letters, letters(words)?))
        .then_some((label, words))
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
        for keyword in keywords.into_iter().flat_map(literals) {
            for line in [
                format!("{keyword} : x"),
                keyword.to_owned(),
                format!("{keyword} 1"),
                format!("a. {keyword} x"),
            ] {
                assert_eq!(units(&line), by_grammar(&line), "{line}");
            }
        }
        for keyword in
            include_str!("../../grammar/expected.txt").lines().filter_map(|line| line.split_once(' '))
        {
            let line = format!("{} : x", keyword.1);
            assert_eq!(units(&line), by_grammar(&line), "{line}");
        }
    }

    proptest! {
        #[test]
        fn odd_lines_read_as_by_the_grammar_alone(
            text in "(([ \t]{0,2}|[A-Za-z0-9]{1,4}|[A-Z][a-z]{2}|[a-z]{3}|[a-z0-9IVX]{1,3}[.)] |[(][0-9a-z][)] |[.):;*<-]|Agar|agar |setiap |supaya|orang|\\*\\*|<br>|\u{A0}|\u{2013})|\r?\n|\r){0,30}"
        ) {
            prop_assert_eq!(units(&text), by_grammar(&text));
        }
    }

    #[test]
    fn most_lines_are_plain() {
        for (line, kinds) in [
            ("mengajak pegawai", &[Kind::Words][..]),
            ("a. mengajak", &[Kind::Label(crate::unit::LabelStyle::LowerDot), Kind::Words]),
            ("12) Camat", &[Kind::Label(crate::unit::LabelStyle::DigitParen), Kind::Words]),
        ] {
            let lines = super::sort(line);
            assert_eq!(lines.plain.iter().map(|l| l.kind).collect::<Vec<_>>(), kinds, "{line}");
            assert!(lines.headed.is_empty(), "{line}");
        }
        for line in ["Menimbang :", "a. 1) kerja", "2", "Agar", "di", "**a**", "iii. kerja"] {
            assert!(super::sort(line).plain.is_empty(), "{line}");
        }
    }
}
