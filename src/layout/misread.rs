//! Keywords that the scan misread: a line that reads like a keyword which the form expects at its place, a
//! letter or two apart or with its letters spaced out, is that keyword.
//!
//! Which keyword is expected where is in `grammar/expected.txt`; whether the line then has the form of that
//! keyword's line, the grammar says.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::sync::LazyLock;

use super::{Line, stands_alone};
use crate::message::{Kode, Message};
use crate::recognise;
use crate::unit::{Kind, Unit};
use crate::value::{is_capitals, label, ordinal};

/// Where in a form a line stands. Each place expects its own keywords.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Zone {
    Title,
    /// Between the title and its subject.
    Heading,
    Opening,
    Body,
    End,
    /// In an annex's heading.
    Annex,
}

/// How many units after a title its NOMOR or TENTANG must follow within.
pub const TITLE_REACH: usize = 24;
/// How much of a line is looked at, in bytes: longer than any keyword, spaced out.
const HEAD: usize = 72;
/// So many letters at its head tell a line from nearly every keyword.
const BEGIN: usize = 7;

/// A keyword in its right spelling.
#[derive(Clone, Debug)]
struct Keyword {
    words: Cow<'static, str>,
    folded: String,
    /// [`letters`] of `folded`.
    letters: u32,
    /// [`first_letter`] of it: nearly every line is told from it by its first letter.
    first: Option<u8>,
}

impl From<Cow<'static, str>> for Keyword {
    fn from(words: Cow<'static, str>) -> Self {
        let folded = folded(&words);
        Keyword { letters: letters(&folded), folded, first: first_letter(&words), words }
    }
}

/// The keywords that a form expects, by place.
struct Expected {
    title: Vec<Keyword>,
    /// Above the title; these need no frame below them.
    masthead: Vec<Keyword>,
    heading: Vec<Keyword>,
    opening: Vec<Keyword>,
    body: Vec<Keyword>,
    end: Vec<Keyword>,
    annex: Vec<Keyword>,
    /// Words that are none though they look alike.
    never: Vec<Keyword>,
}

static EXPECTED: LazyLock<Expected> = LazyLock::new(|| {
    let at = |place| recognise::expected(place).map(|words| Keyword::from(Cow::Borrowed(words))).collect();
    Expected {
        title: at("title"),
        masthead: at("masthead"),
        heading: at("heading"),
        opening: at("opening"),
        body: at("body"),
        end: at("end"),
        annex: at("annex"),
        never: at("never"),
    }
});

/// Recognises the lines whose keyword was misread. Takes units in reading order; says what was read as what.
pub fn restore(text: &str, units: Vec<Unit>, messages: &mut Vec<Message>) -> Vec<Unit> {
    let mut form = Form { zone: Zone::Title, order: 0, chapter: 0, article: 0 };
    let mut out: Vec<Unit> = Vec::new();
    // Nothing is copied until something is mended.
    let mut kept = 0;
    for Line { first, last: next, head } in super::lines(&units) {
        let unit = &units[first];
        // `KEDUA BELA5 : …`: only the beginning of an order's label was read.
        let cut = units[head].kind == Kind::Diktum && !stands_alone(&units[head..next]);
        if !cut {
            form.read(&units[head]);
        }
        let own_len = (units[head].end - units[head].start) as usize;
        let may_be = unit.breaks > 0 && (cut || units[head].kind == Kind::Words);
        let own = line(text, &units[head..next]).filter(|_| may_be);
        let mended = own.and_then(|line| Some((line, form.mend(text, line, &units[next..])?)));
        // An order without its colon is in its right spelling already.
        let right = |line: &str, mended: &Mended| line[..mended.read] == *mended.keyword.trim_end();
        match mended {
            // Words that go on with a sentence are prose, unless the keyword stands alone.
            Some((_, mended))
                if in_sentence(text, &units[..head], unit) && !stands_alone(&mended.recognised) => {}
            Some((line, mended)) if !right(line, &mended) && (!cut || mended.read > own_len) => {
                let read = &line[..mended.read];
                // Letters spaced out are no misreading.
                if !is_spaced(read, &mended.keyword) {
                    let start = units[head].start as usize;
                    let args = vec![read.trim().to_owned(), mended.keyword.trim_end().to_owned()];
                    messages.push(Message {
                        kode: Kode::KataKunciSalahBaca,
                        at: start..start + mended.read,
                        args,
                    });
                }
                out.extend_from_slice(&units[kept..head]);
                for new in mended.units(&units[head], line) {
                    form.read(&new);
                    out.push(new);
                }
                kept = next;
            }
            _ if cut => form.read(&units[head]),
            _ => {}
        }
    }
    if kept == 0 {
        return units;
    }
    out.extend_from_slice(&units[kept..]);
    out
}

