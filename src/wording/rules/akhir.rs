//! The words of the rules about issue, signature, promulgation and annexes.

use super::{Sentences, Words};

pub static TEMPAT_TIDAK_ADA: Words = Words {
    bad: "Ditetapkan di\npada tanggal 4 Mei 2021",
    good: "Ditetapkan di Arjawana\npada tanggal 4 Mei 2021",
    id: Sentences {
        message: "tanggal ini tidak disertai tempat",
        meaning: "Penetapan menyebut tempat dan tanggal.",
        advice: "tambahkan tempatnya",
    },
    en: Sentences {
        message: "this date has no place",
        meaning: "The enactment names a place and a date.",
        advice: "add the place",
    },
};

pub static TANGGAL_TIDAK_ADA: Words = Words {
    bad: "Ditetapkan di Arjawana\n\nBUPATI BANYU BIRU,",
    good: "Ditetapkan di Arjawana\npada tanggal 4 Mei 2021\n\nBUPATI BANYU BIRU,",
    id: Sentences {
        message: "naskah ini tidak bertanggal",
        meaning: "Naskah yang ditandatangani bertanggal.",
        advice: "tambahkan tanggalnya dari naskah asli",
    },
    en: Sentences {
        message: "this text has no date",
        meaning: "A text that is signed is dated.",
        advice: "add the date from the original",
    },
};

pub static NAMA_TIDAK_ADA: Words = Words {
    bad: "BUPATI BANYU BIRU,\n\nttd",
    good: "BUPATI BANYU BIRU,\n\nttd\n\nSITI AMINAH",
    id: Sentences {
        message: "nama penandatangan tidak ada",
        meaning: "Di bawah jabatan dan tanda tangan berdiri nama penandatangan.",
        advice: "tambahkan namanya dari naskah asli",
    },
    en: Sentences {
        message: "the signatory's name is missing",
        meaning: "Under office and signature stands the signatory's name.",
        advice: "add the name from the original",
    },
};

pub static JABATAN_LAIN_JUDUL: Words = Words {
    bad: "KEPUTUSAN BUPATI BANYU BIRU …\nKEPALA DINAS KESEHATAN,",
    good: "KEPUTUSAN BUPATI BANYU BIRU …\na.n. BUPATI BANYU BIRU\nKEPALA DINAS KESEHATAN,",
    id: Sentences {
        message: "`{}` bukan jabatan yang disebut dalam judul",
        meaning: "Naskah ditandatangani pejabat yang disebut dalam judulnya, atau atas namanya (a.n.).",
        advice: "perbaiki jabatannya, atau tambahkan `a.n.`",
    },
    en: Sentences {
        message: "`{}` is not the office that the title names",
        meaning: "A text is signed by the office that its title names, or on its behalf (a.n.).",
        advice: "correct the office, or add `a.n.`",
    },
};

pub static NIP_BERLAINAN: Words = Words {
    bad: "SITI AMINAH\nNIP. 197203151998032004\n…\nSITI AMINAH\nNIP. 197203151998032005",
    good: "SITI AMINAH\nNIP. 197203151998032004",
    id: Sentences {
        message: "NIP `{}`: orang yang sama mempunyai NIP lain dalam naskah ini, atau NIP ini milik orang lain",
        meaning: "Setiap orang mempunyai satu NIP, dan setiap NIP milik satu orang.",
        advice: "periksa angka demi angka",
    },
    en: Sentences {
        message: "NIP `{}`: the same person has another in this text, or it is another person's",
        meaning: "Every person has one NIP, and every NIP one person.",
        advice: "check it digit by digit",
    },
};

