//! The inputs on which the promises are tried.

use std::path::Path;

use proptest::prelude::*;
use proptest::sample::Index;

/// The fixtures of a stage by name.
pub fn files(stage: &str) -> Vec<(String, Vec<u8>)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures").join(stage);
    let mut paths: Vec<_> = std::fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.expect("a readable folder").path())
        .filter(|path| path.extension().is_some_and(|e| e == "txt"))
        .collect();
    paths.sort();
    paths
        .into_iter()
        .map(|path| {
            let name = path.display().to_string();
            let bytes = std::fs::read(&path).unwrap_or_else(|e| panic!("{name}: {e}"));
            (name, bytes)
        })
        .collect()
}

// --- damaged fixtures ----------------------------------------------------------------------------

/// What happens to a text between the printer and us.
#[derive(Clone, Debug)]
enum Damage {
    Drop(Index),
    Double(Index),
    Swap(Index, Index),
    /// The line's end goes, and a blank or nothing comes.
    Join(Index, bool),
    /// The text ends here.
    Cut(Index),
    /// The text begins here.
    Behead(Index),
    Insert(Index, String),
    /// A line of its own.
    Line(Index, String),
    Remove(Index),
    LineEnds(&'static str),
    Indent(Index, u8),
    /// Blanks become this.
    Blanks(Index, &'static str),
    /// The lines from here on stand to the right of the ones before.
    Beside(Index, u8),
    Append(usize),
}

#[rustfmt::skip]
const SIGNS: &[&str] = &[
    "*", "**", "***", "[", "]", "](", "(", ")", "|", "||", "\\", "\\\\", "&", "&amp;", "&nbsp;", "&amp", "<",
    ">", "<br>", "</p>", "<u", "<!--", "-->", ":", ";", " : ", ".", "..", ",", "-", "- ", "–", "—", "• ", "~",
    "_", "__", "`", "#", "## ", "> ", "+", "=", "---", "|---|---|", "{", "}", "![](", "[a](b)", "[a](b){c}",
    "\"", "'", "/", "\u{1}", "\u{7}", "\u{8}", "\u{1B}[1m", "\u{7F}", "\t", "\u{0B}", "\u{0C}", "\u{85}",
    "\r", "\n", "\r\n", "\n\n", "\u{AD}", "\u{A0}", "\u{200B}", "\u{200D}", "\u{FEFF}", "\u{2060}",
    "\u{2003}", "\u{2028}", "\u{2029}", "\u{202F}", "\u{205F}", "\u{1680}", "\u{180E}", "\u{3000}",
    "\u{201C}", "\u{201D}", "\u{2018}", "\u{2019}", "…", "é", "ſ", "İ", "K", "ﬁ", "½", "²", "٣", "Ⅳ", "😀",
    "\u{301}", "\u{FFFD}", "\u{F0B7}", "\u{10FFFF}", "   ",
    "                                                  ",
];

/// What the grammar knows, and what looks like it.
#[rustfmt::skip]
const WORDS: &[&str] = &[
    "NOMOR", "Nomor", "TAHUN", "Tahun", "TENTANG", "Tentang", "INSTRUKSI", "SURAT EDARAN", "KEPUTUSAN BUPATI",
    "PERATURAN DAERAH", "PERATURAN BUPATI", "MAKLUMAT", "Menimbang", "Mengingat", "Memperhatikan", "Membaca",
    "Mendengar", "Dasar :", "Dengan Persetujuan Bersama", "MEMUTUSKAN", "MENGINSTRUKSIKAN", "Menetapkan",
    "Kepada", "KEPADA", "Kepada Yth.", "Yth.", "di", "di -", "Di Tempat", "Untuk", "KESATU", "KEDUA",
    "KETIGA", "KEEMPAT", "KESEPULUH", "KEDUA PULUH SATU", "KESERATUS", "PERTAMA", "Kesatu :", "Pertama:",
    "BAB I", "BAB II", "Bagian Kesatu", "Paragraf 1", "Pasal 1", "Pasal 2", "Pasal 5A", "Pasal II",
    "Demikian", "Agar setiap orang mengetahuinya,", "Instruksi ini mulai berlaku pada tanggal ditetapkan.",
    "Ditetapkan di Jakarta", "Ditetapkan di", "pada tanggal", "pada tanggal 8 Juni 2016",
    "pada tanggal ?7 AGS 20", "Diundangkan di Wates", "a.n.", "u.b.", "ttd", "Cap/ttd", "(ttd)",
    "Ditandatangani secara elektronik oleh", "NIP.", "NIP. 196402111984031002", "NIP", "Tembusan", "TEMBUSAN",
    "Tembusan disampaikan kepada Yth.", "SALINAN", "Salinan", "Salinan Instruksi ini disampaikan kepada Yth.",
    "Salinan sesuai dengan aslinya", "LEMBARAN DAERAH KOTA X TAHUN 2019 NOMOR 12", "BERITA DAERAH", "NOREG",
    "LAMPIRAN", "LAMPIRAN I", "Lampiran :", "Sifat :", "Hal :", "Perihal :", "PENJELASAN", "PENJELASAN ATAS",
    "BUPATI BANYU BIRU,", "Bupati", "KEPALA DINAS", "Plt. SEKRETARIS DAERAH", "SEKRETARIS DAERAH,",
    "DENGAN RAHMAT TUHAN YANG MAHA ESA", "Jakarta, 1 Agustus 2023", "PEMERINTAH KABUPATEN X",
    "Jalan Teratai Nomor 12", "1.", "2.", "3.", "4.", "12.", "a.", "b.", "c.", "d.", "aa.", "1)", "2)", "a)",
    "b)", "(1)", "(2)", "(a)", "(b)", "A.", "B.", "I.", "II.", "III.", "i.", "ii.", "iv)", "1a.", "1\\.",
    "a\\)", ". Para", "- ", "- d.", "• ", "* ", "- 2 -", "-2KEDUA", "2", "3", "- 3", "Halaman 2 dari 5",
    "SK No 018057A", "Dipindai dengan CamScanner", "A handwritten signature in blue ink",
    "![](media/image1.png){width=\"0.9in\"}", "[Gambar: lambang]", "jdih.x.go.id",
    "[www.x.id](http://www.x.id)", "126 (seratus dua puluh lima)", "Rp2.500.000,00 (dua juta)", "bahwa",
    "bahwa berdasarkan pertimbangan;", "dan", "atau", "dengan ini menginstruksikan :",
    "hal-hal sebagai berikut :", "Para Camat", "Kepala Dinas Kesehatan;", "Melaksanakan kerja bakti.",
    "melaporkan hasilnya:", "dalam Diktum KEDUA", "sebagaimana dimaksud dalam angka", "KETENTUAN UMUM",
    "Latar Belakang", "Untuk diketahui dan dilaksanakan.", "-mh-", "Pembina Utama Madya (IV/d)",
    "SUTARJO, S.H.", "Drs. H. SAPTA, M.Si.", "pulau-", "|", "**", "# ", "> ", "<br>", "\\", ":", ";", ",",
    "-", "---", "(", ")", "e-0019/SE/2023", "800/915/SE/2020", "29 TAHUN 2016", "2019", "8 Juni 2016", "x",
];

fn snippet() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => proptest::sample::select(SIGNS).prop_map(str::to_owned),
        3 => proptest::sample::select(WORDS).prop_map(str::to_owned),
        1 => any::<char>().prop_filter("no NUL", |c| *c != '\0').prop_map(String::from),
    ]
}

