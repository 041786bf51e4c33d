//! `untuk-kosong`: Untuk is printed, and nothing that is to be done follows.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::Kepala;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "untuk-kosong",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::UNTUK_KOSONG,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if naskah.doc.untuk.is_none()
        && !naskah.body().any(|butir| !butir.kalimat.is_empty())
        && let Some(place) = naskah.keyword(Kepala::Untuk)
    {
        catatan.at(place, Vec::new());
    }
}
