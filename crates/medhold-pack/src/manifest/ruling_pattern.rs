//! What a decision may look like, as far as something is named of it.

use medhold_model::{Amount, Authority, Basis, ClaimDecision, Finding, Money, Outcome, Remedy, RuleId};

/// What decisions an invariant means: those that fit everything that is named. An empty list fits any.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RulingPattern {
    /// One of these decides.
    pub authority: Vec<Authority>,
    /// The claim turned out to be one of these.
    pub finding: Vec<Finding>,
    /// One of these is the answer.
    pub outcome: Vec<Outcome>,
    /// One of these is done.
    pub remedy: Vec<Remedy>,
    /// It is one of these kinds of answer.
    pub basis: Vec<Basis>,
    /// One of these rules decides, alone or with others.
    pub rule: Vec<RuleId>,
    /// An amount within all of these bounds is due.
    pub amount: Vec<AmountBound>,
}

/// A bound on what is paid.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AmountBound {
    /// On which side.
    pub side: Bound,
    /// The limit.
    pub limit: Money,
}

/// On which side of a limit an amount lies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Bound {
    /// Less than the limit.
    Below,
    /// The limit or less.
    AtMost,
    /// The limit or more.
    AtLeast,
    /// More than the limit.
    Above,
}

impl Bound {
    pub(super) const ALL: [Self; 4] = [Self::Below, Self::AtMost, Self::AtLeast, Self::Above];

    /// The word by which manifests and reports write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Below => "below",
            Self::AtMost => "at_most",
            Self::AtLeast => "at_least",
            Self::Above => "above",
        }
    }
}

impl AmountBound {
    /// Whether an amount lies within. One in another currency does not.
    #[must_use]
    pub fn holds(&self, amount: Money) -> bool {
        let (value, limit) = (amount.amount(), self.limit.amount());
        amount.currency() == self.limit.currency()
            && match self.side {
                Bound::Below => value < limit,
                Bound::AtMost => value <= limit,
                Bound::AtLeast => value >= limit,
                Bound::Above => value > limit,
            }
    }
}

impl RulingPattern {
    /// Whether a decision fits everything that is named.
    #[must_use]
    pub fn fits(&self, decision: &ClaimDecision) -> bool {
        let rules = || decision.rule.iter().chain(&decision.merged);
        any(&self.authority, decision.authority)
            && any(&self.finding, decision.finding)
            && any(&self.outcome, decision.outcome)
            && any(&self.remedy, decision.remedy)
            && any(&self.basis, decision.basis)
            && (self.rule.is_empty() || rules().any(|rule| self.rule.contains(rule)))
            && self.amount_fits(decision.amount.as_ref())
    }

    fn amount_fits(&self, amount: Option<&Amount>) -> bool {
        let money = amount.and_then(|due| Some(Money::new(due.value.parse().ok()?, due.currency)));
        self.amount.iter().all(|bound| money.is_some_and(|money| bound.holds(money)))
    }
}

fn any<T: PartialEq + Copy>(named: &[T], actual: T) -> bool {
    named.is_empty() || named.contains(&actual)
}
