//! One invented page in every format: the same words at the same places. And: no bytes make a reader panic, and half
//! a file is told.

use std::fmt::Write;

use proptest::prelude::*;

use super::*;
use crate::model::Lapisan;
use crate::page::NO_LINE;

/// Width and height of a letter; letters as wide as each other let lines be shared out without words.
const LETTER: (u32, u32) = (8, 12);
const SIZES: [(u32, u32); 2] = [(600, 900), (840, 594)];
/// Page, left, top and words of each line.
const LINES: [(usize, u32, u32, &str); 6] = [
    (0, 176, 40, "INSTRUKSI BUPATI \"BANYU BIRU\""),
    (0, 80, 100, "Untuk : KESATU"),
    (0, 240, 140, "1. Melaksanakan kerja bakti & <gotong-royong>"),
    (1, 80, 40, "- 2 -"),
    (1, 240, 80, "Jum\u{2019}at, pukul 07.00 s.d. 10.00 WIB é"),
    (1, 240, 500, "SUTARJO"),
];

struct Placed {
    page: usize,
    line: u32,
    text: &'static str,
    left: u32,
    top: u32,
    right: u32,
    bottom: u32,
}

/// The lines of a page, each with its words.
fn lines(page: usize) -> impl Iterator<Item = (Placed, Vec<Placed>)> {
    LINES.iter().filter(move |line| line.0 == page).zip(0..).map(|((page, left, top, text), line)| {
        let placed = |before: usize, part: &'static str| {
            let left = left + before as u32 * LETTER.0;
            let right = left + part.chars().count() as u32 * LETTER.0;
            Placed { page: *page, line, text: part, left, top: *top, right, bottom: top + LETTER.1 }
        };
        let mut before = 0;
        let words = text.split(' ').map(|word| {
            let word = placed(before, word);
            before += word.text.chars().count() + 1;
            word
        });
        let words = words.collect();
        (placed(0, text), words)
    })
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

fn all(
    mut begin: impl FnMut(usize, (u32, u32)) -> String,
    line: impl Fn(&Placed, &[Placed]) -> String,
    end: &str,
) -> String {
    let mut out = String::new();
    for (page, size) in SIZES.into_iter().enumerate() {
        out.push_str(&begin(page, size));
        for (whole, words) in lines(page) {
            out.push_str(&line(&whole, &words));
        }
        out.push_str(end);
    }
    out
}

fn tsv() -> String {
    let mut out =
        "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            .to_owned();
    out += &all(
        |page, (w, h)| format!("1\t{}\t0\t0\t0\t0\t0\t0\t{w}\t{h}\t-1\t\n", page + 1),
        |line, words| {
            let place =
                |p: &Placed| format!("{}\t{}\t{}\t{}", p.left, p.top, p.right - p.left, p.bottom - p.top);
            let (page, nth) = (line.page + 1, line.line + 1);
            let mut rows = format!("4\t{page}\t1\t1\t{nth}\t0\t{}\t-1\t\n", place(line));
            for (word, number) in words.iter().zip(1..) {
                let _ = writeln!(
                    rows,
                    "5\t{page}\t1\t1\t{nth}\t{number}\t{}\t96.123\t{}",
                    place(word),
                    word.text
                );
            }
            rows
        },
        "",
    );
    out
}

fn pdftotext_tsv() -> String {
    let mut out =
        "level\tpage_num\tpar_num\tblock_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"
            .to_owned();
    out += &all(
        |page, (w, h)| {
            format!(
                "1\t{}\t0\t0\t0\t0\t0.000000\t0.000000\t{w}.000000\t{h}.000000\t-1\t###PAGE###\n",
                page + 1
            )
        },
        |line, words| {
            let place = |p: &Placed| {
                format!("{}.00\t{}.00\t{}.00\t{}.00", p.left, p.top, p.right - p.left, p.bottom - p.top)
            };
            let page = line.page + 1;
            let mut rows = format!(
                "3\t{page}\t0\t{0}\t0\t0\t{1}\t-1\t###FLOW###\n4\t{page}\t0\t{0}\t0\t0\t{1}\t-1\t###LINE###\n",
                line.line,
                place(line)
            );
            for (word, number) in words.iter().zip(0..) {
                let _ = writeln!(
                    rows,
                    "5\t{page}\t0\t{}\t0\t{number}\t{}\t100\t{}",
                    line.line,
                    place(word),
                    word.text
                );
            }
            rows
        },
        "",
    );
    out
}

