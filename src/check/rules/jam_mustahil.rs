//! `jam-mustahil`: a time of day that no clock shows.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::recognise::times;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "jam-mustahil",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Nalar,
    susunan: false,
    words: &words::JAM_MUSTAHIL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in &naskah.butir {
        for (at, hour, minute) in times(butir.kalimat.as_str()) {
            if hour > 24 || minute > 59 || hour == 24 && minute > 0 {
                let printed = butir.kalimat.as_str()[at.clone()].to_owned();
                catatan.at(butir.kalimat.place(at), vec![printed]);
            }
        }
    }
}
