//! The signature: office, name, rank, NIP; one signatory after another.

use super::{Assembler, Zone};
use crate::message::Kode;
use crate::model::{JenisKelamin, JenisSisa, Nip, Penandatangan, Teks};
use crate::recognise;
use crate::unit::{Kind, LabelStyle, Unit};
use crate::value::{self, is_capitals};

/// A signature's lines are short; a longer line is a sentence.
const LONGEST: u32 = 90;
/// How many lines after its first a signature may take.
const REACH: usize = 14;

impl<'a> Assembler<'a> {
    /// Whether a signature begins at the cursor, without a place and date before it: an office, then short
    /// lines only, up to a signature's mark, the copies or the end.
    pub(super) fn signature_begins(&self, unit: Unit) -> bool {
        let signed = self.promulgated && !self.doc.penandatangan.is_empty();
        if signed || !matches!(self.zone, Zone::Body | Zone::Closing) || unit.end - unit.start > LONGEST {
            return false;
        }
        let whole = self.builder().is_none_or(|b| b.sentence_ended() && !b.awaits_words());
        if !whole || unit.kind == Kind::Words && !self.reader.rest_of_line().trim_end().ends_with(',') {
            return false;
        }
        let line = self.reader.plain_line();
        let closed = self.zone == Zone::Closing;
        let apart = unit.after_blank() && (is_capitals(line) || closed)
            || closed && unit.kind == Kind::Jabatan && is_capitals(line);
        if unit.kind != Kind::AtasNama && !line.ends_with(',') && !apart {
            return false;
        }
        let mut lines = 0;
        for unit in &self.reader.ahead(REACH * 3)[1..] {
            match unit.kind {
                Kind::Ttd
                | Kind::Nip
                | Kind::Tembusan
                | Kind::SalinanSesuai
                | Kind::Caption
                | Kind::Lampiran
                | Kind::Diundangkan => return true,
                Kind::Diktum | Kind::Bab | Kind::Pasal | Kind::Penutup | Kind::Ditetapkan => {
                    return false;
                }
                Kind::Label(_)
                    if unit.starts_line()
                        && lines > 0
                        && !self.reader.text()[unit.start as usize..].starts_with(char::is_uppercase) =>
                {
                    return false;
                }
                // Place and date stand over the office.
                Kind::Words if unit.starts_line() => {
                    let line = &self.reader.text()[unit.start as usize..unit.end as usize];
                    if unit.end - unit.start <= LONGEST && recognise::place_and_date(line).is_some() {
                        return false;
                    }
                }
                _ => {}
            }
            if unit.end - unit.start > LONGEST {
                return false;
            }
            lines += usize::from(unit.starts_line());
            if lines > REACH {
                return false;
            }
        }
        true
    }

    /// Reads the signatories that follow the place and date.
    pub(super) fn signature(&mut self) {
        self.close();
        let signatories = self.signatories();
        self.doc.penandatangan.extend(signatories);
        self.zone = self.zone.max(Zone::Closing);
    }

