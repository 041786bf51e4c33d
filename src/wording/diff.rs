//! The words of `diktum diff`. `{}` stands for what is filled in.

use super::Lang;

/// All words of `diktum diff` in one language.
#[derive(Debug)]
pub struct Words {
    // Help.
    pub about: &'static str,
    pub usage: &'static str,
    pub after: &'static str,
    pub old: &'static str,
    pub new: &'static str,
    pub old_help: &'static str,
    pub new_help: &'static str,
    pub format_help: &'static str,
    pub brief_help: &'static str,
    pub ignore_help: &'static str,
    pub glob_help: &'static str,
    pub output_help: &'static str,
    pub quiet_help: &'static str,
    // Usage errors.
    pub ignore_wanted: &'static str,
    pub unknown_key: &'static str,
    pub two_stdin: &'static str,
    pub brief_format: &'static str,
    // Trouble.
    pub too_large: &'static str,
    pub broken_json: &'static str,
    pub too_deep: &'static str,
    pub key_twice: &'static str,
    pub number_too_long: &'static str,
    pub no_document: &'static str,
    pub other_schema: &'static str,
    pub broken_line: &'static str,
    pub no_line: &'static str,
    pub many_in_file: &'static str,
    pub not_in_folder: &'static str,
    pub folder_link: &'static str,
    pub no_file: &'static str,
    // Notes.
    pub order_differs: &'static str,
    pub no_pair: &'static str,
    // What differs.
    pub line: &'static str,
    pub bytes: &'static str,
    pub moved_from: &'static str,
    pub renumbered: &'static str,
    pub more: &'static str,
    pub empty: &'static str,
    pub shifted: &'static str,
    pub refused: &'static str,
    pub refused_before: &'static str,
    pub left_out: &'static str,
    // Totals.
    pub documents: &'static str,
    pub nothing: &'static str,
    pub documents_changed: &'static str,
    pub documents_gained: &'static str,
    pub documents_lost: &'static str,
    pub documents_same: &'static str,
    pub documents_refused: &'static str,
    pub facts: &'static str,
    pub moved: &'static str,
    pub labels: &'static str,
    pub rest: &'static str,
    pub messages: &'static str,
    pub places: &'static str,
}

/// The words of `diktum diff` in this language.
pub fn words(lang: Lang) -> &'static Words {
    match lang {
        Lang::Id => &ID,
        Lang::En => &EN,
    }
}

