//! The conjuncts and conditions of a guard, by their text and place in the rule file.

use medhold_model::Place;

use super::formula::Guard;
use crate::explain::{line_of, written};
use crate::lower::{conditions, operands};
use crate::program::Parts;
use crate::reads::reads;
use crate::tree::Expr;
use crate::{Reads, Rule};

/// A conjunct of a guard, or a condition within one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardPart {
    /// Its text in the rule file, white space folded.
    pub text: String,
    /// Where it stands.
    pub place: Place,
    /// Whether it reads nothing of a case, so that it is always the same: `true`.
    pub constant: bool,
    /// The conditions that it joins by `&&`, `||` and `!`, in the order of reading; empty where it is a condition itself.
    pub conditions: Vec<Self>,
}

/// The conjuncts of a rule's guard in the order of reading, at least one.
pub(crate) fn guard_parts(parts: &Parts, rule: &Rule) -> Vec<GuardPart> {
    let guard = Guard::of(&rule.guard);
    let whole = written(parts, &rule.guard, operands);
    let mut whole = where_as_many(whole, guard.conjuncts.len());
    let count = guard.conjuncts.iter().map(|conjunct| conjunct.conditions.len()).sum();
    let mut within = where_as_many(written(parts, &rule.guard, conditions), count);
    let listed = guard.conjuncts.iter().map(|conjunct| {
        let inner: Vec<GuardPart> = conjunct.conditions.iter().map(|expr| part(parts, expr, within.next())).collect();
        let conditions = if conjunct.is_condition() { Vec::new() } else { inner };
        GuardPart { conditions, ..part(parts, conjunct.expr, whole.next()) }
    });
    listed.collect()
}

/// Texts as they are written; none where brackets join them otherwise than the tree does.
fn where_as_many(written: Vec<(String, Place)>, count: usize) -> impl Iterator<Item = (String, Place)> {
    let fits = written.len() == count;
    written.into_iter().filter(move |_| fits)
}

fn part(parts: &Parts, expr: &Expr, written: Option<(String, Place)>) -> GuardPart {
    let (text, place) = written.unwrap_or_else(|| (line_of(parts, expr), parts.place(expr.spot)));
    let reads = reads(expr, &parts.functions, &parts.scope);
    GuardPart { text, place, constant: reads == Reads::default(), conditions: Vec::new() }
}
