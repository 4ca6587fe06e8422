//! What could not be had for a claim, what could change the outcome first.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Missing, MissingReason};
use medhold_script::Lack;

use super::evaluate::Evaluated;
use super::ruling::Ruled;
use crate::facts::CaseFacts;

/// Whether something was given and breaks its declaration.
pub(super) fn is_malformed(lack: &Lack) -> bool {
    lack.reason == MissingReason::Malformed
}

/// What the undecided rules lack, and what was asked for on the topic and could not be had.
pub(super) fn missing(ruled: &Ruled<'_>, facts: &CaseFacts<'_>) -> Vec<Missing> {
    let decisive: BTreeSet<&Lack> = ruled.decisive().flat_map(Evaluated::lacks).collect();
    let undecided = ruled.rules.iter().flat_map(Evaluated::lacks);
    let asked = facts
        .readable
        .iter()
        .filter_map(|measure| facts.known(*measure)?.current().err())
        .filter(|lack| lack.reason != MissingReason::NotGiven);
    let mut named: BTreeMap<(bool, &str, MissingReason), &Lack> = BTreeMap::new();
    for lack in decisive.iter().copied().chain(undecided).chain(asked) {
        let last = !decisive.contains(lack);
        if last && named.contains_key(&(false, lack.what.as_str(), lack.reason)) {
            continue;
        }
        named.entry((last, &lack.what, lack.reason)).or_insert(lack);
    }
    let mut missing: Vec<Missing> = named
        .into_iter()
        .map(|((last, ..), lack)| Missing {
            measure: lack.what.clone(),
            reason: lack.reason,
            detail: lack.detail.clone(),
            decisive: !last,
        })
        .collect();
    missing.extend(dropped(facts, &missing));
    missing
}

/// What was dropped as malformed and is not named yet: another record could be used, or no rule on the topic reads it.
fn dropped(facts: &CaseFacts<'_>, named: &[Missing]) -> Vec<Missing> {
    let records = facts.given().flat_map(|(measure, known)| {
        let name = facts.scope.measure_name(measure).map_or("", |name| name.as_str());
        known.faults.iter().map(move |fault| (name, fault.to_string()))
    });
    let keys = facts.subject.iter().chain(&facts.customer);
    let values = keys
        .filter_map(|value| value.as_ref().err().map(AsRef::as_ref))
        .filter(|lack: &&Lack| is_malformed(lack))
        .map(|lack| (lack.what.as_str(), lack.detail.clone()));
    let known = |what: &str| named.iter().any(|m| m.measure == what && m.reason == MissingReason::Malformed);
    records
        .chain(values)
        .filter(|(what, _)| !known(what))
        .map(|(what, detail)| Missing {
            measure: what.to_owned(),
            reason: MissingReason::Malformed,
            detail,
            decisive: false,
        })
        .collect()
}
