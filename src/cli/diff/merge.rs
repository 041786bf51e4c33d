//! Lines of two batches: those with the same id belong together, wherever they stand.

use std::collections::{HashMap, VecDeque};
use std::io;

use diktum::wording::diff::words;

use super::compared::{Names, State};
use super::records::{Content, Record, Records, content, payload};
use super::session::Session;
use super::side::name;

/// Bytes of waiting lines that are kept; further ones are read again from their file.
const KEPT: usize = 8 << 20;
/// So many waiting lines are no longer an insertion or two.
const MANY_WAIT: usize = 256;

/// Lines that wait for their partner, by id.
type Waiting = HashMap<String, VecDeque<Record>>;

impl Session<'_> {
    /// Lines with the same id, wherever they stand; those of the same order one after the other.
    pub fn records(&mut self, old: &mut Records, new: &mut Records) -> io::Result<()> {
        let (mut left, mut right) = (Waiting::new(), Waiting::new());
        let (mut waiting, mut kept, mut noted) = (0usize, 0usize, false);
        let (mut more_old, mut more_new) = (true, true);
        let mut paired = false;
        while more_old || more_new {
            for is_old in [true, false] {
                let (side, more) =
                    if is_old { (&mut *old, &mut more_old) } else { (&mut *new, &mut more_new) };
                if !*more {
                    continue;
                }
                let record = self.next(side, is_old, more);
                let Some(mut record) = record else {
                    continue;
                };
                let (own, other) = if is_old { (&mut left, &mut right) } else { (&mut right, &mut left) };
                let Some(partner) = take(other, &record.id) else {
                    waiting += 1;
                    kept += record.kept();
                    if kept > KEPT {
                        kept -= record.kept();
                        let side = if is_old { &*old } else { &*new };
                        kept += side.let_go(&mut record);
                    }
                    own.entry(record.id.clone()).or_default().push_back(record);
                    if waiting > MANY_WAIT && !noted {
                        noted = true;
                        self.note(words(self.lang).order_differs);
                    }
                    continue;
                };
                paired = true;
                waiting -= 1;
                kept -= partner.kept().min(kept);
                let pair = if is_old { (record, partner) } else { (partner, record) };
                self.lines((&*old, pair.0), (&*new, pair.1))?;
            }
        }
        if !paired && !left.is_empty() && !right.is_empty() {
            self.note(words(self.lang).no_pair);
        }
        for (side, waiting, state) in [(&*old, left, State::Lost), (&*new, right, State::Gained)] {
            let mut rest: Vec<Record> = waiting.into_values().flatten().collect();
            rest.sort_by_key(|record| record.number);
            for record in rest {
                self.single_line(side, record, state)?;
            }
        }
        Ok(())
    }

    /// The next line of a side that can be read.
    pub fn next(&mut self, side: &mut Records, is_old: bool, more: &mut bool) -> Option<Record> {
        let path = if is_old { self.old.clone() } else { self.new.clone() };
        loop {
            match side.next() {
                Ok(Some(Ok(record))) => return Some(record),
                Ok(Some(Err(error))) => self.tell(&name(&path, self.lang), &format!("{error:#}")),
                Ok(None) => {
                    *more = false;
                    return None;
                }
                Err(error) => {
                    self.tell(&name(&path, self.lang), &format!("{error:#}"));
                    *more = false;
                    return None;
                }
            }
        }
    }

    /// Two lines of the same id.
    pub fn lines(&mut self, old: (&Records, Record), new: (&Records, Record)) -> io::Result<()> {
        let (id, mut left, mut right) = (new.1.id.clone(), old.1, new.1);
        let read = old.0.bytes(&mut left).and_then(|x| Ok((x, new.0.bytes(&mut right)?)));
        let (left, right) = match read {
            Ok((left, right)) if left == right || payload(&left) == payload(&right) => {
                *(if payload(&left).1 { &mut self.totals.refused } else { &mut self.totals.same }) += 1;
                return Ok(());
            }
            Ok(bytes) => bytes,
            Err(error) => {
                self.tell(&id, &format!("{error:#}"));
                return Ok(());
            }
        };
        let (old, new) = match (content(&left, self.lang), content(&right, self.lang)) {
            (Ok(old), Ok(new)) => (old, new),
            (old, new) => {
                for (path, side) in [(self.old.clone(), old.err()), (self.new.clone(), new.err())] {
                    if let Some(error) = side {
                        self.tell(&format!("{}: {id}", name(&path, self.lang)), &format!("{error:#}"));
                    }
                }
                return Ok(());
            }
        };
        self.contents(self.line_names(id), old, new)
    }

    pub fn line_names(&self, id: String) -> Names {
        let Names { old, new, .. } = self.names(String::new(), None, None);
        Names { old: format!("{old}: {id}"), new: format!("{new}: {id}"), id }
    }

    pub fn single_line(&mut self, side: &Records, mut record: Record, state: State) -> io::Result<()> {
        let names = self.line_names(record.id.clone());
        match side.bytes(&mut record).and_then(|bytes| content(&bytes, self.lang)) {
            Ok(Content::Document(document)) => self.single(names, state, &document.value),
            // A text that was never read is no document that is gained or lost.
            Ok(Content::Galat(_)) => {
                self.totals.refused += 1;
                Ok(())
            }
            Err(error) => {
                self.tell(&record.id, &format!("{error:#}"));
                Ok(())
            }
        }
    }
}

/// The first waiting line with this id.
fn take(waiting: &mut Waiting, id: &str) -> Option<Record> {
    let row = waiting.get_mut(id)?;
    let record = row.pop_front();
    if row.is_empty() {
        waiting.remove(id);
    }
    record
}
