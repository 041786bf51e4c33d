//! Colons that a recogniser misread. Forms set them at a tab stop of their own, `Menimbang : a. bahwa …`, and what
//! stands at that stop, as small as a colon, is one.

use super::reading::{Line, Placed};

/// Signs that recognisers read for a colon that stands alone …
const SIGNS: [&str; 20] = [
    "!", "|", "»", "«", ".", ",", ";", "'", ":.", ".:", ":,", "»:", ":»", ":«", ":'", "1:", "!:", "=", ">",
    "*",
];
/// … and what may stand for itself as well: a figure, alone or with a sign that ends no label, or one of these.
const OTHERS: [&str; 6] = ["l", "I", "i", "t", "-", "\u{2014}"];
/// Colons of one stop lie apart by at most this many letter widths.
const SAME_STOP: f32 = 1.2;
/// A keyword has so many words at most: `Pada tanggal :`, `Tempat, tanggal lahir :`.
const BEHIND: usize = 3;
/// So many colons make a stop at which a sign is one, and so many one at which a figure or a letter is.
const FOR_SIGNS: usize = 1;
const FOR_OTHERS: usize = 2;

/// The words that are misread colons, as bytes of the reading text; a speck before a colon belongs to it.
pub fn misread(text: &str, lines: &[Line], words: &[Placed]) -> Vec<(u32, u32)> {
    let read = |word: &Placed| text.get(word.start as usize..word.end as usize).unwrap_or("");
    let mut stops: Vec<f32> =
        inner(lines, words).filter(|word| read(word) == ":").map(|word| word.left).collect();
    stops.sort_by(f32::total_cmp);
    let at_stop = |left: f32, enough: usize| {
        let from = stops.partition_point(|stop| *stop < left - SAME_STOP);
        stops[from..].iter().take_while(|stop| **stop <= left + SAME_STOP).take(enough).count() == enough
    };
    // Blanks stand between pieces alone.
    let apart = |word: &Placed| text.get(..word.start as usize).is_some_and(|before| before.ends_with("   "));
    let figure = |own: &str| {
        let mut signs = own.chars();
        let first = signs.next().is_some_and(|c| c.is_ascii_digit());
        let label = |c: char| c.is_alphanumeric() || matches!(c, '.' | ')');
        first && signs.next().is_none_or(|c| !label(c)) && signs.next().is_none()
    };
    let mut out: Vec<(u32, u32)> = Vec::new();
    let mut words = inner(lines, words).peekable();
    while let Some(word) = words.next() {
        let own = read(word);
        let sign = SIGNS.contains(&own);
        let speck = sign || OTHERS.contains(&own);
        let colon = words.next_if(|next| speck && read(next) == ":" && next.start == word.end + 1);
        if let Some(colon) = colon {
            out.push((word.start, colon.end));
        } else if sign && at_stop(word.left, FOR_SIGNS)
            || (OTHERS.contains(&own) || figure(own))
                && at_stop(word.left, if apart(word) { FOR_SIGNS } else { FOR_OTHERS })
        {
            out.push((word.start, word.end));
        }
    }
    out
}

/// The words behind a keyword: not the first of their lines but near it, and followed by others.
fn inner<'w>(lines: &'w [Line], words: &'w [Placed]) -> impl Iterator<Item = &'w Placed> {
    let mut lines = lines.iter().peekable();
    let mut place = 0;
    words.iter().filter(move |word| {
        place += 1;
        while lines.next_if(|line| line.end <= word.start).is_some() {}
        lines.peek().is_some_and(|line| {
            place = if line.start == word.start { 0 } else { place };
            (1..=BEHIND).contains(&place) && line.end > word.end && line.sisa.is_none()
        })
    })
}
