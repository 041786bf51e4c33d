//! `lembaran-tertukar`: a regulation is put in the wrong gazette.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Jenis;
use crate::recognise::{Penempatan, placement};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "lembaran-tertukar",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("UU 12/2011 Pasal 86"),
    susunan: false,
    words: &words::LEMBARAN_TERTUKAR,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let right = match naskah.doc.jenis {
        Jenis::PeraturanDaerah => Penempatan::Lembaran,
        Jenis::Peraturan => Penempatan::Berita,
        _ => return,
    };
    for butir in naskah.body() {
        if let Some((at, which)) = placement(butir.kalimat.as_str())
            && which != right
        {
            let printed = butir.kalimat.as_str()[at.clone()].to_owned();
            catatan.at(butir.kalimat.place(at), vec![printed]);
        }
    }
}
