//! At which level a label belongs: with the list that it continues, or as the first of a list of its own.

use super::words::is_catch_word;
use super::{ARTICLE, Builder, Mode, Open, Place, Printed, QUOTED, QUOTED_ARTICLE, Style};
use crate::message::Kode;
use crate::model::{JenisSimpul, Label, Simpul, Teks};
use crate::recognise;
use crate::unit::LabelStyle;
use crate::value::is_capitals;
use crate::value::label::{self, Reading};

/// Labels whose tab stops lie apart by more half letter widths than this stand at different levels.
const SAME_STOP: u16 = 2;
/// So many labels may be missing before one that is believed all the same.
const MOST_SKIPPED: u32 = 3;

/// Whether two labels stand at one tab stop.
pub(super) fn beside(a: u16, b: u16) -> bool {
    a.abs_diff(b) <= SAME_STOP
}

impl<'a> Builder<'a> {
    /// Whether a lone figure would continue a list that is open: a label that lost its stop.
    pub fn expects(&self, number: u32) -> bool {
        self.sentence_ended()
            && self
                .stack
                .iter()
                .any(|o| o.style == Style::List(LabelStyle::DigitDot) && o.number + 1 == number)
    }

    /// Opens a list item. Gives the label back when it is none: a figure in a sentence.
    pub fn label(&mut self, printed: Printed<'a>) -> Result<(), Printed<'a>> {
        if let Some(first) = self.first_of_block(&printed) {
            self.open_item(first, printed);
            return Ok(());
        }
        if printed.style == LabelStyle::Unread {
            return self.label_at_stop(printed);
        }
        let mut readings = label::readings(printed.style, printed.text);
        self.drop_misreadings(&mut readings, printed.text);
        if printed.place.starts_line && self.awaits_figure() {
            return Err(printed);
        }
        if readings.iter().flatten().any(|(_, n)| *n == 1) {
            self.part_announcement(&readings);
        }
        self.mend_first(&readings);
        let level = self.level(printed.place);
        if level < self.stack.len() && self.further_out(level, printed.place, &readings) {
            self.close_to(level);
        }
        if let Some((depth, reading)) = self.successor(&readings, &printed) {
            self.sibling(depth, reading, printed);
            return Ok(());
        }
        if self.lost_block(&readings) {
            return self.label(printed);
        }
        if let Some(lost) = self.lost_before(&readings) {
            self.restore(lost, printed);
            return Ok(());
        }
        if self.reopen(&readings) || self.lost_inside(&readings) || self.lost_paragraphs(&readings) {
            return self.label(printed);
        }
        if let Some(reading) = self.lost_first(&readings) {
            self.open_item(reading, printed);
            return Ok(());
        }
        let first = readings.iter().flatten().find(|(_, n)| *n == 1).copied();
        let first = first.or_else(|| self.first_clause(&printed));
        if let Some(first) = first.filter(|_| self.in_article_directly() && self.awaits_words()) {
            self.child(first, printed);
            return Ok(());
        }
        if let Some((depth, reading)) = self.misread_at_stop(&printed) {
            self.sibling(depth, reading, printed);
            return Ok(());
        }
        if let Some(depth) = self.doubled(&readings, printed.ahead) {
            return self.again(depth, printed, &readings);
        }
        if let Some(first) = readings.iter().flatten().find(|(_, n)| *n == 1).copied() {
            self.child(first, printed);
            return Ok(());
        }
        let items = self.mode == Mode::Items && printed.place.starts_line;
        let ended = self.sentence_ended() || self.awaits_words() || items && self.in_turn(&readings);
        if !ended {
            return Err(printed);
        }
        let skipped = readings.iter().flatten().find_map(|&(style, n)| {
            let depth = self.stack.iter().rposition(|o| {
                o.style == Style::List(style) && o.number < n && n <= o.number + MOST_SKIPPED
            })?;
            Some((depth, (style, n)))
        });
        let at = printed.teks.range().unwrap_or_default();
        if skipped.is_some_and(|(depth, (_, number))| self.lost_items(depth, number)) {
            return self.label(printed);
        }
        if let Some((depth, reading)) = self.next_point(&printed) {
            self.close_to(depth);
            self.say(Kode::UrutanTerlompat, at, vec![printed.text.to_string(), label::print(reading.0, 1)]);
            self.open_item(reading, printed);
            return Ok(());
        }
        if let Some((depth, reading)) = skipped {
            let missing = label::print(reading.0, self.stack[depth].number + 1);
            self.say(Kode::UrutanTerlompat, at, vec![printed.text.to_string(), missing]);
            self.sibling(depth, reading, printed);
            return Ok(());
        }
        let Some(reading) = readings.iter().flatten().find(|(_, n)| *n > 0 && *n <= 30).copied() else {
            return Err(printed);
        };
        if let Some(depth) = self.stack.iter().rposition(|o| o.style == Style::List(reading.0)) {
            // Pages out of order: after a whole item, a label at the head of a line is one all the same.
            let item = self.last_words().and_then(Teks::last_char) == Some(';');
            if !item || !printed.place.starts_line {
                return Err(printed);
            }
            let missing = label::print(reading.0, self.stack[depth].number + 1);
            self.say(Kode::UrutanTerlompat, at, vec![printed.text.to_string(), missing]);
            self.sibling(depth, reading, printed);
            return Ok(());
        }
        self.say(Kode::UrutanTerlompat, at, vec![printed.text.to_string(), label::print(reading.0, 1)]);
        self.child(reading, printed);
        Ok(())
    }

    /// How many open nodes a label at this place can stand under or beside: on a page, none that stands further in.
    fn level(&self, place: Place) -> usize {
        let further_in = |open: &Open| {
            matches!(open.style, Style::List(_) | Style::Bullet(_))
                && open.place.stop > place.stop + SAME_STOP
        };
        let known = place.stop > 0 && place.starts_line;
        let depth = if known { self.stack.iter().position(further_in) } else { None };
        depth.unwrap_or(self.stack.len())
    }

    /// Whether a label that stands further out than the list that is open has its place out there: it continues a
    /// list, or begins one after a whole sentence.
    fn further_out(&self, level: usize, place: Place, readings: &[Option<Reading>]) -> bool {
        let continues = |open: &Open| {
            readings
                .iter()
                .flatten()
                .any(|(style, n)| open.style == Style::List(*style) && open.number + 1 == *n)
        };
        let whole = self.sentence_ended() || place.after_blank;
        let first = || whole && readings.iter().flatten().any(|(_, n)| *n == 1);
        self.stack[..level].iter().any(continues) || first()
    }

    /// Leaves out what a label would be if it were misread, where it makes sense as it is: `1.` under a
    /// colon is no `l.` after `k.`, and `l.` in a list of letters no `1.`
    fn drop_misreadings(&self, readings: &mut [Option<Reading>; 3], text: &str) {
        let letters = |open: &Open| matches!(open.style, Style::List(s) if !matches!(s, LabelStyle::DigitDot | LabelStyle::DigitParen | LabelStyle::DigitBoth));
        for reading in readings {
            let Some(found) = *reading else { continue };
            let sense = match found.1 {
                1 => !self.announces() && self.stack.iter().any(letters),
                _ => self.announces(),
            };
            if sense && label::misread(found, text) {
                *reading = None;
            }
        }
    }

    /// Whether as many items stand before a label as it counts.
    pub(super) fn in_turn(&self, readings: &[Option<Reading>]) -> bool {
        let count = (self.roots.len() + usize::from(!self.stack.is_empty())) as u32;
        readings.iter().flatten().any(|(_, n)| *n == count + 1)
    }

    /// Whether a label continues a list that is open.
    pub fn continues(&self, style: LabelStyle, text: &str) -> bool {
        let readings = label::readings(style, text);
        self.stack.iter().any(|open| {
            readings.iter().flatten().any(|(s, n)| open.style == Style::List(*s) && open.number + 1 == *n)
        })
    }

    /// The open list that a label continues; of two, the inner one unless headings or indentation say otherwise.
    fn successor(&self, readings: &[Option<Reading>], printed: &Printed<'a>) -> Option<(usize, Reading)> {
        let continues = |open: &Open| {
            readings
                .iter()
                .flatten()
                .find(|(style, n)| open.style == Style::List(*style) && open.number + 1 == *n)
                .copied()
        };
        let mut found =
            self.stack.iter().enumerate().rev().filter_map(|(d, open)| Some((d, continues(open)?)));
        if printed.place.stop > 0 && printed.place.starts_line {
            // On a page, the list whose labels stand nearest to this one's stop; of equals the inner.
            let away = |depth: usize| self.stack[depth].place.stop.abs_diff(printed.place.stop) / SAME_STOP;
            return found.min_by_key(|(depth, _)| away(*depth));
        }
        let inner = found.next()?;
        let Some(outer) = found.next() else {
            return Some(inner);
        };
        let (a, b) = (&self.stack[inner.0], &self.stack[outer.0]);
        if self.stack[outer.0..inner.0].iter().any(|open| matches!(open.style, Style::Division(QUOTED..))) {
            return Some(if recognise::amends(printed.ahead) { outer } else { inner });
        }
        if a.in_capitals() != b.in_capitals() {
            return Some(if is_capitals(printed.ahead) == a.in_capitals() { inner } else { outer });
        }
        let (near, far) =
            (a.place.indent.abs_diff(printed.place.indent), b.place.indent.abs_diff(printed.place.indent));
        Some(if far + 1 < near { outer } else { inner })
    }

    /// Opens a list again that a paragraph closed and this label continues: the paragraph was a part of it.
    fn reopen(&mut self, readings: &[Option<Reading>]) -> bool {
        if self.stack.last().is_none_or(|top| top.style != Style::Alinea) {
            return false;
        }
        let base = self.stack.len() - 1;
        let siblings = match base.checked_sub(1) {
            Some(parent) => &self.stack[parent].node.anak,
            None => &self.roots,
        };
        let mut depth = 0;
        let mut node = siblings.last();
        let found = loop {
            let Some(own) = node else { break None };
            depth += 1;
            if let (Style::List(style), Some(urutan)) = (self.style_of(own), own.urutan)
                && readings.iter().flatten().any(|r| *r == (style, urutan + 1))
            {
                break Some(depth);
            }
            node = own.anak.last();
        };
        let Some(depth) = found else { return false };
        let Some(alinea) = self.stack.pop() else {
            return false;
        };
        for _ in 0..depth {
            let siblings = match self.stack.last_mut() {
                Some(parent) => &mut parent.node.anak,
                None => &mut self.roots,
            };
            let Some(node) = siblings.pop() else { break };
            let (style, number) = (self.style_of(&node), node.urutan.unwrap_or(0));
            self.push(node, style, number, alinea.place);
        }
        if let Some(top) = self.stack.last_mut() {
            top.node.anak.push(alinea.node);
        }
        true
    }

    /// The style with which a closed node is opened again.
    pub(super) fn style_of(&self, node: &Simpul<'a>) -> Style {
        let Some(printed) = node.label.as_ref().map(Label::to_cow) else {
            return Style::Alinea;
        };
        match node.jenis {
            JenisSimpul::Diktum => Style::Diktum,
            JenisSimpul::Bab => Style::Division(0),
            JenisSimpul::Bagian => Style::Division(1),
            JenisSimpul::Paragraf => Style::Division(2),
            JenisSimpul::Pasal if self.stack.iter().any(Open::amending) => Style::Division(QUOTED_ARTICLE),
            JenisSimpul::Pasal => Style::Division(ARTICLE),
            _ => Style::List(label::style(&printed)),
        }
    }

    /// The open list whose last label this one repeats.
    fn doubled(&self, readings: &[Option<Reading>], ahead: &str) -> Option<usize> {
        let quoted = self.quoted(ahead);
        let found = self.stack[quoted..].iter().rposition(|open| {
            readings.iter().flatten().any(|(style, n)| open.style == Style::List(*style) && open.number == *n)
        });
        found.map(|depth| quoted + depth)
    }

    /// How many open nodes stand around a quoted article that goes on: what names no point of the amending text is of
    /// the article, be it a table's row.
    fn quoted(&self, ahead: &str) -> usize {
        let article = self.stack.iter().rposition(|open| open.style == Style::Division(QUOTED_ARTICLE));
        article.filter(|_| !recognise::amends(ahead)).unwrap_or(0)
    }

    /// A label that its list has already: a catch-word, a list within an item, or a slip of the drafter.
    pub(super) fn again(
        &mut self,
        depth: usize,
        printed: Printed<'a>,
        readings: &[Option<Reading>],
    ) -> Result<(), Printed<'a>> {
        let open = &self.stack[depth];
        let Style::List(style) = open.style else {
            return Err(printed);
        };
        let number = open.number;
        let is_top = depth + 1 == self.stack.len();
        if is_top && open.node.anak.is_empty() && is_catch_word(&open.node.teks, printed.ahead) {
            if let Some(open) = self.stack.pop() {
                self.catch(open.node);
            }
            self.close_to(depth);
            self.open_item((style, number), printed);
            return Ok(());
        }
        let first = readings.iter().flatten().find(|(s, n)| *n == 1 && *s == style).copied();
        // On a page, a list of an item's own does not stand at the item's own stop.
        let own_stop = printed.place.stop > 0 && beside(open.place.stop, printed.place.stop);
        if let Some(first) = first.filter(|_| self.announces() && !own_stop) {
            self.child(first, printed);
            return Ok(());
        }
        if !self.sentence_ended() && number != 1 {
            return Err(printed);
        }
        if !label::is_inserted(printed.text) {
            let at = printed.teks.range().unwrap_or_default();
            self.say(Kode::UrutanBerulang, at, vec![printed.text.to_string()]);
        }
        self.sibling(depth, (style, number), printed);
        Ok(())
    }

