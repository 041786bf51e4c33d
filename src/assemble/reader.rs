//! A cursor over the units, and the only way to take them: as words, keyword, mark or remainder.
//!
//! Every unit is taken once, in order; so the document holds every character once.

use std::ops::Range;

use crate::model::{JenisSisa, Join, Piece, Sisa, Tanda, Teks};
use crate::recognise::{self, Inline};
use crate::unit::{Kind, Unit};

pub struct Reader<'a> {
    text: &'a str,
    units: Vec<Unit>,
    /// For each unit, past the last unit on its line: asked for at every label of a line.
    line_ends: Vec<u32>,
    /// Whether a mark can stand inside a line: most texts have none, and are not looked through again and again.
    marked: bool,
    at: usize,
    pub tanda: Vec<Tanda>,
    pub sisa: Vec<Sisa<'a>>,
}

impl<'a> Reader<'a> {
    pub fn new(text: &'a str, units: Vec<Unit>) -> Self {
        let mut line_ends = vec![units.len() as u32; units.len()];
        for at in (1..units.len()).rev() {
            line_ends[at - 1] = if units[at].breaks > 0 { at as u32 } else { line_ends[at] };
        }
        let marked = recognise::may_hold_marks(text);
        // A label or keyword gives a sign or two, and there is hardly more than one a line.
        let tanda = Vec::with_capacity(units.len());
        Reader { text, units, line_ends, marked, at: 0, tanda, sisa: Vec::new() }
    }

