//! The evidence that an expression reads on every claim, where that is the same on all of them: then none has to be evaluated to tell it.

use std::collections::BTreeSet;

use crate::builtin::Builtin;
use crate::program::Parts;
use crate::tree::{Expr, FunctionId, Node, Operator, Period, Statement};
use crate::ty::Type;
use crate::{MeasureIndex, Program, Rule};

/// How deep helper functions are followed.
const DEEPEST: usize = 8;
/// How many expressions are looked at before it is taken to hang on the claim.
const MOST_LOOKS: usize = 500;

/// Which evidence is read: of measures that of the current period and that of the period before, and experts' statements by their field and
/// the measure that they are asked about.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct EvidenceRead {
    /// Measures of the current period.
    pub current: BTreeSet<MeasureIndex>,
    /// Measures of the period before.
    pub before: BTreeSet<MeasureIndex>,
    /// Statements by field, and by the measure that they are asked about.
    pub experts: BTreeSet<(String, Option<MeasureIndex>)>,
}

impl EvidenceRead {
    /// This and that.
    pub fn extend(&mut self, other: &Self) {
        self.current.extend(&other.current);
        self.before.extend(&other.before);
        self.experts.extend(other.experts.iter().cloned());
    }
}

impl Program {
    /// The evidence that a rule's guard and amount read wherever the guard is true; none where that hangs on the claim.
    #[must_use]
    pub fn always_read(&self, rule: &Rule) -> Option<EvidenceRead> {
        let mut walk = Walk::new(self.parts());
        let paid = rule.amount.iter().flat_map(|amount| std::iter::once(&amount.amount).chain(&amount.at_least));
        (walk.truth(&rule.guard) && paid.into_iter().all(|expr| walk.straight(expr))).then_some(walk.read)
    }

    /// The evidence that an expression reads; none where that hangs on the claim.
    #[must_use]
    pub fn always_read_by(&self, expr: &Expr) -> Option<EvidenceRead> {
        let mut walk = Walk::new(self.parts());
        walk.straight(expr).then_some(walk.read)
    }
}

struct Walk<'a> {
    parts: &'a Parts,
    read: EvidenceRead,
    depth: usize,
    looks: usize,
}

impl<'a> Walk<'a> {
    fn new(parts: &'a Parts) -> Self {
        Self { parts, read: EvidenceRead::default(), depth: 0, looks: 0 }
    }

    /// Whether a condition that is true has read the same evidence on every claim: of one `&&` all operands were true.
    fn truth(&mut self, expr: &'a Expr) -> bool {
        match &expr.node {
            Node::And(operands) => operands.iter().all(|operand| self.truth(operand)),
            Node::Call(id, args) if args.is_empty() => self.body(*id, Self::truth),
            _ => self.straight(expr),
        }
    }

    /// Whether an expression reads the same evidence on every claim, whatever of it lacks.
    fn straight(&mut self, expr: &'a Expr) -> bool {
        self.looks += 1;
        if self.looks > MOST_LOOKS {
            return false;
        }
        match &expr.node {
            Node::Measure(measure, Period::Now) | Node::Part(measure, Period::Now, _) => {
                self.read.current.insert(*measure);
                true
            }
            Node::Measure(measure, Period::Before) | Node::Part(measure, Period::Before, _) => {
                self.read.before.insert(*measure);
                true
            }
            Node::Expert(field, _) => self.expert(field, None),
            Node::States(field, measure) => self.expert(field, Some(*measure)),
            Node::And(operands) | Node::Or(operands) => self.first(operands.iter()),
            Node::If(parts) => self.first(parts.iter()),
            Node::Switch(switch) => {
                let rest = switch.cases.iter().flat_map(|case| case.condition.iter().chain([&case.then]));
                self.first(std::iter::once(&switch.on).chain(rest).chain([&switch.otherwise]))
            }
            Node::Call(id, args) => self.call(*id, args),
            Node::Block(statements) => self.statements(statements, Self::straight),
            // What makes a text or a list may run out of room, and then what stands after it is not read.
            Node::Interpolate(_) | Node::Map(_) | Node::List(_) => self.reads_none(expr),
            Node::Compute(Operator::Add, _) if !matches!(expr.ty, Type::Number(_) | Type::Money(_) | Type::Date) => {
                self.reads_none(expr)
            }
            Node::Builtin(Builtin::ToUpper | Builtin::ToLower | Builtin::Trim, _) => self.reads_none(expr),
            _ => self.all(expr),
        }
    }

    /// All that is directly within an expression is evaluated, whatever the others come to.
    fn all(&mut self, expr: &'a Expr) -> bool {
        let mut straight = true;
        expr.children(&mut |child| straight = straight && self.straight(child));
        straight
    }

    /// The first is evaluated always, the others at times.
    fn first(&mut self, mut exprs: impl Iterator<Item = &'a Expr>) -> bool {
        exprs.next().is_none_or(|first| self.straight(first)) && exprs.all(|other| self.reads_none(other))
    }

    /// A function whose arguments lack is not called, so that one that reads evidence must have none that can.
    fn call(&mut self, id: FunctionId, args: &'a [Expr]) -> bool {
        if !args.iter().all(|arg| self.straight(arg)) {
            return false;
        }
        let had = |arg: &Expr| matches!(arg.node, Node::Constant(_) | Node::Parameter(_));
        let reads_none = self.function_reads_none(id);
        reads_none || args.iter().all(had) && self.body(id, Self::straight)
    }

    fn body(&mut self, id: FunctionId, value: fn(&mut Self, &'a Expr) -> bool) -> bool {
        let Some(function) = self.parts.functions.get(id.0).filter(|_| self.depth < DEEPEST) else {
            return false;
        };
        self.depth += 1;
        let straight = self.statements(&function.body, value);
        self.depth -= 1;
        straight
    }

    /// Variables, and a value at the end.
    fn statements(&mut self, statements: &'a [Statement], value: fn(&mut Self, &'a Expr) -> bool) -> bool {
        let Some((Statement::Value(last) | Statement::Return(last), before)) = statements.split_last() else {
            return false;
        };
        let variables = before.iter().all(|statement| match statement {
            Statement::Let(_, expr) => self.straight(expr),
            _ => false,
        });
        variables && value(self, last)
    }

    fn expert(&mut self, field: &str, on: Option<MeasureIndex>) -> bool {
        self.read.experts.insert((field.to_owned(), on));
        true
    }

    fn reads_none(&self, expr: &Expr) -> bool {
        !crate::reads::reads(expr, &self.parts.functions, &self.parts.scope).evidence()
    }

    fn function_reads_none(&self, id: FunctionId) -> bool {
        let mut none = true;
        for statement in self.parts.functions.get(id.0).map_or(&[][..], |function| &function.body) {
            statement.children(&mut |expr| none = none && self.reads_none(expr));
        }
        none
    }
}
