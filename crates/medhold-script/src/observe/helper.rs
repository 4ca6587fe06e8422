//! The conditions in the helper functions that rules call.

use std::collections::{BTreeMap, BTreeSet};

use medhold_model::Place;

use crate::explain::line_of;
use crate::lower::expressions;
use crate::program::Parts;
use crate::tree::{Expr, FunctionId, Node, Statement, Switch};

/// A condition in a helper function: an operand of `&&` or `||`, or what an `if`, a `switch` case or a loop asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HelperCondition {
    /// The function.
    pub function: String,
    /// Where the condition stands: at its operator, or at its first word where it has none.
    pub place: Place,
    /// The line that it stands on, white space folded.
    pub line: String,
}

/// The conditions in every function that a rule calls, through other functions too, in the order of their places.
pub(crate) fn helper_conditions(parts: &Parts) -> Vec<HelperCondition> {
    let mut found: BTreeMap<Place, HelperCondition> = BTreeMap::new();
    for id in called(parts) {
        let Some(function) = parts.functions.get(id.0) else { continue };
        let mut conditions = Vec::new();
        function.body.iter().for_each(|statement| in_statement(statement, &mut conditions));
        for condition in conditions {
            let place = parts.place(condition.spot);
            found.entry(place.clone()).or_insert_with(|| HelperCondition {
                function: function.name.to_string(),
                place,
                line: line_of(parts, condition),
            });
        }
    }
    found.into_values().collect()
}

/// Whether an expression that is asked for its truth is a condition, not a junction of some.
pub(crate) fn is_condition(expr: &Expr) -> bool {
    !matches!(expr.node, Node::And(_) | Node::Or(_)) && !matches!(&expr.node, Node::Not(inner) if !is_condition(inner))
}

/// The functions that rules call, through each other too.
fn called(parts: &Parts) -> BTreeSet<FunctionId> {
    walk(parts, parts.rules.iter().flat_map(expressions).collect(), &mut |_| {})
}

/// Whether an expression asks whether something is known, or a table has a row, through helper functions too.
pub(super) fn asks_whether_known(parts: &Parts, expr: &Expr) -> bool {
    let mut asks = false;
    walk(parts, vec![expr], &mut |expr| asks |= matches!(expr.node, Node::Known(_) | Node::HasRow(..)));
    asks
}

/// Goes through expressions and the functions that they call, each once, and gives those functions.
fn walk<'a>(parts: &'a Parts, mut waiting: Vec<&'a Expr>, each: &mut dyn FnMut(&'a Expr)) -> BTreeSet<FunctionId> {
    let mut found = BTreeSet::new();
    while let Some(expr) = waiting.pop() {
        each(expr);
        if let Node::Call(id, _) = &expr.node
            && found.insert(*id)
        {
            let body = parts.functions.get(id.0).map(|f| f.body.as_slice()).unwrap_or_default();
            body.iter().for_each(|statement| statement.children(&mut |child| waiting.push(child)));
        }
        expr.children(&mut |child| waiting.push(child));
    }
    found
}

fn in_statement<'a>(statement: &'a Statement, found: &mut Vec<&'a Expr>) {
    if let Statement::While(condition, _) | Statement::Until(_, condition, _) = statement {
        asked(condition, found);
    }
    match statement {
        Statement::While(_, body) | Statement::Until(body, ..) => {
            body.iter().for_each(|statement| in_statement(statement, found));
        }
        Statement::For(repeat) => {
            in_expr(&repeat.over, found);
            repeat.body.iter().for_each(|statement| in_statement(statement, found));
        }
        other => other.children(&mut |expr| in_expr(expr, found)),
    }
}

fn in_expr<'a>(expr: &'a Expr, found: &mut Vec<&'a Expr>) {
    match &expr.node {
        Node::And(_) | Node::Or(_) => asked(expr, found),
        Node::If(parts) => {
            let [condition, then, or] = parts.as_ref();
            asked(condition, found);
            in_expr(then, found);
            in_expr(or, found);
        }
        Node::Switch(switch) => in_switch(switch, found),
        Node::Block(statements) => statements.iter().for_each(|statement| in_statement(statement, found)),
        _ => expr.children(&mut |child| in_expr(child, found)),
    }
}

fn in_switch<'a>(switch: &'a Switch, found: &mut Vec<&'a Expr>) {
    in_expr(&switch.on, found);
    for case in &switch.cases {
        case.condition.iter().for_each(|condition| asked(condition, found));
        in_expr(&case.then, found);
    }
    in_expr(&switch.otherwise, found);
}

/// The conditions of an expression that is asked for its truth.
fn asked<'a>(expr: &'a Expr, found: &mut Vec<&'a Expr>) {
    match &expr.node {
        Node::And(operands) | Node::Or(operands) => operands.iter().for_each(|operand| asked(operand, found)),
        Node::Not(inner) if !is_condition(inner) => asked(inner, found),
        _ => {
            found.push(expr);
            in_expr(expr, found);
        }
    }
}
