//! `definisi-ganda`: a term is defined twice in the general provisions.

use std::collections::HashMap;

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::JenisSimpul;
use crate::recognise::defined_term;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "definisi-ganda",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: false,
    words: &words::DEFINISI_GANDA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let mut first = naskah.body().filter(|b| b.is(JenisSimpul::Pasal) && b.node.urutan == Some(1));
    let Some(pasal) = first.next().filter(|_| naskah.is_regulation() && !naskah.mengubah) else {
        return;
    };
    let mut seen: HashMap<String, String> = HashMap::new();
    for item in naskah.children(pasal).filter(|child| child.is_item()) {
        let words = item.kalimat.as_str();
        let Some(term) = defined_term(words) else {
            continue;
        };
        let name = words[term.clone()].to_lowercase();
        if let Some(label) = seen.get(&name) {
            catatan.at(item.kalimat.place(term.clone()), vec![words[term].to_owned(), label.clone()]);
        } else {
            seen.insert(name, item.label());
        }
    }
}
