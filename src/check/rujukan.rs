//! References inside a text: what they name, and whether the text has it.
//!
//! A target is missing only where it is beyond the last of its kind: a hole in between is a label that the scan
//! lost, and has the parser's own message.

use std::collections::HashMap;

use super::naskah::{Bagian, Butir, Naskah};
use super::rule::Catatan;
use crate::model::JenisSimpul;
use crate::recognise::{Langkah, Rujukan, Unsur};

/// What a rule looks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sasaran {
    Huruf,
    Ayat,
    Pasal,
    Diktum,
    Lampiran,
}

/// Notes every step of this kind that names something the text does not have.
pub fn missing(naskah: &Naskah, kind: Sasaran, catatan: &mut Catatan) {
    if naskah.butir.iter().all(|butir| butir.rujukan.is_empty()) {
        return;
    }
    let index = Index::of(naskah);
    for butir in naskah.butir.iter().filter(|butir| reads(butir.bagian)) {
        for reference in &butir.rujukan {
            for (step, target) in index.missing_steps(butir, reference) {
                if target == kind {
                    let printed = butir.kalimat.as_str()[step.at.clone()].to_owned();
                    catatan.at(butir.kalimat.place(step.at.clone()), vec![printed]);
                }
            }
        }
    }
}

/// Notes every reference of a clause or an article to itself.
pub fn to_itself(naskah: &Naskah, catatan: &mut Catatan) {
    for butir in naskah.part(Bagian::Isi) {
        let own = |jenis| {
            std::iter::once(butir)
                .chain(naskah.above(butir))
                .find(|above| above.is(jenis))
                // `ayat (1a)` and `ayat (1)` have the same number.
                .filter(|above| !is_inserted(above))
                .and_then(|above| above.node.urutan)
        };
        for reference in butir.rujukan.iter().filter(|reference| !reference.lanjut) {
            let [step] = reference.langkah.as_slice() else {
                continue;
            };
            let same = match step.unsur {
                Unsur::Pasal(number, false) => own(JenisSimpul::Pasal) == Some(number),
                Unsur::Ayat(number, false) => own(JenisSimpul::Ayat) == Some(number),
                _ => false,
            };
            if same {
                let printed = butir.kalimat.as_str()[step.at.clone()].to_owned();
                catatan.at(butir.kalimat.place(step.at.clone()), vec![printed]);
            }
        }
    }
}

/// Whether a letter follows the number in the label: `(1a)`, `Pasal 5A`.
fn is_inserted(butir: &Butir) -> bool {
    butir.label().trim_end_matches(')').ends_with(|c: char| c.is_ascii_alphabetic())
}

/// Where references are to the text itself.
fn reads(bagian: Bagian) -> bool {
    matches!(bagian, Bagian::Menimbang | Bagian::Isi | Bagian::Penutup)
}

/// What the text has, looked up once. Nodes are named by their index in [`Naskah::butir`].
struct Index<'n, 'd, 'a> {
    naskah: &'n Naskah<'d, 'a>,
    /// Articles by their number.
    pasal: HashMap<u32, usize>,
    last_pasal: u32,
    /// Clauses by their article and number.
    ayat: HashMap<(usize, u32), usize>,
    /// The last clause of each node that has any.
    last_ayat: HashMap<usize, u32>,
    /// The last letter under each node; 0 for none.
    last_huruf: Vec<u32>,
    last_menimbang: u32,
    last_diktum: u32,
}

