//! The evidence of a claim: every measure that the claim asserts or that a rule on its topic could read.

use std::collections::BTreeSet;

use medhold_model::{Claim, Evidence, EvidenceUsed, MeasureId};
use medhold_script::{Expr, Facts, MeasureIndex, Program, Rule};

use super::ruling::Ruled;
use crate::facts::CaseFacts;
use crate::recording::{EvidenceRead, Recording};

/// The measures that a rule on the claim's topic could read, and the one that the claim asserts, by name.
pub(crate) fn readable(program: &Program, claim: &Claim) -> impl Iterator<Item = MeasureIndex> + use<> {
    let mut measures = BTreeSet::new();
    for rule in program.rules_on(&claim.topic) {
        measures.extend(&rule.reads.measures);
        measures.extend(&rule.reads.before);
    }
    measures.extend(asserted(program, claim));
    measures.into_iter()
}

fn asserted(program: &Program, claim: &Claim) -> Option<MeasureIndex> {
    claim.asserts.as_ref().and_then(|asserts| program.scope().measure(asserts.measure.as_str()))
}

/// The evidence by measure and period, and whether the ruling used it.
pub(super) fn evidence(
    ruled: &Ruled<'_>,
    claim: &Claim,
    facts: &CaseFacts<'_>,
    program: &Program,
) -> Vec<EvidenceUsed> {
    let read = used(ruled, facts, program);
    let mut list = Vec::new();
    for measure in readable(program, claim) {
        let (Some(name), Some(known)) = (program.scope().measure_name(measure), facts.measures.get(measure.0)) else {
            continue;
        };
        for record in &known.records {
            let is_current = known.current.as_ref().is_ok_and(|current| current == record);
            let used = if is_current { read.current.contains(&measure) } else { read.before.contains(&measure) };
            list.push(shown(name, record, used));
        }
    }
    list
}

/// What the deciding rules read of the claim, and what of it was read through `claim.supported` and its like.
fn used(ruled: &Ruled<'_>, facts: &CaseFacts<'_>, program: &Program) -> EvidenceRead {
    let mut used = EvidenceRead::default();
    for evaluated in ruled.deciding() {
        let read = read_by(program, evaluated.rule, facts);
        used.current.extend(read.current);
        used.before.extend(read.before);
    }
    used
}

/// The evidence that a rule reads on these facts: in its guard, its amount and its reasons.
pub(crate) fn read_by(program: &Program, rule: &Rule, facts: &CaseFacts<'_>) -> EvidenceRead {
    let recording = Recording::of(facts);
    // Only what is read matters here; how it comes out was settled before.
    let _ = program.guard(rule, &recording);
    let _ = program.amount(rule, &recording);
    for expr in rule.because.iter().flat_map(|reason| reason.args.values()) {
        let _ = program.value(expr, &recording);
    }
    let mut read = recording.read();
    let asserts = facts.claim.asserts.as_ref();
    let asserted = asserts.and_then(|a| program.scope().measure(a.measure.as_str()));
    if rule.reads.claim.contains("supported") || rule.reads.claim.contains("refuted") {
        read.current.extend(asserted);
    }
    if rule.reads.claim.contains("was_supported") {
        read.before.extend(asserted);
    }
    read
}

/// Where the value of an argument comes from: of the measures that it could read, those that it did.
pub(super) fn origins(program: &Program, expr: &Expr, facts: &CaseFacts<'_>) -> Vec<String> {
    let recording = Recording::of(facts);
    let _ = program.value(expr, &recording);
    let read = recording.read();
    let name = |measure: &MeasureIndex| program.scope().measure_name(*measure).map(ToString::to_string);
    let current: BTreeSet<String> = read.current.iter().filter_map(name).collect();
    let before: BTreeSet<String> = read.before.iter().filter_map(name).collect();
    let is_measure = |origin: &str| program.scope().measure(origin).is_some();
    let mut origins = program.origins(expr);
    origins.retain(|origin| match origin.strip_suffix(".before") {
        Some(measure) => before.contains(measure),
        None => !is_measure(origin) || current.contains(origin),
    });
    origins
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

/// The sources of the evidence that a rule reads and the roles of the experts it asks, where the rule names no source of its
/// own.
pub(super) fn sources(program: &Program, rule: &Rule, facts: &CaseFacts<'_>) -> Option<String> {
    let read = read_by(program, rule, facts);
    let records = read
        .current
        .iter()
        .filter_map(|measure| facts.measures.get(measure.0)?.current.as_ref().ok())
        .map(|record| record.source.as_str())
        .filter(|source| !matches!(*source, "case" | "absent"));
    let asked = rule.reads.experts.iter();
    let experts = asked.filter_map(|field| facts.expert(field).ok()).map(|statement| statement.role.as_str());
    let sources: BTreeSet<&str> = records.chain(experts).collect();
    (!sources.is_empty()).then(|| sources.into_iter().collect::<Vec<_>>().join("; "))
}
