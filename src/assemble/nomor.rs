//! NOMOR and TAHUN: the text's own number.

use super::Assembler;
use super::heading::consideration;
use crate::message::Kode;
use crate::model::{JenisSisa, Nomor, Tercetak};
use crate::recognise;
use crate::unit::Kind;
use crate::value;

/// A year that can't be read is no longer than this, in bytes.
const LONGEST_YEAR: usize = 8;

impl<'a> Assembler<'a> {
    /// The lines between title and TENTANG.
    pub(super) fn numbers(&mut self) {
        while let Some(unit) = self.reader.peek() {
            if self.doc.tentang.is_some() && !matches!(unit.kind, Kind::Mark | Kind::Separator) {
                return;
            }
            match unit.kind {
                Kind::Mark | Kind::Rule => self.reader.mark(),
                Kind::Separator => self.reader.keyword(),
                Kind::Words if self.date_line() => {}
                Kind::Nomor
                    if self.doc.nomor.as_ref().is_none_or(|n| n.teks.is_none() && n.tahun.is_none()) =>
                {
                    self.number_line()
                }
                // Each office of a joint text numbers it.
                Kind::Nomor if self.tentang_follows() => self.reader.remainder(JenisSisa::NomorLain),
                Kind::Tentang => return,
                Kind::Kepada | Kind::Yth => return,
                Kind::Hal => self.letter_subject(),
                Kind::Sifat | Kind::LampiranSurat => self.reader.remainder(JenisSisa::KepalaSurat),
                Kind::PageNumber | Kind::Label(_) | Kind::Words | Kind::Lembaran
                    if self.doc.nomor.as_ref().is_some_and(|n| n.teks.is_none())
                        && self.looks_like_a_number() =>
                {
                    let end = self.reader.line_end();
                    let range = self.reader.line_range();
                    let year = self.doc.nomor.take().map(|n| n.tercetak).unwrap_or_default();
                    self.reader.rest(JenisSisa::TakDikenal, year.into_teks(), false);
                    self.messages.retain(|m| m.kode != Kode::NomorKosong);
                    self.number(range);
                    self.reader.advance(end);
                }
                Kind::Words | Kind::Jabatan if self.tentang_follows() => self.year_or_unknown(),
                kind if consideration(kind).is_some() && self.tentang_follows() => self.set_waiting(),
                Kind::Memutuskan if self.tentang_follows() => self.reader.keyword_and_colon(),
                _ => return,
            }
        }
    }

    fn looks_like_a_number(&self) -> bool {
        let line = self.reader.rest_of_line();
        line.len() < 60 && line.bytes().any(|b| b.is_ascii_digit()) && line.split_whitespace().count() <= 6
    }

    fn tentang_follows(&self) -> bool {
        self.reader.ahead(8).iter().any(|u| u.kind == Kind::Tentang)
    }

    /// A line between NOMOR and TENTANG: the year on a line of its own, or a stray mark of the scan.
    fn year_or_unknown(&mut self) {
        let range = self.reader.line_range();
        let line = &self.reader.text()[range.clone()];
        let parts = recognise::number(line);
        let year = parts.year.filter(|_| parts.text.is_none());
        match (year, &mut self.doc.nomor) {
            (Some(year), Some(nomor)) if nomor.tahun.is_none() && nomor.tercetak.is_empty() => {
                let value = value::date::year(&line[year.clone()]);
                nomor.tahun = value;
                let end = self.reader.line_end();
                let [teks] = self.reader.fields(range, [Some(year)]);
                if let Some(nomor) = &mut self.doc.nomor {
                    nomor.tercetak = Tercetak::new(teks, value.is_some());
                }
                self.reader.advance(end);
            }
            _ => self.reader.remainder(JenisSisa::TakDikenal),
        }
    }

    /// `NOMOR …` at the head of a line.
    pub(super) fn number_line(&mut self) {
        let end = self.reader.line_end();
        self.reader.keyword();
        let Some(next) = self.reader.peek().filter(|_| self.reader.at() < end) else {
            let at = self.reader.tanda.last().map_or(0, |t| t.range().end);
            return self.empty_number(at);
        };
        let range = next.start as usize..self.reader.line_range().end;
        self.number(range);
        self.reader.advance(end);
    }

