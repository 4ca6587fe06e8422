//! Single measures past whose threshold the outcome would be another, each confirmed by deciding again.

use std::collections::BTreeMap;

use medhold_model::{Claim, Decimal, Kind, MeasureId, Op, Outcome, Value, WouldChange};
use medhold_script::{Facts, Threshold};

use super::again::Again;
use super::moved::{Move, Target};
use crate::facts::CaseFacts;

/// For each measure and direction, the nearest threshold past which the outcome is another, the rest held.
pub(super) fn would_change(again: &Again<'_, '_>, claim: &Claim, now: Outcome) -> Vec<WouldChange> {
    let thresholds = thresholds(again, claim);
    let mut candidates: Vec<Candidate> = thresholds.iter().filter_map(|t| Candidate::of(t, again.facts)).collect();
    // Of those equally near the first one, in the order of rules, is told.
    candidates.sort_by_key(|candidate| candidate.distance);
    let mut nearest: BTreeMap<(MeasureId, Direction), WouldChange> = BTreeMap::new();
    let mut tried: Vec<(Move, Outcome)> = Vec::new();
    for Candidate { to, direction, change, .. } in candidates {
        let key = (change.measure.clone(), direction);
        if nearest.contains_key(&key) {
            continue;
        }
        let before = tried.iter().find(|(other, _)| *other == to).map(|(_, outcome)| *outcome);
        let then = before.unwrap_or_else(|| again.outcome(std::slice::from_ref(&to)));
        tried.extend(before.is_none().then_some((to, then)));
        if then != now && then != Outcome::Undecided {
            nearest.insert(key, WouldChange { outcome: then, ..change });
        }
    }
    nearest.into_values().collect()
}

/// The thresholds of the topic's rules, and the one that the claim itself asserts.
pub(super) fn thresholds(again: &Again<'_, '_>, claim: &Claim) -> Vec<Threshold> {
    let program = again.pack.program();
    let rules = again.ruled.rules.iter();
    let mut all: Vec<Threshold> = rules.flat_map(|evaluated| program.thresholds(evaluated.rule, again.facts)).collect();
    if let (Some(_), Some(asserted)) = (&claim.asserts, &again.facts.claim.asserts)
        && let Some(measure) = program.scope().measure(asserted.measure.as_str())
    {
        all.push(Threshold { measure, op: asserted.op, value: asserted.value.clone() });
    }
    all
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Below,
    Above,
    Other,
}

/// A threshold and the value just past it.
struct Candidate {
    to: Move,
    direction: Direction,
    distance: Decimal,
    change: WouldChange,
}

impl Candidate {
    /// The other side of a threshold, seen from where the measure is now; none where it has no evidence.
    fn of(threshold: &Threshold, facts: &CaseFacts<'_>) -> Option<Self> {
        let decl = facts.scope.measure_decl(threshold.measure)?;
        let evidence = facts.measure(threshold.measure).ok()?;
        let (op, value, direction, distance) = match (&evidence.value, &threshold.value) {
            (Value::Flag(now), Value::Flag(_)) => (Op::Eq, Value::Flag(!now), Direction::Other, Decimal::ZERO),
            (now, limit) => {
                let (now, limit) = (now.as_quantity()?, limit.as_quantity()?);
                let op = if threshold.op.holds(now.cmp(&limit)) { threshold.op.negated() } else { threshold.op };
                let past = decl.kind.past(op, limit, None)?;
                let direction = if past < now { Direction::Below } else { Direction::Above };
                (op, decl.kind.value(past)?, direction, past.minus(now)?.magnitude())
            }
        };
        let shown = if matches!(value, Value::Flag(_)) { value.clone() } else { limit(threshold, decl.kind)? };
        let change = WouldChange { measure: decl.name.clone(), op, value: shown, outcome: Outcome::Undecided };
        Some(Self { to: Move { target: Target::Measure(threshold.measure), value }, direction, distance, change })
    }
}

/// The limit as it is told: a count may have one that is no whole number.
fn limit(threshold: &Threshold, kind: Kind) -> Option<Value> {
    let kind = if kind == Kind::Count { Kind::Number } else { kind };
    kind.value(threshold.value.as_quantity()?)
}
