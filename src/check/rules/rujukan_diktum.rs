//! `rujukan-diktum`: a reference names an order that the text does not have.

use crate::check::rujukan::{self, Sasaran};
use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rujukan-diktum",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB III huruf C (Teknik Pengacuan)"),
    susunan: true,
    words: &words::RUJUKAN_DIKTUM,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    rujukan::missing(naskah, Sasaran::Diktum, catatan);
}
