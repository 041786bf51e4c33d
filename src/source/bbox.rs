//! What `pdftotext -bbox` and `-bbox-layout` write: XHTML in points, lines only in the second. The order of its words
//! is that of the PDF's drawing, which is no order.

use crate::model::{JenisSumber, Lapisan};
use crate::page::{NO_LINE, Pages};

use super::book::{Book, Bounds};
use super::error::SourceError;
use super::kind::Kind;
use super::xml::{Event, Walk};

const BOUNDS: [&str; 4] = ["xMin", "yMin", "xMax", "yMax"];

/// Reads its words.
pub fn read(text: &str) -> Result<Pages, SourceError> {
    let mut book = Book::new(JenisSumber::Bbox, Kind::Bbox);
    let mut line = NO_LINE;
    let mut word: Option<(String, Option<Bounds>, usize)> = None;
    // The head holds a PDF's metadata, which nobody has made well-formed.
    let mut walk = Walk::html(text, Kind::Bbox);
    while let Some(event) = walk.next()? {
        match event {
            Event::Open(tag) => match tag.name() {
                "page" => {
                    book.page(tag.numbers(["width", "height"]).map(|[w, h]| (w, h)), Lapisan::Teks)?;
                    line = NO_LINE;
                }
                "line" => line = book.line(),
                "word" => word = Some((String::new(), tag.numbers(BOUNDS), walk.depth())),
                _ => {}
            },
            Event::Text(part) => {
                if let Some((text, _, _)) = &mut word {
                    text.push_str(&part);
                }
            }
            Event::Close => {
                if let Some((text, bounds, _)) = word.take_if(|(_, _, began)| walk.depth() < *began) {
                    book.put(&text, bounds, None, line)?;
                }
            }
        }
    }
    book.finish()
}
