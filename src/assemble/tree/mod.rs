//! Building lists and trees: the nodes that are open, and how they close.
//!
//! The level of a label is decided by what is open: a label that continues an open list belongs to it
//! ([`labels`]), the first label of a style opens a list under the last item; indentation is a hint at
//! most, for scans lose it. Labels that are misread are known by what is open ([`misread`]), those that are missing
//! inferred ([`lost`], [`missing`]); words join the node that is open ([`words`]), and what ran on in it is parted
//! ([`parting`]).

mod labels;
mod lost;
mod misread;
mod missing;
mod parting;
mod words;

use std::ops::Range;

use crate::message::{Kode, Message};
use crate::model::{JenisSimpul, Label, Simpul, Teks};
use crate::recognise;
use crate::unit::LabelStyle;
use crate::value::{is_capitals, label, ordinal};
use words::ended;

/// Deeper than any drafter nests; labels below hang side by side at this depth.
const MAX_DEPTH: usize = 32;

/// The rank of an article among divisions.
const ARTICLE: u8 = 3;
/// What an amending text quotes has its own rank and this: below all that the text has itself.
const QUOTED: u8 = 10;
const QUOTED_ARTICLE: u8 = QUOTED + ARTICLE;
/// The last rank of divisions with headings: BAB, Bagian, Paragraf.
const HEADED: u8 = 2;
const QUOTED_HEADED: u8 = QUOTED + HEADED;

/// A longer line is no heading, in bytes.
const LONGEST_HEADING: usize = 200;

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
    /// Where its label stands.
    place: Place,
    /// The tab stop of its words on its page, where the lines of the item hang; 0 where there is none.
    hang: u16,
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
    /// White space before it on its line, in bytes.
    pub indent: u16,
    /// Its tab stop on the page ([`Unit::stop`](crate::unit::Unit)); 0 where there is no page.
    pub stop: u16,
}

impl Place {
    /// Of what was inferred.
    const NOWHERE: Place = Place { starts_line: false, after_blank: false, indent: 0, stop: 0 };
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
    last_article: u32,
    last_chapter: u32,
    /// Sections with headings in small letters, as circulars have them.
    titled: bool,
    /// Some of its words stand on a page.
    paged: bool,
    /// A label was deeper than any is kept, and that was said.
    too_deep: bool,
    /// Catch-words that were taken out again.
    pub caught: Vec<Teks<'a>>,
    pub messages: Vec<Message>,
}

impl Open<'_> {
    /// Whether its heading, or the first line of its words, is in capitals.
    fn in_capitals(&self) -> bool {
        let words = self.node.judul.as_ref().unwrap_or(&self.node.teks);
        words.pieces().first().is_some_and(|p| p.text.len() < LONGEST_HEADING && is_capitals(p.text))
    }

    /// `Pasal I`: an article with a Roman figure amends another text.
    fn amending(&self) -> bool {
        let roman = |label: &Label| {
            let label = label.to_cow();
            label.rsplit(' ').next().is_some_and(|figure| label::roman(figure).is_some())
        };
        self.style == Style::Division(ARTICLE) && self.node.label.as_ref().is_some_and(roman)
    }
}

