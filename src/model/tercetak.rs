//! A value as printed: in the JSON only where nobody could understand it.

use std::borrow::Cow;
use std::ops::Deref;

use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::{Serialize, Serializer};

use super::Teks;

/// What is printed of a date or a year, and whether it was understood.
///
/// In the JSON it is null where it was understood, for then the value beside it says the same, or where nothing is
/// printed; else the words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tercetak<'a> {
    teks: Teks<'a>,
    understood: bool,
}

impl<'a> Tercetak<'a> {
    pub fn new(teks: Teks<'a>, understood: bool) -> Self {
        Tercetak { teks, understood }
    }

    /// The words that no value stands for.
    pub fn unread(&self) -> Option<&Teks<'a>> {
        (!self.understood && !self.teks.is_empty()).then_some(&self.teks)
    }

    pub fn into_teks(self) -> Teks<'a> {
        self.teks
    }
}

impl<'a> Deref for Tercetak<'a> {
    type Target = Teks<'a>;

    fn deref(&self) -> &Teks<'a> {
        &self.teks
    }
}

impl Serialize for Tercetak<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.unread().serialize(serializer)
    }
}

impl JsonSchema for Tercetak<'_> {
    fn inline_schema() -> bool {
        true
    }
    fn schema_name() -> Cow<'static, str> {
        "Tercetak".into()
    }
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        Option::<String>::json_schema(generator)
    }
}
