//! `nip-daftar-mustahil`: a person in a list has a NIP that can be none.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::nips;
use crate::value;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "nip-daftar-mustahil",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("Perka BKN 22/2007"),
    susunan: false,
    words: &words::NIP_DAFTAR_MUSTAHIL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in &naskah.butir {
        for place in nips(butir.kalimat.as_str()) {
            let printed = butir.kalimat.as_str()[place.clone()].to_owned();
            let digits: String = printed.chars().filter(char::is_ascii_digit).collect();
            if value::nip::decode(&digits).is_none() && !value::nip::is_old(&digits) {
                catatan.at(butir.kalimat.place(place), vec![printed]);
            }
        }
    }
}
