//! Nodes: the tree of the body, and the items of every list.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::{Letak, Teks};

/// What a node is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum JenisSimpul {
    /// An order: KESATU, KEDUA …
    Diktum,
    /// A chapter: BAB I
    Bab,
    /// A part of a chapter: Bagian Kesatu
    Bagian,
    /// A part of a part: Paragraf 1
    Paragraf,
    /// An article: Pasal 1
    Pasal,
    /// A clause of an article: (1)
    Ayat,
    /// A point with a letter: a., b), C.
    Huruf,
    /// A point with a figure: 1., 2), II.
    Angka,
    /// A point with a bullet
    Butir,
    /// A paragraph without a label
    Alinea,
}

impl JenisSimpul {
    /// The kind as the JSON has it.
    pub fn as_str(self) -> &'static str {
        match self {
            JenisSimpul::Diktum => "diktum",
            JenisSimpul::Bab => "bab",
            JenisSimpul::Bagian => "bagian",
            JenisSimpul::Paragraf => "paragraf",
            JenisSimpul::Pasal => "pasal",
            JenisSimpul::Ayat => "ayat",
            JenisSimpul::Huruf => "huruf",
            JenisSimpul::Angka => "angka",
            JenisSimpul::Butir => "butir",
            JenisSimpul::Alinea => "alinea",
        }
    }
}

/// The label of a node.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Label<'a> {
    /// As printed, without the separating colon.
    Tercetak(Teks<'a>),
    /// Misread by the scan: what stands there, and what it is by its neighbours.
    Terbaca { teks: Teks<'a>, label: String },
    /// Lost in the scan and inferred from its neighbours.
    Tersirat(String),
}

impl<'a> Label<'a> {
    /// What stands in the text.
    pub fn teks(&self) -> Option<&Teks<'a>> {
        match self {
            Label::Tercetak(teks) | Label::Terbaca { teks, .. } => Some(teks),
            Label::Tersirat(_) => None,
        }
    }

    /// The label as it is, or should be, printed.
    pub fn to_cow(&self) -> Cow<'_, str> {
        match self {
            Label::Tercetak(teks) => teks.to_cow(),
            Label::Terbaca { label, .. } | Label::Tersirat(label) => Cow::Borrowed(label),
        }
    }
}

impl Serialize for Label<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Label::Tercetak(teks) => teks.serialize(serializer),
            Label::Terbaca { label, .. } | Label::Tersirat(label) => serializer.serialize_str(label),
        }
    }
}

impl JsonSchema for Label<'_> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Label".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        String::json_schema(generator)
    }
}

/// What the JSON says of a label.
#[derive(Serialize, JsonSchema)]
struct LabelKeys<'l, 'a> {
    /// The label as printed, without the separating colon ("KESATU", "a.", "(2)", "Pasal 5"), a misread one as it should be; null for a node without one.
    label: Option<&'l Label<'a>>,
    /// What stands for the label, only where the scan misread it.
    #[serde(skip_serializing_if = "Option::is_none")]
    label_tercetak: Option<&'l Teks<'a>>,
}

fn label_keys<S: Serializer>(label: &Option<Label>, serializer: S) -> Result<S::Ok, S::Error> {
    let label_tercetak = match label {
        Some(Label::Terbaca { teks, .. }) => Some(teks),
        _ => None,
    };
    LabelKeys { label: label.as_ref(), label_tercetak }.serialize(serializer)
}

/// A node: an order, an article, a list item or a paragraph, with what hangs under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Simpul<'a> {
    /// What the node is.
    pub jenis: JenisSimpul,
    #[serde(flatten, serialize_with = "label_keys")]
    #[schemars(with = "LabelKeys<'static, 'static>")]
    pub label: Option<Label<'a>>,
    /// The label's number: KESATU 1, c 3, IV 4; null without a label.
    pub urutan: Option<u32>,
    /// The heading of a node that has one on a line of its own, else null.
    pub judul: Option<Teks<'a>>,
    /// The node's own words up to its first child: wrapped lines joined, mark-up taken off, spelling as found.
    pub teks: Teks<'a>,
    /// The nodes under this one, in the order of the text.
    pub anak: Vec<Simpul<'a>>,
    /// True only where the label was lost in the scan and inferred from its neighbours.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    #[schemars(default)]
    pub tersirat: bool,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    pub letak: Option<Box<Letak>>,
}

impl<'a> Simpul<'a> {
    /// A node of this kind without label, words or children.
    pub fn new(jenis: JenisSimpul) -> Self {
        Simpul {
            jenis,
            label: None,
            urutan: None,
            judul: None,
            teks: Teks::default(),
            anak: Vec::new(),
            tersirat: false,
            letak: None,
        }
    }

    /// A paragraph without a label.
    pub fn alinea(teks: Teks<'a>) -> Self {
        Simpul { teks, ..Simpul::new(JenisSimpul::Alinea) }
    }

    /// This node with a label that the scan lost and its neighbours give.
    pub fn restored(self, jenis: JenisSimpul, label: String, urutan: u32) -> Self {
        Simpul { jenis, label: Some(Label::Tersirat(label)), urutan: Some(urutan), tersirat: true, ..self }
    }
}
