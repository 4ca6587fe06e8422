//! Sets of cases, and single ones, as far as rules can tell them apart.

use std::collections::BTreeMap;
use std::sync::Arc;

use medhold_model::Value;

use super::{Possible, Variable};

/// A set of cases: what each variable may still be. A variable that is not in it may be whatever its declaration allows.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Region {
    known: Arc<BTreeMap<Variable, Possible>>,
}

impl Region {
    /// Every case.
    #[must_use]
    pub fn all() -> Self {
        Self::default()
    }

    /// What a variable may be, where it is narrower than its declaration.
    #[must_use]
    pub fn get(&self, variable: &Variable) -> Option<&Possible> {
        self.known.get(variable)
    }

    /// The same but for one variable, which may be this and nothing else.
    #[must_use]
    pub fn with(&self, variable: Variable, possible: Possible) -> Self {
        let mut known = (*self.known).clone();
        known.insert(variable, possible);
        Self { known: Arc::new(known) }
    }

    /// Whether two are one and the same, not merely equal.
    pub(super) fn is(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.known, &other.known)
    }

    /// Each variable that is narrower than its declaration, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&Variable, &Possible)> {
        self.known.iter()
    }
}

impl FromIterator<(Variable, Possible)> for Region {
    fn from_iter<I: IntoIterator<Item = (Variable, Possible)>>(parts: I) -> Self {
        Self { known: Arc::new(parts.into_iter().collect()) }
    }
}

/// A case as far as it matters: the value of each variable on which an answer hangs, none where it is missing. What is not in it may
/// be anything.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Point {
    values: BTreeMap<Variable, Option<Value>>,
}

impl Point {
    /// The value of a variable, none within where it is missing; none where it does not matter.
    #[must_use]
    pub fn get(&self, variable: &Variable) -> Option<Option<&Value>> {
        self.values.get(variable).map(Option::as_ref)
    }

    /// Each variable that matters, in order, and its value; none where it is missing.
    pub fn iter(&self) -> impl Iterator<Item = (&Variable, Option<&Value>)> {
        self.values.iter().map(|(variable, value)| (variable, value.as_ref()))
    }

    /// The region of all cases that agree with this one in what matters.
    #[must_use]
    pub fn region(&self) -> Region {
        self.iter().map(|(variable, value)| (variable.clone(), Possible::exactly(value))).collect()
    }
}

impl FromIterator<(Variable, Option<Value>)> for Point {
    fn from_iter<I: IntoIterator<Item = (Variable, Option<Value>)>>(values: I) -> Self {
        Self { values: values.into_iter().collect() }
    }
}
