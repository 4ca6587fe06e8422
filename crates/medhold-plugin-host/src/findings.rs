//! What a fairness check says, held against the letter that it was shown.

use medhold_plugin_wire::{CheckRequest, Found, Value};

use crate::fault::readable;

/// What the check found, fit for a report; the reason where it says nothing, says it without a detail, or speaks of a claim that
/// the case does not have. Then the check is not made: half an answer could pass for a whole one.
pub(crate) fn read(found: Vec<Found>, request: &CheckRequest) -> Result<Vec<Found>, String> {
    if found.is_empty() {
        return Err("it says nothing of the letter".to_owned());
    }
    found.into_iter().map(|one| read_one(one, request)).collect()
}

fn read_one(found: Found, request: &CheckRequest) -> Result<Found, String> {
    let detail = readable(found.detail.as_bytes());
    if detail.is_empty() {
        return Err("it does not say what decided".to_owned());
    }
    let is = |claim: &Value, id: &str| claim.key("id").and_then(Value::as_text) == Some(id);
    if let Some(id) = found.claim.as_ref().filter(|id| !request.claims().iter().any(|claim| is(claim, id))) {
        let id = readable(id.as_bytes());
        return Err(format!("it speaks of the claim `{id}`, which the case does not have"));
    }
    let words = found.found.iter().map(|words| readable(words.as_bytes())).collect();
    Ok(Found { detail, found: words, ..found })
}
