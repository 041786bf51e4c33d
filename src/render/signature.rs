//! Who signed: office, mark, name, rank, NIP.

use std::ops::Range;

use super::Printer;
use super::letterhead::head;
use super::page::escaped;
use crate::model::{Penandatangan, Teks};
use crate::unit::Kind;

/// Within how many units the mark of a signature stands.
const REACH: usize = 14;

impl<'a> Printer<'_, 'a> {
    /// The column of place, date and signature: as far right as their longest line allows.
    pub(super) fn signature_column(&self) -> usize {
        let doc = self.doc;
        let lines: Vec<String> = doc
            .penandatangan
            .iter()
            .flat_map(|s| [&s.atas_nama, &s.jabatan, &s.nama, &s.pangkat])
            .flatten()
            .map(|teks| format!("a.n. {},", teks.to_cow()))
            .collect();
        let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
        self.page.block(&lines)
    }

    pub(super) fn signatories(&mut self, signatories: &[Penandatangan<'a>], column: usize) {
        let ends = self.signature_ends();
        for signatory in signatories {
            let first = self.signatory_place(signatory).unwrap_or(0);
            // How far it may go: to the next part or signatory.
            let next = ends.get(ends.partition_point(|end| *end <= first));
            let end = next.copied().unwrap_or(usize::MAX).min(first + REACH);
            self.page.gap();
            self.signatory(signatory, first..end, column);
        }
        self.page.gap();
    }

    /// Where signatories and the parts beside them begin, in reading order.
    fn signature_ends(&self) -> Vec<usize> {
        let promulgated = self.doc.pengundangan.iter().flat_map(|p| &p.penandatangan);
        let others = self.doc.penandatangan.iter().chain(promulgated);
        let others = others.filter_map(|signatory| self.signatory_place(signatory));
        let parts = [Kind::Ditetapkan, Kind::Diundangkan, Kind::Tembusan];
        let parts = parts.into_iter().flat_map(|kind| self.keywords.all(kind)).map(|keyword| keyword.place);
        let mut ends: Vec<usize> = others.chain(parts).collect();
        ends.sort_unstable();
        ends
    }

    /// Where a signatory's lines begin, in reading order.
    fn signatory_place(&self, signatory: &Penandatangan<'a>) -> Option<usize> {
        let fields = [&signatory.atas_nama, &signatory.jabatan, &signatory.nama];
        let places = fields.into_iter().flatten().map(|teks| self.keywords.place_of(teks));
        places.flatten().next()
    }

    fn signatory(&mut self, signatory: &Penandatangan<'a>, reach: Range<usize>, column: usize) {
        let line = |teks: &Teks| escaped(&teks.to_cow());
        let of = |teks: &Option<Teks<'a>>| teks.as_ref().and_then(|teks| self.keywords.place_of(teks));
        let (first, own, name) = (reach.start, of(&signatory.jabatan), of(&signatory.nama));
        let signed = self.keywords.between(Kind::Ttd, reach);
        let late = signed.is_some_and(|keyword| name.is_some_and(|name| name < keyword.place));
        let signed = signed.map(|keyword| keyword.spelled("ttd"));
        if let Some(superior) = &signatory.atas_nama {
            let office = line(superior);
            let below = self.keywords.between(Kind::UntukBeliau, first..own.unwrap_or(first).max(first));
            let below = below.map(|keyword| keyword.spelled("u.b."));
            match below {
                // Offices one under the other, the last with its comma.
                Some(below) => {
                    let offices = self.split_before(&office, |rest| head(rest) == Some(Kind::Jabatan));
                    let (last, superiors) = offices.split_last().unwrap_or((&"", &[]));
                    for (at, office) in superiors.iter().enumerate() {
                        let lead = if at == 0 { "a.n. " } else { "" };
                        self.page.own_line(column, &[lead, office].concat());
                    }
                    let lead = if superiors.is_empty() { "a.n. " } else { "" };
                    self.page.own_line(column, &[lead, last, ","].concat());
                    self.page.own_line(column, &below);
                }
                // Without a comma only before what the grammar takes for a further office.
                None => {
                    let own = signatory.jabatan.as_ref().map(line).unwrap_or_default();
                    let office_follows = head(&own) == Some(Kind::Jabatan);
                    let comma = if office_follows { "" } else { "," };
                    self.page.own_line(column, &["a.n. ", &office, comma].concat());
                }
            }
        }
        if let Some(office) = &signatory.jabatan {
            self.page.own_line(column, &[&line(office), ","].concat());
        }
        self.page.gap();
        if let Some(signed) = signed.as_ref().filter(|_| !late) {
            self.page.own_line(column, signed);
            self.page.gap();
        }
        for teks in [&signatory.nama, &signatory.pangkat].into_iter().flatten() {
            self.page.own_line(column, &line(teks));
        }
        if let Some(nip) = &signatory.nip {
            self.page.own_line(column, &format!("NIP. {}", nip.teks));
        }
        if let Some(signed) = signed.filter(|_| late) {
            self.page.own_line(column, &signed);
        }
    }
}
