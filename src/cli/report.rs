//! Messages as people read them: the line itself, its place marked, and what to do.

use std::io::{self, BufWriter, IsTerminal, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Level, Renderer, Snippet};
use diktum::Text;
use diktum::check::Temuan;
use diktum::harmless;
use diktum::message::Tingkat;
use diktum::wording::{self, Lang};

use super::input::Input;
use super::{fill, output, words};

/// A message shows this many lines at most.
const LINES: usize = 3;
/// Characters shown of a line.
const WIDTH: usize = 160;
/// Characters shown before the place in a line that is longer.
const BEFORE: usize = 60;
/// Characters shown of a message's own sentence, which may quote the text.
const SENTENCE: usize = 400;

/// Prints these messages about the input on standard error; colours only on a terminal that may have them.
pub fn print(input: &Input, messages: &[Temuan], lang: Lang) {
    let stderr = io::stderr().lock();
    let plain = !stderr.is_terminal() || std::env::var_os("NO_COLOR").is_some_and(|v| !v.is_empty());
    let renderer = renderer(!plain);
    let mut out = BufWriter::new(stderr);
    for message in messages {
        // Where nobody listens, nothing is to be done about it.
        if writeln!(out, "{}\n", render(&renderer, input, message, lang)).is_err() {
            return;
        }
    }
    let _ = out.flush();
}

/// What makes messages of findings, with colours or without.
pub fn renderer(colours: bool) -> Renderer {
    let renderer = if colours { Renderer::styled() } else { Renderer::plain() };
    // Lines are cut here; the renderer would cut them once more.
    renderer.term_width(WIDTH * 4)
}

/// One message: what is wrong, the line with the place marked, what to do.
pub fn render(renderer: &Renderer, input: &Input, message: &Temuan, lang: Lang) -> String {
    let level = match message.tingkat {
        Tingkat::Galat => Level::ERROR,
        Tingkat::Peringatan => Level::WARNING,
        Tingkat::Info => Level::INFO,
    };
    let sentence: String = message.text(lang).chars().take(SENTENCE).collect();
    let title = level
        .with_name(wording::level(message.tingkat, lang))
        .primary_title(output::shown(&sentence))
        .id(message.perihal.kode());
    let excerpt = excerpt(&input.text, &message.letak);
    let name = name(input, message.halaman, lang);
    let column = excerpt.source[..excerpt.mark.start].chars().count() + 1;
    let snippet = Snippet::source(excerpt.source)
        .path(name.as_str())
        .line_start(excerpt.line)
        .annotation(AnnotationKind::Primary.span(excerpt.mark));
    let help = Level::HELP.with_name(words(lang).hint).message(message.perihal.hint(lang));
    let shown = harmless::without_commands(&renderer.render(&[title.element(snippet).element(help)]));
    if column == message.kolom {
        return shown;
    }
    // The renderer counts columns in the cut line.
    let place = |column: usize| format!("{name}:{}:{column}\n", excerpt.line);
    shown.replacen(&place(column), &place(message.kolom), 1)
}

/// The name of an input, and of the page in it: `naskah.pdf:hal. 2`. Lines are those of the reading text.
fn name(input: &Input, page: Option<u32>, lang: Lang) -> String {
    match page {
        Some(page) => format!("{}:{}", input.name, fill(words(lang).page, &[&page.to_string()])),
        None => input.name.clone(),
    }
}

/// A place as messages name it: `naskah.txt:14:3`, `naskah.pdf:hal. 2:14:3`.
pub fn place(input: &Input, at: usize, lang: Lang) -> String {
    let (line, column) = input.text.line_column(at);
    format!("{}:{line}:{column}", name(input, input.text.page(at), lang))
}

/// Of a source with pages: the place of a finding, `hal. 2, baris 14`, and its line as it was read. For those who can
/// show no line of the file, for it has none.
pub fn on_page(text: &Text, finding: &Temuan, lang: Lang) -> Option<(String, String)> {
    let (page, line) = (finding.halaman?.to_string(), finding.baris.to_string());
    let mut words = String::new();
    let range = text.line_range(finding.baris);
    let place = finding.letak.start.clamp(range.start, range.end);
    cut(text.as_str(), &range, place, place, &mut words);
    Some((fill(self::words(lang).page_and_line, &[&page, &line]), words.trim().to_owned()))
}

