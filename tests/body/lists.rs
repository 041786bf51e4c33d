//! Lists: two of one kind in one item, bullets that hold lists, items without labels, and a basis that is cut.

use diktum::{Text, parse};

use super::{hold, regulation};

#[test]
fn a_sentence_between_two_lists_of_one_kind_is_no_part_of_the_first() {
    hold(&[
        (
            "after the list's last item",
            regulation(
                "DERMAGA",
                "Pasal 1\nDermaga dibuka bagi :\n1. perahu besar seperti :\na) tongkang;\nb) kapal; dan\nc) feri,\n\
                 ditambat dengan ketentuan :\na) siang hari; dan\nb) dijaga;\n2. perahu kecil.\nPasal 2\n\
                 (1) Bahan meliputi :\na. kayu; dan\nb. besi.\nBahan itu harus :\na. kuat; dan\nb. awet.\n\
                 Bahan lain boleh :\na. bekas; dan\nb. murah.\n(2) Tarif diumumkan.\n",
            ),
            "Pasal 1 Dermaga dibuka bagi :\n  1. perahu besar seperti :\n    a) tongkang;\n    b) kapal; dan\n    c) feri,\n    \
             ditambat dengan ketentuan :\n      a) siang hari; dan\n      b) dijaga;\n  2. perahu kecil.\nPasal 2\n  \
             (1) Bahan meliputi :\n    a. kayu; dan\n    b. besi.\n    Bahan itu harus :\n      a. kuat; dan\n      \
             b. awet.\n    Bahan lain boleh :\n      a. bekas; dan\n      b. murah.\n  (2) Tarif diumumkan.\n",
        ),
        (
            "an item that holds a list of its own kind",
            regulation(
                "DERMAGA",
                "Pasal 1\nDermaga dibuka bagi :\na. perahu besar;\nb. perahu kecil yang dipakai\nuntuk :\na. mencari ikan; dan\n\
                 b. mengangkut orang.\n",
            ),
            "Pasal 1 Dermaga dibuka bagi :\n  a. perahu besar;\n  b. perahu kecil yang dipakai untuk :\n    \
             a. mencari ikan; dan\n    b. mengangkut orang.\n",
        ),
    ]);
}

#[test]
fn bullets_hold_lists() {
    hold(&[(
        "arrows, dashes and small rings",
        regulation(
            "DERMAGA",
            "Pasal 1\nPetugas :\n➢ juru tambat, yang :\na. mencatat; dan\nb. menjaga;\n➢ juru lampu.\nPasal 2\nKegiatan :\n\
             1. pagi :\n- membuka;\n- menyapu :\no lantai;\no tangga;\n- menimba;\n2. malam.\n",
        ),
        "Pasal 1 Petugas :\n  juru tambat, yang :\n    a. mencatat; dan\n    b. menjaga;\n  juru lampu.\nPasal 2 Kegiatan :\n  \
         1. pagi :\n    membuka;\n    menyapu :\n      lantai;\n      tangga;\n    menimba;\n  2. malam.\n",
    )]);
}

#[test]
fn items_that_lost_their_labels_are_told_by_their_semicolons() {
    hold(&[
        (
            "many in a row, and the last",
            regulation(
                "DERMAGA",
                "Pasal 1\nPetugas :\na. mencatat;\nmenjaga;\nmenyapu;\nmenimba;\nmenutup;\nf. melapor; dan\nmembuka.\nPasal 2\nTutup.\n",
            ),
            "Pasal 1 Petugas :\n  a. mencatat;\n  b. menjaga;\n  c. menyapu;\n  d. menimba;\n  e. menutup;\n  f. melapor; dan\n  \
             g. membuka.\nPasal 2 Tutup.\n",
        ),
        (
            "a last item with a semicolon of its own",
            regulation(
                "DERMAGA",
                "Pasal 1\nPetugas :\na. mencatat; dan\nb. menjaga dermaga; dan\nperahu.\nPasal 2\nTutup.\n",
            ),
            "Pasal 1 Petugas :\n  a. mencatat; dan\n  b. menjaga dermaga; dan perahu.\nPasal 2 Tutup.\n",
        ),
    ]);
}

#[test]
fn a_legal_basis_goes_on_behind_a_keyword_that_cuts_it() {
    let text = regulation("DERMAGA", "Pasal 1\nDermaga dijaga.\n");
    let laws = |between: &str| {
        let basis = format!(
            "Pemerintahan Daerah;\n2. Peraturan Pemerintah Nomor 12 Tahun 2017 tentang\n{between}Pembinaan;\n\
             3. Peraturan Daerah Nomor 3 Tahun 2018 tentang Dermaga;\n"
        );
        text.replace("Pemerintahan Daerah;\n", &basis)
    };
    for between in ["", "- 2 -\n", "Menetapkan :\n", "- 2 -\nMEMUTUSKAN :\nMenetapkan :\n"] {
        let text = Text::from_string(laws(between));
        let document = parse(&text).expect("a text of the family");
        let basis: Vec<String> = document.mengingat.iter().map(|law| law.teks.to_string()).collect();
        assert_eq!(basis.len(), 3, "{between}");
        assert_eq!(basis[1], "Peraturan Pemerintah Nomor 12 Tahun 2017 tentang Pembinaan;", "{between}");
        assert_eq!(document.menetapkan.len(), 1, "{between}");
    }
}

#[test]
fn an_old_text_layer_glues_words() {
    let text = regulation(
        "DERMAGA",
        "BABI\nKETENTUAN UMUM\nPasal1\nDermaga dijaga.\nBAB ll\nTARIF\nPasal2\nTarif tetap.\n",
    )
    .replace("PERATURAN BUPATI TELUK AMPAR\n", "PERATURANBUPATI TELUK AMPAR\n")
    .replace("DERMAGA\n\nBUPATI", "DERMAGA\n\nDENGANRAHMATTUHAN YANGMAHAESA\n\nBUPATI");
    hold(&[(
        "glued",
        text.clone(),
        "BAB I [KETENTUAN UMUM]\n  Pasal 1 Dermaga dijaga.\nBAB II [TARIF]\n  Pasal 2 Tarif tetap.\n",
    )]);
    let text = Text::from_string(text);
    let document = parse(&text).expect("a text of the family");
    assert_eq!(document.tentang.map(|words| words.to_string()).as_deref(), Some("DERMAGA"));
}

#[test]
fn considerations_that_lost_their_labels_are_counted() {
    let text = regulation("DERMAGA", "Pasal 1\nDermaga dijaga.\n");
    let labels = |from: &str, to: &str| {
        let text = Text::from_string(text.replace(from, to));
        let document = parse(&text).expect("a text of the family");
        let label =
            |node: &diktum::model::Simpul| node.label.as_ref().map(|label| label.to_cow().into_owned());
        document.menimbang.iter().map(label).collect::<Vec<_>>()
    };
    let (a, b) = (Some("a.".to_owned()), Some("b.".to_owned()));
    let printed = "Menimbang : a. bahwa perahu perlu ditambat;\n            b. bahwa";
    assert_eq!(labels("", ""), [a.clone(), b.clone()]);
    for lost in [
        "Menimbang : bahwa perahu perlu ditambat;\nbahwa",
        "Menimbang : a bahwa perahu perlu ditambat;\nb bahwa",
        "Menimbang :\na, bahwa perahu perlu ditambat;\nb. bahwa",
    ] {
        assert_eq!(labels(printed, lost), [a.clone(), b.clone()], "{lost}");
    }
    let one = "Menimbang : bahwa perahu perlu ditambat dan";
    assert_eq!(labels(printed, one), [None]);
}
