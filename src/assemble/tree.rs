//! Building lists and trees: at which level a label belongs, and what goes on where.
//!
//! The level is decided by what is open (domain rule): a label that continues an open list belongs to
//! it, the first label of a style opens a list under the last item; indentation is a hint at most.

use std::ops::Range;

use crate::message::{Kode, Message};
use crate::model::{JenisSimpul, Label, Simpul, Teks};
use crate::recognise;
use crate::unit::LabelStyle;
use crate::value::label::{self, Reading};
use crate::value::ordinal;

/// Deeper than any drafter nests; labels below hang side by side at this depth.
const MAX_DEPTH: usize = 32;

/// What may stand in a list of nodes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mode {
    /// Orders, articles, points with headings and paragraphs.
    Body,
    /// Considerations: long items that end in a semicolon, never a heading.
    Considerations,
    /// Addressees, copies: short items, never a heading.
    Items,
}

/// The look of an open node's label.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Style {
    Diktum,
    /// Chapter 0, part 1, paragraph 2, article 3.
    Division(u8),
    List(LabelStyle),
    /// By its sign.
    Bullet(char),
    Alinea,
}

struct Open<'a> {
    node: Simpul<'a>,
    style: Style,
    number: u32,
    /// White space before the label on its line.
    indent: u16,
    /// Lines of words so far.
    lines: u32,
    /// Children that are bullets at the end of its children.
    bullets: u32,
}

/// Where words stand.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    pub starts_line: bool,
    pub after_blank: bool,
    pub indent: u16,
}

/// A label as the text has it.
pub struct Printed<'a> {
    pub teks: Teks<'a>,
    pub style: LabelStyle,
    pub text: &'a str,
    /// The words behind it on its line.
    pub ahead: &'a str,
    pub place: Place,
}

/// A node under construction and its open ancestors.
pub struct Builder<'a> {
    mode: Mode,
    roots: Vec<Simpul<'a>>,
    stack: Vec<Open<'a>>,
    /// Sections with headings in small letters, as circulars have them.
    titled: bool,
    /// Catch-words that were taken out again.
    pub caught: Vec<Teks<'a>>,
    pub messages: Vec<Message>,
}

/// The rank of an article among divisions, and of one that an amending text quotes.
const ARTICLE: u8 = 3;
const QUOTED: u8 = 4;

impl Open<'_> {
    /// `Pasal I`: an article with a Roman figure amends another text.
    fn amending(&self) -> bool {
        let label = match &self.node.label {
            Some(Label::Tercetak(label)) => label.last_word(),
            _ => "",
        };
        self.style == Style::Division(ARTICLE) && label::roman(label).is_some()
    }
}

/// Whether an article's own heading has a Roman figure: `Pasal II`.
fn quotes_nothing(heading: &Teks) -> bool {
    label::roman(heading.last_word()).is_some()
}

impl<'a> Builder<'a> {
    pub fn new(mode: Mode, titled: bool) -> Self {
        Builder {
            mode,
            roots: Vec::new(),
            stack: Vec::new(),
            titled,
            caught: Vec::new(),
            messages: Vec::new(),
        }
    }

    pub fn is_empty(&self) -> bool {
        self.roots.is_empty() && self.stack.is_empty()
    }

    /// Whether the node that would take the next words has none yet.
    pub fn awaits_words(&self) -> bool {
        self.stack.last().is_some_and(|top| {
            top.node.teks.is_empty() && top.node.anak.is_empty() && top.style != Style::Alinea
        })
    }

    /// Whether the words so far are a whole sentence or item.
    pub fn sentence_ended(&self) -> bool {
        self.stack.last().is_none_or(|top| ended(&top.node.teks))
    }

    /// Whether the last words end in a colon, announcing a list.
    pub fn announces(&self) -> bool {
        self.stack
            .last()
            .is_some_and(|top| top.node.teks.last_char() == Some(':'))
    }

