//! A document as rules read it: every node in the order of the JSON, with its part, its parents and its words.

use std::ops::Range;

use super::kalimat::Kalimat;
use crate::message::{Diagnostik, Kode};
use crate::model::{Dokumen, Jenis, JenisSimpul, Label, Simpul, Tanda, Teks};
use crate::recognise::{self, Jabatan, Kepala, Rujukan};
use crate::text::Text;

/// Which part of the form a node belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bagian {
    Menimbang,
    Mengingat,
    Menetapkan,
    Kepada,
    Isi,
    Penutup,
    Tembusan,
    Lampiran,
    Penjelasan,
    /// Memperhatikan, Membaca, Mendengar, Pembukaan
    Lain,
}

/// A node with what stands around it.
#[derive(Debug)]
pub struct Butir<'d, 'a> {
    pub node: &'d Simpul<'a>,
    /// Its own index in [`Naskah::butir`].
    pub at: usize,
    pub bagian: Bagian,
    /// The node that holds it, as an index in [`Naskah::butir`].
    pub parent: Option<usize>,
    /// Past the last node under it, as an index.
    pub end: usize,
    /// Its own words.
    pub kalimat: Kalimat,
    /// The references in them to parts of the same text.
    pub rujukan: Vec<Rujukan>,
}

/// A document ready to be checked.
#[derive(Debug)]
pub struct Naskah<'d, 'a> {
    pub text: &'d Text,
    pub doc: &'d Dokumen<'a>,
    /// Every node, parents before children, in the order of the JSON.
    pub butir: Vec<Butir<'d, 'a>>,
    /// The office that the title names, with its region.
    pub jabatan: Option<Jabatan>,
    /// Whether it changes another text: its articles quote that one's.
    pub mengubah: bool,
}

impl<'d, 'a> Naskah<'d, 'a> {
    /// Lays a document out for the rules; the cost is one walk.
    pub fn new(text: &'d Text, doc: &'d Dokumen<'a>) -> Naskah<'d, 'a> {
        let mut butir = Vec::new();
        let parts = [
            (Bagian::Menimbang, &doc.menimbang),
            (Bagian::Mengingat, &doc.mengingat),
            (Bagian::Lain, &doc.memperhatikan),
            (Bagian::Lain, &doc.membaca),
            (Bagian::Lain, &doc.mendengar),
            (Bagian::Menetapkan, &doc.menetapkan),
            (Bagian::Lain, &doc.pembukaan),
            (Bagian::Kepada, &doc.kepada),
            (Bagian::Isi, &doc.isi),
            (Bagian::Penutup, &doc.penutup),
            (Bagian::Tembusan, &doc.tembusan),
        ];
        for (bagian, nodes) in parts {
            gather(nodes, bagian, None, &mut butir);
        }
        for (bagian, annexes) in [(Bagian::Lampiran, &doc.lampiran), (Bagian::Penjelasan, &doc.penjelasan)] {
            for annex in annexes {
                gather(&annex.isi, bagian, None, &mut butir);
            }
        }
        let jabatan = doc.judul.as_ref().and_then(|judul| recognise::office_of_title(&judul.to_cow()));
        let mengubah = doc.tentang.as_ref().is_some_and(|words| recognise::is_amending(&words.to_cow()));
        Naskah { text, doc, butir, jabatan, mengubah }
    }

