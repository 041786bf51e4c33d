//! `menimbang-tanpa-bahwa`: a consideration does not begin with `bahwa`.

use crate::check::{Aturan, Bagian, Butir, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::opens_consideration;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "menimbang-tanpa-bahwa",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.3 (Konsiderans)"),
    susunan: true,
    words: &words::MENIMBANG_TANPA_BAHWA,
    periksa,
};

/// A first word that the scan may have made of `bahwa`.
const NEAR: usize = 2;

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_drafted() {
        return;
    }
    let top = |butir: &&Butir| butir.parent.is_none() && butir.is_item();
    for butir in naskah.part(Bagian::Menimbang).filter(top) {
        let words = butir.kalimat.as_str();
        let first = words.split(' ').next().unwrap_or_default();
        let misread = strsim::levenshtein(&first.to_lowercase(), "bahwa") <= NEAR;
        if !words.is_empty() && !opens_consideration(words) && !misread {
            catatan.at(butir.kalimat.place(0..first.len()), vec![first.to_owned()]);
        }
    }
}
