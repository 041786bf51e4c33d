//! `daerah-berbeda`: letterhead, body or signature name another region than the title.

use crate::check::{Aturan, Catatan, Naskah, Sumber, daerah};
use crate::message::Tingkat;
use crate::model::Teks;
use crate::recognise::{office_of, region_of_letterhead};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "daerah-berbeda",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Kelaziman,
    susunan: false,
    words: &words::DAERAH_BERBEDA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let doc = naskah.doc;
    let Some(own) = naskah.jabatan.as_ref().and_then(|office| office.daerah.as_deref()) else {
        return;
    };
    let mut compare = |words: &Teks, region: Option<String>| {
        if let Some(region) = region.filter(|region| daerah::differ(own, region)) {
            catatan.field(words, vec![region, own.to_owned()]);
        }
    };
    for unit in &doc.kop {
        compare(unit, region_of_letterhead(&unit.to_cow()));
    }
    let promulgators = doc.pengundangan.iter().flat_map(|p| &p.penandatangan);
    let signatories = doc.penandatangan.iter().chain(promulgators);
    let offices = signatories.flat_map(|s| [&s.atas_nama, &s.jabatan]).flatten();
    for words in doc.pejabat.iter().chain(offices) {
        compare(words, office_of(&words.to_cow()).and_then(|office| office.daerah));
    }
}
