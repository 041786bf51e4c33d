//! Page furniture: page numbers in sequence, captions, stamps, running heads, catch-words. It is taken out, so
//! that a sentence cut by a page goes on.

use super::{Furniture, Laid, running_heads};
use crate::message::{Kode, Message};
use crate::model::JenisSisa;
use crate::page::Lines;
use crate::recognise;
use crate::unit::{Kind, Unit};

/// The sign that printers, and programs that read PDF files, put between two pages.
const FORM_FEED: u8 = 0x0C;
/// A longer line was written by somebody, in bytes.
const LONGEST_NOISE: u32 = 20;

/// A box of initials has no more rows than this, and a row no more bytes.
pub(super) const ROWS: usize = 16;
const LONGEST_ROW: u32 = 48;

/// Takes out the lines of which geometry says that they are none of the text.
pub fn take_noise(pages: &Lines, units: Vec<Unit>, laid: &mut Laid) -> Vec<Unit> {
    if pages.lines.iter().all(|line| line.sisa.is_none()) {
        return units;
    }
    let mut lines = pages.lines.iter().peekable();
    let mut out: Vec<Unit> = Vec::with_capacity(units.len());
    let mut breaks = 0;
    for mut unit in units {
        while lines.next_if(|line| line.end <= unit.start).is_some() {}
        match lines.peek().and_then(|line| line.sisa) {
            Some(jenis) => {
                laid.furniture.push(Furniture { jenis, start: unit.start, end: unit.end });
                breaks = breaks.max(unit.breaks);
            }
            None => {
                unit.breaks = unit.breaks.max(std::mem::take(&mut breaks));
                out.push(unit);
            }
        }
    }
    out
}

/// Takes it out of the units; says where it stood inside a sentence.
pub fn take(text: &str, mut units: Vec<Unit>, laid: &mut Laid) -> Vec<Unit> {
    mark_noise(text, &mut units);
    let fed = memchr::memchr(FORM_FEED, text.as_bytes()).is_some();
    if !fed && !units.iter().any(|u| u.kind.is_furniture() || u.kind == Kind::Rule) {
        return units;
    }
    let mut found = find(text, &mut units);
    running_heads::find(text, &units, &mut found);
    remove(text, &units, &found, fed, laid)
}

/// Sets apart the lines that nobody wrote.
fn mark_noise(text: &str, units: &mut [Unit]) {
    for at in 0..units.len() {
        let unit = units[at];
        let short = unit.kind == Kind::Words && unit.end - unit.start <= LONGEST_NOISE && unit.starts_line();
        let alone = || units.get(at + 1).is_none_or(Unit::starts_line);
        if short && alone() && recognise::is_noise(&text[unit.start as usize..unit.end as usize]) {
            units[at].kind = Kind::Unknown;
        }
    }
}

/// Whether a form feed stands between a unit and the one before it.
pub fn is_fed(text: &str, before: Option<&Unit>, unit: &Unit) -> bool {
    let between = before.map_or(0, |before| before.end as usize)..unit.start as usize;
    // A column further up ends after what follows it begins.
    text.as_bytes().get(between).is_some_and(|between| memchr::memchr(FORM_FEED, between).is_some())
}

/// What of the page each unit is, if it is no part of the text. A figure that belongs to a sentence becomes words.
fn find(text: &str, units: &mut [Unit]) -> Vec<Option<JenisSisa>> {
    let mut found = vec![None; units.len()];
    let mut page = 0u32;
    // The last unit that is no furniture.
    let mut before: Option<Unit> = None;
    let mut at = 0;
    while let Some(unit) = units.get(at).copied() {
        let slice = &text[unit.start as usize..unit.end as usize];
        if unit.kind == Kind::PageNumber
            && in_sentence(text, before.as_ref(), units.get(at + 1), figures(slice) == page + 1, slice)
        {
            units[at].kind = Kind::Words;
        }
        let jenis = match units[at].kind {
            Kind::PageNumber if is_next_page(slice, page, units, at) => {
                page = figures(slice);
                Some(JenisSisa::NomorHalaman)
            }
            Kind::PageMark if figures(slice) == page + 1 || page == 0 && figures(slice) == 2 => {
                page = figures(slice);
                Some(JenisSisa::NomorHalaman)
            }
            Kind::Caption => Some(JenisSisa::KeteranganGambar),
            Kind::Stamp | Kind::CopyStamp => Some(JenisSisa::Cap),
            Kind::Initials => Some(JenisSisa::Paraf),
            Kind::Unknown => Some(JenisSisa::TakDikenal),
            _ => None,
        };
        found[at] = jenis;
        at += 1;
        if jenis.is_none() {
            before = Some(unit);
        }
        if unit.kind == Kind::Caption && !slice.trim_end_matches('*').ends_with(['.', ')', '>']) {
            // A caption that wraps goes on up to its full stop.
            let wrapped = units[at..].iter().take(4).take_while(|u| u.breaks == 1 && u.kind == Kind::Words);
            let ends = |unit: &Unit| text[..unit.end as usize].trim_end_matches('*').ends_with('.');
            let mut count = 0;
            for unit in wrapped {
                count += 1;
                if ends(unit) {
                    break;
                }
            }
            found[at..at + count].fill(jenis);
            at += count;
        }
        if unit.kind == Kind::Initials {
            let count = rows_of_initials(text, &units[at..]);
            found[at..at + count].fill(jenis);
            at += count;
        }
        if unit.kind == Kind::Stamp {
            let count = running_heads::after_stamp(&units[at..]);
            found[at..at + count].fill(Some(JenisSisa::KepalaHalaman));
            at += count;
        }
    }
    found
}