/// Whether the line before ends within a sentence.
fn in_sentence(text: &str, before: &[Unit], unit: &Unit) -> bool {
    let words =
        |u: &Unit| text[u.start as usize..u.end as usize].trim_end().ends_with(|c: char| c.is_lowercase());
    unit.breaks == 1 && before.last().is_some_and(words)
}

/// The text of a line's units; `None` when a column's turn parts them.
fn line<'t>(text: &'t str, units: &[Unit]) -> Option<&'t str> {
    text.get(units.first()?.start as usize..units.last()?.end as usize)
}

/// How far the form has come.
struct Form {
    zone: Zone,
    /// The last order, chapter and article.
    order: u32,
    chapter: u32,
    article: u32,
}

/// A line's head that was read as a keyword.
struct Mended {
    keyword: String,
    /// How many bytes of the line are that keyword.
    read: usize,
    /// The line with the keyword in its right spelling, as the grammar recognises it.
    recognised: Vec<Unit>,
}

impl Form {
    /// Notes what a line begins with.
    fn read(&mut self, unit: &Unit) {
        match unit.kind {
            Kind::Judul(_) if self.zone == Zone::Title => self.zone = Zone::Heading,
            Kind::Tentang if self.zone == Zone::Heading => self.zone = Zone::Opening,
            Kind::Lampiran if self.zone == Zone::End => self.zone = Zone::Annex,
            Kind::Tentang if self.zone == Zone::Annex => self.zone = Zone::End,
            Kind::Diktum | Kind::Bab | Kind::Pasal | Kind::Memutuskan if self.zone != Zone::Title => {
                match unit.kind {
                    Kind::Diktum => self.order = unit.number,
                    Kind::Bab => self.chapter = unit.number,
                    Kind::Pasal => self.article = unit.number,
                    _ => {}
                }
                self.zone = Zone::Body;
            }
            Kind::Ditetapkan | Kind::Ttd | Kind::Diundangkan if self.zone != Zone::Title => {
                self.zone = Zone::End
            }
            _ => {}
        }
    }

    /// The keyword that a line begins with, misread.
    fn mend(&self, text: &str, line: &str, next: &[Unit]) -> Option<Mended> {
        let head = Head::of(line);
        let title = |keyword: &Keyword| {
            let read = read_as(&head, keyword)?;
            (is_capitals(head.line) && frame_follows(text, next)).then(|| Mended::new(line, read, keyword))?
        };
        let mend = |keyword: &Keyword| Mended::new(line, read_as(&head, keyword)?, keyword);
        let find = |keywords: &[Keyword]| keywords.iter().find_map(mend);
        let expected = &*EXPECTED;
        let fixed = match self.zone {
            Zone::Title => expected.title.iter().find_map(title).or_else(|| find(&expected.masthead)),
            Zone::Heading => find(&expected.heading).or_else(|| find(&expected.opening)),
            Zone::Opening => find(&expected.opening),
            Zone::Body => find(&expected.body),
            Zone::End => find(&expected.end),
            Zone::Annex => find(&expected.annex),
        };
        // They are in capitals, and capitals are not misread as small letters.
        let first = head.first.filter(|_| !head.line.starts_with(char::is_lowercase));
        fixed.or_else(|| self.in_turn(first).find_map(|keyword| mend(&keyword)))
    }

