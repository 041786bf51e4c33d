//! `penerima-berulang`: an addressee or a receiver of copies stands twice.

use std::collections::HashSet;

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "penerima-berulang",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::PENERIMA_BERULANG,
    periksa,
};

/// Shorter ones (`Arsip`) say too little.
const LEAST: usize = 8;

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for bagian in [Bagian::Kepada, Bagian::Tembusan] {
        let mut seen = HashSet::new();
        for butir in naskah.part(bagian).filter(|butir| naskah.below(butir).is_empty()) {
            let words = butir.kalimat.as_str();
            let name: String =
                words.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect();
            if name.len() >= LEAST && !seen.insert((butir.parent, name)) {
                catatan.at(butir.kalimat.place(0..words.len()), vec![words.to_owned()]);
            }
        }
    }
}
