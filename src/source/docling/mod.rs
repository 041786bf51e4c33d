//! DoclingDocument: paragraphs, items of lists and tables as a model of pages found them, each with its box.
//!
//! Its order and its labels are not asked: geometry finds rows and columns by the boxes. Heads and feet of pages are
//! read as all else.

mod model;
mod rows;

use std::borrow::Cow;
use std::collections::{BTreeMap, HashSet};

use crate::model::{JenisSumber, Lapisan};
use crate::page::Pages;

use super::book::{Book, Bounds};
use super::error::{Fault, SourceError};
use super::kind::Kind;
use super::line::each_word;
use model::{Area, Cell, Document, Item, Place, Size, Table};
use rows::rows;

/// The origin of boxes that count upwards, as PDF does.
const BOTTOM_LEFT: &str = "BOTTOMLEFT";
/// The label of an item that docling gives where it found none.
const NO_MARKER: &str = "-";
/// Height of a text without a place, in heights of the text before it: little, so that it shares no row with the
/// text below.
const PLACELESS_HEIGHT: f32 = 0.1;

/// Reads its words.
pub fn read(json: &str) -> Result<Pages, SourceError> {
    let document: Document<'_> = serde_json::from_str(json).map_err(|error| {
        let fault = match error.classify() {
            serde_json::error::Category::Eof => Fault::Cut,
            serde_json::error::Category::Data => Fault::Shape,
            serde_json::error::Category::Syntax | serde_json::error::Category::Io => Fault::Syntax,
        };
        SourceError::Broken { kind: Kind::Docling, at: Some((error.line(), error.column())), fault }
    })?;
    let mut book = Book::new(JenisSumber::Docling, Kind::Docling);
    let sheets = Sheets::of(&document);
    let mut pieces = pieces(&document, &sheets, &mut book)?;
    // Texts come in the order of reading, tables after all of them.
    pieces.sort_by_key(|piece| piece.page);
    let mut rest = pieces.iter().peekable();
    for (page, (size, _)) in &sheets.0 {
        book.page(size.map(|size| (size.width, size.height)), Lapisan::Teks)?;
        while let Some(piece) = rest.next_if(|piece| piece.page == *page) {
            piece.put(&mut book)?;
        }
    }
    book.finish()
}

/// The pages' sizes if known, and the heights that boxes are counted upwards in.
struct Sheets(BTreeMap<u32, (Option<Size>, f32)>);

impl Sheets {
    fn of(document: &Document<'_>) -> Sheets {
        let mut sheets = BTreeMap::new();
        for (key, sheet) in document.pages.iter().flatten() {
            if let Some(number) = sheet.page_no.or_else(|| key.0.parse().ok()) {
                sheets.insert(number, (sheet.size, sheet.size.map_or(0.0, |size| size.height)));
            }
        }
        let texts = document.texts.iter().flatten().filter_map(|text| text.prov.as_ref());
        let tables = document.tables.iter().flatten().filter_map(|table| table.prov.as_ref());
        for (place, area) in texts.chain(tables).flatten().filter_map(placed) {
            let (size, height) = sheets.entry(place.page_no).or_insert((None, 0.0));
            if size.is_none() {
                *height = height.max(area.t).max(area.b);
            }
        }
        Sheets(sheets)
    }

    /// A box with its origin at the top.
    fn bounds(&self, page: u32, area: &Area<'_>) -> Bounds {
        let Area { l, t, r, b, coord_origin } = area;
        let up = coord_origin.as_ref().is_some_and(|origin| origin.0 == BOTTOM_LEFT);
        let height = self.0.get(&page).map_or(0.0, |(_, height)| *height);
        let (t, b) = if up { (height - t, height - b) } else { (*t, *b) };
        [l.min(*r), t.min(b), l.max(*r), t.max(b)]
    }
}

/// A place and its box, if it tells one.
fn placed<'p, 'j>(place: &'p Place<'j>) -> Option<(&'p Place<'j>, &'p Area<'j>)> {
    Some((place, place.bbox.as_ref()?))
}

