//! What a recogniser saw and nobody wrote: specks, rulings, logos, stamps and signatures read as letters.

use super::piece::Piece;
use super::words::{Page, Pages, Word};

/// Under this mean the recogniser hardly believes what it read.
const HARDLY: f32 = 35.0;
/// A speck is read as so many signs at most.
const STRAY: usize = 2;
/// A label is no longer than this, in letters: `viii.`, `KESATU` is none.
const LABEL: usize = 5;

/// Whether a piece is no writing.
pub fn is_noise(pages: &Pages, page: &Page, piece: &Piece) -> bool {
    let words = || piece.words.iter().map(|word| &page.words[word.at as usize]);
    let text = |word: &Word| pages.text(word);
    if words().all(|word| is_speck(pages.text(word))) {
        return true;
    }
    let (mut sum, mut letters) = (0.0, 0.0);
    for word in words() {
        let Some(sure) = word.sure else { return false };
        let count = text(word).chars().count() as f32;
        sum += f32::from(sure) * count;
        letters += count;
    }
    let first = words().next().map_or("", |word| pages.text(word));
    sum < HARDLY * letters && !looks_like_label(first)
}

/// Whether a piece at a row's end is perhaps a speck: a sign or two of recognised writing that are no label.
pub fn is_stray(pages: &Pages, page: &Page, piece: &Piece) -> bool {
    let [word] = piece.words.as_slice() else { return false };
    let word = &page.words[word.at as usize];
    let text = pages.text(word);
    word.sure.is_some() && text.chars().count() <= STRAY && !looks_like_label(text)
}

/// Whether such a piece holds a letter or figure, and is perhaps a label that can't be read.
pub fn may_be_label(pages: &Pages, page: &Page, piece: &Piece) -> bool {
    let lettered = |at: u32| pages.text(&page.words[at as usize]).contains(char::is_alphanumeric);
    is_stray(pages, page, piece) && piece.words.iter().any(|word| lettered(word.at))
}

/// Signs that no text has alone on a row, and bars that rulings are read as. A colon or a dash can be one.
const SPECKS: &str = "|_=~—“”‘’'\"`\\/<>^.,;!*·«»";

fn is_speck(word: &str) -> bool {
    word.chars().all(|c| SPECKS.contains(c))
}

/// A short word that ends as labels do.
fn looks_like_label(word: &str) -> bool {
    word.chars().count() <= LABEL
        && word.ends_with(['.', ')', ':', ']'])
        && word.starts_with(|c: char| c.is_alphanumeric() || c == '(')
}
