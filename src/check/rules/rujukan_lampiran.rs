//! `rujukan-lampiran`: a reference names an annex that is not among those of the text.

use crate::check::rujukan::{self, Sasaran};
use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rujukan-lampiran",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB III huruf C (Teknik Pengacuan)"),
    susunan: true,
    words: &words::RUJUKAN_LAMPIRAN,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    rujukan::missing(naskah, Sasaran::Lampiran, catatan);
}
