//! A document → its text again, in the layout in which drafters print the form (UU 12/2011 Lampiran II).
//!
//! Written from the [`model`](crate::model) and never from raw lines: a module a part of the form, as in `assemble`.
//! What is printed is read again, and counts only when it gives the same facts and prints the same bytes.

mod addressees;
mod annexes;
mod body;
mod closing;
mod considerations;
mod facts;
mod heading;
mod keywords;
mod letterhead;
mod page;
mod remainder;
mod signature;
mod wrap;

use crate::model::{Dokumen, JenisSisa};
use crate::text::Text;

pub use facts::Change;
use keywords::Keywords;
use page::Page;

/// What is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// Plain text, wrapped and indented.
    #[default]
    Text,
    /// Markdown: headings, nested lists, paragraphs on one line.
    Markdown,
}

/// A document printed again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The text in canonical form; lines end in `\n`.
    pub text: String,
    /// What was left out because it belongs to the page and not to the text, and how much of it.
    pub left_out: Vec<(JenisSisa, usize)>,
    /// The first fact that reading `text` would change; `None` when it gives the same facts and prints the same again.
    pub change: Option<Change>,
}

/// Small choices of layout that a reader hardly sees and the facts can depend on. The first that keeps them is taken.
#[derive(Clone, Copy, Debug)]
struct Layout {
    /// Whether long lines are wrapped.
    wrap: bool,
    /// Whether the headings of articles and chapters are centred; else they stand at the margin.
    centred: bool,
    /// Blanks before a body that has no column of keywords beside it.
    margin: usize,
    /// Whether what has no field stands as it was printed; else in marked lines.
    bare_remainder: bool,
}

const USUAL: Layout = Layout { wrap: true, centred: true, margin: 0, bare_remainder: true };

/// The layouts that are tried, in this order.
const LAYOUTS: [Layout; 8] = [
    USUAL,
    Layout { centred: false, ..USUAL },
    Layout { margin: 1, ..USUAL },
    Layout { wrap: false, ..USUAL },
    Layout { wrap: false, centred: false, ..USUAL },
    Layout { wrap: false, margin: 1, ..USUAL },
    Layout { bare_remainder: false, ..USUAL },
    Layout { wrap: false, centred: false, bare_remainder: false, ..USUAL },
];

/// How often a print that is not yet settled is printed again.
const ROUNDS: usize = 4;

/// Prints a document in canonical form. Takes the text that it was parsed from, for the keywords that stood there.
pub fn render(text: &Text, doc: &Dokumen, format: Format) -> Rendered {
    let left_out = remainder::left_out(doc);
    let (mut printed, mut change) = settle(text, doc, format);
    for round in 0..ROUNDS {
        let again = Text::from_string(printed.clone());
        let Some(read) = crate::parse(&again).ok().filter(|_| change.is_none()) else { break };
        let (next, late) = settle(&again, &read, format);
        if next == printed {
            return Rendered { text: printed, left_out, change: None };
        }
        // It keeps the facts too, and may be settled.
        change = late;
        if change.is_none() && round + 1 == ROUNDS {
            change = Some(Change::unsettled(doc, &printed, &next));
        }
        printed = next;
    }
    Rendered { text: printed, left_out, change }
}

/// The first layout that keeps the facts; where none does, the usual one and the fact that it changes.
fn settle(text: &Text, doc: &Dokumen, format: Format) -> (String, Option<Change>) {
    let facts = facts::of(doc);
    let mut tried: Vec<(String, Option<Change>)> = Vec::new();
    for layout in &LAYOUTS {
        let printed = print(text, doc, format, *layout);
        if tried.iter().any(|(other, _)| *other == printed) {
            continue;
        }
        let change = reread(&printed, &facts, doc, format, *layout);
        if change.is_none() {
            return (printed, None);
        }
        tried.push((printed, change));
    }
    tried.into_iter().next().unwrap_or_default()
}

/// What of the facts a print changes when it is read.
fn reread(
    printed: &str,
    facts: &facts::Facts,
    doc: &Dokumen,
    format: Format,
    layout: Layout,
) -> Option<Change> {
    let text = Text::from_string(printed.to_owned());
    let Ok(read) = crate::parse(&text) else {
        return Some(Change::refused(doc));
    };
    if let Some(change) = facts::compare((facts, doc), (&facts::of(&read), &read)) {
        return Some(change);
    }
    let again = print(&text, &read, format, layout);
    (again != printed).then(|| Change::unsettled(doc, printed, &again))
}

fn print(text: &Text, doc: &Dokumen, format: Format, layout: Layout) -> String {
    let keywords = Keywords::find(text, doc);
    let left = keywords.widest(doc);
    let page = Page::new(format, layout);
    let remainder = remainder::kept(doc, &keywords);
    let mut printer =
        Printer { doc, keywords, page, remainder, left, addressing: false, bullets: 0, format, layout };
    printer.head();
    printer.body_and_end();
    printer.remainder_up_to(usize::MAX);
    printer.page.finish()
}

/// What the parts of the form share while they are printed.
struct Printer<'d, 'a> {
    doc: &'d Dokumen<'a>,
    keywords: Keywords<'d>,
    page: Page,
    /// What has no field and is still to be printed, in reading order.
    remainder: std::collections::VecDeque<remainder::Kept>,
    /// The width of the column of keywords.
    left: usize,
    /// Whether the addressees are being printed.
    addressing: bool,
    /// How many points without labels are open.
    bullets: usize,
    format: Format,
    layout: Layout,
}
