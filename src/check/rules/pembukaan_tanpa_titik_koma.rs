//! `pembukaan-tanpa-titik-koma`: a consideration or a legal basis does not end in a semicolon.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "pembukaan-tanpa-titik-koma",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.3 (Konsiderans)"),
    susunan: true,
    words: &words::PEMBUKAAN_TANPA_TITIK_KOMA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_drafted() {
        return;
    }
    for bagian in [Bagian::Menimbang, Bagian::Mengingat] {
        let items: Vec<_> = naskah.part(bagian).filter(|butir| butir.parent.is_none()).collect();
        for (i, butir) in items.iter().enumerate() {
            let last = naskah.last_words(butir);
            // A list that ends in a full stop is older usage.
            let ends = last.kalimat.as_str().ends_with(';')
                || i + 1 == items.len() && last.kalimat.as_str().ends_with('.');
            if last.ends_in_line() && !ends {
                catatan.at(last.kalimat.tail(), Vec::new());
            }
        }
    }
}
