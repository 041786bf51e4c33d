//! Signs that nobody sees: zero-width blanks, soft hyphens, byte order marks, marks of direction. A keyword or label with one in it
//! is still that keyword, so the grammar reads a copy without them, and its units are led back.

use crate::unit::{Kind, Unit};

/// A text without invisible signs.
pub struct Visible {
    pub text: String,
    /// Where each sign stood in the text as it is, and how many bytes it took; in order.
    signs: Vec<(u32, u32)>,
}

fn is_invisible(c: char) -> bool {
    matches!(c, '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}' | '\u{FEFF}')
}

/// The copy without invisible signs; `None` where there are none, which is nearly always.
pub fn without(text: &str) -> Option<Visible> {
    let bytes = text.as_bytes();
    // Their first bytes; letters with diacritics and dashes share them.
    let first = memchr::memchr3_iter(0xC2, 0xE2, 0xEF, bytes)
        .find(|at| text.get(*at..).and_then(|rest| rest.chars().next()).is_some_and(is_invisible))?;
    let mut visible = Visible { text: String::with_capacity(text.len()), signs: Vec::new() };
    visible.text.push_str(&text[..first]);
    for (at, c) in text[first..].char_indices() {
        if is_invisible(c) {
            visible.signs.push(((first + at) as u32, c.len_utf8() as u32));
        } else {
            visible.text.push(c);
        }
    }
    Some(visible)
}

impl Visible {
    /// Leads units back to `text`. A sign beside a unit becomes a part of it; one alone on its line, a mark.
    pub fn lead_back(&self, text: &str, units: Vec<Unit>) -> Vec<Unit> {
        let mut out: Vec<Unit> = Vec::with_capacity(units.len());
        let (mut passed, mut next) = (0u32, 0);
        let mut lead = |at: u32, inside: bool| {
            // A unit begins behind the signs before it, and ends before those behind it.
            while let Some((sign, len)) = self.signs.get(next) {
                if *sign > at + passed || inside && *sign == at + passed {
                    break;
                }
                passed += len;
                next += 1;
            }
            at + passed
        };
        let mut taken = 0;
        for unit in units {
            let unit = Unit { start: lead(unit.start, false), end: lead(unit.end, true), ..unit };
            self.attach(text, &mut taken, unit.start, &mut out);
            let mut unit = unit;
            // A sign at the head of the unit's line is its first.
            if let Some((sign, _)) = self.signs.get(taken).filter(|(sign, _)| *sign < unit.start) {
                unit.start = *sign;
            }
            while self.signs.get(taken).is_some_and(|(sign, _)| *sign < unit.end) {
                taken += 1;
            }
            out.push(unit);
        }
        self.attach(text, &mut taken, text.len() as u32, &mut out);
        while self.signs.get(taken).is_some() {
            self.alone(text, &mut taken, &mut out);
        }
        out
    }

    /// Gives the signs before `start` to the unit before them on their line, or makes them marks; those on the
    /// line of `start` are left.
    fn attach(&self, text: &str, taken: &mut usize, start: u32, out: &mut Vec<Unit>) {
        while let Some((sign, len)) = self.signs.get(*taken).copied().filter(|(sign, _)| *sign < start) {
            let between = |a: u32, b: u32| {
                text.get(a as usize..b as usize).unwrap_or("\n").contains(['\n', '\r', '\u{0C}'])
            };
            match out.last_mut() {
                Some(last) if !between(last.end, sign) => {
                    last.end = sign + len;
                    *taken += 1;
                }
                _ if !between(sign, start) && (start as usize) < text.len() => return,
                _ => self.alone(text, taken, out),
            }
        }
    }

    /// A line of nothing but invisible signs.
    fn alone(&self, text: &str, taken: &mut usize, out: &mut Vec<Unit>) {
        let Some((start, _)) = self.signs.get(*taken).copied() else {
            return;
        };
        let mut end = start;
        while let Some((sign, len)) = self.signs.get(*taken).filter(|(sign, _)| {
            !text.get(end as usize..*sign as usize).unwrap_or("\n").contains(['\n', '\r', '\u{0C}'])
        }) {
            end = sign + len;
            *taken += 1;
        }
        out.push(Unit { kind: Kind::Mark, start, end, breaks: 1, indent: 0, stop: 0, number: 0 });
    }
}

#[cfg(test)]
mod tests {
    use crate::recognise::units;
    use crate::unit::Kind;

    #[test]
    fn keywords_are_read_through_them() {
        for (text, kind) in [
            ("KE\u{AD}SATU\u{200B} : kerja", Kind::Diktum),
            ("\u{FEFF}Menimbang\u{200B} :", Kind::Menimbang),
            ("\u{200B}\nNO\u{200B}MOR 5", Kind::Nomor),
        ] {
            let units = units(text);
            assert!(units.iter().any(|u| u.kind == kind), "{units:?}");
        }
    }
}
