//! The rules, one a file; [`ALL`] is their order.

mod akhir_tanpa_titik;
mod ayat_tunggal;
mod bab_tanpa_pasal;
mod daerah_berbeda;
mod definisi_ganda;
mod diktum_tunggal;
mod hari_berbeda;
mod jabatan_lain_judul;
mod jam_mustahil;
mod judul_bertanda_baca;
mod kata_ganda;
mod kepada_daerah_lain;
mod kepada_kosong;
mod kurung_timpang;
mod lampiran_lain_nomor;
mod lampiran_tidak_ada;
mod lembaran_lain_tahun;
mod lembaran_tertukar;
mod menetapkan_lain_judul;
mod menetapkan_tanpa_titik;
mod mengingat_berulang;
mod mengingat_tak_berurutan;
mod mengingat_tanpa_nomor;
mod menimbang_tanpa_bahwa;
mod mulai_berlaku_tidak_ada;
mod nama_tidak_ada;
mod nip_berlainan;
mod nip_daftar_mustahil;
mod nip_lebih_baru;
mod nomor_tidak_ada;
mod pasal_mulai_lagi;
mod pejabat_lain_judul;
mod pembukaan_tanpa_titik_koma;
mod penerima_berulang;
mod pengundangan_mendahului;
mod perintah_pengundangan_tidak_ada;
mod persen_berbeda;
mod rincian_tanpa_penghubung;
mod rincian_tanpa_titik_koma;
mod rujukan_ayat;
mod rujukan_diktum;
mod rujukan_diri;
mod rujukan_huruf;
mod rujukan_lampiran;
mod rujukan_pasal;
mod rupiah_tanpa_kata;
mod rupiah_tanpa_satuan;
mod sebutan_lain_bentuk;
mod susunan_tidak_pasti;
mod tahun_berbeda;
mod tanggal_tak_ada;
mod tanggal_tidak_ada;
mod tembusan_kosong;
mod tempat_tidak_ada;
mod untuk_kosong;

use super::rule::Aturan;

/// Every rule, in the order of the form.
pub const ALL: &[&Aturan] = &[
    &susunan_tidak_pasti::ATURAN,
    &nomor_tidak_ada::ATURAN,
    &tahun_berbeda::ATURAN,
    &judul_bertanda_baca::ATURAN,
    &pejabat_lain_judul::ATURAN,
    &daerah_berbeda::ATURAN,
    &menimbang_tanpa_bahwa::ATURAN,
    &pembukaan_tanpa_titik_koma::ATURAN,
    &mengingat_tanpa_nomor::ATURAN,
    &mengingat_berulang::ATURAN,
    &mengingat_tak_berurutan::ATURAN,
    &menetapkan_lain_judul::ATURAN,
    &menetapkan_tanpa_titik::ATURAN,
    &kepada_kosong::ATURAN,
    &untuk_kosong::ATURAN,
    &kepada_daerah_lain::ATURAN,
    &penerima_berulang::ATURAN,
    &bab_tanpa_pasal::ATURAN,
    &pasal_mulai_lagi::ATURAN,
    &ayat_tunggal::ATURAN,
    &diktum_tunggal::ATURAN,
    &rincian_tanpa_titik_koma::ATURAN,
    &rincian_tanpa_penghubung::ATURAN,
    &akhir_tanpa_titik::ATURAN,
    &definisi_ganda::ATURAN,
    &rujukan_huruf::ATURAN,
    &rujukan_ayat::ATURAN,
    &rujukan_pasal::ATURAN,
    &rujukan_diktum::ATURAN,
    &rujukan_lampiran::ATURAN,
    &rujukan_diri::ATURAN,
    &lampiran_tidak_ada::ATURAN,
    &kata_ganda::ATURAN,
    &kurung_timpang::ATURAN,
    &tanggal_tak_ada::ATURAN,
    &hari_berbeda::ATURAN,
    &jam_mustahil::ATURAN,
    &rupiah_tanpa_kata::ATURAN,
    &rupiah_tanpa_satuan::ATURAN,
    &persen_berbeda::ATURAN,
    &sebutan_lain_bentuk::ATURAN,
    &mulai_berlaku_tidak_ada::ATURAN,
    &perintah_pengundangan_tidak_ada::ATURAN,
    &lembaran_tertukar::ATURAN,
    &tempat_tidak_ada::ATURAN,
    &tanggal_tidak_ada::ATURAN,
    &nama_tidak_ada::ATURAN,
    &jabatan_lain_judul::ATURAN,
    &nip_daftar_mustahil::ATURAN,
    &nip_berlainan::ATURAN,
    &nip_lebih_baru::ATURAN,
    &pengundangan_mendahului::ATURAN,
    &lembaran_lain_tahun::ATURAN,
    &tembusan_kosong::ATURAN,
    &lampiran_lain_nomor::ATURAN,
];
