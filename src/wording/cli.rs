//! The words of the command line: help, usage errors, files. `{}` stands for what is filled in.

use super::Lang;

/// All words of the command line in one language.
#[derive(Debug)]
pub struct Words {
    // Help.
    pub about: &'static str,
    pub usage_heading: &'static str,
    pub usage: &'static str,
    pub commands: &'static str,
    pub arguments: &'static str,
    pub options: &'static str,
    pub after: &'static str,
    pub file: &'static str,
    pub code: &'static str,
    pub lang: &'static str,
    pub lang_help: &'static str,
    pub help_help: &'static str,
    pub version_help: &'static str,
    pub parse_about: &'static str,
    pub parse_usage: &'static str,
    pub parse_after: &'static str,
    pub file_help: &'static str,
    pub output_help: &'static str,
    pub compact_help: &'static str,
    pub outline_help: &'static str,
    pub spans_help: &'static str,
    pub quiet_help: &'static str,
    pub schema_about: &'static str,
    pub schema_usage: &'static str,
    pub explain_about: &'static str,
    pub explain_usage: &'static str,
    pub code_help: &'static str,
    // Usage errors.
    pub try_help: &'static str,
    pub unknown_command: &'static str,
    pub file_without_command: &'static str,
    pub unknown_argument: &'static str,
    pub did_you_mean: &'static str,
    pub one_file: &'static str,
    pub value_missing: &'static str,
    pub value_invalid: &'static str,
    pub value_unwanted: &'static str,
    pub twice: &'static str,
    pub missing: &'static str,
    pub not_understood: &'static str,
    pub unknown_code: &'static str,
    pub unknown_code_near: &'static str,
    // Files.
    pub stdin: &'static str,
    pub stdout: &'static str,
    pub no_file: &'static str,
    pub is_folder: &'static str,
    pub not_allowed: &'static str,
    pub unreadable: &'static str,
    pub no_folder: &'static str,
    pub output_is_folder: &'static str,
    pub output_is_input: &'static str,
    pub write_not_allowed: &'static str,
    pub disk_full: &'static str,
    pub unwritable: &'static str,
    // Messages and their explanation.
    pub hint: &'static str,
    pub example: &'static str,
    pub advice: &'static str,
}

/// The words of the command line in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

static ID: Words = Words {
    about: "Membaca naskah hukum daerah hasil pindaian (instruksi, surat edaran, keputusan,\n\
            peraturan dan sejenisnya) dan menuliskan bagian-bagiannya sebagai JSON.",
    usage_heading: "Pemakaian",
    usage: "diktum [OPSI] PERINTAH",
    commands: "Perintah",
    arguments: "Argumen",
    options: "Opsi",
    after: "Contoh:\n  \
            diktum parse naskah.txt -o naskah.json           simpan hasilnya ke berkas\n  \
            pdftotext -layout naskah.pdf - | diktum parse -  baca teks dari sebuah PDF\n  \
            diktum explain nip-mustahil                      apa arti sebuah pesan\n\n\
            Status keluar: 0 selesai; 1 naskah ditolak atau berkas tidak dapat dibaca; 2 salah pakai.",
    file: "BERKAS",
    code: "KODE",
    lang: "BAHASA",
    lang_help: "Bahasa bantuan dan pesan: id (bawaan) atau en",
    help_help: "Tampilkan bantuan ini",
    version_help: "Tampilkan versi",
    parse_about: "Baca satu naskah dan cetak JSON-nya",
    parse_usage: "diktum parse [OPSI] BERKAS",
    parse_after: "Pesan tentang kejanggalan naskah tampil di layar, terpisah dari JSON.\n\n\
                  Contoh:\n  \
                  diktum parse naskah.txt\n  \
                  diktum parse naskah.txt -o naskah.json\n  \
                  diktum parse --compact -q naskah.txt >> semua.jsonl",
    file_help: "Berkas teks naskah; - berarti masukan standar",
    output_help: "Simpan JSON ke berkas ini, utuh atau tidak sama sekali",
    compact_help: "Cetak JSON dalam satu baris",
    outline_help: "Cetak kerangka naskah (daftar isi bernomor baris), bukan JSON",
    spans_help: "Sertakan letak tiap bagian dalam berkas (\"rentang\", dalam byte)",
    quiet_help: "Jangan tampilkan pesan tentang naskah",
    schema_about: "Cetak JSON Schema dari keluaran parse",
    schema_usage: "diktum schema [OPSI]",
    explain_about: "Jelaskan kode suatu pesan, dengan contoh",
    explain_usage: "diktum explain [OPSI] [KODE]",
    code_help: "Kode pesan, misalnya urutan-terlompat; tanpa kode: daftar semua kode",
    try_help: "coba 'diktum --help'",
    unknown_command: "perintah `{}` tidak dikenal",
    file_without_command: "`{}` bukan perintah; untuk membaca berkas: diktum parse {}",
    unknown_argument: "argumen `{}` tidak dikenal",
    did_you_mean: "maksud Anda `{}`?",
    one_file: "satu berkas sekali jalan; panggil diktum sekali lagi untuk `{}`",
    value_missing: "`{}` belum diberi nilai",
    value_invalid: "`{}` bukan nilai untuk `{}`; pilih salah satu: {}",
    value_unwanted: "`{}` tidak memakai nilai",
    twice: "`{}` diberikan lebih dari sekali",
    missing: "{} belum disebut",
    not_understood: "argumen tidak dapat dipahami",
    unknown_code: "kode `{}` tidak dikenal; daftar semua kode: diktum explain",
    unknown_code_near: "kode `{}` tidak dikenal; yang mirip: {}",
    stdin: "(masukan standar)",
    stdout: "(keluaran standar)",
    no_file: "berkas tidak ada; periksa nama dan foldernya",
    is_folder: "ini folder, bukan berkas; sebutkan satu berkas teks di dalamnya",
    not_allowed: "tidak ada izin untuk membaca berkas ini; mintalah izin baca kepada pemiliknya",
    unreadable: "tidak dapat dibaca ({}); salin berkas ke tempat lain dan coba lagi",
    no_folder: "foldernya tidak ada; buat dahulu folder itu",
    output_is_folder: "ini folder; sebutkan nama berkas di dalamnya",
    output_is_input: "ini berkas naskahnya sendiri; pilih nama lain untuk hasilnya",
    write_not_allowed: "tidak ada izin untuk menulis di sini; pilih tempat lain",
    disk_full: "tempat penyimpanan penuh; kosongkan dahulu atau pilih tempat lain",
    unwritable: "tidak dapat ditulis ({}); pilih tempat lain",
    hint: "saran",
    example: "Contoh",
    advice: "Yang dapat dilakukan",
};

