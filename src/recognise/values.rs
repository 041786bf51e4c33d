//! Values at places that are already known: the assembler asks, the grammar answers with ranges.

use std::ops::Range;

use super::grammar::{Rule, ask};
use crate::unit::LabelStyle;
use crate::value::ordinal::Figure;

/// How much of a line a question about its head looks at, in bytes: asked at every label, on lines of any length.
pub(super) const HEAD: usize = 240;

/// At most this many bytes of a text.
pub(crate) fn clip(text: &str, most: usize) -> &str {
    let mut cut = most.min(text.len());
    while !text.is_char_boundary(cut) {
        cut -= 1;
    }
    &text[..cut]
}

/// The named parts of `text` by `rule`, nested ones after the part that holds them.
fn parts(rule: Rule, text: &str) -> Option<impl Iterator<Item = (Rule, Range<usize>)>> {
    Some(ask(rule, text)?.into_places())
}

/// What a number word contributes to a number.
pub(super) fn figure(rule: Rule) -> Option<Figure> {
    Some(match rule {
        Rule::k_nol => Figure::Value(0),
        Rule::pertama | Rule::pertama_kecil | Rule::satu | Rule::k_satu => Figure::Value(1),
        Rule::dua | Rule::k_dua => Figure::Value(2),
        Rule::tiga | Rule::k_tiga => Figure::Value(3),
        Rule::empat | Rule::k_empat => Figure::Value(4),
        Rule::lima | Rule::k_lima => Figure::Value(5),
        Rule::enam | Rule::k_enam => Figure::Value(6),
        Rule::tujuh | Rule::k_tujuh => Figure::Value(7),
        Rule::delapan | Rule::k_delapan => Figure::Value(8),
        Rule::sembilan | Rule::k_sembilan => Figure::Value(9),
        Rule::sepuluh | Rule::k_sepuluh => Figure::Value(10),
        Rule::sebelas | Rule::k_sebelas => Figure::Value(11),
        Rule::seratus | Rule::k_seratus => Figure::Value(100),
        Rule::k_seribu => Figure::Value(1000),
        Rule::belas | Rule::k_belas => Figure::Teen,
        Rule::puluh | Rule::k_puluh => Figure::Times(10),
        Rule::k_ratus => Figure::Times(100),
        Rule::k_ribu => Figure::Group(1000),
        Rule::k_juta => Figure::Group(1_000_000),
        Rule::k_miliar => Figure::Group(1_000_000_000),
        _ => return None,
    })
}

/// The number that a bracket such as `(seratus dua puluh enam)` spells out; `None` when it holds anything else.
pub fn number_in_words(bracket: &str) -> Option<u64> {
    let parts = parts(Rule::angka_terbilang, bracket)?;
    Some(crate::value::ordinal::value(parts.filter_map(|(rule, _)| figure(rule))))
}

/// A title line: what stands before NOMOR, between NOMOR and TENTANG, and after it.
#[derive(Debug, Default)]
pub struct TitleParts {
    pub title: Option<Range<usize>>,
    pub nomor: Option<Range<usize>>,
    pub tentang: Option<Range<usize>>,
    /// Whether the word NOMOR (or TENTANG) is on the line at all.
    pub has_nomor: bool,
    pub has_tentang: bool,
}

/// Takes a title line apart: `WALI KOTA BEKASI NOMOR 555 TENTANG …`.
pub fn title(line: &str) -> TitleParts {
    let mut out = TitleParts::default();
    for (rule, range) in parts(Rule::judul_isi, line).into_iter().flatten() {
        match rule {
            Rule::judul_teks => out.title = trimmed(line, range),
            Rule::judul_nomor => out.has_nomor = true,
            Rule::judul_nomor_isi => out.nomor = trimmed(line, range),
            Rule::judul_tentang => out.has_tentang = true,
            Rule::judul_perihal => out.tentang = trimmed(line, range),
            _ => {}
        }
    }
    out
}

/// A range without the white space at its ends; `None` when nothing is left.
fn trimmed(line: &str, range: Range<usize>) -> Option<Range<usize>> {
    let words = &line[range.clone()];
    let start = range.start + (words.len() - words.trim_start().len());
    let end = start + words.trim().len();
    (start < end).then_some(start..end)
}

/// What follows NOMOR: the number, the word TAHUN and the year.
#[derive(Debug, Default)]
pub struct NumberParts {
    pub text: Option<Range<usize>>,
    pub has_year_word: bool,
    pub year: Option<Range<usize>>,
    /// What follows a readable number and year.
    pub tail: Option<Range<usize>>,
}

/// Takes apart what follows NOMOR: ` 29 TAHUN 2016`, ` : 555.7/226/Diskominfostandi`.
pub fn number(rest: &str) -> NumberParts {
    let mut out = NumberParts::default();
    for (rule, range) in parts(Rule::nomor_isi, rest).into_iter().flatten() {
        match rule {
            Rule::nomor_teks => out.text = Some(range),
            Rule::tahun_kata => out.has_year_word = true,
            Rule::tahun_angka => out.year = Some(range),
            Rule::ekor => out.tail = Some(range),
            _ => {}
        }
    }
    out
}

