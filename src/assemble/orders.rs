//! The body: orders, divisions and articles, list labels and bullets.

use super::heading::is_first_label;
use super::sections::place;
use super::tree::{Builder, Place, Printed};
use super::{Assembler, Target, Zone};
use crate::message::Kode;
use crate::model::{Jenis, JenisSimpul, JenisSisa, Teks};
use crate::recognise;
use crate::unit::{Kind, LabelStyle, Unit};
use crate::value::{is_capitals, label};

/// Further in than this stop no sentence begins: 20 letter widths from the text's left edge.
const MIDDLE: u16 = 72;
/// So many orders further an order without its colon may count.
const MOST_SKIPPED: u32 = 3;

impl<'a> Assembler<'a> {
    /// Whether an ordinal heads an order here, and is no word of a sentence ("dalam Diktum / KEDUA …").
    pub(super) fn is_order(&self, unit: Unit) -> bool {
        if !unit.starts_line()
            && !self.reader.at().checked_sub(1).and_then(|i| self.reader.all().get(i)).is_some_and(|u| {
                matches!(
                    u.kind,
                    Kind::Mark
                        | Kind::Bullet
                        | Kind::Separator
                        | Kind::PageMark
                        | Kind::Untuk
                        | Kind::Menetapkan
                )
            })
        {
            return false;
        }
        let next = self.reader.ahead(3);
        let colon = next
            .iter()
            .skip(1)
            .find(|u| u.kind != Kind::Mark)
            .is_some_and(|u| u.kind == Kind::Separator && u.breaks == 0);
        if colon {
            return true;
        }
        let alone = next.get(1).is_none_or(|u| u.breaks > 0);
        let (last, whole) = match (self.target(), self.builder()) {
            (Some(Target::Isi), Some(b)) => (b.last_order(), b.sentence_ended() || b.awaits_words()),
            (Some(_), Some(b)) => (0, b.sentence_ended() || b.is_empty()),
            _ => (self.doc.isi.last().and_then(|n| n.urutan).unwrap_or(0), true),
        };
        let gap = next.get(1).is_some_and(|u| u.breaks == 0 && u.start - unit.end >= 2);
        let in_turn = unit.number == last + 1 || unit.number == last && alone;
        let skips = unit.number > last && unit.number <= last + MOST_SKIPPED;
        in_turn && (whole || gap || unit.after_blank())
            || alone && whole && unit.number > last
            || gap && whole && last > 0 && skips
    }

    pub(super) fn order(&mut self, unit: Unit) {
        self.zone = Zone::Body;
        if unit.number == 2 {
            self.lost_first_order();
        }
        let teks = self.reader.words_to(self.reader.at() + 1);
        self.list(Target::Isi).diktum(teks, unit.number, place(unit));
        self.reader.colons();
    }

    /// Whether a division's heading stands here, and is no end of a sentence ("dimaksud dalam / Pasal 7").
    pub(super) fn is_division(&self, unit: Unit) -> bool {
        if !unit.starts_line()
            || self.zone == Zone::After
                && !matches!(self.target(), Some(Target::Penjelasan | Target::Lampiran))
        {
            return false;
        }
        let beside = self.words_beside(unit);
        if unit.kind != Kind::Pasal {
            return !beside || self.heading_beside(unit);
        }
        if beside {
            return self.article_beside(unit);
        }
        let Some(builder) = self.builder() else { return true };
        if self.stands_in_the_middle(unit)
            || builder.sentence_ended()
            || builder.awaits_words()
            || builder.in_heading()
        {
            return true;
        }
        // The next article in turn, after words that can't refer to it: their own end was lost.
        let words = builder.last_words();
        let word = words.map_or("", Teks::last_word);
        let refers = recognise::refers(word);
        // A page of articles that was read together with the closing goes on after it.
        let among_closing = self.target() == Some(Target::Penutup) && unit.after_blank() && !refers;
        // A chapter's heading; `BAB` itself stands elsewhere.
        let heading = words.and_then(|teks| teks.pieces().last()).is_some_and(|line| is_capitals(line.text));
        among_closing
            || heading
            || self.clause_follows()
            || unit.number == builder.last_article() + 1 && (unit.after_blank() || !refers)
    }

    /// Whether words stand behind a division's label on its line.
    fn words_beside(&self, unit: Unit) -> bool {
        let line = &self.reader.all()[self.reader.at()..self.reader.line_end()];
        line.iter().any(|u| u.start > unit.start && !matches!(u.kind, Kind::Mark | Kind::Separator))
    }

