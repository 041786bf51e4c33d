//! Where nodes and field groups stand, for `--spans`: bytes, and for pages the page and boxes.
//!
//! Bytes are those of all that belongs to a part, children included. Boxes are those of its own words, without its
//! children: what a viewer marks when the part is chosen. So a word is in the box of one node, and the boxes of a
//! document grow with its words, however deep its nodes are nested.

use std::ops::Range;

use crate::model::{Dokumen, Label, Lampiran, Letak, Penandatangan, Rentang, Simpul, Teks};
use crate::text::Text;

/// Fills in where every node and field group of a document stands.
pub fn fill(text: &Text, doc: &mut Dokumen) {
    let places = Places { text };
    if let Some(nomor) = &mut doc.nomor {
        nomor.letak = places.own(&[nomor.teks.as_ref(), Some(&nomor.tercetak)]);
    }
    for nodes in doc.lists_mut() {
        places.nodes(nodes);
    }
    doc.penetapan.letak = places.own(&[doc.penetapan.tempat.as_ref(), Some(&doc.penetapan.tercetak)]);
    if let Some(p) = &mut doc.pengundangan {
        p.penandatangan.iter_mut().for_each(|signatory| places.signatory(signatory));
        let signed = p.penandatangan.iter().map(|signatory| range(signatory.letak.as_deref()));
        p.letak = places.of(&[p.tempat.as_ref(), Some(&p.tercetak)], signed.fold(None, join));
        if let Some(gazette) = &mut p.lembaran {
            gazette.letak = places.own(&[Some(&gazette.teks)]);
        }
    }
    doc.penandatangan.iter_mut().for_each(|signatory| places.signatory(signatory));
    for annex in doc.lampiran.iter_mut().chain(&mut doc.penjelasan) {
        places.annex(annex);
    }
    for rest in &mut doc.sisa {
        rest.letak = places.own(&[Some(&rest.teks)]);
    }
    to_input(text, doc);
}

fn range(letak: Option<&Letak>) -> Option<Range<usize>> {
    letak.map(|Letak { rentang: [start, end], .. }| *start..*end)
}

fn join(a: Option<Range<usize>>, b: Option<Range<usize>>) -> Option<Range<usize>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.start.min(b.start)..a.end.max(b.end)),
        (a, b) => a.or(b),
    }
}

struct Places<'t> {
    text: &'t Text,
}

impl Places<'_> {
    /// Where a part of these words stands.
    fn own(&self, words: &[Option<&Teks>]) -> Option<Box<Letak>> {
        self.of(words, None)
    }

    /// Where a part stands that has these words of its own, and others under it.
    fn of(&self, words: &[Option<&Teks>], under: Option<Range<usize>>) -> Option<Box<Letak>> {
        let words = words.iter().copied().flatten();
        let whole = words.clone().fold(under, |whole, teks| join(whole, teks.range()))?;
        let pages = self.text.pages();
        let kotak = pages.map(|pages| pages.boxes(words.flat_map(Teks::pieces).map(|piece| piece.range())));
        // A node whose label was lost may have no words of its own.
        let first = kotak.iter().flatten().next().map(|kotak| kotak.halaman);
        let halaman = first.or_else(|| self.text.page(whole.start));
        Some(Box::new(Letak { rentang: [whole.start, whole.end], halaman, kotak }))
    }

    fn nodes(&self, nodes: &mut [Simpul]) -> Option<Range<usize>> {
        let mut whole = None;
        for node in nodes {
            let under = self.nodes(&mut node.anak);
            let label = node.label.as_ref().and_then(Label::teks);
            node.letak = self.of(&[label, node.judul.as_ref(), Some(&node.teks)], under);
            whole = join(whole, range(node.letak.as_deref()));
        }
        whole
    }

    fn signatory(&self, signatory: &mut Penandatangan) {
        let Penandatangan { atas_nama, jabatan, nama, pangkat, nip, .. } = &*signatory;
        let nip = nip.as_ref().map(|nip| &nip.teks);
        signatory.letak =
            self.own(&[atas_nama.as_ref(), jabatan.as_ref(), nama.as_ref(), pangkat.as_ref(), nip]);
    }

    fn annex(&self, annex: &mut Lampiran) {
        let under = self.nodes(&mut annex.isi);
        annex.letak = self.of(&[Some(&annex.judul)], under);
    }
}

/// Places of the decoded text become places of the input.
fn to_input(text: &Text, doc: &mut Dokumen) {
    let mut ranges = Vec::new();
    for nodes in doc.lists_mut() {
        gather(nodes, &mut ranges);
    }
    convert(text, ranges);
    let mut ranges: Vec<&mut Rentang> = Vec::new();
    ranges.extend(doc.nomor.as_mut().and_then(|n| place(&mut n.letak)));
    ranges.extend(place(&mut doc.penetapan.letak));
    if let Some(p) = &mut doc.pengundangan {
        ranges.extend(place(&mut p.letak));
        ranges.extend(p.lembaran.as_mut().and_then(|gazette| place(&mut gazette.letak)));
        ranges.extend(p.penandatangan.iter_mut().filter_map(|s| place(&mut s.letak)));
    }
    ranges.extend(doc.penandatangan.iter_mut().filter_map(|s| place(&mut s.letak)));
    for annex in doc.lampiran.iter_mut().chain(&mut doc.penjelasan) {
        ranges.extend(place(&mut annex.letak));
        gather(&mut annex.isi, &mut ranges);
    }
    ranges.extend(doc.sisa.iter_mut().filter_map(|s| place(&mut s.letak)));
    convert(text, ranges);
}

fn place(letak: &mut Option<Box<Letak>>) -> Option<&mut Rentang> {
    letak.as_mut().map(|letak| &mut letak.rentang)
}

fn convert(text: &Text, ranges: Vec<&mut Rentang>) {
    let mut places: Vec<(usize, &mut usize)> =
        ranges.into_iter().flat_map(|[a, b]| [(*a, a), (*b, b)]).collect();
    text.input_offsets(&mut places);
}

fn gather<'n>(nodes: &'n mut [Simpul], ranges: &mut Vec<&'n mut Rentang>) {
    for node in nodes {
        ranges.extend(place(&mut node.letak));
        gather(&mut node.anak, ranges);
    }
}
