//! `kata-ganda`: a word stands twice in a row.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::never_doubled;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "kata-ganda",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::KATA_GANDA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    // Rows of tables in annexes repeat words.
    for butir in naskah.butir.iter().filter(|butir| butir.bagian != Bagian::Lampiran) {
        let words = butir.kalimat.as_str();
        let (mut at, mut before) = (0, "");
        for word in words.split(' ') {
            if !word.is_empty() && word.eq_ignore_ascii_case(before) && never_doubled(word) {
                let start = at - 1 - before.len();
                let place = butir.kalimat.place(start..at + word.len());
                // A word alone on its line may have been put there by the scan.
                if naskah.stands_in_line(&place) {
                    catatan.at(place, vec![word.to_owned()]);
                }
            }
            at += word.len() + 1;
            before = word;
        }
    }
}
