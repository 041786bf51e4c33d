//! `jabatan-lain-judul`: the office that signs is not the one that the title names.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::office_of;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "jabatan-lain-judul",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::JABATAN_LAIN_JUDUL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let Some(title) = &naskah.jabatan else {
        return;
    };
    for signatory in &naskah.doc.penandatangan {
        // Who signs on behalf of somebody names him first.
        let Some(words) = signatory.atas_nama.as_ref().or(signatory.jabatan.as_ref()) else {
            continue;
        };
        // A form in an annex leaves the name of the office's place blank.
        let blank = words.to_cow().contains("..") || words.to_cow().contains('…');
        if !blank && office_of(&words.to_cow()).is_some_and(|office| office.pangkat != title.pangkat) {
            catatan.field(words, vec![words.to_string()]);
        }
    }
}
