//! What rules ask of a sentence: words of a field or node, joined by single blanks.

use std::ops::Range;

use pest::iterators::{Pair, Pairs};

use super::Rule;
use super::jabatan::{Pangkat, rank};
use super::values::ask;

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
