//! Pages: one print in every form gives one document, and where words stand decides what they are.

use diktum::model::{JenisSumber, Lapisan};
use diktum::page::{Line, Pages, Side};
use diktum::source::{self, Kind};
use diktum::{Text, coverage, parse};
use serde_json::Value;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/fixtures/pages/instruksi-bupati");

fn fixture(end: &str) -> Text {
    let bytes = std::fs::read(format!("{FOLDER}.{end}")).expect("a fixture");
    let pages = match source::kind(&bytes) {
        #[cfg(feature = "pdf")]
        Kind::Pdf => source::pdf::read(bytes).expect("is a PDF"),
        kind => source::pages(kind, &bytes).expect("has words"),
    };
    Text::from_pages(&pages)
}

/// The document of a text, held to the promises, as JSON without its source and the places of messages.
fn document(text: &Text) -> Value {
    let document = parse(text).expect("is a legal text");
    assert_eq!(coverage::check(text.as_str(), &document), Ok(()));
    assert_eq!(parse(text).as_ref(), Ok(&document));
    let mut json = serde_json::to_value(&document).expect("JSON");
    let keys = json.as_object_mut().expect("an object");
    keys.remove("sumber");
    keys.remove("diagnostik");
    json
}

#[test]
fn a_print_gives_one_document_in_every_form() {
    let bbox = document(&fixture("bbox.html"));
    for end in ["bbox-layout.html", "pdftotext.tsv", "docling.json"] {
        assert_eq!(document(&fixture(end)), bbox, "{end}");
    }
    #[cfg(feature = "pdf")]
    assert_eq!(document(&fixture("pdf")), bbox);
    insta::assert_json_snapshot!(bbox);
}

#[test]
fn a_recognised_picture_gives_one_document_in_every_form() {
    let tsv = document(&fixture("tsv"));
    for end in ["hocr", "alto.xml"] {
        assert_eq!(document(&fixture(end)), tsv, "{end}");
    }
    insta::assert_json_snapshot!(tsv);
}

// --- drawn words ---------------------------------------------------------------------------------

/// The width of a letter and the step between lines, in the units of drawn pages.
const LETTER: f32 = 10.0;
const STEP: f32 = 30.0;

/// Pages on which words are drawn.
struct Drawn {
    pages: Pages,
    line: u32,
}

impl Drawn {
    fn new(width: f32, height: f32) -> Drawn {
        let mut pages = Pages::new(JenisSumber::Tsv);
        pages.begin(width, height, Lapisan::Pindaian);
        Drawn { pages, line: 0 }
    }

    /// Draws the words of a row at their columns; so many rows from the top.
    fn row(&mut self, row: f32, stretches: &[(f32, &str)]) {
        self.turned(row, stretches, 0.0);
    }

    fn turned(&mut self, row: f32, stretches: &[(f32, &str)], slope: f32) {
        for (column, words) in stretches {
            let mut x = 100.0 + column * LETTER;
            for word in words.split(' ') {
                let wide = word.chars().count() as f32 * LETTER;
                let y = 100.0 + row * STEP + slope * (x + wide / 2.0);
                self.pages.push(word, [x, y, x + wide, y + 20.0], Some(95), self.line);
                x += wide + LETTER;
            }
        }
        self.line += 1;
    }

    fn page(&mut self) {
        self.pages.begin(1000.0, 1400.0, Lapisan::Pindaian);
    }

    fn text(&self) -> Text {
        Text::from_pages(&self.pages)
    }

    fn lines(&self) -> Vec<String> {
        self.text()
            .as_str()
            .lines()
            .map(|line| line.trim().to_owned())
            .filter(|line| !line.is_empty())
            .collect()
    }
}

const FULL: &str = "kata kata kata kata kata kata kata kata kata kata kata";

#[test]
fn a_turned_page_reads_as_a_straight_one() {
    let draw = |slope: f32| {
        let mut drawn = Drawn::new(1000.0, 1400.0);
        for row in 0..20 {
            drawn.turned(row as f32, &[(0.0, "a."), (4.0, FULL)], slope);
        }
        drawn.lines()
    };
    assert_eq!(draw(0.026), draw(0.0));
    assert_eq!(draw(0.0).len(), 20);
}

