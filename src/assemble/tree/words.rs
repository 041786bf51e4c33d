//! Where words go: on with the node that is open, into a heading, or into a paragraph of their own.

use super::{Builder, HEADED, LONGEST_HEADING, Mode, Open, Place, QUOTED, QUOTED_HEADED, Style};
use crate::model::{JenisSimpul, Simpul, Teks};
use crate::recognise;
use crate::value::is_capitals;

/// So much further out than a list, in letters or half letter widths, stands what is none of it.
const OUT: u16 = 4;

impl<'a> Builder<'a> {
    /// Takes the words of one line.
    pub fn words(&mut self, teks: Teks<'a>, place: Place) {
        if teks.is_empty() {
            return;
        }
        self.paged |= place.stop > 0;
        let Some(top) = self.stack.last() else {
            return self.paragraph(teks, place);
        };
        let empty = top.node.teks.is_empty() && top.node.anak.is_empty() && top.node.judul.is_none();
        if let Some((depth, style)) = self.hanging_item(&teks, place) {
            self.open_lost(depth, style, teks.range().unwrap_or_default(), place);
            return self.go_on(teks);
        }
        if empty && let Some(top) = self.stack.last_mut() {
            top.hang = if top.hang > 0 { top.hang } else { place.stop };
        }
        let Some(top) = self.stack.last() else { return };
        if let Style::Division(0..=HEADED | QUOTED..=QUOTED_HEADED) = top.style
            && top.node.anak.is_empty()
        {
            return self.division_heading(teks);
        }
        if !place.starts_line || empty {
            return self.go_on(teks);
        }
        if self.mode == Mode::Body
            && top.node.judul.is_none()
            && top.node.anak.is_empty()
            && (place.after_blank || starts_large(&teks))
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
            Mode::Body if self.further_out_than_list(&teks, place) => true,
            Mode::Body => {
                place.after_blank && whole && top.node.teks.last_char() != Some(',') && !starts_small(&teks)
            }
            Mode::Considerations => {
                let comma = top.node.teks.last_char() == Some(',');
                // `… Provinsi, dan` / `Pemerintahan …`, `… jo.` / `Undang-Undang …`: the sentence goes on.
                let last = top.node.teks.last_word();
                let goes_on = recognise::joins_items(last) || recognise::refers(last);
                let stop = whole && !comma && (place.after_blank || top.style == Style::Alinea && !goes_on);
                let apart = place.after_blank || recognise::names_a_law(teks.pieces()[0].text);
                starts_large(&teks) && (stop || whole && comma && apart && top.style == Style::Alinea)
            }
            Mode::Items => place.after_blank && starts_large(&teks) && (whole || top.style == Style::Alinea),
        };
        if new { self.paragraph(teks, place) } else { self.go_on(teks) }
    }

    /// Whether a line begins further out than the lists of the text around it, after a list's last item: it is none of it.
    fn further_out_than_list(&self, teks: &Teks<'a>, place: Place) -> bool {
        let Some(top) = self.stack.last() else { return false };
        let list = self.stack.iter().find(|open| matches!(open.style, Style::List(_)));
        let out = |open: &Open| match place.stop {
            0 => place.indent + OUT <= open.place.indent,
            stop => stop + OUT <= open.place.stop,
        };
        // Forms in annexes begin lines anywhere, and end them in leaders.
        let holder = |open: &Open| matches!(open.style, Style::Diktum | Style::Division(_));
        let leader =
            || top.node.teks.pieces().last().is_some_and(|line| line.text.trim_end().ends_with(".."));
        let begins =
            || !starts_small(teks) && teks.first_char().is_some_and(|c| c.is_alphabetic() || c == '(');
        matches!(top.style, Style::List(_))
            && top.node.teks.last_char() == Some('.')
            && list.is_some_and(out)
            && self.stack.iter().any(holder)
            && begins()
            && !leader()
    }

    /// Words under BAB, Bagian, Paragraf are its heading.
    fn division_heading(&mut self, teks: Teks<'a>) {
        if let Some(top) = self.stack.last_mut() {
            top.node.judul.get_or_insert_with(Teks::default).append(teks);
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
    pub(super) fn paragraph(&mut self, teks: Teks<'a>, place: Place) {
        self.drop_alinea();
        let depth = match self.mode {
            Mode::Items | Mode::Considerations => 0,
            Mode::Body => self.holder(place),
        };
        self.close_to(depth);
        self.push(Simpul::alinea(teks), Style::Alinea, 0, place);
    }

    /// How many open nodes stay open for a paragraph after a list.
    pub(super) fn holder(&self, place: Place) -> usize {
        let lists =
            self.stack.iter().position(|open| matches!(open.style, Style::List(_) | Style::Bullet(_)));
        let Some(outermost) = lists else {
            return self.stack.len();
        };
        let Some(top) = self.stack.last() else {
            return 0;
        };
        if top.node.teks.last_char() == Some(':') || top.node.judul.is_some() && top.node.anak.is_empty() {
            return self.stack.len();
        }
        if place.indent == 0 && place.stop == 0 && self.stack[outermost].place.indent >= OUT {
            return outermost;
        }
        if place.indent > 0 && top.place.indent > 0 {
            // A division's heading stands in the middle of the page: how far in says nothing.
            let further_out =
                |open: &Open| matches!(open.style, Style::Division(_)) || open.place.indent < place.indent;
            return self.stack.iter().rposition(further_out).map_or(0, |d| d + 1);
        }
        if top.node.judul.is_some() || self.is_section(outermost) {
            // Sections of a circular hold their paragraphs.
            return outermost + 1;
        }
        if top.node.teks.last_char() == Some(';') { self.stack.len() } else { outermost }
    }

    fn is_section(&self, depth: usize) -> bool {
        depth == 0 && self.stack.len() > 1 && self.is_heading(&self.stack[0])
            || self.stack[depth].node.judul.is_some()
    }

    pub(super) fn drop_alinea(&mut self) {
        if self.stack.last().is_some_and(|top| top.style == Style::Alinea) && !self.announces() {
            self.close_to(self.stack.len() - 1);
        }
    }

    /// A node whose only words are a heading on its own line, with children under it.
    pub(super) fn settle_heading(&self, open: &mut Open<'a>) {
        if self.mode == Mode::Body
            && open.node.judul.is_none()
            && !open.node.anak.is_empty()
            && self.is_heading(open)
        {
            open.node.judul = Some(std::mem::take(&mut open.node.teks));
        }
    }

    /// Whether a node's only words so far are a heading: one short line without a stop, in capitals or, in a
    /// circular's sections, with capital initials.
    pub(super) fn is_heading(&self, open: &Open<'a>) -> bool {
        if open.lines > 1
            || open.node.teks.is_empty()
            || matches!(open.style, Style::Alinea | Style::Diktum | Style::Bullet(_))
        {
            return false;
        }
        if open.node.teks.is_longer(LONGEST_HEADING) {
            return false;
        }
        // Nearly all words end in a stop, and are not counted.
        if matches!(open.node.teks.last_char(), Some('.' | ';' | ':' | ',' | ')')) {
            return false;
        }
        let words = open.node.teks.to_cow();
        let count = words.split_whitespace().take(13).count();
        if count > 12 {
            return false;
        }
        if is_capitals(&words) {
            return true;
        }
        let section =
            self.stack.first().is_none_or(|first| !matches!(first.style, Style::Diktum | Style::Division(_)));
        let mut small = words.split_whitespace().filter(|w| !w.starts_with(char::is_uppercase));
        section
            && !words.contains(',')
            && count <= 8
            && small.all(recognise::is_small_in_headings)
            && words.starts_with(char::is_uppercase)
            && !words.contains(|c: char| c.is_ascii_digit())
    }
}

/// What an item of a list ends in, before `dan` or `atau`.
const STOPS: [char; 3] = [';', ',', '.'];

/// Whether words are whole: they end in a stop, or in `dan` / `atau` after one.
pub(super) fn ended(teks: &Teks) -> bool {
    let last = teks.pieces().last().map_or("", |p| p.text.trim_end());
    // A quoted article ends in a stop and a closing quotation mark.
    let unquoted = last.trim_end_matches(['"', '”', '\'', '’']).chars().next_back();
    match unquoted.or_else(|| teks.last_char()) {
        None => true,
        Some('.' | ';' | ':' | ',' | '!' | '?') => true,
        Some('n' | 'u') => {
            let word = last.rsplit(|c: char| c.is_whitespace() || STOPS.contains(&c)).next().unwrap_or("");
            let before = last[..last.len() - word.len()].trim_end();
            before.ends_with(STOPS) && recognise::joins_items(word)
        }
        _ => false,
    }
}

pub(super) fn starts_large(teks: &Teks) -> bool {
    teks.first_char().is_some_and(char::is_uppercase)
}

fn starts_small(teks: &Teks) -> bool {
    teks.first_char().is_some_and(char::is_lowercase)
}

/// Bytes of a catch-word: more is a line. Blanks that part its words may make it longer in the text.
const LONGEST_CATCH_WORD: usize = 40;

/// Whether the words at a page's foot are only the beginning of the next page's first line.
pub(super) fn is_catch_word(foot: &Teks, ahead: &str) -> bool {
    // Asked before words are joined: those of a node that grows may be asked about at every label.
    let Some(foot) = foot.to_cow_within(4 * LONGEST_CATCH_WORD) else { return false };
    let foot = foot.trim_end_matches(|c: char| !c.is_alphanumeric());
    foot.len() < LONGEST_CATCH_WORD
        && (foot.is_empty()
            || ahead.len() >= foot.len()
                && ahead.trim_start().get(..foot.len()).is_some_and(|head| head.eq_ignore_ascii_case(foot)))
}
