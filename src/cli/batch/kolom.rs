//! The columns of the table: their names, which there are without being asked for, and what stands in them.

use diktum::wording::Lang;
use diktum::wording::batch::words;

use crate::cli::{fill, output};

/// A column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kolom {
    Id,
    Sumber,
    Sha256,
    Halaman,
    Putusan,
    Jenis,
    Nomor,
    Tahun,
    Tentang,
    Tempat,
    Tanggal,
    Jabatan,
    Nama,
    Nip,
    Penandatangan,
    Diktum,
    Pasal,
    Simpul,
    Pesan,
    KodePesan,
    Galat,
    Judul,
    Pejabat,
    Pengundangan,
    Lembaran,
}

/// What stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Isi {
    /// A name, a code or a hash of this program.
    Kata,
    /// Words of the text, or of its name.
    Naskah,
    /// What is made of digits and no number to reckon with.
    Angka,
    /// A number to reckon with.
    Bilangan,
    /// A date.
    Tanggal,
}

/// How many columns there are.
const COUNT: usize = 25;
/// How many of them are written when none is asked for.
const USUAL: usize = 21;

impl Kolom {
    /// All of them; the first [`USUAL`] are those of a table when none is asked for.
    const ALL: [Kolom; COUNT] = [
        Kolom::Id,
        Kolom::Sumber,
        Kolom::Sha256,
        Kolom::Halaman,
        Kolom::Putusan,
        Kolom::Jenis,
        Kolom::Nomor,
        Kolom::Tahun,
        Kolom::Tentang,
        Kolom::Tempat,
        Kolom::Tanggal,
        Kolom::Jabatan,
        Kolom::Nama,
        Kolom::Nip,
        Kolom::Penandatangan,
        Kolom::Diktum,
        Kolom::Pasal,
        Kolom::Simpul,
        Kolom::Pesan,
        Kolom::KodePesan,
        Kolom::Galat,
        Kolom::Judul,
        Kolom::Pejabat,
        Kolom::Pengundangan,
        Kolom::Lembaran,
    ];

    /// Its name and what stands in it.
    fn facts(self) -> (&'static str, Isi) {
        match self {
            Kolom::Id => ("id", Isi::Naskah),
            Kolom::Sumber => ("sumber", Isi::Naskah),
            Kolom::Sha256 => ("sha256", Isi::Kata),
            Kolom::Halaman => ("halaman", Isi::Bilangan),
            Kolom::Putusan => ("putusan", Isi::Kata),
            Kolom::Jenis => ("jenis", Isi::Kata),
            Kolom::Nomor => ("nomor", Isi::Angka),
            Kolom::Tahun => ("tahun", Isi::Bilangan),
            Kolom::Tentang => ("tentang", Isi::Naskah),
            Kolom::Tempat => ("tempat", Isi::Naskah),
            Kolom::Tanggal => ("tanggal", Isi::Tanggal),
            Kolom::Jabatan => ("jabatan", Isi::Naskah),
            Kolom::Nama => ("nama", Isi::Naskah),
            Kolom::Nip => ("nip", Isi::Angka),
            Kolom::Penandatangan => ("penandatangan", Isi::Bilangan),
            Kolom::Diktum => ("diktum", Isi::Bilangan),
            Kolom::Pasal => ("pasal", Isi::Bilangan),
            Kolom::Simpul => ("simpul", Isi::Bilangan),
            Kolom::Pesan => ("pesan", Isi::Bilangan),
            Kolom::KodePesan => ("kode_pesan", Isi::Kata),
            Kolom::Galat => ("galat", Isi::Kata),
            Kolom::Judul => ("judul", Isi::Naskah),
            Kolom::Pejabat => ("pejabat", Isi::Naskah),
            Kolom::Pengundangan => ("pengundangan", Isi::Tanggal),
            Kolom::Lembaran => ("lembaran", Isi::Naskah),
        }
    }

