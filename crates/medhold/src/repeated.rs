//! Claims of one case that ask for the same are answered alike, and what is due is due once.
//!
//! Two claims ask for the same where topic, subject and their own evidence agree and the same rule gives both the same amount:
//! one delay, told as an experience and asked money for, is one debt. Claims that differ in subject or evidence are left alone.

use medhold_model::{Case, Claim, ClaimDecision, Given, GivenEvidence};

/// Takes the amount from every claim that repeats an earlier one, and has it say so.
pub(crate) fn settle(case: &Case, decided: Vec<ClaimDecision>) -> Vec<ClaimDecision> {
    let mut settled: Vec<ClaimDecision> = Vec::with_capacity(decided.len());
    for (claim, decision) in case.claims.iter().zip(decided) {
        let earlier =
            case.claims.iter().zip(&settled).position(|(other, ruled)| repeats(other, ruled, claim, &decision));
        settled.push(match earlier.and_then(|i| Some((i, case.claims.get(i)?))) {
            Some((i, first)) => decision.repeating(&first.id, i + 1),
            None => decision,
        });
    }
    settled
}

fn repeats(earlier: &Claim, ruled: &ClaimDecision, claim: &Claim, decision: &ClaimDecision) -> bool {
    let one_thing = earlier.topic == claim.topic
        && given(earlier.subject.iter()) == given(claim.subject.iter())
        && evidence(earlier) == evidence(claim);
    let one_debt = decision.amount.is_some() && (&ruled.rule, &ruled.amount) == (&decision.rule, &decision.amount);
    one_thing && one_debt
}

/// What is given; an empty cell is not.
fn given<'a>(values: impl Iterator<Item = (&'a String, &'a Given)>) -> Vec<(&'a String, &'a Given)> {
    values.filter(|(_, value)| !value.is_nothing()).collect()
}

fn evidence(claim: &Claim) -> Vec<(&String, &GivenEvidence)> {
    let nothing = |given: &GivenEvidence| matches!(given, GivenEvidence::Bare(Given::Nothing));
    claim.evidence.iter().filter(|(_, given)| !nothing(given)).collect()
}
