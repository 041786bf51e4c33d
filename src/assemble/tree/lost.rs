//! Labels that a scan lost: inferred from their neighbours, and marked so.

use std::ops::Range;

use super::labels::{beside, jenis};
use super::words::ended;
use super::{Builder, Mode, Open, Place, Printed, Style};
use crate::message::Kode;
use crate::model::{JenisSimpul, Join, Piece, Simpul, Teks};
use crate::recognise;
use crate::unit::LabelStyle;
use crate::value::label::{self, Reading};

/// So many labels in a row may be lost between two that are there …
pub(super) const MOST_LOST: u32 = 3;
/// … and so many where every item ends in its own semicolon.
const MOST_LOST_ITEMS: u32 = 20;

/// No item has more lines than this; words that run on for longer are not looked through again at every label.
pub(super) const LONGEST_ITEM: usize = 200;

pub(super) struct Lost {
    depth: usize,
    style: LabelStyle,
    number: u32,
    before: u32,
    count: u32,
}

impl<'a> Builder<'a> {
    /// A label of which only the stop is left: the next of the list that is open, or a bullet.
    /// Inside a sentence it is a speck, and no label.
    pub fn lost_label(&mut self, at: Range<usize>, place: Place) {
        if self.mode != Mode::Items && !self.sentence_ended() {
            return;
        }
        self.drop_alinea();
        let dotted = |style| {
            use LabelStyle::*;
            at.is_empty() || matches!(style, DigitDot | LowerDot | UpperDot | RomanUpper | RomanLowerDot)
        };
        let open = self.stack.iter().enumerate().rev().find_map(|(depth, open)| match open.style {
            Style::List(style) if dotted(style) => Some((depth, style)),
            _ => None,
        });
        let Some((depth, style)) = open else {
            return self.bullet('.', place);
        };
        self.open_lost(depth, style, at, place);
    }

    /// The list of which these words are the next item, whose label was lost: on a page they hang where the words of
    /// its items do, after a whole item, and begin as items do.
    pub(super) fn hanging_item(&self, teks: &Teks<'a>, place: Place) -> Option<(usize, LabelStyle)> {
        let last = self.stack.last().filter(|_| place.stop > 0 && place.starts_line)?;
        let begins = || {
            let line = teks.pieces().first().map_or("", |piece| piece.text);
            recognise::names_a_law(line) || recognise::opens_consideration(line)
        };
        let word = last.node.teks.last_word();
        let whole = match self.mode {
            _ if last.node.teks.is_empty() => false,
            Mode::Considerations => {
                ended(&last.node.teks)
                    && !recognise::joins_items(word)
                    && !recognise::refers(word)
                    && begins()
            }
            Mode::Body | Mode::Items => last.node.teks.last_char() == Some(';'),
        };
        let (depth, open) =
            self.stack.iter().enumerate().rev().find(|(_, open)| matches!(open.style, Style::List(_)))?;
        let Style::List(style) = open.style else { return None };
        (whole && open.hang > 0 && beside(open.hang, place.stop)).then_some((depth, style))
    }

    /// Considerations none of which has a label, though there are several: each begins as an item does, so
    /// all of them lost it. UU 12/2011 Lampiran II 21 and 41: several are lettered, and legal bases numbered.
    pub(super) fn label_block(&mut self) {
        let plain = |n: &Simpul| n.jenis == JenisSimpul::Alinea && n.anak.is_empty();
        let several = self.roots.len() > 1 && self.roots.iter().all(plain);
        if self.mode != Mode::Considerations || !several {
            return;
        }
        let heads = |n: &Simpul, begins: fn(&str) -> bool| {
            n.teks.pieces().first().is_some_and(|piece| begins(piece.text))
        };
        let style = if self.roots.iter().all(|n| heads(n, recognise::opens_consideration)) {
            LabelStyle::LowerDot
        } else if self.roots.iter().all(|n| heads(n, recognise::names_a_law)) {
            LabelStyle::DigitDot
        } else {
            return;
        };
        self.label_roots(style);
    }

    /// Considerations that all lost their labels before this one, as many as it counts.
    pub(super) fn lost_block(&mut self, readings: &[Option<Reading>]) -> bool {
        let plain = |n: &Simpul| n.jenis == JenisSimpul::Alinea && n.anak.is_empty();
        let [only] = self.stack.as_slice() else { return false };
        let count = self.roots.len() as u32 + 1;
        let next = readings.iter().flatten().find(|(_, n)| *n == count + 1);
        let Some(&(style, _)) = next.filter(|_| self.mode == Mode::Considerations) else {
            return false;
        };
        let whole = plain(&only.node) && ended(&only.node.teks) && self.roots.iter().all(plain);
        if !whole {
            return false;
        }
        let last = self.stack.pop();
        self.label_roots(style);
        if let Some(last) = last {
            let node = self.infer(last.node, (style, count));
            self.push(node, Style::List(style), count, last.place);
        }
        true
    }

