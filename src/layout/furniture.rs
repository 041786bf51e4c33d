//! Page furniture: page numbers in sequence, captions, stamps, running heads, catch-words. It is taken out, so
//! that a sentence cut by a page goes on.

use super::{Furniture, Laid};
use crate::message::{Kode, Message};
use crate::model::JenisSisa;
use crate::recognise;
use crate::unit::{Kind, Unit};

/// Takes it out of the units; says where it stood inside a sentence.
pub fn take(text: &str, units: Vec<Unit>, laid: &mut Laid) -> Vec<Unit> {
    if !units.iter().any(|u| u.kind.is_furniture()) {
        return units;
    }
    let mut out: Vec<Unit> = Vec::with_capacity(units.len());
    let mut page = 0u32;
    // Lines that ended in what was taken out, and whether a page turned there.
    let mut gap: Option<(u8, bool)> = None;
    let mut at = 0;
    while let Some(mut unit) = units.get(at).copied() {
        let slice = &text[unit.start as usize..unit.end as usize];
        if unit.kind == Kind::PageNumber
            && in_sentence(text, out.last(), units.get(at + 1), figures(slice) == page + 1, slice)
        {
            unit.kind = Kind::Words;
        }
        let jenis = match unit.kind {
            Kind::PageNumber if is_next_page(slice, page, &units, at) => {
                page = figures(slice);
                Some(JenisSisa::NomorHalaman)
            }
            Kind::PageMark if figures(slice) == page + 1 || page == 0 && figures(slice) == 2 => {
                page = figures(slice);
                Some(JenisSisa::NomorHalaman)
            }
            Kind::Caption => Some(JenisSisa::KeteranganGambar),
            Kind::Stamp | Kind::CopyStamp => Some(JenisSisa::Cap),
            Kind::Unknown => Some(JenisSisa::TakDikenal),
            _ => None,
        };
        let Some(jenis) = jenis else {
            if let Some((breaks, turned)) = gap.take() {
                unit.breaks = if turned { 1 } else { unit.breaks.max(breaks).max(1) };
                if turned {
                    take_catch_word(text, &mut out, &units[at..], laid);
                    say_interrupted(text, out.last(), unit, laid);
                }
            }
            out.push(unit);
            at += 1;
            continue;
        };
        laid.furniture.push(Furniture { jenis, start: unit.start, end: unit.end });
        let (breaks, turned) = gap.unwrap_or((0, false));
        let turns = jenis == JenisSisa::NomorHalaman || unit.kind == Kind::Stamp;
        gap = Some((breaks.max(unit.breaks), turned || turns));
        at += 1;
        if unit.kind == Kind::Caption && !slice.trim_end_matches('*').ends_with(['.', ')', '>']) {
            // A caption that wraps goes on up to its full stop.
            for next in units[at..].iter().take(4).take_while(|u| u.breaks == 1 && u.kind == Kind::Words) {
                laid.furniture.push(Furniture { jenis, start: next.start, end: next.end });
                at += 1;
                if text[..next.end as usize].trim_end_matches('*').ends_with('.') {
                    break;
                }
            }
        }
        if unit.kind == Kind::Stamp {
            let head = running_head(&units, at);
            for unit in &units[at..at + head] {
                laid.furniture.push(Furniture {
                    jenis: JenisSisa::KepalaHalaman,
                    start: unit.start,
                    end: unit.end,
                });
            }
            at += head;
        }
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
fn say_interrupted(text: &str, before: Option<&Unit>, next: Unit, laid: &mut Laid) {
    let words = |unit: &Unit| text[unit.start as usize..unit.end as usize].trim_end();
    let open = |unit: &Unit| unit.kind == Kind::Words && !words(unit).ends_with(['.', ';', ':', ',']);
    let goes_on = next.kind == Kind::Words && words(&next).starts_with(char::is_lowercase);
    let (true, true, Some(furniture)) = (before.is_some_and(open), goes_on, laid.furniture.last()) else {
        return;
    };
    let at = furniture.start as usize..furniture.end as usize;
    let args = vec![text[at.clone()].trim().to_owned()];
    laid.messages.push(Message { kode: Kode::HalamanMenyela, at, args });
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

/// The running head after a page's foot: at most six units of short lines before the next page's number.
fn running_head(units: &[Unit], at: usize) -> usize {
    for (count, unit) in units[at..].iter().take(7).enumerate() {
        match unit.kind {
            Kind::PageNumber | Kind::PageMark => return count,
            Kind::Words | Kind::Jabatan | Kind::Separator | Kind::Mark | Kind::LostLabel
                if unit.end - unit.start < 60 => {}
            _ => return 0,
        }
    }
    0
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
