use schemars::JsonSchema;
use serde::Serialize;

use super::{Letak, Mutu, Nomor, Penandatangan, Penetapan, Pengundangan, Simpul, Sisa, Sumber, Tanda, Teks};
use crate::message::Diagnostik;

/// The name of the JSON contract.
pub const SKEMA: &str = "diktum/2";
/// The name of the contract before it, which documents that are kept may follow.
pub const SKEMA_LAMA: &str = "diktum/1";

/// The form of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Jenis {
    /// INSTRUKSI of a governor, regent, mayor, regional secretary or head of office
    Instruksi,
    /// SURAT EDARAN
    SuratEdaran,
    /// KEPUTUSAN
    Keputusan,
    /// PERATURAN of a governor, regent, mayor, council; of the president, a minister, the head of an agency
    Peraturan,
    /// UNDANG-UNDANG
    UndangUndang,
    /// PERATURAN PEMERINTAH PENGGANTI UNDANG-UNDANG
    Perppu,
    /// PERATURAN PEMERINTAH
    PeraturanPemerintah,
    /// PERATURAN DAERAH
    PeraturanDaerah,
    /// QANUN (Aceh)
    Qanun,
    /// SERUAN
    Seruan,
    /// MAKLUMAT
    Maklumat,
    /// PENGUMUMAN
    Pengumuman,
    /// HIMBAUAN
    Himbauan,
    /// SURAT PERINTAH
    SuratPerintah,
    /// SURAT TUGAS
    SuratTugas,
    /// A legal text whose form none of these names
    Lain,
}

impl Jenis {
    /// Whether a text of this form has orders, articles or points.
    pub fn has_a_body(self) -> bool {
        use Jenis::*;
        matches!(
            self,
            Instruksi
                | Keputusan
                | Peraturan
                | UndangUndang
                | Perppu
                | PeraturanPemerintah
                | PeraturanDaerah
                | Qanun
        )
    }

    /// Whether a text of this form is promulgated in a gazette, and not copied to anybody.
    pub fn is_promulgated(self) -> bool {
        use Jenis::*;
        matches!(self, Peraturan | UndangUndang | Perppu | PeraturanPemerintah | PeraturanDaerah | Qanun)
    }

    /// The form as written: `surat_edaran`.
    pub fn as_str(self) -> &'static str {
        match self {
            Jenis::Instruksi => "instruksi",
            Jenis::SuratEdaran => "surat_edaran",
            Jenis::Keputusan => "keputusan",
            Jenis::Peraturan => "peraturan",
            Jenis::UndangUndang => "undang_undang",
            Jenis::Perppu => "perppu",
            Jenis::PeraturanPemerintah => "peraturan_pemerintah",
            Jenis::PeraturanDaerah => "peraturan_daerah",
            Jenis::Qanun => "qanun",
            Jenis::Seruan => "seruan",
            Jenis::Maklumat => "maklumat",
            Jenis::Pengumuman => "pengumuman",
            Jenis::Himbauan => "himbauan",
            Jenis::SuratPerintah => "surat_perintah",
            Jenis::SuratTugas => "surat_tugas",
            Jenis::Lain => "lain",
        }
    }
}

