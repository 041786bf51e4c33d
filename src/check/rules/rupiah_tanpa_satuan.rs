//! `rupiah-tanpa-satuan`: the words of an amount of money lack `rupiah`.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::amounts;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rupiah-tanpa-satuan",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::RUPIAH_TANPA_SATUAN,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.body() {
        for amount in amounts(butir.kalimat.as_str()) {
            if let (Some(words), Some(false)) = (amount.words, amount.spelt) {
                let printed = butir.kalimat.as_str()[words.clone()].to_owned();
                catatan.at(butir.kalimat.place(words), vec![printed]);
            }
        }
    }
}
