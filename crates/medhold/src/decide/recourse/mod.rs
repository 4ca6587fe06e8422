//! The smallest change in what the customer can change that would alter a refusal in the customer's favour.
//!
//! First each changeable value alone, then two, then three of them together; what is found is confirmed by deciding the changed
//! claim from the beginning, plugins asked again. Smallest is: the fewest changes, then the least sum of relative changes, then
//! the names. The search is bounded and the same on every machine.

mod input;
mod points;
mod search;

use medhold_model::{Basis, Claim, ClaimDecision, Outcome, Recourse};

use super::again::Again;
use super::would_change;
use crate::loaded::Loaded;
pub(super) use points::{past, relative};
use search::Search;

/// Decides a changed claim from the beginning.
pub(crate) type Anew<'a> = &'a dyn Fn(&Claim) -> Outcome;

/// The smallest such change; none where nothing was refused, or nothing that the customer can change would help.
pub(super) fn recourse(
    again: &Again<'_, '_>,
    loaded: &Loaded,
    claim: &Claim,
    decided: &ClaimDecision,
    anew: Anew<'_>,
) -> Option<Recourse> {
    let refused = matches!(decided.outcome, Outcome::NotUpheld | Outcome::PartlyUpheld);
    if !refused || !matches!(decided.basis, Basis::Rule | Basis::NoRule) {
        return None;
    }
    let inputs = input::inputs(again, loaded, claim);
    if inputs.is_empty() {
        return None;
    }
    let thresholds = would_change::thresholds(again, claim);
    let points = inputs.iter().map(|input| points::points(input, &thresholds)).collect();
    Search::new(again, claim, decided.outcome, anew, inputs, points).smallest()
}

/// Whether an outcome is better for the customer than another.
fn betters(then: Outcome, now: Outcome) -> bool {
    let rank = |outcome| match outcome {
        Outcome::Upheld => 2,
        Outcome::PartlyUpheld => 1,
        Outcome::NotUpheld | Outcome::Undecided => 0,
    };
    rank(then) > rank(now)
}
