//! `rujukan-diri`: a clause or an article refers to itself.

use crate::check::{Aturan, Catatan, Naskah, Sumber, rujukan};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rujukan-diri",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB III huruf C (Teknik Pengacuan)"),
    susunan: false,
    words: &words::RUJUKAN_DIRI,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    rujukan::to_itself(naskah, catatan);
}
