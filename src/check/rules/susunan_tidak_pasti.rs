//! `susunan-tidak-pasti`: the parser is in doubt about the order of the text, so rules about it were not asked.

use crate::check::{Aturan, Catatan, Naskah, Sumber, rules};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "susunan-tidak-pasti",
    tingkat: Tingkat::Info,
    sumber: Sumber::Nalar,
    susunan: false,
    words: &words::SUSUNAN_TIDAK_PASTI,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if let Some(message) = naskah.doubt() {
        let silent = rules::ALL.iter().filter(|aturan| aturan.susunan).count();
        catatan.at(message.letak.clone(), vec![silent.to_string(), message.kode.as_str().to_owned()]);
    }
}
