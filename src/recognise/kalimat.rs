//! What rules ask of a sentence: words of a field or node, joined by single blanks.

use std::ops::Range;

use super::grammar::{Found, Part, Rule, ask, takes};
use super::jabatan::{Pangkat, rank};

/// Whether a subject changes another text: `PERUBAHAN ATAS …`.
pub fn is_amending(subject: &str) -> bool {
    takes(Rule::perihal_ubahan, subject)
}

/// The subject in a title that is restated: what follows TENTANG, without the stop at its end.
pub fn subject_of(title: &str) -> Option<Range<usize>> {
    let found = named(Rule::judul_ulang, title);
    let subject = found.of(Rule::ulang_perihal).next()?;
    let words = subject.words().trim_end_matches(['.', ';', ',', ' ']);
    let start = subject.range().start;
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
    for own in named(Rule::sebutan_diri, sentence).of(Rule::naskah_ini) {
        let at = own.range();
        let (mut bentuk, mut pangkat) = (None, None);
        for part in own.inside() {
            match self_named(part.rule()) {
                Some(form) => bentuk = Some(form),
                None => pangkat = rank(part.rule()),
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
    let found = named(Rule::keberlakuan, sentence);
    let has = |rule| found.of(rule).next().is_some();
    has(Rule::mulai_berlaku) || has(Rule::berlaku_kata) && !own_names(sentence).is_empty()
}

/// The gazette in which a regulation is to be put.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Penempatan {
    Lembaran,
    Berita,
}

/// Where a closing sentence has the regulation put: `… dengan penempatannya dalam Berita Daerah …`.
pub fn placement(sentence: &str) -> Option<(Range<usize>, Penempatan)> {
    named(Rule::penempatan, sentence).all().find_map(|part| {
        let which = match part.rule() {
            Rule::dalam_lembaran => Penempatan::Lembaran,
            Rule::dalam_berita => Penempatan::Berita,
            _ => return None,
        };
        Some((part.range(), which))
    })
}

/// Whether no sentence has this word twice in a row: `yang`, `dan`.
pub fn never_doubled(word: &str) -> bool {
    takes(Rule::kata_tunggal, word)
}

/// The term that a sentence defines: `Bupati adalah …`.
pub fn defined_term(sentence: &str) -> Option<Range<usize>> {
    named(Rule::definisi, sentence).of(Rule::istilah).next().map(Part::range)
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
    .find(|(rule, _)| takes(*rule, keyword))
    .map(|(_, part)| part)
}

/// What `rule` finds in a sentence; it may be nothing.
pub(super) fn named(rule: Rule, sentence: &str) -> Found<'_> {
    ask(rule, sentence).unwrap_or_default()
}
