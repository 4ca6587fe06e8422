//! The statements of helper functions.

use medhold_model::Code;
use rhai::{ASTFlags, Expr as Rhai, Position, Stmt, StmtBlock};

use super::Lowerer;
use crate::tree::{Expr, Node, Spot, Statement};
use crate::ty::Type;

impl Lowerer<'_> {
    /// Statements in order, and the type of the last one's value; none where it is never come to.
    pub(super) fn statements(&mut self, statements: &[Stmt]) -> (Vec<Statement>, Option<Type>) {
        let mut lowered = Vec::with_capacity(statements.len());
        let mut last = Some(Type::Nothing);
        for statement in statements.iter().filter(|s| !s.is_noop()) {
            let (statement, ty) = self.statement(statement).unwrap_or_else(|| {
                let spot = self.spot(statement.position(), 1);
                (Statement::Value(Expr { node: Node::Fault, ty: Type::Any, spot }), Some(Type::Any))
            });
            lowered.push(statement);
            last = ty;
        }
        (lowered, last)
    }

    /// A statement and the type of its value; none where it is faulty, which is told.
    fn statement(&mut self, statement: &Stmt) -> Option<(Statement, Option<Type>)> {
        let nothing = Some(Type::Nothing);
        Some(match statement {
            Stmt::Expr(expr) => match self.push(expr) {
                Some(push) => (push, nothing),
                None => valued(self.expr(expr)),
            },
            Stmt::FnCall(call, at) => valued(self.call(call, *at)),
            Stmt::Block(block) => self.inner_block(block),
            Stmt::If(flow, at) => ending(self.conditional(&flow.expr, &flow.body, &flow.branch, *at)),
            Stmt::Var(variable, flags, at) => {
                (self.variable_statement(&variable.0.name, &variable.1, *flags, *at)?, nothing)
            }
            Stmt::Assignment(assignment) => (self.assignment(&assignment.0, &assignment.1)?, nothing),
            Stmt::While(flow, at) => (self.while_loop(flow, *at)?, nothing),
            Stmt::Do(flow, flags, at) => (self.do_loop(flow, *flags, *at)?, nothing),
            Stmt::For(parts, at) => {
                let counter = parts.1.as_ref().map(|c| c.name.as_str());
                (self.for_loop(parts.0.name.as_str(), counter, &parts.2, *at)?, nothing)
            }
            Stmt::Return(value, flags, at) => (self.leave(value.as_deref(), *flags, *at)?, None),
            Stmt::BreakLoop(value, flags, at) => (self.leave_loop(value.as_deref(), *flags, *at)?, None),
            other => {
                self.unknown_statement(other.position());
                return None;
            }
        })
    }

    fn inner_block(&mut self, block: &StmtBlock) -> (Statement, Option<Type>) {
        let spot = self.spot(block.position(), 1);
        let (statements, ty) = self.block(block.statements());
        let node = Node::Block(statements);
        let value = Expr { node, ty: ty.clone().unwrap_or(Type::Any), spot };
        (Statement::Value(value), ty)
    }

    fn unknown_statement(&mut self, at: Position) {
        let spot = self.spot(at, 1);
        let diagnostic = self.found(Code::NotAllowed, spot, "this statement is not part of the rule language");
        self.tell(diagnostic);
    }

    /// A rule has expressions only: variables and loops belong in helper functions.
    pub(super) fn within_function(&mut self, code: Code, what: &str, spot: Spot) -> Option<()> {
        if self.frame.function.is_some() {
            return Some(());
        }
        let diagnostic = self.found(code, spot, format!("{what} has no place in a rule: nothing changes there"));
        self.tell(
            diagnostic.help("to compare write `==`; to compute in steps write a helper function (`fn …`) and call it"),
        );
        None
    }

    fn variable_statement(&mut self, name: &str, value: &Rhai, flags: ASTFlags, at: Position) -> Option<Statement> {
        let spot = self.named(at, name);
        self.within_function(Code::AssignmentInGuard, "a variable", spot)?;
        let value = self.expr(value);
        self.warn_of_shadowing(name, spot);
        let slot = self.declare(name, value.ty.clone(), flags.contains(ASTFlags::CONSTANT));
        Some(Statement::Let(slot, value))
    }

    fn leave(&mut self, value: Option<&Rhai>, flags: ASTFlags, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 6);
        if flags.contains(ASTFlags::BREAK) {
            let diagnostic = self.found(Code::NotAllowed, spot, "`throw` is not part of the rule language");
            self.tell(diagnostic.help("what can't be computed is undecided by itself"));
            return None;
        }
        self.within_function(Code::ReturnInGuard, "`return`", spot)?;
        let value = value.map_or(Expr { node: Node::Nothing, ty: Type::Nothing, spot }, |v| self.expr(v));
        let so_far = self.frame.returns.take();
        self.frame.returns = Some(so_far.map_or(value.ty.clone(), |ty| ty.join(value.ty.clone())));
        Some(Statement::Return(value))
    }

    fn leave_loop(&mut self, value: Option<&Rhai>, flags: ASTFlags, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 5);
        if value.is_some() || self.frame.loops == 0 {
            let diagnostic = self.found(Code::NotAllowed, spot, "`break` and `continue` stand alone within a loop");
            self.tell(diagnostic.help("put the value into a variable first, or `return` it"));
            return None;
        }
        Some(if flags.contains(ASTFlags::BREAK) { Statement::Break } else { Statement::Continue })
    }
}

fn valued(expr: Expr) -> (Statement, Option<Type>) {
    let ty = expr.ty.clone();
    (Statement::Value(expr), Some(ty))
}

/// An `if` as a statement; where both of its branches leave, nothing comes after it.
fn ending(expr: Expr) -> (Statement, Option<Type>) {
    let ty = (!never_ends(&expr)).then(|| expr.ty.clone());
    (Statement::Value(expr), ty)
}

/// Whether both branches leave the function or loop.
fn never_ends(expr: &Expr) -> bool {
    let leaves = |branch: &Expr| match &branch.node {
        Node::Block(statements) => {
            matches!(statements.last(), Some(Statement::Return(_) | Statement::Break | Statement::Continue))
        }
        _ => false,
    };
    matches!(&expr.node, Node::If(parts) if parts.iter().skip(1).all(leaves))
}
