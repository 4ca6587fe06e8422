//! The letters of a batch: how many are released, what withholds the others, and which failures a pack gives a reason for.

use std::collections::BTreeMap;

use medhold_model::Decision;
use serde::Serialize;

/// The most cases that are named for one check.
const NAMED: usize = 5;

/// The letters of a batch.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct Letters {
    /// Letters written.
    pub written: u64,
    /// Letters that may be sent.
    pub released: u64,
    /// What withholds the others: each check that failed or could not be told on a letter that is not released, by name.
    pub withheld: Vec<Withheld>,
    /// Failures that a pack gives a reason for, by check and reason. The letters are withheld all the same.
    pub waived: Vec<Waived>,
}

/// A check that withheld letters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Withheld {
    /// The check.
    pub check: String,
    /// How many withheld letters fail it, or can't be told.
    pub letters: u64,
    /// The first of their cases, at most five.
    pub cases: Vec<String>,
}

/// A failure that a pack gives a reason for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waived {
    /// The check.
    pub check: String,
    /// The pack's reason.
    pub reason: String,
    /// How many letters fail it.
    pub letters: u64,
}

/// Counts letters as they come.
#[derive(Debug, Clone, Default)]
pub struct LetterCount {
    written: u64,
    released: u64,
    withheld: BTreeMap<String, (u64, Vec<String>)>,
    waived: BTreeMap<(String, String), u64>,
}

impl LetterCount {
    /// Counts the letter of a decision; one without a letter counts for nothing.
    pub fn add(&mut self, decision: &Decision) {
        if decision.response.is_none() {
            return;
        }
        self.written += 1;
        self.released += u64::from(decision.fairness.released);
        self.add_waivers(decision);
        if !decision.fairness.released {
            self.add_withheld(decision);
        }
    }

    fn add_waivers(&mut self, decision: &Decision) {
        let mut waived: Vec<(String, String)> = Vec::new();
        for check in &decision.fairness.checks {
            waived.extend(check.waived.as_ref().map(|reason| (check.check.clone(), reason.clone())));
        }
        waived.sort();
        waived.dedup();
        for waiver in waived {
            *self.waived.entry(waiver).or_default() += 1;
        }
    }

    fn add_withheld(&mut self, decision: &Decision) {
        let checks = decision.fairness.checks.iter().filter(|check| check.withholds());
        let mut names: Vec<&str> = checks.map(|check| check.check.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        for name in names {
            let (letters, cases) = self.withheld.entry(name.to_owned()).or_default();
            *letters += 1;
            if cases.len() < NAMED {
                cases.push(decision.case.to_string());
            }
        }
    }

    /// What was counted, by name.
    #[must_use]
    pub fn finish(self) -> Letters {
        let withheld = self.withheld.into_iter();
        let waived = self.waived.into_iter();
        Letters {
            written: self.written,
            released: self.released,
            withheld: withheld.map(|(check, (letters, cases))| Withheld { check, letters, cases }).collect(),
            waived: waived.map(|((check, reason), letters)| Waived { check, reason, letters }).collect(),
        }
    }
}
