//! The smallest changes in what is known that would alter the outcome, whoever could make them: one, else two, else three together,
//! each found by deciding again.
//!
//! Smallest is: the fewest changes, then the least sum of relative changes, then the names. The rest is held, what a plugin computed of
//! it included. The search is bounded and the same on every machine.

use medhold_model::{Claim, Decimal, Op, Outcome, Value};

use super::again::Again;
use super::moved::Move;
use super::trial::{Trial, Tried, known};

/// The most things that are changed together.
const MOST_TOGETHER: usize = 3;
/// The most decisions that one search takes; then it ends with what it has.
const MOST_DECISIONS: usize = 2_000;
/// The most changes that are told.
const MOST_TOLD: usize = 5;

/// A set of changes that alters the outcome.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Altering {
    /// What would have to be so: its name, the comparison and with what, by name.
    pub changes: Vec<(String, Op, Value)>,
    /// The values that were tried, in the same order.
    pub values: Vec<Value>,
    /// What would then come out.
    pub outcome: Outcome,
}

/// The smallest sets of changes; empty where nothing that was tried alters the outcome to a decided one.
pub(crate) fn smallest(again: &Again<'_, '_>, claim: &Claim, now: Outcome) -> Vec<Altering> {
    let trials = known(again, claim);
    let mut left = MOST_DECISIONS;
    for count in 1..=MOST_TOGETHER.min(trials.len()) {
        let mut found = Vec::new();
        for places in combinations(trials.len(), count) {
            try_all(again, &trials, &places, now, &mut left, &mut found);
        }
        if !found.is_empty() {
            found.sort_by(|(a, one), (b, other)| (a, names(one)).cmp(&(b, names(other))));
            return told(found);
        }
    }
    Vec::new()
}

type Found = Vec<(Decimal, Altering)>;

/// Tries every choice of values of these together.
fn try_all(
    again: &Again<'_, '_>,
    trials: &[Trial],
    places: &[usize],
    now: Outcome,
    left: &mut usize,
    found: &mut Found,
) {
    let chosen: Vec<&Trial> = places.iter().filter_map(|place| trials.get(*place)).collect();
    for tried in choices(&chosen) {
        if *left == 0 {
            return;
        }
        *left -= 1;
        let moves: Vec<Move> = chosen.iter().zip(&tried).map(|(trial, tried)| trial.to(tried)).collect();
        let outcome = again.outcome(&moves);
        if outcome != now && outcome != Outcome::Undecided {
            let sum = tried.iter().try_fold(Decimal::ZERO, |sum, tried| sum.plus(tried.distance));
            let changes =
                chosen.iter().zip(&tried).map(|(trial, tried)| (trial.name.clone(), tried.op, tried.limit.clone()));
            let values = tried.iter().map(|tried| tried.value.clone()).collect();
            let altering = Altering { changes: changes.collect(), values, outcome };
            found.push((sum.unwrap_or_else(|| Decimal::from(i64::MAX)), altering));
        }
    }
}

/// Every choice of one value for each.
fn choices<'t>(trials: &[&'t Trial]) -> Vec<Vec<&'t Tried>> {
    trials.iter().fold(vec![Vec::new()], |all, trial| {
        let longer = |chosen: &Vec<&'t Tried>| -> Vec<Vec<&'t Tried>> {
            trial.values.iter().map(|tried| chosen.iter().copied().chain([tried]).collect()).collect()
        };
        all.iter().flat_map(longer).collect()
    })
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

fn names(altering: &Altering) -> Vec<&str> {
    altering.changes.iter().map(|(name, ..)| name.as_str()).collect()
}

/// The nearest of each set of things and outcome, so many at most.
fn told(found: Found) -> Vec<Altering> {
    let mut told: Vec<Altering> = Vec::new();
    for (_, altering) in found {
        let known = told.iter().any(|other| names(other) == names(&altering) && other.outcome == altering.outcome);
        if !known && told.len() < MOST_TOLD {
            told.push(altering);
        }
    }
    told
}
