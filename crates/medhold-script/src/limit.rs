//! The limits that a rule puts on measures, told once for all claims: only what hangs on a claim is left open.

use std::borrow::Cow;

use medhold_model::{Op, Value};

use crate::eval::{Evaluation, Nothing};
use crate::threshold::{Comparison, Other, in_guard};
use crate::tree::Expr;
use crate::{Facts, MeasureIndex, Program, Reads, Rule};

/// A comparison in a guard of one measure's value with something that hangs on no evidence: a
/// [`Threshold`](crate::Threshold) before the claim is known.
#[derive(Debug, Clone)]
pub struct Limit {
    /// The measure.
    pub measure: MeasureIndex,
    /// The comparison as the guard has it, within `!` the opposite one.
    pub op: Op,
    to: To,
}

/// What a measure is compared with.
#[derive(Debug, Clone)]
enum To {
    /// The same on every claim.
    Value(Value),
    /// Something that hangs on the claim, but on no evidence.
    Expr(Expr),
}

impl Limit {
    /// What the measure is compared with, where that is the same on every claim.
    #[must_use]
    pub fn known(&self) -> Option<&Value> {
        match &self.to {
            To::Value(value) => Some(value),
            To::Expr(_) => None,
        }
    }
}

impl Program {
    /// The comparisons in a rule's guard that [`Self::thresholds`] finds, in its order, for these parameter values. Where two claims come
    /// to one value by different ways, it may stand twice.
    #[must_use]
    pub fn limits(&self, rule: &Rule, parameters: &[Value]) -> Vec<Limit> {
        let limit = |Comparison { measure, op, with }: Comparison<'_>| {
            let to = match with {
                Other::Flag(flag) => To::Value(Value::Flag(flag)),
                Other::Expr(expr) if self.hangs_on_the_claim(expr) => To::Expr(expr.clone()),
                Other::Expr(expr) => {
                    To::Value(Evaluation::new(self.parts(), &Nothing::but(parameters)).value(expr).ok()?)
                }
            };
            Some(Limit { measure, op, to })
        };
        in_guard(self.parts(), rule).into_iter().filter_map(limit).collect()
    }

    /// Whether an expression reads more than parameters and tables.
    fn hangs_on_the_claim(&self, expr: &Expr) -> bool {
        let parts = self.parts();
        let mut reads = crate::reads::reads(expr, &parts.functions, &parts.scope);
        (reads.parameters, reads.tables) = Default::default();
        reads != Reads::default()
    }

    /// What a limit compares its measure with on these facts; none where that can't be had.
    #[must_use]
    pub fn limit<'l>(&self, limit: &'l Limit, facts: &dyn Facts) -> Option<Cow<'l, Value>> {
        match &limit.to {
            To::Value(value) => Some(Cow::Borrowed(value)),
            To::Expr(expr) => Evaluation::new(self.parts(), facts).value(expr).ok().map(Cow::Owned),
        }
    }
}
