//! The attributes on which no decision may hang, and which rules read them.

use std::fmt;

use medhold_model::{Given, RuleId};
use serde::{Serialize, Serializer};

/// An attribute on which no decision may hang, together with what betrays it.
#[derive(Debug, Clone, PartialEq)]
pub struct Attribute {
    /// Its own key first, then its declared proxies in the order of their names.
    pub keys: Vec<AttributeKey>,
}

/// A key of a case that is, or betrays, an attribute.
#[derive(Debug, Clone, PartialEq)]
pub struct AttributeKey {
    /// The key.
    pub key: KeyPath,
    /// What it may be exchanged for.
    pub domain: Domain,
}

/// Where a key stands in a case.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum KeyPath {
    /// A key of the customer.
    Customer(String),
    /// A key of the subject of the case's claims.
    Subject(String),
}

/// The values that a key may be exchanged for.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Domain {
    /// The values, each once.
    pub values: Vec<Given>,
    /// What the pack would have to declare for these to be all that matter; none where they are.
    pub undeclared: Option<String>,
}

/// That a rule reads an attribute.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct AttributeRead {
    /// The rule.
    pub rule: RuleId,
    /// What it reads.
    pub key: KeyPath,
    /// The way to it: helper functions, the one that the rule calls first, and measures whose source is given it. Empty where
    /// the rule reads it itself.
    pub through: Vec<String>,
}

/// What the rules that could apply to a claim, those on its topic that are in force, read of attributes.
#[derive(Debug, Clone, PartialEq)]
pub struct Bearing<'a> {
    /// How many rules could apply.
    pub rules: usize,
    /// The attributes that the pack declares.
    pub attributes: &'a [Attribute],
    /// Which of those rules reads which of them; empty where none does, which proves that nothing hangs on them.
    pub reads: Vec<AttributeRead>,
}

impl Attribute {
    /// Its name, as cases write it: `customer.gender`.
    #[must_use]
    pub fn name(&self) -> String {
        self.keys.first().map(|own| own.key.to_string()).unwrap_or_default()
    }

    /// Whether a key is the attribute's own or a proxy of it.
    #[must_use]
    pub fn has(&self, key: &KeyPath) -> bool {
        self.keys.iter().any(|own| own.key == *key)
    }
}

impl fmt::Display for KeyPath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Customer(name) => write!(f, "customer.{name}"),
            Self::Subject(name) => write!(f, "subject.{name}"),
        }
    }
}

impl Serialize for KeyPath {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl fmt::Display for AttributeRead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` reads {}", self.rule, self.key)?;
        match self.through.as_slice() {
            [] => Ok(()),
            through => write!(f, " through {}", through.join(", ")),
        }
    }
}
