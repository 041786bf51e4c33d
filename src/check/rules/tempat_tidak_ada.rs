//! `tempat-tidak-ada`: a date of issue has no place.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Jenis;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "tempat-tidak-ada",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf D (Penutup)"),
    susunan: true,
    words: &words::TEMPAT_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let issued = &naskah.doc.penetapan;
    let formal = naskah.is_drafted() || naskah.doc.jenis == Jenis::Instruksi;
    if formal && naskah.is_whole() && issued.tempat.is_none() && issued.tanggal.is_some() {
        catatan.field(&issued.tercetak, Vec::new());
    }
}
