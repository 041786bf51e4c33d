//! `menetapkan-lain-judul`: the title after Menetapkan differs from the title of the text.

use crate::check::{Aturan, Catatan, Kalimat, Naskah, Sumber, is_scattered};
use crate::message::Tingkat;
use crate::recognise::subject_of;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "menetapkan-lain-judul",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.5 (Diktum)"),
    susunan: true,
    words: &words::MENETAPKAN_LAIN_JUDUL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let (Some(tentang), Some(node)) = (&naskah.doc.tentang, naskah.doc.menetapkan.first()) else {
        return;
    };
    // Words one a line may be out of order; a keyword among them cuts the title.
    let cut = !naskah.doc.kepada.is_empty();
    if cut || [tentang, &node.teks].into_iter().any(is_scattered) {
        return;
    }
    let restated = Kalimat::new(&node.teks);
    let Some(subject) = subject_of(restated.as_str()) else {
        return;
    };
    let own = tentang.to_cow();
    let mut words = own.split(' ').filter(|word| !letters(word).is_empty());
    let mut word = "";
    // Letters decide, not blanks: lines wrap and words are glued. What is alike is compared once.
    let (mut left, mut right, mut alike) = (String::new(), String::new(), 0);
    let mut at = subject.start;
    for other in restated.as_str()[subject].split(' ') {
        let place = at..at + other.len();
        at = place.end + 1;
        right.push_str(&letters(other));
        while left.len() < right.len() {
            let Some(next) = words.next() else { break };
            word = next;
            left.push_str(&letters(word));
        }
        let common = left.len().min(right.len());
        if left.get(alike..common) != right.get(alike..common) || left.len() < right.len() {
            let above = if left.len() < right.len() { "…" } else { word };
            catatan.at(restated.place(place), vec![other.to_owned(), above.to_owned()]);
            return;
        }
        alike = common;
    }
    let rest = if left.len() > right.len() { Some(word) } else { words.next() };
    if let Some(above) = rest.filter(|_| !right.is_empty()) {
        catatan.at(restated.tail(), vec!["…".to_owned(), above.to_owned()]);
    }
}

/// The letters and figures of a word, in capitals.
fn letters(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}
