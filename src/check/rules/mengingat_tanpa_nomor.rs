//! `mengingat-tanpa-nomor`: a law is cited without its number and year.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::{has_number, legal_basis};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "mengingat-tanpa-nomor",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.4 (Dasar Hukum)"),
    susunan: true,
    words: &words::MENGINGAT_TANPA_NOMOR,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.part(Bagian::Mengingat).filter(|butir| butir.parent.is_none()) {
        let words = butir.kalimat.as_str();
        // The constitution has no number.
        if legal_basis(words).is_some_and(|basis| basis.rank != Some(0)) && !has_number(words) {
            catatan.at(butir.kalimat.place(0..words.len()), Vec::new());
        }
    }
}
