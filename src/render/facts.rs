//! The facts of a document: what its JSON says apart from messages, ranges, and whether a label was lost. Of the
//! remainder, the words that are printed.

use super::remainder;
use crate::model::{Dokumen, Lampiran, Penandatangan, Simpul, Teks};

/// One value of the JSON.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// Where in the JSON, as a JSON pointer: `/isi/0/anak/1/teks`.
    pub path: String,
    pub value: String,
    /// Where in the decoded text, in bytes.
    at: usize,
}

/// A fact that a print would change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Where in the JSON, as a JSON pointer; empty for the document.
    pub path: String,
    /// What it says now, or nothing.
    pub from: Option<String>,
    /// What it would say, or nothing.
    pub to: Option<String>,
    /// Where in the decoded text, in bytes.
    pub at: usize,
}

impl Change {
    /// The print is no text of the family any more.
    pub fn refused(doc: &Dokumen) -> Change {
        let title = doc.judul.as_ref();
        let at = title.and_then(Teks::range).map_or(0, |range| range.start);
        Change { path: "/judul".into(), from: title.map(Teks::to_string), to: None, at }
    }

    /// The print gives the same facts, and would itself be printed otherwise: the first line that differs.
    pub fn unsettled(doc: &Dokumen, printed: &str, again: &str) -> Change {
        let (mut lines, mut others) = (printed.lines(), again.lines());
        let differs = loop {
            match (lines.next(), others.next()) {
                (Some(line), Some(other)) if line == other => {}
                (line, other) => break (line, other),
            }
        };
        let words = |line: Option<&str>| line.map(|line| line.trim().to_owned());
        let (from, to) = (words(differs.0), words(differs.1));
        Change { path: String::new(), from, to, at: Change::refused(doc).at }
    }
}

/// The first difference between two lists of facts.
pub fn compare(own: &[Fact], other: &[Fact]) -> Option<Change> {
    let same = |(a, b): &(&Fact, &Fact)| a.path == b.path && a.value == b.value;
    let first = own.iter().zip(other).take_while(same).count();
    let (a, b) = (own.get(first), other.get(first));
    let at = a.or(own.last()).map_or(0, |fact| fact.at);
    match (a, b) {
        (None, None) => None,
        (Some(a), Some(b)) if a.path == b.path => {
            Some(Change { path: a.path.clone(), from: Some(a.value.clone()), to: Some(b.value.clone()), at })
        }
        (Some(a), b) => {
            // What follows may stand there too, further down.
            let elsewhere = b.is_some_and(|_| other.iter().any(|fact| fact.path == a.path));
            match b.filter(|_| elsewhere) {
                Some(b) => Some(Change { path: b.path.clone(), from: None, to: Some(b.value.clone()), at }),
                None => Some(Change { path: a.path.clone(), from: Some(a.value.clone()), to: None, at }),
            }
        }
        (None, Some(b)) => Some(Change { path: b.path.clone(), from: None, to: Some(b.value.clone()), at }),
    }
}

/// The facts of a document, in the order of its JSON.
pub fn of(doc: &Dokumen) -> Vec<Fact> {
    let mut walk = Walk { out: Vec::new(), path: String::new(), at: 0 };
    walk.document(doc);
    walk.out
}

struct Walk {
    out: Vec<Fact>,
    path: String,
    /// The last place that is known.
    at: usize,
}

impl Walk {
    fn value(&mut self, key: &str, value: String) {
        let path = [&self.path, "/", key].concat();
        self.out.push(Fact { path, value, at: self.at });
    }

    fn words(&mut self, key: &str, teks: &Teks) {
        self.at = teks.range().map_or(self.at, |range| range.start);
        self.value(key, teks.to_string());
    }

    fn optional(&mut self, key: &str, teks: Option<&Teks>) {
        if let Some(teks) = teks {
            self.words(key, teks);
        }
    }

    fn within(&mut self, key: &str, walk: impl FnOnce(&mut Self)) {
        let length = self.path.len();
        self.path.push('/');
        self.path.push_str(key);
        walk(self);
        self.path.truncate(length);
    }

    fn nodes(&mut self, key: &str, nodes: &[Simpul]) {
        self.within(key, |walk| {
            for (at, node) in nodes.iter().enumerate() {
                walk.within(&at.to_string(), |walk| walk.node(node));
            }
        });
    }

