//! Questions about words at a place that is already known, answered with yes or no by the grammar.

use super::grammar::{Rule, takes};
use super::values::{HEAD, clip};

/// An article that amends another text says so within so many bytes: behind its number, year and full name.
const OPENING: usize = 900;

/// Whether a rule takes the head of a line.
fn heads(rule: Rule, line: &str) -> bool {
    takes(rule, clip(line, HEAD))
}

/// Whether a line begins a printed unit of a letterhead: `PEMERINTAH KABUPATEN …`, `DINAS …`, `Jalan …`.
pub fn opens_letterhead_unit(line: &str) -> bool {
    heads(Rule::kop_awal, line)
}

/// Whether words are a division's label in its right spelling: `BAB II`, `Bagian Kesatu`, `Pasal 5A`.
pub fn is_division(label: &str) -> bool {
    takes(Rule::label_divisi, label)
}

/// Whether words are an order's label in its right spelling: `KESATU`, `KE SATU`, `Kesatu`.
pub fn is_order(label: &str) -> bool {
    takes(Rule::label_diktum, label)
}

/// Whether a point of an amending text begins with these words: `Ketentuan Pasal 5 diubah …`.
pub fn amends(words: &str) -> bool {
    heads(Rule::pokok_perubahan, words)
}

/// Whether a title is that of an amending text: `PERUBAHAN KEDUA ATAS …`.
pub fn is_amending_title(title: &str) -> bool {
    heads(Rule::judul_perubahan, title)
}

/// Whether the words under an article's heading change another text: `Beberapa ketentuan … diubah sebagai berikut :`
pub fn amends_another(words: &str) -> bool {
    takes(Rule::kepala_perubahan, clip(words, OPENING))
}

/// Whether a line tells what its addressees are to do: `untuk melaksanakan …`.
pub fn opens_purpose(line: &str) -> bool {
    heads(Rule::untuk_isi, line)
}

/// Whether a line begins with a day of the week: `Kamis, 25 Juli 2019`.
pub fn opens_with_a_day(line: &str) -> bool {
    heads(Rule::awal_hari, line)
}

/// Whether a line is a date of the Islamic calendar: `25 Shafar 1441 H`.
pub fn is_hijri_date(line: &str) -> bool {
    takes(Rule::tanggal_hijriah, line)
}

/// Whether a closing sentence orders the promulgation: `Agar setiap orang mengetahuinya, …`.
pub fn orders_promulgation(line: &str) -> bool {
    heads(Rule::perintah_pengundangan, line)
}

/// Whether a line is a later one of that sentence: `… ini dengan penempatannya`, `dalam Berita Daerah …`.
pub fn goes_on_ordering_promulgation(line: &str) -> bool {
    heads(Rule::pengundangan_lanjut, line)
}

/// Whether a line begins a consideration: `bahwa …`.
pub fn opens_consideration(line: &str) -> bool {
    heads(Rule::menimbang_isi, line)
}

/// Whether words begin with the name of a law or regulation: `Undang-Undang Nomor …`, `Pasal 18 ayat (6) …`.
pub fn names_a_law(words: &str) -> bool {
    heads(Rule::dasar_hukum, words)
}

/// Whether a stretch holds nothing but words that the form prints, and signs: `TAHUN`, `:`, `, tanggal`.
pub fn is_form_words(stretch: &str) -> bool {
    takes(Rule::kata_bentuk, stretch)
}

/// Whether a line can be a person's name: `H. SUTARJO`, `Dr. Ir. Siti Melati, M.Si.`
pub fn is_name(line: &str) -> bool {
    takes(Rule::nama_orang, line)
}

/// Whether somebody can have this name: it is more than a few letters, no numbered item and no sentence.
pub fn may_be_a_name(words: &str) -> bool {
    takes(Rule::nama_mungkin, words)
}

/// Whether somebody can hold this office: it has a word, and is no numbered item and no sentence.
pub fn may_be_an_office(words: &str) -> bool {
    takes(Rule::jabatan_mungkin, words)
}

/// Whether a line is a civil servant's or officer's rank: `Pembina Utama Madya (IV/d)`.
pub fn is_rank(line: &str) -> bool {
    heads(Rule::pangkat, line)
}

