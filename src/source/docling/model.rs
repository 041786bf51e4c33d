//! What is read of a DoclingDocument's JSON. Keys that are not named here are passed over, and what may be missing in
//! some version of the format is optional.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Deserialize;

#[derive(Deserialize)]
pub struct Document<'j> {
    #[serde(borrow)]
    pub texts: Option<Vec<Item<'j>>>,
    #[serde(borrow)]
    pub tables: Option<Vec<Table<'j>>>,
    #[serde(borrow)]
    pub pages: Option<BTreeMap<Letters<'j>, Sheet>>,
}

/// A string, borrowed where nothing in it is escaped.
#[derive(Deserialize, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Letters<'j>(#[serde(borrow)] pub Cow<'j, str>);

/// A page.
#[derive(Deserialize)]
pub struct Sheet {
    pub page_no: Option<u32>,
    pub size: Option<Size>,
}

#[derive(Clone, Copy, Deserialize)]
pub struct Size {
    pub width: f32,
    pub height: f32,
}

/// A text: a paragraph, a heading, an item of a list, a page's head or foot.
#[derive(Deserialize)]
pub struct Item<'j> {
    #[serde(borrow)]
    pub self_ref: Option<Letters<'j>>,
    #[serde(borrow)]
    pub parent: Option<Reference<'j>>,
    /// The text as it stands in the document; `text` may be tidied up.
    #[serde(borrow)]
    pub orig: Option<Letters<'j>>,
    #[serde(borrow)]
    pub text: Option<Letters<'j>>,
    /// The label of a list's item, which `text` leaves out.
    #[serde(borrow)]
    pub marker: Option<Letters<'j>>,
    pub enumerated: Option<bool>,
    #[serde(borrow)]
    pub prov: Option<Vec<Place<'j>>>,
}

#[derive(Deserialize)]
pub struct Reference<'j> {
    #[serde(borrow, rename = "$ref")]
    pub target: Option<Letters<'j>>,
}

/// Where a text stands, or a part of it: "provenance".
#[derive(Deserialize)]
pub struct Place<'j> {
    pub page_no: u32,
    #[serde(borrow)]
    pub bbox: Option<Area<'j>>,
    pub charspan: Option<[i64; 2]>,
}

#[derive(Deserialize)]
pub struct Area<'j> {
    pub l: f32,
    pub t: f32,
    pub r: f32,
    pub b: f32,
    #[serde(borrow)]
    pub coord_origin: Option<Letters<'j>>,
}

#[derive(Deserialize)]
pub struct Table<'j> {
    #[serde(borrow)]
    pub prov: Option<Vec<Place<'j>>>,
    #[serde(borrow)]
    pub data: Option<Grid<'j>>,
}

#[derive(Deserialize)]
pub struct Grid<'j> {
    #[serde(borrow)]
    pub table_cells: Option<Vec<Cell<'j>>>,
    pub num_rows: Option<u32>,
    pub num_cols: Option<u32>,
}

#[derive(Deserialize)]
pub struct Cell<'j> {
    #[serde(borrow)]
    pub bbox: Option<Area<'j>>,
    pub start_row_offset_idx: Option<u32>,
    pub end_row_offset_idx: Option<u32>,
    pub start_col_offset_idx: Option<u32>,
    pub end_col_offset_idx: Option<u32>,
    #[serde(borrow)]
    pub text: Option<Letters<'j>>,
    /// The text or group that holds the same words once more, with all their formatting.
    #[serde(borrow, rename = "ref")]
    pub rich: Option<Reference<'j>>,
}
