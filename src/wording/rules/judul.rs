//! The words of the rules about title and head.

use super::{Sentences, Words};

pub static NOMOR_TIDAK_ADA: Words = Words {
    bad: "KEPUTUSAN BUPATI BANYU BIRU\nTENTANG\nTIM KERJA BAKTI",
    good: "KEPUTUSAN BUPATI BANYU BIRU\nNOMOR 12 TAHUN 2021\nTENTANG\nTIM KERJA BAKTI",
    id: Sentences {
        message: "naskah ini tidak bernomor",
        meaning: "Keputusan, peraturan, instruksi, dan surat edaran bernomor dan bertahun, di bawah judulnya.",
        advice: "tulis NOMOR … TAHUN … di bawah judul, atau cari barisnya dalam naskah asli",
    },
    en: Sentences {
        message: "this text has no number",
        meaning: "A decision, regulation, instruction or circular has a number and a year, under its title.",
        advice: "write NOMOR … TAHUN … under the title, or look for the line in the original",
    },
};

pub static TAHUN_BERBEDA: Words = Words {
    bad: "NOMOR 12 TAHUN 2021 … pada tanggal 4 Mei 2022",
    good: "NOMOR 12 TAHUN 2021 … pada tanggal 4 Mei 2021",
    id: Sentences {
        message: "tahun dalam nomor {}, sedangkan tanggalnya {}",
        meaning: "Tahun di belakang nomor adalah tahun penetapan atau pengundangan naskah itu.",
        advice: "tentukan mana yang benar dari buku register atau naskah asli",
    },
    en: Sentences {
        message: "the number is of {}, but the date is {}",
        meaning: "The year behind the number is that in which the text was issued or promulgated.",
        advice: "find out from the register or the original which is right",
    },
};

pub static JUDUL_BERTANDA_BACA: Words = Words {
    bad: "TENTANG\nKERJA BAKTI.",
    good: "TENTANG\nKERJA BAKTI",
    id: Sentences {
        message: "judul diakhiri `{}`",
        meaning: "Judul tidak diakhiri tanda baca.",
        advice: "hapus tanda baca di akhir judul",
    },
    en: Sentences {
        message: "the title ends in `{}`",
        meaning: "A title ends without punctuation.",
        advice: "delete the sign at the title's end",
    },
};

pub static PEJABAT_LAIN_JUDUL: Words = Words {
    bad: "KEPUTUSAN BUPATI BANYU BIRU …\nGUBERNUR JAWADWIPA,",
    good: "KEPUTUSAN BUPATI BANYU BIRU …\nBUPATI BANYU BIRU,",
    id: Sentences {
        message: "`{}` bukan jabatan yang disebut dalam judul",
        meaning: "Jabatan yang berdiri di atas konsiderans atau isi adalah jabatan yang disebut dalam judul.",
        advice: "samakan jabatan dengan judulnya",
    },
    en: Sentences {
        message: "`{}` is not the office that the title names",
        meaning: "The office printed over the considerations or the body is the one that the title names.",
        advice: "make the office the same as in the title",
    },
};

pub static DAERAH_BERBEDA: Words = Words {
    bad: "KEPUTUSAN BUPATI BANYU BIRU …\nBUPATI RAWA JAYA,",
    good: "KEPUTUSAN BUPATI BANYU BIRU …\nBUPATI BANYU BIRU,",
    id: Sentences {
        message: "daerahnya `{}`, sedangkan dalam judul `{}`",
        meaning: "Kop, pejabat, dan penandatangan berasal dari daerah yang disebut dalam judul.",
        advice: "samakan nama daerah; periksa sisa naskah yang disalin dari daerah lain",
    },
    en: Sentences {
        message: "the region is `{}`, but `{}` in the title",
        meaning: "Letterhead, office and signatory belong to the region that the title names.",
        advice: "make the region's name the same; look for leftovers of another region's text",
    },
};
