//! What began a line, in a text that a converter put on one line.

use super::grammar::{Rule, ask};
use super::values::{HEAD, clip};

/// What began a line, in a text that stands on one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begin {
    /// `INSTRUKSI BUPATI …`
    Title,
    /// `Menimbang :`, `MEMUTUSKAN`, `Tembusan :`
    Keyword,
    /// `KESATU :`
    Order,
    /// `a. bahwa …`
    Label,
    /// `BAB I`, `Pasal 5`; how many bytes its line has
    Division(usize),
    /// `Keputusan ini mulai berlaku …`
    Closing,
    /// `BUPATI …,`; how many bytes it has with its comma
    Office(usize),
    /// `Ditetapkan di`
    Enactment,
    /// `pada tanggal`
    Date,
    /// `ttd`
    Signed,
    /// `NIP`
    Number,
}

/// Whether words begin what had a line of its own before all was put on one.
pub fn begins_line(words: &str) -> Option<Begin> {
    if !words.starts_with(|c: char| {
        c.is_uppercase() || c.is_ascii_digit() || "(abcdefghijklmnopqrstuvwxyz".contains(c)
    }) {
        return None;
    }
    let found = ask(Rule::awal_baris, clip(words, HEAD))?;
    let part = found.outer().next()?;
    Some(match part.rule() {
        Rule::awal_judul => Begin::Title,
        Rule::awal_kata_kunci => Begin::Keyword,
        Rule::awal_diktum => Begin::Order,
        Rule::awal_label => Begin::Label,
        Rule::awal_divisi => Begin::Division(part.words().trim_end().len()),
        Rule::awal_penutup => Begin::Closing,
        Rule::awal_jabatan => Begin::Office(part.words().len()),
        Rule::awal_penetapan => Begin::Enactment,
        Rule::awal_tanggal => Begin::Date,
        Rule::awal_ttd => Begin::Signed,
        Rule::awal_nip => Begin::Number,
        _ => return None,
    })
}
