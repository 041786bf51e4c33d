//! From the source to the work: hands texts on, but for those that an earlier run has written.

use std::path::PathBuf;
use std::sync::atomic::Ordering::Relaxed;

use anyhow::anyhow;
use diktum::wording::Lang;

use super::item::Item;
use super::outdir::OutDir;
use super::progress::State;
use super::resume::Lines;
use super::source::{Stop, Take};
use super::summary::Tally;
use super::twice::Ids;
use super::work::Chunks;
use crate::cli::{input, output};

/// What an earlier run left, to be gone on with.
#[derive(Debug)]
pub enum Before {
    Nothing,
    Lines(Box<Lines>),
    Folder { folder: OutDir, path: PathBuf, lang: Lang },
}

/// Hands texts on to the threads, but for those that an earlier run has written.
pub struct Hand<'h> {
    before: Before,
    chunks: &'h mut Chunks,
    state: &'h State,
    taken_over: Tally,
    ids: Ids,
    /// Of the ids that come more than once.
    twice: Tally,
}

impl<'h> Hand<'h> {
    pub fn new(before: Before, chunks: &'h mut Chunks, state: &'h State) -> Hand<'h> {
        Hand {
            before,
            chunks,
            state,
            taken_over: Tally::default(),
            ids: Ids::default(),
            twice: Tally::default(),
        }
    }

    /// After the last text: what was taken over from an earlier run, and ids that came more than once.
    pub fn finish(self) -> Result<Tally, Stop> {
        let mut tally = match self.before {
            Before::Lines(lines) => lines.finish().map_err(Stop::Failed)?,
            Before::Nothing | Before::Folder { .. } => self.taken_over.taken_over(),
        };
        tally.add(self.twice);
        Ok(tally)
    }
}

impl Take for Hand<'_> {
    fn item(&mut self, item: Item) -> Result<(), Stop> {
        if self.ids.comes_again(&item.id) {
            self.twice.twice(&item.id);
        }
        let left = match &mut self.before {
            Before::Nothing => Some(item),
            Before::Lines(lines) => lines.pass(item).map_err(Stop::Failed)?,
            Before::Folder { folder, path, lang } => {
                let has = folder.has(&item, &mut self.taken_over).map_err(|error| {
                    let why = anyhow!(input::why_unreadable(&error, *lang));
                    Stop::Failed(why.context(output::shown(&path.to_string_lossy())))
                })?;
                (!has).then_some(item)
            }
        };
        match left {
            Some(item) => self.chunks.push(item),
            None => {
                self.state.texts.fetch_add(1, Relaxed);
                self.state.taken_over.fetch_add(1, Relaxed);
                Ok(())
            }
        }
    }

    fn pause(&mut self) -> Result<(), Stop> {
        self.chunks.send()
    }

    fn read(&mut self, units: u64) {
        self.state.units.fetch_add(units, Relaxed);
    }
}