    /// Whether the words behind `BAB II` are its heading: no sentence goes on with the chapter's name, and none lists
    /// the chapters of another text (`… dengan sistematika sebagai berikut : BAB I PENDAHULUAN`).
    fn heading_beside(&self, unit: Unit) -> bool {
        let Some(builder) = self.builder() else { return true };
        let free = builder.sentence_ended() || builder.awaits_words() || builder.in_heading();
        let listed = unit.kind == Kind::Bab && builder.announces() && !builder.amends();
        // An annex may hold several texts, each with chapters of its own.
        let anew = unit.number == 1 && self.target() == Some(Target::Lampiran);
        let in_turn =
            unit.kind != Kind::Bab || anew || unit.number == builder.last_chapter() + 1 || builder.amends();
        (free || unit.after_blank()) && !listed && in_turn
    }

    /// Whether the words behind `Pasal 3` are the article's own: it is the next, or one that a sentence announced.
    fn article_beside(&self, unit: Unit) -> bool {
        let Some(builder) = self.builder() else { return unit.number == 1 };
        let free = builder.sentence_ended() || builder.awaits_words() || builder.in_heading();
        free && (unit.number == builder.last_article() + 1 || builder.announces())
    }

    /// Whether a dash or a stop stands between a label and its words, and begins no list of its own: `(1) - Objek …`.
    pub(super) fn speck_behind_label(&self, unit: Unit) -> bool {
        let list = || {
            self.reader
                .all()
                .get(self.reader.line_end())
                .is_some_and(|next| matches!(next.kind, Kind::Bullet | Kind::LostLabel))
        };
        unit.stop > 0 && !unit.starts_line() && self.builder().is_some_and(Builder::awaits_words) && !list()
    }

    /// Whether a heading stands alone in the middle of its page, where no line of a sentence begins.
    fn stands_in_the_middle(&self, unit: Unit) -> bool {
        let alone = self.reader.all().get(self.reader.at() + 1).is_none_or(Unit::starts_line);
        alone && unit.stop >= MIDDLE
    }

    /// Whether the line after this one begins with a clause's label: `(1)`.
    fn clause_follows(&self) -> bool {
        let next = self.reader.all().get(self.reader.line_end());
        next.is_some_and(|unit| unit.kind == Kind::Label(LabelStyle::DigitBoth))
    }

    /// The number of an article of an amending text that was set or read in figures: `Pasal 1` for Pasal I where it
    /// changes another text, and `Pasal 2` for Pasal II where the text ends.
    fn amending(&self, unit: Unit) -> Option<u32> {
        if !matches!(unit.number, 1 | 2 | 11) {
            return None;
        }
        let printed = self.reader.slice(self.reader.at()..self.reader.at() + 1);
        let title = self.doc.tentang.as_ref().map(Teks::to_cow)?;
        if printed.ends_with(['I', 'V', 'X']) || !recognise::is_amending_title(&title) {
            return None;
        }
        let start = self.reader.all().get(self.reader.at() + 1)?;
        let ahead = &self.reader.text()[start.start as usize..];
        match unit.number {
            1 if self.builder().is_none_or(|b| b.last_article() == 0) => {
                recognise::amends_another(ahead).then_some(1)
            }
            // Two strokes are read as an eleven.
            2 | 11 if self.builder().is_some_and(|b| b.amends() && b.last_article() == 1) => {
                (start.kind == Kind::Penutup).then_some(2)
            }
            _ => None,
        }
    }

    pub(super) fn division(&mut self, unit: Unit) {
        let (jenis, rank) = match unit.kind {
            Kind::Bab => (JenisSimpul::Bab, 0),
            Kind::Bagian => (JenisSimpul::Bagian, 1),
            Kind::Paragraf => (JenisSimpul::Paragraf, 2),
            Kind::PenjelasanAyat => (JenisSimpul::Ayat, 5),
            Kind::PenjelasanHuruf => (JenisSimpul::Huruf, 6),
            Kind::PenjelasanAngka => (JenisSimpul::Angka, 7),
            _ => (JenisSimpul::Pasal, 3),
        };
        let target = match self.target() {
            Some(target @ (Target::Penjelasan | Target::Lampiran)) => target,
            _ => {
                self.zone = Zone::Body;
                Target::Isi
            }
        };
        let amends =
            if unit.kind == Kind::Pasal && target == Target::Isi { self.amending(unit) } else { None };
        let teks = self.reader.words_to(self.reader.at() + 1);
        match amends {
            Some(number) => self.list(target).amending_article(teks, number, place(unit)),
            None => self.list(target).division(jenis, rank, teks, unit.number, place(unit)),
        }
    }

