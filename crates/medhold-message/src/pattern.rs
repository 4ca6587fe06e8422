//! A message as it is kept for rendering.

use std::collections::BTreeMap;

use medhold_model::{Decimal, Place, Value};

use crate::function::Function;

/// Text and placeables in the order of the letter.
#[derive(Debug, Default)]
pub(crate) struct Pattern(pub(crate) Vec<Element>);

#[derive(Debug)]
pub(crate) enum Element {
    Text(String),
    Placeable(Expression),
}

#[derive(Debug)]
pub(crate) enum Expression {
    Shown { name: String, function: Function },
    Refer { target: Target, args: BTreeMap<String, Value> },
    Select { selector: Selector, variants: Vec<(Key, Pattern)>, default: usize },
}

#[derive(Debug)]
pub(crate) enum Selector {
    Argument { name: String, function: Function },
    Fixed(Value),
    TermAttribute { target: Target },
}

#[derive(Debug)]
pub(crate) enum Key {
    Name(String),
    Number(Decimal),
}

/// A message or term, or an attribute of one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Target {
    /// The id; a term's begins with `-`.
    pub(crate) id: String,
    pub(crate) attribute: Option<String>,
}

impl Target {
    pub(crate) fn is_term(&self) -> bool {
        self.id.starts_with('-')
    }
}

/// A reference from one message to another, and where it stands.
#[derive(Debug)]
pub(crate) struct Reference {
    pub(crate) target: Target,
    pub(crate) place: Place,
}
