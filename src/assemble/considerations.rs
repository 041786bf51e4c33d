//! Menimbang, Mengingat and their kin, and the council's agreement.

use super::{Assembler, Target, Zone};
use crate::message::Kode;
use crate::model::{Jenis, JenisSimpul, JenisSisa, Simpul, Teks};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::{is_capitals, ordinal};

impl<'a> Assembler<'a> {
    pub(super) fn block(&mut self, target: Target) {
        // `c.` / `Mengingat :` / `bahwa …`: a page's turn parted the last consideration from its label.
        let parted = target == Target::Mengingat
            && self.target() == Some(Target::Menimbang)
            && self.builder().is_some_and(|b| b.awaits_words())
            && self.considers_next();
        let empty = parted || self.considering() && self.builder().is_some_and(|b| b.is_empty());
        self.reader.keyword_and_colon();
        if empty && target != Target::Menetapkan {
            // `Menimbang` / `Mengingat`, and the contents of both further down.
            return self.waiting.push(target);
        }
        self.waiting.retain(|t| *t != target);
        self.close();
        self.list(target);
    }

    /// Whether a consideration follows the keyword at the cursor, on one of the next lines.
    fn considers_next(&self) -> bool {
        let units = self.reader.ahead(6);
        units.iter().skip(1).find(|u| matches!(u.kind, Kind::Words | Kind::Label(_))).is_some_and(|u| {
            u.kind == Kind::Words
                && recognise::opens_consideration(&self.reader.text()[u.start as usize..u.end as usize])
        })
    }

    /// The cursor's line without the label at its head.
    fn words_behind_label(&self) -> &'a str {
        let at = self.reader.at();
        let labelled = self.reader.peek().is_some_and(|u| matches!(u.kind, Kind::Label(_)));
        self.reader.slice(at + usize::from(labelled)..self.reader.line_end())
    }

    /// Turns to the block whose keyword stood apart, when its contents begin here.
    pub(super) fn turn_to_waiting(&mut self, unit: Unit) {
        if self.waiting.is_empty() || !unit.starts_line() || self.zone != Zone::Opening {
            return;
        }
        let line = self.words_behind_label();
        let considers = recognise::opens_consideration(line);
        let turns = match (self.target(), self.builder()) {
            (None, _) if self.waiting[0] == Target::Menimbang => considers,
            (None, _) => recognise::names_a_law(self.words_behind_label()),
            (Some(Target::Menimbang), Some(b)) if b.sentence_ended() && !b.awaits_words() => {
                match unit.kind {
                    Kind::Label(crate::unit::LabelStyle::DigitDot) => true,
                    Kind::Label(_) => false,
                    Kind::Words | Kind::Jabatan => {
                        !considers && line.starts_with(char::is_uppercase) && !b.is_empty()
                    }
                    _ => false,
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

    pub(super) fn considering(&self) -> bool {
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
    pub(super) fn has_basis(&self) -> bool {
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
    pub(super) fn may_consider(&self, unit: Unit) -> bool {
        unit.kind == Kind::Dasar
            || self.considering()
            || !matches!(self.target(), Some(Target::Pembukaan | Target::Isi))
    }

    /// Whether the legal basis goes on behind a MEMUTUSKAN or Menetapkan that a column or a page's turn put into it: its
    /// next label follows, or the rest of its sentence.
    pub(super) fn basis_goes_on(&self) -> bool {
        let ahead = self.reader.ahead(6);
        let next = ahead.iter().position(|u| {
            !matches!(u.kind, Kind::Mark | Kind::Separator | Kind::Menetapkan | Kind::Memutuskan)
        });
        let (Some((Target::Mengingat, builder)), Some(next)) = (&self.open, next) else { return false };
        let unit = ahead[next];
        let text = |u: &Unit| &self.reader.text()[u.start as usize..u.end as usize];
        if !unit.starts_line() {
            return false;
        }
        let words = text(&unit);
        match unit.kind {
            Kind::Label(style) => {
                let law = ahead.get(next + 1).is_some_and(|u| recognise::names_a_law(text(u)));
                law && builder.continues(style, words)
            }
            Kind::Words if is_capitals(words) => false,
            Kind::Words if recognise::names_a_law(words) => true,
            // `… tentang` / `Menetapkan :` / `Pembinaan;`
            Kind::Words => {
                !builder.is_empty() && !builder.sentence_ended() && words.trim_end().ends_with(';')
            }
            _ => false,
        }
    }

    /// Whether MEMUTUSKAN or Menetapkan stands here, after a chapter's or article's heading that a scan put before it.
    pub(super) fn decides_late(&self, unit: Unit) -> bool {
        let alone = unit.kind == Kind::Memutuskan
            || self
                .reader
                .ahead(6)
                .iter()
                .skip(1)
                .find(|u| u.kind == Kind::Words || matches!(u.kind, Kind::Judul(_)))
                .is_some_and(|u| is_capitals(&self.reader.text()[u.start as usize..u.end as usize]));
        unit.starts_line() && alone && self.zone == Zone::Body && self.doc.menetapkan.is_empty()
    }

    /// `Menetapkan : PERATURAN … .`, read past without closing the body that is open.
    pub(super) fn restated_title_late(&mut self) {
        self.reader.keyword_and_colon();
        let mut teks = Teks::default();
        while let Some(unit) = self.reader.peek() {
            let title = matches!(
                unit.kind,
                Kind::Words | Kind::Judul(_) | Kind::Nomor | Kind::Tentang | Kind::Jabatan
            );
            if unit.kind == Kind::Mark {
                self.reader.mark();
                continue;
            }
            if !title || !is_capitals(self.reader.rest_of_line()) || teks.last_char() == Some('.') {
                break;
            }
            teks.append(self.reader.words());
        }
        if !teks.is_empty() {
            self.doc.menetapkan.push(Simpul::alinea(teks));
        }
    }

    /// The first order, whose label was lost: what stands between Menetapkan and the second one and is no restated title.
    pub(super) fn lost_first_order(&mut self) {
        if self.target() != Some(Target::Menetapkan) || !self.doc.isi.is_empty() {
            return;
        }
        self.close();
        let order = |node: &mut Simpul| {
            let line = node.teks.pieces().first().map_or("", |line| line.text);
            node.label.is_none() && !is_capitals(line) && node.teks.last_char() == Some('.')
        };
        let Some(node) = self.doc.menetapkan.pop_if(order) else { return };
        let label = ordinal::print(1);
        self.say(Kode::LabelTersirat, node.teks.range().unwrap_or_default(), vec![label.clone()]);
        self.doc.isi.push(node.restored(JenisSimpul::Diktum, label, 1));
    }

    /// The agreement of the council, up to MEMUTUSKAN.
    pub(super) fn agreement(&mut self) {
        self.close();
        self.reader.remainder(JenisSisa::Persetujuan);
        while let Some(unit) = self.reader.peek() {
            if matches!(unit.kind, Kind::Mark | Kind::Rule) {
                self.reader.mark();
                continue;
            }
            let goes_on = matches!(unit.kind, Kind::Words | Kind::Jabatan);
            if !goes_on || self.reader.rest_of_line().len() > 120 {
                return;
            }
            self.reader.remainder(JenisSisa::Persetujuan);
        }
    }
}
