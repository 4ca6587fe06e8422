//! Comparisons and `in`.

use medhold_model::{Date, Decimal, Op};

use super::refused::Why;
use super::{Lowered, Lowering, Shape, Term};
use crate::eval::flipped;
use crate::native::{Cell, Code, Set};
use crate::tree::{Expr, Spot};

/// Of a range of no more integers each is named by itself.
const FEW: i64 = 64;

impl<'p> Lowering<'p> {
    /// `left op right`.
    pub(super) fn compare(&mut self, op: Op, [left, right]: &'p [Expr; 2], spot: Spot) -> Lowered {
        let (left, right) = (self.scalar(left)?, self.scalar(right)?);
        self.compared(op, left, right).map(Term::flag).map_err(|why| why.at(spot))
    }

    /// One value compared with another.
    pub(super) fn compared(&self, op: Op, left: (Code, Shape), right: (Code, Shape)) -> Result<Code, Why> {
        let (left, right) = (self.dated(left, right.1), right);
        let right = self.dated(right, left.1);
        comparable(&left, &right)?;
        if [&left, &right].into_iter().any(|(_, shape)| *shape == Shape::Any) && self.may_be_day(&left.0, &right.0) {
            return Err(Why::Untyped);
        }
        Ok(match (left, right) {
            ((Code::Slot(slot), shape), (Code::Constant(cell), _)) if shape.has_line() => {
                set(op, shape, cell).map_or(Code::LACKING, |set| Code::Test(slot, set))
            }
            ((Code::Constant(cell), _), (Code::Slot(slot), shape)) if shape.has_line() => {
                set(flipped(op), shape, cell).map_or(Code::LACKING, |set| Code::Test(slot, set))
            }
            ((left, _), (right, _)) => Code::compared(op, left, right),
        })
    }

    /// Whether either is the text of a day, which is held against a day by what it says.
    fn may_be_day(&self, left: &Code, right: &Code) -> bool {
        [left, right].into_iter().any(|code| match code.constant() {
            Some(Cell::Text(symbol)) => self.symbols.text(symbol).is_some_and(|text| text.parse::<Date>().is_ok()),
            _ => false,
        })
    }

    /// A text that stands where a day is meant, as the day; it lacks where it is none.
    pub(super) fn dated(&self, (code, shape): (Code, Shape), other: Shape) -> (Code, Shape) {
        match (code.constant(), other) {
            (Some(Cell::Text(symbol)), Shape::Date) => {
                let date = self.symbols.text(symbol).and_then(|text| text.parse::<Date>().ok());
                (Code::Constant(date.map_or(Cell::Lacking, Cell::Date)), Shape::Date)
            }
            _ => (code, shape),
        }
    }

    /// `item in container`.
    pub(super) fn within(&mut self, [item, container]: &'p [Expr; 2], spot: Spot) -> Lowered {
        let (item, shape) = self.scalar(item)?;
        let code = match self.term(container)? {
            Term::List(items) => self.listed(&(item, shape), items),
            Term::Range(from, to) => in_range((item, shape), from, to),
            Term::Ragged(..) => Err(Why::List),
            Term::Scalar(..) => Err(Why::Text),
            Term::Nothing => Err(Why::Nothing),
        };
        code.map(Term::flag).map_err(|why| why.at(spot))
    }

    /// Whether a list has an item. All of the list must be had.
    fn listed(&self, item: &(Code, Shape), items: Vec<(Code, Shape)>) -> Result<Code, Why> {
        let mut before = vec![item.0.clone()];
        before.extend(items.iter().map(|(code, _)| code.clone()));
        let equal: Vec<Code> =
            items.into_iter().map(|own| self.compared(Op::Eq, item.clone(), own)).collect::<Result<_, Why>>()?;
        Ok(Code::any(equal).after(before))
    }

