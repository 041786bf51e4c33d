use schemars::JsonSchema;
use serde::Serialize;

use super::{Penandatangan, Rentang, Teks};

/// Where and when the text was issued.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Penetapan<'a> {
    /// The place as printed, or null.
    pub tempat: Option<Teks<'a>>,
    /// The date, YYYY-MM-DD; null where it is absent, blank or unreadable.
    pub tanggal: Option<String>,
    /// With --spans: the byte range in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rentang: Option<Rentang>,
    /// The date as printed.
    #[serde(skip)]
    #[schemars(skip)]
    pub tanggal_tercetak: Teks<'a>,
}

/// The promulgation of a regulation in the gazette.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Pengundangan<'a> {
    /// The place as printed, or null.
    pub tempat: Option<Teks<'a>>,
    /// The date, YYYY-MM-DD; null where it is absent, blank or unreadable.
    pub tanggal: Option<String>,
    /// Who promulgated it.
    pub penandatangan: Vec<Penandatangan<'a>>,
    /// The gazette and the number in it, or null.
    pub lembaran: Option<Lembaran<'a>>,
    /// With --spans: the byte range in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rentang: Option<Rentang>,
    /// The date as printed.
    #[serde(skip)]
    #[schemars(skip)]
    pub tanggal_tercetak: Teks<'a>,
}

/// The gazette: LEMBARAN DAERAH or BERITA DAERAH.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Lembaran<'a> {
    /// The line as printed.
    pub teks: Teks<'a>,
    /// The gazette's year, or null.
    pub tahun: Option<i32>,
    /// The text's number in the gazette, or null.
    pub nomor: Option<String>,
}
