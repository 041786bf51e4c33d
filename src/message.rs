//! Messages: what is odd in a text, as data. Their wording is in [`crate::wording`].

use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use crate::wording::{self, Lang};

/// A message's code: stable, and what `diktum explain` takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Kode {
    /// A label or ordinal is missing between two.
    UrutanTerlompat,
    /// A label or ordinal stands twice.
    UrutanBerulang,
    /// A lost label was inferred.
    LabelTersirat,
    /// A label has no words.
    LabelTanpaIsi,
    /// A list is nested deeper than any drafter nests.
    TerlaluDalam,
    /// A date can't be read.
    TanggalTakTerbaca,
    /// A day that the calendar doesn't have.
    TanggalMustahil,
    /// A year in which no text of the family was made.
    TahunMustahil,
    /// What stands where the signatory's name stands is no name.
    NamaMustahil,
    /// What stands where the signatory's office stands is no office.
    JabatanMustahil,
    /// The text has no orders, points or articles, and its form must have them.
    IsiKosong,
    /// A NIP whose digits can't be one.
    NipMustahil,
    /// A number that differs from the words beside it.
    BilanganBerbeda,
    /// NOMOR without a number.
    NomorKosong,
    /// Labels and contents that the scan pulled apart were paired.
    KolomDipasangkan,
    /// Labels and contents were pulled apart and can't be paired with certainty.
    KolomTakPasti,
    /// A keyword that the scan misread was recognised at its place.
    KataKunciSalahBaca,
    /// A label that the scan misread was recognised by its neighbours.
    LabelSalahBaca,
    /// The text stood on one line; where its lines began was inferred.
    SatuBaris,
    /// Page furniture was taken out of the middle of a sentence.
    HalamanMenyela,
    /// The page that ends the text was read together with the page beside it; the two were parted.
    HalamanTerjalin,
    /// A word or label repeated at the turn of a page was taken out.
    KataSambung,
    /// Text that belongs to no part of the form.
    TakDikenal,
    /// The file is not UTF-8 and was read as Windows-1252.
    BukanUtf8,
}

impl Kode {
    /// Every code, in the order in which `diktum explain` lists them.
    pub const ALL: [Kode; 24] = [
        Kode::UrutanTerlompat,
        Kode::UrutanBerulang,
        Kode::LabelTersirat,
        Kode::LabelTanpaIsi,
        Kode::TerlaluDalam,
        Kode::TanggalTakTerbaca,
        Kode::TanggalMustahil,
        Kode::TahunMustahil,
        Kode::NamaMustahil,
        Kode::JabatanMustahil,
        Kode::IsiKosong,
        Kode::NipMustahil,
        Kode::BilanganBerbeda,
        Kode::NomorKosong,
        Kode::KolomDipasangkan,
        Kode::KolomTakPasti,
        Kode::KataKunciSalahBaca,
        Kode::LabelSalahBaca,
        Kode::SatuBaris,
        Kode::HalamanMenyela,
        Kode::HalamanTerjalin,
        Kode::KataSambung,
        Kode::TakDikenal,
        Kode::BukanUtf8,
    ];