    /// Signatories up to the next part of the form.
    pub(super) fn signatories(&mut self) -> Vec<Penandatangan<'a>> {
        let mut out = Vec::new();
        let mut block = Block::default();
        while let Some(unit) = self.reader.peek() {
            match unit.kind {
                Kind::Mark | Kind::Rule => self.reader.mark(),
                Kind::Separator => self.reader.keyword(),
                Kind::Bullet => self.reader.mark(),
                Kind::Caption => self.reader.remainder(JenisSisa::KeteranganGambar),
                Kind::Stamp | Kind::CopyStamp => self.reader.remainder(JenisSisa::Cap),
                Kind::PageNumber => self.reader.remainder(JenisSisa::NomorHalaman),
                Kind::Ttd => {
                    self.reader.keyword_and_colon();
                    block.signed = true;
                }
                Kind::AtasNama => {
                    self.finish_block(&mut block, &mut out, false);
                    self.reader.keyword_and_colon();
                    block.on_behalf = true;
                }
                Kind::UntukBeliau => {
                    self.reader.keyword_and_colon();
                    block.step_down();
                }
                Kind::Nip => self.nip(&mut block),
                Kind::PadaTanggal if self.doc.penetapan.tercetak.is_empty() => {
                    self.reader.keyword();
                    if let Some(words) = self.date_words() {
                        self.enact_on(words);
                    }
                }
                Kind::Tembusan
                | Kind::SalinanSesuai
                | Kind::Lembaran
                | Kind::Diundangkan
                | Kind::Lampiran
                | Kind::Penjelasan
                | Kind::Noreg
                | Kind::Ditetapkan
                | Kind::Persetujuan
                | Kind::Diktum
                | Kind::Bab
                | Kind::Pasal
                | Kind::Menimbang
                | Kind::Mengingat => break,
                Kind::Label(LabelStyle::DigitDot | LabelStyle::DigitParen) if block.is_done() => break,
                Kind::Penutup => break,
                // Another text begins.
                Kind::Judul(_) if (block.is_done() || !out.is_empty()) && self.is_title(unit) => break,
                _ => {
                    if self.reader.line_range().len() > LONGEST as usize && block.is_done() {
                        break;
                    }
                    self.signature_line(unit, &mut block, &mut out);
                }
            }
        }
        self.finish_block(&mut block, &mut out, true);
        out
    }

    /// A line of words: of the office, the name, or the rank.
    fn signature_line(&mut self, unit: Unit, block: &mut Block<'a>, out: &mut Vec<Penandatangan<'a>>) {
        let line = self.reader.plain_line();
        if self.date_line() {
            return;
        }
        if block.name.is_some() && block.rank.is_none() && recognise::is_rank(line) {
            block.rank = Some(self.reader.words());
            return;
        }
        if !line.contains(char::is_alphabetic) || recognise::date(line).is_some() {
            return self.reader.remainder(JenisSisa::TakDikenal);
        }
        if recognise::is_hijri_date(line) {
            return self.reader.remainder(JenisSisa::TanggalHijriah);
        }
        let comma = line.ends_with(',');
        let begins_office = unit.kind == Kind::Jabatan && (comma || is_capitals(line));
        if block.is_done() && begins_office {
            self.finish_block(block, out, false);
        }
        let office_open = !block.office_done && block.name.is_none() && !block.signed;
        // A name has no comma at its end: that line goes on with the office, whatever blanks the scan put in.
        let office_ends =
            unit.after_blank() && !block.office.is_empty() && unit.kind != Kind::Jabatan && !comma;
        let digits = line.bytes().filter(u8::is_ascii_digit).count();
        if office_open && !office_ends {
            if unit.kind == Kind::Jabatan && !block.office.is_empty() {
                block.last_office = Some(block.office.len());
            }
            let teks = self.reader.words();
            block.office.push(teks);
            if comma && block.on_behalf_open() && block.last_office.is_none() {
                // The superior's own office ends here; the signer's follows.
                block.superior = Some(std::mem::take(&mut block.office));
            } else if comma {
                block.split_superior();
                block.office_done = true;
            }
            return;
        }
        if block.name.is_none() && line.contains(char::is_alphabetic) && digits == 0 {
            if recognise::may_be_a_name(line) {
                block.name = Some(self.reader.words());
            } else {
                // A stamp's or a signature's letters: the name may still follow.
                block.no_name.get_or_insert(self.reader.line_range());
                self.reader.remainder(JenisSisa::TakDikenal);
            }
            return;
        }
        self.reader.remainder(JenisSisa::TakDikenal);
    }

    fn nip(&mut self, block: &mut Block<'a>) {
        self.reader.keyword_and_colon();
        let Some(unit) = self.reader.peek() else {
            return;
        };
        let range = self.reader.line_range();
        let line = &self.reader.text()[range.clone()];
        let (groups, tail) = recognise::nip(line);
        if groups.is_empty() || unit.breaks > 0 && unit.after_blank() {
            return;
        }
        let end = self.reader.line_end();
        let mut teks = Teks::default();
        let mut cut = range.start;
        for group in &groups {
            let [piece] = self.reader.fields(
                cut..range.start + group.end,
                [Some(range.start + group.start - cut..range.start + group.end - cut)],
            );
            for mut piece in piece.pieces().iter().copied() {
                piece.join = crate::model::Join::Tight;
                teks.push(piece);
            }
            cut = range.start + group.end;
        }
        if let Some(tail) = tail {
            let rest = self.reader.piece(range.start + tail.start..range.start + tail.end);
            self.reader.rest(JenisSisa::TakDikenal, rest, false);
        }
        self.reader.advance(end);
        let digits = teks.to_string();
        let parts = value::nip::decode(&digits);
        if parts.is_none() && !value::nip::is_old(&digits) {
            self.say(Kode::NipMustahil, range, vec![digits]);
        }
        if let Some(first) = block.nip.take() {
            // One signatory has one NIP: the last is nearest to its name's rank, the first is kept apart.
            self.reader.rest(JenisSisa::TakDikenal, first.teks, false);
        }
        block.nip = Some(Nip {
            teks,
            tanggal_lahir: parts.map(|p| p.born.to_string()),
            bulan_pengangkatan: parts.map(|p| format!("{:04}-{:02}", p.appointed.0, p.appointed.1)),
            jenis_kelamin: parts.map(|p| if p.male { JenisKelamin::Pria } else { JenisKelamin::Wanita }),
            nomor_urut: parts.map(|p| p.sequence),
        });
    }

    /// What stands in a signature's place and can't be that: it is told, and kept in the remainder.
    fn implausible(&mut self, kode: Kode, teks: Teks<'a>) {
        self.say(kode, teks.range().unwrap_or_default(), vec![teks.to_string()]);
        self.reader.rest(JenisSisa::TakDikenal, teks, false);
    }

    /// Turns what was gathered into a signatory.
    fn finish_block(&mut self, block: &mut Block<'a>, out: &mut Vec<Penandatangan<'a>>, last: bool) {
        if !last && !block.is_done() {
            return;
        }
        let mut block = std::mem::take(block);
        if block.name.is_none()
            && !block.office_done
            && block.superior.is_none()
            && block.office.len() >= 2
            && !block.signed
        {
            // Without a blank or a comma between them the last line is the name.
            block.name = block.office.pop();
        }
        block.split_superior();
        let superior = block.superior.map(join);
        let mut office = join(block.office);
        if !office.is_empty() && !recognise::may_be_an_office(&office.to_cow()) {
            self.implausible(Kode::JabatanMustahil, std::mem::take(&mut office));
        }
        if let Some(name) = block.name.take_if(|name| !recognise::may_be_a_name(&name.to_cow())) {
            self.implausible(Kode::NamaMustahil, name);
        } else if let Some(range) = block.no_name.filter(|_| block.name.is_none()) {
            let words = self.reader.text()[range.clone()].trim().to_owned();
            self.say(Kode::NamaMustahil, range, vec![words]);
        }
        if superior.is_none() && office.is_empty() && block.name.is_none() && block.nip.is_none() {
            return;
        }
        out.push(Penandatangan {
            atas_nama: superior.map(|teks| self.without_comma(teks)),
            jabatan: (!office.is_empty()).then(|| self.without_comma(office)),
            nama: block.name.map(|teks| self.without_comma(teks)),
            pangkat: block.rank,
            nip: block.nip,
            letak: None,
        });
    }
}

