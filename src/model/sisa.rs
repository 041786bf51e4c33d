use std::ops::Range;

use schemars::JsonSchema;
use serde::Serialize;

use super::{Letak, Teks};

/// What kind of remainder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JenisSisa {
    /// A page number
    NomorHalaman,
    /// A caption that the scanner's model invented for a picture, or a picture's link
    KeteranganGambar,
    /// A running head or foot of a page
    KepalaHalaman,
    /// A scanner's or printer's mark ("Dipindai dengan …", "SK No …", "SALINAN")
    Cap,
    /// A word or a label at a page's foot that the next page repeats
    KataSambung,
    /// Lines of a letter's head that have no field of their own (Sifat, Lampiran)
    KepalaSurat,
    /// The block that certifies a copy ("Salinan sesuai dengan aslinya" …)
    PengesahanSalinan,
    /// The sentence under the copies ("Untuk diketahui …") and the typist's initials
    CatatanTembusan,
    /// The box beside a signature in which offices put their initials ("PARAF KOORDINASI")
    Paraf,
    /// A further number of a text that several offices issue together
    NomorLain,
    /// The agreement of the council, with the names of its parties
    Persetujuan,
    /// The gazette's line, printed again
    Lembaran,
    /// The date in the Islamic calendar, printed beside the date
    TanggalHijriah,
    /// A line of the register of regional regulations (NOREG)
    Noreg,
    /// Text that belongs to no part of the form
    TakDikenal,
}

/// A remainder: what belongs to no part of the form.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sisa<'a> {
    /// What kind of remainder it is.
    pub jenis: JenisSisa,
    /// The words.
    pub teks: Teks<'a>,
    /// Its first and last line in the text, counted from 1.
    pub baris: [usize; 2],
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}

/// A sign that is printed and is no field: a keyword of the form, or mark-up.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Tanda {
    /// `NOMOR`, `Kepada`, the colon after it
    Kata(Range<usize>),
    /// `**`, `](http://…)`, `|`
    Markup(Range<usize>),
}

impl Tanda {
    /// Byte range in the decoded text.
    pub fn range(&self) -> Range<usize> {
        match self {
            Tanda::Kata(range) | Tanda::Markup(range) => range.clone(),
        }
    }
}
