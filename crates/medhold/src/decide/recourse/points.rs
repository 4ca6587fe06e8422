//! The values worth trying for something that the customer can change, the nearest first.

use std::cmp::Ordering;

use medhold_model::{Decimal, Kind, Op, Value};

use super::input::Input;
use crate::decide::moved::Target;
use crate::decide::would_change::Edge;

/// The most values that are tried of one thing together with others.
pub(super) const MOST_POINTS: usize = 12;

/// A value worth trying.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Point {
    /// The comparison with it that would have to hold: at most, at least or exactly.
    pub op: Op,
    pub value: Value,
    /// How far it is from what it is now, relative to the larger of the two; 1 for a flag or a text.
    pub distance: Decimal,
}

/// A flag turned over, each other value of a closed set, and for a number the nearest value past each threshold.
pub(super) fn points(input: &Input, thresholds: &[Edge<'_>]) -> Vec<Point> {
    let mut points = match input.kind {
        Kind::Flag => [true, false].map(Value::Flag).into_iter().filter_map(|value| other(input, value)).collect(),
        Kind::Text => texts(input),
        _ => numbers(input, thresholds),
    };
    points.truncate(MOST_POINTS);
    points
}

fn other(input: &Input, value: Value) -> Option<Point> {
    (input.now != value).then_some(Point { op: Op::Eq, value, distance: Decimal::ONE })
}

/// The other values of a closed set, those that stand nearest to the present one in the set first.
fn texts(input: &Input) -> Vec<Point> {
    let now = input.values.iter().position(|value| Value::Text(value.clone()) == input.now);
    let mut values: Vec<(usize, &String)> = input.values.iter().enumerate().collect();
    values.sort_by_key(|(i, _)| now.map_or(*i, |now| now.abs_diff(*i)));
    values.into_iter().filter_map(|(_, value)| other(input, Value::Text(value.clone()))).collect()
}

fn numbers(input: &Input, thresholds: &[Edge<'_>]) -> Vec<Point> {
    let Target::Measure(measure) = input.target else {
        return Vec::new();
    };
    let mut points: Vec<Point> = Vec::new();
    for threshold in thresholds.iter().filter(|threshold| threshold.measure == measure) {
        let Some(limit) = threshold.value.as_quantity() else {
            continue;
        };
        for op in [threshold.op, threshold.op.negated()] {
            let holds = input.number().is_some_and(|now| op.holds(now.cmp(&limit)));
            let found = past(op, limit, input.step()).filter(|_| !holds).and_then(|number| point(input, op, number));
            points.extend(found.filter(|found| !points.contains(found)));
        }
    }
    points.sort_by(order);
    points
}

/// Nearer first, then the smaller value.
pub(super) fn order(a: &Point, b: &Point) -> Ordering {
    (a.distance, a.value.as_quantity()).cmp(&(b.distance, b.value.as_quantity()))
}

/// A number as a value to try, compared in the direction in which it lies.
pub(super) fn point(input: &Input, op: Op, number: Decimal) -> Option<Point> {
    let (now, value) = (input.number()?, input.value(number)?);
    let op = match op {
        Op::Eq => Op::Eq,
        _ if number < now => Op::Le,
        _ => Op::Ge,
    };
    Some(Point { op, value, distance: relative(now, number)? })
}

/// How far two numbers are apart, relative to the larger of them.
pub(in crate::decide) fn relative(now: Decimal, then: Decimal) -> Option<Decimal> {
    let larger = now.magnitude().max(then.magnitude());
    if larger == Decimal::ZERO { Some(Decimal::ZERO) } else { now.minus(then)?.magnitude().over(larger) }
}

/// The whole number of steps that satisfies the comparison with a limit and lies nearest to it.
pub(in crate::decide) fn past(op: Op, limit: Decimal, step: Decimal) -> Option<Decimal> {
    let steps = limit.over(step)?;
    let whole = match op {
        Op::Eq => return Some(limit),
        Op::Le => steps.floor(),
        Op::Ge => steps.ceiling(),
        Op::Lt | Op::Ne => steps.ceiling().minus(Decimal::ONE)?,
        Op::Gt => steps.floor().plus(Decimal::ONE)?,
    };
    whole.times(step)
}
