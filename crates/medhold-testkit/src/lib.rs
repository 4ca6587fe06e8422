//! Runs a pack's own cases and holds what comes out against what must.
//!
//! ```no_run
//! use medhold::Host;
//!
//! let report = medhold_testkit::run(|settings| {
//!     let set = |host: medhold::HostBuilder, (name, value): &(String, String)| host.set(name, value);
//!     settings.iter().fold(Host::builder().pack("rules/aviation"), set).build()
//! })?;
//! assert!(report.passed());
//! # Ok::<(), medhold::BuildError>(())
//! ```

mod compare;
mod report;

use std::collections::{BTreeMap, BTreeSet};

use medhold::{BuildError, Host};
use medhold_model::{Basis, Decision, Given};
use medhold_pack::{PackCase, Setting};

pub use report::{CaseReport, Failure, TestReport};

/// Parameters set for a case: names and values, in the order of the case.
pub type Settings = [(String, String)];

/// Runs the cases of the first pack of a host, in the order of files and lines.
///
/// `build` gives the host with these parameters set, once for each different set that cases ask for.
///
/// # Errors
/// Where a host can't be built.
pub fn run(build: impl Fn(&Settings) -> Result<Host, BuildError>) -> Result<TestReport, BuildError> {
    let plain = build(&[])?;
    let Some(pack) = plain.packs().next() else {
        return Ok(TestReport::default());
    };
    let mut others: BTreeMap<Vec<(String, String)>, Host> = BTreeMap::new();
    let mut report =
        TestReport { pack: pack.name().to_owned(), rules: pack.program().rules().len(), ..TestReport::default() };
    let mut reached = BTreeSet::new();
    for case in pack.cases() {
        let settings: Vec<_> = case.parameters.iter().map(setting).collect();
        let host = if settings.is_empty() {
            &plain
        } else {
            if !others.contains_key(&settings) {
                others.insert(settings.clone(), build(&settings)?);
            }
            others.get(&settings).unwrap_or(&plain)
        };
        let decision = decide(host, case);
        reached.extend(deciding(&decision));
        report.cases.push(compared(case, &decision));
    }
    let rules = pack.program().rules().iter().map(|rule| rule.id.to_string());
    report.unreached = rules.filter(|id| !reached.contains(id)).collect();
    Ok(report)
}

fn setting(setting: &Setting) -> (String, String) {
    let value = match &setting.value {
        Given::Text(text) | Given::Cell(text) => text.clone(),
        other => other.to_string(),
    };
    (setting.name.clone(), value)
}

fn decide(host: &Host, pack_case: &PackCase) -> Decision {
    let mut case = pack_case.case.clone();
    case.received = pack_case.at.or(case.received);
    host.decide(&case)
}

/// The rules whose ruling a decision shows.
fn deciding(decision: &Decision) -> impl Iterator<Item = String> + '_ {
    decision.claims.iter().flat_map(|claim| {
        let rule = claim.rule.iter().filter(|_| claim.basis == Basis::Rule);
        let rules = rule.chain(&claim.merged).map(ToString::to_string);
        rules.chain(claim.conflict.iter().cloned())
    })
}

fn compared(case: &PackCase, decision: &Decision) -> CaseReport {
    let mut failures = Vec::new();
    for (id, expected) in &case.expect {
        match decision.claims.iter().find(|claim| claim.id == *id) {
            Some(actual) => {
                compare::claim(expected, actual, decision.response.as_ref(), &mut failures);
            }
            None => failures.push(Failure {
                claim: id.to_string(),
                what: "claim".to_owned(),
                expected: "a ruling".to_owned(),
                actual: "none".to_owned(),
            }),
        }
    }
    CaseReport { name: case.name.clone(), file: case.place.file.clone(), line: case.place.line, failures }
}
