//! What ran on in a list's last item: the sentence that announces another list, or the item behind its `dan`.

use super::labels::jenis as kind_of;
use super::lost::LONGEST_ITEM;
use super::words::ended;
use super::{Builder, Mode, Place, Style};
use crate::message::Kode;
use crate::model::{Piece, Simpul, Teks};
use crate::recognise;
use crate::value::label::{self, Reading};

impl<'a> Builder<'a> {
    /// Parts the sentence that announces a second list of one kind from the last item of the first: `c. besi.` /
    /// `Bahan itu harus :` / `a. kuat;`. It belongs to what holds both lists.
    pub(super) fn part_announcement(&mut self, readings: &[Option<Reading>]) {
        let Some(top) = self.stack.last().filter(|_| self.mode == Mode::Body && self.announces()) else {
            return;
        };
        let Style::List(style) = top.style else { return };
        let again = readings.iter().flatten().any(|reading| *reading == (style, 1));
        let pieces = top.node.teks.pieces();
        if !again || top.number < 2 || !top.node.anak.is_empty() || pieces.len() > LONGEST_ITEM {
            return;
        }
        let siblings = match self.stack.len().checked_sub(2) {
            Some(parent) => &self.stack[parent].node.anak,
            None => &self.roots,
        };
        // Behind `; dan` stands the list's last item: its comma ends the list.
        let last = siblings.last().is_some_and(|before| recognise::joins_items(before.teks.last_word()));
        let ends = |line: &Piece| {
            let line = line.text.trim_end();
            line.ends_with('.') || last && line.ends_with([',', ';'])
        };
        let Some(at) = (1..pieces.len()).rev().find(|at| ends(&pieces[at - 1])) else { return };
        let depth = self.stack.len() - 1;
        let Some(top) = self.stack.last_mut() else { return };
        let teks = top.node.teks.split_off(at);
        let place = Place { starts_line: true, ..top.place };
        // Of a list that a paragraph holds, the next paragraph stands beside that one.
        let beside = depth > 0 && self.stack[depth - 1].style == Style::Alinea;
        self.close_to(depth - usize::from(beside));
        self.push(Simpul::alinea(teks), Style::Alinea, 0, place);
    }

    /// Parts the last item of a list from the one before it, which ran on: `c. besi; dan` / `kayu.`
    pub(super) fn part_last_item(&mut self) {
        let Some(top) = self.stack.last().filter(|_| self.mode == Mode::Body) else { return };
        let Style::List(style) = top.style else { return };
        let pieces = top.node.teks.pieces();
        if !top.node.anak.is_empty() || pieces.len() < 2 || pieces.len() > LONGEST_ITEM {
            return;
        }
        let joined = |teks: &Teks| recognise::joins_items(teks.last_word());
        let siblings = match self.stack.len().checked_sub(2) {
            Some(parent) => &self.stack[parent].node.anak,
            None => &self.roots,
        };
        let Some(before) = siblings.last() else { return };
        let list =
            before.urutan == Some(top.number.saturating_sub(1)) && before.teks.last_char() == Some(';');
        if !list || joined(&before.teks) || !ended(&top.node.teks) || joined(&top.node.teks) {
            return;
        }
        let ends = |at: &usize| {
            let line = pieces[at - 1].text.trim_end();
            let word = line.rsplit(char::is_whitespace).next().unwrap_or("");
            recognise::joins_items(word) && line[..line.len() - word.len()].trim_end().ends_with(';')
        };
        let mut found = (1..pieces.len()).filter(ends);
        let (Some(at), None) = (found.next(), found.next()) else { return };
        let (number, place) = (top.number + 1, top.place);
        let Some(top) = self.stack.last_mut() else { return };
        let teks = top.node.teks.split_off(at);
        let Some(open) = self.stack.pop() else { return };
        match self.stack.last_mut() {
            Some(parent) => parent.node.anak.push(open.node),
            None => self.roots.push(open.node),
        }
        let label = label::print(style, number);
        self.say(Kode::LabelTersirat, teks.range().unwrap_or_default(), vec![label.clone()]);
        let jenis = kind_of(style, self.in_article_directly());
        let node = Simpul::alinea(teks).restored(jenis, label, number);
        self.push(node, Style::List(style), number, place);
    }
}
