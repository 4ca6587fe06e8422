//! Values while a rule is evaluated.

use std::cmp::Ordering;
use std::collections::BTreeMap;
use std::fmt::{self, Write};
use std::rc::Rc;
use std::sync::Arc;

use medhold_model::{Currency, Date, Decimal, Money, Value};

use super::Quantity;

/// A value. Texts of the case and the program are borrowed, and a copy of a list shares its items.
#[derive(Debug, Clone)]
pub(crate) enum Val<'a> {
    Nothing,
    Flag(bool),
    Number(Decimal),
    /// Not rounded to the currency's minor unit: that is done where it leaves the rule.
    Money(Decimal, Currency),
    Text(Text<'a>),
    Date(Date),
    List(Rc<List<'a>>),
    Map(Rc<Map<'a>>),
    /// Integers from the first to before the second.
    Range(i64, i64),
}

/// A text, borrowed or shared.
#[derive(Debug, Clone)]
pub(crate) enum Text<'a> {
    Borrowed(&'a str),
    Shared(Rc<str>),
}

/// Items, and how many there are with those within them.
#[derive(Debug, Clone, Default)]
pub(crate) struct List<'a> {
    pub items: Vec<Val<'a>>,
    pub size: usize,
}

/// Values by name, and how many there are with those within them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Map<'a> {
    pub values: BTreeMap<Arc<str>, Val<'a>>,
    pub size: usize,
}

impl std::ops::Deref for Text<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match self {
            Self::Borrowed(text) => text,
            Self::Shared(text) => text,
        }
    }
}

impl<'a> Val<'a> {
    pub(super) fn text(text: String) -> Self {
        Self::Text(Text::Shared(text.into()))
    }

    pub(super) fn list(items: Vec<Self>) -> Self {
        let size = items.iter().map(Self::size).sum();
        Self::List(Rc::new(List { items, size }))
    }

    /// How many items it counts for: itself and those within.
    pub(super) fn size(&self) -> usize {
        match self {
            Self::List(list) => 1 + list.size,
            Self::Map(map) => 1 + map.size,
            _ => 1,
        }
    }

    /// What kind of value it is, in words.
    pub(super) fn kind(&self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Flag(_) => "a flag",
            Self::Number(_) => "a number",
            Self::Money(..) => "an amount of money",
            Self::Text(_) => "a text",
            Self::Date(_) => "a date",
            Self::List(_) => "a list",
            Self::Map(_) => "a map",
            Self::Range(..) => "a range",
        }
    }

    /// The value as it leaves the rule; none where it can't.
    pub(super) fn into_value(self) -> Option<Value> {
        Some(match self {
            Self::Flag(flag) => Value::Flag(flag),
            Self::Number(number) => Value::Number(number),
            Self::Money(amount, currency) => Value::Money(Money::new(amount, currency)),
            Self::Text(text) => Value::Text(text.to_string()),
            Self::Date(date) => Value::Date(date),
            Self::List(list) => {
                Value::List(list.items.iter().map(|item| item.clone().into_value()).collect::<Option<_>>()?)
            }
            Self::Nothing | Self::Map(_) | Self::Range(..) => return None,
        })
    }

    /// Whether two values are equal; none where they are of kinds that can't be compared.
    pub(super) fn equals(&self, other: &Self) -> Option<bool> {
        Some(match (self, other) {
            (Self::Flag(a), Self::Flag(b)) => a == b,
            (Self::Text(a), Self::Text(b)) => **a == **b,
            (Self::List(a), Self::List(b)) => {
                if a.items.len() != b.items.len() {
                    return Some(false);
                }
                let mut equal = true;
                for (a, b) in a.items.iter().zip(&b.items) {
                    equal &= a.equals(b)?;
                }
                equal
            }
            _ => self.order(other)?.is_eq(),
        })
    }

    /// Which of two values is the larger; none where they have no order.
    pub(super) fn order(&self, other: &Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Date(a), Self::Text(b)) => Some(a.cmp(&b.parse().ok()?)),
            (Self::Text(a), Self::Date(b)) => Some(a.parse::<Date>().ok()?.cmp(b)),
            _ => self.quantity()?.order(other.quantity()?),
        }
    }

    /// The value as something to compute with; none where it is neither a number nor an amount nor a day.
    pub(super) fn quantity(&self) -> Option<Quantity> {
        match self {
            Self::Number(number) => Some(Quantity::Number(*number)),
            Self::Money(amount, currency) => Some(Quantity::Money(*amount, *currency)),
            Self::Date(date) => Some(Quantity::Date(*date)),
            _ => None,
        }
    }
}

impl From<Quantity> for Val<'_> {
    fn from(quantity: Quantity) -> Self {
        match quantity {
            Quantity::Number(number) => Self::Number(number),
            Quantity::Money(amount, currency) => Self::Money(amount, currency),
            Quantity::Date(date) => Self::Date(date),
        }
    }
}

impl<'a> From<&'a Value> for Val<'a> {
    fn from(value: &'a Value) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Number(number) => Self::Number(*number),
            Value::Money(money) => Self::Money(money.amount(), money.currency()),
            Value::Text(text) => Self::Text(Text::Borrowed(text)),
            Value::Date(date) => Self::Date(*date),
            Value::List(items) => Self::list(items.iter().map(Self::from).collect()),
        }
    }
}

/// A value that is not borrowed from anything.
impl From<Value> for Val<'_> {
    fn from(value: Value) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag(flag),
            Value::Number(number) => Self::Number(number),
            Value::Money(money) => Self::Money(money.amount(), money.currency()),
            Value::Text(text) => Self::text(text),
            Value::Date(date) => Self::Date(date),
            Value::List(items) => Self::list(items.into_iter().map(Self::from).collect()),
        }
    }
}

impl fmt::Display for Val<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => Ok(()),
            Self::Flag(flag) => write!(f, "{flag}"),
            Self::Number(number) => write!(f, "{number}"),
            Self::Money(amount, currency) => write!(f, "{}", Money::new(*amount, *currency)),
            Self::Text(text) => f.write_str(text),
            Self::Date(date) => write!(f, "{date}"),
            Self::List(list) => {
                f.write_char('[')?;
                for (place, item) in list.items.iter().enumerate() {
                    write!(f, "{}{item}", if place == 0 { "" } else { ", " })?;
                }
                f.write_char(']')
            }
            Self::Map(map) => {
                f.write_str("#{")?;
                for (place, (name, value)) in map.values.iter().enumerate() {
                    write!(f, "{}{name}: {value}", if place == 0 { "" } else { ", " })?;
                }
                f.write_char('}')
            }
            Self::Range(from, to) => write!(f, "{from}..{to}"),
        }
    }
}