fn hocr() -> String {
    let title = |p: &Placed| format!("bbox {} {} {} {}", p.left, p.top, p.right, p.bottom);
    let pages = all(
        |page, (w, h)| {
            format!(
                "  <div class='ocr_page' id='page_{0}' title='image \"a;b.png\"; bbox 0 0 {w} {h}; ppageno {page}'>\n   \
                 <div class='ocr_carea' title=\"bbox 0 0 9 9\"><p class='ocr_par' lang='ind'>\n",
                page + 1
            )
        },
        |line, words| {
            let mut out =
                format!("<span class='ocr_line' title=\"{}; baseline 0 -3; x_size 12\">\n", title(line));
            for word in words {
                let _ = writeln!(
                    out,
                    "<span class='ocrx_word' title='{}; x_wconf 96'>{}</span>",
                    title(word),
                    escaped(word.text)
                );
            }
            out + "</span>\n"
        },
        "</p></div></div>\n",
    );
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\"\n \
         \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\">\n<html xmlns=\"http://www.w3.org/1999/xhtml\">\n\
         <head><title></title>\n<meta name='ocr-system' content='tesseract 5.3.0' />\n</head>\n<body>\n{pages}</body>\n</html>\n"
    )
}

fn alto() -> String {
    let place = |p: &Placed| {
        format!(
            "HPOS=\"{}\" VPOS=\"{}\" WIDTH=\"{}\" HEIGHT=\"{}\"",
            p.left,
            p.top,
            p.right - p.left,
            p.bottom - p.top
        )
    };
    let pages = all(
        |page, (w, h)| {
            format!("<Page WIDTH=\"{w}\" HEIGHT=\"{h}\" ID=\"page_{page}\"><PrintSpace><TextBlock>\n")
        },
        |line, words| {
            let mut out = format!("<TextLine {}>\n", place(line));
            for word in words {
                let _ = writeln!(
                    out,
                    "<String {} WC=\"0.96\" CONTENT=\"{}\"/><SP/>",
                    place(word),
                    escaped(word.text)
                );
            }
            out + "</TextLine>\n"
        },
        "</TextBlock></PrintSpace></Page>\n",
    );
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<alto xmlns=\"http://www.loc.gov/standards/alto/ns-v3#\">\n\
         <Description><MeasurementUnit>pixel</MeasurementUnit></Description>\n<Layout>\n{pages}</Layout>\n</alto>\n"
    )
}

fn page_xml(with_words: bool) -> String {
    let coords = |p: &Placed| {
        format!("<Coords points=\"{0},{1} {2},{1} {2},{3} {0},{3}\"/>", p.left, p.top, p.right, p.bottom)
    };
    let equiv =
        |p: &Placed| format!("<TextEquiv conf=\"0.96\"><Unicode>{}</Unicode></TextEquiv>", escaped(p.text));
    let pages = all(
        |_, (w, h)| {
            format!(
                "<Page imageWidth=\"{w}\" imageHeight=\"{h}\"><TextRegion id=\"r\"><Coords points=\"0,0 9,9\"/>\n"
            )
        },
        |line, words| {
            let words = words.iter().filter(|_| with_words);
            let words: String =
                words.map(|word| format!("<Word>{}{}</Word>\n", coords(word), equiv(word))).collect();
            format!("<TextLine>{}\n{words}{}</TextLine>\n", coords(line), equiv(line))
        },
        "</TextRegion></Page>\n",
    );
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <PcGts xmlns=\"http://schema.primaresearch.org/PAGE/gts/pagecontent/2019-07-15\">\n{pages}</PcGts>\n"
    )
}

