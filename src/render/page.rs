//! The page: lines, indentation, centring, one blank line where some belong.

use super::wrap::{self, WIDTH};
use super::{Format, Layout};
use crate::recognise::{self, Inline};

/// The narrowest column beside a signature.
const SIGNATURE: usize = 40;

/// A text that is being written.
pub struct Page {
    out: String,
    format: Format,
    layout: Layout,
    /// Whether a blank line is due before the next line.
    gap: bool,
    /// What stands before the next line's words: a keyword, a label.
    lead: String,
}

impl Page {
    pub fn new(format: Format, layout: Layout) -> Page {
        Page { out: String::new(), format, layout, gap: false, lead: String::new() }
    }

    pub fn finish(mut self) -> String {
        self.end_lead();
        self.out
    }

    pub fn markdown(&self) -> bool {
        self.format == Format::Markdown
    }

    /// A blank line before what follows.
    pub fn gap(&mut self) {
        self.gap = true;
    }

    /// Puts a label or keyword before the words of the next line, `indent` blanks in.
    pub fn lead(&mut self, indent: usize, lead: &str) {
        self.lead = self.led(indent, lead);
    }

    /// Whether a lead waits for its words.
    pub fn has_lead(&self) -> bool {
        !self.lead.is_empty()
    }

    /// Prints a lead that gets no words.
    pub fn end_lead(&mut self) {
        if !self.lead.is_empty() {
            let lead = std::mem::take(&mut self.lead);
            self.line(0, &lead);
        }
    }

    /// A line with the lead before it, and with blanks up to `indent`.
    fn led(&mut self, indent: usize, line: &str) -> String {
        let lead = std::mem::take(&mut self.lead);
        let blanks = indent.saturating_sub(lead.chars().count()).max(usize::from(!lead.is_empty()));
        [&lead, &*" ".repeat(blanks), line].concat()
    }

    /// No blank line before what follows, though what stands before asked for one.
    pub fn no_gap(&mut self) {
        self.gap = false;
    }

    /// One line as it is, without wrapping.
    pub fn line(&mut self, indent: usize, line: &str) {
        if line.trim().is_empty() {
            return self.end_lead();
        }
        if std::mem::take(&mut self.gap) && !self.out.is_empty() {
            self.out.push('\n');
        }
        let line = self.led(indent, line);
        self.out.push_str(line.trim_end());
        self.out.push('\n');
    }

    /// A line of its own: in Markdown, a paragraph.
    pub fn own_line(&mut self, indent: usize, line: &str) {
        self.gap |= self.markdown();
        self.line(if self.markdown() { 0 } else { indent }, line);
        self.gap |= self.markdown();
    }

    /// A line in the middle of the page: in Markdown, a paragraph.
    pub fn centred(&mut self, line: &str) {
        let indent = WIDTH.saturating_sub(line.chars().count()) / 2;
        self.own_line(indent, line);
    }

    /// A heading in capitals in the middle of the page, wrapped. In Markdown, of this level.
    pub fn heading(&mut self, words: &str, level: usize) {
        if self.markdown() {
            let marks = "#".repeat(level);
            let lead = if level > 0 { format!("{marks} ") } else { String::new() };
            return self.own_line(0, &format!("{lead}{words}"));
        }
        let width = if self.layout.wrap { WIDTH - 16 } else { usize::MAX };
        for line in wrap::wrap_heading(words, width) {
            self.centred(line);
        }
    }

    /// Words behind a lead (a label, a keyword), wrapped, the further lines `hang` blanks in.
    pub fn words(&mut self, indent: usize, lead: &str, words: &str, hang: usize) {
        let head = [lead, if lead.is_empty() || words.is_empty() { "" } else { " " }].concat();
        if self.markdown() || !self.layout.wrap {
            return self.line(indent, &[&head, words].concat());
        }
        let first = WIDTH.saturating_sub(indent + head.chars().count());
        let lines = wrap::wrap(words, first, WIDTH.saturating_sub(hang));
        for (at, line) in lines.iter().enumerate() {
            match at {
                0 => self.line(indent, &[&head, *line].concat()),
                _ => self.line(hang, line),
            }
        }
    }

    /// Words in capitals that are no heading, wrapped between capitals at this column.
    pub fn capitals(&mut self, column: usize, words: &str) {
        let wrapped = self.layout.wrap && !self.markdown();
        let width = if wrapped { WIDTH.saturating_sub(column) } else { usize::MAX };
        for line in wrap::wrap_heading(words, width) {
            self.line(column, line);
        }
    }

    /// Lines side by side with the right edge, as a signature stands: as far right as the longest allows.
    pub fn block(&self, lines: &[&str]) -> usize {
        let longest = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0);
        WIDTH.saturating_sub(longest).min(SIGNATURE)
    }
}

/// Words so that none of their signs is taken for mark-up: `<` and `&` where they could be read as such.
pub fn escaped(words: &str) -> String {
    if !recognise::may_hold_marks(words) {
        return words.to_owned();
    }
    let mut out = String::with_capacity(words.len() + 8);
    recognise::inline(words, |piece, range| match piece {
        Inline::Own => out.push_str(&words[range]),
        Inline::Mark | Inline::Sign(_) => {
            for c in words[range].chars() {
                match c {
                    '<' => out.push_str("&lt;"),
                    '&' => out.push_str("&amp;"),
                    c => out.push(c),
                }
            }
        }
    });
    out
}
