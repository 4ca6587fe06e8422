//! The registry of checks: those that every host makes, then those that packs and plugins add.

use medhold_model::{BuiltInCheck, ClaimId, FairnessReport};

use crate::checks::{self, BUILT_IN};
use crate::{Checked, Found, LikeCase, Policy, report};

/// A check of a response.
pub trait Check: Send + Sync {
    /// Its name in reports, waivers and manifests: lower case with underscores.
    fn name(&self) -> &str;

    /// Whether a failure withholds the letter where the pack does not say; one that does not is a warning.
    fn blocks(&self) -> bool;

    /// Looks at a letter. A check says something of every letter: what it has nothing to look at in is
    /// [`Found::not_applicable`], what it can't decide is [`Found::cannot_tell`].
    fn run(&self, checked: &Checked<'_>) -> Vec<Found>;
}

/// The checks that a host makes, in the order in which they are reported.
pub struct Registry {
    added: Vec<Box<dyn Check>>,
}

impl Registry {
    /// The checks that every host makes. None of them can be taken away.
    #[must_use]
    pub fn built_in() -> Self {
        Self { added: Vec::new() }
    }

    /// Adds a check, after those that are there.
    #[must_use]
    pub fn with(mut self, check: impl Check + 'static) -> Self {
        self.added.push(Box::new(check));
        self
    }

    /// All checks, in their order.
    pub fn checks(&self) -> impl Iterator<Item = &dyn Check> {
        let built_in = BUILT_IN.iter().map(|check| check as &dyn Check);
        built_in.chain(self.added.iter().map(|check| &**check))
    }

    /// Puts what earlier decisions say of a claim into the report of its letter, and settles anew whether it is released. A letter
    /// by itself has nothing to be held against: whoever decides a batch in its order, or knows the ledger, does this.
    pub fn hold_against(&self, report: &mut FairnessReport, policy: &Policy, claim: &ClaimId, like: &[LikeCase]) {
        let found = checks::held_against(claim, like);
        report::amend(self, report, policy, BuiltInCheck::Consistent.as_str(), found);
    }

    /// Puts into the report of a final letter that an interim answer to the same case is known to have gone before.
    pub fn after_interim(&self, report: &mut FairnessReport, policy: &Policy) {
        let timely = BuiltInCheck::Timely.as_str();
        let of_letter = report.checks.iter().find(|one| one.check == timely && one.claim.is_none());
        if let Some(found) = of_letter.and_then(checks::after_interim) {
            report::amend(self, report, policy, timely, found);
        }
    }

    /// Runs every check on a letter and says whether it is released.
    #[must_use]
    pub fn check(&self, checked: &Checked<'_>) -> FairnessReport {
        report::report(self, checked)
    }
}

impl Default for Registry {
    fn default() -> Self {
        Self::built_in()
    }
}
