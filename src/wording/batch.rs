//! The words of `diktum batch`: what stands in the place of a document, progress, summary, resuming. `{}` stands
//! for what is filled in.

use super::Lang;

/// All words of `diktum batch` in one language.
#[derive(Debug)]
pub struct Words {
    // What ends a run.
    pub vanished: &'static str,
    pub resumable: &'static str,
    pub no_folder: &'static str,
    pub folder_not_empty: &'static str,
    pub one_table: &'static str,
    pub raw_what: &'static str,
    // Columns.
    pub columns: &'static str,
    pub columns_help: &'static str,
    pub columns_what: &'static str,
    pub column_unknown: &'static str,
    pub column_unknown_near: &'static str,
    pub column_twice: &'static str,
    pub rows: &'static str,
    pub rows_help: &'static str,
    pub rows_what: &'static str,
    pub no_parquet: &'static str,
    pub no_threads: &'static str,
    pub thread_lost: &'static str,
    // Resuming.
    pub resume_what: &'static str,
    pub resume_no_line: &'static str,
    pub resume_other_text: &'static str,
    pub resume_other_columns: &'static str,
    pub resume_other_row: &'static str,
    pub resume_changed: &'static str,
    pub resume_too_many: &'static str,
    pub resume_advice: &'static str,
    pub in_use: &'static str,
    // Progress and summary.
    pub progress: &'static str,
    pub progress_rest: &'static str,
    pub summary: &'static str,
    pub summary_taken_over: &'static str,
    pub summary_forms: &'static str,
    pub summary_verdicts: &'static str,
    pub summary_refused: &'static str,
    pub summary_failed: &'static str,
    pub summary_messages: &'static str,
    pub summary_twice: &'static str,
    pub thousands: char,
    pub decimal: char,
}

/// The words of `diktum batch` in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

static ID: Words = Words {
    vanished: "folder ini hilang di tengah jalan; hubungkan kembali, lalu lanjutkan dengan --resume",
    resumable: "yang sudah tertulis tetap utuh; lanjutkan dengan --resume",
    no_folder: "ini berkas, bukan folder; sebutkan folder",
    folder_not_empty: "folder ini sudah berisi; lanjutkan dengan --resume, atau pilih folder lain",
    one_table: "tabel (`--format csv`, `--format parquet`) ditulis ke satu berkas: pakai `--output BERKAS`, bukan `--out-dir`",
    raw_what: "`--csv-mentah` memerlukan `--format csv`",
    columns: "KOLOM,...",
    columns_help: "Kolom tabel menurut urutan ini, misalnya id,nomor,judul; juga judul, pejabat, pengundangan, lembaran",
    columns_what: "`--kolom` memerlukan `--format csv` atau `--format parquet`",
    column_unknown: "kolom `{}` tidak dikenal; yang ada: {}",
    column_unknown_near: "kolom `{}` tidak dikenal; maksud Anda `{}`? yang ada: {}",
    rows: "ISI",
    rows_help: "Dengan --format csv, satu baris untuk tiap: naskah (bawaan) atau simpul",
    rows_what: "`--baris simpul` memerlukan `--format csv`",
    column_twice: "kolom `{}` disebut lebih dari sekali di `--kolom`",
    no_parquet: "diktum ini dibangun tanpa Parquet: pasang dengan `cargo install --path . --features parquet`, atau pakai `--format csv`",
    no_threads: "utas kerja tidak dapat dibuat; kurangi -j",
    thread_lost: "kesalahan program: sebuah utas kerja berhenti sendiri; laporkan, lalu lanjutkan dengan --resume",
    resume_what: "`--resume` memerlukan `--output BERKAS` atau `--out-dir FOLDER`",
    resume_no_line: "baris {} bukan keluaran diktum batch",
    resume_other_text: "baris {} memuat `{}`, padahal gilirannya `{}`: masukannya lain",
    resume_other_columns: "keluaran ini punya kolom lain: {}",
    resume_other_row: "baris {} berbeda dari hasil sekarang: masukannya lain atau sudah berubah",
    resume_changed: "baris {} berbeda dari hasil sekarang: ditulis versi diktum yang lain",
    resume_too_many: "keluaran ini memuat lebih banyak baris daripada masukannya: masukannya lain",
    resume_advice: "sebutkan masukan dan opsi yang sama, atau mulai dari awal tanpa --resume",
    in_use: "keluaran ini sedang ditulis diktum lain; tunggu sampai selesai",
    progress: "{} teks  {}/dtk",
    progress_rest: "sisa {}",
    summary: "{} teks dalam {} detik ({} teks/dtk, {} MB/dtk)",
    summary_taken_over: "; {} di antaranya sudah ada",
    summary_forms: "naskah",
    summary_verdicts: "putusan",
    summary_refused: "ditolak",
    summary_failed: "tidak dapat dibaca",
    summary_messages: "pesan",
    summary_twice: "id ganda",
    thousands: '.',
    decimal: ',',
};

