//! `lampiran-lain-nomor`: the heading of an annex or elucidation has another number or year than the text.

use crate::check::{Aturan, Catatan, Kalimat, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::annex_number;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "lampiran-lain-nomor",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf F (Lampiran)"),
    susunan: false,
    words: &words::LAMPIRAN_LAIN_NOMOR,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let Some(own) = &naskah.doc.nomor else {
        return;
    };
    let number = own.teks.as_ref().map(|teks| teks.to_string());
    for annex in naskah.doc.lampiran.iter().chain(&naskah.doc.penjelasan) {
        let heading = Kalimat::new(&annex.judul);
        let Some((nomor, tahun)) = annex_number(heading.as_str()) else {
            continue;
        };
        let words = |place: &std::ops::Range<usize>| heading.as_str()[place.clone()].to_owned();
        let plain = |figures: &str| figures.trim_start_matches('0').to_owned();
        let other = number.as_ref().is_some_and(|own| {
            own.bytes().all(|b| b.is_ascii_digit()) && plain(own) != plain(&words(&nomor))
        });
        if other {
            catatan.at(heading.place(nomor.clone()), vec![words(&nomor), number.clone().unwrap_or_default()]);
        } else if own.tahun.is_some_and(|year| year.to_string() != words(&tahun)) {
            let year = own.tahun.unwrap_or_default().to_string();
            catatan.at(heading.place(tahun.clone()), vec![words(&tahun), year]);
        }
    }
}
