//! Orders and articles whose own labels were lost: the next one in the text counts further, and what stands under the
//! one before falls apart in as many places as labels are missing.

use super::labels::jenis as kind_of;
use super::lost::MOST_LOST;
use super::words::{ended, starts_large};
use super::{ARTICLE, Builder, Style};
use crate::message::Kode;
use crate::model::{JenisSimpul, Join, Simpul, Teks};
use crate::value::label;
use crate::value::ordinal;

impl<'a> Builder<'a> {
    /// Parts the last order from those that lost their labels before this one. `false` where nothing tells them apart.
    pub(super) fn lost_orders(&mut self, number: u32) -> bool {
        let Some(order) = self.roots.last_mut().filter(|node| node.jenis == JenisSimpul::Diktum) else {
            return false;
        };
        let first = order.urutan.unwrap_or(0) + 1;
        let missing = number.saturating_sub(first);
        if missing == 0 || missing > MOST_LOST {
            return false;
        }
        let found = match order.anak.is_empty() {
            true => paragraphs(order, missing as usize),
            false => parts(order, missing as usize, |_| true),
        };
        let named = (first..).zip(found).map(|(number, node)| (ordinal::print(number), number, node));
        let named: Vec<_> = named.collect();
        self.add_lost(JenisSimpul::Diktum, named)
    }

    /// Parts the item open at `depth` from those that lost their labels before the one with this number: paragraphs behind
    /// its own list, that announce lists of theirs.
    pub(super) fn lost_items(&mut self, depth: usize, number: u32) -> bool {
        self.close_to(depth + 1);
        let Some(open) = self.stack.last_mut() else { return false };
        let Style::List(style) = open.style else { return false };
        let (first, place) = (open.number + 1, open.place);
        let missing = number.saturating_sub(first);
        let found = match missing {
            1..=MOST_LOST => parts(&mut open.node, missing as usize, |node| !node.anak.is_empty()),
            _ => Vec::new(),
        };
        let any = !found.is_empty();
        for (number, node) in (first..).zip(found) {
            self.close_before_next(depth);
            let label = label::print(style, number);
            self.say(
                Kode::LabelTersirat,
                first_words(&node).range().unwrap_or_default(),
                vec![label.clone()],
            );
            let jenis = kind_of(style, self.in_article_directly());
            let node = node.restored(jenis, label, number);
            self.push(node, Style::List(style), number, place);
        }
        any
    }

    /// Parts the last article from those that lost their headings before this one, by the clauses that begin anew.
    pub(super) fn lost_articles(&mut self, number: u32) -> bool {
        let siblings = match self.stack.last_mut() {
            Some(parent) => &mut parent.node.anak,
            None => &mut self.roots,
        };
        let Some(article) = siblings.last_mut().filter(|node| node.jenis == JenisSimpul::Pasal) else {
            return false;
        };
        let first = article.urutan.unwrap_or(0) + 1;
        let missing = number.saturating_sub(first);
        if missing == 0 || missing > MOST_LOST {
            return false;
        }
        let found = parts(article, missing as usize, is_sentence);
        let named = (first..).zip(found).map(|(number, node)| (label::article(number), number, node));
        let named: Vec<_> = named.collect();
        self.add_lost(JenisSimpul::Pasal, named)
    }

    /// Adds nodes behind the last one, with the labels that they lost.
    fn add_lost(&mut self, jenis: JenisSimpul, nodes: Vec<(String, u32, Simpul<'a>)>) -> bool {
        let found = !nodes.is_empty();
        for (label, number, node) in nodes {
            self.say(
                Kode::LabelTersirat,
                first_words(&node).range().unwrap_or_default(),
                vec![label.clone()],
            );
            let node = node.restored(jenis, label, number);
            match self.stack.last_mut() {
                Some(parent) => parent.node.anak.push(node),
                None => self.roots.push(node),
            }
        }
        found
    }

    /// Whether an article in turn is missing before this one.
    pub(super) fn skips_article(&self, number: u32) -> bool {
        self.last_article > 0
            && number > self.last_article + 1
            && !self.stack.iter().any(|open| matches!(open.style, Style::Division(rank) if rank > ARTICLE))
    }
}

/// The children of a node that belong to others which lost their labels, where these are so many; else none.
fn parts<'a>(node: &mut Simpul<'a>, missing: usize, may_begin: fn(&Simpul) -> bool) -> Vec<Simpul<'a>> {
    let begins = |at: &usize| {
        let (before, this) = (&node.anak[at - 1], &node.anak[*at]);
        let whole = last_words(before).last_char() == Some('.');
        let paragraph = this.jenis == JenisSimpul::Alinea && before.label.is_some() && may_begin(this);
        // A list that begins anew.
        let anew = this.urutan == Some(1) && before.urutan.is_some() && this.jenis == before.jenis;
        whole && (paragraph || anew)
    };
    let places: Vec<usize> = (1..node.anak.len()).filter(begins).collect();
    if places.len() != missing {
        return Vec::new();
    }
    let mut out = Vec::new();
    for at in places.into_iter().rev() {
        let mut children = node.anak.split_off(at);
        let plain = children.first().is_some_and(|first| first.jenis == JenisSimpul::Alinea);
        let mut own = if plain { children.remove(0) } else { Simpul::new(JenisSimpul::Alinea) };
        own.anak.append(&mut children);
        out.push(own);
    }
    out.reverse();
    out
}

/// The paragraphs of a node without children behind its first, where these are so many; else none.
fn paragraphs<'a>(node: &mut Simpul<'a>, missing: usize) -> Vec<Simpul<'a>> {
    let pieces = node.teks.pieces();
    let begins = |at: &usize| {
        let (before, this) = (&pieces[at - 1], &pieces[*at]);
        this.join == Join::Blank
            && before.text.trim_end().ends_with('.')
            && this.text.starts_with(char::is_uppercase)
    };
    let places: Vec<usize> = (1..pieces.len()).filter(begins).collect();
    if places.len() != missing || !ended(&node.teks) || !starts_large(&node.teks) {
        return Vec::new();
    }
    let mut out: Vec<_> =
        places.into_iter().rev().map(|at| Simpul::alinea(node.teks.split_off(at))).collect();
    out.reverse();
    out
}

/// Whether a paragraph begins as a sentence does, and not with a label or a column's heading that stands elsewhere.
fn is_sentence(node: &Simpul) -> bool {
    let mut signs = node.teks.pieces().first().map_or("", |line| line.text).trim_start().chars();
    signs.next().is_some_and(char::is_uppercase) && signs.next().is_some_and(char::is_lowercase)
}

fn first_words<'n, 'a>(mut node: &'n Simpul<'a>) -> &'n Teks<'a> {
    while node.teks.is_empty() && !node.anak.is_empty() {
        node = &node.anak[0];
    }
    &node.teks
}

fn last_words<'n, 'a>(mut node: &'n Simpul<'a>) -> &'n Teks<'a> {
    while let Some(last) = node.anak.last() {
        node = last;
    }
    &node.teks
}
