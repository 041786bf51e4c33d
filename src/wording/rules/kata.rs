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
