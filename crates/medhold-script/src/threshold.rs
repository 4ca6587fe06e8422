//! The comparisons of a guard that one measure decides.

use medhold_model::{Op, Value};

use crate::eval::{Evaluation, flipped};
use crate::program::Parts;
use crate::tree::{Expr, FunctionId, Node, Period, Statement};
use crate::{Facts, MeasureIndex, Rule};

/// How deep helper functions are followed.
const DEEPEST: usize = 8;
/// How many expressions are looked at, and how many values computed, before the search ends with what it has.
const MOST_LOOKS: usize = 10_000;
const MOST_VALUES: usize = 100;

/// A comparison of one measure's value with a value that hangs on no measure: `measure op value`.
#[derive(Debug, Clone, PartialEq)]
pub struct Threshold {
    /// The measure.
    pub measure: MeasureIndex,
    /// The comparison as the guard has it, within `!` the opposite one.
    pub op: Op,
    /// What it is compared with.
    pub value: Value,
}

/// Every such comparison in the guard, in the order of the guard, each once.
pub(crate) fn thresholds(parts: &Parts, rule: &Rule, facts: &dyn Facts) -> Vec<Threshold> {
    known(parts, facts, in_guard(parts, rule))
}

/// Every such comparison in the guard, and every one with something that other evidence gives a value on these facts.
pub(crate) fn held_thresholds(parts: &Parts, rule: &Rule, facts: &dyn Facts) -> Vec<Threshold> {
    let mut search = Search { held: true, ..Search::new(parts) };
    search.condition(&rule.guard, false);
    known(parts, facts, search.found)
}

/// Every such comparison in the guard and in what the rule pays, each once.
pub(crate) fn turning_points(parts: &Parts, rule: &Rule, facts: &dyn Facts) -> Vec<Threshold> {
    let mut search = Search::new(parts);
    search.condition(&rule.guard, false);
    if let Some(amount) = &rule.amount {
        search.anywhere(&amount.amount);
        amount.at_least.iter().for_each(|at_least| search.anywhere(at_least));
    }
    known(parts, facts, search.found)
}

/// The comparisons in the guard, in its order; what each compares with is not looked at yet.
pub(crate) fn in_guard<'a>(parts: &'a Parts, rule: &'a Rule) -> Vec<Comparison<'a>> {
    let mut search = Search::new(parts);
    search.condition(&rule.guard, false);
    search.found
}

/// Those whose other side has a value on these facts, each once.
fn known<'a>(parts: &'a Parts, facts: &'a dyn Facts, comparisons: Vec<Comparison<'a>>) -> Vec<Threshold> {
    let mut known: Vec<Threshold> = Vec::new();
    for Comparison { measure, op, with } in comparisons {
        let value = match with {
            Other::Flag(flag) => Some(Value::Flag(flag)),
            Other::Expr(expr) => Evaluation::new(parts, facts).value(expr).ok(),
        };
        let threshold = value.map(|value| Threshold { measure, op, value });
        known.extend(threshold.filter(|threshold| !known.contains(threshold)));
    }
    known
}

/// A comparison of one measure's value with something that hangs on no measure.
pub(crate) struct Comparison<'a> {
    pub measure: MeasureIndex,
    pub op: Op,
    pub with: Other<'a>,
}

/// What a measure is compared with.
pub(crate) enum Other<'a> {
    Flag(bool),
    Expr(&'a Expr),
}

struct Search<'a> {
    parts: &'a Parts,
    found: Vec<Comparison<'a>>,
    /// What the parameters of the function in which the search is stand for.
    args: Vec<Option<&'a Expr>>,
    depth: usize,
    looks: usize,
    values: usize,
    /// Whether other evidence is held as it is on these facts.
    held: bool,
}

impl<'a> Search<'a> {
    fn new(parts: &'a Parts) -> Self {
        Self { parts, found: Vec::new(), args: Vec::new(), depth: 0, looks: 0, values: 0, held: false }
    }

    /// Searches an expression that is true or false.
    fn condition(&mut self, expr: &'a Expr, negated: bool) {
        self.looks += 1;
        if self.looks > MOST_LOOKS {
            return;
        }
        match &expr.node {
            Node::Not(inner) => self.condition(inner, !negated),
            Node::And(operands) | Node::Or(operands) => {
                operands.iter().for_each(|o| self.condition(o, negated));
            }
            Node::Compare(op, pair) => self.comparison(*op, pair, negated),
            Node::If(parts) => parts.iter().for_each(|part| self.condition(part, negated)),
            Node::Block(statements) => self.statements(statements, negated),
            Node::Call(id, args) => self.call(*id, args, negated),
            _ => {
                if let Some(measure) = self.flag(expr) {
                    self.found.push(Comparison { measure, op: Op::Eq, with: Other::Flag(!negated) });
                }
            }
        }
    }

