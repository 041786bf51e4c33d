//! The closing sentences, and the place and date of enactment.

use super::reader::without_marks;
use super::sections::place;
use super::{Assembler, Target, Zone};
use crate::message::Kode;
use crate::model::{Jenis, JenisSimpul, JenisSisa, Simpul, Teks};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value;

impl<'a> Assembler<'a> {
    /// Whether a closing sentence stands here, apart from the last order.
    pub(super) fn closes(&self, unit: Unit) -> bool {
        if !unit.starts_line()
            || self.zone < Zone::Body
                && !(self.zone == Zone::Opening
                    && matches!(self.target(), Some(Target::Pembukaan | Target::Kepada)))
        {
            return false;
        }
        if self.zone == Zone::Body && recognise::orders_promulgation(self.reader.rest_of_line()) {
            return true;
        }
        match (self.target(), self.builder()) {
            (Some(Target::Isi), Some(b)) => {
                !b.awaits_words()
                    && !self.list_goes_on()
                    && (b.sentence_ended() || unit.after_blank())
                    && (!b.in_article() || recognise::orders_promulgation(self.reader.rest_of_line()))
            }
            (Some(Target::Kepada), Some(b)) => b.sentence_ended() && !b.awaits_words(),
            (Some(Target::Pembukaan), Some(b)) => b.sentence_ended() && self.doc.jenis != Jenis::Instruksi,
            (Some(Target::Penutup), _) | (None, _) => self.zone != Zone::After,
            _ => false,
        }
    }

    /// Whether the open list has a further item before the text is signed: then no closing begins here.
    fn list_goes_on(&self) -> bool {
        let Some(builder) = self.builder() else {
            return false;
        };
        for (at, unit) in self.reader.ahead(80).iter().enumerate().skip(1) {
            match unit.kind {
                Kind::Label(style) => {
                    let at = self.reader.at() + at;
                    if builder.continues(style, self.reader.slice(at..at + 1)) {
                        return true;
                    }
                }
                Kind::Ditetapkan
                | Kind::Tembusan
                | Kind::Nip
                | Kind::Ttd
                | Kind::Diundangkan
                | Kind::Lampiran => return false,
                Kind::Diktum => return true,
                _ => {}
            }
        }
        false
    }

    pub(super) fn closing(&mut self) {
        let unit = self.reader.peek();
        let teks = self.reader.words();
        self.zone = Zone::Closing;
        if let Some(unit) = unit {
            let builder = self.list(Target::Penutup);
            builder.end_item();
            builder.words(teks, place(unit));
        }
    }

    /// Last paragraphs of a circular that belong to no point are its closing.
    pub(super) fn closing_paragraphs(&mut self) {
        if !self.doc.penutup.is_empty()
            || !matches!(
                self.doc.jenis,
                Jenis::SuratEdaran
                    | Jenis::Seruan
                    | Jenis::Himbauan
                    | Jenis::Pengumuman
                    | Jenis::Maklumat
                    | Jenis::Instruksi
            )
        {
            return;
        }
        let is_paragraph = |n: &Simpul| n.jenis == JenisSimpul::Alinea && n.anak.is_empty();
        let labelled = self.doc.isi.iter().any(|n| n.label.is_some());
        let count = self.doc.isi.iter().rev().take_while(|n| is_paragraph(n)).count();
        if labelled && count > 0 {
            self.doc.penutup = self.doc.isi.split_off(self.doc.isi.len() - count);
        }
    }

