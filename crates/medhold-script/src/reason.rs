//! A reason that a rule gives, and the arguments of its message.

use std::collections::BTreeMap;

use medhold_model::{MessageId, Place};

use crate::tree::Expr;

/// `because "message" with #{ … }`.
#[derive(Debug, Clone)]
pub struct Reason {
    /// The message.
    pub message: MessageId,
    /// Where the message's name stands.
    pub place: Place,
    /// Its arguments.
    pub args: ReasonArgs,
}

/// The arguments of a reason, in the order of their names. They take no more room than they need: a large pack has as many as rules.
#[derive(Debug, Clone, Default)]
pub struct ReasonArgs(Box<[(String, Expr)]>);

impl ReasonArgs {
    /// Each name with its expression.
    pub fn iter(&self) -> impl Iterator<Item = (&String, &Expr)> {
        self.0.iter().map(|(name, expr)| (name, expr))
    }

    /// The names.
    pub fn keys(&self) -> impl Iterator<Item = &String> {
        self.0.iter().map(|(name, _)| name)
    }

    /// The expressions, in the order of the names.
    pub fn values(&self) -> impl Iterator<Item = &Expr> {
        self.0.iter().map(|(_, expr)| expr)
    }

    /// Whether there is one of this name.
    #[must_use]
    pub fn contains_key(&self, name: &str) -> bool {
        self.keys().any(|own| own == name)
    }

    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl FromIterator<(String, Expr)> for ReasonArgs {
    fn from_iter<I: IntoIterator<Item = (String, Expr)>>(args: I) -> Self {
        Self(args.into_iter().collect::<BTreeMap<_, _>>().into_iter().collect())
    }
}
