//! Colons that a recogniser misread. Forms set them at a tab stop of their own, `Menimbang : a. bahwa …`, and what
//! stands at that stop, as small as a colon, is one.

use super::reading::{Line, Placed};

/// What recognisers read for a colon that stands alone.
const MISREAD: [&str; 22] = [
    "1", "l", "I", "i", "!", "|", "»", "«", ".", ",", ";", "'", ":.", ".:", ":,", "»:", "1:", "!:", "=", ">",
    "*", "-",
];
/// Colons of one stop lie apart by at most this many letter widths.
const SAME_STOP: f32 = 1.2;
/// So many colons make a stop.
const SEVERAL: usize = 2;

/// The words that are misread colons, as bytes of the reading text.
pub fn misread(text: &str, lines: &[Line], words: &[Placed]) -> Vec<(u32, u32)> {
    let read = |word: &Placed| text.get(word.start as usize..word.end as usize).unwrap_or("");
    let mut stops: Vec<f32> =
        inner(lines, words).filter(|word| read(word) == ":").map(|word| word.left).collect();
    stops.sort_by(f32::total_cmp);
    let at_stop = |left: f32| {
        let from = stops.partition_point(|stop| *stop < left - SAME_STOP);
        stops[from..].iter().take_while(|stop| **stop <= left + SAME_STOP).count() >= SEVERAL
    };
    inner(lines, words)
        .filter(|word| MISREAD.contains(&read(word)) && at_stop(word.left))
        .map(|word| (word.start, word.end))
        .collect()
}

/// The words that are not the first of their lines.
fn inner<'w>(lines: &'w [Line], words: &'w [Placed]) -> impl Iterator<Item = &'w Placed> {
    let mut lines = lines.iter().peekable();
    words.iter().filter(move |word| {
        while lines.next_if(|line| line.end <= word.start).is_some() {}
        lines.peek().is_some_and(|line| line.start < word.start && line.sisa.is_none())
    })
}
