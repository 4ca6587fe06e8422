//! What a pack declares: the kinds, units and limits that cases are held against.

use std::collections::BTreeMap;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::{Changeable, Currency, Language, MeasureId, Op, ParameterId, PluginName, Value};

/// The kind of a measure, parameter, key or table column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// A number from 0 to 1.
    Share,
    /// A number.
    Number,
    /// A whole number, 0 or more.
    Count,
    /// An amount in this currency.
    Money(Currency),
    /// True or false.
    Flag,
    /// A text.
    Text,
    /// A day.
    Date,
    /// Several values.
    List,
}

impl Kind {
    /// The name by which a manifest and a plugin declare it: `share`, `money`, …
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Share => "share",
            Self::Number => "number",
            Self::Count => "count",
            Self::Money(_) => "money",
            Self::Flag => "flag",
            Self::Text => "text",
            Self::Date => "date",
            Self::List => "list",
        }
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// A unit of measurement as the pack writes it: `min`, `km`, `1` for a pure number, a currency for money, and `any` for
/// the value's own unit.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Unit(String);

impl Unit {
    /// The unit of this name.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self(name.to_owned())
    }

    /// The unit of a pure number.
    #[must_use]
    pub fn one() -> Self {
        Self::new("1")
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the value brings its own unit.
    #[must_use]
    pub fn is_any(&self) -> bool {
        self.0 == "any"
    }
}

impl fmt::Display for Unit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A measure that a pack declares.
#[derive(Debug, Clone, PartialEq)]
pub struct MeasureDecl {
    /// Its name.
    pub name: MeasureId,
    /// Its kind.
    pub kind: Kind,
    /// Its unit; the currency where it is money.
    pub unit: Unit,
    /// Sample size below which the evidence is too thin.
    pub min_n: Option<u64>,
    /// Days after which the evidence is too old, counted from its as-of date to the case's date.
    pub max_age_days: Option<u32>,
    /// The plugin that gives it; none where it is given in the case.
    pub from: Option<PluginName>,
    /// The value that it has where it is not given: whoever carries the burden of proof has not met it.
    pub absent: Option<Value>,
    /// The values that a text may have; empty where any will do.
    pub values: Vec<String>,
    /// How the customer can change it; none where it is past, protected or not the customer's to change.
    pub changeable: Option<Changeable>,
}

impl MeasureDecl {
    /// What a case gives of it, as a value of its kind.
    ///
    /// # Errors
    /// Why it is none: of another kind, or none of the declared values.
    pub fn value(&self, given: &crate::Given) -> Result<Value, String> {
        declared(given, self.kind, &self.values)
    }
}

/// A value of a kind and, where values are declared, one of them.
fn declared(given: &crate::Given, kind: Kind, values: &[String]) -> Result<Value, String> {
    let value = Value::read(given, kind)?;
    match &value {
        Value::Text(text) if !values.is_empty() && !values.contains(text) => {
            Err(format!("`{text}` is none of `{}`", values.join("`, `")))
        }
        _ => Ok(value),
    }
}

/// A key that a claim's subject or a case's customer may have.
#[derive(Debug, Clone, PartialEq)]
pub struct KeyDecl {
    /// Its name.
    pub name: crate::KeyName,
    /// Its kind.
    pub kind: Kind,
    /// Its unit, where it has one.
    pub unit: Option<Unit>,
    /// The values that it may have; empty where any will do.
    pub values: Vec<String>,
    /// Whether it is a protected attribute, which no decision may hang on.
    pub protected: bool,
    /// The protected attribute that this key betrays, where it is a declared proxy of one.
    pub proxy_of: Option<crate::KeyName>,
    /// Where a number is cut into bands, for comparing those in each: ascending, each limit begins a band. Empty where it is not.
    pub bands: Vec<crate::Decimal>,
    /// How the customer can change it; none where it is past, protected or not the customer's to change.
    pub changeable: Option<Changeable>,
}

impl KeyDecl {
    /// What a case gives of it, as a value of its kind.
    ///
    /// # Errors
    /// Why it is none: of another kind, or none of the declared values.
    pub fn value(&self, given: &crate::Given) -> Result<Value, String> {
        declared(given, self.kind, &self.values)
    }
}

/// A parameter: a value of the business or of the law that a profile may set otherwise.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterDecl {
    /// Its name.
    pub name: ParameterId,
    /// Its kind, that of its value unless declared.
    pub kind: Kind,
    /// Its value in the pack.
    pub value: Value,
    /// Its unit, where it has one.
    pub unit: Option<Unit>,
    /// What it is, for people.
    pub about: Option<String>,
}

/// The meaning that a pack gives to a word that customers use of a measure: *often*, *always*.
#[derive(Debug, Clone, PartialEq)]
pub struct WordDecl {
    /// The word as cases write it.
    pub word: String,
    /// The comparison.
    pub op: Op,
    /// The value that the measure is compared with.
    pub value: Value,
    /// The word in each language, for letters.
    pub names: BTreeMap<Language, String>,
}
