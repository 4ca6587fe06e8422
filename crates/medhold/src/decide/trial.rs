//! What rules on a claim read, and the values of it that are worth trying: those on either side of every limit.

use std::collections::BTreeSet;

use medhold_model::{Claim, Decimal, Kind, Op, Value};
use medhold_script::{Facts, KeyIndex, MeasureIndex, TableIndex, Threshold, WayTo};

use super::again::Again;
use super::moved::{Move, Target};
use super::recourse::{past, relative};

/// The most values of one thing that are tried.
const MOST: usize = 12;

/// Something that rules read and that could be otherwise.
#[derive(Debug)]
pub(super) struct Trial {
    pub target: Target,
    /// The measure's name, or `subject.origin`.
    pub name: String,
    /// Its values worth trying, the nearest to what it is first; of something unknown, the smallest first.
    pub values: Vec<Tried>,
}

/// A value that is tried.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Tried {
    pub value: Value,
    /// The comparison past which it lies, and with what.
    pub op: Op,
    pub limit: Value,
    /// How far it is from what it is now, relative to the larger of the two; 1 for a flag or a text.
    pub distance: Decimal,
}

impl Trial {
    /// The move to one of its values.
    pub(super) fn to(&self, tried: &Tried) -> Move {
        Move { target: self.target, value: tried.value.clone() }
    }
}

/// What is known and read on the topic, with its values worth trying, by name; the date whose law holds is left out.
pub(super) fn known(again: &Again<'_, '_>, claim: &Claim) -> Vec<Trial> {
    let trials = targets(again).into_iter().filter(|target| now(again, *target).is_some());
    let mut trials: Vec<Trial> = trials.filter_map(|target| trial(again, claim, target)).collect();
    trials.retain(|trial| !trial.values.is_empty());
    trials
}

/// What these names stand for, with its values worth trying; what is no measure and no key of the subject is left out.
pub(super) fn unknown(again: &Again<'_, '_>, claim: &Claim, names: &BTreeSet<&str>) -> Vec<Trial> {
    let trials = targets(again).into_iter().filter_map(|target| trial(again, claim, target));
    trials.filter(|trial| names.contains(trial.name.as_str())).collect()
}

/// The measures and keys that rules on the topic read, in the order of their names.
fn targets(again: &Again<'_, '_>) -> Vec<Target> {
    let mut subject: BTreeSet<KeyIndex> =
        again.ruled.rules_in_force(again.pack.program()).flat_map(|(_, rule)| rule.reads.subject.clone()).collect();
    subject.retain(|key| Some(*key) != again.facts.docket.date);
    let measures = again.facts.readable.iter().copied().map(Target::Measure);
    let mut targets: Vec<Target> = measures.chain(subject.into_iter().map(Target::Subject)).collect();
    targets.sort_by_key(|target| name_of(again, *target));
    targets
}

fn name_of(again: &Again<'_, '_>, target: Target) -> String {
    let scope = again.facts.scope;
    match target {
        Target::Measure(measure) => scope.measure_name(measure).map(ToString::to_string).unwrap_or_default(),
        Target::Subject(key) => {
            scope.subject.get(key.0).map(|decl| format!("subject.{}", decl.name)).unwrap_or_default()
        }
    }
}

fn now<'a>(again: &Again<'a, '_>, target: Target) -> Option<&'a Value> {
    match target {
        Target::Measure(measure) => again.facts.measure(measure).ok().map(|evidence| &evidence.value),
        Target::Subject(key) => again.facts.subject(key).ok(),
    }
}

fn trial(again: &Again<'_, '_>, claim: &Claim, target: Target) -> Option<Trial> {
    let scope = again.facts.scope;
    let (kind, declared) = match target {
        Target::Measure(measure) => scope.measure_decl(measure).map(|decl| (decl.kind, &decl.values))?,
        Target::Subject(key) => scope.subject.get(key.0).map(|decl| (decl.kind, &decl.values))?,
    };
    let now = now(again, target);
    let limits = match target {
        Target::Measure(measure) => limits(again, claim, measure),
        Target::Subject(_) => Vec::new(),
    };
    let mut values = match kind {
        Kind::Flag => [false, true].map(Value::Flag).into_iter().filter_map(|value| other(now, value)).collect(),
        Kind::Text => texts(again, target, declared, &limits, now),
        Kind::List => Vec::new(),
        kind => numbers(kind, &limits, now),
    };
    values.truncate(MOST);
    Some(Trial { target, name: name_of(again, target), values })
}

