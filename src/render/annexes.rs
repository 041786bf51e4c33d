//! Annexes and elucidations.

use super::Printer;
use super::letterhead::head;
use super::page::escaped;
use super::wrap;
use crate::model::Lampiran;
use crate::unit::Kind;
use crate::value::is_capitals;

/// The keyword before the subject in an annex's heading.
const TENTANG: &str = "TENTANG ";

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
        let opens = |rest: &str| {
            let kind = head(rest);
            matches!(kind, Some(Kind::Nomor | Kind::Tentang | Kind::TanggalLampiran | Kind::Judul(_)))
                || rest.starts_with(TENTANG)
        };
        for part in self.split_before(heading, opens) {
            match part.strip_prefix(TENTANG).filter(|_| !told) {
                Some(subject) => {
                    told = true;
                    lines.push(TENTANG.trim_end());
                    let width =
                        if self.layout.wrap && !self.page.markdown() { wrap::WIDTH } else { usize::MAX };
                    lines.extend(wrap::wrap_heading(subject, width));
                }
                None => {
                    let (head, capitals) = part.split_at(capitals_from(part));
                    lines.extend([head.trim_end(), capitals].into_iter().filter(|line| !line.is_empty()));
                }
            }
        }
        lines
    }
}

/// Where words in capitals follow others to the end of a line: `Tanggal : 3 Mei 2021` / `DAFTAR JALAN`; else its end.
fn capitals_from(line: &str) -> usize {
    let starts = line.match_indices(' ').map(|(at, _)| at + 1);
    let opens = |at: &usize| {
        let first = line[*at..].split(' ').next().unwrap_or("");
        is_capitals(first) && is_capitals(&line[*at..]) && !is_capitals(&line[..*at])
    };
    starts.into_iter().find(opens).unwrap_or(line.len())
}
