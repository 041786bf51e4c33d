//! Running heads and feet: lines that stand at the same place of page after page.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::furniture::is_fed;
use super::{Line, lines};
use crate::model::JenisSisa;
use crate::unit::{Kind, Unit};

/// Lines of a running head or foot at most.
const LINES: usize = 3;
/// The most bytes that a line of it has.
const WIDTH: usize = 160;
/// The fewest letters that tell a line from another.
const LETTERS: usize = 6;
/// On how many pages a line must stand so that it is the page's and not the text's.
const PAGES: u32 = 3;
/// … so many if it repeats words of the text's own heading.
const PAGES_OF_HEADING: u32 = 2;
/// Letters of the beginning of a text in which its heading stands.
const HEADING: usize = 600;

/// The head after a scanner's stamp at a page's foot: at most six units of short lines before the next page's number.
pub fn after_stamp(units: &[Unit]) -> usize {
    for (count, unit) in units.iter().take(7).enumerate() {
        match unit.kind {
            Kind::PageNumber | Kind::PageMark => return count,
            Kind::Words | Kind::Jabatan | Kind::Separator | Kind::Mark | Kind::LostLabel
                if unit.end - unit.start < 60 => {}
            _ => return 0,
        }
    }
    0
}

/// The side of a page's turn on which a line stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
enum Side {
    Foot,
    Head,
}

/// A place at a page's edge, and the letters that stand there.
type Place = (Side, usize, u64);

/// Pages on which a place has these letters: how many, the first and the last.
#[derive(Clone, Copy, Debug)]
struct Pages {
    count: u32,
    first: u32,
    last: u32,
}

/// Marks the units of heads and feet among `found`, which says what each unit is of the page.
pub fn find(text: &str, units: &[Unit], found: &mut [Option<JenisSisa>]) {
    let lines: Vec<Line> = lines(units).collect();
    let (turns, end) = turns(text, units, &lines, found);
    if turns.len() < PAGES_OF_HEADING as usize {
        return;
    }
    let heading: String = letters(text).take(HEADING).collect();
    let line_at = |turn: &[usize; 2], side: Side, depth: usize| match side {
        Side::Foot => turn[0].checked_sub(depth),
        Side::Head => Some(turn[1] + depth),
    };
    let place = |side: Side, depth: usize, at: usize| -> Option<Place> {
        let line = lines.get(at)?;
        let open = lines[..at].last().is_some_and(|before| awaits_words(&units[before.first..before.last]));
        if open { None } else { Some((side, depth, fold(text, &units[line.first..line.last])?)) }
    };
    let mut seen: HashMap<Place, Pages> = HashMap::new();
    for (page, turn) in (0u32..).zip(&turns) {
        for side in [Side::Foot, Side::Head] {
            for depth in 0..LINES {
                let Some(place) = line_at(turn, side, depth).and_then(|line| place(side, depth, line)) else {
                    break;
                };
                let pages = seen.entry(place).or_insert(Pages { count: 0, first: page, last: page });
                *pages = Pages { count: pages.count + 1, last: page, ..*pages };
            }
        }
    }
    let repeats = |place: &Place, line: &Line| {
        seen.get(place).is_some_and(|pages| {
            let often = pages.count * 2 > pages.last - pages.first;
            let own = || {
                let words: String = letters(words(text, &units[line.first..line.last])).collect();
                heading.contains(&words)
            };
            often && (pages.count >= PAGES || pages.count >= PAGES_OF_HEADING && own())
        })
    };
    for turn in turns.iter().chain(&end) {
        for side in [Side::Foot, Side::Head] {
            for depth in 0..LINES {
                let Some(at) = line_at(turn, side, depth) else { break };
                let Some(line) = lines.get(at) else { break };
                if !place(side, depth, at).is_some_and(|place| repeats(&place, line)) {
                    break;
                }
                found[line.first..line.last].fill(Some(JenisSisa::KepalaHalaman));
            }
        }
    }
}

/// Where pages turn: the last line of each page, and the first of the next; then the end of the last page.
fn turns(
    text: &str,
    units: &[Unit],
    lines: &[Line],
    found: &[Option<JenisSisa>],
) -> (Vec<[usize; 2]>, Option<[usize; 2]>) {
    let mut turns = Vec::new();
    let mut last: Option<usize> = None;
    let mut turned = false;
    for (at, line) in lines.iter().enumerate() {
        let first = &units[line.first];
        let before = line.first.checked_sub(1).map(|before| &units[before]);
        turned |= is_fed(text, before, first);
        let mut units = units[line.first..line.last].iter().zip(&found[line.first..line.last]);
        let of_page = |unit: &Unit, found: &Option<JenisSisa>| found.is_some() || is_page_rule(text, unit);
        if units.clone().all(|(unit, found)| unit.kind == Kind::Mark || of_page(unit, found)) {
            turned |= units.any(|(unit, found)| {
                let number = matches!(found, Some(JenisSisa::NomorHalaman | JenisSisa::KepalaHalaman));
                number || unit.kind == Kind::Stamp || is_page_rule(text, unit)
            });
            continue;
        }
        if let Some(last) = last.filter(|_| turned) {
            turns.push([last, at]);
        }
        (last, turned) = (Some(at), false);
    }
    (turns, last.map(|last| [last, lines.len()]))
}

/// `---` between two pages in Markdown; a table's rules have other signs.
fn is_page_rule(text: &str, unit: &Unit) -> bool {
    let rule = || text[unit.start as usize..unit.end as usize].bytes();
    unit.kind == Kind::Rule && rule().all(|b| matches!(b, b'-' | b'*' | b'_' | b' '))
}

/// The letters of a line that can be a running head, as one number; none of a line that is the text's own.
fn fold(text: &str, units: &[Unit]) -> Option<u64> {
    let head = units.iter().find(|unit| unit.kind != Kind::Mark)?;
    if !matches!(head.kind, Kind::Words | Kind::Jabatan | Kind::Judul(_) | Kind::Lembaran) {
        return None;
    }
    let line = words(text, units);
    let starts = text[head.start as usize..].starts_with(|c: char| c.is_uppercase());
    if !starts || line.len() > WIDTH || line.trim_end().ends_with([',', ';', ':', '.']) {
        return None;
    }
    let mut hasher = DefaultHasher::new();
    let mut count = 0;
    for c in letters(line) {
        c.hash(&mut hasher);
        count += 1;
    }
    (count >= LETTERS).then(|| hasher.finish())
}

/// Whether what follows this line belongs to it: `Pasal 4`, `a.`, `Kepada :`.
fn awaits_words(line: &[Unit]) -> bool {
    line.iter().rev().find(|unit| unit.kind != Kind::Mark).is_some_and(|unit| {
        use Kind::{Jabatan, Judul, Lembaran, Nip, Penutup, Rule, Ttd, Words};
        !matches!(unit.kind, Words | Jabatan | Judul(_) | Lembaran | Nip | Penutup | Rule | Ttd)
            && !unit.kind.is_furniture()
    })
}

/// A line as it stands.
fn words<'t>(text: &'t str, line: &[Unit]) -> &'t str {
    let range = line.first().map_or(0, |u| u.start as usize)..line.last().map_or(0, |u| u.end as usize);
    text.get(range).unwrap_or("")
}

/// Letters alone, in small letters: a page's own number does not count.
fn letters(text: &str) -> impl Iterator<Item = char> {
    text.chars().filter(|c| c.is_alphabetic()).map(|c| c.to_ascii_lowercase())
}
