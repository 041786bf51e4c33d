//! A paragraph in one box → its rows. Docling tells a paragraph's box and its text, but not where its lines end.

use crate::source::book::Bounds;

/// Letters times height by width, in a box of one row: the height of a row in letter widths, 2 to 2.6 for common
/// faces. Two rows have at least 5.
const ONE_ROW: f32 = 4.0;
/// Letters of a text whose box is measured; a label says little of the widths of letters.
const MEASURED_FROM: usize = 10;
/// Width of a letter by the distance of two baselines, where no text in one row tells it.
const LETTER_BY_PITCH: f32 = 0.42;
/// Distances of baselines in heights of a row: the closest and the widest that drafters set.
const PITCHES: (f32, f32) = (0.8, 2.3);
/// Part of a row that may be over without another row: widths are estimates.
const SPILL: f32 = 0.15;

/// What a document's rows measure, by its texts that stand in one.
#[derive(Clone, Copy, Debug)]
pub struct Measure {
    letter: f32,
    height: f32,
}

impl Measure {
    /// The measure of these texts, if any stands in one row.
    pub fn of<'t>(texts: impl Iterator<Item = (&'t str, Bounds)>) -> Option<Measure> {
        let (mut letters, mut heights) = (Vec::new(), Vec::new());
        for (text, [x0, y0, x1, y1]) in texts {
            let count = text.trim().chars().count();
            let (width, height) = (x1 - x0, y1 - y0);
            if count >= MEASURED_FROM && width > 0.0 && height > 0.0 && is_one_row(count, width, height) {
                letters.push(width / count as f32);
                heights.push(height);
            }
        }
        Some(Measure { letter: median(letters)?, height: median(heights)? })
    }

    /// How many rows so many letters need in a box of this size.
    fn rows(self, letters: usize, width: f32, height: f32) -> usize {
        let most = (height / (PITCHES.0 * self.height)).floor().max(1.0);
        let least = ((height - self.height) / (PITCHES.1 * self.height)).floor().max(0.0) + 1.0;
        let needed = (letters as f32 * self.letter / width - SPILL).ceil();
        needed.max(least.min(most)).min(most) as usize
    }
}

/// The rows of a text in its box, top to bottom.
pub fn rows(text: &str, bounds: Bounds, measure: Option<Measure>) -> Vec<(&str, Bounds)> {
    let text = text.trim();
    let [x0, y0, x1, y1] = bounds;
    let (width, height) = (x1 - x0, y1 - y0);
    let printed: Vec<&str> = text.lines().map(str::trim).filter(|row| !row.is_empty()).collect();
    let rows = if printed.len() > 1 {
        printed
    } else {
        let letters = text.chars().count();
        if width <= 0.0 || height <= 0.0 || is_one_row(letters, width, height) {
            return vec![(text, bounds)];
        }
        let count = match measure {
            Some(measure) => measure.rows(letters, width, height),
            None => (LETTER_BY_PITCH * letters as f32 * height / width).sqrt().round() as usize,
        };
        wrap(text, count, measure.map(|measure| (width / measure.letter) as usize))
    };
    let longest = rows.iter().map(|row| row.chars().count()).max().unwrap_or(1).max(1);
    let letter = width / longest as f32;
    let count = rows.len().max(1) as f32;
    // Baselines stand evenly; the last row ends with the box.
    let row = measure.map_or(height / count, |measure| measure.height.min(height / count));
    let pitch = if count > 1.0 { (height - row) / (count - 1.0) } else { 0.0 };
    let place = |(nth, text): (usize, &'_ str)| {
        let top = y0 + pitch * nth as f32;
        [x0, top, x0 + letter * text.chars().count() as f32, top + row]
    };
    rows.into_iter().enumerate().map(|(nth, text)| (text, place((nth, text)))).collect()
}

fn is_one_row(letters: usize, width: f32, height: f32) -> bool {
    letters as f32 * height / width < ONE_ROW
}

