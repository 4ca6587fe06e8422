//! The search: single changes, then pairs, then triples, each found one confirmed.

use std::cell::Cell;

use medhold_model::{Change, Claim, Decimal, Kind, Op, Outcome, Recourse};

use super::input::{Input, changed};
use super::points::{Point, order, point};
use super::{Anew, betters};
use crate::decide::again::Again;
use crate::decide::moved::Move;

/// The most changes that are told.
const MOST_CHANGES: usize = 3;
/// The most decisions that one search takes; then it ends with what it has.
const MOST_DECISIONS: usize = 2_000;
/// How many of the smallest changes found are tried before fewer are taken not to be enough.
const MOST_CONFIRMED: usize = 8;
/// How often a step is doubled on the way to a value that helps.
const MOST_DOUBLED: u32 = 16;

pub(super) struct Search<'a, 'f> {
    again: &'a Again<'a, 'f>,
    claim: &'a Claim,
    now: Outcome,
    anew: Anew<'a>,
    inputs: Vec<Input>,
    /// The values worth trying of each input.
    points: Vec<Vec<Point>>,
    decisions: Cell<usize>,
}

/// A value for each of some inputs, by their places.
type Chosen = Vec<(usize, Point)>;

impl<'a, 'f> Search<'a, 'f> {
    pub(super) fn new(
        again: &'a Again<'a, 'f>,
        claim: &'a Claim,
        now: Outcome,
        anew: Anew<'a>,
        inputs: Vec<Input>,
        points: Vec<Vec<Point>>,
    ) -> Self {
        Self { again, claim, now, anew, inputs, points, decisions: Cell::new(0) }
    }

    /// The smallest change that helps.
    pub(super) fn smallest(&self) -> Option<Recourse> {
        (1..=MOST_CHANGES.min(self.inputs.len())).find_map(|count| {
            let mut found: Vec<Chosen> =
                combinations(self.inputs.len(), count).iter().flat_map(|places| self.of(places)).collect();
            found.sort_by_key(|chosen| (sum(chosen), places(chosen)));
            found.dedup();
            found.iter().take(MOST_CONFIRMED).find_map(|chosen| self.confirmed(chosen))
        })
    }

    /// What helps of these inputs changed together.
    fn of(&self, places: &[usize]) -> Vec<Chosen> {
        let mut found: Vec<Chosen> = Vec::new();
        for chosen in self.chosen(places) {
            if self.helps(&chosen) {
                found.push(chosen);
            }
        }
        for &probed in places {
            let rest: Vec<usize> = places.iter().copied().filter(|place| *place != probed).collect();
            for others in self.chosen(&rest) {
                found.extend(self.probed(probed, &others));
            }
        }
        found
    }

    /// Every choice of one of the values worth trying for each of these inputs.
    fn chosen(&self, places: &[usize]) -> Vec<Chosen> {
        places.iter().fold(vec![Vec::new()], |all, &place| {
            let points = self.points.get(place).map(Vec::as_slice).unwrap_or_default();
            let with = |chosen: &Chosen| -> Vec<Chosen> {
                let longer = |point: &Point| chosen.iter().cloned().chain([(place, point.clone())]).collect();
                points.iter().map(longer).collect()
            };
            all.iter().flat_map(with).collect()
        })
    }

    /// The nearest values of a number that help, the others changed so: below and above what it is now, by doubling the step
    /// until one helps, and halving what lies between.
    fn probed(&self, place: usize, others: &Chosen) -> Vec<Chosen> {
        let Some(input) = self.inputs.get(place).filter(|input| !matches!(input.kind, Kind::Flag | Kind::Text)) else {
            return Vec::new();
        };
        let Some(now) = input.number() else {
            return Vec::new();
        };
        let Some(steps) = now.over(input.step()) else {
            return Vec::new();
        };
        let ways = [(Op::Le, steps.ceiling()), (Op::Ge, steps.floor())];
        let mut found: Vec<Point> =
            ways.into_iter().filter_map(|(op, start)| self.nearest(input, place, op, start, others)).collect();
        found.sort_by(order);
        found.into_iter().map(|point| joined(others, place, point)).collect()
    }