    pub(super) fn label(&mut self, unit: Unit) {
        let Kind::Label(style) = unit.kind else {
            return;
        };
        if self.reader.runs_on(self.reader.at()) && !self.is_next_item(style) {
            return self.plain_words(unit);
        }
        let target = match self.target() {
            Some(Target::Pembukaan) if self.announces_addressees() => Target::Kepada,
            Some(Target::Pembukaan) if self.may_begin_body(unit) => Target::Isi,
            Some(Target::Pembukaan) => return self.plain_words(unit),
            Some(Target::Penutup) => return self.plain_words(unit),
            Some(target) => target,
            None => match self.zone {
                Zone::Closing if !self.promulgated => Target::Penutup,
                Zone::Closing | Zone::After => return self.reader.remainder(JenisSisa::TakDikenal),
                _ => Target::Isi,
            },
        };
        if target == Target::Isi {
            self.zone = Zone::Body;
        }
        let target = self.basis_after_considerations(target, style);
        let at = self.reader.at();
        let text = self.reader.slice(at..at + 1);
        let end = self.reader.line_end();
        let words = (at + 1..end).find(|i| self.reader.all()[*i].kind != Kind::Mark).unwrap_or(end);
        let ahead = self.reader.slice(words..end);
        let lone = ahead.is_empty() && self.reader.all().get(end).is_none();
        let teks = self.reader.words_to(at + 1);
        let place = place(unit);
        let referred = || self.builder().is_some_and(Builder::awaits_figure);
        if ahead.is_empty() && !referred() && target == Target::Isi && self.is_displaced(style, text) {
            let range = unit.start as usize..unit.end as usize;
            self.say(Kode::LabelTanpaIsi, range, vec![text.to_owned()]);
            return self.reader.rest(JenisSisa::TakDikenal, teks, false);
        }
        if lone && matches!(target, Target::Tembusan | Target::Kepada) {
            // A label with nothing after it at the very end: its words stand elsewhere.
            return self.reader.rest(JenisSisa::TakDikenal, teks, false);
        }
        let builder = self.list(target);
        match builder.label(Printed { teks, style, text, ahead, place }) {
            Ok(()) => {
                let next = self.reader.peek().filter(|u| u.breaks == 0);
                if let Some(next) = next.filter(|u| {
                    !matches!(u.kind, Kind::Label(_) | Kind::Bullet | Kind::Mark | Kind::LostLabel)
                }) {
                    let teks = self.reader.words();
                    self.list(target).words(
                        teks,
                        Place {
                            starts_line: false,
                            after_blank: false,
                            indent: next.indent,
                            stop: next.stop,
                        },
                    );
                }
            }
            Err(printed) => {
                let mut teks = printed.teks;
                if self.reader.peek().is_some_and(|u| u.breaks == 0) {
                    teks.append(self.reader.words());
                }
                self.list(target).words(teks, place);
            }
        }
    }

    /// Whether a label in the middle of a line is the next of an open list, and not one of a list in the sentence.
    fn is_next_item(&self, style: LabelStyle) -> bool {
        let at = self.reader.at();
        let first = [" ", &label::print(style, 1), " "].concat();
        // A list in the sentence has its own first label there; no item is so long that it isn't looked for.
        let sentence = |words: &Teks| words.pieces().len() > 50 || words.to_cow().contains(&first);
        let next = |b: &Builder| {
            b.continues(style, self.reader.slice(at..at + 1))
                && b.sentence_ended()
                && !b.last_words().is_some_and(sentence)
        };
        let first = is_first_label(self.reader.text(), self.reader.all()[at]);
        self.builder().is_some_and(|b| next(b) || first && b.announces())
    }

    /// After the lettered considerations a numbered list of laws is Mengingat, whose keyword is elsewhere or lost.
    fn basis_after_considerations(&mut self, target: Target, style: LabelStyle) -> Target {
        let considered = target == Target::Menimbang
            && style == LabelStyle::DigitDot
            && self.builder().is_some_and(|b| b.sentence_ended() && !b.awaits_words() && !b.announces());
        let ahead = || self.reader.slice(self.reader.at() + 1..self.reader.line_end());
        if !considered || !recognise::names_a_law(ahead()) {
            return target;
        }
        self.close();
        self.waiting.retain(|t| *t != Target::Mengingat);
        Target::Mengingat
    }

