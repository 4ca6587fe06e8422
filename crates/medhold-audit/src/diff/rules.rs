//! From which rule and ruling to which other, and from which outcome to which.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use medhold_model::{CaseId, ClaimDecision, ClaimId, Outcome, RuleId, TopicId};
use serde::Serialize;

use super::topics::none;
use super::{AmountChange, Change, Compared, amounts};

/// Claims of one topic that went from one rule and ruling to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RuleChange {
    /// The topic.
    pub topic: TopicId,
    /// The rule that decided; none where no one rule did.
    pub old_rule: Option<RuleId>,
    /// The rule that decides now.
    pub new_rule: Option<RuleId>,
    /// The outcome that it gave.
    pub old_outcome: Outcome,
    /// The outcome now.
    pub new_outcome: Outcome,
    /// How many claims.
    pub claims: u64,
    /// How many of them change in each way, each way named.
    pub changes: BTreeMap<Change, u64>,
    /// What they are paid, in each currency.
    pub amounts: Vec<AmountChange>,
    /// The first of them, in the order of the cases.
    pub first: (CaseId, ClaimId),
}

/// Claims that went from one outcome to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OutcomeChange {
    /// The outcome under the old version.
    pub old: Outcome,
    /// The outcome under the new one.
    pub new: Outcome,
    /// How many claims, those that stay as they were among them.
    pub claims: u64,
}

type Route<'a> = (&'a TopicId, Option<&'a RuleId>, Option<&'a RuleId>, Outcome, Outcome);

pub(super) fn route<'a>(old: &'a ClaimDecision, new: &'a ClaimDecision) -> Route<'a> {
    (&new.topic, old.rule.as_ref(), new.rule.as_ref(), old.outcome, new.outcome)
}

/// Claims on one route, with the first of them.
struct Taken<'a> {
    first: (CaseId, ClaimId),
    changes: BTreeMap<Change, u64>,
    claims: Vec<(&'a ClaimDecision, &'a ClaimDecision)>,
}

/// Every route with a claim whose ruling or grounds changed: those with most changed rulings first, then by name.
pub(super) fn of(compared: &[Compared]) -> Vec<RuleChange> {
    let mut routes: BTreeMap<Route<'_>, Taken<'_>> = BTreeMap::new();
    for one in compared {
        for (old, new, ways) in one.changes().filter(|(_, _, ways)| !ways.is_empty()) {
            let first = || (one.case.id.clone(), new.id.clone());
            let taken = routes.entry(route(old, new)).or_insert_with(|| Taken {
                first: first(),
                changes: none(),
                claims: Vec::new(),
            });
            taken.claims.push((old, new));
            ways.into_iter().for_each(|way| *taken.changes.entry(way).or_default() += 1);
        }
    }
    let mut routes: Vec<RuleChange> = routes.into_iter().map(|(route, taken)| taken.finish(route)).collect();
    routes.sort_by_key(|found| Reverse((found.changes.get(&Change::Changed).copied(), found.claims)));
    routes
}

impl Taken<'_> {
    fn finish(self, (topic, old_rule, new_rule, old_outcome, new_outcome): Route<'_>) -> RuleChange {
        RuleChange {
            topic: topic.clone(),
            old_rule: old_rule.cloned(),
            new_rule: new_rule.cloned(),
            old_outcome,
            new_outcome,
            claims: self.claims.len() as u64,
            changes: self.changes,
            amounts: amounts::of(self.claims.into_iter()),
            first: self.first,
        }
    }
}

/// Every pair of outcomes that a claim has, in the order of outcomes.
pub(super) fn outcomes(compared: &[Compared]) -> Vec<OutcomeChange> {
    let mut counts: BTreeMap<(Outcome, Outcome), u64> = BTreeMap::new();
    for (old, new) in compared.iter().flat_map(Compared::claims) {
        *counts.entry((old.outcome, new.outcome)).or_default() += 1;
    }
    counts.into_iter().map(|((old, new), claims)| OutcomeChange { old, new, claims }).collect()
}