    pub(super) fn empty_number(&mut self, at: usize) {
        if self.doc.nomor.is_none() {
            self.doc.nomor =
                Some(Nomor { teks: None, tahun: None, tercetak: Tercetak::default(), letak: None });
            self.say(Kode::NomorKosong, at..at, Vec::new());
        }
    }

    /// Reads number and year from a stretch of one line.
    pub(super) fn number(&mut self, range: std::ops::Range<usize>) {
        let line = &self.reader.text()[range.clone()];
        let tentang = recognise::title(line);
        if tentang.has_tentang {
            // `NOMOR 5 TAHUN 2020 TENTANG …` on one line under the title.
            let head = tentang.title.map_or(0, |r| r.end);
            let subject = tentang.tentang.unwrap_or(line.len()..line.len());
            self.number(range.start..range.start + head);
            let [_, teks] = self.reader.fields(
                range.start + head..range.end,
                [None, Some(subject.start - head..subject.end - head)],
            );
            self.set_subject(teks);
            return;
        }
        let parts = recognise::number(line);
        let year = parts.year.clone().and_then(|r| value::date::year(&line[r]));
        let trimmed = parts.text.map(|r| trim_number(line, r)).filter(|r| !r.is_empty());
        // A sign without a letter or figure is a stain, no number.
        let is_number = |r: &std::ops::Range<usize>| line[r.clone()].contains(char::is_alphanumeric);
        let (trimmed, stain) = match trimmed {
            Some(range) if !is_number(&range) => (None, Some(range)),
            range => (range, None),
        };
        let own_year = trimmed.clone().and_then(|r| year_in_number(&line[r]));
        let mut tail = parts.tail.filter(|r| line[r.clone()].contains(char::is_alphanumeric));
        let mut printed = parts.year;
        if parts.has_year_word && printed.is_none() && tail.clone().is_some_and(|r| is_like_a_year(&line[r]))
        {
            printed = tail.take();
        }
        if let Some(at) = printed.clone().filter(|r| value::date::is_impossible_year(&line[r.clone()])) {
            let words = line[at.clone()].to_owned();
            self.say(Kode::TahunMustahil, range.start + at.start..range.start + at.end, vec![words]);
        }
        let [teks, stain, printed, tail] = self.reader.fields(range.clone(), [trimmed, stain, printed, tail]);
        self.reader.rest(JenisSisa::TakDikenal, stain, false);
        let empty = teks.is_empty();
        if let Some(old) = self.doc.nomor.take() {
            // A number above the title was no letter's: the title's own number is the text's.
            for teks in [old.teks.unwrap_or_default(), old.tercetak.into_teks()] {
                self.reader.rest(JenisSisa::TakDikenal, teks, false);
            }
        }
        self.doc.nomor = Some(Nomor {
            teks: (!empty).then_some(teks),
            tahun: year.or(if parts.has_year_word { None } else { own_year }),
            tercetak: Tercetak::new(printed, year.is_some()),
            letak: None,
        });
        self.reader.rest(JenisSisa::TakDikenal, tail, false);
        if empty {
            self.say(Kode::NomorKosong, range.start..range.start, Vec::new());
        }
    }
}

/// Whether what follows TAHUN is a year that nobody can read (`20I`, `2O2 1`), and not words.
fn is_like_a_year(tail: &str) -> bool {
    let words = tail.trim();
    words.len() <= LONGEST_YEAR && words.bytes().any(|b| b.is_ascii_digit())
}

/// The number without stray signs at its ends.
fn trim_number(line: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let text = &line[range.clone()];
    let head = text.len()
        - text.trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '*' | '_')).len();
    let text = &text[head..];
    let tail =
        text.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '*' | ',' | '.' | '_')).len();
    range.start + head..range.start + head + tail
}

/// `e-0019/SE/2023` is of 2023: its last part is a year.
fn year_in_number(number: &str) -> Option<i32> {
    let (_, last) = number.rsplit_once('/')?;
    let last = last.trim();
    (last.len() == 4 && last.bytes().all(|b| b.is_ascii_digit())).then(|| value::date::year(last)).flatten()
}
