//! `akhir-tanpa-titik`: an article or a clause does not end in a full stop.

use crate::check::Bagian;
use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::JenisSimpul;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "akhir-tanpa-titik",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: true,
    words: &words::AKHIR_TANPA_TITIK,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_regulation() {
        return;
    }
    for butir in naskah.part(Bagian::Isi) {
        let clause = |child: &&crate::check::Butir| child.is(JenisSimpul::Ayat);
        let whole = butir.is(JenisSimpul::Ayat)
            || butir.is(JenisSimpul::Pasal) && naskah.children(butir).find(clause).is_none();
        let last = naskah.last_words(butir);
        let words = last.kalimat.as_str().trim_end_matches(['"', '”', '\'', '’', ')', ' ']);
        // Amounts and formulas end as they are.
        let prose = words.ends_with([';', ',', ':']) || words.ends_with(char::is_alphabetic);
        if whole && prose && last.ends_in_line() && naskah.goes_on(last) {
            catatan.at(last.kalimat.tail(), vec![butir.label()]);
        }
    }
}
