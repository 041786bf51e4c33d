//! How much may run at once: threads that work and recogniser processes together, never more than `-j`.
//!
//! A thread that works holds a permit. One that reads a picture waits for the recogniser meanwhile, so its permit is
//! that of the process; only further processes beside it need further permits, and those come from threads that have
//! nothing to do.

use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// Permits that nobody holds, and those who wait for one.
#[derive(Debug)]
pub struct Permits {
    state: Mutex<State>,
    more: Condvar,
}

#[derive(Debug, Default)]
struct State {
    free: usize,
    waiting: usize,
}

impl Permits {
    /// So many, all of them free.
    pub fn new(free: usize) -> Permits {
        Permits { state: Mutex::new(State { free, waiting: 0 }), more: Condvar::new() }
    }

    /// Waits for a permit.
    pub fn take(&self) -> Held<'_> {
        let mut state = self.state();
        state.waiting += 1;
        while state.free == 0 {
            state = self.more.wait(state).unwrap_or_else(PoisonError::into_inner);
        }
        state.waiting -= 1;
        state.free -= 1;
        Held { permits: self }
    }

    /// Takes a permit if one is free and nobody waits for it.
    pub fn try_take(&self) -> Option<Held<'_>> {
        let mut state = self.state();
        if state.free <= state.waiting {
            return None;
        }
        state.free -= 1;
        Some(Held { permits: self })
    }

    /// Waits for something else, while others may work with the permit of who calls this.
    pub fn lend<T>(&self, wait: impl FnOnce() -> T) -> T {
        self.give();
        let waited = wait();
        std::mem::forget(self.take());
        waited
    }

    fn give(&self) {
        let mut state = self.state();
        state.free += 1;
        if state.waiting > 0 {
            self.more.notify_one();
        }
    }

    /// Whether somebody waits for a permit: who holds a further one gives it back soon.
    pub fn wanted(&self) -> bool {
        self.state().waiting > 0
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A permit, until it is dropped.
#[derive(Debug)]
pub struct Held<'p> {
    permits: &'p Permits,
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.permits.give();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn there_are_as_many_as_were_made() {
        let permits = Permits::new(2);
        let held = permits.take();
        let other = permits.try_take();
        assert!(other.is_some() && permits.try_take().is_none());
        drop(held);
        assert!(permits.try_take().is_some());
    }

    #[test]
    fn what_is_lent_comes_back() {
        let permits = Permits::new(1);
        let _held = permits.take();
        assert!(permits.lend(|| permits.try_take().is_some()));
        assert!(permits.try_take().is_none());
    }

    #[test]
    fn who_waits_comes_before_who_only_asks() {
        let permits = Permits::new(0);
        std::thread::scope(|scope| {
            let waiting = scope.spawn(|| drop(permits.take()));
            while !permits.wanted() {
                std::thread::yield_now();
            }
            {
                let mut state = permits.state();
                state.free += 1;
            }
            assert!(permits.try_take().is_none() || !permits.wanted());
            permits.more.notify_one();
            waiting.join().expect("ends");
            assert!(!permits.wanted());
        });
    }
}
