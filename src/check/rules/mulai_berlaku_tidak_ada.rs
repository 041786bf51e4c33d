//! `mulai-berlaku-tidak-ada`: nothing says when the text comes into force.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Jenis;
use crate::recognise::tells_force;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "mulai-berlaku-tidak-ada",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf D (Penutup)"),
    susunan: true,
    words: &words::MULAI_BERLAKU_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let due = naskah.is_drafted() || naskah.doc.jenis == Jenis::Instruksi;
    let Some(last) = naskah.body().last().filter(|_| due && naskah.is_whole()) else {
        return;
    };
    if !naskah.butir.iter().any(|butir| tells_force(butir.kalimat.as_str())) {
        catatan.at(last.head(), Vec::new());
    }
}
