//! Marks inside a line: Markdown's and HTML's signs, links, entities, invisible blanks.

use std::ops::Range;

use super::grammar::{Rule, ask};
use super::values::clip;

/// The longest link or tag, in bytes; a longer one is text.
const MARK: usize = 600;

/// What a piece of a line is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Inline {
    /// The text's own words.
    Own,
    /// A mark of Markdown or HTML, or an invisible sign.
    Mark,
    /// An entity, and the sign that it stands for.
    Sign(&'static str),
}

/// Calls `each` with every piece of `words`, in order.
///
/// The grammar is asked only where a sign stands that a mark can begin with.
pub fn inline(words: &str, mut each: impl FnMut(Inline, Range<usize>)) {
    let (mut own, mut at) = (0, 0);
    while let Some(sign) = next_sign(words, at) {
        let mut end = sign;
        for part in ask(Rule::inline, clip(&words[sign..], MARK)).unwrap_or_default().all() {
            let range = sign + part.range().start..sign + part.range().end;
            let piece = match part.rule() {
                Rule::link_text => Inline::Own,
                Rule::inline_mark | Rule::link_open | Rule::link_close => Inline::Mark,
                Rule::entity_amp => Inline::Sign("&"),
                Rule::entity_quot => Inline::Sign("\""),
                Rule::entity_apos => Inline::Sign("'"),
                Rule::entity_lt => Inline::Sign("<"),
                Rule::entity_gt => Inline::Sign(">"),
                Rule::entity_dash => Inline::Sign("–"),
                _ => continue,
            };
            if own < sign {
                each(Inline::Own, own..sign);
            }
            end = range.end;
            own = end;
            each(piece, range);
        }
        at = if end > sign { end } else { sign + words[sign..].chars().next().map_or(1, char::len_utf8) };
    }
    if own < words.len() {
        each(Inline::Own, own..words.len());
    }
}

/// The first bytes of what a mark can begin with; letters with diacritics share those of the invisible blanks.
const FIRST: &[u8] = b"[&*_|`\\<\xC2\xE2\xEF";

/// Where in a line the next sign stands that a mark can begin with.
fn next_sign(words: &str, from: usize) -> Option<usize> {
    const SIGNS: [bool; 256] = {
        let mut signs = [false; 256];
        let mut i = 0;
        while i < FIRST.len() {
            signs[FIRST[i] as usize] = true;
            i += 1;
        }
        signs
    };
    let bytes = words.as_bytes();
    let follows = |i: usize, signs: &[u8]| bytes.get(i + 1).is_some_and(|b| signs.contains(b));
    // A sign's first byte is rare: nearly every line is passed over at one look-up a byte.
    let next = |from: usize| {
        let found = bytes.get(from..)?.iter().position(|byte| SIGNS[usize::from(*byte)])?;
        Some(from + found)
    };
    let begins = |i: &usize| match bytes[*i] {
        b'[' => memchr::memmem::find(&bytes[*i..bytes.len().min(i + MARK)], b"](").is_some(),
        b'&' => memchr::memchr(b';', &bytes[*i..bytes.len().min(i + 7)]).is_some(),
        b'_' => follows(*i, b"_"),
        // Between two letters a star is a misread letter (`KE*IIGA`), no emphasis.
        b'*' => {
            let inside = *i > 0 && bytes[i - 1].is_ascii_alphanumeric();
            !(inside && bytes.get(i + 1).is_some_and(u8::is_ascii_alphanumeric))
        }
        b'<' => memchr::memchr(b'>', &bytes[*i..bytes.len().min(i + MARK)]).is_some(),
        0xC2 => bytes.get(i + 1) == Some(&0xAD),
        0xE2 => {
            matches!(bytes.get(i + 1), Some(0x80 | 0x81))
                && bytes.get(i + 2).is_some_and(|b| matches!(b, 0x8B..=0x8D | 0xA0))
        }
        _ => true,
    };
    std::iter::successors(next(from), |at| next(at + 1)).find(begins)
}

/// Whether a line, or a text, can hold marks at all.
pub fn may_hold_marks(words: &str) -> bool {
    // Three signs a search, each over many bytes at once: most lines have none of them.
    let mut three = FIRST.chunks(3).map(|three| [three[0], three[1 % three.len()], three[2 % three.len()]]);
    three.any(|[a, b, c]| memchr::memchr3(a, b, c, words.as_bytes()).is_some())
        && next_sign(words, 0).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_come_off() {
        let words = r"lihat [www.x.id](http://www.x.id) **tebal** dan a\. &amp; &quot;x&quot; #tagar";
        let mut text = String::new();
        inline(words, |piece, range| match piece {
            Inline::Own => text.push_str(&words[range]),
            Inline::Sign(sign) => text.push_str(sign),
            Inline::Mark => {}
        });
        assert_eq!(text, "lihat www.x.id tebal dan a. & \"x\" #tagar");
    }
}