    /// The words of the node that is open, for questions about their end.
    pub fn last_words(&self) -> Option<&Teks<'a>> {
        self.stack.last().map(|top| &top.node.teks)
    }

    /// Whether a numbered list is open and its last item ends in a full stop.
    pub fn list_ended(&self) -> bool {
        self.stack.last().is_some_and(|top| {
            matches!(top.style, Style::List(_)) && top.node.teks.last_char() == Some('.')
        })
    }

    /// Whether articles (Pasal) are open: their closing clause is one of them.
    pub fn in_article(&self) -> bool {
        self.stack
            .iter()
            .any(|open| matches!(open.style, Style::Division(ARTICLE | QUOTED)))
    }

    /// Whether a division's heading is open: what follows it is never the end of a sentence.
    pub fn in_heading(&self) -> bool {
        self.stack.last().is_some_and(|top| {
            matches!(top.style, Style::Division(0..=2))
                || top.node.anak.is_empty() && self.is_heading(top)
        })
    }

    /// The number of the order that is open, or 0.
    pub fn last_order(&self) -> u32 {
        match self.stack.first() {
            Some(open) if open.style == Style::Diktum => open.number,
            _ => self
                .roots
                .last()
                .filter(|n| n.jenis == JenisSimpul::Diktum)
                .and_then(|n| n.urutan)
                .unwrap_or(0),
        }
    }

    /// Closes everything and gives the nodes.
    pub fn finish(&mut self) -> Vec<Simpul<'a>> {
        self.close_to(0);
        std::mem::take(&mut self.roots)
    }

    fn close_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            let Some(mut open) = self.stack.pop() else {
                return;
            };
            self.settle_heading(&mut open);
            match self.stack.last_mut() {
                Some(parent) => {
                    parent.bullets = if matches!(open.style, Style::Bullet(_)) {
                        parent.bullets + 1
                    } else {
                        0
                    };
                    parent.node.anak.push(open.node);
                }
                None => self.roots.push(open.node),
            }
        }
    }

    /// A node whose only words are a heading on its own line, with children under it.
    fn settle_heading(&self, open: &mut Open<'a>) {
        if self.mode == Mode::Body
            && open.node.judul.is_none()
            && !open.node.anak.is_empty()
            && self.is_heading(open)
        {
            open.node.judul = Some(std::mem::take(&mut open.node.teks));
        }
    }

    fn push(&mut self, node: Simpul<'a>, style: Style, number: u32, indent: u16) {
        self.stack.push(Open {
            node,
            style,
            number,
            indent,
            lines: 0,
            bullets: 0,
        });
    }

    fn say(&mut self, kode: Kode, at: Range<usize>, args: Vec<String>) {
        self.messages.push(Message { kode, at, args });
    }

    // --- labels of the form ----------------------------------------------------------------------

    /// Opens an order: KESATU. `ahead` is what follows it on its line.
    pub fn diktum(&mut self, teks: Teks<'a>, number: u32, place: Place) {
        let at = teks.range().unwrap_or_default();
        let last = self.last_order();
        if number == last && last > 0 {
            if self.stack.len() == 1 && self.stack[0].node.teks.is_empty() {
                // A catch-word at a page's foot: the order's label, and nothing of it.
                if let Some(open) = self.stack.pop() {
                    self.catch(open.node);
                }
            } else {
                self.say(Kode::UrutanBerulang, at, vec![teks.to_string()]);
            }
        } else if last > 0 && number > last + 1 {
            self.say(
                Kode::UrutanTerlompat,
                at,
                vec![teks.to_string(), ordinal::print(last + 1)],
            );
        }
        self.close_to(0);
        let node = Simpul {
            label: Some(Label::Tercetak(teks)),
            urutan: Some(number),
            ..Simpul::new(JenisSimpul::Diktum)
        };
        self.push(node, Style::Diktum, number, place.indent);
    }

    /// Opens a chapter (rank 0), part (1), paragraph (2), article (3), or the elucidation of a clause (5),
    /// letter (6), figure (7).
    pub fn division(
        &mut self,
        jenis: JenisSimpul,
        rank: u8,
        teks: Teks<'a>,
        number: u32,
        place: Place,
    ) {
        let amends = rank == ARTICLE && number > 0 && self.stack.iter().any(|open| open.amending());
        let quoted = amends && !quotes_nothing(&teks);
        let depth = if quoted {
            // An article that an amending text quotes hangs under the point that quotes it.
            let own = self
                .stack
                .iter()
                .position(|open| open.style == Style::Division(QUOTED));
            own.unwrap_or_else(|| {
                self.stack
                    .iter()
                    .rposition(|o| o.style != Style::Alinea)
                    .map_or(0, |d| d + 1)
            })
        } else {
            // The elucidation's articles hang under its `II. PASAL DEMI PASAL`.
            let list = rank >= ARTICLE
                && self
                    .stack
                    .first()
                    .is_some_and(|o| o.style == Style::List(LabelStyle::RomanUpper));
            let from = usize::from(list);
            self.stack[from.min(self.stack.len())..]
                .iter()
                .position(|open| !matches!(open.style, Style::Division(r) if r < rank))
                .map_or(self.stack.len(), |d| d + from)
        };
        let rank = if quoted { QUOTED } else { rank };
        self.close_to(depth);
        let node = Simpul {
            label: Some(Label::Tercetak(teks)),
            urutan: (number > 0).then_some(number),
            ..Simpul::new(jenis)
        };
        self.push(node, Style::Division(rank), number, place.indent);
    }

    /// Opens a point with a bullet. The same sign stands at the same level, unless it stands further in.
    pub fn bullet(&mut self, sign: char, place: Place) {
        self.drop_alinea();
        let further_in = |open: &Open| open.indent + 2 <= place.indent;
        let level = self.stack.iter().rposition(|open| match open.style {
            Style::Bullet(_) if self.mode == Mode::Items => true,
            Style::Bullet(other) => other == sign && !further_in(open),
            _ => false,
        });
        if let Some(depth) = level {
            self.close_to(depth);
        }
        self.close_to(self.stack.len().min(MAX_DEPTH));
        self.push(
            Simpul::new(JenisSimpul::Butir),
            Style::Bullet(sign),
            0,
            place.indent,
        );
    }

    /// A label of which only the stop is left: the next of the list that is open, or a bullet.
    pub fn lost_label(&mut self, at: Range<usize>, place: Place) {
        self.drop_alinea();
        let open = self
            .stack
            .iter()
            .rposition(|open| matches!(open.style, Style::List(LabelStyle::DigitDot)));
        let Some(depth) = open else {
            return self.bullet('.', place);
        };
        let number = self.stack[depth].number + 1;
        self.close_to(depth);
        let label = label::print(LabelStyle::DigitDot, number);
        self.say(Kode::LabelTersirat, at, vec![label.clone()]);
        let node = Simpul {
            label: Some(Label::Tersirat(label)),
            urutan: Some(number),
            tersirat: true,
            ..Simpul::new(JenisSimpul::Angka)
        };
        self.push(
            node,
            Style::List(LabelStyle::DigitDot),
            number,
            place.indent,
        );
    }

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
        let readings = label::readings(printed.style, printed.text);
        if printed.place.starts_line && !printed.place.after_blank && !self.sentence_ended() {
            let word = self.last_words().map_or("", Teks::last_word);
            if recognise::takes_a_figure(word) {
                return Err(printed);
            }
        }
        if let Some((depth, reading)) = self.successor(&readings, &printed) {
            self.sibling(depth, reading, printed);
            return Ok(());
        }
        if let Some(lost) = self.lost_before(&readings) {
            self.restore(lost, printed);
            return Ok(());
        }
        if self.reopen(&readings) {
            return self.label(printed);
        }
        if self.lost_first(&readings, &printed) {
            return Ok(());
        }
        if let Some(depth) = self.doubled(&readings) {
            return self.again(depth, printed, &readings);
        }
        if let Some(first) = readings.iter().flatten().find(|(_, n)| *n == 1).copied() {
            self.child(first, printed);
            return Ok(());
        }
        let items = self.mode == Mode::Items && printed.place.starts_line;
        let ended =
            self.sentence_ended() || self.awaits_words() || items && self.in_turn(&readings);
        if !ended {
            return Err(printed);
        }
        let skipped = readings.iter().flatten().find_map(|&(style, n)| {
            let depth = self.stack.iter().rposition(|o| {
                o.style == Style::List(style) && o.number < n && n <= o.number + 3
            })?;
            Some((depth, (style, n)))
        });
        let at = printed.teks.range().unwrap_or_default();
        if let Some((depth, reading)) = skipped {
            let missing = label::print(reading.0, self.stack[depth].number + 1);
            self.say(
                Kode::UrutanTerlompat,
                at,
                vec![printed.text.to_string(), missing],
            );
            self.sibling(depth, reading, printed);
            return Ok(());
        }
        let Some(reading) = readings
            .iter()
            .flatten()
            .find(|(_, n)| *n > 0 && *n <= 30)
            .copied()
        else {
            return Err(printed);
        };
        if self.stack.iter().any(|o| o.style == Style::List(reading.0)) {
            return Err(printed);
        }
        self.say(
            Kode::UrutanTerlompat,
            at,
            vec![printed.text.to_string(), label::print(reading.0, 1)],
        );
        self.child(reading, printed);
        Ok(())
    }

    /// Whether as many items stand before a label as it counts.
    fn in_turn(&self, readings: &[Option<Reading>]) -> bool {
        let count = (self.roots.len() + usize::from(!self.stack.is_empty())) as u32;
        readings.iter().flatten().any(|(_, n)| *n == count + 1)
    }

    /// Whether a label continues a list that is open.
    pub fn continues(&self, style: LabelStyle, text: &str) -> bool {
        let readings = label::readings(style, text);
        self.stack.iter().any(|open| {
            readings
                .iter()
                .flatten()
                .any(|(s, n)| open.style == Style::List(*s) && open.number + 1 == *n)
        })
    }

    /// Gives a heading in capitals the label that its neighbours have and it lost. `false` when no list of
    /// such headings is open.
    pub fn lost_heading(&mut self, at: Range<usize>, place: Place) -> bool {
        let heads = |open: &Open| {
            let words = open.node.judul.as_ref().unwrap_or(&open.node.teks);
            words
                .pieces()
                .first()
                .is_some_and(|p| p.text.len() < 100 && is_capitals(p.text))
        };
        let Some(depth) = self
            .stack
            .iter()
            .rposition(|open| matches!(open.style, Style::List(_)) && heads(open))
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
        let number = self.stack[depth].number + 1;
        self.close_to(depth);
        let label = label::print(style, number);
        self.say(Kode::LabelTersirat, at, vec![label.clone()]);
        let node = Simpul {
            label: Some(Label::Tersirat(label)),
            urutan: Some(number),
            tersirat: true,
            ..Simpul::new(jenis(style, false))
        };
        self.push(node, Style::List(style), number, place.indent);
        true
    }

    /// The open list that a label continues; of two, the inner one unless headings or indentation say otherwise.
    fn successor(
        &self,
        readings: &[Option<Reading>],
        printed: &Printed<'a>,
    ) -> Option<(usize, Reading)> {
        let continues = |open: &Open| {
            readings
                .iter()
                .flatten()
                .find(|(style, n)| open.style == Style::List(*style) && open.number + 1 == *n)
                .copied()
        };
        let mut found = self
            .stack
            .iter()
            .enumerate()
            .rev()
            .filter_map(|(d, open)| Some((d, continues(open)?)));
        let inner = found.next()?;
        let Some(outer) = found.next() else {
            return Some(inner);
        };
        let (a, b) = (&self.stack[inner.0], &self.stack[outer.0]);
        let heads = |open: &Open| {
            let words = open.node.judul.as_ref().unwrap_or(&open.node.teks);
            words
                .pieces()
                .first()
                .is_some_and(|p| p.text.len() < 200 && is_capitals(p.text))
        };
        if self.stack[outer.0..inner.0]
            .iter()
            .any(|open| open.style == Style::Division(QUOTED))
        {
            return Some(if recognise::amends(printed.ahead) {
                outer
            } else {
                inner
            });
        }
        if heads(a) != heads(b) {
            return Some(if is_capitals(printed.ahead) == heads(a) {
                inner
            } else {
                outer
            });
        }
        let (near, far) = (
            a.indent.abs_diff(printed.place.indent),
            b.indent.abs_diff(printed.place.indent),
        );
        Some(if far + 1 < near { outer } else { inner })
    }

    /// Items whose labels were lost before this label: bullets as many as are missing.
    fn lost_before(&self, readings: &[Option<Reading>]) -> Option<Lost> {
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
                    return Some(Lost {
                        depth,
                        style,
                        number: n,
                        before: 0,
                        count,
                    });
                }
                if let Some(above) = depth.checked_sub(1).map(|d| &self.stack[d]) {
                    let whole = above.node.anak.len() as u32 == above.bullets;
                    if whole && above.style == Style::List(style) && above.number + count + 1 == n {
                        return Some(Lost {
                            depth,
                            style,
                            number: n,
                            before: above.number,
                            count,
                        });
                    }
                }
            }
        }
        None
    }

    /// Gives lost labels back: `- ` `- ` `- d.` are a, b, c and d.
    fn restore(&mut self, lost: Lost, printed: Printed<'a>) {
        let depth = if lost.before > 0 {
            lost.depth - 1
        } else {
            lost.depth
        };
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

    /// Opens a list again that a paragraph closed and this label continues: the paragraph was a part of it.
    fn reopen(&mut self, readings: &[Option<Reading>]) -> bool {
        if self
            .stack
            .last()
            .is_none_or(|top| top.style != Style::Alinea)
        {
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
            if let (Some(label), Some(urutan)) = (&own.label, own.urutan) {
                let style = match label {
                    Label::Tercetak(teks) => label::style(&teks.to_cow()),
                    Label::Tersirat(label) => label::style(label),
                };
                let listed = matches!(
                    own.jenis,
                    JenisSimpul::Angka | JenisSimpul::Huruf | JenisSimpul::Ayat
                );
                if listed && readings.iter().flatten().any(|r| *r == (style, urutan + 1)) {
                    break Some(depth);
                }
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
            let (style, number) = match &node.label {
                Some(Label::Tercetak(teks)) if node.jenis != JenisSimpul::Diktum => (
                    Style::List(label::style(&teks.to_cow())),
                    node.urutan.unwrap_or(0),
                ),
                Some(Label::Tersirat(label)) => {
                    (Style::List(label::style(label)), node.urutan.unwrap_or(0))
                }
                Some(Label::Tercetak(_)) => (Style::Diktum, node.urutan.unwrap_or(0)),
                None => (Style::Alinea, 0),
            };
            self.push(node, style, number, alinea.indent);
        }
        if let Some(top) = self.stack.last_mut() {
            top.node.anak.push(alinea.node);
        }
        true
    }

    /// The first items of a list whose labels were lost: unlabelled words as many as are missing before `2.`
    fn lost_first(&mut self, readings: &[Option<Reading>], printed: &Printed<'a>) -> bool {
        let Some((style, number)) = readings
            .iter()
            .flatten()
            .find(|(_, n)| *n > 1 && *n < 20)
            .copied()
        else {
            return false;
        };
        if self.mode == Mode::Items {
            let plain = |n: &Simpul| {
                matches!(n.jenis, JenisSimpul::Alinea | JenisSimpul::Butir) && n.anak.is_empty()
            };
            let count = self.roots.len() + self.stack.len();
            if count as u32 + 1 != number
                || self.stack.len() > 1
                || !self.roots.iter().all(plain)
                || !self.stack.iter().all(|o| plain(&o.node))
            {
                return false;
            }
            self.close_to(0);
            for (number, item) in (1..).zip(std::mem::take(&mut self.roots)) {
                let item = self.infer(item, (style, number));
                self.roots.push(item);
            }
        } else {
            let Some(top) = self.stack.last_mut() else {
                return false;
            };
            let one = number == 2
                && top.node.judul.is_some()
                && !top.node.teks.is_empty()
                && top.node.anak.is_empty();
            if !one {
                return false;
            }
            let item = Simpul::alinea(std::mem::take(&mut top.node.teks));
            let item = self.infer(item, (style, 1));
            if let Some(top) = self.stack.last_mut() {
                top.node.anak.push(item);
            }
        }
        let printed = Printed {
            teks: printed.teks.clone(),
            ..*printed
        };
        self.open_item((style, number), printed);
        true
    }

    /// Gives an item the label that it lost.
    fn infer(&mut self, mut item: Simpul<'a>, (style, number): Reading) -> Simpul<'a> {
        let label = label::print(style, number);
        if let Some(at) = item.teks.range() {
            self.say(Kode::LabelTersirat, at, vec![label.clone()]);
        }
        item.jenis = jenis(style, self.in_article_directly());
        item.label = Some(Label::Tersirat(label));
        item.urutan = Some(number);
        item.tersirat = true;
        item
    }

    /// The open list whose last label this one repeats.
    fn doubled(&self, readings: &[Option<Reading>]) -> Option<usize> {
        self.stack.iter().rposition(|open| {
            readings
                .iter()
                .flatten()
                .any(|(style, n)| open.style == Style::List(*style) && open.number == *n)
        })
    }

    /// A label that its list has already: a catch-word, a list within an item, or a slip of the drafter.
    fn again(
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
        let first = readings
            .iter()
            .flatten()
            .find(|(s, n)| *n == 1 && *s == style)
            .copied();
        if let Some(first) = first.filter(|_| self.announces()) {
            self.child(first, printed);
            return Ok(());
        }
        if !self.sentence_ended() && number != 1 {
            return Err(printed);
        }
        let at = printed.teks.range().unwrap_or_default();
        self.say(Kode::UrutanBerulang, at, vec![printed.text.to_string()]);
        self.sibling(depth, (style, number), printed);
        Ok(())
    }

    fn catch(&mut self, node: Simpul<'a>) {
        let mut teks = Teks::default();
        if let Some(Label::Tercetak(label)) = node.label {
            teks.append(label);
        }
        teks.append(node.teks);
        self.say(
            Kode::KataSambung,
            teks.range().unwrap_or_default(),
            vec![teks.to_string()],
        );
        self.caught.push(teks);
    }

    fn sibling(&mut self, depth: usize, reading: Reading, printed: Printed<'a>) {
        self.close_to(depth);
        self.open_item(reading, printed);
    }

    fn child(&mut self, reading: Reading, printed: Printed<'a>) {
        if self
            .stack
            .last()
            .is_some_and(|top| top.style == Style::Alinea)
            && !self.announces()
        {
            self.drop_alinea();
        }
        // The first label of a style that is open further out starts that list anew beside it.
        if !self.announces() && !self.awaits_words() {
            if let Some(depth) = self
                .stack
                .iter()
                .rposition(|open| open.style == Style::List(reading.0))
            {
                if depth > 0 && self.stack[depth].number > 1 {
                    self.close_to(depth);
                }
            }
        }
        if self.stack.len() >= MAX_DEPTH {
            let at = printed.teks.range().unwrap_or_default();
            self.close_to(MAX_DEPTH - 1);
            if !self.messages.iter().any(|m| m.kode == Kode::TerlaluDalam) {
                self.say(Kode::TerlaluDalam, at, vec![MAX_DEPTH.to_string()]);
            }
        }
        self.open_item(reading, printed);
    }

    fn open_item(&mut self, (style, number): Reading, printed: Printed<'a>) {
        let node = Simpul {
            label: Some(Label::Tercetak(printed.teks)),
            urutan: Some(number),
            ..Simpul::new(jenis(style, self.in_article_directly()))
        };
        self.push(node, Style::List(style), number, printed.place.indent);
    }

    fn in_article_directly(&self) -> bool {
        self.stack
            .last()
            .is_some_and(|open| matches!(open.style, Style::Division(ARTICLE | QUOTED)))
    }

    // --- words -----------------------------------------------------------------------------------

    /// Ends the item or paragraph that is open, so that the next words begin another.
    pub fn end_item(&mut self) {
        self.close_to(0);
    }

    /// Takes the words of one line.
    pub fn words(&mut self, teks: Teks<'a>, place: Place) {
        if teks.is_empty() {
            return;
        }
        let capital = teks.first_char().is_some_and(char::is_uppercase);
        let Some(top) = self.stack.last() else {
            return self.paragraph(teks, place);
        };
        let empty =
            top.node.teks.is_empty() && top.node.anak.is_empty() && top.node.judul.is_none();
        if let Style::Division(rank @ 0..=2) = top.style {
            if top.node.anak.is_empty() && rank < 3 {
                return self.division_heading(teks);
            }
        }
        if !place.starts_line || empty {
            return self.go_on(teks);
        }
        if self.mode == Mode::Body
            && top.node.judul.is_none()
            && top.node.anak.is_empty()
            && (capital || place.after_blank)
            && self.is_heading(top)
            && (self.titled || place.after_blank || is_capitals(&top.node.teks.to_cow()))
        {
            if let Some(top) = self.stack.last_mut() {
                top.node.judul = Some(std::mem::take(&mut top.node.teks));
            }
            return self.go_on(teks);
        }
        if top.node.teks.is_empty() && top.node.anak.is_empty() {
            return self.go_on(teks);
        }
        let whole = ended(&top.node.teks);
        let new = match self.mode {
            Mode::Body => {
                place.after_blank
                    && whole
                    && top.node.teks.last_char() != Some(',')
                    && !starts_small(&teks)
            }
            Mode::Considerations => {
                let comma = top.node.teks.last_char() == Some(',');
                let stop = whole && !comma && (place.after_blank || top.style == Style::Alinea);
                capital
                    && (stop || whole && comma && place.after_blank && top.style == Style::Alinea)
            }
            Mode::Items => {
                whole && capital && place.after_blank
                    || (place.after_blank && capital && top.style == Style::Alinea)
            }
        };
        if new {
            self.paragraph(teks, place)
        } else {
            self.go_on(teks)
        }
    }

    /// Words under BAB, Bagian, Paragraf are its heading.
    fn division_heading(&mut self, teks: Teks<'a>) {
        if let Some(top) = self.stack.last_mut() {
            top.node
                .judul
                .get_or_insert_with(Teks::default)
                .append(teks);
        }
    }

    fn go_on(&mut self, teks: Teks<'a>) {
        if let Some(top) = self.stack.last_mut() {
            if top.node.anak.is_empty() {
                top.node.teks.append(teks);
            } else {
                // After its children a node's words go on as a paragraph.
                match top.node.anak.last_mut() {
                    Some(last) if last.jenis == JenisSimpul::Alinea => last.teks.append(teks),
                    _ => {
                        top.bullets = 0;
                        top.node.anak.push(Simpul::alinea(teks));
                    }
                }
            }
            top.lines += 1;
        }
    }

    /// A paragraph of its own: a child of what holds the list that it follows.
    fn paragraph(&mut self, teks: Teks<'a>, place: Place) {
        self.drop_alinea();
        let depth = match self.mode {
            Mode::Items | Mode::Considerations => 0,
            Mode::Body => self.holder(place),
        };
        self.close_to(depth);
        self.push(Simpul::alinea(teks), Style::Alinea, 0, place.indent);
    }

    /// How many open nodes stay open for a paragraph after a list.
    fn holder(&self, place: Place) -> usize {
        let lists = self
            .stack
            .iter()
            .position(|open| matches!(open.style, Style::List(_) | Style::Bullet(_)));
        let Some(outermost) = lists else {
            return self.stack.len();
        };
        let Some(top) = self.stack.last() else {
            return 0;
        };
        if top.node.teks.last_char() == Some(':')
            || top.node.judul.is_some() && top.node.anak.is_empty()
        {
            return self.stack.len();
        }
        if place.indent > 0 && top.indent > 0 {
            return self
                .stack
                .iter()
                .rposition(|open| open.indent < place.indent)
                .map_or(0, |d| d + 1);
        }
        if top.node.judul.is_some() || self.is_section(outermost) {
            // Sections of a circular hold their paragraphs.
            return outermost + 1;
        }
        if top.node.teks.last_char() == Some(';') {
            self.stack.len()
        } else {
            outermost
        }
    }

    fn is_section(&self, depth: usize) -> bool {
        depth == 0 && self.stack.len() > 1 && self.is_heading(&self.stack[0])
            || self.stack[depth].node.judul.is_some()
    }

    fn drop_alinea(&mut self) {
        if self
            .stack
            .last()
            .is_some_and(|top| top.style == Style::Alinea)
            && !self.announces()
        {
            self.close_to(self.stack.len() - 1);
        }
    }

    /// Whether a node's only words so far are a heading: one short line without a stop, in capitals or, in a
    /// circular's sections, with capital initials.
    fn is_heading(&self, open: &Open<'a>) -> bool {
        if open.lines > 1
            || open.node.teks.is_empty()
            || matches!(open.style, Style::Alinea | Style::Diktum | Style::Bullet(_))
        {
            return false;
        }
        if open
            .node
            .teks
            .pieces()
            .iter()
            .map(|p| p.text.len())
            .sum::<usize>()
            > 200
        {
            return false;
        }
        let words = open.node.teks.to_cow();
        let count = words.split_whitespace().count();
        if words.ends_with(['.', ';', ':', ',', ')']) || count > 12 {
            return false;
        }
        if is_capitals(&words) {
            return true;
        }
        let section = self
            .stack
            .first()
            .is_none_or(|first| !matches!(first.style, Style::Diktum | Style::Division(_)));
        let capitals = words
            .split_whitespace()
            .filter(|w| w.starts_with(char::is_uppercase))
            .count();
        section
            && !words.contains(',')
            && count <= 8
            && capitals * 5 >= count * 3
            && words.starts_with(char::is_uppercase)
            && !words.contains(|c: char| c.is_ascii_digit())
    }
}

struct Lost {
    depth: usize,
    style: LabelStyle,
    number: u32,
    before: u32,
    count: u32,
}

/// The kind of a list item: a clause only directly under an article.
fn jenis(style: LabelStyle, in_article: bool) -> JenisSimpul {
    use LabelStyle::*;
    match style {
        DigitBoth if in_article => JenisSimpul::Ayat,
        LowerDot | LowerParen | LowerBoth | UpperDot | UpperParen | UpperBoth => JenisSimpul::Huruf,
        _ => JenisSimpul::Angka,
    }
}

/// Whether words are whole: they end in a stop, or in `dan` / `atau` after one.
fn ended(teks: &Teks) -> bool {
    let last = teks.pieces().last().map_or("", |p| p.text.trim_end());
    // A quoted article ends in a stop and a closing quotation mark.
    match last
        .trim_end_matches(['"', '”', '\'', '’'])
        .chars()
        .next_back()
        .or(teks.last_char())
    {
        None => true,
        Some('.' | ';' | ':' | ',' | '!' | '?') => true,
        Some('n' | 'u') => {
            let words = teks.pieces().last().map_or("", |p| p.text.trim_end());
            let before = words
                .strip_suffix("dan/atau")
                .or_else(|| words.strip_suffix("dan"))
                .or_else(|| words.strip_suffix("atau"));
            before.is_some_and(|b| b.trim_end().ends_with([';', ',', '.']))
        }
        _ => false,
    }
}

fn starts_small(teks: &Teks) -> bool {
    teks.first_char().is_some_and(char::is_lowercase)
}

/// Whether words are in capitals throughout (a stray misread letter apart).
pub fn is_capitals(words: &str) -> bool {
    let (mut large, mut small) = (0usize, 0usize);
    for byte in words.bytes() {
        match byte {
            b'A'..=b'Z' => large += 1,
            b'a'..=b'z' => small += 1,
            _ => {}
        }
    }
    large >= 2 && large >= small * 6
}

/// Whether the words at a page's foot are only the beginning of the next page's first line.
fn is_catch_word(foot: &Teks, ahead: &str) -> bool {
    let foot = foot.to_cow();
    let foot = foot.trim_end_matches(|c: char| !c.is_alphanumeric());
    foot.len() < 40
        && (foot.is_empty()
            || ahead.len() >= foot.len()
                && ahead
                    .trim_start()
                    .get(..foot.len())
                    .is_some_and(|head| head.eq_ignore_ascii_case(foot)))
}