/// One regional legal text, as `diktum parse` prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Dokumen<'a> {
    /// The name of this contract: "diktum/2".
    pub skema: &'static str,
    /// What was read.
    pub sumber: Sumber,
    /// How far the reading can be trusted.
    pub mutu: Mutu,
    /// The form of the text.
    pub jenis: Jenis,
    /// The letterhead, one string a printed unit, wrapped lines joined.
    pub kop: Vec<Teks<'a>>,
    /// The title line as printed, without the number; null where the text has none.
    pub judul: Option<Teks<'a>>,
    /// The text's own number and year, or null where no NOMOR is printed.
    pub nomor: Option<Nomor<'a>>,
    /// The subject (after TENTANG, or Hal), wrapped lines joined, or null.
    pub tentang: Option<Teks<'a>>,
    /// The office that speaks, as printed over the body, without its comma, or null.
    pub pejabat: Option<Teks<'a>>,
    /// The considerations (Menimbang).
    pub menimbang: Vec<Simpul<'a>>,
    /// The legal basis (Mengingat; Dasar in a surat perintah or surat tugas).
    pub mengingat: Vec<Simpul<'a>>,
    /// What was taken note of (Memperhatikan).
    pub memperhatikan: Vec<Simpul<'a>>,
    /// What was read (Membaca).
    pub membaca: Vec<Simpul<'a>>,
    /// Who was heard (Mendengar).
    pub mendengar: Vec<Simpul<'a>>,
    /// What follows Menetapkan before the first order: the restated title.
    pub menetapkan: Vec<Simpul<'a>>,
    /// Paragraphs before the orders.
    pub pembukaan: Vec<Simpul<'a>>,
    /// The addressees.
    pub kepada: Vec<Simpul<'a>>,
    /// The place under the addressees (di …), or null.
    pub di: Option<Teks<'a>>,
    /// The words that follow Untuk before the first order, or null.
    pub untuk: Option<Teks<'a>>,
    /// The body: a tree of nodes.
    pub isi: Vec<Simpul<'a>>,
    /// Paragraphs after the orders.
    pub penutup: Vec<Simpul<'a>>,
    /// Place and date of issue.
    pub penetapan: Penetapan<'a>,
    /// The promulgation, or null.
    pub pengundangan: Option<Pengundangan<'a>>,
    /// Who signed.
    pub penandatangan: Vec<Penandatangan<'a>>,
    /// Who gets copies.
    pub tembusan: Vec<Simpul<'a>>,
    /// The annexes.
    pub lampiran: Vec<Lampiran<'a>>,
    /// The elucidations.
    pub penjelasan: Vec<Lampiran<'a>>,
    /// What belongs to no part above.
    pub sisa: Vec<Sisa<'a>>,
    /// What is odd in the text, or was repaired.
    pub diagnostik: Vec<Diagnostik>,
    /// Printed keywords and mark-up: with the fields above they cover the text.
    #[serde(skip)]
    #[schemars(skip)]
    pub tanda: Vec<Tanda>,
}

/// An annex or an elucidation.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Lampiran<'a> {
    /// Its heading, wrapped lines joined.
    pub judul: Teks<'a>,
    /// Its contents.
    pub isi: Vec<Simpul<'a>>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}

impl<'a> Dokumen<'a> {
    /// The lists of nodes, each under its name on the page, in the order of the JSON.
    pub fn lists(&self) -> [(&'static str, &[Simpul<'a>]); 11] {
        [
            ("Menimbang", &self.menimbang),
            ("Mengingat", &self.mengingat),
            ("Memperhatikan", &self.memperhatikan),
            ("Membaca", &self.membaca),
            ("Mendengar", &self.mendengar),
            ("Menetapkan", &self.menetapkan),
            ("Pembukaan", &self.pembukaan),
            ("Kepada", &self.kepada),
            ("Isi", &self.isi),
            ("Penutup", &self.penutup),
            ("Tembusan", &self.tembusan),
        ]
    }

    /// The lists of [`lists`](Self::lists), to be changed.
    pub fn lists_mut(&mut self) -> [&mut [Simpul<'a>]; 11] {
        [
            &mut self.menimbang,
            &mut self.mengingat,
            &mut self.memperhatikan,
            &mut self.membaca,
            &mut self.mendengar,
            &mut self.menetapkan,
            &mut self.pembukaan,
            &mut self.kepada,
            &mut self.isi,
            &mut self.penutup,
            &mut self.tembusan,
        ]
    }

    /// An empty document of this form.
    pub fn new(jenis: Jenis) -> Self {
        Dokumen {
            skema: SKEMA,
            sumber: Sumber::teks(),
            mutu: Mutu::utuh(),
            jenis,
            kop: Vec::new(),
            judul: None,
            nomor: None,
            tentang: None,
            pejabat: None,
            menimbang: Vec::new(),
            mengingat: Vec::new(),
            memperhatikan: Vec::new(),
            membaca: Vec::new(),
            mendengar: Vec::new(),
            menetapkan: Vec::new(),
            pembukaan: Vec::new(),
            kepada: Vec::new(),
            di: None,
            untuk: None,
            isi: Vec::new(),
            penutup: Vec::new(),
            penetapan: Penetapan::default(),
            pengundangan: None,
            penandatangan: Vec::new(),
            tembusan: Vec::new(),
            lampiran: Vec::new(),
            penjelasan: Vec::new(),
            sisa: Vec::new(),
            diagnostik: Vec::new(),
            tanda: Vec::new(),
        }
    }
}
