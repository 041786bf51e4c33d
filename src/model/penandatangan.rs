use schemars::JsonSchema;
use serde::Serialize;

use super::{Letak, Teks};

/// Somebody who signed.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Penandatangan<'a> {
    /// The superior on whose behalf ("a.n.") the signer signs, every office in between included; else null.
    pub atas_nama: Option<Teks<'a>>,
    /// The signer's own office, with Plt., Plh., Pj. as printed.
    pub jabatan: Option<Teks<'a>>,
    /// The signer's name with degrees, or null.
    pub nama: Option<Teks<'a>>,
    /// The rank ("Pembina Utama Madya (IV/d)"), or null.
    pub pangkat: Option<Teks<'a>>,
    /// The civil servant's number, or null.
    pub nip: Option<Nip<'a>>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}

/// A civil servant's number and, where its eighteen digits hold, what they say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Nip<'a> {
    /// The digits without blanks.
    pub teks: Teks<'a>,
    /// The birth date in it, YYYY-MM-DD; null where the digits can't be a NIP of eighteen digits.
    pub tanggal_lahir: Option<String>,
    /// The month of appointment in it, YYYY-MM, or null.
    pub bulan_pengangkatan: Option<String>,
    /// The sex in it, or null.
    pub jenis_kelamin: Option<JenisKelamin>,
    /// The sequence number in it, or null.
    pub nomor_urut: Option<u16>,
}

/// Sex, as the fifteenth digit of a NIP gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JenisKelamin {
    /// Digit 1
    Pria,
    /// Digit 2
    Wanita,
}
