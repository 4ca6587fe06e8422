//! What a claim asserts of a measure, held against the evidence: supported, refuted, once supported.

use std::cmp::Ordering;

use medhold_model::{Asserted, Asserts, Claim, Evidence, MissingReason, Op, Value, nearest};
use medhold_script::{AssertedMeasure, ClaimFacts, Facts, Lack, MeasureIndex, Undecided};

use crate::facts::CaseFacts;
use crate::measured::{enough, precedes};

/// The claim before any evidence is known: nothing supported, nothing refuted.
pub(crate) fn claim_facts(claim: &Claim) -> ClaimFacts {
    ClaimFacts {
        kind: claim.kind,
        stance: claim.stance.map(medhold_model::Stance::get),
        supported: Ok(false),
        refuted: Ok(false),
        was_supported: false,
        asserts: None,
    }
}

/// Settles what is supported and refuted by the evidence that the facts now hold.
pub(crate) fn settle(facts: &mut CaseFacts<'_>, claim: &Claim) {
    let Some(asserts) = &claim.asserts else {
        return;
    };
    match meaning(facts, asserts) {
        Ok((measure, asserted)) => {
            let evidence = facts.measure(measure);
            let held = evidence.map_err(Undecided::from).and_then(|evidence| held(evidence, &asserted));
            let was = evidence.is_ok_and(|evidence| was_supported(facts, measure, &asserted, evidence));
            facts.claim.supported = held.clone().map(|h| h == Held::Supported);
            facts.claim.refuted = held.map(|h| h == Held::Refuted);
            facts.claim.was_supported = was;
            facts.claim.asserts = Some(asserted);
        }
        Err(lack) => {
            facts.claim.supported = Err(Undecided::from(&lack));
            facts.claim.refuted = Err(Undecided::from(&lack));
        }
    }
}

