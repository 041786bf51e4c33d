//! What is matched with what: a table of cases.

use super::world::*;

const BASE: &str = "
KESATU Menanam pohon di tepi jalan kabupaten.
KEDUA Menyiram pohon itu setiap pagi dan sore.
  a. pada musim kemarau;
  b. pada musim hujan bila perlu.
KETIGA Melaporkan hasilnya kepada camat setiap bulan.
";

#[track_caller]
fn check(a: &str, b: &str, want: &[&str]) {
    assert_eq!(short(&between(&document(a), &document(b))), want);
}

#[test]
fn an_inserted_order_is_one_insertion_and_renumbering() {
    check(
        BASE,
        "
KESATU Menanam pohon di tepi jalan kabupaten.
KEDUA Mencatat jenis dan jumlah pohon yang ditanam.
KETIGA Menyiram pohon itu setiap pagi dan sore.
  a. pada musim kemarau;
  b. pada musim hujan bila perlu.
KEEMPAT Melaporkan hasilnya kepada camat setiap bulan.
",
        &["+ /isi/1", "# KEDUA KETIGA", "# KETIGA KEEMPAT"],
    );
}

#[test]
fn a_deleted_item_is_one_deletion() {
    check(
        BASE,
        "
KESATU Menyiram pohon itu setiap pagi dan sore.
  a. pada musim kemarau;
  b. pada musim hujan bila perlu.
KEDUA Melaporkan hasilnya kepada camat setiap bulan.
",
        &["- /isi/0", "# KEDUA KESATU", "# KETIGA KEDUA"],
    );
    check(BASE, &BASE.replace("  a. pada musim kemarau;\n", ""), &["- /isi/1/anak/0"]);
}

#[test]
fn changed_words_stay_with_their_item() {
    check(BASE, &BASE.replace("setiap pagi", "setiap petang"), &["~ /isi/1/teks"]);
    check(BASE, &BASE.replace("musim kemarau", "bulan kering"), &["~ /isi/1/anak/0/teks"]);
    // With an insertion before it at the same time.
    check(
        BASE,
        "
KESATU Menanam pohon di tepi jalan kabupaten.
KEDUA Mencatat jenis dan jumlah bibit.
KETIGA Menyiram pohon itu setiap petang dan sore.
  a. pada musim kemarau;
  b. pada musim hujan bila perlu.
KEEMPAT Melaporkan hasilnya kepada lurah setiap bulan.
",
        &["+ /isi/1", "# KEDUA KETIGA", "~ /isi/2/teks", "# KETIGA KEEMPAT", "~ /isi/3/teks"],
    );
}

#[test]
fn words_written_anew_under_the_same_label_are_a_change() {
    check(
        BASE,
        &BASE.replace("Menanam pohon di tepi jalan kabupaten.", "Memelihara ikan."),
        &["~ /isi/0/teks"],
    );
}

#[test]
fn an_item_that_moved_is_one_move() {
    // Among its siblings: the lighter one moves.
    check(
        BASE,
        "
KESATU Menyiram pohon itu setiap pagi dan sore.
  a. pada musim kemarau;
  b. pada musim hujan bila perlu.
KEDUA Menanam pohon di tepi jalan kabupaten.
KETIGA Melaporkan hasilnya kepada camat setiap bulan.
",
        &["# KEDUA KESATU", "> /isi/0 /isi/1", "# KESATU KEDUA"],
    );
    // To another level, with a word changed on the way.
    check(
        BASE,
        "
KESATU Menanam pohon di tepi jalan kabupaten.
KEDUA Menyiram pohon itu setiap pagi dan sore.
  a. pada musim kemarau;
  b. pada musim hujan bila perlu.
  c. Melaporkan hasilnya kepada lurah setiap bulan.
",
        &["> /isi/2 /isi/1/anak/2", "# KETIGA c.", "~ /isi/1/anak/2/teks"],
    );
}

#[test]
fn articles_put_into_chapters_move_and_do_not_come_and_go() {
    check(
        "
Pasal_1 Setiap orang wajib menjaga kebersihan saluran.
Pasal_2 Setiap lurah mencatat saluran yang tersumbat.
Pasal_3 Setiap camat melaporkan hasilnya kepada bupati.
",
        "
BAB_I
  Pasal_1 Setiap orang wajib menjaga kebersihan saluran.
  Pasal_2 Setiap lurah mencatat saluran yang tersumbat.
BAB_II
  Pasal_3 Setiap camat melaporkan hasilnya kepada bupati.
",
        &[
            "+ /isi/0",
            "> /isi/0 /isi/0/anak/0",
            "> /isi/1 /isi/0/anak/1",
            "+ /isi/1",
            "> /isi/2 /isi/1/anak/0",
        ],
    );
}

#[test]
fn what_was_under_a_deleted_item_stays_if_it_moved() {
    check(
        "
BAB_I
  Pasal_1 Setiap orang wajib menjaga kebersihan saluran.
  Pasal_2 Cukup jelas.
",
        "Pasal_1 Setiap orang wajib menjaga kebersihan saluran.",
        &["- /isi/0", "> /isi/0/anak/0 /isi/0"],
    );
}

#[test]
fn another_style_of_labels_is_no_change_of_words() {
    check(BASE, &BASE.replace("  a. ", "  1) ").replace("  b. ", "  2) "), &["# a. 1)", "# b. 2)"]);
}

#[test]
fn of_items_that_say_the_same_the_labels_tell_which_is_gone() {
    let articles = |numbers: &[u32]| -> String {
        numbers.iter().map(|number| format!("Pasal_{number} Cukup jelas.\n")).collect()
    };
    check(&articles(&[1, 2, 3, 4, 5]), &articles(&[1, 2, 4, 5]), &["- /isi/2"]);
    check(&articles(&[1, 2, 4, 5]), &articles(&[1, 2, 3, 4, 5]), &["+ /isi/2"]);
}

#[test]
fn the_same_is_no_change() {
    for document in fixtures() {
        assert_eq!(between(&document, &document), []);
    }
}
