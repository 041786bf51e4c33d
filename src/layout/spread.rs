//! Two columns on one line: a booklet's two pages side by side, or a letter's head beside its addressees.
//!
//! The left column is read before the right one. The recogniser then sees a text in reading order, and
//! its units are led back to the places of the text as it is.

use std::ops::Range;
use std::sync::LazyLock;

use memchr::memmem::Finder;

use super::furniture::ROWS;
use super::reading::Reading;
use crate::recognise;

/// The narrowest and the widest place of a gutter between two printed pages, in characters.
const GUTTER: Range<usize> = 40..120;
/// Three blanks; looked for in every line, so what the search needs is prepared once.
static GAP: LazyLock<Finder<'static>> = LazyLock::new(|| Finder::new("   "));
/// Fewer lines than this are no page.
const FEWEST: usize = 12;

/// The reading order of a text with columns; `None` when it has none.
pub fn columns(text: &str) -> Option<Reading> {
    // Columns need room: a line this long, with a gap in it.
    if !any_roomy(text) {
        return None;
    }
    let mut out = Reading::new(text);
    let mut found = false;
    let mut start = 0;
    let mut before = None;
    for page in text.split_inclusive('\u{0C}') {
        let lines = lines(page, start);
        start += page.len();
        if let Some(gutter) = gutter(text, &lines, before) {
            found = true;
            before = Some(gutter);
            let halves: Vec<(Range<usize>, Range<usize>)> =
                lines.iter().map(|line| halves(text, line, gutter)).collect();
            for (left, _) in &halves {
                out.line(text, left.clone());
            }
            for (_, right) in &halves {
                out.line(text, right.clone());
            }
        } else {
            let mut at = 0;
            while at < lines.len() {
                let beside = letter(text, &lines[at..]).or_else(|| initials(text, &lines[at..]));
                let Some((rows, column)) = beside else {
                    out.line(text, lines[at].clone());
                    at += 1;
                    continue;
                };
                found = true;
                let rows = &lines[at..at + rows];
                let halves: Vec<_> = rows.iter().map(|line| halves(text, line, column)).collect();
                halves.iter().for_each(|(left, _)| out.line(text, left.clone()));
                halves.iter().for_each(|(_, right)| out.line(text, right.clone()));
                at += rows.len();
            }
        }
    }
    found.then_some(out)
}

/// Whether a line has room for columns, and a gap in it.
fn any_roomy(text: &str) -> bool {
    let mut rest = text;
    // Most texts have no gap anywhere, and no line of theirs is looked at.
    while let Some(at) = GAP.find(rest.as_bytes()) {
        let start = rest[..at].rfind('\n').map_or(0, |i| i + 1);
        let (line, next) = rest[start..].split_once('\n').unwrap_or((&rest[start..], ""));
        let line = line.strip_suffix('\r').unwrap_or(line);
        if line.len() > GUTTER.start + 10 && gap(line).is_some() {
            return true;
        }
        rest = next;
    }
    false
}

/// The lines of a stretch of the text, without their ends.
fn lines(page: &str, start: usize) -> Vec<Range<usize>> {
    let mut lines = Vec::new();
    let (mut at, mut carriage) = (0, false);
    for line in page.split_inclusive(['\n', '\r', '\u{0C}']) {
        if std::mem::replace(&mut carriage, line.ends_with('\r')) && line == "\n" {
            at += line.len();
            continue;
        }
        lines.push(start + at..start + at + line.trim_end_matches(['\n', '\r', '\u{0C}']).len());
        at += line.len();
    }
    lines
}

/// The first gap of three blanks or more with words on both sides, in bytes.
fn gap(line: &str) -> Option<usize> {
    let words = line.trim_start();
    let at = line.len() - words.len();
    GAP.find(words.trim_end().as_bytes()).map(|i| at + i)
}

/// Cuts a line at a column; a word that crosses it stays on the left.
fn halves(text: &str, line: &Range<usize>, column: usize) -> (Range<usize>, Range<usize>) {
    let own = &text[line.clone()];
    let cut = own.char_indices().nth(column).map_or(own.len(), |(i, _)| i);
    // Into the gap: back to where the blanks before the right column begin.
    let left = own[..cut].trim_end();
    if left.len() < cut || own[cut..].starts_with(' ') {
        let right = cut + (own[cut..].len() - own[cut..].trim_start().len());
        return (line.start..line.start + left.len(), line.start + right..line.end);
    }
    let end = own[cut..].find("  ").map_or(own.len(), |i| cut + i);
    (line.start..line.start + end, line.start + end..line.end)
}

