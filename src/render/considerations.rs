//! Menimbang, Mengingat and their kin, MEMUTUSKAN, Menetapkan.

use super::Printer;
use super::keywords::Keywords;
use super::page::escaped;
use crate::model::{Dokumen, JenisSimpul, Simpul};
use crate::unit::Kind;
use crate::value::is_capitals;

impl<'d> Keywords<'d> {
    /// The width of the column of keywords: the longest that the text has.
    pub fn widest(&self, doc: &Dokumen) -> usize {
        let width = |words: &str| words.chars().count();
        let mut widest = 0;
        for (name, _, nodes) in blocks(doc, self) {
            if !nodes.is_empty() {
                widest = widest.max(width(&name));
            }
        }
        for (kind, name) in
            [(Kind::Menetapkan, "Menetapkan"), (Kind::Untuk, "Untuk"), (Kind::Kepada, "Kepada")]
        {
            if self.first(kind).is_some() {
                widest = widest.max(width(name));
            }
        }
        let orders = doc.isi.iter().filter(|node| node.jenis == JenisSimpul::Diktum);
        orders
            .filter_map(|node| node.label.as_ref())
            .map(|label| width(&label.to_cow()))
            .fold(widest, usize::max)
    }
}

/// The blocks of considerations, each under its keyword.
fn blocks<'n, 'a>(doc: &'n Dokumen<'a>, keywords: &Keywords) -> [(String, Kind, &'n [Simpul<'a>]); 5] {
    let basis = match (keywords.first(Kind::Mengingat), keywords.first(Kind::Dasar)) {
        (None, Some(_)) => ("Dasar", Kind::Dasar),
        _ => ("Mengingat", Kind::Mengingat),
    };
    [
        ("Menimbang", Kind::Menimbang, doc.menimbang.as_slice()),
        (basis.0, basis.1, &doc.mengingat),
        ("Memperhatikan", Kind::Memperhatikan, &doc.memperhatikan),
        ("Membaca", Kind::Membaca, &doc.membaca),
        ("Mendengar", Kind::Mendengar, &doc.mendengar),
    ]
    .map(|(name, kind, nodes)| (name.to_owned(), kind, nodes))
}

impl<'d, 'a> Printer<'d, 'a> {
    pub(super) fn blocks(&self) -> [(String, Kind, &'d [Simpul<'a>]); 5] {
        blocks(self.doc, &self.keywords)
    }

    /// `Menimbang : a. bahwa …`
    pub(super) fn consideration(&mut self, at: usize) {
        let (name, _, nodes) = &self.blocks()[at];
        self.page.gap();
        let column = self.keyword(name);
        self.nodes(nodes, column);
        self.page.end_lead();
    }

    /// A keyword in the left column, with its colon; gives the column of what stands behind it.
    pub(super) fn keyword(&mut self, name: &str) -> usize {
        if self.page.markdown() {
            self.page.lead(0, &format!("**{name}** :"));
            return 0;
        }
        let left = self.left.max(name.chars().count());
        self.page.lead(0, &format!("{name:<left$} :"));
        left + 3
    }

    /// `MEMUTUSKAN :`
    pub(super) fn decision(&mut self) {
        let right = self.decides();
        let Some(word) = self.keywords.first(Kind::Memutuskan).map(|keyword| keyword.spelled(right)) else {
            return;
        };
        self.page.gap();
        self.page.centred(&format!("{word} :"));
        self.page.gap();
    }

    /// `Menetapkan : KEPUTUSAN BUPATI TENTANG …`
    pub(super) fn restated_title(&mut self) {
        self.page.gap();
        let named = self.keywords.first(Kind::Menetapkan).is_some();
        let column = if named { self.keyword("Menetapkan") } else { 0 };
        let doc = self.doc;
        match doc.menetapkan.as_slice() {
            [title] if title.anak.is_empty() && is_capitals(&title.teks.to_cow()) => {
                self.page.capitals(column, &escaped(&title.teks.to_cow()));
            }
            nodes => self.nodes(nodes, column),
        }
        self.page.end_lead();
        self.page.gap();
    }
}
