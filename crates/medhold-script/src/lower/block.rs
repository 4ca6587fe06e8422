//! Blocks, `if` and `switch`: what gives a value as well as what only does something.

use medhold_model::{Code, Value};
use rhai::{CustomExpr, Expr as Rhai, Position, Stmt, StmtBlock};

use super::Lowerer;
use crate::parse;
use crate::tree::{Case, Expr, Node, Pattern, Statement, Switch};
use crate::ty::Type;

impl Lowerer<'_> {
    /// A block as an expression.
    pub(super) fn block_value(&mut self, block: &StmtBlock) -> Expr {
        if let [Stmt::Expr(only)] = block.statements() {
            return self.expr(only);
        }
        let spot = self.spot(block.position(), 1);
        let (mut statements, ty) = self.block(block.statements());
        // A block of one expression is that expression.
        match (statements.len(), statements.pop()) {
            (1, Some(Statement::Value(only))) => only,
            (_, last) => {
                statements.extend(last);
                Expr { node: Node::Block(statements), ty: ty.unwrap_or(Type::Any), spot }
            }
        }
    }

    /// Statements in a block of their own, and the type of its value; none where it is never come to.
    pub(super) fn block(&mut self, statements: &[Stmt]) -> (Vec<Statement>, Option<Type>) {
        let outer = self.frame.locals.len();
        self.nested += 1;
        let lowered = self.statements(statements);
        self.nested -= 1;
        self.frame.locals.truncate(outer);
        lowered
    }

    /// `if condition { … } else { … }`.
    pub(super) fn conditional(&mut self, condition: &Rhai, then: &StmtBlock, or: &StmtBlock, at: Position) -> Expr {
        let condition = self.flag(condition);
        let branches = [self.branch(then), self.branch(or)];
        let ty = branches.iter().filter_map(|(_, ty)| ty.clone()).reduce(Type::join).unwrap_or(Type::Any);
        let [(then, _), (or, _)] = branches;
        Expr { node: Node::If(Box::new([condition, then, or])), ty, spot: self.spot(at, 2) }
    }

    fn branch(&mut self, block: &StmtBlock) -> (Expr, Option<Type>) {
        let spot = self.spot(block.position(), 1);
        let (statements, ty) = self.block(block.statements());
        let node = if statements.is_empty() { Node::Nothing } else { Node::Block(statements) };
        (Expr { node, ty: ty.clone().unwrap_or(Type::Any), spot }, ty)
    }

    /// `switch x { … }`.
    pub(super) fn switch(&mut self, custom: &CustomExpr, at: Position) -> Expr {
        let Some(switch) = parse::switch(custom) else {
            return self.refused(at);
        };
        let mut on = self.expr(switch.subject);
        let mut types: Vec<Type> = Vec::new();
        let mut cases = Vec::new();
        for arm in &switch.arms {
            let values: Vec<Pattern> =
                arm.patterns.iter().filter_map(|pattern| self.pattern(pattern, &on.ty)).collect();
            if values.len() < arm.patterns.len() {
                on.node = Node::Fault;
            }
            let condition = arm.condition.map(|condition| self.flag(condition));
            let then = self.expr(arm.value);
            types.push(then.ty.clone());
            cases.push(Case { values, condition, then });
        }
        let spot = self.spot(at, "switch".len());
        let otherwise = match switch.default {
            Some(value) => self.expr(value),
            None => Expr { node: Node::Nothing, ty: Type::Nothing, spot },
        };
        types.push(otherwise.ty.clone());
        let ty = types.into_iter().reduce(Type::join).unwrap_or(Type::Any);
        Expr { node: Node::Switch(Box::new(Switch { on, cases, otherwise })), ty, spot }
    }

    /// A literal or a range of integers, of the kind that is looked at. What is not is told and left out.
    fn pattern(&mut self, pattern: &Rhai, on: &Type) -> Option<Pattern> {
        let mut lowered = self.expr(pattern);
        if matches!(on, Type::Date) {
            lowered = self.as_date(lowered);
        }
        let money = matches!((on, &lowered.ty), (Type::Money(_), Type::Number(_)));
        let range = matches!((on, &lowered.ty), (Type::Number(_), Type::Range));
        let spot = lowered.spot;
        if !(money || range || on.alike(&lowered.ty)) {
            let message = format!("the `switch` looks at {on}, and this is {}", lowered.ty);
            let diagnostic = self.clash(Code::UnlikeTypes, spot, &message);
            self.tell(diagnostic);
            return None;
        }
        if let Some(diagnostic) = self.outside(on, &lowered) {
            self.tell(diagnostic);
            return None;
        }
        let found = match lowered.node {
            Node::Constant(value) => Some(Pattern::Is(value)),
            Node::Range(ends, inclusive) => within(&ends, inclusive),
            Node::Fault => return None,
            _ => None,
        };
        if found.is_none() {
            let diagnostic =
                self.found(Code::NotALiteral, spot, "a case of a `switch` is a literal or a range of integers");
            self.tell(diagnostic.help("write `if … else if …` instead"));
        }
        found
    }
}

fn within([from, to]: &[Expr; 2], inclusive: bool) -> Option<Pattern> {
    let end = |expr: &Expr| match &expr.node {
        Node::Constant(Value::Number(number)) => number.to_i64(),
        _ => None,
    };
    let last = end(to)?;
    Some(Pattern::Within(end(from)?, if inclusive { last.checked_add(1)? } else { last }))
}
