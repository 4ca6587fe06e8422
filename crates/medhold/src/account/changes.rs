//! The smallest changes that would alter the outcome, in words.

use medhold_model::{Basis, ClaimDecision};
use medhold_words::{Told, word};

use super::answer::outcome;
use super::{Alteration, Change, Teller};
use crate::decide::{Again, Altering, smallest};

/// The smallest changes; none where the claim hangs on what is not known, which has to be found out first.
pub(super) fn changes(teller: &Teller<'_>, again: &Again<'_, '_>, decision: &ClaimDecision) -> Vec<Alteration> {
    if !matches!(decision.basis, Basis::Rule | Basis::NoRule) {
        return Vec::new();
    }
    smallest(again, teller.claim, decision.outcome).into_iter().map(|altering| alteration(teller, altering)).collect()
}

fn alteration(teller: &Teller<'_>, altering: Altering) -> Alteration {
    let changes: Vec<Change> = altering
        .changes
        .into_iter()
        .zip(altering.values)
        .map(|((measure, op, value), tried)| {
            let said = teller.wording.condition(&measure, op, &value);
            Change { measure, op, value, tried, said }
        })
        .collect();
    let clauses: Vec<String> = changes.iter().map(|change| change.said.clone()).collect();
    let told = Told::from([
        ("changes", word(&teller.wording.all_of(&clauses))),
        ("outcome", word(&outcome(teller.wording.language(), altering.outcome))),
    ]);
    Alteration { said: teller.wording.say("change", &told), changes, outcome: altering.outcome }
}
