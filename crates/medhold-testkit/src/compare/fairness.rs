//! The checks of a letter held against how they must come out.

use std::collections::BTreeSet;

use medhold_model::{CheckResult, CheckStatus, ClaimId, FairnessReport};
use medhold_pack::Expectation;

use super::Compare;

impl Compare<'_> {
    pub(super) fn fairness(&mut self, expected: &Expectation, claim: &ClaimId, report: &FairnessReport) {
        if let Some(released) = expected.fairness.released.filter(|released| *released != report.released) {
            let word = |released| if released { "released" } else { "withheld" };
            self.differs("fairness.released", word(released), word(report.released));
            self.note(report.checks.iter().filter(|check| check.withholds()).map(told));
        }
        for (name, status) in &expected.fairness.checks {
            self.check(name, *status, claim, report);
        }
        let withholding = report.checks.iter().filter(|check| check.withholds()).map(|check| check.check.as_str());
        let withholding: Vec<&str> = withholding.collect::<BTreeSet<_>>().into_iter().collect();
        if self.list("withheld_by", expected.withheld_by.as_deref(), &withholding) {
            self.note(report.checks.iter().filter(|check| check.withholds()).map(told));
        }
    }

    /// The check's result on this claim; where it has none of its own, on the case.
    fn check(&mut self, name: &str, expected: CheckStatus, claim: &ClaimId, report: &FairnessReport) {
        let named: Vec<&CheckResult> = report.checks.iter().filter(|check| check.check == name).collect();
        let own = named.iter().find(|check| check.claim.as_ref() == Some(claim));
        let Some(check) = own.or_else(|| named.iter().find(|check| check.claim.is_none())) else {
            self.differs(&format!("fairness.{name}"), expected, "not checked");
            return;
        };
        if check.status != expected {
            self.differs(&format!("fairness.{name}"), expected, check.status);
            self.note([told(check)]);
        }
    }
}

fn told(check: &CheckResult) -> String {
    let found = if check.found.is_empty() { String::new() } else { format!(": `{}`", check.found.join("`, `")) };
    format!("{} ({}): {}{found}", check.check, check.status, check.detail)
}
