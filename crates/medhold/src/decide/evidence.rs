//! The evidence of a claim: every measure that the claim asserts or that a rule on its topic could read.

use std::borrow::Cow;
use std::collections::BTreeSet;

use medhold_model::{Evidence, EvidenceUsed, MeasureId};
use medhold_script::{EvidenceRead, Expr, Facts, MeasureIndex, Program, Rule};

use super::evaluate::Evaluated;
use super::ruling::Ruled;
use crate::docket::Origins;
use crate::facts::CaseFacts;
use crate::recording::Recording;

/// The evidence by measure and period, and whether the ruling used it.
pub(super) fn evidence(ruled: &Ruled<'_>, facts: &CaseFacts<'_>, program: &Program) -> Vec<EvidenceUsed> {
    let used: Vec<Cow<'_, EvidenceRead>> =
        ruled.deciding().into_iter().map(|decides| read(program, decides, facts)).collect();
    let mut list = Vec::new();
    for measure in facts.readable.iter() {
        let (Some(name), Some(known)) = (program.scope().measure_name(*measure), facts.known(*measure)) else {
            continue;
        };
        for record in &known.records {
            let is_current = known.current().is_ok_and(|current| current == record);
            let used = used.iter().any(|read| {
                let read = if is_current { &read.current } else { &read.before };
                read.contains(measure)
            });
            list.push(shown(name, record, used || by_claim(ruled, *measure, is_current, facts)));
        }
    }
    list
}

/// Whether a deciding rule reads a measure's evidence by asking whether it bears the claim out.
fn by_claim(ruled: &Ruled<'_>, measure: MeasureIndex, current: bool, facts: &CaseFacts<'_>) -> bool {
    let fields: &[&str] = if current { &["supported", "refuted"] } else { &["was_supported"] };
    let asks = |decides: &&Evaluated<'_>| fields.iter().any(|field| decides.rule.reads.claim.contains(field));
    asserted(facts) == Some(measure) && ruled.deciding().iter().any(asks)
}

/// The measure that the claim asserts, where that can be told.
fn asserted(facts: &CaseFacts<'_>) -> Option<MeasureIndex> {
    facts.claim.asserts.as_ref().and_then(|asserts| facts.scope.measure(asserts.measure.as_str()))
}

/// The evidence that a rule on the topic that decides reads, but through the claim.
pub(crate) fn read<'a>(program: &Program, decides: &Evaluated<'_>, facts: &CaseFacts<'a>) -> Cow<'a, EvidenceRead> {
    let rule = decides.rule;
    let Some(reading) = facts.docket.reading(program, decides.place, rule) else {
        return Cow::Owned(recorded(program, rule, facts));
    };
    if reading.is_told() {
        return Cow::Borrowed(&reading.evidence);
    }
    let recording = Recording::of(facts);
    if !reading.guard_told {
        hear(program, rule, &recording);
    }
    for (reason, arg) in &reading.open {
        let expr = rule.because.get(*reason).and_then(|reason| reason.args.values().nth(*arg));
        let _ = expr.map(|expr| program.value(expr, &recording));
    }
    let mut read = recording.read();
    read.extend(&reading.evidence);
    Cow::Owned(read)
}

/// The evidence that a rule reads on these facts: in its guard, its amount and its reasons, and through the claim.
pub(crate) fn read_by(program: &Program, rule: &Rule, facts: &CaseFacts<'_>) -> EvidenceRead {
    let mut read = recorded(program, rule, facts);
    if rule.reads.claim.contains("supported") || rule.reads.claim.contains("refuted") {
        read.current.extend(asserted(facts));
    }
    if rule.reads.claim.contains("was_supported") {
        read.before.extend(asserted(facts));
    }
    read
}

/// The same but through the claim, noted while the rule is evaluated.
pub(crate) fn recorded(program: &Program, rule: &Rule, facts: &CaseFacts<'_>) -> EvidenceRead {
    let recording = Recording::of(facts);
    hear(program, rule, &recording);
    for expr in rule.because.iter().flat_map(|reason| reason.args.values()) {
        let _ = program.value(expr, &recording);
    }
    recording.read()
}

/// Evaluates a rule's guard and amount. Only what is read matters; how they come out was settled before.
fn hear(program: &Program, rule: &Rule, recording: &Recording<'_, '_>) {
    let _ = program.guard(rule, recording);
    let _ = program.amount(rule, recording);
}

/// Where the value of an argument comes from: of the measures that it could read, those that it did.
pub(super) fn origins(program: &Program, expr: &Expr, from: &Origins, facts: &CaseFacts<'_>) -> Vec<String> {
    if from.always {
        return from.all.iter().map(|(name, _)| name.clone()).collect();
    }
    let recording = Recording::of(facts);
    let _ = program.value(expr, &recording);
    let read = recording.read();
    from.all.iter().filter(|(_, origin)| origin.was_read(&read)).map(|(name, _)| name.clone()).collect()
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
pub(super) fn sources(program: &Program, decides: &Evaluated<'_>, facts: &CaseFacts<'_>) -> Option<String> {
    let read = read(program, decides, facts);
    let reads = &decides.rule.reads;
    let through = asserted(facts).filter(|_| reads.claim.contains("supported") || reads.claim.contains("refuted"));
    let records = read
        .current
        .iter()
        .copied()
        .chain(through)
        .filter_map(|measure| facts.measure(measure).ok())
        .map(|record| record.source.as_str())
        .filter(|source| !matches!(*source, "case" | "absent"));
    let asked =
        reads.experts.iter().filter_map(|field| facts.expert(field).ok().map(|statement| statement.role.as_str()));
    let sources: BTreeSet<&str> = records.chain(asked).collect();
    (!sources.is_empty()).then(|| sources.into_iter().collect::<Vec<_>>().join("; "))
}