/// A text and its box on one page.
struct Piece<'j> {
    page: u32,
    bounds: Bounds,
    text: Cow<'j, str>,
    /// A label that stands left of the box.
    marker: Option<&'j str>,
}

impl Piece<'_> {
    fn put(&self, book: &mut Book) -> Result<(), SourceError> {
        let mut marker = self.marker;
        for (row, bounds) in rows(&self.text, self.bounds) {
            let number = book.line();
            if let Some(marker) = marker.take() {
                book.word(marker, before(marker, row, bounds), None, number)?;
            }
            each_word(row, bounds, |word, bounds| book.word(word, bounds, None, number))?;
        }
        Ok(())
    }
}

/// Where a label stands before a row: as far from it as a blank is wide, and on the page.
fn before(marker: &str, row: &str, [x0, y0, x1, y1]: Bounds) -> Bounds {
    let length = marker.chars().count() as f32 + 1.0;
    let letter = ((x1 - x0) / row.chars().count().max(1) as f32).min(x0 / length).max(0.0);
    [x0 - length * letter, y0, x0 - letter, y1]
}

/// All texts and cells with their places.
fn pieces<'j>(
    document: &'j Document<'_>,
    sheets: &Sheets,
    book: &mut Book,
) -> Result<Vec<Piece<'j>>, SourceError> {
    let mut pieces = Vec::new();
    let repeated = repeated(document);
    let is_repeated = |item: &Item<'_>| {
        let parent = item.parent.as_ref().and_then(|parent| parent.target.as_ref());
        [item.self_ref.as_ref(), parent].into_iter().flatten().any(|at| repeated.contains(&*at.0))
    };
    for item in document.texts.iter().flatten().filter(|item| !is_repeated(item)) {
        let text = text(item);
        let places: Vec<_> = item.prov.iter().flatten().filter_map(placed).collect();
        match (&*places, pieces.last()) {
            ([], None) => book.placeless(text)?,
            ([], Some(before)) => {
                let piece = below(before, text);
                pieces.push(piece);
            }
            _ => share(text, &places, sheets, &mut pieces, marker(item, text)),
        }
    }
    for table in document.tables.iter().flatten() {
        cells(table, sheets, &mut pieces, book)?;
    }
    Ok(pieces)
}

/// References to texts that a table's cell has as well.
fn repeated<'j>(document: &'j Document<'_>) -> HashSet<&'j str> {
    let tables = document.tables.iter().flatten().filter_map(|table| table.data.as_ref());
    tables
        .flat_map(|grid| grid.table_cells.iter().flatten())
        .filter(|cell| cell.text.as_ref().is_some_and(|text| !text.0.trim().is_empty()))
        .filter_map(|cell| Some(&*cell.rich.as_ref()?.target.as_ref()?.0))
        .collect()
}

/// The words of a text, as they are printed.
fn text<'j>(item: &'j Item<'_>) -> &'j str {
    let printed = item.orig.as_ref().filter(|orig| !orig.0.trim().is_empty());
    printed.or(item.text.as_ref()).map_or("", |text| &*text.0)
}

/// The label of an item, where its words leave it out. The one that stands for none was never printed.
fn marker<'j>(item: &'j Item<'_>, text: &str) -> Option<&'j str> {
    let marker = item.marker.as_ref()?.0.trim();
    let invented = marker == NO_MARKER && item.enumerated != Some(true);
    (!marker.is_empty() && !invented && !text.trim_start().starts_with(marker)).then_some(marker)
}

/// A text without a place, right below the one before it.
fn below<'j>(before: &Piece<'_>, text: &'j str) -> Piece<'j> {
    let [x0, y0, x1, y1] = before.bounds;
    let bounds = [x0, y1, x1, y1 + (y1 - y0) * PLACELESS_HEIGHT];
    Piece { page: before.page, bounds, text: Cow::Borrowed(text), marker: None }
}

