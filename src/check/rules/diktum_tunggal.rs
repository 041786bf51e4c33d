//! `diktum-tunggal`: a single order is numbered.

use crate::check::{Aturan, Catatan, Naskah, Sumber};
use crate::message::Tingkat;
use crate::model::JenisSimpul;
use crate::wording::rules as words;

pub const ATURAN: Aturan = Aturan {
    kode: "diktum-tunggal",
    tingkat: Tingkat::Info,
    sumber: Sumber::Kelaziman,
    susunan: true,
    words: &words::DIKTUM_TUNGGAL,
    periksa,
};

fn periksa(naskah: &Naskah, catatan: &mut Catatan) {
    let mut orders = naskah.body().filter(|butir| butir.is(JenisSimpul::Diktum));
    if let (Some(only), None) = (orders.next(), orders.next())
        && only.node.urutan == Some(1)
    {
        catatan.at(only.head(), vec![only.label()]);
    }
}
