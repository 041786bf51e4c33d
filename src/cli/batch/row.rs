//! One text as one row of a table: what people sort and count an archive by.

use std::borrow::Cow;
use std::collections::BTreeMap;

use diktum::Dokumen;
use diktum::model::{JenisSimpul, Simpul, Teks};
use serde::Serialize;

use super::line::Line;

/// The columns, in their order. A text without a document has only the first three and `galat`.
#[derive(Debug, Default, Serialize)]
pub struct Row<'a> {
    pub id: Cow<'a, str>,
    pub sumber: Cow<'a, str>,
    pub sha256: Option<&'a str>,
    /// How many pages the source has; nothing where it has none.
    pub halaman: Option<u32>,
    /// The verdict on the reading.
    pub putusan: Option<&'a str>,
    pub jenis: Option<&'a str>,
    pub nomor: Option<Cow<'a, str>>,
    pub tahun: Option<i32>,
    pub tentang: Option<Cow<'a, str>>,
    pub tempat: Option<Cow<'a, str>>,
    pub tanggal: Option<&'a str>,
    /// Of the first who signed, as the next two.
    pub jabatan: Option<Cow<'a, str>>,
    pub nama: Option<Cow<'a, str>>,
    pub nip: Option<Cow<'a, str>>,
    /// How many signed.
    pub penandatangan: Option<u32>,
    /// Orders in the body, as the next two.
    pub diktum: Option<u32>,
    pub pasal: Option<u32>,
    pub simpul: Option<u32>,
    /// Messages.
    pub pesan: Option<u32>,
    /// Their codes and how often each stands there: `label-tersirat:2 urutan-terlompat:1`.
    pub kode_pesan: Option<String>,
    pub galat: Option<&'static str>,
}

impl<'a> Row<'a> {
    /// The row of this text.
    pub fn of(line: &Line<'a>) -> Row<'a> {
        let row = Row {
            id: line.id.into(),
            sumber: line.sumber.into(),
            sha256: line.sha256,
            galat: line.galat.map(|galat| galat.kode.as_str()),
            ..Row::default()
        };
        match line.dokumen {
            Some(document) => row.with(document),
            None => row,
        }
    }

    /// Cells with words of the text, or of its name.
    pub fn words(&mut self) -> impl Iterator<Item = &mut Cow<'a, str>> {
        let own = [&mut self.id, &mut self.sumber].into_iter();
        own.chain(
            [&mut self.tentang, &mut self.tempat, &mut self.jabatan, &mut self.nama].into_iter().flatten(),
        )
    }

    /// Cells with what is made of digits and no number to reckon with.
    pub fn numbers(&mut self) -> [Option<&mut Cow<'a, str>>; 2] {
        [self.nomor.as_mut(), self.nip.as_mut()]
    }

    fn with(self, document: &'a Dokumen<'a>) -> Row<'a> {
        let first = document.penandatangan.first();
        let words = |words: Option<&'a Teks<'a>>| words.map(Teks::to_cow);
        let (diktum, pasal, simpul) = nodes(&document.isi);
        Row {
            halaman: document.sumber.halaman,
            putusan: Some(document.mutu.putusan.as_str()),
            jenis: Some(document.jenis.as_str()),
            nomor: words(document.nomor.as_ref().and_then(|nomor| nomor.teks.as_ref())),
            tahun: document.nomor.as_ref().and_then(|nomor| nomor.tahun),
            tentang: words(document.tentang.as_ref()),
            tempat: words(document.penetapan.tempat.as_ref()),
            tanggal: document.penetapan.tanggal.as_deref(),
            jabatan: words(first.and_then(|who| who.jabatan.as_ref())),
            nama: words(first.and_then(|who| who.nama.as_ref())),
            nip: words(first.and_then(|who| who.nip.as_ref()).map(|nip| &nip.teks)),
            penandatangan: Some(count(document.penandatangan.len())),
            diktum: Some(diktum),
            pasal: Some(pasal),
            simpul: Some(simpul),
            pesan: Some(count(document.diagnostik.len())),
            kode_pesan: codes(document),
            ..self
        }
    }
}

/// Orders, articles and all nodes of a tree.
fn nodes(tree: &[Simpul]) -> (u32, u32, u32) {
    let mut open: Vec<&Simpul> = tree.iter().collect();
    let (mut diktum, mut pasal, mut all) = (0, 0, 0);
    while let Some(node) = open.pop() {
        all += 1;
        match node.jenis {
            JenisSimpul::Diktum => diktum += 1,
            JenisSimpul::Pasal => pasal += 1,
            _ => {}
        }
        open.extend(&node.anak);
    }
    (diktum, pasal, all)
}

fn codes(document: &Dokumen) -> Option<String> {
    let mut counts = BTreeMap::new();
    for message in &document.diagnostik {
        *counts.entry(message.kode.as_str()).or_insert(0u32) += 1;
    }
    let codes: Vec<String> = counts.into_iter().map(|(code, times)| format!("{code}:{times}")).collect();
    (!codes.is_empty()).then(|| codes.join(" "))
}

/// A text has at most 64 MiB, so no count of its parts is larger.
fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}
