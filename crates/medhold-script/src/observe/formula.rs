//! A guard as conditions joined by and, or and not, in strong Kleene logic.

use crate::tree::{Expr, Node};

/// A guard, its conditions by their place in the order of reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Formula {
    Condition(usize),
    All(Vec<Self>),
    Any(Vec<Self>),
    Not(Box<Self>),
}

impl Formula {
    /// The formula of an expression; its conditions are added to those given.
    pub(super) fn of<'e>(expr: &'e Expr, conditions: &mut Vec<&'e Expr>) -> Self {
        match &expr.node {
            Node::And(operands) => Self::All(operands.iter().map(|operand| Self::of(operand, conditions)).collect()),
            Node::Or(operands) => Self::Any(operands.iter().map(|operand| Self::of(operand, conditions)).collect()),
            Node::Not(inner) if joins(inner) => Self::Not(Box::new(Self::of(inner, conditions))),
            _ => {
                conditions.push(expr);
                Self::Condition(conditions.len() - 1)
            }
        }
    }

    /// What it is with these conditions, none being undecided.
    pub(super) fn truth(&self, conditions: &[Option<bool>]) -> Option<bool> {
        match self {
            Self::Condition(at) => conditions.get(*at).copied().flatten(),
            Self::All(operands) => junction(operands, conditions, false),
            Self::Any(operands) => junction(operands, conditions, true),
            Self::Not(inner) => inner.truth(conditions).map(|truth| !truth),
        }
    }
}

/// Whether an expression joins conditions, so that it is none itself.
fn joins(expr: &Expr) -> bool {
    match &expr.node {
        Node::And(_) | Node::Or(_) => true,
        Node::Not(inner) => joins(inner),
        _ => false,
    }
}

fn junction(operands: &[Formula], conditions: &[Option<bool>], decisive: bool) -> Option<bool> {
    let mut settled = true;
    for operand in operands {
        match operand.truth(conditions) {
            Some(truth) if truth == decisive => return Some(decisive),
            Some(_) => {}
            None => settled = false,
        }
    }
    settled.then_some(!decisive)
}

/// A guard as its conjuncts.
pub(super) struct Guard<'e> {
    pub conjuncts: Vec<Conjunct<'e>>,
}

/// An operand of a guard's outermost `&&`.
pub(super) struct Conjunct<'e> {
    pub expr: &'e Expr,
    pub formula: Formula,
    pub conditions: Vec<&'e Expr>,
}

impl<'e> Guard<'e> {
    pub(super) fn of(guard: &'e Expr) -> Self {
        let operands = guard.conjuncts();
        let conjuncts = operands.iter().map(|expr| {
            let mut conditions = Vec::new();
            let formula = Formula::of(expr, &mut conditions);
            Conjunct { expr, formula, conditions }
        });
        Self { conjuncts: conjuncts.collect() }
    }
}

impl Conjunct<'_> {
    /// Whether it is a condition itself.
    pub(super) fn is_condition(&self) -> bool {
        matches!(self.formula, Formula::Condition(_))
    }
}

/// Whether all hold.
pub(super) fn all(truths: impl IntoIterator<Item = Option<bool>>) -> Option<bool> {
    let mut settled = true;
    for truth in truths {
        match truth {
            Some(false) => return Some(false),
            Some(true) => {}
            None => settled = false,
        }
    }
    settled.then_some(true)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_decided_by_one_operand_does_not_hang_on_an_undecided_one() {
        let both = Formula::All(vec![Formula::Condition(0), Formula::Condition(1)]);
        assert_eq!(both.truth(&[None, Some(false)]), Some(false));
        assert_eq!(both.truth(&[None, Some(true)]), None);
        let either = Formula::Any(vec![Formula::Condition(0), Formula::Condition(1)]);
        assert_eq!(either.truth(&[None, Some(true)]), Some(true));
        assert_eq!(Formula::Not(Box::new(either)).truth(&[Some(false), Some(false)]), Some(true));
    }
}
