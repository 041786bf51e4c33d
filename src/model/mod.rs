//! The document: what `diktum parse` prints, as types. Who reads this folder knows the JSON (`diktum/2`).

mod dokumen;
mod letak;
mod mutu;
mod nomor;
mod penandatangan;
mod penetapan;
mod pieces;
mod simpul;
mod sisa;
mod sumber;
mod teks;
mod tercetak;

pub use dokumen::{Dokumen, Jenis, Lampiran, SKEMA, SKEMA_LAMA};
pub use letak::{Bagian, Kotak, Letak, Rentang};
pub use mutu::{Mutu, Putusan};
pub use nomor::Nomor;
pub use penandatangan::{JenisKelamin, Nip, Penandatangan};
pub use penetapan::{Lembaran, Penetapan, Pengundangan};
pub use simpul::{JenisSimpul, Label, Simpul};
pub use sisa::{JenisSisa, Sisa, Tanda};
pub use sumber::{JenisSumber, Lapisan, Ocr, Sumber};
pub use teks::{Join, Piece, Teks};
pub use tercetak::Tercetak;
