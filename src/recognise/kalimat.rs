//! What rules ask of a sentence: words of a field or node, joined by single blanks.

use std::ops::Range;

use pest::iterators::{Pair, Pairs};

use super::Rule;
use super::values::{ask, figure};

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

fn office(pairs: Pairs<Rule>) -> Option<Jabatan> {
    let (mut pangkat, mut daerah) = (None, None);
    for pair in pairs.flatten() {
        match pair.as_rule() {
            Rule::daerah_nama => daerah = Some(pair.as_str().trim().to_owned()),
            rule => pangkat = pangkat.or(rank(rule)),
        }
    }
    Some(Jabatan { pangkat: pangkat?, daerah })
}

fn rank(rule: Rule) -> Option<Pangkat> {
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
    named(Rule::daerah_kalimat, sentence)
        .filter(|pair| pair.as_rule() == Rule::daerah_kapital)
        .map(|pair| range(&pair))
        .collect()
}

/// Whether a subject changes another text: `PERUBAHAN ATAS …`.
pub fn is_amending(subject: &str) -> bool {
    ask(Rule::perihal_ubahan, subject).is_some()
}

/// The subject in a title that is restated: what follows TENTANG, without the stop at its end.
pub fn subject_of(title: &str) -> Option<Range<usize>> {
    let subject = named(Rule::judul_ulang, title).find(|pair| pair.as_rule() == Rule::ulang_perihal)?;
    let words = subject.as_str().trim_end_matches(['.', ';', ',', ' ']);
    let start = subject.as_span().start();
    (!words.is_empty()).then_some(start..start + words.len())
}

/// The form by which a text names itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sebutan {
    Instruksi,
    Edaran,
    Keputusan,
    PeraturanDaerah,
    Peraturan,
    Qanun,
    Seruan,
    Maklumat,
    Pengumuman,
}

/// A place where a text names itself: `Peraturan Bupati ini`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diri {
    pub at: Range<usize>,
    pub bentuk: Sebutan,
    pub pangkat: Option<Pangkat>,
}

/// Where a sentence says `Peraturan Bupati ini`, `Keputusan ini`.
pub fn own_names(sentence: &str) -> Vec<Diri> {
    let mut out = Vec::new();
    for pair in outer(Rule::sebutan_diri, Rule::naskah_ini, sentence) {
        let at = range(&pair);
        let (mut bentuk, mut pangkat) = (None, None);
        for part in pair.into_inner() {
            match self_named(part.as_rule()) {
                Some(form) => bentuk = Some(form),
                None => pangkat = rank(part.as_rule()),
            }
        }
        out.extend(bentuk.map(|bentuk| Diri { at, bentuk, pangkat }));
    }
    out
}

fn self_named(rule: Rule) -> Option<Sebutan> {
    Some(match rule {
        Rule::s_instruksi => Sebutan::Instruksi,
        Rule::s_edaran => Sebutan::Edaran,
        Rule::s_keputusan => Sebutan::Keputusan,
        Rule::s_peraturan_daerah => Sebutan::PeraturanDaerah,
        Rule::s_peraturan => Sebutan::Peraturan,
        Rule::s_qanun => Sebutan::Qanun,
        Rule::s_seruan => Sebutan::Seruan,
        Rule::s_maklumat => Sebutan::Maklumat,
        Rule::s_pengumuman => Sebutan::Pengumuman,
        _ => return None,
    })
}

/// Whether a sentence says that the text is in force, or from when: `mulai berlaku`, `Instruksi ini berlaku sampai …`.
pub fn tells_force(sentence: &str) -> bool {
    let found = |rule| named(Rule::keberlakuan, sentence).any(|pair| pair.as_rule() == rule);
    found(Rule::mulai_berlaku) || found(Rule::berlaku_kata) && !own_names(sentence).is_empty()
}

/// The gazette in which a regulation is to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Penempatan {
    Lembaran,
    Berita,
}

