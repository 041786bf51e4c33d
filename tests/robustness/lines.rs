//! How the operators see a line: indentation, keyword, colon, label, words.

/// A line in parts that together are the line; each may be empty.
#[derive(Clone, Copy, Debug)]
pub struct Line<'t> {
    /// Blanks and marks of Markdown.
    pub indent: &'t str,
    /// A keyword at the left edge, or an ordinal (`Menimbang`, `KESATU`), only where a colon or nothing follows.
    pub keyword: &'t str,
    /// The colon after it, with the blanks and marks around it.
    pub colon: &'t str,
    /// `1.`, `a)`, `(2)`, only where words follow.
    pub label: &'t str,
    /// The blanks after the label.
    pub gap: &'t str,
    /// The rest.
    pub words: &'t str,
}

/// The keywords that stand at the left edge with a colon behind them.
pub const LEFT: &[&str] = &[
    "Menimbang",
    "Mengingat",
    "Memperhatikan",
    "Membaca",
    "Mendengar",
    "Menetapkan",
    "Dasar",
    "Kepada",
    "Untuk",
];

/// The keywords that say that the orders follow.
pub const DECISION: &[&str] =
    &["MEMUTUSKAN", "MENGINSTRUKSIKAN", "MEMERINTAHKAN", "MENUGASKAN", "MENYERUKAN", "MENGHIMBAU"];

/// The names of the forms, as a title begins.
pub const FORMS: &[&str] = &[
    "INSTRUKSI",
    "SURAT EDARAN",
    "SURAT PERINTAH",
    "SURAT TUGAS",
    "KEPUTUSAN",
    "PERATURAN",
    "QANUN",
    "SERUAN",
    "MAKLUMAT",
    "PENGUMUMAN",
    "HIMBAUAN",
];

const MARKS: [char; 7] = [' ', '\t', '\u{c}', '*', '#', '>', '_'];

/// The lines of a text, whatever ends them.
pub fn lines(text: &str) -> Vec<&str> {
    text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).collect()
}

/// Every line changed by `change`.
pub fn each(text: &str, change: impl FnMut(&str) -> String) -> String {
    lines(text).into_iter().map(change).collect::<Vec<_>>().join("\n")
}

/// Every line changed part by part; table rows are left as they are.
pub fn each_line(text: &str, mut change: impl FnMut(Line) -> String) -> String {
    each(text, |line| if is_row(line) { line.to_owned() } else { change(Line::of(line)) })
}

impl<'t> Line<'t> {
    pub fn of(line: &'t str) -> Self {
        let mut start = line.len() - line.trim_start_matches(MARKS).len();
        for bullet in ["- ", "• "] {
            if line[start..].starts_with(bullet) {
                start += bullet.len();
                start += line[start..].len() - line[start..].trim_start_matches(MARKS).len();
            }
        }
        let (indent, rest) = line.split_at(start);
        let (keyword, colon, rest) = keyword(rest);
        let (label, gap, words) = label(rest);
        Line { indent, keyword, colon, label, gap, words }
    }

    /// The column at which its words begin.
    pub fn column(&self) -> usize {
        [self.indent, self.keyword, self.colon, self.label, self.gap]
            .map(|part| part.chars().count())
            .iter()
            .sum()
    }

    pub fn is_blank(&self) -> bool {
        self.keyword.is_empty() && self.label.is_empty() && self.words.trim().is_empty()
    }

    pub fn is_ordinal(&self) -> bool {
        self.keyword.starts_with("KE") || self.keyword == "PERTAMA"
    }

    pub fn has_bullet(&self) -> bool {
        self.indent.contains(['-', '•'])
    }

    /// Nothing but words: no keyword, no label, no bullet.
    pub fn is_words(&self) -> bool {
        self.keyword.is_empty()
            && self.label.is_empty()
            && !self.has_bullet()
            && !self.words.trim().is_empty()
    }
}

