//! Whether the program was started without standard output (`>&-`).
//!
//! Rust opens `/dev/null` in its place before `main`, and all that is written there would count as written. So the
//! question is asked before that, by a function that the loader calls.

use std::io;

/// An error where what is written on standard output goes nowhere, because it was closed.
pub fn check() -> io::Result<()> {
    #[cfg(any(target_os = "linux", target_os = "macos"))]
    if before_main::CLOSED.load(std::sync::atomic::Ordering::Relaxed) {
        return Err(rustix::io::Errno::BADF.into());
    }
    Ok(())
}

#[cfg(any(target_os = "linux", target_os = "macos"))]
mod before_main {
    use std::os::fd::BorrowedFd;
    use std::sync::atomic::{AtomicBool, Ordering::Relaxed};

    pub static CLOSED: AtomicBool = AtomicBool::new(false);

    /// The descriptor of standard output.
    const STDOUT: i32 = 1;

    // SAFETY: a list of functions without arguments that the loader calls once, before any thread is there.
    #[used]
    #[cfg_attr(target_os = "linux", unsafe(link_section = ".init_array"))]
    #[cfg_attr(target_os = "macos", unsafe(link_section = "__DATA,__mod_init_func"))]
    static LOOK: extern "C" fn() = look;

    extern "C" fn look() {
        // SAFETY: it is only asked whether the descriptor is open, which any number but -1 may be.
        let stdout = unsafe { BorrowedFd::borrow_raw(STDOUT) };
        CLOSED.store(rustix::io::fcntl_getfd(stdout).is_err(), Relaxed);
    }
}
