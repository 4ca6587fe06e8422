//! Claims decided otherwise, both rulings side by side.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::{
    Amount, Authority, Basis, Because, Case, CaseId, ClaimDecision, ClaimId, Finding, Outcome, Remedy, RuleId, TopicId,
    Value,
};
use serde::Serialize;

use super::rules::route;
use super::{Change, Compared};

/// A claim decided otherwise.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Example {
    /// The case.
    pub case: CaseId,
    /// The claim.
    pub claim: ClaimId,
    /// Its topic.
    pub topic: TopicId,
    /// In which ways it is decided otherwise.
    pub changes: BTreeSet<Change>,
    /// What the old version decided.
    pub old: Ruled,
    /// What the new one decides.
    pub new: Ruled,
    /// The case itself, to be decided again.
    pub given: Case,
}

/// A ruling on one claim, as far as it is compared.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ruled {
    /// Who decides.
    pub authority: Authority,
    /// What the claim turned out to be.
    pub finding: Finding,
    /// Whether it is upheld.
    pub outcome: Outcome,
    /// What is done.
    pub remedy: Remedy,
    /// Which of the four kinds of answer it is.
    pub basis: Basis,
    /// The amount.
    pub amount: Option<Amount>,
    /// The rule; none where no one rule decided.
    pub rule: Option<RuleId>,
    /// The reasons.
    pub because: Vec<Reason>,
    /// Rules that contradict each other.
    pub conflict: Vec<String>,
    /// What could not be had and could have changed the outcome.
    pub missing: Vec<String>,
}

/// A reason with what it is told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reason {
    /// The message.
    pub message: String,
    /// Its arguments.
    pub args: BTreeMap<String, Value>,
    /// The law, contract or evidence that it rests on.
    pub source: Option<String>,
}

/// At most so many examples: first one of each way from one rule and outcome to another, in the order of the cases, then further ones.
/// Changed rulings come before other grounds for the same ruling.
pub(super) fn of(compared: &[Compared], most: usize) -> Vec<Example> {
    let mut routes = BTreeSet::new();
    let mut found = Vec::new();
    for one in compared {
        for (old, new, ways) in one.changes().filter(|(_, _, ways)| !ways.is_empty()) {
            let same_ruling = ways.contains(&Change::Grounds);
            let known = !routes.insert((route(old, new), ways.clone()));
            found.push(((same_ruling, known), (one, old, new, ways)));
        }
    }
    found.sort_by_key(|(order, _)| *order);
    let example = |(_, (one, old, new, ways))| Example::of(one, old, new, ways);
    found.into_iter().take(most).map(example).collect()
}

impl Example {
    fn of(one: &Compared, old: &ClaimDecision, new: &ClaimDecision, changes: BTreeSet<Change>) -> Self {
        Self {
            case: one.case.id.clone(),
            claim: new.id.clone(),
            topic: new.topic.clone(),
            changes,
            old: Ruled::of(old),
            new: Ruled::of(new),
            given: one.case.clone(),
        }
    }
}

impl Ruled {
    fn of(claim: &ClaimDecision) -> Self {
        let missing = claim.missing.iter().filter(|missing| missing.decisive);
        Self {
            authority: claim.authority,
            finding: claim.finding,
            outcome: claim.outcome,
            remedy: claim.remedy,
            basis: claim.basis,
            amount: claim.amount.clone(),
            rule: claim.rule.clone(),
            because: claim.because.iter().map(Reason::of).collect(),
            conflict: claim.conflict.clone(),
            missing: missing.map(|missing| missing.measure.clone()).collect(),
        }
    }
}

impl Reason {
    fn of(because: &Because) -> Self {
        Self { message: because.message.clone(), args: because.args.clone(), source: because.source.clone() }
    }
}
