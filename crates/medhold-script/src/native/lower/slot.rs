//! What is read of a claim.

use medhold_model::{Decimal, Kind, Op};

use super::refused::Why;
use super::{Lowered, Lowering, Shape, Term};
use crate::native::{Code, Set, Slot};
use crate::tree::{ClaimField, Expr, Node};
use crate::ty::Type;

impl Lowering<'_> {
    /// Something that is read of the claim.
    pub(super) fn slot(&mut self, expr: &Expr) -> Lowered {
        let slot = match &expr.node {
            Node::Measure(measure, period) => Slot::Measure(*measure, *period),
            Node::Part(measure, period, part) => Slot::Part(*measure, *period, *part),
            Node::Subject(key) => Slot::Subject(*key),
            Node::Customer(key) => Slot::Customer(*key),
            Node::Stage => Slot::Stage,
            Node::Claim(ClaimField::AssertsValue) if self.asserts_lists() => return Err(Why::List.at(expr.spot)),
            Node::Claim(field) => Slot::Claim(*field),
            Node::Expert(field, part) => Slot::Expert(field.clone(), *part),
            _ => return Err(Why::Fault.at(expr.spot)),
        };
        let shape = Shape::declared(&expr.ty).ok_or_else(|| Why::List.at(expr.spot))?;
        if let Type::Text(Some(values)) = &expr.ty
            && self.slots.find(&slot).is_none()
        {
            values.iter().for_each(|value| {
                self.symbols.name(value);
            });
        }
        let place = self.slots.place(slot).ok_or_else(|| Why::Large.at(expr.spot))?;
        Ok(match shape {
            // A flag is a question already.
            Shape::Flag => Term::flag(Code::Test(place, Set::holding(Op::Eq, Decimal::ONE))),
            shape => Term::Scalar(Code::Slot(place), shape),
        })
    }

    /// Whether a claim may assert a list, which no cell holds.
    fn asserts_lists(&self) -> bool {
        self.parts.scope.measures.iter().any(|measure| measure.kind == Kind::List)
    }
}
