//! Inputs of any size that a parser with a hidden square in it would be slow on.
//!
//! Every shape grows with `n` and with nothing else. The names are what `benches/linear.sh` prints.

/// A shape: its name, how many parts the full size has, and the text of `n` parts.
pub struct Shape {
    pub name: &'static str,
    pub full: usize,
    pub text: fn(usize) -> String,
}

pub const HEADING: &str = "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n\n";
pub const OPENING: &str =
    "Dalam rangka kerja bakti, dengan ini menginstruksikan :\n\nKepada : Para Camat\nUntuk :\n";
pub const CLOSING: &str =
    "\nDitetapkan di Banyu Biru\npada tanggal 4 Mei 2021\n\nBUPATI BANYU BIRU,\n\nttd\n\nSUTARJO\n";

/// An instruksi with this body.
fn under(body: String) -> String {
    [HEADING, OPENING, "KESATU : Hal-hal berikut :\n", &body, CLOSING].concat()
}

/// An instruksi with these lines between its subject and its orders.
fn above(lines: String) -> String {
    [HEADING, &lines, OPENING, "KESATU : kerja.\n", CLOSING].concat()
}

/// An instruksi with these lines after its signature.
fn after(lines: String) -> String {
    [HEADING, OPENING, "KESATU : kerja.\n", CLOSING, &lines].concat()
}

fn lines(n: usize, line: impl Fn(usize) -> String) -> String {
    let mut out = String::new();
    for i in 0..n {
        out.push_str(&line(i));
        out.push('\n');
    }
    out
}

