//! ALTO: pages, lines and strings with their places in attributes. All versions; a page and what is on it are measured
//! in one unit, so that nobody needs to know which.

use crate::model::{JenisSumber, Lapisan};
use crate::page::Pages;

use super::book::{Book, Bounds, sure};
use super::error::SourceError;
use super::kind::Kind;
use super::line::Line;
use super::xml::{Event, Tag, Walk};

/// Reads its words as they are printed on each line: of a word parted by a hyphen, both parts.
pub fn read(text: &str) -> Result<Pages, SourceError> {
    let mut book = Book::new(JenisSumber::Alto, Kind::Alto);
    let mut line: Option<(Line, usize)> = None;
    let mut walk = Walk::xml(text, Kind::Alto);
    while let Some(event) = walk.next()? {
        match event {
            Event::Open(tag) => match tag.name() {
                "Page" => {
                    book.page(tag.numbers(["WIDTH", "HEIGHT"]).map(|[w, h]| (w, h)), Lapisan::Pindaian)?;
                }
                "TextLine" => line = Some((Line::new(bounds(&tag)), walk.depth())),
                "String" => {
                    let text = tag.get("CONTENT").unwrap_or_default();
                    let sure = sure(tag.number("WC"), 1.0);
                    match &mut line {
                        Some((line, _)) => line.word(&text, bounds(&tag), sure),
                        None => Line::loose(&text, bounds(&tag), sure, &mut book)?,
                    }
                }
                "HYP" => {
                    if let Some((line, _)) = &mut line {
                        line.hyphen(&tag.get("CONTENT").unwrap_or_default(), bounds(&tag));
                    }
                }
                _ => {}
            },
            Event::Close => {
                if let Some((mut line, _)) = line.take_if(|(_, began)| walk.depth() < *began) {
                    line.put(&mut book)?;
                }
            }
            Event::Text(_) => {}
        }
    }
    book.finish()
}

fn bounds(tag: &Tag<'_>) -> Option<Bounds> {
    let [x, y, width, height] = tag.numbers(["HPOS", "VPOS", "WIDTH", "HEIGHT"])?;
    Some([x, y, x + width, y + height])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_as_they_are_printed() {
        let alto = "<alto><Description><MeasurementUnit>mm10</MeasurementUnit></Description><Layout>\
            <Page WIDTH='2100' HEIGHT='3300'><PrintSpace><TextBlock>\
            <TextLine HPOS='100' VPOS='100' WIDTH='200' HEIGHT='30'>\
            <String CONTENT='a.' HPOS='100' VPOS='100' WIDTH='20' HEIGHT='30' WC='0.5'>\
            <ALTERNATIVE>4.</ALTERNATIVE><Glyph CONTENT='a'/></String><SP/>\
            <String CONTENT='menyeleng' SUBS_TYPE='HypPart1' SUBS_CONTENT='menyelenggarakan' \
             HPOS='130' VPOS='100' WIDTH='160' HEIGHT='30'/><HYP CONTENT='&#xAD;' WIDTH='10'/></TextLine>\
            <TextLine HPOS='100' VPOS='150' WIDTH='200' HEIGHT='30'>\
            <String CONTENT='garakan' SUBS_TYPE='HypPart2' SUBS_CONTENT='menyelenggarakan'/>\
            <String CONTENT='kerja' /></TextLine></TextBlock></PrintSpace></Page></Layout></alto>";
        let pages = read(alto).expect("is ALTO");
        let page = &pages.pages[0];
        let words: Vec<_> =
            page.words.iter().map(|w| (pages.text(w), w.x0.round(), w.x1.round(), w.sure, w.line)).collect();
        assert_eq!(
            words,
            [
                ("a.", 100.0, 120.0, Some(50), 0),
                ("menyeleng-", 130.0, 290.0, None, 0),
                ("garakan", 100.0, 208.0, None, 1),
                ("kerja", 223.0, 300.0, None, 1),
            ]
        );
        assert_eq!((page.width, page.height), (2100.0, 3300.0));
    }
}
