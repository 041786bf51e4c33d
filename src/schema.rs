//! The JSON Schema of the contract, generated from the model.

use crate::model::Dokumen;

/// The schema (draft 2020-12) of what `diktum parse` prints.
pub fn schema() -> schemars::Schema {
    let mut schema = schemars::SchemaGenerator::default().into_root_schema_for::<Dokumen<'static>>();
    schema.insert("$id".into(), "https://diktum.invalid/diktum-2.schema.json".into());
    schema.insert("title".into(), "diktum/2".into());
    schema
}