    /// Integers from one to another.
    pub(super) fn range(&mut self, [from, to]: &'p [Expr; 2], inclusive: bool, spot: Spot) -> Lowered {
        let end = |code: &Code| match code.constant() {
            Some(Cell::Number(number)) => number.to_i64(),
            _ => None,
        };
        let (from, to) = (end(&self.scalar(from)?.0), end(&self.scalar(to)?.0));
        let to = to.and_then(|to| if inclusive { to.checked_add(1) } else { Some(to) });
        from.zip(to).map(|(from, to)| Term::Range(from, to)).ok_or_else(|| Why::List.at(spot))
    }
}

/// Whether the cells of two values tell how they compare.
fn comparable((left, a): &(Code, Shape), (right, b): &(Code, Shape)) -> Result<(), Why> {
    let named = |shape: &Shape| matches!(shape, Shape::Text { named: true });
    let constant = |code: &Code| code.constant().is_some();
    match (a, b) {
        (Shape::Text { .. }, Shape::Text { .. }) if named(a) || named(b) => Ok(()),
        (Shape::Text { .. }, Shape::Text { .. }) => Err(Why::OpenTexts),
        // A text is held against a day by what it says.
        (Shape::Date | Shape::Quantity, Shape::Text { .. }) | (Shape::Text { .. }, Shape::Date | Shape::Quantity) => {
            Err(Why::Text)
        }
        (Shape::Any, other) | (other, Shape::Any)
            if matches!(other, Shape::Number { .. } | Shape::Money(_) | Shape::Flag | Shape::Never)
                || (named(other) && (constant(left) || constant(right))) =>
        {
            Ok(())
        }
        (Shape::Any, _) | (_, Shape::Any) => Err(Why::Untyped),
        _ => Ok(()),
    }
}

/// The values of a shape that compare so with a constant; none where the two can't be compared.
pub(super) fn set(op: Op, shape: Shape, cell: Cell) -> Option<Set> {
    let fits = match (shape, cell) {
        (Shape::Number { .. }, Cell::Number(_) | Cell::Money(..)) | (Shape::Money(_), Cell::Number(_)) => true,
        (Shape::Money(own), Cell::Money(_, other)) => own == other,
        (Shape::Date, Cell::Date(_)) => true,
        (Shape::Text { .. }, Cell::Text(_)) | (Shape::Flag, Cell::Flag(_)) => matches!(op, Op::Eq | Op::Ne),
        _ => false,
    };
    cell.position().filter(|_| fits).map(|position| Set::holding(op, position))
}

/// Whether a number is one of these integers.
pub(super) fn in_range((item, shape): (Code, Shape), from: i64, to: i64) -> Result<Code, Why> {
    let Shape::Number { whole } = shape else {
        return if matches!(shape, Shape::Any | Shape::Quantity) { Err(Why::Untyped) } else { Ok(Code::LACKING) };
    };
    if to <= from {
        return Ok(Code::Constant(Cell::Flag(false)).after(vec![item]));
    }
    if let Code::Slot(slot) = item
        && let Some(set) = integers(whole, from, to)
    {
        return Ok(Code::Test(slot, set));
    }
    let number = |number: i64| Code::Constant(Cell::Number(number.into()));
    let mut all =
        vec![Code::compared(Op::Ge, item.clone(), number(from)), Code::compared(Op::Lt, item.clone(), number(to))];
    if !whole {
        let floor = Code::Builtin(crate::builtin::Builtin::Floor, Box::new([item.clone()])).folded();
        all.push(Code::compared(Op::Eq, floor, item));
    }
    Ok(Code::all(all))
}

/// The integers from one to another as a set; none where they are many among numbers with fractions.
pub(super) fn integers(whole: bool, from: i64, to: i64) -> Option<Set> {
    let between = || Set::holding(Op::Ge, from.into()).and(&Set::holding(Op::Lt, to.into()));
    if whole {
        return Some(between());
    }
    let few = to.checked_sub(from).is_some_and(|count| count <= FEW);
    let points = || (from..to).map(|n| Set::holding(Op::Eq, Decimal::from(n)));
    few.then(|| points().fold(Set::none(), |all, one| all.or(&one)))
}
