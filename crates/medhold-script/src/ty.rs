//! The type of an expression, as far as it is known before any case.

use std::fmt;
use std::sync::Arc;

use medhold_model::{Currency, Kind, Unit, Value};

/// What kind of value an expression has.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Type {
    /// Only a case can tell.
    Any,
    /// No value: what a loop or an assignment gives.
    Nothing,
    /// True or false.
    Flag,
    /// A number.
    Number(Number),
    /// An amount of money.
    Money(Currency),
    /// A text; where the set of values is closed, those.
    Text(Option<Arc<[String]>>),
    /// A day.
    Date,
    /// Several values, each of this type.
    List(Box<Type>),
    /// Values by name.
    Map,
    /// A range of integers.
    Range,
}

/// What is known of a number.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Number {
    /// Its unit; none where it is a literal, computed, or brings its own.
    pub unit: Option<Unit>,
    /// Whether it is an integer.
    pub whole: bool,
}

impl Type {
    /// A number without a known unit.
    pub(crate) const NUMBER: Self = Self::Number(Number { unit: None, whole: false });
    /// An integer without a known unit.
    pub(crate) const INTEGER: Self = Self::Number(Number { unit: None, whole: true });
    /// A text of any value.
    pub(crate) const TEXT: Self = Self::Text(None);

    /// A list of this type.
    pub(crate) fn list(item: Self) -> Self {
        Self::List(Box::new(item))
    }

    /// A text whose values are closed.
    pub(crate) fn one_of<'a>(values: impl IntoIterator<Item = &'a str>) -> Self {
        Self::Text(Some(values.into_iter().map(str::to_owned).collect()))
    }

    /// The type of what a pack declares.
    pub(crate) fn declared(kind: Kind, unit: Option<&Unit>, values: &[String]) -> Self {
        let unit = unit.filter(|u| !u.is_any()).cloned();
        match kind {
            Kind::Share | Kind::Number => Self::Number(Number { unit, whole: false }),
            Kind::Count => Self::Number(Number { unit, whole: true }),
            Kind::Money(currency) => Self::Money(currency),
            Kind::Flag => Self::Flag,
            Kind::Text if values.is_empty() => Self::TEXT,
            Kind::Text => Self::Text(Some(values.into())),
            Kind::Date => Self::Date,
            Kind::List => Self::list(Self::Any),
        }
    }

    /// The type of a value.
    pub(crate) fn of(value: &Value) -> Self {
        match value {
            Value::Flag(_) => Self::Flag,
            Value::Number(number) => Self::Number(Number { unit: None, whole: number.is_integer() }),
            Value::Money(money) => Self::Money(money.currency()),
            Value::Text(_) => Self::TEXT,
            Value::Date(_) => Self::Date,
            Value::List(_) => Self::list(Self::Any),
        }
    }

    /// Whether values of the two types are of one kind, as far as is known.
    pub(crate) fn alike(&self, other: &Self) -> bool {
        matches!((self, other), (Self::Any, _) | (_, Self::Any))
            || std::mem::discriminant(self) == std::mem::discriminant(other)
    }

    /// Whether this can be a flag.
    pub(crate) fn may_be_flag(&self) -> bool {
        matches!(self, Self::Any | Self::Flag)
    }

    /// Whether this can be a number.
    pub(crate) fn may_be_number(&self) -> bool {
        matches!(self, Self::Any | Self::Number(_))
    }

    /// The type of a value that is of one of two types.
    pub(crate) fn join(self, other: Self) -> Self {
        match (self, other) {
            (a, b) if a == b => a,
            (Self::Number(a), Self::Number(b)) => {
                Self::Number(Number { unit: if a.unit == b.unit { a.unit } else { None }, whole: a.whole && b.whole })
            }
            (Self::Text(_), Self::Text(_)) => Self::TEXT,
            (Self::List(a), Self::List(b)) => Self::list(a.join(*b)),
            _ => Self::Any,
        }
    }

    /// The type of a variable that is assigned to again after it had a value of this type.
    pub(crate) fn widened(self) -> Self {
        match self {
            Self::Nothing => Self::Any,
            Self::Number(number) => Self::Number(Number { unit: None, whole: number.whole }),
            Self::Text(_) => Self::TEXT,
            Self::List(_) => Self::list(Self::Any),
            other => other,
        }
    }
}

impl fmt::Display for Type {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Any => f.write_str("a value"),
            Self::Nothing => f.write_str("nothing"),
            Self::Flag => f.write_str("a flag"),
            Self::Number(Number { unit: Some(unit), .. }) if unit.as_str() != "1" => write!(f, "a number in {unit}"),
            Self::Number(_) => f.write_str("a number"),
            Self::Money(currency) => write!(f, "an amount in {currency}"),
            Self::Text(_) => f.write_str("a text"),
            Self::Date => f.write_str("a date"),
            Self::List(_) => f.write_str("a list"),
            Self::Map => f.write_str("a map"),
            Self::Range => f.write_str("a range"),
        }
    }
}
