//! Evaluates the typed tree on the facts of a case, with undecided as a third value.

mod amount;
mod assign;
mod budget;
mod builtin;
mod claim;
mod compare;
mod compute;
mod constant;
mod expr;
mod logic;
mod numbers;
mod quantity;
mod read;
mod statement;
mod stop;
mod texts;
mod val;

use medhold_model::Value;

use crate::program::Parts;
use crate::tree::{Expr, Spot};
use crate::{Facts, Lack, Truth, Undecided};
pub(crate) use amount::amount;
use budget::Budget;
pub(crate) use claim::told;
pub(crate) use compare::flipped;
pub(crate) use compute::numbers;
pub(crate) use constant::{Nothing, constant_guards};
pub(crate) use quantity::Quantity;
pub(crate) use read::part_of;
use stop::Stop;
pub(crate) use val::Val;

/// One evaluation of a rule's expressions on a case.
pub(crate) struct Evaluation<'a> {
    parts: &'a Parts,
    facts: &'a dyn Facts,
    budget: Budget,
    /// The variables of the functions that are being called, the innermost last.
    locals: Vec<Result<Val<'a>, Undecided>>,
    /// Where the innermost function's variables begin.
    base: usize,
    calls: usize,
    /// What was read, in order, where that is asked for.
    trace: Option<Vec<Read>>,
    /// How conditions in helper functions came out, in order, where that is asked for.
    asked: Option<Vec<Asked>>,
}

/// Something that was read: its name, and its value or why it has none.
pub type Read = (String, Result<Value, Lack>);

/// A condition in a helper function, and how it came out; none where it is undecided.
pub(crate) type Asked = (Spot, Option<bool>);

type Evaluated<'a> = Result<Val<'a>, Stop<'a>>;

impl<'a> Evaluation<'a> {
    pub(crate) fn new(parts: &'a Parts, facts: &'a dyn Facts) -> Self {
        let budget = Budget::new(&parts.scope.limits);
        Self { parts, facts, budget, locals: Vec::new(), base: 0, calls: 0, trace: None, asked: None }
    }

    /// The same with no more than so many steps.
    pub(crate) fn within_steps(mut self, steps: u64) -> Self {
        self.budget.most_steps = self.budget.most_steps.min(steps);
        self
    }

    /// What a guard is.
    pub(crate) fn truth(&mut self, expr: &'a Expr) -> Truth {
        match self.operand(expr) {
            Ok(Val::Flag(true)) => Truth::True,
            Ok(Val::Flag(false)) => Truth::False,
            Ok(other) => Truth::Undecided(self.not_a_flag(expr.spot, &other)),
            Err(undecided) => Truth::Undecided(undecided),
        }
    }

    /// An expression's value as it leaves the rule.
    ///
    /// # Errors
    /// Where it is undecided, or of a kind that can't leave a rule.
    pub(crate) fn value(&mut self, expr: &'a Expr) -> Result<Value, Undecided> {
        let value = self.operand(expr)?;
        let kind = value.kind();
        value
            .into_value()
            .ok_or_else(|| self.incomputable(expr.spot, &format!("this is {kind}, which is no value to show")))
    }

    /// What a guard is, and what it read.
    pub(crate) fn traced(&mut self, expr: &'a Expr) -> (Truth, Vec<Read>) {
        self.trace = Some(Vec::new());
        let truth = self.truth(expr);
        (truth, self.trace.take().unwrap_or_default())
    }

    /// The same, writing down what is read and how the conditions in helper functions come out.
    pub(crate) fn watched(mut self) -> Self {
        (self.trace, self.asked) = (Some(Vec::new()), Some(Vec::new()));
        self
    }

    /// What was written down.
    pub(crate) fn seen(self) -> (Vec<Read>, Vec<Asked>) {
        (self.trace.unwrap_or_default(), self.asked.unwrap_or_default())
    }

    fn not_a_flag(&self, spot: Spot, value: &Val<'_>) -> Undecided {
        self.incomputable(spot, &format!("this is {}, and a condition is true or false", value.kind()))
    }
}
