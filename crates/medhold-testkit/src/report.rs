//! What a run of a pack's own cases found.

use medhold::{Case, Coverage, Decision, Explanation};
use serde::Serialize;

/// What a run of a pack's own cases found.
///
#[doc = include_str!("format.md")]
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
pub struct TestReport {
    /// The pack's name.
    pub pack: String,
    /// Every case that ran, in the order of files and lines.
    pub cases: Vec<CaseReport>,
    /// How many cases of the pack did not run: left out, or after the one that ended the run.
    pub skipped: usize,
    /// How many rules the pack has.
    pub rules: usize,
    /// The rules whose ruling no case came to, by id.
    pub unreached: Vec<String>,
    /// What the cases that ran cover.
    pub coverage: Coverage,
}

/// What became of one case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CaseReport {
    /// Its name.
    pub name: String,
    /// The file that it stands in, relative to the pack's folder.
    pub file: String,
    /// Its line there, from 1.
    pub line: u32,
    /// What came out otherwise than it must; empty where the case passed.
    pub failures: Vec<Failure>,
    /// How it was decided and why, where that was asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explained: Option<Explained>,
}

/// A case as it was decided, and why.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Explained {
    /// The case, with the date on which it was decided.
    pub case: Case,
    /// Every rule on its topics, what it read, and what became of it.
    pub explanation: Explanation,
    /// The decision, with the letter and its checks.
    pub decision: Decision,
}

/// One thing that came out otherwise than it must.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Failure {
    /// The claim.
    pub claim: String,
    /// What was compared: `outcome`, `rule`, `amount.value`, `evidence.on_time_share.n`, …
    pub what: String,
    /// What must come out.
    pub expected: String,
    /// What came out. Of a letter, the sentences nearest to the expected ones.
    pub actual: String,
    /// Why, as far as it can be told: what decided, why the expected rule did not, what a check found.
    pub notes: Vec<String>,
}

impl CaseReport {
    /// Whether all came out as it must.
    #[must_use]
    pub fn passed(&self) -> bool {
        self.failures.is_empty()
    }
}

impl TestReport {
    /// Whether at least one case ran and all came out as they must.
    #[must_use]
    pub fn passed(&self) -> bool {
        !self.cases.is_empty() && self.failed() == 0
    }

    /// How many cases came out otherwise than they must.
    #[must_use]
    pub fn failed(&self) -> usize {
        self.cases.iter().filter(|case| !case.passed()).count()
    }
}
