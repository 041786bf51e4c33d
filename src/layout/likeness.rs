//! Whether a line's head reads like a keyword: a letter or two apart, its letters spaced out or glued, or those
//! in it that scans take for one another.

use std::borrow::Cow;
use std::str::Chars;
use std::sync::LazyLock;

use crate::recognise;

/// How much of a line is looked at, in bytes: longer than any keyword, spaced out.
const HEAD: usize = 72;
/// So many letters at its head tell a line from nearly every keyword.
const BEGIN: usize = 7;

/// A keyword in its right spelling.
#[derive(Clone, Debug)]
pub struct Keyword {
    pub words: Cow<'static, str>,
    folded: String,
    /// [`letters`] of `folded`.
    letters: u32,
    most_wrong: usize,
    /// The first letter of it: nearly every line is told from it by its first letter.
    first: Option<char>,
    /// Whether it begins with a small letter.
    small: bool,
}

impl From<Cow<'static, str>> for Keyword {
    fn from(words: Cow<'static, str>) -> Self {
        let folded: String = folded(&words).collect();
        Keyword {
            letters: letters(&folded),
            most_wrong: most_wrong(&folded, &words),
            first: folded.chars().next(),
            small: begins_small(&words),
            folded,
            words,
        }
    }
}

/// Words that are no keyword though they look alike.
static NEVER: LazyLock<Vec<&str>> = LazyLock::new(|| recognise::expected("never").collect());

/// Whether words are a keyword with blanks in it and no letter wrong.
pub fn is_spaced(words: &str, keyword: &str) -> bool {
    let letters = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    letters(words) == letters(keyword)
}

/// A line's head, as far as a keyword can go.
pub struct Head<'l> {
    pub line: &'l str,
    /// Its first letters [`folded`]; where it has fewer, signs that are in no keyword.
    begin: [char; BEGIN],
    /// [`letters`] of so many of its first letters.
    letters: [u32; BEGIN + 1],
    /// Whether it begins with a small letter.
    small: bool,
}

impl<'l> Head<'l> {
    pub fn of(line: &'l str) -> Self {
        let line = recognise::clip(line, HEAD);
        let mut begin = ['\0'; BEGIN];
        begin.iter_mut().zip(folded(line)).for_each(|(place, letter)| *place = letter);
        let mut letters = [0; BEGIN + 1];
        for (at, sign) in begin.iter().enumerate() {
            letters[at + 1] = letters[at] | bit(*sign);
        }
        Head { line, begin, letters, small: begins_small(line) }
    }

    /// Its first letter, as a scan sees it.
    pub fn first(&self) -> char {
        self.begin[0]
    }
}

fn begins_small(words: &str) -> bool {
    words.starts_with(char::is_lowercase)
}

/// How many bytes at a line's head read like a keyword; `None` when they don't.
#[inline]
pub fn read_as(head: &Head, keyword: &Keyword) -> Option<usize> {
    // Capitals are not misread as small letters, nor a first letter as another.
    let may_be = Some(head.first()) == keyword.first && (keyword.small || !head.small);
    if may_be && begins_like(head, keyword) { nearest_end(head.line, keyword) } else { None }
}

