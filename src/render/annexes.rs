//! Annexes and elucidations.

use super::Printer;
use super::page::escaped;
use super::wrap;
use crate::model::Lampiran;
use crate::unit::Kind;

impl<'a> Printer<'_, 'a> {
    /// `LAMPIRAN I` with its heading, and its contents.
    pub(super) fn annex(&mut self, annex: Option<&Lampiran<'a>>, centred: bool) {
        let Some(annex) = annex else { return };
        self.page.gap();
        let heading = escaped(&annex.judul.to_cow());
        for line in self.heading_lines(&heading) {
            match centred {
                true => self.page.centred(line),
                false => self.page.own_line(0, line),
            }
        }
        self.page.gap();
        self.nodes(&annex.isi, 0);
        self.page.end_lead();
        self.page.gap();
    }

    /// `LAMPIRAN …` / `NOMOR : …` / `TENTANG` / subject: the lines of an annex's heading.
    fn heading_lines<'w>(&self, heading: &'w str) -> Vec<&'w str> {
        let mut lines = Vec::new();
        let mut told = false;
        let opens = |kind| matches!(kind, Kind::Nomor | Kind::Tentang | Kind::TanggalLampiran | Kind::Judul(_));
        for part in self.split_before(heading, |kind, rest| opens(kind) || rest.starts_with("TENTANG ")) {
            match part.strip_prefix("TENTANG ").filter(|_| !told) {
                Some(subject) => {
                    told = true;
                    lines.push(&part[.."TENTANG".len()]);
                    let width = if self.layout.wrap && !self.page.markdown() { wrap::WIDTH } else { usize::MAX };
                    lines.extend(wrap::wrap_heading(subject, width));
                }
                None => lines.push(part),
            }
        }
        lines
    }
}
