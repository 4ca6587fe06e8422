//! What a check found.

use medhold_model::{CheckStatus, ClaimId};

/// What a check found, of one claim or of the letter as a whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The claim; none where it is of the letter as a whole.
    pub claim: Option<ClaimId>,
    /// How it came out.
    pub status: CheckStatus,
    /// Which words and numbers decided it.
    pub detail: String,
    /// What was found, such as the offending words.
    pub found: Vec<String>,
}

impl Found {
    /// It holds.
    #[must_use]
    pub fn pass(claim: Option<&ClaimId>, detail: impl Into<String>) -> Self {
        Self::new(claim, CheckStatus::Pass, detail, Vec::new())
    }

    /// It does not, because of these words or numbers.
    #[must_use]
    pub fn fail(claim: Option<&ClaimId>, detail: impl Into<String>, found: Vec<String>) -> Self {
        Self::new(claim, CheckStatus::Fail, detail, found)
    }

    /// It holds, and a person should look at these words or numbers.
    #[must_use]
    pub fn warn(claim: Option<&ClaimId>, detail: impl Into<String>, found: Vec<String>) -> Self {
        Self::new(claim, CheckStatus::Warn, detail, found)
    }

    /// It has nothing to look at.
    #[must_use]
    pub fn not_applicable(claim: Option<&ClaimId>, detail: impl Into<String>) -> Self {
        Self::new(claim, CheckStatus::NotApplicable, detail, Vec::new())
    }

    /// It can't be told whether it holds: the detail says what is missing.
    #[must_use]
    pub fn cannot_tell(claim: Option<&ClaimId>, detail: impl Into<String>, missing: Vec<String>) -> Self {
        Self::new(claim, CheckStatus::CannotTell, detail, missing)
    }

    fn new(claim: Option<&ClaimId>, status: CheckStatus, detail: impl Into<String>, found: Vec<String>) -> Self {
        Self { claim: claim.cloned(), status, detail: detail.into(), found }
    }
}
