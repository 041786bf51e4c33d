//! The words of the rules about single words and signs.

use super::{Sentences, Words};

pub static KATA_GANDA: Words = Words {
    bad: "laporan yang yang disampaikan",
    good: "laporan yang disampaikan",
    id: Sentences {
        message: "`{}` tertulis dua kali berturut-turut",
        meaning: "Kata tugas tidak berulang.",
        advice: "hapus salah satunya",
    },
    en: Sentences {
        message: "`{}` stands twice in a row",
        meaning: "Such a word is not repeated.",
        advice: "delete one of them",
    },
};

pub static KURUNG_TIMPANG: Words = Words {
    bad: "Dinas Kesehatan (Dinkes wajib",
    good: "Dinas Kesehatan (Dinkes) wajib",
    id: Sentences {
        message: "kurung ini tidak pernah ditutup",
        meaning: "Setiap kurung buka mempunyai kurung tutup.",
        advice: "tambahkan kurung tutup, atau hapus kurung bukanya",
    },
    en: Sentences {
        message: "this bracket is never closed",
        meaning: "Every bracket that is opened is closed.",
        advice: "add the closing bracket, or delete the opening one",
    },
};

pub static SUSUNAN_TIDAK_PASTI: Words = Words {
    bad: "KESATU : …\nKETIGA : …        (KEDUA tidak ada)",
    good: "KESATU : …\nKEDUA : …\nKETIGA : …",
    id: Sentences {
        message: "{} aturan tentang susunan tidak dijalankan, karena susunan naskah tidak pasti (`{}`)",
        meaning: "Aturan tentang susunan (rujukan, rincian, bagian yang tidak ada) hanya dijalankan bila urutan baris dan label naskah tidak diragukan.",
        advice: "perbaiki dahulu yang disebut pesan itu, lalu periksa sekali lagi",
    },
    en: Sentences {
        message: "{} rules about order were not asked, for the order of this text is in doubt (`{}`)",
        meaning: "Rules about order (references, lists, parts that are missing) are asked only where the order of the text's lines and labels is beyond doubt.",
        advice: "first mend what that message says, then check once more",
    },
};
