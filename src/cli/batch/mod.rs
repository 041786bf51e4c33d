//! `diktum batch`: many texts in, one line each out, in their order, whatever the texts are.

pub mod choice;
mod columns;
mod format;
mod galat;
mod hand;
mod ignored;
pub mod item;
mod kolom;
mod line;
mod member;
mod outdir;
mod packing;
mod progress;
mod record;
mod records;
mod resume;
mod row;
mod simpul;
mod sink;
mod source;
mod summary;
mod table;
mod tarball;
mod turn;
mod twice;
pub mod walk;
mod work;
mod written;
mod ziparchive;

use std::io::{self, IsTerminal};
use std::num::NonZero;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering::Relaxed;
use std::thread;
use std::time::Instant;

use anyhow::Result;
use clap::ArgMatches;
use diktum::wording::Lang;
use diktum::wording::batch::words;
use globset::Glob;

pub use choice::{Choice, Shard, glob};
pub use format::Format;
pub use galat::Kode;
pub use walk::{Found as Entry, each as walk};

use self::hand::{Before, Hand};
use self::kolom::Columns;
use self::progress::{Progress, State};
use self::sink::Sink;
use self::summary::Tally;
use super::identity::Identity;
use super::reading::Reader;
use super::{Status, input, output, usage};

/// What a row of a table can be: a text, or a node of one.
pub const ROWS: [&str; 2] = ["naskah", "simpul"];

/// What the arguments ask for.
struct Options {
    inputs: Vec<PathBuf>,
    /// None is standard output.
    file: Option<PathBuf>,
    folder: Option<PathBuf>,
    summary: Option<PathBuf>,
    globs: Vec<Glob>,
    shard: Option<Shard>,
    format: Format,
    resume: bool,
    strict: bool,
    quiet: bool,
    jobs: usize,
}

impl Options {
    /// The options with these columns of a table.
    fn of(matches: &ArgMatches, columns: Columns) -> Options {
        let path = |name| matches.get_one::<PathBuf>(name).cloned();
        let cores = || thread::available_parallelism().map_or(1, NonZero::get);
        Options {
            inputs: matches.get_many("input").unwrap_or_default().cloned().collect(),
            file: path("output").filter(|path| !output::is_stdout(path)),
            folder: path("out-dir"),
            summary: path("summary"),
            globs: matches.get_many("glob").unwrap_or_default().cloned().collect(),
            shard: matches.get_one("shard").copied(),
            format: match matches.get_one::<String>("format").and_then(|name| Format::find(name, columns)) {
                Some(Format::Csv(columns)) if matches.get_flag("csv-mentah") => Format::RawCsv(columns),
                found => found.unwrap_or(Format::Ndjson),
            },
            resume: matches.get_flag("resume"),
            strict: matches.get_flag("strict"),
            quiet: matches.get_flag("quiet"),
            jobs: matches.get_one("jobs").copied().unwrap_or_else(cores),
        }
    }

    fn sink(&self, reader: &Arc<Reader>, lang: Lang) -> Result<(Sink, Before)> {
        match (&self.file, &self.folder) {
            (_, Some(folder)) => Sink::folder(folder, self.resume, lang),
            (file, None) if matches!(self.format, Format::Parquet(_)) => {
                Sink::columns(file.as_deref(), self.resume, self.format, reader, lang)
            }
            (Some(file), None) => Sink::file(file, self.resume, self.format, reader, lang),
            (None, None) => Sink::stdout(self.format, lang),
        }
    }

    /// Which texts are read; asked when the sink is there, for it is none of them.
    fn choice(&self) -> Result<Choice> {
        let own = [&self.file, &self.folder, &self.summary];
        let own = own.into_iter().flatten().filter_map(|path| Identity::of(path));
        let own = own.chain(Identity::stdout()).collect();
        Choice::new(&self.globs, own, self.shard)
    }

    /// Whether progress is shown: between lines on the same terminal a bar would be unreadable.
    fn shows_progress(&self) -> bool {
        !self.quiet && (self.file.is_some() || self.folder.is_some() || !io::stdout().is_terminal())
    }
}

/// Makes a line of every text of these arguments.
pub fn run(matches: &ArgMatches, lang: Lang) -> Result<Status> {
    let begin = Instant::now();
    let chosen = matches.get_one::<String>("kolom");
    let columns = match chosen.map(|given| Columns::parse(given)).transpose() {
        Ok(columns) => columns.unwrap_or_default(),
        Err(wrong) => return Ok(usage::complain_about(&wrong.sentence(lang), Some("batch"), lang)),
    };
    let mut options = Options::of(matches, columns);
    if matches.get_one::<String>("baris").is_some_and(|rows| rows == ROWS[1]) {
        match options.format.by_node() {
            Some(format) => options.format = format,
            None => return Ok(usage::complain_about(words(lang).rows_what, Some("batch"), lang)),
        }
    }
    if chosen.is_some() && options.format == Format::Ndjson {
        return Ok(usage::complain_about(words(lang).columns_what, Some("batch"), lang));
    }
    if options.resume && options.file.is_none() && options.folder.is_none() {
        return Ok(usage::complain_about(words(lang).resume_what, Some("batch"), lang));
    }
    if matches.get_flag("csv-mentah") && !options.format.is_raw() {
        return Ok(usage::complain_about(words(lang).raw_what, Some("batch"), lang));
    }
    if options.format != Format::Ndjson && options.folder.is_some() {
        return Ok(usage::complain_about(words(lang).one_table, Some("batch"), lang));
    }
    if matches!(options.format, Format::Parquet(_)) && !columns::AVAILABLE {
        return Ok(usage::complain_about(words(lang).no_parquet, Some("batch"), lang));
    }
    for written in [&options.file, &options.summary] {
        input::keep(options.inputs.iter().map(PathBuf::as_path), written.as_deref(), lang)?;
    }
    let reader = Arc::new(Reader::of(matches, options.jobs, lang));
    let (mut sink, before) = options.sink(&reader, lang)?;
    let (inputs, choice) = (options.inputs.clone(), Arc::new(options.choice()?));
    let state = Arc::new(State::default());
    let progress = options
        .shows_progress()
        .then(|| Progress::start(Arc::clone(&state), inputs.clone(), Arc::clone(&choice), lang));
    let mut tally = Tally::default();
    let taken_over = work::run(
        options.jobs,
        options.format,
        reader,
        lang,
        {
            let state = Arc::clone(&state);
            move |chunks| {
                let mut hand = Hand::new(before, chunks, &state);
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
    if let Some(path) = &options.summary {
        output::json(&tally.json(time), false, Some(path), lang)?;
    }
    if !options.quiet {
        output::to_stderr(&tally.text(time, lang));
    }
    let refused = options.strict && tally.refusals() > 0;
    Ok(if tally.failures() > 0 || refused { Status::Refused } else { Status::Done })
}
