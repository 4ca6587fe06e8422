//! The schema files, written from the types; a test holds them equal.

use std::fs;

use anyhow::Result;
use medhold_model::schema;

use crate::build::root;

/// Writes `schema/case.json` and `schema/decision.json`.
pub(crate) fn write() -> Result<()> {
    let folder = root()?.join("schema");
    fs::create_dir_all(&folder)?;
    for (name, schema) in [("case.json", schema::case()), ("decision.json", schema::decision())] {
        fs::write(folder.join(name), serde_json::to_string_pretty(&schema)? + "\n")?;
    }
    Ok(())
}
