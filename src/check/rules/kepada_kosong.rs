//! `kepada-kosong`: Kepada is printed, and no addressee follows.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::Kepala;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "kepada-kosong",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::KEPADA_KOSONG,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if naskah.doc.kepada.is_empty()
        && let Some(place) = naskah.keyword(Kepala::Kepada)
    {
        catatan.at(place, Vec::new());
    }
}
