//! Letters: which are withheld now, which are let go now, and which only say the same otherwise.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::CaseId;
use serde::Serialize;

use super::Compared;
use super::compared::failed;

/// The most cases that are named of each kind.
const MOST_NAMED: usize = 20;

/// How the letters of a batch change.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize)]
pub struct LetterChanges {
    /// Released by the old version and withheld by the new one.
    pub withheld: u64,
    /// Withheld by the old version and released by the new one.
    pub released: u64,
    /// Other words, with every ruling in the case and its grounds the same: only texts, so no change of a decision.
    pub only_reworded: u64,
    /// Each check that fails in other letters than before, by name.
    pub checks: Vec<CheckChange>,
    /// The first cases whose letters are withheld now, at most twenty.
    pub withheld_cases: Vec<CaseId>,
    /// The first cases whose letters are released now, at most twenty.
    pub released_cases: Vec<CaseId>,
}

/// A check that fails in other letters than before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CheckChange {
    /// The check.
    pub check: String,
    /// Letters that fail it now and did not.
    pub fails: u64,
    /// Letters that failed it and no longer do.
    pub no_longer: u64,
}

impl LetterChanges {
    pub(super) fn of(compared: &[Compared]) -> Self {
        let mut letters = Self::default();
        let mut checks: BTreeMap<&str, (u64, u64)> = BTreeMap::new();
        for one in compared {
            letters.add(one);
            let (before, now): (BTreeSet<&str>, _) = (failed(&one.old), failed(&one.new));
            now.difference(&before).for_each(|check| checks.entry(check).or_default().0 += 1);
            before.difference(&now).for_each(|check| checks.entry(check).or_default().1 += 1);
        }
        let check = |(check, (fails, no_longer)): (&str, _)| CheckChange { check: check.to_owned(), fails, no_longer };
        letters.checks = checks.into_iter().map(check).collect();
        letters
    }

    fn add(&mut self, one: &Compared) {
        self.only_reworded += u64::from(one.reworded && one.same_rulings());
        match (one.old.fairness.released, one.new.fairness.released) {
            (true, false) => note(&mut self.withheld, &mut self.withheld_cases, one),
            (false, true) => note(&mut self.released, &mut self.released_cases, one),
            _ => {}
        }
    }
}

fn note(count: &mut u64, named: &mut Vec<CaseId>, one: &Compared) {
    *count += 1;
    if named.len() < MOST_NAMED {
        named.push(one.case.id.clone());
    }
}
