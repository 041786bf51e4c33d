//! Bytes → text with positions. The only module that knows encodings.

use std::cell::{Cell, OnceCell};
use std::ops::Range;

use crate::model::{Kotak, Sumber};
use crate::page::{self, Lines, Pages};

/// How the input was encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    Utf8,
    Utf16Le,
    Utf16Be,
    /// Not UTF-8, so read as what Windows programs of the archive's years wrote.
    Windows1252,
}

/// Why bytes are no text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotText {
    /// Zero bytes or a known binary signature.
    Binary,
    /// A PDF: the text must be taken out of it first.
    Pdf,
    /// A byte order mark of UTF-16, and bytes that are none.
    BrokenUtf16,
    /// Over 64 MiB.
    TooLarge,
}

impl std::fmt::Display for NotText {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(crate::wording::not_text(*self, crate::wording::Lang::En))
    }
}

impl std::error::Error for NotText {}

/// The largest input, in bytes: 64 MiB.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// Decoded text with a way back to the places of the input.
#[derive(Debug)]
pub struct Text {
    content: String,
    encoding: Encoding,
    /// Bytes of a byte order mark that the content leaves out.
    mark: usize,
    /// Where its lines and words stand, if it was read from pages.
    pages: Option<Box<Lines>>,
    lines: OnceCell<Vec<u32>>,
    /// The place that [`Text::line_column`] was asked for last, and the characters before it on its line.
    asked: Cell<(usize, usize)>,
}

impl Text {
    /// Decodes `bytes`: UTF-8 with or without byte order mark, UTF-16 with one, else Windows-1252.
    ///
    /// Nothing is replaced: bytes that are no text are an error.
    pub fn decode(bytes: Vec<u8>) -> Result<Text, NotText> {
        if bytes.len() as u64 > MAX_BYTES {
            return Err(NotText::TooLarge);
        }
        if let Some((encoding, mark)) = encoding_rs::Encoding::for_bom(&bytes)
            && encoding != encoding_rs::UTF_8
        {
            let content = encoding
                .decode_without_bom_handling_and_without_replacement(&bytes[mark..])
                .ok_or(NotText::BrokenUtf16)?
                .into_owned();
            let encoding =
                if encoding == encoding_rs::UTF_16LE { Encoding::Utf16Le } else { Encoding::Utf16Be };
            return Text::checked(content, encoding, mark);
        }
        if bytes.starts_with(b"%PDF") {
            return Err(NotText::Pdf);
        }
        if memchr::memchr(0, &bytes).is_some() {
            let (content, encoding) = unmarked_utf16(&bytes).ok_or(NotText::Binary)??;
            return Text::checked(content, encoding, 0);
        }
        let mark = if bytes.starts_with(b"\xEF\xBB\xBF") { 3 } else { 0 };
        match String::from_utf8(bytes) {
            Ok(mut content) => {
                content.drain(..mark);
                Text::checked(content, Encoding::Utf8, mark)
            }
            Err(error) => {
                let (content, _) = encoding_rs::WINDOWS_1252.decode_without_bom_handling(error.as_bytes());
                Text::checked(content.into_owned(), Encoding::Windows1252, 0)
            }
        }
    }

    /// A text that is UTF-8 already; for callers of the library.
    pub fn from_string(content: String) -> Text {
        Text::of(with_line_ends(content, Encoding::Utf8))
    }

    fn of(content: String) -> Text {
        Text {
            content,
            encoding: Encoding::Utf8,
            mark: 0,
            pages: None,
            lines: OnceCell::new(),
            asked: Cell::default(),
        }
    }

    /// The reading text of pages: their words in rows, in reading order.
    pub fn from_pages(pages: &Pages) -> Text {
        let (content, lines) = page::read(pages);
        Text { pages: Some(Box::new(lines)), ..Text::from_string(content) }
    }

    /// What was read.
    pub fn sumber(&self) -> Sumber {
        self.pages.as_ref().map_or_else(Sumber::teks, |pages| pages.sumber.clone())
    }

    /// Where lines and words stand, if the text was read from pages.
    pub fn pages(&self) -> Option<&Lines> {
        self.pages.as_deref()
    }

    /// The page of byte `at` of the reading text, from 1; none where the source has no pages.
    pub fn page(&self, at: usize) -> Option<u32> {
        self.pages.as_ref()?.page(at)
    }

    /// Where the words in this range of the reading text stand, a box a line; none where the source has no pages.
    pub fn boxes(&self, range: Range<usize>) -> Vec<Kotak> {
        self.pages.as_ref().map_or_else(Vec::new, |pages| pages.boxes([range]))
    }

    fn checked(content: String, encoding: Encoding, mark: usize) -> Result<Text, NotText> {
        // Text has few control signs; a program, a picture or an archive has many.
        let odd = |b: u8| (b < 0x20) & !matches!(b, b'\t'..=b'\r') & (b != 0x1B);
        let head = &content.as_bytes()[..content.len().min(8192)];
        // Counted as small numbers without a branch: so the compiler looks at many bytes at once.
        let count: u16 = head.iter().map(|b| u16::from(odd(*b))).sum();
        if usize::from(count) * 20 > head.len() {
            return Err(NotText::Binary);
        }
        Ok(Text { encoding, mark, ..Text::of(with_line_ends(content, encoding)) })
    }

