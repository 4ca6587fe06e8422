//! The statements of helper functions.

use rhai::{
    ASTFlags, BinaryExpr, Expr as Rhai, FlowControl, FnCallExpr, OpAssignment, Position, Stmt,
};

use super::Lowerer;
use super::chain::{Link, links};
use super::compute::result;
use super::expr::operator as operator_of;
use crate::tree::{Assign, Expr, For, How, Node, Operator, Spot, Statement};
use crate::ty::Type;

impl Lowerer<'_> {
    /// Statements in order, and the type of the last one's value; none where it is never come to.
    pub(super) fn statements(&mut self, statements: &[Stmt]) -> (Vec<Statement>, Option<Type>) {
        let mut lowered = Vec::with_capacity(statements.len());
        let mut last = Some(Type::Nothing);
        for statement in statements.iter().filter(|s| !s.is_noop()) {
            let (statement, ty) = self.statement(statement).unwrap_or_else(|| {
                let spot = self.spot(statement.position(), 1);
                (
                    Statement::Value(Expr {
                        node: Node::Fault,
                        ty: Type::Any,
                        spot,
                    }),
                    Some(Type::Any),
                )
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
            Stmt::Block(block) => {
                let spot = self.spot(block.position(), 1);
                let (statements, ty) = self.block(block.statements());
                let block = Expr {
                    node: Node::Block(statements),
                    ty: ty.clone().unwrap_or(Type::Any),
                    spot,
                };
                (Statement::Value(block), ty)
            }
            Stmt::If(flow, at) => {
                let lowered = self.conditional(&flow.expr, &flow.body, &flow.branch, *at);
                let ty = if never_ends(&lowered) {
                    None
                } else {
                    Some(lowered.ty.clone())
                };
                (Statement::Value(lowered), ty)
            }
            Stmt::Var(variable, flags, at) => (
                self.variable_statement(&variable.0.name, &variable.1, *flags, *at)?,
                nothing,
            ),
            Stmt::Assignment(assignment) => {
                (self.assignment(&assignment.0, &assignment.1)?, nothing)
            }
            Stmt::While(flow, at) => (self.while_loop(flow, *at)?, nothing),
            Stmt::Do(flow, flags, at) => (self.do_loop(flow, *flags, *at)?, nothing),
            Stmt::For(parts, at) => {
                let counter = parts.1.as_ref().map(|c| c.name.as_str());
                (
                    self.for_loop(parts.0.name.as_str(), counter, &parts.2, *at)?,
                    nothing,
                )
            }
            Stmt::Return(value, flags, at) => (self.leave(value.as_deref(), *flags, *at)?, None),
            Stmt::BreakLoop(value, flags, at) => {
                (self.leave_loop(value.as_deref(), *flags, *at)?, None)
            }
            other => {
                let spot = self.spot(other.position(), 1);
                let diagnostic = self.error(
                    "not-allowed",
                    spot,
                    "this statement is not part of the rule language",
                );
                (Statement::Value(self.fault(spot, diagnostic)), nothing)
            }
        })
    }

    /// A rule has expressions only: variables and loops belong in helper functions.
    fn within_function(&mut self, code: &'static str, what: &str, spot: Spot) -> Option<()> {
        if self.frame.function.is_some() {
            return Some(());
        }
        let diagnostic = self.error(
            code,
            spot,
            format!("{what} has no place in a rule: nothing changes there"),
        );
        self.tell(diagnostic.help("to compare write `==`; to compute in steps write a helper function (`fn …`) and call it"));
        None
    }

    fn variable_statement(
        &mut self,
        name: &str,
        value: &Rhai,
        flags: ASTFlags,
        at: Position,
    ) -> Option<Statement> {
        let spot = self.named(at, name);
        self.within_function("assignment-in-guard", "a variable", spot)?;
        let value = self.expr(value);
        self.warn_of_shadowing(name, spot);
        let slot = self.declare(name, value.ty.clone(), flags.contains(ASTFlags::CONSTANT));
        Some(Statement::Let(slot, value))
    }

    fn assignment(&mut self, how: &OpAssignment, pair: &BinaryExpr) -> Option<Statement> {
        let spot = self.spot(how.position(), 1);
        self.within_function("assignment-in-guard", "an assignment", spot)?;
        let operator = how.get_op_assignment_info().map(|info| info.5);
        let value = self.expr(&pair.rhs);
        let how = match operator {
            None => How::Set,
            Some(sign) => match operator_of(sign) {
                Some(operator) => How::Compute(operator),
                None => {
                    let diagnostic = self.error(
                        "not-allowed",
                        spot,
                        format!("`{sign}=` is not part of the rule language"),
                    );
                    self.tell(diagnostic);
                    return None;
                }
            },
        };
        self.put(&pair.lhs, how, value, spot)
    }

    /// Puts a value into a variable or an item within it.
    fn put(&mut self, target: &Rhai, how: How, value: Expr, spot: Spot) -> Option<Statement> {
        let (base, links) = links(target);
        let Rhai::Variable(name, _, at) = base else {
            let diagnostic =
                self.error("bad-assignment", spot, "only a variable can be assigned to");
            self.tell(diagnostic);
            return None;
        };
        let name_spot = self.named(*at, &name.1);
        let Some((slot, ty, constant)) = self
            .local(&name.1)
            .map(|l| (l.slot, l.ty.clone(), l.constant))
        else {
            let message = format!("there is no variable `{}` to assign to", name.1);
            let diagnostic = self.error("bad-assignment", name_spot, message);
            let help = format!(
                "begin with `let {} = …;`; what the pack declares can't be changed",
                name.1
            );
            self.tell(diagnostic.help(help));
            return None;
        };
        if constant {
            let diagnostic = self.error(
                "bad-assignment",
                name_spot,
                format!("`{}` is a constant", name.1),
            );
            self.tell(diagnostic.help("declare it with `let`"));
            return None;
        }
        let path = self.path(&links)?;
        if path.is_empty() && !fits(how, &ty, &value.ty) {
            let message = format!(
                "`{}` is {ty}, and this would make it another kind with {}",
                name.1, value.ty
            );
            let diagnostic = self.clash("unlike-types", spot, &message);
            self.tell(diagnostic.help("take a new variable"));
            return None;
        }
        Some(Statement::Assign(Box::new(Assign {
            slot,
            path,
            how,
            value,
            spot,
        })))
    }

    fn path(&mut self, links: &[Link<'_>]) -> Option<Vec<Expr>> {
        let mut path = Vec::new();
        for link in links {
            path.push(match link {
                Link::Field(name, at) => self.text(name, *at),
                Link::Index(index, _) => self.expr(index),
                Link::Method(_, at) | Link::Optional(at) => {
                    let spot = self.spot(*at, 1);
                    let diagnostic = self.error(
                        "bad-assignment",
                        spot,
                        "only items and fields of a variable can be assigned to",
                    );
                    self.tell(diagnostic);
                    return None;
                }
            });
        }
        Some(path)
    }

    /// `list.push(item)` as a statement.
    fn push(&mut self, expr: &Rhai) -> Option<Statement> {
        let Rhai::Dot(pair, ..) = expr else {
            return None;
        };
        let (Rhai::Variable(name, ..), Rhai::MethodCall(call, at)) = (&pair.lhs, &pair.rhs) else {
            return None;
        };
        let (call, at): (&FnCallExpr, Position) = (call, *at);
        if call.name != "push" || self.local(&name.1).is_none() {
            return None;
        }
        let [item] = &call.args[..] else { return None };
        let item = self.expr(item);
        let spot = self.named(at, "push");
        self.put(&pair.lhs, How::Push, item, spot)
    }

    fn body(&mut self, flow: &FlowControl) -> Vec<Statement> {
        self.frame.loops += 1;
        let (body, _) = self.block(flow.body.statements());
        self.frame.loops -= 1;
        body
    }

    fn while_loop(&mut self, flow: &FlowControl, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 5);
        self.within_function("loop-in-guard", "a loop", spot)?;
        let condition = match &flow.expr {
            Rhai::Unit(_) => self.constant(at, 4, medhold_model::Value::Flag(true)),
            condition => self.flag(condition),
        };
        Some(Statement::While(condition, self.body(flow)))
    }

    fn do_loop(&mut self, flow: &FlowControl, flags: ASTFlags, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 2);
        self.within_function("loop-in-guard", "a loop", spot)?;
        let body = self.body(flow);
        let condition = self.flag(&flow.expr);
        Some(Statement::Until(
            body,
            condition,
            !flags.contains(ASTFlags::NEGATED),
        ))
    }

    fn for_loop(
        &mut self,
        item: &str,
        counter: Option<&str>,
        flow: &FlowControl,
        at: Position,
    ) -> Option<Statement> {
        let spot = self.spot(at, 3);
        self.within_function("loop-in-guard", "a loop", spot)?;
        let over = self.expr(&flow.expr);
        let item_type = match &over.ty {
            Type::List(item) => (**item).clone(),
            Type::Range => Type::INTEGER,
            Type::Any => Type::Any,
            other => {
                let message = format!("`for` goes through a list or a range, and this is {other}");
                let diagnostic = self.clash("unlike-types", over.spot, &message);
                self.tell(diagnostic);
                return None;
            }
        };
        let outer = self.frame.locals.len();
        let item = self.declare(item, item_type, false);
        let counter = counter.map(|name| self.declare(name, Type::INTEGER, false));
        let body = self.body(flow);
        self.frame.locals.truncate(outer);
        Some(Statement::For(Box::new(For {
            item,
            counter,
            over,
            body,
        })))
    }

    fn leave(&mut self, value: Option<&Rhai>, flags: ASTFlags, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 6);
        if flags.contains(ASTFlags::BREAK) {
            let diagnostic = self.error(
                "not-allowed",
                spot,
                "`throw` is not part of the rule language",
            );
            self.tell(diagnostic.help("what can't be computed is undecided by itself"));
            return None;
        }
        self.within_function("return-in-guard", "`return`", spot)?;
        let value = value.map_or(
            Expr {
                node: Node::Nothing,
                ty: Type::Nothing,
                spot,
            },
            |v| self.expr(v),
        );
        let so_far = self.frame.returns.take();
        self.frame.returns = Some(so_far.map_or(value.ty.clone(), |ty| ty.join(value.ty.clone())));
        Some(Statement::Return(value))
    }

    fn leave_loop(
        &mut self,
        value: Option<&Rhai>,
        flags: ASTFlags,
        at: Position,
    ) -> Option<Statement> {
        let spot = self.spot(at, 5);
        if value.is_some() || self.frame.loops == 0 {
            let diagnostic = self.error(
                "not-allowed",
                spot,
                "`break` and `continue` stand alone within a loop",
            );
            self.tell(diagnostic.help("put the value into a variable first, or `return` it"));
            return None;
        }
        Some(if flags.contains(ASTFlags::BREAK) {
            Statement::Break
        } else {
            Statement::Continue
        })
    }
}

fn valued(expr: Expr) -> (Statement, Option<Type>) {
    let ty = expr.ty.clone();
    (Statement::Value(expr), Some(ty))
}

/// Whether both branches leave the function or loop.
fn never_ends(expr: &Expr) -> bool {
    let leaves = |branch: &Expr| match &branch.node {
        Node::Block(statements) => {
            matches!(
                statements.last(),
                Some(Statement::Return(_) | Statement::Break | Statement::Continue)
            )
        }
        _ => false,
    };
    matches!(&expr.node, Node::If(parts) if parts.iter().skip(1).all(leaves))
}

/// Whether a variable of this type stays of its kind.
fn fits(how: How, variable: &Type, value: &Type) -> bool {
    match how {
        How::Set => variable.alike(value),
        How::Compute(Operator::Add) if matches!(variable, Type::List(_)) => true,
        How::Compute(operator) => {
            result(operator, variable, value).is_some_and(|ty| ty.alike(variable))
        }
        How::Push => matches!(variable, Type::List(_) | Type::Any),
    }
}