fn damage() -> impl Strategy<Value = Damage> {
    let at = any::<Index>;
    prop_oneof![
        3 => at().prop_map(Damage::Drop),
        2 => at().prop_map(Damage::Double),
        2 => (at(), at()).prop_map(|(a, b)| Damage::Swap(a, b)),
        2 => (at(), any::<bool>()).prop_map(|(a, blank)| Damage::Join(a, blank)),
        1 => at().prop_map(Damage::Cut),
        1 => at().prop_map(Damage::Behead),
        4 => (at(), snippet()).prop_map(|(a, s)| Damage::Insert(a, s)),
        4 => (at(), line()).prop_map(|(a, s)| Damage::Line(a, s)),
        1 => at().prop_map(Damage::Remove),
        1 => proptest::sample::select(&["\r\n", "\r", "\n\n", "  \n", " \\\n"][..]).prop_map(Damage::LineEnds),
        1 => (at(), 0..90u8).prop_map(|(a, n)| Damage::Indent(a, n)),
        1 => (at(), proptest::sample::select(&["\u{A0}", "\t", "   ", "\u{200B}", "\n"][..]))
            .prop_map(|(a, s)| Damage::Blanks(a, s)),
        1 => (at(), 30..70u8).prop_map(|(a, n)| Damage::Beside(a, n)),
        1 => (0..1000usize).prop_map(Damage::Append),
    ]
}

