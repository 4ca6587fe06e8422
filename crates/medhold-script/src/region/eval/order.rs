//! Comparisons of quantities: by intervals, by the one variable on which they hang, or by the sign of the difference.

use std::rc::Rc;
use std::sync::Arc;

use medhold_model::{Date, Decimal, Op};

use super::{Evaluator, either};
use crate::region::cut::Cut;
use crate::region::linear::Linear;
use crate::region::possible::days;
use crate::region::value::{Abs, Set};
use crate::region::variable::Formula;
use crate::region::{Computed, Interval, Possible, Signs, Values, Variable};

impl<'a> Evaluator<'a> {
    /// A comparison of two quantities; anything else is undecided.
    pub(super) fn ordered(&mut self, op: Op, left: &Abs, right: &Abs) -> Abs {
        let Some((left, right)) = comparable(left, right) else {
            return Abs::undecided();
        };
        let (Some(a), Some(b)) = (left.set.quantity(), right.set.quantity()) else {
            return Abs { missing: true, cut: either(&left, &right), ..Abs::flag(true, true) };
        };
        let (holds, fails) = against_zero(op, &a.minus(b));
        if !(holds && fails) {
            return Abs::flag(holds, fails);
        }
        let difference = left.linear().zip(right.linear()).and_then(|(a, b)| a.minus(b));
        let Some(difference) = difference else {
            return Abs { cut: either(&left, &right), ..Abs::flag(true, true) };
        };
        let cut = either(&left, &right);
        if let Some(constant) = difference.as_constant() {
            let holds = op.holds(constant.cmp(&Decimal::ZERO));
            return Abs::flag(holds, !holds);
        }
        let by_one = self.by_one(op, &difference, [&left, &right]);
        match by_one {
            Some(answer) if cut.is_some() && !answer.set.single().is_some_and(|_| true) => Abs { cut, ..answer },
            Some(answer) => answer,
            None => self.by_sign(op, &difference, &a.minus(b), cut),
        }
    }

    /// Where the difference hangs on one variable: by what that may be.
    fn by_one(&mut self, op: Op, difference: &Linear, sides: [&Abs; 2]) -> Option<Abs> {
        let (variable, factor) = difference.only()?;
        let limit = difference.constant.negated().over(factor)?;
        let now = self.quantity_of(variable, sides);
        let (Values::Number(numbers) | Values::Money(numbers, _) | Values::Days(numbers)) = &now.values else {
            return None;
        };
        let exact = factor.times(limit).and_then(|p| p.plus(difference.constant)) == Some(Decimal::ZERO);
        if !exact && numbers.digits().is_none() {
            return None;
        }
        let op = if factor.is_negative() { crate::eval::flipped(op) } else { op };
        if !exact && matches!(op, Op::Eq | Op::Ne) {
            return None;
        }
        let holds = numbers.holding(op, limit).is_some();
        let fails = numbers.holding(op.negated(), limit).is_some();
        let cut = Cut::at(variable.clone(), now.clone(), op, limit);
        Some(Abs { cut: Some(Rc::new(cut)), ..Abs::flag(holds, fails) })
    }

    /// What a variable may be; of something computed that is one of the sides, what that side may be.
    fn quantity_of(&self, variable: &Variable, sides: [&Abs; 2]) -> Possible {
        if let Some(side) = sides.into_iter().find(|side| side.as_variable() == Some(variable)) {
            return self.now(variable, &side.set);
        }
        match self.possible(variable) {
            Possible { values: Values::Anything, missing } => {
                Possible { values: Values::Number(Interval::all(None)), missing }
            }
            possible => possible,
        }
    }

    /// Where the difference hangs on several variables: by its sign, which is a variable of its own.
    fn by_sign(&mut self, op: Op, difference: &Linear, interval: &Interval, cut: Option<Rc<Cut>>) -> Abs {
        let Some((normal, turned)) = difference.normal() else {
            return Abs { cut, ..Abs::flag(true, true) };
        };
        let variable = Variable::Sign(Computed(Arc::new(Formula::Linear(normal))));
        let known = match self.region.get(&variable).map(|p| &p.values) {
            Some(Values::Sign(signs)) => *signs,
            _ => Signs::ANY,
        };
        let computed = self.bounds(difference).and(interval).map_or(Signs::ANY, |i| signs(&i));
        let Some(possible) = known.and(if turned { computed.turned() } else { computed }) else {
            self.impossible = true;
            return Abs::never();
        };
        let signs = if turned { possible.turned() } else { possible };
        let (holds, fails) = signs.against(op);
        let cut = cut.or_else(|| Some(Rc::new(Cut::sign(variable, possible))));
        Abs { cut, ..Abs::flag(holds, fails) }
    }

    /// The numbers that a sum may be.
    fn bounds(&self, linear: &Linear) -> Interval {
        let mut sum = Interval::exactly(linear.constant);
        for (variable, factor) in &linear.terms {
            let interval = match self.possible(variable).values {
                Values::Number(interval) | Values::Money(interval, _) | Values::Days(interval) => interval,
                _ => Interval::all(None),
            };
            sum = sum.plus(&interval.times_number(*factor));
        }
        sum
    }
}

impl Signs {
    /// The signs of the numbers with their signs changed.
    fn turned(self) -> Self {
        Self { negative: self.positive, zero: self.zero, positive: self.negative }
    }

    /// Whether a number of such a sign may compare so with zero, and whether it may not.
    fn against(self, op: Op) -> (bool, bool) {
        use std::cmp::Ordering::{Equal, Greater, Less};
        let may = [(self.negative, Less), (self.zero, Equal), (self.positive, Greater)];
        let any = |wanted| may.iter().any(|(may, order)| *may && op.holds(*order) == wanted);
        (any(true), any(false))
    }
}

fn signs(interval: &Interval) -> Signs {
    let has = |op| interval.holding(op, Decimal::ZERO).is_some();
    Signs { negative: has(Op::Lt), zero: has(Op::Eq), positive: has(Op::Gt) }
}

/// Whether a number of the interval may compare so with zero, and whether it may not.
fn against_zero(op: Op, interval: &Interval) -> (bool, bool) {
    signs(interval).against(op)
}

/// Two values that can be compared: quantities of one kind, an amount and a number, or a day and the text of one.
fn comparable(left: &Abs, right: &Abs) -> Option<(Abs, Abs)> {
    match (&left.set, &right.set) {
        (Set::Number(_), Set::Number(_) | Set::Money(..))
        | (Set::Money(..), Set::Number(_))
        | (Set::Days(_), Set::Days(_)) => Some((left.clone(), right.clone())),
        (Set::Money(_, a), Set::Money(_, b)) if a == b => Some((left.clone(), right.clone())),
        (Set::Days(_), Set::Text(_)) => Some((left.clone(), as_day(right)?)),
        (Set::Text(_), Set::Days(_)) => Some((as_day(left)?, right.clone())),
        _ => None,
    }
}

/// The day that a text names; any day where it may be several texts; none where it is no date.
fn as_day(text: &Abs) -> Option<Abs> {
    let Set::Text(texts) = &text.set else {
        return None;
    };
    match texts.single() {
        Some(single) => {
            let date: Date = single.parse().ok()?;
            let mut day = Abs::of(Set::Days(Interval::exactly(days(date))));
            day.sym = super::linear(Linear::constant(days(date)));
            Some(day)
        }
        None => Some(Abs { sym: None, set: Set::Any, ..text.clone() }),
    }
}