static ID: Words = Words {
    about: "Bandingkan dua naskah, atau banyak, menurut maknanya",
    usage: "diktum diff [OPSI] LAMA BARU",
    after: "Yang dibandingkan ialah pohonnya, bukan barisnya: satu diktum sisipan tampil sebagai satu sisipan\n\
            dan penomoran ulang.\n  \
            + bertambah   - hilang   ~ berubah   > pindah   # label lain   = letak lain\n\
            Kata yang hilang tampil sebagai [-kata-], yang bertambah sebagai {+kata+}.\n\n\
            Fakta ialah nilai yang tidak kosong di luar sisa, diagnostik, dan letak (rentang, halaman, kotak,\n\
            baris, kolom); jenis dan urutan simpul dihitung bersama labelnya. Dari mana dan oleh versi mana\n\
            naskah dibaca (sumber, skema) tidak dibandingkan.\n\n\
            POLA ialah kunci-kunci yang disambung titik dan cocok dengan akhir jalur kunci; nomor butir\n\
            tidak ikut. * berarti satu kunci, ** berapa pun; titik di depan: mulai dari puncak. Yang cocok\n\
            tidak dibandingkan beserta isinya: diagnostik, rentang, .judul, penetapan.tanggal, isi.**.teks\n\n\
            Berkas dalam dua folder dipasangkan menurut jalurnya (a.txt juga dengan a.json), baris batch\n\
            menurut id.\n\n\
            Contoh:\n  \
            diktum diff lama.txt baru.txt\n  \
            diktum diff naskah.json naskah.txt               apakah hasilnya masih sama?\n  \
            diktum diff lama.ndjson baru.ndjson --brief      satu baris tiap naskah, lalu jumlahnya\n  \
            diktum diff lama/ baru/ --format markdown        untuk komentar pull request\n  \
            diktum diff a.json b.json --format json          JSON Patch (RFC 6902) dari a ke b\n\n\
            Status keluar: 0 sama; 1 berbeda; 2 ada yang tidak dapat dibandingkan, atau salah pakai.",
    old: "LAMA",
    new: "BARU",
    old_help: "Teks naskah, JSON dari parse, NDJSON dari batch, atau folder berisi itu; - berarti masukan standar",
    new_help: "Yang dibandingkan dengannya; boleh dari jenis lain",
    format_help: "text (bawaan), json (JSON Patch), atau markdown",
    brief_help: "Satu baris untuk tiap naskah yang berbeda, lalu jumlahnya",
    ignore_help: "Jangan bandingkan kunci yang cocok, misalnya diagnostik atau 'isi.**.teks'; boleh berulang",
    glob_help: "Hanya berkas folder yang cocok, misalnya '**/*.txt'; boleh berulang",
    output_help: "Simpan hasilnya ke berkas ini, utuh atau tidak sama sekali",
    quiet_help: "Jangan tampilkan catatan; yang tidak dapat dibandingkan tetap disebut",
    ignore_wanted: "kunci-kunci yang disambung titik, misalnya diagnostik, .judul, atau 'isi.**.teks'",
    unknown_key: "`--ignore`: tidak ada kunci `{}` dalam keluaran diktum parse",
    two_stdin: "`-` hanya dapat menjadi salah satu sisi",
    brief_format: "`--brief` tidak dapat dipakai bersama `--format {}`",
    too_large: "JSON ini lebih dari {} MiB; bandingkan sebagai NDJSON, satu naskah tiap baris",
    broken_json: "JSON ini rusak di baris {}, kolom {}; buat lagi dengan diktum parse",
    too_deep: "JSON ini bersarang lebih dari 128 tingkat; keluaran diktum parse tidak sedalam itu",
    key_twice: "JSON ini memuat satu kunci dua kali (baris {}, kolom {}); diktum parse tidak menulis begitu",
    number_too_long: "JSON ini memuat bilangan di luar 64 bit (baris {}, kolom {}), yang tidak dapat dibandingkan persis",
    no_document: "JSON ini bukan keluaran diktum parse atau batch: tidak ada \"skema\": \"diktum/2\"",
    other_schema: "JSON ini menurut skema `{}`, sedangkan yang dikenal `{}`; buat lagi dengan versi diktum ini",
    broken_line: "baris {}, kolom {}: bukan keluaran diktum batch yang utuh; buat lagi baris itu",
    no_line: "tidak ada baris dengan id `{}`; baris yang dicari dikenal dari idnya",
    many_in_file: "berkas ini memuat banyak naskah; bandingkan tersendiri, di luar folder",
    not_in_folder: "tidak ada berkas dengan nama itu di folder {}",
    folder_link: "tautan ke folder, atau bukan berkas biasa; tidak dibandingkan",
    no_file: "(tidak ada)",
    order_differs: "urutan naskah di kedua sisi berlainan; yang belum berpasangan dicatat letaknya sampai akhir",
    no_pair: "tidak ada id yang terdapat di kedua sisi; jalankan diktum batch dari dalam tiap folder agar idnya sama",
    line: "baris {}",
    bytes: "byte {}",
    moved_from: "dari {}",
    renumbered: "{} menjadi {}",
    more: "… dan {} lagi",
    empty: "(kosong)",
    shifted: "{} letak lain (rentang, halaman, kotak, baris, kolom)",
    refused: "kini ditolak: {}",
    refused_before: "tadinya ditolak: {}",
    left_out: "{} naskah lagi tidak ditampilkan di sini; jalankan diktum diff untuk semuanya",
    documents: "naskah",
    nothing: "tidak ada",
    documents_changed: "{} berubah",
    documents_gained: "{} bertambah",
    documents_lost: "{} hilang",
    documents_same: "{} sama",
    documents_refused: "{} ditolak",
    facts: "fakta",
    moved: "pindah",
    labels: "label",
    rest: "sisa",
    messages: "pesan",
    places: "letak",
};

