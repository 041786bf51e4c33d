//! Rules about a finished text: what should be looked at before it is signed.
//!
//! A rule is a file in `rules/`: it reads the `Naskah` (the document laid out, with the words of every node) and
//! notes places. What must be recognised in words it asks of the grammar. Its words are in
//! [`crate::wording::rules`].

mod daerah;
mod kalender;
mod kalimat;
mod naskah;
mod rincian;
mod rujukan;
mod rule;
mod rules;
mod temuan;

pub(crate) use kalimat::{Kalimat, is_scattered};
pub(crate) use naskah::{Bagian, Butir, Naskah};
pub(crate) use rule::Catatan;
pub use rule::{Aturan, Sumber};
pub use temuan::{Perihal, Temuan};

use crate::model::Dokumen;
use crate::text::Text;

/// Every rule, in the order in which `diktum explain` lists them: that of the form, from title to copies.
pub fn rules() -> &'static [&'static Aturan] {
    rules::ALL
}

/// Checks a document: the parser's messages and what every rule finds, in the order of the text.
///
/// Takes the text and the document that [`crate::parse`] made of it. Gives the same findings for the same
/// text always; the cost grows linearly with the text.
///
/// ```
/// use diktum::wording::Lang;
/// use diktum::{Text, check::check, parse};
///
/// let text = Text::from_string(
///     "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\n\
///      Kepada : Para Camat\nUntuk :\nKESATU : Melaksanakan kerja bakti.\n\
///      KEDUA : Instruksi Bupati ini mulai berlaku pada tanggal ditetapkan.\n\n\
///      Ditetapkan di Banyu Biru\npada tanggal 4 Mei 2022\n\nBUPATI BANYU BIRU,\n\nttd\n\nSITI AMINAH\n"
///         .into(),
/// );
/// let document = parse(&text).expect("is an instruksi");
/// let found = check(&text, &document);
/// assert_eq!(found[0].perihal.kode(), "tahun-berbeda");
/// assert_eq!(found[0].text(Lang::En), "the number is of 2021, but the date is 2022-05-04");
/// ```
pub fn check(text: &Text, doc: &Dokumen) -> Vec<Temuan> {
    let naskah = Naskah::new(text, doc);
    let mut found: Vec<Temuan> = doc.diagnostik.iter().map(Temuan::from).collect();
    let certain = naskah.doubt().is_none();
    for aturan in rules::ALL.iter().filter(|aturan| certain || !aturan.susunan) {
        let mut catatan = Catatan::default();
        (aturan.periksa)(&naskah, &mut catatan);
        found.extend(catatan.entries.into_iter().map(|entry| Temuan {
            perihal: Perihal::Aturan(aturan),
            tingkat: aturan.tingkat,
            letak: entry.letak,
            halaman: None,
            baris: 0,
            kolom: 0,
            isian: entry.isian,
        }));
    }
    // Stable: at one place the parser's message comes first, then rules in their order.
    found.sort_by_key(|temuan| (temuan.letak.start, temuan.letak.end));
    for temuan in &mut found {
        (temuan.baris, temuan.kolom) = text.line_column(temuan.letak.start);
        temuan.halaman = text.page(temuan.letak.start);
    }
    found
}
