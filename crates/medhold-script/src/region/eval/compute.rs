//! Arithmetic over sets: exact for single values and sums, by intervals for the rest.

use std::rc::Rc;

use medhold_model::{Currency, Decimal, Value};

use super::{Evaluator, either};
use crate::eval::numbers;
use crate::region::Interval;
use crate::region::cut::Cut;
use crate::region::linear::Linear;
use crate::region::possible::date;
use crate::region::term::Term;
use crate::region::value::{Abs, Set, Sym};
use crate::tree::{Expr, Operator};

/// What kind of quantity a result is.
#[derive(Debug, Clone, Copy)]
enum Quantity {
    Number,
    Money(Currency),
    Day,
}

impl<'a> Evaluator<'a> {
    /// `left operator right`.
    pub(super) fn compute(&mut self, operator: Operator, [left, right]: &'a [Expr; 2]) -> Abs {
        let (left, right) = (self.eval(left), self.eval(right));
        self.computation(operator, &left, &right)
    }

    pub(super) fn computation(&mut self, operator: Operator, left: &Abs, right: &Abs) -> Abs {
        let missing = left.missing || right.missing;
        let lack = left.lack.clone().or_else(|| right.lack.clone());
        if left.has_no_value() || right.has_no_value() {
            return Abs { missing, lack, ..Abs::never() };
        }
        let result = match (&left.set, &right.set) {
            (Set::Any, _) | (_, Set::Any) => {
                let term = self.term_of(operator, left, right);
                Abs { missing: true, ..self.computed(Set::Any, term) }
            }
            (Set::Text(_), Set::Text(_)) if operator == Operator::Add => self.joined_texts(left, right),
            (Set::List(a), Set::List(b)) if operator == Operator::Add => {
                Abs::of(Set::List(a.iter().chain(b.iter()).cloned().collect()))
            }
            _ => match kind(operator, &left.set, &right.set) {
                Some(kind) => self.quantities(operator, kind, left, right),
                None => Abs::undecided(),
            },
        };
        let cut = result.cut.clone().or_else(|| either(left, right));
        Abs { cut, ..result.lacking(missing, lack.as_ref()) }
    }

    fn term_of(&self, operator: Operator, left: &Abs, right: &Abs) -> Option<Term> {
        let (a, b) = left.term().zip(right.term())?;
        let turned = matches!(operator, Operator::Multiply) && a > b;
        Some(Term::apply(operator.sign(), if turned { vec![b, a] } else { vec![a, b] }))
    }

    fn joined_texts(&mut self, left: &Abs, right: &Abs) -> Abs {
        if let (Some(Value::Text(a)), Some(Value::Text(b))) = (left.set.single(), right.set.single()) {
            return Abs::exactly(&Value::Text(format!("{a}{b}")));
        }
        let term = self.term_of(Operator::Add, left, right);
        self.computed(Set::Text(crate::region::Texts::any()), term)
    }

    fn quantities(&mut self, operator: Operator, kind: Quantity, left: &Abs, right: &Abs) -> Abs {
        let (Some(a), Some(b)) = (left.set.quantity(), right.set.quantity()) else {
            return Abs::anything();
        };
        if let (Some(a), Some(b)) = (a.single(), b.single()) {
            return settled(operator, kind, a, b);
        }
        let interval = interval(operator, a, b);
        let sum = left.linear().zip(right.linear()).and_then(|(a, b)| sum(operator, a, b));
        let (doubt, cut) = self.doubt(operator, kind, right);
        let result = match sum {
            Some(sum) => Abs { sym: Some(Sym::Linear(Rc::new(sum))), ..Abs::of(kind.of(interval)) },
            None => {
                let term = self.term_of(operator, left, right);
                self.computed(kind.of(interval), term)
            }
        };
        result.lacking(doubt, cut.as_ref())
    }

