//! One text as one row of a table: what people sort and count an archive by.

use std::borrow::Cow;
use std::collections::BTreeMap;

use diktum::Dokumen;
use diktum::model::{JenisSimpul, Simpul, Teks};

use super::kolom::Kolom;
use super::line::Line;

/// A text as the cells of its row. Without a document there is nothing but what the line itself says.
pub struct Row<'a> {
    line: Line<'a>,
    /// Orders, articles and all nodes of the body.
    nodes: Option<(u32, u32, u32)>,
}

impl<'a> Row<'a> {
    /// The row of this text.
    pub fn of(line: &Line<'a>) -> Row<'a> {
        Row { line: *line, nodes: line.dokumen.map(|document| nodes(&document.isi)) }
    }

    /// What stands in this column; nothing where it is null.
    pub fn cell(&self, kolom: Kolom) -> Cow<'a, str> {
        let line = &self.line;
        match kolom {
            Kolom::Id => line.id.into(),
            Kolom::Sumber => line.sumber.into(),
            Kolom::Sha256 => line.sha256.unwrap_or_default().into(),
            Kolom::Galat => line.galat.map(|galat| galat.kode.as_str()).unwrap_or_default().into(),
            _ => line.dokumen.and_then(|document| self.of_document(kolom, document)).unwrap_or_default(),
        }
    }

    fn of_document(&self, kolom: Kolom, document: &'a Dokumen<'a>) -> Option<Cow<'a, str>> {
        let words = |words: Option<&'a Teks<'a>>| words.map(Teks::to_cow);
        let number = |n: u32| Some(Cow::Owned(n.to_string()));
        let (diktum, pasal, simpul) = self.nodes.unwrap_or_default();
        let first = document.penandatangan.first();
        let nomor = document.nomor.as_ref();
        let promulgated = document.pengundangan.as_ref();
        match kolom {
            Kolom::Halaman => document.sumber.halaman.and_then(number),
            Kolom::Putusan => Some(document.mutu.putusan.as_str().into()),
            Kolom::Jenis => Some(document.jenis.as_str().into()),
            Kolom::Nomor => words(nomor.and_then(|nomor| nomor.teks.as_ref())),
            Kolom::Tahun => nomor.and_then(|nomor| nomor.tahun).map(|year| year.to_string().into()),
            Kolom::Tentang => words(document.tentang.as_ref()),
            Kolom::Tempat => words(document.penetapan.tempat.as_ref()),
            Kolom::Tanggal => document.penetapan.tanggal.as_deref().map(Into::into),
            Kolom::Jabatan => words(first.and_then(|who| who.jabatan.as_ref())),
            Kolom::Nama => words(first.and_then(|who| who.nama.as_ref())),
            Kolom::Nip => words(first.and_then(|who| who.nip.as_ref()).map(|nip| &nip.teks)),
            Kolom::Penandatangan => number(count(document.penandatangan.len())),
            Kolom::Diktum => number(diktum),
            Kolom::Pasal => number(pasal),
            Kolom::Simpul => number(simpul),
            Kolom::Pesan => number(count(document.diagnostik.len())),
            Kolom::KodePesan => codes(document).map(Cow::Owned),
            Kolom::Judul => words(document.judul.as_ref()),
            Kolom::Pejabat => words(document.pejabat.as_ref()),
            Kolom::Pengundangan => promulgated.and_then(|it| it.tanggal.as_deref()).map(Into::into),
            Kolom::Lembaran => words(promulgated.and_then(|it| it.lembaran.as_ref()).map(|it| &it.teks)),
            Kolom::Id | Kolom::Sumber | Kolom::Sha256 | Kolom::Galat => None,
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
