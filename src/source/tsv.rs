//! The table of words that tesseract and `pdftotext -tsv` write: tabs, no quoting, a row a page, block, line or word.

use crate::model::{JenisSumber, Lapisan};
use crate::page::Pages;

use super::book::{Book, sure};
use super::error::{Fault, SourceError};
use super::kind::Kind;

/// Columns of a row. The last one is the word: whatever tabs are in it belong to it.
const COLUMNS: usize = 12;
/// Level of a row that holds a page's size, of one that begins a line, and of one that holds a word.
const PAGE: &str = "1";
const LINE: &str = "4";
const WORD: &str = "5";
/// What pdftotext writes in the place of a page's word.
const PDFTOTEXT_PAGE: &str = "###PAGE###";

/// Reads its words. Rows that are neither page, line nor word are passed over, among them the head that a table put
/// together of several has between its pages.
pub fn read(text: &str) -> Result<Pages, SourceError> {
    let mut book = Book::new(JenisSumber::Tsv, Kind::Tsv);
    let (mut page_before, mut line) = (None, None);
    let mut lapisan = Lapisan::Pindaian;
    // What is told of a broken row: its place, and whether it is the last one and without an end.
    let fault = |row: &str| {
        let at = row.as_ptr() as usize - text.as_ptr() as usize;
        let cut = at + row.len() == text.len();
        SourceError::broken(Kind::Tsv, text, at, if cut { Fault::Cut } else { Fault::Row })
    };
    for row in text.lines() {
        let Some((level @ (PAGE | LINE | WORD), _)) = row.split_once('\t') else { continue };
        let row = Row::read(row).ok_or_else(|| fault(row))?;
        if level == PAGE {
            lapisan = if row.word == PDFTOTEXT_PAGE { Lapisan::Teks } else { Lapisan::Pindaian };
        }
        if level == PAGE || page_before != Some(row.page) {
            // A table that somebody cut words out of has no rows for pages: their numbers part them.
            let size = (level == PAGE).then_some((row.width, row.height));
            book.page(size, lapisan)?;
            (page_before, line) = (Some(row.page), None);
        }
        if level == LINE {
            line = None;
        } else if level == WORD {
            let number = match line {
                Some((place, number)) if place == row.line => number,
                _ => book.line(),
            };
            line = Some((row.line, number));
            let bounds = [row.left, row.top, row.left + row.width, row.top + row.height];
            // Of a text nobody is more or less sure: pdftotext writes 100 everywhere.
            let sure = sure(Some(row.sure), 100.0).filter(|_| lapisan != Lapisan::Teks);
            book.word(row.word, bounds, sure, number)?;
        }
    }
    book.finish()
}

/// A row in its columns.
struct Row<'t> {
    page: &'t str,
    /// The numbers of block, paragraph and line, in whichever order.
    line: [&'t str; 3],
    left: f32,
    top: f32,
    width: f32,
    height: f32,
    sure: f32,
    word: &'t str,
}

