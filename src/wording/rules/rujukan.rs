//! The words of the rules about references.

use super::{Sentences, Words};

pub static RUJUKAN_HURUF: Words = Words {
    bad: "a. …\nb. …\n… sebagaimana dimaksud pada huruf e",
    good: "a. …\nb. …\n… sebagaimana dimaksud pada huruf b",
    id: Sentences {
        message: "`{}` tidak ada di tempat yang dirujuk",
        meaning: "Huruf yang dirujuk ada dalam naskah ini.",
        advice: "perbaiki rujukannya, atau cari bagian yang hilang",
    },
    en: Sentences {
        message: "`{}` is not where the reference says",
        meaning: "A letter that is referred to is part of this text.",
        advice: "correct the reference, or look for the part that is missing",
    },
};

pub static RUJUKAN_AYAT: Words = Words {
    bad: "Pasal 5\n(1) …\n(2) … sebagaimana dimaksud pada ayat (3)",
    good: "Pasal 5\n(1) …\n(2) … sebagaimana dimaksud pada ayat (1)",
    id: Sentences {
        message: "`{}` tidak ada di tempat yang dirujuk",
        meaning: "Ayat yang dirujuk ada dalam naskah ini.",
        advice: "perbaiki rujukannya, atau cari bagian yang hilang",
    },
    en: Sentences {
        message: "`{}` is not where the reference says",
        meaning: "A clause that is referred to is part of this text.",
        advice: "correct the reference, or look for the part that is missing",
    },
};

pub static RUJUKAN_PASAL: Words = Words {
    bad: "Pasal 1 … Pasal 9\n… sebagaimana dimaksud dalam Pasal 15",
    good: "Pasal 1 … Pasal 9\n… sebagaimana dimaksud dalam Pasal 5",
    id: Sentences {
        message: "`{}` tidak ada di tempat yang dirujuk",
        meaning: "Pasal yang dirujuk ada dalam naskah ini.",
        advice: "perbaiki rujukannya, atau cari bagian yang hilang",
    },
    en: Sentences {
        message: "`{}` is not where the reference says",
        meaning: "An article that is referred to is part of this text.",
        advice: "correct the reference, or look for the part that is missing",
    },
};

pub static RUJUKAN_DIKTUM: Words = Words {
    bad: "KESATU : …\nKEDUA : … sebagaimana dimaksud dalam Diktum KELIMA",
    good: "KESATU : …\nKEDUA : … sebagaimana dimaksud dalam Diktum KESATU",
    id: Sentences {
        message: "`{}` tidak ada di tempat yang dirujuk",
        meaning: "Diktum yang dirujuk ada dalam naskah ini.",
        advice: "perbaiki rujukannya, atau cari bagian yang hilang",
    },
    en: Sentences {
        message: "`{}` is not where the reference says",
        meaning: "An order that is referred to is part of this text.",
        advice: "correct the reference, or look for the part that is missing",
    },
};

pub static RUJUKAN_LAMPIRAN: Words = Words {
    bad: "… sebagaimana tercantum dalam Lampiran III …\n\nLAMPIRAN I\nLAMPIRAN II",
    good: "… sebagaimana tercantum dalam Lampiran II …\n\nLAMPIRAN I\nLAMPIRAN II",
    id: Sentences {
        message: "`{}` tidak ada di tempat yang dirujuk",
        meaning: "Lampiran yang dirujuk ada dalam naskah ini.",
        advice: "perbaiki rujukannya, atau cari bagian yang hilang",
    },
    en: Sentences {
        message: "`{}` is not where the reference says",
        meaning: "An annex that is referred to is part of this text.",
        advice: "correct the reference, or look for the part that is missing",
    },
};

pub static RUJUKAN_DIRI: Words = Words {
    bad: "(2) Laporan sebagaimana dimaksud pada ayat (2) …",
    good: "(2) Laporan sebagaimana dimaksud pada ayat (1) …",
    id: Sentences {
        message: "`{}` merujuk kepada dirinya sendiri",
        meaning: "Rujukan menunjuk ke ayat atau pasal lain.",
        advice: "periksa nomor yang dimaksud",
    },
    en: Sentences {
        message: "`{}` refers to itself",
        meaning: "A reference points to another clause or article.",
        advice: "find out which number is meant",
    },
};

pub static LAMPIRAN_TIDAK_ADA: Words = Words {
    bad: "… sebagaimana tercantum dalam Lampiran Keputusan ini.\n(tidak ada LAMPIRAN)",
    good: "… sebagaimana tercantum dalam Lampiran Keputusan ini.\n…\nLAMPIRAN",
    id: Sentences {
        message: "lampiran disebut di sini, tetapi tidak ada dalam berkas ini",
        meaning: "Lampiran yang disebut dalam naskah adalah bagian yang tidak terpisahkan darinya.",
        advice: "sertakan lampirannya, atau pindai halaman-halamannya",
    },
    en: Sentences {
        message: "an annex is named here, but this file has none",
        meaning: "An annex that a text names is an inseparable part of it.",
        advice: "add the annex, or scan its pages",
    },
};
