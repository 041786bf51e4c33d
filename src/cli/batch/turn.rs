//! Who may hold much memory: large texts one at a time, and only so many bytes of files of pages at once.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use diktum::source::{self, Kind};

use crate::cli::permits::Permits;

/// Texts larger than this are parsed one at a time: their trees together could fill the memory.
const LARGE: u64 = 4 * 1024 * 1024;
/// Bytes of files of pages that are worked on at once, where they are large. One that is larger goes alone.
const PAGES: u64 = 64 * 1024 * 1024;

static ONE_LARGE: Mutex<()> = Mutex::new(());
static ROOM: Room = Room { taken: Mutex::new(0), less: Condvar::new() };

/// A turn to work on something large, until it is dropped.
#[derive(Debug)]
pub enum Turn {
    /// Of a text.
    Text { _alone: MutexGuard<'static, ()> },
    /// Of a file of pages with so many bytes.
    Pages(u64),
}

impl Turn {
    /// Waits for a turn to work on a file of this length that begins so, if it is a large one. Others may work with
    /// the permit of who waits.
    pub fn wait(head: &[u8], length: u64, permits: &Permits) -> Option<Turn> {
        if length <= LARGE {
            return None;
        }
        // Its pages are read one by one, so its bytes are the most of it; to read many such files side by side is
        // what several threads are there for.
        Some(if source::kind(head) == Kind::Teks {
            Turn::Text { _alone: permits.lend(|| ONE_LARGE.lock().unwrap_or_else(PoisonError::into_inner)) }
        } else {
            permits.lend(|| ROOM.take(length));
            Turn::Pages(length)
        })
    }
}

impl Drop for Turn {
    fn drop(&mut self) {
        if let Turn::Pages(length) = self {
            ROOM.give(*length);
        }
    }
}

/// Room for files.
#[derive(Debug)]
struct Room {
    taken: Mutex<u64>,
    less: Condvar,
}

impl Room {
    fn take(&self, length: u64) {
        let taken = self.taken.lock().unwrap_or_else(PoisonError::into_inner);
        let fits = |taken: &mut u64| *taken == 0 || *taken + length <= PAGES;
        let taken = self.less.wait_while(taken, |taken| !fits(taken));
        *taken.unwrap_or_else(PoisonError::into_inner) += length;
    }

    fn give(&self, length: u64) {
        *self.taken.lock().unwrap_or_else(PoisonError::into_inner) -= length;
        self.less.notify_all();
    }
}