impl<'t> Row<'t> {
    /// The columns of a row, if all are there and numbers are numbers.
    fn read(row: &'t str) -> Option<Row<'t>> {
        let mut cells = [""; COLUMNS];
        let mut count = 0;
        for (cell, part) in cells.iter_mut().zip(row.splitn(COLUMNS, '\t')) {
            *cell = part;
            count += 1;
        }
        let [level, page, block, par, line, _, left, top, width, height, sure, word] = cells;
        // Some programs leave out the last tab where no word follows.
        if count < COLUMNS && (level == WORD || count < COLUMNS - 1) {
            return None;
        }
        let number = |cell: &str| cell.trim().parse::<f32>().ok().filter(|number| number.is_finite());
        Some(Row {
            page,
            line: [block, par, line],
            left: number(left)?,
            top: number(top)?,
            width: number(width)?,
            height: number(height)?,
            sure: number(sure)?,
            word,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n";

    fn words(pages: &Pages) -> Vec<(usize, &str, u32)> {
        let page = |(nth, page): (usize, &crate::page::Page)| {
            page.words.iter().map(|w| (nth, pages.text(w), w.line)).collect::<Vec<_>>()
        };
        pages.pages.iter().enumerate().flat_map(page).collect()
    }

    #[test]
    fn pages_have_their_own_sizes_and_lines() {
        let rows = "1\t1\t0\t0\t0\t0\t0\t0\t100\t200\t-1\t\r\n\
            4\t1\t1\t1\t1\t0\t10\t10\t50\t10\t-1\t\r\n\
            5\t1\t1\t1\t1\t1\t10\t10\t20\t10\t96.5\tKe\"rja\r\n\
            5\t1\t1\t1\t1\t2\t40\t10\t20\t10\t-1\tdua\tkata\r\n\
            4\t1\t1\t1\t2\t0\t10\t30\t50\t10\t-1\t\r\n\
            5\t1\t1\t1\t2\t1\t10\t30\t20\t10\t0\t \r\n\
            5\t1\t1\t1\t2\t2\t10\t30\t20\t10\t0\tbakti\r\n\
            1\t2\t0\t0\t0\t0\t0\t0\t300\t400\t-1\r\n\
            5\t2\t1\t1\t1\t1\t10\t10\t20\t10\t91\ttiga\r\n";
        let pages = read(&format!("{HEAD}{rows}")).expect("is a table");
        assert_eq!(words(&pages), [(0, "Ke\"rja", 0), (0, "dua kata", 0), (0, "bakti", 1), (1, "tiga", 0)]);
        let sizes: Vec<_> = pages.pages.iter().map(|page| (page.width, page.height)).collect();
        assert_eq!(sizes, [(100.0, 200.0), (300.0, 400.0)]);
        let sure: Vec<_> = pages.pages[0].words.iter().map(|w| w.sure).collect();
        assert_eq!(sure, [Some(96), None, Some(0)]);
        assert!(pages.pages.iter().all(|page| page.lapisan == Lapisan::Pindaian));
    }

    #[test]
    fn words_alone_are_parted_by_their_page() {
        let rows = "5\t1\t1\t1\t1\t1\t10\t10\t20\t10\t96\tsatu\n5\t2\t1\t1\t1\t1\t10\t10\t20\t30\t96\tdua\n";
        let pages = read(&format!("{HEAD}{rows}{HEAD}{rows}")).expect("is a table");
        assert_eq!(words(&pages), [(0, "satu", 0), (1, "dua", 0), (2, "satu", 0), (3, "dua", 0)]);
        assert_eq!((pages.pages[1].width, pages.pages[1].height), (30.0, 40.0));
    }

    #[test]
    fn tables_of_pdftotext_are_text() {
        let rows = "1\t1\t0\t0\t0\t0\t0.000000\t0.000000\t612.000000\t936.000000\t-1\t###PAGE###\n\
            3\t1\t0\t0\t0\t0\t135.1\t143.4\t197.6\t28.7\t-1\t###FLOW###\n\
            4\t1\t0\t0\t0\t0\t175.0\t143.4\t117.8\t12.6\t-1\t###LINE###\n\
            5\t1\t0\t0\t0\t0\t175.08\t143.41\t53.83\t12.64\t100\tBERITA\n\
            4\t1\t0\t0\t1\t0\t135.1\t159.4\t197.6\t12.6\t-1\t###LINE###\n\
            5\t1\t0\t0\t1\t0\t135.12\t159.49\t87.91\t12.64\t100\tBANYU\n";
        let pages = read(&format!("{HEAD}{rows}")).expect("is a table");
        assert_eq!(words(&pages), [(0, "BERITA", 0), (0, "BANYU", 1)]);
        assert_eq!(pages.pages[0].lapisan, Lapisan::Teks);
        assert_eq!(pages.pages[0].words[0].sure, None);
    }

    #[test]
    fn a_broken_row_is_told_with_its_line() {
        let good = "5\t1\t1\t1\t1\t1\t10\t10\t20\t10\t96\tsatu\n";
        for (bad, line, fault) in [
            ("5\t1\t1\t1\t1\t1\t10\t10\tx\t10\t96\tdua\n", 3, Fault::Row),
            ("5\t1\t1\t1\t1\t1\t10\t10\n", 3, Fault::Row),
            ("5\t1\t1\t1\t1\t1\t10\t10", 3, Fault::Cut),
            ("1\t1\t0\t0\t0\t0\t0\t0\tNaN\t1\t-1\t\n", 3, Fault::Row),
        ] {
            let error = read(&format!("{HEAD}{good}{bad}"));
            assert_eq!(
                error,
                Err(SourceError::Broken { kind: Kind::Tsv, at: Some((line, 1)), fault }),
                "{bad}"
            );
        }
        assert_eq!(read(HEAD), Err(SourceError::NoPages(Kind::Tsv)));
    }
}
