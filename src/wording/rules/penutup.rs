//! The words of the rules about closing sentences.

use super::{Sentences, Words};

pub static SEBUTAN_LAIN_BENTUK: Words = Words {
    bad: "PERATURAN BUPATI …\nKeputusan Bupati ini mulai berlaku …",
    good: "PERATURAN BUPATI …\nPeraturan Bupati ini mulai berlaku …",
    id: Sentences {
        message: "`{}` bukan sebutan untuk naskah ini",
        meaning: "Naskah menyebut dirinya menurut bentuk dan jabatan dalam judulnya.",
        advice: "perbaiki sebutannya; mungkin kalimatnya disalin dari naskah lain",
    },
    en: Sentences {
        message: "`{}` is not what this text is",
        meaning: "A text calls itself by the form and the office of its title.",
        advice: "correct the words; the sentence may come from another text",
    },
};

pub static MULAI_BERLAKU_TIDAK_ADA: Words = Words {
    bad: "KEDUA : Biaya dibebankan pada APBD.\n\nDitetapkan di …",
    good: "KEDUA : Biaya dibebankan pada APBD.\nKETIGA : Keputusan ini mulai berlaku pada tanggal ditetapkan.",
    id: Sentences {
        message: "tidak ada ketentuan tentang mulai berlakunya naskah ini",
        meaning: "Keputusan, peraturan, dan instruksi menyebut kapan mulai berlaku, pada akhir isinya.",
        advice: "tambahkan ketentuannya, atau cari halaman yang hilang",
    },
    en: Sentences {
        message: "nothing says when this text comes into force",
        meaning: "A decision, regulation or instruction says at its end when it comes into force.",
        advice: "add the provision, or look for a page that is missing",
    },
};

pub static PERINTAH_PENGUNDANGAN_TIDAK_ADA: Words = Words {
    bad: "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n\nDitetapkan di …",
    good: "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n\nAgar setiap orang mengetahuinya, memerintahkan pengundangan …",
    id: Sentences {
        message: "tidak ada perintah pengundangan (`Agar setiap orang mengetahuinya, …`)",
        meaning: "Peraturan memuat perintah pengundangan dan penempatannya dalam lembaran atau berita daerah.",
        advice: "tambahkan perintahnya, atau cari halaman yang hilang",
    },
    en: Sentences {
        message: "no order to promulgate (`Agar setiap orang mengetahuinya, …`)",
        meaning: "A regulation orders its promulgation, and says in which gazette.",
        advice: "add the order, or look for a page that is missing",
    },
};

pub static LEMBARAN_TERTUKAR: Words = Words {
    bad: "PERATURAN BUPATI …\n… penempatannya dalam Lembaran Daerah …",
    good: "PERATURAN BUPATI …\n… penempatannya dalam Berita Daerah …",
    id: Sentences {
        message: "`{}` bukan tempat pengundangan untuk bentuk ini",
        meaning: "Peraturan daerah diundangkan dalam Lembaran Daerah, peraturan kepala daerah dalam Berita Daerah.",
        advice: "perbaiki nama lembarannya",
    },
    en: Sentences {
        message: "`{}` is not the gazette for this form",
        meaning: "Regional regulations go into the Lembaran Daerah, regulations of a regional head into the Berita Daerah.",
        advice: "correct the gazette's name",
    },
};
