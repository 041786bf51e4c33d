//! `kurung-timpang`: a bracket is opened and never closed.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "kurung-timpang",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::KURUNG_TIMPANG,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.butir.iter().filter(|butir| butir.bagian != Bagian::Lampiran && naskah.is_whole()) {
        let mut open = Vec::new();
        for (at, sign) in butir.kalimat.as_str().char_indices() {
            match sign {
                '(' => open.push(at),
                // One without an opening is a list's label in the sentence.
                ')' => drop(open.pop()),
                _ => {}
            }
        }
        // A bracket around a whole list closes in a node further down.
        if let Some(at) = open.first()
            && naskah.below(butir).is_empty()
        {
            catatan.at(butir.kalimat.place(*at..at + 1), Vec::new());
        }
    }
}