/// Shares a text out over its places: by the lengths of their spans, or by their areas where the spans say nothing.
///
/// Spans are lengths and no more: some are counted from the beginning of the text, some from that of their part.
fn share<'j>(
    text: &'j str,
    places: &[(&Place<'_>, &Area<'_>)],
    sheets: &Sheets,
    pieces: &mut Vec<Piece<'j>>,
    marker: Option<&'j str>,
) {
    let length = |place: &Place<'_>| place.charspan.map_or(0, |[start, end]| end.saturating_sub(start));
    let bounds: Vec<Bounds> = places.iter().map(|(place, area)| sheets.bounds(place.page_no, area)).collect();
    let weights: Vec<f64> = if places.iter().all(|(place, _)| length(place) > 0) {
        places.iter().map(|(place, _)| length(place) as f64).collect()
    } else {
        bounds.iter().map(|[x0, y0, x1, y1]| f64::from((x1 - x0) * (y1 - y0))).collect()
    };
    let whole: f64 = weights.iter().sum();
    let letters = text.chars().count() as f64;
    // The words not given yet, and the letters before them.
    let mut words = text.split_inclusive(char::is_whitespace).peekable();
    let (mut given, mut due, mut start, mut end) = (0.0, 0.0, 0, 0);
    for (nth, ((place, _), bounds)) in places.iter().zip(bounds).enumerate() {
        due += weights[nth] / whole * letters;
        // A word belongs where its middle does; the last place takes what is left.
        while let Some(word) =
            words.next_if(|word| nth + 1 == places.len() || given + word.chars().count() as f64 / 2.0 < due)
        {
            given += word.chars().count() as f64;
            end += word.len();
        }
        let part = Cow::Borrowed(text.get(start..end).unwrap_or(""));
        let marker = marker.filter(|_| nth == 0);
        pieces.push(Piece { page: place.page_no, bounds, text: part, marker });
        start = end;
    }
}

/// The cells of a table.
fn cells<'j>(
    table: &'j Table<'_>,
    sheets: &Sheets,
    pieces: &mut Vec<Piece<'j>>,
    book: &mut Book,
) -> Result<(), SourceError> {
    let place = table.prov.iter().flatten().find_map(placed);
    let Some(grid) = &table.data else { return Ok(()) };
    let (rows, columns) = (grid.num_rows.unwrap_or(0), grid.num_cols.unwrap_or(0));
    for cell in grid.table_cells.iter().flatten() {
        let Some(text) = cell.text.as_ref().filter(|text| !text.0.trim().is_empty()) else { continue };
        let bounds = place.and_then(|(place, whole)| match &cell.bbox {
            Some(area) => Some(sheets.bounds(place.page_no, area)),
            None => by_grid(cell, rows, columns, sheets.bounds(place.page_no, whole)),
        });
        match place.zip(bounds) {
            Some(((place, _), bounds)) => {
                pieces.push(Piece {
                    page: place.page_no,
                    bounds,
                    text: Cow::Borrowed(&text.0),
                    marker: None,
                });
            }
            None => book.placeless(&text.0)?,
        }
    }
    Ok(())
}

/// The box of a cell that has none: its share of the table's.
fn by_grid(cell: &Cell<'_>, rows: u32, columns: u32, [x0, y0, x1, y1]: Bounds) -> Option<Bounds> {
    if rows == 0 || columns == 0 {
        return None;
    }
    let (left, top) = (cell.start_col_offset_idx?, cell.start_row_offset_idx?);
    let right = cell.end_col_offset_idx.unwrap_or(left.saturating_add(1));
    let bottom = cell.end_row_offset_idx.unwrap_or(top.saturating_add(1));
    let across = |column: u32| x0 + (x1 - x0) * column.min(columns) as f32 / columns as f32;
    let down = |row: u32| y0 + (y1 - y0) * row.min(rows) as f32 / rows as f32;
    Some([across(left), down(top), across(right), down(bottom)])
}

#[cfg(test)]
mod tests;
