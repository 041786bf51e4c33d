//! `lembaran-lain-tahun`: the gazette is of another year than the promulgation.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "lembaran-lain-tahun",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::LEMBARAN_LAIN_TAHUN,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let Some(promulgation) = &naskah.doc.pengundangan else {
        return;
    };
    if let (Some(date), Some(gazette)) = (&promulgation.tanggal, &promulgation.lembaran)
        && let Some(year) = gazette.tahun
        && !date.starts_with(&year.to_string())
    {
        catatan.field(&gazette.teks, vec![year.to_string(), date.clone()]);
    }
}
