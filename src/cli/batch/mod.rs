//! `diktum batch`: many texts in, one line each out, in their order, whatever the texts are.

mod choice;
mod galat;
mod item;
mod line;
mod member;
mod outdir;
mod packing;
mod progress;
mod records;
mod resume;
mod sink;
mod source;
mod summary;
mod tarball;
mod walk;
mod work;
mod ziparchive;

use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;
use std::time::Instant;

use anyhow::{Context, Result, anyhow};
use clap::ArgMatches;
use diktum::wording::Lang;
use diktum::wording::batch::words;
use globset::Glob;

pub use choice::{Shard, glob};

use self::choice::Choice;
use self::item::Item;
use self::progress::{Progress, State};
use self::sink::{Before, Sink};
use self::source::{Stop, Take};
use self::summary::Tally;
use self::work::Chunks;
use super::{Status, input, output, usage};

/// Makes a line of every text of these arguments.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let begin = Instant::now();
    let inputs: Vec<PathBuf> = matches.get_many("input").unwrap_or_default().cloned().collect();
    let file = matches.get_one::<PathBuf>("output").filter(|path| !output::is_stdout(path));
    let folder = matches.get_one::<PathBuf>("out-dir");
    let summary = matches.get_one::<PathBuf>("summary");
    let resume = matches.get_flag("resume");
    if resume && file.is_none() && folder.is_none() {
        return Ok(usage::complain_about(words(lang).resume_what, Some("batch"), lang));
    }
    if let Some(file) =
        [file, summary].into_iter().flatten().find(|file| inputs.iter().any(|i| input::same(i, file)))
    {
        let name = output::shown(&file.to_string_lossy());
        return Err(anyhow!(super::words(lang).output_is_input)).context(name);
    }
    let (mut sink, before) = match (file, folder) {
        (_, Some(folder)) => Sink::folder(folder, resume, lang)?,
        (Some(file), None) => Sink::file(file, resume, lang)?,
        (None, None) => (Sink::Stdout { lang }, Before::Nothing),
    };
    let globs: Vec<Glob> = matches.get_many("glob").unwrap_or_default().cloned().collect();
    let own = [file, folder, summary].into_iter().flatten().filter_map(|path| canonical(path)).collect();
    let choice = Arc::new(Choice::new(globs, own, matches.get_one("shard").copied())?);
    let jobs = matches
        .get_one::<usize>("jobs")
        .copied()
        .unwrap_or_else(|| thread::available_parallelism().map_or(1, NonZero::get));
    let quiet = matches.get_flag("quiet");
    let state = Arc::new(State::default());
    let progress =
        (!quiet).then(|| Progress::start(Arc::clone(&state), inputs.clone(), Arc::clone(&choice), lang));
    let mut tally = Tally::default();
    let taken_over = work::run(
        jobs,
        lang,
        {
            let state = Arc::clone(&state);
            move |chunks| {
                let mut hand = Hand { before, chunks, state: &state, taken_over: Tally::default() };
                source::each(&inputs, &choice, lang, &mut hand)?;
                hand.finish()
            }
        },
        |piece| {
            sink.take(&piece)?;
            state.texts.fetch_add(piece.tally.texts(), Relaxed);
            tally.add(piece.tally);
            Ok(())
        },
    )?;
    sink.finish()?;
    drop(progress);
    tally.add(taken_over);
    let time = begin.elapsed();
    if let Some(path) = summary {
        output::json(&tally.json(time), false, Some(path), lang)?;
    }
    if !quiet {
        output::to_stderr(&tally.text(time, lang));
    }
    let refused = matches.get_flag("strict") && tally.refusals() > 0;
    Ok(if tally.failures() > 0 || refused { Status::Refused } else { Status::Done })
}

/// Where a file is or will be, links resolved.
fn canonical(path: &Path) -> Option<PathBuf> {
    path.canonicalize().ok().or_else(|| {
        let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
        Some(folder.unwrap_or(Path::new(".")).canonicalize().ok()?.join(path.file_name()?))
    })
}

/// Hands texts on to the threads, but for those that an earlier run has written.
struct Hand<'h> {
    before: Before,
    chunks: &'h mut Chunks,
    state: &'h State,
    taken_over: Tally,
}

impl Take for Hand<'_> {
    fn item(&mut self, item: Item) -> Result<(), Stop> {
        let left = match &mut self.before {
            Before::Nothing => Some(item),
            Before::Lines(lines) => lines.pass(item).map_err(Stop::Failed)?,
            Before::Folder { folder, path, lang } => {
                let has = folder.has(&item.id, item.sumber(), &mut self.taken_over).map_err(|error| {
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

impl Hand<'_> {
    /// After the last text: what was taken over from an earlier run.
    fn finish(self) -> Result<Tally, Stop> {
        match self.before {
            Before::Lines(lines) => lines.finish().map_err(Stop::Failed),
            Before::Nothing | Before::Folder { .. } => Ok(self.taken_over.taken_over()),
        }
    }
}