/// A line of words that the grammar knows, with signs between them.
fn line() -> impl Strategy<Value = String> {
    let gap = proptest::sample::select(&["", " ", " ", "  ", " : ", "    ", "                    "][..]);
    proptest::collection::vec((gap, snippet()), 1..5)
        .prop_map(|parts| parts.into_iter().flat_map(|(gap, part)| [gap.to_owned(), part]).collect())
}

fn apply(mut text: String, damage: &Damage, others: &[String]) -> String {
    let place = |text: &str, at: &Index| {
        let mut at = at.index(text.len() + 1);
        while !text.is_char_boundary(at) {
            at -= 1;
        }
        at
    };
    let mut lines: Vec<&str> = text.split_inclusive('\n').collect();
    if lines.is_empty() {
        lines.push("");
    }
    let count = lines.len();
    match damage {
        Damage::Drop(at) => {
            lines.remove(at.index(count));
        }
        Damage::Double(at) => {
            let at = at.index(count);
            lines.insert(at, lines[at]);
        }
        Damage::Swap(a, b) => lines.swap(a.index(count), b.index(count)),
        Damage::Join(at, blank) => {
            let at = at.index(count);
            lines[at] = lines[at].trim_end_matches(['\n', '\r']);
            if *blank {
                lines.insert(at + 1, " ");
            }
        }
        Damage::Cut(at) => {
            text.truncate(place(&text, at));
            return text;
        }
        Damage::Behead(at) => return text.split_off(place(&text, at)),
        Damage::Insert(at, what) => {
            text.insert_str(place(&text, at), what);
            return text;
        }
        Damage::Line(at, what) => {
            let line = format!("{what}\n");
            lines.insert(at.index(count + 1), &line);
            return lines.concat();
        }
        Damage::Remove(at) => {
            let at = place(&text, at);
            if at < text.len() {
                text.remove(at);
            }
            return text;
        }
        Damage::LineEnds(end) => return text.replace('\n', end),
        Damage::Indent(at, by) => {
            let at = at.index(count);
            let line = " ".repeat(usize::from(*by)) + lines[at];
            lines[at] = &line;
            return lines.concat();
        }
        Damage::Blanks(at, what) => {
            let at = at.index(count);
            let line = lines[at].replace(' ', what);
            lines[at] = &line;
            return lines.concat();
        }
        Damage::Beside(at, width) => {
            let (left, right) = lines.split_at(at.index(count));
            return beside(left, right, usize::from(*width));
        }
        Damage::Append(other) => return text + &others[other % others.len()],
    }
    lines.concat()
}

/// Two columns on one page.
fn beside(left: &[&str], right: &[&str], width: usize) -> String {
    let mut out = String::new();
    for at in 0..left.len().max(right.len()) {
        let line = |column: &[&str]| column.get(at).map_or("", |l| l.trim()).to_owned();
        let (left, right) = (line(left), line(right));
        out.push_str(format!("{left:width$}      {right}").trim_end());
        out.push('\n');
    }
    out
}

fn texts() -> Vec<String> {
    let files = ["parse", "parse", "refuse"].into_iter().flat_map(files);
    files.map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned()).collect()
}

/// A fixture, damaged one to twelve times.
pub fn damaged() -> impl Strategy<Value = String> {
    let texts = texts();
    let count = texts.len();
    (0..count, proptest::collection::vec(damage(), 1..12)).prop_map(move |(at, damages)| {
        damages.iter().fold(texts[at].clone(), |text, damage| apply(text, damage, &texts))
    })
}