fn bbox(with_lines: bool) -> String {
    let place = |p: &Placed| {
        format!(
            "xMin=\"{}.000000\" yMin=\"{}.000000\" xMax=\"{}.000000\" yMax=\"{}.000000\"",
            p.left, p.top, p.right, p.bottom
        )
    };
    let pages = all(
        |_, (w, h)| format!("  <page width=\"{w}.000000\" height=\"{h}.000000\">\n"),
        |line, words| {
            let words: String = words
                .iter()
                .map(|word| format!("<word {}>{}</word>\n", place(word), escaped(word.text)))
                .collect();
            let place = place(line);
            match with_lines {
                true => {
                    format!("<flow>\n<block {place}>\n<line {place}>\n{words}</line>\n</block>\n</flow>\n")
                }
                false => words,
            }
        },
        "  </page>\n",
    );
    format!(
        "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \
         \"http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd\"><html xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n\
         <title></title>\n<meta name=\"Subject\" content=\"a &amp; b\"/>\n</head>\n<body>\n<doc>\n{pages}</doc>\n</body>\n</html>\n"
    )
}

fn docling() -> String {
    let pages = SIZES.iter().zip(1..).map(|((w, h), page)| {
        format!("\"{page}\": {{\"size\": {{\"width\": {w}.0, \"height\": {h}.0}}, \"image\": null, \"page_no\": {page}}}")
    });
    let pages: Vec<_> = pages.collect();
    let texts = (0..SIZES.len()).flat_map(lines).map(|(line, _)| {
        let text = serde_json::to_string(line.text).expect("is JSON");
        let height = SIZES[line.page].1;
        format!(
            "{{\"self_ref\": \"#/texts/0\", \"parent\": {{\"$ref\": \"#/body\"}}, \"children\": [], \"label\": \"text\", \
             \"prov\": [{{\"page_no\": {}, \"bbox\": {{\"l\": {}.0, \"t\": {}.0, \"r\": {}.0, \"b\": {}.0, \
             \"coord_origin\": \"BOTTOMLEFT\"}}, \"charspan\": [0, {}]}}], \"orig\": {text}, \"text\": {text}}}",
            line.page + 1,
            line.left,
            height - line.top,
            line.right,
            height - line.bottom,
            line.text.chars().count(),
        )
    });
    let texts: Vec<_> = texts.collect();
    format!(
        "{{\n\"schema_name\": \"DoclingDocument\",\n\"version\": \"1.7.0\",\n\"body\": {{\"children\": [{{\"$ref\": \"#/texts/0\"}}]}},\n\
         \"texts\": [\n{}\n],\n\"tables\": [],\n\"pages\": {{{}}}\n}}",
        texts.join(",\n"),
        pages.join(", ")
    )
}

/// Every format, how sure it is of its words, and whether it tells lines.
fn samples() -> [(Kind, String, Option<u8>, bool); 9] {
    [
        (Kind::Tsv, tsv(), Some(96), true),
        (Kind::Tsv, pdftotext_tsv(), None, true),
        (Kind::Hocr, hocr(), Some(96), true),
        (Kind::Alto, alto(), Some(96), true),
        (Kind::Page, page_xml(true), Some(96), true),
        (Kind::Page, page_xml(false), Some(96), true),
        (Kind::Bbox, bbox(false), None, false),
        (Kind::Bbox, bbox(true), None, true),
        (Kind::Docling, docling(), None, true),
    ]
}

fn utf16(text: &str) -> Vec<u8> {
    format!("\u{FEFF}{text}").encode_utf16().flat_map(u16::to_le_bytes).collect()
}

