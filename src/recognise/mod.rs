//! Text → units: which line begins with what. The only module that knows the grammar.
//!
//! A [`Unit`] is a head, a label, a mark or the words of one line, with its byte range. One parse reads the whole
//! text; the grammar accepts every input, so this step cannot fail.

mod angka;
mod begin;
mod expected;
mod grammar;
mod hukum;
mod inline;
mod invisible;
mod jabatan;
mod kalimat;
mod questions;
mod rujukan;
mod values;

pub use angka::*;
pub use begin::{Begin, begins_line};
pub use expected::expected;
pub use hukum::*;
pub use inline::{Inline, inline, may_hold_marks};
pub use jabatan::*;
pub use kalimat::*;
pub use questions::*;
pub use rujukan::*;
pub(crate) use values::clip;
pub use values::*;

use std::ops::Range;

use grammar::{Part, Rule, ask};

use crate::model::Jenis;
use crate::unit::{Kind, LabelStyle, Unit};

/// Recognises every line of `text`. Takes UTF-8 of at most `u32::MAX` bytes; gives units in the
/// order of the text, which together hold every character that is no white space.
pub fn units(text: &str) -> Vec<Unit> {
    match invisible::without(text) {
        None => visible_units(text),
        Some(visible) => visible.lead_back(text, visible_units(&visible.text)),
    }
}

fn visible_units(text: &str) -> Vec<Unit> {
    let Some(found) = ask(Rule::text, text) else {
        // The grammar is total; should it ever not be, the text is words and nothing is lost.
        return whole(text);
    };
    let mut units = Units { text, units: Vec::with_capacity(text.len() / 24 + 8), end: 0 };
    found.outer().for_each(|part| units.part(part));
    units.units
}

/// The units found so far.
struct Units<'t> {
    text: &'t str,
    units: Vec<Unit>,
    /// Where the last one ends.
    end: usize,
}

impl Units<'_> {
    fn push(&mut self, kind: Kind, range: Range<usize>, number: u32) {
        let space = self.text.as_bytes().get(self.end..range.start).unwrap_or_default();
        let (breaks, indent) = gap(space, self.units.is_empty());
        self.end = range.end;
        let (start, end) = (range.start as u32, range.end as u32);
        self.units.push(Unit { kind, start, end, breaks, indent, stop: 0, number });
    }

    /// Adds what a rule found, at its place in the text.
    fn part(&mut self, part: Part) {
        let rule = part.rule();
        let Some(kind) = kind(rule) else {
            return;
        };
        let (kind, number) = match kind {
            Kind::Label(_) => (Kind::Label(crate::value::label::style(part.words())), 0),
            Kind::Judul(_) => (Kind::Judul(form(part)), 0),
            Kind::Diktum => {
                (kind, crate::value::ordinal::number(part.inside().map(|word| figure(word.rule()))))
            }
            Kind::Bab
            | Kind::Bagian
            | Kind::Paragraf
            | Kind::Pasal
            | Kind::PenjelasanAyat
            | Kind::PenjelasanHuruf
            | Kind::PenjelasanAngka => (kind, values::division_number(part.words())),
            kind => (kind, 0),
        };
        self.push(kind, part.range(), number);
        if rule == Rule::baris_baru
            && let Some(unit) = self.units.last_mut()
        {
            // It heads the next line.
            unit.breaks = unit.breaks.max(1);
        }
    }
}

fn whole(text: &str) -> Vec<Unit> {
    let start = text.len() - text.trim_start().len();
    let end = text.trim_end().len();
    if start >= end {
        return Vec::new();
    }
    vec![Unit {
        kind: Kind::Words,
        start: start as u32,
        end: end as u32,
        breaks: 1,
        indent: 0,
        stop: 0,
        number: 0,
    }]
}

/// How many lines end in the white space before a unit (2 stands for more), and how far in it begins.
#[inline]
fn gap(space: &[u8], first: bool) -> (u8, u16) {
    match space {
        // Nearly always: nothing, one blank, or one line's end.
        _ if first => wide_gap(space, first),
        [] => (0, 0),
        [b'\n' | b'\r' | b'\x0C'] => (1, 0),
        [_] => (0, 0),
        _ => wide_gap(space, first),
    }
}

/// [`gap`], where it is of more than one sign, or before the first unit, which begins a line.
fn wide_gap(space: &[u8], first: bool) -> (u8, u16) {
    let (mut breaks, mut indent, mut carriage, mut page) = (0u8, 0u16, false, false);
    for &byte in space {
        match byte {
            b'\n' if carriage => {}
            b'\n' | b'\r' => {
                breaks = (breaks + 1).min(2);
                indent = 0;
                carriage = byte == b'\r';
                continue;
            }
            // It ends a line that nothing else ended; beside a line's end it adds no blank line.
            b'\x0C' => (page, indent) = (true, 0),
            _ => indent = indent.saturating_add(1),
        }
        carriage = false;
    }
    breaks = breaks.max(u8::from(page));
    if first { (breaks.max(1), indent) } else { (breaks, indent) }
}

