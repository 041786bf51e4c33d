//! Kepada, the place under it, and Untuk.

use super::sections::place;
use super::{Assembler, Target, Zone};
use crate::model::Teks;
use crate::recognise;
use crate::unit::{Kind, Unit};

/// As many words on end are no addressee.
const RUNNING: usize = 12;

impl<'a> Assembler<'a> {
    /// Kepada and Yth. head addressees only before the orders and once; in the copies, `Yth.` heads an item.
    pub(super) fn may_address(&self, unit: Unit) -> bool {
        match self.target() {
            Some(Target::Kepada) => true,
            Some(Target::Tembusan) => unit.kind == Kind::Yth,
            _ => self.zone <= Zone::Decided && self.doc.kepada.is_empty(),
        }
    }

    pub(super) fn addressee_keyword(&mut self) {
        if self.target() != Some(Target::Kepada) && self.target() != Some(Target::Tembusan) {
            self.close();
            self.list(Target::Kepada);
        } else if let Some(unit) = self.reader.peek() {
            // A further `Yth.` on a line of its own begins the next addressee.
            if let Some((_, builder)) =
                self.open.as_mut().filter(|(_, b)| unit.starts_line() && !b.is_empty() && !b.awaits_words())
            {
                builder.end_item();
            }
        }
        self.reader.keyword_and_colon();
    }

    /// `di` / `Jakarta` under the addressees.
    pub(super) fn destination(&mut self) {
        if self.doc.di.is_some() || self.builder().is_some_and(|b| b.awaits_words()) {
            let Some(unit) = self.reader.peek() else {
                return;
            };
            return self.plain_words(unit);
        }
        self.close();
        self.reader.keyword_and_colon();
        self.reader.marks();
        let Some(unit) = self.reader.peek() else {
            return;
        };
        if matches!(unit.kind, Kind::Words | Kind::Jabatan) {
            self.doc.di = Some(self.reader.words()).filter(|teks| !teks.is_empty());
        }
    }

    /// One label or bullet and the words behind it, of an addressee or a copy.
    pub(super) fn item(&mut self, target: Target) {
        let Some(unit) = self.reader.peek() else {
            return;
        };
        self.list(target);
        match unit.kind {
            Kind::Label(_) => self.label(unit),
            _ => self.bullet(unit),
        }
    }

    pub(super) fn item_words(&mut self, target: Target) {
        let Some(unit) = self.reader.peek() else {
            return;
        };
        let teks = self.reader.words();
        self.list(target).words(teks, place(unit));
    }

    /// An opening that ends in `menginstruksikan kepada :` is followed by its addressees.
    pub(super) fn announces_addressees(&self) -> bool {
        if !self.doc.kepada.is_empty() {
            return false;
        }
        let Some(words) = self.builder().and_then(|b| b.last_words()) else {
            return false;
        };
        let Some(last) = words.pieces().last() else {
            return false;
        };
        let tail = last.text.trim_end();
        let head = tail.trim_end_matches([':', ' ']);
        let word = head.rsplit(char::is_whitespace).next().unwrap_or("");
        let start = head.len() - word.len();
        recognise::announces_addressees(&tail[start..])
    }

    /// Whether a paragraph of running words follows the addressees: the opening, and none of them.
    pub(super) fn opening_begins(&self, unit: Unit) -> bool {
        let listed = self.builder().is_some_and(|b| !b.is_empty() && !b.awaits_words());
        if !listed || !unit.after_blank() || self.zone > Zone::Opening {
            return false;
        }
        let (mut words, mut at) = (0, self.reader.at());
        while words < RUNNING {
            let end = self.reader.line_end_from(at);
            words += self.reader.slice(at..end).split_whitespace().take(RUNNING).count();
            let goes_on =
                |u: &Unit| !u.after_blank() && matches!(u.kind, Kind::Words | Kind::Nomor | Kind::Jabatan);
            if !self.reader.all().get(end).is_some_and(goes_on) {
                // A sentence that announces its points is an opening, however short.
                return words >= RUNNING || self.reader.slice(at..end).trim_end().ends_with(':');
            }
            at = end;
        }
        true
    }

    /// After the addressees, `untuk melaksanakan hal-hal sebagai berikut :` without a keyword of its own.
    pub(super) fn purpose_in_small_letters(&self, unit: Unit) -> bool {
        self.target() == Some(Target::Kepada)
            && unit.starts_line()
            && self.zone <= Zone::Decided
            && self.reader.rest_of_line().trim_end().ends_with(':')
            && recognise::opens_purpose(self.reader.rest_of_line())
    }

    pub(super) fn purpose_words(&mut self) {
        self.close();
        self.zone = Zone::Body;
        self.doc.untuk = Some(self.reader.words());
    }

    /// Untuk: what follows before the first order.
    pub(super) fn purpose(&mut self) {
        self.close();
        self.reader.keyword_and_colon();
        self.reader.marks();
        self.zone = Zone::Body;
        let mut teks = Teks::default();
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Words | Kind::Jabatan if !unit.after_blank() || teks.is_empty() => {
                    teks.append(self.reader.words())
                }
                Kind::Separator => self.reader.keyword(),
                Kind::Mark => self.reader.mark(),
                _ => break,
            }
        }
        self.doc.untuk = (!teks.is_empty()).then_some(teks);
    }
}