/// A date as printed; the day may be left blank in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateParts {
    pub day: Option<u32>,
    pub month: u32,
    pub year: Option<i32>,
}

/// Reads a date: `8 Juni 2016`, `1 - 3 - 2020`, `Juni 2016`. `None` when the text is no date.
pub fn date(text: &str) -> Option<DateParts> {
    use crate::value::date::{lookalike, year};
    let mut out = DateParts { day: None, month: 0, year: None };
    for (rule, range) in parts(Rule::tanggal, text)? {
        match rule {
            Rule::hari_angka => out.day = lookalike(&text[range]),
            Rule::bulan_angka => out.month = lookalike(&text[range]).unwrap_or(0),
            Rule::tahun_angka => out.year = year(&text[range]),
            Rule::bulan_mirip => out.month = nearest_month(&text[range])?,
            rule => {
                if let Some(month) = month(rule) {
                    out.month = month;
                }
            }
        }
    }
    Some(out)
}

/// The month that a misspelt or misread word is nearest to: one letter off, two in a long name; `None` when it
/// is near none, or as near to another (`Juti`).
fn nearest_month(word: &str) -> Option<u32> {
    let word = word.to_lowercase();
    let near = |month: &str| strsim::levenshtein(&word, month) <= if month.len() >= 8 { 2 } else { 1 };
    let mut found = (1..).zip(super::expected("month")).filter(|(_, month)| near(month));
    let (number, _) = found.next()?;
    found.next().is_none().then_some(number)
}

pub(super) fn month(rule: Rule) -> Option<u32> {
    Some(match rule {
        Rule::januari => 1,
        Rule::februari => 2,
        Rule::maret => 3,
        Rule::april => 4,
        Rule::mei => 5,
        Rule::juni => 6,
        Rule::juli => 7,
        Rule::agustus => 8,
        Rule::september => 9,
        Rule::oktober => 10,
        Rule::november => 11,
        Rule::desember => 12,
        _ => return None,
    })
}

/// The place and the date of a letter's date line, `Jakarta, 1 Agustus 2023`; `None` for any other line.
pub fn place_and_date(line: &str) -> Option<(Range<usize>, Range<usize>)> {
    let (mut place, mut date) = (None, None);
    for (rule, range) in parts(Rule::tempat_tanggal, line)? {
        match rule {
            Rule::tempat => place = Some(range),
            Rule::tanggal_sisa => date = Some(range),
            _ => {}
        }
    }
    Some((place?, date?))
}

/// What follows `Ditetapkan di`: the place, and the rest behind `pada tanggal` when it is on the same line.
pub fn place(rest: &str) -> (Option<Range<usize>>, Option<Range<usize>>) {
    let (mut place, mut date) = (None, None);
    for (rule, range) in parts(Rule::tempat_isi, rest).into_iter().flatten() {
        match rule {
            Rule::tempat_nama_isi => place = Some(range),
            Rule::tempat_sisa => date = Some(range),
            _ => {}
        }
    }
    (place, date)
}

/// Where the addressees begin on a line of a letter's head that has them beside it, in bytes.
pub fn addressees_column(line: &str) -> Option<usize> {
    parts(Rule::kepala_dua_kolom, line)?
        .find(|(rule, _)| *rule == Rule::kolom_kanan)
        .map(|(_, range)| range.start)
}

/// The number of a division's heading: `BAB IV` 4, `Pasal 5A` 5, `Bagian Kedua` 2; 0 when it has none.
pub(super) fn division_number(heading: &str) -> u32 {
    let Some(found) = ask(Rule::divisi, heading) else {
        return 0;
    };
    let mut ordinal = Vec::new();
    for part in found.all() {
        match part.rule() {
            Rule::divisi_angka => return part.words().parse().unwrap_or(0),
            Rule::divisi_romawi => return crate::value::label::roman(part.words()).unwrap_or(0),
            rule => ordinal.push(figure(rule)),
        }
    }
    crate::value::ordinal::number(ordinal.into_iter())
}

/// Number and year in a gazette's line: `BERITA DAERAH … TAHUN 2019 NOMOR 12`.
pub fn gazette(line: &str) -> (Option<String>, Option<String>) {
    let (mut nomor, mut tahun) = (None, None);
    for (rule, range) in parts(Rule::lembaran_isi, line).into_iter().flatten() {
        match rule {
            Rule::lembaran_nomor => nomor = Some(line[range].trim().to_owned()),
            Rule::tahun_angka => tahun = Some(line[range].to_owned()),
            _ => {}
        }
    }
    (nomor, tahun)
}

