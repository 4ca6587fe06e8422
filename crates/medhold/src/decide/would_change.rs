//! Single measures past whose threshold the outcome would be another, each confirmed by deciding again.

use std::collections::BTreeMap;

use medhold_model::{Claim, Decimal, Evidence, Kind, MeasureId, Money, Op, Outcome, Value, WouldChange};
use medhold_pack::{Pack, Topic};
use medhold_script::{Facts, MeasureIndex, Threshold};

use super::ruling::{Ruled, outcome};
use crate::facts::CaseFacts;

/// For each measure and direction, the nearest threshold past which the outcome is another, the rest held.
pub(super) fn would_change(
    pack: &Pack,
    topic: &Topic,
    claim: &Claim,
    facts: &CaseFacts<'_>,
    ruled: &Ruled<'_>,
    now: Outcome,
) -> Vec<WouldChange> {
    let mut nearest: BTreeMap<(MeasureId, Direction), (Decimal, WouldChange)> = BTreeMap::new();
    for threshold in thresholds(pack, claim, facts, ruled) {
        let Some(found) = Candidate::of(&threshold, facts) else {
            continue;
        };
        let key = (found.change.measure.clone(), found.direction);
        if nearest.get(&key).is_some_and(|(distance, _)| *distance <= found.distance) {
            continue;
        }
        let moved = found.facts(facts, pack, claim);
        let then = outcome(pack, topic, claim, &moved);
        if then != now && then != Outcome::Undecided {
            nearest.insert(key, (found.distance, WouldChange { outcome: then, ..found.change }));
        }
    }
    nearest.into_values().map(|(_, change)| change).collect()
}

/// The thresholds of the topic's rules, and the one that the claim itself asserts.
fn thresholds(pack: &Pack, claim: &Claim, facts: &CaseFacts<'_>, ruled: &Ruled<'_>) -> Vec<Threshold> {
    let program = pack.program();
    let mut all: Vec<Threshold> =
        ruled.rules.iter().flat_map(|evaluated| program.thresholds(evaluated.rule, facts)).collect();
    if let (Some(_), Some(asserted)) = (&claim.asserts, &facts.claim.asserts)
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
    measure: MeasureIndex,
    direction: Direction,
    distance: Decimal,
    value: Value,
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
                let past = past(op, limit, step(decl.kind))?;
                let direction = if past < now { Direction::Below } else { Direction::Above };
                (op, of_kind(past, decl.kind, &evidence.value)?, direction, past.minus(now)?.magnitude())
            }
        };
        let shown =
            if matches!(value, Value::Flag(_)) { value.clone() } else { of_limit(threshold, decl.kind, evidence)? };
        let change = WouldChange { measure: decl.name.clone(), op, value: shown, outcome: Outcome::Undecided };
        Some(Self { measure: threshold.measure, direction, distance, value, change })
    }

    /// The facts with the measure moved past the threshold.
    fn facts<'a>(&self, facts: &CaseFacts<'a>, pack: &Pack, claim: &Claim) -> CaseFacts<'a> {
        let mut moved = facts.clone();
        if let Some(slot) = moved.measures.get_mut(self.measure.0)
            && let Ok(current) = &mut slot.current
        {
            let end = self.value.as_quantity();
            *current = Evidence { value: self.value.clone(), low: end, high: end, ..current.clone() };
        }
        moved.assert(pack, claim);
        moved
    }
}

/// The smallest step that a measure of this kind can take.
fn step(kind: Kind) -> Decimal {
    let digits = match kind {
        Kind::Count => 0,
        Kind::Money(currency) => currency.minor_digits(),
        _ => 9,
    };
    (0..digits).try_fold(Decimal::ONE, |step, _| step.over(Decimal::from(10_i64))).unwrap_or(Decimal::ONE)
}

/// A value that satisfies a comparison with a limit, as near to the limit as the step allows.
fn past(op: Op, limit: Decimal, step: Decimal) -> Option<Decimal> {
    match op {
        Op::Le | Op::Eq | Op::Ge => Some(limit),
        Op::Lt | Op::Ne => limit.minus(step),
        Op::Gt => limit.plus(step),
    }
}

fn of_kind(number: Decimal, kind: Kind, like: &Value) -> Option<Value> {
    let outside = match kind {
        Kind::Share => number < Decimal::ZERO || number > Decimal::ONE,
        Kind::Count => number < Decimal::ZERO || !number.is_integer(),
        _ => false,
    };
    match (outside, like) {
        (true, _) => None,
        (false, Value::Money(money)) => Some(Value::Money(Money::new(number, money.currency()))),
        _ => Some(Value::Number(number)),
    }
}

fn of_limit(threshold: &Threshold, kind: Kind, evidence: &Evidence) -> Option<Value> {
    let kind = if kind == Kind::Count { Kind::Number } else { kind };
    of_kind(threshold.value.as_quantity()?, kind, &evidence.value)
}
