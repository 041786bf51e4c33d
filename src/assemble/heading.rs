//! The heading: letterhead, title, NOMOR, TENTANG, and the office that speaks.

use super::tree::is_capitals;
use super::{Assembler, Target};
use crate::message::{Kode, Missing};
use crate::model::{Jenis, JenisSisa, Lembaran, Nomor, Pengundangan, Teks};
use crate::recognise::{self, Form};
use crate::unit::{Kind, Unit};
use crate::value;

use super::reader::Reader;

/// Where the title begins, and its form.
#[derive(Clone, Copy, Debug)]
pub struct Title {
    pub at: usize,
    pub jenis: Jenis,
}

/// How many units after a title its NOMOR or TENTANG must follow within.
const REACH: usize = 24;

/// The first title line that has a NOMOR or a TENTANG under it, and that no prose stands before.
pub fn find(reader: &Reader) -> Result<Title, Missing> {
    let units = reader.all();
    let letter = units
        .iter()
        .take(60)
        .any(|u| u.kind == Kind::Hal && u.starts_line());
    let known = units
        .iter()
        .enumerate()
        .filter(|(_, u)| u.kind == Kind::Judul)
        .find_map(|(at, _)| {
            let end = reader.line_end_from(at);
            let line = reader.slice(at..end);
            if !begins_line(units, at) || !is_heading_line(line) {
                return None;
            }
            let parts = recognise::title(line);
            let jenis = jenis(recognise::form(reader.slice(at..at + 1)));
            let framed = parts.has_nomor
                || parts.has_tentang
                || frame_follows(units, end)
                || jenis == Jenis::SuratEdaran && letter;
            framed.then_some(Title { at, jenis })
        });
    let title = known.or_else(|| unnamed(reader));
    match title {
        Some(title) if prose_before(reader, title.at) => Err(Missing {
            dikutip: true,
            ..missing(reader)
        }),
        Some(title) => Ok(title),
        None => Err(missing(reader)),
    }
}

/// A title whose form none of the known names gives: capitals right above a NOMOR that TENTANG follows.
fn unnamed(reader: &Reader) -> Option<Title> {
    let units = reader.all();
    let nomor = units
        .iter()
        .position(|u| u.kind == Kind::Nomor && u.starts_line())?;
    let tentang = units[nomor..]
        .iter()
        .take(REACH)
        .any(|u| u.kind == Kind::Tentang && u.starts_line());
    let mut at = None;
    let mut end = nomor;
    for _ in 0..6 {
        let first = units[..end].iter().rposition(Unit::starts_line)?;
        let words = (first..end).find(|i| units[*i].kind != Kind::Mark)?;
        if !is_capitals(reader.slice(words..end)) {
            break;
        }
        at = Some(first);
        if units[first].after_blank() || first == 0 {
            break;
        }
        end = first;
    }
    at.filter(|_| tentang).map(|at| Title {
        at,
        jenis: Jenis::Lain,
    })
}

/// Whether running prose stands before the title: then the text only quotes it.
fn prose_before(reader: &Reader, title: usize) -> bool {
    let units = reader.all();
    let mut at = 0;
    while at < title {
        let head = units[at];
        let plain = matches!(head.kind, Kind::Words | Kind::Jabatan);
        let (mut words, mut last) = (0, at);
        loop {
            let end = reader.line_end_from(last).min(title);
            words += reader.slice(last..end).split_whitespace().count();
            if end >= title
                || units[end].after_blank()
                || !matches!(units[end].kind, Kind::Words | Kind::Jabatan)
            {
                let line = reader.slice(last..end).trim_end();
                let capital = reader.text()[head.start as usize..]
                    .starts_with(|c: char| c.is_uppercase() || c == '"');
                let sentence = line.ends_with(['.', '?', '!', '"', '”', ':'])
                    || end == title && !units[title].after_blank();
                if plain && capital && sentence && words >= 15 && !is_capitals(line) {
                    return true;
                }
                at = end;
                break;
            }
            last = end;
        }
    }
    false
}

