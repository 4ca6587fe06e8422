//! Runs every check on a letter and says whether it is released.

use medhold_model::{CheckResult, CheckStatus, FairnessReport, Remedy};

use crate::{Checked, Found, Policy, Registry};

/// A letter is released where no blocking check failed, and none could not be made for want of something.
pub(crate) fn report(registry: &Registry, checked: &Checked<'_>) -> FairnessReport {
    let mut released = true;
    let mut checks = Vec::new();
    for check in registry.checks() {
        let blocks = check.blocks() || checked.policy.blocking.contains(check.name());
        for found in check.run(checked) {
            let result = result(check.name(), blocks, found, checked.policy);
            released &= !(blocks && matches!(result.status, CheckStatus::Fail | CheckStatus::CannotTell));
            checks.push(result);
        }
    }
    FairnessReport { released, next: (!released).then_some(Remedy::Escalate), checks }
}

/// A failure that does not withhold the letter is a warning.
pub(crate) fn result(check: &str, blocks: bool, found: Found, policy: &Policy) -> CheckResult {
    let status = match found.status {
        CheckStatus::Fail if !blocks => CheckStatus::Warn,
        status => status,
    };
    let amiss = matches!(status, CheckStatus::Fail | CheckStatus::Warn | CheckStatus::CannotTell);
    let waiver = || policy.waivers.get(check).cloned();
    CheckResult {
        check: check.to_owned(),
        claim: found.claim,
        status,
        detail: found.detail,
        found: found.found,
        waived: if amiss { waiver() } else { None },
    }
}
