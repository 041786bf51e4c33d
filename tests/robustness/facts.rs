//! What a document says, as a list of facts that can be counted and compared.
//!
//! A fact is a place (`isi / diktum 2 / huruf 1`) and the words there. Letterhead, remainder and messages are no
//! facts: noise may add to them.

use diktum::model::{Lampiran, Penandatangan, Simpul, Teks};
use diktum::{Dokumen, Text, parse};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    pub place: String,
    /// As the document has them.
    pub words: String,
    /// As they are compared.
    key: String,
}

/// The facts of a text; none where it is refused.
pub fn facts(content: &str) -> Vec<Fact> {
    let text = Text::from_string(content.to_owned());
    parse(&text).map_or_else(|_| Vec::new(), |document| of(&document))
}

/// The facts of a document.
pub fn of(doc: &Dokumen) -> Vec<Fact> {
    let mut facts = Facts(Vec::new());
    facts.add("jenis", Some(format!("{:?}", doc.jenis)));
    facts.words("judul", doc.judul.as_ref());
    if let Some(nomor) = &doc.nomor {
        facts.words("nomor", nomor.teks.as_ref());
        facts.add("tahun", nomor.tahun.map(|tahun| tahun.to_string()));
    }
    facts.words("tentang", doc.tentang.as_ref());
    facts.words("pejabat", doc.pejabat.as_ref());
    for (name, nodes) in doc.lists() {
        facts.nodes(&name.to_lowercase(), nodes);
    }
    facts.words("di", doc.di.as_ref());
    facts.words("untuk", doc.untuk.as_ref());
    facts.words("penetapan / tempat", doc.penetapan.tempat.as_ref());
    facts.add("penetapan / tanggal", doc.penetapan.tanggal.clone());
    facts.signers("penandatangan", &doc.penandatangan);
    if let Some(issue) = &doc.pengundangan {
        facts.words("pengundangan / tempat", issue.tempat.as_ref());
        facts.add("pengundangan / tanggal", issue.tanggal.clone());
        facts.signers("pengundangan / penandatangan", &issue.penandatangan);
        if let Some(gazette) = &issue.lembaran {
            facts.words("pengundangan / lembaran", Some(&gazette.teks));
            facts.add("pengundangan / lembaran / tahun", gazette.tahun.map(|tahun| tahun.to_string()));
            facts.add("pengundangan / lembaran / nomor", gazette.nomor.clone());
        }
    }
    facts.annexes("lampiran", &doc.lampiran);
    facts.annexes("penjelasan", &doc.penjelasan);
    facts.0
}

/// What became of the facts of a text.
pub struct Outcome {
    pub kept: usize,
    /// As many as there were, or as were found, if that is more: what noise invents counts as one lost.
    pub facts: usize,
    /// Each lost fact, and the nearest of those that were found in its stead.
    pub lost: Vec<(Fact, Option<Fact>)>,
}

/// Compares the facts of a clean text with those of the same text under noise.
pub fn compare(clean: &[Fact], noisy: &[Fact]) -> Outcome {
    let mut left: Vec<&Fact> = noisy.iter().collect();
    let mut lost = Vec::new();
    for fact in clean {
        match left.iter().position(|found| found.place == fact.place && found.key == fact.key) {
            Some(at) => {
                left.remove(at);
            }
            None => lost.push(fact.clone()),
        }
    }
    let kept = clean.len() - lost.len();
    let near = |fact: &Fact| {
        let same_words = left.iter().find(|found| found.key == fact.key);
        let same_place = || left.iter().find(|found| found.place == fact.place);
        same_words.or_else(same_place).map(|found| (*found).clone())
    };
    let lost = lost.into_iter().map(|fact| (near(&fact), fact)).map(|(near, fact)| (fact, near)).collect();
    Outcome { kept, facts: clean.len().max(noisy.len()), lost }
}

struct Facts(Vec<Fact>);

impl Facts {
    fn add(&mut self, place: &str, words: Option<String>) {
        if let Some(words) = words.filter(|words| !words.is_empty()) {
            self.0.push(Fact { place: place.to_owned(), key: key(&words), words });
        }
    }

    fn words(&mut self, place: &str, words: Option<&Teks>) {
        self.add(place, words.map(ToString::to_string));
    }

    /// A label counts by what it says (`KELlMA`, `KELIMA` and an inferred fifth order are the same).
    fn nodes(&mut self, place: &str, nodes: &[Simpul]) {
        for node in nodes {
            let kind = format!("{:?}", node.jenis).to_lowercase();
            let order = node.urutan.map_or_else(String::new, |order| format!(" {order}"));
            let place = format!("{place} / {kind}{order}");
            self.words(&format!("{place} / judul"), node.judul.as_ref());
            self.words(&place, Some(&node.teks));
            self.nodes(&place, &node.anak);
        }
    }

    fn signers(&mut self, place: &str, signers: &[Penandatangan]) {
        for signer in signers {
            self.words(&format!("{place} / atas nama"), signer.atas_nama.as_ref());
            self.words(&format!("{place} / jabatan"), signer.jabatan.as_ref());
            self.words(&format!("{place} / nama"), signer.nama.as_ref());
            self.words(&format!("{place} / pangkat"), signer.pangkat.as_ref());
            self.words(&format!("{place} / nip"), signer.nip.as_ref().map(|nip| &nip.teks));
        }
    }

    fn annexes(&mut self, place: &str, annexes: &[Lampiran]) {
        for (number, annex) in (1..).zip(annexes) {
            let place = format!("{place} {number}");
            self.words(&format!("{place} / judul"), Some(&annex.judul));
            self.nodes(&place, &annex.isi);
        }
    }
}

/// Words as a reader takes them: without blanks, hyphens, punctuation and case, and with `2O16` as the year it is.
fn key(words: &str) -> String {
    let mut key = String::new();
    for word in words.split(|c: char| !c.is_alphanumeric() && c != '\u{ad}' && c != '\u{200b}') {
        let figures = word.contains(|c: char| c.is_ascii_digit());
        key.extend(word.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).map(
            |c| match c {
                'o' if figures => '0',
                'l' | 'i' if figures => '1',
                other => other,
            },
        ));
    }
    key
}
