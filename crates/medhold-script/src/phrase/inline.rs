//! A helper function's body in the place of its call, its arguments in the place of its parameters.

use std::sync::Arc;

use super::{DEEPEST, MOST_COPIED, Saying};
use crate::tree::{Expr, FunctionId, Node, Statement};

impl Saying<'_> {
    /// What a call gives, as one expression; none where the function is more than that, or the search has gone on for long.
    pub(super) fn inlined(&mut self, id: FunctionId, arguments: &[Expr]) -> Option<Expr> {
        let parts = self.parts;
        let function = parts.functions.get(id.0).filter(|_| self.depth < DEEPEST)?;
        let mut slots: Vec<Option<Expr>> = arguments.iter().cloned().map(Some).collect();
        self.sequence(&function.body, &mut slots)
    }

    /// Statements that name values and then give one.
    fn sequence(&mut self, statements: &[Statement], slots: &mut Vec<Option<Expr>>) -> Option<Expr> {
        let (last, before) = statements.split_last()?;
        for statement in before {
            let Statement::Let(slot, value) = statement else {
                return None;
            };
            let value = self.placed(value, slots)?;
            if slots.len() <= *slot {
                slots.resize(slot + 1, None);
            }
            *slots.get_mut(*slot)? = Some(value);
        }
        match last {
            Statement::Value(value) | Statement::Return(value) => self.placed(value, slots),
            _ => None,
        }
    }

    /// The expression with what its variables stand for.
    fn placed(&mut self, expr: &Expr, slots: &mut Vec<Option<Expr>>) -> Option<Expr> {
        self.copied += 1;
        if self.copied > MOST_COPIED {
            return None;
        }
        let node = match &expr.node {
            Node::Local(slot) => return slots.get(*slot)?.clone(),
            Node::Block(statements) => return self.sequence(statements, slots),
            Node::Switch(_) | Node::Fault => return None,
            node => self.node(node, slots)?,
        };
        Some(Expr { node, ty: expr.ty.clone(), spot: expr.spot })
    }

    fn node(&mut self, node: &Node, slots: &mut Vec<Option<Expr>>) -> Option<Node> {
        Some(match node {
            Node::Cell(table, key, column) => Node::Cell(*table, self.boxed(key, slots)?, *column),
            Node::HasRow(table, key) => Node::HasRow(*table, self.boxed(key, slots)?),
            Node::Known(inner) => Node::Known(self.boxed(inner, slots)?),
            Node::Not(inner) => Node::Not(self.boxed(inner, slots)?),
            Node::Negate(inner) => Node::Negate(self.boxed(inner, slots)?),
            Node::Field(inner, name) => Node::Field(self.boxed(inner, slots)?, Arc::clone(name)),
            Node::And(list) => Node::And(self.list(list, slots)?),
            Node::Or(list) => Node::Or(self.list(list, slots)?),
            Node::Builtin(builtin, list) => Node::Builtin(*builtin, self.list(list, slots)?),
            Node::Plugin(function, list) => Node::Plugin(*function, self.list(list, slots)?),
            Node::Call(id, list) => Node::Call(*id, self.list(list, slots)?),
            Node::List(list) => Node::List(self.list(list, slots)?),
            Node::Interpolate(list) => Node::Interpolate(self.list(list, slots)?),
            Node::Compare(op, two) => Node::Compare(*op, self.two(two, slots)?),
            Node::Compute(operator, two) => Node::Compute(*operator, self.two(two, slots)?),
            Node::In(two) => Node::In(self.two(two, slots)?),
            Node::Range(two, inclusive) => Node::Range(self.two(two, slots)?, *inclusive),
            Node::Item(two) => Node::Item(self.two(two, slots)?),
            Node::If(three) => {
                let [condition, then, otherwise] = &**three;
                Node::If(Box::new([
                    self.placed(condition, slots)?,
                    self.placed(then, slots)?,
                    self.placed(otherwise, slots)?,
                ]))
            }
            Node::Map(_) => return None,
            other => other.clone(),
        })
    }

    fn boxed(&mut self, expr: &Expr, slots: &mut Vec<Option<Expr>>) -> Option<Box<Expr>> {
        self.placed(expr, slots).map(Box::new)
    }

    fn list(&mut self, list: &[Expr], slots: &mut Vec<Option<Expr>>) -> Option<Vec<Expr>> {
        list.iter().map(|expr| self.placed(expr, slots)).collect()
    }

    fn two(&mut self, [one, other]: &[Expr; 2], slots: &mut Vec<Option<Expr>>) -> Option<Box<[Expr; 2]>> {
        Some(Box::new([self.placed(one, slots)?, self.placed(other, slots)?]))
    }
}
