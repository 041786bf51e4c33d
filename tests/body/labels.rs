//! Labels that a scan misread or left a sign of.

use super::{hold, regulation};

#[test]
fn labels_are_known_by_their_neighbours() {
    hold(&[
        (
            "clauses",
            regulation(
                "DERMAGA",
                "BAB I\nUMUM\nPasal l\n(l) Dermaga dikelola Dinas.\nl2l Dinas menunjuk juru tambat.\n\
                 (3) Juru tambat mencatat perahu.\nPasal 2\n(r) Perahu wajib ditambat.\n(2I Tambat dibayar di muka.\n\
                 (s) Tarif diumumkan.\n(4 — Tarif ditinjau tiap tahun.\n\
                 5) Denda dipungut.\n",
            ),
            "BAB I [UMUM]\n  Pasal 1\n    (1) Dermaga dikelola Dinas.\n    (2) Dinas menunjuk juru tambat.\n    \
             (3) Juru tambat mencatat perahu.\n  Pasal 2\n    (1) Perahu wajib ditambat.\n    \
             (2) Tambat dibayar di muka.\n    (3) Tarif diumumkan.\n    (4) Tarif ditinjau tiap tahun.\n    (5) Denda dipungut.\n",
        ),
        (
            "letters and figures",
            regulation(
                "DERMAGA",
                "Pasal 1\nDermaga dijaga dengan ketentuan :\na. dibuka pagi;\nb, ditutup malam;\nce. dijaga dua orang:\n\
                 1). juru tambat;\n2) juru lampu; dan\n3 Penjaga malam;\nd. dicatat setiap hari.\n",
            ),
            "Pasal 1 Dermaga dijaga dengan ketentuan :\n  a. dibuka pagi;\n  b. ditutup malam;\n  \
             c. dijaga dua orang:\n    1). juru tambat;\n    2) juru lampu; dan\n    3) Penjaga malam;\n  \
             d. dicatat setiap hari.\n",
        ),
        (
            "words that only look like labels",
            regulation(
                "DERMAGA",
                "Pasal 1\n(1) Tarif dihitung sebesar\n2 (dua) kali harga.\n(2) Tarif dibayar kepada :\na. juru tambat;\n\
                 b. dr. Wiryo, dan\nc. sdr. Sentosa.\n(3) Perahu berbobot di bawah\n4 Ton bebas tarif.\n\
                 (4) Daftar :\nA. Dermaga Utara\na. timur;\nb. barat.\nB. Dermaga Selatan\n",
            ),
            "Pasal 1\n  (1) Tarif dihitung sebesar 2 (dua) kali harga.\n  (2) Tarif dibayar kepada :\n    \
             a. juru tambat;\n    b. dr. Wiryo, dan\n    c. sdr. Sentosa.\n  \
             (3) Perahu berbobot di bawah 4 Ton bebas tarif.\n  (4) Daftar :\n    A. Dermaga Utara\n      \
             a. timur;\n      b. barat.\n    B. Dermaga Selatan\n",
        ),
    ]);
}

#[test]
fn small_roman_figures_stand_between_brackets() {
    hold(&[(
        "to six",
        regulation(
            "DERMAGA",
            "Pasal 1\nDermaga :\n(i) bersih;\n(ii) tertib;\n(iii) aman;\n(iv) terang;\n(v) lapang; dan\n(vi) ramah.\n",
        ),
        "Pasal 1 Dermaga :\n  (i) bersih;\n  (ii) tertib;\n  (iii) aman;\n  (iv) terang;\n  (v) lapang; dan\n  \
         (vi) ramah.\n",
    )]);
}

#[test]
fn a_first_label_is_known_by_the_second() {
    hold(&[
        (
            "misread",
            regulation(
                "DERMAGA",
                "Pasal 1\n(4) Dermaga dijaga.\n(2) Dermaga terang, dengan :\n7. lampu; dan\n2. obor.\n(3) Tarif tetap.\n",
            ),
            "Pasal 1\n  (1) Dermaga dijaga.\n  (2) Dermaga terang, dengan :\n    1. lampu; dan\n    2. obor.\n  \
             (3) Tarif tetap.\n",
        ),
        (
            "of a list whose beginning is lost",
            regulation("DERMAGA", "Pasal 1\n(4) Dermaga dijaga.\n(5) Dermaga terang.\n"),
            "Pasal 1\n  (4) Dermaga dijaga.\n  (5) Dermaga terang.\n",
        ),
    ]);
}
