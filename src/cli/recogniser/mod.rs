//! Pictures → words: tesseract as a process, pages side by side, words kept for the next time.

mod children;
mod engine;
mod kept;
mod look;
mod options;
pub mod process;
mod rows;
mod why;

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering::Relaxed};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::thread;

use diktum::model::{JenisSumber, Ocr};
use diktum::page::Pages;
use diktum::source::{self, Kind, SourceError};

use self::engine::{Asked, Engine};
use self::kept::{Folder, Found};
use super::permits::Permits;
use super::picture::Picture;

pub use children::Unfinished;
pub use options::{Mode, Options, add};
pub use why::Why;

/// Who reads pictures in this run.
#[derive(Debug)]
pub struct Recogniser {
    pub options: Options,
    kept: Option<Folder>,
    /// Looked for when the first picture comes.
    engine: OnceLock<Result<Engine, Why>>,
    permits: Arc<Permits>,
}

/// What became of some pages.
#[derive(Debug, Default)]
pub struct Read {
    /// Those that were read, by their number: one page in each.
    pub pages: BTreeMap<u32, Pages>,
    /// Those that were not.
    pub failed: BTreeMap<u32, Why>,
    /// Those of them that were kept from an earlier run.
    pub kept: BTreeSet<u32>,
    /// How they were read, if any was.
    pub ocr: Option<Ocr>,
    pub trouble: Vec<Trouble>,
}

/// What went wrong with words that are to be kept; the pages are read all the same.
#[derive(Debug)]
pub enum Trouble {
    /// A file that is not whole; it was made anew.
    Broken(PathBuf),
    Unreadable(PathBuf, io::Error),
    Unwritable(PathBuf, io::Error),
}

impl Recogniser {
    pub fn new(options: Options, permits: Arc<Permits>) -> Recogniser {
        let kept = Folder::of(&options);
        Recogniser { options, kept, engine: OnceLock::new(), permits }
    }

    /// Whether words are kept, so that a text's hash is wanted.
    pub fn keeps(&self) -> bool {
        self.kept.is_some()
    }

    /// Reads the pages with these numbers, counted from 1, of the text with this hash. `show` gives the picture of
    /// one; it is asked by several threads at once.
    ///
    /// Who calls this holds a permit.
    pub fn read(
        &self,
        sha256: &str,
        wanted: &[u32],
        show: &(dyn Fn(u32) -> Result<Picture, Why> + Sync),
    ) -> Read {
        let mut read = Read::default();
        let before = self.before(sha256, &mut read);
        let mut rows = before.as_ref().map(|pages| pages.rows.clone()).unwrap_or_default();
        let missing: Vec<u32> = wanted.iter().copied().filter(|page| !rows.contains_key(page)).collect();
        read.kept = wanted.iter().copied().filter(|page| rows.contains_key(page)).collect();
        let mut version = before.map(|pages| pages.version);
        if !missing.is_empty() {
            match self.engine.get_or_init(Engine::find) {
                Ok(engine) => {
                    let found = self.ask(engine, &missing, show);
                    let some = found.iter().any(|(_, found)| found.is_ok());
                    for (page, found) in found {
                        match found {
                            Ok(found) => drop(rows.insert(page, found)),
                            Err(why) => drop(read.failed.insert(page, why)),
                        }
                    }
                    if some {
                        version = Some(engine.version.clone());
                        self.keep(sha256, &rows, &engine.version, &mut read);
                    }
                }
                Err(why) => read.failed = missing.iter().map(|page| (*page, why.clone())).collect(),
            }
        }
        for page in wanted {
            let Some(rows) = rows.get(page) else { continue };
            match source::pages(Kind::Tsv, rows.as_bytes()) {
                Ok(words) => drop(read.pages.insert(*page, words)),
                // Nothing is on it.
                Err(SourceError::NoPages(_)) => {
                    read.pages.insert(*page, Pages::new(JenisSumber::Tsv));
                }
                Err(error) => drop(read.failed.insert(*page, Why::Failed(error.to_string()))),
            }
        }
        if let Some(mesin) = version.filter(|_| !read.pages.is_empty()) {
            let Options { language, dpi, psm, .. } = &self.options;
            read.ocr = Some(Ocr { mesin, bahasa: language.clone(), dpi: *dpi, psm: *psm });
        }
        read
    }

    /// What was kept of a text.
    fn before(&self, sha256: &str, read: &mut Read) -> Option<kept::Pages> {
        let folder = self.kept.as_ref()?;
        match folder.read(sha256) {
            Ok(Found::Pages(pages)) => return Some(pages),
            Ok(Found::Nothing) => {}
            Ok(Found::Broken(path)) => read.trouble.push(Trouble::Broken(path)),
            Err(error) => read.trouble.push(Trouble::Unreadable(folder.path().to_owned(), error)),
        }
        None
    }

    fn keep(&self, sha256: &str, rows: &BTreeMap<u32, String>, version: &str, read: &mut Read) {
        let Some(folder) = &self.kept else { return };
        let pages = kept::Pages { rows: rows.clone(), version: version.to_owned() };
        if let Err((path, error)) = folder.write(sha256, &pages) {
            read.trouble.push(Trouble::Unwritable(path, error));
        }
    }

    /// The rows of these pages, side by side as far as permits allow.
    fn ask(
        &self,
        engine: &Engine,
        pages: &[u32],
        show: &(dyn Fn(u32) -> Result<Picture, Why> + Sync),
    ) -> Vec<(u32, Result<String, Why>)> {
        let (next, found) = (AtomicUsize::new(0), Mutex::new(Vec::with_capacity(pages.len())));
        // Of what lasts, one page is enough to know it.
        let lasting: OnceLock<Why> = OnceLock::new();
        let one = || -> bool {
            let Some(page) = pages.get(next.fetch_add(1, Relaxed)).copied() else { return false };
            let rows = match lasting.get() {
                Some(why) => Err(why.clone()),
                None => show(page).and_then(|picture| self.look(engine, &picture, page)),
            };
            if let Some(why) = rows.as_ref().err().filter(|why| why.is_lasting()) {
                let _ = lasting.set(why.clone());
            }
            lock(&found).push((page, rows));
            true
        };
        thread::scope(|scope| {
            loop {
                // Others may have ended meanwhile: their permits are asked for before every page.
                while next.load(Relaxed) + 1 < pages.len()
                    && let Some(held) = self.permits.try_take()
                {
                    let one = &one;
                    let helper = move || {
                        let _held = held;
                        while one() && !self.permits.wanted() {}
                    };
                    // Without it there is one less.
                    if thread::Builder::new().spawn_scoped(scope, helper).is_err() {
                        break;
                    }
                }
                if !one() {
                    return;
                }
            }
        });
        found.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn look(&self, engine: &Engine, picture: &Picture, page: u32) -> Result<String, Why> {
        let Options { psm, language, within, .. } = &self.options;
        let asked = Asked { language, psm: *psm, dpi: picture.dpi(), page: picture.page(), within: *within };
        look::look(engine, picture, &asked, page)
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