    pub fn as_str(&self) -> &str {
        &self.content
    }

    pub fn encoding(&self) -> Encoding {
        self.encoding
    }

    /// Whether the input was UTF-8 without a byte order mark: its bytes are those of the decoded text.
    pub fn is_as_read(&self) -> bool {
        self.encoding == Encoding::Utf8 && self.mark == 0
    }

    /// Where lines begin, in bytes; CRLF, LF and lone CR end one.
    fn lines(&self) -> &[u32] {
        self.lines.get_or_init(|| {
            let bytes = self.content.as_bytes();
            let mut starts = vec![0];
            for at in memchr::memchr2_iter(b'\n', b'\r', bytes) {
                if bytes[at] == b'\n' || bytes.get(at + 1) != Some(&b'\n') {
                    starts.push(at as u32 + 1);
                }
            }
            starts
        })
    }

    /// The line that holds byte `at` of the decoded text, counted from 1.
    pub fn line(&self, at: usize) -> usize {
        self.lines().partition_point(|start| *start as usize <= at)
    }

    /// Line and column of byte `at` of the decoded text, both counted from 1, columns in characters.
    pub fn line_column(&self, at: usize) -> (usize, usize) {
        let line = self.line(at);
        let start = self.lines()[line - 1] as usize;
        let head = self.content.get(start..at).unwrap_or("");
        // A line of a megabyte asked about often would cost a megabyte each time: past this, bytes do.
        if head.len() > 10_000 {
            return (line, head.len() + 1);
        }
        // Messages come in order, many on a line: counting goes on where it ended.
        let (known, before) = Some(self.asked.get()).filter(|(at, _)| *at >= start).unwrap_or((start, 0));
        let column = match head.get(known - start..) {
            Some(rest) => before + rest.chars().count(),
            None => head.chars().count(),
        };
        self.asked.set((start + head.len(), column));
        (line, column + 1)
    }

    /// Byte range of line `line` (counted from 1), without its end.
    pub fn line_range(&self, line: usize) -> Range<usize> {
        let lines = self.lines();
        let start = lines.get(line - 1).map_or(self.content.len(), |s| *s as usize);
        let end = lines.get(line).map_or(self.content.len(), |s| *s as usize);
        start..start + self.content[start..end].trim_end_matches(['\n', '\r']).len()
    }

    /// Places of the decoded text as places of the input, in bytes. `places` are read in any order;
    /// the cost is that of one walk over the text and of sorting them.
    pub fn input_offsets(&self, places: &mut [(usize, &mut usize)]) {
        if matches!(self.encoding, Encoding::Utf8) {
            for (at, out) in places {
                **out = *at + self.mark;
            }
            return;
        }
        places.sort_by_key(|(at, _)| *at);
        let (mut walked, mut input) = (0usize, self.mark);
        for (at, out) in places {
            input += self.content[walked..*at].chars().map(|c| self.width(c)).sum::<usize>();
            walked = *at;
            **out = input;
        }
    }

    fn width(&self, c: char) -> usize {
        match self.encoding {
            Encoding::Utf8 => c.len_utf8(),
            Encoding::Utf16Le | Encoding::Utf16Be => c.len_utf16() * 2,
            Encoding::Windows1252 => 1,
        }
    }
}

/// How many of a hundred units of UTF-16 without a mark must be ASCII: texts have a quotation mark or a dash here and
/// there, and a binary file with zeros has nearly none.
const ASCII_UNITS: usize = 90;

/// The letters of bytes that are UTF-16 without a mark, which is certain where nearly every other byte is 0 and the one
/// beside it ASCII.
fn unmarked_utf16(bytes: &[u8]) -> Option<Result<(String, Encoding), NotText>> {
    let is_ascii = |byte: u8| matches!(byte, b'\t'..=b'\r' | b' '..=b'~');
    let certain = |zero: usize| {
        let head = &bytes[..bytes.len().min(8192)];
        let units = head.chunks_exact(2);
        let (all, ascii) =
            (units.len(), units.filter(|unit| unit[zero] == 0 && is_ascii(unit[1 - zero])).count());
        all > 0 && ascii * 100 >= all * ASCII_UNITS
    };
    let (encoding, own) = if certain(1) {
        (encoding_rs::UTF_16LE, Encoding::Utf16Le)
    } else if certain(0) {
        (encoding_rs::UTF_16BE, Encoding::Utf16Be)
    } else {
        return None;
    };
    let content = encoding.decode_without_bom_handling_and_without_replacement(bytes);
    Some(content.map(|content| (content.into_owned(), own)).ok_or(NotText::BrokenUtf16))
}

