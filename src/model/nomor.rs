use schemars::JsonSchema;
use serde::Serialize;

use super::{Rentang, Teks};

/// The text's own number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Nomor<'a> {
    /// The number as printed, without NOMOR and TAHUN ("86", "555.7/226/Umum"); null where it was left blank or can't be read.
    pub teks: Option<Teks<'a>>,
    /// The year after TAHUN, or the last part of a number such as "e-0019/SE/2023"; null where none is printed.
    pub tahun: Option<i32>,
    /// With --spans: the byte range in the input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rentang: Option<Rentang>,
    /// The year as printed, where it stands apart from the number.
    #[serde(skip)]
    #[schemars(skip)]
    pub tahun_tercetak: Teks<'a>,
}
