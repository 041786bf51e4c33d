//! The last page of a booklet, read together with the page beside it: articles stand between `Ditetapkan di` and the
//! names. How a text ends is so strict that its lines can be told from the others: these are read first.
//!
//! UU 12/2011 Lampiran II, on the closing part: place and date, office, signature, name; then the same of the promulgation.

use super::{Laid, Line, lines};
use crate::message::{Kode, Message};
use crate::recognise;
use crate::unit::{Kind, LabelStyle, Unit};
use crate::value::is_capitals;

/// The lines of a closing page and of the page beside it at most.
const LONGEST: usize = 90;
/// So many lines may stand between the order to promulgate and place and date.
const ORDER_REACH: usize = 30;
/// So long, in bytes, is a line of a sentence, and none that stands between office and name.
const PROSE: usize = 40;
/// A name is short, in bytes.
const LONGEST_NAME: usize = 50;

/// Reads the lines of the body first, and then those that end the text.
pub fn part(text: &str, units: Vec<Unit>, laid: &mut Laid) -> Vec<Unit> {
    let Some(begin) = units.iter().position(|u| u.kind == Kind::Ditetapkan && u.starts_line()) else {
        return units;
    };
    // Most texts end without an article or a sentence among the signatures.
    let page = units[begin..].iter().take_while(|u| !ends_page(u.kind));
    if !page.clone().any(|u| is_body(u.kind) || u.end - u.start >= PROSE as u32) {
        return units;
    }
    let lines: Vec<Line> = lines(&units).collect();
    let first = lines.partition_point(|line| line.last <= begin);
    let ordered = orders_promulgation(text, &units, &lines[..first]);
    let first = ordered.unwrap_or(first);
    let page = Page { text, units: &units, lines: &lines[first..] };
    let Some((closing, end)) = page.closing(if ordered.is_some() { Next::Order } else { Next::Place }) else {
        return units;
    };
    let mut out = Vec::with_capacity(units.len());
    out.extend_from_slice(&units[..lines[first].first]);
    for own in [false, true] {
        for (line, _) in page.lines[..end].iter().zip(&closing).filter(|(_, closing)| **closing == own) {
            let start = out.len();
            out.extend_from_slice(&units[line.first..line.last]);
            out[start].breaks = out[start].breaks.max(1);
        }
    }
    out.extend_from_slice(&units[page.lines[end - 1].last..]);
    let at = units[begin].start as usize..units[begin].end as usize;
    laid.messages.push(Message { kode: Kode::HalamanTerjalin, at, args: Vec::new() });
    out
}

/// The line of these, near their end, that orders the promulgation: `Agar setiap orang mengetahuinya, …`.
fn orders_promulgation(text: &str, units: &[Unit], lines: &[Line]) -> Option<usize> {
    let from = lines.len().saturating_sub(ORDER_REACH);
    let orders = |line: &Line| {
        let words = text.get(units[line.head].start as usize..units[line.last - 1].end as usize);
        units[line.head].kind == Kind::Penutup && words.is_some_and(recognise::orders_promulgation)
    };
    let at = from + lines[from..].iter().rposition(orders)?;
    (!lines[at..].iter().any(|line| ends_page(units[line.head].kind))).then_some(at)
}

fn is_body(kind: Kind) -> bool {
    matches!(kind, Kind::Bab | Kind::Bagian | Kind::Pasal | Kind::Label(_))
}

/// What no closing page goes on behind.
fn ends_page(kind: Kind) -> bool {
    matches!(kind, Kind::Lampiran | Kind::Penjelasan | Kind::Tembusan | Kind::SalinanSesuai)
}

/// What comes next when a text ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Next {
    /// `Agar setiap orang mengetahuinya, memerintahkan pengundangan …`
    Order,
    OrderGoesOn,
    /// `Ditetapkan di …`, `Diundangkan di …`
    Place,
    /// `pada tanggal …`
    Date,
    /// `BUPATI …,`
    Office,
    /// The rest of an office, on the next line.
    OfficeGoesOn,
    /// `ttd`
    Signature,
    Name,
    /// A rank, a NIP; or the promulgation.
    Rank,
    /// `Disetujui dengan Persetujuan Bersama …`, up to the promulgation.
    Agreement,
    /// `BERITA DAERAH … TAHUN … NOMOR …`, on its line and the next.
    Gazette,
    GazetteGoesOn,
}

struct Page<'p> {
    text: &'p str,
    units: &'p [Unit],
    /// From the first of the closing on.
    lines: &'p [Line],
}

