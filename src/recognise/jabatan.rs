//! Offices and regions: whose text it is, and whom it names.

use std::ops::Range;

use super::grammar::{Found, Part, Rule, ask};

/// How high an office is, or of what kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pangkat {
    Gubernur,
    Bupati,
    WaliKota,
    SekretarisDaerah,
    Dprd,
    Kepala,
    Camat,
    Lurah,
    Menteri,
    Presiden,
}

/// An office, and the region that is named with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Jabatan {
    pub pangkat: Pangkat,
    pub daerah: Option<String>,
}

/// Whose text a title says it is: `PERATURAN BUPATI BANYU BIRU`; a regional regulation is its head's.
pub fn office_of_title(title: &str) -> Option<Jabatan> {
    office(ask(Rule::jabatan_judul, title)?)
}

/// The office of words over the body or a signature: `Plt. BUPATI BANYU BIRU`.
pub fn office_of(words: &str) -> Option<Jabatan> {
    office(ask(Rule::jabatan_lain, words)?)
}

/// The region whose government a line of a letterhead names: `PEMERINTAH KABUPATEN BANYU BIRU`.
pub fn region_of_letterhead(line: &str) -> Option<String> {
    office(ask(Rule::kop_daerah, line)?)?.daerah
}

fn office(found: Found) -> Option<Jabatan> {
    let (mut pangkat, mut daerah) = (None, None);
    for part in found.all() {
        match part.rule() {
            Rule::daerah_nama => daerah = Some(part.words().trim().to_owned()),
            rule => pangkat = pangkat.or(rank(rule)),
        }
    }
    Some(Jabatan { pangkat: pangkat?, daerah })
}

pub(super) fn rank(rule: Rule) -> Option<Pangkat> {
    Some(match rule {
        Rule::j_gubernur | Rule::di_provinsi => Pangkat::Gubernur,
        Rule::j_bupati | Rule::di_kabupaten => Pangkat::Bupati,
        Rule::j_wali_kota | Rule::di_kota => Pangkat::WaliKota,
        Rule::j_sekda => Pangkat::SekretarisDaerah,
        Rule::j_dprd => Pangkat::Dprd,
        Rule::j_kepala => Pangkat::Kepala,
        Rule::j_camat => Pangkat::Camat,
        Rule::j_lurah => Pangkat::Lurah,
        Rule::j_menteri => Pangkat::Menteri,
        Rule::j_presiden => Pangkat::Presiden,
        _ => return None,
    })
}

/// The regencies and cities that a sentence names, with their places: `Camat se-Kabupaten Banyu Biru`.
pub fn regions(sentence: &str) -> Vec<Range<usize>> {
    let found = ask(Rule::daerah_kalimat, sentence).unwrap_or_default();
    found.of(Rule::daerah_kapital).map(Part::range).collect()
}
