//! What a condition says.

use medhold_model::{Op, Value};

use super::tidy::{all, any};
use super::{Bound, Either, Noun, Phrase, Saying, Says, Statement, TextTest};
use crate::builtin::Builtin;
use crate::eval::flipped;
use crate::tree::{Expr, FunctionId, Node, Statement as Step};
use crate::ty::Type;

impl Saying<'_> {
    /// What a condition says, or its opposite; `given` is what must be had besides for it to be decided.
    pub(super) fn flag(&mut self, expr: &Expr, negated: bool, given: &[Expr]) -> Phrase {
        match &expr.node {
            Node::Constant(Value::Flag(flag)) => Phrase::Always(*flag != negated),
            Node::Not(inner) => self.flag(inner, !negated, given),
            Node::And(operands) => self.joined(operands, negated, negated, given),
            Node::Or(operands) => self.joined(operands, !negated, negated, given),
            Node::If(three) => {
                let [condition, then, otherwise] = &**three;
                Phrase::Either(Box::new(Either {
                    condition: self.flag(condition, false, given),
                    then: self.flag(then, negated, given),
                    otherwise: self.flag(otherwise, negated, given),
                }))
            }
            Node::Block(steps) => match steps.as_slice() {
                [Step::Value(only)] => self.flag(only, negated, given),
                _ => self.code(expr, negated, given),
            },
            Node::Call(id, arguments) => self.asked(*id, arguments, expr, negated, given),
            Node::Compare(op, two) => self.comparison(*op, two, expr, negated, given),
            _ => {
                let says = self.simple(expr, !negated);
                statement(says, expr, negated, given)
            }
        }
    }

    /// `any` tells that one of them is enough.
    fn joined(&mut self, operands: &[Expr], is_any: bool, negated: bool, given: &[Expr]) -> Phrase {
        let parts = operands.iter().map(|operand| self.flag(operand, negated, given)).collect();
        if is_any { any(parts) } else { all(parts) }
    }

    /// A condition that is neither joined nor a comparison.
    fn simple(&mut self, expr: &Expr, is: bool) -> Says {
        match &expr.node {
            Node::Known(inner) => Says::Known { what: self.noun(inner), is },
            Node::HasRow(table, key) => Says::Row { table: *table, key: self.noun(key), is },
            Node::In(two) => self.membership(two, is),
            Node::Builtin(Builtin::StartsWith, arguments) => self.text(TextTest::StartsWith, arguments, is),
            Node::Builtin(Builtin::EndsWith, arguments) => self.text(TextTest::EndsWith, arguments, is),
            Node::Builtin(Builtin::Contains, arguments) => self.text(TextTest::Contains, arguments, is),
            Node::Builtin(Builtin::IsEmpty, arguments) => self.text(TextTest::IsEmpty, arguments, is),
            Node::Measure(..)
            | Node::Part(..)
            | Node::Parameter(_)
            | Node::Subject(_)
            | Node::Customer(_)
            | Node::Claim(_)
            | Node::Expert(..)
            | Node::States(..)
            | Node::Cell(..)
            | Node::Plugin(..) => Says::Holds { what: self.noun(expr), is },
            _ => Says::Code { text: self.line(expr), is },
        }
    }

    fn code(&self, expr: &Expr, negated: bool, given: &[Expr]) -> Phrase {
        statement(Says::Code { text: self.line(expr), is: !negated }, expr, negated, given)
    }

    fn text(&mut self, test: TextTest, arguments: &[Expr], is: bool) -> Says {
        let mut nouns = self.nouns(arguments).into_iter();
        let what = nouns.next().unwrap_or(Noun::Code(String::new()));
        Says::Text { test, what, with: nouns.next(), is }
    }

    fn membership(&mut self, [what, within]: &[Expr; 2], is: bool) -> Says {
        let (what, within) = (self.noun(what), self.noun(within));
        let values = match within {
            Noun::List(values) if !values.is_empty() => values,
            Noun::Value(Value::List(values), _) if !values.is_empty() => {
                values.into_iter().map(|value| Noun::Value(value, None)).collect()
            }
            within => return Says::Within { what, within, is },
        };
        let values = values.into_iter().map(|value| of(value, &what)).collect();
        Says::Is { what, values, is }
    }

    /// What a helper function tells: by its own words where it has some, else by what it does.
    fn asked(&mut self, id: FunctionId, arguments: &[Expr], call: &Expr, negated: bool, given: &[Expr]) -> Phrase {
        let helper = self.helper(id);
        let named = helper.as_ref().is_some_and(|helper| (self.named)(helper));
        let body = if named { None } else { self.inlined(id, arguments) };
        if let Some(body) = body {
            // A function is undecided where one of its arguments is.
            let fixed = |argument: &&Expr| !matches!(argument.node, Node::Constant(_));
            let given: Vec<Expr> = given.iter().chain(arguments.iter().filter(fixed)).cloned().collect();
            return self.deeper(|saying| saying.flag(&body, negated, &given));
        }
        let says = match helper {
            Some(helper) => Says::Helper { helper, arguments: self.nouns(arguments), is: !negated },
            None => Says::Code { text: self.line(call), is: !negated },
        };
        statement(says, call, negated, given)
    }

    fn comparison(&mut self, op: Op, [left, right]: &[Expr; 2], expr: &Expr, negated: bool, given: &[Expr]) -> Phrase {
        let op_now = if negated { op.negated() } else { op };
        if let Some((flag, wanted)) = against_flag(left, right).or_else(|| against_flag(right, left)) {
            return self.flag(flag, wanted != (op_now == Op::Eq), given);
        }
        let turned = is_fixed(left) && !is_fixed(right);
        let (what, with) = if turned { (right, left) } else { (left, right) };
        let op_now = if turned { flipped(op_now) } else { op_now };
        let quantity =
            [&what.ty, &with.ty].iter().any(|ty| matches!(ty, Type::Number(_) | Type::Money(_) | Type::Date));
        let what = self.noun(what);
        let with = of(self.noun(with), &what);
        let says = match op_now {
            Op::Eq | Op::Ne if !quantity => Says::Is { what, values: vec![with], is: op_now == Op::Eq },
            op => Says::Compare { what, bounds: vec![Bound { op, with }] },
        };
        statement(says, expr, negated, given)
    }
}

/// A flag that is compared with one that is written out.
fn against_flag<'e>(flag: &'e Expr, literal: &Expr) -> Option<(&'e Expr, bool)> {
    match literal.node {
        Node::Constant(Value::Flag(wanted)) if flag.ty == Type::Flag => Some((flag, wanted)),
        _ => None,
    }
}

/// Whether an expression is the same on every case.
fn is_fixed(expr: &Expr) -> bool {
    match &expr.node {
        Node::Constant(_) | Node::Parameter(_) => true,
        Node::Cell(_, key, _) => is_fixed(key),
        _ => false,
    }
}

/// A value with what it is a value of.
fn of(noun: Noun, what: &Noun) -> Noun {
    match noun {
        Noun::Value(value, None) => Noun::Value(value, Some(Box::new(what.clone()))),
        other => other,
    }
}

fn statement(says: Says, expr: &Expr, negated: bool, given: &[Expr]) -> Phrase {
    let tests = if negated {
        Expr { node: Node::Not(Box::new(expr.clone())), ty: Type::Flag, spot: expr.spot }
    } else {
        expr.clone()
    };
    Phrase::Says(Box::new(Statement { says, certain: false, tests, given: given.to_vec() }))
}