/// The label behind an item's semicolon, where the next item runs on: its place and style.
pub fn label_behind(words: &str) -> Option<(Range<usize>, LabelStyle)> {
    let (_, label) =
        parts(Rule::label_menyusul, clip(words, HEAD))?.find(|(rule, _)| *rule == Rule::label)?;
    Some((label.clone(), crate::value::label::style(&words[label])))
}

/// What a line's head may be where a list's next label is looked for.
#[derive(Clone, Copy, Debug)]
pub struct LabelLike {
    /// How many bytes of the line are the label.
    pub label: usize,
    /// Where the words behind it begin.
    pub words: usize,
}

/// The head of a line that may be a label which the scan misread; `None` for words.
pub fn label_like(line: &str) -> Option<LabelLike> {
    let line = clip(line, HEAD);
    let (_, label) = parts(Rule::label_mirip, line)?
        .find(|(rule, _)| matches!(rule, Rule::mirip_bertanda | Rule::mirip_tanpa_titik))?;
    let rest = &line[label.end..];
    Some(LabelLike { label: label.end, words: label.end + rest.len() - rest.trim_start().len() })
}

/// The groups of figures after `NIP.` and whatever follows them.
pub fn nip(rest: &str) -> (Vec<Range<usize>>, Option<Range<usize>>) {
    let (mut groups, mut tail) = (Vec::new(), None);
    for (rule, range) in parts(Rule::nip_isi, rest).into_iter().flatten() {
        match rule {
            Rule::nip_angka => groups.push(range),
            Rule::nip_ekor => tail = Some(range),
            _ => {}
        }
    }
    (groups, tail)
}

/// The words in `<!-- tak dikenal: Catatan pinggir -->`; `None` for another line.
pub fn marked_remainder(line: &str) -> Option<Range<usize>> {
    let mut found = parts(Rule::tak_dikenal_isi, line)?;
    found.find(|(rule, _)| *rule == Rule::tak_dikenal_kata).map(|(_, range)| range)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_after_nomor() {
        for (rest, text, year) in [
            (" 29 TAHUN 2016", Some("29"), Some("2016")),
            (" : 1 TAHUN 2006", Some("1"), Some("2006")),
            (" 555.7/226/Diskominfostandi", Some("555.7/226/Diskominfostandi"), None),
            (" e-0019/SE/2023", Some("e-0019/SE/2023"), None),
            (" TAHUN 2022", None, Some("2022")),
            ("        1     TAHUN 2017", Some("1"), Some("2017")),
            (" 170 - 02 TAHUN 2026", Some("170 - 02"), Some("2026")),
            (" : 12 TAHUN : 2O16", Some("12"), Some("2O16")),
            ("", None, None),
        ] {
            let parts = number(rest);
            assert_eq!(parts.text.map(|r| &rest[r]), text, "{rest:?}");
            assert_eq!(parts.year.map(|r| &rest[r]), year, "{rest:?}");
        }
    }

    #[test]
    fn dates_as_printed() {
        let d = |day, month, year| Some(DateParts { day, month, year });
        for (text, want) in [
            (" 8 Juni 2016", d(Some(8), 6, Some(2016))),
            ("06 Maret 2O17", d(Some(6), 3, Some(2017))),
            (" 1 - 3 - 2020", d(Some(1), 3, Some(2020))),
            (": 8 JUNI 2016", d(Some(8), 6, Some(2016))),
            ("        Juni 2016", d(None, 6, Some(2016))),
            ("5 Nopember 1998.", d(Some(5), 11, Some(1998))),
            (", 17 Februari 2017", d(Some(17), 2, Some(2017))),
            (" 3 Sepptember 2019", d(Some(3), 9, Some(2019))),
            ("\n.\n19 Desember\n2005", d(Some(19), 12, Some(2005))),
            ("2? JAN 18", None),
            ("5 orang 2019", None),
            ("ditetapkan.", None),
        ] {
            assert_eq!(date(text), want, "{text:?}");
        }
    }

    #[test]
    fn months_misspelt() {
        for (word, month) in [
            ("Sepptember", Some(9)),
            ("Okober", Some(10)),
            ("Desernber", Some(12)),
            ("Juti", None),
            ("orang", None),
        ] {
            assert_eq!(nearest_month(word), month, "{word}");
        }
    }

    #[test]
    fn date_line_of_a_letter() {
        let line = "Jakarta, 1 Agustus 2023";
        let (place, date) = place_and_date(line).expect("is one");
        assert_eq!((&line[place], line[date].trim()), ("Jakarta", "1 Agustus 2023"));
        for other in ["Jakarta, Bogor dan Depok", "Camat, Lurah dan 3 orang", "Jakarta"] {
            assert!(place_and_date(other).is_none(), "{other}");
        }
    }

    #[test]
    fn words_beside_figures() {
        assert_eq!(number_in_words("(seratus dua puluh enam)"), Some(126));
        assert_eq!(number_in_words("(satu juta rupiah)"), Some(1_000_000));
        assert_eq!(number_in_words("(COVID-19)"), None);
    }
}
