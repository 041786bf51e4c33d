//! Columns that a scan pulled apart: labels on lines of their own, their contents further down.
//!
//! Where number and order of labels and of contents agree they are paired; where they don't, nothing
//! is invented and a message says so.

use super::Line;
use crate::message::{Kode, Message};
use crate::unit::{Kind, Unit};

/// Puts labels before their contents again. Takes units in the order of the text.
pub fn pair(text: &str, units: Vec<Unit>, messages: &mut Vec<Message>) -> Vec<Unit> {
    let lines = super::lines(&units);
    if !lines.windows(2).any(|w| empty_head(&units, &w[0]).is_some() && empty_head(&units, &w[1]).is_some()) {
        return units;
    }
    let page = Page { text, units: &units, lines: &lines };
    let mut out = Vec::with_capacity(units.len());
    let mut at = 0;
    let mut decided = lines.iter().position(|l| units[l.head].kind == Kind::Memutuskan);
    while at < lines.len() {
        let run = page.run(at);
        if decided.is_some_and(|d| d < at) {
            decided = None;
        }
        match page.plan(run.clone(), decided) {
            Plan::Keep => {
                let end = run.end.max(at + 1);
                out.extend_from_slice(&units[lines[at].first..lines[end - 1].last]);
                at = end;
            }
            Plan::Unsure { labels, contents, resume } => {
                // The first head that waits for contents; `Untuk` before the orders needs none.
                let waits = |line: &usize| !matches!(page.kind(*line), Kind::Untuk | Kind::Separator);
                let head = &units[lines[run.clone().find(waits).unwrap_or(run.start)].head];
                messages.push(Message {
                    kode: Kode::KolomTakPasti,
                    at: head.start as usize..head.end as usize,
                    args: vec![labels.to_string(), contents.to_string()],
                });
                out.extend_from_slice(&units[lines[at].first..lines[resume - 1].last]);
                at = resume;
                // What stands after MENGINSTRUKSIKAN was looked through once; not again for every run.
                decided = None;
            }
            Plan::Pair { between, pairs, resume } => {
                for line in between {
                    out.extend_from_slice(&units[lines[line].first..lines[line].last]);
                }
                for (head, contents) in pairs {
                    out.extend_from_slice(&units[lines[head].first..lines[head].last]);
                    let unit = &units[lines[head].head];
                    let label = &text[unit.start as usize..unit.end as usize];
                    if contents.start < contents.end {
                        messages.push(Message {
                            kode: Kode::KolomDipasangkan,
                            at: unit.start as usize..unit.end as usize,
                            args: vec![label.to_owned()],
                        });
                    }
                    for line in contents {
                        out.extend_from_slice(&units[lines[line].first..lines[line].last]);
                    }
                }
                at = resume;
            }
        }
    }
    out
}

/// What to do with a run of empty heads.
enum Plan {
    /// Nothing: it is no run, or it stands as it should.
    Keep,
    /// Labels and contents differ in number.
    Unsure { labels: usize, contents: usize, resume: usize },
    /// Lines that stay before the heads, then each head's line with the lines of its contents.
    Pair { between: std::ops::Range<usize>, pairs: Vec<(usize, std::ops::Range<usize>)>, resume: usize },
}

struct Page<'p> {
    text: &'p str,
    units: &'p [Unit],
    lines: &'p [Line],
}

/// The head of a line that holds a label or a keyword and no words.
fn empty_head(units: &[Unit], line: &Line) -> Option<Kind> {
    let own = &units[line.first..line.last];
    let mut heads = own.iter().filter(|u| !matches!(u.kind, Kind::Mark | Kind::Separator | Kind::Bullet));
    let head = heads.next()?;
    let takes =
        matches!(head.kind, Kind::Kepada | Kind::Untuk | Kind::Menetapkan | Kind::Diktum | Kind::Label(_));
    (takes && heads.next().is_none()).then_some(head.kind)
}

