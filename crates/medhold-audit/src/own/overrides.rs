//! How often the customer's view is overridden against the customer where the firm gains from it, and where it does not.

use std::collections::BTreeMap;

use medhold_model::{Authority, ClaimDecision, Outcome, Remedy, TopicId};
use medhold_pack::Pack;
use medhold_stats::{Confidence, Share, difference, share_interval};
use serde::Serialize;

use super::Own;
use crate::comparison::tested;

/// Overrides against the customer, where the firm gains from them and where it does not.
///
/// An override is a ruling in which the customer's view does not decide. It goes against the customer where the claim is not upheld, or
/// in part only. The firm gains from one on a topic where upholding a claim costs it: the pack declares so (`firm_pays`), or a rule on the
/// topic compensates, or honours by law or as a business term. Undecided claims are left out. Topics differ in what is claimed, so that a
/// difference is a reason to look, and no breach by itself.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Overrides {
    /// Claims on topics where the firm gains.
    pub firm_gains: OverrideRate,
    /// Claims on all others.
    pub otherwise: OverrideRate,
    /// How far the first rate lies above the second, −1 to 1; null where either has no claim.
    pub difference: Option<f64>,
    /// The low end of Newcombe's 95 % interval of it.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
    /// The test: `fisher_exact` or `two_proportion_z`.
    pub test: &'static str,
    /// Its two-sided p-value.
    pub p: f64,
    /// Each topic, by name.
    pub topics: Vec<TopicOverrides>,
}

/// How many of how many.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OverrideRate {
    /// Decided claims.
    pub claims: u64,
    /// Those in which the customer's view did not decide.
    pub overrides: u64,
    /// Those of them that went against the customer.
    pub against: u64,
    /// `against` of `claims`; null where there is none.
    pub rate: Option<f64>,
    /// The low end of its Wilson 95 % interval.
    pub low: Option<f64>,
    /// The high end.
    pub high: Option<f64>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TopicOverrides {
    /// The topic.
    pub topic: String,
    /// Whether the firm gains from overriding on it.
    pub firm_gains: bool,
    /// Its claims.
    #[serde(flatten)]
    pub rate: OverrideRate,
}

#[derive(Debug, Clone, Copy, Default)]
struct Count {
    claims: u64,
    overrides: u64,
    against: u64,
}

/// The overrides of a batch; none where no claim was decided.
pub(super) fn of(own: &Own<'_>) -> Option<Overrides> {
    let counts = counted(own);
    if counts.is_empty() {
        return None;
    }
    let gains = |topic: &TopicId| own.packs.iter().any(|pack| firm_gains(pack, topic));
    let topics = counts.iter().map(|(topic, count)| TopicOverrides {
        topic: topic.to_string(),
        firm_gains: gains(topic),
        rate: count.rate(),
    });
    let sum = |wanted: bool| {
        let of_kind = counts.iter().filter(|(topic, _)| gains(topic) == wanted);
        of_kind.fold(Count::default(), |sum, (_, count)| sum.plus(*count))
    };
    let (firm_gains, otherwise) = (sum(true), sum(false));
    let (one, other) = (firm_gains.share(), otherwise.share());
    let interval = difference::newcombe(one, other, Confidence::P95).ok();
    let (test, p) = tested(one, other);
    Some(Overrides {
        difference: difference::difference(one, other).ok(),
        low: interval.map(|interval| interval.low),
        high: interval.map(|interval| interval.high),
        test,
        p,
        topics: topics.collect(),
        firm_gains: firm_gains.rate(),
        otherwise: otherwise.rate(),
    })
}

/// The decided claims of each topic.
fn counted<'a>(own: &Own<'a>) -> BTreeMap<&'a TopicId, Count> {
    let mut counts: BTreeMap<&TopicId, Count> = BTreeMap::new();
    for claim in own.decided.iter().flat_map(|decided| &decided.decision.claims) {
        if claim.outcome != Outcome::Undecided {
            counts.entry(&claim.topic).or_default().add(claim);
        }
    }
    counts
}

/// Whether upholding a claim on this topic costs the firm.
fn firm_gains(pack: &Pack, topic: &TopicId) -> bool {
    let Some(declared) = pack.manifest().topics.get(topic) else { return false };
    let owes = |authority| matches!(authority, Authority::Law | Authority::Business);
    let costs = |remedy, authority| match remedy {
        Remedy::Compensate => true,
        Remedy::Honour => owes(authority),
        _ => false,
    };
    let by_rules = || pack.program().rules_on(topic).any(|rule| costs(rule.remedy, rule.authority));
    declared.firm_pays.unwrap_or_else(by_rules)
}

impl Count {
    fn add(&mut self, claim: &ClaimDecision) {
        let overrides = claim.authority != Authority::Customer;
        let against = overrides && claim.outcome != Outcome::Upheld;
        self.claims += 1;
        self.overrides += u64::from(overrides);
        self.against += u64::from(against);
    }

    fn plus(self, other: Self) -> Self {
        Self {
            claims: self.claims + other.claims,
            overrides: self.overrides + other.overrides,
            against: self.against + other.against,
        }
    }

    fn share(self) -> Share {
        Share::parts(self.against, self.claims - self.against)
    }

    fn rate(self) -> OverrideRate {
        let interval = share_interval::wilson(self.share(), Confidence::P95).ok();
        OverrideRate {
            claims: self.claims,
            overrides: self.overrides,
            against: self.against,
            rate: self.share().value().ok(),
            low: interval.map(|interval| interval.low),
            high: interval.map(|interval| interval.high),
        }
    }
}
