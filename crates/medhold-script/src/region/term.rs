//! How something that the analysis does not follow is computed, so that the same computation is known again.

use std::sync::Arc;

use medhold_model::Value;

use super::Variable;
use super::linear::Linear;
use crate::tree::FunctionId;

/// A computation.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Term {
    /// A value, as rules write it.
    Constant(Arc<str>),
    /// What a case says.
    Variable(Variable),
    /// A sum.
    Linear(Linear),
    /// An operator, a function that is built in or one of the pack's.
    Apply(Arc<str>, Option<FunctionId>, Vec<Term>),
}

impl Term {
    pub(super) fn constant(value: &Value) -> Self {
        Self::Constant(match value {
            Value::Text(text) => format!("{text:?}").into(),
            // An amount that is computed may be finer than its currency, so it is told by its number.
            Value::Money(money) => format!("{} {}", money.amount(), money.currency()).into(),
            Value::Date(date) => format!("\"{date}\"").into(),
            other => other.to_string().into(),
        })
    }

    pub(super) fn apply(name: &str, args: Vec<Self>) -> Self {
        Self::Apply(name.into(), None, args)
    }
}