/// A text in as many rows, none longer than need be; of rows of `capacity` letters, if these are as many.
fn wrap(text: &str, count: usize, capacity: Option<usize>) -> Vec<&str> {
    // The words' lengths, each with its blank.
    let words: Vec<(&str, usize)> =
        text.split_whitespace().map(|word| (word, word.chars().count() + 1)).collect();
    let needed = |capacity: usize| {
        let (mut rows, mut filled) = (1, 0);
        for (_, length) in &words {
            if filled > 0 && filled + length > capacity + 1 {
                rows += 1;
                filled = 0;
            }
            filled += length;
        }
        rows
    };
    let capacity = capacity.filter(|capacity| needed(*capacity) == count).unwrap_or_else(|| {
        let (mut low, mut high) = (0, words.iter().map(|(_, length)| length).sum::<usize>());
        while low < high {
            let middle = low + (high - low) / 2;
            if needed(middle) <= count { high = middle } else { low = middle + 1 }
        }
        low
    });
    let start = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
    let (mut rows, mut filled, mut begin, mut end) = (Vec::new(), 0, 0, 0);
    for (word, length) in &words {
        if filled > 0 && filled + length > capacity + 1 {
            rows.extend(text.get(begin..end));
            (filled, begin) = (0, start(word));
        }
        filled += length;
        end = start(word) + word.len();
    }
    rows.extend(text.get(begin..end));
    rows
}

fn median(mut values: Vec<f32>) -> Option<f32> {
    let middle = values.len() / 2;
    (!values.is_empty()).then(|| *values.select_nth_unstable_by(middle, f32::total_cmp).1)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PARAGRAPH: &str = "bahwa dalam rangka menjaga kebersihan lingkungan dan mempererat kebersamaan warga, perlu \
        dilaksanakan kerja bakti secara serentak di seluruh wilayah Kabupaten Banyu Biru;";

    fn found(text: &str, bounds: Bounds, measure: Option<Measure>) -> Vec<String> {
        rows(text, bounds, measure).into_iter().map(|(row, _)| row.to_owned()).collect()
    }

    #[test]
    fn a_box_as_high_as_a_row_is_one() {
        let bounds = [100.0, 50.0, 460.0, 62.0];
        let text = "bahwa dalam rangka menjaga kebersihan lingkungan dan mempererat";
        assert_eq!(rows(text, bounds, None), [(text, bounds)]);
        assert_eq!(rows("1.", [0.0, 0.0, 10.0, 12.0], None).len(), 1);
        assert_eq!(rows("", [0.0, 0.0, 10.0, 12.0], None).len(), 1);
        assert_eq!(rows("satu dua", [5.0, 5.0, 5.0, 5.0], None).len(), 1);
    }

    #[test]
    fn a_paragraph_is_shared_out_over_its_rows() {
        // 168 letters of 5.7 points in rows of 360 points: 63 letters, so three rows.
        let bounds = [100.0, 50.0, 460.0, 92.0];
        let measure =
            Measure::of([("bahwa dalam rangka menjaga kebersihan", [0.0, 0.0, 211.0, 12.0])].into_iter());
        for measure in [None, measure] {
            let rows = rows(PARAGRAPH, bounds, measure);
            assert_eq!(rows.len(), 3, "{rows:?}");
            assert_eq!(rows.iter().map(|(row, _)| *row).collect::<Vec<_>>().join(" "), PARAGRAPH);
            let (first, last) = (rows[0].1, rows[2].1);
            assert_eq!((first[0], first[1], last[0], last[3]), (100.0, 50.0, 100.0, 92.0));
            assert!(
                rows.iter().any(|(_, bounds)| bounds[2] == 460.0) && rows.iter().all(|(_, b)| b[2] <= 460.0)
            );
            assert!(rows.windows(2).all(|pair| pair[0].1[3] <= pair[1].1[1] + 0.01), "{rows:?}");
        }
        assert_eq!(
            found(PARAGRAPH, bounds, measure),
            [
                "bahwa dalam rangka menjaga kebersihan lingkungan dan mempererat",
                "kebersamaan warga, perlu dilaksanakan kerja bakti secara",
                "serentak di seluruh wilayah Kabupaten Banyu Biru;",
            ]
        );
    }

    #[test]
    fn rows_that_the_file_tells_are_kept() {
        assert_eq!(found("satu dua\n\ntiga ", [0.0, 0.0, 90.0, 24.0], None), ["satu dua", "tiga"]);
    }

    #[test]
    fn heights_bound_the_rows() {
        let measure = Measure { letter: 6.0, height: 12.0 };
        // Four rows by width, but the box is as high as two; one by width, but as high as five at the widest pitch.
        assert_eq!(measure.rows(200, 300.0, 26.0), 2);
        assert_eq!(measure.rows(40, 300.0, 12.0 + 4.0 * 12.0 * 2.3 + 1.0), 5);
    }
}
