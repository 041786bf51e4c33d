//! Units → the document tree: which part of the form each line belongs to.
//!
//! One pass with a cursor that never goes back. A module a part, in the order of the form: heading,
//! addressees, body, closing, signature. Lists of every part are built by [`tree`].

mod addressees;
mod after;
mod closing;
mod considerations;
mod enactment;
mod heading;
mod letterhead;
mod limit;
mod mutu;
mod nomor;
mod orders;
mod reader;
mod sections;
mod signature;
mod terbilang;
mod title;
mod tree;

use std::ops::Range;

use crate::layout::Laid;
use crate::message::{Diagnostik, Kode, Message, Missing};
use crate::model::{Dokumen, Jenis, JenisSisa, Join, Piece, Sisa, Teks};
use crate::text::{Encoding, Text};
use crate::wording::{self, Lang};

use reader::Reader;
use tree::Builder;

/// Which list of the document the open builder fills.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Target {
    Menimbang,
    Mengingat,
    Memperhatikan,
    Membaca,
    Mendengar,
    Menetapkan,
    Pembukaan,
    Kepada,
    Isi,
    Penutup,
    Tembusan,
    Lampiran,
    Penjelasan,
}

/// How far the form has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Zone {
    /// After the title: opening words, considerations, addressees.
    Opening,
    /// After MEMUTUSKAN, MENGINSTRUKSIKAN.
    Decided,
    /// In the orders.
    Body,
    /// In the closing sentences.
    Closing,
    /// After the signature: copies, certification, annexes.
    After,
}

struct Assembler<'a> {
    reader: Reader<'a>,
    doc: Dokumen<'a>,
    messages: Vec<Message>,
    zone: Zone,
    open: Option<(Target, Builder<'a>)>,
    /// The title stands in an annex's heading: the body is not in this text.
    annex_only: bool,
    /// The gazette's line at the end was read: no closing paragraph and no signatory follows it.
    promulgated: bool,
    /// A NOMOR or a TENTANG belongs to the title.
    framed: bool,
    /// Blocks whose keyword stood apart from their contents, which come later.
    waiting: Vec<Target>,
}

/// Builds the document. Fails only when the text is no legal text of the family, and says what it lacks.
pub fn document<'a>(text: &'a Text, laid: Laid) -> Result<Dokumen<'a>, Missing> {
    let Laid { units, furniture, messages } = laid;
    if limit::is_shredded(&units, text.as_str().len()) {
        return Err(Missing { terpecah: true, ..Missing::default() });
    }
    let mut reader = Reader::new(text.as_str(), units);
    for piece in furniture {
        let range = piece.start as usize..piece.end as usize;
        let teks = match piece.jenis {
            JenisSisa::KeteranganGambar => {
                Teks::from(Piece { text: &text.as_str()[range.clone()], at: piece.start, join: Join::Blank })
            }
            JenisSisa::TakDikenal => reader.marked_remainder(range),
            _ => reader.piece(range),
        };
        reader.rest(piece.jenis, teks, true);
    }
    let title = title::find(&reader)?;
    let mut assembler = Assembler {
        reader,
        doc: Dokumen::new(title.jenis),
        messages,
        zone: Zone::Opening,
        open: None,
        annex_only: false,
        promulgated: false,
        framed: title.framed,
        waiting: Vec::new(),
    };
    assembler.heading(title);
    assembler.sections();
    assembler.finish(text)
}

impl<'a> Assembler<'a> {
    fn say(&mut self, kode: Kode, at: Range<usize>, args: Vec<String>) {
        self.messages.push(Message { kode, at, args });
    }