static EN: Words = Words {
    about: "Reads Indonesian regional legal texts as scans leave them (instruksi, surat edaran,\n\
            keputusan, peraturan and their like) and writes their parts as JSON.",
    usage_heading: "Usage",
    usage: "diktum [OPTIONS] COMMAND",
    commands: "Commands",
    arguments: "Arguments",
    options: "Options",
    after: "Examples:\n  \
            diktum parse text.txt -o text.json             save the result in a file\n  \
            pdftotext -layout text.pdf - | diktum parse -  read the text of a PDF\n  \
            diktum explain nip-mustahil                    what a message means\n\n\
            Exit status: 0 done; 1 text refused or file not readable; 2 wrong usage.",
    file: "FILE",
    code: "CODE",
    lang: "LANG",
    lang_help: "Language of help and messages: id (default) or en",
    help_help: "Print this help",
    version_help: "Print the version",
    parse_about: "Read one text and print its JSON",
    parse_usage: "diktum parse [OPTIONS] FILE",
    parse_after: "Messages about what is odd in the text go to standard error, apart from the JSON.\n\n\
                  Examples:\n  \
                  diktum parse text.txt\n  \
                  diktum parse text.txt -o text.json\n  \
                  diktum parse --compact -q text.txt >> all.jsonl",
    file_help: "The text file; - means standard input",
    output_help: "Write the JSON to this file, whole or not at all",
    compact_help: "Print the JSON on one line",
    outline_help: "Print the outline (a table of contents with line numbers), not JSON",
    spans_help: "Add the place of each part in the file (\"rentang\", in bytes)",
    quiet_help: "No messages about the text",
    schema_about: "Print the JSON Schema of what parse prints",
    schema_usage: "diktum schema [OPTIONS]",
    explain_about: "Explain the code of a message, with an example",
    explain_usage: "diktum explain [OPTIONS] [CODE]",
    code_help: "The code of a message, such as urutan-terlompat; without one: all codes",
    try_help: "try 'diktum --lang en --help'",
    unknown_command: "unknown command `{}`",
    file_without_command: "`{}` is no command; to read the file: diktum parse {}",
    unknown_argument: "unknown argument `{}`",
    did_you_mean: "did you mean `{}`?",
    one_file: "one file at a time; call diktum once more for `{}`",
    value_missing: "`{}` has no value",
    value_invalid: "`{}` is no value for `{}`; choose one of: {}",
    value_unwanted: "`{}` takes no value",
    twice: "`{}` is given more than once",
    missing: "{} is missing",
    not_understood: "the arguments can't be understood",
    unknown_code: "unknown code `{}`; for all codes: diktum explain",
    unknown_code_near: "unknown code `{}`; near it: {}",
    stdin: "(standard input)",
    stdout: "(standard output)",
    no_file: "no such file; check its name and folder",
    is_folder: "a folder, not a file; name one text file in it",
    not_allowed: "no permission to read this file; ask its owner for it",
    unreadable: "can't be read ({}); copy the file to another place and try again",
    no_folder: "its folder doesn't exist; make the folder first",
    output_is_folder: "a folder; name a file in it",
    output_is_input: "this is the text itself; choose another name for the result",
    write_not_allowed: "no permission to write here; choose another place",
    disk_full: "no space left; make room or choose another place",
    unwritable: "can't be written ({}); choose another place",
    hint: "help",
    example: "Example",
    advice: "What to do",
};
