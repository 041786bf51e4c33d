use schemars::JsonSchema;
use serde::Serialize;

use crate::message::Kode;

/// How far the reading can be trusted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Mutu {
    /// The verdict.
    pub putusan: Putusan,
    /// The codes of the messages for which it is no better, each once; empty where it is "utuh".
    pub alasan: Vec<Kode>,
}

impl Mutu {
    /// A reading about which nothing was found to doubt.
    pub fn utuh() -> Mutu {
        Mutu { putusan: Putusan::Utuh, alasan: Vec::new() }
    }
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Putusan {
    /// All was read, and nothing in it is doubtful
    Utuh,
    /// Something is missing, doubtful or in no part of the form: a person should look
    PerluDitinjau,
    /// What the form can't be without was not found
    Gagal,
}

impl Putusan {
    /// The verdict as written: `perlu_ditinjau`.
    pub fn as_str(self) -> &'static str {
        match self {
            Putusan::Utuh => "utuh",
            Putusan::PerluDitinjau => "perlu_ditinjau",
            Putusan::Gagal => "gagal",
        }
    }
}
