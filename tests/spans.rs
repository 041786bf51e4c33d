//! `--spans` of pages: every node and field group leads to its page and to the boxes of its own words.

use diktum::model::{Dokumen, JenisSumber, Kotak, Lapisan, Letak, Simpul};
use diktum::page::{NO_LINE, Pages};
use diktum::{Text, parse, spans};
use serde_json::Value;

/// Letters of the drawn pages stand on a grid of so many units.
const LETTER: (f32, f32) = (10.0, 24.0);
/// Lines on a drawn page.
const LINES: usize = 40;

/// A text as a printer would put it on pages: each letter in a cell of a grid.
fn drawn(text: &str) -> Pages {
    let lines: Vec<&str> = text.split(['\n', '\u{0C}']).map(|line| line.trim_end_matches('\r')).collect();
    let width = lines.iter().map(|line| line.chars().count()).max().unwrap_or(0).max(90) as f32 * LETTER.0;
    let mut pages = Pages::new(JenisSumber::Bbox);
    for page in lines.chunks(LINES) {
        pages.begin(width, (LINES + 2) as f32 * LETTER.1, Lapisan::Teks);
        for (row, line) in (1..).zip(page) {
            let (mut column, mut rest) = (0, *line);
            while let Some(at) = rest.find(|c: char| !c.is_whitespace()) {
                column += rest[..at].chars().count();
                let word = &rest[at..][..rest[at..].find(char::is_whitespace).unwrap_or(rest.len() - at)];
                let length = word.chars().count();
                let (x, y) = (column as f32 * LETTER.0, row as f32 * LETTER.1);
                pages.push(word, [x, y, x + length as f32 * LETTER.0 - 1.0, y + 16.0], None, NO_LINE);
                column += length;
                rest = &rest[at + word.len()..];
            }
        }
    }
    pages
}

const TEXT: &str = "\
                    INSTRUKSI BUPATI BANYU BIRU
                        NOMOR 7 TAHUN 2021
                              TENTANG
                            KERJA BAKTI

Kepada : Para Camat

Untuk  :
KESATU : Melaksanakan kerja bakti yang meliputi :
         a. saluran air di sepanjang jalan desa dan
            jalan dusun; dan
         b. pasar.
\u{0C}KEDUA  : Melaporkan hasilnya.

                                   Ditetapkan di Banyu Biru
                                   pada tanggal 8 Juti 2O21

                                   BUPATI BANYU BIRU,

                                   ttd

                                   SITI AMINAH
";

fn with_spans<T>(pages: &Pages, with: impl FnOnce(&Text, &Dokumen) -> T) -> Option<T> {
    let text = Text::from_pages(pages);
    let mut document = parse(&text).ok()?;
    spans::fill(&text, &mut document);
    Some(with(&text, &document))
}

fn letak(letak: &Option<Box<Letak>>) -> &Letak {
    letak.as_deref().expect("has a place")
}

fn boxes(letak: &Letak) -> &[Kotak] {
    letak.kotak.as_deref().expect("has boxes")
}

/// A node's boxes hold its own words, a box a line; its children have theirs.
#[test]
fn a_node_has_a_box_for_each_of_its_lines() {
    with_spans(&drawn(TEXT), |text, document| {
        let [first, second] = &document.isi[..] else { panic!("{:#?}", document.isi) };
        let whole = letak(&first.letak).rentang;
        assert!(text.as_str()[whole[0]..whole[1]].starts_with("KESATU"));
        assert!(text.as_str()[whole[0]..whole[1]].ends_with("pasar."));
        assert_eq!(boxes(letak(&first.letak)).len(), 1);
        let item = boxes(letak(&first.anak[0].letak));
        assert_eq!(item.len(), 2);
        // `a.` stands left of its words, and they go on under their own head.
        assert_eq!((item[0].x0.share(), item[1].x0.share()), (0.1, 0.1333));
        assert!(item[0].y1 <= item[1].y0);
        assert_eq!(letak(&second.letak).halaman, Some(1));
    })
    .expect("is an instruksi");
}