    fn label_roots(&mut self, style: LabelStyle) {
        let roots = std::mem::take(&mut self.roots);
        self.roots = (1..).zip(roots).map(|(number, node)| self.infer(node, (style, number))).collect();
    }

    /// Opens the next item of the list open at `depth`, whose label was lost.
    pub(super) fn open_lost(&mut self, depth: usize, style: LabelStyle, at: Range<usize>, place: Place) {
        let Open { number, hang, place: Place { stop, .. }, .. } = self.stack[depth];
        let number = number + 1;
        self.close_to(depth);
        let label = label::print(style, number);
        self.say(Kode::LabelTersirat, at, vec![label.clone()]);
        let jenis = jenis(style, false);
        let node = Simpul::new(jenis).restored(jenis, label, number);
        self.push(node, Style::List(style), number, Place { stop, ..place });
        if let Some(open) = self.stack.last_mut() {
            open.hang = hang;
        }
    }

    /// Gives a heading in capitals the label that its neighbours have and it lost. `false` when no list of
    /// such headings is open.
    pub fn lost_heading(&mut self, at: Range<usize>, place: Place) -> bool {
        let Some(depth) =
            self.stack.iter().rposition(|open| matches!(open.style, Style::List(_)) && open.in_capitals())
        else {
            return false;
        };
        let top = &self.stack[self.stack.len() - 1];
        let after_heading =
            depth + 1 == self.stack.len() && top.node.judul.is_none() && top.node.anak.is_empty();
        if after_heading || !ended(&top.node.teks) {
            return false;
        }
        let Style::List(style) = self.stack[depth].style else {
            return false;
        };
        self.open_lost(depth, style, at, place);
        true
    }

    /// Items whose labels were lost before this label: bullets as many as are missing.
    pub(super) fn lost_before(&self, readings: &[Option<Reading>]) -> Option<Lost> {
        for &(style, n) in readings.iter().flatten() {
            for (depth, open) in self.stack.iter().enumerate().rev() {
                if !matches!(open.style, Style::Bullet(_)) {
                    continue;
                }
                let count = 1 + match depth.checked_sub(1) {
                    Some(above) => self.stack[above].bullets,
                    None => self
                        .roots
                        .iter()
                        .rev()
                        .take(100)
                        .take_while(|r| r.jenis == JenisSimpul::Butir)
                        .count() as u32,
                };
                if count + 1 == n {
                    return Some(Lost { depth, style, number: n, before: 0, count });
                }
                if let Some(above) = depth.checked_sub(1).map(|d| &self.stack[d]) {
                    let whole = above.node.anak.len() as u32 == above.bullets;
                    if whole && above.style == Style::List(style) && above.number + count + 1 == n {
                        return Some(Lost { depth, style, number: n, before: above.number, count });
                    }
                }
            }
        }
        None
    }

