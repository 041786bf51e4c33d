//! `bab-tanpa-pasal`: a chapter holds no article.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::JenisSimpul;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "bab-tanpa-pasal",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: true,
    words: &words::BAB_TANPA_PASAL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_regulation() || naskah.mengubah {
        return;
    }
    for bab in naskah.body().filter(|butir| butir.is(JenisSimpul::Bab)) {
        if !naskah.below(bab).iter().any(|butir| butir.is(JenisSimpul::Pasal)) {
            catatan.at(bab.head(), vec![bab.label()]);
        }
    }
}
