//! `lampiran-tidak-ada`: the body names an annex, and the text has none.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::Unsur;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "lampiran-tidak-ada",
    tingkat: Tingkat::Info,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf F (Lampiran)"),
    susunan: true,
    words: &words::LAMPIRAN_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.doc.lampiran.is_empty() || naskah.mengubah {
        return;
    }
    for butir in naskah.body() {
        let mut steps = butir.rujukan.iter().flat_map(|found| &found.langkah);
        if let Some(step) = steps.find(|step| matches!(step.unsur, Unsur::Lampiran(_))) {
            // Once: the same annex is named at every table.
            catatan.at(butir.kalimat.place(step.at.clone()), Vec::new());
            return;
        }
    }
}
