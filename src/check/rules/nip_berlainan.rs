//! `nip-berlainan`: the same person has two numbers, or two persons have the same.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;
use std::collections::HashMap;

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
    let (mut nips, mut names) = (HashMap::new(), HashMap::new());
    for signatory in naskah.doc.penandatangan.iter().chain(promulgators) {
        let (Some(name), Some(nip)) = (&signatory.nama, &signatory.nip) else {
            continue;
        };
        let letters: String =
            name.to_cow().chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect();
        let digits = nip.teks.to_string();
        let nip_before: &String = nips.entry(letters.clone()).or_insert_with(|| digits.clone());
        let name_before: &String = names.entry(digits.clone()).or_insert_with(|| letters.clone());
        if *nip_before != digits || *name_before != letters {
            catatan.field(&nip.teks, vec![digits]);
        }
    }
}