/// A title is in capitals; its NOMOR, number and subject on the same line need not be.
fn is_heading_line(line: &str) -> bool {
    let title = recognise::title(line)
        .title
        .map_or(line, |range| &line[range]);
    is_capitals(title) || line.len() < 20
}

/// Whether only marks, or the head of an annex (`LAMPIRAN I :`), stand before a unit on its line.
fn begins_line(units: &[Unit], at: usize) -> bool {
    let first = units[..=at]
        .iter()
        .rposition(Unit::starts_line)
        .unwrap_or(0);
    units[first..at].iter().all(|u| {
        matches!(
            u.kind,
            Kind::Mark | Kind::Bullet | Kind::Lampiran | Kind::Separator
        )
    })
}

/// Whether NOMOR or TENTANG heads one of the next lines, before the body's own keywords.
fn frame_follows(units: &[Unit], from: usize) -> bool {
    for unit in units[from..].iter().take(REACH) {
        match unit.kind {
            Kind::Nomor | Kind::Tentang if unit.starts_line() || unit.breaks == 0 => return true,
            Kind::Menimbang
            | Kind::Mengingat
            | Kind::Diktum
            | Kind::Bab
            | Kind::Pasal
            | Kind::Memutuskan => return false,
            _ => {}
        }
    }
    false
}

fn jenis(form: Option<Form>) -> Jenis {
    match form {
        Some(Form::Instruksi) => Jenis::Instruksi,
        Some(Form::SuratEdaran) => Jenis::SuratEdaran,
        Some(Form::Keputusan) => Jenis::Keputusan,
        Some(Form::Peraturan) => Jenis::Peraturan,
        Some(Form::PeraturanDaerah) => Jenis::PeraturanDaerah,
        Some(Form::Qanun) => Jenis::Qanun,
        Some(Form::Seruan) => Jenis::Seruan,
        Some(Form::Maklumat) => Jenis::Maklumat,
        Some(Form::Pengumuman) => Jenis::Pengumuman,
        Some(Form::Himbauan) => Jenis::Himbauan,
        Some(Form::SuratPerintah) => Jenis::SuratPerintah,
        Some(Form::SuratTugas) => Jenis::SuratTugas,
        None => Jenis::Lain,
    }
}

/// What of the frame a text without a title has, for the refusal.
pub fn missing(reader: &Reader) -> Missing {
    let units = reader.all();
    let has = |kinds: &[Kind]| {
        units
            .iter()
            .any(|u| u.starts_line() && kinds.contains(&u.kind))
    };
    Missing {
        judul: true,
        nomor: !has(&[Kind::Nomor]),
        tentang: !has(&[Kind::Tentang, Kind::Hal]),
        isi: !units
            .iter()
            .any(|u| matches!(u.kind, Kind::Diktum | Kind::Pasal | Kind::Label(_))),
        penutup: !has(&[Kind::Ditetapkan, Kind::Nip, Kind::Ttd]),
        kosong: units.is_empty(),
        dikutip: false,
    }
}

impl<'a> Assembler<'a> {
    /// Everything up to the end of the subject and the office under it.
    pub(super) fn heading(&mut self, title: Title) {
        self.letterhead(title.at);
        self.title();
        self.numbers();
        self.subject();
        self.office();
    }