impl<'a> Builder<'a> {
    pub fn new(mode: Mode, titled: bool) -> Self {
        Builder {
            mode,
            roots: Vec::new(),
            stack: Vec::new(),
            last_article: 0,
            last_chapter: 0,
            titled,
            paged: false,
            too_deep: false,
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

    /// Whether a figure that comes now belongs to the sentence: `angka` / `1.`, `pada ayat` / `(2)`.
    pub fn awaits_figure(&self) -> bool {
        !self.sentence_ended() && recognise::takes_a_figure(self.last_words().map_or("", Teks::last_word))
    }

    /// Whether the last words end in a colon, announcing a list.
    pub fn announces(&self) -> bool {
        self.stack.last().is_some_and(|top| match top.node.teks.last_char() {
            Some(':') => true,
            Some(';') => top.node.teks.pieces().last().is_some_and(|p| recognise::announces_list(p.text)),
            _ => false,
        })
    }

    /// The words of the node that is open, for questions about their end.
    pub fn last_words(&self) -> Option<&Teks<'a>> {
        self.stack.last().map(|top| &top.node.teks)
    }

    /// Whether a numbered list is open and its last item ends in a full stop.
    pub fn list_ended(&self) -> bool {
        self.stack
            .last()
            .is_some_and(|top| matches!(top.style, Style::List(_)) && top.node.teks.last_char() == Some('.'))
    }

    /// Whether articles (Pasal) are open: their closing clause is one of them.
    pub fn in_article(&self) -> bool {
        self.stack.iter().any(|open| matches!(open.style, Style::Division(ARTICLE | QUOTED_ARTICLE)))
    }

    /// Whether a division's heading is open: what follows it is never the end of a sentence.
    pub fn in_heading(&self) -> bool {
        self.stack.last().is_some_and(|top| {
            matches!(top.style, Style::Division(0..=HEADED | QUOTED..=QUOTED_HEADED))
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

    /// The number of the last article, or 0.
    pub fn last_article(&self) -> u32 {
        self.last_article
    }

    /// The number of the last chapter, or 0.
    pub fn last_chapter(&self) -> u32 {
        self.last_chapter
    }

    /// Whether an article that amends another text is open.
    pub fn amends(&self) -> bool {
        self.stack.iter().any(Open::amending)
    }

    /// Closes everything and gives the nodes.
    pub fn finish(&mut self) -> Vec<Simpul<'a>> {
        self.close_to(0);
        self.label_block();
        std::mem::take(&mut self.roots)
    }

    /// Closes all behind `depth`, and the item there that another of its list follows.
    fn close_before_next(&mut self, depth: usize) {
        self.close_to(depth + 1);
        if self.stack.len() > depth {
            self.close_last();
        }
    }

    fn close_to(&mut self, depth: usize) {
        while self.stack.len() > depth {
            self.part_last_item();
            self.close_last();
        }
    }

    fn close_last(&mut self) {
        let Some(mut open) = self.stack.pop() else {
            return;
        };
        self.settle_heading(&mut open);
        match self.stack.last_mut() {
            Some(parent) => {
                parent.bullets = if matches!(open.style, Style::Bullet(_)) { parent.bullets + 1 } else { 0 };
                // Many have one child: without this, memory for four is taken.
                if parent.node.anak.is_empty() {
                    parent.node.anak.reserve_exact(1);
                }
                parent.node.anak.push(open.node);
            }
            None => self.roots.push(open.node),
        }
    }

    /// Opens a node, whatever it is, and never too deep: each level is walked through again and again.
    fn push(&mut self, node: Simpul<'a>, style: Style, number: u32, place: Place) {
        if self.stack.len() >= MAX_DEPTH {
            self.close_to(MAX_DEPTH - 1);
            if !std::mem::replace(&mut self.too_deep, true) {
                let own = node.label.as_ref().and_then(Label::teks).unwrap_or(&node.teks);
                self.say(Kode::TerlaluDalam, own.range().unwrap_or_default(), vec![MAX_DEPTH.to_string()]);
            }
        }
        self.stack.push(Open { node, style, number, place, hang: 0, lines: 0, bullets: 0 });
    }

    fn say(&mut self, kode: Kode, at: Range<usize>, args: Vec<String>) {
        self.messages.push(Message { kode, at, args });
    }

    /// Opens an order: KESATU.
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
        }
        self.close_to(0);
        if last > 0 && number > last + 1 && !self.lost_orders(number) {
            let at = teks.range().unwrap_or_default();
            self.say(Kode::UrutanTerlompat, at, vec![teks.to_string(), ordinal::print(last + 1)]);
        }
        let node = Simpul {
            label: Some(order_label(teks, number)),
            urutan: Some(number),
            ..Simpul::new(JenisSimpul::Diktum)
        };
        self.push(node, Style::Diktum, number, place);
    }

    /// Opens a chapter (rank 0), part (1), paragraph (2), article (3), or the elucidation of a clause (5),
    /// letter (6), figure (7).
    pub fn division(&mut self, jenis: JenisSimpul, rank: u8, teks: Teks<'a>, number: u32, place: Place) {
        let amends = rank <= ARTICLE && number > 0 && self.stack.iter().any(|open| open.amending());
        let quoted = amends && (rank < ARTICLE || !quotes_nothing(&teks));
        let depth = if quoted {
            // An article that an amending text quotes hangs under the point that quotes it.
            let own = self
                .stack
                .iter()
                .position(|open| matches!(open.style, Style::Division(r) if r >= QUOTED + rank));
            own.unwrap_or_else(|| {
                self.stack.iter().rposition(|o| o.style != Style::Alinea).map_or(0, |d| d + 1)
            })
        } else {
            // The elucidation's articles hang under its `II. PASAL DEMI PASAL`.
            let list = rank >= ARTICLE
                && self.stack.first().is_some_and(|o| o.style == Style::List(LabelStyle::RomanUpper));
            let from = usize::from(list);
            self.stack[from.min(self.stack.len())..]
                .iter()
                .position(|open| !matches!(open.style, Style::Division(r) if r < rank))
                .map_or(self.stack.len(), |d| d + from)
        };
        let skips = rank == ARTICLE && !quoted && self.skips_article(number);
        match rank {
            ARTICLE if !quoted => self.last_article = number,
            0 if !quoted => self.last_chapter = number,
            _ => {}
        }
        let rank = if quoted { QUOTED + rank } else { rank };
        self.close_to(depth);
        if skips {
            self.lost_articles(number);
        }
        let node = Simpul {
            label: Some(division_label(jenis, teks, number)),
            urutan: (number > 0).then_some(number),
            ..Simpul::new(jenis)
        };
        self.push(node, Style::Division(rank), number, place);
    }

    /// Opens an article of an amending text whose Roman figure was set or read in figures.
    pub fn amending_article(&mut self, teks: Teks<'a>, number: u32, place: Place) {
        self.close_to(0);
        self.last_article = number;
        let label = label::amending_article(number);
        let at = teks.range().unwrap_or_default();
        self.say(Kode::LabelSalahBaca, at, vec![teks.to_string(), label.clone()]);
        let node = Simpul {
            label: Some(Label::Terbaca { teks, label }),
            urutan: Some(number),
            ..Simpul::new(JenisSimpul::Pasal)
        };
        self.push(node, Style::Division(ARTICLE), number, place);
    }

    /// Opens a point with a bullet. The same sign stands at the same level, unless it stands further in.
    pub fn bullet(&mut self, sign: char, place: Place) {
        self.drop_alinea();
        let further_in = |open: &Open| open.place.indent + 2 <= place.indent;
        let level = self.stack.iter().rposition(|open| match open.style {
            Style::Bullet(_) if self.mode == Mode::Items => true,
            Style::Bullet(other) => other == sign && !further_in(open),
            _ => false,
        });
        if let Some(depth) = level {
            self.close_to(depth);
        }
        self.push(Simpul::new(JenisSimpul::Butir), Style::Bullet(sign), 0, place);
    }

    /// Ends the item or paragraph that is open, so that the next words begin another.
    pub fn end_item(&mut self) {
        self.close_to(0);
    }
}

/// An order's label as printed; one that the scan misread in its right spelling.
fn order_label(teks: Teks, number: u32) -> Label {
    let label = ordinal::print(number);
    let printed = teks.to_cow();
    match printed == label || recognise::is_order(&printed) {
        true => Label::Tercetak(teks),
        false => Label::Terbaca { teks, label },
    }
}

/// A division's label as printed; one that the scan misread in its right spelling.
fn division_label(jenis: JenisSimpul, teks: Teks, number: u32) -> Label {
    let printed = teks.to_cow();
    if recognise::is_division(&printed) {
        return Label::Tercetak(teks);
    }
    // A lone stroke is a figure more often than not.
    let figure = printed.rsplit(' ').next().unwrap_or("").replace('l', "I");
    let roman = number > 1 && label::roman(&figure) == Some(number);
    let label = match jenis {
        JenisSimpul::Bab => label::chapter(number),
        _ if roman => label::amending_article(number),
        _ => label::article(number),
    };
    Label::Terbaca { teks, label }
}

/// Whether an article's own heading has a Roman figure: `Pasal II`.
fn quotes_nothing(heading: &Teks) -> bool {
    label::roman(heading.last_word()).is_some()
}
