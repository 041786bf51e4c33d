//! Where a line may be wrapped: only where its next words can't be read as anything but words that go on.

use crate::recognise;
use crate::unit::Kind;
use crate::value::is_capitals;

/// The width of a page, in characters.
pub const WIDTH: usize = 80;
/// As narrow as a column of words gets at most.
const NARROWEST: usize = 24;
/// A heading is no longer, in bytes: a line that grows because it can't be wrapped is not read again and again.
const LONGEST_HEADING: usize = 4 * WIDTH;
/// How much of the next line is looked at, in bytes.
const HEAD: usize = 80;

/// Cuts words into lines: the first has `first` characters left, the others `rest`. A line is longer where no
/// place to wrap it is safe.
pub fn wrap(words: &str, first: usize, rest: usize) -> Vec<&str> {
    cut(words, first, rest, goes_on)
}

/// Cuts a heading in capitals into lines.
pub fn wrap_heading(words: &str, width: usize) -> Vec<&str> {
    cut(words, width, width, heading_goes_on)
}

fn cut(words: &str, first: usize, rest: usize, safe: impl Fn(&str, &str, usize) -> bool) -> Vec<&str> {
    let mut lines = Vec::new();
    let (mut start, mut width) = (0, first.max(NARROWEST));
    // Where words begin on the line that were not asked about yet, and how many characters stand before the cursor.
    let (mut places, mut length) = (Vec::new(), 0);
    let mut at = 0;
    for word in words.split_inclusive(' ') {
        if at > start {
            places.push(at);
        }
        if length + word.trim_end().chars().count() > width {
            // The last safe place; those before it that are none are not asked about again.
            while let Some(cut) = places.pop() {
                if safe(&words[start..cut], &words[cut..], lines.len()) {
                    lines.push(words[start..cut].trim_end());
                    length = words[cut..at].chars().count();
                    (start, width) = (cut, rest.max(NARROWEST));
                    break;
                }
            }
            places.clear();
        }
        at += word.len();
        length += word.chars().count();
    }
    lines.push(words[start..].trim_end());
    lines
}

/// Whether a sentence may go on with `next` on a new line: with a word that the grammar takes for nothing else,
/// after words that can't be taken for a whole sentence, item or heading. A year or a number never heads a line.
fn goes_on(line: &str, next: &str, lines: usize) -> bool {
    let line = line.trim_end();
    if recognise::takes_a_figure(line.rsplit(' ').next().unwrap_or("")) {
        // `huruf a`, `Nomor 5`: one name.
        return false;
    }
    let after = if next.starts_with(char::is_lowercase) {
        line.ends_with(|c: char| c.is_alphanumeric() || c == ')')
            || line.ends_with(',') && !recognise::opens_consideration(next)
    } else if next.starts_with(char::is_uppercase) {
        let capitals =
            line.ends_with(char::is_uppercase) && is_capitals(next.split(' ').next().unwrap_or(""));
        (line.ends_with(char::is_lowercase) || capitals) && (lines > 0 || !may_be_heading(line))
    } else {
        next.starts_with('(') && line.ends_with(char::is_lowercase)
    };
    after && is_words(next)
}

/// Whether a first line may be a heading that words follow: in capitals, or with capital initials and no figure.
fn may_be_heading(line: &str) -> bool {
    if line.len() > LONGEST_HEADING {
        return false;
    }
    let mut small = line.split(' ').filter(|word| word.starts_with(char::is_lowercase));
    is_capitals(line)
        || !line.contains(|c: char| c.is_ascii_digit()) && small.all(recognise::is_small_in_headings)
}

/// Whether a heading in capitals may go on with `next` on a new line.
fn heading_goes_on(line: &str, next: &str, _: usize) -> bool {
    let letter = |c: char| c.is_uppercase();
    line.trim_end().ends_with(letter) && next.starts_with(letter) && is_words(next)
}

/// Whether the grammar takes a line for words and nothing else.
fn is_words(line: &str) -> bool {
    let head = recognise::clip(line, HEAD);
    let units = recognise::units(head);
    units.len() == 1 && units[0].kind == Kind::Words
}

#[cfg(test)]
mod tests {
    use super::{wrap, wrap_heading};

    #[test]
    fn lines_never_begin_with_what_could_be_read_as_a_label() {
        let words = "melaksanakan kerja bakti pada tanggal 19 Juni 2016. Kegiatan itu dicatat a. di buku besar, lalu \
                     dilaporkan kepada Bupati Banyu Biru paling lambat 3 (tiga) hari sesudahnya";
        for width in 10..90 {
            let lines = wrap(words, width, width);
            assert_eq!(lines.join(" "), words);
            for line in &lines[1..] {
                assert!(!line.starts_with(|c: char| c.is_ascii_digit()), "{width}: {line}");
                assert!(!line.starts_with("a."), "{width}: {line}");
            }
        }
        assert_eq!(
            wrap("satu dua tiga empat lima enam tujuh", 24, 24),
            ["satu dua tiga empat lima", "enam tujuh"]
        );
    }

    #[test]
    fn headings_are_wrapped_between_capitals() {
        let lines =
            wrap_heading("PERUBAHAN KEDUA ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2020 TENTANG PASAR", 30);
        assert_eq!(lines.join(" "), "PERUBAHAN KEDUA ATAS PERATURAN BUPATI NOMOR 5 TAHUN 2020 TENTANG PASAR");
        assert!(
            lines.iter().all(|line| !line.starts_with("NOMOR") && !line.starts_with("KEDUA")),
            "{lines:?}"
        );
    }
}
