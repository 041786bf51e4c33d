//! Keywords that the scan misread: a line that reads like a keyword which the form expects at its place, a
//! letter or two apart or with its letters spaced out, is that keyword.
//!
//! Which keyword is expected where is in `grammar/expected.txt`; whether the line then has the form of that
//! keyword's line, the grammar says.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::likeness::{Head, Keyword, is_spaced, read_as};
use super::{Line, stands_alone};
use crate::message::{Kode, Message};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::{is_capitals, label, ordinal};

/// Where in a form a line stands. Each place expects its own keywords.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    Title,
    /// Between the title and its subject.
    Heading,
    Opening,
    Body,
    End,
    /// In an annex's heading.
    Annex,
}

/// How many units after a title its NOMOR or TENTANG must follow within.
pub const TITLE_REACH: usize = 24;

/// The keywords that a form expects, by place.
struct Expected {
    title: Vec<Keyword>,
    /// Above the title; these need no frame below them.
    masthead: Vec<Keyword>,
    heading: Vec<Keyword>,
    opening: Vec<Keyword>,
    body: Vec<Keyword>,
    end: Vec<Keyword>,
    annex: Vec<Keyword>,
}

static EXPECTED: LazyLock<Expected> = LazyLock::new(|| {
    let at = |place| recognise::expected(place).map(|words| Keyword::from(Cow::Borrowed(words))).collect();
    Expected {
        title: at("title"),
        masthead: at("masthead"),
        heading: at("heading"),
        opening: at("opening"),
        body: at("body"),
        end: at("end"),
        annex: at("annex"),
    }
});

/// Recognises the lines whose keyword was misread. Takes units in reading order; says what was read as what.
pub fn restore(text: &str, units: Vec<Unit>, messages: &mut Vec<Message>) -> Vec<Unit> {
    let mut form = Form { zone: Zone::Title, order: 0, chapter: 0, article: 0, amends: false };
    let mut out: Vec<Unit> = Vec::new();
    // Nothing is copied until something is mended.
    let mut kept = 0;
    for Line { first, last: next, head } in super::lines(&units) {
        let unit = &units[first];
        // `KEDUA BELA5 : …`: only the beginning of an order's label was read.
        let alone = stands_alone(&units[head..next]);
        let cut = units[head].kind == Kind::Diktum && !alone;
        if !cut {
            form.read(text, &units[head], alone);
        }
        let own_len = (units[head].end - units[head].start) as usize;
        let may_be = unit.breaks > 0 && (cut || units[head].kind == Kind::Words);
        let own = if may_be { line(text, &units[head..next]) } else { None };
        let mended = own.and_then(|line| Some((line, form.mend(text, line, &units[next..])?)));
        // An order without its colon is in its right spelling already.
        let right = |line: &str, mended: &Mended| line[..mended.read] == *mended.keyword.trim_end();
        match mended {
            // Words that go on with a sentence are prose, unless the keyword stands alone.
            Some((_, mended))
                if in_sentence(text, &units[..head], unit) && !stands_alone(&mended.recognised) => {}
            Some((line, mended)) if !right(line, &mended) && (!cut || mended.read > own_len) => {
                let read = &line[..mended.read];
                // Letters spaced out are no misreading.
                if !is_spaced(read, &mended.keyword) {
                    let start = units[head].start as usize;
                    let args = vec![read.trim().to_owned(), mended.keyword.trim_end().to_owned()];
                    messages.push(Message {
                        kode: Kode::KataKunciSalahBaca,
                        at: start..start + mended.read,
                        args,
                    });
                }
                out.extend_from_slice(&units[kept..head]);
                for new in mended.units(&units[head], line) {
                    form.read(text, &new, true);
                    out.push(new);
                }
                kept = next;
            }
            _ if cut => form.read(text, &units[head], alone),
            _ => {}
        }
    }
    if kept == 0 {
        return units;
    }
    out.extend_from_slice(&units[kept..]);
    out
}

/// Whether the line before ends within a sentence.
fn in_sentence(text: &str, before: &[Unit], unit: &Unit) -> bool {
    let words =
        |u: &Unit| text[u.start as usize..u.end as usize].trim_end().ends_with(|c: char| c.is_lowercase());
    unit.breaks == 1 && before.last().is_some_and(words)
}

/// The text of a line's units; `None` when a column's turn parts them.
fn line<'t>(text: &'t str, units: &[Unit]) -> Option<&'t str> {
    text.get(units.first()?.start as usize..units.last()?.end as usize)
}

/// How far the form has come.
struct Form {
    zone: Zone,
    /// The last order, chapter and article.
    order: u32,
    chapter: u32,
    article: u32,
    /// Pasal I, which amends, and not Pasal II.
    amends: bool,
}

/// A line's head that was read as a keyword.
struct Mended {
    keyword: String,
    /// How many bytes of the line are that keyword.
    read: usize,
    /// The line with the keyword in its right spelling, as the grammar recognises it.
    recognised: Vec<Unit>,
}

