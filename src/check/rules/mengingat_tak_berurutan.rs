//! `mengingat-tak-berurutan`: the legal grounds do not follow the order of laws.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::legal_basis;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "mengingat-tak-berurutan",
    tingkat: Tingkat::Info,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf B.4 (Dasar Hukum)"),
    susunan: true,
    words: &words::MENGINGAT_TAK_BERURUTAN,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_drafted() {
        return;
    }
    let mut before: Option<(u8, String)> = None;
    for butir in naskah.part(Bagian::Mengingat).filter(|butir| butir.parent.is_none()) {
        let words = butir.kalimat.as_str();
        let Some(basis) = legal_basis(words) else {
            continue;
        };
        let Some(name) = basis.name.map(|name| words[name].to_owned()) else {
            continue;
        };
        let Some(rank) = basis.rank else {
            continue;
        };
        if let Some((last, higher)) = &before
            && rank < *last
        {
            catatan.at(butir.kalimat.place(0..name.len()), vec![name.clone(), higher.clone()]);
        }
        before = Some((rank, name));
    }
}