#[test]
fn two_pages_on_one_are_read_one_after_the_other() {
    let mut drawn = Drawn::new(2000.0, 1400.0);
    for row in 0..12 {
        drawn.row(row as f32, &[(0.0, "kiri kata kata kata kata kata kata")]);
        drawn.row(row as f32 + 0.2, &[(100.0, "kanan kata kata kata kata kata kata")]);
    }
    let lines = drawn.lines();
    assert!(lines[..12].iter().all(|line| line.starts_with("kiri")), "{lines:?}");
    assert!(lines[12..].iter().all(|line| line.starts_with("kanan")), "{lines:?}");
}

/// A sheet of this size with so many rows on either side, and so many that cross its middle.
fn sheet(width: f32, height: f32, rows: [usize; 2], crossing: usize) -> Vec<String> {
    let mut drawn = Drawn::new(width, height);
    let right = (width / 2.0 - 100.0) / LETTER + 2.0;
    for row in 0..rows[0].max(rows[1]) {
        let own: [(f32, &str); 2] = [(0.0, "kiri kata kata"), (right, "kanan kata kata")];
        for (at, stretch) in own.iter().enumerate().filter(|(side, _)| row < rows[*side]) {
            drawn.row(row as f32 + 0.3 * at as f32, &[*stretch]);
        }
    }
    for row in 0..crossing {
        drawn.row(
            30.0 + row as f32,
            &[(right - 30.0, "kata kata kata kata kata kata kata kata kata kata kata kata")],
        );
    }
    drawn.lines()
}

/// Whether the right half of a sheet is read behind the whole left half.
fn is_spread(lines: &[String]) -> bool {
    let last = lines.iter().rposition(|line| line.contains("kiri"));
    let first = lines.iter().position(|line| line.contains("kanan"));
    last < first && !lines.iter().any(|line| line.contains("kiri") && line.contains("kanan"))
}

#[test]
fn a_sheet_is_two_pages_where_it_is_wide_and_full_on_both_sides() {
    // How wide it is for its height.
    assert!(is_spread(&sheet(1660.0, 1400.0, [12, 12], 0)));
    assert!(!is_spread(&sheet(1580.0, 1400.0, [12, 12], 0)));
    // How much stands on either side.
    assert!(is_spread(&sheet(2000.0, 1400.0, [12, 8], 0)) && is_spread(&sheet(2000.0, 1400.0, [8, 12], 0)));
    assert!(!is_spread(&sheet(2000.0, 1400.0, [12, 7], 0)) && !is_spread(&sheet(2000.0, 1400.0, [7, 12], 0)));
    // How much crosses the middle.
    assert!(is_spread(&sheet(2000.0, 1400.0, [12, 12], 1)));
    assert!(!is_spread(&sheet(2000.0, 1400.0, [12, 12], 2)));
}

#[test]
fn the_last_sheet_of_a_booklet_may_have_little_on_one_side() {
    let last = |column: f32| {
        let mut drawn = Drawn::new(2000.0, 1400.0);
        for row in 0..12 {
            drawn.row(row as f32, &[(0.0, "kiri kata kata kata kata kata kata")]);
            drawn.row(row as f32 + 0.2, &[(100.0, "kanan kata kata kata kata kata kata")]);
        }
        drawn.pages.begin(2000.0, 1400.0, Lapisan::Pindaian);
        for row in 0..12 {
            drawn.row(row as f32, &[(0.0, "akhir kata kata kata kata kata kata")]);
        }
        drawn.row(1.2, &[(column, "nama di kanan")]);
        drawn.lines().pop()
    };
    let name = Some("nama di kanan".to_owned());
    assert_eq!((last(100.0), last(90.0)), (name.clone(), name.clone()));
    // What comes nearer to the gutter than sheets are shifted makes it one page.
    assert_ne!(last(87.0), name);

    // A page as wide that is one page is read row by row.
    let mut wide = Drawn::new(2000.0, 1400.0);
    for row in 0..12 {
        wide.row(row as f32, &[(0.0, "kata kata kata"), (100.0, if row < 3 { "nilai" } else { "" })]);
    }
    let first = &wide.lines()[0];
    assert!(first.starts_with("kata") && first.ends_with("nilai"), "{first}");
}

