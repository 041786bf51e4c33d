//! PAGE XML: regions, lines and words with polygons around them, and texts that may stand at any of these levels.

use crate::model::{JenisSumber, Lapisan};
use crate::page::Pages;

use super::book::{Book, Bounds, sure};
use super::error::SourceError;
use super::kind::Kind;
use super::line::{Line, each_word};
use super::xml::{Event, Tag, Walk};

/// Reads its words; where there are only lines or regions, their words get a share of them.
pub fn read(text: &str) -> Result<Pages, SourceError> {
    let mut reader = Reader { book: Book::new(JenisSumber::Page, Kind::Page), open: Vec::new(), equiv: None };
    let mut walk = Walk::xml(text, Kind::Page);
    while let Some(event) = walk.next()? {
        match event {
            Event::Open(tag) => reader.begin(&tag, walk.depth())?,
            Event::Close => reader.end(walk.depth())?,
            Event::Text(text) => reader.text(&text),
        }
    }
    reader.book.finish()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Level {
    Region,
    Line,
    Word,
    /// A letter, which has a text of its own that its word has, too.
    Glyph,
}

/// A region, line, word or letter while it is open.
struct Part {
    level: Level,
    depth: usize,
    bounds: Option<Bounds>,
    text: Option<Equiv>,
    /// The words of a line.
    line: Line,
    /// Whether a region has lines.
    has_lines: bool,
}

/// One reading of a part; the one with the lowest index is the best, and the first of equal ones.
struct Equiv {
    depth: usize,
    index: u32,
    sure: Option<u8>,
    /// The reading itself, and one without signs of its own that some files hold beside it or alone.
    unicode: String,
    plain: String,
    inside: Inside,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Unicode,
    Plain,
    Neither,
}

impl Equiv {
    fn text(&self) -> &str {
        if self.unicode.trim().is_empty() { &self.plain } else { &self.unicode }
    }
}

struct Reader {
    book: Book,
    open: Vec<Part>,
    equiv: Option<Equiv>,
}

impl Reader {
    fn begin(&mut self, tag: &Tag<'_>, depth: usize) -> Result<(), SourceError> {
        let name = tag.name();
        let level = match name {
            "TextLine" => Some(Level::Line),
            "Word" => Some(Level::Word),
            "Glyph" => Some(Level::Glyph),
            name if name.ends_with("Region") => Some(Level::Region),
            _ => None,
        };
        if let Some(level) = level {
            if level == Level::Line {
                self.open.iter_mut().rev().take(1).for_each(|region| region.has_lines = true);
            }
            let line = Line::default();
            self.open.push(Part { level, depth, bounds: None, text: None, line, has_lines: false });
            return Ok(());
        }
        match name {
            "Page" => {
                let size = tag.numbers(["imageWidth", "imageHeight"]).map(|[w, h]| (w, h));
                self.book.page(size, Lapisan::Pindaian)?;
            }
            "Coords" => {
                let bounds = tag.get("points").and_then(|points| bounds(&points));
                if let Some(part) = self.parent(depth, 1) {
                    part.bounds = bounds;
                }
            }
            // The corners of the oldest version.
            "Point" => {
                if let Some([x, y]) = tag.numbers(["x", "y"])
                    && let Some(part) = self.parent(depth, 2)
                {
                    grow(&mut part.bounds, x, y);
                }
            }
            "TextEquiv" if self.parent(depth, 1).is_some() => {
                self.equiv = Some(Equiv {
                    depth,
                    index: tag.get("index").and_then(|index| index.trim().parse().ok()).unwrap_or(0),
                    sure: sure(tag.number("conf"), 1.0),
                    unicode: String::new(),
                    plain: String::new(),
                    inside: Inside::Neither,
                });
            }
            "Unicode" | "PlainText" => {
                if let Some(equiv) = &mut self.equiv {
                    equiv.inside = if name == "Unicode" { Inside::Unicode } else { Inside::Plain };
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// The innermost open part, if it is this many levels above an element at this depth.
    fn parent(&mut self, depth: usize, above: usize) -> Option<&mut Part> {
        self.open.last_mut().filter(|part| part.depth + above == depth)
    }

    fn text(&mut self, text: &str) {
        match &mut self.equiv {
            Some(Equiv { inside: Inside::Unicode, unicode, .. }) => unicode.push_str(text),
            Some(Equiv { inside: Inside::Plain, plain, .. }) => plain.push_str(text),
            _ => {}
        }
    }

    fn end(&mut self, depth: usize) -> Result<(), SourceError> {
        if let Some(equiv) = &mut self.equiv {
            equiv.inside = Inside::Neither;
        }
        if let Some(equiv) = self.equiv.take_if(|equiv| depth < equiv.depth)
            && let Some(part) = self.open.last_mut()
            && !equiv.text().trim().is_empty()
            && part.text.as_ref().is_none_or(|before| equiv.index < before.index)
        {
            part.text = Some(equiv);
        }
        match self.open.pop_if(|part| depth < part.depth) {
            Some(part) => self.put(part),
            None => Ok(()),
        }
    }

    /// Takes a part that has ended.
    fn put(&mut self, part: Part) -> Result<(), SourceError> {
        let Part { level, bounds, text, mut line, has_lines, .. } = part;
        let sure = text.as_ref().and_then(|equiv| equiv.sure);
        let text = text.as_ref().map_or("", Equiv::text);
        match level {
            Level::Word => match self.open.last_mut() {
                Some(above) if above.level == Level::Line => above.line.word(text, bounds, sure),
                _ => Line::loose(text, bounds, sure, &mut self.book)?,
            },
            Level::Line => {
                (line.bounds, line.sure) = (bounds, sure);
                line.text.push_str(text);
                line.put(&mut self.book)?;
            }
            Level::Region if !has_lines => rows(text, bounds, sure, &mut self.book)?,
            Level::Region | Level::Glyph => {}
        }
        Ok(())
    }
}

/// Adds a region's rows, each as high as the others.
fn rows(text: &str, bounds: Option<Bounds>, sure: Option<u8>, book: &mut Book) -> Result<(), SourceError> {
    let text = text.trim();
    let Some([x0, y0, x1, y1]) = bounds else { return book.placeless(text) };
    let height = (y1 - y0) / text.lines().count().max(1) as f32;
    for (nth, row) in text.lines().enumerate() {
        let (top, number) = (y0 + height * nth as f32, book.line());
        each_word(row, [x0, top, x1, top + height], |word, bounds| book.word(word, bounds, sure, number))?;
    }
    Ok(())
}

/// The box around the points of a polygon: `x,y x,y x,y`.
fn bounds(points: &str) -> Option<Bounds> {
    let mut bounds = None;
    for point in points.split_ascii_whitespace() {
        let (x, y) = point.split_once(',')?;
        grow(&mut bounds, x.parse().ok()?, y.parse().ok()?);
    }
    bounds
}

fn grow(bounds: &mut Option<Bounds>, x: f32, y: f32) {
    let [x0, y0, x1, y1] = bounds.unwrap_or([x, y, x, y]);
    *bounds = Some([x0.min(x), y0.min(y), x1.max(x), y1.max(y)]);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(regions: &str) -> Vec<(String, [f32; 4], Option<u8>, u32)> {
        let xml = format!("<PcGts><Page imageWidth='100' imageHeight='200'>{regions}</Page></PcGts>");
        let pages = read(&xml).expect("is PAGE");
        assert_eq!((pages.pages[0].width, pages.pages[0].height), (100.0, 200.0));
        let word = |w: &crate::page::Word| {
            (pages.text(w).to_owned(), [w.x0, w.y0, w.x1, w.y1].map(f32::round), w.sure, w.line)
        };
        pages.pages[0].words.iter().map(word).collect()
    }

    const LINE: &str = "<Coords points='10,20 90,18 90,30 10,32'/><Baseline points='10,30 90,28'/>";

    #[test]
    fn lines_without_words_are_shared_out() {
        let line = format!(
            "<TextRegion><TextLine>{LINE}<TextEquiv index='1'><Unicode>salah</Unicode></TextEquiv>\
             <TextEquiv index='0' conf='0.87'><PlainText>a b</PlainText><Unicode>a. kerja</Unicode></TextEquiv>\
             </TextLine><TextEquiv><Unicode>a. kerja</Unicode></TextEquiv></TextRegion>"
        );
        assert_eq!(
            words(&line),
            [
                ("a.".into(), [10.0, 18.0, 30.0, 32.0], Some(87), 0),
                ("kerja".into(), [40.0, 18.0, 90.0, 32.0], Some(87), 0),
            ]
        );
    }

    #[test]
    fn words_come_before_the_text_of_their_line() {
        let line = format!(
            "<TextRegion><TextRegion><TextLine>{LINE}<Word><Coords points='10,20 30,32'/>\
             <Glyph><Coords points='1,1 2,2'/><TextEquiv><Unicode>x</Unicode></TextEquiv></Glyph>\
             <TextEquiv conf='0.5'><Unicode>a.</Unicode></TextEquiv></Word>\
             <Word><Coords><Point x='40' y='20'/><Point x='90' y='32'/></Coords>\
             <TextEquiv><PlainText>kerja</PlainText></TextEquiv></Word>\
             <TextEquiv><Unicode>a. kerja</Unicode></TextEquiv></TextLine></TextRegion></TextRegion>"
        );
        assert_eq!(
            words(&line),
            [
                ("a.".into(), [10.0, 20.0, 30.0, 32.0], Some(50), 0),
                ("kerja".into(), [40.0, 20.0, 90.0, 32.0], None, 0),
            ]
        );
    }

    #[test]
    fn regions_without_lines_are_shared_out_over_rows() {
        let region =
            format!("<TextRegion>{LINE}<TextEquiv><Unicode>satu\ndua</Unicode></TextEquiv></TextRegion>");
        assert_eq!(
            words(&region),
            [
                ("satu".into(), [10.0, 18.0, 90.0, 25.0], None, 0),
                ("dua".into(), [10.0, 25.0, 90.0, 32.0], None, 1),
            ]
        );
    }
}