/// Signs that end a line as `\n` does, and nothing else in the text is made of.
const LINE_ENDS: [char; 3] = ['\u{85}', '\u{2028}', '\u{2029}'];

/// A text in which each of [`LINE_ENDS`] is a line's end that all else knows. In UTF-8 it stays as long as it was, so
/// that places stay where they are; in UTF-16 each is one unit before and after.
fn with_line_ends(content: String, encoding: Encoding) -> String {
    let has = |end: char| {
        memchr::memmem::find(content.as_bytes(), end.encode_utf8(&mut [0; 4]).as_bytes()).is_some()
    };
    // In Windows-1252 none of its bytes is any of them.
    if encoding == Encoding::Windows1252 || !LINE_ENDS.into_iter().any(has) {
        return content;
    }
    let mut out = String::with_capacity(content.len());
    for c in content.chars() {
        if LINE_ENDS.contains(&c) {
            let blanks = if encoding == Encoding::Utf8 { c.len_utf8() - 1 } else { 0 };
            out.extend(std::iter::repeat_n(' ', blanks));
            out.push('\n');
        } else {
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn utf16(text: &str, big: bool) -> Vec<u8> {
        let mut bytes = if big { vec![0xFE, 0xFF] } else { vec![0xFF, 0xFE] };
        for unit in text.encode_utf16() {
            bytes.extend(if big { unit.to_be_bytes() } else { unit.to_le_bytes() });
        }
        bytes
    }

    #[test]
    fn encodings_are_told_apart() {
        for (bytes, encoding) in [
            (b"Jum'at".to_vec(), Encoding::Utf8),
            (b"\xEF\xBB\xBFJum'at".to_vec(), Encoding::Utf8),
            (utf16("Jum'at", false), Encoding::Utf16Le),
            (utf16("Jum'at", true), Encoding::Utf16Be),
        ] {
            let text = Text::decode(bytes).expect("is text");
            assert_eq!((text.as_str(), text.encoding()), ("Jum'at", encoding));
        }
        let text = Text::decode(b"Jum\x92at".to_vec()).expect("is text");
        assert_eq!((text.as_str(), text.encoding()), ("Jum\u{2019}at", Encoding::Windows1252));
    }

    #[test]
    fn utf16_without_a_mark_is_read_where_it_is_certain() {
        let words = "Jum\u{2019}at, 4 Mei 2021\n";
        for (big, encoding) in [(false, Encoding::Utf16Le), (true, Encoding::Utf16Be)] {
            let bytes = utf16(words, big).split_off(2);
            let text = Text::decode(bytes.clone()).expect("is text");
            assert_eq!((text.as_str(), text.encoding()), (words, encoding));
            let mut out = 0;
            text.input_offsets(&mut [(text.as_str().find('4').expect("there"), &mut out)]);
            assert_eq!(out, 16);
            assert_eq!(Text::decode(bytes[..37].to_vec()).err(), Some(NotText::BrokenUtf16));
        }
        for binary in [&b"\0\x01\0\x02\0\x03"[..], b"abcdef\0\0", b"\0", b"a\0b\0\xFF\xFF\x01\x02"] {
            assert_eq!(Text::decode(binary.to_vec()).err(), Some(NotText::Binary), "{binary:?}");
        }
    }

    #[test]
    fn rare_signs_end_lines_too() {
        for (bytes, at) in [
            ("a\u{2028}b\u{85}c\u{2029}d".as_bytes().to_vec(), 11),
            (utf16("a\u{2028}b\u{85}c\u{2029}d", false), 14),
        ] {
            let text = Text::decode(bytes).expect("is text");
            let place = text.as_str().find('d').expect("there");
            assert_eq!((text.line_column(place), text.line(0)), ((4, 1), 1));
            let mut out = 0;
            text.input_offsets(&mut [(place, &mut out)]);
            assert_eq!(out, at);
        }
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert_eq!(Text::decode(b"\x7fELF\x00\x01".to_vec()).err(), Some(NotText::Binary));
        assert_eq!(Text::decode(b"%PDF-1.4".to_vec()).err(), Some(NotText::Pdf));
        assert_eq!(Text::decode(vec![0xFF, 0xFE, 0x41]).err(), Some(NotText::BrokenUtf16));
    }

    #[test]
    fn lines_end_three_ways() {
        let text = Text::from_string("a\r\nb\rc\n\nd".into());
        assert_eq!(text.line_column(0), (1, 1));
        assert_eq!(text.line_column(3), (2, 1));
        assert_eq!(text.line_column(5), (3, 1));
        assert_eq!(text.line_column(8), (5, 1));
        assert_eq!(&text.as_str()[text.line_range(2)], "b");
    }

    #[test]
    fn places_lead_back_to_the_input() {
        let text = Text::decode(b"\x93a\x94 b".to_vec()).expect("is text");
        let at = text.as_str().find('b').expect("there");
        let mut out = 0;
        text.input_offsets(&mut [(at, &mut out)]);
        assert_eq!(out, 4);
    }
}
