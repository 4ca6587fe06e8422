//! Single measures past whose threshold the outcome would be another, each confirmed by deciding again.

use std::borrow::Cow;

use medhold_model::{Claim, Decimal, MeasureDecl, Op, Outcome, Value, WouldChange};
use medhold_script::{Facts, MeasureIndex};

use super::again::Again;
use super::moved::{Move, Target};
use crate::borders::{Border, Numbers, Sides};

/// For each measure and direction, the nearest threshold past which the outcome is another, the rest held.
pub(super) fn would_change(again: &Again<'_, '_>, claim: &Claim, now: Outcome) -> Vec<WouldChange> {
    let asserted = asserted(again, claim);
    let borders = again.facts.settled.borders(again.pack, again.facts.docket);
    let mut measures: Vec<MeasureIndex> = borders.measures().chain(asserted.iter().map(|edge| edge.measure)).collect();
    measures.sort_unstable();
    measures.dedup();
    let on = |measure| {
        let decl = again.facts.scope.measure_decl(measure)?;
        let evidence = again.facts.measure(measure).ok()?;
        let own = asserted.as_ref().filter(|edge| edge.measure == measure);
        Some(Measured { measure, decl, value: &evidence.value }.changes(again, borders.on(measure), own, now))
    };
    let mut changes: Vec<WouldChange> = measures.into_iter().filter_map(on).flatten().collect();
    // Stable: the directions of a measure keep their order.
    changes.sort_by(|a, b| a.measure.cmp(&b.measure));
    changes
}

/// The thresholds of the topic's rules on measures that have evidence, and the one that the claim itself asserts; those of one measure in
/// the order of the rules.
pub(super) fn thresholds<'a>(again: &Again<'a, '_>, claim: &'a Claim) -> Vec<Edge<'a>> {
    let facts = again.facts;
    let borders = facts.settled.borders(again.pack, facts.docket);
    let known = borders.measures().filter(|measure| facts.measure(*measure).is_ok());
    let in_force = known.flat_map(|measure| borders.on(measure)).filter(|border| again.ruled.in_force(border.valid));
    let mut all: Vec<Edge<'a>> = in_force.filter_map(|border| edge(again, border)).collect();
    all.extend(asserted(again, claim));
    all
}

fn edge<'a>(again: &Again<'a, '_>, border: &'a Border) -> Option<Edge<'a>> {
    let value = again.pack.program().limit(&border.limit, again.facts)?;
    Some(Edge { measure: border.limit.measure, op: border.limit.op, value })
}

/// The threshold that the claim itself asserts.
fn asserted<'a>(again: &Again<'a, '_>, claim: &Claim) -> Option<Edge<'a>> {
    let (_, asserted) = claim.asserts.as_ref().zip(again.facts.claim.asserts.as_ref())?;
    let measure = again.facts.scope.measure(asserted.measure.as_str())?;
    Some(Edge { measure, op: asserted.op, value: Cow::Borrowed(&asserted.value) })
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

/// A measure that has evidence.
struct Measured<'a> {
    measure: MeasureIndex,
    decl: &'a MeasureDecl,
    value: &'a Value,
}

/// A value just past a threshold, seen from where the measure is now.
struct Candidate {
    op: Op,
    /// The threshold as it is told.
    shown: Value,
    to: Value,
    direction: Direction,
    distance: Decimal,
}

impl Measured<'_> {
    /// The nearest threshold in each direction past which the outcome is another.
    fn changes(
        &self,
        again: &Again<'_, '_>,
        borders: &[Border],
        asserted: Option<&Edge<'_>>,
        now: Outcome,
    ) -> Vec<WouldChange> {
        let mut nearest: Vec<(Direction, WouldChange)> = Vec::new();
        let mut tried: Vec<(Value, Outcome)> = Vec::new();
        for candidate in self.candidates(again, borders, asserted) {
            if nearest.iter().any(|(direction, _)| *direction == candidate.direction) {
                continue;
            }
            let before = tried.iter().find(|(other, _)| *other == candidate.to).map(|(_, outcome)| *outcome);
            let then = before.unwrap_or_else(|| self.outcome(again, &candidate.to));
            tried.extend(before.is_none().then(|| (candidate.to.clone(), then)));
            if then != now && then != Outcome::Undecided {
                let Candidate { op, shown: value, direction, .. } = candidate;
                nearest.push((direction, WouldChange { measure: self.decl.name.clone(), op, value, outcome: then }));
            }
        }
        nearest.sort_by_key(|(direction, _)| *direction);
        nearest.into_iter().map(|(_, change)| change).collect()
    }

    fn outcome(&self, again: &Again<'_, '_>, to: &Value) -> Outcome {
        again.outcome(&[Move { target: Target::Measure(self.measure), value: to.clone() }])
    }

    /// The values past each threshold, the nearest first; of those equally near the first one, in the order of rules.
    fn candidates(&self, again: &Again<'_, '_>, borders: &[Border], asserted: Option<&Edge<'_>>) -> Vec<Candidate> {
        let in_force = borders.iter().filter(|border| again.ruled.in_force(border.valid));
        let of_border = |border: &Border| match (&border.sides, border.limit.known()) {
            (Some(sides), _) => self.past(sides),
            (None, Some(_)) => None,
            (None, None) => self.past_edge(&edge(again, border)?),
        };
        let mut candidates: Vec<Candidate> = in_force.filter_map(of_border).collect();
        candidates.extend(asserted.and_then(|edge| self.past_edge(edge)));
        candidates.sort_by_key(|candidate| candidate.distance);
        candidates
    }

    fn past_edge(&self, edge: &Edge<'_>) -> Option<Candidate> {
        self.past(&Sides::of(self.decl.kind, edge.op, &edge.value)?)
    }

    /// The value past a threshold on the side on which the measure is not.
    fn past(&self, sides: &Sides) -> Option<Candidate> {
        match (sides, self.value) {
            (Sides::Flag, Value::Flag(now)) => {
                let turned = Value::Flag(!now);
                let (op, direction, distance) = (Op::Eq, Direction::Other, Decimal::ZERO);
                Some(Candidate { op, shown: turned.clone(), to: turned, direction, distance })
            }
            (Sides::Flag, _) => None,
            (Sides::Number(numbers), now) => past_number(numbers, now.as_quantity()?),
        }
    }
}

fn past_number(numbers: &Numbers, now: Decimal) -> Option<Candidate> {
    let side = numbers.other(now)?;
    let direction = if side.number < now { Direction::Below } else { Direction::Above };
    let distance = side.number.minus(now)?.magnitude();
    Some(Candidate { op: side.op, shown: numbers.shown.clone(), to: side.value.clone(), direction, distance })
}