impl Page<'_> {
    fn kind(&self, line: usize) -> Kind {
        self.units[self.lines[line].head].kind
    }

    /// The empty heads that follow one another from line `at`; labels only with labels of their style.
    fn run(&self, at: usize) -> std::ops::Range<usize> {
        let Some(first) = empty_head(self.units, &self.lines[at]) else {
            return at..at;
        };
        let mut end = at + 1;
        while let Some(line) = self.lines.get(end) {
            let lone_figure = self.kind(end) == Kind::PageNumber && matches!(first, Kind::Label(_));
            let separator = line.last - line.first == 1 && self.kind(end) == Kind::Separator;
            let fits = match (first, empty_head(self.units, line)) {
                (Kind::Label(_), Some(next)) => next == first,
                (_, Some(Kind::Label(_)) | None) => false,
                _ => true,
            };
            let goes_on = fits || separator || lone_figure && self.figure_in_run(end, first);
            if !goes_on {
                break;
            }
            end += 1;
        }
        at..end
    }

    /// A figure alone between labels lost its stop: `3)` / `4` / `5)`.
    fn figure_in_run(&self, line: usize, style: Kind) -> bool {
        self.lines.get(line + 1).is_some_and(|next| empty_head(self.units, next) == Some(style))
    }

    fn plan(&self, run: std::ops::Range<usize>, decided: Option<usize>) -> Plan {
        let is_head = |line: &usize| self.kind(*line) != Kind::Separator;
        let heads: Vec<usize> = run.clone().filter(is_head).collect();
        let orders =
            heads.iter().filter(|l| !matches!(self.kind(**l), Kind::Untuk | Kind::Menetapkan)).count();
        if orders < 2 || heads.len() < 2 {
            return Plan::Keep;
        }
        let listing = matches!(self.kind(heads[0]), Kind::Label(_));
        // Labels in the middle of the considerations belong to what follows MENGINSTRUKSIKAN.
        let region = match decided.filter(|d| *d >= run.end && !listing) {
            Some(decided) => decided + 1,
            None => run.end,
        };
        let end = self.region_end(region, listing);
        let first_kepada = heads.first().filter(|l| self.kind(**l) == Kind::Kepada).copied();
        let list_end = if first_kepada.is_some() { self.addressees_end(region, end) } else { region };
        let takers: Vec<usize> = heads
            .iter()
            .copied()
            .filter(|l| !matches!(self.kind(*l), Kind::Kepada | Kind::Untuk | Kind::Menetapkan))
            .collect();
        // The closing sentence may be the last order's content, or none of them.
        let closing = (list_end..end).find(|l| self.kind(*l) == Kind::Penutup && self.after_blank(*l));
        let ends = [Some(end), closing.filter(|_| !listing)];
        let mut counted = None;
        for (end, stop) in ends.into_iter().flatten().flat_map(|end| [(end, Stop::Full), (end, Stop::Any)]) {
            let mut starts = self.segments(list_end, end, stop);
            counted = counted.max(Some(starts.len()).filter(|_| stop == Stop::Any));
            // A restated title stands first, for Menetapkan.
            let restated = heads
                .iter()
                .find(|l| self.kind(**l) == Kind::Menetapkan)
                .copied()
                .filter(|_| starts.len() == takers.len() + 1 && starts.len() > 1);
            let title = restated.map(|head| (head, starts.remove(0)));
            if starts.len() != takers.len() {
                continue;
            }
            // Each lone colon of the run stays with the lines before.
            let colons = run.clone().filter(|line| !is_head(line));
            let mut pairs: Vec<_> = colons.map(|colon| (colon, end..end)).collect();
            let mut taken = 0;
            for head in &heads {
                if Some(*head) == first_kepada {
                    pairs.push((*head, region..list_end));
                } else if let Some((_, start)) = title.filter(|(h, _)| h == head) {
                    pairs.push((*head, start..starts[0]));
                } else if takers.get(taken) == Some(head) {
                    pairs.push((*head, starts[taken]..starts.get(taken + 1).copied().unwrap_or(end)));
                    taken += 1;
                } else {
                    pairs.push((*head, end..end));
                }
            }
            return Plan::Pair { between: run.end..region, pairs, resume: end };
        }
        let counted = counted.unwrap_or(0);
        if listing && counted < 2 {
            Plan::Keep
        } else {
            Plan::Unsure { labels: takers.len(), contents: counted, resume: run.end }
        }
    }

    /// Where the contents of a run end: at the next head of its kind, or at the next part of the form.
    fn region_end(&self, from: usize, listing: bool) -> usize {
        (from..self.lines.len())
            .find(|line| match self.kind(*line) {
                Kind::Label(_) | Kind::Bullet | Kind::LostLabel => listing,
                Kind::Words
                | Kind::Jabatan
                | Kind::Separator
                | Kind::Penutup
                | Kind::PadaTanggal
                | Kind::PageNumber
                | Kind::Nomor
                | Kind::Judul(_)
                | Kind::Tentang
                | Kind::Nip => false,
                // `dimaksud dalam Diktum` / `KESATU paling lama …`: an order's name in a sentence.
                Kind::Diktum => self.is_order(*line),
                _ => true,
            })
            .unwrap_or(self.lines.len())
    }

    /// Whether an ordinal at the head of a line stands alone or before a colon.
    fn is_order(&self, line: usize) -> bool {
        let Line { head, last, .. } = self.lines[line];
        let behind = self.units[head + 1..last].iter().find(|u| u.kind != Kind::Mark);
        behind.is_none_or(|u| u.kind == Kind::Separator)
    }

    /// Where the addressees at the head of the contents end.
    fn addressees_end(&self, from: usize, end: usize) -> usize {
        let listed = from < end && matches!(self.kind(from), Kind::Label(_));
        (from + 1..end)
            .find(|line| {
                let unit = &self.units[self.lines[*line].head];
                let stops = !listed || self.stops(*line - 1, Stop::Any) || unit.after_blank();
                !matches!(unit.kind, Kind::Label(_)) && self.is_capital(*line) && unit.after_blank() && stops
            })
            .unwrap_or(end)
    }

    /// Lines at which a content begins: a capital after a stop, no label.
    fn segments(&self, from: usize, end: usize, stop: Stop) -> Vec<usize> {
        let mut starts = Vec::new();
        for line in from..end {
            let begins = starts.is_empty()
                || !matches!(self.kind(line), Kind::Label(_) | Kind::Bullet | Kind::LostLabel)
                    && self.is_capital(line)
                    && self.stops(line - 1, stop);
            if begins {
                starts.push(line);
            }
        }
        starts
    }

    fn after_blank(&self, line: usize) -> bool {
        self.units[self.lines[line].first].after_blank()
    }

    fn is_capital(&self, line: usize) -> bool {
        let unit = &self.units[self.lines[line].head];
        self.text[unit.start as usize..].starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
    }

    fn stops(&self, line: usize, stop: Stop) -> bool {
        let unit = &self.units[self.lines[line].last - 1];
        let words = self.text[unit.start as usize..unit.end as usize].trim_end();
        match stop {
            Stop::Full => words.ends_with(['.', ';']),
            Stop::Any => words.ends_with(['.', ';', ',', ':']),
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Stop {
    /// A full stop or a semicolon.
    Full,
    /// A comma or a colon too: scans take one for the other.
    Any,
}