/// Where the words end that are nearest to a keyword, of those that a line begins with.
fn nearest_end(line: &str, keyword: &Keyword) -> Option<usize> {
    // A small l is a Roman one, misread: `BAB lll`.
    let small = |words: &str| words.chars().filter(|c| c.is_lowercase() && *c != 'l').count();
    let (want, known) = (&*keyword.folded, keyword.letters);
    let keyword = &*keyword.words;
    // As many words as the keyword has, or only their letters; up to a colon, or the whole line; letters spaced out.
    let whole = memchr::memchr(b':', line.as_bytes()).unwrap_or(line.len());
    let one_word = word_end(line, 1);
    let count = keyword.bytes().filter(|b| *b == b' ').count() + 1;
    let words = if count == 1 { one_word } else { word_end(line, count) };
    let spaced = spaced_end(line, keyword.len() + 1 - count);
    let letters = line[..words].find(|c: char| c.is_ascii_digit()).unwrap_or(words);
    let ends = [letters, one_word, words, whole, spaced]
        .map(|end| line[..end].trim_end_matches([' ', '\t', '*', '|']).len());
    let off = |end: usize| {
        let read = &line[..end];
        if read.len() < 3 || read.chars().count() > keyword.len() * 2 + 4 {
            return None;
        }
        if small(keyword) == 0 && small(read) > 2 {
            return None;
        }
        let letters: String = folded(read).collect();
        let off = letters_off(&letters, want, known, keyword)?;
        // Words may be glued, but none may be missing.
        let glued = || read.split_whitespace().count() < count;
        let number = keyword.rsplit(' ').next().filter(|n| n.starts_with(|c: char| c.is_ascii_digit()));
        // `Pasal` alone ends in a letter like 1, and lost its number.
        let numbered = read.contains(' ') || read.ends_with(|c: char| c.is_ascii_digit());
        let ends = number.is_none_or(|n| numbered && letters.ends_with(&folded(n).collect::<String>()));
        let never = || NEVER.iter().any(|word| read.eq_ignore_ascii_case(word));
        (ends && (off == 0 || !glued()) && !never()).then_some(off)
    };
    let mut nearest: Option<(usize, usize)> = None;
    for (at, end) in ends.into_iter().enumerate() {
        // Most of the ends are one and the same.
        if !ends[..at].contains(&end)
            && let Some(off) = off(end).filter(|off| nearest.is_none_or(|(least, _)| *off < least))
        {
            nearest = Some((off, end));
        }
    }
    nearest.map(|(_, end)| end)
}

/// Where the first `count` words of a line end.
fn word_end(line: &str, count: usize) -> usize {
    line.split_whitespace().take(count).last().map_or(0, |word| end_of(word, line))
}

/// Where `count` single letters with blanks between them end: `N O M O R  5`; nowhere when they are fewer.
fn spaced_end(line: &str, count: usize) -> usize {
    let mut end = 0;
    for word in line.split_whitespace().take(count) {
        if word.len() > 4 || word.chars().count() > 1 || word.starts_with(|c: char| c.is_ascii_digit()) {
            return 0;
        }
        end = end_of(word, line);
    }
    end
}

/// Where a word of a line ends in it.
fn end_of(word: &str, line: &str) -> usize {
    word.as_ptr() as usize - line.as_ptr() as usize + word.len()
}

/// Whether a keyword's first letters can be those of a line, as many as may be wrong taken into account.
fn begins_like(Head { begin, letters, .. }: &Head, keyword: &Keyword) -> bool {
    let most = keyword.most_wrong;
    let sure = keyword.folded.len().saturating_sub(most + 1).min(BEGIN);
    // Each letter that the keyword has nowhere is wrong: nearly every line has too many.
    if (letters[sure] & !keyword.letters).count_ones() as usize > most {
        return false;
    }
    // Levenshtein's rows, up to any beginning of the keyword.
    let want = &keyword.folded.as_bytes()[..keyword.folded.len().min(BEGIN + 2)];
    let mut row: [usize; BEGIN + 3] = std::array::from_fn(|at| at);
    for (above, letter) in begin[..sure].iter().enumerate() {
        // Further from the diagonal more letters than `most` are wrong.
        let near = above.saturating_sub(most)..want.len().min(above + most + 1);
        let mut corner = std::mem::replace(&mut row[near.start], above + 1);
        let mut least = above + 1;
        for at in near {
            let wrong = usize::from(*letter != char::from(want[at]));
            let off = (corner + wrong).min(row[at] + 1).min(row[at + 1] + 1);
            corner = std::mem::replace(&mut row[at + 1], off);
            least = least.min(off);
        }
        // No later row has less.
        if least > most {
            return false;
        }
    }
    row[..=want.len()].iter().any(|off| *off <= most)
}

/// How many letters of a keyword may be wrong: none in a short one, one, or two in a long one.
fn most_wrong(want: &str, keyword: &str) -> usize {
    match keyword.find(' ').unwrap_or(want.len()) {
        0..=4 => 0,
        5..=9 => 1,
        _ => 2,
    }
}

/// How many letters of a keyword are wrong: none in a short one, one, or two in a long one; else `None`.
fn letters_off(read: &str, want: &str, known: u32, keyword: &str) -> Option<usize> {
    let most = most_wrong(want, keyword);
    // Each letter of the one that the other has nowhere is one more that is wrong.
    let own = letters(read);
    let apart = (own & !known).count_ones().max((known & !own).count_ones()) as usize;
    let near = apart <= most && read.len().abs_diff(want.len()) <= most;
    near.then(|| strsim::levenshtein(read, want)).filter(|off| *off <= most)
}

