//! Single measures past whose threshold the outcome would be another, each confirmed by deciding again.

use std::borrow::Cow;
use std::collections::BTreeMap;

use medhold_model::{Claim, Decimal, Kind, MeasureDecl, MeasureId, Op, Outcome, Value, WouldChange};
use medhold_script::{Facts, Limit, MeasureIndex};

use super::again::Again;
use super::moved::{Move, Target};
use crate::facts::CaseFacts;

/// For each measure and direction, the nearest threshold past which the outcome is another, the rest held.
pub(super) fn would_change(again: &Again<'_, '_>, claim: &Claim, now: Outcome) -> Vec<WouldChange> {
    let thresholds = thresholds(again, claim);
    let mut candidates: Vec<Candidate<'_>> =
        thresholds.iter().filter_map(|threshold| Candidate::of(threshold, again.facts)).collect();
    // Of those equally near the first one, in the order of rules, is told.
    candidates.sort_by_key(|candidate| candidate.distance);
    let mut nearest: BTreeMap<(&MeasureId, Direction), WouldChange> = BTreeMap::new();
    let mut tried: Vec<(Move, Outcome)> = Vec::new();
    for candidate in candidates {
        let key = (&candidate.decl.name, candidate.direction);
        if nearest.contains_key(&key) {
            continue;
        }
        let before = tried.iter().find(|(other, _)| *other == candidate.to).map(|(_, outcome)| *outcome);
        let then = before.unwrap_or_else(|| again.outcome(std::slice::from_ref(&candidate.to)));
        if then != now && then != Outcome::Undecided {
            nearest.extend(candidate.change(then).map(|change| (key, change)));
        }
        tried.extend(before.is_none().then_some((candidate.to, then)));
    }
    nearest.into_values().collect()
}

/// The thresholds of the topic's rules, and the one that the claim itself asserts.
pub(super) fn thresholds<'a>(again: &Again<'a, '_>, claim: &Claim) -> Vec<Edge<'a>> {
    let (program, facts) = (again.pack.program(), again.facts);
    let limits = facts.settled.limits(again.pack, facts.docket);
    let in_force = again.ruled.rules_in_force(program).filter_map(|(place, _)| limits.get(place)).flatten();
    let known = in_force.filter(|limit| facts.measure(limit.measure).is_ok());
    let edge = |limit: &'a Limit| {
        let value = program.limit(limit, facts)?;
        Some(Edge { measure: limit.measure, op: limit.op, value })
    };
    let mut all: Vec<Edge<'a>> = known.filter_map(edge).collect();
    if let (Some(_), Some(asserted)) = (&claim.asserts, &again.facts.claim.asserts)
        && let Some(measure) = program.scope().measure(asserted.measure.as_str())
    {
        all.push(Edge { measure, op: asserted.op, value: Cow::Borrowed(&asserted.value) });
    }
    all
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Direction {
    Below,
    Above,
    Other,
}

/// A limit that a rule or the claim itself puts on a measure.
pub(super) struct Edge<'a> {
    pub measure: MeasureIndex,
    pub op: Op,
    pub value: Cow<'a, Value>,
}

/// A threshold and the value just past it.
struct Candidate<'a> {
    threshold: &'a Edge<'a>,
    decl: &'a MeasureDecl,
    op: Op,
    to: Move,
    direction: Direction,
    distance: Decimal,
}

impl<'a> Candidate<'a> {
    /// The other side of a threshold, seen from where the measure is now; none where it has no evidence.
    fn of(threshold: &'a Edge<'a>, facts: &CaseFacts<'a>) -> Option<Self> {
        let decl = facts.scope.measure_decl(threshold.measure)?;
        let evidence = facts.measure(threshold.measure).ok()?;
        let (op, value, direction, distance) = match (&evidence.value, &*threshold.value) {
            (Value::Flag(now), Value::Flag(_)) => (Op::Eq, Value::Flag(!now), Direction::Other, Decimal::ZERO),
            (now, limit) => {
                let (now, limit) = (now.as_quantity()?, limit.as_quantity()?);
                let op = if threshold.op.holds(now.cmp(&limit)) { threshold.op.negated() } else { threshold.op };
                let past = decl.kind.past(op, limit, None)?;
                let direction = if past < now { Direction::Below } else { Direction::Above };
                (op, decl.kind.value(past)?, direction, past.minus(now)?.magnitude())
            }
        };
        let to = Move { target: Target::Measure(threshold.measure), value };
        let candidate = Self { threshold, decl, op, to, direction, distance };
        candidate.shown().is_some().then_some(candidate)
    }

    /// The limit as it is told: a count may have one that is no whole number.
    fn shown(&self) -> Option<Value> {
        let kind = if self.decl.kind == Kind::Count { Kind::Number } else { self.decl.kind };
        match &self.to.value {
            Value::Flag(flag) => Some(Value::Flag(*flag)),
            _ => kind.value(self.threshold.value.as_quantity()?),
        }
    }

    /// That the outcome would be this past the threshold.
    fn change(&self, outcome: Outcome) -> Option<WouldChange> {
        Some(WouldChange { measure: self.decl.name.clone(), op: self.op, value: self.shown()?, outcome })
    }
}
