//! Labels that were lost for good, and what a scan put between items.

use super::{decision, hold, regulation};

#[test]
fn an_order_whose_label_was_lost_is_one() {
    hold(&[
        (
            "behind a list, further out",
            decision(
                "KESATU    : Menunjuk juru tambat.\nKEDUA     : Juru tambat bertugas :\n            a. mencatat perahu; dan\n\
                 \x20           b. menjaga dermaga.\n(ASN) diperbantukan dengan ketentuan :\n            a. paruh waktu; dan\n\
                 \x20           b. seizin atasan.\nKEEMPAT     Biaya ditanggung Dinas.\nKELIMA    : Keputusan ini berlaku.\n",
            ),
            "KESATU Menunjuk juru tambat.\nKEDUA Juru tambat bertugas :\n  a. mencatat perahu; dan\n  \
             b. menjaga dermaga.\nKETIGA (ASN) diperbantukan dengan ketentuan :\n  a. paruh waktu; dan\n  \
             b. seizin atasan.\nKEEMPAT Biaya ditanggung Dinas.\nKELIMA Keputusan ini berlaku.\n",
        ),
        (
            "two in a row, and the first",
            decision(
                "Menunjuk juru tambat.\nKEDUA : Tugasnya mencatat.\nUpahnya harian.\nMasa kerjanya setahun.\nKELIMA : Berlaku.\n",
            ),
            "KESATU Menunjuk juru tambat.\nKEDUA Tugasnya mencatat.\nKETIGA Upahnya harian.\n\
             KEEMPAT Masa kerjanya setahun.\nKELIMA Berlaku.\n",
        ),
        (
            "an order left out by its drafter",
            decision("KESATU : Menunjuk juru tambat.\nKETIGA : Berlaku.\n"),
            "KESATU Menunjuk juru tambat.\nKETIGA Berlaku.\n",
        ),
        (
            "a paragraph of the order itself",
            decision(
                "KESATU : Juru tambat bertugas :\n         a. mencatat; dan\n         b. menjaga.\n\
                 Tugas itu dilaporkan.\nKEDUA : Berlaku.\n",
            ),
            "KESATU Juru tambat bertugas :\n  a. mencatat; dan\n  b. menjaga.\n  Tugas itu dilaporkan.\nKEDUA Berlaku.\n",
        ),
    ]);
}

#[test]
fn an_article_whose_heading_was_lost_begins_where_its_clauses_do() {
    let text = |third| {
        regulation(
            "DERMAGA",
            &format!(
                "Pasal 1\n(1) Dermaga dijaga.\n(2) Dermaga terang.\n(1) Perahu ditambat.\n(2) Tali disediakan.\n\
                 Pasal {third}\nTarif diumumkan.\n"
            ),
        )
    };
    hold(&[
        (
            "lost",
            text(3),
            "Pasal 1\n  (1) Dermaga dijaga.\n  (2) Dermaga terang.\nPasal 2\n  (1) Perahu ditambat.\n  \
             (2) Tali disediakan.\nPasal 3 Tarif diumumkan.\n",
        ),
        (
            "counted wrongly by its drafter",
            text(2),
            "Pasal 1\n  (1) Dermaga dijaga.\n  (2) Dermaga terang.\n  (1) Perahu ditambat.\n  \
             (2) Tali disediakan.\nPasal 2 Tarif diumumkan.\n",
        ),
    ]);
}

#[test]
fn noise_between_items_is_no_part_of_them() {
    hold(&[
        (
            "noise",
            regulation(
                "DERMAGA",
                "Pasal 1\nDermaga :\na. dibuka pagi;\nД Ж Ѽ\nb. bersih dan\nnrrFF[iriN]\nterang; dan\n;*trE\nc. tertib.\n",
            ),
            "Pasal 1 Dermaga :\n  a. dibuka pagi;\n  b. bersih dan terang; dan\n  c. tertib.\n",
        ),
        (
            "words",
            regulation(
                "DERMAGA",
                "Pasal 1\nTarif meliputi :\na. sewa;\nb. PPnBM;\nc. retribusi dan\ne-KTP; dan\nd. jasa.\n",
            ),
            "Pasal 1 Tarif meliputi :\n  a. sewa;\n  b. PPnBM;\n  c. retribusi dan e-KTP; dan\n  d. jasa.\n",
        ),
    ]);
}

#[test]
fn an_item_that_lost_its_label_holds_the_list_that_it_announces() {
    hold(&[
        (
            "between two",
            decision(
                "KESATU : Tugas dibagi :\n1. Juru tambat untuk :\na. mencatat; dan\nb. menjaga.\nJuru lampu untuk :\n\
                 a. menyalakan; dan\nb. memadamkan.\n3. Camat untuk membina.\nKEDUA : Berlaku.\n",
            ),
            "KESATU Tugas dibagi :\n  1. Juru tambat untuk :\n    a. mencatat; dan\n    b. menjaga.\n  \
             2. Juru lampu untuk :\n    a. menyalakan; dan\n    b. memadamkan.\n  3. Camat untuk membina.\nKEDUA Berlaku.\n",
        ),
        (
            "an item with two lists",
            decision(
                "KESATU : Tugas dibagi :\n1. Juru tambat untuk :\na. mencatat; dan\nb. menjaga.\nPada malam hari untuk :\n\
                 a. menyalakan lampu; dan\nb. mengunci.\n2. Camat untuk membina.\nKEDUA : Berlaku.\n",
            ),
            "KESATU Tugas dibagi :\n  1. Juru tambat untuk :\n    a. mencatat; dan\n    b. menjaga.\n    \
             Pada malam hari untuk :\n      a. menyalakan lampu; dan\n      b. mengunci.\n  2. Camat untuk membina.\nKEDUA Berlaku.\n",
        ),
    ]);
}
