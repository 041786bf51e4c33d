//! `sebutan-lain-bentuk`: the text calls itself by another form or office than its title.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Jenis;
use crate::recognise::{Diri, Sebutan, own_names};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "sebutan-lain-bentuk",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::SEBUTAN_LAIN_BENTUK,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.body() {
        for diri in own_names(butir.kalimat.as_str()) {
            if !fits(naskah, &diri) {
                let printed = butir.kalimat.as_str()[diri.at.clone()].to_owned();
                catatan.at(butir.kalimat.place(diri.at), vec![printed]);
            }
        }
    }
}

fn fits(naskah: &Naskah, diri: &Diri) -> bool {
    let form = match naskah.doc.jenis {
        Jenis::Instruksi => diri.bentuk == Sebutan::Instruksi,
        Jenis::SuratEdaran => diri.bentuk == Sebutan::Edaran,
        Jenis::Keputusan => diri.bentuk == Sebutan::Keputusan,
        Jenis::Peraturan => diri.bentuk == Sebutan::Peraturan,
        Jenis::PeraturanDaerah => matches!(diri.bentuk, Sebutan::PeraturanDaerah | Sebutan::Peraturan),
        Jenis::Qanun => diri.bentuk == Sebutan::Qanun,
        Jenis::Seruan => diri.bentuk == Sebutan::Seruan,
        Jenis::Maklumat => diri.bentuk == Sebutan::Maklumat,
        Jenis::Pengumuman => diri.bentuk == Sebutan::Pengumuman,
        _ => true,
    };
    let office = match (&naskah.jabatan, diri.pangkat) {
        (Some(title), Some(named)) => title.pangkat == named,
        _ => true,
    };
    form && office
}
