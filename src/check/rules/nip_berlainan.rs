//! `nip-berlainan`: the same person has two numbers, or two persons have the same.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::Penandatangan;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "nip-berlainan",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::NIP_BERLAINAN,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let promulgators = naskah.doc.pengundangan.iter().flat_map(|p| &p.penandatangan);
    let people: Vec<_> = naskah.doc.penandatangan.iter().chain(promulgators).filter_map(Person::of).collect();
    for (i, person) in people.iter().enumerate() {
        let other = people[..i].iter().find(|other| (other.name == person.name) != (other.nip == person.nip));
        if let (Some(other), Some(nip)) = (other, &person.signatory.nip) {
            catatan.field(&nip.teks, vec![nip.teks.to_string(), other.nip.clone()]);
        }
    }
}

struct Person<'d, 'a> {
    name: String,
    nip: String,
    signatory: &'d Penandatangan<'a>,
}

impl<'d, 'a> Person<'d, 'a> {
    fn of(signatory: &'d Penandatangan<'a>) -> Option<Self> {
        let letters = signatory.nama.as_ref()?.to_string();
        let name = letters.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        Some(Person { name, nip: signatory.nip.as_ref()?.teks.to_string(), signatory })
    }
}
