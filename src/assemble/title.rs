//! Where the title is, and whether the text is of the family at all.

use super::enactment::LONGEST_LINE;
use super::reader::Reader;
use crate::message::Missing;
use crate::model::Jenis;
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::is_capitals;

/// Where the title begins, and its form.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub at: usize,
    pub jenis: Jenis,
    /// Whether a NOMOR or a TENTANG belongs to it; a maklumat or an announcement may have neither.
    pub framed: bool,
}

pub(super) use crate::layout::TITLE_REACH as REACH;

/// The first title line that has a NOMOR or a TENTANG under it, and that no prose stands before.
pub fn find(reader: &Reader) -> Result<Title, Missing> {
    let units = reader.all();
    let signed = std::cell::LazyCell::new(|| last_signature(reader));
    let letter = units.iter().take(60).any(|u| u.kind == Kind::Hal && u.starts_line());
    let known = units.iter().enumerate().find_map(|(at, unit)| {
        let Kind::Judul(jenis) = unit.kind else {
            return None;
        };
        if !begins_line(units, at) {
            return None;
        }
        let end = reader.line_end_from(at);
        let line = reader.slice(at..end);
        let parts = recognise::title(line);
        if !is_heading(line, parts.title.clone().map_or(line, |range| &line[range])) {
            return None;
        }
        let framed = parts.has_nomor
            || parts.has_tentang
            || frame_follows(units, end)
            || jenis == Jenis::SuratEdaran && letter;
        let stands_alone = !framed
            && matches!(jenis, Jenis::Maklumat | Jenis::Pengumuman | Jenis::Himbauan | Jenis::Seruan)
            && is_capitals(line)
            && signed.is_some_and(|signature| signature >= end);
        (framed || stands_alone).then_some(Title { at, jenis, framed })
    });
    let title = known.or_else(|| unnamed(reader));
    match title {
        Some(title) if prose_before(reader, title.at) => Err(Missing { dikutip: true, ..missing(reader) }),
        Some(title) => Ok(title),
        None => Err(missing(reader)),
    }
}

/// Where the text is signed as a letter is: place and date, and right under them an office in capitals.
fn last_signature(reader: &Reader) -> Option<usize> {
    let units = reader.all();
    let signs = |at: usize| {
        let end = reader.line_end_from(at);
        let line = reader.slice(at..end);
        let under = || units[end..].iter().find(|unit| unit.kind != Kind::Mark);
        let office = || under().is_some_and(|unit| matches!(unit.kind, Kind::Jabatan | Kind::AtasNama));
        line.len() <= LONGEST_LINE && recognise::place_and_date(line).is_some() && office()
    };
    (0..units.len()).rev().find(|at| units[*at].kind == Kind::Words && units[*at].starts_line() && signs(*at))
}

/// A title whose form none of the known names gives: capitals right above a NOMOR that TENTANG follows.
fn unnamed(reader: &Reader) -> Option<Title> {
    let units = reader.all();
    let nomor =
        units.iter().enumerate().position(|(at, u)| u.kind == Kind::Nomor && begins_line(units, at))?;
    let reach = nomor..units.len().min(nomor + REACH);
    let tentang = reach.into_iter().any(|at| units[at].kind == Kind::Tentang && begins_line(units, at));
    let mut at = None;
    let mut end = nomor;
    for _ in 0..6 {
        let first = units[..end].iter().rposition(Unit::starts_line)?;
        let words = (first..end).find(|i| units[*i].kind != Kind::Mark)?;
        if !is_capitals(reader.slice(words..end)) {
            break;
        }
        at = Some(first);
        if units[first].after_blank() || first == 0 {
            break;
        }
        end = first;
    }
    at.filter(|_| tentang).map(|at| Title { at, jenis: Jenis::Lain, framed: true })
}

/// Whether running prose stands before the title: then the text only quotes it.
fn prose_before(reader: &Reader, title: usize) -> bool {
    let units = reader.all();
    let plain = |at: usize| matches!(units[at].kind, Kind::Words | Kind::Jabatan);
    let line = |at: usize| reader.slice(at..reader.line_end_from(at).min(title));
    let mut at = 0;
    while at < title {
        // A paragraph: its first unit, its last line, and what comes after it.
        let (first, mut last) = (at, at);
        loop {
            at = reader.line_end_from(last).min(title);
            if at >= title || units[at].after_blank() || !plain(at) {
                break;
            }
            last = at;
        }
        let capital =
            reader.text()[units[first].start as usize..].starts_with(|c: char| c.is_uppercase() || c == '"');
        let sentence = line(last).trim_end().ends_with(['.', '?', '!', '"', '”', ':'])
            || at == title && !units[title].after_blank();
        if plain(first) && capital && sentence {
            let (mut words, mut small, mut from) = (0, 0, first);
            while from < at {
                for word in line(from).split_whitespace() {
                    words += 1;
                    small += usize::from(word.starts_with(char::is_lowercase));
                }
                from = reader.line_end_from(from);
            }
            if words >= 15 && small * 5 >= words * 2 {
                return true;
            }
        }
    }
    false
}

/// A title is in capitals; its NOMOR, number and subject on the same line need not be.
fn is_heading(line: &str, title: &str) -> bool {
    is_capitals(title) || line.len() < 20
}

/// Whether only marks, or the head of an annex (`LAMPIRAN I :`), stand before a unit on its line.
fn begins_line(units: &[Unit], at: usize) -> bool {
    let before = |u: &&Unit| matches!(u.kind, Kind::Mark | Kind::Bullet | Kind::Lampiran | Kind::Separator);
    let mut at = at;
    while !units[at].starts_line() {
        match at.checked_sub(1).filter(|i| before(&&units[*i])) {
            Some(previous) => at = previous,
            None => return at == 0,
        }
    }
    true
}

/// Whether NOMOR or TENTANG heads one of the next lines, before the body's own keywords.
pub(super) fn frame_follows(units: &[Unit], from: usize) -> bool {
    for unit in units[from..].iter().take(REACH) {
        match unit.kind {
            Kind::Nomor | Kind::Tentang if unit.starts_line() || unit.breaks == 0 => return true,
            Kind::Menimbang | Kind::Mengingat | Kind::Diktum | Kind::Bab | Kind::Pasal | Kind::Memutuskan => {
                return false;
            }
            _ => {}
        }
    }
    false
}

/// What of the frame a text without a title has, for the refusal.
pub fn missing(reader: &Reader) -> Missing {
    let units = reader.all();
    let has = |kinds: &[Kind]| units.iter().any(|u| u.starts_line() && kinds.contains(&u.kind));
    Missing {
        judul: true,
        nomor: !has(&[Kind::Nomor]),
        tentang: !has(&[Kind::Tentang, Kind::Hal]),
        isi: !units.iter().any(|u| matches!(u.kind, Kind::Diktum | Kind::Pasal | Kind::Label(_))),
        penutup: !has(&[Kind::Ditetapkan, Kind::Nip, Kind::Ttd]),
        kosong: units.is_empty(),
        dikutip: false,
        terpecah: false,
    }
}
