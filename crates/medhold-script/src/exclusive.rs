//! Guards that can't both hold, because one asks what the other denies.

use std::collections::BTreeSet;

use crate::program::Parts;
use crate::tree::{Expr, FunctionId, Node, Statement};

/// How deep helper functions are followed.
const DEEPEST: usize = 16;

/// Helper functions without parameters that are true, or false, wherever an expression is true.
#[derive(Default)]
struct Asked {
    holds: BTreeSet<FunctionId>,
    fails: BTreeSet<FunctionId>,
}

/// Whether two guards can't both be true: wherever one is, a helper function without parameters is true, and wherever the other is, it
/// is false. A function sees nothing but the case, so it is the same in both.
pub(crate) fn exclusive(parts: &Parts, a: &Expr, b: &Expr) -> bool {
    let (a, b) = (asked(parts, a), asked(parts, b));
    !a.holds.is_disjoint(&b.fails) || !a.fails.is_disjoint(&b.holds)
}

fn asked(parts: &Parts, guard: &Expr) -> Asked {
    let mut asked = Asked::default();
    asked.follow(parts, guard, true, 0);
    asked
}

impl Asked {
    /// What must be so for an expression to come out as `truth`.
    fn follow(&mut self, parts: &Parts, expr: &Expr, truth: bool, depth: usize) {
        match &expr.node {
            Node::Not(inner) => self.follow(parts, inner, !truth, depth),
            Node::And(operands) if truth => operands.iter().for_each(|one| self.follow(parts, one, truth, depth)),
            Node::Or(operands) if !truth => operands.iter().for_each(|one| self.follow(parts, one, truth, depth)),
            Node::Call(id, arguments) if arguments.is_empty() => {
                let fresh = if truth { self.holds.insert(*id) } else { self.fails.insert(*id) };
                let body = parts.functions.get(id.0).map_or(&[][..], |function| &function.body);
                if let ([Statement::Value(value) | Statement::Return(value)], true) = (body, fresh && depth < DEEPEST) {
                    self.follow(parts, value, truth, depth + 1);
                }
            }
            _ => {}
        }
    }
}
