//! Figures in a sentence: dates, times, money, percentages, civil servants' numbers.

use std::ops::Range;

use super::grammar::{Part, Rule, ask};
use super::kalimat::named;
use super::values::figure;

/// A date in a sentence; the weekday counts from 1, Monday.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TanggalSebut {
    pub at: Range<usize>,
    pub weekday: Option<i8>,
    pub day: u32,
    pub month: u32,
    pub year: i32,
}

/// The dates of a sentence that are written out: `hari Senin tanggal 3 Mei 2021`.
pub fn dates(sentence: &str) -> Vec<TanggalSebut> {
    let mut out = Vec::new();
    for whole in named(Rule::tanggal_kalimat, sentence).of(Rule::tanggal_sebut) {
        let mut date = TanggalSebut { at: whole.range(), weekday: None, day: 0, month: 0, year: 0 };
        for part in whole.inside() {
            match part.rule() {
                Rule::tanggal_hari => date.day = part.words().parse().unwrap_or(0),
                Rule::tanggal_tahun => date.year = part.words().parse().unwrap_or(0),
                rule => match weekday(rule) {
                    Some(day) => date.weekday = Some(day),
                    None => date.month = super::values::month(rule).unwrap_or(date.month),
                },
            }
        }
        out.push(date);
    }
    out
}

fn weekday(rule: Rule) -> Option<i8> {
    Some(match rule {
        Rule::h_senin => 1,
        Rule::h_selasa => 2,
        Rule::h_rabu => 3,
        Rule::h_kamis => 4,
        Rule::h_jumat => 5,
        Rule::h_sabtu => 6,
        Rule::h_minggu => 7,
        _ => return None,
    })
}

/// The times of day in a sentence (`pukul 07.30`): where, hour and minute.
pub fn times(sentence: &str) -> Vec<(Range<usize>, u32, u32)> {
    let mut out = Vec::new();
    for part in named(Rule::jam_kalimat, sentence).all() {
        match part.rule() {
            Rule::jam_angka => out.push((part.range(), part.words().parse().unwrap_or(0), 0)),
            Rule::menit_angka => {
                if let Some((at, _, minute)) = out.last_mut() {
                    *at = at.start..part.range().end;
                    *minute = part.words().parse().unwrap_or(0);
                }
            }
            _ => {}
        }
    }
    out
}

/// An amount of money in a sentence, and the bracket behind it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Uang {
    pub at: Range<usize>,
    /// What the bracket holds; it may be anything.
    pub words: Option<Range<usize>>,
    /// Whether the bracket spells out a number, and names the unit.
    pub spelt: Option<bool>,
    /// Whether it stands in a sentence (`sebesar Rp…`), not in a table.
    pub prose: bool,
}

/// The amounts of a sentence: `Rp50.000.000,00 (lima puluh juta rupiah)`.
pub fn amounts(sentence: &str) -> Vec<Uang> {
    let mut out = Vec::new();
    for whole in named(Rule::uang_kalimat, sentence).of(Rule::uang) {
        let mut amount = Uang { at: whole.range(), words: None, spelt: None, prose: false };
        for part in whole.inside() {
            match part.rule() {
                Rule::uang_pengantar => amount.prose = true,
                Rule::uang_isi => amount.at = part.range(),
                _ => {}
            }
            if part.rule() != Rule::uang_kata {
                continue;
            }
            amount.words = Some(part.range());
            amount.spelt = ask(Rule::uang_terbilang, part.words())
                .map(|found| found.of(Rule::satuan_rupiah).next().is_some());
        }
        out.push(amount);
    }
    out
}

/// A percentage with its words: where, the whole number in figures, and in words.
pub fn percentages(sentence: &str) -> Vec<(Range<usize>, u64, u64)> {
    let mut out = Vec::new();
    for whole in named(Rule::persen_kalimat, sentence).of(Rule::persen) {
        let at = whole.range();
        let (mut figures, mut words) = (None, None);
        for part in whole.inside() {
            match part.rule() {
                Rule::persen_angka => figures = part.words().parse().ok(),
                Rule::persen_kata => {
                    let parts = part.inside().filter_map(|word| figure(word.rule()));
                    words = Some(crate::value::ordinal::value(parts));
                }
                _ => {}
            }
        }
        out.extend(figures.zip(words).map(|(figures, words)| (at, figures, words)));
    }
    out
}

/// Where the digits of civil servants' numbers stand in a sentence.
pub fn nips(sentence: &str) -> Vec<Range<usize>> {
    named(Rule::nip_kalimat, sentence).of(Rule::nip_deret).map(Part::range).collect()
}
