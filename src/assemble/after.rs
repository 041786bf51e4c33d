//! What follows the signature: copies, certification, promulgation, annexes, elucidation.

use super::{Assembler, Target, Zone};
use crate::model::{JenisSisa, Lampiran, Lembaran, Pengundangan, Teks, Tercetak};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::{self, is_capitals};

/// Over so many lines the register's number may go.
const REGISTER: usize = 4;

impl<'a> Assembler<'a> {
    pub(super) fn may_copy(&self) -> bool {
        self.zone >= Zone::Body || !matches!(self.target(), Some(Target::Menimbang | Target::Mengingat))
    }

    pub(super) fn copies(&mut self) {
        self.close();
        self.zone = Zone::After;
        self.reader.keyword_and_colon();
        self.list(Target::Tembusan);
    }

    /// A letterhead printed at the foot: unlabelled lines after a numbered list of copies has ended.
    pub(super) fn footer(&mut self, unit: Unit) -> bool {
        let ended = self.builder().is_some_and(|b| b.list_ended());
        if !ended || !unit.after_blank() {
            return false;
        }
        self.close();
        self.reader.remainder(JenisSisa::TakDikenal);
        true
    }

    /// The sentence under the copies and the typist's initials.
    pub(super) fn copies_note(&mut self) -> bool {
        let line = self.reader.rest_of_line();
        let note = recognise::is_note_on_copies(line) || recognise::is_initials(line.trim());
        if note {
            self.reader.remainder(JenisSisa::CatatanTembusan);
        }
        note
    }

