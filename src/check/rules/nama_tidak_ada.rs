//! `nama-tidak-ada`: nobody is named under the signature.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "nama-tidak-ada",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf D (Penutup)"),
    susunan: true,
    words: &words::NAMA_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_whole() {
        return;
    }
    if let Some(signatory) = naskah.doc.penandatangan.iter().find(|s| s.nama.is_none()) {
        let office = signatory.jabatan.as_ref().or(signatory.atas_nama.as_ref());
        let place = office.and_then(|office| office.range());
        catatan.at(place.unwrap_or_else(|| naskah.end_place()), Vec::new());
    } else if naskah.doc.penandatangan.is_empty() {
        catatan.at(naskah.end_place(), Vec::new());
    }
}