    pub(super) fn catch(&mut self, node: Simpul<'a>) {
        let mut teks = Teks::default();
        if let Some(Label::Tercetak(label) | Label::Terbaca { teks: label, .. }) = node.label {
            teks.append(label);
        }
        teks.append(node.judul.unwrap_or_default());
        teks.append(node.teks);
        self.say(Kode::KataSambung, teks.range().unwrap_or_default(), vec![teks.to_string()]);
        self.caught.push(teks);
    }

    pub(super) fn sibling(&mut self, depth: usize, reading: Reading, printed: Printed<'a>) {
        self.close_before_next(depth);
        self.open_item(reading, printed);
    }

    pub(super) fn child(&mut self, reading: Reading, printed: Printed<'a>) {
        if self.stack.last().is_some_and(|top| top.style == Style::Alinea) && !self.announces() {
            self.drop_alinea();
        }
        // The first label of a style that is open further out starts that list anew beside it.
        if !self.announces()
            && !self.awaits_words()
            && let Some(depth) = self.stack.iter().rposition(|open| open.style == Style::List(reading.0))
            && depth > self.quoted(printed.ahead)
            && self.stack[depth].number > 1
        {
            self.close_to(depth);
        }
        self.open_item(reading, printed);
    }

    pub(super) fn open_item(&mut self, (style, number): Reading, printed: Printed<'a>) {
        let says = label::readings(printed.style, printed.text).contains(&Some((style, number)));
        let label = match !says || label::misread((style, number), printed.text) {
            false => Label::Tercetak(printed.teks),
            true => {
                let label = label::print(style, number);
                let at = printed.teks.range().unwrap_or_default();
                self.say(Kode::LabelSalahBaca, at, vec![printed.text.to_owned(), label.clone()]);
                Label::Terbaca { teks: printed.teks, label }
            }
        };
        let node = Simpul {
            label: Some(label),
            urutan: Some(number),
            ..Simpul::new(jenis(style, self.in_article_directly()))
        };
        self.push(node, Style::List(style), number, printed.place);
    }

    pub(super) fn in_article_directly(&self) -> bool {
        self.stack.last().is_some_and(|open| matches!(open.style, Style::Division(ARTICLE | QUOTED_ARTICLE)))
    }
}

/// The kind of a list item: a clause only directly under an article.
pub(super) fn jenis(style: LabelStyle, in_article: bool) -> JenisSimpul {
    use LabelStyle::*;
    match style {
        DigitBoth if in_article => JenisSimpul::Ayat,
        LowerDot | LowerParen | LowerBoth | UpperDot | UpperParen | UpperBoth => JenisSimpul::Huruf,
        _ => JenisSimpul::Angka,
    }
}