/// Whether a figure after this word belongs to it and is no label: `tanggal`, `angka`, `Nomor`.
pub fn takes_a_figure(word: &str) -> bool {
    takes(Rule::kata_acuan, word)
}

/// Whether words announce a list though their colon was read as a semicolon: `… meliputi ;`
pub fn announces_list(words: &str) -> bool {
    let Some(head) = words.trim_end().strip_suffix(" ;") else {
        return false;
    };
    takes(Rule::pengantar_daftar, head.trim_end().rsplit(char::is_whitespace).next().unwrap_or(""))
}

/// Whether words go on with a number before them: `Tahun 1950`, `Juni 2016`.
pub fn follows_a_figure(words: &str) -> bool {
    heads(Rule::sesudah_angka, words)
}

/// Whether an article named after this word is referred to and does not begin: `dimaksud dalam` / `Pasal 7`.
pub fn refers(word: &str) -> bool {
    takes(Rule::kata_rujuk, word)
}

/// Whether a line tells more of the person named above it: `NIP : …`, `Jabatan : …`.
pub fn is_person_row(line: &str) -> bool {
    heads(Rule::baris_orang, line)
}

/// Whether a word is written small in a heading that has capital initials: `Maksud dan Tujuan`.
pub fn is_small_in_headings(word: &str) -> bool {
    takes(Rule::kata_tugas, word)
}

/// Whether a word joins a list's last item to those before: `dan`, `atau`.
pub fn joins_items(word: &str) -> bool {
    takes(Rule::kata_sambung, word)
}

/// Whether a sentence's last words announce the addressees: `kepada :`.
pub fn announces_addressees(tail: &str) -> bool {
    takes(Rule::memanggil, tail)
}

/// Whether a line is the sentence printed under the copies: `Untuk diketahui dan/atau …`.
pub fn is_note_on_copies(line: &str) -> bool {
    heads(Rule::catatan_tembusan, line)
}

/// Whether a line is a blank to fill in, of a form: `..........`.
pub fn is_to_fill(line: &str) -> bool {
    takes(Rule::isian, line)
}

/// Whether a line heads a box of initials: `PARAF KOORDINASI`.
pub fn heads_initials(line: &str) -> bool {
    heads(Rule::kotak_paraf, line)
}

/// Whether a line holds nothing that anybody wrote: `nrrFF[iriN]`, `Д Ж`.
pub fn is_noise(line: &str) -> bool {
    takes(Rule::derau, line)
}

/// Whether a line is the typist's initials: `-mh-`.
pub fn is_initials(line: &str) -> bool {
    takes(Rule::paraf, line)
}

#[cfg(test)]
mod tests {
    use super::{may_be_a_name, may_be_an_office};

    #[test]
    fn names_are_told_from_what_stands_in_their_place() {
        for (words, name) in [
            ("SUTARJO PRAWIRA", true),
            ("H. TOYA SANTIKA", true),
            ("Drs. H. MAIDA, SH, MM", true),
            ("dr. Siti binti Ahmad al Ghifari", true),
            ("ANDI", true),
            ("SO’IM", true),
            ("S O ‘I M", true),
            ("ADI", false),
            ("Ne", false),
            ("Pk aa", false),
            ("(TN —", false),
            ("1. Gubernur Selat Kencana", false),
            ("untuk dilaksanakan dengan penuh tanggung jawab", false),
            ("19640211 198403 1 002", false),
        ] {
            assert_eq!(may_be_a_name(words), name, "{words}");
        }
    }

    #[test]
    fn offices_are_told_from_what_stands_in_their_place() {
        for (words, office) in [
            ("BUPATI TELUK MELATI", true),
            ("Plt. CAMAT", true),
            ("Kepala Dinas yang membidangi urusan pada daerah", true),
            ("PENGGUNA ANGGARAN", true),
            ("No.", false),
            ("c t", false),
            ("2. Para Camat", false),
            ("dan agar dapat dipergunakan sebagaimana mestinya", false),
        ] {
            assert_eq!(may_be_an_office(words), office, "{words}");
        }
    }
}
