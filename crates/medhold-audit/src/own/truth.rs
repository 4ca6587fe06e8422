//! What appeals or audits of cases found: whether a claim should have been upheld.

use std::collections::BTreeMap;

use medhold_model::{CaseId, ClaimId};

/// What appeals or audits found, by case and claim.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Truth(BTreeMap<(String, String), bool>);

/// Why a finding can't be kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TruthError {
    /// The claim has one that says the opposite.
    #[error("claim `{claim}` of case `{case}` was found to be so and not to be so; keep what was found last")]
    Contradicts {
        /// The case.
        case: String,
        /// The claim.
        claim: String,
    },
}

impl Truth {
    /// Keeps what was found of a claim: whether it should have been upheld, wholly or in part.
    ///
    /// # Errors
    /// Where the claim has a finding that says the opposite.
    pub fn add(&mut self, case: &str, claim: &str, upheld: bool) -> Result<(), TruthError> {
        let key = (case.to_owned(), claim.to_owned());
        if self.0.get(&key).is_some_and(|found| *found != upheld) {
            return Err(TruthError::Contradicts { case: key.0, claim: key.1 });
        }
        self.0.insert(key, upheld);
        Ok(())
    }

    /// What was found of a claim.
    #[must_use]
    pub fn of(&self, case: &CaseId, claim: &ClaimId) -> Option<bool> {
        self.0.get(&(case.to_string(), claim.to_string())).copied()
    }

    /// The claims that something was found of: case and claim.
    pub fn claims(&self) -> impl Iterator<Item = (&str, &str)> {
        self.0.keys().map(|(case, claim)| (case.as_str(), claim.as_str()))
    }
}
