//! `tanggal-tak-ada`: a sentence names a day that the calendar does not have.

use jiff::civil::Date;

use crate::check::{Aturan, Catatan, Naskah, Sumber, kalender};
use crate::message::Tingkat;
use crate::recognise::TanggalSebut;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "tanggal-tak-ada",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Nalar,
    susunan: false,
    words: &words::TANGGAL_TAK_ADA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    kalender::each(naskah, |sentence, date: &TanggalSebut, day: Option<Date>| {
        if day.is_none() {
            let printed = sentence.as_str()[date.at.clone()].to_owned();
            catatan.at(sentence.place(date.at.clone()), vec![printed]);
        }
    });
}
