//! `mengingat-berulang`: the same law is cited twice among the legal grounds.

use std::collections::HashMap;

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::legal_basis;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "mengingat-berulang",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.4 (Dasar Hukum)"),
    susunan: false,
    words: &words::MENGINGAT_BERULANG,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let mut seen = HashMap::new();
    for butir in naskah.part(Bagian::Mengingat).filter(|butir| butir.parent.is_none()) {
        let words = butir.kalimat.as_str();
        let Some(head) = legal_basis(words).and_then(|basis| basis.name) else {
            continue;
        };
        // Spelling and hyphens differ between citations of the same law.
        let name: String = words[head.clone()]
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect();
        let label = butir.label();
        if let Some(first) = seen.get(&name) {
            catatan.at(butir.kalimat.place(head.clone()), vec![words[head].to_owned(), String::clone(first)]);
        } else {
            seen.insert(name, label);
        }
    }
}
