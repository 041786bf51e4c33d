//! A paragraph in one box → its rows. Docling tells a paragraph's box and its text, but not where its lines end.
//!
//! How many there are follows from the box: many letters in a low and wide one are small and stand in few rows. Where
//! baselines stand far apart, a long paragraph gets a row too many; the first and the last are at their places in any
//! case, and the first is the one that has its label beside it.

use crate::source::book::Bounds;

/// Widths of letters, in twentieths of a small one's.
const SMALL: usize = 20;
const CAPITAL: usize = 29;
/// Of the size of a face: the width of a small letter, the height of a row, and the distance of two baselines.
const LETTER: f32 = 0.46;
const ROW: f32 = 0.93;
const PITCH: f32 = 1.25;
/// Part of the last row that is empty in the mean, and of the box that the last row has no space below it.
const REST: f32 = 0.26;

/// The rows of a text in its box, top to bottom.
pub fn rows(text: &str, bounds: Bounds) -> Vec<(&str, Bounds)> {
    let text = text.trim();
    let [x0, y0, x1, y1] = bounds;
    let (width, height) = (x1 - x0, y1 - y0);
    let mut rows: Vec<&str> = text.lines().map(str::trim).filter(|row| !row.is_empty()).collect();
    if rows.len() < 2 {
        let count = count(weight(text), width, height);
        if count < 2 {
            return vec![(text, bounds)];
        }
        let size = height / (PITCH * (count - 1) as f32 + ROW);
        rows = wrap(text, count, (width / (LETTER * size) * SMALL as f32) as usize);
    }
    let longest = rows.iter().map(|row| weight(row)).max().unwrap_or(0).max(1);
    let gaps = rows.len().saturating_sub(1) as f32;
    let row = ROW * height / (PITCH * gaps + ROW);
    let place = |nth: usize, text: &str| {
        let top = y0 + if nth == 0 { 0.0 } else { (height - row) / gaps * nth as f32 };
        [x0, top, x0 + width * (weight(text) as f32 / longest as f32), top + row]
    };
    rows.into_iter().enumerate().map(|(nth, text)| (text, place(nth, text))).collect()
}

/// How many rows letters of this weight stand in, in a box of this size.
fn count(weight: usize, width: f32, height: f32) -> usize {
    if width <= 0.0 || height <= 0.0 {
        return 1;
    }
    let letters = weight as f32 / SMALL as f32;
    ((LETTER / PITCH * letters * height / width).sqrt() + REST).round() as usize
}

/// What letters weigh by their widths.
fn weight(text: &str) -> usize {
    text.chars().map(|c| if c.is_uppercase() { CAPITAL } else { SMALL }).sum()
}

/// A text in as many rows at most: in rows of this capacity, if these are as many, else in rows as even as can be.
fn wrap(text: &str, count: usize, capacity: usize) -> Vec<&str> {
    // Words, each with the weight of itself and a blank.
    let words: Vec<(&str, usize)> =
        text.split_whitespace().map(|word| (word, weight(word) + SMALL)).collect();
    let needed = |capacity: usize| {
        let (mut rows, mut filled) = (1, 0);
        for (_, weight) in &words {
            if filled > 0 && filled + weight > capacity + SMALL {
                rows += 1;
                filled = 0;
            }
            filled += weight;
        }
        rows
    };
    let (mut low, mut high) = (capacity, capacity);
    if needed(capacity) != count {
        (low, high) = (0, words.iter().map(|(_, weight)| weight).sum());
    }
    while low < high {
        let middle = low + (high - low) / 2;
        if needed(middle) <= count { high = middle } else { low = middle + 1 }
    }
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let (mut rows, mut filled, mut begin, mut end) = (Vec::new(), 0, 0, 0);
    for (word, weight) in &words {
        if filled > 0 && filled + weight > low + SMALL {
            rows.extend(text.get(begin..end));
            (filled, begin) = (0, start(word));
        }
        filled += weight;
        end = start(word) + word.len();
    }
    rows.extend(text.get(begin..end));
    rows
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str = "bahwa dalam rangka menjaga kebersihan lingkungan dan mempererat kebersamaan warga, perlu \
        dilaksanakan kerja bakti secara serentak di seluruh wilayah Kabupaten Banyu Biru;";

    #[test]
    fn a_box_as_high_as_a_row_is_one() {
        for (text, width, height) in [
            ("bahwa dalam rangka menjaga kebersihan lingkungan dan", 240.0, 12.0),
            ("bahwa dalam rangka menjaga kebersihan lingkungan dan", 240.0, 16.0),
            ("INSTRUKSI BUPATI BANYU BIRU", 190.0, 12.0),
            ("1. a", 20.0, 12.0),
            ("iii.", 8.0, 12.0),
            ("", 9.0, 12.0),
            ("satu dua", 0.0, 0.0),
        ] {
            let bounds = [100.0, 50.0, 100.0 + width, 50.0 + height];
            assert_eq!(rows(text, bounds), [(text, bounds)], "{text}");
        }
    }

    #[test]
    fn rows_are_counted_by_the_box() {
        // Letters, width and height of paragraphs that were set in so many rows.
        for (letters, width, height, expected) in [
            (69, 276.0, 22.0, 2),
            (120, 276.0, 22.0, 2),
            (129, 276.0, 35.0, 3),
            (300, 282.0, 61.0, 5),
            (371, 300.0, 74.0, 6),
            (69, 330.0, 32.0, 2),
        ] {
            assert_eq!(count(letters * SMALL, width, height), expected, "{letters} {width} {height}");
        }
        assert_eq!(count(60 * CAPITAL, 330.0, 26.0), 2);
    }

    #[test]
    fn a_paragraph_is_shared_out_over_its_rows() {
        let bounds = [100.0, 50.0, 396.0, 84.0];
        let rows = rows(PARAGRAPH, bounds);
        assert_eq!(
            rows.iter().map(|(row, _)| *row).collect::<Vec<_>>(),
            [
                "bahwa dalam rangka menjaga kebersihan lingkungan dan mempererat",
                "kebersamaan warga, perlu dilaksanakan kerja bakti secara",
                "serentak di seluruh wilayah Kabupaten Banyu Biru;",
            ]
        );
        let (first, last) = (rows[0].1, rows[2].1);
        assert_eq!((first[0], first[1], first[2], last[0], last[3]), (100.0, 50.0, 396.0, 100.0, 84.0));
        assert!(rows.iter().all(|(_, bounds)| bounds[2] <= 396.0), "{rows:?}");
        assert!(rows.windows(2).all(|pair| pair[0].1[3] < pair[1].1[1]), "{rows:?}");
    }

    #[test]
    fn rows_that_the_file_tells_are_kept() {
        let rows = rows("satu dua\n\ntiga ", [0.0, 0.0, 90.0, 24.0]);
        assert_eq!(rows.iter().map(|(row, _)| *row).collect::<Vec<_>>(), ["satu dua", "tiga"]);
        assert!(rows[0].1[3] < rows[1].1[1] && rows[1].1[3] == 24.0);
    }
}