// --- strings of the grammar's own words ----------------------------------------------------------

pub const HEADINGS: &[&str] = &[
    "INSTRUKSI BUPATI BANYU BIRU\nNOMOR 7 TAHUN 2021\nTENTANG\nKERJA BAKTI\n",
    "PEMERINTAH KOTA X\nDINAS SOSIAL\n\nSURAT EDARAN\nNOMOR 800/915/SE/2020\nTENTANG\nKERJA BAKTI\n\n",
    "Sawo Kota, 14 Februari 2022\nNomor : 028/412\nSifat : Segera\nHal : Kerja Bakti\nYth. Para Camat\ndi\nTempat\nSURAT EDARAN\n",
    "**KEPUTUSAN BUPATI X**\n**NOMOR 1 TAHUN 2020**\n**TENTANG**\n**KERJA BAKTI**\n\nBUPATI X,\n\nMenimbang : a. bahwa;\n",
    "PERATURAN DAERAH KOTA X\nNOMOR 1 TAHUN 2020\nTENTANG\nKERJA BAKTI\nMEMUTUSKAN :\nBAB I\nKETENTUAN UMUM\nPasal 1\n",
    "INSTRUKSI BUPATI X NOMOR 5 TENTANG KERJA BAKTI\nKepada : 1. Para Camat\nUntuk :\nKESATU : kerja :\n",
    "",
];

pub const CLOSINGS: &[&str] = &[
    "",
    "\nDitetapkan di X\npada tanggal 4 Mei 2021\n",
    "\nDitetapkan di X\npada tanggal 4 Mei 2021\nBUPATI X,\nttd\nSUTARJO\nNIP. 196402111984031002\nTembusan :\n1. Gubernur\n",
    "\nInstruksi ini mulai berlaku pada tanggal ditetapkan.\n\nBUPATI X,\n\nSUTARJO",
];

pub fn composed() -> impl Strategy<Value = String> {
    use proptest::sample::select;
    let gap = select(
        &["\n", "\n", "\n", " ", " ", " : ", "", "\n\n", "  ", "    ", "\n    ", "**", ":\n", ";\n", "-\n"][..],
    );
    let word = prop_oneof![
        8 => select(WORDS).prop_map(str::to_owned),
        1 => select(SIGNS).prop_map(str::to_owned),
    ];
    let words = proptest::collection::vec((word, gap), 0..60);
    (select(HEADINGS), words, select(CLOSINGS)).prop_map(|(heading, words, closing)| {
        let words = words.into_iter().flat_map(|(word, gap)| [word, gap.to_owned()]);
        let words: String = words.collect();
        format!("{heading}{words}{closing}")
    })
}

/// Labels of every style, what a scan leaves of them, and what closes their lists.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "1.", "2.", "3.", "4.", "a.", "b.", "c.", "d.", "1)", "2)", "3)", "a)", "b)", "c)", "(1)", "(2)", "(3)",
    "(a)", "(b)", "A.", "B.", "C.", "I.", "II.", "III.", "i.", "ii.", "v.", "- ", "- ", "- ", "- b.", "- c.",
    "- d.", "- 3.", "- 4)", "• ", ". ", "", "", "KESATU :", "KEDUA :", "KETIGA", "Pasal 1", "Pasal 2",
    "BAB II", "2", "3",
];

/// Lists over lists: labels of every style, few of them far from the next that is due.
pub fn listed() -> impl Strategy<Value = String> {
    use proptest::sample::select;
    let words = select(
        &[
            "",
            "kerja bakti;",
            "kerja bakti:",
            "Kerja Bakti",
            "kerja bakti",
            "KERJA BAKTI",
            "Kerja bakti.",
            "kerja, dan",
            "pulau-",
        ][..],
    );
    let ending = select(&["\n", "\n", "\n", "\n\n", " ", "\n   ", "\n- 2 -\n"][..]);

    let items = proptest::collection::vec((select(LABELS), words, ending), 0..50);
    (select(HEADINGS), items, select(CLOSINGS)).prop_map(|(heading, items, closing)| {
        let items: String =
            items.into_iter().map(|(label, words, ending)| format!("{label} {words}{ending}")).collect();
        format!("{heading}{items}{closing}")
    })
}