    fn node(&mut self, node: &Simpul) {
        let own = node.label.as_ref().and_then(|label| label.teks()).or(node.judul.as_ref());
        self.at = own.unwrap_or(&node.teks).range().map_or(self.at, |range| range.start);
        self.value("jenis", format!("{:?}", node.jenis).to_lowercase());
        if let Some(label) = &node.label {
            self.value("label", label.to_cow().into_owned());
        }
        if let Some(urutan) = node.urutan {
            self.value("urutan", urutan.to_string());
        }
        self.optional("judul", node.judul.as_ref());
        self.words("teks", &node.teks);
        self.nodes("anak", &node.anak);
    }

    fn signatories(&mut self, signatories: &[Penandatangan]) {
        self.within("penandatangan", |walk| {
            for (at, signatory) in signatories.iter().enumerate() {
                walk.within(&at.to_string(), |walk| {
                    walk.value("jenis", String::new());
                    walk.optional("atas_nama", signatory.atas_nama.as_ref());
                    walk.optional("jabatan", signatory.jabatan.as_ref());
                    walk.optional("nama", signatory.nama.as_ref());
                    walk.optional("pangkat", signatory.pangkat.as_ref());
                    walk.optional("nip/teks", signatory.nip.as_ref().map(|nip| &nip.teks));
                });
            }
        });
    }

    fn annexes(&mut self, key: &str, annexes: &[Lampiran]) {
        self.within(key, |walk| {
            for (at, annex) in annexes.iter().enumerate() {
                walk.within(&at.to_string(), |walk| {
                    walk.words("judul", &annex.judul);
                    walk.nodes("isi", &annex.isi);
                });
            }
        });
    }

    fn document(&mut self, doc: &Dokumen) {
        self.value("jenis", doc.jenis.as_str().to_owned());
        for (at, unit) in doc.kop.iter().enumerate() {
            self.words(&format!("kop/{at}"), unit);
        }
        self.optional("judul", doc.judul.as_ref());
        if let Some(nomor) = &doc.nomor {
            self.words("nomor/teks", nomor.teks.as_ref().unwrap_or(&Teks::default()));
            if let Some(tahun) = nomor.tahun {
                self.value("nomor/tahun", tahun.to_string());
            }
        }
        self.optional("tentang", doc.tentang.as_ref());
        self.optional("pejabat", doc.pejabat.as_ref());
        for (key, nodes) in [
            ("menimbang", &doc.menimbang),
            ("mengingat", &doc.mengingat),
            ("memperhatikan", &doc.memperhatikan),
            ("membaca", &doc.membaca),
            ("mendengar", &doc.mendengar),
            ("menetapkan", &doc.menetapkan),
            ("pembukaan", &doc.pembukaan),
            ("kepada", &doc.kepada),
        ] {
            self.nodes(key, nodes);
        }
        self.optional("di", doc.di.as_ref());
        self.optional("untuk", doc.untuk.as_ref());
        self.nodes("isi", &doc.isi);
        self.nodes("penutup", &doc.penutup);
        self.optional("penetapan/tempat", doc.penetapan.tempat.as_ref());
        self.date("penetapan/tanggal", doc.penetapan.tanggal.as_deref(), &doc.penetapan.tercetak);
        if let Some(promulgation) = &doc.pengundangan {
            self.within("pengundangan", |walk| {
                walk.optional("tempat", promulgation.tempat.as_ref());
                walk.date("tanggal", promulgation.tanggal.as_deref(), &promulgation.tercetak);
                walk.signatories(&promulgation.penandatangan);
                if let Some(gazette) = &promulgation.lembaran {
                    walk.words("lembaran/teks", &gazette.teks);
                    if let Some(tahun) = gazette.tahun {
                        walk.value("lembaran/tahun", tahun.to_string());
                    }
                    if let Some(nomor) = &gazette.nomor {
                        walk.value("lembaran/nomor", nomor.clone());
                    }
                }
            });
        }
        self.signatories(&doc.penandatangan);
        self.nodes("tembusan", &doc.tembusan);
        self.annexes("lampiran", &doc.lampiran);
        self.annexes("penjelasan", &doc.penjelasan);
        self.remainder(doc);
    }

    /// What is printed of the remainder, whatever its kinds and lines.
    fn remainder(&mut self, doc: &Dokumen) {
        let kept = || doc.sisa.iter().filter(|rest| !remainder::is_furniture(rest.jenis));
        let words: String = kept().flat_map(|rest| rest.teks.pieces()).map(|piece| piece.text).collect();
        let first = kept().next().and_then(|rest| rest.teks.range());
        self.at = first.map_or(self.at, |range| range.start);
        self.value("sisa", words.split_whitespace().collect());
    }

    fn date(&mut self, key: &str, date: Option<&str>, printed: &Teks) {
        self.at = printed.range().map_or(self.at, |range| range.start);
        if let Some(date) = date {
            self.value(key, date.to_owned());
        }
    }
}
