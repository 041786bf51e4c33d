//! Labels that a scan misread: by the list that is open, its tab stop, and what stands behind them.

use super::labels::beside;
use super::{Builder, Mode, Open, Place, Printed, Style};
use crate::message::Kode;
use crate::model::Label;
use crate::recognise;
use crate::unit::LabelStyle;
use crate::value::label::{self, Reading};

impl<'a> Builder<'a> {
    /// Opens the next item of the list that is open at the stop of a label that can't be read, or whose next label it
    /// reads like. Gives it back where no list is, or where a sentence goes on.
    pub(super) fn label_at_stop(&mut self, printed: Printed<'a>) -> Result<(), Printed<'a>> {
        if let Some(first) = self.first_clause(&printed) {
            self.child(first, printed);
            return Ok(());
        }
        let at_stop = || self.next_at_stop(printed.place);
        let Some((depth, reading)) =
            at_stop().or_else(|| self.next_like(printed.text)).filter(|_| self.sentence_ended())
        else {
            return Err(printed);
        };
        self.sibling(depth, reading, printed);
        Ok(())
    }

    /// `(1)`, under an article's heading, where what stands there can be nothing else: `(r)`, `l1l`.
    pub(super) fn first_clause(&self, printed: &Printed<'a>) -> Option<Reading> {
        let first = label::FIRST_CLAUSE;
        let bracketed =
            matches!(printed.style, LabelStyle::Unread | LabelStyle::LowerBoth | LabelStyle::UpperBoth);
        let free = bracketed && self.in_article_directly() && self.awaits_words();
        (free && label::reads_as(printed.text, &label::print(first.0, first.1))).then_some(first)
    }

    /// A later point of an amending article whose first one was lost: `2. Ketentuan Pasal 6 diubah …`
    pub(super) fn next_point(&self, printed: &Printed<'a>) -> Option<(usize, Reading)> {
        let points = printed.style == LabelStyle::DigitDot && recognise::amends(printed.ahead);
        let listed = |open: &Open| open.style == Style::List(LabelStyle::DigitDot);
        let article = self.stack.iter().rposition(Open::amending).filter(|_| points)?;
        let reading = label::readings(printed.style, printed.text)[0]?;
        (!self.stack.iter().any(listed)).then_some((article + 1, reading))
    }

    /// The innermost list whose next label reads like a printed one.
    pub(super) fn next_like(&self, text: &str) -> Option<(usize, Reading)> {
        let own = |open: &Open| match open.style {
            Style::List(style) if label::reads_as(text, &label::print(style, open.number + 1)) => {
                Some((style, open.number + 1))
            }
            _ => None,
        };
        self.stack.iter().enumerate().rev().find_map(|(depth, open)| Some((depth, own(open)?)))
    }

    /// The first label of considerations on a page, or of one that a scan misread, read as one that they can't begin with: `4. bahwa` is a., and
    /// `I. Undang-Undang` 1. One of their own style is believed, for a page before it may be lost.
    pub(super) fn first_of_block(&self, printed: &Printed<'a>) -> Option<Reading> {
        let known = printed.place.stop > 0 || printed.style == LabelStyle::Unread;
        if self.mode != Mode::Considerations || !known || !self.is_empty() {
            return None;
        }
        let readings = label::readings(printed.style, printed.text);
        let ahead = printed.ahead.trim_start();
        if recognise::opens_consideration(ahead) {
            let other =
                !readings.iter().flatten().any(|(style, n)| *n == 1 || *style == LabelStyle::LowerDot);
            return other.then_some(label::FIRST_CONSIDERATION);
        }
        let alike = label::reads_like(printed.text, "1.") && printed.style != LabelStyle::DigitDot;
        let alike = alike || printed.style == LabelStyle::Unread;
        (alike && recognise::names_a_law(ahead)).then_some(label::FIRST_LAW)
    }

    /// The innermost list whose labels stand at this stop, and the label that it has next.
    pub(super) fn next_at_stop(&self, place: Place) -> Option<(usize, Reading)> {
        let own = |open: &Open| match open.style {
            Style::List(style) if open.place.stop > 0 && beside(open.place.stop, place.stop) => {
                Some((style, open.number + 1))
            }
            _ => None,
        };
        self.stack.iter().enumerate().rev().find_map(|(depth, open)| Some((depth, own(open)?)))
    }

    /// The next label of the list at whose stop a label stands that reads like it: `C.` after `b.`, `g.` after `p.`
    pub(super) fn misread_at_stop(&self, printed: &Printed<'a>) -> Option<(usize, Reading)> {
        let place = printed.place;
        if !place.starts_line || !self.sentence_ended() || self.awaits_words() {
            return None;
        }
        if place.stop == 0 {
            // Without a page the list must be the one that is open, and the label none that begins one, nor one of
            // the list's own kind: that is what it says.
            let begins = label::readings(printed.style, printed.text).iter().flatten().any(|(_, n)| *n == 1);
            let innermost = self.stack.iter().rposition(|open| matches!(open.style, Style::List(_)));
            return self.next_like(printed.text).filter(|(depth, (style, _))| {
                !begins && *style != printed.style && Some(*depth) == innermost
            });
        }
        let (depth, reading) = self.next_at_stop(place)?;
        label::reads_like(printed.text, &label::print(reading.0, reading.1)).then_some((depth, reading))
    }

    /// Mends the first label of a list when its second one follows: `(4)` before `(2)` was (1).
    pub(super) fn mend_first(&mut self, readings: &[Option<Reading>]) {
        let Some(style) = readings.iter().flatten().find(|(_, n)| *n == 2).map(|(style, _)| *style) else {
            return;
        };
        let Some(depth) = self.stack.iter().rposition(|open| open.style == Style::List(style)) else {
            return;
        };
        let siblings = match depth.checked_sub(1) {
            Some(parent) => &self.stack[parent].node.anak,
            None => &self.roots,
        };
        let first = siblings.last().is_none_or(|before| before.label.is_none());
        let open = &mut self.stack[depth];
        if open.number < 2 || !first {
            return;
        }
        let Some(Label::Tercetak(teks)) =
            open.node.label.take_if(|label| matches!(label, Label::Tercetak(_)))
        else {
            return;
        };
        let at = teks.range().unwrap_or_default();
        let (printed, label) = (teks.to_string(), label::print(style, 1));
        open.node.label = Some(Label::Terbaca { teks, label: label.clone() });
        (open.node.urutan, open.number) = (Some(1), 1);
        // It was said that the list lacks its beginning: it does not.
        if let Some(said) = self.messages.iter().rposition(|m| m.kode == Kode::UrutanTerlompat && m.at == at)
        {
            self.messages.remove(said);
        }
        self.say(Kode::LabelSalahBaca, at, vec![printed, label]);
    }
}