#[test]
fn every_format_gives_the_same_words_at_the_same_places() {
    for (expected, text, sure, has_lines) in samples() {
        for bytes in [text.clone().into_bytes(), text.replace('\n', "\r\n").into_bytes(), utf16(&text)] {
            let found = kind(&bytes);
            assert_eq!(found, expected, "{text}");
            let pages = pages(found, &bytes).expect("is whole");
            assert_eq!(pages.pages.len(), SIZES.len());
            for (nth, (page, (width, height))) in pages.pages.iter().zip(SIZES).enumerate() {
                assert_eq!((page.width, page.height), (width as f32, height as f32), "{text}");
                let text_layer = matches!(found, Kind::Bbox | Kind::Docling) || text.contains("###PAGE###");
                assert_eq!(page.lapisan == Lapisan::Teks, text_layer);
                let placed: Vec<_> = lines(nth).flat_map(|(_, words)| words).collect();
                assert_eq!(page.words.len(), placed.len(), "{text}");
                for (word, placed) in page.words.iter().zip(placed) {
                    assert_eq!(pages.text(word), placed.text);
                    let bounds = [placed.left, placed.top, placed.right, placed.bottom].map(|at| at as f32);
                    let off = [word.x0, word.y0, word.x1, word.y1].into_iter().zip(bounds);
                    assert!(
                        off.into_iter().all(|(a, b)| (a - b).abs() < 0.02),
                        "{expected:?} {word:?} {bounds:?}"
                    );
                    assert_eq!(word.sure, sure, "{expected:?}");
                    assert_eq!(word.line, if has_lines { placed.line } else { NO_LINE }, "{expected:?}");
                }
            }
        }
    }
}

#[test]
fn half_a_file_is_told() {
    for (kind, text, _, _) in samples() {
        let whole = text.trim_end();
        for (end, _) in whole.char_indices().skip(1) {
            let half = pages(kind, &whole.as_bytes()[..end]);
            let told = matches!(half, Err(SourceError::Broken { .. } | SourceError::NoPages(_)));
            // A table has no end: cut between rows or in its last word, it is whole.
            let whole_rows = kind == Kind::Tsv && half.is_ok();
            assert!(told || whole_rows, "{kind:?} at {end}: {half:?}");
        }
        assert!(pages(kind, whole.as_bytes()).is_ok());
    }
}

#[test]
fn what_holds_no_words_is_refused() {
    for kind in [Kind::Teks, Kind::Pdf, Kind::Png, Kind::Jpeg, Kind::Tiff, Kind::Gzip] {
        assert_eq!(pages(kind, b"BUPATI"), Err(SourceError::NoWords(kind)));
    }
    assert_eq!(pages(Kind::Foreign(Foreign::Docx), b"PK"), Err(SourceError::Foreign(Foreign::Docx)));
    let large = vec![b' '; crate::text::MAX_BYTES as usize + 1];
    assert_eq!(pages(Kind::Alto, &large), Err(SourceError::NotText(crate::NotText::TooLarge)));
}

const READ: [Kind; 6] = [Kind::Tsv, Kind::Hocr, Kind::Alto, Kind::Page, Kind::Bbox, Kind::Docling];

/// Reads bytes as every kind; what matters is that it ends, and with boxes that are numbers.
fn read_all(bytes: &[u8]) {
    let _ = kind(bytes);
    let _ = gunzip(bytes);
    for kind in READ {
        if let Ok(pages) = pages(kind, bytes) {
            for page in &pages.pages {
                assert!(page.width > 0.0 && page.height > 0.0);
                for word in &page.words {
                    assert!(!pages.text(word).trim().is_empty());
                    assert!([word.x0, word.y0, word.x1, word.y1].iter().all(|at| at.is_finite()));
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 200, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        read_all(&bytes);
    }

    #[test]
    fn no_damage_makes_a_reader_panic(
        nth in 0..samples().len(),
        cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..40, "[<>&;\"'/={}\\[\\],:\t\n0-9eE.a-]{0,6}"), 1..8),
    ) {
        let mut bytes = samples()[nth].1.clone().into_bytes();
        for (at, length, insert) in cuts {
            let start = at.index(bytes.len() + 1);
            let end = bytes.len().min(start + length);
            bytes.splice(start..end, insert.bytes());
        }
        read_all(&bytes);
    }
}
