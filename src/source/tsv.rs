//! The table of words that tesseract and `pdftotext -tsv` write: tabs, no quoting, a row a page, block, line or word.

use crate::model::{JenisSumber, Lapisan};
use crate::page::{NO_LINE, Pages};

/// The first columns of its first line.
const HEAD: &str = "level\tpage_num\t";
/// Level of a row that holds a page's size, and of one that holds a word.
const PAGE: &str = "1";
const WORD: &str = "5";

/// Whether a text is such a table.
pub fn is_tsv(text: &str) -> bool {
    text.starts_with(HEAD)
}

/// Reads its words. Rows that are none are passed over.
pub fn read(text: &str) -> Pages {
    let mut pages = Pages::new(JenisSumber::Tsv);
    let mut page_before = None;
    let (mut line_before, mut line) = (None, 0);
    for row in text.lines().skip(1) {
        let mut cells = row.splitn(12, '\t');
        let level = cells.next();
        let Some(cells) = take::<10>(&mut cells).zip(cells.next()) else { continue };
        let ([page, block, par, row_line, _, left, top, width, height, sure], words) = cells;
        let number = |cell: &str| cell.trim().parse::<f32>().ok();
        let Some([x, y, w, h]) = all([number(left), number(top), number(width), number(height)]) else {
            continue;
        };
        if level == Some(PAGE) {
            pages.begin(w, h, Lapisan::Pindaian);
            page_before = Some(page);
        } else if level == Some(WORD) {
            if page_before != Some(page) {
                pages.begin(0.0, 0.0, Lapisan::Pindaian);
                page_before = Some(page);
            }
            let own = (page, block, par, row_line);
            if line_before != Some(own) {
                line = if line_before.is_some_and(|before: (&str, &str, &str, &str)| before.0 == page) {
                    (line + 1).min(NO_LINE - 1)
                } else {
                    0
                };
                line_before = Some(own);
            }
            let sure = number(sure).filter(|sure| *sure >= 0.0).map(|sure| sure.min(100.0) as u8);
            pages.push(words, [x, y, x + w, y + h], sure, line);
        }
    }
    pages
}

fn take<'t, const N: usize>(cells: &mut impl Iterator<Item = &'t str>) -> Option<[&'t str; N]> {
    let mut out = [""; N];
    for cell in &mut out {
        *cell = cells.next()?;
    }
    Some(out)
}

fn all<const N: usize>(values: [Option<f32>; N]) -> Option<[f32; N]> {
    let mut out = [0.0; N];
    for (out, value) in out.iter_mut().zip(values) {
        *out = value?;
    }
    Some(out)
}