    /// The builder of this part; another part that was open is closed.
    fn list(&mut self, target: Target) -> &mut Builder<'a> {
        if self.open.as_ref().is_none_or(|(open, _)| *open != target) {
            self.close();
        }
        let new = || {
            let mode = match target {
                Target::Isi | Target::Lampiran | Target::Penjelasan => tree::Mode::Body,
                Target::Kepada | Target::Tembusan => tree::Mode::Items,
                _ => tree::Mode::Considerations,
            };
            let titled = matches!(self.doc.jenis, Jenis::SuratEdaran | Jenis::Pengumuman);
            (target, Builder::new(mode, titled))
        };
        &mut self.open.get_or_insert_with(new).1
    }

    fn target(&self) -> Option<Target> {
        self.open.as_ref().map(|(target, _)| *target)
    }

    fn builder(&self) -> Option<&Builder<'a>> {
        self.open.as_ref().map(|(_, builder)| builder)
    }

    /// Closes the open list into its field.
    fn close(&mut self) {
        let Some((target, mut builder)) = self.open.take() else {
            return;
        };
        let mut nodes = builder.finish();
        // An annex holds forms, samples and tables: their order is no fault of the text.
        let annex = target == Target::Lampiran;
        self.messages.extend(builder.messages.drain(..).filter(|m| !annex || !m.kode.is_about_order()));
        for teks in builder.caught {
            self.reader.rest(JenisSisa::KataSambung, teks, false);
        }
        let field = match target {
            Target::Menimbang => &mut self.doc.menimbang,
            Target::Mengingat => &mut self.doc.mengingat,
            Target::Memperhatikan => &mut self.doc.memperhatikan,
            Target::Membaca => &mut self.doc.membaca,
            Target::Mendengar => &mut self.doc.mendengar,
            Target::Menetapkan => &mut self.doc.menetapkan,
            Target::Pembukaan => &mut self.doc.pembukaan,
            Target::Kepada => &mut self.doc.kepada,
            Target::Isi => &mut self.doc.isi,
            Target::Penutup => &mut self.doc.penutup,
            Target::Tembusan => &mut self.doc.tembusan,
            Target::Lampiran => match self.doc.lampiran.last_mut() {
                Some(annex) => &mut annex.isi,
                None => &mut self.doc.isi,
            },
            Target::Penjelasan => match self.doc.penjelasan.last_mut() {
                Some(annex) => &mut annex.isi,
                None => &mut self.doc.isi,
            },
        };
        // Nearly always it is empty yet.
        if field.is_empty() { *field = nodes } else { field.append(&mut nodes) }
    }

    fn finish(mut self, text: &Text) -> Result<Dokumen<'a>, Missing> {
        self.close();
        self.closing_paragraphs();
        let signed = self.doc.penetapan.tempat.is_some()
            || !self.doc.penetapan.tercetak.is_empty()
            || !self.doc.penandatangan.is_empty();
        // A surat perintah says whom it sends and what for, and may have no numbered point.
        let sends = !self.doc.kepada.is_empty() && self.doc.untuk.is_some();
        let missing = Missing {
            nomor: self.doc.nomor.is_none(),
            tentang: self.doc.tentang.is_none(),
            isi: self.doc.isi.is_empty() && self.doc.pembukaan.is_empty() && !sends,
            penutup: self.doc.penutup.is_empty() && !signed,
            ..Missing::default()
        };
        let frame =
            [missing.nomor, missing.tentang, missing.isi, missing.penutup].iter().filter(|m| !**m).count();
        let ordered = !self.doc.isi.is_empty() || !self.doc.menimbang.is_empty();
        if frame < 2
            || missing.isi && !ordered && !self.annex_only
            || missing.nomor && (missing.tentang && self.framed || !signed)
            || self.doc.jenis == Jenis::Lain && !signed
        {
            return Err(missing);
        }
        if missing.isi && !self.annex_only && self.doc.jenis.has_a_body() {
            self.say(Kode::IsiKosong, 0..0, Vec::new());
        }
        let mut doc = self.doc;
        doc.sumber = text.sumber();
        doc.sisa = self.reader.sisa;
        doc.tanda = self.reader.tanda;
        doc.sisa.sort_by_key(|s| s.teks.range().map_or(0, |r| r.start));
        for rest in &mut doc.sisa {
            if let Some(range) = rest.teks.range() {
                rest.baris = [text.line(range.start), text.line(range.end.saturating_sub(1))];
            }
        }
        let mut messages = self.messages;
        unknown(&doc.sisa, &mut messages);
        terbilang::check(&doc, &mut messages);
        if text.encoding() == Encoding::Windows1252 {
            messages.push(Message { kode: Kode::BukanUtf8, at: 0..0, args: Vec::new() });
        }
        messages.sort_by_key(|m| m.at.start);
        doc.mutu = mutu::judge(&doc, &messages);
        doc.diagnostik = messages.into_iter().map(|m| diagnose(text, m)).collect();
        Ok(doc)
    }
}

fn diagnose(text: &Text, message: Message) -> Diagnostik {
    let (baris, kolom) = text.line_column(message.at.start);
    Diagnostik {
        kode: message.kode,
        tingkat: message.kode.tingkat(),
        pesan: wording::message(message.kode, &message.args, Lang::Id),
        halaman: text.page(message.at.start),
        baris,
        kolom,
        letak: message.at,
        isian: message.args,
    }
}

fn unknown(sisa: &[Sisa], messages: &mut Vec<Message>) {
    for rest in sisa.iter().filter(|s| s.jenis == JenisSisa::TakDikenal) {
        let range = rest.teks.range().unwrap_or_default();
        messages.push(Message { kode: Kode::TakDikenal, at: range, args: Vec::new() });
    }
}