/// Numbers without order, the same ones every time.
fn scattered(i: usize) -> usize {
    let mut x = (i as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    x ^= x >> 29;
    x = x.wrapping_mul(0xBF58_476D_1CE4_E5B9);
    (x >> 33) as usize
}

const STYLES: [&str; 18] = [
    "1.", "2.", "17.", "a.", "b.", "k.", "1)", "2)", "a)", "b)", "(1)", "(2)", "(a)", "A.", "II.", "ii.",
    "- ", "- d.",
];
const LEVELS: [&str; 6] = ["a.", "1.", "a)", "1)", "(1)", "(a)"];

/// Every shape; the full sizes are those that `tests/linear.rs` takes in a release build.
#[rustfmt::skip]
pub const SHAPES: &[Shape] = &[
    // Lines
    Shape { name: "blank lines", full: 1_000_000, text: |n| under("\n".repeat(n)) },
    Shape { name: "blank lines alone", full: 1_000_000, text: |n| "\n".repeat(n) },
    Shape { name: "carriage returns", full: 1_000_000, text: |n| under("\r".repeat(n)) },
    Shape { name: "form feeds", full: 1_000_000, text: |n| under("\u{0C}".repeat(n)) },
    Shape { name: "lines of words", full: 50_000, text: |n| under(lines(n, |_| "kerja bakti".into())) },
    Shape { name: "paragraphs", full: 50_000, text: |n| under(lines(n, |_| "Kerja bakti.\n".into())) },
    Shape { name: "lines of words alone", full: 50_000, text: |n| lines(n, |_| "kerja bakti".into()) },
    // Labels
    Shape { name: "labels in turn", full: 100_000, text: |n| under(lines(n, |i| format!("{}. kerja;", i % 1000 + 1))) },
    Shape { name: "labels without words", full: 100_000, text: |n| under(lines(n, |i| format!("{}.", i % 1000 + 1))) },
    Shape { name: "labels all 1.", full: 100_000, text: |n| under("1. kerja;\n".repeat(n)) },
    Shape { name: "labels all 1. alone", full: 100_000, text: |n| "1. kerja\n".repeat(n) },
    Shape { name: "labels all 1. announced", full: 100_000, text: |n| under("1. kerja:\n".repeat(n)) },
    Shape { name: "labels of every style", full: 100_000, text: |n| under(lines(n, |i| format!("{} kerja;", STYLES[scattered(i) % STYLES.len()]))) },
    Shape { name: "labels of every style on one line", full: 100_000, text: |n| under(lines(1, |_| (0..n).map(|i| [STYLES[scattered(i) % STYLES.len()], " "].concat()).collect())) },
    Shape { name: "levels", full: 10_000, text: |n| under(lines(n, |i| LEVELS[i % 6].into())) },
    // Trees are 33 levels deep at most: what each level costs says nothing before a text is longer than that.
    Shape { name: "levels announced", full: 40_000, text: |n| under(lines(n, |i| format!("{} kerja:", LEVELS[i % 6]))) },
    Shape { name: "levels indented", full: 40_000, text: |n| under(lines(n, |i| format!("{:1$}{2} kerja:", "", scattered(i) % 200, LEVELS[i % 6]))) },
    Shape { name: "levels after labels again", full: 40_000, text: |n| under(["a. kerja.\n".repeat(n), lines(n, |i| format!("{} kerja:", LEVELS[i % 6]))].concat()) },
    Shape { name: "levels on one line", full: 100_000, text: |n| under(lines(1, |_| (0..n).map(|i| [LEVELS[i % 6], " "].concat()).collect())) },
    Shape { name: "one label on one line", full: 100_000, text: |n| under("1. ".repeat(n)) },
    Shape { name: "labels behind colons on one line", full: 50_000, text: |n| under([&"kerja: a. bakti ".repeat(n), "\nb. kerja\n"].concat()) },
    Shape { name: "bullets and a late label", full: 100_000, text: |n| under("- kerja;\n".repeat(n) + "- d. kerja;\n") },
    Shape { name: "bullets and late labels", full: 50_000, text: |n| under("- kerja;\n- kerja;\n- 3. kerja;\n".repeat(n)) },
    Shape { name: "bullets and labels too late", full: 50_000, text: |n| under("- kerja;\n- 90. kerja;\n".repeat(n)) },
    Shape { name: "bullets on one line", full: 100_000, text: |n| under("- ".repeat(n)) },
    Shape { name: "lost labels", full: 100_000, text: |n| under(". Kerja\n".repeat(n)) },
    Shape { name: "headings in capitals", full: 50_000, text: |n| under(lines(n, |i| format!("{}. KERJA\nbakti", i % 999 + 1))) },
    Shape { name: "circular's headings without labels", full: 50_000, text: |n| { let body = "1. UMUM\nKerja.\n\nKERJA BAKTI\nKerja.\n\n".repeat(n); ["SURAT EDARAN\nNOMOR 5\nTENTANG\nKERJA\n\nHal-hal berikut :\n", &body, CLOSING].concat() } },
    Shape { name: "a label again and again", full: 50_000, text: |n| under("C.\ndi\n".repeat(n)) },
    Shape { name: "a label again, and an addressee", full: 50_000, text: |n| under("C.\nYth x\n".repeat(n)) },
    // Keywords
    Shape { name: "KEDUA", full: 100_000, text: |n| under("KEDUA\n".repeat(n)) },
    Shape { name: "orders in turn", full: 50_000, text: |n| under(lines(n, |_| "KEDUA : kerja.\nKETIGA : kerja.".into())) },
    Shape { name: "KESERATUS on one line", full: 100_000, text: |n| under("KESERATUS ".repeat(n)) },
    Shape { name: "KESERATUS as one word", full: 100_000, text: |n| under("KESERATUS".repeat(n)) },
    Shape { name: "KE and numbers", full: 100_000, text: |n| under(["Ke", &"satu".repeat(n)].concat()) },
    Shape { name: "Pasal 1", full: 50_000, text: |n| under("Pasal 1\n".repeat(n)) },
    Shape { name: "articles in turn", full: 50_000, text: |n| under(lines(n, |i| format!("Pasal {}\n(1) kerja.", i % 999 + 1))) },
    Shape { name: "chapters and articles", full: 20_000, text: |n| under("BAB I\nUMUM\nPasal 1\nKerja.\n".repeat(n)) },
    Shape { name: "Kepada", full: 100_000, text: |n| above("Kepada\n".repeat(n)) },
    Shape { name: "Kepada and a colon", full: 100_000, text: |n| above("Kepada : Camat\n".repeat(n)) },
    Shape { name: "Yth.", full: 100_000, text: |n| above("Yth. Camat\n".repeat(n)) },
    Shape { name: "Instruksi", full: 100_000, text: |n| under("Instruksi\n".repeat(n)) },
    Shape { name: "INSTRUKSI", full: 100_000, text: |n| "INSTRUKSI\n".repeat(n) },
    Shape { name: "INSTRUKSI on one line", full: 100_000, text: |n| "INSTRUKSI ".repeat(n) },
    Shape { name: "INSTRUKSI and NOMOR", full: 50_000, text: |n| "INSTRUKSI BUPATI\nNOMOR\n".repeat(n) },
    Shape { name: "titles that are sentences", full: 50_000, text: |n| "INSTRUKSI Bupati yang mengatur kerja\n".repeat(n) },
    Shape { name: "closing words that close nothing", full: 50_000, text: |n| under("Instruksi kerja ini tidak. ".repeat(n)) },
    Shape { name: "NOMOR", full: 100_000, text: |n| above("NOMOR\n".repeat(n)) },
    Shape { name: "NOMOR on one line", full: 100_000, text: |n| "NOMOR ".repeat(n) },
    Shape { name: "NOMOR after a title", full: 50_000, text: |n| ["INSTRUKSI BUPATI ", &"NOMOR 5 ".repeat(n), "\nTENTANG\nX\n"].concat() },
    Shape { name: "TENTANG after a title", full: 50_000, text: |n| ["INSTRUKSI BUPATI NOMOR 5 ", &"TENTANG A ".repeat(n), "\n"].concat() },
    Shape { name: "NOMOR, TAHUN and figures", full: 50_000, text: |n| ["INSTRUKSI BUPATI\n", &"NOMOR\nTAHUN 2021\n21\n".repeat(n)].concat() },
    Shape { name: "Hal", full: 50_000, text: |n| ["Hal : kerja\n".repeat(n), HEADING.into(), OPENING.into(), CLOSING.into()].concat() },
    Shape { name: "letterhead", full: 50_000, text: |n| ["PEMERINTAH KOTA X\n".repeat(n), under(String::new())].concat() },
    Shape { name: "letterhead of dates", full: 50_000, text: |n| ["X, 4 Mei 2021\n".repeat(n), under(String::new())].concat() },
    Shape { name: "lines of the subject", full: 50_000, text: |n| [HEADING.trim_end(), &"\nKERJA".repeat(n), "\n\n", OPENING, CLOSING].concat() },
    Shape { name: "stray words in the subject", full: 50_000, text: |n| [HEADING.trim_end(), &"\nkerja\nKERJA".repeat(n), "\n\n", OPENING, CLOSING].concat() },
    Shape { name: "offices under the subject", full: 50_000, text: |n| [HEADING, &"BUPATI\n".repeat(n), OPENING, CLOSING].concat() },
    Shape { name: "Menimbang", full: 50_000, text: |n| above("Menimbang\n".repeat(n)) },
    Shape { name: "Menimbang and Mengingat", full: 50_000, text: |n| above("Menimbang\nMengingat\n".repeat(n)) },
    Shape { name: "considerations", full: 50_000, text: |n| above(["Menimbang : ", &"a. bahwa kerja;\n".repeat(n)].concat()) },
    Shape { name: "considerations without labels", full: 50_000, text: |n| above(["Menimbang : ", &"bahwa kerja;\n".repeat(n)].concat()) },
    Shape { name: "agreement", full: 50_000, text: |n| above(["Mengingat : 1. UU;\nDengan Persetujuan Bersama\n", &"dan\n".repeat(n)].concat()) },
    Shape { name: "MEMUTUSKAN", full: 50_000, text: |n| above("MEMUTUSKAN :\n".repeat(n)) },
    // The end
    Shape { name: "Ditetapkan", full: 50_000, text: |n| after("Ditetapkan di X\npada tanggal 4 Mei 2021\n".repeat(n)) },
    Shape { name: "Ditetapkan before a body", full: 50_000, text: |n| under("Ditetapkan di X\n".repeat(n)) },
    Shape { name: "Diundangkan", full: 50_000, text: |n| after("Diundangkan di X\npada tanggal 4 Mei 2021\n".repeat(n)) },
    Shape { name: "dates that are none", full: 50_000, text: |n| after("pada tanggal ?7 AGS 20\n".repeat(n)) },
    Shape { name: "signatories", full: 20_000, text: |n| after("BUPATI X,\nttd\nSUTARJO\nNIP. 196402111984031002\n\n".repeat(n)) },
    Shape { name: "offices of a signatory", full: 50_000, text: |n| after("BUPATI X\n".repeat(n)) },
    Shape { name: "signatories side by side", full: 10_000, text: |n| { after("   BUPATI X,                     KETUA,\n   SUTARJO                       SAPTA\n".repeat(n)) } },
    Shape { name: "u.b.", full: 50_000, text: |n| after(["a.n. BUPATI X\n", &"u.b.\n".repeat(n)].concat()) },
    Shape { name: "figures of a NIP", full: 100_000, text: |n| after(["BUPATI X,\nttd\nSUTARJO\nNIP. ", &"1 ".repeat(n)].concat()) },
    Shape { name: "copies", full: 50_000, text: |n| after(["Tembusan :\n", &lines(n, |i| format!("{}. Camat", i % 999 + 1))].concat()) },
    Shape { name: "Tembusan", full: 50_000, text: |n| after("Tembusan :\n".repeat(n)) },
    Shape { name: "annexes", full: 20_000, text: |n| after("LAMPIRAN I\nKERJA\n1. kerja\n".repeat(n)) },
    Shape { name: "elucidations", full: 20_000, text: |n| after("PENJELASAN\nPasal 1\nCukup jelas.\n".repeat(n)) },
    Shape { name: "certified copies", full: 50_000, text: |n| after("Salinan sesuai dengan aslinya\n".repeat(n)) },
    Shape { name: "gazettes", full: 50_000, text: |n| after("BERITA DAERAH KOTA X TAHUN 2019 NOMOR 12\n".repeat(n)) },
    // The page
    Shape { name: "lone 2", full: 100_000, text: |n| under("2\n".repeat(n)) },
    Shape { name: "page numbers in turn", full: 50_000, text: |n| under(lines(n, |i| format!("- {} -\nkerja", i % 9_000 + 2))) },
    Shape { name: "running heads", full: 50_000, text: |n| under(lines(n, |i| format!("Himpunan Peraturan\n\u{0C}INSTRUKSI BUPATI BANYU BIRU {i}\nkerja"))) },
    Shape { name: "heads of every page unlike", full: 50_000, text: |n| under(lines(n, |i| format!("\u{0C}Kepala {}\nkerja", "abcdefgh".repeat(i % 9 + 1)))) },
    Shape { name: "furniture", full: 30_000, text: |n| under("- 2 -\nSK No 018057A\nPRESIDEN\n2\nkerja\n".repeat(n)) },
    Shape { name: "stamps", full: 50_000, text: |n| under("SK No 018057A\n".repeat(n)) },
    Shape { name: "catch-words", full: 30_000, text: |n| under(lines(n, |i| format!("KEDUA...\n- {} -\nKEDUA : kerja", i % 9_000 + 2))) },
    Shape { name: "captions", full: 50_000, text: |n| under("A handwritten signature in ink\nkerja\n".repeat(n)) },
    Shape { name: "keywords, then their colons", full: 20_000, text: |n| above(["Menimbang\n".repeat(n), ":\n".repeat(n)].concat()) },
    Shape { name: "orders, then their contents", full: 20_000, text: |n| [HEADING, OPENING, &"KESATU\nKEDUA\n".repeat(n), &"Kerja.\n\n".repeat(n), CLOSING].concat() },
    Shape { name: "orders with colons, then their contents", full: 20_000, text: |n| [HEADING, OPENING, &"KEDUA\n:\n".repeat(n), &"Melaksanakan kerja.\n".repeat(n), CLOSING].concat() },
    Shape { name: "keywords and contents by turns", full: 20_000, text: |n| above("Menimbang\nMengingat\n:\n:\na. bahwa\n1. UU\n".repeat(n)) },
    Shape { name: "a page of two columns", full: 20_000, text: |n| { under(lines(n, |_| { format!("{:50}      kerja bakti dan lagi", "Kerja bakti dan lain-lain di sini") })) } },
    Shape { name: "lines with a gap", full: 20_000, text: |n| { under(lines(n, |i| format!("{:w$}      kerja bakti dan lagi", "Kerja", w = scattered(i) % 90))) } },
    Shape { name: "letters of two columns", full: 10_000, text: |n| { under(lines(n, |_| { "Nomor : 5                                      Kepada\nHal : Kerja                                    Yth. Camat".into() })) } },
    Shape { name: "table rules", full: 50_000, text: |n| under("|---|---|\n".repeat(n)) },
    Shape { name: "rows of a table", full: 50_000, text: |n| under("| 1 | kerja | bakti |\n".repeat(n)) },
    // One line
    Shape { name: "a line of letters", full: 1_000_000, text: |n| under("x".repeat(n)) },
    Shape { name: "a line of letters alone", full: 1_000_000, text: |n| "x".repeat(n) },
    Shape { name: "a line of blanks", full: 1_000_000, text: |n| under(" ".repeat(n)) },
    Shape { name: "a line of blanks alone", full: 1_000_000, text: |n| " ".repeat(n) },
    Shape { name: "a line of blanks and a word", full: 1_000_000, text: |n| under([&" ".repeat(n), "x   y"].concat()) },
    Shape { name: "words far apart", full: 200_000, text: |n| under("x    ".repeat(n)) },
    Shape { name: "a line of (", full: 1_000_000, text: |n| under("(".repeat(n)) },
    Shape { name: "a line of ( and figures", full: 200_000, text: |n| under("1 (".repeat(n)) },
    Shape { name: "a line of ( far apart", full: 200_000, text: |n| under("1     (".repeat(n)) },
    Shape { name: "a line of (satu", full: 200_000, text: |n| under("1 (satu ".repeat(n)) },
    Shape { name: "a line of *", full: 1_000_000, text: |n| under("*".repeat(n)) },
    Shape { name: "a line of * and blanks", full: 500_000, text: |n| under("* ".repeat(n)) },
    Shape { name: "a line of *x", full: 500_000, text: |n| under("*x".repeat(n)) },
    Shape { name: "a line of * in words", full: 500_000, text: |n| under(["x", &"*".repeat(n)].concat()) },
    Shape { name: "a line of [", full: 1_000_000, text: |n| under("[".repeat(n)) },
    Shape { name: "a line of [x", full: 500_000, text: |n| under("[x".repeat(n)) },
    Shape { name: "a line of [x](", full: 200_000, text: |n| under("[x](".repeat(n)) },
    Shape { name: "a line of [x](y){", full: 200_000, text: |n| under("[x](y){".repeat(n)) },
    Shape { name: "a line of links", full: 100_000, text: |n| under("[x](y) ".repeat(n)) },
    Shape { name: "a line of <b", full: 200_000, text: |n| under("x <b".repeat(n)) },
    Shape { name: "a line of <b at its head", full: 200_000, text: |n| under("<b".repeat(n)) },
    Shape { name: "a line of <b>", full: 200_000, text: |n| under("<b>".repeat(n)) },
    Shape { name: "a line of &", full: 1_000_000, text: |n| under("&".repeat(n)) },
    Shape { name: "a line of &amp;", full: 200_000, text: |n| under("&amp;".repeat(n)) },
    Shape { name: "a line of _", full: 500_000, text: |n| under(["x", &"_".repeat(n)].concat()) },
    Shape { name: "a line of ![](", full: 200_000, text: |n| under(["x", &"![](".repeat(n)].concat()) },
    Shape { name: "items that run on", full: 100_000, text: |n| under(lines(1, |_| (0..n).map(|i| format!("{}. kerja; ", i % 999 + 1)).collect())) },
    Shape { name: "items that run on out of turn", full: 100_000, text: |n| under("1. kerja 1. kerja; ".to_owned() + &"2. kerja; ".repeat(n)) },
    Shape { name: "a line of ;", full: 500_000, text: |n| under("x; ".repeat(n)) },
    Shape { name: "labels at lines' ends", full: 50_000, text: |n| under("kerja. 5.\n".repeat(n)) },
    Shape { name: "items that lost their labels", full: 50_000, text: |n| under("1. kerja;\n".to_owned() + &"kerja;\n7. kerja;\n".repeat(n)) },
    Shape { name: "misread keywords", full: 50_000, text: |n| under("KETICA :\nKE5ATU\n".repeat(n)) },
    Shape { name: "nearly keywords", full: 50_000, text: |n| under("Ditetaplcan dl X\nPasal l\n".repeat(n)) },
    Shape { name: "orders out of turn", full: 50_000, text: |n| under("KEDUA BELA5 : kerja\n".repeat(n)) },
    Shape { name: "entities", full: 200_000, text: |n| under("x&quot;y".repeat(n)) },
    Shape { name: "dates over lines", full: 50_000, text: |n| after("pada tanggal\n.\n4\n".repeat(n)) },
    Shape { name: "lines of ![](", full: 100_000, text: |n| under("![](\n".repeat(n)) },
    Shape { name: "a line of <br>", full: 100_000, text: |n| under("kerja<br>".repeat(n)) },
    Shape { name: "closing sentences behind <br>", full: 50_000, text: |n| under("<br>Keputusan x".repeat(n)) },
    Shape { name: "a line of capital initials", full: 200_000, text: |n| under("Kerja ".repeat(n)) },
    Shape { name: "a line of DI", full: 200_000, text: |n| under("DI ".repeat(n)) },
    Shape { name: "a number and blanks", full: 500_000, text: |n| ["INSTRUKSI BUPATI X\nNOMOR :x", &" ".repeat(n), "y\nTENTANG\nX\n", CLOSING].concat() },
    Shape { name: "a letter's number and blanks", full: 500_000, text: |n| ["SURAT EDARAN\nNomor : 1", &" ".repeat(n), "y\nHal : X\n", CLOSING].concat() },
    Shape { name: "a place and blanks", full: 500_000, text: |n| under(["Ditetapkan di X", &" ".repeat(n), "y"].concat()) },
    Shape { name: "a marked remainder and blanks", full: 500_000, text: |n| under(["<!-- tak dikenal: x", &" ".repeat(n), "y"].concat()) },
    Shape { name: "a line of `", full: 500_000, text: |n| under("`".repeat(n)) },
    Shape { name: "a line of |", full: 1_000_000, text: |n| under("|".repeat(n)) },
    Shape { name: "a line of \\", full: 1_000_000, text: |n| under("\\".repeat(n)) },
    Shape { name: "a line of -", full: 1_000_000, text: |n| under("-".repeat(n)) },
    Shape { name: "a line of :", full: 1_000_000, text: |n| under(":".repeat(n)) },
    Shape { name: "a line of : and blanks", full: 500_000, text: |n| under(": ".repeat(n)) },
    Shape { name: "a line of ::", full: 500_000, text: |n| under(["Untuk ", &": ".repeat(n)].concat()) },
    Shape { name: "a line of keywords", full: 100_000, text: |n| under("Untuk : ".repeat(n)) },
    Shape { name: "a line of soft hyphens", full: 300_000, text: |n| under("\u{AD}".repeat(n)) },
    Shape { name: "a line of soft hyphens in words", full: 300_000, text: |n| under("x\u{AD}".repeat(n)) },
    Shape { name: "a line of >", full: 300_000, text: |n| under("> ".repeat(n)) },
    Shape { name: "a line of # ", full: 300_000, text: |n| under("# ".repeat(n)) },
    Shape { name: "lines of # ", full: 300_000, text: |n| under("# \n".repeat(n)) },
    Shape { name: "lines of *", full: 300_000, text: |n| under("**\n".repeat(n)) },
    Shape { name: "lines of :", full: 300_000, text: |n| under(":\n".repeat(n)) },
    Shape { name: "hyphens at lines' ends", full: 50_000, text: |n| under("kerja-\n".repeat(n)) },
    Shape { name: "wide characters", full: 100_000, text: |n| under("\u{2003}é\u{1F600}".repeat(n)) },
    Shape { name: "wide blanks", full: 300_000, text: |n| under("\u{2003}".repeat(n)) },
];
