//! The parts after the heading, line by line: considerations, addressees, orders, closing, copies, annexes.

use super::tree::{Place, Printed, is_capitals};
use super::{Assembler, Target, Zone};
use crate::message::Kode;
use crate::model::{Jenis, JenisSimpul, JenisSisa, Lampiran, Lembaran, Pengundangan, Simpul, Teks};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value;

fn place(unit: Unit) -> Place {
    Place {
        starts_line: unit.starts_line(),
        after_blank: unit.after_blank(),
        indent: unit.indent,
    }
}

impl<'a> Assembler<'a> {
    /// Walks the rest of the text.
    pub(super) fn sections(&mut self) {
        while let Some(unit) = self.reader.peek() {
            let before = self.reader.at();
            self.section_line(unit);
            if self.reader.at() == before {
                // No branch may stand still; what none took is words.
                self.plain_words(unit);
            }
            if self.reader.at() == before {
                self.reader.advance(before + 1);
            }
        }
        self.close();
    }

    fn section_line(&mut self, unit: Unit) {
        self.turn_to_waiting(unit);
        let after = self.zone == Zone::After;
        let early = self.zone <= Zone::Decided;
        match unit.kind {
            Kind::Mark => self.reader.mark(),
            Kind::Rule => self.reader.mark(),
            Kind::Separator => self.reader.keyword(),
            Kind::PageNumber | Kind::PageMark => self.page_number(unit),
            Kind::Caption => self.reader.remainder(JenisSisa::KeteranganGambar),
            Kind::Stamp | Kind::CopyStamp => self.reader.remainder(JenisSisa::Cap),
            Kind::Menimbang if early => self.block(Target::Menimbang),
            Kind::Dasar if !early || !self.has_basis() => self.plain_words(unit),
            Kind::Mengingat | Kind::Dasar if early && self.may_consider(unit) => {
                self.block(Target::Mengingat)
            }
            Kind::Memperhatikan if early => self.block(Target::Memperhatikan),
            Kind::Membaca if early => self.block(Target::Membaca),
            Kind::Mendengar if early => self.block(Target::Mendengar),
            Kind::Persetujuan if early && !self.doc.mengingat.is_empty() | self.considering() => {
                self.agreement()
            }
            Kind::Memutuskan if early => {
                self.close();
                self.reader.keyword_and_colon();
                self.zone = Zone::Decided;
            }
            Kind::Menetapkan if early => self.block(Target::Menetapkan),
            Kind::Rahmat => self.reader.keyword(),
            Kind::Kepada | Kind::Yth if self.may_address(unit) => self.addressee_keyword(),
            Kind::Di if self.target() == Some(Target::Kepada) => self.destination(),
            Kind::Untuk if early => self.purpose(),
            Kind::Words if self.purpose_in_small_letters(unit) => self.purpose_words(),
            Kind::Diktum if !after && self.is_order(unit) => self.order(unit),
            Kind::PenjelasanAyat | Kind::PenjelasanHuruf | Kind::PenjelasanAngka
                if self.target() == Some(Target::Penjelasan) && unit.starts_line() =>
            {
                self.division(unit)
            }
            Kind::Bab | Kind::Bagian | Kind::Paragraf | Kind::Pasal if self.is_division(unit) => {
                self.division(unit)
            }
            Kind::Label(_) => self.label(unit),
            Kind::Bullet => self.bullet(unit),
            Kind::LostLabel => self.bullet(unit),
            Kind::Penutup if self.closes(unit) => self.closing(),
            Kind::Ditetapkan if unit.starts_line() => self.enactment(),
            Kind::PadaTanggal if unit.starts_line() && self.zone >= Zone::Closing && !after => {
                self.enactment_date()
            }
            Kind::Diundangkan if unit.starts_line() => self.promulgation(),
            Kind::Lembaran if self.zone >= Zone::Closing && unit.starts_line() => self.gazette(),
            Kind::Noreg if self.zone >= Zone::Closing => self.register(),
            Kind::Tembusan if unit.starts_line() && self.may_copy() => self.copies(),
            Kind::SalinanSesuai if unit.starts_line() => self.certification(),
            Kind::Lampiran if unit.starts_line() && self.zone >= Zone::Closing => self.annex(),
            Kind::Penjelasan if unit.starts_line() && self.zone >= Zone::Closing => {
                self.elucidation()
            }
            Kind::AtasNama | Kind::Jabatan | Kind::Words
                if unit.starts_line() && self.signature_begins(unit) =>
            {
                self.signature()
            }
            Kind::Ttd | Kind::Nip if unit.starts_line() && self.zone == Zone::Closing => {
                self.signature()
            }
            Kind::Words if unit.starts_line() && !early && !after && self.bare_date() => {}
            Kind::Words if unit.starts_line() && !early && !after && self.date_line() => {
                self.zone = Zone::Closing
            }
            _ => self.plain_words(unit),
        }
    }

