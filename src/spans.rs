//! Byte ranges of nodes and field groups, for `--spans`.

use std::ops::Range;

use crate::model::{Dokumen, Label, Lampiran, Penandatangan, Rentang, Simpul, Teks};
use crate::text::Text;

/// Fills in the byte range in the input of every node and field group of a document.
pub fn fill(text: &Text, doc: &mut Dokumen) {
    if let Some(nomor) = &mut doc.nomor {
        let own = nomor.teks.as_ref().and_then(Teks::range);
        nomor.rentang = join(own, nomor.tahun_tercetak.range()).map(raw);
    }
    for nodes in doc.lists_mut() {
        fill_nodes(nodes);
    }
    let place = doc.penetapan.tempat.as_ref().and_then(Teks::range);
    doc.penetapan.rentang = join(place, doc.penetapan.tanggal_tercetak.range()).map(raw);
    if let Some(p) = &mut doc.pengundangan {
        p.penandatangan.iter_mut().for_each(fill_signatory);
        let mut range = join(p.tempat.as_ref().and_then(Teks::range), p.tanggal_tercetak.range());
        for signatory in &p.penandatangan {
            range = join(range, signatory.rentang.map(|[a, b]| a..b));
        }
        p.rentang = range.map(raw);
    }
    doc.penandatangan.iter_mut().for_each(fill_signatory);
    for annexes in [&mut doc.lampiran, &mut doc.penjelasan] {
        annexes.iter_mut().for_each(fill_annex);
    }
    for rest in &mut doc.sisa {
        rest.rentang = rest.teks.range().map(raw);
    }
    to_input(text, doc);
}

fn raw(range: Range<usize>) -> Rentang {
    [range.start, range.end]
}

fn join(a: Option<Range<usize>>, b: Option<Range<usize>>) -> Option<Range<usize>> {
    match (a, b) {
        (Some(a), Some(b)) => Some(a.start.min(b.start)..a.end.max(b.end)),
        (a, b) => a.or(b),
    }
}

fn fill_nodes(nodes: &mut [Simpul]) -> Option<Range<usize>> {
    let mut whole = None;
    for node in nodes {
        let label = node.label.as_ref().and_then(Label::teks).and_then(Teks::range);
        let own = join(label, join(node.judul.as_ref().and_then(Teks::range), node.teks.range()));
        let range = join(own, fill_nodes(&mut node.anak));
        node.rentang = range.clone().map(raw);
        whole = join(whole, range);
    }
    whole
}

fn fill_signatory(signatory: &mut Penandatangan) {
    let fields = [&signatory.atas_nama, &signatory.jabatan, &signatory.nama, &signatory.pangkat];
    let mut range = fields.into_iter().flatten().fold(None, |range, field| join(range, field.range()));
    range = join(range, signatory.nip.as_ref().and_then(|nip| nip.teks.range()));
    signatory.rentang = range.map(raw);
}

fn fill_annex(annex: &mut Lampiran) {
    let contents = fill_nodes(&mut annex.isi);
    annex.rentang = join(annex.judul.range(), contents).map(raw);
}

/// Places of the decoded text become places of the input.
fn to_input(text: &Text, doc: &mut Dokumen) {
    let mut ranges = Vec::new();
    for nodes in doc.lists_mut() {
        gather(nodes, &mut ranges);
    }
    convert(text, ranges);
    let mut ranges: Vec<&mut Rentang> = Vec::new();
    ranges.extend(doc.nomor.as_mut().and_then(|n| n.rentang.as_mut()));
    ranges.extend(doc.penetapan.rentang.as_mut());
    if let Some(p) = &mut doc.pengundangan {
        ranges.extend(p.rentang.as_mut());
        ranges.extend(p.penandatangan.iter_mut().filter_map(|s| s.rentang.as_mut()));
    }
    ranges.extend(doc.penandatangan.iter_mut().filter_map(|s| s.rentang.as_mut()));
    for annex in doc.lampiran.iter_mut().chain(&mut doc.penjelasan) {
        ranges.extend(annex.rentang.as_mut());
        gather(&mut annex.isi, &mut ranges);
    }
    ranges.extend(doc.sisa.iter_mut().filter_map(|s| s.rentang.as_mut()));
    convert(text, ranges);
}

fn convert(text: &Text, ranges: Vec<&mut Rentang>) {
    let mut places: Vec<(usize, &mut usize)> =
        ranges.into_iter().flat_map(|[a, b]| [(*a, a), (*b, b)]).collect();
    text.input_offsets(&mut places);
}

fn gather<'n>(nodes: &'n mut [Simpul], ranges: &mut Vec<&'n mut Rentang>) {
    for node in nodes {
        ranges.extend(node.rentang.as_mut());
        gather(&mut node.anak, ranges);
    }
}
