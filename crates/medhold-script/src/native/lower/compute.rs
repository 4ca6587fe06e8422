//! Arithmetic, and the functions that are built in.

use medhold_model::Op;

use super::refused::Why;
use super::{Lowered, Lowering, Shape, Term};
use crate::builtin::Builtin;
use crate::native::{Cell, Code};
use crate::tree::{Expr, Operator, Spot};

impl<'p> Lowering<'p> {
    /// `left operator right`.
    pub(super) fn compute(&mut self, operator: Operator, [left, right]: &'p [Expr; 2], spot: Spot) -> Lowered {
        let ((left, a), (right, b)) = (self.scalar(left)?, self.scalar(right)?);
        if a.may_be_text() || b.may_be_text() {
            return Err(if a == Shape::Any || b == Shape::Any { Why::Untyped } else { Why::Text }.at(spot));
        }
        let code = Code::Compute(operator, Box::new([left, right])).folded();
        Ok(Term::Scalar(code, computed(operator, a, b)))
    }

    /// A call of a function that is built in.
    pub(super) fn builtin(&mut self, builtin: Builtin, arguments: &'p [Expr], spot: Spot) -> Lowered {
        let mut given = Vec::with_capacity(arguments.len());
        for argument in arguments {
            given.push(self.scalar(argument)?);
        }
        match builtin {
            Builtin::Min | Builtin::Max => self.extreme(builtin, given),
            Builtin::Abs | Builtin::Round | Builtin::Floor | Builtin::Ceil | Builtin::Sqrt => of_number(builtin, given),
            Builtin::Date
            | Builtin::AddDays
            | Builtin::AddMonths
            | Builtin::AddYears
            | Builtin::DaysBetween
            | Builtin::Year
            | Builtin::Month
            | Builtin::Day
            | Builtin::Weekday => self.of_date(builtin, given),
            Builtin::IsEmpty => self.is_empty(given),
            Builtin::Sum | Builtin::Average | Builtin::Median => Err(Why::List),
            Builtin::Len
            | Builtin::Contains
            | Builtin::StartsWith
            | Builtin::EndsWith
            | Builtin::ToUpper
            | Builtin::ToLower
            | Builtin::Trim => Err(Why::Text),
        }
        .map_err(|why| why.at(spot))
    }

    fn extreme(&self, builtin: Builtin, given: Vec<(Code, Shape)>) -> Result<Term, Why> {
        let date = given.iter().any(|(_, shape)| *shape == Shape::Date);
        let given = given.into_iter().map(|own| if date { self.dated(own, Shape::Date) } else { own });
        let (codes, shapes): (Vec<Code>, Vec<Shape>) = given.unzip();
        if shapes.iter().any(|shape| shape.may_be_text()) {
            return Err(Why::Text);
        }
        let shape = shapes.into_iter().fold(Shape::Never, Shape::join);
        Ok(Term::Scalar(Code::Builtin(builtin, codes.into()).folded(), shape))
    }

    fn of_date(&self, builtin: Builtin, given: Vec<(Code, Shape)>) -> Result<Term, Why> {
        let given = given.into_iter().map(|own| self.dated(own, Shape::Date));
        let (codes, shapes): (Vec<Code>, Vec<Shape>) = given.unzip();
        if shapes.iter().any(|shape| shape.may_be_text()) {
            return Err(Why::Text);
        }
        let shape = match builtin {
            Builtin::Date | Builtin::AddDays | Builtin::AddMonths | Builtin::AddYears => Shape::Date,
            _ => Shape::Number { whole: true },
        };
        Ok(Term::Scalar(Code::Builtin(builtin, codes.into()).folded(), shape))
    }

    /// Whether a text is empty.
    fn is_empty(&mut self, given: Vec<(Code, Shape)>) -> Result<Term, Why> {
        let empty = Cell::Text(self.symbols.name(""));
        match <[_; 1]>::try_from(given) {
            Ok([own @ (_, Shape::Text { .. })]) => {
                self.compared(Op::Eq, own, (Code::Constant(empty), Shape::of(empty))).map(Term::flag)
            }
            _ => Err(Why::Untyped),
        }
    }
}

fn of_number(builtin: Builtin, given: Vec<(Code, Shape)>) -> Result<Term, Why> {
    let (codes, shapes): (Vec<Code>, Vec<Shape>) = given.into_iter().unzip();
    if shapes.iter().any(|shape| shape.may_be_text()) {
        return Err(Why::Untyped);
    }
    let shape = match (builtin, &shapes[..]) {
        (Builtin::Floor | Builtin::Ceil, [Shape::Number { .. }]) | (Builtin::Round, [Shape::Number { .. }]) => {
            Shape::Number { whole: true }
        }
        (Builtin::Sqrt, [Shape::Number { .. }]) => Shape::Number { whole: false },
        (_, [first, ..]) => *first,
        (_, []) => Shape::Never,
    };
    Ok(Term::Scalar(Code::Builtin(builtin, codes.into()).folded(), shape))
}

/// What two values computed with each other give, where they give anything.
fn computed(operator: Operator, left: Shape, right: Shape) -> Shape {
    use Operator::{Add, Divide, Multiply, Remainder, Subtract};
    match (operator, left, right) {
        (_, Shape::Never, _) | (_, _, Shape::Never) => Shape::Never,
        (Add | Subtract | Multiply | Remainder, Shape::Number { whole: a }, Shape::Number { whole: b }) => {
            Shape::Number { whole: a && b }
        }
        (_, Shape::Number { .. }, Shape::Number { .. }) => Shape::Number { whole: false },
        (Add | Subtract, Shape::Money(a), Shape::Money(b)) if a == b => left,
        (Divide, Shape::Money(a), Shape::Money(b)) if a == b => Shape::Number { whole: false },
        (Multiply | Divide, Shape::Money(_), Shape::Number { .. }) => left,
        (Multiply, Shape::Number { .. }, Shape::Money(_)) => right,
        (Subtract, Shape::Date, Shape::Date) => Shape::Number { whole: true },
        (Add | Subtract, Shape::Date, Shape::Number { .. }) => Shape::Date,
        (_, Shape::Quantity, _) | (_, _, Shape::Quantity) => Shape::Quantity,
        _ => Shape::Never,
    }
}
