//! `rincian-tunggal`: a list has one item only.

use crate::check::Bagian;
use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "rincian-tunggal",
    tingkat: Tingkat::Info,
    sumber: Sumber::Kelaziman,
    words: &words::RINCIAN_TUNGGAL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.part(Bagian::Isi) {
        let mut items = naskah.children(butir).filter(|child| child.is_item());
        if let (Some(item), None) = (items.next(), items.next())
            && item.node.urutan == Some(1)
            && !item.node.tersirat
        {
            catatan.at(item.head(), vec![item.label(), butir.label()]);
        }
    }
}
