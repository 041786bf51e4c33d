//! Rows of the recogniser's table: of one page, with the number that the page has here.

use std::fmt::Write as _;

use super::kept::HEAD;

/// Columns of a row.
const COLUMNS: usize = 12;
/// Blocks that were found in a second look have numbers above this, so that none is another's.
const SECOND_LOOK: u32 = 10_000;

/// A word of a table, and its row.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Word<'t> {
    pub row: &'t str,
    pub left: i64,
    pub top: i64,
    pub right: i64,
    pub bottom: i64,
    pub sure: f32,
}

impl Word<'_> {
    /// Whether this point is in its box.
    pub fn holds(&self, (x, y): (i64, i64)) -> bool {
        (self.left..self.right).contains(&x) && (self.top..self.bottom).contains(&y)
    }

    pub fn centre(&self) -> (i64, i64) {
        ((self.left + self.right) / 2, (self.top + self.bottom) / 2)
    }
}

/// The rows of a table as those of page `page`, or nothing where it is no table.
pub fn of_page(table: &str, page: u32) -> Option<String> {
    let mut lines = table.lines();
    if lines.next()?.trim_end() != HEAD {
        return None;
    }
    let mut out = String::with_capacity(table.len());
    for line in lines {
        let cells: Vec<&str> = line.splitn(COLUMNS, '\t').collect();
        let [level, _, rest @ ..] = cells.as_slice() else { continue };
        if rest.len() == COLUMNS - 2 && matches!(*level, "1" | "2" | "3" | "4" | "5") {
            // Writing into a string can't fail.
            let _ = writeln!(out, "{level}\t{page}\t{}", rest.join("\t"));
        }
    }
    Some(out)
}

/// The words of some rows.
pub fn words(rows: &str) -> Vec<Word<'_>> {
    rows.lines().filter_map(word).collect()
}

fn word(row: &str) -> Option<Word<'_>> {
    let mut cells = row.splitn(COLUMNS, '\t');
    if cells.next()? != "5" {
        return None;
    }
    let mut number = |skipped| cells.nth(skipped).and_then(|cell| cell.parse::<i64>().ok());
    let (left, top, width, height) = (number(5)?, number(0)?, number(0)?, number(0)?);
    let sure = cells.next()?.parse().ok()?;
    let written = !cells.next()?.trim().is_empty();
    let (right, bottom) = (left.checked_add(width)?, top.checked_add(height)?);
    written.then_some(Word { row, left, top, right, bottom, sure })
}

/// These rows without those of `dropped` words, and with `added` ones of another look at the same page.
pub fn joined(rows: &str, dropped: &[Word], added: &[Word]) -> String {
    let mut out = String::with_capacity(rows.len());
    for row in rows.lines().filter(|row| !dropped.iter().any(|word| std::ptr::eq(word.row, *row))) {
        out.push_str(row);
        out.push('\n');
    }
    for word in added {
        let cells: Vec<&str> = word.row.splitn(4, '\t').collect();
        let [level, page, block, rest] = cells.as_slice() else { continue };
        let block = block.parse::<u32>().unwrap_or_default().saturating_add(SECOND_LOOK);
        let _ = writeln!(out, "{level}\t{page}\t{block}\t{rest}");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n\
        1\t1\t0\t0\t0\t0\t0\t0\t90\t80\t-1\t\n5\t1\t1\t1\t1\t1\t2\t3\t4\t5\t96.5\t\"Satu\"\n\
        5\t1\t1\t1\t1\t2\t9\t3\t4\t5\t95\t \nrusak\n5\t1\t2\t1\t1\t1\t2\t30\t4\t5\t12.25\tdua\n";

    #[test]
    fn rows_get_the_number_of_their_page() {
        let rows = of_page(TABLE, 7).expect("is a table");
        assert_eq!(rows.lines().count(), 4);
        assert!(rows.lines().all(|row| row.split('\t').nth(1) == Some("7")), "{rows}");
        assert_eq!(of_page("lain", 7), None);
    }

    #[test]
    fn words_have_a_box_and_letters() {
        let rows = of_page(TABLE, 1).expect("is a table");
        let found = words(&rows);
        assert_eq!(found.len(), 2);
        assert_eq!((found[0].left, found[0].top, found[0].right, found[0].bottom), (2, 3, 6, 8));
        assert!(found[0].holds((2, 3)) && !found[0].holds((6, 3)) && found[1].holds(found[1].centre()));
    }

    #[test]
    fn a_second_look_has_blocks_of_its_own() {
        let rows = of_page(TABLE, 1).expect("is a table");
        let found = words(&rows);
        let out = joined(&rows, &found[1..], &found[..1]);
        assert!(!out.contains("dua"), "{out}");
        assert!(out.ends_with("5\t1\t10001\t1\t1\t1\t2\t3\t4\t5\t96.5\t\"Satu\"\n"), "{out}");
    }
}
