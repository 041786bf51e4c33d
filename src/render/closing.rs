//! The end: closing sentences, place and date, and in their order what follows the signature.

use super::Printer;
use super::letterhead::date;
use super::page::escaped;
use crate::model::Teks;
use crate::unit::Kind;

/// A part behind the closing sentences.
#[derive(Clone, Copy, Debug)]
enum Part {
    Penutup(usize),
    Signature,
    Promulgation,
    Gazette,
    Tembusan,
    Lampiran(usize),
    Penjelasan(usize),
}

impl<'a> Printer<'_, 'a> {
    /// Prints the body and what follows it. Parts that the text has amid the body, as booklets do whose pages were
    /// mixed, stay there.
    pub(super) fn body_and_end(&mut self) {
        let nodes = &self.doc.isi;
        let mut parts = self.end_parts().into_iter().peekable();
        let (mut first, mut place) = (0, 0);
        for (at, node) in nodes.iter().enumerate() {
            place = self.node_place(node).unwrap_or(place).max(place);
            while let Some((place, part)) = parts.next_if(|(part, _)| *part < place) {
                self.body(&nodes[first..at]);
                first = at;
                self.end_part(place, part);
            }
        }
        self.body(&nodes[first..]);
        for (place, part) in parts {
            self.end_part(place, part);
        }
    }

    fn end_part(&mut self, place: usize, part: Part) {
        let doc = self.doc;
        self.page.end_lead();
        self.page.gap();
        self.remainder_up_to(place);
        match part {
            Part::Penutup(at) => {
                let column = if self.purpose_is_list() { 0 } else { self.body_column() };
                self.nodes(&doc.penutup[at..at + 1], column);
            }
            Part::Signature => self.enactment(),
            Part::Promulgation => self.promulgation(),
            Part::Gazette => self.gazette(),
            Part::Tembusan => self.copies(),
            Part::Lampiran(at) => self.annex(doc.lampiran.get(at), false),
            Part::Penjelasan(at) => self.annex(doc.penjelasan.get(at), true),
        }
    }

    fn end_parts(&self) -> Vec<(usize, Part)> {
        let doc = self.doc;
        let of = |teks: &Teks<'a>| self.keywords.place_of(teks);
        let keyword = |kind| self.keywords.first(kind).map(|keyword| keyword.place);
        let signed = doc.penandatangan.first();
        let office = signed.and_then(|s| s.atas_nama.as_ref().or(s.jabatan.as_ref()).or(s.nama.as_ref()));
        let body = doc.isi.last().and_then(|node| self.node_place(node)).unwrap_or(0);
        let below = |teks: &&Teks<'a>| of(teks).is_some_and(|place| place > body);
        let enacted = doc.penetapan.tempat.as_ref().filter(|_| !self.dated_above()).filter(below);
        let enacted = keyword(Kind::Ditetapkan).or(enacted.and_then(of)).or(office.and_then(of));
        let dated: &Teks = &doc.penetapan.tercetak;
        let dated = Some(dated).filter(|teks| !teks.is_empty() && !self.dated_above());
        let enacted = enacted.or(dated.and_then(of));
        let mut parts: Vec<(usize, Part)> = Vec::new();
        for (at, node) in doc.penutup.iter().enumerate() {
            let last = parts.last().map_or(0, |(place, _)| *place);
            parts.push((self.node_place(node).unwrap_or(last).max(last), Part::Penutup(at)));
        }
        parts.extend(enacted.map(|place| (place, Part::Signature)));
        if let Some(promulgation) = &doc.pengundangan {
            let place = keyword(Kind::Diundangkan).or(promulgation.tempat.as_ref().and_then(of));
            let place =
                place.or(promulgation.penandatangan.first().and_then(|s| s.jabatan.as_ref()).and_then(of));
            parts.extend(place.map(|place| (place, Part::Promulgation)));
            let gazette = promulgation.lembaran.as_ref().filter(|_| self.masthead().is_none());
            parts.extend(
                gazette.and_then(|g| of(&g.teks)).map(|at| (at.max(place.unwrap_or(0)), Part::Gazette)),
            );
        }
        let copies = doc.tembusan.first().and_then(|node| self.node_place(node));
        parts.extend(copies.map(|place| (place, Part::Tembusan)));
        for (at, annex) in doc.lampiran.iter().enumerate() {
            parts.push((of(&annex.judul).unwrap_or(usize::MAX - 1), Part::Lampiran(at)));
        }
        for (at, annex) in doc.penjelasan.iter().enumerate() {
            parts.push((of(&annex.judul).unwrap_or(usize::MAX - 1), Part::Penjelasan(at)));
        }
        parts.sort_by_key(|(place, _)| *place);
        parts
    }

    /// `Ditetapkan di …` / `pada tanggal …`, or a letter's date line, then who signed.
    fn enactment(&mut self) {
        let enacted = &self.doc.penetapan;
        let column = self.signature_column();
        self.page.gap();
        let when = date(enacted.tanggal.as_deref(), &enacted.tercetak);
        let place = enacted.tempat.as_ref().map(|teks| escaped(&teks.to_cow()));
        let keyword = self.keywords.first(Kind::Ditetapkan).map(|keyword| keyword.spelled("Ditetapkan di"));
        let named = self.keywords.first(Kind::PadaTanggal).is_some();
        match (keyword, place) {
            (Some(keyword), place) => {
                self.page.own_line(column, format!("{keyword} {}", place.unwrap_or_default()).trim_end());
                if named || !when.is_empty() {
                    self.page.own_line(column, format!("pada tanggal {when}").trim_end());
                }
            }
            (None, Some(_)) if self.dated_above() => {}
            (None, Some(_)) => self.date_line(),
            (None, None) if named => self.page.own_line(column, format!("pada tanggal {when}").trim_end()),
            (None, None) => self.page.own_line(column, &when),
        }
        let doc = self.doc;
        let promulgated = self.keywords.first(Kind::Diundangkan).map_or(usize::MAX, |keyword| keyword.place);
        self.hijri_date(column, promulgated);
        self.signatories(&doc.penandatangan, column);
    }

    /// `Diundangkan di …`
    fn promulgation(&mut self) {
        let Some(promulgation) = &self.doc.pengundangan else { return };
        self.page.gap();
        let place = promulgation.tempat.as_ref().map(|teks| escaped(&teks.to_cow())).unwrap_or_default();
        let when = date(promulgation.tanggal.as_deref(), &promulgation.tercetak);
        if self.keywords.first(Kind::Diundangkan).is_some() {
            self.page.own_line(0, format!("Diundangkan di {place}").trim_end());
            if !promulgation.tercetak.is_empty() {
                self.page.own_line(0, &format!("pada tanggal {when}"));
            }
        }
        self.hijri_date(0, usize::MAX);
        self.signatories(&promulgation.penandatangan, 0);
    }

    /// `BERITA DAERAH … TAHUN 2019 NOMOR 12`
    fn gazette(&mut self) {
        let gazette = self.doc.pengundangan.as_ref().and_then(|p| p.lembaran.as_ref());
        let words = gazette.map(|gazette| escaped(&gazette.teks.to_cow())).unwrap_or_default();
        self.page.gap();
        self.page.own_line(0, &words);
        self.page.gap();
    }

    /// `Tembusan :` and its list.
    fn copies(&mut self) {
        let doc = self.doc;
        let keyword = self.keywords.first(Kind::Tembusan).map(|keyword| keyword.spelled("Tembusan"));
        self.page.gap();
        let keyword = keyword.unwrap_or_else(|| "Tembusan".to_owned());
        self.page.own_line(0, &format!("{keyword} :"));
        self.nodes(&doc.tembusan, 0);
        self.page.end_lead();
        self.page.gap();
    }
}
