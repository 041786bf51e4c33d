//! `kepada-daerah-lain`: an addressee belongs to another region than the text.

use crate::check::{Aturan, Bagian, Catatan, Naskah, Sumber, daerah};
use crate::message::Tingkat;
use crate::recognise::{Pangkat, regions};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "kepada-daerah-lain",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::KEPADA_DAERAH_LAIN,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let Some((own, office)) = naskah.jabatan.as_ref().and_then(|o| Some((o.daerah.as_deref()?, o.pangkat)))
    else {
        return;
    };
    // A governor writes to every regency.
    if matches!(office, Pangkat::Gubernur | Pangkat::Menteri | Pangkat::Presiden) {
        return;
    }
    for butir in naskah.part(Bagian::Kepada) {
        let words = butir.kalimat.as_str();
        for place in regions(words).into_iter().filter(|place| daerah::differ(own, &words[place.clone()])) {
            let region = words[place.clone()].to_owned();
            catatan.at(butir.kalimat.place(place), vec![region, own.to_owned()]);
        }
    }
}