    pub fn text(&self) -> &'a str {
        self.text
    }

    /// The unit at the cursor.
    pub fn peek(&self) -> Option<Unit> {
        self.units.get(self.at).copied()
    }

    pub fn at(&self) -> usize {
        self.at
    }

    /// The units from the cursor on, at most `most` of them.
    pub fn ahead(&self, most: usize) -> &[Unit] {
        let end = self.units.len().min(self.at.saturating_add(most));
        &self.units[self.at..end]
    }

    pub fn all(&self) -> &[Unit] {
        &self.units
    }

    /// Past the last unit on the cursor's line.
    pub fn line_end(&self) -> usize {
        self.line_end_from(self.at)
    }

    pub fn line_end_from(&self, at: usize) -> usize {
        self.line_ends.get(at).map_or(self.units.len(), |end| *end as usize)
    }

    /// The text of units `range`, as it stands; empty for none.
    pub fn slice(&self, range: Range<usize>) -> &'a str {
        match (self.units.get(range.start), self.units.get(range.end.wrapping_sub(1))) {
            (Some(first), Some(last)) if range.start < range.end => {
                &self.text[first.start as usize..last.end as usize]
            }
            _ => "",
        }
    }

    /// What is left of the cursor's line.
    pub fn rest_of_line(&self) -> &'a str {
        self.slice(self.at..self.line_end())
    }

    /// What is left of the cursor's line, without the marks at its end.
    pub fn plain_line(&self) -> &'a str {
        without_marks(self.rest_of_line())
    }

    // --- taking ----------------------------------------------------------------------------------

    /// Takes the unit at the cursor as a keyword of the form.
    pub fn keyword(&mut self) {
        if let Some(unit) = self.peek() {
            self.tanda.push(Tanda::Kata(unit.start as usize..unit.end as usize));
            self.at += 1;
        }
    }

    /// Takes the unit at the cursor as mark-up.
    pub fn mark(&mut self) {
        if let Some(unit) = self.peek() {
            self.tanda.push(Tanda::Markup(unit.start as usize..unit.end as usize));
            self.at += 1;
            // What stands behind a mark at a line's head is the line's head.
            if let Some(next) = self.units.get_mut(self.at).filter(|next| next.breaks == 0) {
                (next.breaks, next.indent) = (unit.breaks, unit.indent);
            }
        }
    }

    /// Takes a keyword and the marks and colons behind it on its line.
    pub fn keyword_and_colon(&mut self) {
        self.keyword();
        self.colons();
    }

    /// Takes marks and colons as long as they follow on this line.
    pub fn colons(&mut self) {
        while let Some(unit) = self.peek().filter(|u| u.breaks == 0) {
            match unit.kind {
                Kind::Mark => self.mark(),
                Kind::Separator => self.keyword(),
                _ => return,
            }
        }
    }

    /// Takes marks at the cursor.
    pub fn marks(&mut self) {
        while self.peek().is_some_and(|u| u.kind == Kind::Mark) {
            self.mark();
        }
    }

    /// Takes what is left of the cursor's line, up to a label that runs on in it, as words; marks are told apart.
    pub fn words(&mut self) -> Teks<'a> {
        let end = self.line_end();
        let label = (self.at + 1..end).find(|at| self.runs_on(*at));
        self.words_to(label.unwrap_or(end))
    }

    /// Whether a unit is a label that stands behind words on its line.
    pub fn runs_on(&self, at: usize) -> bool {
        let unit = |at: usize| self.units.get(at);
        let label = unit(at).is_some_and(|u| u.breaks == 0 && matches!(u.kind, Kind::Label(_)));
        label
            && at.checked_sub(1).and_then(unit).is_some_and(|u| matches!(u.kind, Kind::Words | Kind::Jabatan))
    }

    /// Takes the units up to `end` (on one line) as words.
    pub fn words_to(&mut self, end: usize) -> Teks<'a> {
        while self.at < end && self.peek().is_some_and(|u| u.kind == Kind::Mark) {
            self.mark();
        }
        let range = self.at..end.max(self.at);
        self.at = range.end;
        let (Some(first), Some(last)) =
            (self.units.get(range.start), self.units.get(range.end.wrapping_sub(1)))
        else {
            return Teks::default();
        };
        if range.is_empty() {
            return Teks::default();
        }
        self.piece(first.start as usize..last.end as usize)
    }

    /// A stretch of one line as words: a slice, or slices around the marks in it.
    pub fn piece(&mut self, range: Range<usize>) -> Teks<'a> {
        let words = self.text[range.clone()].trim_end();
        let indent = words.len() - words.trim_start().len();
        let (start, words) = (range.start + indent, &words[indent..]);
        if !self.marked {
            return Teks::from(Piece { text: words, at: start as u32, join: Join::Blank });
        }
        let mut teks = Teks::default();
        let mut join = Join::Blank;
        let (text, tanda) = (self.text, &mut self.tanda);
        recognise::inline(words, |piece, part| {
            let range = start + part.start..start + part.end;
            let (text, mark) = match piece {
                Inline::Own => (&text[range.clone()], range.end..range.end),
                Inline::Mark => return tanda.push(Tanda::Markup(range)),
                Inline::Sign(sign) => (sign, range.start + sign.len()..range.end),
            };
            teks.push(Piece { text, at: range.start as u32, join });
            join = Join::Tight;
            if !mark.is_empty() {
                tanda.push(Tanda::Markup(mark));
            }
        });
        teks
    }

    /// The words of `<!-- tak dikenal: … -->`, around which stand marks; of another stretch, all of it.
    pub fn marked_remainder(&mut self, range: Range<usize>) -> Teks<'a> {
        let Some(words) = recognise::marked_remainder(self.text[range.clone()].trim_end()) else {
            return self.piece(range);
        };
        let words = range.start + words.start..range.start + words.end;
        self.tanda.push(Tanda::Markup(range.start..words.start));
        self.tanda.push(Tanda::Markup(words.end..range.end));
        self.piece(words)
    }

    /// Takes the fields of a line by their ranges in it; what lies between is keyword.
    pub fn fields<const N: usize>(
        &mut self,
        line: Range<usize>,
        fields: [Option<Range<usize>>; N],
    ) -> [Teks<'a>; N] {
        let mut end = line.start;
        let out = fields.map(|field| match field {
            None => Teks::default(),
            Some(range) => {
                let range = line.start + range.start..line.start + range.end;
                self.gap(end..range.start);
                end = range.end;
                self.piece(range)
            }
        });
        self.gap(end..line.end);
        out
    }

    fn gap(&mut self, range: Range<usize>) {
        if range.start >= range.end {
            return;
        }
        let signs = self.text[range.clone()].trim();
        if !signs.is_empty() {
            let marks = signs.bytes().all(|b| b"*_|`\\".contains(&b));
            if marks {
                self.tanda.push(Tanda::Markup(range));
            } else if recognise::is_form_words(signs) {
                let start = range.start;
                recognise::inline(&self.text[range], |piece, own| {
                    let own = start + own.start..start + own.end;
                    let mark = piece == recognise::Inline::Mark;
                    self.tanda.push(if mark { Tanda::Markup(own) } else { Tanda::Kata(own) });
                });
            } else {
                let teks = self.piece(range);
                self.rest(JenisSisa::TakDikenal, teks, false);
            }
        }
    }

    /// Moves past units whose text was taken by range.
    pub fn advance(&mut self, to: usize) {
        self.at = to.max(self.at);
    }

    /// Takes what is left of the cursor's line as remainder.
    pub fn remainder(&mut self, jenis: JenisSisa) {
        let follows = jenis == JenisSisa::Persetujuan || self.peek().is_some_and(|u| u.breaks < 2);
        let teks = self.words();
        self.rest(jenis, teks, follows);
    }

    /// Adds words to the remainder; those of one kind on following lines are one.
    pub fn rest(&mut self, jenis: JenisSisa, teks: Teks<'a>, follows: bool) {
        if teks.is_empty() {
            return;
        }
        if let Some(last) = self.sisa.last_mut() {
            let next = last
                .teks
                .range()
                .zip(teks.range())
                .is_some_and(|(a, b)| a.end <= b.start && self.text[a.end..b.start].trim().is_empty());
            let one = !matches!(jenis, JenisSisa::NomorHalaman | JenisSisa::Cap | JenisSisa::KepalaSurat);
            if one && last.jenis == jenis && follows && next {
                last.teks.append(teks);
                return;
            }
        }
        self.sisa.push(Sisa { jenis, teks, baris: [0, 0], letak: None });
    }

    /// Byte range of the rest of the cursor's line.
    pub fn line_range(&self) -> Range<usize> {
        let (first, last) = (self.units.get(self.at), self.units.get(self.line_end().wrapping_sub(1)));
        match (first, last) {
            (Some(first), Some(last)) => first.start as usize..last.end as usize,
            _ => self.text.len()..self.text.len(),
        }
    }
}

/// A line without blanks and the recogniser's marks at its end.
pub fn without_marks(line: &str) -> &str {
    line.trim_end_matches([' ', '\t', '*', '|'])
}
