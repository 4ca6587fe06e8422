//! What one case shows of a rule.

use std::collections::BTreeSet;

use medhold_model::Place;

use super::formula::{Conjunct, Guard, all};
use super::helper::asks_whether_known;
use crate::eval::Evaluation;
use crate::lower::expressions;
use crate::program::Parts;
use crate::tree::Expr;
use crate::{Facts, Rule, Truth};

/// What one case shows of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Observation {
    /// What the guard is; none where it is undecided.
    pub guard: Option<bool>,
    /// Each conjunct of the guard, in the order of reading.
    pub conjuncts: Vec<ObservedConjunct>,
    /// How the conditions in helper functions came out on the way, by their places; none where one was undecided. What a
    /// function did not come to is not among them.
    pub helpers: BTreeSet<(Place, Option<bool>)>,
    /// What was read, by name: `arrival_delay_min`, `subject.origin`, `tek17["stair-width"].limit`.
    pub read: BTreeSet<String>,
}

/// What one case shows of a conjunct, and of each condition within it; of none where it is a condition itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservedConjunct {
    /// The conjunct.
    pub whole: Observed,
    /// The conditions within it, in the order of reading.
    pub conditions: Vec<Observed>,
}

/// What one case shows of a part of a guard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Observed {
    /// What it is; none where it is undecided.
    pub truth: Option<bool>,
    /// Whether the guard hangs on it alone: true with it one way, false with it the other, all else as it is. One that asks whether something
    /// is known, through helper functions too, decides also where the guard would be undecided without its being false: that is what it is
    /// for. What is undecided itself decides nothing.
    pub decides: bool,
}

/// Evaluates each condition of a rule on its own, and what the rule pays and tells where its guard is not false.
pub(crate) fn observe(parts: &Parts, rule: &Rule, facts: &dyn Facts) -> Observation {
    let guard = Guard::of(&rule.guard);
    let mut observed = Observation::default();
    let truths: Vec<Vec<Option<bool>>> = guard
        .conjuncts
        .iter()
        .map(|conjunct| conjunct.conditions.iter().map(|expr| observed.condition(parts, expr, facts)).collect())
        .collect();
    let conjuncts: Vec<(&Conjunct<'_>, &[Option<bool>])> =
        guard.conjuncts.iter().zip(truths.iter().map(Vec::as_slice)).collect();
    let wholes: Vec<Option<bool>> = conjuncts.iter().map(|(conjunct, truths)| conjunct.formula.truth(truths)).collect();
    observed.guard = all(wholes.iter().copied());
    let others = |at: usize| all(wholes.iter().enumerate().filter(|(i, _)| *i != at).map(|(_, truth)| *truth));
    observed.conjuncts = conjuncts
        .iter()
        .enumerate()
        .map(|(at, (conjunct, truths))| conjunct_on(parts, conjunct, truths, others(at)))
        .collect();
    if observed.guard != Some(false) {
        observed.what_follows(parts, rule, facts);
    }
    observed
}

/// `others` is what the other conjuncts are together.
fn conjunct_on(
    parts: &Parts,
    conjunct: &Conjunct<'_>,
    truths: &[Option<bool>],
    others: Option<bool>,
) -> ObservedConjunct {
    let asks = |expr: &&Expr| asks_whether_known(parts, expr);
    let turns =
        |with: Option<bool>, without: Option<bool>, asks: bool| match (both(with, others), both(without, others)) {
            (Some(a), Some(b)) => a != b,
            (Some(false), None) | (None, Some(false)) => asks,
            _ => false,
        };
    let truth = conjunct.formula.truth(truths);
    let decides = turns(Some(true), Some(false), conjunct.conditions.iter().any(&asks));
    let whole = Observed { truth, decides: decides && truth.is_some() };
    if conjunct.is_condition() {
        return ObservedConjunct { whole, conditions: Vec::new() };
    }
    let conditions = truths.iter().zip(&conjunct.conditions).enumerate().map(|(at, (truth, expr))| {
        let with = |forced: bool| {
            let mut changed = truths.to_vec();
            changed.splice(at..=at, [Some(forced)]);
            conjunct.formula.truth(&changed)
        };
        Observed { truth: *truth, decides: truth.is_some() && turns(with(true), with(false), asks(expr)) }
    });
    ObservedConjunct { whole, conditions: conditions.collect() }
}

fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    all([one, other])
}

impl Observation {
    fn condition(&mut self, parts: &Parts, expr: &Expr, facts: &dyn Facts) -> Option<bool> {
        let mut evaluation = Evaluation::new(parts, facts).watched();
        let truth = match evaluation.truth(expr) {
            Truth::True => Some(true),
            Truth::False => Some(false),
            Truth::Undecided(_) => None,
        };
        self.note(parts, evaluation);
        truth
    }

    /// What the rule pays and tells, which comes after its guard: helper functions and tables serve there too.
    fn what_follows(&mut self, parts: &Parts, rule: &Rule, facts: &dyn Facts) {
        for expr in expressions(rule).skip(1) {
            let mut evaluation = Evaluation::new(parts, facts).watched();
            // Undecided or not: what was come to on the way is what is asked.
            let _ = evaluation.value(expr);
            self.note(parts, evaluation);
        }
    }

    fn note(&mut self, parts: &Parts, evaluation: Evaluation<'_>) {
        let (read, asked) = evaluation.seen();
        self.read.extend(read.into_iter().map(|(name, _)| name));
        self.helpers.extend(asked.into_iter().map(|(spot, truth)| (parts.place(spot), truth)));
    }
}
