//! `nomor-tidak-ada`: a form that is numbered always has no NOMOR.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Jenis;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "nomor-tidak-ada",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf A (Judul)"),
    susunan: false,
    words: &words::NOMOR_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let numbered = naskah.is_drafted() || matches!(naskah.doc.jenis, Jenis::Instruksi | Jenis::SuratEdaran);
    if numbered && naskah.doc.nomor.is_none() {
        catatan.at(naskah.title_place(), Vec::new());
    }
}
