//! Line ends, blanks, and where lines break.

use crate::lines::{FORMS, Line, bare, each, each_line, is_capitals, is_row, lines, order, same_style};

/// `KESATU\r\n`
pub fn crlf(text: &str) -> String {
    lines(text).join("\r\n")
}

/// `KESATU\r`
pub fn lone_cr(text: &str) -> String {
    lines(text).join("\r")
}

/// `KESATU␣␣`
pub fn trailing_blanks(text: &str) -> String {
    each(text, |line| format!("{line}  "))
}

/// `␣␣␣␣␣␣␣␣␣␣KESATU`
pub fn indented_page(text: &str) -> String {
    each(text, |line| if line.trim().is_empty() { line.to_owned() } else { format!("          {line}") })
}

/// `   a. bahwa` becomes `a. bahwa`
pub fn no_indentation(text: &str) -> String {
    each(text, |line| line.trim_matches([' ', '\t']).to_owned())
}

/// Two blank lines for one.
pub fn doubled_blank_lines(text: &str) -> String {
    each(text, |line| if line.trim().is_empty() { format!("{line}\n") } else { line.to_owned() })
}

/// Only lines with words.
pub fn no_blank_lines(text: &str) -> String {
    lines(text).into_iter().filter(|line| !line.trim().is_empty()).collect::<Vec<_>>().join("\n")
}

/// A blank line after every line.
pub fn blank_between_lines(text: &str) -> String {
    lines(text).join("\n\n")
}

