//! Findings as JSON: a list, one object a finding.

use diktum::message::Tingkat;
use diktum::wording::Lang;
use serde::Serialize;

use super::Checked;
use super::format::Printer;
use crate::cli::output;

pub struct Json {
    lang: Lang,
    list: Vec<Item>,
}

#[derive(Serialize)]
struct Item {
    berkas: String,
    kode: &'static str,
    tingkat: Tingkat,
    pesan: String,
    baris: usize,
    kolom: usize,
    /// Null where the source has no pages.
    halaman: Option<u32>,
    /// In bytes, as `rentang` of `diktum parse --spans`.
    rentang: [usize; 2],
}

impl Json {
    pub fn new(lang: Lang) -> Json {
        Json { lang, list: Vec::new() }
    }
}

impl Printer for Json {
    fn text(&mut self, checked: &Checked) {
        let first = self.list.len();
        self.list.extend(checked.findings.iter().map(|finding| Item {
            berkas: checked.berkas.clone(),
            kode: finding.perihal.kode(),
            tingkat: finding.tingkat,
            pesan: finding.text(self.lang),
            baris: finding.baris,
            kolom: finding.kolom,
            halaman: finding.halaman,
            rentang: [finding.letak.start, finding.letak.end],
        }));
        let mut places: Vec<(usize, &mut usize)> = self
            .list
            .get_mut(first..)
            .unwrap_or_default()
            .iter_mut()
            .flat_map(|item| {
                let [start, end] = &mut item.rentang;
                [(*start, start), (*end, end)]
            })
            .collect();
        checked.input.text.input_offsets(&mut places);
    }

    fn finish(self: Box<Self>) -> String {
        // Strings and numbers always have a JSON.
        output::pretty(&self.list)
    }
}