#[test]
fn halves_side_by_side_are_read_one_after_the_other_and_rows_of_a_table_are_not() {
    let mut drawn = Drawn::new(1000.0, 1400.0);
    drawn.row(0.0, &[(0.0, FULL)]);
    drawn.row(2.0, &[(45.0, "Ditetapkan di Selasih")]);
    drawn.row(2.6, &[(0.0, "PARAF KOORDINASI")]);
    drawn.row(3.0, &[(45.0, "pada tanggal 4 Mei 2021")]);
    drawn.row(3.6, &[(0.0, "KEPALA BAGIAN")]);
    drawn.row(4.0, &[(45.0, "BUPATI SELASIH,")]);
    drawn.row(4.6, &[(0.0, "KEPALA DINAS")]);
    drawn.row(5.0, &[(45.0, "RAHMADI")]);
    let lines = drawn.lines();
    assert_eq!(
        lines[1..5],
        ["Ditetapkan di Selasih", "pada tanggal 4 Mei 2021", "BUPATI SELASIH,", "RAHMADI"]
    );

    let mut table = Drawn::new(1000.0, 1400.0);
    for row in 0..4 {
        table.row(row as f32, &[(0.0, "a. pendapatan"), (50.0, "Rp 125.000")]);
    }
    assert!(
        table.lines().iter().all(|line| line.starts_with("a. pendapatan") && line.ends_with("Rp 125.000"))
    );
}

/// The lines of a page whose halves take turns so often, a row a turn, the left one first.
fn turns(count: usize) -> Vec<String> {
    let mut drawn = Drawn::new(1000.0, 1400.0);
    drawn.row(0.0, &[(0.0, FULL)]);
    for turn in 0..=count {
        let row = 3.0 + 0.6 * turn as f32;
        drawn.row(row, if turn % 2 == 0 { &[(0.0, "kiri kata kata")] } else { &[(50.0, "kanan kata kata")] });
    }
    drawn.lines()
}

#[test]
fn halves_are_columns_where_they_take_turns_again_and_again() {
    let sides = |lines: &[String]| -> String {
        lines[1..].iter().map(|line| if line.starts_with("kiri") { 'l' } else { 'r' }).collect()
    };
    assert_eq!(sides(&turns(4)), "lrlrl");
    assert_eq!(sides(&turns(5)), "lllrrr");
}

/// Whether a row of these words, believed so much, is writing.
fn is_writing(words: &[&str], sure: u8) -> bool {
    let mut drawn = Drawn::new(1000.0, 1400.0);
    for row in 0..6 {
        drawn.row(row as f32, &[(0.0, FULL)]);
    }
    let mut x = 100.0;
    for word in words {
        let wide = word.chars().count() as f32 * LETTER;
        drawn.pages.push(word, [x, 900.0, x + wide, 920.0], Some(sure), 90);
        x += wide + LETTER;
    }
    let text = drawn.text();
    let lines = &text.pages().expect("pages").lines;
    lines.last().is_some_and(|line| line.sisa.is_none())
}

#[test]
fn what_the_recogniser_hardly_believes_is_no_writing() {
    assert!(is_writing(&["SUTARJO", "PRAWIRA"], 35));
    assert!(!is_writing(&["SUTARJO", "PRAWIRA"], 34));
    // Signs alone are specks, however much they are believed; a label is one, however little.
    assert!(!is_writing(&["~", "»"], 95) && !is_writing(&["|"], 95));
    assert!(is_writing(&["a."], 5) && is_writing(&["viii."], 5));
    assert!(!is_writing(&["viiii."], 5));
}

/// Whether words that stand so much lower, in letter heights, are of the row beside them.
fn is_one_row(lower: f32) -> bool {
    let mut drawn = Drawn::new(1000.0, 1400.0);
    for row in 0..6 {
        drawn.row(row as f32 * 3.0, &[(0.0, "kata kata kata")]);
        // A letter is twenty units high, a row thirty.
        drawn.row(row as f32 * 3.0 + lower * 20.0 / STEP, &[(40.0, "nilai")]);
    }
    drawn.lines().iter().all(|line| line.starts_with("kata") && line.ends_with("nilai"))
}

