//! `tahun-berbeda`: the year in the number is neither that of issue nor that of promulgation.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "tahun-berbeda",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf A (Judul)"),
    susunan: false,
    words: &words::TAHUN_BERBEDA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let doc = naskah.doc;
    let Some((nomor, tahun)) = doc.nomor.as_ref().and_then(|nomor| Some((nomor, nomor.tahun?))) else {
        return;
    };
    let promulgated = doc.pengundangan.as_ref().and_then(|p| p.tanggal.as_ref());
    let dates: Vec<&String> = doc.penetapan.tanggal.iter().chain(promulgated).collect();
    let year = tahun.to_string();
    if let Some(date) = dates.first()
        && !dates.iter().any(|date| date.starts_with(&year))
    {
        let printed = &nomor.tercetak;
        let place = printed.range().or_else(|| nomor.teks.as_ref().and_then(|teks| teks.range()));
        catatan.at(place.unwrap_or_else(|| naskah.title_place()), vec![year, (*date).clone()]);
    }
}