    /// What stands above the title: letterhead, a letter's date line, its addressees, a gazette's masthead.
    fn letterhead(&mut self, title: usize) {
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
                Kind::Nomor if self.doc.nomor.is_none() && self.letter_follows() => {
                    self.number_line()
                }
                Kind::Hal => self.letter_subject(),
                Kind::Sifat | Kind::LampiranSurat => self.reader.remainder(JenisSisa::KepalaSurat),
                Kind::Lembaran => self.masthead(title),
                Kind::Lampiran => {
                    self.annex_only = true;
                    self.letterhead_line(unit);
                }
                Kind::Label(_) | Kind::Menimbang | Kind::Mengingat if !addressing => {
                    self.displaced(title)
                }
                Kind::PageNumber | Kind::PageMark => self.reader.remainder(JenisSisa::NomorHalaman),
                _ if self.date_line() => {}
                Kind::Label(_) | Kind::LostLabel | Kind::Bullet if addressing => {
                    self.item(Target::Kepada)
                }
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
        self.reader
            .ahead(REACH)
            .iter()
            .any(|u| matches!(u.kind, Kind::Hal | Kind::Sifat))
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
                Kind::Words | Kind::Nomor | Kind::Jabatan | Kind::Tentang | Kind::Judul
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
        let (mut nomor, mut tahun) = (None, None);
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
                    nomor = parts.text.map(|r| own[r].trim().to_owned());
                    tahun = tahun.or(parts.year.and_then(|r| value::date::year(&own[r])));
                }
                Kind::Words | Kind::Lembaran => {
                    let parts = recognise::number(self.reader.rest_of_line());
                    tahun = tahun.or(parts
                        .year
                        .and_then(|r| value::date::year(&self.reader.rest_of_line()[r])));
                }
                _ => break,
            }
            teks.append(self.reader.words());
        }
        let pengundangan = self
            .doc
            .pengundangan
            .get_or_insert_with(Pengundangan::default);
        match &mut pengundangan.lembaran {
            Some(old) => old.teks.append(teks),
            None => pengundangan.lembaran = Some(Lembaran { teks, tahun, nomor }),
        }
    }

    fn title(&mut self) {
        let mut title = Teks::default();
        loop {
            self.reader.marks();
            let Some(unit) = self.reader.peek() else {
                break;
            };
            let first = title.is_empty();
            let goes_on = matches!(
                unit.kind,
                Kind::Words | Kind::Jabatan | Kind::Judul | Kind::Bagian
            ) || unit.kind == Kind::Judul;
            if !first && !(goes_on && is_capitals(title_of(self.reader.rest_of_line()))) {
                break;
            }
            let end = self.reader.line_end();
            let range = self.reader.line_range();
            let line = &self.reader.text()[range.clone()];
            let parts = recognise::title(line);
            let (has_nomor, has_tentang) = (parts.has_nomor, parts.has_tentang);
            let number = parts.nomor.clone();
            let whole = [parts.title, None, parts.tentang];
            let [words, _, subject] = match &number {
                None => self.reader.fields(range.clone(), whole),
                Some(nomor) => {
                    let head = range.start..range.start + nomor.start;
                    let [title, none] = self.reader.fields(head, [whole[0].clone(), None]);
                    self.number(range.start + nomor.start..range.start + nomor.end);
                    let tail = range.start + nomor.end..range.end;
                    let subject = whole[2]
                        .clone()
                        .map(|r| r.start - nomor.end..r.end - nomor.end);
                    let [subject] = self.reader.fields(tail, [subject]);
                    [title, none, subject]
                }
            };
            title.append(words);
            self.reader.advance(end);
            if has_nomor && number.is_none() {
                self.empty_number(range.end);
            }
            if has_tentang {
                self.doc.tentang = Some(subject);
            }
            if has_nomor || has_tentang {
                break;
            }
        }
        self.doc.judul = (!title.is_empty()).then_some(title);
    }

    /// The lines between title and TENTANG.
    fn numbers(&mut self) {
        while let Some(unit) = self.reader.peek() {
            if self.doc.tentang.is_some() && !matches!(unit.kind, Kind::Mark | Kind::Separator) {
                return;
            }
            match unit.kind {
                Kind::Mark | Kind::Rule => self.reader.mark(),
                Kind::Separator => self.reader.keyword(),
                Kind::Words if self.date_line() => {}
                Kind::Nomor
                    if self
                        .doc
                        .nomor
                        .as_ref()
                        .is_none_or(|n| n.teks.is_none() && n.tahun.is_none()) =>
                {
                    self.number_line()
                }
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
                    self.doc.nomor = None;
                    self.messages.retain(|m| m.kode != Kode::NomorKosong);
                    self.number(range);
                    self.reader.advance(end);
                }
                Kind::Words | Kind::Jabatan if self.tentang_follows() => self.year_or_unknown(),
                kind if consideration(kind).is_some() && self.tentang_follows() => {
                    self.set_waiting()
                }
                Kind::Memutuskan if self.tentang_follows() => self.reader.keyword_and_colon(),
                _ => return,
            }
        }
    }

    fn looks_like_a_number(&self) -> bool {
        let line = self.reader.rest_of_line();
        line.len() < 60
            && line.bytes().any(|b| b.is_ascii_digit())
            && line.split_whitespace().count() <= 6
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
            (Some(year), Some(nomor)) if nomor.tahun.is_none() => {
                nomor.tahun = value::date::year(&line[year.clone()]);
                let end = self.reader.line_end();
                let [teks] = self.reader.fields(range, [Some(year)]);
                if let Some(nomor) = &mut self.doc.nomor {
                    nomor.tahun_tercetak = teks;
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

    fn empty_number(&mut self, at: usize) {
        if self.doc.nomor.is_none() {
            self.doc.nomor = Some(Nomor {
                teks: None,
                tahun: None,
                rentang: None,
                tahun_tercetak: Teks::default(),
            });
            self.say(Kode::NomorKosong, at..at, Vec::new());
        }
    }

    /// Reads number and year from a stretch of one line.
    fn number(&mut self, range: std::ops::Range<usize>) {
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
            self.doc.tentang = Some(teks);
            return;
        }
        let parts = recognise::number(line);
        let year = parts.year.clone().and_then(|r| value::date::year(&line[r]));
        let trimmed = parts
            .text
            .map(|r| trim_number(line, r))
            .filter(|r| !r.is_empty());
        let own_year = trimmed.clone().and_then(|r| year_in_number(&line[r]));
        let tail = parts
            .tail
            .filter(|r| line[r.clone()].contains(char::is_alphanumeric));
        let [teks, tahun_tercetak, tail] = self
            .reader
            .fields(range.clone(), [trimmed, parts.year, tail]);
        let empty = teks.is_empty();
        if let Some(old) = self.doc.nomor.take() {
            // A number above the title was no letter's: the title's own number is the text's.
            for teks in [old.teks.unwrap_or_default(), old.tahun_tercetak] {
                self.reader.rest(JenisSisa::TakDikenal, teks, false);
            }
        }
        self.doc.nomor = Some(Nomor {
            teks: (!empty).then_some(teks),
            tahun: year.or(if parts.has_year_word { None } else { own_year }),
            rentang: None,
            tahun_tercetak,
        });
        self.reader.rest(JenisSisa::TakDikenal, tail, false);
        if empty {
            self.say(Kode::NomorKosong, range.start..range.start, Vec::new());
        }
    }

    /// `Hal : …` of a letter: its subject, unless TENTANG gives one.
    fn letter_subject(&mut self) {
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

    /// TENTANG and the lines of the subject.
    fn subject(&mut self) {
        if self.doc.tentang.is_none() {
            if self.reader.peek().is_none_or(|u| u.kind != Kind::Tentang) {
                return;
            }
            self.reader.keyword_and_colon();
            self.doc.tentang = Some(Teks::default());
        }
        let mut subject = self.doc.tentang.take().unwrap_or_default();
        let mut capitals = (!subject.is_empty()).then(|| is_capitals(&subject.to_cow()));
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Mark | Kind::Rule => {
                    self.reader.mark();
                    continue;
                }
                kind if consideration(kind).is_some() && self.subject_goes_on() => {
                    self.set_waiting();
                    continue;
                }
                Kind::Menetapkan if subject.is_empty() => {
                    self.restated_title();
                    continue;
                }
                Kind::Rahmat
                | Kind::Menimbang
                | Kind::Mengingat
                | Kind::Membaca
                | Kind::Memutuskan
                | Kind::Bab => break,
                Kind::Kepada | Kind::Yth | Kind::Untuk | Kind::Bullet | Kind::LostLabel => break,
                Kind::Diktum
                    if self
                        .reader
                        .ahead(2)
                        .last()
                        .is_some_and(|u| u.kind == Kind::Separator) =>
                {
                    break;
                }
                Kind::Label(_) if is_first_label(self.reader.text(), unit) => break,
                _ => {}
            }
            let line = self.reader.rest_of_line();
            let large = is_capitals(line) || !line.bytes().any(|b| b.is_ascii_alphabetic());
            match capitals {
                None => capitals = Some(large),
                Some(true) if !large => {
                    if !self.stray_words_in_subject() {
                        break;
                    }
                    self.reader.remainder(JenisSisa::TakDikenal);
                    continue;
                }
                Some(false) if unit.after_blank() => break,
                _ => {}
            }
            if !subject.is_empty() && unit.kind == Kind::Jabatan && self.is_office() {
                break;
            }
            if self.annex_only && unit.after_blank() && !subject.is_empty() {
                break;
            }
            subject.append(self.reader.words());
        }
        self.doc.tentang = (!subject.is_empty()).then_some(subject);
    }

    /// A consideration's keyword alone on its line amid the heading: its contents come later.
    fn set_waiting(&mut self) {
        let Some(unit) = self.reader.peek() else {
            return;
        };
        self.waiting.extend(consideration(unit.kind));
        self.reader.keyword_and_colon();
        if self.reader.peek().is_some_and(|u| u.breaks == 0) {
            // `Mengingat : 1.`: the first item's label came along without its words.
            self.reader.remainder(JenisSisa::TakDikenal);
        }
    }

    /// Whether a line in capitals follows an empty keyword, so that the subject goes on behind it.
    fn subject_goes_on(&self) -> bool {
        let mut at = self.reader.line_end();
        for _ in 0..4 {
            let Some(unit) = self.reader.all().get(at) else {
                return false;
            };
            let line = self.reader.slice(at..self.reader.line_end_from(at));
            match unit.kind {
                Kind::Separator => {}
                kind if consideration(kind).is_some() => {}
                Kind::Words | Kind::Nomor | Kind::Judul | Kind::Tentang => {
                    return is_capitals(line);
                }
                Kind::Rahmat => return true,
                Kind::Jabatan => return is_capitals(line),
                _ => return false,
            }
            at = self.reader.line_end_from(at);
        }
        false
    }

    /// `Menetapkan : PERATURAN … .` between TENTANG and the subject.
    fn restated_title(&mut self) {
        self.reader.keyword_and_colon();
        while let Some(unit) = self.reader.peek() {
            if !matches!(
                unit.kind,
                Kind::Words | Kind::Judul | Kind::Nomor | Kind::Tentang
            ) || unit.after_blank()
            {
                return;
            }
            self.item_words(Target::Menetapkan);
        }
    }

    /// A few words in small letters that a scan put between two lines of the subject.
    fn stray_words_in_subject(&self) -> bool {
        if self.reader.rest_of_line().split_whitespace().count() > 3 {
            return false;
        }
        let next = self.reader.line_end();
        let Some(unit) = self.reader.all().get(next) else {
            return false;
        };
        let line = self.reader.slice(next..self.reader.line_end_from(next));
        matches!(unit.kind, Kind::Words) && is_capitals(line) && !line.trim_end().ends_with(',')
    }

    /// Whether the office that speaks begins here: `BUPATI …,` before the considerations or the opening.
    fn is_office(&self) -> bool {
        let mut at = self.reader.at();
        for _ in 0..4 {
            let end = self.reader.line_end_from(at);
            let line = self
                .reader
                .slice(at..end)
                .trim_end_matches([' ', '*', '\t']);
            if !is_capitals(line) {
                return false;
            }
            if line.ends_with(',') {
                return true;
            }
            let Some(next) = self.reader.all().get(end) else {
                return false;
            };
            if matches!(next.kind, Kind::Menimbang | Kind::Mengingat | Kind::Membaca)
                || next.kind == Kind::Mark && at == self.reader.at()
            {
                return true;
            }
            if next.after_blank() || !matches!(next.kind, Kind::Words | Kind::Jabatan) {
                return false;
            }
            at = end;
        }
        false
    }

    /// DENGAN RAHMAT …, then the office that speaks.
    fn office(&mut self) {
        loop {
            self.reader.marks();
            let Some(unit) = self.reader.peek() else {
                return;
            };
            match unit.kind {
                Kind::Rahmat => self.reader.keyword(),
                Kind::Rule => self.reader.mark(),
                Kind::Jabatan | Kind::Words if self.doc.pejabat.is_none() && self.is_office() => {
                    let mut teks = Teks::default();
                    loop {
                        self.reader.marks();
                        let whole = self
                            .reader
                            .rest_of_line()
                            .trim_end_matches([' ', '*', '\t'])
                            .ends_with(',');
                        teks.append(self.reader.words());
                        let goes_on = self.reader.peek().is_some_and(|u| {
                            !u.after_blank()
                                && matches!(u.kind, Kind::Words | Kind::Jabatan)
                                && is_capitals(self.reader.rest_of_line())
                        });
                        if whole || !goes_on {
                            break;
                        }
                    }
                    self.doc.pejabat = Some(self.without_comma(teks));
                }
                _ => return,
            }
        }
    }

    /// Words without their closing comma, which becomes a sign of the form.
    pub(super) fn without_comma(&mut self, teks: Teks<'a>) -> Teks<'a> {
        let mut out = Teks::default();
        let count = teks.pieces().len();
        for (i, piece) in teks.pieces().iter().enumerate() {
            let mut piece = *piece;
            let cut = piece.text.trim_end();
            if i + 1 == count && cut.ends_with(',') {
                let own = cut.trim_end_matches([',', ' ']);
                let at = piece.at as usize;
                self.reader
                    .tanda
                    .push(crate::model::Tanda::Kata(at + own.len()..at + cut.len()));
                piece.text = own;
            }
            out.push(piece);
        }
        out
    }
}

/// The block of considerations that a keyword opens.
pub(super) fn consideration(kind: Kind) -> Option<Target> {
    Some(match kind {
        Kind::Menimbang => Target::Menimbang,
        Kind::Mengingat => Target::Mengingat,
        Kind::Memperhatikan => Target::Memperhatikan,
        Kind::Membaca => Target::Membaca,
        Kind::Mendengar => Target::Mendengar,
        _ => return None,
    })
}

fn title_of(line: &str) -> &str {
    recognise::title(line)
        .title
        .map_or(line, |range| &line[range])
}

fn is_first_label(text: &str, unit: Unit) -> bool {
    let Kind::Label(style) = unit.kind else {
        return false;
    };
    value::label::readings(style, &text[unit.start as usize..unit.end as usize])
        .iter()
        .flatten()
        .any(|(_, n)| *n == 1)
}

/// The number without stray signs at its ends.
fn trim_number(line: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let text = &line[range.clone()];
    let head = text.len()
        - text
            .trim_start_matches(|c: char| c.is_whitespace() || matches!(c, ':' | '|' | '*' | '_'))
            .len();
    let text = &text[head..];
    let tail = text
        .trim_end_matches(|c: char| c.is_whitespace() || matches!(c, '|' | '*' | ',' | '.' | '_'))
        .len();
    range.start + head..range.start + head + tail
}

/// `e-0019/SE/2023` is of 2023: its last part is a year.
fn year_in_number(number: &str) -> Option<i32> {
    let (_, last) = number.rsplit_once('/')?;
    let last = last.trim();
    (last.len() == 4 && last.bytes().all(|b| b.is_ascii_digit()))
        .then(|| value::date::year(last))
        .flatten()
}