    /// Whether the computation may fail for what stands on the right, and what to split to tell it.
    fn doubt(&self, operator: Operator, kind: Quantity, right: &Abs) -> (bool, Option<Rc<Cut>>) {
        let Some(interval) = right.set.quantity() else {
            return (true, None);
        };
        let doubt = match operator {
            Operator::Divide | Operator::Remainder => interval.contains(Decimal::ZERO),
            Operator::Power => true,
            _ => {
                matches!(kind, Quantity::Day)
                    && interval.digits() != Some(0)
                    && interval.single().is_none_or(|n| !n.is_integer())
            }
        };
        let zero = matches!(operator, Operator::Divide | Operator::Remainder);
        let cut = right.as_variable().filter(|_| zero).map(|variable| {
            let now = self.now(variable, &right.set);
            Rc::new(Cut::at(variable.clone(), now, medhold_model::Op::Ne, Decimal::ZERO))
        });
        (doubt, cut)
    }

    pub(super) fn negate(&mut self, inner: &'a Expr) -> Abs {
        let inner = self.eval(inner);
        let Some(interval) = inner.set.quantity().filter(|_| !matches!(inner.set, Set::Days(_))) else {
            return match inner.set {
                Set::Empty => inner,
                Set::Any => Abs::anything(),
                _ => Abs::undecided(),
            };
        };
        let set = inner.set.with_quantity(interval.negated());
        let sum = inner.linear().and_then(|linear| linear.times(Decimal::ONE.negated()));
        Abs { sym: sum.and_then(super::linear), set, ..inner }
    }
}

impl Quantity {
    fn of(self, interval: Interval) -> Set {
        match self {
            Self::Number => Set::Number(interval),
            Self::Money(currency) => Set::Money(interval, currency),
            Self::Day => Set::Days(interval),
        }
    }
}

/// The kind of the result; none where these can't be computed with each other.
fn kind(operator: Operator, left: &Set, right: &Set) -> Option<Quantity> {
    use Operator::{Add, Divide, Multiply, Subtract};
    Some(match (operator, left, right) {
        (_, Set::Number(_), Set::Number(_)) | (Subtract, Set::Days(_), Set::Days(_)) => Quantity::Number,
        (Divide, Set::Money(_, a), Set::Money(_, b)) if a == b => Quantity::Number,
        (Add | Subtract, Set::Money(_, a), Set::Money(_, b)) if a == b => Quantity::Money(*a),
        (Multiply | Divide, Set::Money(_, currency), Set::Number(_))
        | (Multiply, Set::Number(_), Set::Money(_, currency)) => Quantity::Money(*currency),
        (Add | Subtract, Set::Days(_), Set::Number(_)) => Quantity::Day,
        _ => return None,
    })
}

/// Two single values computed as the rules' own evaluation does.
fn settled(operator: Operator, kind: Quantity, a: Decimal, b: Decimal) -> Abs {
    let result = numbers(operator, a, b).ok().filter(|n| !matches!(kind, Quantity::Day) || date(*n).is_some());
    result.map_or_else(Abs::undecided, |number| Abs {
        sym: super::linear(Linear::constant(number)),
        ..Abs::of(kind.of(Interval::exactly(number)))
    })
}

fn interval(operator: Operator, a: &Interval, b: &Interval) -> Interval {
    match operator {
        Operator::Add => a.plus(b),
        Operator::Subtract => a.minus(b),
        Operator::Multiply => a.times(b),
        Operator::Divide => a.over(b),
        Operator::Remainder | Operator::Power => Interval::all(None),
    }
}

/// The result as a sum; none where it is none, or a factor would be rounded.
fn sum(operator: Operator, a: &Linear, b: &Linear) -> Option<Linear> {
    match operator {
        Operator::Add => a.plus(b, Decimal::ONE),
        Operator::Subtract => a.minus(b),
        Operator::Multiply => match (a.as_constant(), b.as_constant()) {
            (Some(factor), _) => b.times(factor),
            (_, Some(factor)) => a.times(factor),
            _ => None,
        },
        Operator::Divide => {
            let divisor = b.as_constant()?;
            let factor = Decimal::ONE.over(divisor)?;
            (factor.times(divisor)? == Decimal::ONE).then(|| a.times(factor))?
        }
        Operator::Remainder | Operator::Power => None,
    }
}
