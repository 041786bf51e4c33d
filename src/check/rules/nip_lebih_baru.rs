//! `nip-lebih-baru`: a NIP says that its holder was appointed, or of age, after the text was signed.

use jiff::civil::Date;

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::{Nip, Penandatangan};
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "nip-lebih-baru",
    tingkat: Tingkat::Galat,
    sumber: Sumber::Hukum("Perka BKN 22/2007"),
    susunan: false,
    words: &words::NIP_LEBIH_BARU,
    periksa,
};

/// Nobody is a civil servant at less than eighteen.
const OF_AGE: i16 = 18;

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let doc = naskah.doc;
    signed(&doc.penandatangan, doc.penetapan.tanggal.as_deref(), catatan);
    if let Some(promulgation) = &doc.pengundangan {
        signed(&promulgation.penandatangan, promulgation.tanggal.as_deref(), catatan);
    }
}

fn signed(signatories: &[Penandatangan], date: Option<&str>, catatan: &mut Catatan) {
    let Some(date) = date.and_then(|date| date.parse::<Date>().ok()) else {
        return;
    };
    for nip in signatories.iter().filter_map(|signatory| signatory.nip.as_ref()) {
        if is_newer(nip, date) {
            catatan.field(&nip.teks, vec![nip.teks.to_string(), date.to_string()]);
        }
    }
}

fn is_newer(nip: &Nip, date: Date) -> bool {
    let month = format!("{:04}-{:02}", date.year(), date.month());
    let born = nip.tanggal_lahir.as_ref().and_then(|born| born.parse::<Date>().ok());
    nip.bulan_pengangkatan.as_ref().is_some_and(|appointed| *appointed > month)
        || born.is_some_and(|born| born.year() + OF_AGE > date.year())
}
