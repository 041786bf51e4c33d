//! Shapes that nobody thought of: a few parts of texts, drawn at random and repeated as often as asked.

use super::shapes::{CLOSING, HEADING, OPENING};

/// What lines of texts are made of.
const PARTS: [&str; 72] = [
    "1.",
    "2.",
    "a.",
    "b.",
    "1)",
    "a)",
    "(1)",
    "(a)",
    "A.",
    "C.",
    "I.",
    "II.",
    "i.",
    "-",
    "*",
    "- d.",
    "KESATU",
    "KEDUA :",
    "KETIGA :",
    "KESATU :",
    "BAB I",
    "Bagian Kesatu",
    "Paragraf 1",
    "Pasal 1",
    "Pasal 2",
    "Pasal I",
    "di",
    "di Banyu Biru",
    "Kepada",
    "Kepada :",
    "Yth",
    "Yth.",
    "Untuk :",
    "Menimbang",
    "Menimbang :",
    "Mengingat :",
    "Memperhatikan",
    "MEMUTUSKAN :",
    "Menetapkan :",
    "TENTANG",
    "NOMOR 5 TAHUN 2020",
    "Ditetapkan di",
    "pada tanggal 4 Mei 2021",
    "Diundangkan di X",
    "Tembusan :",
    "LAMPIRAN",
    "LAMPIRAN I",
    "PENJELASAN",
    "I. UMUM",
    "BUPATI BANYU BIRU,",
    "ttd",
    "NIP 19640211 198403 1 002",
    "a.n.",
    "u.b.",
    "SALINAN",
    "- 2 -",
    "2",
    "INSTRUKSI",
    "Instruksi ini mulai berlaku",
    "Demikian",
    "bahwa",
    "Undang-Undang Nomor 5",
    "kerja",
    "Kerja",
    "Kerja bakti.",
    "kerja;",
    "KERJA",
    "x",
    ":",
    "|",
    "dan",
    "126 (seratus dua puluh enam)",
];
/// What stands between them.
const BETWEEN: [&str; 4] = ["\n", " ", "\n\n", "      "];
/// How many parts are repeated at most.
const MOST: usize = 4;

/// A text of `n` repetitions of what this seed draws; the same seed draws the same.
pub fn drawn(seed: u64, n: usize) -> String {
    let mut draw = Draw(seed);
    let count = 1 + draw.below(MOST);
    let mut repeated = String::new();
    for _ in 0..count {
        repeated.push_str(PARTS[draw.below(PARTS.len())]);
        repeated.push_str(BETWEEN[draw.below(BETWEEN.len())]);
    }
    let body = repeated.repeat(n);
    let place = draw.below(5);
    match place {
        0 => [HEADING, OPENING, "KESATU : Hal-hal berikut :\n", &body, CLOSING].concat(),
        1 => [HEADING, &body, OPENING, "KESATU : kerja.\n", CLOSING].concat(),
        2 => [HEADING, OPENING, "KESATU : kerja.\n", CLOSING, &body].concat(),
        3 => [HEADING, "Menimbang : ", &body, "\nMEMUTUSKAN :\nPasal 1\nKerja.\n", CLOSING].concat(),
        _ => [HEADING, "MEMUTUSKAN :\nPasal 1\nKerja :\n", &body, CLOSING].concat(),
    }
}

/// Numbers without order (xorshift).
struct Draw(u64);

impl Draw {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut x = self.0;
        x = (x ^ x >> 30).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        x = (x ^ x >> 27).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((x ^ x >> 31) % end as u64) as usize
    }
}