/// How far the gutters of two pages of a booklet lie apart at most, in characters.
const DRIFT: usize = 12;

/// The gutter of a page that shows two: a column that is blank in nearly every line, with much on both sides.
/// `before` is the gutter of the page before: there, a few lines with words on both sides are enough.
fn gutter(text: &str, lines: &[Range<usize>], before: Option<usize>) -> Option<usize> {
    let full = lines.iter().filter(|l| !text[(*l).clone()].trim().is_empty()).count();
    if full < FEWEST {
        return None;
    }
    let width = GUTTER.end;
    let (mut crossing, mut both) = (vec![0u32; width + 1], vec![0u32; width]);
    for line in lines {
        let own = &text[line.clone()];
        let last = own.trim_end().chars().count();
        let first = own.chars().take_while(|c| c.is_whitespace()).count();
        if last < GUTTER.start {
            continue;
        }
        let mut blanks = 0;
        for (column, c) in own.chars().take(width.min(last)).enumerate() {
            if c == ' ' {
                blanks += 1;
                if blanks >= 3 && column > first {
                    both[column] += 1;
                }
            } else {
                blanks = 0;
                crossing[column] += 1;
            }
        }
    }
    let most = full as u32;
    let blank = |column: &usize| crossing[*column] * 25 <= most;
    let parted = GUTTER.filter(blank).map(|c| both[c]).max()?;
    let column = if parted * 4 >= most {
        // Inside the right page a keyword's column is as blank as the gutter: of equals, the leftmost.
        let nearly = GUTTER.filter(blank).filter(|c| both[*c] * 5 >= parted * 4);
        nearly.min_by_key(|c| (crossing[c - 1] + crossing[*c] + crossing[c + 1], *c))?
    } else {
        let near = GUTTER.filter(blank).filter(|c| before.is_some_and(|b| c.abs_diff(b) <= DRIFT));
        near.filter(|c| both[*c] >= 3).max_by_key(|c| (both[*c], *c))?
    };
    // Both columns must be running text, not a list of keywords beside their contents.
    let (mut left, mut right) = (0usize, 0usize);
    for line in lines {
        let (a, b) = halves(text, line, column);
        left += text[a].split_whitespace().count();
        right += text[b].split_whitespace().count();
    }
    (left * 4 >= right && right * 4 >= left).then_some(column)
}

/// A letter's head with the addressees to its right: how many lines it takes, and where the right column begins.
fn letter(text: &str, lines: &[Range<usize>]) -> Option<(usize, usize)> {
    let first = &text[lines.first()?.clone()];
    gap(first)?;
    let at = recognise::addressees_column(first)?;
    let column = first[..at].chars().count();
    let blank = |line: &Range<usize>| text[line.clone()].trim().is_empty();
    let rows = lines.iter().take(30).take_while(|l| !blank(l)).count();
    Some((rows, column.saturating_sub(1)))
}

/// A box of initials beside the signature: how many lines it takes, and where the signature begins.
fn initials(text: &str, lines: &[Range<usize>]) -> Option<(usize, usize)> {
    let first = &text[lines.first()?.clone()];
    let (box_at, gap_at) = (first.len() - first.trim_start().len(), gap(first)?);
    if !recognise::heads_initials(&first[box_at..]) {
        return None;
    }
    let signature = gap_at + (first[gap_at..].len() - first[gap_at..].trim_start().len());
    let column = first[..signature].chars().count();
    let in_box = |line: &&Range<usize>| {
        text[(*line).clone()].chars().take(column.saturating_sub(1)).any(|c| !c.is_whitespace())
    };
    Some((lines.iter().take(ROWS).take_while(in_box).count(), column.saturating_sub(1)))
}

#[cfg(test)]
mod tests {
    use super::columns;
    use crate::unit::Kind;

    #[test]
    fn the_left_column_is_read_first() {
        let text = "Nomor    : 5/SE/2020                Kepada\nHal      : Apel                     Yth. Para Camat\n           Pagi                     di\n                                       Tempat\n";
        let found: Vec<_> = columns(text)
            .expect("has columns")
            .units()
            .into_iter()
            .map(|u| (u.kind, &text[u.start as usize..u.end as usize]))
            .collect();
        let words: Vec<_> = found.iter().map(|(_, words)| *words).collect();
        assert_eq!(
            words,
            [
                "Nomor",
                ":",
                "5/SE/2020",
                "Hal",
                ":",
                "Apel",
                "Pagi",
                "Kepada",
                "Yth.",
                "Para Camat",
                "di",
                "Tempat"
            ]
        );
        assert!(found.iter().any(|(kind, _)| *kind == Kind::Kepada));
    }
}
