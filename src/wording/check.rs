//! The words of `diktum check`: help, its settings, what it says beside its findings. `{}` stands for what is filled in.

use super::Lang;
use crate::check::Sumber;

/// All words of `diktum check` in one language.
#[derive(Debug)]
pub struct Words {
    // Help.
    pub about: &'static str,
    pub usage: &'static str,
    pub after: &'static str,
    pub file_help: &'static str,
    pub output_help: &'static str,
    pub format_help: &'static str,
    pub only_help: &'static str,
    pub skip_help: &'static str,
    pub config_help: &'static str,
    pub glob_help: &'static str,
    pub strict_help: &'static str,
    pub quiet_help: &'static str,
    // Summary.
    pub none: &'static str,
    pub found: &'static str,
    pub levels: &'static str,
    pub refused: &'static str,
    pub no_match: &'static str,
    // Explanation of a rule.
    pub bad: &'static str,
    pub good: &'static str,
    pub source: &'static str,
    pub practice: &'static str,
    pub reason: &'static str,
    // Settings.
    pub not_toml: &'static str,
    pub unknown_key: &'static str,
    pub wrong_value: &'static str,
    pub wanted_table: &'static str,
    pub wanted_codes: &'static str,
    pub wanted_level: &'static str,
}

/// The words of `diktum check` in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

/// Where a rule comes from.
pub fn source(sumber: Sumber, lang: Lang) -> &'static str {
    match sumber {
        Sumber::Hukum(cited) => cited,
        Sumber::Kelaziman => words(lang).practice,
        Sumber::Nalar => words(lang).reason,
    }
}

static ID: Words = Words {
    about: "Periksa naskah sebelum ditandatangani: tampilkan yang keliru atau janggal",
    usage: "diktum check [OPSI] BERKAS...",
    after: "Tiap temuan mempunyai kode, yang dijelaskan oleh diktum explain. Pengaturan dibaca dari diktum.toml\n\
            di folder berkas atau folder di atasnya.\n\n\
            Contoh:\n  \
            diktum check konsep.txt\n  \
            diktum check arsip/ --only tahun-berbeda,rujukan-pasal\n  \
            diktum check arsip/ --format sarif -o hasil.sarif\n\n\
            Status keluar: 0 tidak ada galat atau peringatan; 1 ada, atau ada berkas yang ditolak atau tidak\n\
            dapat dibaca; 2 salah pakai.",
    file_help: "Berkas teks naskah atau folder; - berarti masukan standar",
    output_help: "Simpan hasilnya ke berkas ini, utuh atau tidak sama sekali",
    format_help: "text (bawaan), json, sarif (SARIF 2.1.0), atau github (anotasi GitHub Actions)",
    only_help: "Hanya kode-kode ini, dipisahkan koma; boleh berulang",
    skip_help: "Tanpa kode-kode ini, dipisahkan koma; boleh berulang",
    config_help: "Baca pengaturan dari berkas ini, bukan dari diktum.toml",
    glob_help: "Hanya berkas folder yang cocok, misalnya '**/*.txt'; boleh berulang",
    strict_help: "Status keluar 1 juga bila hanya ada info",
    quiet_help: "Jangan tampilkan ringkasan",
    none: "{} naskah diperiksa, tidak ada temuan",
    found: "{} naskah diperiksa, {} temuan: {}",
    levels: "{} galat, {} peringatan, {} info",
    refused: "; {} berkas ditolak atau tidak dapat dibaca",
    no_match: "tidak ada berkas yang cocok dengan --glob; periksa polanya, misalnya '**/*.txt'",
    bad: "Contoh yang keliru",
    good: "Contoh yang benar",
    source: "Sumber",
    practice: "kelaziman",
    reason: "hitungan",
    not_toml: "bukan TOML yang utuh ({}); perbaiki baris ini",
    unknown_key: "kunci `{}` tidak dikenal; yang ada: {}",
    wrong_value: "nilai `{}` tidak cocok; tulis {}",
    wanted_table: "sebuah tabel, misalnya [check]",
    wanted_codes: "daftar kode, misalnya [\"tahun-berbeda\"]",
    wanted_level: "\"galat\", \"peringatan\", atau \"info\"",
};

static EN: Words = Words {
    about: "Check texts before they are signed: show what is wrong or odd",
    usage: "diktum check [OPTIONS] FILE...",
    after: "Every finding has a code, which diktum explain explains. Settings are read from diktum.toml in the\n\
            file's folder or one above it.\n\n\
            Examples:\n  \
            diktum check draft.txt\n  \
            diktum check archive/ --only tahun-berbeda,rujukan-pasal\n  \
            diktum check archive/ --format sarif -o out.sarif\n\n\
            Exit status: 0 no error and no warning; 1 there are, or a file was refused or not readable;\n\
            2 wrong usage.",
    file_help: "A text file or a folder; - means standard input",
    output_help: "Write the result to this file, whole or not at all",
    format_help: "text (default), json, sarif (SARIF 2.1.0), or github (annotations of GitHub Actions)",
    only_help: "Only these codes, separated by commas; repeatable",
    skip_help: "Without these codes, separated by commas; repeatable",
    config_help: "Read settings from this file, not from diktum.toml",
    glob_help: "Only files of folders that match, such as '**/*.txt'; repeatable",
    strict_help: "Exit status 1 also where there is nothing but info",
    quiet_help: "No summary",
    none: "texts checked: {}; nothing found",
    found: "texts checked: {}; findings: {} ({})",
    levels: "errors: {}, warnings: {}, info: {}",
    refused: "; files refused or not readable: {}",
    no_match: "no file matches --glob; look at the pattern, such as '**/*.txt'",
    bad: "Wrong",
    good: "Right",
    source: "Source",
    practice: "practice",
    reason: "arithmetic",
    not_toml: "no whole TOML ({}); correct this line",
    unknown_key: "unknown key `{}`; there are: {}",
    wrong_value: "the value `{}` doesn't fit; write {}",
    wanted_table: "a table, such as [check]",
    wanted_codes: "a list of codes, such as [\"tahun-berbeda\"]",
    wanted_level: "\"galat\", \"peringatan\" or \"info\"",
};