    /// The numbered keywords that come next, if a line with this first letter can be one.
    fn in_turn(&self, first: Option<u8>) -> impl Iterator<Item = Keyword> + use<> {
        let orders = matches!(self.zone, Zone::Opening | Zone::Body);
        let (order, chapter, article) = (self.order, self.chapter, self.article);
        let may_be = move |letter: u8| orders && first == Some(letter);
        [
            (may_be(b'k') && order < 99).then(|| ordinal::print(order + 1).into()),
            (may_be(b'p') && order == 0).then_some(Cow::Borrowed(ordinal::FIRST_OF_OLD)),
            may_be(b'p').then(|| label::article(article + 1).into()),
            may_be(b'b').then(|| label::chapter(chapter + 1).into()),
        ]
        .into_iter()
        .flatten()
        .map(Keyword::from)
    }
}

impl Mended {
    /// The first `read` bytes of a line read as a keyword; `None` where the grammar finds no such line.
    fn new(line: &str, read: usize, keyword: &Keyword) -> Option<Mended> {
        let glued = line[read..].starts_with(char::is_alphanumeric);
        let keyword = [&*keyword.words, if glued { " " } else { "" }].concat();
        let recognised = recognise::units(&[&keyword, &line[read..]].concat());
        let is_keyword = recognised.first().is_some_and(|u| {
            u.end as usize >= keyword.trim_end().len() && !matches!(u.kind, Kind::Words | Kind::Jabatan)
        });
        is_keyword.then_some(Mended { keyword, read, recognised })
    }

    /// The recognised units at their places in the text.
    fn units(&self, first: &Unit, line: &str) -> Vec<Unit> {
        let (new, read) = (self.keyword.len(), self.read);
        let place = |at: u32| {
            let at = at as usize;
            // Inside the keyword a place has no other meaning than its ends.
            let here = if at >= new { at - new + read } else { at.min(read) };
            first.start + here.min(line.len()) as u32
        };
        let head = self.recognised.iter().map(|unit| Unit {
            start: place(unit.start),
            end: place(unit.end),
            ..*unit
        });
        head.enumerate()
            .map(|(i, unit)| match i {
                0 => Unit { start: first.start, breaks: first.breaks, indent: first.indent, ..unit },
                _ => unit,
            })
            .collect()
    }
}

/// Whether words are a keyword with blanks in it and no letter wrong.
fn is_spaced(words: &str, keyword: &str) -> bool {
    let letters = |words: &str| words.chars().filter(|c| !c.is_whitespace()).collect::<String>();
    letters(words) == letters(keyword)
}

/// Whether a NOMOR or TENTANG heads one of the next lines.
fn frame_follows(text: &str, next: &[Unit]) -> bool {
    next.iter().take(TITLE_REACH).any(|unit| match unit.kind {
        Kind::Nomor | Kind::Tentang => true,
        Kind::Words => {
            let head = Head::of(&text[unit.start as usize..unit.end as usize]);
            EXPECTED.heading.iter().any(|keyword| read_as(&head, keyword).is_some())
        }
        _ => false,
    })
}

/// The letter that a line's head has after folding, which its first two signs decide; `None` for a line of less
/// and for a letter that is in no keyword.
fn first_letter(line: &str) -> Option<u8> {
    let mut signs = line.chars().filter(|c| !c.is_whitespace());
    let (head, next) = (signs.next()?, signs.next()?);
    let first = u8::try_from(look(head)).ok()?;
    if is_double(head) || is_double(next) {
        return Some(first);
    }
    Some(u8::try_from(look(next)).ok().and_then(|next| read_for_one(first, next)).unwrap_or(first))
}

