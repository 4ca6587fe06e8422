//! What an expression may read of a case, through helper functions too.

use std::collections::{BTreeSet, VecDeque};

use crate::tree::{ClaimField, Expr, Function, FunctionId, Node, Period};
use crate::{Reads, Scope};

/// Everything that an expression may read.
pub(crate) fn reads(expr: &Expr, functions: &[Function], scope: &Scope) -> Reads {
    let mut reads = Reads::default();
    visit(expr, functions, &mut |inner, _| {
        note(inner, scope, &mut reads);
    });
    reads
}

/// Visits an expression, those within it and those of the functions that it calls, each function once and with the
/// functions through which it was come to.
pub(crate) fn visit<'a>(expr: &'a Expr, functions: &'a [Function], each: &mut dyn FnMut(&'a Expr, &[FunctionId])) {
    let mut seen = BTreeSet::new();
    // A list of what is left instead of recursion: a chain of functions may be longer than a stack bears.
    let mut left: VecDeque<Vec<FunctionId>> = VecDeque::new();
    within(expr, &mut |inner| {
        each(inner, &[]);
        left.extend(called(inner).filter(|id| seen.insert(*id)).map(|id| vec![id]));
    });
    while let Some(path) = left.pop_front() {
        let function = path.last().and_then(|id| functions.get(id.0));
        for statement in function.map_or(&[][..], |f| &f.body) {
            statement.children(&mut |child| {
                within(child, &mut |inner| {
                    each(inner, &path);
                    let new = called(inner).filter(|id| seen.insert(*id));
                    left.extend(new.map(|id| path.iter().copied().chain([id]).collect()));
                });
            });
        }
    }
}

/// An expression and all of those within it.
fn within<'a>(expr: &'a Expr, each: &mut dyn FnMut(&'a Expr)) {
    each(expr);
    expr.children(&mut |child| within(child, each));
}

fn called(expr: &Expr) -> impl Iterator<Item = FunctionId> + use<> {
    let id = match expr.node {
        Node::Call(id, _) => Some(id),
        _ => None,
    };
    id.into_iter()
}

fn note(expr: &Expr, scope: &Scope, reads: &mut Reads) {
    match &expr.node {
        Node::Measure(measure, Period::Now) | Node::Part(measure, Period::Now, _) => {
            reads.measures.insert(*measure);
        }
        Node::Measure(measure, Period::Before) | Node::Part(measure, Period::Before, _) => {
            reads.before.insert(*measure);
        }
        Node::Parameter(parameter) => {
            reads.parameters.insert(*parameter);
        }
        Node::Subject(key) => {
            reads.subject.insert(*key);
        }
        Node::Customer(key) => {
            reads.customer.insert(*key);
        }
        Node::Stage => reads.stage = true,
        Node::Claim(field) => {
            reads.claim.insert(field.name());
        }
        Node::Expert(field, _) => {
            reads.experts.insert(field.to_string());
        }
        Node::States(field, measure) => {
            reads.experts.insert(field.to_string());
            reads.stated.insert(*measure);
        }
        Node::Cell(table, ..) | Node::HasRow(table, _) => {
            reads.tables.extend(scope.tables.get(table.0).map(|t| t.name.as_str().to_owned()));
        }
        Node::Plugin(function, _) => {
            reads.functions.extend(scope.functions.get(function.0).map(|f| f.name.clone()));
        }
        _ => {}
    }
}

/// The names of what is read, in order.
pub(crate) fn origins(reads: &Reads, scope: &Scope) -> Vec<String> {
    let measure = |m: &crate::MeasureIndex| scope.measure_name(*m).map(ToString::to_string);
    let key = |of: &str, keys: &[medhold_model::KeyDecl], k: &crate::KeyIndex| {
        keys.get(k.0).map(|decl| format!("{of}.{}", decl.name))
    };
    let mut names = BTreeSet::new();
    names.extend(reads.measures.iter().filter_map(measure));
    names.extend(reads.before.iter().filter_map(measure).map(|m| format!("{m}.before")));
    names.extend(
        reads.parameters.iter().filter_map(|p| scope.parameters.get(p.0)).map(|p| format!("parameter {}", p.name)),
    );
    names.extend(reads.subject.iter().filter_map(|k| key("subject", &scope.subject, k)));
    names.extend(reads.customer.iter().filter_map(|k| key("customer", &scope.customer, k)));
    names.extend(reads.claim.iter().map(|field| format!("claim.{field}")));
    names.extend(reads.stage.then(|| "stage".to_owned()));
    names.extend(reads.experts.iter().map(|field| format!("expert {field}")));
    names.extend(reads.tables.iter().map(|table| format!("table {table}")));
    names.extend(reads.functions.iter().map(|function| format!("function {function}")));
    names.into_iter().collect()
}

impl ClaimField {
    /// The name by which rules read it, after `claim.`; the parts of what is asserted count as one.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Kind => "kind",
            Self::Stance => "stance",
            Self::Supported => "supported",
            Self::Refuted => "refuted",
            Self::WasSupported => "was_supported",
            Self::Asserts | Self::AssertsMeasure | Self::AssertsOp | Self::AssertsValue | Self::AssertsWord => {
                "asserts"
            }
        }
    }
}