/// The form that a title names.
fn form(title: Part) -> Jenis {
    match title.inside().next().map(Part::rule) {
        Some(Rule::surat_edaran | Rule::edaran) => Jenis::SuratEdaran,
        Some(Rule::keputusan | Rule::surat_keputusan) => Jenis::Keputusan,
        Some(Rule::peraturan) => Jenis::Peraturan,
        Some(Rule::peraturan_daerah) => Jenis::PeraturanDaerah,
        Some(Rule::perppu) => Jenis::Perppu,
        Some(Rule::peraturan_pemerintah) => Jenis::PeraturanPemerintah,
        Some(Rule::undang_undang) => Jenis::UndangUndang,
        Some(Rule::qanun) => Jenis::Qanun,
        Some(Rule::seruan) => Jenis::Seruan,
        Some(Rule::maklumat) => Jenis::Maklumat,
        Some(Rule::pengumuman) => Jenis::Pengumuman,
        Some(Rule::himbauan) => Jenis::Himbauan,
        Some(Rule::surat_perintah) => Jenis::SuratPerintah,
        Some(Rule::surat_tugas) => Jenis::SuratTugas,
        _ => Jenis::Instruksi,
    }
}

/// What a rule at the head of a line stands for. Rules that are only parts of others give none.
fn kind(rule: Rule) -> Option<Kind> {
    Some(match rule {
        Rule::words => Kind::Words,
        Rule::label => Kind::Label(LabelStyle::DigitDot),
        Rule::diktum => Kind::Diktum,
        Rule::separator | Rule::pemisah_divisi => Kind::Separator,
        Rule::mark | Rule::baris_baru | Rule::kutip | Rule::bintang => Kind::Mark,
        Rule::bullet => Kind::Bullet,
        Rule::lost_label => Kind::LostLabel,
        Rule::page_number => Kind::PageNumber,
        Rule::page_mark => Kind::PageMark,
        Rule::table_rule => Kind::Rule,
        Rule::picture | Rule::caption => Kind::Caption,
        Rule::stamp => Kind::Stamp,
        Rule::copy_stamp => Kind::CopyStamp,
        Rule::kotak_paraf => Kind::Initials,
        Rule::tak_dikenal => Kind::Unknown,
        Rule::judul => Kind::Judul(Jenis::Instruksi),
        Rule::nomor => Kind::Nomor,
        Rule::tentang => Kind::Tentang,
        Rule::rahmat => Kind::Rahmat,
        Rule::sifat => Kind::Sifat,
        Rule::lampiran_surat => Kind::LampiranSurat,
        Rule::hal => Kind::Hal,
        Rule::menimbang => Kind::Menimbang,
        Rule::mengingat => Kind::Mengingat,
        Rule::memperhatikan => Kind::Memperhatikan,
        Rule::membaca => Kind::Membaca,
        Rule::mendengar => Kind::Mendengar,
        Rule::dasar => Kind::Dasar,
        Rule::persetujuan => Kind::Persetujuan,
        Rule::memutuskan => Kind::Memutuskan,
        Rule::menetapkan => Kind::Menetapkan,
        Rule::kepada => Kind::Kepada,
        Rule::yth => Kind::Yth,
        Rule::tempat_tujuan => Kind::Di,
        Rule::untuk => Kind::Untuk,
        Rule::bab => Kind::Bab,
        Rule::bagian => Kind::Bagian,
        Rule::paragraf => Kind::Paragraf,
        Rule::pasal => Kind::Pasal,
        Rule::penutup => Kind::Penutup,
        Rule::ditetapkan => Kind::Ditetapkan,
        Rule::pada_tanggal => Kind::PadaTanggal,
        Rule::diundangkan => Kind::Diundangkan,
        Rule::atas_nama => Kind::AtasNama,
        Rule::untuk_beliau => Kind::UntukBeliau,
        Rule::ttd | Rule::ditandatangani => Kind::Ttd,
        Rule::nip => Kind::Nip,
        Rule::tembusan | Rule::salinan_kepada => Kind::Tembusan,
        Rule::salinan_sesuai | Rule::turunan => Kind::SalinanSesuai,
        Rule::lembaran => Kind::Lembaran,
        Rule::noreg => Kind::Noreg,
        Rule::lampiran => Kind::Lampiran,
        Rule::penjelasan => Kind::Penjelasan,
        Rule::jabatan => Kind::Jabatan,
        Rule::penjelasan_ayat => Kind::PenjelasanAyat,
        Rule::penjelasan_huruf => Kind::PenjelasanHuruf,
        Rule::penjelasan_angka => Kind::PenjelasanAngka,
        Rule::tanggal_lampiran => Kind::TanggalLampiran,
        _ => return None,
    })
}
