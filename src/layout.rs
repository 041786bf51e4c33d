//! Recognised units → units in reading order: page furniture is taken out of sentences.
//!
//! Between recognition and the tree. Nothing is dropped: what is taken out comes along as furniture.

use crate::model::JenisSisa;
use crate::unit::{Kind, Unit};

/// A unit that belongs to the page and not to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furniture {
    pub jenis: JenisSisa,
    pub start: u32,
    pub end: u32,
}

/// Units in reading order, and the furniture that stood between them.
pub struct Laid {
    pub units: Vec<Unit>,
    pub furniture: Vec<Furniture>,
}

/// Takes page furniture out: page numbers in sequence, captions, stamps, running heads between a
/// page's foot and the next page's number. A sentence cut by a page goes on.
pub fn lay_out(text: &str, units: Vec<Unit>) -> Laid {
    if !units.iter().any(|u| u.kind.is_furniture()) {
        return Laid {
            units,
            furniture: Vec::new(),
        };
    }
    let mut out = Laid {
        units: Vec::with_capacity(units.len()),
        furniture: Vec::new(),
    };
    let mut page = 0u32;
    let mut breaks: Option<u8> = None;
    let mut at = 0;
    while let Some(unit) = units.get(at).copied() {
        let slice = &text[unit.start as usize..unit.end as usize];
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
            _ => None,
        };
        let Some(jenis) = jenis else {
            let mut unit = unit;
            if let Some(b) = breaks.take() {
                unit.breaks = unit.breaks.max(b).max(1);
                if b == 1 && jenis.is_none() {
                    unit.breaks = 1;
                }
            }
            out.units.push(unit);
            at += 1;
            continue;
        };
        out.furniture.push(Furniture {
            jenis,
            start: unit.start,
            end: unit.end,
        });
        let turned = matches!(jenis, JenisSisa::NomorHalaman | JenisSisa::Cap);
        breaks = Some(if turned {
            breaks.unwrap_or(1).min(1)
        } else {
            breaks.unwrap_or(unit.breaks).max(unit.breaks)
        });
        at += 1;
        if unit.kind == Kind::Stamp {
            let head = running_head(&units, at, page);
            for unit in &units[at..at + head] {
                out.furniture.push(Furniture {
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

/// The running head after a page's foot: at most six units of short lines before the next page's number.
fn running_head(units: &[Unit], at: usize, _page: u32) -> usize {
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
        .fold(0u32, |n, b| {
            n.saturating_mul(10).saturating_add(u32::from(b - b'0'))
        })
}