/// Which small letters words have, a bit each.
fn letters(words: &str) -> u32 {
    words.chars().fold(0, |all, letter| all | bit(letter))
}

fn bit(letter: char) -> u32 {
    if letter.is_ascii_lowercase() { 1 << (letter as u32 - u32::from(b'a')) } else { 0 }
}

/// Letters and figures without blanks, those that scans take for one another made one.
fn folded(words: &str) -> Folded<'_> {
    Folded { signs: words.chars(), ready: None, last: None }
}

struct Folded<'w> {
    signs: Chars<'w>,
    /// A letter that is to come before the last.
    ready: Option<char>,
    /// The last letter read; the next sign may make another of it.
    last: Option<char>,
}

impl Iterator for Folded<'_> {
    type Item = char;

    fn next(&mut self) -> Option<char> {
        if let Some(ready) = self.ready.take() {
            return Some(ready);
        }
        while let Some(sign) = self.signs.find(|c| !c.is_whitespace()) {
            let letter = look(sign);
            if is_double(sign) {
                let last = self.last.replace('i');
                self.ready = last.and(Some(letter));
                return last.or(Some(letter));
            }
            let one = self.last.and_then(|last| read_for_one(last, letter));
            if one.is_some() {
                self.last = one;
            } else if let Some(last) = self.last.replace(letter) {
                return Some(last);
            }
        }
        self.last.take()
    }
}

/// What a sign looks like to a scan.
fn look(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | 'l' | '|' | '!' | 'i' | 'j' | 'I' | 'L' | 'J' | 'T' | 'u' | 'U' => 'i',
        '5' | '$' => 's',
        '8' => 'b',
        'F' => 'e',
        'g' | 'G' => 'c',
        c => c.to_ascii_lowercase(),
    }
}

/// `U` is read as `LI`, `IJ`.
fn is_double(c: char) -> bool {
    matches!(c, 'u' | 'U')
}

/// Two signs that are read for one letter.
fn read_for_one(first: char, second: char) -> Option<char> {
    Some(match (first, second) {
        ('r', 'n') => 'm',
        ('r', 'i') => 'n',
        ('v', 'v') => 'w',
        ('i', '<' | '(') => 'k',
        ('c', 'i') => 'd',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Head, Keyword, read_as};

    #[test]
    fn keywords_are_read_letters_apart() {
        for (line, keyword, read) in [
            ("TENTANC", "TENTANG", Some(7)),
            ("MEMUTUSI(AN :", "MEMUTUSKAN", Some(11)),
            ("MEMLTTUSKAN :", "MEMUTUSKAN", Some(11)),
            ("NOM0R 5 TAHUN 2020", "NOMOR", Some(5)),
            ("N O M O R 5 TAHUN 2020", "NOMOR", Some(9)),
            ("KELlMA : Keputusan", "KELIMA", Some(6)),
            ("KEBNAM :", "KEENAM", Some(6)),
            ("K E S A T U : Kerja", "KESATU", Some(11)),
            ("Menirnbang : a. bahwa", "Menimbang", Some(10)),
            ("Ditetapl<an di Wates", "Ditetapkan di", Some(14)),
            ("Ditetapkan tanggal 23 Agustus", "Ditetapkan di", None),
            ("Kepa da :", "Kepada", Some(7)),
            ("Pasal l0", "Pasal 10", Some(8)),
            ("menimbang : bahwa", "Menimbang", None),
            ("Kegiatan : kerja", "Kepada", None),
            ("KETUA", "KEDUA", None),
            ("Kepala :", "Kepada", None),
            ("Penetapan", "Menetapkan", None),
            ("Pasa19", "Pasal 9", Some(6)),
            ("Pasal", "Pasal 6", None),
            ("Pasal", "Pasal 1", None),
            ("Pertama :", "PERTAMA", None),
            ("BAR II", "BAB II", None),
        ] {
            let keyword = Keyword::from(std::borrow::Cow::Borrowed(keyword));
            assert_eq!(read_as(&Head::of(line), &keyword), read, "{line}");
        }
    }
}
