//! References inside a text: what they name, and whether the text has it.
//!
//! A target is missing only where it is beyond the last of its kind: a hole in between is a label that the scan
//! lost, and has the parser's own message.

use std::collections::{HashMap, HashSet};

use super::naskah::{Bagian, Butir, Naskah};
use super::rule::Catatan;
use crate::model::JenisSimpul;
use crate::recognise::{Langkah, Rujukan, Unsur, references};

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
    let index = Index::of(naskah);
    for butir in naskah.butir.iter().filter(|butir| reads(butir.bagian)) {
        for reference in references(butir.kalimat.as_str()) {
            for (step, target) in steps(naskah, &index, butir, &reference) {
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
        for reference in references(butir.kalimat.as_str()) {
            let [step] = reference.langkah.as_slice() else {
                continue;
            };
            let same = match step.unsur {
                Unsur::Pasal(number, false) => own(JenisSimpul::Pasal) == Some(number),
                Unsur::Ayat(number, false) => own(JenisSimpul::Ayat) == Some(number),
                _ => false,
            };
            if same && !reference.lanjut {
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

/// What the text has, looked up once.
struct Index {
    /// The place of each article in the list of nodes.
    pasal: HashMap<u32, usize>,
    last_pasal: u32,
    diktum: HashSet<u32>,
    lampiran: usize,
}

impl Index {
    fn of(naskah: &Naskah) -> Index {
        let mut index = Index { pasal: HashMap::new(), last_pasal: 0, diktum: HashSet::new(), lampiran: 0 };
        for butir in naskah.part(Bagian::Isi) {
            let number = butir.node.urutan.unwrap_or(0);
            match butir.node.jenis {
                JenisSimpul::Pasal => {
                    index.pasal.entry(number).or_insert(butir.at);
                    index.last_pasal = index.last_pasal.max(number);
                }
                JenisSimpul::Diktum => {
                    index.diktum.insert(number);
                }
                _ => {}
            }
        }
        index.lampiran = naskah.doc.lampiran.len();
        index
    }
}

/// The steps of a reference whose targets are missing.
fn steps<'r>(
    naskah: &Naskah,
    index: &Index,
    butir: &Butir,
    reference: &'r Rujukan,
) -> Vec<(&'r Langkah, Sasaran)> {
    let mut out = Vec::new();
    // Where the chain has come to: the node under which the next step is looked for.
    let (mut article, mut clause): (Option<usize>, Option<usize>) = (None, None);
    let mut named = false;
    for step in &reference.langkah {
        match step.unsur {
            Unsur::Pasal(number, inserted) => {
                (article, clause, named) = (index.pasal.get(&number).copied(), None, true);
                let beyond = number > index.last_pasal && index.last_pasal > 0;
                if beyond && !inserted && !naskah.mengubah && naskah.is_regulation() {
                    out.push((step, Sasaran::Pasal));
                }
            }
            Unsur::Ayat(number, inserted) => {
                let article = if named { article } else { enclosing(naskah, butir, JenisSimpul::Pasal) };
                clause = None;
                if let Some(article) = article.and_then(|at| naskah.butir.get(at)) {
                    let clauses: Vec<_> =
                        naskah.children(article).filter(|child| child.is(JenisSimpul::Ayat)).collect();
                    clause = clauses.iter().find(|c| c.node.urutan == Some(number)).map(|c| c.at);
                    let last = clauses.iter().filter_map(|c| c.node.urutan).max().unwrap_or(0);
                    if last > 0 && number > last && !inserted {
                        out.push((step, Sasaran::Ayat));
                    }
                } else if !named {
                    continue;
                }
                named = true;
            }
            Unsur::Huruf(number) => {
                let scope = if named { clause.or(article) } else { scope(naskah, butir) };
                if named && scope.is_none() {
                    continue;
                }
                let last = last_letter(naskah, butir, scope);
                if last > 0 && number > last {
                    out.push((step, Sasaran::Huruf));
                }
            }
            Unsur::Diktum(number) => {
                let last = index.diktum.iter().max().copied().unwrap_or(0);
                if number > last && last > 0 {
                    out.push((step, Sasaran::Diktum));
                }
                return out;
            }
            Unsur::Lampiran(number) => {
                if index.lampiran > 0 && number as usize > index.lampiran {
                    out.push((step, Sasaran::Lampiran));
                }
                return out;
            }
            Unsur::Angka(_) => return out,
        }
    }
    out
}

/// The nearest node of this kind that holds `butir`, or it itself.
fn enclosing(naskah: &Naskah, butir: &Butir, jenis: JenisSimpul) -> Option<usize> {
    std::iter::once(butir).chain(naskah.above(butir)).find(|above| above.is(jenis)).map(|above| above.at)
}

/// Where a letter without an article is looked for: the clause, article or order around it.
fn scope(naskah: &Naskah, butir: &Butir) -> Option<usize> {
    [JenisSimpul::Ayat, JenisSimpul::Pasal, JenisSimpul::Diktum]
        .into_iter()
        .find_map(|jenis| enclosing(naskah, butir, jenis))
}

/// The last letter of the lists under `scope`, or of the part's own list; 0 where there is none.
fn last_letter(naskah: &Naskah, butir: &Butir, scope: Option<usize>) -> u32 {
    let letter = |b: &&Butir| b.is(JenisSimpul::Huruf);
    let number = |b: &Butir| b.node.urutan;
    match scope.and_then(|at| naskah.butir.get(at)) {
        Some(scope) => naskah.below(scope).iter().filter(letter).filter_map(number).max().unwrap_or(0),
        None => naskah.part(butir.bagian).filter(letter).filter_map(number).max().unwrap_or(0),
    }
}