    // --- words -----------------------------------------------------------------------------------

    /// Words of a line: they go on with the part that is open.
    pub(super) fn plain_words(&mut self, unit: Unit) {
        let place = place(unit);
        if self.target() == Some(Target::Tembusan) && (self.copies_note() || self.footer(unit)) {
            return;
        }
        let target = match self.target() {
            Some(target) => target,
            None => match self.zone {
                Zone::Opening => Target::Pembukaan,
                Zone::Decided => Target::Pembukaan,
                Zone::Body => Target::Isi,
                Zone::Closing => Target::Penutup,
                Zone::After => return self.reader.remainder(JenisSisa::TakDikenal),
            },
        };
        if unit.starts_line() && !self.reader.rest_of_line().contains(char::is_alphanumeric) {
            return self.reader.remainder(JenisSisa::TakDikenal);
        }
        if target == Target::Isi && unit.after_blank() && self.heading_without_label(unit) {
            return;
        }
        if target == Target::Menimbang
            && unit.starts_line()
            && recognise::opens_consideration(self.reader.rest_of_line())
        {
            if let Some((_, builder)) = self
                .open
                .as_mut()
                .filter(|(_, b)| b.sentence_ended() && !b.awaits_words())
            {
                builder.end_item();
            }
        }
        let teks = self.reader.words();
        if target == Target::Pembukaan
            && self.zone == Zone::Decided
            && self.doc.menetapkan.is_empty()
        {
            // Between MEMUTUSKAN and the orders only a restated title stands.
            return self.list(Target::Menetapkan).words(teks, place);
        }
        self.list(target).words(teks, place);
    }

    /// A heading in capitals on a line of its own among labelled ones: its label was lost.
    fn heading_without_label(&mut self, unit: Unit) -> bool {
        let line = self.reader.rest_of_line();
        if line.len() > 80
            || !is_capitals(line)
            || line.ends_with([',', ':', ';', '.'])
            || !matches!(self.doc.jenis, Jenis::SuratEdaran)
        {
            return false;
        }
        let range = unit.start as usize..unit.end as usize;
        let found = self.list(Target::Isi).lost_heading(range, place(unit));
        if found {
            let teks = self.reader.words();
            self.list(Target::Isi).words(teks, place(unit));
        }
        found
    }

    fn page_number(&mut self, unit: Unit) {
        let text = self.reader.slice(self.reader.at()..self.reader.at() + 1);
        let number = text.parse::<u32>().ok();
        let expected = number.is_some_and(|n| {
            unit.kind == Kind::PageNumber && self.builder().is_some_and(|b| b.expects(n))
        });
        if expected && self.zone != Zone::After {
            let teks = self.reader.words();
            let printed = Printed {
                teks,
                style: crate::unit::LabelStyle::DigitDot,
                text,
                ahead: "",
                place: place(unit),
            };
            if let Some((_, builder)) = &mut self.open {
                if let Err(printed) = builder.label(printed) {
                    builder.words(printed.teks, printed.place);
                }
            }
            return;
        }
        if unit.kind == Kind::PageMark {
            // `-5 derajat`: no page in sequence, so a figure of the sentence.
            return self.plain_words(unit);
        }
        self.reader.remainder(JenisSisa::NomorHalaman);
    }

    // --- considerations --------------------------------------------------------------------------

    fn block(&mut self, target: Target) {
        let empty = self.considering() && self.builder().is_some_and(|b| b.is_empty());
        self.reader.keyword_and_colon();
        if empty && target != Target::Menetapkan {
            // `Menimbang` / `Mengingat`, and the contents of both further down.
            return self.waiting.push(target);
        }
        self.waiting.retain(|t| *t != target);
        self.close();
        self.list(target);
    }

    /// Turns to the block whose keyword stood apart, when its contents begin here.
    fn turn_to_waiting(&mut self, unit: Unit) {
        if self.waiting.is_empty() || !unit.starts_line() || self.zone != Zone::Opening {
            return;
        }
        let line = self.reader.rest_of_line();
        let considers = recognise::opens_consideration(line);
        let turns = match (self.target(), self.builder()) {
            (None, _) => considers || self.waiting[0] != Target::Menimbang,
            (Some(Target::Menimbang), Some(b)) if b.sentence_ended() && !b.awaits_words() => {
                match unit.kind {
                    Kind::Label(crate::unit::LabelStyle::DigitDot) => true,
                    Kind::Label(_) => false,
                    _ => !considers && line.starts_with(char::is_uppercase) && !b.is_empty(),
                }
            }
            _ => false,
        };
        if turns {
            self.close();
            let target = self.waiting.remove(0);
            self.list(target);
        }
    }