/// A line's head, as far as a keyword can go.
struct Head<'l> {
    line: &'l str,
    first: Option<u8>,
    /// Its first letters folded, those that what follows can't change.
    begin: OnceCell<String>,
}

impl<'l> Head<'l> {
    fn of(line: &'l str) -> Self {
        let line = recognise::clip(line, HEAD);
        Head { line, first: first_letter(line), begin: OnceCell::new() }
    }

    fn begin(&self) -> &str {
        self.begin.get_or_init(|| {
            let mut signs = self.line.char_indices().filter(|(_, c)| !c.is_whitespace());
            let end = signs.nth(BEGIN).map_or(self.line.len(), |(at, _)| at);
            let mut begin = folded(&self.line[..end]);
            // The last letter may be read for one with the next.
            begin.pop();
            begin
        })
    }
}

/// How many bytes at a line's head read like a keyword; `None` when they don't.
fn read_as(head: &Head, keyword: &Keyword) -> Option<usize> {
    if head.first != keyword.first || !begins_like(head.begin(), keyword) {
        return None;
    }
    let line = head.line;
    // Capitals are not misread as small letters, nor a first letter as another.
    let small = |words: &str| words.chars().filter(|c| c.is_lowercase()).count();
    if line.starts_with(|c: char| c.is_lowercase()) && small(&keyword.words[..1]) == 0 {
        return None;
    }
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
        let letters = folded(read);
        let off = letters_off(&letters, want, known, keyword)?;
        // Words may be glued, but none may be missing.
        let glued = || read.split_whitespace().count() < count;
        let number = keyword.rsplit(' ').next().filter(|n| n.starts_with(|c: char| c.is_ascii_digit()));
        // `Pasal` alone ends in a letter like 1, and lost its number.
        let numbered = read.contains(' ') || read.ends_with(|c: char| c.is_ascii_digit());
        let ends = number.is_none_or(|n| numbered && letters.ends_with(&folded(n)));
        let never = || EXPECTED.never.iter().any(|word| read.eq_ignore_ascii_case(&word.words));
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
fn begins_like(begin: &str, keyword: &Keyword) -> bool {
    let most = most_wrong(&keyword.folded, &keyword.words);
    let sure = keyword.folded.len().saturating_sub(most + 1).min(BEGIN);
    // Levenshtein's rows, up to any beginning of the keyword.
    let want = &keyword.folded.as_bytes()[..keyword.folded.len().min(BEGIN + 2)];
    let mut row: [usize; BEGIN + 3] = std::array::from_fn(|at| at);
    for (above, letter) in begin.chars().take(sure).enumerate() {
        let mut corner = std::mem::replace(&mut row[0], above + 1);
        for (at, wanted) in want.iter().enumerate() {
            let off =
                (corner + usize::from(letter != char::from(*wanted))).min(row[at] + 1).min(row[at + 1] + 1);
            corner = std::mem::replace(&mut row[at + 1], off);
        }
        // No later row has less.
        if row[..=want.len()].iter().all(|off| *off > most) {
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
    words.bytes().filter(u8::is_ascii_lowercase).fold(0, |all, letter| all | 1 << (letter - b'a'))
}

/// Letters and figures without blanks, those that scans take for one another made one.
fn folded(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars().filter(|c| !c.is_whitespace()) {
        out.push(look(c));
        if is_double(c) {
            out.push('i');
        }
        if let [.., first, second] = out.as_bytes()
            && let Some(one) = read_for_one(*first, *second)
        {
            out.truncate(out.len() - 2);
            out.push(one.into());
        }
    }
    out
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
fn read_for_one(first: u8, second: u8) -> Option<u8> {
    Some(match (first, second) {
        (b'r', b'n') => b'm',
        (b'r', b'i') => b'n',
        (b'v', b'v') => b'w',
        (b'i', b'<' | b'(') => b'k',
        (b'c', b'i') => b'd',
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
