//! One line for each document that differs, and totals.

use std::io::{self, Write};

use diktum::wording::Lang;

use super::compared::{Compared, State};
use super::people::reasons;
use super::report::Report;
use super::totals::{Totals, counts};
use crate::cli::output::shown;

pub struct Brief {
    pub lang: Lang,
}

impl Report for Brief {
    fn document(&mut self, compared: &Compared, out: &mut dyn Write) -> io::Result<()> {
        let sign = match compared.state {
            State::Changed => '~',
            State::Gained => '+',
            State::Lost => '-',
        };
        let mut line = format!("{sign} {}", shown(&compared.id));
        let counts = counts(&compared.tally, self.lang);
        for part in
            std::iter::once(counts).chain(reasons(compared, self.lang)).filter(|part| !part.is_empty())
        {
            line.push_str("  ");
            line.push_str(&part);
        }
        writeln!(out, "{line}")
    }

    fn end(&mut self, totals: &Totals, out: &mut dyn Write) -> io::Result<()> {
        writeln!(out, "{}", totals.sentence(self.lang))
    }
}
