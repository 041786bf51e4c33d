//! Why a text has no document: the codes of `galat`, and their sentence in the output.

use std::io;

use diktum::wording::{self, Lang};
use diktum::{Missing, NotText};
use serde::Serialize;

use crate::cli::reading::Unread;
use crate::cli::{fill, input};

/// Why a text has no document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kode {
    /// The text is none of the family.
    BukanNaskahHukum,
    /// Not a single word.
    Kosong,
    /// A binary, a format that is not read, or broken UTF-16.
    BukanTeks,
    /// A PDF, a picture or a file of words that is damaged.
    BerkasRusak,
    /// Nothing but pictures, and nobody may read them.
    GambarSaja,
    /// Nothing but pictures, and no recogniser is here that could read them.
    TanpaPengenal,
    /// Nothing but pictures, none of which the recogniser could read.
    PengenalGagal,
    /// Over the size that a text may have.
    TerlaluBesar,
    /// A member that unpacks to far more than texts do.
    TerlaluMampat,
    /// A member's path leads out of its archive.
    JalurDiLuar,
    /// A member's path is empty, too long or too deep.
    JalurRusak,
    /// A link in an archive, or to a folder.
    Tautan,
    /// A device, a pipe or the like.
    BukanBerkas,
    /// An archive inside a folder or an archive.
    ArsipBersarang,
    /// A line that is no record.
    RekamanRusak,
    /// An archive that can't be read on.
    ArsipRusak,
    /// A member that is encrypted or packed in an unknown way.
    TakTerbuka,
    /// The file can't be read.
    TakTerbaca,
    /// The program failed at this text.
    KesalahanProgram,
}

impl Kode {
    /// Every code, so that a written one can be found again.
    const ALL: [Kode; 19] = [
        Kode::BukanNaskahHukum,
        Kode::Kosong,
        Kode::BukanTeks,
        Kode::BerkasRusak,
        Kode::GambarSaja,
        Kode::TanpaPengenal,
        Kode::PengenalGagal,
        Kode::TerlaluBesar,
        Kode::TerlaluMampat,
        Kode::JalurDiLuar,
        Kode::JalurRusak,
        Kode::Tautan,
        Kode::BukanBerkas,
        Kode::ArsipBersarang,
        Kode::RekamanRusak,
        Kode::ArsipRusak,
        Kode::TakTerbuka,
        Kode::TakTerbaca,
        Kode::KesalahanProgram,
    ];

    /// The code as written: `tak-terbaca`.
    pub fn as_str(self) -> &'static str {
        match self {
            Kode::BukanNaskahHukum => "bukan-naskah-hukum",
            Kode::Kosong => "kosong",
            Kode::BukanTeks => "bukan-teks",
            Kode::BerkasRusak => "berkas-rusak",
            Kode::GambarSaja => "gambar-saja",
            Kode::TanpaPengenal => "tanpa-pengenal",
            Kode::PengenalGagal => "pengenal-gagal",
            Kode::TerlaluBesar => "terlalu-besar",
            Kode::TerlaluMampat => "terlalu-mampat",
            Kode::JalurDiLuar => "jalur-di-luar",
            Kode::JalurRusak => "jalur-rusak",
            Kode::Tautan => "tautan",
            Kode::BukanBerkas => "bukan-berkas",
            Kode::ArsipBersarang => "arsip-bersarang",
            Kode::RekamanRusak => "rekaman-rusak",
            Kode::ArsipRusak => "arsip-rusak",
            Kode::TakTerbuka => "tak-terbuka",
            Kode::TakTerbaca => "tak-terbaca",
            Kode::KesalahanProgram => "kesalahan-program",
        }
    }

    /// The code written `code`, if there is one.
    pub fn find(code: &str) -> Option<Kode> {
        Kode::ALL.into_iter().find(|kode| kode.as_str() == code)
    }

    /// Whether something could not be read, rather than that it was read and refused.
    pub fn is_failure(self) -> bool {
        matches!(
            self,
            Kode::ArsipRusak
                | Kode::TakTerbuka
                | Kode::TakTerbaca
                | Kode::TanpaPengenal
                | Kode::PengenalGagal
                | Kode::KesalahanProgram
        )
    }
}

/// What stands in the place of a document.
#[derive(Clone, Debug, Serialize)]
pub struct Galat {
    pub kode: Kode,
    /// Indonesian, as every message in the JSON.
    pub pesan: String,
}

impl Galat {
    /// This code with this sentence, each `{}` filled in.
    pub fn new(kode: Kode, sentence: &str, args: &[&str]) -> Galat {
        Galat { kode, pesan: fill(sentence, args) }
    }

    /// A text that was read and is none of the family.
    pub fn refused(missing: Missing) -> Galat {
        let kode = match missing {
            Missing { kosong: true, .. } => Kode::Kosong,
            Missing { terpecah: true, .. } => Kode::TerlaluBesar,
            _ => Kode::BukanNaskahHukum,
        };
        Galat { kode, pesan: wording::refusal(missing, Lang::Id) }
    }

    /// Bytes that are no text.
    pub fn not_text(why: NotText) -> Galat {
        Galat::unread(&Unread::NotText(why))
    }

    /// A file that gives no text.
    pub fn unread(why: &Unread) -> Galat {
        Galat { kode: why.kode(), pesan: why.sentence(Lang::Id) }
    }

    /// A file or folder that can't be read.
    pub fn unreadable(error: &io::Error) -> Galat {
        Galat { kode: Kode::TakTerbaca, pesan: input::why_unreadable(error, Lang::Id) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_is_found_as_it_is_written() {
        for kode in Kode::ALL {
            assert_eq!(Kode::find(kode.as_str()), Some(kode));
            let written = serde_json::to_string(&kode).expect("is JSON");
            assert_eq!(written, format!("\"{}\"", kode.as_str()));
        }
    }
}
