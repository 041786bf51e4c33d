//! Labels that come off their words, or get lost.

use crate::columns::whole;
use crate::lines::{Line, each_line, is_row, lines, order, same_style};

/// `a.bahwa`, `KESATU:Kepala Dinas`
pub fn labels_glued(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, words, .. } = line;
        let colon = if line.is_ordinal() && !words.is_empty() { colon.trim() } else { colon };
        // A figure glued to a figure would be another number.
        let gap = if words.starts_with(|c: char| c.is_alphabetic()) { "" } else { line.gap };
        format!("{indent}{keyword}{colon}{label}{gap}{words}")
    })
}

/// `a.` / `bahwa …`
pub fn labels_apart(text: &str) -> String {
    each_line(text, |line| {
        let Line { indent, keyword, colon, label, words, .. } = line;
        if label.is_empty() || line.has_bullet() || indent.contains('*') {
            return whole(line);
        }
        format!("{indent}{keyword}{colon}{label}\n{}{words}", " ".repeat(line.column()))
    })
}

/// `a. sumur bor; b.` / `sumur gali;`
pub fn labels_at_line_ends(text: &str) -> String {
    let mut out: Vec<String> = Vec::new();
    for text in lines(text) {
        let line = Line::of(text);
        let later =
            line.keyword.is_empty() && order(line.label).is_some_and(|order| order > 1) && !line.has_bullet();
        match out.last_mut() {
            Some(before) if later && before.trim_end().ends_with([';', '.']) && !is_row(before) => {
                *before = format!("{} {}", before.trim_end(), line.label);
                out.push(format!("{}{}", " ".repeat(line.column()), line.words));
            }
            _ => out.push(text.to_owned()),
        }
    }
    out.join("\n")
}

/// `a. sumur bor;` / `- sumur gali;` / `c. mata air.`
pub fn labels_to_bullets(text: &str) -> String {
    without_second_labels(text, "- ")
}

/// `a. sumur bor;` / `sumur gali;` / `c. mata air.`
pub fn labels_lost(text: &str) -> String {
    without_second_labels(text, "")
}

/// Takes the second label out of every list of three or more plain items, where the item before it ends in a stop.
fn without_second_labels(text: &str, instead: &str) -> String {
    let lines = lines(text);
    let labelled: Vec<usize> = (0..lines.len()).filter(|&at| !Line::of(lines[at]).label.is_empty()).collect();
    let mut out: Vec<String> = lines.iter().map(|line| (*line).to_owned()).collect();
    for three in labelled.windows(3) {
        let [first, second, third] = [0, 1, 2].map(|at| Line::of(lines[three[at]]));
        let orders = [first, second, third].map(|line| order(line.label));
        let one_list = same_style(first.label, second.label) && same_style(second.label, third.label);
        let stopped = three[1] > 0 && {
            let before = lines[three[1] - 1].trim_end();
            [";", ".", " dan", " dan/atau"].iter().any(|stop| before.ends_with(stop))
        };
        // Between the three only wrapped lines: no other part of the form.
        let plain = (three[0] + 1..three[2]).all(|at| {
            let line = Line::of(lines[at]);
            at == three[1] || (line.is_words() && !is_row(lines[at]))
        });
        if orders == [Some(1), Some(2), Some(3)] && one_list && stopped && plain && second.keyword.is_empty()
        {
            let indent = second.indent.trim_end_matches(['-', '•', ' ']);
            let blanks = if second.has_bullet() { "" } else { &second.indent[indent.len()..] };
            out[three[1]] = format!("{indent}{blanks}{instead}{}", second.words);
        }
    }
    out.join("\n")
}
