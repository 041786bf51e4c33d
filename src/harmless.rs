//! Words of an input as they may be shown: on a terminal, in the log of a CI, in JSON. The one way out for all of them.

use std::io::{self, Write};

/// The sign that stands for a control sign.
const REPLACED: char = '\u{FFFD}';

/// Text from outside on one line, without signs that mean something to a terminal, and without what a log of GitHub
/// Actions takes for a command: `::` where a line may begin, `##[` anywhere.
pub fn line(text: &str) -> String {
    let clean: String = text.chars().map(|c| if c.is_control() { REPLACED } else { c }).collect();
    without_commands(&annotate_snippets::normalize_untrusted_str(&clean))
}

/// The same for text of many lines, whose line ends and tab stops stay.
pub fn lines(text: &str) -> String {
    let clean = |c: char| if c.is_control() && !matches!(c, '\n' | '\t') { REPLACED } else { c };
    text.chars()
        .map(clean)
        .collect::<String>()
        .split('\n')
        .map(without_commands)
        .collect::<Vec<_>>()
        .join("\n")
}

/// A line, or lines of which each has something before the words of the text, without commands of a log.
pub fn without_commands(text: &str) -> String {
    let text = text.replace("##[", "# #[");
    let blanks = text.len() - text.trim_start().len();
    match text[blanks..].strip_prefix("::") {
        Some(rest) => [&text[..blanks], ": :", rest].concat(),
        None => text,
    }
}

/// Writes JSON on, U+007F to U+009F in it as `\u007f`: serde leaves them as they are, and terminals obey them.
///
/// JSON has these signs in its strings alone.
#[derive(Debug)]
pub struct Escaping<W> {
    out: W,
    /// Whether the first byte of such a sign waits for its second.
    begun: bool,
}

/// The first byte of U+0080 to U+00BF in UTF-8.
const LATIN: u8 = 0xC2;

impl<W: Write> Escaping<W> {
    pub fn new(out: W) -> Escaping<W> {
        Escaping { out, begun: false }
    }
}

impl<W: Write> Write for Escaping<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.write_all(bytes)?;
        Ok(bytes.len())
    }

    fn write_all(&mut self, mut bytes: &[u8]) -> io::Result<()> {
        if let Some(second) = bytes.first().filter(|_| self.begun) {
            self.begun = false;
            match second {
                0x80..=0x9F => write!(self.out, "\\u{second:04x}")?,
                second => self.out.write_all(&[LATIN, *second])?,
            }
            bytes = &bytes[1..];
        }
        while let Some(at) = memchr::memchr2(0x7F, LATIN, bytes) {
            self.out.write_all(&bytes[..at])?;
            let rest = &bytes[at..];
            bytes = match rest {
                [0x7F, rest @ ..] => {
                    self.out.write_all(b"\\u007f")?;
                    rest
                }
                [_, second @ 0x80..=0x9F, rest @ ..] => {
                    write!(self.out, "\\u{second:04x}")?;
                    rest
                }
                [_, second, rest @ ..] => {
                    self.out.write_all(&[LATIN, *second])?;
                    rest
                }
                _ => {
                    self.begun = true;
                    return Ok(());
                }
            };
        }
        self.out.write_all(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_sign_means_anything_to_a_terminal_or_a_log() {
        for (text, want) in [
            ("naskah.txt", "naskah.txt"),
            ("a\u{1B}[2Jb\nc\rd\u{9B}e\u{7F}", "a\u{FFFD}[2Jb\u{FFFD}c\u{FFFD}d\u{FFFD}e\u{FFFD}"),
            ("a##[stop-commands]x.txt", "a# #[stop-commands]x.txt"),
            ("###[x", "## #[x"),
            ("  ::error::x", "  : :error::x"),
            ("a::b", "a::b"),
        ] {
            assert_eq!(line(text), want, "{text:?}");
        }
        assert_eq!(lines("a\n\u{1B}b\tc\n ::x\n##[y"), "a\n\u{FFFD}b\tc\n : :x\n# #[y");
    }

    #[test]
    fn json_stays_what_it_is() {
        let value = serde_json::json!({"a\u{7F}": ["é\u{80}", "\u{9F}\u{A0}", "\u{1F600}", "\u{85}"]});
        let plain = serde_json::to_vec(&value).expect("is JSON");
        for size in [1, 2, 3, plain.len()] {
            let mut out = Vec::new();
            let mut escaping = Escaping::new(&mut out);
            plain.chunks(size).for_each(|part| escaping.write_all(part).expect("is written"));
            let text = String::from_utf8(out).expect("is UTF-8");
            assert!(!text.contains(char::is_control), "{text:?}");
            assert_eq!(serde_json::from_str::<serde_json::Value>(&text).expect("is JSON"), value);
        }
    }
}