    /// Searches an expression of any kind for the conditions within it.
    fn anywhere(&mut self, expr: &'a Expr) {
        match &expr.node {
            Node::Not(_) | Node::And(_) | Node::Or(_) | Node::Compare(..) | Node::If(_) | Node::Call(..) => {
                self.condition(expr, false);
            }
            _ => expr.children(&mut |child| self.anywhere(child)),
        }
    }

    fn comparison(&mut self, op: Op, [left, right]: &'a [Expr; 2], negated: bool) {
        let sides = match (self.measure(left), self.measure(right)) {
            (Some(measure), None) => vec![(measure, op, right)],
            (None, Some(measure)) => vec![(measure, flipped(op), left)],
            (Some(one), Some(other)) if self.held => vec![(one, op, right), (other, flipped(op), left)],
            _ => {
                self.condition(left, negated);
                self.condition(right, negated);
                return;
            }
        };
        for (measure, op, other) in sides {
            let other = self.resolved(other);
            if self.is_constant(other, measure) {
                let op = if negated { op.negated() } else { op };
                self.found.push(Comparison { measure, op, with: Other::Expr(other) });
            }
        }
    }

    /// Whether something reads no variable and no evidence, or, where evidence is held, not that of the measure.
    fn is_constant(&mut self, expr: &'a Expr, measure: MeasureIndex) -> bool {
        self.values += 1;
        if self.values > MOST_VALUES || reads_local(expr) {
            return false;
        }
        let reads = crate::reads::reads(expr, &self.parts.functions, &self.parts.scope);
        let moves = if self.held { reads.measures.contains(&measure) } else { reads.evidence() };
        !moves
    }

    /// What a parameter stands for.
    fn resolved(&self, expr: &'a Expr) -> &'a Expr {
        match expr.node {
            Node::Local(slot) => self.args.get(slot).copied().flatten().unwrap_or(expr),
            _ => expr,
        }
    }

    fn measure(&self, expr: &'a Expr) -> Option<MeasureIndex> {
        match self.resolved(expr).node {
            Node::Measure(measure, Period::Now) => Some(measure),
            _ => None,
        }
    }

    /// A measure that is a flag by itself.
    fn flag(&self, expr: &'a Expr) -> Option<MeasureIndex> {
        let measure = self.measure(expr)?;
        let decl = self.parts.scope.measure_decl(measure)?;
        (decl.kind == medhold_model::Kind::Flag).then_some(measure)
    }

    /// Goes into a function, its parameters standing for the arguments where they are never assigned to.
    fn call(&mut self, id: FunctionId, args: &'a [Expr], negated: bool) {
        let parts = self.parts;
        let Some(function) = parts.functions.get(id.0).filter(|_| self.depth < DEEPEST) else {
            return;
        };
        let own = args.iter().enumerate().map(|(slot, arg)| {
            let arg = self.resolved(arg);
            let stays = !reads_local(arg) && !function.body.iter().any(|s| assigns(s, slot));
            stays.then_some(arg)
        });
        let own = own.collect();
        let caller = std::mem::replace(&mut self.args, own);
        self.depth += 1;
        self.statements(&function.body, negated);
        self.depth -= 1;
        self.args = caller;
    }

    fn statements(&mut self, statements: &'a [Statement], negated: bool) {
        for statement in statements {
            statement.children(&mut |expr| self.condition(expr, negated));
        }
    }
}

fn reads_local(expr: &Expr) -> bool {
    let mut reads = matches!(expr.node, Node::Local(_));
    expr.children(&mut |child| reads |= reads_local(child));
    reads
}

fn assigns(statement: &Statement, slot: usize) -> bool {
    match statement {
        Statement::Assign(assign) => assign.slot == slot,
        Statement::While(_, body) | Statement::Until(body, ..) => body.iter().any(|s| assigns(s, slot)),
        Statement::For(repeat) => repeat.body.iter().any(|s| assigns(s, slot)),
        Statement::Value(expr) => within(expr, slot),
        _ => false,
    }
}

fn within(expr: &Expr, slot: usize) -> bool {
    let mut assigned = match &expr.node {
        Node::Block(statements) => statements.iter().any(|s| assigns(s, slot)),
        _ => false,
    };
    expr.children(&mut |child| assigned |= within(child, slot));
    assigned
}
