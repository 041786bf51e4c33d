//! Whether words are words: what a text layer is worth, told by what it says.

/// What Indonesian texts of administration can't do without. Of their words, 15 to 30 in a hundred are here.
const COMMON: [&str; 96] = [
    "ada",
    "adalah",
    "agar",
    "akan",
    "anggaran",
    "antara",
    "atas",
    "atau",
    "ayat",
    "bab",
    "badan",
    "bagi",
    "bagian",
    "bahwa",
    "belanja",
    "berdasarkan",
    "bidang",
    "bupati",
    "camat",
    "daerah",
    "dalam",
    "dan",
    "dana",
    "dapat",
    "dari",
    "dengan",
    "desa",
    "di",
    "dilakukan",
    "dimaksud",
    "dinas",
    "ditetapkan",
    "gubernur",
    "hal",
    "hari",
    "harus",
    "hukum",
    "huruf",
    "indonesia",
    "ini",
    "instruksi",
    "itu",
    "jabatan",
    "jenis",
    "juga",
    "kabupaten",
    "kantor",
    "ke",
    "kecamatan",
    "kegiatan",
    "kepada",
    "kepala",
    "keputusan",
    "kerja",
    "kesehatan",
    "kota",
    "lain",
    "lembaran",
    "masyarakat",
    "memutuskan",
    "mengingat",
    "menimbang",
    "menteri",
    "nama",
    "negara",
    "nomor",
    "oleh",
    "orang",
    "pada",
    "pasal",
    "pegawai",
    "pelaksanaan",
    "pemerintah",
    "pemerintahan",
    "perangkat",
    "peraturan",
    "perlu",
    "provinsi",
    "republik",
    "saat",
    "sebagai",
    "sebagaimana",
    "sekretaris",
    "serta",
    "sesuai",
    "surat",
    "tahun",
    "tanggal",
    "tentang",
    "terhadap",
    "tidak",
    "undang-undang",
    "untuk",
    "wali",
    "walikota",
    "yang",
];

/// What was counted of the words of a page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Plausible {
    /// Words of two letters or more that could be words or rubbish; figures and dots count for neither.
    pub words: usize,
    /// Those that are [`COMMON`].
    pub common: usize,
    /// Those that are built like words: letters alone, with vowels among them.
    pub shaped: usize,
    /// Their letters, and of these the vowels and those that hardly any word has.
    pub letters: usize,
    pub vowels: usize,
    pub rare: usize,
}

impl Plausible {
    /// Counts a word.
    pub fn count(&mut self, word: &str) {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        let letters = word.chars().filter(|c| c.is_alphabetic()).count();
        let others = word.chars().filter(|c| !c.is_alphanumeric() && !JOINTS.contains(c)).count();
        if letters + others < 2 {
            return;
        }
        self.words += 1;
        let lower = word.to_lowercase();
        for c in lower.chars().filter(|c| c.is_alphabetic()) {
            self.letters += 1;
            self.vowels += usize::from(matches!(c, 'a' | 'e' | 'i' | 'o' | 'u'));
            self.rare += usize::from(matches!(c, 'q' | 'x' | 'z'));
        }
        if COMMON.binary_search(&lower.as_str()).is_ok() {
            self.common += 1;
            self.shaped += 1;
        } else if others == 0 && is_shaped(&lower) {
            self.shaped += 1;
        }
    }

    /// The share of its words that are common.
    pub fn common_share(&self) -> f32 {
        share(self.common, self.words)
    }

    /// The share of its words that are built like words.
    pub fn shaped_share(&self) -> f32 {
        share(self.shaped, self.words)
    }

    /// Whether letters come as often as in a language: 44 of 100 are vowels in Indonesian, 38 in English, and of the
    /// rare ones no more than one in a hundred. Letters of a font that are counted otherwise come as it happens.
    pub fn has_letters_of_a_language(&self) -> bool {
        VOWELS.contains(&share(self.vowels, self.letters)) && share(self.rare, self.letters) < RARE
    }
}

/// How many of the letters of a page are vowels, and under how many are rare, with room for names and abbreviations.
const VOWELS: std::ops::RangeInclusive<f32> = 0.27..=0.62;
const RARE: f32 = 0.04;

/// What stands inside words and figures: 27/2021, Rp1.500,00, undang-undang, jum'at.
const JOINTS: [char; 8] = ['-', '/', '.', ',', ':', '\'', '’', '–'];

/// Whether a word of small letters has vowels and consonants in turn: never more than four of one kind together.
fn is_shaped(word: &str) -> bool {
    let (mut vowels, mut run, mut before) = (0, 0, None);
    for c in word.chars() {
        if c.is_numeric() {
            return false;
        }
        if JOINTS.contains(&c) {
            (run, before) = (0, None);
            continue;
        }
        let vowel = matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
        vowels += usize::from(vowel);
        run = if before == Some(vowel) { run + 1 } else { 1 };
        before = Some(vowel);
        if run > 4 {
            return false;
        }
    }
    vowels > 0
}

fn share(part: usize, whole: usize) -> f32 {
    if whole == 0 { 0.0 } else { part as f32 / whole as f32 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> Plausible {
        let mut plausible = Plausible::default();
        text.split_whitespace().for_each(|word| plausible.count(word));
        plausible
    }

    #[test]
    fn common_words_are_sorted() {
        let mut sorted = COMMON;
        sorted.sort_unstable();
        assert!(COMMON.binary_search(&"menimbang").is_ok());
        assert_eq!(sorted.windows(2).find(|pair| pair[0] == pair[1]), None);
        assert_eq!(COMMON, sorted);
    }

    #[test]
    fn a_sentence_is_plausible() {
        let it =
            of("Menimbang : a. bahwa untuk melaksanakan ketentuan Pasal 27 ayat (2) Undang-Undang Nomor 23");
        assert_eq!((it.words, it.common, it.shaped), (9, 7, 9));
        assert!(it.has_letters_of_a_language());
    }

    #[test]
    fn figures_count_for_neither() {
        assert_eq!(of("1.500.000,00 27/2021 12 (3) 5."), Plausible::default());
    }

    #[test]
    fn letters_of_another_font_are_rubbish() {
        let it = of("3(5$785$1 %83$7, .8/21 352*2 120255 7$+81");
        assert!(it.shaped_share() < 0.2, "{it:?}");
        let it = of("KHPXWXVNDQ PHQHWDSNDQ EHUODNX GLXQGDQJNDQ");
        assert!(it.common == 0 && !it.has_letters_of_a_language(), "{it:?}");
    }

    #[test]
    fn languages_have_letters_of_a_language() {
        for text in
            ["melaksanakan ketentuan sebagaimana tercantum", "THE REGENT OF THIS REGENCY DECIDES AS FOLLOWS"]
        {
            assert!(of(text).has_letters_of_a_language(), "{text}");
        }
    }
}
