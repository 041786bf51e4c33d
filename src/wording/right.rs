//! How a text should be where the parser has a message about it.

use crate::message::Kode;

/// The example of a message as it should be; none where the scan is at fault and the text is right.
pub fn right(kode: Kode) -> Option<&'static str> {
    Some(match kode {
        Kode::UrutanTerlompat => "KESATU : …\nKEDUA : …\nKETIGA : …",
        Kode::UrutanBerulang => "1. …\n2. …\n3. …",
        Kode::LabelTanpaIsi => "a. melaksanakan kerja bakti; dan\nb. menyampaikan laporan;",
        Kode::TerlaluDalam => "1. a. 1) a)",
        Kode::TanggalTakTerbaca => "pada tanggal 8 Juni 2019",
        Kode::TanggalMustahil => "pada tanggal 30 Juni 2019",
        Kode::TahunMustahil => "NOMOR 12 TAHUN 2021",
        Kode::NipMustahil => "NIP. 197203151998031004",
        Kode::BilanganBerbeda => "126 (seratus dua puluh enam)",
        Kode::NomorKosong => "NOMOR 12 TAHUN 2022",
        Kode::LabelTersirat
        | Kode::KolomDipasangkan
        | Kode::KolomTakPasti
        | Kode::KataKunciSalahBaca
        | Kode::LabelSalahBaca
        | Kode::SatuBaris
        | Kode::HalamanMenyela
        | Kode::HalamanTerjalin
        | Kode::KataSambung
        | Kode::TakDikenal
        | Kode::NamaMustahil
        | Kode::JabatanMustahil
        | Kode::IsiKosong
        | Kode::BukanUtf8 => return None,
    })
}
