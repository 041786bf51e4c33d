//! `judul-bertanda-baca`: the subject ends in a stop.

use crate::check::{Aturan, Catatan, Kalimat, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Jenis;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "judul-bertanda-baca",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf A (Judul)"),
    susunan: false,
    words: &words::JUDUL_BERTANDA_BACA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_drafted() && naskah.doc.jenis != Jenis::Instruksi {
        return;
    }
    let Some(tentang) = &naskah.doc.tentang else {
        return;
    };
    if let Some(sign @ ('.' | ',' | ';' | ':')) = tentang.last_char() {
        catatan.at(Kalimat::new(tentang).tail(), vec![sign.to_string()]);
    }
}
