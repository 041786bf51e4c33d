//! `pengundangan-mendahului`: a regulation was promulgated before it was issued.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "pengundangan-mendahului",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Pasal 81"),
    susunan: false,
    words: &words::PENGUNDANGAN_MENDAHULUI,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let Some(promulgation) = &naskah.doc.pengundangan else {
        return;
    };
    if let (Some(issued), Some(promulgated)) = (&naskah.doc.penetapan.tanggal, &promulgation.tanggal)
        && promulgated < issued
    {
        catatan.field(&promulgation.tercetak, vec![promulgated.clone(), issued.clone()]);
    }
}
