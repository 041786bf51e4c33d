//! The document: what `diktum parse` prints, as types. Who reads this folder knows the JSON (`diktum/1`).

mod dokumen;
mod nomor;
mod penandatangan;
mod penetapan;
mod pieces;
mod simpul;
mod sisa;
mod sumber;
mod teks;

pub use dokumen::{Dokumen, Jenis, Lampiran, SKEMA};
pub use nomor::Nomor;
pub use penandatangan::{JenisKelamin, Nip, Penandatangan};
pub use penetapan::{Lembaran, Penetapan, Pengundangan};
pub use simpul::{JenisSimpul, Label, Simpul};
pub use sisa::{JenisSisa, Sisa, Tanda};
pub use sumber::{JenisSumber, Lapisan, Ocr, Sumber};
pub use teks::{Join, Piece, Teks};

/// A byte range in the input, `[first, past the last]`; in the JSON only with `--spans`.
pub type Rentang = [usize; 2];
