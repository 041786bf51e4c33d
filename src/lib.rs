//! Reads Indonesian regional legal texts as scans leave them, and gives them as structured data.
//!
//! ```
//! use diktum::{Text, parse};
//!
//! let text = Text::from_string(
//!     "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\n\
//!      Kepada : Para Camat\nUntuk :\nKESATU : Melaksanakan kerja bakti.\n\n\
//!      Ditetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n".into(),
//! );
//! let document = parse(&text).expect("is an instruksi");
//! assert_eq!(document.isi[0].teks.to_string(), "Melaksanakan kerja bakti.");
//! ```
//!
//! One way through the house: [`Text`] decodes bytes, [`recognise`] finds what each line begins with
//! (the grammar), [`layout`] puts lines in reading order, `assemble` builds the [`model`], serde prints it.

mod assemble;
pub mod check;
pub mod coverage;
pub mod diff;
pub mod facts;
pub mod harmless;
pub mod layout;
pub mod message;
pub mod model;
pub mod outline;
pub mod page;
pub mod recognise;
pub mod render;
pub mod schema;
pub mod source;
pub mod spans;
pub mod text;
pub mod unit;
mod value;
pub mod wording;

pub use message::{Diagnostik, Kode, Missing};
pub use model::Dokumen;
pub use text::{NotText, Text};

/// Parses one text. Never panics; the only failure is a text that is no legal text of the family,
/// with what it lacks. The cost grows linearly with the text.
pub fn parse(text: &Text) -> Result<Dokumen<'_>, Missing> {
    assemble::document(text, layout::lay_out(text))
}
