//! The words of the rules about figures, dates and money.

use super::{Sentences, Words};

pub static TANGGAL_TAK_ADA: Words = Words {
    bad: "paling lambat tanggal 31 Juni 2021",
    good: "paling lambat tanggal 30 Juni 2021",
    id: Sentences {
        message: "tidak ada tanggal `{}` dalam kalender",
        meaning: "Tanggal yang disebut dalam naskah ada dalam kalender.",
        advice: "bandingkan dengan naskah asli",
    },
    en: Sentences {
        message: "the calendar has no `{}`",
        meaning: "A date that a text names is in the calendar.",
        advice: "compare with the original",
    },
};

pub static HARI_BERBEDA: Words = Words {
    bad: "hari Senin tanggal 4 Mei 2021",
    good: "hari Selasa tanggal 4 Mei 2021",
    id: Sentences {
        message: "`{}` jatuh pada hari {}",
        meaning: "Nama hari sesuai dengan tanggalnya.",
        advice: "tentukan mana yang benar, hari atau tanggalnya",
    },
    en: Sentences {
        message: "`{}` was a {}",
        meaning: "A weekday fits its date.",
        advice: "find out which is right, the day or the date",
    },
};

pub static JAM_MUSTAHIL: Words = Words {
    bad: "pukul 07.75 WIB",
    good: "pukul 07.45 WIB",
    id: Sentences {
        message: "tidak ada waktu `{}`",
        meaning: "Jam sampai 24.00, menit sampai 59.",
        advice: "bandingkan dengan naskah asli",
    },
    en: Sentences {
        message: "there is no time `{}`",
        meaning: "Hours go up to 24.00, minutes up to 59.",
        advice: "compare with the original",
    },
};

pub static RUPIAH_TANPA_KATA: Words = Words {
    bad: "denda Rp50.000,00",
    good: "denda Rp50.000,00 (lima puluh ribu rupiah)",
    id: Sentences {
        message: "`{}` tidak diikuti bilangannya dengan kata",
        meaning: "Bilangan dalam pasal, ayat, atau diktum ditulis dengan angka, diikuti kata di antara tanda kurung.",
        advice: "tambahkan bilangannya dengan kata",
    },
    en: Sentences {
        message: "`{}` is not spelt out beside its figures",
        meaning: "A number in an article, clause or order is written in figures, and in words between brackets.",
        advice: "add the number in words",
    },
};

pub static RUPIAH_TANPA_SATUAN: Words = Words {
    bad: "Rp50.000,00 (lima puluh ribu)",
    good: "Rp50.000,00 (lima puluh ribu rupiah)",
    id: Sentences {
        message: "kata-kata `{}` tidak menyebut `rupiah`",
        meaning: "Jumlah uang dengan kata diakhiri `rupiah`.",
        advice: "tambahkan `rupiah`",
    },
    en: Sentences {
        message: "the words `{}` lack `rupiah`",
        meaning: "An amount of money in words ends in `rupiah`.",
        advice: "add `rupiah`",
    },
};

pub static PERSEN_BERBEDA: Words = Words {
    bad: "15% (dua belas persen)",
    good: "15% (lima belas persen)",
    id: Sentences {
        message: "angka {} persen berbeda dengan kata di sampingnya, yang berbunyi {}",
        meaning: "Persentase dengan angka dan dengan kata sama.",
        advice: "tentukan mana yang benar dari naskah asli",
    },
    en: Sentences {
        message: "the figure {} per cent differs from the words beside it, which say {}",
        meaning: "A percentage says the same in figures and in words.",
        advice: "find out from the original which is right",
    },
};
