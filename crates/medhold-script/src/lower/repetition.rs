//! Loops.

use medhold_model::Code;
use rhai::{ASTFlags, Expr as Rhai, FlowControl, Position};

use super::Lowerer;
use crate::tree::{For, Statement};
use crate::ty::Type;

impl Lowerer<'_> {
    fn body(&mut self, flow: &FlowControl) -> Vec<Statement> {
        self.frame.loops += 1;
        let (body, _) = self.block(flow.body.statements());
        self.frame.loops -= 1;
        body
    }

    pub(super) fn while_loop(&mut self, flow: &FlowControl, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 5);
        self.within_function(Code::LoopInGuard, "a loop", spot)?;
        let condition = match &flow.expr {
            Rhai::Unit(_) => self.constant(at, 4, medhold_model::Value::Flag(true)),
            condition => self.flag(condition),
        };
        Some(Statement::While(condition, self.body(flow)))
    }

    pub(super) fn do_loop(&mut self, flow: &FlowControl, flags: ASTFlags, at: Position) -> Option<Statement> {
        let spot = self.spot(at, 2);
        self.within_function(Code::LoopInGuard, "a loop", spot)?;
        let body = self.body(flow);
        let condition = self.flag(&flow.expr);
        Some(Statement::Until(body, condition, !flags.contains(ASTFlags::NEGATED)))
    }

    pub(super) fn for_loop(
        &mut self,
        item: &str,
        counter: Option<&str>,
        flow: &FlowControl,
        at: Position,
    ) -> Option<Statement> {
        let spot = self.spot(at, 3);
        self.within_function(Code::LoopInGuard, "a loop", spot)?;
        let over = self.expr(&flow.expr);
        let item_type = match &over.ty {
            Type::List(item) => (**item).clone(),
            Type::Range => Type::INTEGER,
            Type::Any => Type::Any,
            other => {
                let message = format!("`for` goes through a list or a range, and this is {other}");
                let diagnostic = self.clash(Code::UnlikeTypes, over.spot, &message);
                self.tell(diagnostic);
                return None;
            }
        };
        let outer = self.frame.locals.len();
        let item = self.declare(item, item_type, false);
        let counter = counter.map(|name| self.declare(name, Type::INTEGER, false));
        let body = self.body(flow);
        self.frame.locals.truncate(outer);
        Some(Statement::For(Box::new(For { item, counter, over, body })))
    }
}