    fn considering(&self) -> bool {
        matches!(
            self.target(),
            Some(
                Target::Menimbang
                    | Target::Mengingat
                    | Target::Memperhatikan
                    | Target::Membaca
                    | Target::Mendengar
            )
        )
    }

    /// A surat perintah or surat tugas names its basis; in a circular `Dasar` is a section's heading.
    fn has_basis(&self) -> bool {
        let colon = self
            .reader
            .ahead(4)
            .iter()
            .skip(1)
            .find(|u| u.kind != Kind::Mark)
            .is_some_and(|u| u.kind == Kind::Separator);
        colon || matches!(self.doc.jenis, Jenis::SuratPerintah | Jenis::SuratTugas | Jenis::Lain)
    }

    /// A circular's sentence may begin with "Mengingat"; the block has its colon, or follows Menimbang.
    fn may_consider(&self, unit: Unit) -> bool {
        unit.kind == Kind::Dasar
            || self.considering()
            || !matches!(self.target(), Some(Target::Pembukaan | Target::Isi))
    }

    /// The agreement of the council, up to MEMUTUSKAN.
    fn agreement(&mut self) {
        self.close();
        self.reader.remainder(JenisSisa::Persetujuan);
        while let Some(unit) = self.reader.peek() {
            let goes_on = matches!(
                unit.kind,
                Kind::Words | Kind::Jabatan | Kind::Mark | Kind::Rule
            ) && !self.reader.rest_of_line().is_empty();
            if !goes_on || self.reader.rest_of_line().len() > 120 {
                return;
            }
            self.reader.remainder(JenisSisa::Persetujuan);
        }
    }

    // --- addressees ------------------------------------------------------------------------------

    /// Kepada and Yth. head addressees only before the orders and once; in the copies, `Yth.` heads an item.
    fn may_address(&self, unit: Unit) -> bool {
        match self.target() {
            Some(Target::Kepada) => true,
            Some(Target::Tembusan) => unit.kind == Kind::Yth,
            _ => self.zone <= Zone::Decided && self.doc.kepada.is_empty(),
        }
    }

    pub(super) fn addressee_keyword(&mut self) {
        if self.target() != Some(Target::Kepada) && self.target() != Some(Target::Tembusan) {
            self.close();
            self.list(Target::Kepada);
        } else if let Some(unit) = self.reader.peek() {
            // A further `Yth.` on a line of its own begins the next addressee.
            if let Some((_, builder)) = self
                .open
                .as_mut()
                .filter(|(_, b)| unit.starts_line() && !b.is_empty() && !b.awaits_words())
            {
                builder.end_item();
            }
        }
        self.reader.keyword_and_colon();
    }

    /// `di` / `Jakarta` under the addressees.
    pub(super) fn destination(&mut self) {
        if self.doc.di.is_some() || self.builder().is_some_and(|b| b.awaits_words()) {
            let Some(unit) = self.reader.peek() else {
                return;
            };
            return self.plain_words(unit);
        }
        self.close();
        self.reader.keyword_and_colon();
        self.reader.marks();
        let Some(unit) = self.reader.peek() else {
            return;
        };
        if matches!(unit.kind, Kind::Words | Kind::Jabatan) {
            self.doc.di = Some(self.reader.words()).filter(|teks| !teks.is_empty());
        }
    }

    /// One label or bullet and the words behind it, of an addressee or a copy.
    pub(super) fn item(&mut self, target: Target) {
        let Some(unit) = self.reader.peek() else {
            return;
        };
        self.list(target);
        match unit.kind {
            Kind::Label(_) => self.label(unit),
            _ => self.bullet(unit),
        }
    }

    pub(super) fn item_words(&mut self, target: Target) {
        let Some(unit) = self.reader.peek() else {
            return;
        };
        let teks = self.reader.words();
        self.list(target).words(teks, place(unit));
    }

    /// After the addressees, `untuk melaksanakan hal-hal sebagai berikut :` without a keyword of its own.
    fn purpose_in_small_letters(&self, unit: Unit) -> bool {
        self.target() == Some(Target::Kepada)
            && unit.starts_line()
            && self.zone <= Zone::Decided
            && self.reader.rest_of_line().trim_end().ends_with(':')
            && recognise::opens_purpose(self.reader.rest_of_line())
    }

    fn purpose_words(&mut self) {
        self.close();
        self.zone = Zone::Body;
        self.doc.untuk = Some(self.reader.words());
    }