#[test]
fn words_are_of_one_row_where_they_stand_beside_each_other() {
    assert!(is_one_row(0.0) && is_one_row(0.53));
    assert!(!is_one_row(0.57) && !is_one_row(1.0));
}

#[test]
fn pages_that_were_shifted_have_the_same_stops() {
    let mut drawn = Drawn::new(1000.0, 1400.0);
    for shift in [0.0, 3.0] {
        for row in 0..8 {
            drawn.row(row as f32, &[(shift, "a."), (shift + 4.0, FULL)]);
            drawn.row(row as f32 + 0.9, &[(shift + 4.0, "kata kata kata")]);
        }
        if shift == 0.0 {
            drawn.page();
        }
    }
    let text = drawn.text();
    let lines = &text.pages().expect("pages").lines;
    let (first, second): (Vec<&Line>, Vec<&Line>) = lines.iter().partition(|line| line.page == 1);
    for (a, b) in first.iter().zip(second) {
        assert!((a.left - b.left).abs() < 1.0, "{} and {}", a.left, b.left);
    }
}

#[test]
fn a_line_knows_its_side() {
    let mut drawn = Drawn::new(1000.0, 1400.0);
    drawn.row(0.0, &[(0.0, FULL)]);
    drawn.row(2.0, &[(50.0, "BUPATI SELASIH,")]);
    drawn.row(4.0, &[(0.0, "Tembusan")]);
    drawn.row(6.0, &[(35.0, "TENTANG")]);
    for row in 7..12 {
        drawn.row(row as f32, &[(0.0, FULL)]);
    }
    let text = drawn.text();
    let lines = &text.pages().expect("pages").lines;
    assert_eq!(
        lines[..4].iter().map(|line| line.side).collect::<Vec<_>>(),
        [Side::Whole, Side::Right, Side::Left, Side::Whole]
    );
    assert!(lines[3].centred && !lines[1].centred);
    assert!(lines[1].gap > 1.5);
}

/// A keputusan whose considerations, orders and closing are drawn by `body`.
fn decree(body: impl FnOnce(&mut Drawn)) -> Value {
    let mut drawn = Drawn::new(1000.0, 2400.0);
    drawn.row(0.0, &[(24.0, "KEPUTUSAN BUPATI SELASIH")]);
    drawn.row(1.0, &[(27.0, "NOMOR 4 TAHUN 2021")]);
    drawn.row(2.0, &[(33.0, "TENTANG")]);
    drawn.row(3.0, &[(25.0, "TIM PEMBERSIH SALURAN")]);
    drawn.row(4.0, &[(28.0, "BUPATI SELASIH,")]);
    body(&mut drawn);
    drawn.row(40.0, &[(45.0, "Ditetapkan di Selasih")]);
    drawn.row(41.0, &[(45.0, "pada tanggal 4 Mei 2021")]);
    drawn.row(42.0, &[(45.0, "BUPATI SELASIH,")]);
    drawn.row(45.0, &[(45.0, "RAHMADI SURYALAGA")]);
    document(&drawn.text())
}

fn labels(nodes: &Value) -> Vec<String> {
    nodes
        .as_array()
        .expect("a list")
        .iter()
        .map(|node| node["label"].as_str().unwrap_or("-").to_owned())
        .collect()
}

fn orders(drawn: &mut Drawn) {
    drawn.row(30.0, &[(30.0, "MEMUTUSKAN :")]);
    drawn.row(31.0, &[(0.0, "KESATU"), (12.0, ":"), (14.0, "Membentuk tim pembersih saluran.")]);
    drawn.row(32.0, &[(0.0, "KEDUA"), (12.0, ":"), (14.0, "Keputusan ini berlaku sejak ditetapkan.")]);
}

