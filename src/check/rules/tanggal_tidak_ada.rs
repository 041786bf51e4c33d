//! `tanggal-tidak-ada`: the text has no date of issue.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Kode;
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "tanggal-tidak-ada",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf D (Penutup)"),
    susunan: true,
    words: &words::TANGGAL_TIDAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let issued = &naskah.doc.penetapan;
    // A date that can't be read has a message of its own.
    let said = |kode| matches!(kode, Kode::TanggalTakTerbaca | Kode::TanggalMustahil);
    if naskah.is_whole()
        && issued.tanggal.is_none()
        && issued.tercetak.is_empty()
        && !naskah.doc.diagnostik.iter().any(|message| said(message.kode))
    {
        catatan.at(naskah.end_place(), Vec::new());
    }
}