    /// The first message of the parser that says the order of lines or labels is not certain.
    pub fn doubt(&self) -> Option<&'d Diagnostik> {
        self.doc.diagnostik.iter().find(|message| is_doubt(message.kode))
    }

    /// The nodes of one part.
    pub fn part(&self, bagian: Bagian) -> impl Iterator<Item = &Butir<'d, 'a>> {
        self.butir.iter().filter(move |butir| butir.bagian == bagian)
    }

    /// The nodes of the text itself: the body and the closing sentences.
    pub fn body(&self) -> impl Iterator<Item = &Butir<'d, 'a>> {
        self.butir.iter().filter(|butir| matches!(butir.bagian, Bagian::Isi | Bagian::Penutup))
    }

    /// The nodes that hold `butir`, the nearest first.
    pub fn above(&self, butir: &Butir<'d, 'a>) -> impl Iterator<Item = &Butir<'d, 'a>> {
        std::iter::successors(butir.parent, |at| self.butir.get(*at).and_then(|above| above.parent))
            .filter_map(|at| self.butir.get(at))
    }

    /// The nodes under this one, at any depth.
    pub fn below(&self, butir: &Butir<'d, 'a>) -> &[Butir<'d, 'a>] {
        self.butir.get(butir.at + 1..butir.end).unwrap_or(&[])
    }

    /// The nodes straight under this one.
    pub fn children(&self, butir: &Butir<'d, 'a>) -> impl Iterator<Item = &Butir<'d, 'a>> {
        let at = butir.at;
        self.below(butir).iter().filter(move |below| below.parent == Some(at))
    }

    /// The last words of a node: its own, or those of the last node under it that has any.
    pub fn last_words<'n>(&'n self, butir: &'n Butir<'d, 'a>) -> &'n Butir<'d, 'a> {
        self.below(butir).iter().rev().find(|below| !below.kalimat.is_empty()).unwrap_or(butir)
    }

    /// Where the keyword that opens this part is printed.
    pub fn keyword(&self, part: Kepala) -> Option<Range<usize>> {
        let words = self.doc.tanda.iter().filter_map(|tanda| match tanda {
            Tanda::Kata(range) => Some(range.clone()),
            Tanda::Markup(_) => None,
        });
        let printed = |range: &Range<usize>| self.text.as_str().get(range.clone()).unwrap_or("");
        words.into_iter().find(|range| recognise::opens_part(printed(range).trim()) == Some(part))
    }

    /// Where the text ends: its last words.
    pub fn end_place(&self) -> Range<usize> {
        let last = self.body().filter(|butir| !butir.kalimat.is_empty()).last();
        last.map_or_else(|| self.title_place(), |butir| butir.kalimat.tail())
    }

    /// Whether the form is one whose layout the law on drafting fixes: a regulation or a decision.
    pub fn is_drafted(&self) -> bool {
        self.is_regulation() || self.doc.jenis == Jenis::Keputusan
    }

    /// Whether it is a regulation of whatever kind.
    pub fn is_regulation(&self) -> bool {
        self.doc.jenis.is_promulgated()
    }

    /// Whether the whole text is here: of a decision or regulation, an annex or an excerpt may be all there is.
    pub fn is_whole(&self) -> bool {
        !self.is_drafted() || !self.doc.menimbang.is_empty() || !self.doc.mengingat.is_empty()
    }

    /// Whether the next node stands after this one in the text too, not before it in another column.
    pub fn goes_on(&self, butir: &Butir<'d, 'a>) -> bool {
        let next = self.butir.get(butir.at + 1).filter(|next| next.bagian == butir.bagian);
        next.is_some_and(|next| butir.kalimat.tail().end <= next.head().start)
    }

    /// Whether the lines of this place hold more than the place itself.
    pub fn stands_in_line(&self, place: &Range<usize>) -> bool {
        let content = self.text.as_str();
        let more = |at: usize| {
            let line = content.get(self.text.line_range(self.text.line(at))).unwrap_or("");
            line.split_whitespace().nth(2).is_some()
        };
        more(place.start) && more(place.end.saturating_sub(1))
    }

    /// Where the title stands, or the text's beginning.
    pub fn title_place(&self) -> Range<usize> {
        self.doc.judul.as_ref().and_then(Teks::range).unwrap_or(0..0)
    }
}

impl Butir<'_, '_> {
    /// The label as it is, or should be, printed; nothing for a paragraph.
    pub fn label(&self) -> String {
        self.node.label.as_ref().map(|label| label.to_cow().into_owned()).unwrap_or_default()
    }

    /// Where its label stands, or else its words.
    pub fn head(&self) -> Range<usize> {
        let label = self.node.label.as_ref().and_then(Label::teks).and_then(Teks::range);
        label.or_else(|| self.node.teks.range()).unwrap_or(0..0)
    }

    /// Whether its last word has another beside it on its line: a single one may have been put there by the scan.
    pub fn ends_in_line(&self) -> bool {
        let last = self.node.teks.pieces().last();
        last.is_some_and(|piece| {
            piece.text.split_whitespace().nth(1).is_some() || self.node.teks.pieces().len() == 1
        })
    }

    pub fn is(&self, jenis: JenisSimpul) -> bool {
        self.node.jenis == jenis
    }

    /// Whether it is an item of a list: `a.`, `1.`
    pub fn is_item(&self) -> bool {
        matches!(self.node.jenis, JenisSimpul::Huruf | JenisSimpul::Angka)
    }
}

/// Whether a message says that the order of lines or labels is not certain.
fn is_doubt(kode: Kode) -> bool {
    matches!(
        kode,
        Kode::KolomDipasangkan
            | Kode::KolomTakPasti
            | Kode::UrutanTerlompat
            | Kode::UrutanBerulang
            | Kode::LabelTersirat
            | Kode::LabelTanpaIsi
            | Kode::SatuBaris
            | Kode::TakDikenal
    )
}

fn gather<'d, 'a>(
    nodes: &'d [Simpul<'a>],
    bagian: Bagian,
    parent: Option<usize>,
    out: &mut Vec<Butir<'d, 'a>>,
) {
    for node in nodes {
        let at = out.len();
        let kalimat = Kalimat::new(&node.teks);
        let rujukan = recognise::references(kalimat.as_str());
        out.push(Butir { node, at, bagian, parent, end: 0, kalimat, rujukan });
        gather(&node.anak, bagian, Some(at), out);
        let end = out.len();
        if let Some(butir) = out.get_mut(at) {
            butir.end = end;
        }
    }
}
