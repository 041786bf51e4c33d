//! Where a part stands, for `--spans`.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};

/// A byte range in the reading text, which for a text is the input: `[first, past the last]`.
pub type Rentang = [usize; 2];

/// Where a part stands: bytes, and for pages the page and boxes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Letak {
    /// With --spans: the bytes [first, past the last] in the reading text that `diktum text` prints, for a text in the input; of a node with its children.
    pub rentang: Rentang,
    /// With --spans, of a source with pages: the page on which the part begins, counted from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub halaman: Option<u32>,
    /// With --spans, of a source with pages: where the part's own words stand (of a node without its children), a box a line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kotak: Option<Vec<Kotak>>,
}

/// A box on a page, in shares of its width and height from the top left corner.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Kotak {
    /// The page, counted from 1.
    pub halaman: u32,
    /// Its left side.
    pub x0: Bagian,
    /// Its top.
    pub y0: Bagian,
    /// Its right side.
    pub x1: Bagian,
    /// Its bottom.
    pub y1: Bagian,
}

/// A share of a page's width or height, counted in ten-thousandths so that it is written alike everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Bagian(u16);

impl Bagian {
    /// The whole, in the steps that are counted.
    const WHOLE: u16 = 10_000;

    /// A share of 0 to 1, rounded; what lies beyond is the nearer end.
    pub fn of(share: f32) -> Bagian {
        // What is no number becomes 0.
        Bagian((share.clamp(0.0, 1.0) * f32::from(Bagian::WHOLE)).round() as u16)
    }

    /// The share, 0 to 1.
    pub fn share(self) -> f64 {
        f64::from(self.0) / f64::from(Bagian::WHOLE)
    }
}

impl Serialize for Bagian {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.share())
    }
}

impl JsonSchema for Bagian {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Bagian".into()
    }
    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "type": "number", "minimum": 0, "maximum": 1 })
    }
}

#[cfg(test)]
mod tests {
    use super::Bagian;

    #[test]
    fn shares_have_four_decimals() {
        let json = |share| serde_json::to_string(&Bagian::of(share)).expect("is written");
        for (share, want) in [
            (0.0, "0.0"),
            (1.0, "1.0"),
            (0.25, "0.25"),
            (1.0 / 3.0, "0.3333"),
            (0.123_45, "0.1235"),
            (0.000_04, "0.0"),
            (-3.0, "0.0"),
            (7.0, "1.0"),
            (f32::NAN, "0.0"),
        ] {
            assert_eq!(json(share), want, "{share}");
        }
        assert!((0..=10_000).all(|n| json(n as f32 / 10_000.0).len() <= 6));
    }
}
