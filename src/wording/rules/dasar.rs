//! The words of the rules about considerations, legal grounds and Menetapkan.

use super::{Sentences, Words};

pub static MENIMBANG_TANPA_BAHWA: Words = Words {
    bad: "Menimbang : a. untuk melaksanakan …;",
    good: "Menimbang : a. bahwa untuk melaksanakan …;",
    id: Sentences {
        message: "pertimbangan ini dimulai `{}`, bukan `bahwa`",
        meaning: "Setiap pokok pikiran dalam Menimbang dimulai dengan kata `bahwa`.",
        advice: "mulai kalimatnya dengan `bahwa`",
    },
    en: Sentences {
        message: "this consideration begins with `{}`, not `bahwa`",
        meaning: "Every consideration under Menimbang begins with the word `bahwa`.",
        advice: "begin the sentence with `bahwa`",
    },
};

pub static PEMBUKAAN_TANPA_TITIK_KOMA: Words = Words {
    bad: "Menimbang : a. bahwa …,\n            b. bahwa …;",
    good: "Menimbang : a. bahwa …;\n            b. bahwa …;",
    id: Sentences {
        message: "butir ini tidak diakhiri titik koma",
        meaning: "Setiap butir Menimbang dan Mengingat diakhiri titik koma; butir terakhir boleh titik, menurut kebiasaan lama.",
        advice: "akhiri butirnya dengan titik koma",
    },
    en: Sentences {
        message: "this item does not end in a semicolon",
        meaning: "Every item under Menimbang and Mengingat ends in a semicolon; the last may end in a full stop, as was usual once.",
        advice: "end the item with a semicolon",
    },
};

pub static MENGINGAT_TANPA_NOMOR: Words = Words {
    bad: "1. Undang-Undang tentang Pemerintahan Daerah;",
    good: "1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;",
    id: Sentences {
        message: "dasar hukum ini disebut tanpa nomor dan tahun",
        meaning: "Dasar hukum disebut lengkap: jenis, nomor, tahun, dan namanya.",
        advice: "lengkapi nomor dan tahunnya",
    },
    en: Sentences {
        message: "this legal basis has no number and year",
        meaning: "A legal basis is cited in full: its kind, number, year and name.",
        advice: "add its number and year",
    },
};

pub static MENGINGAT_BERULANG: Words = Words {
    bad: "1. Undang-Undang Nomor 23 Tahun 2014 …;\n2. Undang-Undang Nomor 23 Tahun 2014 …;",
    good: "1. Undang-Undang Nomor 23 Tahun 2014 …;",
    id: Sentences {
        message: "`{}` sudah disebut pada butir {}",
        meaning: "Setiap dasar hukum disebut satu kali.",
        advice: "hapus salah satunya, atau perbaiki nomor yang keliru",
    },
    en: Sentences {
        message: "`{}` is cited under {} already",
        meaning: "Every legal basis is cited once.",
        advice: "delete one of them, or correct the number that is wrong",
    },
};

pub static MENGINGAT_TAK_BERURUTAN: Words = Words {
    bad: "1. Peraturan Pemerintah Nomor 12 Tahun 2019 …;\n2. Undang-Undang Nomor 23 Tahun 2014 …;",
    good: "1. Undang-Undang Nomor 23 Tahun 2014 …;\n2. Peraturan Pemerintah Nomor 12 Tahun 2019 …;",
    id: Sentences {
        message: "`{}` lebih tinggi tingkatannya daripada `{}` di depannya",
        meaning: "Dasar hukum disusun menurut tata urutan peraturan: undang-undang, peraturan pemerintah, peraturan presiden, peraturan menteri, peraturan daerah, peraturan kepala daerah.",
        advice: "pindahkan ke tempatnya menurut tata urutan",
    },
    en: Sentences {
        message: "`{}` ranks above `{}`, which stands before it",
        meaning: "Legal grounds stand in the order of laws: undang-undang, peraturan pemerintah, peraturan presiden, peraturan menteri, peraturan daerah, regulations of a regional head.",
        advice: "move it to its place in that order",
    },
};

pub static MENETAPKAN_LAIN_JUDUL: Words = Words {
    bad: "TENTANG\nKERJA BAKTI …\nMenetapkan : KEPUTUSAN BUPATI TENTANG KERJA SAMA.",
    good: "TENTANG\nKERJA BAKTI …\nMenetapkan : KEPUTUSAN BUPATI TENTANG KERJA BAKTI.",
    id: Sentences {
        message: "nama naskah berbeda dengan judulnya: di sini `{}`, dalam judul `{}`",
        meaning: "Nama yang tercantum dalam judul diulang setelah Menetapkan, kata demi kata.",
        advice: "samakan kedua nama itu",
    },
    en: Sentences {
        message: "the title differs from that above: here `{}`, above `{}`",
        meaning: "The title is restated after Menetapkan, word for word.",
        advice: "make the two titles the same",
    },
};

pub static MENETAPKAN_TANPA_TITIK: Words = Words {
    bad: "Menetapkan : KEPUTUSAN BUPATI TENTANG KERJA BAKTI",
    good: "Menetapkan : KEPUTUSAN BUPATI TENTANG KERJA BAKTI.",
    id: Sentences {
        message: "nama naskah setelah Menetapkan tidak diakhiri titik",
        meaning: "Nama naskah setelah Menetapkan ditulis dengan huruf kapital dan diakhiri titik.",
        advice: "tambahkan titik",
    },
    en: Sentences {
        message: "the title after Menetapkan does not end in a full stop",
        meaning: "The title after Menetapkan is in capitals and ends in a full stop.",
        advice: "add the full stop",
    },
};
