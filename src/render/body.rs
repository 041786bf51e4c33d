//! The tree: orders, divisions and articles, lists, paragraphs.

use super::Printer;
use super::page::escaped;
use crate::model::{Jenis, JenisSimpul, Label, Simpul, Teks};
use crate::recognise;
use crate::unit::Kind;

impl<'a> Printer<'_, 'a> {
    /// Prints nodes of the body.
    pub(super) fn body(&mut self, nodes: &[Simpul<'a>]) {
        if nodes.is_empty() {
            return;
        }
        if !self.page.has_lead() {
            self.page.gap();
        }
        let column = self.body_column();
        self.nodes(nodes, column);
        self.page.end_lead();
        self.page.gap();
    }

    /// The column of the body: that of the considerations where articles stand under them.
    pub(super) fn body_column(&self) -> usize {
        let divided = |node: &Simpul| {
            matches!(
                node.jenis,
                JenisSimpul::Bab | JenisSimpul::Bagian | JenisSimpul::Paragraf | JenisSimpul::Pasal
            )
        };
        let beside = self.doc.isi.iter().any(divided) && self.left > 0 || self.purpose_is_list();
        match beside && !self.page.markdown() {
            true => self.left + 3,
            false => self.layout.margin,
        }
    }

    /// Where a node begins, in reading order.
    pub(super) fn node_place(&self, node: &Simpul<'a>) -> Option<usize> {
        let own = node.label.as_ref().and_then(Label::teks).or(node.judul.as_ref());
        let own = own.filter(|teks| !teks.is_empty()).or(Some(&node.teks).filter(|teks| !teks.is_empty()));
        own.and_then(|teks| self.keywords.place_of(teks))
            .or_else(|| node.anak.first().and_then(|child| self.node_place(child)))
    }

    /// Paragraphs, each after a blank line.
    pub(super) fn paragraphs(&mut self, nodes: &[Simpul<'a>]) {
        self.page.gap();
        self.nodes(nodes, self.layout.margin);
        self.page.gap();
    }

    /// Nodes side by side, at this column.
    pub(super) fn nodes(&mut self, nodes: &[Simpul<'a>], column: usize) {
        let labels = nodes.iter().filter(|node| is_item(node)).filter_map(|node| node.label.as_ref());
        let widest = labels.map(|label| label.to_cow().chars().count()).max().unwrap_or(0);
        for node in nodes {
            if let Some(place) = self.node_place(node) {
                self.remainder_up_to(place);
            }
            self.node(node, column, widest);
        }
    }

    fn node(&mut self, node: &Simpul<'a>, column: usize, widest: usize) {
        match node.jenis {
            JenisSimpul::Diktum => self.order(node),
            JenisSimpul::Bab | JenisSimpul::Bagian | JenisSimpul::Paragraf => self.division(node, column),
            JenisSimpul::Pasal => self.article(node, column),
            JenisSimpul::Alinea => self.paragraph(node, column),
            JenisSimpul::Butir => {
                let sign = self.bullet();
                self.bullets += 1;
                self.item(node, sign, 1, column);
                self.bullets -= 1;
            }
            _ if !is_item(node) => self.elucidated(node, column),
            _ => {
                let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
                self.item(node, &label, widest, column);
            }
        }
    }

    /// `KESATU : …`
    fn order(&mut self, node: &Simpul<'a>) {
        self.page.end_lead();
        self.page.gap();
        let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
        let column = self.keyword(&label);
        self.contents(node, column);
    }

    /// `BAB I` and its heading.
    fn division(&mut self, node: &Simpul<'a>, column: usize) {
        self.division_line(node, 2);
        self.division_heading(node);
        self.words(&node.teks, column);
        self.nodes(&node.anak, column);
    }

    /// `Pasal 5` on a line of its own, and what stands under it.
    fn article(&mut self, node: &Simpul<'a>, column: usize) {
        self.division_line(node, 3);
        self.division_heading(node);
        self.page.gap();
        self.words(&node.teks, column);
        if self.page.markdown() {
            self.page.gap();
        }
        self.nodes(&node.anak, column);
    }

    fn division_line(&mut self, node: &Simpul<'a>, level: usize) {
        self.page.end_lead();
        self.page.gap();
        let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
        let line = [&*self.quotation_mark(node), &label].concat();
        match (self.page.markdown(), self.layout.centred) {
            (true, _) => self.page.own_line(0, &format!("{} {line}", "#".repeat(level))),
            (false, true) => self.page.centred(&line),
            (false, false) => self.page.line(0, &line),
        }
    }

    fn division_heading(&mut self, node: &Simpul<'a>) {
        let Some(heading) = &node.judul else { return };
        let heading = escaped(&heading.to_cow());
        match (self.page.markdown(), self.layout.centred) {
            (true, _) => self.page.own_line(0, &format!("**{heading}**")),
            (false, true) => self.page.heading(&heading, 0),
            (false, false) => self.page.line(0, &heading),
        }
        self.page.gap();
    }

    /// The quotation mark that stood before the heading of a quoted article.
    fn quotation_mark(&self, node: &Simpul<'a>) -> String {
        let printed = node.label.as_ref().and_then(Label::teks).and_then(|teks| teks.pieces().first());
        let Some(piece) = printed else { return String::new() };
        self.keywords.quotation_mark(piece.at as usize, piece.text)
    }

    /// `Ayat (1)`, `Huruf a` in an elucidation: on a line of its own.
    fn elucidated(&mut self, node: &Simpul<'a>, column: usize) {
        self.page.end_lead();
        self.page.gap();
        let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
        self.page.own_line(column, &label);
        let column = if self.page.markdown() { column } else { column + 4 };
        self.words(&node.teks, column);
        self.nodes(&node.anak, column);
    }

    /// A paragraph without a label.
    fn paragraph(&mut self, node: &Simpul<'a>, column: usize) {
        if !self.page.has_lead() {
            self.page.gap();
        }
        self.words(&node.teks, column);
        if self.page.markdown() {
            self.page.gap();
        }
        self.nodes(&node.anak, column);
        self.page.gap();
    }

    /// The sign of a point without a label: another one at each level, for the same sign is read as the same level.
    fn bullet(&self) -> &'static str {
        let signs = if self.page.markdown() { ["-", "*", "+"] } else { ["-", "•", "▪"] };
        signs[self.bullets % signs.len()]
    }

    /// A point of a list: its label, its heading or words, and what hangs under it.
    fn item(&mut self, node: &Simpul<'a>, label: &str, widest: usize, column: usize) {
        if self.page.markdown() {
            if self.page.has_lead() {
                self.page.end_lead();
                self.page.gap();
            }
            let label = markdown_label(label);
            let bullet = node.jenis == JenisSimpul::Butir;
            self.page.lead(column, &if bullet { label } else { format!("- {label}") });
            return self.contents(node, column + 2);
        }
        self.page.lead(column, label);
        self.contents(node, column + widest + 1);
    }

    /// What stands behind a label.
    fn contents(&mut self, node: &Simpul<'a>, column: usize) {
        // Whether a blank line stands between its heading and its words.
        let mut apart = false;
        let titled = matches!(self.doc.jenis, Jenis::SuratEdaran | Jenis::Pengumuman);
        if let Some(heading) = &node.judul {
            self.page.line(column, &escaped(&heading.to_cow()));
            let capital = node.teks.first_char().is_some_and(char::is_uppercase);
            apart = !node.teks.is_empty() && (!titled || !capital || self.page.markdown());
            if apart {
                self.page.gap();
            }
        }
        self.words(&node.teks, column);
        if self.page.markdown() && node.jenis == JenisSimpul::Diktum {
            self.page.gap();
        }
        self.nodes(&node.anak, column);
        self.page.end_lead();
        if apart {
            self.page.gap();
        }
    }

    /// The words of a node, wrapped at this column. What is told of an addressee stands on lines of its own.
    pub(super) fn words(&mut self, teks: &Teks<'a>, column: usize) {
        if teks.is_empty() {
            return;
        }
        let words = escaped(&teks.to_cow());
        if self.page.markdown() || !self.addressing {
            return self.page.words(column, "", &words, column);
        }
        let rows = self.split_before(&words, recognise::is_person_row);
        if rows.len() == 1 {
            return self.page.words(column, "", &words, column);
        }
        let rows: Vec<(&str, &str)> =
            rows.iter().map(|row| row.split_once(" : ").unwrap_or((row, ""))).collect();
        let widest = rows.iter().map(|(name, _)| name.chars().count()).max().unwrap_or(0);
        for (name, words) in rows {
            let lead = if words.is_empty() { name.to_owned() } else { format!("{name:<widest$} :") };
            self.page.words(column, &lead, words, column + widest + 3);
        }
    }
}

/// Whether a node has the label of a list; else, in an elucidation, it names what it elucidates.
fn is_item(node: &Simpul) -> bool {
    let label = node.label.as_ref().map(Label::to_cow).unwrap_or_default();
    let head = recognise::units(&label).first().map(|unit| unit.kind);
    let named = matches!(head, Some(Kind::PenjelasanAyat | Kind::PenjelasanHuruf | Kind::PenjelasanAngka));
    let listed = matches!(node.jenis, JenisSimpul::Ayat | JenisSimpul::Huruf | JenisSimpul::Angka);
    listed && !named && node.label.is_some()
}

/// A label that Markdown does not take for its own: `1\.`, `2\)`.
fn markdown_label(label: &str) -> String {
    let figures = label.trim_end_matches(['.', ')']);
    match !figures.is_empty() && figures.bytes().all(|b| b.is_ascii_digit()) {
        true => label.replace('.', "\\.").replace(')', "\\)"),
        false => label.to_owned(),
    }
}
