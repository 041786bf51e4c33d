//! Units: what the recogniser finds at the head of a line, and the words that follow.

use crate::model::Jenis;

/// One head, label, mark or run of words, with its place in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unit {
    pub kind: Kind,
    /// Byte range in the decoded text.
    pub start: u32,
    pub end: u32,
    /// Lines that end between the unit before and this one: 0 same line, 1 next line, 2 blank lines between.
    pub breaks: u8,
    /// White space before it on its line, in bytes.
    pub indent: u16,
    /// How far in it begins on its page, in half letter widths from a place left of the text; 0 where there is no page.
    pub stop: u16,
    /// The number of an ordinal or of a division (`KEDUA`, `Pasal 2`, `BAB II`: 2), else 0.
    pub number: u32,
}

impl Unit {
    /// Whether it is the first on its line.
    pub fn starts_line(&self) -> bool {
        self.breaks > 0
    }

    /// Whether a blank line stands before it.
    pub fn after_blank(&self) -> bool {
        self.breaks > 1
    }
}

/// What a unit is; each with a line that gives it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `Mengajak pegawai di bawah pimpinan …`
    Words,
    /// `:` after a keyword, or alone on its line
    Separator,
    /// `**`, `# `, `|`, a zero-width blank
    Mark,
    /// `- `
    Bullet,
    /// `. Para Deputi`
    LostLabel,
    /// `a.`
    Label(LabelStyle),
    /// `KESATU`
    Diktum,
    /// `- 2 -`
    PageNumber,
    /// `-2KEDUA`: the `-2`
    PageMark,
    /// `|---|---|`
    Rule,
    /// `A handwritten signature in blue ink …`
    Caption,
    /// `SK No 018057A`
    Stamp,
    /// `SALINAN`
    CopyStamp,
    /// `PARAF KOORDINASI`
    Initials,
    /// `<!-- tak dikenal: Catatan pinggir -->`
    Unknown,
    /// `INSTRUKSI`
    Judul(Jenis),
    /// `NOMOR`
    Nomor,
    /// `TENTANG`
    Tentang,
    /// `DENGAN RAHMAT TUHAN YANG MAHA ESA`
    Rahmat,
    /// `Sifat :`
    Sifat,
    /// `Lampiran :`
    LampiranSurat,
    /// `Hal :`
    Hal,
    /// `Menimbang :`
    Menimbang,
    /// `Mengingat :`
    Mengingat,
    /// `Memperhatikan :`
    Memperhatikan,
    /// `Membaca :`
    Membaca,
    /// `Mendengar :`
    Mendengar,
    /// `Dasar :`
    Dasar,
    /// `Dengan Persetujuan Bersama`
    Persetujuan,
    /// `MENGINSTRUKSIKAN :`
    Memutuskan,
    /// `Menetapkan :`
    Menetapkan,
    /// `Kepada :`
    Kepada,
    /// `Yth.`
    Yth,
    /// `di` / `Jakarta`
    Di,
    /// `Untuk :`
    Untuk,
    /// `BAB II`
    Bab,
    /// `Bagian Kesatu`
    Bagian,
    /// `Paragraf 1`
    Paragraf,
    /// `Pasal 5`
    Pasal,
    /// `Instruksi ini mulai berlaku …`
    Penutup,
    /// `Ditetapkan di`
    Ditetapkan,
    /// `pada tanggal`
    PadaTanggal,
    /// `Diundangkan di`
    Diundangkan,
    /// `a.n.`
    AtasNama,
    /// `u.b.`
    UntukBeliau,
    /// `ttd`
    Ttd,
    /// `NIP.`
    Nip,
    /// `Tembusan :`
    Tembusan,
    /// `Salinan sesuai dengan aslinya`
    SalinanSesuai,
    /// `BERITA DAERAH … TAHUN 2019 NOMOR 12`
    Lembaran,
    /// `NOREG …`
    Noreg,
    /// `LAMPIRAN I`
    Lampiran,
    /// `PENJELASAN`
    Penjelasan,
    /// `Ayat (1)` in an elucidation
    PenjelasanAyat,
    /// `Huruf a` in an elucidation
    PenjelasanHuruf,
    /// `Angka 1` in an elucidation
    PenjelasanAngka,
    /// `TANGGAL : 3 Mei 2021` in an annex's heading
    TanggalLampiran,
    /// `BUPATI …,`
    Jabatan,
}

impl Kind {
    /// Page furniture: what page and scanner put there.
    pub fn is_furniture(self) -> bool {
        matches!(
            self,
            Kind::PageNumber
                | Kind::PageMark
                | Kind::Caption
                | Kind::Stamp
                | Kind::CopyStamp
                | Kind::Initials
                | Kind::Unknown
        )
    }
}

/// The look of a label: two labels of one list share it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum LabelStyle {
    /// `1.`
    DigitDot,
    /// `1)`
    DigitParen,
    /// `(1)`
    DigitBoth,
    /// `a.`
    LowerDot,
    /// `a)`
    LowerParen,
    /// `(a)`
    LowerBoth,
    /// `A.`
    UpperDot,
    /// `A)`
    UpperParen,
    /// `(A)`
    UpperBoth,
    /// `II.`
    RomanUpper,
    /// `f£`: a label that can't be read, known by its place on the page
    Unread,
    /// `ii.`
    RomanLowerDot,
    /// `ii)`
    RomanLowerParen,
    /// `(ii)`
    RomanLowerBoth,
}