    /// `Salinan sesuai dengan aslinya`: up to the next part, somebody certifies the copy.
    pub(super) fn certification(&mut self) {
        self.close();
        self.zone = Zone::After;
        self.reader.remainder(JenisSisa::PengesahanSalinan);
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Tembusan | Kind::Lampiran | Kind::Penjelasan | Kind::Diundangkan | Kind::Lembaran
                    if unit.starts_line() =>
                {
                    return;
                }
                Kind::Rule => self.reader.mark(),
                _ => self.reader.remainder(JenisSisa::PengesahanSalinan),
            }
        }
    }

    /// `Disetujui dengan Persetujuan Bersama …`, with numbers and dates, noted after the signature.
    pub(super) fn agreement_noted(&mut self) {
        self.reader.remainder(JenisSisa::Persetujuan);
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Diundangkan
                | Kind::Ditetapkan
                | Kind::Lembaran
                | Kind::Noreg
                | Kind::Tembusan
                | Kind::SalinanSesuai
                | Kind::Lampiran
                | Kind::Penjelasan
                | Kind::Bab
                | Kind::Pasal
                    if unit.starts_line() =>
                {
                    return;
                }
                Kind::Mark | Kind::Rule => self.reader.mark(),
                _ => self.reader.remainder(JenisSisa::Persetujuan),
            }
        }
    }

    pub(super) fn promulgation(&mut self) {
        self.close();
        self.zone = self.zone.max(Zone::Closing);
        self.reader.keyword();
        let (tempat, on_line) = self.place_on_line();
        let mut date = on_line;
        self.reader.marks();
        if self.reader.rest_of_line().trim() == "." {
            self.reader.remainder(JenisSisa::TakDikenal);
        }
        if date.is_none() && self.reader.peek().is_some_and(|u| u.kind == Kind::PadaTanggal) {
            self.reader.keyword();
            date = self.date_words();
        }
        let (tanggal, tercetak) = match date {
            Some(words) => self.date(words),
            None => (None, Tercetak::default()),
        };
        let twice = |p: &Pengundangan| p.tempat.is_some() || !p.tercetak.is_empty();
        if self.doc.pengundangan.as_ref().is_some_and(twice) {
            // Promulgated twice: the first time counts.
            for teks in [tempat.unwrap_or_default(), tercetak.into_teks()] {
                self.reader.rest(JenisSisa::TakDikenal, teks, false);
            }
            return;
        }
        let pengundangan = self.doc.pengundangan.get_or_insert_with(Pengundangan::default);
        pengundangan.tempat = tempat;
        pengundangan.tanggal = tanggal;
        pengundangan.tercetak = tercetak;
        self.name_apart();
        let signatories = self.signatories();
        if let Some(pengundangan) = &mut self.doc.pengundangan {
            pengundangan.penandatangan.extend(signatories);
        }
    }

    /// The signatory's name, which a scan put between the promulgation and its office.
    fn name_apart(&mut self) {
        if self.doc.penandatangan.last().is_none_or(|s| s.nama.is_some()) {
            return;
        }
        let end = self.reader.line_end();
        let office_follows = self.reader.all().get(end).is_some_and(|u| u.kind == Kind::Jabatan);
        let line = self.reader.rest_of_line().trim_end();
        let is_name = self.reader.peek().is_some_and(|u| u.kind == Kind::Words)
            && is_capitals(line)
            && !line.ends_with(',')
            && !line.bytes().any(|b| b.is_ascii_digit());
        if office_follows && is_name {
            let name = self.reader.words();
            if let Some(signatory) = self.doc.penandatangan.last_mut() {
                signatory.nama = Some(name);
            }
        }
    }

    /// `NOREG PERATURAN DAERAH … :` and its number `(5,46/2019)`, on its line or one of the next.
    pub(super) fn register(&mut self) {
        self.close();
        for _ in 0..REGISTER {
            self.reader.marks();
            let line = self.reader.plain_line();
            let numbered = line.bytes().any(|b| b == b'/') && line.bytes().any(|b| b.is_ascii_digit());
            self.reader.remainder(JenisSisa::Noreg);
            let next = self.reader.plain_line();
            let goes_on = is_capitals(next) || next.starts_with([':', '(']) && next.len() < 60;
            if numbered
                || !goes_on
                || self.reader.peek().is_none_or(|u| matches!(u.kind, Kind::Penjelasan | Kind::Lampiran))
            {
                return;
            }
        }
    }

    /// `BERITA DAERAH … TAHUN 2019 NOMOR 12`
    pub(super) fn gazette(&mut self) {
        self.close();
        let mut teks = self.reader.words();
        while let Some(unit) = self.reader.peek() {
            let line = recognise::number(self.reader.rest_of_line());
            // `TAHUN 2011 NOMOR 3` may stand apart, in a spaced-out scan.
            let number = unit.kind == Kind::Nomor;
            let goes_on = (unit.breaks == 1 || number || line.has_year_word && line.text.is_none())
                && matches!(unit.kind, Kind::Words | Kind::Nomor | Kind::Lembaran)
                && is_capitals(self.reader.rest_of_line());
            if !goes_on {
                break;
            }
            teks.append(self.reader.words());
        }
        let (nomor, tahun) = recognise::gazette(&teks.to_cow());
        let printed = tahun;
        let tahun = printed.as_deref().and_then(value::date::year);
        let pengundangan = self.doc.pengundangan.get_or_insert_with(Pengundangan::default);
        if pengundangan.tempat.is_some() || pengundangan.tanggal.is_some() {
            self.promulgated = true;
        }
        let better = pengundangan.lembaran.as_ref().is_none_or(|old| old.nomor.is_none() && nomor.is_some());
        let tercetak = printed.filter(|_| tahun.is_none());
        let new = Lembaran { teks, tahun, nomor, tercetak, letak: None };
        let rest = if better { pengundangan.lembaran.replace(new) } else { Some(new) };
        if let Some(rest) = rest {
            self.reader.rest(JenisSisa::Lembaran, rest.teks, false);
        }
    }

    /// `LAMPIRAN I` or `PENJELASAN` with its heading block, then its contents.
    pub(super) fn annex(&mut self, target: Target) {
        self.close();
        self.zone = Zone::After;
        let annex = Lampiran { judul: self.annex_heading(), ..Lampiran::default() };
        match target {
            Target::Penjelasan => self.doc.penjelasan.push(annex),
            _ => self.doc.lampiran.push(annex),
        }
        self.list(target);
    }

    /// The lines of its heading, wrapped and in capitals.
    fn annex_heading(&mut self) -> Teks<'a> {
        let mut judul = self.reader.words();
        // Past TENTANG, and past a line of the subject under it.
        let (mut subject, mut told) = (recognise::title(&judul.to_cow()).has_tentang, false);
        while let Some(unit) = self.reader.peek() {
            let heading = matches!(
                unit.kind,
                Kind::Judul(_) | Kind::Nomor | Kind::TanggalLampiran | Kind::Tentang | Kind::Separator
            );
            if told && unit.after_blank() && !heading && unit.kind != Kind::Mark {
                break;
            }
            told |= subject && !heading && unit.kind != Kind::Mark;
            subject |= unit.kind == Kind::Tentang;
            match unit.kind {
                Kind::Mark => {
                    self.reader.mark();
                    continue;
                }
                Kind::TanggalLampiran => {}
                Kind::Words | Kind::Judul(_) | Kind::Nomor | Kind::Tentang | Kind::Jabatan
                    if is_capitals(self.reader.rest_of_line()) || matches!(unit.kind, Kind::Nomor) => {}
                Kind::Separator => {}
                _ => break,
            }
            judul.append(self.reader.words());
        }
        judul
    }
}