/// Lines of columns: keywords, colons, labels and contents apart.
#[rustfmt::skip]
const ROWS: &[&str] = &[
    "Menimbang", "Mengingat", "Memperhatikan", "Menetapkan", "Kepada", "Untuk", "KESATU", "KEDUA", "KETIGA",
    "PERTAMA", ":", ":", ":", "a.", "b.", "c.", "1.", "2.", "3.", "bahwa kerja bakti perlu;",
    "Undang-Undang Nomor 23 Tahun 2014;", "Para Camat", "Melaksanakan kerja bakti.", "MEMUTUSKAN :", "2",
    "- 2 -", "Kerja", "kerja", "", "1. Para Camat", "a. bahwa", "KEEMPAT :", "KELIMA ; x",
    "Nomor : 5      Kepada", "Sifat : -          Yth. 1. Para Camat", "Hal : Kerja             di",
    "           bakti                  Tempat",
];

/// What a scan gives that reads keywords, labels and contents as columns of their own.
pub fn columns() -> impl Strategy<Value = String> {
    use proptest::sample::select;
    let word = select(ROWS);
    let ending = select(&["\n", "\n", "\n\n", "   "][..]);
    let lines = proptest::collection::vec((word, ending), 0..40);
    (select(HEADINGS), lines, select(CLOSINGS)).prop_map(|(heading, lines, closing)| {
        let lines: String = lines.into_iter().map(|(word, ending)| format!("{word}{ending}")).collect();
        format!("{heading}{lines}{closing}")
    })
}

// --- one part of the form at a time --------------------------------------------------------------

/// What stands in a heading, in any order and more than once.
#[rustfmt::skip]
const HEAD_LINES: &[&str] = &[
    "PEMERINTAH KOTA X", "DINAS SOSIAL", "Jalan Teratai Nomor 12", "BUPATI X", "BUPATI X,", "SURAT EDARAN", "INSTRUKSI BUPATI X",
    "INSTRUKSI", "KEPUTUSAN BUPATI X NOMOR 5 TAHUN 2020 TENTANG KERJA BAKTI", "SURAT EDARAN Nomor : 5/SE/2020", "NOMOR", "NOMOR :",
    "NOMOR 7 TAHUN 2021", "NOMOR 7", "TAHUN 2021", "TAHUN", "2021", "NOMOR 7 lima TAHUN 2021 enam", "NOMOR 5 TENTANG KERJA",
    "Nomor : 443/12", "12/SE/2020", "Sifat : Segera", "Lampiran : -", "Hal : Kerja Bakti", "Perihal : Kerja", "Kerja Bakti",
    "TENTANG", "TENTANG KERJA BAKTI", "Tentang :", "KERJA BAKTI", "di lingkungan", "KOTA X", "DENGAN RAHMAT TUHAN YANG MAHA ESA",
    "Kepada", "Kepada Yth. Para Camat", "Yth.", "Yth. 1. Para Camat", "1. Para Camat", "2. Para Lurah", "- Para Lurah", "di",
    "di -", "di Tempat", "Tempat", "X, 1 Agustus 2023", "X, tanggal 1 - 3 - 2020", "BERITA DAERAH KOTA X",
    "LEMBARAN DAERAH KOTA X TAHUN 2019 NOMOR 12", "SALINAN", "---", "- 2 -", "2", "![](a.png)", "**", "#", "|", ":", "",
    "Nomor : 5                            Kepada", "Hal   : Kerja Bakti                  Yth. Para Camat",
    "        bersama                      di", "                                     Tempat",
];

