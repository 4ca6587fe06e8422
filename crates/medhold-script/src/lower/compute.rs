//! Arithmetic: what can be computed with what, and the type and unit of the result.

use medhold_model::{Code, Currency, Money, Value};
use rhai::Expr as Rhai;

use super::Lowerer;
use super::compare::unlike_units;
use crate::tree::{Expr, Node, Operator, Spot};
use crate::ty::{Number, Type};

impl Lowerer<'_> {
    /// `left operator right`.
    pub(super) fn computation(&mut self, operator: Operator, pair: [Expr; 2], spot: Spot) -> Expr {
        let [left, right] = match operator {
            Operator::Add | Operator::Subtract => in_one_currency(pair),
            _ => pair,
        };
        let sign = operator.sign();
        if matches!(operator, Operator::Add | Operator::Subtract)
            && let Some((one, other)) = unlike_units(&left.ty, &right.ty)
        {
            let message = format!("`{sign}` takes a number in {one} and one in {other}");
            let diagnostic = self.clash(Code::UnlikeUnits, spot, &message).help("bring both to one unit first");
            return self.fault(spot, diagnostic);
        }
        let Some(ty) = result(operator, &left.ty, &right.ty) else {
            let message = format!("`{sign}` can't be computed with {} and {}", left.ty, right.ty);
            let mut diagnostic = self.clash(Code::UnlikeTypes, spot, &message);
            if matches!(left.ty, Type::Text(_)) || matches!(right.ty, Type::Text(_)) {
                diagnostic = diagnostic.help("to build a text write it in backticks: `… ${x} …`");
            }
            return self.fault(spot, diagnostic);
        };
        Expr { node: Node::Compute(operator, Box::new([left, right])), ty, spot }
    }

    /// `-x`.
    pub(super) fn negation(&mut self, operand: &Rhai, spot: Spot) -> Expr {
        let operand = self.expr(operand);
        if let Node::Constant(Value::Number(number)) = operand.node {
            return Expr { node: Node::Constant(Value::Number(number.negated())), spot, ..operand };
        }
        if !matches!(operand.ty, Type::Any | Type::Number(_) | Type::Money(_)) {
            let diagnostic = self.clash(Code::UnlikeTypes, spot, &format!("`-` can't be computed with {}", operand.ty));
            return self.fault(spot, diagnostic);
        }
        let ty = operand.ty.clone();
        Expr { node: Node::Negate(Box::new(operand)), ty, spot }
    }

    /// `from..to` and `from..=to`.
    pub(super) fn range(&mut self, from: &Rhai, to: &Rhai, inclusive: bool, spot: Spot) -> Expr {
        let pair = [self.expr(from), self.expr(to)];
        if let Some(wrong) = pair.iter().find(|end| !end.ty.may_be_number()) {
            let message = format!("a range goes from an integer to an integer, and this is {}", wrong.ty);
            let diagnostic = self.clash(Code::UnlikeTypes, wrong.spot, &message);
            return self.fault(spot, diagnostic);
        }
        Expr { node: Node::Range(Box::new(pair), inclusive), ty: Type::Range, spot }
    }
}

/// A written number beside an amount is an amount, as it is where the two are compared: `fee + 10`.
fn in_one_currency(pair: [Expr; 2]) -> [Expr; 2] {
    let [left, right] = pair;
    match (&left.ty, &right.ty) {
        (Type::Money(currency), _) => {
            let right = amount(right, *currency);
            [left, right]
        }
        (_, Type::Money(currency)) => [amount(left, *currency), right],
        _ => [left, right],
    }
}

fn amount(written: Expr, currency: Currency) -> Expr {
    match written.node {
        Node::Constant(Value::Number(number)) => Expr {
            node: Node::Constant(Value::Money(Money::new(number, currency))),
            ty: Type::Money(currency),
            spot: written.spot,
        },
        _ => written,
    }
}

/// The type of a result; none where the two can't be computed so.
pub(super) fn result(operator: Operator, a: &Type, b: &Type) -> Option<Type> {
    use Operator::{Add, Divide, Multiply, Subtract};
    Some(match (operator, a, b) {
        (_, Type::Nothing | Type::Flag | Type::Map | Type::Range, _)
        | (_, _, Type::Nothing | Type::Flag | Type::Map | Type::Range) => return None,
        (_, Type::Number(a), Type::Number(b)) => Type::Number(numbers(operator, a, b)),
        (Add | Subtract, Type::Money(a), Type::Money(b)) if a == b => Type::Money(*a),
        (Divide, Type::Money(a), Type::Money(b)) if a == b => Type::NUMBER,
        (Multiply | Divide, Type::Money(currency), Type::Number(_) | Type::Any)
        | (Multiply, Type::Number(_), Type::Money(currency)) => Type::Money(*currency),
        (Subtract, Type::Date, Type::Date) => Type::INTEGER,
        (Add | Subtract, Type::Date, Type::Number(days)) if fits_days(days) => Type::Date,
        (Add, Type::Text(_), Type::Text(_)) => Type::TEXT,
        (Add, Type::List(a), Type::List(b)) => Type::list((**a).clone().join((**b).clone())),
        (_, Type::Any, _) | (_, _, Type::Any) => Type::Any,
        _ => return None,
    })
}

fn fits_days(number: &Number) -> bool {
    number.unit.as_ref().is_none_or(|u| matches!(u.as_str(), "1" | "day" | "days" | "d"))
}

fn numbers(operator: Operator, a: &Number, b: &Number) -> Number {
    use Operator::{Add, Divide, Multiply, Power, Remainder, Subtract};
    let pure = |n: &Number| n.unit.as_ref().is_some_and(|u| u.as_str() == "1");
    let unit = match operator {
        Add | Subtract | Remainder => a.unit.clone().or_else(|| b.unit.clone()),
        Multiply if pure(a) => b.unit.clone(),
        Multiply | Divide if pure(b) => a.unit.clone(),
        Multiply | Divide | Power => None,
    };
    Number { unit, whole: a.whole && b.whole && !matches!(operator, Divide | Power) }
}