    /// Gives lost labels back: `- ` `- ` `- d.` are a, b, c and d.
    pub(super) fn restore(&mut self, lost: Lost, printed: Printed<'a>) {
        let depth = if lost.before > 0 { lost.depth - 1 } else { lost.depth };
        // Close the open bullet into its holder first, so that all of them are side by side.
        self.close_to(lost.depth);
        let items: Vec<Simpul<'a>> = {
            let holder = match lost.depth.checked_sub(1) {
                Some(above) => {
                    self.stack[above].bullets = 0;
                    &mut self.stack[above].node.anak
                }
                None => &mut self.roots,
            };
            holder.split_off(holder.len() - lost.count as usize)
        };
        self.close_to(depth);
        for (number, item) in (lost.before + 1..).zip(items) {
            let item = self.infer(item, (lost.style, number));
            match self.stack.last_mut() {
                Some(parent) => parent.node.anak.push(item),
                None => self.roots.push(item),
            }
        }
        self.open_item((lost.style, lost.number), printed);
    }

    /// The first items of a list whose labels were lost: unlabelled words as many as are missing before `2.`
    /// gives the reading with which it then opens.
    pub(super) fn lost_first(&mut self, readings: &[Option<Reading>]) -> Option<Reading> {
        let (style, number) = readings.iter().flatten().find(|(_, n)| *n > 1 && *n < 20).copied()?;
        if self.mode == Mode::Items {
            let plain =
                |n: &Simpul| matches!(n.jenis, JenisSimpul::Alinea | JenisSimpul::Butir) && n.anak.is_empty();
            let count = self.roots.len() + self.stack.len();
            if count as u32 + 1 != number
                || self.stack.len() > 1
                || !self.roots.iter().all(plain)
                || !self.stack.iter().all(|o| plain(&o.node))
            {
                return None;
            }
            self.close_to(0);
            for (number, item) in (1..).zip(std::mem::take(&mut self.roots)) {
                let item = self.infer(item, (style, number));
                self.roots.push(item);
            }
        } else {
            let top = self.stack.last_mut()?;
            let one = number == 2
                && top.node.judul.is_some()
                && !top.node.teks.is_empty()
                && top.node.anak.is_empty();
            if !one {
                return None;
            }
            let item = Simpul::alinea(std::mem::take(&mut top.node.teks));
            let item = self.infer(item, (style, 1));
            if let Some(top) = self.stack.last_mut() {
                top.node.anak.push(item);
            }
        }
        Some((style, number))
    }

    /// Items whose labels were lost and whose words ran on in the item before: `a. …;` / `…;` / `c. …`. They are
    /// told apart by the lines that end an item, when these are as many as labels are missing.
    pub(super) fn lost_inside(&mut self, readings: &[Option<Reading>]) -> bool {
        let Some(top) = self.stack.last().filter(|top| top.node.anak.is_empty()) else {
            return false;
        };
        let found = readings.iter().flatten().find_map(|&(style, n)| {
            let open = |o: &Open| {
                o.style == Style::List(style) && o.number + 1 < n && n <= o.number + MOST_LOST_ITEMS + 1
            };
            Some((self.stack.iter().rposition(open)?, style, n))
        });
        let Some((depth, style, n)) = found else {
            return false;
        };
        let pieces = top.node.teks.pieces();
        if pieces.len() > LONGEST_ITEM {
            return false;
        }
        // `; dan` in a list within the item promises a further item of that list.
        let inner = depth + 1 < self.stack.len();
        let promises = |line: &Piece| inner && !line.text.trim_end().ends_with([';', '.']);
        let ends: Vec<usize> = (1..pieces.len())
            .filter(|i| ends_item(&pieces[i - 1], &pieces[*i]) && !promises(&pieces[i - 1]))
            .collect();
        let first = self.stack[depth].number + 1;
        let semicolons = || ends.iter().all(|at| !pieces[at - 1].text.trim_end().ends_with('.'));
        let many = n - first > MOST_LOST && !semicolons();
        if ends.len() as u32 != n - first || many || !ended(&top.node.teks) {
            return false;
        }
        let mut items = Vec::new();
        if let Some(top) = self.stack.last_mut() {
            items.extend(ends.iter().rev().map(|at| Simpul::alinea(top.node.teks.split_off(*at))));
        }
        self.close_to(depth);
        for (number, item) in (first..).zip(items.into_iter().rev()) {
            self.close_to(depth);
            let item = self.infer(item, (style, number));
            self.push(item, Style::List(style), number, Place::NOWHERE);
        }
        true
    }

    /// Paragraphs between two items of a list, as many as labels are missing, are the items that lost them.
    pub(super) fn lost_paragraphs(&mut self, readings: &[Option<Reading>]) -> bool {
        let plain = |n: &Simpul| n.jenis == JenisSimpul::Alinea && n.anak.is_empty();
        if !self.stack.last().is_some_and(|top| plain(&top.node) && ended(&top.node.teks)) {
            return false;
        }
        let parent = self.stack.len().checked_sub(2);
        let siblings = parent.map_or(&self.roots, |at| &self.stack[at].node.anak);
        let count = siblings.iter().rev().take(MOST_LOST as usize).take_while(|n| plain(n)).count();
        let Some(before) = siblings.len().checked_sub(count + 1).map(|at| &siblings[at]) else {
            return false;
        };
        let (Style::List(style), Some(number)) = (self.style_of(before), before.urutan) else {
            return false;
        };
        let next = number + count as u32 + 2;
        let listed = before.anak.is_empty() && matches!(before.teks.last_char(), Some(';' | ','));
        if !listed || !readings.iter().flatten().any(|r| *r == (style, next)) {
            return false;
        }
        let first = siblings.len() - count;
        let mut items = match parent {
            Some(at) => self.stack[at].node.anak.split_off(first),
            None => self.roots.split_off(first),
        };
        items.extend(self.stack.pop().map(|open| open.node));
        let depth = self.stack.len();
        for (number, item) in (number + 1..).zip(items) {
            self.close_to(depth);
            let item = self.infer(item, (style, number));
            self.push(item, Style::List(style), number, Place::NOWHERE);
        }
        true
    }

    /// Gives an item the label that it lost.
    fn infer(&mut self, item: Simpul<'a>, (style, number): Reading) -> Simpul<'a> {
        let label = label::print(style, number);
        if let Some(at) = item.teks.range() {
            self.say(Kode::LabelTersirat, at, vec![label.clone()]);
        }
        item.restored(jenis(style, self.in_article_directly()), label, number)
    }
}

/// Whether an item of a list ends with one line and another begins with the next.
fn ends_item(line: &Piece, next: &Piece) -> bool {
    let line = line.text.trim_end();
    let word = line.rsplit(char::is_whitespace).next().unwrap_or("");
    let before = line[..line.len() - word.len()].trim_end();
    let joined = recognise::joins_items(word) && before.ends_with([';', ',']);
    let sentence = line.ends_with('.') && next.text.starts_with(char::is_uppercase);
    next.join == Join::Blank && (line.ends_with(';') || joined || sentence)
}