    pub fn name(self) -> &'static str {
        self.facts().0
    }

    pub fn isi(self) -> Isi {
        self.facts().1
    }

    fn find(name: &str) -> Option<Kolom> {
        Self::ALL.into_iter().find(|kolom| kolom.name() == name)
    }
}

/// The columns of a table, in their order, each once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Columns {
    order: [Kolom; COUNT],
    length: usize,
}

impl Default for Columns {
    fn default() -> Columns {
        Columns { order: Kolom::ALL, length: USUAL }
    }
}

/// Why names are no columns.
#[derive(Debug, PartialEq, Eq)]
pub enum Wrong<'g> {
    Unknown(&'g str),
    Twice(&'g str),
}

impl Columns {
    /// Reads `id,nomor,judul`.
    pub fn parse(given: &str) -> Result<Columns, Wrong<'_>> {
        let mut columns = Columns { length: 0, ..Columns::default() };
        for name in given.split(',').map(str::trim) {
            let kolom = Kolom::find(name).ok_or(Wrong::Unknown(name))?;
            if columns.iter().any(|other| other == kolom) {
                return Err(Wrong::Twice(name));
            }
            columns.order[columns.length] = kolom;
            columns.length += 1;
        }
        Ok(columns)
    }

    pub fn iter(&self) -> impl Iterator<Item = Kolom> + '_ {
        self.order[..self.length].iter().copied()
    }

    /// Whether a row says whose it is, of which bytes it was made, and what the summary counts of it.
    pub fn tell_all(&self) -> bool {
        const ASKED: [Kolom; 7] = [
            Kolom::Id,
            Kolom::Sumber,
            Kolom::Sha256,
            Kolom::Putusan,
            Kolom::Jenis,
            Kolom::KodePesan,
            Kolom::Galat,
        ];
        ASKED.iter().all(|asked| self.iter().any(|kolom| kolom == *asked))
    }
}

impl Wrong<'_> {
    /// A sentence for who wrote it.
    pub fn sentence(&self, lang: Lang) -> String {
        let w = words(lang);
        let all = || Kolom::ALL.map(Kolom::name).join(", ");
        match self {
            Wrong::Twice(name) => fill(w.column_twice, &[&output::shown(name)]),
            Wrong::Unknown(name) => match near(name) {
                Some(near) => fill(w.column_unknown_near, &[&output::shown(name), near, &all()]),
                None => fill(w.column_unknown, &[&output::shown(name), &all()]),
            },
        }
    }
}

/// The name that somebody who wrote `given` may have meant: the one the fewest letters away, if that is less than half.
fn near(given: &str) -> Option<&'static str> {
    let given = given.to_lowercase();
    let names = Kolom::ALL.into_iter().map(Kolom::name).filter(|name| given.len() < 2 * name.len());
    let letters = names.map(|name| (strsim::levenshtein(&given, name), name));
    letters
        .filter(|(letters, name)| 2 * letters < name.len())
        .min_by_key(|(letters, _)| *letters)
        .map(|n| n.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_read_in_their_order_each_once() {
        let names =
            |given| Columns::parse(given).map(|found| found.iter().map(Kolom::name).collect::<Vec<_>>());
        assert_eq!(names("judul, id"), Ok(vec!["judul", "id"]));
        assert_eq!(names("id,judul,id"), Err(Wrong::Twice("id")));
        for (given, wrong) in [("", ""), ("id,", ""), ("id;nomor", "id;nomor"), ("ID", "ID")] {
            assert_eq!(names(given), Err(Wrong::Unknown(wrong)), "{given}");
        }
        let all = Kolom::ALL.map(Kolom::name).join(",");
        assert_eq!(names(&all).map(|names| names.join(",")), Ok(all.clone()));
    }

    #[test]
    fn the_nearest_name_is_told() {
        for (given, wanted) in [
            ("jdul", Some("judul")),
            ("Nomor", Some("nomor")),
            ("kode-pesan", Some("kode_pesan")),
            ("pengundang", Some("pengundangan")),
            ("xyz", None),
            ("", None),
        ] {
            assert_eq!(near(given), wanted, "{given}");
        }
    }
}
