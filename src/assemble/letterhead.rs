//! What stands above the title: letterhead, masthead, a letter's own lines.

use super::heading::consideration;
use super::title::REACH;
use super::{Assembler, Target};
use crate::model::{JenisSisa, Lembaran, Pengundangan, Teks};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::{self, is_capitals};

impl<'a> Assembler<'a> {
    /// What stands above the title: letterhead, a letter's date line, its addressees, a gazette's masthead.
    pub(super) fn letterhead(&mut self, title: usize) {
        while self.reader.at() < title {
            self.reader.marks();
            let Some(unit) = self.reader.peek().filter(|_| self.reader.at() < title) else {
                break;
            };
            let addressing = self.target() == Some(Target::Kepada);
            match unit.kind {
                Kind::Rule => self.reader.mark(),
                Kind::Separator => self.reader.keyword(),
                Kind::Kepada | Kind::Yth => self.addressee_keyword(),
                Kind::Di if addressing => self.destination(),
                Kind::Nomor if self.doc.nomor.is_none() && self.letter_follows() => self.number_line(),
                Kind::Hal => self.letter_subject(),
                Kind::Sifat | Kind::LampiranSurat => self.reader.remainder(JenisSisa::KepalaSurat),
                Kind::Lembaran => self.masthead(title),
                Kind::Lampiran => {
                    self.annex_only = true;
                    self.letterhead_line(unit);
                }
                kind if !addressing && consideration(kind).is_some() && self.keyword_is_alone() => {
                    self.set_waiting();
                }
                Kind::Label(_) | Kind::Menimbang | Kind::Mengingat if !addressing => self.displaced(title),
                Kind::PageNumber | Kind::PageMark => self.reader.remainder(JenisSisa::NomorHalaman),
                _ if self.date_line() => {}
                Kind::Label(_) | Kind::LostLabel | Kind::Bullet if addressing => self.item(Target::Kepada),
                _ if addressing => self.item_words(Target::Kepada),
                _ => self.letterhead_line(unit),
            }
        }
        if self.target() == Some(Target::Kepada) {
            self.close();
        }
    }

    /// Whether a letter's own lines (Sifat, Hal) stand near, so that a NOMOR above the title is the letter's.
    fn letter_follows(&self) -> bool {
        self.reader.ahead(REACH).iter().any(|u| matches!(u.kind, Kind::Hal | Kind::Sifat))
    }

    /// Items of the considerations that a scan put before the letterhead.
    fn displaced(&mut self, title: usize) {
        self.reader.remainder(JenisSisa::TakDikenal);
        while self.reader.at() < title {
            let Some(unit) = self.reader.peek() else {
                return;
            };
            let line = self.reader.rest_of_line();
            let goes_on = matches!(
                unit.kind,
                Kind::Words | Kind::Nomor | Kind::Jabatan | Kind::Tentang | Kind::Judul(_)
            ) && !(is_capitals(line) && unit.after_blank());
            if !goes_on {
                return;
            }
            self.reader.remainder(JenisSisa::TakDikenal);
        }
    }

    fn letterhead_line(&mut self, unit: Unit) {
        let new = unit.after_blank()
            || unit.kind == Kind::Jabatan
            || recognise::opens_letterhead_unit(self.reader.rest_of_line())
            || self.doc.kop.is_empty();
        let teks = self.reader.words();
        match self.doc.kop.last_mut() {
            Some(last) if !new => last.append(teks),
            _ if !teks.is_empty() => self.doc.kop.push(teks),
            _ => {}
        }
    }

    /// `BERITA DAERAH … NOMOR : 13 TAHUN : 2016` above the title: the gazette's number, not the text's.
    fn masthead(&mut self, title: usize) {
        let mut teks = self.reader.words();
        let (mut nomor, mut printed) = (None, None);
        // The first year that can be read, else the last that is printed.
        let readable = |year: &&str| value::date::year(year).is_some();
        let better = |old: Option<&'a str>, new: Option<&'a str>| old.filter(readable).or(new).or(old);
        while self.reader.at() < title {
            let Some(unit) = self.reader.peek() else {
                break;
            };
            match unit.kind {
                Kind::Mark => {
                    self.reader.mark();
                    continue;
                }
                Kind::Nomor if nomor.is_none() => {
                    let line = self.reader.rest_of_line();
                    let own = &line[(unit.end - unit.start) as usize..];
                    let parts = recognise::number(own);
                    nomor = parts.text.map(|r| own[r].split_whitespace().collect::<Vec<_>>().join(" "));
                    printed = better(printed, parts.year.map(|r| &own[r]));
                }
                Kind::Words | Kind::Lembaran => {
                    let line = self.reader.rest_of_line();
                    printed = better(printed, recognise::number(line).year.map(|r| &line[r]));
                }
                _ => break,
            }
            teks.append(self.reader.words());
        }
        let tahun = printed.and_then(value::date::year);
        let tercetak = printed.filter(|_| tahun.is_none()).map(str::to_owned);
        let pengundangan = self.doc.pengundangan.get_or_insert_with(Pengundangan::default);
        match &mut pengundangan.lembaran {
            Some(old) => old.teks.append(teks),
            None => pengundangan.lembaran = Some(Lembaran { teks, tahun, nomor, tercetak, letak: None }),
        }
    }

    /// `Hal : …` of a letter: its subject, unless TENTANG gives one.
    pub(super) fn letter_subject(&mut self) {
        self.reader.keyword_and_colon();
        let mut teks = Teks::default();
        while let Some(unit) = self.reader.peek() {
            let first = teks.is_empty();
            match unit.kind {
                Kind::Mark => self.reader.mark(),
                Kind::Words | Kind::Jabatan | Kind::Penutup if first || unit.breaks == 1 => {
                    if self.date_line() {
                        continue;
                    }
                    teks.append(self.reader.words());
                }
                _ => break,
            }
        }
        if self.doc.tentang.is_none() {
            self.doc.tentang = (!teks.is_empty()).then_some(teks);
        } else {
            self.reader.rest(JenisSisa::KepalaSurat, teks, false);
        }
    }
}
