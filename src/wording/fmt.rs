//! The words of `diktum fmt`. `{}` stands for what is filled in.

use super::Lang;
use crate::model::JenisSisa;

/// All words of `diktum fmt` in one language.
#[derive(Debug)]
pub struct Words {
    // Help.
    pub about: &'static str,
    pub usage: &'static str,
    pub after: &'static str,
    pub file_help: &'static str,
    pub glob_help: &'static str,
    pub output_help: &'static str,
    pub format_help: &'static str,
    pub in_place_help: &'static str,
    pub check_help: &'static str,
    pub force_help: &'static str,
    pub quiet_help: &'static str,
    // Messages.
    pub left_out: &'static str,
    pub not_canonical: &'static str,
    pub changes: &'static str,
    pub adds: &'static str,
    pub loses: &'static str,
    pub unsettled: &'static str,
    pub refused: &'static str,
    pub forced: &'static str,
    pub no_place: &'static str,
    pub many: &'static str,
}

/// The words of `diktum fmt` in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

/// What is left out of a print, by its kind.
pub fn kind(jenis: JenisSisa, lang: Lang) -> &'static str {
    match (jenis, lang) {
        (JenisSisa::NomorHalaman, Lang::Id) => "nomor halaman",
        (JenisSisa::KeteranganGambar, Lang::Id) => "keterangan gambar",
        (JenisSisa::KepalaHalaman, Lang::Id) => "kepala halaman",
        (JenisSisa::Cap, Lang::Id) => "cap",
        (JenisSisa::KataSambung, Lang::Id) => "kata sambung",
        (JenisSisa::Lembaran, Lang::Id) => "ulangan nomor lembaran",
        (_, Lang::Id) => "lain-lain",
        (JenisSisa::NomorHalaman, Lang::En) => "page numbers",
        (JenisSisa::KeteranganGambar, Lang::En) => "captions of pictures",
        (JenisSisa::KepalaHalaman, Lang::En) => "running heads",
        (JenisSisa::Cap, Lang::En) => "stamps",
        (JenisSisa::KataSambung, Lang::En) => "catch-words",
        (JenisSisa::Lembaran, Lang::En) => "gazette lines printed again",
        (_, Lang::En) => "others",
    }
}

static ID: Words = Words {
    about: "Cetak ulang naskah dalam bentuk baku: tata letak dirapikan, kata-katanya tetap",
    usage: "diktum fmt [OPSI] BERKAS...",
    after: "Hasilnya dibaca lagi sebelum dicetak: bila ada fakta yang akan berubah, tidak ada yang\n\
            dicetak. Nomor halaman, cap, dan sejenisnya tidak ikut; jumlahnya tampil di layar.\n\
            Teks yang tidak dikenal tetap ada, sebagai <!-- tak dikenal: … -->.\n\n\
            Contoh:\n  \
            diktum fmt naskah.txt\n  \
            diktum fmt -i naskah.txt                          rapikan berkasnya sendiri\n  \
            diktum fmt naskah.txt -o naskah.md                sebagai Markdown\n  \
            diktum fmt --check naskah/                        semuanya sudah rapi? (status keluar 0 atau 1)",
    file_help: "Berkas naskah atau folder; - berarti masukan standar; lebih dari satu dengan -i atau --check",
    glob_help: "Hanya berkas folder yang cocok, misalnya '**/*.txt'; boleh berulang",
    output_help: "Simpan hasilnya ke berkas ini, utuh atau tidak sama sekali",
    format_help: "text atau markdown; bawaannya menurut nama berkasnya (.md: markdown)",
    in_place_help: "Ganti isi BERKAS dengan hasilnya, utuh atau tidak sama sekali",
    check_help: "Jangan cetak; status keluar 1 bila naskah belum dalam bentuk baku",
    force_help: "Cetak juga bila ada fakta yang berubah",
    quiet_help: "Jangan tampilkan apa yang tidak ikut dicetak",
    left_out: "tidak ikut dicetak: {}",
    not_canonical: "belum dalam bentuk baku, mulai baris {}; rapikan dengan diktum fmt -i",
    changes: "bentuk baku akan mengubah {} dari \"{}\" menjadi \"{}\"",
    adds: "bentuk baku akan menambah {}: \"{}\"",
    loses: "bentuk baku akan menghilangkan {}: \"{}\"",
    unsettled: "bentuk bakunya belum tetap: baris \"{}\" akan dicetak lain sekali lagi",
    refused: "{}; perbaiki naskah di situ, atau cetak juga dengan --force",
    forced: "{}; tetap dicetak karena --force",
    no_place: "`--in-place` memerlukan berkas, bukan masukan standar",
    many: "beberapa naskah sekali jalan hanya dengan -i (rapikan berkasnya) atau --check",
};

static EN: Words = Words {
    about: "Print texts again in canonical form: their layout repaired, their words untouched",
    usage: "diktum fmt [OPTIONS] FILE...",
    after: "The result is read again before it is printed: where a fact would change, nothing is printed.\n\
            Page numbers, stamps and their like are left out, and counted on standard error.\n\
            Text that belongs to no part stays, as <!-- tak dikenal: … -->.\n\n\
            Examples:\n  \
            diktum fmt text.txt\n  \
            diktum fmt -i text.txt                            repair the file itself\n  \
            diktum fmt text.txt -o text.md                    as Markdown\n  \
            diktum fmt --check texts/                         are all canonical? (exit status 0 or 1)",
    file_help: "Files with texts, or folders; - means standard input; more than one with -i or --check",
    glob_help: "Only files of folders that match, such as '**/*.txt'; repeatable",
    output_help: "Write the result to this file, whole or not at all",
    format_help: "text or markdown; else as the file's name says (.md: markdown)",
    in_place_help: "Put the result in the place of FILE, whole or not at all",
    check_help: "Print nothing; exit status 1 if the text is not in canonical form",
    force_help: "Print it even if a fact changes",
    quiet_help: "Do not say what is left out",
    left_out: "left out: {}",
    not_canonical: "not in canonical form, from line {} on; repair it with diktum fmt -i",
    changes: "canonical form would change {} from \"{}\" to \"{}\"",
    adds: "canonical form would add {}: \"{}\"",
    loses: "canonical form would lose {}: \"{}\"",
    unsettled: "its canonical form is not settled: the line \"{}\" would be printed otherwise once more",
    refused: "{}; repair the text there, or print it anyway with --force",
    forced: "{}; printed anyway because of --force",
    no_place: "`--in-place` needs a file, not standard input",
    many: "several texts at a time only with -i (repair the files) or --check",
};
