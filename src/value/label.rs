//! What a list label can count as: `c.` is 3, `II.` is 2, and `i.` may be 9 or 1.

use crate::unit::LabelStyle;

/// A list that a label can belong to: its style and the label's number in it.
pub type Reading = (LabelStyle, u32);

/// How the clauses of an article, considerations and legal bases begin (UU 12/2011 Lampiran II 21, 41 and 82).
pub const FIRST_CLAUSE: Reading = (LabelStyle::DigitBoth, 1);
pub const FIRST_CONSIDERATION: Reading = (LabelStyle::LowerDot, 1);
pub const FIRST_LAW: Reading = (LabelStyle::DigitDot, 1);

/// The letter or figure of a label, without the signs around it: `\\2)` is `2`.
fn inner(label: &str) -> &str {
    let bytes = label.as_bytes();
    let start = bytes.iter().position(u8::is_ascii_alphanumeric).unwrap_or(bytes.len());
    let end = bytes.iter().rposition(u8::is_ascii_alphanumeric).map_or(start, |last| last + 1);
    label.get(start..end).unwrap_or(label)
}

/// The style of a printed label, from its own signs: `(2)`, `2)`, `2.`, `b.`, `B.`, `II.`
pub fn style(label: &str) -> LabelStyle {
    use LabelStyle::*;
    let closed = label.bytes().rfind(|sign| *sign != b'.') == Some(b')');
    let both = label.starts_with(['(', '\\']);
    let inner = inner(label).as_bytes();
    let first = inner.first().copied().unwrap_or(b'1');
    let repeated = inner.len() == 2 && inner[0] == inner[1] && !matches!(first, b'i' | b'I' | b'x' | b'X');
    let roman = inner.len() > 1 && !repeated;
    match first {
        b'0'..=b'9' if both => DigitBoth,
        b'0'..=b'9' if closed => DigitParen,
        b'0'..=b'9' => DigitDot,
        b'a'..=b'z' if both && roman => RomanLowerBoth,
        b'a'..=b'z' if both => LowerBoth,
        b'a'..=b'z' if roman && closed => RomanLowerParen,
        b'a'..=b'z' if roman => RomanLowerDot,
        b'a'..=b'z' if closed => LowerParen,
        b'a'..=b'z' => LowerDot,
        _ if both => UpperBoth,
        _ if roman => RomanUpper,
        _ if closed => UpperParen,
        _ => UpperDot,
    }
}

/// The readings of a label, the likeliest first; unused places are `None`.
///
/// `label` is the label as printed (`"c."`, `"\\2)"`); a single `i`, `v`, `x` is a letter and a Roman
/// figure, `l` and `I` are also what scans make of `1`, and a lone `1` what they make of `l`.
pub fn readings(style: LabelStyle, label: &str) -> [Option<Reading>; 3] {
    use LabelStyle::*;
    let inner = inner(label);
    if let ([letter], LowerDot | LowerParen | LowerBoth | UpperDot | UpperParen | UpperBoth) =
        (inner.as_bytes(), style)
        && !matches!(letter | 0x20, b'i' | b'v' | b'x' | b'l' | b'c')
    {
        // Neither a Roman figure nor one that is misread for a figure: a letter.
        return [Some((style, letters(inner))), None, None];
    }
    match style {
        DigitDot | DigitParen | DigitBoth => {
            let figures = inner.bytes().rposition(|b| !b.is_ascii_alphabetic()).map_or(0, |last| last + 1);
            let digits = inner.get(..figures).unwrap_or(inner);
            let number = digits.parse().unwrap_or(0);
            let letter = match style {
                DigitDot => LowerDot,
                DigitParen => LowerParen,
                _ => LowerBoth,
            };
            let misread_l = (digits == "1" && digits.len() == inner.len()).then_some((letter, 12));
            [Some((style, number)), misread_l, None]
        }
        LowerDot | LowerParen | LowerBoth | UpperDot | UpperParen | UpperBoth => {
            let letter = Some((style, letters(inner)));
            let roman = match inner.len() {
                // `aa.` is 27, or an `a.` that a scan doubled.
                2 => Some((style, letters(&inner[..1]))),
                _ => roman(inner).map(|n| (roman_style(style), n)),
            };
            let figure = match (inner, style) {
                ("l" | "I", LowerDot | UpperDot) => Some((DigitDot, 1)),
                ("l" | "I", LowerParen | UpperParen) => Some((DigitParen, 1)),
                ("l" | "I", _) => Some((DigitBoth, 1)),
                _ => None,
            };
            match inner {
                "i" | "I" => [roman, letter, figure],
                _ => [letter, roman, figure],
            }
        }
        Unread => [None; 3],
        RomanUpper | RomanLowerDot | RomanLowerParen | RomanLowerBoth => {
            // `ii.` comes after `hh.` too.
            let doubled = inner.len() == 2 && inner.as_bytes()[0] == inner.as_bytes()[1];
            let letters_style = match style {
                RomanUpper => UpperDot,
                RomanLowerDot => LowerDot,
                RomanLowerBoth => LowerBoth,
                _ => LowerParen,
            };
            let letter = doubled.then(|| (letters_style, letters(inner)));
            [roman(inner).map(|n| (style, n)), letter, None]
        }
    }
}

