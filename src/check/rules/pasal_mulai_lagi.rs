//! `pasal-mulai-lagi`: articles begin to count anew in a later chapter.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::JenisSimpul;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "pasal-mulai-lagi",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: true,
    words: &words::PASAL_MULAI_LAGI,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_regulation() || naskah.mengubah {
        return;
    }
    let own = |jenis| matches!(jenis, JenisSimpul::Bab | JenisSimpul::Bagian | JenisSimpul::Paragraf);
    let mut last = 0;
    for pasal in naskah.body().filter(|butir| butir.is(JenisSimpul::Pasal)) {
        // Articles under a point or an article are quoted.
        if naskah.above(pasal).any(|above| !own(above.node.jenis)) {
            continue;
        }
        let number = pasal.node.urutan.unwrap_or(0);
        if number == 1 && last > 1 {
            catatan.at(pasal.head(), vec![pasal.label(), format!("Pasal {last}")]);
        }
        last = number;
    }
}
