//! The swaps of a batch, made and counted.

use std::collections::BTreeMap;

use medhold::{Host, Swap, differences};
use medhold_model::{Case, CaseId, ClaimId};
use medhold_stats::violation_bound;
use serde::Serialize;

use super::Others;

/// How many swaps that change something are told with both cases.
const MOST_TOLD: usize = 20;

/// The swaps of a batch.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Swaps {
    /// Cases whose customer was exchanged.
    pub cases: u64,
    /// Swaps made.
    pub made: u64,
    /// Swaps that change a ruling, an amount or a reason.
    pub changed: u64,
    /// The one-sided 95 % upper bound on how often a swap changes something; none without a swap.
    pub upper_95: Option<f64>,
    /// The same for each attribute, by name.
    pub attributes: Vec<AttributeSwaps>,
    /// The first swaps that change something, at most twenty, each with both cases.
    pub violations: Vec<Violation>,
}

/// The swaps of one attribute.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct AttributeSwaps {
    /// The attribute: `customer.gender`.
    pub attribute: String,
    /// Swaps made.
    pub made: u64,
    /// Swaps that change something.
    pub changed: u64,
    /// The upper bound.
    pub upper_95: Option<f64>,
}

/// A swap that changes something.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Violation {
    /// The case.
    pub case: CaseId,
    /// The first claim that comes out otherwise.
    pub claim: ClaimId,
    /// What was exchanged.
    pub swap: Swap,
    /// What changes.
    pub what: Vec<String>,
    /// The case as it came in.
    pub before: Case,
    /// The case with the customer exchanged, and nothing else.
    pub after: Case,
}

/// Counts swaps as they are made. Parts of a batch may be counted apart and added in their order.
#[derive(Debug, Clone, Default)]
pub struct Tally {
    cases: u64,
    by_attribute: BTreeMap<String, (u64, u64)>,
    violations: Vec<Violation>,
}

impl Tally {
    /// Makes every swap of some cases. Evidence is asked for all of them at once.
    #[must_use]
    pub fn of(host: &Host, cases: &[&Case], others: &Others) -> Self {
        let mut tally = Self::default();
        let swaps: Vec<(&Case, Swap)> =
            cases.iter().flat_map(|case| others.swaps(case).into_iter().map(|swap| (*case, swap))).collect();
        let swapped: Vec<Case> = swaps.iter().map(|(case, swap)| swap.apply(case)).collect();
        let originals: Vec<Case> = cases.iter().map(|case| (*case).clone()).collect();
        let before: BTreeMap<&CaseId, _> =
            originals.iter().map(|case| &case.id).zip(host.rulings(&originals)).collect();
        let after = host.rulings(&swapped);
        for (((case, swap), swapped), after) in swaps.into_iter().zip(swapped).zip(after) {
            let counts = tally.by_attribute.entry(swap.attribute.to_string()).or_default();
            counts.0 += 1;
            let before = before.get(&case.id).into_iter().flatten();
            let changed = before.zip(&after).map(|(now, then)| (&now.id, differences(now, then)));
            if let Some((claim, what)) = changed.into_iter().find(|(_, what)| !what.is_empty()) {
                counts.1 += 1;
                if tally.violations.len() < MOST_TOLD {
                    let claim = claim.clone();
                    let case_id = case.id.clone();
                    tally.violations.push(Violation {
                        case: case_id,
                        claim,
                        swap,
                        what,
                        before: case.clone(),
                        after: swapped,
                    });
                }
            }
        }
        tally.cases = originals.iter().filter(|case| !others.swaps(case).is_empty()).count() as u64;
        tally
    }

    /// Adds what was counted of a later part of the batch.
    #[must_use]
    pub fn and(mut self, later: Self) -> Self {
        self.cases += later.cases;
        for (attribute, (made, changed)) in later.by_attribute {
            let counts = self.by_attribute.entry(attribute).or_default();
            counts.0 += made;
            counts.1 += changed;
        }
        self.violations.extend(later.violations);
        self.violations.truncate(MOST_TOLD);
        self
    }

    /// The swaps of the whole batch.
    #[must_use]
    pub fn finish(self) -> Swaps {
        let bound = |made, changed| violation_bound(changed, made).ok();
        let (made, changed) = self.by_attribute.values().fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1));
        let attribute =
            |(attribute, (made, changed))| AttributeSwaps { attribute, made, changed, upper_95: bound(made, changed) };
        Swaps {
            cases: self.cases,
            made,
            changed,
            upper_95: bound(made, changed),
            attributes: self.by_attribute.into_iter().map(attribute).collect(),
            violations: self.violations,
        }
    }
}
