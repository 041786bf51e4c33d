//! The parts after the heading, line by line: which part of the form a line belongs to.

use super::tree::Place;
use super::{Assembler, Target, Zone, title};
use crate::model::JenisSisa;
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::is_capitals;

pub(super) fn place(unit: Unit) -> Place {
    Place {
        starts_line: unit.starts_line(),
        after_blank: unit.after_blank(),
        indent: unit.indent,
        stop: unit.stop,
    }
}

impl<'a> Assembler<'a> {
    /// Walks the rest of the text.
    pub(super) fn sections(&mut self) {
        while let Some(unit) = self.reader.peek() {
            let before = self.reader.at();
            self.section_line(unit);
            if self.reader.at() == before {
                // No branch may stand still; what none took is kept apart.
                self.reader.remainder(JenisSisa::TakDikenal);
            }
        }
        self.close();
    }

    fn section_line(&mut self, unit: Unit) {
        self.turn_to_waiting(unit);
        let after = self.zone == Zone::After;
        let early = self.zone <= Zone::Decided;
        if self.is_of_the_annex(unit) {
            return self.plain_words(unit);
        }
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
            Kind::Persetujuan if self.zone >= Zone::Closing && unit.starts_line() => self.agreement_noted(),
            Kind::Memutuskan if early && self.basis_goes_on() => self.reader.keyword_and_colon(),
            Kind::Memutuskan if early => {
                self.close();
                self.reader.keyword_and_colon();
                self.zone = Zone::Decided;
            }
            Kind::Menetapkan if early && self.basis_goes_on() => self.reader.keyword_and_colon(),
            Kind::Menetapkan if early => self.block(Target::Menetapkan),
            Kind::Memutuskan if self.decides_late(unit) => self.reader.keyword_and_colon(),
            Kind::Menetapkan if self.decides_late(unit) => self.restated_title_late(),
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
            Kind::Bullet | Kind::LostLabel if self.speck_behind_label(unit) => self.reader.mark(),
            Kind::Bullet => self.bullet(unit),
            Kind::LostLabel => self.bullet(unit),
            Kind::Penutup if self.closes(unit) => self.closing(),
            Kind::Ditetapkan if unit.starts_line() => self.enactment(),
            Kind::PadaTanggal
                if unit.starts_line()
                    && self.zone >= Zone::Closing
                    && !after
                    && self.builder().is_none_or(|b| b.sentence_ended()) =>
            {
                self.enactment_date()
            }
            Kind::Diundangkan if unit.starts_line() => self.promulgation(),
            Kind::Lembaran if self.zone >= Zone::Closing && unit.starts_line() => self.gazette(),
            Kind::Noreg if self.zone >= Zone::Closing => self.register(),
            Kind::Tembusan if unit.starts_line() && self.may_copy() => self.copies(),
            Kind::SalinanSesuai if unit.starts_line() => self.certification(),
            Kind::Lampiran if unit.starts_line() && self.zone >= Zone::Closing => {
                self.annex(Target::Lampiran)
            }
            Kind::Penjelasan if unit.starts_line() && self.zone >= Zone::Closing => {
                self.annex(Target::Penjelasan)
            }
            Kind::AtasNama | Kind::Jabatan | Kind::Words
                if unit.starts_line() && self.signature_begins(unit) =>
            {
                self.signature()
            }
            Kind::Ttd | Kind::Nip if unit.starts_line() && self.zone == Zone::Closing => self.signature(),
            Kind::Judul(_) if self.another_begins(unit) => self.annex(Target::Lampiran),
            Kind::Words if unit.starts_line() && !early && !after && self.bare_date() => {}
            Kind::Words if unit.starts_line() && !early && !after && self.date_line() => self.signature(),
            _ => self.plain_words(unit),
        }
    }

    /// Whether a line that would end a text stands in an annex of one that is signed: what an annex holds, a sample
    /// letter or a second decree, is the annex's, and so are its date, signature and copies.
    fn is_of_the_annex(&self, unit: Unit) -> bool {
        let annexed = self.target() == Some(Target::Lampiran) && !self.doc.penandatangan.is_empty();
        let promulgated = || self.doc.pengundangan.as_ref().is_some_and(|p| p.tempat.is_some());
        annexed
            && match unit.kind {
                Kind::Ditetapkan
                | Kind::PadaTanggal
                | Kind::Ttd
                | Kind::Nip
                | Kind::AtasNama
                | Kind::Penutup => true,
                Kind::Diundangkan | Kind::Lembaran => promulgated(),
                Kind::Tembusan => self.doc.jenis.is_promulgated() || !self.doc.tembusan.is_empty(),
                _ => false,
            }
    }

    /// Whether another text begins behind one that is signed. It is an annex.
    fn another_begins(&self, unit: Unit) -> bool {
        self.zone >= Zone::Closing
            && !self.doc.penandatangan.is_empty()
            && self.target() != Some(Target::Lampiran)
            && self.is_title(unit)
    }

    /// Whether a line is a title that its NOMOR or TENTANG follows.
    pub(super) fn is_title(&self, unit: Unit) -> bool {
        unit.starts_line()
            && is_capitals(self.reader.rest_of_line())
            && title::frame_follows(self.reader.all(), self.reader.line_end())
    }

    /// Words of a line: they go on with the part that is open.
    pub(super) fn plain_words(&mut self, unit: Unit) {
        let mut place = place(unit);
        if self.target() == Some(Target::Kepada) && recognise::is_person_row(self.reader.rest_of_line()) {
            place.after_blank = false;
        }
        if self.target() == Some(Target::Menetapkan) && is_capitals(self.reader.rest_of_line()) {
            // The restated title is one, whatever blank lines the scan put in.
            place.starts_line = self.builder().is_none_or(|b| b.is_empty());
        }
        if self.target() == Some(Target::Tembusan) && (self.copies_note() || self.footer(unit)) {
            return;
        }
        if self.target() == Some(Target::Kepada) && self.opening_begins(unit) {
            self.close();
        }
        let target = match self.target() {
            Some(target) => target,
            None => match self.zone {
                Zone::Opening => Target::Pembukaan,
                Zone::Decided => Target::Pembukaan,
                Zone::Body => Target::Isi,
                Zone::Closing if !self.promulgated => Target::Penutup,
                Zone::Closing | Zone::After => return self.reader.remainder(JenisSisa::TakDikenal),
            },
        };
        let line = self.reader.rest_of_line();
        let to_fill = || target == Target::Lampiran && recognise::is_to_fill(line);
        if unit.starts_line() && !line.contains(char::is_alphanumeric) && !to_fill() {
            return self.reader.remainder(JenisSisa::TakDikenal);
        }
        if target == Target::Isi && unit.after_blank() && self.heading_without_label(unit) {
            return;
        }
        if target == Target::Menimbang
            && unit.starts_line()
            && recognise::opens_consideration(self.reader.rest_of_line())
            && let Some((_, builder)) =
                self.open.as_mut().filter(|(_, b)| b.sentence_ended() && !b.awaits_words())
        {
            builder.end_item();
        }
        let teks = self.reader.words();
        if target == Target::Pembukaan && self.zone == Zone::Decided && self.doc.menetapkan.is_empty() {
            // Between MEMUTUSKAN and the orders only a restated title stands.
            return self.list(Target::Menetapkan).words(teks, place);
        }
        self.list(target).words(teks, place);
    }
}
