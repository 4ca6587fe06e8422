//! The registry of checks: those that every host makes, then those that packs and plugins add.

use medhold_model::FairnessReport;

use crate::checks::BUILT_IN;
use crate::{Checked, Found, report};

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