    /// The code as written: `urutan-terlompat`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kode::UrutanTerlompat => "urutan-terlompat",
            Kode::UrutanBerulang => "urutan-berulang",
            Kode::LabelTersirat => "label-tersirat",
            Kode::LabelTanpaIsi => "label-tanpa-isi",
            Kode::TerlaluDalam => "terlalu-dalam",
            Kode::TanggalTakTerbaca => "tanggal-tak-terbaca",
            Kode::TanggalMustahil => "tanggal-mustahil",
            Kode::TahunMustahil => "tahun-mustahil",
            Kode::NamaMustahil => "nama-mustahil",
            Kode::JabatanMustahil => "jabatan-mustahil",
            Kode::IsiKosong => "isi-kosong",
            Kode::NipMustahil => "nip-mustahil",
            Kode::BilanganBerbeda => "bilangan-berbeda",
            Kode::NomorKosong => "nomor-kosong",
            Kode::KolomDipasangkan => "kolom-dipasangkan",
            Kode::KolomTakPasti => "kolom-tak-pasti",
            Kode::KataKunciSalahBaca => "kata-kunci-salah-baca",
            Kode::LabelSalahBaca => "label-salah-baca",
            Kode::SatuBaris => "satu-baris",
            Kode::HalamanMenyela => "halaman-menyela",
            Kode::HalamanTerjalin => "halaman-terjalin",
            Kode::KataSambung => "kata-sambung",
            Kode::TakDikenal => "tak-dikenal",
            Kode::BukanUtf8 => "bukan-utf8",
        }
    }

    /// The code written `code`, if there is one.
    pub fn find(code: &str) -> Option<Kode> {
        Kode::ALL.into_iter().find(|k| k.as_str() == code)
    }

    /// Whether it is about the order of labels and what they hold.
    pub fn is_about_order(self) -> bool {
        matches!(
            self,
            Kode::UrutanTerlompat | Kode::UrutanBerulang | Kode::LabelTanpaIsi | Kode::TerlaluDalam
        )
    }

    /// Whether a text with this message should be looked at by a person: something is missing in it, or was read in
    /// one of several ways. What was repaired with certainty, and what its author wrote, raises no doubt.
    pub fn raises_doubt(self) -> bool {
        !matches!(
            self,
            Kode::LabelTersirat
                | Kode::BilanganBerbeda
                | Kode::KolomDipasangkan
                | Kode::KataKunciSalahBaca
                | Kode::LabelSalahBaca
                | Kode::SatuBaris
                | Kode::HalamanMenyela
                | Kode::KataSambung
                | Kode::BukanUtf8
        )
    }

    /// How serious it is.
    pub fn tingkat(self) -> Tingkat {
        match self {
            Kode::LabelTersirat
            | Kode::KolomDipasangkan
            | Kode::KataKunciSalahBaca
            | Kode::LabelSalahBaca
            | Kode::SatuBaris
            | Kode::HalamanMenyela
            | Kode::HalamanTerjalin
            | Kode::KataSambung
            | Kode::BukanUtf8 => Tingkat::Info,
            _ => Tingkat::Peringatan,
        }
    }
}

/// How serious a message is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tingkat {
    /// An error
    Galat,
    /// A warning: the text is odd
    Peringatan,
    /// Something was repaired or inferred
    Info,
}

/// A message about one place in the text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Diagnostik {
    /// The stable code; `diktum explain CODE` explains it.
    pub kode: Kode,
    /// How serious it is.
    pub tingkat: Tingkat,
    /// What is odd, in Indonesian.
    pub pesan: String,
    /// The line, counted from 1; of a source with pages, in the text that `diktum text` prints.
    pub baris: usize,
    /// The character in the line, counted from 1.
    pub kolom: usize,
    /// The page, counted from 1; null where the source has none.
    pub halaman: Option<u32>,
    /// The place in the decoded text, in bytes.
    #[serde(skip)]
    #[schemars(skip)]
    pub letak: Range<usize>,
    /// What the wording puts in.
    #[serde(skip)]
    #[schemars(skip)]
    pub isian: Vec<String>,
}

impl Diagnostik {
    /// The message in this language.
    pub fn text(&self, lang: Lang) -> String {
        wording::message(self.kode, &self.isian, lang)
    }
}

impl std::fmt::Display for Missing {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(&wording::refusal(*self, Lang::En))
    }
}

impl std::error::Error for Missing {}

/// A message before its line is looked up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    pub kode: Kode,
    pub at: Range<usize>,
    pub args: Vec<String>,
}

/// Why a text is no legal text of the family: what of the frame was missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Missing {
    /// No title line of a known form.
    pub judul: bool,
    /// No NOMOR under a title.
    pub nomor: bool,
    /// No TENTANG (or Hal).
    pub tentang: bool,
    /// No orders, points or articles.
    pub isi: bool,
    /// No enactment, signature or closing.
    pub penutup: bool,
    /// Not a single word.
    pub kosong: bool,
    /// Prose stands before the title: the text quotes a legal text.
    pub dikutip: bool,
    /// More nodes than any text of its size has.
    pub terpecah: bool,
}
