//! The work: texts in chunks to threads, their lines back in order, and never more in memory than a few chunks.
//!
//! One thread hands texts over, `jobs` threads make lines, the caller's thread takes the lines. Each chunk has a
//! channel of its own, and the channels stand in a queue in the order of the texts. Nothing can wait in a
//! circle: the thread that works on the first chunk in the queue is never kept waiting, for its lines are taken.

use std::mem::take;
use std::panic;
use std::sync::mpsc::{Receiver, Sender, SyncSender, channel, sync_channel};
use std::sync::{Arc, Condvar, Mutex, PoisonError};
use std::thread;

use anyhow::{Result, anyhow};
use diktum::wording::Lang;
use diktum::wording::batch::words;

use super::format::Format;
use super::item::Item;
use super::line::{self, Vanished};
use super::source::Stop;
use super::summary::Tally;
use crate::cli::reading::Reader;

/// Texts in a chunk: enough that a chunk costs far more than handing it over.
const CHUNK_TEXTS: usize = 16;
/// Bytes of texts in a chunk, where they are known.
const CHUNK_BYTES: usize = 64 * 1024;
/// Bytes of lines that are kept before they are passed on.
const PIECE_BYTES: usize = 256 * 1024;
/// Bytes of texts that wait to be parsed; a larger one waits alone.
const WAITING_BYTES: usize = 2 * 1024 * 1024;
/// The stack of a thread that parses: as much as a program's first thread has.
const STACK: usize = 8 * 1024 * 1024;
/// The name of the threads that parse.
const WORKER: &str = "naskah";

/// Lines of some texts, one after the other.
#[derive(Debug, Default)]
pub struct Piece {
    pub lines: Vec<u8>,
    pub tally: Tally,
    /// For each line: id, sumber if it is another, and where the line ends.
    texts: Vec<(String, Option<String>, usize)>,
}

impl Piece {
    /// Id, sumber and line of each text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str, &[u8])> {
        let mut start = 0;
        self.texts.iter().map(move |(id, sumber, end)| {
            let line = &self.lines[start..*end];
            start = *end;
            (id.as_str(), sumber.as_deref().unwrap_or(id), line)
        })
    }
}

/// What becomes of a chunk, piece by piece.
type Made = Result<Piece, Vanished>;

struct Job {
    texts: Vec<Item>,
    made: SyncSender<Made>,
}

/// A chunk in the queue: how many lines are to come, and from where.
struct Due {
    lines: usize,
    made: Receiver<Made>,
}

/// Makes a line of every text that `produce` hands over, with this many threads, and gives the lines to `consume`
/// in the same order. Gives what `produce` gives.
pub fn run<T: Send + 'static>(
    jobs: usize,
    format: Format,
    reader: Arc<Reader>,
    lang: Lang,
    produce: impl FnOnce(&mut Chunks) -> Result<T, Stop> + Send + 'static,
    mut consume: impl FnMut(Piece) -> Result<()>,
) -> Result<T> {
    quiet_panics();
    let start = |error| anyhow!("{error}").context(words(lang).no_threads);
    let waiting = Arc::new(Waiting::default());
    let (to_work, work) = channel::<Job>();
    let work = Arc::new(Mutex::new(work));
    let (to_queue, queue) = sync_channel::<Due>(2 * jobs);
    for _ in 0..jobs {
        let (work, waiting, reader) = (Arc::clone(&work), Arc::clone(&waiting), Arc::clone(&reader));
        let builder = thread::Builder::new().name(WORKER.to_owned()).stack_size(STACK);
        builder.spawn(move || worker(&work, format, &reader, &waiting)).map_err(start)?;
    }
    let mut chunks = Chunks { texts: Vec::new(), bytes: 0, to_work, to_queue, waiting };
    let producer = thread::Builder::new().spawn(move || {
        let result = produce(&mut chunks)?;
        chunks.send()?;
        Ok(result)
    });
    let producer = producer.map_err(start)?;
    // On a failure the threads are left alone: one may wait for standard input, and the program ends anyway.
    for due in queue {
        let mut left = due.lines;
        while left > 0 {
            // A thread that ended without its lines: a fault of this program that `line` could not catch.
            let made = due.made.recv().map_err(|_| anyhow!(words(lang).thread_lost))?;
            let piece = made.map_err(|Vanished(folder)| super::source::vanished(&folder, lang))?;
            left = left.saturating_sub(piece.texts.len());
            consume(piece)?;
        }
    }
    match producer.join() {
        Ok(Ok(result)) => Ok(result),
        Ok(Err(Stop::Failed(error))) => Err(error),
        Ok(Err(Stop::Closed)) | Err(_) => Err(anyhow!(words(lang).thread_lost)),
    }
}