impl Form {
    /// Notes what a line begins with. An article with words beside it may be one that a sentence names.
    fn read(&mut self, text: &str, unit: &Unit, alone: bool) {
        if unit.kind == Kind::Pasal && unit.number == 1 {
            self.amends = text[unit.start as usize..unit.end as usize].ends_with('I');
        }
        match unit.kind {
            Kind::Pasal if !alone && unit.number != self.article + 1 => {}
            Kind::Judul(_) if self.zone == Zone::Title => self.zone = Zone::Heading,
            Kind::Tentang if self.zone == Zone::Heading => self.zone = Zone::Opening,
            Kind::Lampiran if self.zone == Zone::End => self.zone = Zone::Annex,
            Kind::Tentang if self.zone == Zone::Annex => self.zone = Zone::End,
            Kind::Diktum | Kind::Bab | Kind::Pasal | Kind::Memutuskan if self.zone != Zone::Title => {
                match unit.kind {
                    Kind::Diktum => self.order = unit.number,
                    Kind::Bab => self.chapter = unit.number,
                    Kind::Pasal => self.article = unit.number,
                    _ => {}
                }
                self.zone = Zone::Body;
            }
            Kind::Ditetapkan | Kind::Ttd | Kind::Diundangkan if self.zone != Zone::Title => {
                self.zone = Zone::End
            }
            _ => {}
        }
    }

    /// The keyword that a line begins with, misread.
    fn mend(&self, text: &str, line: &str, next: &[Unit]) -> Option<Mended> {
        let head = Head::of(line);
        let title = |keyword: &Keyword| {
            let read = read_as(&head, keyword)?;
            (is_capitals(head.line) && frame_follows(text, next)).then(|| Mended::new(line, read, keyword))?
        };
        let mend = |keyword: &Keyword| Mended::new(line, read_as(&head, keyword)?, keyword);
        let find = |keywords: &[Keyword]| keywords.iter().find_map(mend);
        let expected = &*EXPECTED;
        let fixed = match self.zone {
            Zone::Title => expected.title.iter().find_map(title).or_else(|| find(&expected.masthead)),
            Zone::Heading => find(&expected.heading).or_else(|| find(&expected.opening)),
            Zone::Opening => find(&expected.opening),
            Zone::Body => find(&expected.body),
            Zone::End => find(&expected.end),
            Zone::Annex => find(&expected.annex),
        };
        fixed.or_else(|| self.in_turn(&head).into_iter().flatten().find_map(|words| mend(&words.into())))
    }

    /// The numbered keywords that come next, if a line with this head can be one.
    fn in_turn(&self, head: &Head) -> [Option<Cow<'static, str>>; 3] {
        // They are in capitals, and capitals are not misread as small letters.
        if !matches!(self.zone, Zone::Opening | Zone::Body) || head.line.starts_with(char::is_lowercase) {
            return [None, None, None];
        }
        let article = || label::article(self.article + 1).into();
        let second = self.amends.then(|| label::amending_article(2).into());
        match head.first() {
            'k' if self.order < 99 => [Some(ordinal::print(self.order + 1).into()), None, None],
            'p' if self.order == 0 => [Some(ordinal::FIRST_OF_OLD.into()), Some(article()), second],
            'p' => [Some(article()), second, None],
            'b' => [Some(label::chapter(self.chapter + 1).into()), None, None],
            _ => [None, None, None],
        }
    }
}

impl Mended {
    /// The first `read` bytes of a line read as a keyword; `None` where the grammar finds no such line.
    fn new(line: &str, read: usize, keyword: &Keyword) -> Option<Mended> {
        let glued = line[read..].starts_with(char::is_alphanumeric);
        let keyword = [&*keyword.words, if glued { " " } else { "" }].concat();
        let recognised = recognise::units(&[&keyword, &line[read..]].concat());
        let is_keyword = recognised.first().is_some_and(|u| {
            u.end as usize >= keyword.trim_end().len() && !matches!(u.kind, Kind::Words | Kind::Jabatan)
        });
        is_keyword.then_some(Mended { keyword, read, recognised })
    }

    /// The recognised units at their places in the text.
    fn units(&self, first: &Unit, line: &str) -> Vec<Unit> {
        let (new, read) = (self.keyword.len(), self.read);
        let place = |at: u32| {
            let at = at as usize;
            // Inside the keyword a place has no other meaning than its ends.
            let here = if at >= new { at - new + read } else { at.min(read) };
            first.start + here.min(line.len()) as u32
        };
        let head = self.recognised.iter().map(|unit| Unit {
            start: place(unit.start),
            end: place(unit.end),
            ..*unit
        });
        head.enumerate()
            .map(|(i, unit)| match i {
                0 => Unit {
                    start: first.start,
                    breaks: first.breaks,
                    indent: first.indent,
                    stop: first.stop,
                    ..unit
                },
                _ => unit,
            })
            .collect()
    }
}

/// Whether a NOMOR or TENTANG heads one of the next lines.
fn frame_follows(text: &str, next: &[Unit]) -> bool {
    next.iter().take(TITLE_REACH).any(|unit| match unit.kind {
        Kind::Nomor | Kind::Tentang => true,
        Kind::Words => {
            let head = Head::of(&text[unit.start as usize..unit.end as usize]);
            EXPECTED.heading.iter().any(|keyword| read_as(&head, keyword).is_some())
        }
        _ => false,
    })
}
