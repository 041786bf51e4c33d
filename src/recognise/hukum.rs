//! Laws and numbers of texts: a legal basis, an annex's heading.

use std::ops::Range;

use super::grammar::{Rule, ask};

/// A legal basis: its rank in the order of laws (0 the constitution, none for a governor's regulation, which regions
/// place before or behind their own), and its name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DasarHukum {
    pub rank: Option<u8>,
    /// From its first letter to its year; `None` where number or year is lacking.
    pub name: Option<Range<usize>>,
}

/// Reads a legal basis; `None` for what begins with no law or regulation of known rank.
pub fn legal_basis(sentence: &str) -> Option<DasarHukum> {
    let mut out = DasarHukum { rank: None, name: None };
    for part in ask(Rule::dasar_isi, sentence)?.all() {
        match part.rule() {
            Rule::d_uud => out.rank = Some(0),
            Rule::d_ketetapan => out.rank = Some(1),
            Rule::d_uu | Rule::d_perpu => out.rank = Some(2),
            Rule::d_pp => out.rank = Some(3),
            Rule::d_perpres => out.rank = Some(4),
            Rule::d_permen => out.rank = Some(5),
            Rule::d_perda => out.rank = Some(6),
            Rule::d_perkada => out.rank = Some(7),
            Rule::dasar_tahun if out.name.is_none() => out.name = Some(0..part.range().end),
            _ => {}
        }
    }
    Some(out)
}

/// Whether a legal basis has anything of a number: the word, the year's word, or a figure.
pub fn has_number(sentence: &str) -> bool {
    ask(Rule::dasar_tanda, sentence).is_some_and(|found| found.of(Rule::dasar_kata).next().is_some())
}

/// The number and year in an annex's heading, with their places.
pub fn annex_number(heading: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (mut nomor, mut tahun) = (None, None);
    for part in ask(Rule::lampiran_kepala, heading)?.all() {
        match part.rule() {
            Rule::lampiran_angka => nomor = nomor.or(Some(part.range())),
            Rule::lampiran_tahun => tahun = tahun.or(Some(part.range())),
            _ => {}
        }
    }
    Some((nomor?, tahun?))
}
