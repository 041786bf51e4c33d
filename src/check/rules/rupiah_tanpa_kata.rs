//! `rupiah-tanpa-kata`: an amount of money is not spelt out beside its figures.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::amounts;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rupiah-tanpa-kata",
    tingkat: Tingkat::Info,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: false,
    words: &words::RUPIAH_TANPA_KATA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.part(Bagian::Isi) {
        for amount in amounts(butir.kalimat.as_str()) {
            if amount.words.is_none() && amount.prose {
                let printed = butir.kalimat.as_str()[amount.at.clone()].trim_end().to_owned();
                catatan.at(butir.kalimat.place(amount.at), vec![printed]);
            }
        }
    }
}
