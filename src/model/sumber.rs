use schemars::JsonSchema;
use serde::Serialize;

/// What was read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Sumber {
    /// What kind of file it was, told by its content.
    pub jenis: JenisSumber,
    /// How many pages it has, or null where the source has none.
    pub halaman: Option<u32>,
    /// What each page was read from.
    pub lapisan: Vec<Lapisan>,
    /// How pictures were read, or null where no recogniser was asked.
    pub ocr: Option<Ocr>,
}

impl Sumber {
    /// A source without pages.
    pub fn teks() -> Sumber {
        Sumber { jenis: JenisSumber::Teks, halaman: None, lapisan: Vec::new(), ocr: None }
    }
}

/// The kind of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JenisSumber {
    /// Plain text or Markdown
    Teks,
    /// PDF
    Pdf,
    /// PNG, JPEG or TIFF
    Gambar,
    /// The table of words of a recogniser or of pdftotext
    Tsv,
    /// hOCR
    Hocr,
    /// ALTO
    Alto,
    /// PAGE XML
    Page,
    /// The XHTML of pdftotext -bbox or -bbox-layout
    Bbox,
    /// A DoclingDocument
    Docling,
}

impl JenisSumber {
    /// The kind as written: `docling`.
    pub fn as_str(self) -> &'static str {
        match self {
            JenisSumber::Teks => "teks",
            JenisSumber::Pdf => "pdf",
            JenisSumber::Gambar => "gambar",
            JenisSumber::Tsv => "tsv",
            JenisSumber::Hocr => "hocr",
            JenisSumber::Alto => "alto",
            JenisSumber::Page => "page",
            JenisSumber::Bbox => "bbox",
            JenisSumber::Docling => "docling",
        }
    }
}

/// What a page was read from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Lapisan {
    /// Text that the page was printed from
    Teks,
    /// The text layer that a recogniser put over a scan
    LapisanPindaian,
    /// A picture; its words come from a recogniser, or there are none
    Pindaian,
    /// A text layer that is no text: without letters that can be read
    Rusak,
    /// A page without words or pictures
    Kosong,
}

impl Lapisan {
    /// All of them, in the order in which they are counted.
    pub const ALL: [Lapisan; 5] =
        [Lapisan::Teks, Lapisan::LapisanPindaian, Lapisan::Pindaian, Lapisan::Rusak, Lapisan::Kosong];

    /// The layer as written: `lapisan_pindaian`.
    pub fn as_str(self) -> &'static str {
        match self {
            Lapisan::Teks => "teks",
            Lapisan::LapisanPindaian => "lapisan_pindaian",
            Lapisan::Pindaian => "pindaian",
            Lapisan::Rusak => "rusak",
            Lapisan::Kosong => "kosong",
        }
    }
}

/// How pictures were read.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Ocr {
    /// The recogniser and its version: "tesseract 5.3.0".
    pub mesin: String,
    /// Its language: "ind".
    pub bahasa: String,
    /// Dots per inch at which pages were shown to it.
    pub dpi: u32,
    /// Its page segmentation mode.
    pub psm: u8,
}
