//! A copy of a text in reading order, and the way back to the places of the text as it is.

use std::ops::Range;

use crate::recognise;
use crate::unit::Unit;

/// Stretches of a text, a line each, in the order in which they are read.
#[derive(Debug, Default)]
pub struct Reading {
    text: String,
    /// Where each stretch begins: here, and in the text as it is.
    stretches: Vec<(u32, u32)>,
}

impl Reading {
    pub fn new(text: &str) -> Reading {
        Reading { text: String::with_capacity(text.len() + 16), stretches: Vec::new() }
    }

    /// Adds a stretch of `text` as a line.
    pub fn line(&mut self, text: &str, stretch: Range<usize>) {
        self.stretches.push((self.text.len() as u32, stretch.start as u32));
        self.text.push_str(&text[stretch]);
        self.text.push('\n');
    }

    /// The units of the copy, led back to the text.
    pub fn units(&self) -> Vec<Unit> {
        let mut units = recognise::units(&self.text);
        for unit in &mut units {
            let at = self.stretches.partition_point(|(here, _)| *here <= unit.start).saturating_sub(1);
            let Some((here, there)) = self.stretches.get(at).copied() else { continue };
            (unit.start, unit.end) = (unit.start - here + there, unit.end - here + there);
        }
        units
    }
}