    /// `Ditetapkan di Jakarta`, the date on its line or the next.
    pub(super) fn enactment(&mut self) {
        self.close();
        self.zone = self.zone.max(Zone::Closing);
        self.reader.keyword();
        let (tempat, date) = self.place_on_line();
        if self.doc.penetapan.tempat.is_none() {
            self.doc.penetapan.tempat = tempat;
        } else if let Some(tempat) = tempat {
            self.reader.rest(JenisSisa::TakDikenal, tempat, false);
        }
        if let Some(range) = date {
            self.enact_on(range);
        }
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Mark => self.reader.mark(),
                Kind::PadaTanggal => {
                    self.enactment_date();
                    break;
                }
                _ => break,
            }
        }
        self.signature();
    }

    /// The place on the cursor's line, and where a date on the same line stands.
    pub(super) fn place_on_line(&mut self) -> (Option<Teks<'a>>, Option<std::ops::Range<usize>>) {
        let Some(unit) = self.reader.peek().filter(|u| u.breaks == 0) else {
            // `Ditetapkan di` / `Wates`: the place on the next line.
            let next = self.reader.peek().filter(|u| matches!(u.kind, Kind::Words) && u.breaks == 1);
            if next.is_some() && self.reader.rest_of_line().len() < 30 {
                return (Some(self.reader.words()), None);
            }
            return (None, None);
        };
        let end = self.reader.line_end();
        let range = unit.start as usize..self.reader.line_range().end;
        let line = &self.reader.text()[range.clone()];
        let (place, date) = recognise::place(line);
        let place = place.map(|r| trim_place(line, r)).filter(|r| !r.is_empty());
        let cut = range.start + date.clone().map_or(line.len(), |d| d.start);
        let [tempat] = self.reader.fields(range.start..cut, [place]);
        self.reader.advance(end);
        ((!tempat.is_empty()).then_some(tempat), date.map(|d| range.start + d.start..range.start + d.end))
    }

    /// `pada tanggal 8 Juni 2016`
    pub(super) fn enactment_date(&mut self) {
        self.reader.keyword();
        match self.date_range() {
            Some(range) => self.enact_on(range),
            None => {
                let at = self.reader.tanda.last().map_or(0, |t| t.range().start);
                if self.doc.penetapan.tanggal.is_none() {
                    self.say(Kode::TanggalTakTerbaca, at..at, vec![String::new()]);
                }
            }
        }
    }

    /// The rest of the line behind `pada tanggal`, or the next line when it is a date.
    pub(super) fn date_range(&mut self) -> Option<std::ops::Range<usize>> {
        self.reader.colons();
        let unit = self.reader.peek()?;
        let range = self.reader.line_range();
        let line = &self.reader.text()[range.clone()];
        if unit.breaks == 0 || recognise::date(without_marks(line)).is_some() {
            let end = self.reader.line_end();
            self.reader.advance(end);
            return Some(range);
        }
        None
    }

    pub(super) fn enact_on(&mut self, range: std::ops::Range<usize>) {
        let (tanggal, teks) = self.date(range);
        if self.doc.penetapan.tanggal_tercetak.is_empty() {
            self.doc.penetapan.tanggal = tanggal;
            self.doc.penetapan.tanggal_tercetak = teks;
        } else {
            self.reader.rest(JenisSisa::TakDikenal, teks, false);
        }
    }

    /// Reads a date; says so when it can't be read.
    pub(super) fn date(&mut self, range: std::ops::Range<usize>) -> (Option<String>, Teks<'a>) {
        let teks = self.reader.piece(range.clone());
        let words = teks.to_cow();
        let read = recognise::date(&words);
        let value = read.and_then(|d| value::date::date(d.day?, d.month, d.year?));
        match (read, value) {
            (_, Some(_)) => {}
            (Some(d), None) if d.day.is_some() && d.year.is_some() => {
                self.say(Kode::TanggalMustahil, range, vec![words.into_owned()])
            }
            _ => self.say(Kode::TanggalTakTerbaca, range, vec![words.into_owned()]),
        }
        (value.map(|d| d.to_string()), teks)
    }

    /// A date on a line of its own, over the signature, without its place.
    pub(super) fn bare_date(&mut self) -> bool {
        let range = self.reader.line_range();
        let whole = self.builder().is_none_or(|b| b.sentence_ended() && !b.awaits_words());
        if range.len() > 40 || !whole || !self.doc.penetapan.tanggal_tercetak.is_empty() {
            return false;
        }
        let line = self.reader.plain_line();
        if !line.starts_with(|c: char| c.is_ascii_digit()) || recognise::date(line).is_none() {
            return false;
        }
        let end = self.reader.line_end();
        self.reader.advance(end);
        self.enact_on(range);
        self.signature();
        true
    }

    /// A letter's date line, `Jakarta, 1 Agustus 2023`.
    pub(super) fn date_line(&mut self) -> bool {
        let range = self.reader.line_range();
        if range.len() > 80 || !self.doc.penetapan.tanggal_tercetak.is_empty() {
            return false;
        }
        let line = self.reader.plain_line();
        let Some((place, date)) = recognise::place_and_date(line) else {
            return false;
        };
        if self.doc.penetapan.tempat.is_some() {
            return false;
        }
        if self.target() != Some(Target::Kepada) {
            self.close();
        }
        let end = self.reader.line_end();
        let cut = range.start + date.start;
        let [tempat] = self.reader.fields(range.start..cut, [Some(place)]);
        self.doc.penetapan.tempat = Some(tempat);
        self.enact_on(cut..range.end);
        self.reader.advance(end);
        true
    }
}

/// A place without stray signs at its ends.
fn trim_place(line: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let text = &line[range.clone()];
    let odd = |c: char| !c.is_alphabetic() && c != ')';
    let head = text.len() - text.trim_start_matches(odd).len();
    let tail = text.trim_end_matches(odd).len().max(head);
    range.start + head..range.start + tail
}
