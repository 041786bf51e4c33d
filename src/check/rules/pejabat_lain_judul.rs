//! `pejabat-lain-judul`: the office over the body is not the one that the title names.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::office_of;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "pejabat-lain-judul",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf A (Judul)"),
    susunan: true,
    words: &words::PEJABAT_LAIN_JUDUL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let (Some(title), Some(words)) = (&naskah.jabatan, &naskah.doc.pejabat) else {
        return;
    };
    if office_of(&words.to_cow()).is_some_and(|office| office.pangkat != title.pangkat) {
        catatan.field(words, vec![words.to_string()]);
    }
}
