//! Columns that a scan pulled apart: labels on lines of their own, their contents further down.
//!
//! Where number and order of labels and of contents agree they are paired; where they don't, nothing
//! is invented and a message says so.

use std::ops::Range;

use super::{Furniture, Laid, Line};
use crate::message::{Kode, Message};
use crate::model::JenisSisa;
use crate::unit::{Kind, LabelStyle, Unit};
use crate::value::label;

/// Puts labels before their contents again. Takes units in the order of the text; what stands alone and can't
/// be a label of anything goes to `furniture`.
pub fn pair(text: &str, units: Vec<Unit>, laid: &mut Laid) -> Vec<Unit> {
    let mut before = false;
    let follows_another = |line: Line| {
        let empty = empty_head(&units, &line).is_some();
        std::mem::replace(&mut before, empty) && empty
    };
    if !super::lines(&units).any(follows_another) {
        return units;
    }
    let lines: Vec<Line> = super::lines(&units).collect();
    let page = Page { text, units: &units, lines: &lines };
    let mut out = Vec::with_capacity(units.len());
    let decided = lines.iter().position(|l| units[l.head].kind == Kind::Memutuskan);
    page.arrange(0..lines.len(), decided, &mut out, laid);
    out
}

/// What to do with a run of empty heads.
enum Plan {
    /// Nothing: it is no run, or it stands as it should.
    Keep,
    /// Labels that don't follow one another are no list: their contents are elsewhere, or have none.
    Apart,
    /// Labels and contents differ in number.
    Unsure { labels: usize, contents: usize },
    /// Lines that stay before the heads, then each head's line with the lines of its contents.
    Pair { between: Range<usize>, pairs: Vec<(Head, Range<usize>)>, resume: usize },
}

/// What stands before contents.
#[derive(Clone, Copy)]
enum Head {
    /// A label's or keyword's line.
    Line(usize),
    /// A label that the scan lost.
    Lost,
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
    /// Puts the lines of a range in order. `decided` is the line of MENGINSTRUKSIKAN, when it is still to come.
    fn arrange(&self, range: Range<usize>, decided: Option<usize>, out: &mut Vec<Unit>, laid: &mut Laid) {
        let mut decided = decided;
        let mut at = range.start;
        while at < range.end {
            let run = self.run(at);
            decided = decided.filter(|d| *d >= at);
            let end = run.end.max(at + 1).min(range.end);
            match self.plan(run.clone(), decided) {
                Plan::Pair { between, pairs, resume } if resume <= range.end => {
                    self.arrange(between, None, out, laid);
                    for (head, contents) in pairs {
                        self.put(head, contents, out, laid);
                    }
                    at = resume;
                }
                Plan::Keep | Plan::Pair { .. } => {
                    out.extend_from_slice(self.units_of(at..end));
                    at = end;
                }
                Plan::Apart => {
                    self.unsure(run.clone(), run.len(), 0, laid);
                    for unit in self.units_of(at..end) {
                        let (start, end) = (unit.start, unit.end);
                        laid.furniture.push(Furniture { jenis: JenisSisa::TakDikenal, start, end });
                    }
                    at = end;
                }
                Plan::Unsure { labels, contents } => {
                    self.unsure(run, labels, contents, laid);
                    out.extend_from_slice(self.units_of(at..end));
                    at = end;
                    // What stands after MENGINSTRUKSIKAN was looked through once; not again for every run.
                    decided = None;
                }
            }
        }
    }

    /// A head and its contents.
    fn put(&self, head: Head, contents: Range<usize>, out: &mut Vec<Unit>, laid: &mut Laid) {
        let first = out.len();
        match head {
            Head::Line(line) => {
                out.extend_from_slice(self.units_of(line..line + 1));
                if contents.start < contents.end {
                    let unit = &self.units[self.lines[line].head];
                    let at = unit.start as usize..unit.end as usize;
                    let args = vec![self.text[at.clone()].to_owned()];
                    laid.messages.push(Message { kode: Kode::KolomDipasangkan, at, args });
                }
                out.extend_from_slice(self.units_of(contents));
            }
            Head::Lost => {
                out.extend_from_slice(self.units_of(contents));
                let Some(unit) = out.get_mut(first).filter(|u| u.kind != Kind::LostLabel) else {
                    return;
                };
                // A label of no width, at the head of the line that lost it.
                let label = Unit { kind: Kind::LostLabel, end: unit.start, number: 0, ..*unit };
                unit.breaks = 0;
                out.insert(first, label);
            }
        }
    }

