//! A case as it comes in on the wire, from TOML, with what may be left out put in.

use medhold_model::{Case, CaseError, Code};
use serde_json::{Map, Value, json};

use crate::document::{self, Section, place_of_path};

/// Reads the case; its faults are reported where they stand.
pub(super) fn case(section: &Section<'_>, name: &str) -> Option<Case> {
    let faults = section.faults();
    let fault = |path: &str, reason: &str| {
        let span = place_of_path(section.table(), path).or_else(|| place_of_path(section.table(), &short(path)));
        let place = span.map_or_else(|| section.place().clone(), |span| faults.place(span));
        faults.reason(Code::BadCase, &place, &plain(reason));
    };
    let wire = document::json(section.table()).map_err(|reason| fault("", &reason)).ok()?;
    match Case::from_deserializer(whole(wire, name)) {
        Ok(case) => Some(case),
        Err(CaseError::Shape { path, reason }) => {
            fault(&path, &reason);
            None
        }
        Err(other) => {
            fault("claims", &other.to_string());
            None
        }
    }
}

/// What the reader of a case says, in the words of this house.
fn plain(reason: &str) -> String {
    if let Some(key) = reason.strip_prefix("missing field ") {
        return format!("{key} is missing");
    }
    let unknown = reason.strip_prefix("unknown variant ").or_else(|| reason.strip_prefix("unknown field "));
    unknown
        .map_or_else(|| reason.to_owned(), |rest| rest.replacen(", expected ", " has no place here; expected is ", 1))
}

/// The path within `claim = { … }` of what stands in `claims[0]`.
fn short(path: &str) -> String {
    path.replacen("claims[0]", "claim", 1)
}

/// The case with its id, its list of claims and their ids.
fn whole(wire: Value, name: &str) -> Value {
    let Value::Object(mut case) = wire else {
        return wire;
    };
    case.entry("id").or_insert_with(|| json!(name));
    let single = if case.contains_key("claims") { None } else { case.remove("claim") };
    if let Some(claim) = single {
        case.insert("claims".to_owned(), Value::Array(vec![claim]));
    }
    for (i, claim) in (1..).zip(claims(&mut case)) {
        if let Value::Object(claim) = claim {
            claim.entry("id").or_insert_with(|| json!(format!("{i}")));
        }
    }
    Value::Object(case)
}

fn claims(case: &mut Map<String, Value>) -> &mut [Value] {
    case.get_mut("claims").and_then(Value::as_array_mut).map(Vec::as_mut_slice).unwrap_or_default()
}