/// The part of a text that a message shows.
#[derive(Debug)]
struct Excerpt {
    source: String,
    /// The place, in bytes of `source`.
    mark: Range<usize>,
    /// The number of the first line.
    line: usize,
}

/// Cuts out the lines around `at`, a range that may be empty, too long, or off the text.
fn excerpt(text: &Text, at: &Range<usize>) -> Excerpt {
    let content = text.as_str();
    let start = boundary(content, at.start);
    let end = boundary(content, at.end).max(start);
    let line = text.line(start);
    let last = text.line(end.saturating_sub(1).max(start)).min(line + LINES - 1);
    let mut source = String::new();
    let mut mark = None::<Range<usize>>;
    for number in line..=last {
        if number > line {
            source.push('\n');
        }
        let range = text.line_range(number);
        let from = start.clamp(range.start, range.end);
        let to = end.clamp(range.start, range.end);
        let part = cut(content, &range, from, to, &mut source);
        mark = Some(mark.map_or(part.start, |mark| mark.start)..part.end);
    }
    Excerpt { mark: mark.unwrap_or(0..0), source, line }
}

/// Puts the line at `range` into `source`, cut around `from` if it is long; gives the place of `from..to` there.
fn cut(content: &str, range: &Range<usize>, from: usize, to: usize, source: &mut String) -> Range<usize> {
    let long = content[range.clone()].chars().nth(WIDTH).is_some();
    let head = if long {
        content[range.start..from]
            .char_indices()
            .rev()
            .take(BEFORE)
            .last()
            .map_or(from, |(at, _)| range.start + at)
    } else {
        range.start
    };
    if head > range.start {
        source.push('…');
    }
    let mut mark = source.len()..source.len();
    let mut at = head;
    for c in content[head..range.end].chars().take(WIDTH) {
        source.push(match c {
            // Signs that move a terminal's cursor though they are not ASCII; the renderer shows the ASCII ones.
            '\u{80}'..='\u{9F}' => '\u{FFFD}',
            // The head of a page.
            '\u{0C}' => ' ',
            c => c,
        });
        at += c.len_utf8();
        if at <= from {
            mark.start = source.len();
        }
        if at <= to {
            mark.end = source.len();
        }
    }
    mark.end = mark.end.max(mark.start);
    if at < range.end {
        source.push('…');
    }
    mark
}

/// The nearest place at or before `at` where a character begins.
fn boundary(content: &str, at: usize) -> usize {
    let mut at = at.min(content.len());
    while !content.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use diktum::Kode;
    use diktum::check::Perihal;

    use super::*;

    #[test]
    fn no_range_makes_it_panic() {
        let long = format!("{}café\tx\u{9B}y", "é ".repeat(300));
        for content in [
            "",
            "\n",
            "a",
            "a\r\nb\rc\n\n\td — é\u{0C}\u{9B}2J\u{200D}\u{202E}漢\n\n\n  f\n",
            "\r\r\n\n\r",
            "   \n   \n   \n   \n",
            long.as_str(),
        ] {
            let input = Input { name: "x".into(), text: Text::from_string(content.into()) };
            let step = content.len() / 40 + 1;
            for start in (0..content.len() + 3).step_by(step) {
                for end in (0..content.len() + 3).step_by(step) {
                    let message = Temuan {
                        perihal: Perihal::Pesan(Kode::TakDikenal),
                        tingkat: Tingkat::Peringatan,
                        halaman: None,
                        baris: 1,
                        kolom: 1,
                        letak: Range { start, end },
                        isian: Vec::new(),
                    };
                    let shown = render(&Renderer::plain(), &input, &message, Lang::Id);
                    assert!(!shown.contains(['\u{9B}', '\u{1B}']), "{shown}");
                }
            }
        }
    }

    #[test]
    fn a_long_line_is_cut_around_the_place() {
        let text = Text::from_string(format!("{}SINI{}\nlain", "a".repeat(5000), "b".repeat(5000)));
        let found = excerpt(&text, &(5000..5004));
        assert_eq!(&found.source[found.mark.clone()], "SINI");
        assert_eq!(found.source.chars().count(), WIDTH + 2);
    }

    #[test]
    fn of_many_lines_three_are_shown() {
        let text = Text::from_string("satu\r\ndua\rtiga\nempat\nlima".into());
        let found = excerpt(&text, &(6..24));
        assert_eq!((found.source.as_str(), found.line), ("dua\ntiga\nempat", 2));
        assert_eq!(found.mark, 0..14);
    }
}
