//! Divisions with their words on the same line, and articles that amend.

use super::{hold, regulation};

#[test]
fn words_beside_a_heads_label_are_its_own() {
    hold(&[
        (
            "chapters, parts and articles",
            regulation(
                "DERMAGA",
                "BAB I KETENTUAN UMUM\nPasal 1 Dermaga adalah tempat tambat.\nBAB II : PENGELOLAAN DAN TARIF\n\
                 Bagian Kesatu Umum\nParagraf 1 Asas dan Tujuan\nPasal 2 (1) Dermaga dikelola Dinas.\n\
                 (2) Dermaga dijaga.\nBagian Kedua Belas Sewa Tambat\nPasal 3. Sewa dibayar di muka.\n\
                 BAB III - Ketentuan Penutup\nPasal 4\nPeraturan ini berlaku.\n",
            ),
            "BAB I [KETENTUAN UMUM]\n  Pasal 1 Dermaga adalah tempat tambat.\nBAB II [PENGELOLAAN DAN TARIF]\n  \
             Bagian Kesatu [Umum]\n    Paragraf 1 [Asas dan Tujuan]\n      Pasal 2\n        (1) Dermaga dikelola Dinas.\n        \
             (2) Dermaga dijaga.\n  Bagian Kedua Belas [Sewa Tambat]\n    Pasal 3 Sewa dibayar di muka.\n\
             BAB III [Ketentuan Penutup]\n  Pasal 4 Peraturan ini berlaku.\n",
        ),
        (
            "references that begin a line",
            regulation(
                "DERMAGA",
                "BAB I\nKETENTUAN UMUM\nPasal 1\nDermaga dijaga menurut\nPasal 2 Peraturan Daerah tentang Pelabuhan.\n\
                 Pasal 2\n(1) Tarif diatur dalam\nPasal 3 ayat (2) dan Pasal 4.\n(2) Sanksi diatur dalam\n\
                 BAB II Ketentuan Peralihan.\nBAB I sampai dengan BAB III tidak berlaku bagi perahu dayung.\n",
            ),
            "BAB I [KETENTUAN UMUM]\n  Pasal 1 Dermaga dijaga menurut Pasal 2 Peraturan Daerah tentang Pelabuhan.\n  \
             Pasal 2\n    (1) Tarif diatur dalam Pasal 3 ayat (2) dan Pasal 4.\n    (2) Sanksi diatur dalam BAB II \
             Ketentuan Peralihan. BAB I sampai dengan BAB III tidak berlaku bagi perahu dayung.\n",
        ),
        (
            "the chapters of a plan that an article lists",
            regulation(
                "DERMAGA",
                "BAB I\nRENCANA\nPasal 1\nRencana disusun dengan sistematika sebagai berikut :\nBAB I : PENDAHULUAN\n\
                 BAB II : ISI\nPasal 2\nRencana diumumkan.\n",
            ),
            "BAB I [RENCANA]\n  Pasal 1 Rencana disusun dengan sistematika sebagai berikut : BAB I : PENDAHULUAN \
             BAB II : ISI\n  Pasal 2 Rencana diumumkan.\n",
        ),
    ]);
}

#[test]
fn an_amending_article_may_be_set_in_figures() {
    let points = "Beberapa ketentuan dalam Peraturan Bupati Nomor 2 Tahun 2018 diubah sebagai berikut :\n\
                  1. Ketentuan Pasal 3 diubah sehingga berbunyi :\nPasal 3\n(1) Dermaga dibuka pagi.\n\
                  (2) Dermaga ditutup malam.\n2. Ketentuan Pasal 5 dihapus.\n";
    let end = "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n";
    let want = "Pasal I Beberapa ketentuan dalam Peraturan Bupati Nomor 2 Tahun 2018 diubah sebagai berikut :\n  \
                1. Ketentuan Pasal 3 diubah sehingga berbunyi :\n    Pasal 3\n      (1) Dermaga dibuka pagi.\n      \
                (2) Dermaga ditutup malam.\n  2. Ketentuan Pasal 5 dihapus.\n\
                Pasal II Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n";
    let amending = |one, two| {
        regulation(
            "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 2 TAHUN 2018 TENTANG DERMAGA",
            &format!("Pasal {one}\n{points}Pasal {two}\n{end}"),
        )
    };
    hold(&[
        ("the first", amending("1", "II"), want),
        ("both", amending("1", "2"), want),
        ("a small l for one", amending("l", "11"), want),
        ("small ones for two", amending("I", "ll"), want),
        ("neither", amending("I", "II"), want),
        (
            "a regulation about changes",
            regulation(
                "PERUBAHAN NAMA DERMAGA",
                "Pasal 1\nNama Dermaga Lama menjadi Dermaga Baru.\nPasal 2\nPeraturan ini mulai berlaku sejak ditetapkan.\n",
            ),
            "Pasal 1 Nama Dermaga Lama menjadi Dermaga Baru.\nPasal 2 Peraturan ini mulai berlaku sejak ditetapkan.\n",
        ),
    ]);
}

#[test]
fn a_tables_rows_are_no_points_of_the_amending_text() {
    hold(&[(
        "rows",
        regulation(
            "PERUBAHAN ATAS PERATURAN BUPATI NOMOR 2 TAHUN 2018 TENTANG DERMAGA",
            "Pasal I\nBeberapa ketentuan diubah sebagai berikut :\n1. Ketentuan Pasal 4 diubah sehingga berbunyi :\nPasal 4\n\
             Dermaga dijaga.\n2. Ketentuan Pasal 6 diubah sehingga berbunyi :\nPasal 6\nTarif sebagai berikut :\n\
             UKURAN TARIF.\n1. Kecil 2 %.\n2. Besar 3 %.\nPasal 6A\n(1) Tarif disetor.\n(2) Tarif dicatat.\n\
             3. Ketentuan Pasal 9 dihapus.\nPasal II\nPeraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n",
        ),
        "Pasal I Beberapa ketentuan diubah sebagai berikut :\n  1. Ketentuan Pasal 4 diubah sehingga berbunyi :\n    \
         Pasal 4 Dermaga dijaga.\n  2. Ketentuan Pasal 6 diubah sehingga berbunyi :\n    \
         Pasal 6 Tarif sebagai berikut : UKURAN TARIF.\n      1. Kecil 2 %.\n      2. Besar 3 %.\n    Pasal 6A\n      \
         (1) Tarif disetor.\n      (2) Tarif dicatat.\n  3. Ketentuan Pasal 9 dihapus.\n\
         Pasal II Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.\n",
    )]);
}
