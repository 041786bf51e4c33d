//! What belongs to no part of the form: the page's own is left out, the rest stands in its place.

use std::collections::VecDeque;

use super::keywords::Keywords;
use super::page::escaped;
use super::{Format, Printer};
use crate::model::{Dokumen, JenisSisa, Join, Teks};
use crate::recognise;
use crate::unit::Kind;

/// A remainder that is printed.
#[derive(Clone, Debug)]
pub struct Kept {
    place: usize,
    jenis: JenisSisa,
    /// Its lines as they stood.
    lines: Vec<String>,
}

/// Whether a remainder belongs to the page, or is printed elsewhere too.
pub(super) fn is_furniture(jenis: JenisSisa) -> bool {
    match jenis {
        JenisSisa::NomorHalaman
        | JenisSisa::KeteranganGambar
        | JenisSisa::KepalaHalaman
        | JenisSisa::Cap
        | JenisSisa::Paraf
        | JenisSisa::KataSambung
        | JenisSisa::Lembaran => true,
        JenisSisa::KepalaSurat
        | JenisSisa::PengesahanSalinan
        | JenisSisa::CatatanTembusan
        | JenisSisa::Persetujuan
        | JenisSisa::NomorLain
        | JenisSisa::TanggalHijriah
        | JenisSisa::Noreg
        | JenisSisa::TakDikenal => false,
    }
}

/// How much is left out, by kind.
pub fn left_out(doc: &Dokumen) -> Vec<(JenisSisa, usize)> {
    let mut out: Vec<(JenisSisa, usize)> = Vec::new();
    for rest in doc.sisa.iter().filter(|rest| is_furniture(rest.jenis)) {
        match out.iter_mut().find(|(jenis, _)| *jenis == rest.jenis) {
            Some((_, count)) => *count += 1,
            None => out.push((rest.jenis, 1)),
        }
    }
    out
}

/// What is printed, in reading order.
pub fn kept(doc: &Dokumen, keywords: &Keywords) -> VecDeque<Kept> {
    let mut kept: Vec<Kept> = doc
        .sisa
        .iter()
        .filter(|rest| !is_furniture(rest.jenis))
        .map(|rest| Kept {
            place: keywords.place_of(&rest.teks).unwrap_or(0),
            jenis: rest.jenis,
            lines: lines(&rest.teks),
        })
        .collect();
    kept.sort_by_key(|rest| rest.place);
    kept.into()
}

/// The lines that words were taken from.
fn lines(teks: &Teks) -> Vec<String> {
    let mut lines: Vec<Teks> = Vec::new();
    for piece in teks.pieces() {
        match lines.last_mut() {
            Some(line) if piece.join == Join::Tight => line.push(*piece),
            _ => lines.push(Teks::from(*piece)),
        }
    }
    lines.iter().map(|line| escaped(&line.to_cow())).collect()
}

impl Printer<'_, '_> {
    /// Prints what stood before this place and has no field.
    pub(super) fn remainder_up_to(&mut self, place: usize) {
        if self.page.has_lead() {
            // Nothing may stand between a label and its words.
            return;
        }
        let mut last = None;
        while self.remainder.front().is_some_and(|rest| rest.place < place) {
            let Some(rest) = self.remainder.pop_front() else { return };
            let goes_on = match rest.jenis {
                JenisSisa::NomorLain => true,
                JenisSisa::Persetujuan => last == Some(rest.jenis),
                _ => false,
            };
            last = Some(rest.jenis);
            self.remainder_lines(&rest, goes_on);
        }
    }

    /// Prints one remainder; further numbers, and the agreement's lines, go on without blank lines between them.
    fn remainder_lines(&mut self, rest: &Kept, goes_on: bool) {
        if rest.jenis == JenisSisa::TakDikenal || !self.layout.bare_remainder {
            let words = rest.lines.join(" ");
            return self.page.line(0, &format!("<!-- tak dikenal: {words} -->"));
        }
        if rest.jenis == JenisSisa::KepalaSurat {
            return rest.lines.iter().for_each(|line| self.letter_line(line));
        }
        match goes_on {
            true => self.page.no_gap(),
            false => self.page.gap(),
        }
        for line in &rest.lines {
            match rest.jenis {
                JenisSisa::Persetujuan | JenisSisa::NomorLain => self.page.centred(line),
                _ => self.page.own_line(0, line),
            }
        }
        self.page.gap();
    }

    /// The date of the Islamic calendar, under the date that it stands beside.
    pub(super) fn hijri_date(&mut self, column: usize, before: usize) {
        let hijri = |rest: &Kept| rest.jenis == JenisSisa::TanggalHijriah && rest.place < before;
        while self.layout.bare_remainder && self.remainder.front().is_some_and(hijri) {
            let Some(rest) = self.remainder.pop_front() else { return };
            rest.lines.iter().for_each(|line| self.page.own_line(column, line));
        }
    }

    /// A line of a letter's head that has no field.
    fn letter_line(&mut self, line: &str) {
        let named = recognise::units(line)
            .first()
            .is_some_and(|unit| matches!(unit.kind, Kind::Sifat | Kind::LampiranSurat | Kind::Hal));
        let (name, words) = match line.split_once(':').filter(|_| named) {
            Some((name, words)) => (name.trim(), words.trim()),
            None => ("Hal", line),
        };
        self.letter_row(name, words);
    }

    /// `Hal      : …` in a letter's head.
    pub(super) fn letter_row(&mut self, name: &str, words: &str) {
        match self.format {
            Format::Text => self.page.line(0, &format!("{name:<8} : {words}")),
            Format::Markdown => self.page.own_line(0, &format!("{name} : {words}")),
        }
    }
}