fn join(lines: Vec<Teks>) -> Teks {
    let mut out = Teks::default();
    for line in lines {
        out.append(line);
    }
    out
}

/// What has been read of one signatory.
#[derive(Default)]
struct Block<'a> {
    on_behalf: bool,
    superior: Option<Vec<Teks<'a>>>,
    office: Vec<Teks<'a>>,
    /// The line of `office` on which a further office begins.
    last_office: Option<usize>,
    office_done: bool,
    signed: bool,
    name: Option<Teks<'a>>,
    /// Where a line stands that can't be the name.
    no_name: Option<std::ops::Range<usize>>,
    rank: Option<Teks<'a>>,
    nip: Option<Nip<'a>>,
}

impl<'a> Block<'a> {
    fn is_done(&self) -> bool {
        self.name.is_some() || self.nip.is_some()
    }

    fn on_behalf_open(&self) -> bool {
        self.on_behalf && self.superior.is_none()
    }

    /// After `a.n.` the offices on following lines are the superior's and, last, the signer's.
    fn split_superior(&mut self) {
        if !self.on_behalf_open() || self.office.len() < 2 {
            return;
        }
        let own = self.office.split_off(self.last_office.take().unwrap_or(1));
        self.superior = Some(std::mem::replace(&mut self.office, own));
    }

    /// `u.b.`: the office so far is a superior's too.
    fn step_down(&mut self) {
        self.last_office = None;
        let office = std::mem::take(&mut self.office);
        self.superior.get_or_insert_with(Vec::new).extend(office);
        self.office_done = false;
    }
}
