//! Recognised units → units in reading order: page furniture is taken out of sentences, columns that
//! a scan pulled apart are paired again, and columns side by side are read one after the other.
//!
//! Between recognition and the tree. Nothing is dropped: what is taken out comes along as furniture.

mod closing_page;
mod columns;
mod flat;
mod furniture;
mod likeness;
mod lookalike;
mod misread;
mod reading;
mod run_on;
mod running_heads;
mod spread;
mod unread;

use crate::message::{Kode, Message};
use crate::model::JenisSisa;
use crate::page::Lines;
use crate::recognise;
use crate::text::Text;
use crate::unit::{Kind, Unit};

pub use misread::TITLE_REACH;

/// What stands further out than the text's left edge has a stop too, if by no more letter widths than this.
const MARGIN: f32 = 16.0;

/// A unit that belongs to the page and not to the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Furniture {
    pub jenis: JenisSisa,
    pub start: u32,
    pub end: u32,
}

/// Units in reading order, the furniture that stood between them, and what was repaired.
#[derive(Debug, Default)]
pub struct Laid {
    pub units: Vec<Unit>,
    pub furniture: Vec<Furniture>,
    pub messages: Vec<Message>,
}

/// A line: its units, and the first of them that is no mark.
#[derive(Clone, Copy, Debug)]
struct Line {
    first: usize,
    last: usize,
    head: usize,
}

fn lines(units: &[Unit]) -> impl Iterator<Item = Line> {
    let mut last = 0;
    units.chunk_by(|_, next| next.breaks == 0).map(move |line| {
        let first = last;
        last += line.len();
        let head = line.iter().position(|u| !matches!(u.kind, Kind::Mark | Kind::Bullet));
        Line { first, last, head: head.map_or(last - 1, |head| first + head) }
    })
}

/// Reads a text in order and mends what the scan did to it, one step after the other.
///
/// Of pages, geometry has told lines and columns already; of a text without them they are guessed.
pub fn lay_out(whole: &Text) -> Laid {
    let mut laid = Laid::default();
    let text = whole.as_str();
    let units = match whole.pages() {
        Some(pages) => {
            let mut units = with_colons(text, pages);
            for unit in &mut units {
                let left = pages.word(unit.start).map_or(0.0, |word| word.left);
                unit.stop = ((left + MARGIN) * 2.0).round().max(1.0) as u16;
            }
            let units = furniture::take_noise(pages, units, &mut laid);
            unread::part(text, pages, units)
        }
        None => {
            let flat = flat::lines(text);
            if flat.is_some() {
                laid.messages.push(Message { kode: Kode::SatuBaris, at: 0..0, args: Vec::new() });
            }
            match flat.or_else(|| spread::columns(text)) {
                Some(reading) => reading.units(),
                None => recognise::units(text),
            }
        }
    };
    let units = furniture::take(text, units, &mut laid);
    let units = misread::restore(text, units, &mut laid.messages);
    let units = closing_page::part(text, units, &mut laid);
    let units = run_on::split(text, units);
    let units = columns::pair(text, units, &mut laid);
    laid.units = lookalike::part(text, units);
    laid
}

/// The units of a text, words that stand for a colon taken for one.
fn with_colons(text: &str, pages: &Lines) -> Vec<Unit> {
    if pages.colons.is_empty() {
        return recognise::units(text);
    }
    let mut read = text.to_owned();
    for (start, end) in &pages.colons {
        let colon = format!("{:<width$}", ':', width = (end - start) as usize);
        read.replace_range(*start as usize..*end as usize, &colon);
    }
    let mut units = recognise::units(&read);
    for unit in &mut units {
        // As printed it may be longer than a colon.
        let own = pages.colons.binary_search_by_key(&unit.start, |(start, _)| *start);
        if let Ok(own) = own {
            unit.end = unit.end.max(pages.colons[own].1);
        }
    }
    units
}

/// Whether a colon, or nothing, follows a line's first unit.
fn stands_alone(line: &[Unit]) -> bool {
    line[1..].iter().find(|u| u.kind != Kind::Mark).is_none_or(|u| u.kind == Kind::Separator)
}
