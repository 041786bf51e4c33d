//! `rincian-tanpa-titik-koma`: an item in a list of items with semicolons has none.

use crate::check::{Aturan, Catatan, Naskah, Sumber, rincian};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rincian-tanpa-titik-koma",
    tingkat: Tingkat::Peringatan,
    sumber: Sumber::Hukum("UU 12/2011 Lampiran II, BAB I huruf C (Batang Tubuh)"),
    susunan: true,
    words: &words::RINCIAN_TANPA_TITIK_KOMA,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for list in rincian::lists(naskah) {
        let Some((_, items)) = list.split_last() else {
            continue;
        };
        let ends: Vec<_> = items.iter().map(|item| naskah.last_words(item)).collect();
        let right = |words: &str| rincian::without_joint(words).ends_with(';');
        let good = ends.iter().filter(|last| right(last.kalimat.as_str())).count();
        // The list's own usage decides: some end every item in a full stop.
        if good * 2 <= ends.len() {
            continue;
        }
        for (item, last) in items.iter().zip(&ends) {
            let quoted = last.kalimat.as_str().ends_with(['"', '”']);
            if last.ends_in_line() && !right(last.kalimat.as_str()) && !quoted {
                catatan.at(last.kalimat.tail(), vec![item.label()]);
            }
        }
    }
}