impl Page<'_> {
    /// Which lines belong to the closing, up to the last of the page; none if the others don't stand between them.
    fn closing(&self, mut next: Next) -> Option<(Vec<bool>, usize)> {
        let mut closing: Vec<bool> = Vec::new();
        let mut last = 0;
        let mut signed = false;
        let mut names = 0;
        for (at, line) in self.lines.iter().enumerate().take(LONGEST) {
            let kind = self.units[line.head].kind;
            if ends_page(kind) {
                break;
            }
            let follows = self.follows(at, next, &closing);
            closing.push(follows.is_some());
            if let Some(then) = follows {
                names += usize::from(next == Next::Name && then == Next::Rank);
                signed |= kind == Kind::Ttd;
                (next, last) = (then, at);
            }
        }
        let place = self.lines.iter().position(|line| self.units[line.head].kind == Kind::Ditetapkan);
        let mut between = closing[..last].iter().zip(self.lines).enumerate().filter(|(_, (own, _))| !**own);
        let read_together =
            between.any(|(at, (_, line))| self.is_body(line) || Some(at) > place && self.is_prose(line));
        if !signed || names == 0 || !read_together {
            return None;
        }
        let end = self.end_of_body(&closing, last);
        closing.truncate(end);
        Some((closing, end))
    }

    /// Where the body beside the closing ends: with the last line of the closing, or with an article after it.
    fn end_of_body(&self, closing: &[bool], last: usize) -> usize {
        let rest = self.lines.get(last + 1..closing.len()).unwrap_or_default();
        let goes_on = rest.first().is_some_and(|line| self.is_body(line));
        if goes_on { closing.len() } else { last + 1 }
    }

    fn is_body(&self, line: &Line) -> bool {
        is_body(self.units[line.head].kind)
    }

    /// Whether a line is one of a sentence, and of no signature.
    fn is_prose(&self, line: &Line) -> bool {
        let words = self.words(line);
        self.units[line.head].kind == Kind::Words && words.len() >= PROSE && !is_capitals(words)
    }

    /// What comes after this line, if it is what comes next.
    fn follows(&self, at: usize, next: Next, closing: &[bool]) -> Option<Next> {
        let line = &self.lines[at];
        let head = &self.units[line.head];
        let words = self.words(line);
        let beside = at > 0 && closing[at - 1] && head.breaks < 2;
        let comma = words.ends_with(',');
        match (head.kind, next) {
            // Scans put its words on lines of their own; behind an article they are no more its words.
            (Kind::Penutup, Next::Order) | (Kind::Words, Next::OrderGoesOn)
                if beside
                    || closing.iter().all(|own| *own)
                    || recognise::goes_on_ordering_promulgation(words) =>
            {
                Some(if words.ends_with('.') { Next::Place } else { Next::OrderGoesOn })
            }
            (Kind::Ditetapkan, Next::OrderGoesOn | Next::Place) => Some(Next::Date),
            (Kind::Diundangkan, Next::Signature | Next::Name | Next::Rank | Next::Agreement) => {
                Some(Next::Date)
            }
            (Kind::PadaTanggal, Next::Date) => Some(Next::Office),
            (Kind::Jabatan | Kind::AtasNama, Next::Date | Next::Office) if is_capitals(words) => {
                Some(if comma { Next::Signature } else { Next::OfficeGoesOn })
            }
            (Kind::Jabatan | Kind::Words, Next::OfficeGoesOn) if beside && is_capitals(words) => {
                Some(if comma { Next::Signature } else { Next::OfficeGoesOn })
            }
            (Kind::Ttd, Next::OfficeGoesOn | Next::Signature) => Some(Next::Name),
            (Kind::Words | Kind::Label(LabelStyle::UpperDot), Next::Name) if self.is_name(at, closing) => {
                Some(Next::Rank)
            }
            (Kind::Nip, Next::Rank) => Some(Next::Rank),
            (Kind::Words, Next::Rank) if beside && recognise::is_rank(words) => Some(Next::Rank),
            (Kind::Persetujuan, Next::Rank | Next::Gazette) => Some(Next::Agreement),
            (Kind::Bab | Kind::Pasal, Next::Agreement) => None,
            (_, Next::Agreement) => Some(Next::Agreement),
            (Kind::Lembaran, Next::Name | Next::Rank | Next::Gazette) => Some(Next::GazetteGoesOn),
            (_, Next::GazetteGoesOn) if beside && is_capitals(words) && head.kind != Kind::Bab => {
                Some(Next::Gazette)
            }
            _ => None,
        }
    }

    /// Whether a line is a name: no heading that stands right under its chapter.
    fn is_name(&self, at: usize, closing: &[bool]) -> bool {
        let words = self.words(&self.lines[at]);
        let heads = at > 0 && !closing[at - 1] && self.units[self.lines[at].first].breaks < 2 && {
            let above = &self.lines[at - 1];
            matches!(self.units[above.head].kind, Kind::Bab | Kind::Bagian) && above.last == above.head + 1
        };
        words.len() < LONGEST_NAME && !heads && recognise::is_name(words)
    }

    fn words(&self, line: &Line) -> &str {
        let (first, last) = (&self.units[line.head], &self.units[line.last - 1]);
        self.text.get(first.start as usize..last.end as usize).unwrap_or("").trim_end()
    }
}
