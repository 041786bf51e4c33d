//! `diktum schema`: the JSON Schema of what `diktum parse` prints.

use anyhow::Result;
use diktum::wording::Lang;

use super::{Status, output};

/// Prints the JSON Schema.
pub fn run(lang: Lang) -> Result<Status> {
    output::json(&diktum::schema::schema_in(lang), false, None, lang)?;
    Ok(Status::Done)
}
