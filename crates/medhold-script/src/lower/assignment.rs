//! Assignments to variables and to items within them.

use medhold_model::Code;
use rhai::{BinaryExpr, Expr as Rhai, FnCallExpr, OpAssignment, Position};

use super::Lowerer;
use super::chain::{Link, links};
use super::compute::result;
use super::expr::operator as operator_of;
use crate::tree::{Assign, Expr, How, Operator, Spot, Statement};
use crate::ty::Type;

impl Lowerer<'_> {
    pub(super) fn assignment(&mut self, how: &OpAssignment, pair: &BinaryExpr) -> Option<Statement> {
        let spot = self.spot(how.position(), 1);
        self.within_function(Code::AssignmentInGuard, "an assignment", spot)?;
        let operator = how.get_op_assignment_info().map(|info| info.5);
        let value = self.expr(&pair.rhs);
        let how = match operator {
            None => How::Set,
            Some(sign) => match operator_of(sign) {
                Some(operator) => How::Compute(operator),
                None => {
                    let diagnostic =
                        self.found(Code::NotAllowed, spot, format!("`{sign}=` is not part of the rule language"));
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
            let diagnostic = self.found(Code::BadAssignment, spot, "only a variable can be assigned to");
            self.tell(diagnostic);
            return None;
        };
        let (slot, ty) = self.target(&name.1, self.named(*at, &name.1))?;
        let path = self.path(&links)?;
        if path.is_empty() && !fits(how, &ty, &value.ty) {
            let message = format!("`{}` is {ty}, and this would make it another kind with {}", name.1, value.ty);
            let diagnostic = self.clash(Code::UnlikeTypes, spot, &message);
            self.tell(diagnostic.help("take a new variable"));
            return None;
        }
        Some(Statement::Assign(Box::new(Assign { slot, path, how, value, spot })))
    }

    /// The variable that is assigned to, and its type.
    fn target(&mut self, name: &str, spot: Spot) -> Option<(usize, Type)> {
        let (message, help) = match self.local(name) {
            Some(local) if !local.constant => return Some((local.slot, local.ty.clone())),
            Some(_) => (format!("`{name}` is a constant"), "declare it with `let`".to_owned()),
            None => (
                format!("there is no variable `{name}` to assign to"),
                format!("begin with `let {name} = …;`; what the pack declares can't be changed"),
            ),
        };
        let diagnostic = self.found(Code::BadAssignment, spot, message);
        self.tell(diagnostic.help(help));
        None
    }

    fn path(&mut self, links: &[Link<'_>]) -> Option<Vec<Expr>> {
        let mut path = Vec::new();
        for link in links {
            path.push(match link {
                Link::Field(name, at) => self.text(name, *at),
                Link::Index(index, _) => self.expr(index),
                Link::Method(_, at) | Link::Optional(at) => {
                    let spot = self.spot(*at, 1);
                    let diagnostic =
                        self.found(Code::BadAssignment, spot, "only items and fields of a variable can be assigned to");
                    self.tell(diagnostic);
                    return None;
                }
            });
        }
        Some(path)
    }

    /// `list.push(item)` as a statement.
    pub(super) fn push(&mut self, expr: &Rhai) -> Option<Statement> {
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
}

/// Whether a variable of this type stays of its kind.
fn fits(how: How, variable: &Type, value: &Type) -> bool {
    match how {
        How::Set => variable.alike(value),
        How::Compute(Operator::Add) if matches!(variable, Type::List(_)) => true,
        How::Compute(operator) => result(operator, variable, value).is_some_and(|ty| ty.alike(variable)),
        How::Push => matches!(variable, Type::List(_) | Type::Any),
    }
}
