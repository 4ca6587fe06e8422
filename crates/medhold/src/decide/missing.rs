//! What could not be had for a claim, what could change the outcome first.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{Claim, Missing, MissingReason};
use medhold_script::{Lack, Program};

use super::evaluate::Evaluated;
use super::evidence::readable;
use super::ruling::Ruled;
use crate::facts::CaseFacts;

/// Whether something was given and breaks its declaration.
pub(super) fn is_malformed(lack: &Lack) -> bool {
    lack.reason == MissingReason::Malformed
}

/// What the undecided rules lack, and what was asked for on the topic and could not be had.
pub(super) fn missing(
    ruled: &Ruled<'_>,
    claim: &Claim,
    facts: &CaseFacts<'_>,
    program: &Program,
) -> Vec<Missing> {
    let decisive: BTreeSet<&Lack> = ruled.decisive().flat_map(Evaluated::lacks).collect();
    let undecided = ruled.rules.iter().flat_map(Evaluated::lacks);
    let asked = readable(program, claim)
        .filter_map(|measure| facts.measures.get(measure.0))
        .filter_map(|known| known.current.as_ref().err())
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
    missing.extend(dropped(claim, facts, program, &missing));
    missing
}

/// Records that were dropped as malformed although another record of the measure could be used.
fn dropped(
    claim: &Claim,
    facts: &CaseFacts<'_>,
    program: &Program,
    named: &[Missing],
) -> Vec<Missing> {
    let known = |what: &str| {
        named
            .iter()
            .any(|m| m.measure == what && m.reason == MissingReason::Malformed)
    };
    readable(program, claim)
        .filter_map(|measure| {
            Some((
                program.scope().measure_name(measure)?,
                facts.measures.get(measure.0)?,
            ))
        })
        .filter(|(name, _)| !known(name.as_str()))
        .flat_map(|(name, measure)| measure.faults.iter().map(move |fault| (name, fault)))
        .map(|(name, fault)| Missing {
            measure: name.to_string(),
            reason: MissingReason::Malformed,
            detail: fault.to_string(),
            decisive: false,
        })
        .collect()
}
