//! The ways by which a rule comes to what it reads: through which helper functions.

use std::collections::BTreeSet;

use medhold_model::{Decimal, Value};

use crate::lower::expressions;
use crate::reads::visit;
use crate::tree::{ClaimField, Expr, Function, FunctionId, Node, Pattern, Spot};
use crate::{KeyIndex, MeasureIndex, Rule, TableIndex};

/// What a rule reads of a case where it matters who it is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum WayTo {
    /// A key of the claim's subject.
    Subject(KeyIndex),
    /// A key of the customer.
    Customer(KeyIndex),
    /// A measure, of either period.
    Measure(MeasureIndex),
    /// Whatever measure the claim asserts something of: `claim.supported` and its like.
    Asserted,
}

/// How a rule comes to something that it reads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Way {
    /// What is read.
    pub to: WayTo,
    /// The helper functions on the way, the one that the rule itself calls first; empty where the rule reads it itself.
    pub through: Vec<String>,
    /// Where it is read.
    pub(crate) spot: Spot,
}

/// The shortest way of a rule to each thing that it reads, in the order of reading.
pub(crate) fn ways(rule: &Rule, functions: &[Function]) -> Vec<Way> {
    let mut seen = BTreeSet::new();
    let mut ways = Vec::new();
    for expr in expressions(rule) {
        visit(expr, functions, &mut |inner, path| {
            if let Some(to) = way_to(inner).filter(|to| seen.insert(*to)) {
                ways.push(Way { to, through: names(path, functions), spot: inner.spot });
            }
        });
    }
    ways
}

/// The tables in which a rule looks up a row by something that it reads as it stands.
pub(crate) fn looked_up(rule: &Rule, functions: &[Function]) -> BTreeSet<(WayTo, TableIndex)> {
    let mut found = BTreeSet::new();
    for expr in expressions(rule) {
        visit(expr, functions, &mut |inner, _| {
            if let Node::Cell(table, key, _) | Node::HasRow(table, key) = &inner.node {
                found.extend(way_to(key).map(|to| (to, *table)));
            }
        });
    }
    found
}

fn way_to(expr: &Expr) -> Option<WayTo> {
    match expr.node {
        Node::Subject(key) => Some(WayTo::Subject(key)),
        Node::Customer(key) => Some(WayTo::Customer(key)),
        Node::Measure(measure, _) | Node::Part(measure, ..) => Some(WayTo::Measure(measure)),
        Node::Claim(ClaimField::Supported | ClaimField::Refuted | ClaimField::WasSupported) => Some(WayTo::Asserted),
        _ => None,
    }
}

fn names(path: &[FunctionId], functions: &[Function]) -> Vec<String> {
    path.iter().filter_map(|id| functions.get(id.0)).map(|function| function.name.to_string()).collect()
}

/// The values written in a rule and in the functions that it calls, in the order of reading, each once.
pub(crate) fn literals(rule: &Rule, functions: &[Function]) -> Vec<Value> {
    let mut values = Vec::new();
    let mut note = |value: &Value| {
        if !values.contains(value) {
            values.push(value.clone());
        }
    };
    for expr in expressions(rule) {
        visit(expr, functions, &mut |inner, _| match &inner.node {
            Node::Constant(value) => note(value),
            Node::Switch(switch) => {
                for pattern in switch.cases.iter().flat_map(|case| &case.values) {
                    match pattern {
                        Pattern::Is(value) => note(value),
                        Pattern::Within(first, end) => {
                            note(&Value::Number(Decimal::from(*first)));
                            note(&Value::Number(Decimal::from(*end)));
                        }
                    }
                }
            }
            _ => {}
        });
    }
    values
}
