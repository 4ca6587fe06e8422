//! What an undecided claim waits for.

use medhold_model::{Basis, ClaimDecision, MissingReason, Outcome, Value};

use crate::voice::Voice;

/// What is missing in one way.
pub(crate) struct Lack {
    /// The first of them in the decision's `missing`.
    pub(crate) index: usize,
    pub(crate) reason: MissingReason,
    /// Their names in running text; none where the pack names none of them.
    pub(crate) names: Vec<Value>,
}

/// What an undecided claim waits for, gathered by the way in which it is missing: what could change the outcome, or all where
/// nothing is known to. What has no name in running text is only told of where nothing has.
pub(crate) fn lacks(voice: &Voice<'_>, decision: &ClaimDecision) -> Vec<Lack> {
    let decisive = decision.missing.iter().any(|missing| missing.decisive);
    // A claim that no rule decides lacks nothing, whatever else could not be had.
    let waits = decisive || matches!(decision.basis, Basis::Missing | Basis::Malformed);
    if decision.outcome != Outcome::Undecided || !waits {
        return Vec::new();
    }
    let mut lacks: Vec<Lack> = Vec::new();
    for (index, missing) in decision.missing.iter().enumerate().filter(|(_, m)| m.decisive || !decisive) {
        let name = voice.name(&missing.measure).map(Value::Text);
        let same = |lack: &&mut Lack| lack.reason == missing.reason && lack.names.is_empty() == name.is_none();
        match lacks.iter_mut().find(same) {
            Some(lack) => lack.names.extend(name.filter(|name| !lack.names.contains(name))),
            None => lacks.push(Lack { index, reason: missing.reason, names: name.into_iter().collect() }),
        }
    }
    let some_named = lacks.iter().any(|lack| !lack.names.is_empty());
    lacks.retain(|lack| !lack.names.is_empty() || !some_named);
    lacks
}

/// Whether the answer waits for something that was to come with the case, and not from records or experts.
pub(crate) fn customer_may_know(decision: &ClaimDecision) -> bool {
    let given = |reason| matches!(reason, MissingReason::NotGiven | MissingReason::Malformed);
    decision.missing.iter().any(|missing| missing.decisive && given(missing.reason))
}
