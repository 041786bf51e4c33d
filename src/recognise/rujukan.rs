//! References inside a text: `sebagaimana dimaksud dalam Pasal 5 ayat (2) huruf b`.

use std::ops::Range;

use super::grammar::{Part, Rule};
use super::kalimat::named;
use super::values::figure;
use crate::value::label::roman;
use crate::value::ordinal;

/// What one step of a reference names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unsur {
    /// An article; whether a letter follows its number (`Pasal 5A`)
    Pasal(u32, bool),
    /// A clause; whether a letter follows its number (`ayat (2a)`)
    Ayat(u32, bool),
    Huruf(u32),
    Angka(u32),
    Diktum(u32),
    /// An annex; 0 where it has no number
    Lampiran(u32),
}

/// How a step hangs on the one before it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sambung {
    /// `Pasal 5` ` ` `ayat (2)`
    Dalam,
    /// `ayat (1)` `dan` `ayat (2)`
    Dan,
    /// `huruf a` `sampai dengan` `huruf d`
    Sampai,
}

/// One step of a reference.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Langkah {
    pub at: Range<usize>,
    pub unsur: Unsur,
    pub sambung: Sambung,
}

/// A reference: its steps in order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rujukan {
    pub langkah: Vec<Langkah>,
    /// Whether something follows that the steps don't hold.
    pub lanjut: bool,
}

/// The references of a sentence to parts of its own text; those to other texts are left out.
pub fn references(sentence: &str) -> Vec<Rujukan> {
    named(Rule::rujukan_kalimat, sentence).of(Rule::rujukan).filter_map(reference).collect()
}

fn reference(whole: Part) -> Option<Rujukan> {
    let mut langkah = Vec::new();
    let (mut sambung, mut lanjut) = (Sambung::Dalam, false);
    for part in whole.inside() {
        match part.rule() {
            Rule::rujuk_asing => return None,
            Rule::rujuk_lanjut => lanjut = true,
            Rule::r_sampai => sambung = Sambung::Sampai,
            Rule::r_dan => sambung = Sambung::Dan,
            Rule::r_dalam => sambung = Sambung::Dalam,
            _ => {
                let at = part.range();
                langkah.extend(step(part).map(|unsur| Langkah { at, unsur, sambung }));
            }
        }
    }
    Some(Rujukan { langkah, lanjut })
}

fn step(whole: Part) -> Option<Unsur> {
    let rule = whole.rule();
    let (mut number, mut inserted, mut words) = (0u32, false, Vec::new());
    for part in whole.inside() {
        match part.rule() {
            Rule::r_nomor => number = part.words().parse().ok()?,
            Rule::r_sisipan | Rule::r_sisip_kecil => inserted = true,
            Rule::r_abjad => number = part.words().bytes().next().map_or(0, |b| u32::from(b - b'a') + 1),
            Rule::r_romawi => number = roman(part.words())?,
            word => words.push(figure(word)),
        }
    }
    Some(match rule {
        Rule::r_pasal => Unsur::Pasal(number, inserted),
        Rule::r_ayat => Unsur::Ayat(number, inserted),
        Rule::r_huruf => Unsur::Huruf(number),
        Rule::r_angka => Unsur::Angka(number),
        Rule::r_diktum => Unsur::Diktum(ordinal::number(words.into_iter())),
        Rule::r_lampiran => Unsur::Lampiran(number),
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Sambung::*, Unsur::*, references};

    #[test]
    fn steps_of_references() {
        for (sentence, want) in [
            (
                "sebagaimana dimaksud dalam Pasal 5 ayat (2) huruf b wajib",
                vec![(Pasal(5, false), Dalam), (Ayat(2, false), Dalam), (Huruf(2), Dalam)],
            ),
            (
                "sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c, perlu",
                vec![(Huruf(1), Dalam), (Huruf(2), Dan), (Huruf(3), Dan)],
            ),
            (
                "yang dimaksud pada ayat (1) sampai dengan ayat (4).",
                vec![(Ayat(1, false), Dalam), (Ayat(4, false), Sampai)],
            ),
            ("sebagaimana dimaksud dalam Diktum KEDUA", vec![(Diktum(2), Dalam)]),
            ("sebagaimana tercantum dalam Lampiran II Peraturan Bupati ini", vec![(Lampiran(2), Dalam)]),
        ] {
            let found = references(sentence);
            let steps: Vec<_> =
                found.iter().flat_map(|r| &r.langkah).map(|step| (step.unsur, step.sambung)).collect();
            assert_eq!(steps, want, "{sentence}");
        }
    }

    #[test]
    fn other_texts_are_left_out() {
        for sentence in [
            "sebagaimana dimaksud dalam Pasal 5 huruf n Peraturan Pemerintah Nomor 94 Tahun 2021",
            "Pasal 5 tentang hal itu",
            "sebagaimana dimaksud dalam Pasal 12 Undang-Undang Nomor 23 Tahun 2014",
        ] {
            assert_eq!(references(sentence), [], "{sentence}");
        }
    }
}
