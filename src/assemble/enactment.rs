//! Where and when: the place and date of enactment, and a letter's date line.

use super::reader::without_marks;
use super::{Assembler, Target, Zone};
use crate::message::Kode;
use crate::model::{JenisSisa, Teks, Tercetak};
use crate::recognise;
use crate::unit::Kind;
use crate::value;

/// Over how many lines a scan may have spread one date, and how long it may be with the blanks in between.
const DATE_LINES: usize = 6;
const LONGEST_DATE: usize = 60;
/// How many units ahead it is asked whether the body goes on behind a date.
const REACH: usize = 80;
/// A date that can't be read has at most this many words (`25 Juli 20 19`).
const DATE_WORDS: usize = 4;
/// The longest line of place and date, in bytes.
pub(super) const LONGEST_LINE: usize = 80;

impl<'a> Assembler<'a> {
    /// `Ditetapkan di Jakarta`, the date on its line or the next.
    pub(super) fn enactment(&mut self) {
        self.close();
        self.zone = self.zone.max(Zone::Closing);
        self.reader.keyword();
        let (tempat, date) = self.place_on_line();
        if self.doc.penetapan.tempat.is_none() {
            self.doc.penetapan.tempat = tempat;
        } else if let Some(tempat) = tempat {
            self.reader.rest(JenisSisa::TakDikenal, tempat, false);
        }
        if let Some(date) = date {
            self.enact_on(date);
        }
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Mark => self.reader.mark(),
                Kind::PadaTanggal => {
                    self.enactment_date();
                    break;
                }
                _ => break,
            }
        }
        self.signature();
    }

    /// The place on the cursor's line, and where a date on the same line stands.
    pub(super) fn place_on_line(&mut self) -> (Option<Teks<'a>>, Option<Teks<'a>>) {
        let Some(unit) = self.reader.peek().filter(|u| u.breaks == 0) else {
            // `Ditetapkan di` / `Wates`: the place on the next line.
            let next = self.reader.peek().filter(|u| matches!(u.kind, Kind::Words) && u.breaks == 1);
            if next.is_some() && self.reader.rest_of_line().len() < 30 {
                return (Some(self.reader.words()), None);
            }
            return (None, None);
        };
        let end = self.reader.line_end();
        let range = unit.start as usize..self.reader.line_range().end;
        let line = &self.reader.text()[range.clone()];
        let (place, date) = recognise::place(line);
        let place = place.map(|r| trim_place(line, r)).filter(|r| !r.is_empty());
        let cut = range.start + date.clone().map_or(line.len(), |d| d.start);
        let [tempat] = self.reader.fields(range.start..cut, [place]);
        self.reader.advance(end);
        let date = date.map(|d| self.reader.piece(range.start + d.start..range.start + d.end));
        let date = date.map(|date| self.whole_date(date));
        ((!tempat.is_empty()).then_some(tempat), date)
    }

    /// `pada tanggal 8 Juni 2016`
    pub(super) fn enactment_date(&mut self) {
        self.reader.keyword();
        match self.date_words() {
            Some(words) => self.enact_on(words),
            None => {
                let at = self.reader.tanda.last().map_or(0, |t| t.range().start);
                if self.doc.penetapan.tanggal.is_none() {
                    self.say(Kode::TanggalTakTerbaca, at..at, vec![String::new()]);
                }
            }
        }
    }

    /// The date behind `pada tanggal`: the rest of its line, or the next lines where they are one.
    pub(super) fn date_words(&mut self) -> Option<Teks<'a>> {
        self.reader.colons();
        let first = self.reader.peek()?;
        let own = if first.breaks == 0 { self.reader.words() } else { Teks::default() };
        let date = self.whole_date(own);
        (first.breaks == 0 || !date.is_empty()).then_some(date)
    }

    /// A date that may go on in the next lines: with them, where they make it one.
    fn whole_date(&mut self, mut own: Teks<'a>) -> Teks<'a> {
        if recognise::date(without_marks(&own.to_cow())).is_some() {
            return own;
        }
        let mut words = own.to_string();
        let mut at = self.reader.at();
        for lines in 1..=DATE_LINES {
            let end = self.reader.line_end_from(at);
            words.push(' ');
            words.push_str(self.reader.slice(at..end));
            if at == end || words.len() > LONGEST_DATE {
                break;
            }
            at = end;
            if recognise::date(without_marks(&words)).is_some() {
                for _ in 0..lines {
                    own.append(self.reader.words());
                }
                break;
            }
        }
        own
    }

    pub(super) fn enact_on(&mut self, printed: Teks<'a>) {
        let (tanggal, tercetak) = self.date(printed);
        if self.doc.penetapan.tercetak.is_empty() {
            self.doc.penetapan.tanggal = tanggal;
            self.doc.penetapan.tercetak = tercetak;
        } else {
            self.reader.rest(JenisSisa::TakDikenal, tercetak.into_teks(), false);
        }
    }

    /// Reads a date; says so when it can't be read.
    pub(super) fn date(&mut self, teks: Teks<'a>) -> (Option<String>, Tercetak<'a>) {
        let range = teks.range().unwrap_or_default();
        let words = teks.to_cow();
        let read = recognise::date(&words);
        let value = read.and_then(|d| value::date::date(d.day?, d.month, d.year?));
        match (read, value) {
            (_, Some(_)) => {}
            (Some(d), None) if d.day.is_some() && d.year.is_some() => {
                self.say(Kode::TanggalMustahil, range, vec![words.into_owned()])
            }
            (Some(d), None) if d.year.is_none() => {
                self.say(Kode::TahunMustahil, range, vec![words.into_owned()])
            }
            _ => self.say(Kode::TanggalTakTerbaca, range, vec![words.into_owned()]),
        }
        (value.map(|d| d.to_string()), Tercetak::new(teks, value.is_some()))
    }

    /// Whether the body goes on behind the cursor's line, on which a date stands: an item of its list, an order or an
    /// article follows before the text is signed, or another place and date does. Then that line is one of the body.
    fn body_goes_on(&self) -> bool {
        let begin = self.reader.at();
        for (at, unit) in (begin..).zip(self.reader.ahead(REACH)).skip(1) {
            match unit.kind {
                Kind::Tembusan
                | Kind::Nip
                | Kind::Ttd
                | Kind::SalinanSesuai
                | Kind::Diundangkan
                | Kind::Lampiran
                | Kind::Penjelasan => return false,
                _ if !unit.starts_line() => {}
                Kind::Diktum | Kind::Bab | Kind::Bagian | Kind::Pasal | Kind::Penutup | Kind::Ditetapkan => {
                    return true;
                }
                Kind::Label(style) => {
                    let label = self.reader.slice(at..at + 1);
                    if self.builder().is_some_and(|builder| builder.continues(style, label)) {
                        return true;
                    }
                }
                Kind::Words => {
                    let line = without_marks(self.reader.slice(at..self.reader.line_end_from(at)));
                    if line.len() <= LONGEST_LINE
                        && !recognise::opens_with_a_day(line)
                        && recognise::place_and_date(line)
                            .is_some_and(|(_, date)| is_a_date_alone(&line[date]))
                    {
                        return true;
                    }
                }
                _ => {}
            }
        }
        false
    }

    /// A date on a line of its own, over the signature, without its place.
    pub(super) fn bare_date(&mut self) -> bool {
        let range = self.reader.line_range();
        let whole = self.builder().is_none_or(|b| b.sentence_ended() && !b.awaits_words());
        if range.len() > 40 || !whole || !self.doc.penetapan.tercetak.is_empty() {
            return false;
        }
        let line = self.reader.plain_line();
        let begins = line.starts_with(|c: char| c.is_ascii_digit()) || recognise::opens_with_a_day(line);
        if !begins || recognise::date(line).is_none() || self.zone == Zone::Body && self.body_goes_on() {
            return false;
        }
        let date = self.reader.words();
        self.enact_on(date);
        self.signature();
        true
    }

    /// A letter's date line, `Jakarta, 1 Agustus 2023`.
    pub(super) fn date_line(&mut self) -> bool {
        let range = self.reader.line_range();
        if range.len() > LONGEST_LINE || !self.doc.penetapan.tercetak.is_empty() {
            return false;
        }
        let line = self.reader.plain_line();
        let Some((place, date)) = recognise::place_and_date(line) else {
            return false;
        };
        if self.doc.penetapan.tempat.is_some() || recognise::opens_with_a_day(line) {
            return false;
        }
        let awaited = self.builder().is_some_and(|builder| builder.announces());
        if self.zone == Zone::Body
            && (awaited || !is_a_date_alone(&line[date.clone()]) || self.body_goes_on())
        {
            return false;
        }
        if self.target() != Some(Target::Kepada) {
            self.close();
        }
        let end = self.reader.line_end();
        let cut = range.start + date.start;
        let [tempat] = self.reader.fields(range.start..cut, [Some(place)]);
        self.doc.penetapan.tempat = Some(tempat);
        let date = self.reader.piece(cut..range.end);
        self.enact_on(date);
        self.reader.advance(end);
        true
    }
}

/// Whether these words are a date and nothing else; one that can't be read is short and ends in figures.
fn is_a_date_alone(words: &str) -> bool {
    let mut rest = words.split_whitespace();
    let (count, last) = (rest.clone().count(), rest.next_back().unwrap_or(""));
    recognise::date(words).is_some() || count <= DATE_WORDS && last.bytes().any(|byte| byte.is_ascii_digit())
}

/// A place without stray signs at its ends.
fn trim_place(line: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let text = &line[range.clone()];
    let odd = |c: char| !c.is_alphabetic() && c != ')';
    let head = text.len() - text.trim_start_matches(odd).len();
    let tail = text.trim_end_matches(odd).len().max(head);
    range.start + head..range.start + tail
}
