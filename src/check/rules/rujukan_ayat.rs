//! `rujukan-ayat`: a reference names a clause that the article does not have.

use crate::check::rujukan::{self, Sasaran};
use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rujukan-ayat",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB III huruf C (Teknik Pengacuan)"),
    susunan: true,
    words: &words::RUJUKAN_AYAT,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    rujukan::missing(naskah, Sasaran::Ayat, catatan);
}
