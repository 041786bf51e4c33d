//! `persen-berbeda`: a percentage differs from the words beside it.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::percentages;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "persen-berbeda",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Nalar,
    susunan: false,
    words: &words::PERSEN_BERBEDA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in &naskah.butir {
        for (at, figures, words) in percentages(butir.kalimat.as_str()) {
            if figures != words {
                catatan.at(butir.kalimat.place(at), vec![figures.to_string(), words.to_string()]);
            }
        }
    }
}
