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
    pub facts_help: &'static str,
    pub spans_help: &'static str,
    pub parse_strict_help: &'static str,
    pub quiet_help: &'static str,
    pub batch_about: &'static str,
    pub batch_usage: &'static str,
    pub batch_after: &'static str,
    pub input: &'static str,
    pub input_help: &'static str,
    pub folder: &'static str,
    pub pattern: &'static str,
    pub batch_output_help: &'static str,
    pub out_dir_help: &'static str,
    pub format: &'static str,
    pub format_help: &'static str,
    pub raw_csv_help: &'static str,
    pub glob_help: &'static str,
    pub skip_other_help: &'static str,
    pub shard_help: &'static str,
    pub resume_help: &'static str,
    pub strict_help: &'static str,
    pub summary_help: &'static str,
    pub jobs_help: &'static str,
    pub batch_quiet_help: &'static str,
    pub schema_about: &'static str,
    pub schema_usage: &'static str,
    pub explain_about: &'static str,
    pub explain_usage: &'static str,
    pub code_help: &'static str,
    // Usage errors.
    pub try_help: &'static str,
    pub parted_name: &'static str,
    pub unknown_command: &'static str,
    pub file_without_command: &'static str,
    pub unknown_argument: &'static str,
    pub did_you_mean: &'static str,
    pub one_file: &'static str,
    pub value_missing: &'static str,
    pub value_invalid: &'static str,
    pub value_unfit: &'static str,
    pub shard_wanted: &'static str,
    pub jobs_wanted: &'static str,
    pub glob_wanted: &'static str,
    pub value_unwanted: &'static str,
    pub twice: &'static str,
    pub conflict: &'static str,
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
    pub page: &'static str,
    pub page_and_line: &'static str,
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
            diktum parse pindaian.pdf --words-dir kata/      baca pindaian dengan tesseract\n  \
            diktum batch arsip/ -o hasil.ndjson              baca semua berkas sebuah folder\n  \
            diktum check konsep.txt                          periksa sebelum ditandatangani\n  \
            diktum fmt -i naskah.txt                         rapikan tata letak sebuah naskah\n  \
            diktum diff lama.txt baru.txt                    apa yang berubah, menurut maknanya\n  \
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
    file_help: "Berkas naskah: teks, PDF, gambar (PNG, JPEG, TIFF), atau kata berkotak (TSV, hOCR,\n\
                ALTO, PAGE, pdftotext -bbox, DoclingDocument); - berarti masukan standar",
    output_help: "Simpan JSON ke berkas ini, utuh atau tidak sama sekali",
    compact_help: "Cetak JSON dalam satu baris",
    outline_help: "Cetak kerangka naskah (daftar isi bernomor baris), bukan JSON",
    facts_help: "Cetak tiap fakta dalam satu baris, untuk git diff dan grep, bukan JSON",
    spans_help: "Sertakan letak tiap bagian: \"rentang\" dalam byte; dari halaman juga \"halaman\" dan \"kotak\"",
    parse_strict_help: "Status keluar 1 bila ada pesan apa pun tentang naskah, perbaikan pun",
    quiet_help: "Jangan tampilkan pesan tentang naskah",
    batch_about: "Baca banyak naskah dan cetak satu baris JSON untuk tiap naskah, menurut urutannya",
    batch_usage: "diktum batch [OPSI] MASUKAN...",
    batch_after: "Yang ditolak atau tidak dapat dibaca juga mendapat barisnya, dengan \"galat\" sebagai ganti\n\
                  \"dokumen\". Ringkasannya tampil di akhir.\n\n\
                  Contoh:\n  \
                  diktum batch arsip/ --glob '**/*.txt' -o hasil.ndjson\n  \
                  diktum batch arsip.tar.zst -o hasil.ndjson --resume       lanjutkan yang terputus\n  \
                  diktum batch arsip/ --shard 2/8 -o hasil-2.ndjson         bagian kedua dari delapan\n  \
                  diktum batch arsip/ --format csv -o hasil.csv             tabel untuk lembar kerja\n  \
                  diktum batch - < rekaman.ndjson > hasil.ndjson            sebagai penyaring\n\n\
                  Status keluar: 0 tiap masukan mendapat barisnya; 1 ada yang tidak dapat dibaca atau\n\
                  ditulis (dengan --strict juga bila ada yang ditolak); 2 salah pakai.",
    input: "MASUKAN",
    input_help: "Berkas naskah, folder, .tar, .tar.gz, .tar.zst, .zip, atau .ndjson dengan rekaman\n\
                 {\"id\", \"text\"}; - berarti rekaman dari masukan standar",
    folder: "FOLDER",
    pattern: "POLA",
    batch_output_help: "Simpan baris-baris ke berkas ini; tanpanya: keluaran standar",
    out_dir_help: "Simpan satu berkas JSON untuk tiap naskah di folder ini, menurut foldernya",
    format: "FORMAT",
    format_help: "ndjson (bawaan); csv atau parquet: tabel dengan satu baris untuk tiap naskah",
    raw_csv_help: "Dengan --format csv: sel apa adanya, untuk program; bawaannya untuk lembar kerja (' di depan = + - @ dan NIP)",
    glob_help: "Hanya berkas folder dan anggota arsip yang cocok, misalnya '**/*.txt'; boleh berulang",
    skip_other_help: "Lewati berkas yang bukan naskah hukum, misalnya README",
    shard_help: "Hanya bagian ke-i dari n bagian, menurut id",
    resume_help: "Lanjutkan keluaran yang terputus; yang sudah tertulis tidak dibuat lagi",
    strict_help: "Status keluar 1 bila ada naskah yang ditolak",
    summary_help: "Simpan ringkasan sebagai JSON ke berkas ini",
    jobs_help: "Banyaknya utas kerja; bawaannya sebanyak inti prosesor",
    batch_quiet_help: "Jangan tampilkan kemajuan dan ringkasan",
    schema_about: "Cetak JSON Schema dari keluaran parse",
    schema_usage: "diktum schema [OPSI]",
    explain_about: "Jelaskan kode suatu pesan, dengan contoh",
    explain_usage: "diktum explain [OPSI] [KODE]",
    code_help: "Kode pesan, misalnya urutan-terlompat; tanpa kode: daftar semua kode",
    try_help: "coba 'diktum{} --help'",
    parted_name: "nama `{}` mengandung spasi; apit dengan tanda kutip: '{}'",
    unknown_command: "perintah `{}` tidak dikenal",
    file_without_command: "`{}` bukan perintah; untuk membaca berkas: diktum parse {}",
    unknown_argument: "argumen `{}` tidak dikenal",
    did_you_mean: "maksud Anda `{}`?",
    one_file: "satu berkas sekali jalan; panggil diktum sekali lagi untuk `{}`",
    value_missing: "`{}` belum diberi nilai",
    value_invalid: "`{}` bukan nilai untuk `{}`; pilih salah satu: {}",
    value_unfit: "`{}` bukan nilai untuk `{}`; tulis {}",
    shard_wanted: "bagian dan banyaknya bagian, misalnya 2/8",
    jobs_wanted: "bilangan dari 1 sampai 256",
    glob_wanted: "pola yang utuh, misalnya '**/*.txt'",
    value_unwanted: "`{}` tidak memakai nilai",
    twice: "`{}` diberikan lebih dari sekali",
    conflict: "`{}` tidak dapat dipakai bersama `{}`",
    missing: "{} belum disebut",
    not_understood: "argumen tidak dapat dipahami",
    unknown_code: "kode `{}` tidak dikenal; daftar semua kode: diktum explain",
    unknown_code_near: "kode `{}` tidak dikenal; yang mirip: {}",
    stdin: "(masukan standar)",
    stdout: "(keluaran standar)",
    no_file: "berkas tidak ada; periksa nama dan foldernya",
    is_folder: "ini folder, bukan berkas; sebutkan satu berkas di dalamnya",
    not_allowed: "tidak ada izin untuk membaca berkas ini; mintalah izin baca kepada pemiliknya",
    unreadable: "tidak dapat dibaca ({}); salin berkas ke tempat lain dan coba lagi",
    no_folder: "foldernya tidak ada; buat dahulu folder itu",
    output_is_folder: "ini folder; sebutkan nama berkas di dalamnya",
    output_is_input: "ini berkas naskahnya sendiri; pilih nama lain untuk hasilnya",
    write_not_allowed: "tidak ada izin untuk menulis di sini; pilih tempat lain",
    disk_full: "tempat penyimpanan penuh; kosongkan dahulu atau pilih tempat lain",
    unwritable: "tidak dapat ditulis ({}); pilih tempat lain",
    hint: "saran",
    page: "hal. {}",
    page_and_line: "hal. {}, baris {}",
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
            diktum parse scan.pdf --words-dir words/       read a scan with tesseract\n  \
            diktum batch archive/ -o out.ndjson            read all files of a folder\n  \
            diktum check draft.txt                         check before it is signed\n  \
            diktum fmt -i text.txt                         repair the layout of a text\n  \
            diktum diff old.txt new.txt                    what changed, by what it means\n  \
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
    file_help: "The file: text, PDF, picture (PNG, JPEG, TIFF), or words with boxes (TSV, hOCR, ALTO,\n\
                PAGE, pdftotext -bbox, DoclingDocument); - means standard input",
    output_help: "Write the JSON to this file, whole or not at all",
    compact_help: "Print the JSON on one line",
    outline_help: "Print the outline (a table of contents with line numbers), not JSON",
    facts_help: "Print each fact on a line of its own, for git diff and grep, not JSON",
    spans_help: "Add the place of each part: \"rentang\" in bytes; of pages also \"halaman\" and \"kotak\"",
    parse_strict_help: "Exit status 1 if there is any message about the text, be it a repair",
    quiet_help: "No messages about the text",
    batch_about: "Read many texts and print one line of JSON for each, in their order",
    batch_usage: "diktum batch [OPTIONS] INPUT...",
    batch_after: "What is refused or can't be read has its line too, with \"galat\" instead of \"dokumen\".\n\
                  A summary is shown at the end.\n\n\
                  Examples:\n  \
                  diktum batch archive/ --glob '**/*.txt' -o out.ndjson\n  \
                  diktum batch archive.tar.zst -o out.ndjson --resume       go on after an interruption\n  \
                  diktum batch archive/ --shard 2/8 -o out-2.ndjson         the second of eight shares\n  \
                  diktum batch archive/ --format csv -o out.csv             a table for spreadsheets\n  \
                  diktum batch - < records.ndjson > out.ndjson              as a filter\n\n\
                  Exit status: 0 every input has its line; 1 something could not be read or written\n\
                  (with --strict also: something was refused); 2 wrong usage.",
    input: "INPUT",
    input_help: "A file, a folder, .tar, .tar.gz, .tar.zst, .zip, or .ndjson with records\n\
                 {\"id\", \"text\"}; - means records from standard input",
    folder: "FOLDER",
    pattern: "PATTERN",
    batch_output_help: "Write the lines to this file; without it: standard output",
    out_dir_help: "Write one JSON file for each text into this folder, mirroring their folders",
    format: "FORMAT",
    format_help: "ndjson (default); csv or parquet: a table with one row for each text",
    raw_csv_help: "With --format csv: cells as they are, for programs; else made for spreadsheets (' before = + - @ and NIP)",
    glob_help: "Only files of folders and members of archives that match, such as '**/*.txt'; repeatable",
    skip_other_help: "Pass over files that are no legal text, such as a README",
    shard_help: "Only the i-th of n shares, by id",
    resume_help: "Go on with an interrupted output; what is written is not made again",
    strict_help: "Exit status 1 if a text is refused",
    summary_help: "Write the summary as JSON to this file",
    jobs_help: "Number of threads; all cores by default",
    batch_quiet_help: "No progress and no summary",
    schema_about: "Print the JSON Schema of what parse prints",
    schema_usage: "diktum schema [OPTIONS]",
    explain_about: "Explain the code of a message, with an example",
    explain_usage: "diktum explain [OPTIONS] [CODE]",
    code_help: "The code of a message, such as urutan-terlompat; without one: all codes",
    try_help: "try 'diktum{} --lang en --help'",
    parted_name: "the name `{}` has blanks in it; put it in quotes: '{}'",
    unknown_command: "unknown command `{}`",
    file_without_command: "`{}` is no command; to read the file: diktum parse {}",
    unknown_argument: "unknown argument `{}`",
    did_you_mean: "did you mean `{}`?",
    one_file: "one file at a time; call diktum once more for `{}`",
    value_missing: "`{}` has no value",
    value_invalid: "`{}` is no value for `{}`; choose one of: {}",
    value_unfit: "`{}` is no value for `{}`; write {}",
    shard_wanted: "a share and the number of shares, such as 2/8",
    jobs_wanted: "a number from 1 to 256",
    glob_wanted: "a whole pattern, such as '**/*.txt'",
    value_unwanted: "`{}` takes no value",
    twice: "`{}` is given more than once",
    conflict: "`{}` cannot be used with `{}`",
    missing: "{} is missing",
    not_understood: "the arguments can't be understood",
    unknown_code: "unknown code `{}`; for all codes: diktum explain",
    unknown_code_near: "unknown code `{}`; near it: {}",
    stdin: "(standard input)",
    stdout: "(standard output)",
    no_file: "no such file; check its name and folder",
    is_folder: "a folder, not a file; name one file in it",
    not_allowed: "no permission to read this file; ask its owner for it",
    unreadable: "can't be read ({}); copy the file to another place and try again",
    no_folder: "its folder doesn't exist; make the folder first",
    output_is_folder: "a folder; name a file in it",
    output_is_input: "this is the text itself; choose another name for the result",
    write_not_allowed: "no permission to write here; choose another place",
    disk_full: "no space left; make room or choose another place",
    unwritable: "can't be written ({}); choose another place",
    hint: "help",
    page: "p. {}",
    page_and_line: "p. {}, line {}",
    example: "Example",
    advice: "What to do",
};