/// The limits that the rules on the topic, and the claim itself, put on a measure, the rest held.
fn limits(again: &Again<'_, '_>, claim: &Claim, measure: MeasureIndex) -> Vec<Threshold> {
    let program = again.pack.program();
    let mut limits: Vec<Threshold> = again
        .ruled
        .rules_in_force(program)
        .flat_map(|(_, rule)| program.held_thresholds(rule, again.facts))
        .filter(|threshold| threshold.measure == measure)
        .collect();
    if let (Some(_), Some(asserted)) = (&claim.asserts, &again.facts.claim.asserts)
        && program.scope().measure(asserted.measure.as_str()) == Some(measure)
    {
        limits.push(Threshold { measure, op: asserted.op, value: asserted.value.clone() });
    }
    limits
}

fn other(now: Option<&Value>, value: Value) -> Option<Tried> {
    let tried = Tried { value: value.clone(), op: Op::Eq, limit: value, distance: Decimal::ONE };
    (now != Some(&tried.value)).then_some(tried)
}

/// The values of a closed set; else those that rules name, and one key of each kind of row of the tables that it is looked up in.
fn texts(
    again: &Again<'_, '_>,
    target: Target,
    declared: &[String],
    limits: &[Threshold],
    now: Option<&Value>,
) -> Vec<Tried> {
    let mut values: BTreeSet<String> = declared.iter().cloned().collect();
    if declared.is_empty() {
        values.extend(limits.iter().filter_map(|limit| match &limit.value {
            Value::Text(text) => Some(text.clone()),
            _ => None,
        }));
        values.extend(tables(again, target).into_iter().flat_map(|table| rows(again, table)));
    }
    values.into_iter().filter_map(|value| other(now, Value::Text(value))).collect()
}

fn tables(again: &Again<'_, '_>, target: Target) -> BTreeSet<TableIndex> {
    let program = again.pack.program();
    let wanted = match target {
        Target::Measure(measure) => WayTo::Measure(measure),
        Target::Subject(key) => WayTo::Subject(key),
    };
    let looked_up = again.ruled.rules_in_force(program).flat_map(|(_, rule)| program.looked_up(rule));
    looked_up.filter(|(way, _)| *way == wanted).map(|(_, table)| table).collect()
}

/// One key, the first by name, of every kind of row that a table has.
fn rows(again: &Again<'_, '_>, table: TableIndex) -> Vec<String> {
    let Some(table) = again.facts.scope.tables.get(table.0) else {
        return Vec::new();
    };
    let mut seen: Vec<Vec<Option<&Value>>> = Vec::new();
    let mut keys = Vec::new();
    for (key, row) in &table.rows {
        // What a cell says in words, such as where it is from, makes no kind of its own.
        let kind: Vec<Option<&Value>> = row.iter().map(|cell| cell.as_ref().filter(|cell| decides(cell))).collect();
        if !seen.contains(&kind) {
            seen.push(kind);
            keys.push(key.clone());
        }
    }
    keys
}

fn decides(cell: &Value) -> bool {
    !matches!(cell, Value::Text(text) if text.contains([' ', '-', '.']))
}

/// The nearest number past each limit, on either side of it; on the one where it is not now, where it is known.
fn numbers(kind: Kind, limits: &[Threshold], now: Option<&Value>) -> Vec<Tried> {
    let mut found: Vec<Tried> = Vec::new();
    for limit in limits {
        for op in [limit.op, limit.op.negated()] {
            let tried = beyond(kind, op, &limit.value, now);
            found.extend(tried.filter(|tried| !found.iter().any(|other| other.value == tried.value)));
        }
    }
    found.sort_by_key(|tried| (tried.distance, position(&tried.value)));
    found
}

fn beyond(kind: Kind, op: Op, limit: &Value, now: Option<&Value>) -> Option<Tried> {
    let value = match limit {
        Value::Date(date) => Value::Date(match op {
            Op::Le | Op::Ge | Op::Eq => *date,
            Op::Lt | Op::Ne => date.plus_days(-1)?,
            Op::Gt => date.plus_days(1)?,
        }),
        limit => kind.value(past(op, limit.as_quantity()?, kind.step())?)?,
    };
    let distance = match now {
        None => Decimal::ZERO,
        Some(now) if position(now) == position(&value) => return None,
        Some(now) => relative(position(now)?, position(&value)?)?,
    };
    let holds_now = now.and_then(position).zip(position(limit)).is_some_and(|(now, limit)| op.holds(now.cmp(&limit)));
    (!holds_now).then(|| Tried { value, op, limit: limit.clone(), distance })
}

/// Where a value lies among those of its kind: a number's own, and a date's days.
fn position(value: &Value) -> Option<Decimal> {
    match value {
        Value::Date(date) => Some(Decimal::from(i64::from(date.epoch_day()))),
        value => value.as_quantity(),
    }
}
