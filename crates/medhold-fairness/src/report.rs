//! Runs every check on a letter and says whether it is released.

use std::collections::BTreeMap;

use medhold_model::{Case, CheckResult, CheckStatus, ClaimId, Decision, FairnessReport, Remedy};
use medhold_response::Letter;

/// What the checks look at.
pub struct Checked<'a> {
    /// The case.
    pub case: &'a Case,
    /// What was decided.
    pub decision: &'a Decision,
    /// The letter.
    pub letter: &'a Letter,
    /// Failures that the pack declares a reason for, by check. They are printed, and the letter is still withheld.
    pub waivers: &'a BTreeMap<String, String>,
}

/// A check: its name, and what it finds.
pub(crate) struct Check {
    pub name: &'static str,
    pub run: fn(&Checked<'_>) -> Vec<Found>,
}

/// What a check found, of one claim or of the letter as a whole.
pub(crate) struct Found {
    pub claim: Option<ClaimId>,
    pub status: CheckStatus,
    pub detail: String,
    pub found: Vec<String>,
}

impl Found {
    pub(crate) fn pass(claim: Option<&ClaimId>, detail: impl Into<String>) -> Self {
        Self { claim: claim.cloned(), status: CheckStatus::Pass, detail: detail.into(), found: Vec::new() }
    }

    pub(crate) fn fail(claim: Option<&ClaimId>, detail: impl Into<String>, found: Vec<String>) -> Self {
        Self { claim: claim.cloned(), status: CheckStatus::Fail, detail: detail.into(), found }
    }

    pub(crate) fn not_applicable(claim: Option<&ClaimId>, detail: impl Into<String>) -> Self {
        Self { claim: claim.cloned(), status: CheckStatus::NotApplicable, detail: detail.into(), found: Vec::new() }
    }
}

/// Runs every check, in the order of the registry. Every one of them blocks.
#[must_use]
pub fn check(checked: &Checked<'_>) -> FairnessReport {
    let checks: Vec<CheckResult> = crate::checks::ALL
        .iter()
        .flat_map(|check| (check.run)(checked).into_iter().map(|found| result(check, found, checked)))
        .collect();
    let released = checks.iter().all(|c| !matches!(c.status, CheckStatus::Fail | CheckStatus::CannotTell));
    FairnessReport { released, next: (!released).then_some(Remedy::Escalate), checks }
}

fn result(check: &Check, found: Found, checked: &Checked<'_>) -> CheckResult {
    let failed = found.status == CheckStatus::Fail;
    CheckResult {
        check: check.name.to_owned(),
        claim: found.claim,
        status: found.status,
        detail: found.detail,
        found: found.found,
        waived: if failed { checked.waivers.get(check.name).cloned() } else { None },
    }
}
