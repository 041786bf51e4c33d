//! The words about how texts are read: options of the recogniser, what pages were read from, and why some were not.
//! `{}` stands for what is filled in.

use super::Lang;
use crate::model::Lapisan;
#[cfg(feature = "pdf")]
use crate::source::pdf::PdfError;

/// All words about reading in one language.
#[derive(Debug)]
pub struct Words {
    // Help.
    pub pictures: &'static str,
    pub mode: &'static str,
    pub ocr_help: &'static str,
    pub dpi_help: &'static str,
    pub psm_help: &'static str,
    pub ocr_lang_help: &'static str,
    pub seconds: &'static str,
    pub ocr_timeout_help: &'static str,
    pub words_dir_help: &'static str,
    pub verbose_help: &'static str,
    // Usage errors.
    pub dpi_wanted: &'static str,
    pub psm_wanted: &'static str,
    pub language_wanted: &'static str,
    pub seconds_wanted: &'static str,
    pub no_place_for_pages: &'static str,
    // Why a file can't be read.
    pub no_pdf: &'static str,
    pub pdf_slow: &'static str,
    pub pdf_ended: &'static str,
    pub pdf_not_started: &'static str,
    pub pictures_alone: &'static str,
    pub packed_twice: &'static str,
    // Why a picture can't be read.
    pub no_recogniser: &'static str,
    pub no_language: &'static str,
    pub slow: &'static str,
    pub recogniser_failed: &'static str,
    pub recogniser_not_started: &'static str,
    pub picture_broken: &'static str,
    pub picture_large: &'static str,
    // What is said of pages.
    pub page: &'static str,
    pub page_read: &'static str,
    pub page_recognised: &'static str,
    pub page_kept: &'static str,
    pub page_left_out: &'static str,
    pub page_unread: &'static str,
    // Words that are kept.
    pub kept_broken: &'static str,
    pub kept_unreadable: &'static str,
    pub kept_unwritable: &'static str,
}

/// The words about reading in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

/// What a page was read from.
pub fn lapisan(lapisan: Lapisan, lang: Lang) -> &'static str {
    match (lapisan, lang) {
        (Lapisan::Teks, Lang::Id) => "teks",
        (Lapisan::Teks, Lang::En) => "text",
        (Lapisan::LapisanPindaian, Lang::Id) => "lapisan teks di atas pindaian",
        (Lapisan::LapisanPindaian, Lang::En) => "the text layer over a scan",
        (Lapisan::Pindaian, Lang::Id) => "gambar",
        (Lapisan::Pindaian, Lang::En) => "a picture",
        (Lapisan::Rusak, Lang::Id) => "lapisan teks yang rusak",
        (Lapisan::Rusak, Lang::En) => "a text layer that is no text",
        (Lapisan::Kosong, Lang::Id) => "kosong",
        (Lapisan::Kosong, Lang::En) => "empty",
    }
}

/// Why a PDF can't be read.
#[cfg(feature = "pdf")]
pub fn pdf(error: PdfError, lang: Lang) -> &'static str {
    match (error, lang) {
        (PdfError::Password, Lang::Id) => {
            "PDF ini terkunci kata sandi; buka dengan kata sandinya, lalu simpan atau cetak ke PDF tanpa kata sandi"
        }
        (PdfError::Password, Lang::En) => {
            "this PDF is locked with a password; open it with the password, then save or print it to a PDF without one"
        }
        (PdfError::Encryption, Lang::Id) => {
            "PDF ini tersandi dengan cara yang tidak dikenal; buka di pembaca PDF, lalu cetak ke PDF"
        }
        (PdfError::Encryption, Lang::En) => {
            "this PDF is encrypted in an unknown way; open it in a PDF reader, then print it to PDF"
        }
        (PdfError::Broken, Lang::Id) => {
            "PDF ini rusak atau terpotong; salin atau unduh ulang secara utuh, atau buka di pembaca PDF lalu cetak ke PDF"
        }
        (PdfError::Broken, Lang::En) => {
            "this PDF is damaged or cut off; copy or download it again as a whole, or open it in a PDF reader and print it to PDF"
        }
        (PdfError::NoPages, Lang::Id) => "PDF ini tidak memuat satu halaman pun",
        (PdfError::NoPages, Lang::En) => "a PDF without a single page",
        (PdfError::ManyPages, Lang::Id) => "lebih dari 20.000 halaman; pisahkan satu berkas per naskah",
        (PdfError::ManyPages, Lang::En) => "over 20,000 pages; part the file, one text each",
        (PdfError::NoSuchPage, Lang::Id) => "halaman ini tidak ada",
        (PdfError::NoSuchPage, Lang::En) => "there is no such page",
        (PdfError::PageSize, Lang::Id) => "ukuran halaman ini mustahil; cetak ulang ke PDF",
        (PdfError::PageSize, Lang::En) => "the size of this page is impossible; print it to PDF again",
    }
}

