//! `perintah-pengundangan-tidak-ada`: a regulation does not order its promulgation.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::{Pangkat, orders_promulgation};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "perintah-pengundangan-tidak-ada",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf D (Penutup)"),
    susunan: true,
    words: &words::PERINTAH_PENGUNDANGAN_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let head = |office: Pangkat| matches!(office, Pangkat::Gubernur | Pangkat::Bupati | Pangkat::WaliKota);
    if !naskah.is_whole()
        || !naskah.is_regulation()
        || !naskah.jabatan.as_ref().is_some_and(|office| head(office.pangkat))
    {
        return;
    }
    let Some(last) = naskah.body().last() else {
        return;
    };
    if !naskah.butir.iter().any(|butir| orders_promulgation(butir.kalimat.as_str())) {
        catatan.at(last.head(), Vec::new());
    }
}