/// A row of a table, in Markdown or by wide blanks inside the line.
pub fn is_row(line: &str) -> bool {
    let line = line.trim();
    line.starts_with('|') || line.split("   ").filter(|cell| !matches!(cell.trim(), "" | ":")).count() > 2
}

/// In capitals, as titles and headings are.
pub fn is_capitals(line: &str) -> bool {
    line.chars().any(char::is_alphabetic) && !line.chars().any(char::is_lowercase)
}

/// Without marks of Markdown at both ends.
pub fn bare(line: &str) -> &str {
    line.trim_matches(MARKS).trim_matches(['-', '•']).trim_matches(MARKS)
}

fn keyword(rest: &str) -> (&str, &str, &str) {
    let ordinal = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_uppercase() || c == ' ').len();
    let ordinal = rest[..ordinal].trim_end();
    let ordinal = (ordinal == "PERTAMA" || is_ordinal(ordinal)).then_some(ordinal);
    let left = || LEFT.iter().find(|word| rest.starts_with(**word)).map(|word| &rest[..word.len()]);
    let Some(word) = ordinal.or_else(left) else {
        return ("", "", rest);
    };
    let after = &rest[word.len()..];
    let words = after.trim_start_matches([' ', '\t', '*', ':', ';']);
    let colon = &after[..after.len() - words.len()];
    if colon.contains([':', ';']) || (words.is_empty() && ordinal.is_some()) {
        (word, colon, words)
    } else {
        ("", "", rest)
    }
}

/// `KESATU`, `KEDUA PULUH SATU`.
fn is_ordinal(word: &str) -> bool {
    const UNITS: &[&str] = &[
        "SATU", "DUA", "TIGA", "EMPAT", "LIMA", "ENAM", "TUJUH", "DELAPAN", "SEMBILAN", "SEPULUH", "SEBELAS",
        "BELAS", "PULUH",
    ];
    let Some(mut rest) = word.strip_prefix("KE") else {
        return false;
    };
    while let Some(unit) = UNITS.iter().find(|unit| rest.trim_start().starts_with(**unit)) {
        rest = &rest.trim_start()[unit.len()..];
    }
    rest.is_empty()
}

fn label(rest: &str) -> (&str, &str, &str) {
    let none = ("", "", rest);
    let opened = rest.strip_prefix('(').unwrap_or(rest);
    let letters = opened.len() - opened.trim_start_matches(|c: char| c.is_ascii_lowercase()).len();
    let figures = opened.len() - opened.trim_start_matches(|c: char| c.is_ascii_digit()).len();
    let sign = match (letters, figures) {
        (1, 0) | (0, 1 | 2) => letters + figures,
        _ => return none,
    };
    let after = opened[sign..].strip_prefix('\\').unwrap_or(&opened[sign..]);
    let opened = opened.len() < rest.len();
    let Some(after) = after.strip_prefix(')').or_else(|| after.strip_prefix('.').filter(|_| !opened)) else {
        return none;
    };
    let words = after.trim_start_matches([' ', '\t']);
    if words.is_empty() || words.len() == after.len() {
        return none;
    }
    let end = rest.len() - after.len();
    (&rest[..end], &after[..after.len() - words.len()], words)
}

/// The number of a label: `b.` is 2.
pub fn order(label: &str) -> Option<u32> {
    let sign = label.trim_matches(['(', ')', '.', '\\']);
    match sign.as_bytes() {
        [letter @ b'a'..=b'z'] => Some(u32::from(letter - b'a') + 1),
        _ => sign.parse().ok(),
    }
}

/// Labels of one list: the same signs around a letter or a figure.
pub fn same_style(one: &str, other: &str) -> bool {
    let style = |label: &str| -> String {
        let sign = |c: char| {
            if c.is_ascii_digit() {
                '1'
            } else if c.is_ascii_lowercase() {
                'a'
            } else {
                c
            }
        };
        let mut style: Vec<char> = label.chars().map(sign).collect();
        style.dedup();
        style.into_iter().collect()
    };
    style(one) == style(other)
}