/// How many units behind `PARAF KOORDINASI` are the rows of its box: short ones, up to what ends a text.
fn rows_of_initials(text: &str, units: &[Unit]) -> usize {
    let ends = |unit: &Unit| match unit.kind {
        Kind::Words | Kind::Label(_) | Kind::Mark | Kind::Rule | Kind::Bullet | Kind::LostLabel => false,
        // `BUPATI …,` signs; an office in the box has no comma.
        Kind::Jabatan => text[..unit.end as usize].trim_end().ends_with(','),
        kind => !kind.is_furniture(),
    };
    let mut rows = 0;
    units
        .iter()
        .take_while(|unit| {
            rows += usize::from(unit.starts_line());
            rows <= ROWS && !unit.after_blank() && unit.end - unit.start <= LONGEST_ROW && !ends(unit)
        })
        .count()
}

/// What was taken out since the last unit that stays.
#[derive(Clone, Copy, Debug, Default)]
struct Gap {
    /// Lines that ended in it.
    breaks: u8,
    turned: bool,
    /// Its first and last byte.
    start: u32,
    end: u32,
}

/// Parts what was found from the text around it. Only where `fed` are form feeds looked for.
fn remove(text: &str, units: &[Unit], found: &[Option<JenisSisa>], fed: bool, laid: &mut Laid) -> Vec<Unit> {
    let mut out: Vec<Unit> = Vec::with_capacity(units.len());
    let mut gap: Option<Gap> = None;
    for (at, (unit, jenis)) in units.iter().zip(found).enumerate() {
        let mut unit = *unit;
        if let Some(jenis) = *jenis {
            laid.furniture.push(Furniture { jenis, start: unit.start, end: unit.end });
            let gap = gap.get_or_insert(Gap { start: unit.start, ..Gap::default() });
            gap.end = unit.end;
            gap.breaks = gap.breaks.max(unit.breaks);
            gap.turned |= matches!(jenis, JenisSisa::NomorHalaman | JenisSisa::KepalaHalaman)
                || unit.kind == Kind::Stamp;
            continue;
        }
        match gap.take() {
            Some(gap) if gap.turned => {
                unit.breaks = 1;
                take_catch_word(text, &mut out, &units[at..], laid);
                say_interrupted(text, out.last(), gap, unit, laid);
            }
            Some(gap) => unit.breaks = unit.breaks.max(gap.breaks).max(1),
            // A form feed alone may stand between two paragraphs as well, and is nothing to be taken out.
            None if fed && unit.breaks > 1 && interrupts(text, out.last(), &unit) => {
                let before = at.checked_sub(1).map(|before| &units[before]);
                unit.breaks = if is_fed(text, before, &unit) { 1 } else { unit.breaks };
            }
            None => {}
        }
        out.push(unit);
    }
    out
}

/// Whether a figure alone on its line belongs to the sentence around it: `Nomor` / `15` / `Tahun 1950`.
fn in_sentence(text: &str, before: Option<&Unit>, next: Option<&Unit>, in_turn: bool, slice: &str) -> bool {
    let words = |unit: &Unit| text[unit.start as usize..unit.end as usize].trim_end();
    let Some(before) = before.map(words).filter(|_| slice.bytes().all(|b| b.is_ascii_digit())) else {
        return false;
    };
    if before.ends_with(['.', ';', ':']) {
        return false;
    }
    let last = before.rsplit(char::is_whitespace).next().unwrap_or("");
    next.is_some_and(|unit| recognise::follows_a_figure(words(unit)))
        || !in_turn && recognise::takes_a_figure(last)
}

/// Says that a page's turn stood in a sentence.
fn say_interrupted(text: &str, before: Option<&Unit>, gap: Gap, next: Unit, laid: &mut Laid) {
    let at = gap.start as usize..gap.end as usize;
    // Of two columns, what was taken out last may stand first.
    let Some(taken) = text.get(at.clone()).filter(|_| interrupts(text, before, &next)) else { return };
    let args = vec![taken.split_whitespace().collect::<Vec<_>>().join(" ")];
    laid.messages.push(Message { kode: Kode::HalamanMenyela, at, args });
}

