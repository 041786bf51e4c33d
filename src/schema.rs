//! The JSON Schema of the contract, generated from the model.

use schemars::Schema;
use schemars::generate::SchemaSettings;
use serde_json::Value;

use crate::model::Dokumen;
use crate::wording::{self, Lang};

/// The schema (draft 2020-12) of what `diktum parse` prints, described in English. A key is required where it is always
/// printed, with a value or null.
pub fn schema() -> Schema {
    let generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    let mut schema = generator.into_root_schema_for::<Dokumen<'static>>();
    // Its file's name: wherever it is kept, it is found beside what refers to it.
    schema.insert("$id".into(), "diktum-2.schema.json".into());
    schema.insert("title".into(), "diktum/2".into());
    schema
}

/// [`schema`], described in this language.
pub fn schema_in(lang: Lang) -> Schema {
    let mut schema = schema();
    if lang == Lang::Id {
        schema.as_object_mut().into_iter().flat_map(|map| map.values_mut()).for_each(translate);
        if let Some(description) = schema.get_mut("description") {
            translate_words(description);
        }
    }
    schema
}

/// Says every description under a value in Indonesian.
fn translate(value: &mut Value) {
    match value {
        Value::Object(map) => {
            for (key, value) in map {
                match value {
                    Value::String(_) if key == "description" => translate_words(value),
                    _ => translate(value),
                }
            }
        }
        Value::Array(values) => values.iter_mut().for_each(translate),
        _ => {}
    }
}

fn translate_words(description: &mut Value) {
    if let Some(said) = description.as_str().and_then(wording::schema::in_indonesian) {
        *description = said.into();
    }
}