impl<'n, 'd, 'a> Index<'n, 'd, 'a> {
    fn of(naskah: &'n Naskah<'d, 'a>) -> Self {
        let mut index = Index {
            naskah,
            pasal: HashMap::new(),
            last_pasal: 0,
            ayat: HashMap::new(),
            last_ayat: HashMap::new(),
            last_huruf: vec![0; naskah.butir.len()],
            last_menimbang: 0,
            last_diktum: 0,
        };
        for butir in &naskah.butir {
            let number = butir.node.urutan.unwrap_or(0);
            match (butir.bagian, butir.node.jenis) {
                (Bagian::Isi, JenisSimpul::Pasal) => {
                    index.pasal.entry(number).or_insert(butir.at);
                    index.last_pasal = index.last_pasal.max(number);
                }
                (Bagian::Isi, JenisSimpul::Diktum) => index.last_diktum = index.last_diktum.max(number),
                (Bagian::Menimbang, JenisSimpul::Huruf) => {
                    index.last_menimbang = index.last_menimbang.max(number);
                }
                _ => {}
            }
            if let Some(parent) = butir.parent.filter(|_| butir.is(JenisSimpul::Ayat)) {
                index.ayat.entry((parent, number)).or_insert(butir.at);
                let last = index.last_ayat.entry(parent).or_default();
                *last = number.max(*last);
            }
        }
        // Children come after their parents: from the end, what is under a node is known before it.
        for butir in naskah.butir.iter().rev() {
            let own = if butir.is(JenisSimpul::Huruf) { butir.node.urutan.unwrap_or(0) } else { 0 };
            let under = index.last_huruf.get(butir.at).copied().unwrap_or(0).max(own);
            if let Some(above) = butir.parent.and_then(|parent| index.last_huruf.get_mut(parent)) {
                *above = under.max(*above);
            }
        }
        index
    }

    /// The steps of a reference whose targets are missing.
    fn missing_steps<'r>(&self, butir: &Butir, reference: &'r Rujukan) -> Vec<(&'r Langkah, Sasaran)> {
        let mut out = Vec::new();
        // Where the chain has come to: the nodes under which the next step is looked for.
        let (mut article, mut clause): (Option<usize>, Option<usize>) = (None, None);
        let mut named = false;
        for step in &reference.langkah {
            match step.unsur {
                Unsur::Pasal(number, inserted) => {
                    (article, clause, named) = (self.pasal.get(&number).copied(), None, true);
                    let own = self.naskah.is_regulation() && !self.naskah.mengubah && !inserted;
                    if own && number > self.last_pasal && self.last_pasal > 0 {
                        out.push((step, Sasaran::Pasal));
                    }
                }
                Unsur::Ayat(number, inserted) => {
                    let article = if named { article } else { self.enclosing(butir, JenisSimpul::Pasal) };
                    clause = article.and_then(|article| self.ayat.get(&(article, number)).copied());
                    let last = article.and_then(|article| self.last_ayat.get(&article));
                    if last.is_some_and(|last| number > *last) && !inserted {
                        out.push((step, Sasaran::Ayat));
                    }
                    named = true;
                }
                Unsur::Huruf(number) => {
                    let last = if named {
                        clause.or(article).map_or(0, |at| self.letters(at))
                    } else {
                        self.letters_around(butir)
                    };
                    if last > 0 && number > last {
                        out.push((step, Sasaran::Huruf));
                    }
                }
                Unsur::Diktum(number) => {
                    if number > self.last_diktum && self.last_diktum > 0 {
                        out.push((step, Sasaran::Diktum));
                    }
                    return out;
                }
                Unsur::Lampiran(number) => {
                    let annexes = self.naskah.doc.lampiran.len();
                    if annexes > 0 && number as usize > annexes {
                        out.push((step, Sasaran::Lampiran));
                    }
                    return out;
                }
                Unsur::Angka(_) => return out,
            }
        }
        out
    }

    /// The last letter under a node.
    fn letters(&self, at: usize) -> u32 {
        self.last_huruf.get(at).copied().unwrap_or(0)
    }

    /// The last letter in the clause, article or order around a node, or among the considerations.
    fn letters_around(&self, butir: &Butir) -> u32 {
        if butir.bagian == Bagian::Menimbang {
            return self.last_menimbang;
        }
        let around = [JenisSimpul::Ayat, JenisSimpul::Pasal, JenisSimpul::Diktum];
        around.into_iter().find_map(|jenis| self.enclosing(butir, jenis)).map_or(0, |at| self.letters(at))
    }

    /// The nearest node of this kind that holds `butir`, or it itself.
    fn enclosing(&self, butir: &Butir, jenis: JenisSimpul) -> Option<usize> {
        if butir.is(jenis) {
            return Some(butir.at);
        }
        self.naskah.above(butir).find(|above| above.is(jenis)).map(|above| above.at)
    }
}
