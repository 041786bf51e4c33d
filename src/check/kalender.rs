//! Dates that sentences write out.

use jiff::civil::Date;

use super::kalimat::Kalimat;
use super::naskah::Naskah;
use crate::recognise::{self, TanggalSebut};
use crate::value;

/// Hands every date of the text to `visit`, with its sentence and the day, if the calendar has it.
pub fn each(naskah: &Naskah, mut visit: impl FnMut(&Kalimat, &TanggalSebut, Option<Date>)) {
    for butir in &naskah.butir {
        for date in recognise::dates(butir.kalimat.as_str()) {
            let day = value::date::date(date.day, date.month, date.year);
            visit(&butir.kalimat, &date, day);
        }
    }
}

/// A weekday's name, counted from 1, Monday.
pub fn weekday(number: i8) -> &'static str {
    match number {
        1 => "Senin",
        2 => "Selasa",
        3 => "Rabu",
        4 => "Kamis",
        5 => "Jumat",
        6 => "Sabtu",
        _ => "Minggu",
    }
}
