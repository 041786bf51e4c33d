//! The words of the rules about articles, orders and lists.

use super::{Sentences, Words};

pub static BAB_TANPA_PASAL: Words = Words {
    bad: "BAB II\nPELAKSANAAN\n\nBAB III\nPENUTUP",
    good: "BAB II\nPELAKSANAAN\n\nPasal 2\n…",
    id: Sentences {
        message: "{} tidak memuat pasal",
        meaning: "Sebuah bab mengelompokkan pasal; bab tanpa pasal tidak mengatur apa pun.",
        advice: "cari pasalnya, atau hapus babnya",
    },
    en: Sentences {
        message: "{} holds no article",
        meaning: "A chapter groups articles; without one it rules nothing.",
        advice: "look for its articles, or delete the chapter",
    },
};

pub static PASAL_MULAI_LAGI: Words = Words {
    bad: "BAB I\nPasal 1\nPasal 2\nBAB II\nPasal 1",
    good: "BAB I\nPasal 1\nPasal 2\nBAB II\nPasal 3",
    id: Sentences {
        message: "{} berdiri setelah {}",
        meaning: "Nomor pasal berlanjut dari bab ke bab.",
        advice: "lanjutkan nomor pasalnya",
    },
    en: Sentences {
        message: "{} follows {}",
        meaning: "Articles are numbered throughout, not chapter by chapter.",
        advice: "go on with the numbers",
    },
};

pub static AYAT_TUNGGAL: Words = Words {
    bad: "Pasal 5\n(1) Camat melapor.",
    good: "Pasal 5\nCamat melapor.",
    id: Sentences {
        message: "{} hanya mempunyai {}",
        meaning: "Pasal dibagi ke dalam ayat bila ada lebih dari satu.",
        advice: "hapus nomor ayatnya, atau cari ayat berikutnya",
    },
    en: Sentences {
        message: "{} has {} alone",
        meaning: "An article is divided into clauses where there is more than one.",
        advice: "delete the clause's number, or look for the next clause",
    },
};

pub static DIKTUM_TUNGGAL: Words = Words {
    bad: "KESATU : Membentuk tim.\n\nDitetapkan di …",
    good: "KESATU : Membentuk tim.\nKEDUA : Keputusan ini mulai berlaku …",
    id: Sentences {
        message: "`{}` satu-satunya diktum",
        meaning: "Diktum bernomor bila ada lebih dari satu.",
        advice: "cari diktum berikutnya dalam naskah asli, atau hapus nomornya",
    },
    en: Sentences {
        message: "`{}` is the only order",
        meaning: "Orders are numbered where there is more than one.",
        advice: "look for the next order in the original, or delete the number",
    },
};

pub static RINCIAN_TANPA_TITIK_KOMA: Words = Words {
    bad: "a. menyapu jalan;\nb. membersihkan selokan\nc. melapor.",
    good: "a. menyapu jalan;\nb. membersihkan selokan; dan\nc. melapor.",
    id: Sentences {
        message: "butir `{}` tidak diakhiri titik koma, tidak seperti butir lain dalam rincian ini",
        meaning: "Setiap butir sebuah rincian diakhiri titik koma, kecuali yang terakhir.",
        advice: "akhiri butirnya dengan titik koma",
    },
    en: Sentences {
        message: "item `{}` does not end in a semicolon, unlike the others of its list",
        meaning: "Every item of a list ends in a semicolon, except the last.",
        advice: "end the item with a semicolon",
    },
};

pub static RINCIAN_TANPA_PENGHUBUNG: Words = Words {
    bad: "a. menyapu jalan;\nb. membersihkan selokan;\nc. melapor.",
    good: "a. menyapu jalan;\nb. membersihkan selokan; dan\nc. melapor.",
    id: Sentences {
        message: "butir `{}` tidak diakhiri `dan`, `atau`, atau `dan/atau`, padahal `{}` butir terakhir",
        meaning: "Di belakang butir kedua dari terakhir berdiri `dan`, `atau`, atau `dan/atau`, supaya jelas apakah rinciannya kumulatif atau alternatif.",
        advice: "tambahkan kata penghubungnya",
    },
    en: Sentences {
        message: "item `{}` does not end in `dan`, `atau` or `dan/atau`, and `{}` is the last",
        meaning: "Behind the last item but one stands `dan`, `atau` or `dan/atau`, so that it is clear whether all items hold or one of them.",
        advice: "add the word",
    },
};

pub static AKHIR_TANPA_TITIK: Words = Words {
    bad: "Pasal 5\nCamat melapor setiap bulan",
    good: "Pasal 5\nCamat melapor setiap bulan.",
    id: Sentences {
        message: "{} tidak diakhiri titik",
        meaning: "Pasal dan ayat adalah kalimat utuh yang diakhiri titik.",
        advice: "tambahkan titik, atau cari kelanjutan kalimatnya",
    },
    en: Sentences {
        message: "{} does not end in a full stop",
        meaning: "Articles and clauses are whole sentences, and end in a full stop.",
        advice: "add the full stop, or look for the rest of the sentence",
    },
};

pub static DEFINISI_GANDA: Words = Words {
    bad: "1. Daerah adalah Kabupaten Banyu Biru.\n2. Daerah adalah wilayah …",
    good: "1. Daerah adalah Kabupaten Banyu Biru.\n2. Wilayah adalah …",
    id: Sentences {
        message: "`{}` sudah diberi batasan pada butir {}",
        meaning: "Setiap istilah diberi batasan satu kali dalam ketentuan umum.",
        advice: "satukan kedua batasan itu",
    },
    en: Sentences {
        message: "`{}` is defined under {} already",
        meaning: "Every term is defined once in the general provisions.",
        advice: "make the two definitions one",
    },
};