/// What stands at the end, in any order and more than once.
#[rustfmt::skip]
const FOOT_LINES: &[&str] = &[
    "Demikian untuk dilaksanakan.", "Atas perhatian Saudara disampaikan terima kasih.", "Agar setiap orang mengetahuinya, memerintahkan",
    "Instruksi ini mulai berlaku pada tanggal ditetapkan.", "Ditetapkan di X", "Ditetapkan di", "Ditetapkan di X pada tanggal 4 Mei 2021",
    "Ditetapkan di: X, 4 Mei 2021", "pada tanggal 4 Mei 2021", "pada tanggal", "pada tanggal ?7 AGS 20", "pada tanggal : 31 Juni 2021 x",
    "tanggal 4 Mei 2021", "4 Mei 2021", "X, 4 Mei 2021", "Diundangkan di X", "Diundangkan di Y pada tanggal 5 Mei 2021",
    "BERITA DAERAH KOTA X TAHUN 2019 NOMOR 12", "BERITA DAERAH", "KOTA X", "TAHUN 2019 NOMOR 12", "NOREG PERATURAN DAERAH: (2/2019)",
    "BUPATI X,", "BUPATI", "Bupati X", "Plt. KEPALA DINAS", "KEPALA DINAS SOSIAL", "KOTA X,", "SEKRETARIS DAERAH,", "a.n. BUPATI X", "a.n.",
    "u.b.", "u.b. ASISTEN", "ttd", "Cap/ttd", "(ttd)", "Ditandatangani secara elektronik oleh :", "SUTARJO", "Drs. H. SAPTA, M.Si.",
    "Sutarjo, S.H.", "Pembina Utama Madya (IV/d)", "Pembina", "Pangkat : Pembina", "NIP. 196402111984031002", "NIP 19640211 198403 1 002",
    "NIP", "NIP.", "196402111984031002", "NIP. 5 x", "NIP: 19641311 198403 1 002", "Tembusan :", "Tembusan disampaikan kepada Yth.", "SALINAN :",
    "Salinan Instruksi ini disampaikan kepada Yth. :", "1. Gubernur", "2. Bupati", "- Camat", "Yth. Camat", "di", "Tempat",
    "Untuk diketahui dan dilaksanakan.", "-mh-", "Salinan sesuai dengan aslinya", "LAMPIRAN I", "LAMPIRAN", "LAMPIRAN INSTRUKSI BUPATI X",
    "NOMOR 7 TAHUN 2021", "TENTANG", "KERJA BAKTI", "PENJELASAN", "PENJELASAN ATAS", "I. UMUM", "Pasal 1", "Cukup jelas.", "KESATU : x",
    "- 2 -", "3", "SK No 018057A", "A handwritten signature in blue ink", "Dipindai dengan CamScanner", "|", "**", ":", "---", "", "", "x y",
    "                 BUPATI X,              KETUA,", "    SUTARJO                    SAPTA", "\u{2003}:", "N\u{2003}:",
];

fn lines_of(lines: &'static [&'static str], most: usize) -> impl Strategy<Value = String> {
    use proptest::sample::select;
    let dress = select(&["", "", "", "", "", "**", "        ", "# ", "- ", "| ", "1. ", "<b>"][..]);
    let ending = select(&["\n", "\n", "\n", "\n\n", " ", "  \n", "**\n", ",\n", "\r", "\u{0C}"][..]);
    proptest::collection::vec((dress, select(lines), ending), 0..most).prop_map(|lines| {
        let parts = lines.into_iter().map(|(dress, line, ending)| [dress, line, ending].concat());
        parts.collect()
    })
}

/// A heading out of order over a body that is one.
pub fn headed() -> impl Strategy<Value = String> {
    let title = proptest::sample::select(
        &["", "SURAT EDARAN\n", "INSTRUKSI BUPATI X\nNOMOR 5\n", "KEPUTUSAN BUPATI X\nTENTANG\nKERJA\n"][..],
    );
    let body = "\nKESATU : Melaksanakan kerja bakti.\nKEDUA : Melaporkan.\n\nDitetapkan di X\npada tanggal 4 Mei 2021\n";
    (lines_of(HEAD_LINES, 8), title, lines_of(HEAD_LINES, 12))
        .prop_map(move |(above, title, under)| [&above, title, &under, body].concat())
}

/// An end out of order under a heading and a body that are ones.
pub fn ended() -> impl Strategy<Value = String> {
    (proptest::sample::select(HEADINGS), lines_of(FOOT_LINES, 30))
        .prop_map(|(heading, foot)| format!("{heading}KESATU : Melaksanakan kerja bakti.\n\n{foot}"))
}
