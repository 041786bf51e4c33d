//! Who signed: office, mark, name, rank, NIP.

use super::Printer;
use super::page::escaped;
use crate::model::{Penandatangan, Teks};
use crate::recognise;
use crate::unit::Kind;

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
        for signatory in signatories {
            self.page.gap();
            self.signatory(signatory, column);
        }
        self.page.gap();
    }

    fn signatory(&mut self, signatory: &Penandatangan<'a>, column: usize) {
        let line = |teks: &Teks| escaped(&teks.to_cow());
        let of = |teks: &Option<Teks<'a>>| teks.as_ref().and_then(|teks| self.keywords.place_of(teks));
        let own = of(&signatory.jabatan);
        let first = of(&signatory.atas_nama).or(own).or(of(&signatory.nama)).unwrap_or(0);
        let name = of(&signatory.nama).or(signatory.nip.as_ref().and_then(|nip| self.keywords.place_of(&nip.teks)));
        let reach = first..name.unwrap_or(first + 12).max(first + 1);
        let signed = self.keywords.between(Kind::Ttd, reach).map(|keyword| keyword.spelled("ttd"));
        if let Some(superior) = &signatory.atas_nama {
            let office = line(superior);
            let below = self.keywords.between(Kind::UntukBeliau, first..own.unwrap_or(first).max(first));
            let below = below.map(|keyword| keyword.spelled("u.b."));
            match below {
                // Offices one under the other, the last with its comma.
                Some(below) => {
                    let offices = self.split_before(&office, |kind, _| kind == Kind::Jabatan);
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
                    let office_follows = recognise::units(&own).first().is_some_and(|unit| unit.kind == Kind::Jabatan);
                    let comma = if office_follows { "" } else { "," };
                    self.page.own_line(column, &["a.n. ", &office, comma].concat());
                }
            }
        }
        if let Some(office) = &signatory.jabatan {
            self.page.own_line(column, &[&line(office), ","].concat());
        }
        self.page.gap();
        if let Some(signed) = signed {
            self.page.own_line(column, &signed);
            self.page.gap();
        }
        for teks in [&signatory.nama, &signatory.pangkat].into_iter().flatten() {
            self.page.own_line(column, &line(teks));
        }
        if let Some(nip) = &signatory.nip {
            self.page.own_line(column, &format!("NIP. {}", nip.teks));
        }
    }
}
