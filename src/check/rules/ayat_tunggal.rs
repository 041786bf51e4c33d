//! `ayat-tunggal`: an article has one clause only, and numbers it.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::JenisSimpul;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "ayat-tunggal",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::AYAT_TUNGGAL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    // An amending text may quote one clause of several.
    if !naskah.is_regulation() || naskah.mengubah {
        return;
    }
    for pasal in naskah.body().filter(|butir| butir.is(JenisSimpul::Pasal)) {
        let mut clauses = naskah.children(pasal).filter(|butir| butir.is(JenisSimpul::Ayat));
        if let (Some(ayat), None) = (clauses.next(), clauses.next())
            && ayat.node.urutan == Some(1)
        {
            catatan.at(ayat.head(), vec![pasal.label(), ayat.label()]);
        }
    }
}
