use schemars::JsonSchema;
use serde::Serialize;

use super::{Letak, Teks, Tercetak};

/// The text's own number.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Nomor<'a> {
    /// The number as printed, without NOMOR and TAHUN ("86", "555.7/226/Umum"); null where it was left blank or can't be read.
    pub teks: Option<Teks<'a>>,
    /// The year after TAHUN, or the last part of a number such as "e-0019/SE/2023"; null where none is printed.
    pub tahun: Option<i32>,
    /// What is printed for the year where it can't be read, else null.
    pub tercetak: Tercetak<'a>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}
