use schemars::JsonSchema;
use serde::Serialize;

use super::{Letak, Penandatangan, Teks, Tercetak};

/// Where and when the text was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Penetapan<'a> {
    /// The place as printed, or null.
    pub tempat: Option<Teks<'a>>,
    /// The date, YYYY-MM-DD; null where it is absent, blank or unreadable.
    pub tanggal: Option<String>,
    /// What is printed for the date where it can't be read, else null.
    pub tercetak: Tercetak<'a>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}

/// The promulgation of a regulation in the gazette.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Pengundangan<'a> {
    /// The place as printed, or null.
    pub tempat: Option<Teks<'a>>,
    /// The date, YYYY-MM-DD; null where it is absent, blank or unreadable.
    pub tanggal: Option<String>,
    /// What is printed for the date where it can't be read, else null.
    pub tercetak: Tercetak<'a>,
    /// Who promulgated it.
    pub penandatangan: Vec<Penandatangan<'a>>,
    /// The gazette and the number in it, or null.
    pub lembaran: Option<Lembaran<'a>>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}

/// The gazette: LEMBARAN DAERAH or BERITA DAERAH.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Lembaran<'a> {
    /// The line as printed.
    pub teks: Teks<'a>,
    /// The gazette's year, or null.
    pub tahun: Option<i32>,
    /// The text's number in the gazette, or null.
    pub nomor: Option<String>,
    /// What is printed for the gazette's year where it can't be read, else null.
    pub tercetak: Option<String>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}