pub static NIP_LEBIH_BARU: Words = Words {
    bad: "pada tanggal 4 Mei 2021\n…\nNIP. 199203152022032004",
    good: "pada tanggal 4 Mei 2021\n…\nNIP. 199203152018032004",
    id: Sentences {
        message: "menurut NIP `{}` pemiliknya belum menjadi pegawai, atau belum dewasa, pada {}",
        meaning: "NIP memuat tanggal lahir dan bulan pengangkatan; keduanya mendahului tanggal naskah.",
        advice: "periksa angka demi angka, juga tanggal naskahnya",
    },
    en: Sentences {
        message: "by the NIP `{}` its holder was not appointed yet, or not of age, on {}",
        meaning: "A NIP holds a birth date and a month of appointment; both are before the text's date.",
        advice: "check it digit by digit, and the text's date too",
    },
};

pub static PENGUNDANGAN_MENDAHULUI: Words = Words {
    bad: "Ditetapkan … 4 Mei 2021\nDiundangkan … 3 Mei 2021",
    good: "Ditetapkan … 4 Mei 2021\nDiundangkan … 4 Mei 2021",
    id: Sentences {
        message: "diundangkan {}, sebelum ditetapkan {}",
        meaning: "Peraturan diundangkan setelah ditetapkan.",
        advice: "tentukan mana yang benar dari naskah asli",
    },
    en: Sentences {
        message: "promulgated on {}, before it was issued on {}",
        meaning: "A regulation is promulgated after it is issued.",
        advice: "find out from the original which is right",
    },
};

pub static LEMBARAN_LAIN_TAHUN: Words = Words {
    bad: "Diundangkan … 4 Mei 2021\nBERITA DAERAH … TAHUN 2020 NOMOR 12",
    good: "Diundangkan … 4 Mei 2021\nBERITA DAERAH … TAHUN 2021 NOMOR 12",
    id: Sentences {
        message: "lembaran ini bertahun {}, sedangkan tanggal pengundangannya {}",
        meaning: "Lembaran dan Berita Daerah bertahun seperti tanggal pengundangannya.",
        advice: "tentukan mana yang benar dari buku register atau naskah asli",
    },
    en: Sentences {
        message: "this gazette is of {}, but the promulgation of {}",
        meaning: "The gazette is of the year in which the text was promulgated.",
        advice: "find out from the register or the original which is right",
    },
};

pub static LAMPIRAN_LAIN_NOMOR: Words = Words {
    bad: "NOMOR 12 TAHUN 2021 …\nLAMPIRAN\nKEPUTUSAN BUPATI BANYU BIRU\nNOMOR 21 TAHUN 2021",
    good: "NOMOR 12 TAHUN 2021 …\nLAMPIRAN\nKEPUTUSAN BUPATI BANYU BIRU\nNOMOR 12 TAHUN 2021",
    id: Sentences {
        message: "lampiran ini bernomor atau bertahun {}, sedangkan naskahnya {}",
        meaning: "Lampiran dan penjelasan menyebut nomor dan tahun naskahnya sendiri.",
        advice: "samakan nomor dan tahunnya",
    },
    en: Sentences {
        message: "this annex is of {}, but the text of {}",
        meaning: "An annex or elucidation names the number and year of its own text.",
        advice: "make number and year the same",
    },
};

pub static NIP_DAFTAR_MUSTAHIL: Words = Words {
    bad: "Nama : Joko Santoso\nNIP : 197213151998031004",
    good: "Nama : Joko Santoso\nNIP : 197203151998031004",
    id: Sentences {
        message: "NIP `{}` mustahil: bukan 18 angka yang memuat tanggal lahir, bulan pengangkatan, dan jenis kelamin",
        meaning: "NIP setiap orang yang disebut dalam naskah terdiri atas 18 angka: tanggal lahir (8), tahun dan bulan pengangkatan (6), jenis kelamin (1 atau 2), nomor urut (3); NIP lama 9 angka.",
        advice: "periksa angka demi angka",
    },
    en: Sentences {
        message: "impossible NIP `{}`: not 18 digits with birth date, month of appointment and sex",
        meaning: "The NIP of everybody whom a text names has 18 digits: birth date (8), year and month of appointment (6), sex (1 or 2), sequence (3); old ones have 9.",
        advice: "check it digit by digit",
    },
};