/// What the claim asserts, words replaced by the meaning that the pack gives them.
fn meaning(facts: &CaseFacts<'_>, asserts: &Asserts) -> Result<(MeasureIndex, AssertedMeasure), Lack> {
    let scope = facts.scope;
    let fault = |detail: String| Lack { what: asserts.measure.to_string(), reason: MissingReason::Malformed, detail };
    let Some(index) = scope.measure(asserts.measure.as_str()) else {
        let known = scope.measures.iter().map(|m| m.name.as_str());
        return Err(fault(match nearest(asserts.measure.as_str(), known) {
            Some(near) => format!("the pack has no measure `{}`; did you mean `{near}`?", asserts.measure),
            None => format!("the pack has no measure `{}`", asserts.measure),
        }));
    };
    let decl = scope.measure_decl(index).ok_or_else(|| fault("the pack has no such measure".to_owned()))?;
    let (op, value, word) = match &asserts.says {
        Asserted::Compared { op, value } => (*op, Value::read(value, decl.kind).map_err(fault)?, None),
        Asserted::Word(word) => {
            let words = facts.loaded.pack.manifest().words.get(&asserts.measure).map(Vec::as_slice).unwrap_or_default();
            let found = words.iter().find(|w| w.word == *word).ok_or_else(|| {
                let known: Vec<&str> = words.iter().map(|w| w.word.as_str()).collect();
                fault(format!(
                    "the word `{word}` has no meaning for `{}`; known are `{}`",
                    asserts.measure,
                    known.join("`, `")
                ))
            })?;
            (found.op, found.value.clone(), Some(word.clone()))
        }
    };
    Ok((index, AssertedMeasure { measure: asserts.measure.clone(), op, value, word }))
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Held {
    Supported,
    Refuted,
    Straddles,
}

/// The claim as it would stand if the measure had this evidence; none where it asserts nothing of the measure.
pub(crate) fn with_evidence(facts: &CaseFacts<'_>, measure: MeasureIndex, evidence: &Evidence) -> Option<ClaimFacts> {
    let asserted = facts.claim.asserts.as_ref()?;
    if facts.scope.measure_name(measure) != Some(&asserted.measure) {
        return None;
    }
    let held = held(evidence, asserted);
    Some(ClaimFacts {
        supported: held.clone().map(|h| h == Held::Supported),
        refuted: held.map(|h| h == Held::Refuted),
        was_supported: was_supported(facts, measure, asserted, evidence),
        ..facts.claim.clone()
    })
}

fn held(evidence: &Evidence, asserted: &AssertedMeasure) -> Result<Held, Undecided> {
    compare(evidence, asserted).ok_or_else(|| {
        Undecided::from(Lack {
            what: asserted.measure.to_string(),
            reason: MissingReason::Malformed,
            detail: format!("{} cannot be compared with `{}`", evidence.value.kind(), asserted.value),
        })
    })
}

/// Whether the whole interval satisfies the assertion, or the whole of it fails; none where they cannot be compared.
fn compare(evidence: &Evidence, asserted: &AssertedMeasure) -> Option<Held> {
    let (low, high) = match (evidence.low.zip(evidence.high), asserted.value.as_quantity()) {
        (Some((low, high)), Some(value)) => (low.cmp(&value), high.cmp(&value)),
        _ => {
            let ordering = order(&evidence.value, &asserted.value)?;
            (ordering, ordering)
        }
    };
    Some(interval_holds(asserted.op, low, high))
}

/// An interval whose ends compare so with a value, against a comparison with that value.
fn interval_holds(op: Op, low: Ordering, high: Ordering) -> Held {
    let point = low == high && low == Ordering::Equal;
    let apart = low == high && low != Ordering::Equal;
    let (all, none) = match op {
        Op::Eq => (point, apart),
        Op::Ne => (apart, point),
        _ => (op.holds(low) && op.holds(high), !op.holds(low) && !op.holds(high)),
    };
    match (all, none) {
        (true, _) => Held::Supported,
        (_, true) => Held::Refuted,
        _ => Held::Straddles,
    }
}

/// The order of two values of one kind; flags and texts are only equal or not.
fn order(a: &Value, b: &Value) -> Option<Ordering> {
    match (a, b) {
        (Value::Flag(a), Value::Flag(b)) => Some(a.cmp(b)),
        (Value::Text(a), Value::Text(b)) => Some(a.cmp(b)),
        (Value::Date(a), Value::Date(b)) => Some(a.cmp(b)),
        _ => None,
    }
}

/// Whether the whole interval satisfies the assertion.
pub(crate) fn supports(evidence: &Evidence, asserted: &AssertedMeasure) -> bool {
    compare(evidence, asserted) == Some(Held::Supported)
}

/// Whether an earlier period with enough of a sample satisfied the assertion with its whole interval.
fn was_supported(facts: &CaseFacts<'_>, measure: MeasureIndex, asserted: &AssertedMeasure, current: &Evidence) -> bool {
    let Some(decl) = facts.scope.measure_decl(measure) else {
        return false;
    };
    let Some(known) = facts.known(measure) else {
        return false;
    };
    known
        .records
        .iter()
        .any(|record| precedes(record, current) && enough(decl, record).is_ok() && supports(record, asserted))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_whole_interval_supports_or_refutes() {
        use Ordering::{Equal, Greater, Less};
        let cases = [
            (Op::Ge, Greater, Greater, Held::Supported),
            (Op::Ge, Equal, Greater, Held::Supported),
            (Op::Gt, Equal, Greater, Held::Straddles),
            (Op::Ge, Less, Greater, Held::Straddles),
            (Op::Ge, Less, Less, Held::Refuted),
            (Op::Eq, Equal, Equal, Held::Supported),
            (Op::Eq, Less, Greater, Held::Straddles),
            (Op::Eq, Less, Less, Held::Refuted),
            (Op::Ne, Less, Less, Held::Supported),
            (Op::Ne, Less, Greater, Held::Straddles),
        ];
        for (op, low, high, expected) in cases {
            assert_eq!(interval_holds(op, low, high), expected, "{op} {low:?} {high:?}");
        }
    }
}
