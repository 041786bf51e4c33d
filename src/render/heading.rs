//! Everything above the body, part by part in the order in which the text has them: letterhead, title, number,
//! subject, office, considerations, addressees, MEMUTUSKAN.

use super::Printer;
use super::page::escaped;
use crate::model::{Jenis, Nomor, Simpul, Teks};
use crate::unit::Kind;

/// A part of the heading or the opening.
#[derive(Clone, Copy, Debug)]
enum Part {
    Masthead,
    Kop(usize),
    DateLine,
    Judul,
    Nomor,
    Tentang,
    Rahmat(usize),
    Pejabat,
    Block(usize),
    Pembukaan,
    Kepada,
    Memutuskan,
    Menetapkan,
    Untuk,
}

impl<'a> Printer<'_, 'a> {
    /// Prints all parts above the body.
    pub(super) fn head(&mut self) {
        for (place, part) in self.parts() {
            self.remainder_up_to(place);
            self.part(part);
        }
    }

    /// The parts that the text has, each with its place in reading order. A part that a scan put before what it
    /// belongs under comes after it.
    fn parts(&self) -> Vec<(usize, Part)> {
        let doc = self.doc;
        let of = |teks: &Teks<'a>| self.keywords.place_of(teks);
        let first = |nodes: &[Simpul<'a>]| nodes.first().and_then(|node| self.node_place(node));
        let mut parts: Vec<(usize, Part)> = Vec::new();
        let title = doc.judul.as_ref().and_then(of).unwrap_or(0);
        let mut add = |place: Option<usize>, least: usize, part: Part| {
            let place = place.map(|place| place.max(least));
            parts.extend(place.map(|place| (place, part)));
            place.unwrap_or(least)
        };
        add(self.masthead().and_then(|gazette| of(&gazette.teks)), 0, Part::Masthead);
        for (at, unit) in doc.kop.iter().enumerate() {
            add(of(unit), 0, Part::Kop(at));
        }
        let date = doc.penetapan.tempat.as_ref().filter(|_| self.dated_above());
        add(date.and_then(of), 0, Part::DateLine);
        let mut last = add(doc.judul.as_ref().and_then(of), 0, Part::Judul);
        let letter = self.is_letter();
        let number = doc
            .nomor
            .as_ref()
            .and_then(|nomor| self.number_place(nomor))
            .or(doc.nomor.as_ref().map(|_| title));
        let number = add(number, if letter { 0 } else { last }, Part::Nomor);
        last = if letter { last } else { number };
        let subject = add(doc.tentang.as_ref().and_then(of), if letter { 0 } else { last }, Part::Tentang);
        last = if letter { last } else { subject };
        for (at, keyword) in self.keywords.all(Kind::Rahmat).iter().enumerate() {
            last = add(Some(keyword.place), last, Part::Rahmat(at));
        }
        let office = add(doc.pejabat.as_ref().and_then(of), last, Part::Pejabat);
        let mut considered = office;
        for (at, (_, kind, nodes)) in self.blocks().into_iter().enumerate() {
            let keyword = self.keywords.first(kind).map(|keyword| keyword.place);
            considered = considered.max(add(
                first(nodes).or(keyword.filter(|_| !nodes.is_empty())),
                office,
                Part::Block(at),
            ));
        }
        add(first(&doc.pembukaan), last, Part::Pembukaan);
        let addressed = add(first(&doc.kepada), 0, Part::Kepada);
        let decided = self.keywords.first(Kind::Memutuskan).map(|keyword| keyword.place);
        let decided = add(decided, considered, Part::Memutuskan);
        let sets = self.keywords.first(Kind::Menetapkan).map(|keyword| keyword.place);
        let set = add(first(&doc.menetapkan).or(sets), decided, Part::Menetapkan);
        let purpose = doc.untuk.as_ref().and_then(of).or(self.keywords.first(Kind::Untuk).map(|k| k.place));
        add(purpose, addressed.max(set), Part::Untuk);
        parts.sort_by_key(|(place, _)| *place);
        parts
    }

    fn part(&mut self, part: Part) {
        let doc = self.doc;
        match part {
            Part::Masthead => self.print_masthead(),
            Part::Kop(at) => self.kop(at),
            Part::DateLine => self.date_line(),
            Part::Judul => self.title(),
            Part::Nomor => self.number(),
            Part::Tentang => self.subject(),
            Part::Rahmat(at) => {
                let Some(keyword) = self.keywords.all(Kind::Rahmat).get(at) else { return };
                let words = keyword.spelled("DENGAN RAHMAT TUHAN YANG MAHA ESA");
                self.page.gap();
                self.page.heading(words.trim_end_matches(','), 0);
                self.page.gap();
            }
            Part::Pejabat => {
                self.page.gap();
                let office = doc.pejabat.as_ref().map(|teks| [&escaped(&teks.to_cow()), ","].concat());
                self.page.heading(&office.unwrap_or_default(), 0);
                self.page.gap();
            }
            Part::Block(at) => self.consideration(at),
            Part::Pembukaan => self.paragraphs(&doc.pembukaan),
            Part::Kepada => self.addressees(),
            Part::Memutuskan => self.decision(),
            Part::Menetapkan => self.restated_title(),
            Part::Untuk => self.purpose(),
        }
    }

    fn title(&mut self) {
        self.page.gap();
        let title = self.doc.judul.as_ref().map(|teks| escaped(&teks.to_cow()));
        self.page.heading(&title.unwrap_or_default(), 1);
    }

    /// Where the number stands.
    fn number_place(&self, nomor: &Nomor<'a>) -> Option<usize> {
        let year: &Teks = &nomor.tercetak;
        let words = nomor.teks.as_ref().or(Some(year).filter(|teks| !teks.is_empty()));
        words
            .and_then(|teks| self.keywords.place_of(teks))
            .or(self.keywords.first(Kind::Nomor).map(|k| k.place))
    }

    /// `NOMOR 86 TAHUN 2019`; in a letter's head `Nomor    : 800/915`.
    fn number(&mut self) {
        let Some(nomor) = &self.doc.nomor else { return };
        let text = nomor.teks.as_ref().map(|teks| escaped(&teks.to_cow())).unwrap_or_default();
        let year = match (nomor.tahun, nomor.tercetak.is_empty()) {
            (_, true) => String::new(),
            (Some(year), false) => format!(" TAHUN {year}"),
            (None, false) => format!(" TAHUN {}", nomor.tercetak.to_cow()),
        };
        if self.is_letter() {
            return self.letter_row("Nomor", [&text, &year].map(|s| s.trim()).join(" ").trim());
        }
        // A blank number leaves room for the one that is written in.
        let blank = if text.is_empty() && !year.is_empty() { "    " } else { "" };
        self.page.centred(&format!("NOMOR {text}{blank}{year}"));
    }

    /// TENTANG and the subject; in a letter's head `Hal      : …`.
    fn subject(&mut self) {
        let Some(subject) = self.doc.tentang.as_ref().map(|teks| escaped(&teks.to_cow())) else { return };
        if self.is_letter() {
            return self.letter_row("Hal", &subject);
        }
        self.page.gap();
        self.page.centred("TENTANG");
        self.page.gap();
        self.page.heading(&subject, 0);
        self.page.gap();
    }

    /// Whether the subject stands in a letter's head, behind `Hal`.
    pub(super) fn is_letter(&self) -> bool {
        let subject = self.doc.tentang.as_ref().and_then(|teks| self.keywords.place_of(teks));
        let Some(subject) = subject else {
            return false;
        };
        let named = |kind| self.keywords.before(kind, subject + 1).map(|keyword| keyword.place);
        named(Kind::Hal) > named(Kind::Tentang)
    }

    /// How MEMUTUSKAN is spelled in this form.
    pub(super) fn decides(&self) -> &'static str {
        match self.doc.jenis {
            Jenis::Instruksi => "MENGINSTRUKSIKAN",
            Jenis::SuratPerintah => "MEMERINTAHKAN",
            Jenis::SuratTugas => "MENUGASKAN",
            Jenis::Seruan => "MENYERUKAN",
            Jenis::Himbauan => "MENGHIMBAU",
            _ => "MEMUTUSKAN",
        }
    }
}
