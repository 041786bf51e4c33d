//! Lines of a text for the places of its document.

use std::collections::HashMap;

use crate::model::{Dokumen, Label, Lampiran, Penandatangan, Simpul, Teks};
use crate::text::Text;

/// The lines on which the fields and items of a document stand, by JSON pointer.
#[derive(Debug, Default)]
pub struct Lines {
    lines: HashMap<String, [usize; 2]>,
}

impl Lines {
    /// The lines of a document that was parsed from this text.
    pub fn of(text: &Text, document: &Dokumen) -> Lines {
        let mut gather = Gather { text, lines: HashMap::new() };
        for (index, teks) in document.kop.iter().enumerate() {
            gather.teks(&format!("/kop/{index}"), Some(teks));
        }
        if let Some(nomor) = &document.nomor {
            gather.teks("/nomor/teks", nomor.teks.as_ref());
            gather.teks("/nomor/tahun", Some(&nomor.tercetak));
            gather.sum("/nomor", &["teks", "tahun"]);
        }
        for (key, teks) in [
            ("/judul", &document.judul),
            ("/tentang", &document.tentang),
            ("/pejabat", &document.pejabat),
            ("/di", &document.di),
            ("/untuk", &document.untuk),
            ("/penetapan/tempat", &document.penetapan.tempat),
        ] {
            gather.teks(key, teks.as_ref());
        }
        gather.teks("/penetapan/tanggal", Some(&document.penetapan.tercetak));
        for (name, nodes) in document.lists() {
            gather.nodes(&format!("/{}", name.to_lowercase()), nodes);
        }
        if let Some(pengundangan) = &document.pengundangan {
            gather.teks("/pengundangan/tempat", pengundangan.tempat.as_ref());
            gather.teks("/pengundangan/tanggal", Some(&pengundangan.tercetak));
            gather.teks("/pengundangan/lembaran", pengundangan.lembaran.as_ref().map(|l| &l.teks));
            gather.signatories("/pengundangan/penandatangan", &pengundangan.penandatangan);
        }
        gather.signatories("/penandatangan", &document.penandatangan);
        gather.annexes("/lampiran", &document.lampiran);
        gather.annexes("/penjelasan", &document.penjelasan);
        for (index, rest) in document.sisa.iter().enumerate() {
            gather.lines.insert(format!("/sisa/{index}"), rest.baris);
        }
        for (index, message) in document.diagnostik.iter().enumerate() {
            gather.lines.insert(format!("/diagnostik/{index}"), [message.baris; 2]);
        }
        Lines { lines: gather.lines }
    }

    /// First and last line of the place at this pointer, or of what holds it; from 1.
    pub fn get(&self, mut pointer: &str) -> Option<[usize; 2]> {
        loop {
            if let Some(lines) = self.lines.get(pointer) {
                return Some(*lines);
            }
            pointer = pointer.rsplit_once('/')?.0;
        }
    }
}

struct Gather<'t> {
    text: &'t Text,
    lines: HashMap<String, [usize; 2]>,
}

impl Gather<'_> {
    fn teks(&mut self, pointer: &str, teks: Option<&Teks>) -> Option<[usize; 2]> {
        let range = teks?.range()?;
        let last = range.end.saturating_sub(1).max(range.start);
        let lines = [self.text.line(range.start), self.text.line(last)];
        self.lines.insert(pointer.to_owned(), lines);
        Some(lines)
    }

    /// What holds these fields stands on all their lines.
    fn sum(&mut self, pointer: &str, fields: &[&str]) -> Option<[usize; 2]> {
        let parts = fields.iter().filter_map(|field| self.lines.get(&format!("{pointer}/{field}")).copied());
        let whole = parts.reduce(join)?;
        self.lines.insert(pointer.to_owned(), whole);
        Some(whole)
    }

    fn nodes(&mut self, pointer: &str, nodes: &[Simpul]) -> Option<[usize; 2]> {
        let mut whole = None;
        for (index, node) in nodes.iter().enumerate() {
            let pointer = format!("{pointer}/{index}");
            let label = self.teks(&format!("{pointer}/label"), node.label.as_ref().and_then(Label::teks));
            let judul = self.teks(&format!("{pointer}/judul"), node.judul.as_ref());
            let teks = self.teks(&format!("{pointer}/teks"), Some(&node.teks));
            let anak = self.nodes(&format!("{pointer}/anak"), &node.anak);
            let lines = [label, judul, teks, anak].into_iter().flatten().reduce(join);
            if let Some(lines) = lines {
                self.lines.insert(pointer, lines);
                whole = Some(whole.map_or(lines, |whole| join(whole, lines)));
            }
        }
        whole
    }

    fn signatories(&mut self, pointer: &str, signatories: &[Penandatangan]) {
        for (index, signatory) in signatories.iter().enumerate() {
            let pointer = format!("{pointer}/{index}");
            for (key, teks) in [
                ("atas_nama", &signatory.atas_nama),
                ("jabatan", &signatory.jabatan),
                ("nama", &signatory.nama),
                ("pangkat", &signatory.pangkat),
            ] {
                self.teks(&format!("{pointer}/{key}"), teks.as_ref());
            }
            self.teks(&format!("{pointer}/nip"), signatory.nip.as_ref().map(|nip| &nip.teks));
            self.sum(&pointer, &["atas_nama", "jabatan", "nama", "pangkat", "nip"]);
        }
    }

    fn annexes(&mut self, pointer: &str, annexes: &[Lampiran]) {
        for (index, annex) in annexes.iter().enumerate() {
            let pointer = format!("{pointer}/{index}");
            let judul = self.teks(&format!("{pointer}/judul"), Some(&annex.judul));
            let isi = self.nodes(&format!("{pointer}/isi"), &annex.isi);
            if let Some(lines) = [judul, isi].into_iter().flatten().reduce(join) {
                self.lines.insert(pointer, lines);
            }
        }
    }
}

fn join(a: [usize; 2], b: [usize; 2]) -> [usize; 2] {
    [a[0].min(b[0]), a[1].max(b[1])]
}