/// Whether what stands between these two stands inside a sentence.
fn interrupts(text: &str, before: Option<&Unit>, next: &Unit) -> bool {
    let words = |unit: &Unit| text[unit.start as usize..unit.end as usize].trim_end();
    let open = |unit: &Unit| {
        matches!(unit.kind, Kind::Words | Kind::Penutup) && !words(unit).ends_with(['.', ';', ':', ','])
    };
    let goes_on = next.kind == Kind::Words && words(next).starts_with(char::is_lowercase);
    goes_on && before.is_some_and(open)
}

/// Takes out the line before a page's turn when the next page begins with the same words.
fn take_catch_word(text: &str, out: &mut Vec<Unit>, next: &[Unit], laid: &mut Laid) {
    let Some(first) = out.iter().rposition(|u| u.breaks > 0) else {
        return;
    };
    let (Some(head), Some(foot)) = (next.first(), out.last()) else {
        return;
    };
    let line = &text[out[first].start as usize..foot.end as usize];
    if line.len() > 40 || line.ends_with(';') {
        return;
    }
    let end = 1 + next[1..].iter().take_while(|u| u.breaks == 0).count();
    let ahead = &text[head.start as usize..next[end - 1].end as usize];
    let (foot, mut ahead) = (folded(line), folded(ahead));
    let mut count = 0;
    for c in foot {
        if ahead.next() != Some(c) {
            return;
        }
        count += 1;
    }
    if count < 4 {
        return;
    }
    let teks = line.trim().to_owned();
    laid.messages.push(Message {
        kode: Kode::KataSambung,
        at: out[first].start as usize..out[first].start as usize + line.len(),
        args: vec![teks],
    });
    for unit in out.drain(first..) {
        laid.furniture.push(Furniture { jenis: JenisSisa::KataSambung, start: unit.start, end: unit.end });
    }
}

/// Letters and figures only, in small letters, those that scans confuse made one.
fn folded(line: &str) -> impl Iterator<Item = char> + '_ {
    line.chars().filter(|c| c.is_alphanumeric()).map(|c| match c {
        'l' | 'I' | '1' | 'i' => 'i',
        'O' | '0' | 'o' => 'o',
        c => c.to_ascii_lowercase(),
    })
}

/// Whether a line of figures is the next page's number, and no label that lost its stop.
fn is_next_page(slice: &str, page: u32, units: &[Unit], at: usize) -> bool {
    let number = figures(slice);
    let dressed = slice.bytes().any(|b| !b.is_ascii_digit() && b != b' ');
    let first = page == 0 && number <= 3 && at > 0 && number > 0;
    // The same number again: foot of one page and head of the same.
    dressed
        || first
        || number == page + 1
        || (number == page && page > 0 && at > 0 && units[at - 1].kind == Kind::PageNumber)
}

fn figures(slice: &str) -> u32 {
    slice
        .bytes()
        .skip_while(|b| !b.is_ascii_digit())
        .take_while(u8::is_ascii_digit)
        .fold(0u32, |n, b| n.saturating_mul(10).saturating_add(u32::from(b - b'0')))
}

#[cfg(test)]
mod tests {
    use crate::model::JenisSisa;
    use crate::{Text, parse};

    /// The words of the box over a signature, whose rows are these.
    fn initials(rows: &[String]) -> String {
        let text = format!(
            "KEPUTUSAN BUPATI TELUK MELATI\nNOMOR 5 TAHUN 2021\nTENTANG\nTIM DERMAGA\n\nMEMUTUSKAN :\nKESATU : Membentuk \
             tim.\n\nDitetapkan di Teluk Melati\npada tanggal 4 Mei 2021\n\nPARAF KOORDINASI\n{}\nBUPATI TELUK MELATI,\n\n\
             ttd\n\nSUTARJO PRAWIRA\n",
            rows.join("\n")
        );
        let text = Text::from_string(text);
        let document = parse(&text).expect("a keputusan");
        let paraf = document.sisa.iter().filter(|rest| rest.jenis == JenisSisa::Paraf);
        paraf.map(|rest| rest.teks.to_string()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn a_box_of_initials_ends_with_its_rows() {
        let rows = |count: usize| (1..=count).map(|n| format!("KABAG {n}")).collect::<Vec<_>>();
        assert!(initials(&rows(3)).ends_with("KABAG 3"));
        // What signs is no row, and neither is what is too far down or too long for one.
        assert!(initials(&rows(16)).ends_with("KABAG 16"));
        assert!(initials(&rows(17)).ends_with("KABAG 16"));
        let long = |letters: usize| ["KABAG ".to_owned() + &"X".repeat(letters - 6)];
        assert!(initials(&long(48)).ends_with('X') && initials(&long(49)).ends_with("KOORDINASI"));
    }
}