    fn nearest(&self, input: &Input, place: usize, op: Op, start: Decimal, others: &Chosen) -> Option<Point> {
        let at = |steps: i64| {
            let steps = Decimal::from(if op == Op::Le { steps.checked_neg()? } else { steps });
            let found = point(input, op, start.plus(steps)?.times(input.step())?)?;
            (found.op == op).then_some(found)
        };
        let helps = |point: &Point| self.helps(&joined(others, place, point.clone()));
        let mut short = 0;
        let mut far = None;
        for doubled in 0..MOST_DOUBLED {
            let steps = 1_i64 << doubled;
            let Some(found) = at(steps) else { break };
            if helps(&found) {
                far = Some((steps, found));
                break;
            }
            short = steps;
        }
        let (mut enough, mut best) = far?;
        while enough - short > 1 {
            let middle = short + (enough - short) / 2;
            match at(middle).filter(helps) {
                Some(found) => (enough, best) = (middle, found),
                None => short = middle,
            }
        }
        Some(best)
    }

    fn helps(&self, chosen: &Chosen) -> bool {
        if self.decisions.replace(self.decisions.get() + 1) >= MOST_DECISIONS {
            return false;
        }
        betters(self.outcome(chosen), self.now)
    }

    /// The outcome of a choice: by the rules alone where no plugin has to be asked again.
    fn outcome(&self, chosen: &Chosen) -> Outcome {
        let moves = self.moves(chosen);
        let feeds = chosen.iter().any(|(place, _)| self.inputs.get(*place).is_some_and(|input| input.feeds));
        if feeds { (self.anew)(&changed(self.claim, self.again, &moves)) } else { self.again.outcome(&moves) }
    }

    fn moves(&self, chosen: &Chosen) -> Vec<Move> {
        let to = |(place, point): &(usize, Point)| {
            self.inputs.get(*place).map(|input| Move { target: input.target, value: point.value.clone() })
        };
        chosen.iter().filter_map(to).collect()
    }

    fn confirmed(&self, chosen: &Chosen) -> Option<Recourse> {
        let outcome = (self.anew)(&changed(self.claim, self.again, &self.moves(chosen)));
        let change = |(place, point): &(usize, Point)| {
            let measure = self.inputs.get(*place)?.name.clone();
            Some(Change { measure, op: point.op, value: point.value.clone() })
        };
        betters(outcome, self.now).then(|| Recourse { changes: chosen.iter().filter_map(change).collect(), outcome })
    }
}

fn joined(others: &Chosen, place: usize, point: Point) -> Chosen {
    let mut all: Chosen = others.iter().cloned().chain([(place, point)]).collect();
    all.sort_by_key(|(place, _)| *place);
    all
}

/// The sum of the distances; the greatest number where it can't be had.
fn sum(chosen: &Chosen) -> Decimal {
    let sum = chosen.iter().try_fold(Decimal::ZERO, |sum, (_, point)| sum.plus(point.distance));
    sum.unwrap_or_else(|| Decimal::from(i64::MAX))
}

fn places(chosen: &Chosen) -> Vec<usize> {
    chosen.iter().map(|(place, _)| *place).collect()
}

/// Every choice of so many of the first places, in order.
fn combinations(of: usize, count: usize) -> Vec<Vec<usize>> {
    (0..count).fold(vec![Vec::new()], |all, _| {
        let longer = |chosen: &Vec<usize>| -> Vec<Vec<usize>> {
            let first = chosen.last().map_or(0, |last| last + 1);
            (first..of).map(|next| chosen.iter().copied().chain([next]).collect()).collect()
        };
        all.iter().flat_map(longer).collect()
    })
}
