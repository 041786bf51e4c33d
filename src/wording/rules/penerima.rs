//! The words of the rules about addressees and copies.

use super::{Sentences, Words};

pub static KEPADA_KOSONG: Words = Words {
    bad: "Kepada :\nUntuk :\nKESATU : …",
    good: "Kepada : 1. Para Camat\n         2. Para Lurah\nUntuk :\nKESATU : …",
    id: Sentences {
        message: "`Kepada` tidak diikuti penerima",
        meaning: "Setelah Kepada disebut siapa yang dituju.",
        advice: "sebutkan penerimanya, atau cari barisnya dalam naskah asli",
    },
    en: Sentences {
        message: "no addressee follows `Kepada`",
        meaning: "After Kepada stands who is addressed.",
        advice: "name the addressees, or look for the lines in the original",
    },
};

pub static UNTUK_KOSONG: Words = Words {
    bad: "Kepada : Para Camat\nUntuk :\n\nDitetapkan di …",
    good: "Kepada : Para Camat\nUntuk :\nKESATU : …",
    id: Sentences {
        message: "`Untuk` tidak diikuti apa yang harus dilakukan",
        meaning: "Setelah Untuk disebut apa yang harus dilakukan.",
        advice: "tulis perintahnya, atau cari halaman yang tidak terpindai",
    },
    en: Sentences {
        message: "nothing that is to be done follows `Untuk`",
        meaning: "After Untuk stands what is to be done.",
        advice: "write the orders, or look for a page that was not scanned",
    },
};

pub static KEPADA_DAERAH_LAIN: Words = Words {
    bad: "INSTRUKSI BUPATI BANYU BIRU …\nKepada : Para Camat se-Kabupaten Rawa Jaya",
    good: "INSTRUKSI BUPATI BANYU BIRU …\nKepada : Para Camat se-Kabupaten Banyu Biru",
    id: Sentences {
        message: "penerima ini dari `{}`, sedangkan naskahnya dari `{}`",
        meaning: "Kepala daerah menujukan naskahnya kepada jajaran daerahnya sendiri.",
        advice: "periksa apakah naskah ini disalin dari daerah lain",
    },
    en: Sentences {
        message: "this addressee is of `{}`, but the text is of `{}`",
        meaning: "A regional head addresses the offices of his own region.",
        advice: "find out whether the text was copied from another region",
    },
};

pub static PENERIMA_BERULANG: Words = Words {
    bad: "1. Kepala Dinas Kesehatan\n2. Para Camat\n3. Kepala Dinas Kesehatan",
    good: "1. Kepala Dinas Kesehatan\n2. Para Camat",
    id: Sentences {
        message: "`{}` disebut dua kali",
        meaning: "Setiap penerima disebut satu kali.",
        advice: "hapus salah satunya",
    },
    en: Sentences {
        message: "`{}` stands twice",
        meaning: "Every addressee or receiver of a copy stands once.",
        advice: "delete one of them",
    },
};

pub static TEMBUSAN_KOSONG: Words = Words {
    bad: "Tembusan :\n(tidak ada baris di bawahnya)",
    good: "Tembusan :\n1. Gubernur Jawadwipa;\n2. Arsip.",
    id: Sentences {
        message: "`Tembusan` tidak diikuti penerima",
        meaning: "Setelah Tembusan disebut siapa yang mendapat salinan.",
        advice: "sebutkan penerimanya, atau hapus katanya",
    },
    en: Sentences {
        message: "nobody follows `Tembusan`",
        meaning: "After Tembusan stands who gets a copy.",
        advice: "name the receivers, or delete the word",
    },
};