    /// Untuk: what follows before the first order.
    fn purpose(&mut self) {
        self.close();
        self.reader.keyword_and_colon();
        self.reader.marks();
        self.zone = Zone::Body;
        let mut teks = Teks::default();
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Words | Kind::Jabatan
                    if !unit.after_blank() || teks.is_empty() && !self.columns_follow() =>
                {
                    teks.append(self.reader.words())
                }
                Kind::Separator => self.reader.keyword(),
                Kind::Mark => self.reader.mark(),
                _ => break,
            }
        }
        self.doc.untuk = (!teks.is_empty()).then_some(teks);
    }

    fn columns_follow(&self) -> bool {
        false
    }

    // --- orders ----------------------------------------------------------------------------------

    /// Whether an ordinal heads an order here, and is no word of a sentence ("dalam Diktum / KEDUA …").
    fn is_order(&self, unit: Unit) -> bool {
        if !unit.starts_line()
            && !self
                .reader
                .at()
                .checked_sub(1)
                .and_then(|i| self.reader.all().get(i))
                .is_some_and(|u| {
                    matches!(
                        u.kind,
                        Kind::Mark
                            | Kind::Bullet
                            | Kind::Separator
                            | Kind::PageMark
                            | Kind::Untuk
                            | Kind::Menetapkan
                    )
                })
        {
            return false;
        }
        let next = self.reader.ahead(3);
        let colon = next
            .iter()
            .skip(1)
            .find(|u| u.kind != Kind::Mark)
            .is_some_and(|u| u.kind == Kind::Separator && u.breaks == 0);
        if colon {
            return true;
        }
        let alone = next.get(1).is_none_or(|u| u.breaks > 0);
        let (last, whole) = match (self.target(), self.builder()) {
            (Some(Target::Isi), Some(b)) => {
                (b.last_order(), b.sentence_ended() || b.awaits_words())
            }
            (Some(_), Some(b)) => (0, b.sentence_ended() || b.is_empty()),
            _ => (
                self.doc.isi.last().and_then(|n| n.urutan).unwrap_or(0),
                true,
            ),
        };
        let gap = next
            .get(1)
            .is_some_and(|u| u.breaks == 0 && u.start - unit.end >= 2);
        let in_turn = unit.number == last + 1 || unit.number == last && alone;
        in_turn && (whole || gap || unit.after_blank()) || (alone && whole && unit.number > last)
    }

    fn order(&mut self, unit: Unit) {
        self.zone = Zone::Body;
        let teks = self.reader.words_to(self.reader.at() + 1);
        self.list(Target::Isi)
            .diktum(teks, unit.number, place(unit));
        self.reader.colons();
    }

    /// Whether a division's heading stands here, and is no end of a sentence ("dimaksud dalam / Pasal 7").
    fn is_division(&self, unit: Unit) -> bool {
        if !unit.starts_line()
            || self.zone == Zone::After
                && !matches!(self.target(), Some(Target::Penjelasan | Target::Lampiran))
        {
            return false;
        }
        unit.kind != Kind::Pasal
            || self
                .builder()
                .is_none_or(|b| b.sentence_ended() || b.awaits_words() || b.in_heading())
    }

    fn division(&mut self, unit: Unit) {
        let (jenis, rank) = match unit.kind {
            Kind::Bab => (JenisSimpul::Bab, 0),
            Kind::Bagian => (JenisSimpul::Bagian, 1),
            Kind::Paragraf => (JenisSimpul::Paragraf, 2),
            Kind::PenjelasanAyat => (JenisSimpul::Ayat, 5),
            Kind::PenjelasanHuruf => (JenisSimpul::Huruf, 6),
            Kind::PenjelasanAngka => (JenisSimpul::Angka, 7),
            _ => (JenisSimpul::Pasal, 3),
        };
        let target = match self.target() {
            Some(target @ (Target::Penjelasan | Target::Lampiran)) => target,
            _ => {
                self.zone = Zone::Body;
                Target::Isi
            }
        };
        let number =
            recognise::division_number(self.reader.slice(self.reader.at()..self.reader.at() + 1));
        let teks = self.reader.words_to(self.reader.at() + 1);
        self.list(target)
            .division(jenis, rank, teks, number, place(unit));
    }

    fn label(&mut self, unit: Unit) {
        let Kind::Label(style) = unit.kind else {
            return;
        };
        let target = match self.target() {
            Some(Target::Pembukaan) if self.announces_addressees() => Target::Kepada,
            Some(Target::Pembukaan) if self.may_begin_body(unit) => Target::Isi,
            Some(Target::Pembukaan) => return self.plain_words(unit),
            Some(Target::Penutup) => return self.plain_words(unit),
            Some(target) => target,
            None => match self.zone {
                Zone::After => return self.reader.remainder(JenisSisa::TakDikenal),
                Zone::Closing => Target::Penutup,
                _ => Target::Isi,
            },
        };
        if target == Target::Isi {
            self.zone = Zone::Body;
        }
        let at = self.reader.at();
        let text = self.reader.slice(at..at + 1);
        let end = self.reader.line_end();
        let ahead = self.reader.slice(at + 1..end);
        let lone = ahead.is_empty() && self.reader.all().get(end).is_none();
        let teks = self.reader.words_to(at + 1);
        let place = place(unit);
        if ahead.is_empty() && target == Target::Isi && self.is_displaced(style, text) {
            let range = unit.start as usize..unit.end as usize;
            self.say(Kode::LabelTanpaIsi, range, vec![text.to_owned()]);
            return self.reader.rest(JenisSisa::TakDikenal, teks, false);
        }
        if lone && matches!(target, Target::Tembusan | Target::Kepada) {
            // A label with nothing after it at the very end: its words stand elsewhere.
            return self.reader.rest(JenisSisa::TakDikenal, teks, false);
        }
        let builder = self.list(target);
        match builder.label(Printed {
            teks,
            style,
            text,
            ahead,
            place,
        }) {
            Ok(()) => {
                let next = self.reader.peek().filter(|u| u.breaks == 0);
                if let Some(next) = next.filter(|u| {
                    !matches!(
                        u.kind,
                        Kind::Label(_) | Kind::Bullet | Kind::Mark | Kind::LostLabel
                    )
                }) {
                    let teks = self.reader.words();
                    self.list(target).words(
                        teks,
                        Place {
                            starts_line: false,
                            after_blank: false,
                            indent: next.indent,
                        },
                    );
                }
            }
            Err(printed) => {
                let mut teks = printed.teks;
                if self.reader.peek().is_some_and(|u| u.breaks == 0) {
                    teks.append(self.reader.words());
                }
                self.list(target).words(teks, place);
            }
        }
    }

    /// Whether a label alone on its line stands in the middle of a sentence, or before a label that goes on
    /// with a list: its own words are elsewhere.
    fn is_displaced(&self, style: crate::unit::LabelStyle, text: &str) -> bool {
        let (Some(next), Some(builder)) = (self.reader.peek(), self.builder()) else {
            return false;
        };
        if let Kind::Label(next_style) = next.kind {
            let ahead = self.reader.slice(self.reader.at()..self.reader.at() + 1);
            return builder.continues(next_style, ahead) && !builder.continues(style, text);
        }
        let small = self.reader.text()[next.start as usize..].starts_with(char::is_lowercase);
        next.kind == Kind::Words && small && !builder.sentence_ended() && !builder.awaits_words()
    }

    /// An opening that ends in `menginstruksikan kepada :` is followed by its addressees.
    fn announces_addressees(&self) -> bool {
        if !self.doc.kepada.is_empty() {
            return false;
        }
        let Some(words) = self.builder().and_then(|b| b.last_words()) else {
            return false;
        };
        let Some(last) = words.pieces().last() else {
            return false;
        };
        let tail = last.text.trim_end();
        let start = tail
            .trim_end_matches([':', ' '])
            .rfind(char::is_whitespace)
            .map_or(0, |i| i + 1);
        recognise::announces_addressees(&tail[start..])
    }

    fn may_begin_body(&self, unit: Unit) -> bool {
        let whole = self.builder().is_none_or(|b| b.sentence_ended());
        whole || unit.after_blank()
    }

    fn bullet(&mut self, unit: Unit) {
        let next = self
            .reader
            .ahead(8)
            .iter()
            .skip(1)
            .find(|u| u.kind != Kind::Mark)
            .copied()
            .filter(|u| u.breaks == 0);
        if next.is_some_and(|u| {
            !matches!(
                u.kind,
                Kind::Words | Kind::Jabatan | Kind::Penutup | Kind::LostLabel
            )
        }) {
            // `- a.`, `- KESATU :`: Markdown's bullet before what was never one.
            return self.reader.mark();
        }
        let target = match self.target() {
            Some(Target::Pembukaan) if self.may_begin_body(unit) => Target::Isi,
            Some(Target::Penutup | Target::Pembukaan) => return self.plain_words(unit),
            Some(target) => target,
            None => match self.zone {
                Zone::After | Zone::Closing => return self.reader.remainder(JenisSisa::TakDikenal),
                _ => Target::Isi,
            },
        };
        if target == Target::Isi {
            self.zone = Zone::Body;
        }
        let range = unit.start as usize..unit.end as usize;
        let lost = unit.kind == Kind::LostLabel;
        let sign = self.reader.text()[range.clone()]
            .chars()
            .next()
            .unwrap_or('-');
        self.reader.mark();
        if next.is_none() {
            return;
        }
        let place = place(unit);
        let builder = self.list(target);
        if lost {
            builder.lost_label(range, place)
        } else {
            builder.bullet(sign, place)
        }
        let teks = self.reader.words();
        self.list(target).words(
            teks,
            Place {
                starts_line: false,
                ..place
            },
        );
    }

    // --- closing ---------------------------------------------------------------------------------

    /// Whether a closing sentence stands here, apart from the last order.
    fn closes(&self, unit: Unit) -> bool {
        if !unit.starts_line()
            || self.zone < Zone::Body
                && !(self.zone == Zone::Opening
                    && matches!(self.target(), Some(Target::Pembukaan | Target::Kepada)))
        {
            return false;
        }
        match (self.target(), self.builder()) {
            (Some(Target::Isi), Some(b)) => {
                !b.awaits_words()
                    && !self.list_goes_on()
                    && (b.sentence_ended() || unit.after_blank())
                    && !(b.in_article()
                        && !recognise::orders_promulgation(self.reader.rest_of_line()))
            }
            (Some(Target::Kepada), Some(b)) => b.sentence_ended() && !b.awaits_words(),
            (Some(Target::Pembukaan), Some(b)) => {
                b.sentence_ended() && self.doc.jenis != Jenis::Instruksi
            }
            (Some(Target::Penutup), _) | (None, _) => self.zone != Zone::After,
            _ => false,
        }
    }

    /// Whether the open list has a further item before the text is signed: then no closing begins here.
    fn list_goes_on(&self) -> bool {
        let Some(builder) = self.builder() else {
            return false;
        };
        for (at, unit) in self.reader.ahead(80).iter().enumerate().skip(1) {
            match unit.kind {
                Kind::Label(style) => {
                    let at = self.reader.at() + at;
                    if builder.continues(style, self.reader.slice(at..at + 1)) {
                        return true;
                    }
                }
                Kind::Ditetapkan
                | Kind::Tembusan
                | Kind::Nip
                | Kind::Ttd
                | Kind::Diundangkan
                | Kind::Lampiran => return false,
                Kind::Diktum => return true,
                _ => {}
            }
        }
        false
    }

    fn closing(&mut self) {
        let unit = self.reader.peek();
        let teks = self.reader.words();
        self.zone = Zone::Closing;
        if let Some(unit) = unit {
            let builder = self.list(Target::Penutup);
            builder.end_item();
            builder.words(teks, place(unit));
        }
    }

    /// `Ditetapkan di Jakarta`, the date on its line or the next.
    fn enactment(&mut self) {
        self.close();
        self.zone = self.zone.max(Zone::Closing);
        self.reader.keyword();
        let (tempat, date) = self.place_on_line();
        if self.doc.penetapan.tempat.is_none() {
            self.doc.penetapan.tempat = tempat;
        } else if let Some(tempat) = tempat {
            self.reader.rest(JenisSisa::TakDikenal, tempat, false);
        }
        if let Some(range) = date {
            self.enact_on(range);
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
    fn place_on_line(&mut self) -> (Option<Teks<'a>>, Option<std::ops::Range<usize>>) {
        let Some(unit) = self.reader.peek().filter(|u| u.breaks == 0) else {
            // `Ditetapkan di` / `Wates`: the place on the next line.
            let next = self
                .reader
                .peek()
                .filter(|u| matches!(u.kind, Kind::Words) && u.breaks == 1);
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
        (
            (!tempat.is_empty()).then_some(tempat),
            date.map(|d| range.start + d.start..range.start + d.end),
        )
    }

    /// `pada tanggal 8 Juni 2016`
    fn enactment_date(&mut self) {
        self.reader.keyword();
        match self.date_range() {
            Some(range) => self.enact_on(range),
            None => {
                let at = self.reader.tanda.last().map_or(0, |t| t.range().start);
                if self.doc.penetapan.tanggal.is_none() {
                    self.say(Kode::TanggalTakTerbaca, at..at, vec![String::new()]);
                }
            }
        }
    }

    /// The rest of the line behind `pada tanggal`, or the next line when it is a date.
    fn date_range(&mut self) -> Option<std::ops::Range<usize>> {
        self.reader.colons();
        let unit = self.reader.peek()?;
        let range = self.reader.line_range();
        let line = &self.reader.text()[range.clone()];
        if unit.breaks == 0 || recognise::date(line.trim_end_matches(['*', ' ', '|'])).is_some() {
            let end = self.reader.line_end();
            self.reader.advance(end);
            return Some(range);
        }
        None
    }

    fn enact_on(&mut self, range: std::ops::Range<usize>) {
        let (tanggal, teks) = self.date(range);
        if self.doc.penetapan.tanggal_tercetak.is_empty() {
            self.doc.penetapan.tanggal = tanggal;
            self.doc.penetapan.tanggal_tercetak = teks;
        } else {
            self.reader.rest(JenisSisa::TakDikenal, teks, false);
        }
    }

    /// Reads a date; says so when it can't be read.
    fn date(&mut self, range: std::ops::Range<usize>) -> (Option<String>, Teks<'a>) {
        let teks = self.reader.piece(range.clone());
        let words = teks.to_cow();
        let read = recognise::date(&words);
        let value = read.and_then(|d| value::date::date(d.day?, d.month, d.year?));
        match (read, value) {
            (_, Some(_)) => {}
            (Some(d), None) if d.day.is_some() && d.year.is_some() => {
                self.say(Kode::TanggalMustahil, range, vec![words.into_owned()])
            }
            _ => self.say(Kode::TanggalTakTerbaca, range, vec![words.into_owned()]),
        }
        (value.map(|d| d.to_string()), teks)
    }

    /// A date on a line of its own, over the signature, without its place.
    fn bare_date(&mut self) -> bool {
        let range = self.reader.line_range();
        let whole = self
            .builder()
            .is_none_or(|b| b.sentence_ended() && !b.awaits_words());
        if range.len() > 40 || !whole || !self.doc.penetapan.tanggal_tercetak.is_empty() {
            return false;
        }
        let line = self.reader.text()[range.clone()].trim_end_matches(['*', ' ', '|']);
        if !line.starts_with(|c: char| c.is_ascii_digit()) || recognise::date(line).is_none() {
            return false;
        }
        let end = self.reader.line_end();
        self.reader.advance(end);
        self.enact_on(range);
        self.signature();
        true
    }

    /// A letter's date line, `Jakarta, 1 Agustus 2023`.
    pub(super) fn date_line(&mut self) -> bool {
        let range = self.reader.line_range();
        if range.len() > 80 || !self.doc.penetapan.tanggal_tercetak.is_empty() {
            return false;
        }
        let line = self.reader.text()[range.clone()].trim_end_matches(['*', ' ', '|']);
        let Some((place, date)) = recognise::place_and_date(line) else {
            return false;
        };
        if self.doc.penetapan.tempat.is_some() {
            return false;
        }
        if self.target() != Some(Target::Kepada) {
            self.close();
        }
        let end = self.reader.line_end();
        let cut = range.start + date.start;
        let [tempat] = self.reader.fields(range.start..cut, [Some(place)]);
        self.doc.penetapan.tempat = Some(tempat);
        self.enact_on(cut..range.end);
        self.reader.advance(end);
        true
    }

    // --- after the signature ---------------------------------------------------------------------

    fn may_copy(&self) -> bool {
        self.zone >= Zone::Body
            || !matches!(self.target(), Some(Target::Menimbang | Target::Mengingat))
    }

    fn copies(&mut self) {
        self.close();
        self.zone = Zone::After;
        self.reader.keyword_and_colon();
        self.list(Target::Tembusan);
    }

    /// A letterhead printed at the foot: unlabelled lines after a numbered list of copies has ended.
    fn footer(&mut self, unit: Unit) -> bool {
        let ended = self.builder().is_some_and(|b| b.list_ended());
        if !ended || !unit.after_blank() {
            return false;
        }
        self.close();
        self.reader.remainder(JenisSisa::TakDikenal);
        true
    }

    /// The sentence under the copies and the typist's initials.
    fn copies_note(&mut self) -> bool {
        let line = self.reader.rest_of_line();
        let note = recognise::is_note_on_copies(line) || recognise::is_initials(line.trim());
        if note {
            self.reader.remainder(JenisSisa::CatatanTembusan);
        }
        note
    }

    /// `Salinan sesuai dengan aslinya`: up to the next part, somebody certifies the copy.
    fn certification(&mut self) {
        self.close();
        self.zone = Zone::After;
        self.reader.remainder(JenisSisa::PengesahanSalinan);
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Tembusan
                | Kind::Lampiran
                | Kind::Penjelasan
                | Kind::Diundangkan
                | Kind::Lembaran
                    if unit.starts_line() =>
                {
                    return;
                }
                Kind::Rule => self.reader.mark(),
                _ => self.reader.remainder(JenisSisa::PengesahanSalinan),
            }
        }
    }

    fn promulgation(&mut self) {
        self.close();
        self.zone = self.zone.max(Zone::Closing);
        self.reader.keyword();
        let (tempat, on_line) = self.place_on_line();
        let mut date = on_line;
        if date.is_none()
            && self
                .reader
                .peek()
                .is_some_and(|u| u.kind == Kind::PadaTanggal)
        {
            self.reader.keyword();
            date = self.date_range();
        }
        let (tanggal, tanggal_tercetak) = match date {
            Some(range) => self.date(range),
            None => (None, Teks::default()),
        };
        let twice = |p: &Pengundangan| p.tempat.is_some() || !p.tanggal_tercetak.is_empty();
        if self.doc.pengundangan.as_ref().is_some_and(twice) {
            // Promulgated twice: the first time counts.
            for teks in [tempat.unwrap_or_default(), tanggal_tercetak] {
                self.reader.rest(JenisSisa::TakDikenal, teks, false);
            }
            return;
        }
        let pengundangan = self
            .doc
            .pengundangan
            .get_or_insert_with(Pengundangan::default);
        pengundangan.tempat = tempat;
        pengundangan.tanggal = tanggal;
        pengundangan.tanggal_tercetak = tanggal_tercetak;
        let signatories = self.signatories();
        if let Some(pengundangan) = &mut self.doc.pengundangan {
            pengundangan.penandatangan.extend(signatories);
        }
    }

    /// `NOREG PERATURAN DAERAH … :` and its number, on its line or the next.
    fn register(&mut self) {
        self.close();
        let open = self.reader.rest_of_line().trim_end().ends_with(':');
        self.reader.remainder(JenisSisa::Noreg);
        let short = self.reader.rest_of_line().len() < 30;
        let number = |u: crate::unit::Unit| matches!(u.kind, Kind::Words | Kind::Label(_));
        if open && short && self.reader.peek().is_some_and(number) {
            self.reader.remainder(JenisSisa::Noreg);
        }
    }

    /// `BERITA DAERAH … TAHUN 2019 NOMOR 12`
    fn gazette(&mut self) {
        self.close();
        let mut teks = self.reader.words();
        while let Some(unit) = self.reader.peek() {
            let goes_on = unit.breaks == 1
                && matches!(unit.kind, Kind::Words | Kind::Nomor | Kind::Lembaran)
                && is_capitals(self.reader.rest_of_line());
            if !goes_on {
                break;
            }
            teks.append(self.reader.words());
        }
        let (nomor, tahun) = recognise::gazette(&teks.to_cow());
        let tahun = tahun.and_then(|t| value::date::year(&t));
        let pengundangan = self
            .doc
            .pengundangan
            .get_or_insert_with(Pengundangan::default);
        if pengundangan.lembaran.is_none() {
            pengundangan.lembaran = Some(Lembaran { teks, tahun, nomor });
        } else {
            self.reader.rest(JenisSisa::Lembaran, teks, false);
        }
    }

    /// `LAMPIRAN I` with its heading block, then its contents.
    fn annex(&mut self) {
        self.close();
        self.zone = Zone::After;
        let judul = self.annex_heading();
        self.doc.lampiran.push(Lampiran {
            judul,
            isi: Vec::new(),
            rentang: None,
        });
        self.list(Target::Lampiran);
    }

    fn elucidation(&mut self) {
        self.close();
        self.zone = Zone::After;
        let judul = self.annex_heading();
        self.doc.penjelasan.push(Lampiran {
            judul,
            isi: Vec::new(),
            rentang: None,
        });
        self.list(Target::Penjelasan);
    }

    fn annex_heading(&mut self) -> Teks<'a> {
        let mut judul = self.reader.words();
        // Past TENTANG, and past a line of the subject under it.
        let (mut subject, mut told) = (recognise::title(&judul.to_cow()).has_tentang, false);
        while let Some(unit) = self.reader.peek() {
            let heading = matches!(
                unit.kind,
                Kind::Judul | Kind::Nomor | Kind::TanggalLampiran | Kind::Tentang | Kind::Separator
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
                Kind::Words | Kind::Judul | Kind::Nomor | Kind::Tentang | Kind::Jabatan
                    if is_capitals(self.reader.rest_of_line())
                        || matches!(unit.kind, Kind::Nomor) => {}
                Kind::Separator => {}
                _ => break,
            }
            judul.append(self.reader.words());
        }
        judul
    }

    // --- the end ---------------------------------------------------------------------------------

    /// Last paragraphs of a circular that belong to no point are its closing.
    pub(super) fn closing_paragraphs(&mut self) {
        if !self.doc.penutup.is_empty()
            || !matches!(
                self.doc.jenis,
                Jenis::SuratEdaran
                    | Jenis::Seruan
                    | Jenis::Himbauan
                    | Jenis::Pengumuman
                    | Jenis::Maklumat
                    | Jenis::Instruksi
            )
        {
            return;
        }
        let is_paragraph = |n: &Simpul| n.jenis == JenisSimpul::Alinea && n.anak.is_empty();
        let labelled = self.doc.isi.iter().any(|n| n.label.is_some());
        let count = self
            .doc
            .isi
            .iter()
            .rev()
            .take_while(|n| is_paragraph(n))
            .count();
        if labelled && count > 0 {
            self.doc.penutup = self.doc.isi.split_off(self.doc.isi.len() - count);
        }
    }
}

/// A place without stray signs at its ends.
fn trim_place(line: &str, range: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let text = &line[range.clone()];
    let odd = |c: char| !c.is_alphabetic() && c != ')';
    let head = text.len() - text.trim_start_matches(odd).len();
    let tail = text.trim_end_matches(odd).len().max(head);
    range.start + head..range.start + tail
}