    /// Whether a label alone on its line stands in the middle of a sentence, or before a label that goes on
    /// with a list: its own words are elsewhere.
    fn is_displaced(&self, style: LabelStyle, text: &str) -> bool {
        let (Some(next), Some(builder)) = (self.reader.peek(), self.builder()) else {
            return false;
        };
        if let Kind::Label(next_style) = next.kind {
            let ahead = self.reader.slice(self.reader.at()..self.reader.at() + 1);
            return builder.continues(next_style, ahead) && !builder.continues(style, text);
        }
        let small = self.reader.text()[next.start as usize..].starts_with(char::is_lowercase);
        next.kind == Kind::Words && small && !builder.sentence_ended() && !builder.awaits_words()
    }

    fn may_begin_body(&self, unit: Unit) -> bool {
        let whole = self.builder().is_none_or(|b| b.sentence_ended());
        whole || unit.after_blank() && is_first_label(self.reader.text(), unit)
    }

    pub(super) fn bullet(&mut self, unit: Unit) {
        let next = self
            .reader
            .ahead(8)
            .iter()
            .skip(1)
            .find(|u| u.kind != Kind::Mark)
            .copied()
            .filter(|u| u.breaks == 0);
        if next
            .is_some_and(|u| !matches!(u.kind, Kind::Words | Kind::Jabatan | Kind::Penutup | Kind::LostLabel))
        {
            // `- a.`, `- KESATU :`: Markdown's bullet before what was never one.
            return self.reader.mark();
        }
        let target = match self.target() {
            Some(Target::Pembukaan) if self.may_begin_body(unit) => Target::Isi,
            Some(Target::Penutup | Target::Pembukaan) => return self.plain_words(unit),
            Some(target) => target,
            None => match self.zone {
                Zone::After | Zone::Closing => return self.reader.remainder(JenisSisa::TakDikenal),
                _ => Target::Isi,
            },
        };
        if target == Target::Isi {
            self.zone = Zone::Body;
        }
        let range = unit.start as usize..unit.end as usize;
        let lost = unit.kind == Kind::LostLabel;
        let sign = self.reader.text()[range.clone()].chars().next().unwrap_or('-');
        self.reader.mark();
        if next.is_none() {
            return;
        }
        let place = place(unit);
        let builder = self.list(target);
        if lost {
            builder.lost_label(range, place)
        } else {
            builder.bullet(sign, place)
        }
        let teks = self.reader.words();
        self.list(target).words(teks, Place { starts_line: false, ..place });
    }

    /// A heading in capitals on a line of its own among labelled ones: its label was lost.
    pub(super) fn heading_without_label(&mut self, unit: Unit) -> bool {
        let line = self.reader.rest_of_line();
        if line.len() > 80
            || !is_capitals(line)
            || line.ends_with([',', ':', ';', '.'])
            || !matches!(self.doc.jenis, Jenis::SuratEdaran)
        {
            return false;
        }
        let range = unit.start as usize..unit.end as usize;
        let found = self.list(Target::Isi).lost_heading(range, place(unit));
        if found {
            let teks = self.reader.words();
            self.list(Target::Isi).words(teks, place(unit));
        }
        found
    }

    pub(super) fn page_number(&mut self, unit: Unit) {
        let text = self.reader.slice(self.reader.at()..self.reader.at() + 1);
        let number = text.parse::<u32>().ok();
        let expected = number
            .is_some_and(|n| unit.kind == Kind::PageNumber && self.builder().is_some_and(|b| b.expects(n)));
        if number.is_some() && self.builder().is_some_and(Builder::awaits_figure) {
            return self.plain_words(unit);
        }
        if expected && self.zone != Zone::After {
            let teks = self.reader.words();
            let printed = Printed { teks, style: LabelStyle::DigitDot, text, ahead: "", place: place(unit) };
            if let Some((_, builder)) = &mut self.open
                && let Err(printed) = builder.label(printed)
            {
                builder.words(printed.teks, printed.place);
            }
            return;
        }
        if unit.kind == Kind::PageMark {
            // `-5 derajat`: no page in sequence, so a figure of the sentence.
            return self.plain_words(unit);
        }
        self.reader.remainder(JenisSisa::NomorHalaman);
    }
}
