//! `akhir-tanpa-titik`: an article or a clause does not end in a full stop.

use crate::check::{Aturan, Bagian, Butir, Catatan, Naskah, Sumber};
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
        let clause = |child: &&Butir| child.is(JenisSimpul::Ayat);
        let whole = butir.is(JenisSimpul::Ayat)
            || butir.is(JenisSimpul::Pasal) && naskah.children(butir).find(clause).is_none();
        let last = naskah.last_words(butir);
        let words = last.kalimat.as_str().trim_end_matches(['"', '”', '\'', '’', ' ']);
        if whole && !words.ends_with('.') && is_sentence(last) && naskah.goes_on(last) {
            catatan.at(last.kalimat.tail(), vec![butir.label()]);
        }
    }
}

/// Fewer words on the last line, without a stop, may be a table's or a formula's.
const WORDS: usize = 4;

/// Whether words end as a sentence does that lacks its full stop: amounts, formulas and headings end as they are.
fn is_sentence(butir: &Butir) -> bool {
    let words = butir.kalimat.as_str();
    if words.ends_with([';', ',']) {
        return butir.ends_in_line();
    }
    let last = words.rsplit(' ').next().unwrap_or_default();
    let line = butir.node.teks.pieces().last().map_or(0, |piece| piece.text.split_whitespace().count());
    line >= WORDS && !last.is_empty() && last.chars().all(char::is_lowercase)
}
