//! The evidence of a claim: every measure that the claim asserts or that a rule on its topic could read.

use std::collections::BTreeSet;

use medhold_model::{Claim, Evidence, EvidenceUsed, MeasureId};
use medhold_script::{MeasureIndex, Program, Reads, Rule};

use super::ruling::Ruled;
use crate::facts::CaseFacts;

/// The measures that a rule on the claim's topic could read, and the one that the claim asserts, by name.
pub(crate) fn readable(
    program: &Program,
    claim: &Claim,
) -> impl Iterator<Item = MeasureIndex> + use<> {
    let mut measures = BTreeSet::new();
    for rule in program.rules_on(&claim.topic) {
        measures.extend(&rule.reads.measures);
        measures.extend(&rule.reads.before);
    }
    measures.extend(asserted(program, claim));
    measures.into_iter()
}

fn asserted(program: &Program, claim: &Claim) -> Option<MeasureIndex> {
    claim
        .asserts
        .as_ref()
        .and_then(|asserts| program.scope().measure(asserts.measure.as_str()))
}

/// The evidence by measure and period, and whether the ruling used it.
pub(super) fn evidence(
    ruled: &Ruled<'_>,
    claim: &Claim,
    facts: &CaseFacts<'_>,
    program: &Program,
) -> Vec<EvidenceUsed> {
    let used = Used::of(ruled, claim, program);
    let mut list = Vec::new();
    for measure in readable(program, claim) {
        let (Some(name), Some(known)) = (
            program.scope().measure_name(measure),
            facts.measures.get(measure.0),
        ) else {
            continue;
        };
        for record in &known.records {
            let is_current = known
                .current
                .as_ref()
                .is_ok_and(|current| current == record);
            let used = if is_current {
                used.current.contains(&measure)
            } else {
                used.earlier.contains(&measure)
            };
            list.push(shown(name, record, used));
        }
    }
    list
}

/// The measures whose current and whose earlier evidence the deciding rules read.
struct Used {
    current: BTreeSet<MeasureIndex>,
    earlier: BTreeSet<MeasureIndex>,
}

impl Used {
    fn of(ruled: &Ruled<'_>, claim: &Claim, program: &Program) -> Self {
        let mut used = Self {
            current: BTreeSet::new(),
            earlier: BTreeSet::new(),
        };
        for evaluated in ruled.deciding() {
            used.add(&evaluated.rule.reads, asserted(program, claim));
        }
        used
    }

    fn add(&mut self, reads: &Reads, asserted: Option<MeasureIndex>) {
        self.current.extend(&reads.measures);
        self.earlier.extend(&reads.before);
        if reads.claim.contains("supported") || reads.claim.contains("refuted") {
            self.current.extend(asserted);
        }
        if reads.claim.contains("was_supported") {
            self.earlier.extend(asserted);
        }
    }
}

fn shown(measure: &MeasureId, record: &Evidence, used: bool) -> EvidenceUsed {
    EvidenceUsed {
        measure: measure.clone(),
        value: record.value.clone(),
        low: record.low,
        high: record.high,
        n: record.n,
        unit: record.unit.clone(),
        from: record.from,
        to: record.to,
        as_of: record.as_of,
        source: record.source.clone(),
        method: record.method.clone(),
        used,
    }
}

/// The sources of the evidence that a rule reads, where the rule names no source of its own.
pub(super) fn sources(program: &Program, rule: &Rule, facts: &CaseFacts<'_>) -> Option<String> {
    let asserted = facts
        .claim
        .asserts
        .as_ref()
        .and_then(|a| program.scope().measure(a.measure.as_str()));
    let through_claim = ["supported", "refuted", "was_supported"]
        .iter()
        .any(|f| rule.reads.claim.contains(f));
    let measures = rule
        .reads
        .measures
        .iter()
        .copied()
        .chain(asserted.filter(|_| through_claim));
    let sources: BTreeSet<&str> = measures
        .filter_map(|measure| facts.measures.get(measure.0)?.current.as_ref().ok())
        .map(|record| record.source.as_str())
        .filter(|source| !matches!(*source, "case" | "absent"))
        .collect();
    if sources.is_empty() {
        None
    } else {
        Some(sources.into_iter().collect::<Vec<_>>().join("; "))
    }
}