static ID: Words = Words {
    pictures: "Opsi untuk gambar dan pindaian",
    mode: "CARA",
    ocr_help: "Halaman yang dibaca dengan tesseract: auto (bawaan), yaitu yang tanpa lapisan teks;\nnever; atau force, yaitu semua",
    dpi_help: "Resolusi halaman yang diperlihatkan kepada tesseract; bawaannya 200",
    psm_help: "Cara tesseract membagi halaman (--psm); bawaannya 6, satu blok",
    ocr_lang_help: "Bahasa tesseract, misalnya ind+eng; bawaannya ind",
    seconds: "DETIK",
    ocr_timeout_help: "Batas waktu untuk tiap halaman; bawaannya 60",
    words_dir_help: "Simpan kata-kata hasil tesseract di folder ini dan pakai lagi lain kali",
    verbose_help: "Sebutkan tiap halaman dibaca dari apa",
    dpi_wanted: "bilangan dari 50 sampai 600",
    psm_wanted: "bilangan dari 1 sampai 13, kecuali 2",
    language_wanted: "bahasa menurut tesseract, misalnya ind atau ind+eng",
    seconds_wanted: "banyaknya detik, dari 1 sampai 86400",
    no_place_for_pages: "berkas ini bukan teks, jadi tidak ditimpa; simpan hasilnya di tempat lain dengan `--output BERKAS`",
    no_pdf: "berkas PDF, tetapi diktum ini dibangun tanpa PDF; pasang dengan `--features pdf`, atau keluarkan dahulu teksnya, misalnya dengan `pdftotext -layout`",
    pdf_slow: "membaca PDF ini terlalu lama dan dihentikan; buka di pembaca PDF dan cetak kembali sebagai PDF",
    pdf_ended: "membaca PDF ini memerlukan lebih banyak memori daripada yang diizinkan, dan dihentikan; buka di pembaca PDF dan cetak kembali sebagai PDF",
    pdf_not_started: "proses pembaca PDF tidak dapat dijalankan; periksa hak jalan berkas program diktum",
    pictures_alone: "hanya berisi gambar, dan `--ocr never` melarang membacanya; hilangkan opsi itu",
    packed_twice: "gzip di dalam gzip; bongkar dahulu dengan `gunzip`",
    no_recogniser: "gambar, dan tesseract yang membacanya tidak ada di komputer ini; pasang dengan `sudo apt install tesseract-ocr tesseract-ocr-ind` (Debian, Ubuntu), `brew install tesseract tesseract-lang` (macOS), atau `winget install UB-Mannheim.TesseractOCR` (Windows); jika sudah ada di tempat lain, sebutkan programnya dalam DIKTUM_TESSERACT",
    no_language: "tesseract belum punya bahasa `{}`; pasang dengan `sudo apt install tesseract-ocr-{}` (Debian, Ubuntu) atau `brew install tesseract-lang` (macOS), atau pilih yang lain dengan `--ocr-lang`; yang ada: `tesseract --list-langs`",
    slow: "tesseract belum selesai dalam {} detik; beri waktu lebih dengan `--ocr-timeout`",
    recogniser_failed: "tesseract gagal ({}); periksa gambarnya",
    recogniser_not_started: "tesseract tidak dapat dijalankan ({}); coba `tesseract --version`",
    picture_broken: "gambarnya rusak atau terpotong ({}); pindai atau simpan ulang",
    picture_large: "gambarnya {} juta titik, lebih dari halaman mana pun; pindai ulang dengan 300 dpi",
    page: "halaman {}",
    page_read: "{}, {} kata",
    page_recognised: "{}, dibaca {}, {} kata",
    page_kept: "{}, pernah dibaca {}, {} kata",
    page_left_out: "{}, tidak dibaca karena `--ocr never`",
    page_unread: "tidak terbaca: {}",
    kept_broken: "{}: simpanan kata ini tidak utuh; dibuat ulang",
    kept_unreadable: "{}: simpanan kata tidak dapat dibaca ({}); halaman dibaca lagi",
    kept_unwritable: "{}: kata-kata tidak dapat disimpan ({}); periksa `--words-dir`",
};