/// Collects texts and sends them off in chunks.
pub struct Chunks {
    texts: Vec<Item>,
    bytes: usize,
    to_work: Sender<Job>,
    to_queue: SyncSender<Due>,
    waiting: Arc<Waiting>,
}

impl Chunks {
    /// Takes the next text; waits while too much is under way.
    pub fn push(&mut self, item: Item) -> Result<(), Stop> {
        let (weight, slow) = (item.weight(), item.looks_slow());
        if !self.waiting.has_room(weight) {
            // What is held here would never be parsed while this waits.
            self.send()?;
            self.waiting.wait(weight);
        }
        self.waiting.add(weight);
        self.texts.push(item);
        self.bytes += weight;
        if slow || self.texts.len() >= CHUNK_TEXTS || self.bytes >= CHUNK_BYTES {
            self.send()
        } else {
            Ok(())
        }
    }

    /// Sends off what was collected.
    pub fn send(&mut self) -> Result<(), Stop> {
        if self.texts.is_empty() {
            return Ok(());
        }
        let (made, due) = sync_channel(1);
        let texts = take(&mut self.texts);
        self.bytes = 0;
        let due = Due { lines: texts.len(), made: due };
        self.to_queue.send(due).map_err(|_| Stop::Closed)?;
        self.to_work.send(Job { texts, made }).map_err(|_| Stop::Closed)
    }
}

fn worker(work: &Mutex<Receiver<Job>>, format: Format, reader: &Reader, waiting: &Waiting) {
    loop {
        let job = work.lock().unwrap_or_else(PoisonError::into_inner).recv();
        let Ok(Job { texts, made }) = job else {
            return;
        };
        // Who has nothing to do has no permit: a recogniser may run instead.
        let _held = reader.permits().take();
        let mut piece = Piece::default();
        for item in texts {
            let weight = item.weight();
            let (id, sumber) = (item.id.clone(), item.sumber.clone());
            let written = line::write(item, reader, format, &mut piece.lines, &mut piece.tally);
            waiting.remove(weight);
            if let Err(vanished) = written {
                // Nobody may be there to take it; then nothing is lost either.
                let _ = made.send(Ok(take(&mut piece)));
                let _ = made.send(Err(vanished));
                break;
            }
            piece.texts.push((id, sumber, piece.lines.len()));
            if piece.lines.len() >= PIECE_BYTES {
                let _ = made.send(Ok(take(&mut piece)));
            }
        }
        if !piece.texts.is_empty() {
            let _ = made.send(Ok(piece));
        }
    }
}

/// Counts the bytes of texts that wait to be parsed.
#[derive(Default)]
struct Waiting {
    bytes: Mutex<usize>,
    less: Condvar,
}

impl Waiting {
    fn has_room(&self, weight: usize) -> bool {
        fits(*self.bytes.lock().unwrap_or_else(PoisonError::into_inner), weight)
    }

    fn wait(&self, weight: usize) {
        let bytes = self.bytes.lock().unwrap_or_else(PoisonError::into_inner);
        drop(self.less.wait_while(bytes, |bytes| !fits(*bytes, weight)));
    }

    fn add(&self, weight: usize) {
        *self.bytes.lock().unwrap_or_else(PoisonError::into_inner) += weight;
    }

    fn remove(&self, weight: usize) {
        if weight > 0 {
            *self.bytes.lock().unwrap_or_else(PoisonError::into_inner) -= weight;
            self.less.notify_one();
        }
    }
}

fn fits(waiting: usize, weight: usize) -> bool {
    weight == 0 || waiting == 0 || waiting + weight <= WAITING_BYTES
}

/// A panic in a thread that parses becomes a line of the output; it is not to be told twice.
fn quiet_panics() {
    let before = panic::take_hook();
    panic::set_hook(Box::new(move |info| {
        if thread::current().name() != Some(WORKER) {
            before(info);
        }
    }));
}
