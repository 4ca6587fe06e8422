//! The figures behind a claim: what the evidence shows, and what the customer says of the same.

use medhold_model::{Evidence, Value};
use medhold_script::{AssertedMeasure, ClaimField, Facts};
use medhold_words::{Told, word};

use super::Teller;
use crate::assertion::supports;

/// What the evidence shows of what the claim asserts, and what it asserts, where a condition holds the one against the other; what it
/// asserts alone where there is no evidence.
pub(super) fn held_against(teller: &Teller<'_>, field: ClaimField) -> Option<String> {
    let asserted = teller.facts.claim.asserts.as_ref()?;
    let name = asserted.measure.as_str();
    let path = match field {
        ClaimField::Supported | ClaimField::Refuted => name.to_owned(),
        ClaimField::WasSupported => format!("{name}.before"),
        _ => return None,
    };
    let said = teller.wording.asserted(asserted);
    let evidence = evidence(teller, &path).filter(|evidence| path == name || bears_out(teller, evidence, asserted));
    Some(match evidence {
        Some(evidence) => {
            let figure = teller.wording.figure(&path, evidence);
            let told = Told::from([("figure", word(&figure)), ("asserted", word(&said))]);
            teller.wording.say("held-against", &told)
        }
        None => said,
    })
}

/// Whether the period before is the one by which it is said that it was so: an earlier one may be.
fn bears_out(teller: &Teller<'_>, before: &Evidence, asserted: &AssertedMeasure) -> bool {
    supports(before, asserted) == teller.facts.claim.was_supported
}

/// What was read of the case, as a clause: a measure's value with its interval, where it has one.
pub(super) fn fact(teller: &Teller<'_>, path: &str, value: &Value) -> String {
    match evidence(teller, path).filter(|evidence| evidence.value == *value) {
        Some(evidence) => teller.wording.figure(path, evidence),
        None => teller.wording.fact(path, value),
    }
}

/// The evidence of a measure, this period's or the one before, by the name that rules have for it.
fn evidence<'t>(teller: &Teller<'t>, path: &str) -> Option<&'t Evidence> {
    let (facts, scope) = (teller.facts, teller.facts.scope);
    match path.strip_suffix(".before") {
        Some(name) => facts.before(scope.measure(name)?).ok(),
        None => facts.measure(scope.measure(path)?).ok(),
    }
}
