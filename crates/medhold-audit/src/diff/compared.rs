//! A case decided by both versions, the unit of a comparison.

use std::collections::BTreeSet;

use medhold_model::{Case, CheckStatus, ClaimDecision, Decision};

use super::Change;

/// A case decided by both versions.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    pub(super) case: Case,
    pub(super) old: Decision,
    pub(super) new: Decision,
    /// Whether the letters differ.
    pub(super) reworded: bool,
}

impl Compared {
    /// A case with what both versions decided. The letters are compared here and not kept: they would be most of the memory.
    #[must_use]
    pub fn new(case: Case, mut old: Decision, mut new: Decision) -> Self {
        let reworded = old.response.take() != new.response.take();
        Self { case, old, new, reworded }
    }

    /// Each claim's old and new ruling. Both versions answer every claim of the case in its order.
    pub(super) fn claims(&self) -> impl Iterator<Item = (&ClaimDecision, &ClaimDecision)> {
        self.old.claims.iter().zip(&self.new.claims)
    }

    /// Each claim's old and new ruling with the ways in which they differ.
    pub(super) fn changes(&self) -> impl Iterator<Item = (&ClaimDecision, &ClaimDecision, BTreeSet<Change>)> {
        self.claims().map(|(old, new)| (old, new, Change::between(old, new)))
    }

    /// Whether no claim is decided otherwise or on other grounds.
    pub(super) fn same_rulings(&self) -> bool {
        self.changes().all(|(_, _, ways)| ways.is_empty())
    }
}

/// The checks that a letter failed.
pub(super) fn failed(decision: &Decision) -> BTreeSet<&str> {
    let failed = decision.fairness.checks.iter().filter(|check| check.status == CheckStatus::Fail);
    failed.map(|check| check.check.as_str()).collect()
}