#[test]
fn a_page_further_on_is_told() {
    let mut text = TEXT.replace('\u{0C}', &"\n".repeat(LINES - 12));
    text.push('\n');
    with_spans(&drawn(&text), |_, document| {
        let pages: Vec<_> = document.isi.iter().map(|node| letak(&node.letak).halaman).collect();
        assert_eq!(pages, [Some(1), Some(2)]);
        let signed = letak(&document.penandatangan[0].letak);
        assert_eq!((signed.halaman, boxes(signed).len()), (Some(2), 2));
        assert_eq!(letak(&document.penetapan.letak).halaman, Some(2));
        assert_eq!(
            document.penetapan.tercetak.unread().map(ToString::to_string).as_deref(),
            Some("8 Juti 2O21")
        );
        let unread =
            document.diagnostik.iter().find(|message| message.kode.as_str() == "tanggal-tak-terbaca");
        assert_eq!(unread.expect("is told").halaman, Some(2));
    })
    .expect("is an instruksi");
}

/// Every group has all three keys or none, pages are those of the source, and no word is in two boxes: the boxes of
/// a document are no more than its words, however deep its nodes are nested.
#[test]
fn every_fixture_drawn_on_pages_has_boxes() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/parse");
    let schema = serde_json::to_value(diktum::schema::schema()).expect("schema");
    let validator = jsonschema::draft202012::new(&schema).expect("a valid schema");
    let mut read = 0;
    for file in folder.read_dir().expect("is there") {
        let path = file.expect("is a file").path();
        let bytes = std::fs::read(&path).expect("can be read");
        let pages = drawn(Text::decode(bytes).expect("is text").as_str());
        let found = with_spans(&pages, |text, document| {
            assert_eq!(diktum::coverage::check(text.as_str(), document), Ok(()), "{}", path.display());
            let json = serde_json::to_value(document).expect("JSON");
            if let Err(error) = validator.validate(&json) {
                panic!("{}: {error} at {}", path.display(), error.instance_path());
            }
            let mut count = 0;
            places(&json, pages.pages.len() as u64, &mut count);
            let words = text.pages().expect("has pages").words.len();
            assert!(count > 5 && count <= words, "{count} boxes of {words} words");
            document.isi.iter().for_each(|node| own_words(text, node));
        });
        read += usize::from(found.is_some());
    }
    assert!(read > 40, "{read}");
}

/// Whether each place in a document's JSON is whole.
fn places(value: &Value, pages: u64, count: &mut usize) {
    match value {
        Value::Array(items) => items.iter().for_each(|item| places(item, pages, count)),
        Value::Object(fields) => {
            if fields.contains_key("rentang") {
                let page = fields["halaman"].as_u64().expect("is a number");
                assert!((1..=pages).contains(&page), "{value}");
                for kotak in fields["kotak"].as_array().expect("is a list") {
                    *count += 1;
                    let share = |key: &str| kotak[key].as_f64().expect("is a number");
                    let page = kotak["halaman"].as_u64().expect("is a number");
                    assert!((1..=pages).contains(&page), "{kotak}");
                    assert!(share("x0") < share("x1") && share("y0") < share("y1"), "{kotak}");
                    for key in ["x0", "y0", "x1", "y1"] {
                        assert!(kotak[key].to_string().len() <= 6, "{kotak}");
                    }
                }
            }
            fields.values().for_each(|field| places(field, pages, count));
        }
        _ => {}
    }
}

/// Every word of a node stands in one of its boxes.
fn own_words(text: &Text, node: &Simpul) {
    let pages = text.pages().expect("has pages");
    for piece in node.teks.pieces() {
        for own in text.boxes(piece.range()) {
            let holds = |kotak: &&Kotak| {
                let across = kotak.x0 <= own.x0 && own.x1 <= kotak.x1;
                kotak.halaman == own.halaman && across && kotak.y0 <= own.y0 && own.y1 <= kotak.y1
            };
            assert!(boxes(letak(&node.letak)).iter().any(|kotak| holds(&kotak)), "{own:?} {node:#?}");
        }
        assert_eq!(text.page(piece.at as usize), pages.page(piece.at as usize));
    }
    node.anak.iter().for_each(|node| own_words(text, node));
}

/// A text has bytes and no pages; the JSON without `--spans` has neither.
#[test]
fn a_text_has_bytes_only() {
    let text = Text::from_string(TEXT.into());
    let mut document = parse(&text).expect("is an instruksi");
    let json = |document: &Dokumen| serde_json::to_string(document).expect("JSON");
    assert!(!json(&document).contains("rentang"));
    spans::fill(&text, &mut document);
    assert!(json(&document).contains("\"rentang\":["));
    assert!(!json(&document).contains("kotak") && json(&document).contains("\"halaman\":null"));
}