/// Whether a label was misread, when this reading of it holds: `l.` for 1, `1)` for l, `\\2)` for (2), `c..` for c.
pub fn misread((style, _): Reading, label: &str) -> bool {
    use LabelStyle::*;
    let inner = inner(label);
    let figures = matches!(style, DigitDot | DigitParen | DigitBoth);
    let bracket = label.starts_with('\\') && label.ends_with(')');
    bracket || label.ends_with("..") || figures != inner.starts_with(|c: char| c.is_ascii_digit())
}

/// Signs that scans take for one another, in labels.
const ALIKE: [&str; 11] =
    ["gq9", "0oOQD", "1lIi|!tr", "(lI1|{[!tf", ")lI1|}]!Jj", "2zZ", "5sS", "3sS8", "6bG", "ceoCG", ".,:"];

/// Letters that look the same large and small.
const ONE_SHAPE: &str = "cksopuvwxz";

fn alike(a: char, b: char) -> bool {
    a == b || ALIKE.iter().any(|alike| alike.contains(a) && alike.contains(b))
}

/// Whether two signs are one letter in two cases that a scan can't tell apart.
fn one_shape(a: char, b: char) -> bool {
    a.eq_ignore_ascii_case(&b) && ONE_SHAPE.contains(a.to_ascii_lowercase())
}

/// Whether a printed label is perhaps another one: its letter in the other case, or one that scans take for it.
pub fn reads_like(printed: &str, label: &str) -> bool {
    let (printed, label) = (inner(printed), inner(label));
    printed.len() == label.len()
        && printed.chars().zip(label.chars()).all(|(a, b)| a.eq_ignore_ascii_case(&b) || alike(a, b))
}

/// Whether what stands at a line's head is this label, sign by sign; of a lost stop, a letter read as two (`ce.`) and
/// blanks within it too.
pub fn reads_as(printed: &str, label: &str) -> bool {
    let signs = || printed.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '–' | '—' | '~'));
    let count = signs().count();
    let length = label.chars().count();
    let alike = |a, b| alike(a, b) || one_shape(a, b);
    let same = |mut label: std::str::Chars| signs().all(|a| label.next().is_some_and(|b| alike(a, b)));
    if count == length || count + 1 == length {
        // Of two brackets either may be lost.
        let closed =
            label.strip_prefix('(').is_some_and(|rest| count + 1 == length && signs().eq(rest.chars()));
        return closed || same(label.chars());
    }
    // One letter became two.
    let mut inner = label.chars().filter(char::is_ascii_alphabetic);
    let (Some(letter), None) = (inner.next(), inner.next()) else { return false };
    count == length + 1 && signs().all(|a| label.contains(a) || a.is_ascii_alphabetic() && alike(a, letter))
}

/// Whether a line can begin with a misread label: short, and no word. Asked of every line of words.
pub fn may_be_misread(line: &[u8]) -> bool {
    match line {
        [a, b, c, ..] if a.is_ascii_alphabetic() && b.is_ascii_alphabetic() => {
            matches!(c, b'.' | b',' | b')' | b':')
        }
        [a, b, ..] if a.is_ascii_alphabetic() => !b.is_ascii_alphabetic(),
        [a, ..] => a.is_ascii_digit() || matches!(a, b'(' | b'{' | b'[' | b'|' | b'!'),
        [] => false,
    }
}

fn roman_style(letters: LabelStyle) -> LabelStyle {
    match letters {
        LabelStyle::LowerDot => LabelStyle::RomanLowerDot,
        LabelStyle::LowerParen => LabelStyle::RomanLowerParen,
        LabelStyle::LowerBoth => LabelStyle::RomanLowerBoth,
        _ => LabelStyle::RomanUpper,
    }
}

/// `a` 1 … `z` 26, `aa` 27 …
fn letters(inner: &str) -> u32 {
    match inner.as_bytes() {
        [c] => u32::from(c.to_ascii_lowercase().saturating_sub(b'a')) + 1,
        [c, _] => u32::from(c.to_ascii_lowercase().saturating_sub(b'a')) + 27,
        _ => 0,
    }
}

/// A Roman figure up to 399 in either case; `None` for what is none.
pub fn roman(figure: &str) -> Option<u32> {
    let (mut total, mut last) = (0u32, 0u32);
    for byte in figure.bytes().rev() {
        let value = match byte.to_ascii_uppercase() {
            b'I' => 1,
            b'V' => 5,
            b'X' => 10,
            b'L' => 50,
            b'C' => 100,
            _ => return None,
        };
        if value < last {
            total = total.checked_sub(value)?;
        } else {
            total += value;
            last = value;
        }
    }
    (total > 0).then_some(total)
}