/// Where a closing sentence has the regulation put: `… dengan penempatannya dalam Berita Daerah …`.
pub fn placement(sentence: &str) -> Option<(Range<usize>, Penempatan)> {
    named(Rule::penempatan, sentence).find_map(|pair| {
        let which = match pair.as_rule() {
            Rule::dalam_lembaran => Penempatan::Lembaran,
            Rule::dalam_berita => Penempatan::Berita,
            _ => return None,
        };
        Some((range(&pair), which))
    })
}

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
    for pair in outer(Rule::tanggal_kalimat, Rule::tanggal_sebut, sentence) {
        let mut date = TanggalSebut { at: range(&pair), weekday: None, day: 0, month: 0, year: 0 };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::tanggal_hari => date.day = part.as_str().parse().unwrap_or(0),
                Rule::tanggal_tahun => date.year = part.as_str().parse().unwrap_or(0),
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
    for pair in named(Rule::jam_kalimat, sentence) {
        match pair.as_rule() {
            Rule::jam_angka => out.push((range(&pair), pair.as_str().parse().unwrap_or(0), 0)),
            Rule::menit_angka => {
                if let Some((at, _, minute)) = out.last_mut() {
                    *at = at.start..pair.as_span().end();
                    *minute = pair.as_str().parse().unwrap_or(0);
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
    for pair in outer(Rule::uang_kalimat, Rule::uang, sentence) {
        let mut amount = Uang { at: range(&pair), words: None, spelt: None, prose: false };
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::uang_pengantar => amount.prose = true,
                Rule::uang_isi => amount.at = range(&part),
                _ => {}
            }
            if part.as_rule() != Rule::uang_kata {
                continue;
            }
            amount.words = Some(range(&part));
            amount.spelt = ask(Rule::uang_terbilang, part.as_str())
                .map(|pairs| pairs.flatten().any(|pair| pair.as_rule() == Rule::satuan_rupiah));
        }
        out.push(amount);
    }
    out
}

/// A percentage with its words: where, the whole number in figures, and in words.
pub fn percentages(sentence: &str) -> Vec<(Range<usize>, u64, u64)> {
    let mut out = Vec::new();
    for pair in outer(Rule::persen_kalimat, Rule::persen, sentence) {
        let at = range(&pair);
        let (mut figures, mut words) = (None, None);
        for part in pair.into_inner() {
            match part.as_rule() {
                Rule::persen_angka => figures = part.as_str().parse().ok(),
                Rule::persen_kata => {
                    let parts = part.into_inner().filter_map(|word| figure(word.as_rule()));
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
    named(Rule::nip_kalimat, sentence).filter(|p| p.as_rule() == Rule::nip_deret).map(|p| range(&p)).collect()
}

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
    for pair in ask(Rule::dasar_isi, sentence)?.flatten() {
        match pair.as_rule() {
            Rule::d_uud => out.rank = Some(0),
            Rule::d_ketetapan => out.rank = Some(1),
            Rule::d_uu | Rule::d_perpu => out.rank = Some(2),
            Rule::d_pp => out.rank = Some(3),
            Rule::d_perpres => out.rank = Some(4),
            Rule::d_permen => out.rank = Some(5),
            Rule::d_perda => out.rank = Some(6),
            Rule::d_perkada => out.rank = Some(7),
            Rule::dasar_tahun if out.name.is_none() => out.name = Some(0..pair.as_span().end()),
            _ => {}
        }
    }
    Some(out)
}

/// Whether a legal basis has anything of a number: the word, the year's word, or a figure.
pub fn has_number(sentence: &str) -> bool {
    named(Rule::dasar_tanda, sentence).any(|pair| pair.as_rule() == Rule::dasar_kata)
}

/// The number and year in an annex's heading, with their places.
pub fn annex_number(heading: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (mut nomor, mut tahun) = (None, None);
    for pair in ask(Rule::lampiran_kepala, heading)?.flatten() {
        match pair.as_rule() {
            Rule::lampiran_angka => nomor = nomor.or(Some(range(&pair))),
            Rule::lampiran_tahun => tahun = tahun.or(Some(range(&pair))),
            _ => {}
        }
    }
    Some((nomor?, tahun?))
}

/// Whether no sentence has this word twice in a row: `yang`, `dan`.
pub fn never_doubled(word: &str) -> bool {
    ask(Rule::kata_tunggal, word).is_some()
}

/// The term that a sentence defines: `Bupati adalah …`.
pub fn defined_term(sentence: &str) -> Option<Range<usize>> {
    ask(Rule::definisi, sentence)?.flatten().find(|p| p.as_rule() == Rule::istilah).map(|p| range(&p))
}

/// The keyword of a part that needs contents.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kepala {
    Kepada,
    Untuk,
    Tembusan,
}

/// Which part a printed keyword opens: `Kepada :`, `Untuk`, `Tembusan Yth.`.
pub fn opens_part(keyword: &str) -> Option<Kepala> {
    let keyword = super::clip(keyword, super::values::HEAD);
    [
        (Rule::kata_kepada, Kepala::Kepada),
        (Rule::kata_untuk, Kepala::Untuk),
        (Rule::kata_tembusan, Kepala::Tembusan),
    ]
    .into_iter()
    .find(|(rule, _)| ask(*rule, keyword).is_some())
    .map(|(_, part)| part)
}

/// Every named part of what `rule` finds in a sentence.
pub(super) fn named(rule: Rule, sentence: &str) -> impl Iterator<Item = Pair<'_, Rule>> {
    ask(rule, sentence).into_iter().flat_map(Pairs::flatten)
}

/// The parts that `part` took, of what `rule` finds in a sentence, whole.
pub(super) fn outer(rule: Rule, part: Rule, sentence: &str) -> impl Iterator<Item = Pair<'_, Rule>> {
    named(rule, sentence).filter(move |pair| pair.as_rule() == part)
}

pub(super) fn range(pair: &Pair<Rule>) -> Range<usize> {
    pair.as_span().start()..pair.as_span().end()
}
