//! The facts of a document: what its JSON says apart from messages, ranges, and whether a label was lost. Of the
//! remainder, the words that are printed.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher};

use super::remainder;
use crate::model::{Dokumen, Lampiran, Penandatangan, Simpul, Teks};

/// The facts of a document, in the order of its JSON: of each, what its path and its value hash to. A text may have
/// hundreds of thousands, and only one of them is ever told.
#[derive(Debug, Default)]
pub struct Facts {
    hashes: Vec<(u64, u64)>,
}

/// One value of the JSON.
struct Fact {
    /// Where in the JSON, as a JSON pointer: `/isi/0/anak/1/teks`.
    path: String,
    value: String,
    /// Where in the decoded text, in bytes.
    at: usize,
}

/// A step of a path.
#[derive(Clone, Copy, Debug, Hash)]
enum Key {
    Name(&'static str),
    Number(usize),
}

impl From<&'static str> for Key {
    fn from(name: &'static str) -> Key {
        Key::Name(name)
    }
}

impl From<usize> for Key {
    fn from(number: usize) -> Key {
        Key::Number(number)
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        match self {
            Key::Name(name) => write!(f, "/{name}"),
            Key::Number(number) => write!(f, "/{number}"),
        }
    }
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

/// The first difference between the facts of two documents.
pub fn compare(own: (&Facts, &Dokumen), other: (&Facts, &Dokumen)) -> Option<Change> {
    let (hashes, others) = (&own.0.hashes, &other.0.hashes);
    let first = hashes.iter().zip(others).take_while(|(a, b)| a == b).count();
    if first == hashes.len() && first == others.len() {
        return None;
    }
    let (a, b) = (nth(own.1, first), nth(other.1, first));
    // What follows may stand there too, further down.
    let elsewhere = hashes.get(first).is_none_or(|(path, _)| others.iter().any(|(other, _)| other == path));
    let last = || nth(own.1, hashes.len().checked_sub(1)?);
    let at = a.as_ref().map(|fact| fact.at).or_else(|| Some(last()?.at)).unwrap_or(0);
    match (a, b) {
        (Some(a), Some(b)) if a.path == b.path => {
            Some(Change { path: a.path, from: Some(a.value), to: Some(b.value), at })
        }
        (_, Some(b)) if elsewhere => Some(Change { path: b.path, from: None, to: Some(b.value), at }),
        (Some(a), _) => Some(Change { path: a.path, from: Some(a.value), to: None, at }),
        (None, b) => b.map(|b| Change { path: b.path, from: None, to: Some(b.value), at }),
    }
}

/// The facts of a document.
pub fn of(doc: &Dokumen) -> Facts {
    let mut walk = Walk::default();
    walk.document(doc);
    Facts { hashes: walk.hashes }
}

/// One fact of a document.
fn nth(doc: &Dokumen, wanted: usize) -> Option<Fact> {
    let mut walk = Walk { wanted: Some(wanted), ..Walk::default() };
    walk.document(doc);
    walk.found
}

#[derive(Default)]
struct Walk {
    hashes: Vec<(u64, u64)>,
    /// The steps that are open, and what each and those before it hash to.
    steps: Vec<(Key, u64)>,
    /// The last place that is known.
    at: usize,
    /// The fact that is wanted whole.
    wanted: Option<usize>,
    found: Option<Fact>,
}

fn hash(value: impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

impl Walk {
    fn value(&mut self, key: impl Into<Key>, value: impl AsRef<str>) {
        let (key, value) = (key.into(), value.as_ref());
        if self.wanted == Some(self.hashes.len()) {
            let steps = self.steps.iter().map(|(key, _)| key).chain([&key]);
            let path = steps.map(Key::to_string).collect();
            self.found = Some(Fact { path, value: value.to_owned(), at: self.at });
        }
        self.hashes.push((self.below(key), hash(value)));
    }

    /// What the path of this key hashes to.
    fn below(&self, key: Key) -> u64 {
        hash((self.steps.last().map(|(_, hash)| hash), key))
    }

    fn words(&mut self, key: impl Into<Key>, teks: &Teks) {
        self.at = teks.range().map_or(self.at, |range| range.start);
        self.value(key, teks.to_cow());
    }

    fn optional(&mut self, key: &'static str, teks: Option<&Teks>) {
        if let Some(teks) = teks {
            self.words(key, teks);
        }
    }

    fn within(&mut self, key: impl Into<Key>, walk: impl FnOnce(&mut Self)) {
        let key = key.into();
        self.steps.push((key, self.below(key)));
        walk(self);
        self.steps.pop();
    }

    fn nodes(&mut self, key: &'static str, nodes: &[Simpul]) {
        if nodes.is_empty() {
            return;
        }
        self.within(key, |walk| {
            for (at, node) in nodes.iter().enumerate() {
                walk.within(at, |walk| walk.node(node));
            }
        });
    }

    fn node(&mut self, node: &Simpul) {
        let own = node.label.as_ref().and_then(|label| label.teks()).or(node.judul.as_ref());
        self.at = own.unwrap_or(&node.teks).range().map_or(self.at, |range| range.start);
        self.value("jenis", node.jenis.as_str());
        if let Some(label) = &node.label {
            self.value("label", label.to_cow());
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
                walk.within(at, |walk| {
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

    fn annexes(&mut self, key: &'static str, annexes: &[Lampiran]) {
        self.within(key, |walk| {
            for (at, annex) in annexes.iter().enumerate() {
                walk.within(at, |walk| {
                    walk.words("judul", &annex.judul);
                    walk.nodes("isi", &annex.isi);
                });
            }
        });
    }

    fn document(&mut self, doc: &Dokumen) {
        self.value("jenis", doc.jenis.as_str());
        self.within("kop", |walk| {
            for (at, unit) in doc.kop.iter().enumerate() {
                walk.words(at, unit);
            }
        });
        self.optional("judul", doc.judul.as_ref());
        if let Some(nomor) = &doc.nomor {
            match &nomor.teks {
                Some(teks) => self.words("nomor/teks", teks),
                None => self.value("nomor/teks", ""),
            }
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
                        walk.value("lembaran/nomor", nomor.as_str());
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
        self.value("sisa", words.split_whitespace().collect::<String>());
    }

    fn date(&mut self, key: &'static str, date: Option<&str>, printed: &Teks) {
        self.at = printed.range().map_or(self.at, |range| range.start);
        if let Some(date) = date {
            self.value(key, date);
        }
    }
}
