//! What a message is told.

use std::collections::BTreeMap;

use medhold_model::Value;

/// What an argument is in the letter, which decides the kind of its segments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// A fact whose origin can be looked up.
    Fact,
    /// The customer's own words.
    Quote,
    /// A law, contract clause or source of evidence.
    Citation,
    /// The case's id or a date of the letter.
    Mark,
}

/// A value and what it is in the letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Argument {
    /// The value.
    pub value: Value,
    /// What it is in the letter.
    pub role: Role,
}

impl Argument {
    /// A fact whose origin can be looked up.
    #[must_use]
    pub fn fact(value: Value) -> Self {
        Self { value, role: Role::Fact }
    }

    /// A text in a role.
    #[must_use]
    pub fn text(text: impl Into<String>, role: Role) -> Self {
        Self { value: Value::Text(text.into()), role }
    }
}

/// Arguments by name: a rule's (`BTreeMap<String, Value>`) or a few in a row, all of them facts, or a letter's own.
pub trait Arguments {
    /// The argument of this name.
    fn argument(&self, name: &str) -> Option<(&Value, Role)>;
}

impl Arguments for BTreeMap<String, Value> {
    fn argument(&self, name: &str) -> Option<(&Value, Role)> {
        self.get(name).map(|value| (value, Role::Fact))
    }
}

impl<const N: usize> Arguments for [(&str, Value); N] {
    fn argument(&self, name: &str) -> Option<(&Value, Role)> {
        self.iter().find(|(own, _)| *own == name).map(|(_, value)| (value, Role::Fact))
    }
}

impl Arguments for BTreeMap<&str, Argument> {
    fn argument(&self, name: &str) -> Option<(&Value, Role)> {
        self.get(name).map(|argument| (&argument.value, argument.role))
    }
}
