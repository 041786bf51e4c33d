//! What is read of small PDFs that are made by hand.

#[path = "../../../tests/common/pdf.rs"]
mod made;

use super::{PdfError, picture, read};
use crate::model::Lapisan;
use crate::page::{Pages, Ruling, Word};
use made::{Draft, pdf};

/// Words enough for a page of text, one under another.
const PARAGRAPH: [&str; 8] = [
    "Menimbang bahwa untuk melaksanakan ketentuan Pasal",
    "dan ayat Peraturan Daerah tentang Pemerintahan",
    "perlu menetapkan Keputusan Bupati tentang Kegiatan",
    "Mengingat Undang-Undang Nomor Tahun tentang Desa",
    "yang dimaksud dengan daerah adalah kabupaten ini",
    "dengan surat kepada kepala dinas untuk hal lain",
    "agar setiap orang dapat mengetahuinya",
    "pada tanggal dan hari yang sama di kantor camat",
];
/// The picture over the whole page.
const SCAN: &str = "q 600 0 0 800 0 0 cm /Im Do Q ";

fn page(content: &str) -> Pages {
    read(pdf(&[content], "")).expect("is a PDF")
}

fn texts(pages: &Pages) -> Vec<&str> {
    pages.pages.iter().flat_map(|page| &page.words).map(|word| pages.text(word)).collect()
}

fn words(content: &str) -> Vec<String> {
    texts(&page(content)).into_iter().map(str::to_owned).collect()
}

fn paragraph(mode: u8) -> String {
    let lines: String = PARAGRAPH.iter().map(|line| format!("({line}) Tj 0 -60 Td ")).collect();
    format!("BT /F1 12 Tf {mode} Tr 50 700 Td {lines} ET")
}

fn lapisan(content: &str) -> (Lapisan, usize) {
    let pages = page(content);
    (pages.pages[0].lapisan, pages.pages[0].words.len())
}

#[test]
fn words_are_cut_at_blanks_and_gaps() {
    assert_eq!(words("BT /F1 10 Tf 50 700 Td (KESATU : Kerja) Tj ET"), ["KESATU", ":", "Kerja"]);
    assert_eq!(words("BT /F1 10 Tf 50 700 Td [(Ker) 20 (ja) -300 (bakti)] TJ ET"), ["Kerja", "bakti"]);
    assert_eq!(words("BT /F1 10 Tf 50 700 Td (a.) Tj 0 -20 Td (b.) Tj ET"), ["a.", "b."]);
}

#[test]
fn boxes_are_in_points_from_the_top_left() {
    let pages = page("BT /F1 10 Tf 50 700 Td (AA) Tj ET");
    let Word { x0, y0, x1, y1, sure, .. } = pages.pages[0].words[0];
    // An A of Helvetica is 667 wide.
    assert_eq!([x0, y0, x1, y1].map(f32::round), [50.0, 93.0, 63.0, 103.0]);
    assert_eq!(sure, None);
    assert_eq!((pages.pages[0].width, pages.pages[0].height), (600.0, 800.0));
}

