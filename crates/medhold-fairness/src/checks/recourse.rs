//! `recourse`: what is not upheld names where to appeal, that it is free, and by when.

use medhold_model::Outcome;
use medhold_response::PartKind;

use crate::{Checked, Found};

/// The EU's platform for online dispute resolution, closed on 20 July 2025 by Regulation (EU) 2024/3228.
const CLOSED_PLATFORM: &str = "ec.europa.eu/consumers/odr";

pub(super) fn run(checked: &Checked<'_>) -> Vec<Found> {
    let body = &checked.letter.response.body;
    if body.contains(CLOSED_PLATFORM) {
        let found = vec![CLOSED_PLATFORM.to_owned()];
        return vec![Found::fail(None, "the letter links to the closed EU platform for disputes", found)];
    }
    if checked.decision.claims.iter().all(|claim| claim.outcome == Outcome::Upheld) {
        return vec![Found::not_applicable(None, "everything is upheld")];
    }
    let appeals: Vec<String> =
        checked.letter.closing.iter().filter(|part| part.kind == PartKind::Appeal).map(|p| p.text()).collect();
    if appeals.is_empty() {
        return vec![Found::fail(None, "the letter does not say where to appeal", Vec::new())];
    }
    if !appeals.iter().any(|text| text.chars().any(char::is_numeric)) {
        return vec![Found::fail(None, "the letter does not say by when to appeal", appeals)];
    }
    vec![Found::pass(None, "the letter names the body and the last date")]
}
