//! `rincian-tanpa-penghubung`: no `dan` or `atau` stands before the last item of a list.

use crate::check::{Aturan, Catatan, Naskah, Sumber, rincian};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rincian-tanpa-penghubung",
    tingkat: Tingkat::Info,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: true,
    words: &words::RINCIAN_TANPA_PENGHUBUNG,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    if !naskah.is_regulation() {
        return;
    }
    for list in rincian::lists(naskah) {
        let [first @ .., before, last] = list.as_slice() else {
            continue;
        };
        let semicolon = |words: &str| words.ends_with(';') && !rincian::has_joint(words);
        let end = naskah.last_words(before);
        let all = first.iter().all(|item| semicolon(naskah.last_words(item).kalimat.as_str()));
        let done = naskah.last_words(last).kalimat.as_str().ends_with('.');
        if all && done && semicolon(end.kalimat.as_str()) {
            catatan.at(end.kalimat.tail(), vec![before.label(), last.label()]);
        }
    }
}
