//! Runs every check on a letter and says whether it is released.

use medhold_model::{CheckResult, CheckStatus, FairnessReport, Remedy};

use crate::{Check, Checked, Found, Policy, Registry};

/// A letter is released where no blocking check failed, and none could not be made for want of something.
pub(crate) fn report(registry: &Registry, checked: &Checked<'_>) -> FairnessReport {
    let mut released = true;
    let mut checks = Vec::new();
    for check in registry.checks() {
        let blocks = blocks(check, checked.policy);
        for found in check.run(checked) {
            let result = result(check.name(), blocks, found, checked.policy);
            released &= !(blocks && matches!(result.status, CheckStatus::Fail | CheckStatus::CannotTell));
            checks.push(result);
        }
    }
    FairnessReport { released, next: (!released).then_some(Remedy::Escalate), checks }
}

/// Puts what a check now says of a claim, or of the letter as a whole, in the place of what it said before, and settles anew
/// whether the letter is released.
pub(crate) fn amend(registry: &Registry, report: &mut FairnessReport, policy: &Policy, check: &str, found: Found) {
    let place = report.checks.iter_mut().find(|one| one.check == check && one.claim == found.claim);
    let (Some(place), Some(check)) = (place, registry.checks().find(|one| one.name() == check)) else {
        return;
    };
    *place = result(check.name(), blocks(check, policy), found, policy);
    let grave = |one: &&CheckResult| matches!(one.status, CheckStatus::Fail | CheckStatus::CannotTell);
    let withholds =
        |one: &CheckResult| registry.checks().any(|check| check.name() == one.check && blocks(check, policy));
    report.released = !report.checks.iter().filter(grave).any(withholds);
    report.next = (!report.released).then_some(Remedy::Escalate);
}

fn blocks(check: &dyn Check, policy: &Policy) -> bool {
    let name = check.name();
    check.blocks() && !policy.advisory.contains(name) || policy.blocking.contains(name)
}

/// A failure that does not withhold the letter is a warning.
fn result(check: &str, blocks: bool, found: Found, policy: &Policy) -> CheckResult {
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
