//! Kepada, the place under it, and Untuk.

use super::Printer;
use super::page::escaped;
use crate::model::{JenisSimpul, Simpul};
use crate::unit::Kind;

impl Printer<'_, '_> {
    /// `Kepada : 1. …`, `Yth. Para Camat`, and `di` with its place.
    pub(super) fn addressees(&mut self) {
        let doc = self.doc;
        let Some(first) = doc.kepada.first().and_then(|node| self.node_place(node)) else { return };
        self.page.gap();
        let to = self.keywords.before(Kind::Kepada, first + 1).map(|keyword| keyword.spelled("Kepada"));
        let honoured: Vec<usize> = self.keywords.all(Kind::Yth).iter().map(|keyword| keyword.place).collect();
        let honoured = honoured.into_iter().filter(|place| {
            self.keywords.before(Kind::Kepada, first).is_none_or(|kepada| kepada.place < *place)
                && doc.isi.first().and_then(|node| self.node_place(node)).is_none_or(|body| *place < body)
        });
        let honoured = honoured.count();
        let column = match to.as_deref() {
            Some(_) if honoured > 0 => {
                self.page.own_line(0, "Kepada");
                self.honoured()
            }
            Some("Kepada") => self.keyword("Kepada"),
            Some(words) => {
                self.page.lead(0, words);
                if self.page.markdown() { 0 } else { words.chars().count() + 1 }
            }
            None if honoured > 0 => self.honoured(),
            None => 0,
        };
        self.addressing = true;
        if honoured > 1 && doc.kepada.len() > 1 {
            for (at, node) in doc.kepada.iter().enumerate() {
                if at > 0 {
                    self.honoured();
                }
                self.nodes(std::slice::from_ref(node), column);
            }
        } else {
            self.nodes(&doc.kepada, column);
        }
        self.page.end_lead();
        self.addressing = false;
        if let Some(place) = &doc.di {
            self.page.no_gap();
            self.page.own_line(0, "di");
            self.page.own_line(5, &escaped(&place.to_cow()));
        }
        self.page.gap();
    }

    fn honoured(&mut self) -> usize {
        self.page.lead(0, "Yth.");
        if self.page.markdown() { 0 } else { 5 }
    }

    /// `Untuk :` and the words behind it.
    pub(super) fn purpose(&mut self) {
        let words = self.doc.untuk.as_ref().map(|teks| escaped(&teks.to_cow())).unwrap_or_default();
        self.page.gap();
        let column = match self.keywords.first(Kind::Untuk) {
            Some(_) => self.keyword("Untuk"),
            None => 0,
        };
        if self.purpose_is_list() && !self.page.markdown() {
            return;
        }
        self.page.words(column, "", &words, column);
        self.page.end_lead();
        self.page.gap();
    }

    /// Whether `Untuk` has points beside it, and neither words nor orders.
    pub(super) fn purpose_is_list(&self) -> bool {
        let points = |node: &Simpul| matches!(node.jenis, JenisSimpul::Angka | JenisSimpul::Huruf);
        self.doc.untuk.is_none()
            && self.keywords.first(Kind::Untuk).is_some()
            && self.doc.isi.first().is_some_and(points)
    }
}