/// How a label of this style and number is printed: the inverse of [`readings`]. Used for lost labels.
pub fn print(style: LabelStyle, number: u32) -> String {
    use LabelStyle::*;
    let letter = |base: u8| {
        let index = number.saturating_sub(1);
        let c = char::from(base + u8::try_from(index % 26).unwrap_or(0));
        if index < 26 { c.to_string() } else { format!("{c}{c}") }
    };
    match style {
        DigitDot => format!("{number}."),
        DigitParen => format!("{number})"),
        DigitBoth => format!("({number})"),
        LowerDot => format!("{}.", letter(b'a')),
        LowerParen => format!("{})", letter(b'a')),
        LowerBoth => format!("({})", letter(b'a')),
        UpperDot => format!("{}.", letter(b'A')),
        UpperParen => format!("{})", letter(b'A')),
        UpperBoth => format!("({})", letter(b'A')),
        Unread => String::new(),
        RomanUpper => format!("{}.", print_roman(number)),
        RomanLowerDot => format!("{}.", print_roman(number).to_lowercase()),
        RomanLowerParen => format!("{})", print_roman(number).to_lowercase()),
        RomanLowerBoth => format!("({})", print_roman(number).to_lowercase()),
    }
}

/// Whether a label was put between two by an amendment: `(1a)` after `(1)`.
pub fn is_inserted(label: &str) -> bool {
    let inner = inner(label);
    inner.starts_with(|c: char| c.is_ascii_digit()) && inner.ends_with(|c: char| c.is_ascii_lowercase())
}

/// How an article of this number is labelled.
pub fn article(number: u32) -> String {
    format!("Pasal {number}")
}

/// How an article of this number is labelled in a text that amends another.
pub fn amending_article(number: u32) -> String {
    format!("Pasal {}", print_roman(number))
}

/// How a chapter of this number is labelled.
pub fn chapter(number: u32) -> String {
    format!("BAB {}", print_roman(number))
}

fn print_roman(mut number: u32) -> String {
    let mut out = String::new();
    for (value, figure) in
        [(100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I")]
    {
        while number >= value {
            out.push_str(figure);
            number -= value;
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::{is_inserted, print, readings, reads_as, roman};
    use crate::unit::LabelStyle::*;

    #[test]
    fn a_label_counts() {
        for (style, label, want) in [
            (DigitDot, "12.", (DigitDot, 12)),
            (DigitDot, "1\\.", (DigitDot, 1)),
            (DigitBoth, "(2)", (DigitBoth, 2)),
            (LowerDot, "c.", (LowerDot, 3)),
            (LowerDot, "aa.", (LowerDot, 27)),
            (UpperDot, "B.", (UpperDot, 2)),
            (UpperDot, "I.", (RomanUpper, 1)),
            (RomanUpper, "IV.", (RomanUpper, 4)),
            (RomanLowerParen, "iii)", (RomanLowerParen, 3)),
            (RomanLowerBoth, "(ii)", (RomanLowerBoth, 2)),
            (LowerBoth, "(i)", (RomanLowerBoth, 1)),
        ] {
            assert_eq!(readings(style, label)[0], Some(want), "{label}");
        }
    }

    #[test]
    fn a_single_sign_can_be_several_things() {
        assert_eq!(readings(LowerDot, "i."), [Some((RomanLowerDot, 1)), Some((LowerDot, 9)), None]);
        assert_eq!(readings(LowerDot, "l.")[2], Some((DigitDot, 1)));
        assert_eq!(readings(DigitParen, "1)")[1], Some((LowerParen, 12)));
    }

    #[test]
    fn a_label_may_be_misread_sign_by_sign() {
        for (printed, label, is) in [
            ("l2l", "(2)", true),
            ("(2I", "(2)", true),
            ("(s)", "(3)", true),
            ("(2 —", "(2)", true),
            ("{21", "(2)", true),
            ("5)", "(5)", true),
            ("ce.", "c.", true),
            ("ce.", "e.", true),
            ("b,", "b.", true),
            ("1V.", "IV.", true),
            ("3", "3.", true),
            ("C.", "c.", true),
            ("b.", "B.", false),
            ("(2)", "(3)", false),
            ("jo.", "c.", false),
            ("dr.", "d.", false),
            ("12", "2.", false),
        ] {
            assert_eq!(reads_as(printed, label), is, "{printed} as {label}");
        }
    }

    #[test]
    fn an_inserted_label_has_a_letter_behind_its_figure() {
        for (label, inserted) in
            [("(1a)", true), ("2b.", true), ("(1)", false), ("a.", false), ("12)", false), ("ii.", false)]
        {
            assert_eq!(is_inserted(label), inserted, "{label}");
        }
    }

    #[test]
    fn printing_is_the_inverse_of_reading() {
        for style in [
            DigitDot, DigitParen, DigitBoth, LowerDot, LowerParen, LowerBoth, UpperDot, UpperParen, UpperBoth,
        ] {
            for n in 1..=30 {
                let label = print(style, n);
                assert!(readings(style, &label).contains(&Some((style, n))), "{label}");
            }
        }
        for n in 2..=39 {
            assert_eq!(roman(print(RomanUpper, n).trim_end_matches('.')), Some(n));
        }
    }
}
