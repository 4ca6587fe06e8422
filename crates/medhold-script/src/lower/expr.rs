//! Expressions: which kind each is, and where it goes.

use medhold_model::{Code, Value};
use rhai::{Expr as Rhai, FnCallExpr, Position};

use super::Lowerer;
use crate::tree::{Expr, Node, Operator, Spot};
use crate::ty::Type;

/// How deep expressions may nest; the parser refuses brackets well before that, long chains of operators come here.
const DEEPEST: usize = 400;
/// How deep they may nest through the functions that they call: as deep as the stack of the thread bears with ease.
const DEEPEST_THROUGH_CALLS: usize = 5000;

impl Lowerer<'_> {
    /// Lowers an expression. What is faulty is told and stands as a fault.
    pub(super) fn expr(&mut self, expr: &Rhai) -> Expr {
        if self.frame.depth >= DEEPEST || self.nested >= DEEPEST_THROUGH_CALLS {
            let spot = self.spot(expr.position(), 1);
            let diagnostic = self.found(Code::TooDeep, spot, "the expression nests too deeply");
            return self.fault(
                spot,
                diagnostic.help("give a part of it a name: a `let` in a helper function, or a function of its own"),
            );
        }
        self.frame.depth += 1;
        self.nested += 1;
        let lowered = self.any(expr);
        self.nested -= 1;
        self.frame.depth -= 1;
        lowered
    }

    fn any(&mut self, expr: &Rhai) -> Expr {
        match expr {
            Rhai::BoolConstant(flag, at) => self.constant(*at, if *flag { 4 } else { 5 }, Value::Flag(*flag)),
            Rhai::IntegerConstant(number, at) => self.integer(*number, *at),
            Rhai::FloatConstant(number, at) => self.fraction(**number, *at),
            Rhai::CharConstant(letter, at) => self.text(&letter.to_string(), *at),
            Rhai::StringConstant(text, at) => self.text(text, *at),
            Rhai::InterpolatedString(parts, at) => self.interpolated(parts, *at),
            Rhai::Array(items, at) => self.list(items, *at),
            Rhai::Map(map, at) => self.map(map.0.iter().map(|(name, value)| (name.name.as_str(), value)), *at),
            Rhai::Unit(at) => Expr { node: Node::Nothing, ty: Type::Nothing, spot: self.spot(*at, 2) },
            Rhai::Variable(variable, _, at) => self.variable(&variable.1, &variable.2, *at),
            Rhai::And(operands, at) => self.junction(operands, *at, Node::And),
            Rhai::Or(operands, at) => self.junction(operands, *at, Node::Or),
            Rhai::FnCall(call, at) => self.call_or_operator(call, *at),
            Rhai::Dot(..) | Rhai::Index(..) => self.chain(expr),
            Rhai::Stmt(block) => self.block_value(block),
            Rhai::Custom(custom, at) => self.switch(custom, *at),
            Rhai::Coalesce(_, at) => self.no_coalescing(*at, 2),
            other => self.refused(other.position()),
        }
    }

    pub(super) fn refused(&mut self, at: Position) -> Expr {
        let spot = self.spot(at, 1);
        let diagnostic = self.found(Code::NotAllowed, spot, "this is not part of the rule language");
        self.fault(spot, diagnostic.help("write it with measures, comparisons and helper functions"))
    }

    /// `a ?? b` and `a?.b` would turn what is missing into something else without saying so.
    pub(super) fn no_coalescing(&mut self, at: Position, length: usize) -> Expr {
        let spot = self.spot(at, length);
        let diagnostic = self.found(Code::NotAllowed, spot, "`??`, `?.` and `?[` are not part of the rule language");
        self.fault(spot, diagnostic.help("ask `known(…)` where something may be missing"))
    }

    /// `a && b && c` or `a || b || c`.
    fn junction(&mut self, operands: &[Rhai], _at: Position, node: fn(Vec<Expr>) -> Node) -> Expr {
        let operands: Vec<Expr> = operands.iter().map(|operand| self.flag(operand)).collect();
        let spot = operands.first().map_or_else(Spot::default, |o| o.spot);
        Expr { node: node(operands), ty: Type::Flag, spot }
    }

    /// An expression that must be a flag.
    pub(super) fn flag(&mut self, expr: &Rhai) -> Expr {
        let lowered = self.expr(expr);
        self.must_be_flag(lowered)
    }

    /// A lowered expression that must be a flag.
    pub(super) fn must_be_flag(&mut self, expr: Expr) -> Expr {
        if expr.ty.may_be_flag() {
            return expr;
        }
        let message = format!("this is {}, and a condition is true or false", expr.ty);
        let diagnostic = self.clash(Code::NotAFlag, expr.spot, &message);
        self.fault(expr.spot, diagnostic.help("compare it with something"))
    }

    fn call_or_operator(&mut self, call: &FnCallExpr, at: Position) -> Expr {
        // `x !in y` is `!contains(y, x)`, the call within it marked as an operator.
        if call.op_token.is_none() || call.name == "contains" {
            return self.call(call, at);
        }
        let spot = self.named(at, call.name.as_str());
        match (call.name.as_str(), &call.args[..]) {
            ("!", [operand]) => {
                let operand = self.flag(operand);
                Expr { node: Node::Not(Box::new(operand)), ty: Type::Flag, spot }
            }
            ("-", [operand]) => self.negation(operand, spot),
            ("+", [operand]) => self.expr(operand),
            (sign, [left, right]) => self.binary(sign, left, right, spot),
            (sign, _) => self.unknown_operator(sign, spot),
        }
    }

    fn binary(&mut self, sign: &str, left: &Rhai, right: &Rhai, spot: Spot) -> Expr {
        if let Ok(op) = sign.parse() {
            let pair = [self.expr(left), self.expr(right)];
            return self.comparison(op, pair, spot);
        }
        if let Some(operator) = operator(sign) {
            let pair = [self.expr(left), self.expr(right)];
            return self.computation(operator, pair, spot);
        }
        match sign {
            ".." | "..=" => self.range(left, right, sign == "..=", spot),
            _ => self.unknown_operator(sign, spot),
        }
    }

    fn unknown_operator(&mut self, sign: &str, spot: Spot) -> Expr {
        let diagnostic = self.found(Code::NotAllowed, spot, format!("`{sign}` is not part of the rule language"));
        self.fault(spot, diagnostic.help("there are `+ - * / % **`, comparisons, `in`, `&&`, `||` and `!`"))
    }
}

/// The computation that a sign stands for.
pub(super) fn operator(sign: &str) -> Option<Operator> {
    use Operator::{Add, Divide, Multiply, Power, Remainder, Subtract};
    [Add, Subtract, Multiply, Divide, Remainder, Power].into_iter().find(|o| o.sign() == sign)
}