#[test]
fn a_misread_colon_is_known_by_its_stop() {
    let json = decree(|drawn| {
        drawn.row(
            6.0,
            &[(0.0, "Menimbang"), (12.0, "»"), (14.0, "a."), (17.0, "bahwa saluran air perlu dibersihkan;")],
        );
        drawn.row(7.0, &[(14.0, "b."), (17.0, "bahwa untuk itu perlu menetapkan Keputusan;")]);
        drawn.row(
            8.0,
            &[(0.0, "Mengingat"), (12.0, "1"), (14.0, "1."), (17.0, "Undang-Undang Nomor 23 Tahun 2014;")],
        );
        orders(drawn);
    });
    assert_eq!(labels(&json["menimbang"]), ["a.", "b."]);
    assert_eq!(labels(&json["mengingat"]), ["1."]);
}

#[test]
fn labels_that_were_lost_or_misread_are_known_by_their_place() {
    let json = decree(|drawn| {
        drawn.row(6.0, &[(0.0, "Menimbang"), (12.0, ":"), (14.0, "a."), (17.0, "bahwa saluran air perlu")]);
        drawn.row(7.0, &[(17.0, "dibersihkan sebelum musim hujan;")]);
        drawn.row(8.0, &[(14.0, "£e"), (17.0, "bahwa untuk itu perlu menetapkan")]);
        drawn.row(9.0, &[(17.0, "Keputusan Bupati;")]);
        drawn.row(
            10.0,
            &[(0.0, "Mengingat"), (12.0, ":"), (14.0, "1."), (17.0, "Undang-Undang Nomor 23 Tahun")],
        );
        drawn.row(11.0, &[(17.0, "2014 tentang Pemerintahan Daerah;")]);
        drawn.row(12.0, &[(17.0, "Peraturan Pemerintah Nomor 12 Tahun")]);
        drawn.row(13.0, &[(17.0, "2019 tentang Pengelolaan Keuangan Daerah;")]);
        orders(drawn);
    });
    assert_eq!(labels(&json["menimbang"]), ["a.", "b."]);
    assert_eq!(json["menimbang"][1]["label_tercetak"], "£e");
    assert_eq!(labels(&json["mengingat"]), ["1.", "2."]);
    assert_eq!(json["mengingat"][1]["tersirat"], true);
}

#[test]
fn all_labels_lost_come_back_by_the_form() {
    let json = decree(|drawn| {
        drawn.row(6.0, &[(0.0, "Menimbang"), (12.0, ":"), (17.0, "bahwa saluran air perlu dibersihkan;")]);
        drawn.row(7.0, &[(17.0, "bahwa untuk itu perlu menetapkan Keputusan;")]);
        drawn.row(
            8.0,
            &[(0.0, "Mengingat"), (12.0, ":"), (14.0, "1."), (17.0, "Undang-Undang Nomor 23 Tahun 2014;")],
        );
        orders(drawn);
    });
    assert_eq!(labels(&json["menimbang"]), ["a.", "b."]);
    assert!(json["menimbang"][0]["tersirat"] == true);
}

#[test]
fn a_label_at_the_stop_of_an_outer_list_belongs_to_it() {
    let json = decree(|drawn| {
        orders(drawn);
        drawn.row(33.0, &[(0.0, "KETIGA"), (12.0, ":"), (14.0, "Tim bertugas:")]);
        drawn.row(34.0, &[(14.0, "1."), (17.0, "membersihkan:")]);
        drawn.row(35.0, &[(17.0, "a."), (20.0, "saluran;")]);
        drawn.row(36.0, &[(17.0, "b."), (20.0, "selokan;")]);
        drawn.row(37.0, &[(14.0, "2."), (17.0, "melapor.")]);
    });
    let third = &json["isi"][2]["anak"];
    assert_eq!(labels(third), ["1.", "2."]);
    assert_eq!(labels(&third[0]["anak"]), ["a.", "b."]);
}

#[test]
fn a_speck_far_from_its_row_goes_to_the_remainder() {
    let json = decree(|drawn| {
        drawn.row(
            6.0,
            &[(0.0, "Menimbang"), (12.0, ":"), (14.0, "bahwa saluran air perlu dibersihkan;"), (75.0, "x")],
        );
        orders(drawn);
    });
    assert_eq!(json["menimbang"][0]["teks"], "bahwa saluran air perlu dibersihkan;");
    assert!(
        json["sisa"].as_array().expect("a list").iter().any(|rest| rest["teks"] == "x"),
        "{}",
        json["sisa"]
    );
}
