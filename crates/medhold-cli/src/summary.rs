//! What a run found, counted.

use std::collections::BTreeMap;

use medhold::Trouble;
use medhold_batch::Shape;
use medhold_model::{Authority, Basis, CaseId, CheckResult, CheckStatus, Decision, Missing, MissingReason, Outcome};

use crate::cases::Reject;

/// The most rejects and withheld letters that are told one by one.
const SHOWN: usize = 20;

/// Malformed evidence of one measure.
#[derive(Debug)]
pub(crate) struct Malformed {
    pub(crate) count: u64,
    pub(crate) first: CaseId,
    pub(crate) detail: String,
}

/// Counts over a run.
#[derive(Debug, Default)]
pub(crate) struct Summary {
    pub(crate) cases: u64,
    pub(crate) claims: u64,
    pub(crate) outcomes: BTreeMap<Outcome, u64>,
    pub(crate) authorities: BTreeMap<Authority, u64>,
    pub(crate) bases: BTreeMap<Basis, u64>,
    pub(crate) missing: BTreeMap<String, BTreeMap<MissingReason, u64>>,
    pub(crate) conflicts: u64,
    pub(crate) malformed: BTreeMap<String, Malformed>,
    pub(crate) limits: u64,
    pub(crate) withheld: u64,
    pub(crate) withheld_shown: Vec<(CaseId, String)>,
    pub(crate) rejects: u64,
    pub(crate) rejects_shown: Vec<Reject>,
    pub(crate) unknown_keys: BTreeMap<String, u64>,
    /// Clients that cases name and that no profile is loaded of.
    pub(crate) unknown_clients: BTreeMap<String, u64>,
    pub(crate) troubles: Vec<Trouble>,
}

impl Summary {
    /// This run after what `before` rejected.
    pub(crate) fn after(mut self, before: Self) -> Self {
        self.rejects += before.rejects;
        self.rejects_shown.splice(0..0, before.rejects_shown);
        self
    }

    /// Counts what came after.
    pub(crate) fn and(&mut self, later: Self) {
        self.cases += later.cases;
        self.claims += later.claims;
        add(&mut self.outcomes, later.outcomes);
        add(&mut self.authorities, later.authorities);
        add(&mut self.bases, later.bases);
        for (measure, reasons) in later.missing {
            add(self.missing.entry(measure).or_default(), reasons);
        }
        self.conflicts += later.conflicts;
        for (measure, malformed) in later.malformed {
            let count = malformed.count;
            self.malformed.entry(measure).and_modify(|first| first.count += count).or_insert(malformed);
        }
        self.limits += later.limits;
        self.withheld += later.withheld;
        fill(&mut self.withheld_shown, later.withheld_shown);
        self.rejects += later.rejects;
        fill(&mut self.rejects_shown, later.rejects_shown);
        add(&mut self.unknown_keys, later.unknown_keys);
        add(&mut self.unknown_clients, later.unknown_clients);
        self.troubles.extend(later.troubles);
    }

    /// Counts a decision.
    pub(crate) fn decision(&mut self, decision: &Decision) {
        self.cases += 1;
        for claim in &decision.claims {
            self.claims += 1;
            *self.outcomes.entry(claim.outcome).or_default() += 1;
            *self.authorities.entry(claim.authority).or_default() += 1;
            *self.bases.entry(claim.basis).or_default() += 1;
            self.conflicts += u64::from(!claim.conflict.is_empty());
            for missing in &claim.missing {
                self.missing(&decision.case, claim.outcome, missing);
            }
        }
        if decision.response.is_some() && !decision.fairness.released {
            self.withhold(decision);
        }
    }

    /// Counts so many plain claims with rulings of one shape, each the only one of its case.
    pub(crate) fn plain(&mut self, shape: &Shape<'_>, n: u64) {
        self.cases += n;
        self.claims += n;
        *self.outcomes.entry(shape.outcome).or_default() += n;
        *self.authorities.entry(shape.authority).or_default() += n;
        *self.bases.entry(shape.basis).or_default() += n;
        self.conflicts += if shape.conflict.is_empty() { 0 } else { n };
    }

    fn missing(&mut self, case: &CaseId, outcome: Outcome, missing: &Missing) {
        self.limits += u64::from(missing.reason == MissingReason::Limit);
        if missing.reason == MissingReason::Malformed {
            let first = || Malformed { count: 0, first: case.clone(), detail: missing.detail.clone() };
            self.malformed.entry(missing.measure.clone()).or_insert_with(first).count += 1;
        }
        if outcome == Outcome::Undecided {
            let reasons = self.missing.entry(missing.measure.clone()).or_default();
            *reasons.entry(missing.reason).or_default() += 1;
        }
    }

    fn withhold(&mut self, decision: &Decision) {
        self.withheld += 1;
        if self.withheld_shown.len() < SHOWN {
            let held = decision.fairness.checks.iter().filter(|check| check.withholds());
            let checks: Vec<String> = held.map(named).collect();
            self.withheld_shown.push((decision.case.clone(), checks.join(", ")));
        }
    }

    /// Counts what is no case.
    pub(crate) fn reject(&mut self, reject: &Reject) {
        self.rejects += 1;
        if self.rejects_shown.len() < SHOWN {
            self.rejects_shown.push(reject.clone());
        }
    }

    /// Counts a case of a client without a profile.
    pub(crate) fn unknown_client(&mut self, client: Option<&str>) {
        if let Some(client) = client {
            *self.unknown_clients.entry(client.to_owned()).or_default() += 1;
        }
    }

    /// Counts keys that the pack does not declare.
    pub(crate) fn unknown_keys(&mut self, keys: &[String]) {
        for key in keys {
            *self.unknown_keys.entry(key.clone()).or_default() += 1;
        }
    }

    /// How many claims came out so.
    #[must_use]
    pub(crate) fn outcome(&self, outcome: Outcome) -> u64 {
        self.outcomes.get(&outcome).copied().unwrap_or_default()
    }

    /// How many claims have this basis.
    #[must_use]
    pub(crate) fn basis(&self, basis: Basis) -> u64 {
        self.bases.get(&basis).copied().unwrap_or_default()
    }

    /// How many claims two or more rules, or packs, contradict each other on.
    #[must_use]
    pub(crate) fn conflicts(&self) -> u64 {
        self.conflicts
    }

    /// How many letters are withheld.
    #[must_use]
    pub(crate) fn withheld(&self) -> u64 {
        self.withheld
    }

    /// Whether something was wrong with what came in, a limit was hit, or the process of a plugin ended.
    #[must_use]
    pub(crate) fn faulty(&self) -> bool {
        self.rejects > 0
            || !self.troubles.is_empty()
            || !self.malformed.is_empty()
            || self.limits > 0
            || self.basis(Basis::Malformed) > 0
    }
}

fn add<K: Ord>(counts: &mut BTreeMap<K, u64>, later: BTreeMap<K, u64>) {
    for (key, n) in later {
        *counts.entry(key).or_default() += n;
    }
}

fn fill<T>(shown: &mut Vec<T>, later: Vec<T>) {
    let room = SHOWN.saturating_sub(shown.len());
    shown.extend(later.into_iter().take(room));
}

/// The check that withholds a letter, by name, and whether it failed or something is missing.
fn named(check: &CheckResult) -> String {
    let doubt = if check.status == CheckStatus::CannotTell { " (can't tell)" } else { "" };
    format!("{}{doubt}", check.check)
}

/// `1 case`, `2 cases`.
pub(crate) fn count(n: u64, what: &str) -> String {
    let plural = if n == 1 { "" } else { "s" };
    format!("{n} {what}{plural}")
}