static EN: Words = Words {
    about: "Compare two texts, or many, by what they mean",
    usage: "diktum diff [OPTIONS] OLD NEW",
    after: "Trees are compared, not lines: one inserted order shows as one insertion and renumbering.\n  \
            + gained   - lost   ~ changed   > moved   # another label   = another place\n\
            Words that are gone show as [-word-], new ones as {+word+}.\n\n\
            A fact is a value that is not empty, outside sisa, diagnostik and places (rentang, halaman, kotak,\n\
            baris, kolom); kind and number of a node are counted with its label. What a text was read from,\n\
            and by which version (sumber, skema), is not compared.\n\n\
            A PATTERN is keys joined by dots that fit the end of a path of keys; numbers of items don't count.\n\
            * is one key, ** any number; a dot in front: from the top. What fits is not compared, with all that\n\
            is in it: diagnostik, rentang, .judul, penetapan.tanggal, isi.**.teks\n\n\
            Files of two folders are matched by path (a.txt with a.json too), lines of batch by id.\n\n\
            Examples:\n  \
            diktum diff old.txt new.txt\n  \
            diktum diff text.json text.txt                   is the result still the same?\n  \
            diktum diff old.ndjson new.ndjson --brief        one line a document, then totals\n  \
            diktum diff old/ new/ --format markdown          for a pull request comment\n  \
            diktum diff a.json b.json --format json          a JSON Patch (RFC 6902) from a to b\n\n\
            Exit status: 0 same; 1 different; 2 something could not be compared, or wrong usage.",
    old: "OLD",
    new: "NEW",
    old_help: "A text, JSON of parse, NDJSON of batch, or a folder of these; - means standard input",
    new_help: "What is compared with it; may be of another kind",
    format_help: "text (default), json (JSON Patch), or markdown",
    brief_help: "One line for each document that differs, then totals",
    ignore_help: "Don't compare keys that fit, such as diagnostik or 'isi.**.teks'; repeatable",
    glob_help: "Only files of folders that match, such as '**/*.txt'; repeatable",
    output_help: "Write the result to this file, whole or not at all",
    quiet_help: "No notes; what could not be compared is still told",
    ignore_wanted: "keys joined by dots, such as diagnostik, .judul or 'isi.**.teks'",
    unknown_key: "`--ignore`: there is no key `{}` in what diktum parse prints",
    two_stdin: "`-` can be one side only",
    brief_format: "`--brief` can't be used with `--format {}`",
    too_large: "this JSON is over {} MiB; compare it as NDJSON, one document a line",
    broken_json: "this JSON is broken at line {}, column {}; make it again with diktum parse",
    too_deep: "this JSON is nested over 128 levels deep; no output of diktum parse is",
    key_twice: "this JSON has a key twice (line {}, column {}); diktum parse writes none so",
    number_too_long: "this JSON has a number beyond 64 bits (line {}, column {}), which can't be compared exactly",
    no_document: "this JSON is no output of diktum parse or batch: it has no \"skema\": \"diktum/2\"",
    other_schema: "this JSON follows the schema `{}`, and `{}` is known; make it again with this version of diktum",
    broken_line: "line {}, column {}: no whole output of diktum batch; make that line again",
    no_line: "no line with the id `{}`; the line that is looked for is known by its id",
    many_in_file: "this file holds many documents; compare it by itself, outside of its folder",
    not_in_folder: "no file of that name in the folder {}",
    folder_link: "a link to a folder, or no regular file; not compared",
    no_file: "(none)",
    order_differs: "the order of documents differs; those without a partner yet are noted by their place until the end",
    no_pair: "no id occurs on both sides; run diktum batch inside of each folder so that ids are the same",
    line: "line {}",
    bytes: "bytes {}",
    moved_from: "from {}",
    renumbered: "{} became {}",
    more: "… and {} more",
    empty: "(empty)",
    shifted: "{} other places (rentang, halaman, kotak, baris, kolom)",
    refused: "now refused: {}",
    refused_before: "was refused: {}",
    left_out: "{} more documents are not shown here; run diktum diff to see all",
    documents: "documents",
    nothing: "none",
    documents_changed: "{} changed",
    documents_gained: "{} gained",
    documents_lost: "{} lost",
    documents_same: "{} same",
    documents_refused: "{} refused",
    facts: "facts",
    moved: "moved",
    labels: "labels",
    rest: "sisa",
    messages: "messages",
    places: "places",
};
