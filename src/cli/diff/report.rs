//! What every form of output does: tell each document that differs, then the totals.

use std::io::{self, Write};

use super::compared::Compared;
use super::totals::Totals;

/// A form of output.
pub trait Report {
    /// Tells a document that differs.
    fn document(&mut self, compared: &Compared, out: &mut dyn Write) -> io::Result<()>;
    /// Tells what was found in all.
    fn end(&mut self, totals: &Totals, out: &mut dyn Write) -> io::Result<()>;
}
