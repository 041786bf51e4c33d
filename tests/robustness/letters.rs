//! Letters misread or set apart, in keywords and figures.

use crate::columns::whole;
use crate::lines::{DECISION, FORMS, Line, bare, each, each_line, is_capitals, is_row};

/// `l. sumur bor`
pub fn l_for_1(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let label = if label.starts_with("1.") || label.starts_with("1)") {
            label.replace('1', "l")
        } else {
            label.into()
        };
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `TAHUN 2O16`
pub fn o_for_0(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_inclusive(|c: char| !c.is_ascii_digit()) {
        let figures = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let year = figures.len() == 4 && (figures.starts_with("20") || figures.starts_with("19"));
        out.push_str(&if year { word.replacen('0', "O", 1) } else { word.to_owned() });
    }
    out
}

/// `T E N T A N G`, `M E M U T U S K A N :`
pub fn spaced_headings(text: &str) -> String {
    each(text, |line| {
        let word = bare(line).trim_end_matches([' ', ':']);
        if word == "TENTANG" || DECISION.contains(&word) {
            line.replacen(word, &spaced(word), 1)
        } else {
            line.into()
        }
    })
}

/// `K E S A T U :`
pub fn spaced_orders(text: &str) -> String {
    spaced_where(text, |line| line.is_ordinal())
}

/// `M e n i m b a n g :`
pub fn spaced_keywords(text: &str) -> String {
    spaced_where(text, |line| !line.is_ordinal())
}

/// `I N S T R U K S I  B U P A T I PULAU SAWO`
pub fn spaced_titles(text: &str) -> String {
    each(text, |line| {
        let title = FORMS.iter().find(|form| bare(line).starts_with(**form) && is_capitals(line));
        let Some(form) = title.filter(|_| !is_row(line) && Line::of(line).keyword.is_empty()) else {
            return line.to_owned();
        };
        let rest = &bare(line)[form.len()..];
        let line = line.replacen(form, &spaced(form), 1);
        match rest.split_whitespace().next() {
            Some(office) => line.replacen(&format!(" {office}"), &format!("  {}", spaced(office)), 1),
            None => line,
        }
    })
}

/// `Menim<U+200B>bang`, `KESA<U+200B>TU`
pub fn invisible_in_keywords(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let (head, tail) = keyword.split_at(keyword.len() / 2);
        let sign = if keyword.is_empty() { "" } else { "\u{200b}" };
        format!("{indent}{head}{sign}{tail}{colon}{label}{gap}{words}")
    })
}

/// `a. sumur bor,` / `b. sumur gali:`
pub fn stops_misread(text: &str) -> String {
    let mut count = 0;
    each_line(text, |line| {
        let line = whole(line);
        match line.trim_end().strip_suffix(';') {
            Some(words) => {
                count += 1;
                format!("{words}{}", [",", ";", ":"][count % 3])
            }
            None => line,
        }
    })
}

fn spaced_where(text: &str, at: impl Fn(&Line) -> bool) -> String {
    each_line(text, |line| {
        if line.keyword.is_empty() || !at(&line) {
            return whole(line);
        }
        let Line { indent, keyword, colon, label, gap, words } = line;
        format!("{indent}{}{colon}{label}{gap}{words}", spaced(keyword))
    })
}

/// One blank after every letter, two more where a blank was.
fn spaced(word: &str) -> String {
    word.chars().map(String::from).collect::<Vec<_>>().join(" ")
}

/// `TENTANC`, `NOM0R`, `MEMUTUSI(AN`
pub fn misread_headings(text: &str) -> String {
    each(text, |line| {
        let words = bare(line);
        let is_decision = |word: &&&str| words.trim_end_matches([' ', ':']) == **word;
        let word = match DECISION.iter().find(is_decision) {
            Some(word) => word,
            None if words == "TENTANG" => "TENTANG",
            None if words.starts_with("NOMOR") && is_capitals(words) => "NOMOR",
            None => return line.to_owned(),
        };
        line.replacen(word, &misread(word), 1)
    })
}

/// `KELlMA`, `KBTIGA`
pub fn misread_orders(text: &str) -> String {
    misread_where(text, |line| line.is_ordinal())
}

/// `Menirnbang`, `Mengjngat`, `l<epada`
pub fn misread_keywords(text: &str) -> String {
    misread_where(text, |line| !line.is_ordinal())
}

/// `Ditetapl<an di`, `Ternbusan :`
pub fn misread_closing(text: &str) -> String {
    each(text, |line| {
        let words = bare(line);
        let starts =
            |word: &&&str| words.strip_prefix(**word).is_some_and(|rest| rest.starts_with([' ', ':']));
        match ["Ditetapkan", "Dikeluarkan", "Diundangkan", "Tembusan"].iter().find(starts) {
            Some(word) if words.len() < 60 => line.replacen(word, &misread(word), 1),
            _ => line.to_owned(),
        }
    })
}

fn misread_where(text: &str, at: impl Fn(&Line) -> bool) -> String {
    each_line(text, |line| {
        if line.keyword.is_empty() || !at(&line) {
            return whole(line);
        }
        let Line { indent, keyword, colon, label, gap, words } = line;
        format!("{indent}{}{colon}{label}{gap}{words}", misread(keyword))
    })
}

/// A keyword as a recogniser misreads it: one letter, and which one depends on the word alone.
fn misread(word: &str) -> String {
    /// As they were met in scans.
    const MET: &[(&str, &str)] = &[
        ("TENTANG", "TENTANC"),
        ("NOMOR", "NOM0R"),
        ("MEMUTUSKAN", "MEMUTUSI(AN"),
        ("Menimbang", "Menirnbang"),
        ("Mengingat", "Mengjngat"),
        ("Kepada", "Kepa da"),
        ("Ditetapkan", "Ditetapl<an"),
        ("Diundangkan", "Diundangl<an"),
        ("Tembusan", "Ternbusan"),
        ("KELIMA", "KELlMA"),
        ("KEENAM", "KEBNAM"),
    ];
    const ALIKE: &[(char, &str)] = &[
        ('m', "rn"),
        ('k', "l<"),
        ('K', "I("),
        ('I', "l"),
        ('i', "j"),
        ('O', "0"),
        ('G', "C"),
        ('U', "LI"),
        ('T', "I"),
        ('E', "F"),
        ('S', "5"),
        ('D', "O"),
        ('n', "ri"),
        ('p', "g"),
        ('l', "1"),
        ('d', "cl"),
        ('h', "b"),
        ('e', "c"),
    ];
    if let Some((_, met)) = MET.iter().find(|(right, _)| *right == word) {
        return (*met).to_owned();
    }
    // Not the first letters: where a keyword begins with another letter, a reader stumbles too.
    let places: Vec<(usize, &str)> = word
        .char_indices()
        .skip(2)
        .filter_map(|(at, letter)| {
            ALIKE.iter().find(|(right, _)| *right == letter).map(|(_, wrong)| (at, *wrong))
        })
        .collect();
    let Some(&(at, wrong)) = places.get(word.len() % places.len().max(1)) else {
        return word.to_owned();
    };
    format!("{}{wrong}{}", &word[..at], &word[at + 1..])
}