    /// Says that a run of heads can't be paired.
    fn unsure(&self, run: Range<usize>, labels: usize, contents: usize, laid: &mut Laid) {
        // The first head that waits for contents; `Untuk` before the orders needs none.
        let waits = |line: &usize| !matches!(self.kind(*line), Kind::Untuk | Kind::Separator);
        let head = &self.units[self.lines[run.clone().find(waits).unwrap_or(run.start)].head];
        laid.messages.push(Message {
            kode: Kode::KolomTakPasti,
            at: head.start as usize..head.end as usize,
            args: vec![labels.to_string(), contents.to_string()],
        });
    }

    fn units_of(&self, lines: Range<usize>) -> &[Unit] {
        match (self.lines.get(lines.start), lines.end.checked_sub(1).and_then(|last| self.lines.get(last))) {
            (Some(first), Some(last)) if lines.start < lines.end => &self.units[first.first..last.last],
            _ => &[],
        }
    }

    fn kind(&self, line: usize) -> Kind {
        self.units[self.lines[line].head].kind
    }

    /// The empty heads that follow one another from line `at`; labels only with labels of their style.
    fn run(&self, at: usize) -> Range<usize> {
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

    fn plan(&self, run: Range<usize>, decided: Option<usize>) -> Plan {
        let is_head = |line: &usize| self.kind(*line) != Kind::Separator;
        let heads: Vec<usize> = run.clone().filter(is_head).collect();
        let orders =
            heads.iter().filter(|l| !matches!(self.kind(**l), Kind::Untuk | Kind::Menetapkan)).count();
        if orders < 2 || heads.len() < 2 {
            return Plan::Keep;
        }
        let listing = matches!(self.kind(heads[0]), Kind::Label(_));
        if listing && !self.in_turn(&heads) {
            return Plan::Apart;
        }
        // Labels in the middle of the considerations belong to what follows MENGINSTRUKSIKAN.
        let region = match decided.filter(|d| *d >= run.end && !listing) {
            Some(decided) => decided + 1,
            None if listing => self.past_article(&run),
            None => self.past_list(&run),
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
            let mut pairs: Vec<_> = colons.map(|colon| (Head::Line(colon), end..end)).collect();
            let mut taken = 0;
            for head in &heads {
                if Some(*head) == first_kepada {
                    pairs.push((Head::Line(*head), region..list_end));
                } else if let Some((_, start)) = title.filter(|(h, _)| h == head) {
                    pairs.push((Head::Line(*head), start..starts[0]));
                } else if takers.get(taken) == Some(head) {
                    pairs.push((
                        Head::Line(*head),
                        starts[taken]..starts.get(taken + 1).copied().unwrap_or(end),
                    ));
                    taken += 1;
                } else {
                    pairs.push((Head::Line(*head), end..end));
                }
            }
            return Plan::Pair { between: run.end..region, pairs, resume: end };
        }
        if let Some(plan) = self.list_that_lost_labels(&run, &heads).filter(|_| listing) {
            return plan;
        }
        let counted = counted.unwrap_or(0);
        if listing && counted < 2 {
            Plan::Keep
        } else {
            Plan::Unsure { labels: takers.len(), contents: counted }
        }
    }

    /// Whether labels follow one another: `a.` `b.` `c.`; a lone figure between them fits.
    fn in_turn(&self, heads: &[usize]) -> bool {
        let readings = |line: usize| {
            let unit = &self.units[self.lines[line].head];
            match unit.kind {
                Kind::Label(style) => {
                    Some(label::readings(style, &self.text[unit.start as usize..unit.end as usize]))
                }
                _ => None,
            }
        };
        heads.windows(2).all(|pair| match (readings(pair[0]), readings(pair[1])) {
            (Some(first), Some(next)) => {
                first.iter().flatten().any(|(style, n)| next.contains(&Some((*style, n + 1))))
            }
            _ => true,
        })
    }

    /// `(1)` `(2)` before the `Pasal` whose clauses they are: its line comes first.
    fn past_article(&self, run: &Range<usize>) -> usize {
        let clauses = matches!(self.kind(run.start), Kind::Label(LabelStyle::DigitBoth));
        let article = run.end < self.lines.len() && self.kind(run.end) == Kind::Pasal;
        run.end + usize::from(clauses && article)
    }

    /// Where the contents begin when the heads stand between the words that announce a list and that list.
    fn past_list(&self, run: &Range<usize>) -> usize {
        let announced = run.start.checked_sub(1).is_some_and(|before| self.words(before).ends_with(':'));
        let listed = run.end < self.lines.len() && matches!(self.kind(run.end), Kind::Label(_));
        if !announced || !listed {
            return run.end;
        }
        let begins = |line: &usize| {
            !matches!(self.kind(*line), Kind::Label(_) | Kind::Bullet | Kind::LostLabel)
                && self.after_blank(*line)
                && self.is_capital(*line)
                && self.stops(*line - 1, Stop::Any)
        };
        let end = self.region_end(run.end, false);
        (run.end + 1..end).find(begins).unwrap_or(run.end)
    }

    /// A list that a colon announces, its first labels stacked before it and the others lost: every item is a
    /// paragraph and ends as items do.
    fn list_that_lost_labels(&self, run: &Range<usize>, heads: &[usize]) -> Option<Plan> {
        let first = &self.units[self.lines[*heads.first()?].head];
        let Kind::Label(style) = first.kind else {
            return None;
        };
        let label = &self.text[first.start as usize..first.end as usize];
        let begins = label::readings(style, label).iter().flatten().any(|(_, n)| *n == 1);
        if !begins || !self.words(run.start.checked_sub(1)?).ends_with(':') {
            return None;
        }
        let stops = |line: &usize| {
            !matches!(self.kind(*line), Kind::Words | Kind::Jabatan | Kind::LostLabel | Kind::PageNumber)
        };
        let end = (run.end..self.lines.len()).find(stops).unwrap_or(self.lines.len());
        let item = |line: &usize| {
            *line == run.end
                || self.kind(*line) == Kind::LostLabel
                || self.is_capital(*line) && self.after_blank(*line)
        };
        let starts: Vec<usize> = (run.end..end)
            .filter(|line| item(line) && (*line == run.end || self.stops(*line - 1, Stop::Any)))
            .collect();
        if starts.len() <= heads.len() || !self.stops(end.checked_sub(1)?, Stop::Any) {
            return None;
        }
        // A paragraph that ends in a full stop is no item before the last.
        if starts[1..].iter().any(|line| self.words(line - 1).ends_with('.')) {
            return None;
        }
        let ends = starts.iter().skip(1).copied().chain([end]);
        let heads = heads.iter().map(|line| Head::Line(*line)).chain(std::iter::repeat(Head::Lost));
        let pairs =
            heads.zip(starts.iter().zip(ends)).map(|(head, (start, end))| (head, *start..end)).collect();
        Some(Plan::Pair { between: run.end..run.end, pairs, resume: end })
    }

    /// The words at a line's end.
    fn words(&self, line: usize) -> &str {
        let unit = &self.units[self.lines[line].last - 1];
        self.text[unit.start as usize..unit.end as usize].trim_end()
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
                Kind::Diktum => {
                    super::stands_alone(&self.units[self.lines[*line].head..self.lines[*line].last])
                }
                _ => true,
            })
            .unwrap_or(self.lines.len())
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
        let words = self.words(line);
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
