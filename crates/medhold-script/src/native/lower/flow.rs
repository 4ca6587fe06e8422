//! Statements of helper functions: variables by what they stand for, early returns as `if`.

use super::refused::Why;
use super::{Lowered, Lowering, Term};
use crate::native::{Cell, Code};
use crate::tree::{Assign, Expr, How, Node, Statement};

/// What follows statements.
#[derive(Debug, Clone, Copy)]
pub(super) enum After<'r, 'p> {
    /// Their value is the function's.
    Function,
    /// Their value is that of an expression, and nothing leaves the function or changes its variables from within.
    Expression,
    /// Further statements, at least one, and what follows those.
    Statements(&'p [Statement], &'r After<'r, 'p>),
}

impl After<'_, '_> {
    fn is_within_expression(&self) -> bool {
        match self {
            Self::Function => false,
            Self::Expression => true,
            Self::Statements(_, after) => after.is_within_expression(),
        }
    }
}

impl<'p> Lowering<'p> {
    /// What statements come to, and then what follows them.
    pub(super) fn sequence(&mut self, statements: &'p [Statement], after: After<'_, 'p>) -> Lowered {
        let Some((first, rest)) = statements.split_first() else {
            return match after {
                After::Statements(statements, after) => self.sequence(statements, *after),
                After::Function | After::Expression => Ok(Term::Nothing),
            };
        };
        let then = if rest.is_empty() { after } else { After::Statements(rest, &after) };
        match first {
            Statement::Value(expr) => self.then(expr, then),
            Statement::Let(place, expr) => {
                let term = self.term(expr)?;
                self.put(*place, term);
                self.sequence(rest, after)
            }
            Statement::Return(expr) if after.is_within_expression() => Err(Why::Return.at(expr.spot)),
            Statement::Return(expr) => self.term(expr),
            Statement::Assign(assign) if after.is_within_expression() => Err(Why::Assignment.at(assign.spot)),
            Statement::Assign(assign) => self.assign(assign, rest, after),
            Statement::While(condition, _) | Statement::Until(_, condition, _) => Err(Why::Loop.at(condition.spot)),
            Statement::For(repeat) => Err(Why::Loop.at(repeat.over.spot)),
            Statement::Break | Statement::Continue => Err(Why::Loop.at(crate::tree::Spot::default())),
        }
    }

    /// An expression, and then what follows it.
    fn then(&mut self, expr: &'p Expr, after: After<'_, 'p>) -> Lowered {
        match (&expr.node, after) {
            (Node::If(parts), _) => {
                self.count(1, expr.spot)?;
                self.conditional(parts, after)
            }
            (Node::Switch(switch), _) => {
                self.count(1, expr.spot)?;
                self.switch(switch, after)
            }
            (Node::Block(statements), _) => {
                self.count(1, expr.spot)?;
                self.sequence(statements, after)
            }
            (Node::Nothing, After::Statements(statements, after)) => self.sequence(statements, *after),
            // What nobody looks at must be had all the same.
            (_, After::Statements(statements, after)) => {
                let term = self.term(expr)?;
                let needs = term.needs().into_iter().cloned().collect();
                self.sequence(statements, *after)?.after(needs).map_err(|why| why.at(expr.spot))
            }
            (_, After::Function | After::Expression) => self.term(expr),
        }
    }

    /// `if condition { … } else { … }`, and then what follows it.
    pub(super) fn conditional(&mut self, [condition, then, or]: &'p [Expr; 3], after: After<'_, 'p>) -> Lowered {
        let condition = self.flag(condition)?;
        match condition.constant() {
            Some(Cell::Flag(true)) => return self.arm(then, after),
            Some(Cell::Flag(false)) => return self.arm(or, after),
            Some(_) => return Ok(Term::constant(Cell::Lacking)),
            None => {}
        }
        let (one, other) = (self.arm(then, after)?, self.arm(or, after)?);
        if let Some(list) = Term::either_list(&condition, &one, &other) {
            return Ok(list);
        }
        let (then, or) = (one.scalar_at(then)?, other.scalar_at(or)?);
        Ok(Term::Scalar(Code::either(condition, then.0, or.0), then.1.join(or.1)))
    }

    /// One way of several; the variables are as before after it.
    pub(super) fn arm(&mut self, expr: &'p Expr, after: After<'_, 'p>) -> Lowered {
        let locals = self.locals.clone();
        let term = self.then(expr, after);
        self.locals = locals;
        term
    }

    fn put(&mut self, place: usize, term: Term) {
        if self.locals.len() <= place {
            self.locals.resize_with(place + 1, || Term::Nothing);
        }
        if let Some(local) = self.locals.get_mut(place) {
            *local = term;
        }
    }

    /// An assignment, and then what follows it.
    fn assign(&mut self, assign: &'p Assign, rest: &'p [Statement], after: After<'_, 'p>) -> Lowered {
        self.count(1, assign.spot)?;
        if !assign.path.is_empty() || assign.how != How::Set {
            return Err(Why::Assignment.at(assign.spot));
        }
        let term = self.term(&assign.value)?;
        self.put(assign.slot, term);
        self.sequence(rest, after)
    }
}

impl Term {
    /// The code of a single value that an arm gives.
    pub(super) fn scalar_at(self, arm: &Expr) -> Lowered<(Code, super::Shape)> {
        self.scalar(Why::List).map_err(|why| why.at(arm.spot))
    }
}