static EN: Words = Words {
    pictures: "Options for pictures and scans",
    mode: "MODE",
    ocr_help: "Pages that are read with tesseract: auto (default), those without a text layer;\nnever; or force, all",
    dpi_help: "Resolution at which pages are shown to tesseract; 200 by default",
    psm_help: "How tesseract parts a page (--psm); 6 by default, one block",
    ocr_lang_help: "Language of tesseract, such as ind+eng; ind by default",
    seconds: "SECONDS",
    ocr_timeout_help: "Time limit for each page; 60 by default",
    words_dir_help: "Keep the words that tesseract gives in this folder, and use them again",
    verbose_help: "Say what each page was read from",
    dpi_wanted: "a number from 50 to 600",
    psm_wanted: "a number from 1 to 13, but for 2",
    language_wanted: "a language as tesseract names it, such as ind or ind+eng",
    seconds_wanted: "a number of seconds from 1 to 86400",
    no_place_for_pages: "no text file, so it is not written over; write the result elsewhere with `--output FILE`",
    no_pdf: "a PDF, but this diktum was built without PDF; install it with `--features pdf`, or take the text out first, for example with `pdftotext -layout`",
    pdf_slow: "reading this PDF took too long and was ended; open it in a PDF viewer and print it again as a PDF",
    pdf_ended: "reading this PDF needs more memory than it may have, and was ended; open it in a PDF viewer and print it again as a PDF",
    pdf_not_started: "the process that reads PDF could not be started; see whether diktum may run itself",
    pictures_alone: "nothing but pictures, and `--ocr never` forbids to read them; leave that option out",
    packed_twice: "gzip inside gzip; unpack it first with `gunzip`",
    no_recogniser: "a picture, and tesseract, which reads them, is not on this computer; install it with `sudo apt install tesseract-ocr tesseract-ocr-ind` (Debian, Ubuntu), `brew install tesseract tesseract-lang` (macOS) or `winget install UB-Mannheim.TesseractOCR` (Windows); if it is elsewhere, name the program in DIKTUM_TESSERACT",
    no_language: "tesseract has no language `{}`; install it with `sudo apt install tesseract-ocr-{}` (Debian, Ubuntu) or `brew install tesseract-lang` (macOS), or choose another one with `--ocr-lang`; those that are there: `tesseract --list-langs`",
    slow: "tesseract was not done in {} seconds; give it more time with `--ocr-timeout`",
    recogniser_failed: "tesseract failed ({}); look at the picture",
    recogniser_not_started: "tesseract can't be run ({}); try `tesseract --version`",
    picture_broken: "the picture is broken or cut off ({}); scan or save it again",
    picture_large: "the picture has {} million dots, more than any page; scan it again at 300 dpi",
    page: "page {}",
    page_read: "{}, {} words",
    page_recognised: "{}, read by {}, {} words",
    page_kept: "{}, read before by {}, {} words",
    page_left_out: "{}, not read because of `--ocr never`",
    page_unread: "not read: {}",
    kept_broken: "{}: these kept words are not whole; made anew",
    kept_unreadable: "{}: kept words can't be read ({}); the pages are read again",
    kept_unwritable: "{}: words can't be kept ({}); check `--words-dir`",
};
