//! A page shown to the recogniser, a second time where the first look lost much of it.
//!
//! One block of text is what these pages are, and so they are read best (pages where columns are looked for lose the
//! labels at the left edge). A stamp over a full page of text can spoil that: a part of the page becomes words that
//! the recogniser itself hardly believes. There a look for blocks finds what the first one lost; both together are
//! the page. It costs as much as the first look, so it is only taken where a page has much text and much of its ink
//! is under words that nobody believes: on scans, one page in forty. A page that is only a stamp and signatures has
//! such ink too, but no text to be found.

use std::time::Instant;

use super::engine::{Asked, Engine};
use super::rows::{self, Word};
use super::why::Why;
use crate::cli::picture::Picture;

/// The mode that looks for blocks.
const BLOCKS: u8 = 3;
/// The mode that takes the page for one block.
const ONE_BLOCK: u8 = 6;
/// A word that is believed less than this is not believed.
const BELIEVED: f32 = 50.0;
/// A word of the second look is believed this much before it is added.
const SURE: f32 = 60.0;
/// Words that are believed on a page that has much text.
const MUCH_TEXT: usize = 120;
/// The share of a page's ink under words that are not believed: a page that is read well has a tenth of that.
const LOST: f64 = 0.12;

/// The rows of a page, by one look or two.
pub fn look(engine: &Engine, picture: &Picture, asked: &Asked, page: u32) -> Result<String, Why> {
    let begin = Instant::now();
    let read = |asked: &Asked| {
        let table = engine.read(picture.bytes(), asked)?;
        rows::of_page(&table, page).ok_or(Why::Failed(table))
    };
    let first = read(asked)?;
    if asked.psm != ONE_BLOCK || !is_lost(&first, picture) {
        return Ok(first);
    }
    let left = asked.within.saturating_sub(begin.elapsed());
    // What the first look found is a page already.
    let Ok(second) = read(&Asked { psm: BLOCKS, within: left, ..asked.clone() }) else { return Ok(first) };
    Ok(both(&first, &second))
}

/// Whether much of a page's text is under words that are not believed.
fn is_lost(rows: &str, picture: &Picture) -> bool {
    let words = rows::words(rows);
    let (believed, doubted): (Vec<Word>, Vec<Word>) = words.iter().partition(|word| word.sure >= BELIEVED);
    if believed.len() < MUCH_TEXT || doubted.is_empty() {
        return false;
    }
    let Some(grey) = picture.grey() else { return false };
    let all = grey.ink((0, 0), (i64::from(grey.width), i64::from(grey.height)));
    let lost: u64 =
        doubted.iter().map(|word| grey.ink((word.left, word.top), (word.right, word.bottom))).sum();
    lost as f64 > LOST * all.max(1) as f64
}

/// The first look, and what the second one is sure of where the first one found nothing to believe.
fn both(first: &str, second: &str) -> String {
    let (mine, other) = (rows::words(first), rows::words(second));
    let (believed, doubted): (Vec<Word>, Vec<Word>) = mine.iter().partition(|word| word.sure >= BELIEVED);
    let meets = |a: &Word, b: &Word| a.holds(b.centre()) || b.holds(a.centre());
    let added: Vec<Word> = other
        .into_iter()
        .filter(|word| word.sure >= SURE && !believed.iter().any(|known| meets(known, word)))
        .collect();
    let dropped: Vec<Word> =
        doubted.into_iter().filter(|word| added.iter().any(|found| meets(found, word))).collect();
    rows::joined(first, &dropped, &added)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(left: u32, top: u32, sure: f32, word: &str) -> String {
        format!("5\t1\t1\t1\t1\t1\t{left}\t{top}\t40\t10\t{sure}\t{word}\n")
    }

    #[test]
    fn a_second_look_adds_what_the_first_one_did_not_believe() {
        let first = row(10, 10, 95.0, "Menimbang") + &row(10, 40, 20.0, "#~@") + &row(100, 40, 30.0, "cap");
        let second = row(12, 11, 96.0, "Menimbans") + &row(11, 41, 91.0, "bahwa") + &row(60, 70, 40.0, "?!");
        let words = both(&first, &second);
        let words: Vec<&str> = words.lines().filter_map(|row| row.rsplit('\t').next()).collect();
        assert_eq!(words, ["Menimbang", "cap", "bahwa"]);
    }
}
