//! The heading: title, TENTANG, and the office that speaks.

use super::reader::without_marks;
use super::title::Title;
use super::{Assembler, Target, Zone};
use crate::model::{JenisSisa, Teks};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::{self, is_capitals};

impl<'a> Assembler<'a> {
    /// Everything up to the end of the subject and the office under it.
    pub(super) fn heading(&mut self, title: Title) {
        self.letterhead(title.at);
        self.title();
        if !self.framed {
            // Neither number nor subject: what follows the title is the body.
            self.zone = Zone::Body;
            return;
        }
        self.numbers();
        self.subject();
        self.office();
    }

    pub(super) fn title(&mut self) {
        let mut title = Teks::default();
        loop {
            self.reader.marks();
            let Some(unit) = self.reader.peek() else {
                break;
            };
            let first = title.is_empty();
            let goes_on = matches!(unit.kind, Kind::Words | Kind::Jabatan | Kind::Judul(_) | Kind::Bagian);
            let more = first
                || goes_on
                    && (self.framed || !unit.after_blank())
                    && is_capitals(title_of(self.reader.rest_of_line()));
            if !more {
                break;
            }
            let end = self.reader.line_end();
            let range = self.reader.line_range();
            let line = &self.reader.text()[range.clone()];
            let parts = recognise::title(line);
            let (has_nomor, has_tentang) = (parts.has_nomor, parts.has_tentang);
            let [words, subject] = match parts.nomor {
                None => self.reader.fields(range.clone(), [parts.title, parts.tentang]),
                Some(nomor) => {
                    let (start, past) = (range.start + nomor.start, range.start + nomor.end);
                    let [words] = self.reader.fields(range.start..start, [parts.title]);
                    self.number(start..past);
                    let subject = parts.tentang.map(|r| r.start - nomor.end..r.end - nomor.end);
                    let [subject] = self.reader.fields(past..range.end, [subject]);
                    [words, subject]
                }
            };
            title.append(words);
            self.reader.advance(end);
            if has_nomor {
                // Where its number was read this does nothing.
                self.empty_number(range.end);
            }
            if has_tentang {
                self.set_subject(subject);
            }
            if has_nomor || has_tentang {
                break;
            }
        }
        self.doc.judul = (!title.is_empty()).then_some(title);
    }

    /// Sets the subject; a letter's `Hal` above the title gives way to it.
    pub(super) fn set_subject(&mut self, subject: Teks<'a>) {
        if let Some(letter) = self.doc.tentang.replace(subject) {
            self.reader.rest(JenisSisa::KepalaSurat, letter, false);
        }
    }

    /// TENTANG and the lines of the subject.
    pub(super) fn subject(&mut self) {
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
                Kind::Memutuskan if subject.is_empty() => {
                    self.reader.keyword_and_colon();
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
                Kind::Diktum if self.reader.ahead(2).last().is_some_and(|u| u.kind == Kind::Separator) => {
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
    pub(super) fn set_waiting(&mut self) {
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

    /// Whether the keyword at the cursor has no words behind it on its line (a first label at most).
    pub(super) fn keyword_is_alone(&self) -> bool {
        let end = self.reader.line_end();
        let behind = &self.reader.ahead(8)[1..];
        behind
            .iter()
            .take_while(|u| u.breaks == 0)
            .all(|u| matches!(u.kind, Kind::Mark | Kind::Separator | Kind::Label(_)))
            && end <= self.reader.at() + 8
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
                Kind::Words | Kind::Nomor | Kind::Judul(_) | Kind::Tentang => {
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
            if !matches!(unit.kind, Kind::Words | Kind::Judul(_) | Kind::Nomor | Kind::Tentang)
                || unit.after_blank()
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
            let line = without_marks(self.reader.slice(at..end));
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
            // Over a blank line only an office that stands apart goes on, and into no other office.
            let wraps = |u: Unit| u.kind == Kind::Jabatan && u.after_blank() && next.kind != Kind::Jabatan;
            let apart = next.after_blank() && !self.reader.peek().is_some_and(wraps);
            if apart || !matches!(next.kind, Kind::Words | Kind::Jabatan) {
                return false;
            }
            at = end;
        }
        false
    }

    /// DENGAN RAHMAT …, then the office that speaks.
    pub(super) fn office(&mut self) {
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
                        let whole = self.reader.plain_line().ends_with(',');
                        teks.append(self.reader.words());
                        let goes_on = self.reader.peek().is_some_and(|u| {
                            matches!(u.kind, Kind::Words | Kind::Jabatan)
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
                self.reader.tanda.push(crate::model::Tanda::Kata(at + own.len()..at + cut.len()));
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
    recognise::title(line).title.map_or(line, |range| &line[range])
}

/// Whether a label is the first of its list; a bullet is always.
pub(super) fn is_first_label(text: &str, unit: Unit) -> bool {
    let Kind::Label(style) = unit.kind else {
        return matches!(unit.kind, Kind::Bullet | Kind::LostLabel);
    };
    value::label::readings(style, &text[unit.start as usize..unit.end as usize])
        .iter()
        .flatten()
        .any(|(_, n)| *n == 1)
}
