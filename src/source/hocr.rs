//! hOCR: HTML whose classes say what is a page, a line or a word, and whose titles say where.

use crate::model::{JenisSumber, Lapisan};
use crate::page::Pages;

use super::book::{Book, Bounds, sure};
use super::error::SourceError;
use super::kind::Kind;
use super::line::Line;
use super::xml::{Event, Tag, Walk};

/// The classes of what holds words; the ones that hold lines in some files do no harm.
const LINES: [&str; 6] =
    ["ocr_line", "ocrx_line", "ocr_header", "ocr_footer", "ocr_caption", "ocr_textfloat"];
const WORDS: [&str; 2] = ["ocrx_word", "ocr_word"];
const PAGE: &str = "ocr_page";

/// Reads its words.
pub fn read(text: &str) -> Result<Pages, SourceError> {
    let mut reader = Reader { book: Book::new(JenisSumber::Hocr, Kind::Hocr), line: None, word: None };
    let mut walk = Walk::html(text, Kind::Hocr);
    while let Some(event) = walk.next()? {
        match event {
            Event::Open(tag) => reader.open(&tag, walk.depth())?,
            Event::Close => reader.close(walk.depth())?,
            Event::Text(text) => reader.text(&text),
        }
    }
    reader.close(0)?;
    reader.book.finish()
}

struct Reader {
    book: Book,
    /// The open line and the depth at which it began.
    line: Option<(Line, usize)>,
    word: Option<(Word, usize)>,
}

struct Word {
    text: String,
    bounds: Option<Bounds>,
    sure: Option<u8>,
}

impl Reader {
    /// What begins ends what is left open: careless HTML closes nothing.
    fn open(&mut self, tag: &Tag<'_>, depth: usize) -> Result<(), SourceError> {
        let class = tag.get("class").unwrap_or_default();
        let is = |names: &[&str]| class.split_ascii_whitespace().any(|class| names.contains(&class));
        let title = || tag.get("title").unwrap_or_default();
        if is(&[PAGE]) {
            self.close(0)?;
            self.book.page(bounds(&title()).map(|[_, _, x1, y1]| (x1, y1)), Lapisan::Pindaian)?;
        } else if is(&LINES) {
            self.close(0)?;
            self.line = Some((Line::new(bounds(&title())), depth));
        } else if is(&WORDS) {
            self.close_word()?;
            let title = title();
            let sure = sure(property(&title, "x_wconf").and_then(|[sure]| sure.parse().ok()), 100.0);
            self.word = Some((Word { text: String::new(), bounds: bounds(&title), sure }, depth));
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        if let Some((word, _)) = &mut self.word {
            word.text.push_str(text);
        } else if let Some((line, _)) = &mut self.line {
            line.text.push_str(text);
        }
    }

    /// An element has ended, and with it what began deeper.
    fn close(&mut self, depth: usize) -> Result<(), SourceError> {
        if self.word.as_ref().is_some_and(|(_, began)| depth < *began) {
            self.close_word()?;
        }
        match &mut self.line {
            Some((line, began)) if depth < *began => {
                line.put(&mut self.book)?;
                self.line = None;
            }
            _ => {}
        }
        Ok(())
    }

    fn close_word(&mut self) -> Result<(), SourceError> {
        match (self.word.take(), &mut self.line) {
            (Some((Word { text, bounds, sure }, _)), Some((line, _))) => line.word(&text, bounds, sure),
            (Some((Word { text, bounds, sure }, _)), None) => {
                return Line::loose(&text, bounds, sure, &mut self.book);
            }
            (None, _) => {}
        }
        Ok(())
    }
}

/// The box in a title.
fn bounds(title: &str) -> Option<Bounds> {
    let mut bounds = [0.0; 4];
    for (number, written) in bounds.iter_mut().zip(property::<4>(title, "bbox")?) {
        *number = written.parse().ok()?;
    }
    Some(bounds)
}

/// The values of a property in a title: `bbox 0 0 9 9; x_wconf 96`. A file's name in quotes may hold anything.
fn property<'t, const N: usize>(title: &'t str, name: &str) -> Option<[&'t str; N]> {
    let mut quoted = false;
    let parts = title.split(|c: char| {
        quoted ^= c == '"';
        c == ';' && !quoted
    });
    let mut words = parts
        .map(str::split_ascii_whitespace)
        .find_map(|mut words| (words.next() == Some(name)).then_some(words))?;
    let mut values = [""; N];
    for value in &mut values {
        *value = words.next()?;
    }
    Some(values)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(html: &str) -> Vec<(String, Bounds, Option<u8>, u32)> {
        let pages = read(html).expect("is hOCR");
        let word =
            |w: &crate::page::Word| (pages.text(w).to_owned(), [w.x0, w.y0, w.x1, w.y1], w.sure, w.line);
        pages.pages.iter().flat_map(|page| &page.words).map(word).collect()
    }

    #[test]
    fn titles_hold_properties_in_any_order() {
        let title = "image \"a; bbox 1 2 3 4\"; x_wconf 91.6;bbox 5 6 7 8 ; baseline 0 -2";
        assert_eq!(bounds(title), Some([5.0, 6.0, 7.0, 8.0]));
        assert_eq!(property(title, "x_wconf"), Some(["91.6"]));
        assert_eq!(bounds("bbox 1 2 3"), None);
        assert_eq!(bounds("bboxes 1 2 3 4"), None);
    }

    #[test]
    fn every_kind_of_line_holds_words() {
        let html = "<div class='ocr_page' title='bbox 0 0 100 200'>\
            <span class='ocr_header' title='bbox 0 0 50 10'>\
            <span class='ocrx_word' title='bbox 0 0 20 10; x_wconf 96'><strong>BUPATI</strong> </span>\
            <span class='ocrx_word' title='bbox 30 0 50 10'>A &amp; B</span></span>\
            <span class='ocr_line extra' title='bbox 0 20 60 30'>a. kerja</span>\
            <span class='ocrx_word' title='bbox 0 40 20 50; x_wconf 12'>lepas</span></div>";
        assert_eq!(
            words(html),
            [
                ("BUPATI".into(), [0.0, 0.0, 20.0, 10.0], Some(96), 0),
                ("A & B".into(), [30.0, 0.0, 50.0, 10.0], None, 0),
                ("a.".into(), [0.0, 20.0, 15.0, 30.0], None, 1),
                ("kerja".into(), [22.5, 20.0, 60.0, 30.0], None, 1),
                ("lepas".into(), [0.0, 40.0, 20.0, 50.0], Some(12), crate::page::NO_LINE),
            ]
        );
    }

    #[test]
    fn what_is_left_open_ends_where_the_next_begins() {
        let html = "<html><body><div class=ocr_page title='bbox 0 0 9 9'><p>\
            <span class=ocr_line title='bbox 0 0 9 9'><span class=ocrx_word title='bbox 0 0 4 9'>satu\
            <span class=ocrx_word title='bbox 5 0 9 9'>dua<p></body></html>";
        let texts: Vec<_> = words(html).into_iter().map(|(text, _, _, line)| (text, line)).collect();
        assert_eq!(texts, [("satu".into(), 0), ("dua".into(), 0)]);
    }
}