/// `di  pesisir  Pulau`
pub fn wide_blanks(text: &str) -> String {
    each_line(text, |line| {
        let long = line.words.len() > 40 && !is_capitals(line.words);
        let words = if long { line.words.replace(' ', "  ") } else { line.words.to_owned() };
        let Line { indent, keyword, colon, label, gap, .. } = line;
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `Pulau Sawo` with U+00A0 between the words.
pub fn no_break_blanks(text: &str) -> String {
    let signs: Vec<char> = text.chars().collect();
    let inside = |at: usize| {
        let letter = |at: usize| signs.get(at).is_some_and(|sign| sign.is_alphanumeric());
        signs[at] == ' ' && at > 0 && letter(at - 1) && letter(at + 1)
    };
    (0..signs.len()).map(|at| if inside(at) { '\u{a0}' } else { signs[at] }).collect()
}

/// `a.<U+200B> Undang-Undang,<U+200B> tentang`
pub fn zero_width_blanks(text: &str) -> String {
    each_line(&text.replace(", ", ",\u{200b} "), |line| {
        let Line { indent, keyword, colon, label, gap, words } = line;
        let [keyword, label] = [keyword, label].map(|head| match head {
            "" => String::new(),
            head => format!("{head}\u{200b}"),
        });
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `perlin<U+00AD>dungan`
pub fn soft_hyphens(text: &str) -> String {
    let mut out = String::new();
    for word in text.split_inclusive(|c: char| !c.is_alphabetic()) {
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let long = letters > 8 && word.starts_with(|c: char| c.is_lowercase());
        for (at, letter) in word.chars().enumerate() {
            if long && at == letters / 2 {
                out.push('\u{ad}');
            }
            out.push(letter);
        }
    }
    out
}

/// `… untuk kegiatan` / `usaha di pesisir …`
pub fn wrap_at_50(text: &str) -> String {
    wrap(text, 50)
}

/// `… untuk kegiatan usaha di pesisir …` on one line
pub fn wrap_at_110(text: &str) -> String {
    wrap(text, 110)
}

/// Joins lines that one sentence runs through, and breaks what is longer than `width` columns of words.
fn wrap(text: &str, width: usize) -> String {
    let lines = lines(text);
    let mut out: Vec<String> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let line = Line::of(lines[at]);
        let from = at;
        at += 1;
        if is_row(lines[from]) || is_capitals(line.words) {
            out.push(lines[from].to_owned());
            continue;
        }
        let mut words = line.words.trim().to_owned();
        let mut hang = None;
        while at < lines.len() && runs_on(lines[at - 1], lines[at]) {
            let next = Line::of(lines[at]);
            hang.get_or_insert(next.indent);
            if !words.ends_with('-') {
                words.push(' ');
            }
            words.push_str(next.words.trim());
            at += 1;
        }
        let head = &lines[from][..lines[from].len() - line.words.len()];
        let hang =
            hang.map_or_else(|| " ".repeat(if line.is_words() { line.column() } else { 0 }), str::to_owned);
        let hang = hang.replace('*', "");
        let mut column = 0;
        let mut wrapped = head.to_owned();
        for word in words.split_whitespace() {
            let length = word.chars().count();
            if column > 0 && column + 1 + length > width {
                out.push(std::mem::replace(&mut wrapped, hang.clone()));
                column = 0;
            }
            if column > 0 {
                wrapped.push(' ');
                column += 1;
            }
            wrapped.push_str(word);
            column += length;
        }
        out.push(wrapped);
    }
    out.join("\n")
}

/// Does the sentence of a long line go on in the next? So it does where a small letter follows no stop. (`di` may
/// head the place under addressees.)
pub fn runs_on(line: &str, next: &str) -> bool {
    let (words, next_line) = (Line::of(line).words.trim_end(), Line::of(next));
    let is_place = next_line.words.split_whitespace().next() == Some("di");
    let small = next_line.words.starts_with(|c: char| c.is_lowercase()) && !is_place;
    let open = !words.ends_with([';', ':', '.', '|', '>']) && !words.ends_with("**");
    words.chars().count() >= 25 && open && small && next_line.is_words() && !is_row(line) && !is_row(next)
}

/// `melak-` / `sanakan`
pub fn hyphenated_words(text: &str) -> String {
    let mut lines: Vec<String> = lines(text).into_iter().map(str::to_owned).collect();
    for at in 1..lines.len() {
        if !runs_on(&lines[at - 1], &lines[at]) {
            continue;
        }
        let next = Line::of(&lines[at]);
        let (indent, words) = (next.indent.to_owned(), next.words.to_owned());
        let Some(word) = words.split(' ').next().filter(|word| word.len() > 7 && all_letters(word)) else {
            continue;
        };
        // A word is cut before a consonant with a vowel behind it.
        let vowel = |c: u8| b"aeiou".contains(&c);
        let bytes = word.as_bytes();
        let Some(cut) = (3..word.len() - 2).find(|&at| !vowel(bytes[at]) && vowel(bytes[at + 1])) else {
            continue;
        };
        let head = format!("{} {}-", lines[at - 1].trim_end(), &word[..cut]);
        lines[at] = format!("{indent}{}", &words[cut..]);
        lines[at - 1] = head;
    }
    lines.join("\n")
}

fn all_letters(word: &str) -> bool {
    word.bytes().all(|c| c.is_ascii_lowercase())
}

/// `INSTRUKSI BUPATI PULAU SAWO NOMOR 8 TAHUN 2016 TENTANG PENERTIBAN …`
pub fn title_on_one_line(text: &str) -> String {
    let lines = lines(text);
    let is_title = |line: &&str| FORMS.iter().any(|form| line.trim_start().starts_with(form));
    let title = lines.iter().position(is_title);
    let tentang = lines.iter().position(|line| bare(line) == "TENTANG");
    let (Some(title), Some(tentang)) = (title, tentang) else {
        return text.to_owned();
    };
    let Some(subject) = (tentang + 1..lines.len()).find(|&at| !lines[at].trim().is_empty()) else {
        return text.to_owned();
    };
    if tentang < title || tentang > title + 8 {
        return text.to_owned();
    }
    let heading = &lines[title..=subject];
    if !heading.iter().all(|line| line.trim().is_empty() || is_capitals(line)) {
        return text.to_owned();
    }
    let words: Vec<&str> = heading.iter().flat_map(|line| line.split_whitespace()).collect();
    let joined = words.join(" ").replace("**", "");
    [&lines[..title], &[joined.as_str()], &lines[subject + 1..]].concat().join("\n")
}

/// `a. sumur bor; b. sumur gali;`
pub fn items_run_on(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    let mut last = "";
    for text in lines(text) {
        let line = Line::of(text);
        let second = !line.label.is_empty() && order(line.label) == Some(2) && line.keyword.is_empty();
        let first = order(last) == Some(1) && same_style(last, line.label);
        match out.last_mut() {
            Some(before) if second && first && before.trim_end().ends_with(';') => {
                *before = format!("{} {}{}{}", before.trim_end(), line.label, line.gap, line.words);
            }
            _ => out.push(text.to_owned()),
        }
        if !line.label.is_empty() {
            last = line.label;
        }
    }
    out.join("\n")
}

/// `Undang-Undang Nomor` / `23 Tahun 2014`
pub fn numbers_apart(text: &str) -> String {
    each(text, |line| {
        // A figure that would be alone on its line could be a page's number.
        let number = |at: &usize| {
            let after = line[*at..].trim_start_matches([' ', ':']);
            after.starts_with(|c: char| c.is_ascii_digit()) && after.contains([' ', '/'])
        };
        let ends = ["Nomor ", "NOMOR "].iter().filter_map(|word| line.find(word).map(|at| at + word.len()));
        let head = Line::of(line);
        match ends.filter(number).min() {
            Some(at) if !is_row(line) => {
                let indent = if head.is_words() { head.indent.replace('*', "") } else { String::new() };
                format!("{}\n{indent}{}", line[..at].trim_end(), &line[at..])
            }
            _ => line.to_owned(),
        }
    })
}
