//! Progress on standard error: a bar on a terminal, a plain line every so often elsewhere.

use std::io::{self, IsTerminal};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering::Relaxed};
use std::sync::mpsc::{RecvTimeoutError, Sender, TryRecvError, channel};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use diktum::wording::Lang;
use diktum::wording::batch::words;

use super::choice::Choice;
use super::source;
use super::summary::number;
use crate::cli::{fill, output};

/// How often a terminal shows a new state.
const ON_TERMINAL: Duration = Duration::from_millis(200);
/// How often a line is written elsewhere: a log of a day has some thousands.
const ELSEWHERE: Duration = Duration::from_secs(10);
/// Signs of the bar.
const BAR: u64 = 20;

/// How far a run is.
#[derive(Debug, Default)]
pub struct State {
    /// Texts whose lines are written.
    pub texts: AtomicU64,
    /// Texts of these that an earlier run had written.
    pub taken_over: AtomicU64,
    /// Units of the inputs that are read.
    pub units: AtomicU64,
}

/// The thread that shows the state until it is dropped.
pub struct Progress {
    end: Option<Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Progress {
    /// Shows the state of a run over these inputs from now on.
    pub fn start(state: Arc<State>, inputs: Vec<PathBuf>, choice: Arc<Choice>, lang: Lang) -> Progress {
        let (end, ended) = channel();
        let begin = Instant::now();
        let terminal = io::stderr().is_terminal();
        let thread = thread::Builder::new().spawn(move || {
            // To count the files of folders costs a walk: only for one who looks.
            let running = || matches!(ended.try_recv(), Err(TryRecvError::Empty));
            let total = terminal.then(|| source::units(&inputs, &choice, running)).flatten();
            let every = if terminal { ON_TERMINAL } else { ELSEWHERE };
            while let Err(RecvTimeoutError::Timeout) = ended.recv_timeout(every) {
                let line = line(&state, total, begin.elapsed(), lang);
                if terminal {
                    output::to_stderr(&format!("\r{line}\x1B[K"));
                } else {
                    output::to_stderr(&format!("diktum: {line}\n"));
                }
            }
            if terminal {
                output::to_stderr("\r\x1B[K");
            }
        });
        // A run without its bar is a run all the same.
        Progress { end: Some(end), thread: thread.ok() }
    }
}

impl Drop for Progress {
    fn drop(&mut self) {
        drop(self.end.take());
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

/// Texts, rate, and, where the end is known, a bar and the rest of the time.
fn line(state: &State, total: Option<u64>, time: Duration, lang: Lang) -> String {
    let w = words(lang);
    let (texts, units) = (state.texts.load(Relaxed), state.units.load(Relaxed));
    let made = texts.saturating_sub(state.taken_over.load(Relaxed));
    let seconds = time.as_secs_f64().max(0.001);
    let rate = (made as f64 / seconds) as u64;
    let state = fill(w.progress, &[&number(texts, lang), &number(rate, lang)]);
    let Some(total) = total.filter(|total| *total > 0 && units > 0) else {
        return state;
    };
    let units = units.min(total);
    let full = units * BAR / total;
    let bar: String = (0..BAR).map(|i| if i < full { '#' } else { '-' }).collect();
    let rest = seconds / units as f64 * (total - units) as f64;
    let percent = (units * 100 / total).to_string();
    format!("[{bar}] {percent:>3}%  {state}  {}", fill(w.progress_rest, &[&clock(rest as u64)]))
}

/// Seconds as hours, minutes and seconds.
fn clock(seconds: u64) -> String {
    let (hours, minutes, seconds) = (seconds / 3600, seconds / 60 % 60, seconds % 60);
    if hours > 0 { format!("{hours}:{minutes:02}:{seconds:02}") } else { format!("{minutes}:{seconds:02}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_has_rate_and_rest_of_the_time() {
        let line = |units, total| {
            let state =
                State { texts: 30_000.into(), taken_over: 10_000.into(), units: AtomicU64::new(units) };
            line(&state, total, Duration::from_secs(10), Lang::Id)
        };
        assert_eq!(line(0, None), "30.000 teks  2.000/dtk");
        assert_eq!(line(0, Some(100)), "30.000 teks  2.000/dtk");
        assert_eq!(line(25, Some(100)), "[#####---------------]  25%  30.000 teks  2.000/dtk  sisa 0:30");
        assert_eq!(line(200, Some(100)), "[####################] 100%  30.000 teks  2.000/dtk  sisa 0:00");
        assert_eq!(clock(7325), "2:02:05");
    }
}