#[test]
fn letters_of_other_widths_than_the_substitute_end_where_the_file_says() {
    let mut draft = Draft::default();
    let font = draft.add(
        "<< /Type /Font /Subtype /TrueType /BaseFont /Bookman /FirstChar 65 /LastChar 66 /Widths [900 900] \
         /Encoding /WinAnsiEncoding >>",
    );
    let content = draft.stream("", b"BT /F1 10 Tf 50 700 Td (AB) Tj ET");
    let page = draft.add(format!(
        "<< /Type /Page /Parent 4 0 R /Contents {content} 0 R /MediaBox [0 0 600 800] \
         /Resources << /Font << /F1 {font} 0 R >> >> >>"
    ));
    let pages = draft.add(format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R] >>"));
    let root = draft.add(format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
    let pages = read(draft.finish(root)).expect("is a PDF");
    assert_eq!(texts(&pages), ["AB"]);
    assert!((pages.pages[0].words[0].x1 - 68.0).abs() < 0.01, "{:?}", pages.pages[0].words[0]);
}

#[test]
fn spaced_letters_make_words() {
    let content = "BT /F1 10 Tf 3 Tc 50 700 Td (MEMUTUSKAN) Tj ET";
    assert_eq!(words(content), ["MEMUTUSKAN"]);
    let content = "BT /F1 10 Tf 3 Tc 50 700 Td (MENIMBANG DAN MEMUTUSKAN) Tj ET";
    assert_eq!(words(content), ["MENIMBANG", "DAN", "MEMUTUSKAN"]);
    let content = "BT /F1 10 Tf 50 700 Td [(b) -140 (e) -130 (rtu) -130 (ju) -150 (a) -140 (n) -450 (d) -120 (e) -140 \
                   (n) -130 (g) -140 (a) -120 (n)] TJ ET";
    assert_eq!(words(content), ["bertujuan", "dengan"]);
}

#[test]
fn what_is_drawn_twice_counts_once() {
    let twice = "BT /F1 12 Tf 50 700 Td (TENTANG) Tj ET BT /F1 12 Tf 50.4 700 Td (TENTANG) Tj ET";
    assert_eq!(words(twice), ["TENTANG"]);
    let letters = "BT /F1 12 Tf 50 700 Td (K) Tj 0.3 0 Td (K) Tj 7.7 0 Td (E) Tj 0.3 0 Td (E) Tj ET";
    assert_eq!(words(letters), ["KE"]);
    assert_eq!(words("BT /F1 12 Tf 50 700 Td (ll aa) Tj ET"), ["ll", "aa"]);
    // The same word on another line is another one.
    assert_eq!(words("BT /F1 12 Tf 50 700 Td (dan) Tj 0 -14 Td (dan) Tj ET"), ["dan", "dan"]);
}

#[test]
fn pieces_that_touch_are_one_word_in_whatever_order_they_are_drawn() {
    let content = "BT /F1 10 Tf 56.67 700 Td (EPUTUSAN) Tj ET BT /F1 12 Tf 50 600 Td (lain) Tj ET \
                   BT /F1 10 Tf 50 700 Td (K) Tj ET";
    assert_eq!(words(content), ["lain", "KEPUTUSAN"]);
    // A blank between them keeps them apart, however thin.
    assert_eq!(words("BT /F1 10 Tf 50 700 Td [(a) 0 ( ) 220 (b)] TJ ET"), ["a", "b"]);
}

#[test]
fn exponents_stand_apart() {
    assert_eq!(words("BT /F1 12 Tf 50 700 Td (kerja) Tj 6 Ts (1) Tj ET"), ["kerja", "1"]);
}

#[test]
fn turned_pages_are_read_as_they_are_shown() {
    let pages = read(pdf(&["BT /F1 10 Tf 0 1 -1 0 100 50 Tm (Atas) Tj ET"], "/Rotate 90")).expect("is a PDF");
    let (page, word) = (&pages.pages[0], &pages.pages[0].words[0]);
    assert_eq!((page.width, page.height), (800.0, 600.0));
    assert_eq!([word.x0, word.y1].map(f32::round), [50.0, 103.0]);
}

#[test]
fn a_page_whose_text_runs_up_is_turned() {
    let lines: String = PARAGRAPH.iter().map(|line| format!("({line}) Tj 0 -60 Td ")).collect();
    let pages = page(&format!("BT /F1 12 Tf 0 1 -1 0 100 50 Tm {lines} ET"));
    let page = &pages.pages[0];
    assert_eq!((page.width, page.height), (800.0, 600.0));
    assert_eq!(texts(&pages)[..2], ["Menimbang", "bahwa"]);
    let [first, second] = [&page.words[0], &page.words[1]];
    assert_eq!([first.x0, first.y1].map(f32::round), [50.0, 103.0]);
    assert!(second.x0 > first.x1 && second.y0 == first.y0);
}

#[test]
fn text_outside_the_page_is_left_out() {
    let content = "BT /F1 10 Tf 50 700 Td (dalam) Tj ET BT /F1 10 Tf 700 700 Td (luar) Tj ET";
    assert_eq!(words(content), ["dalam"]);
    let cropped =
        read(pdf(&["BT /F1 10 Tf 50 700 Td (atas) Tj 0 -500 Td (bawah) Tj ET"], "/CropBox [0 400 600 800]"));
    assert_eq!(texts(&cropped.expect("is a PDF")), ["atas"]);
}

#[test]
fn bars_and_sides_of_tables_are_rulings() {
    let pages = page("50 700 500 2 re f 2 w 50 600 m 550 600 l S 50 500 100 80 re S 1 g 50 300 500 1 re f");
    let mut rulings = pages.pages[0].rulings.clone();
    rulings.sort_by(|a, b| (a.y0, a.x0).partial_cmp(&(b.y0, b.x0)).expect("are numbers"));
    let line = |x0, y0, x1, y1| Ruling { x0, y0, x1, y1 };
    assert_eq!(
        rulings,
        [
            line(50.0, 98.0, 550.0, 100.0),
            line(50.0, 200.0, 550.0, 200.0),
            line(50.0, 220.0, 150.0, 220.0),
            line(50.0, 220.0, 50.0, 300.0),
            line(150.0, 220.0, 150.0, 300.0),
            line(50.0, 300.0, 150.0, 300.0),
        ]
    );
}

#[test]
fn printed_text_is_text() {
    let (lapisan, words) = lapisan(&paragraph(0));
    assert_eq!(lapisan, Lapisan::Teks);
    assert_eq!(words, PARAGRAPH.iter().map(|line| line.split(' ').count()).sum::<usize>());
}

#[test]
fn a_picture_with_its_text_layer_is_the_text_layer_of_a_scan() {
    let (lapisan, words) = lapisan(&format!("{SCAN}{}", paragraph(3)));
    assert_eq!(lapisan, Lapisan::LapisanPindaian);
    assert!(words > 40);
}

#[test]
fn a_picture_is_a_scan_whatever_is_stamped_on_it() {
    assert_eq!(lapisan(SCAN), (Lapisan::Pindaian, 0));
    assert_eq!(lapisan(&format!("{SCAN} BT /F1 9 Tf 50 20 Td (Halaman 1) Tj ET")), (Lapisan::Pindaian, 0));
    let note = "(Dokumen ini telah ditandatangani secara elektronik menggunakan sertifikat elektronik) Tj 0 -10 Td \
                (yang diterbitkan oleh Balai Sertifikasi Elektronik, Badan Siber dan Sandi Negara) Tj";
    assert_eq!(lapisan(&format!("{SCAN} BT /F1 9 Tf 50 30 Td {note} ET")), (Lapisan::Pindaian, 0));
}

#[test]
fn a_scan_in_strips_is_a_scan() {
    let strips: String = (0..8).map(|i| format!("q 600 0 0 100 0 {} cm /Im Do Q ", i * 100)).collect();
    assert_eq!(lapisan(&strips), (Lapisan::Pindaian, 0));
}

#[test]
fn letters_without_sense_are_a_broken_layer() {
    let rubbish: String = PARAGRAPH
        .iter()
        .map(|line| {
            let line: String =
                line.chars().map(|c| if c == ' ' { c } else { ((c as u8 - 29) % 90 + 36) as char }).collect();
            format!("({}) Tj 0 -60 Td ", line.replace(['(', ')', '\\'], "#"))
        })
        .collect();
    assert_eq!(lapisan(&format!("BT /F1 12 Tf 50 700 Td {rubbish} ET")), (Lapisan::Rusak, 0));
}

#[test]
fn an_empty_page_is_empty() {
    assert_eq!(lapisan(""), (Lapisan::Kosong, 0));
    assert_eq!(lapisan("BT /F1 12 Tf 50 700 Td ( ) Tj ET"), (Lapisan::Kosong, 0));
}

#[test]
fn words_of_a_page_go_where_its_page_goes() {
    let text = paragraph(0);
    let pages = read(pdf(&[&text, SCAN, &text], "")).expect("is a PDF");
    let found: Vec<Lapisan> = pages.pages.iter().map(|page| page.lapisan).collect();
    assert_eq!(found, [Lapisan::Teks, Lapisan::Pindaian, Lapisan::Teks]);
    assert_eq!(pages.text(&pages.pages[2].words[0]), "Menimbang");
}

#[test]
fn what_is_no_pdf_is_broken() {
    for bytes in [&b""[..], b"%PDF-1.7", b"KEPUTUSAN BUPATI", &[0; 4096]] {
        assert_eq!(read(bytes.to_vec()).err(), Some(PdfError::Broken));
    }
}

#[test]
fn a_file_without_pages_says_so() {
    assert_eq!(read(pdf(&[], "")).err(), Some(PdfError::NoPages));
}

#[test]
fn a_tree_of_pages_that_bites_its_tail_is_read_once() {
    let mut draft = Draft::default();
    let page = draft.add("<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 800] >>");
    let pages = draft.add(format!("<< /Type /Pages /Count 1 /Kids [{page} 0 R 2 0 R 2 0 R] >>"));
    let root = draft.add(format!("<< /Type /Catalog /Pages {pages} 0 R >>"));
    assert_eq!(read(draft.finish(root)).map(|pages| pages.pages.len()), Ok(1));
}

#[test]
fn a_page_is_shown_in_grey() {
    let bytes = pdf(&["0 0 300 400 re f", SCAN], "");
    let shown = picture(bytes.clone(), 0, 36).expect("can be shown");
    assert_eq!((shown.width, shown.height, shown.gray.len()), (300, 400, 120_000));
    let dot = |x: usize, y: usize| shown.gray[y * 300 + x];
    // Black stands at the bottom left.
    assert_eq!([dot(10, 10), dot(290, 390), dot(10, 390), dot(140, 210)], [255, 255, 0, 0]);
    let scan = picture(bytes.clone(), 1, 36).expect("can be shown");
    assert!(scan.gray.iter().all(|dot| (0x78..=0x88).contains(dot)));
    assert_eq!(picture(bytes, 2, 36), Err(PdfError::NoSuchPage));
}
