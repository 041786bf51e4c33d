//! The words of `diktum text`.

use super::Lang;

/// All words of `diktum text` in one language.
#[derive(Debug)]
pub struct Words {
    pub about: &'static str,
    pub usage: &'static str,
    pub after: &'static str,
    pub file_help: &'static str,
    pub output_help: &'static str,
    pub words_help: &'static str,
}

/// The words of `diktum text` in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

static ID: Words = Words {
    about: "Cetak teks yang dibaca dari berkas, menurut urutan bacanya",
    usage: "diktum text [OPSI] BERKAS",
    after: "\"rentang\" dari parse --spans menunjuk ke teks ini. Naskah apa pun dicetak, juga yang bukan\n\
            naskah hukum.\n\n\
            Dengan --words: satu baris untuk tiap kata, kolomnya dipisahkan tab, tanpa tanda kutip:\n\
            halaman, baris, kolom, x0, y0, x1, y1 (bagian dari lebar dan tinggi halaman), yakin\n\
            (0 sampai 100), awal, akhir (byte, seperti \"rentang\"), teks. Yang tidak diketahui kosong.\n\n\
            Contoh:\n  \
            diktum text naskah.tsv\n  \
            diktum text --words naskah.tsv -o kata.tsv",
    file_help: "Berkas naskah; - berarti masukan standar",
    output_help: "Simpan hasilnya ke berkas ini, utuh atau tidak sama sekali",
    words_help: "Cetak kata-katanya beserta letaknya, sebagai TSV",
};

static EN: Words = Words {
    about: "Print the text that is read from a file, in reading order",
    usage: "diktum text [OPTIONS] FILE",
    after: "\"rentang\" of parse --spans points into this text. Any text is printed, also one that is no\n\
            legal text.\n\n\
            With --words: a line a word, columns parted by tabs, without quotes: halaman (page), baris\n\
            (line), kolom (column), x0, y0, x1, y1 (shares of the page's width and height), yakin (how\n\
            sure, 0 to 100), awal, akhir (first byte and past the last, as \"rentang\"), teks (text).\n\
            What is not known is empty.\n\n\
            Examples:\n  \
            diktum text text.tsv\n  \
            diktum text --words text.tsv -o words.tsv",
    file_help: "The file; - means standard input",
    output_help: "Write the result to this file, whole or not at all",
    words_help: "Print its words and where they stand, as TSV",
};
