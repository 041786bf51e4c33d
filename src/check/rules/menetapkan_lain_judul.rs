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

/// Letters by which a misspelt word differs.
const NEAR: usize = 2;
/// No word is longer, in bytes.
const LONGEST: usize = 60;

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
    // Letters decide, not blanks: lines wrap and words are glued. What is alike is compared once.
    let (mut left, mut right, mut alike) = (String::new(), String::new(), 0);
    let mut ends: Vec<(usize, &str)> = Vec::new();
    let mut at = subject.start;
    for other in restated.as_str()[subject].split(' ') {
        let place = at..at + other.len();
        at = place.end + 1;
        right.push_str(&letters(other));
        while left.len() < right.len() {
            let Some(word) = words.next() else { break };
            left.push_str(&letters(word));
            ends.push((left.len(), word));
        }
        alike += left.bytes().skip(alike).zip(right.bytes().skip(alike)).take_while(|(a, b)| a == b).count();
        if alike < right.len() {
            let above = ends.iter().find(|(end, _)| *end > alike).map_or("…", |(_, word)| word);
            // Not a word in common: one of the two was put out of its place by the scan.
            if alike > 0 || is_near(other, above) {
                catatan.at(restated.place(place), vec![other.to_owned(), above.to_owned()]);
            }
            return;
        }
    }
    let cut_off = ends.last().filter(|(end, _)| *end > alike).map(|(_, word)| *word);
    if let Some(above) = cut_off.or_else(|| words.next()).filter(|_| !right.is_empty()) {
        catatan.at(restated.tail(), vec!["…".to_owned(), above.to_owned()]);
    }
}

/// Whether a word may be the other one misspelt.
fn is_near(one: &str, other: &str) -> bool {
    one.len().max(other.len()) <= LONGEST && strsim::levenshtein(one, other) <= NEAR
}

/// The letters and figures of a word, in capitals.
fn letters(word: &str) -> String {
    word.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_uppercase()).collect()
}
