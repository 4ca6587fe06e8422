//! Runs the cases on several threads and puts the report together in their order.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use medhold::{BuildError, ClaimObservation, Coverage, Host};
use medhold_model::{Case, ClaimId, Decision, Given};
use medhold_pack::{Expectation, PackCase, Setting};
use rayon::prelude::*;

use crate::{CaseReport, Explained, Failure, TestReport};
use crate::{compare, why};

/// Parameters set for a case: names and values, in the order of the case.
pub type Settings = [(String, String)];

/// So many cases run between two looks at whether one has failed.
const AT_A_TIME: usize = 32;

/// Which of a pack's cases run.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Selection {
    /// Only cases whose name or file has this text in it, in capitals or not.
    pub filter: Option<String>,
    /// When the run ends.
    pub until: Until,
    /// Which cases are explained.
    pub explain: Explain,
}

/// Which cases are explained: every rule looked at, what it read, and the letter with its checks.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Explain {
    /// None.
    #[default]
    Nothing,
    /// Those that fail.
    Failing,
    /// All that run.
    Everything,
}

/// When a run ends.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Until {
    /// After every case that is selected.
    #[default]
    End,
    /// With the first, in their order, that fails.
    FirstFailure,
}

/// Runs the cases of the first pack of a host on the threads of the current pool, and reports them in the order of files and lines: the
/// same for any number of threads.
///
/// `build` gives the host with these parameters set, once for each different set that cases ask for.
///
/// # Errors
/// Where a host can't be built.
pub fn run(
    selection: &Selection,
    build: impl Fn(&Settings) -> Result<Host, BuildError>,
) -> Result<TestReport, BuildError> {
    let plain = build(&[])?;
    let Some(pack) = plain.packs().next() else {
        return Ok(TestReport::default());
    };
    let selected: Vec<&PackCase> = pack.cases().iter().filter(|case| selection.takes(case)).collect();
    let hosts = Hosts::build(&selected, &plain, build)?;
    let mut report = TestReport {
        pack: pack.name().to_owned(),
        rules: pack.program().rules().len(),
        coverage: Coverage::of(pack),
        ..TestReport::default()
    };
    for block in selected.chunks(AT_A_TIME) {
        let ran: Vec<Ran> = block.par_iter().map(|case| Ran::of(hosts.of(case), case, selection.explain)).collect();
        for one in ran {
            if selection.until == Until::FirstFailure && report.failed() > 0 {
                break;
            }
            report.coverage.add(&one.report.name, &one.observed, &one.decision);
            report.cases.push(one.report);
        }
        if selection.until == Until::FirstFailure && report.failed() > 0 {
            break;
        }
    }
    report.skipped = pack.cases().len() - report.cases.len();
    report.unreached = report.coverage.undeciding().map(|rule| rule.rule.to_string()).collect();
    report.unreached.sort();
    Ok(report)
}

impl Selection {
    fn takes(&self, case: &PackCase) -> bool {
        let Some(wanted) = self.filter.as_ref().map(|text| text.to_lowercase()) else {
            return true;
        };
        case.name.to_lowercase().contains(&wanted) || case.place.file.to_lowercase().contains(&wanted)
    }
}

/// A host for each set of parameters that some case asks for.
struct Hosts<'a> {
    plain: &'a Host,
    others: BTreeMap<Vec<(String, String)>, Host>,
}

impl<'a> Hosts<'a> {
    fn build(
        cases: &[&PackCase],
        plain: &'a Host,
        build: impl Fn(&Settings) -> Result<Host, BuildError>,
    ) -> Result<Self, BuildError> {
        let mut others = BTreeMap::new();
        for settings in cases.iter().map(|case| settings(case)).filter(|settings| !settings.is_empty()) {
            if let Entry::Vacant(vacant) = others.entry(settings) {
                let host = build(vacant.key())?;
                vacant.insert(host);
            }
        }
        Ok(Self { plain, others })
    }

    fn of(&self, case: &PackCase) -> &Host {
        self.others.get(&settings(case)).unwrap_or(self.plain)
    }
}

fn settings(case: &PackCase) -> Vec<(String, String)> {
    case.parameters.iter().map(setting).collect()
}

fn setting(setting: &Setting) -> (String, String) {
    let value = match &setting.value {
        Given::Text(text) | Given::Cell(text) => text.clone(),
        other => other.to_string(),
    };
    (setting.name.clone(), value)
}

/// A case that has run.
struct Ran {
    report: CaseReport,
    observed: Vec<ClaimObservation>,
    decision: Decision,
}

impl Ran {
    fn of(host: &Host, pack_case: &PackCase, explain: Explain) -> Self {
        let case = dated(pack_case);
        let decision = host.decide(&case);
        let mut failures = Vec::new();
        for (id, expected) in &pack_case.expect {
            let mut of_claim = compared(id, expected, &decision);
            if of_claim.iter().any(why::is_of_ruling) {
                why::tell(expected, &host.explain(&case), &mut of_claim);
            }
            failures.extend(of_claim);
        }
        let observed = host.observe(&case);
        let explained = match explain {
            Explain::Nothing => None,
            Explain::Failing if failures.is_empty() => None,
            Explain::Failing | Explain::Everything => {
                Some(Explained { explanation: host.explain(&case), decision: decision.clone(), case })
            }
        };
        let (name, place) = (pack_case.name.clone(), pack_case.place.clone());
        let report = CaseReport { name, file: place.file, line: place.line, failures, explained };
        Self { report, observed, decision }
    }
}

/// The case as it is decided: on its own date, where it names one.
fn dated(pack_case: &PackCase) -> Case {
    Case { received: pack_case.at.or(pack_case.case.received), ..pack_case.case.clone() }
}

fn compared(id: &ClaimId, expected: &Expectation, decision: &Decision) -> Vec<Failure> {
    let mut failures = Vec::new();
    match decision.claims.iter().find(|claim| claim.id == *id) {
        Some(actual) => compare::claim(expected, actual, decision, &mut failures),
        None => failures.push(Failure {
            claim: id.to_string(),
            what: "claim".to_owned(),
            expected: "a ruling".to_owned(),
            actual: "none".to_owned(),
            notes: Vec::new(),
        }),
    }
    failures
}
