//! The schema files in the repository are those of the types.

use std::path::Path;

use medhold_model::schema;

fn kept(name: &str) -> serde_json::Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schema").join(name);
    let text = std::fs::read_to_string(&path).unwrap_or_else(|e| panic!("{}: {e}", path.display()));
    serde_json::from_str(&text).unwrap()
}

#[test]
fn the_kept_schemas_are_those_of_the_types() {
    let hint = "run `cargo xtask schema` and commit what it writes";
    assert_eq!(kept("case.json"), serde_json::to_value(schema::case()).unwrap(), "{hint}");
    assert_eq!(kept("decision.json"), serde_json::to_value(schema::decision()).unwrap(), "{hint}");
}
