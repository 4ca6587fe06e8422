//! Expressions: which kind each is, and where it goes.

use super::flow::After;
use super::refused::Why;
use super::{DEEPEST, Lowered, Lowering, Shape, Term};
use crate::native::{Cell, Code};
use crate::tree::{Expr, Node};

impl<'p> Lowering<'p> {
    /// An expression's value, by itself.
    pub(super) fn term(&mut self, expr: &'p Expr) -> Lowered {
        self.count(1, expr.spot)?;
        if self.depth >= DEEPEST {
            return Err(Why::Large.at(expr.spot));
        }
        self.depth += 1;
        let term = self.dispatch(expr);
        self.depth -= 1;
        term
    }

    fn dispatch(&mut self, expr: &'p Expr) -> Lowered {
        let spot = expr.spot;
        match &expr.node {
            Node::Constant(value) => Term::value(value, self.symbols).map_err(|why| why.at(spot)),
            Node::Parameter(parameter) => match self.parameters.get(parameter.0) {
                Some(value) => Term::value(value, self.symbols).map_err(|why| why.at(spot)),
                None => Err(Why::Fault.at(spot)),
            },
            Node::Nothing => Ok(Term::Nothing),
            Node::Local(place) => self.local(*place, expr),
            Node::Not(inner) => self.flag(inner).map(|code| Term::flag(code.negated())),
            Node::And(operands) => self.flags(operands).map(|codes| Term::flag(Code::all(codes))),
            Node::Or(operands) => self.flags(operands).map(|codes| Term::flag(Code::any(codes))),
            Node::Known(inner) => self.known(inner),
            Node::Compare(op, pair) => self.compare(*op, pair, spot),
            Node::In(pair) => self.within(pair, spot),
            Node::Range(pair, inclusive) => self.range(pair, *inclusive, spot),
            Node::Compute(operator, pair) => self.compute(*operator, pair, spot),
            Node::Negate(inner) => self.negate(inner),
            Node::Builtin(builtin, arguments) => self.builtin(*builtin, arguments, spot),
            Node::Call(id, arguments) => self.call(*id, arguments, spot),
            Node::Cell(table, key, column) => self.table(*table, key, Some(*column)),
            Node::HasRow(table, key) => self.table(*table, key, None),
            Node::List(items) => self.list(items),
            Node::If(parts) => self.conditional(parts, After::Expression),
            Node::Switch(switch) => self.switch(switch, After::Expression),
            Node::Block(statements) => self.sequence(statements, After::Expression),
            Node::Item(pair) => self.item(pair, spot),
            Node::Map(_) | Node::Field(..) => Err(Why::Map.at(spot)),
            Node::Interpolate(_) => Err(Why::Text.at(spot)),
            Node::Plugin(..) => Err(Why::Plugin.at(spot)),
            Node::States(..) => Err(Why::States.at(spot)),
            Node::Fault => Err(Why::Fault.at(spot)),
            _ => self.slot(expr),
        }
    }

    fn local(&mut self, place: usize, expr: &Expr) -> Lowered {
        // A variable that has got no value yet is nothing.
        let term = self.locals.get(place).cloned().unwrap_or(Term::Nothing);
        self.count(term.size() as u64, expr.spot)?;
        Ok(term)
    }

    /// A single value, and what is known of it.
    pub(super) fn scalar(&mut self, expr: &'p Expr) -> Lowered<(Code, Shape)> {
        self.term(expr)?.scalar(Why::List).map_err(|why| why.at(expr.spot))
    }

    /// What is true or false. What is not lacks where it is asked.
    pub(super) fn flag(&mut self, expr: &'p Expr) -> Lowered<Code> {
        let (code, shape) = self.scalar(expr)?;
        Ok(match shape {
            Shape::Flag | Shape::Any => code,
            _ => Code::LACKING,
        })
    }

    fn flags(&mut self, operands: &'p [Expr]) -> Lowered<Vec<Code>> {
        operands.iter().map(|operand| self.flag(operand)).collect()
    }

    fn known(&mut self, inner: &'p Expr) -> Lowered {
        let term = self.term(inner)?;
        let needs = term.needs().into_iter().map(|code| code.clone().known());
        Ok(Term::flag(Code::all(needs.collect())))
    }

    fn negate(&mut self, inner: &'p Expr) -> Lowered {
        let (code, shape) = self.scalar(inner)?;
        let code = Code::Negate(Box::new(code)).folded();
        Ok(match shape {
            Shape::Number { .. } | Shape::Money(_) => Term::Scalar(code, shape),
            Shape::Quantity => Term::Scalar(code, shape),
            Shape::Any => Term::Scalar(code, Shape::Quantity),
            Shape::Never | Shape::Flag | Shape::Text { .. } | Shape::Date => Term::constant(Cell::Lacking),
        })
    }

    /// An item of a list whose place is written down, counted from the front.
    fn item(&mut self, [list, place]: &'p [Expr; 2], spot: crate::tree::Spot) -> Lowered {
        let (list, place) = (self.term(list)?, self.term(place)?);
        let place = match place {
            Term::Scalar(Code::Constant(Cell::Number(place)), _) if place.is_integer() => place.to_i64(),
            _ => None,
        };
        let (place, (had, items)) =
            place.and_then(|place| usize::try_from(place).ok()).zip(list.items()).ok_or(Why::List.at(spot))?;
        let (item, shape) = items.into_iter().nth(place).unwrap_or((Code::LACKING, Shape::Never));
        Ok(Term::Scalar(item.after(vec![had]), shape))
    }

    fn list(&mut self, items: &'p [Expr]) -> Lowered {
        items.iter().map(|item| self.scalar(item)).collect::<Lowered<Vec<_>>>().map(Term::List)
    }
}
