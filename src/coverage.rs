//! The promise that nothing is lost, as something that can be checked.

use std::ops::Range;

use crate::model::{Dokumen, Label, Lampiran, Penandatangan, Simpul, Tanda, Teks};

/// What a stretch of the text became.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// In a field or a node's words
    Field,
    /// A node's label
    Label,
    /// A keyword that the form prints, or its colon
    Keyword,
    /// A sign of Markdown or HTML
    Markup,
    /// In `sisa`
    Remainder,
}

/// Where the promise is broken, in bytes of the decoded text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Broken {
    /// These characters are nowhere.
    Lost(Range<usize>),
    /// These characters are in two places.
    Twice(Range<usize>),
}

/// Every stretch of the text with what it became, in the order of the text.
pub fn parts(doc: &Dokumen) -> Vec<(Range<usize>, Part)> {
    let mut walk = Walk { out: Vec::new() };
    walk.document(doc);
    walk.out.sort_by_key(|(range, _)| (range.start, range.end));
    walk.out
}

/// Checks that the document holds every character of `text` that is no white space, once.
pub fn check(text: &str, doc: &Dokumen) -> Result<(), Broken> {
    let mut end = 0;
    for (range, _) in parts(doc) {
        if range.start < end {
            return Err(Broken::Twice(range.start..end.min(range.end)));
        }
        if !text[end..range.start].trim().is_empty() {
            return Err(Broken::Lost(end..range.start));
        }
        end = range.end;
    }
    if text[end..].trim().is_empty() { Ok(()) } else { Err(Broken::Lost(end..text.len())) }
}

struct Walk {
    out: Vec<(Range<usize>, Part)>,
}

impl Walk {
    fn teks(&mut self, teks: &Teks, part: Part) {
        self.out.extend(teks.pieces().iter().map(|piece| (piece.range(), part)));
    }

    fn optional(&mut self, teks: Option<&Teks>) {
        if let Some(teks) = teks {
            self.teks(teks, Part::Field);
        }
    }

    fn nodes(&mut self, nodes: &[Simpul]) {
        for node in nodes {
            if let Some(label) = node.label.as_ref().and_then(Label::teks) {
                self.teks(label, Part::Label);
            }
            self.optional(node.judul.as_ref());
            self.teks(&node.teks, Part::Field);
            self.nodes(&node.anak);
        }
    }

    fn signatories(&mut self, signatories: &[Penandatangan]) {
        for signatory in signatories {
            for field in [&signatory.atas_nama, &signatory.jabatan, &signatory.nama, &signatory.pangkat] {
                self.optional(field.as_ref());
            }
            self.optional(signatory.nip.as_ref().map(|nip| &nip.teks));
        }
    }

    fn annexes(&mut self, annexes: &[Lampiran]) {
        for annex in annexes {
            self.teks(&annex.judul, Part::Field);
            self.nodes(&annex.isi);
        }
    }

    fn document(&mut self, doc: &Dokumen) {
        for unit in &doc.kop {
            self.teks(unit, Part::Field);
        }
        for field in [&doc.judul, &doc.tentang, &doc.pejabat, &doc.di, &doc.untuk] {
            self.optional(field.as_ref());
        }
        if let Some(nomor) = &doc.nomor {
            self.optional(nomor.teks.as_ref());
            self.teks(&nomor.tercetak, Part::Field);
        }
        for (_, nodes) in doc.lists() {
            self.nodes(nodes);
        }
        self.optional(doc.penetapan.tempat.as_ref());
        self.teks(&doc.penetapan.tercetak, Part::Field);
        if let Some(pengundangan) = &doc.pengundangan {
            self.optional(pengundangan.tempat.as_ref());
            self.teks(&pengundangan.tercetak, Part::Field);
            self.signatories(&pengundangan.penandatangan);
            self.optional(pengundangan.lembaran.as_ref().map(|l| &l.teks));
        }
        self.signatories(&doc.penandatangan);
        self.annexes(&doc.lampiran);
        self.annexes(&doc.penjelasan);
        for rest in &doc.sisa {
            self.teks(&rest.teks, Part::Remainder);
        }
        for sign in &doc.tanda {
            let part = match sign {
                Tanda::Kata(_) => Part::Keyword,
                Tanda::Markup(_) => Part::Markup,
            };
            self.out.push((sign.range(), part));
        }
    }
}
