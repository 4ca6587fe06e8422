//! Arithmetic, exact in decimals.

use medhold_model::Decimal;

use super::texts::Limited;
use super::{Evaluated, Evaluation, Quantity, Stop, Val};
use crate::tree::{Expr, Operator, Spot};

/// Why something has no result.
pub(crate) enum Failed {
    /// A division by zero.
    ByZero,
    /// A number that can't be held.
    OutOfRange,
    /// Values that can't be computed with each other.
    Unlike,
}

impl<'a> Evaluation<'a> {
    /// `left operator right`.
    pub(super) fn compute(&mut self, operator: Operator, pair: &'a [Expr; 2], spot: Spot) -> Evaluated<'a> {
        let (left, right) = self.both(pair)?;
        self.computed(operator, &left, &right, spot)
    }

    pub(super) fn computed(
        &mut self,
        operator: Operator,
        left: &Val<'a>,
        right: &Val<'a>,
        spot: Spot,
    ) -> Evaluated<'a> {
        match (operator, left, right) {
            (Operator::Add, Val::Text(a), Val::Text(b)) => {
                self.text_within(a.len() + b.len(), spot)?;
                return Ok(Val::text(format!("{}{}", &**a, &**b)));
            }
            (Operator::Add, Val::List(a), Val::List(b)) => {
                self.items_within(a.size + b.size, spot)?;
                return Ok(Val::list(a.items.iter().chain(&b.items).cloned().collect()));
            }
            _ => match (left.quantity(), right.quantity()) {
                (Some(left), Some(right)) => left.computed(operator, right).map(Val::from),
                _ => Err(Failed::Unlike),
            },
        }
        .map_err(|failed| self.failed(&failed, operator, left, right, spot))
    }

    fn failed(&self, failed: &Failed, operator: Operator, left: &Val<'a>, right: &Val<'a>, spot: Spot) -> Stop<'a> {
        let why = match failed {
            Failed::ByZero => "a division by zero".to_owned(),
            Failed::OutOfRange => "a number out of range".to_owned(),
            Failed::Unlike => {
                format!("`{}` can't be computed with {} and {}", operator.sign(), left.kind(), right.kind())
            }
        };
        self.incomputable(spot, &why).into()
    }

    pub(super) fn negate(&mut self, inner: &'a Expr, spot: Spot) -> Evaluated<'a> {
        let value = self.eval(inner)?;
        value
            .quantity()
            .and_then(Quantity::negated)
            .map(Val::from)
            .ok_or_else(|| self.incomputable(spot, &format!("`-` can't be computed with {}", value.kind())).into())
    }

    pub(super) fn range(&mut self, pair: &'a [Expr; 2], inclusive: bool, spot: Spot) -> Evaluated<'a> {
        let (from, to) = self.both(pair)?;
        let end = |value: &Val<'_>| match value {
            Val::Number(number) => number.to_i64(),
            _ => None,
        };
        let last = end(&to).and_then(|to| if inclusive { to.checked_add(1) } else { Some(to) });
        match (end(&from), last) {
            (Some(from), Some(to)) => Ok(Val::Range(from, to)),
            _ => Err(self.incomputable(spot, "a range goes from an integer to an integer").into()),
        }
    }

    /// A text made of the texts of several values.
    pub(super) fn interpolate(&mut self, parts: &'a [Expr], spot: Spot) -> Evaluated<'a> {
        let values = self.each(parts)?;
        let mut text = Limited::new(self.parts.scope.limits.text_bytes);
        for value in &values {
            text.push(value);
        }
        self.text_within(text.bytes(), spot)?;
        Ok(Val::text(text.into_text()))
    }
}

/// Two numbers computed with each other.
pub(crate) fn numbers(operator: Operator, a: Decimal, b: Decimal) -> Result<Decimal, Failed> {
    let result = match operator {
        Operator::Add => a.plus(b),
        Operator::Subtract => a.minus(b),
        Operator::Multiply => a.times(b),
        Operator::Divide | Operator::Remainder if b == Decimal::ZERO => return Err(Failed::ByZero),
        Operator::Divide => a.over(b),
        Operator::Remainder => a.rest(b),
        Operator::Power => a.power(b),
    };
    result.ok_or(Failed::OutOfRange)
}
