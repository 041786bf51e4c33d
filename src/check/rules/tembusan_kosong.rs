//! `tembusan-kosong`: Tembusan is printed, and nobody follows who gets a copy.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::Kepala;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "tembusan-kosong",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::TEMBUSAN_KOSONG,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if naskah.doc.tembusan.is_empty()
        && let Some(place) = naskah.keyword(Kepala::Tembusan)
    {
        catatan.at(place, Vec::new());
    }
}
