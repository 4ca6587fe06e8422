//! A decision as a precedent: what was ruled, under which pack, profile and law.

use std::fmt;

use medhold_model::{
    Amount, CaseId, ClaimDecision, ClaimId, Date, Finding, Outcome, Remedy, RuleId, TopicId, WouldChange,
};
use serde::{Deserialize, Serialize};

use super::Fact;

/// A decided claim as a precedent.
#[derive(Debug, Clone, PartialEq)]
pub struct Past {
    /// The case.
    pub case: CaseId,
    /// The claim.
    pub claim: ClaimId,
    /// Its topic.
    pub topic: TopicId,
    /// The customer, where the case says who it is.
    pub customer: Option<String>,
    /// What the claim is about, in one way of writing; none where it does not say.
    pub subject: Option<String>,
    /// The material facts, by name; an index keeps only what it finds them by.
    pub facts: Vec<Fact>,
    /// What was ruled.
    pub ruled: Ruled,
    /// Under which pack, profile and law.
    pub setting: Setting,
    /// The thresholds past which the outcome would have been another.
    pub would_change: Vec<WouldChange>,
}

/// What was ruled, as far as like cases must have it alike.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ruled {
    /// The outcome.
    pub outcome: Outcome,
    /// The finding.
    pub finding: Finding,
    /// The remedy.
    pub remedy: Remedy,
    /// The amount.
    pub amount: Option<Amount>,
    /// The rule; the same ruling by another rule is the same ruling.
    pub rule: Option<RuleId>,
}

/// Under which pack, profile and law a claim was decided: what may tell like cases apart, and is no fact of theirs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setting {
    /// The pack's name.
    pub pack: String,
    /// Its version.
    pub version: String,
    /// The digest of its content and parameters.
    pub digest: String,
    /// The client whose profile held.
    pub client: Option<String>,
    /// The day whose law held.
    pub law_date: Option<Date>,
    /// The day on which the case came in.
    pub received: Option<Date>,
}

impl Ruled {
    /// What was ruled on a claim.
    #[must_use]
    pub fn of(decided: &ClaimDecision) -> Self {
        Self {
            outcome: decided.outcome,
            finding: decided.finding,
            remedy: decided.remedy,
            amount: decided.amount.clone(),
            rule: decided.rule.clone(),
        }
    }

    /// Whether two rulings are one to the customers: outcome, finding, remedy and amount.
    #[must_use]
    pub fn is_like(&self, other: &Self) -> bool {
        self.is_near(other) && self.amount == other.amount
    }

    /// Whether two rulings are one but for the amount, which may well follow a figure.
    #[must_use]
    pub fn is_near(&self, other: &Self) -> bool {
        (self.outcome, self.finding, self.remedy) == (other.outcome, other.finding, other.remedy)
    }
}

impl fmt::Display for Ruled {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({}, {}", self.outcome, self.finding, self.remedy)?;
        if let Some(amount) = &self.amount {
            write!(f, ", {} {}", amount.value, amount.currency)?;
        }
        match &self.rule {
            Some(rule) => write!(f, ", `{rule}`)"),
            None => f.write_str(")"),
        }
    }
}
