//! Deciding a base case again, and what is then paid.

use std::cell::Cell;

use medhold::Host;
use medhold_model::{
    Amount, Case, Claim, ClaimDecision, ClaimId, Decimal, Given, GivenEvidence, MeasureId, Outcome, RuleId,
};
use serde::Serialize;

/// A case that was tried, and what came of its claims.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Tried {
    /// The case: it can be run.
    pub case: Case,
    /// What came of each claim.
    pub claims: Vec<Paid>,
}

/// What came of a claim.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paid {
    /// The claim.
    pub id: ClaimId,
    /// Its outcome.
    pub outcome: Outcome,
    /// What is paid.
    pub amount: Option<Amount>,
    /// The rule that decided.
    pub rule: Option<RuleId>,
}

impl Paid {
    fn of(decided: &ClaimDecision) -> Self {
        let (outcome, amount, rule) = (decided.outcome, decided.amount.clone(), decided.rule.clone());
        Self { id: decided.id.clone(), outcome, amount, rule }
    }

    /// What is paid, nothing where the claim is refused; none where that can't be told: it is undecided, or upheld without an
    /// amount.
    pub(super) fn money(&self) -> Option<Decimal> {
        match (&self.amount, self.outcome) {
            (Some(amount), _) => amount.value.parse().ok(),
            (None, Outcome::NotUpheld) => Some(Decimal::ZERO),
            (None, _) => None,
        }
    }

    /// How far it is upheld, from 0 to 2; none where it is undecided.
    pub(super) fn upheld(&self) -> Option<u8> {
        match self.outcome {
            Outcome::NotUpheld => Some(0),
            Outcome::PartlyUpheld => Some(1),
            Outcome::Upheld => Some(2),
            Outcome::Undecided => None,
        }
    }
}

impl Tried {
    /// The only claim of a case with one.
    pub(super) fn one(&self) -> Option<&Paid> {
        self.claims.first()
    }

    /// What is paid for all claims; a claim that repeats another has no amount of its own.
    pub(super) fn total(&self, repeated: &[bool]) -> Option<Decimal> {
        let of = |(paid, repeated): (&Paid, &bool)| if *repeated { Some(Decimal::ZERO) } else { paid.money() };
        self.claims.iter().zip(repeated).map(of).try_fold(Decimal::ZERO, |sum, money| sum.plus(money?))
    }
}

/// Decides variations of a case with one claim, and counts them.
pub(super) struct Deciding<'a> {
    host: &'a Host,
    case: &'a Case,
    count: Cell<u64>,
}

impl<'a> Deciding<'a> {
    pub(super) fn of(host: &'a Host, case: &'a Case) -> Self {
        Self { host, case, count: Cell::new(0) }
    }

    pub(super) fn count(&self) -> u64 {
        self.count.get()
    }

    pub(super) fn case(&self) -> &Case {
        self.case
    }

    /// The case with these claims in place of its own.
    pub(super) fn with(&self, claims: Vec<Claim>) -> Case {
        Case { claims, ..self.case.clone() }
    }

    /// What comes of cases, in their order, with which of their claims repeat another.
    pub(super) fn decide(&self, cases: Vec<Case>) -> Vec<(Tried, Vec<bool>)> {
        self.count.set(self.count.get() + cases.len() as u64);
        let rulings = self.host.rulings(&cases);
        let tried = cases.into_iter().zip(rulings).map(|(case, decided)| {
            let repeated = decided.iter().map(ClaimDecision::is_repeated).collect();
            (Tried { case, claims: decided.iter().map(Paid::of).collect() }, repeated)
        });
        tried.collect()
    }
}

/// A claim with a number of its own for a measure.
pub(super) fn moved(claim: &Claim, measure: &MeasureId, value: Decimal) -> Claim {
    let mut moved = claim.clone();
    moved.evidence.insert(measure.to_string(), GivenEvidence::Bare(Given::Number(value)));
    moved
}
