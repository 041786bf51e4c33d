//! `menetapkan-tanpa-titik`: the title after Menetapkan does not end in a full stop.

use crate::check::{Aturan, Catatan, Kalimat, Naskah, Sumber, is_scattered};
use crate::message::Tingkat;
use crate::model::Teks;
use crate::recognise::subject_of;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "menetapkan-tanpa-titik",
    tingkat: Tingkat::Info,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.5 (Diktum)"),
    susunan: true,
    words: &words::MENETAPKAN_TANPA_TITIK,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if let [node] = naskah.doc.menetapkan.as_slice()
        && naskah.is_drafted()
        && naskah.doc.kepada.is_empty()
        && !is_scattered(&node.teks)
        && ends_in_capitals(&node.teks)
        && subject_of(&node.teks.to_cow()).is_some()
    {
        catatan.at(Kalimat::new(&node.teks).tail(), Vec::new());
    }
}

/// Whether words end in a word in capitals, or a figure, without a stop: as a title does, and no stain of the scan.
fn ends_in_capitals(words: &Teks) -> bool {
    let word = words.last_word();
    word.len() > 1 && word.chars().all(|c| c.is_uppercase() || c.is_ascii_digit() || c == '-')
}
