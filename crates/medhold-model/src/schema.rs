use schemars::{Schema, schema_for};

/// JSON Schema (draft 2020-12) of `medhold.case/1`.
#[must_use]
pub fn case() -> Schema {
    schema_for!(crate::Case)
}

/// JSON Schema (draft 2020-12) of `medhold.decision/1`.
#[must_use]
pub fn decision() -> Schema {
    schema_for!(crate::Decision)
}
