//! `hari-berbeda`: a weekday is not that of the date beside it.

use jiff::civil::Date;

use crate::check::{Aturan, Catatan, Naskah, Sumber, kalender};
use crate::message::Tingkat;
use crate::recognise::TanggalSebut;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "hari-berbeda",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Nalar,
    susunan: false,
    words: &words::HARI_BERBEDA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    kalender::each(naskah, |sentence, date: &TanggalSebut, day: Option<Date>| {
        let Some((named, day)) = date.weekday.zip(day) else {
            return;
        };
        let real = day.weekday().to_monday_one_offset();
        if named != real {
            let printed = sentence.as_str()[date.at.clone()].to_owned();
            catatan.at(sentence.place(date.at.clone()), vec![printed, kalender::weekday(real).to_owned()]);
        }
    });
}