static EN: Words = Words {
    vanished: "this folder vanished on the way; connect it again, then go on with --resume",
    resumable: "what is written is whole; go on with --resume",
    no_folder: "a file, not a folder; name a folder",
    folder_not_empty: "this folder is not empty; go on with --resume, or choose another one",
    one_table: "a table (`--format csv`, `--format parquet`) is one file: use `--output FILE`, not `--out-dir`",
    raw_what: "`--csv-mentah` needs `--format csv`",
    columns: "COLUMN,...",
    columns_help: "Columns of the table in this order, such as id,nomor,judul; also judul, pejabat, pengundangan, lembaran",
    columns_what: "`--kolom` needs `--format csv` or `--format parquet`",
    column_unknown: "unknown column `{}`; there are: {}",
    column_unknown_near: "unknown column `{}`; did you mean `{}`? there are: {}",
    rows: "WHAT",
    rows_help: "With --format csv, one row for each: naskah (text, default) or simpul (node)",
    rows_what: "`--baris simpul` needs `--format csv`",
    column_twice: "column `{}` is named more than once in `--kolom`",
    no_parquet: "this diktum was built without Parquet: install it with `cargo install --path . --features parquet`, or use `--format csv`",
    no_threads: "threads can't be made; lower -j",
    thread_lost: "program error: a thread ended by itself; report it, then go on with --resume",
    resume_what: "`--resume` needs `--output FILE` or `--out-dir FOLDER`",
    resume_no_line: "line {} is no output of diktum batch",
    resume_other_text: "line {} holds `{}`, where `{}` should come: these are other inputs",
    resume_other_columns: "this output has other columns: {}",
    resume_other_row: "line {} differs from what is made now: these are other inputs, or changed ones",
    resume_changed: "line {} differs from what is made now: another version of diktum wrote it",
    resume_too_many: "this output has more lines than there are inputs: these are other inputs",
    resume_advice: "give the same inputs and options, or begin anew without --resume",
    in_use: "another diktum is writing this output; wait until it is done",
    progress: "{} texts  {}/s",
    progress_rest: "{} left",
    summary: "{} texts in {} seconds ({} texts/s, {} MB/s)",
    summary_taken_over: "; {} of them were there already",
    summary_forms: "documents",
    summary_verdicts: "verdicts",
    summary_refused: "refused",
    summary_failed: "not readable",
    summary_messages: "messages",
    summary_twice: "ids given twice",
    thousands: ',',
    decimal: '.',
};

/// Why a text has no document. Indonesian alone: these stand in the JSON.
pub mod galat {
    pub const TOO_PACKED: &str =
        "terbuka menjadi lebih dari {} kali ukuran mampatnya, seperti bom arsip; tidak dibaca";
    pub const PATH_OUTSIDE: &str = "jalurnya keluar dari arsip; tidak dibaca";
    pub const PATH_BROKEN: &str = "jalurnya kosong, rusak, terlalu panjang, atau terlalu dalam; tidak dibaca";
    pub const LINK: &str = "tautan ke tempat lain; sebutkan berkas aslinya sebagai masukan";
    pub const NO_REGULAR_FILE: &str = "bukan berkas biasa, misalnya pipa atau perangkat; tidak dibaca";
    pub const NESTED: &str = "arsip atau kumpulan rekaman di dalam folder atau arsip tidak dibuka; sebutkan sendiri sebagai masukan";
    pub const RECORD_BLANK: &str = "baris kosong; tiap baris mestinya satu rekaman {\"id\": …, \"text\": …}";
    pub const RECORD_SYNTAX: &str = "bukan JSON yang utuh (kolom {}); tiap baris mestinya satu rekaman";
    pub const RECORD_OTHER: &str = "rekaman memerlukan \"id\" (string atau bilangan bulat) dan \"text\" (string), atau \"tsv\", \"hocr\", \"alto\", \"page\", \"bbox\", \"docling\" (string), atau \"pdf\", \"image\" (base64)";
    pub const RECORD_BASE64: &str = "\"pdf\" atau \"image\" rekaman ini bukan base64 yang utuh";
    pub const RECORD_ID: &str = "\"id\" rekaman ini lebih dari {} byte; pakai id yang lebih pendek";
    pub const ARCHIVE_BROKEN: &str = "arsip rusak atau terpotong ({}); yang sesudah tempat ini tidak terbaca";
    pub const MEMBER_BROKEN: &str = "anggota arsip ini rusak ({})";
    pub const BOMB: &str =
        "arsip terbuka tanpa batas seperti bom arsip; yang sesudah tempat ini tidak dibaca";
    pub const OVERLAP: &str = "anggota arsip ini menempati byte yang sama dengan anggota lain, seperti bom arsip; yang sesudah tempat ini tidak dibaca";
    pub const SPARSE: &str =
        "berkas berlubang (sparse), yang di arsip hanya ada petanya; buat ulang arsipnya tanpa --sparse";
    pub const NOT_OPENED: &str =
        "tersandi, atau dimampatkan dengan cara yang tidak dikenal; buka dahulu arsipnya";
    pub const PROGRAM_FAILED: &str = "kesalahan program pada naskah ini; laporkan beserta naskahnya ({})";
}
