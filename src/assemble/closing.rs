//! The closing sentences.

use super::sections::place;
use super::{Assembler, Target, Zone};
use crate::model::{Jenis, JenisSimpul, Simpul};
use crate::recognise;
use crate::unit::{Kind, Unit};

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
}
