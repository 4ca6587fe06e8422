//! What a variable may still be.

use std::sync::Arc;

use medhold_model::{Currency, Date, Decimal, Money, Value};

use super::{Interval, Texts};

/// What a variable may still be: its values, and whether it may be missing (which makes undecided what reads it).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Possible {
    /// The values that it may have.
    pub values: Values,
    /// Whether it may be missing.
    pub missing: bool,
}

/// Values that a variable may have.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Values {
    /// None: it is missing.
    None,
    /// True, false or both; at least one.
    Flag {
        /// Whether it may be true.
        holds: bool,
        /// Whether it may be false.
        fails: bool,
    },
    /// Numbers.
    Number(Interval),
    /// Amounts in a currency.
    Money(Interval, Currency),
    /// Days, counted from 1970-01-01.
    Days(Interval),
    /// Texts.
    Text(Texts),
    /// This list.
    List(Arc<[Value]>),
    /// Signs of a number.
    Sign(Signs),
    /// Anything, of which no more is known: a list, or a value of whatever kind.
    Anything,
}

/// Which signs a number may have; at least one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Signs {
    /// Whether it may be below zero.
    pub negative: bool,
    /// Whether it may be zero.
    pub zero: bool,
    /// Whether it may be above zero.
    pub positive: bool,
}

impl Signs {
    /// Any sign.
    pub const ANY: Self = Self { negative: true, zero: true, positive: true };

    /// The signs in both; none where there is none.
    #[must_use]
    pub fn and(self, other: Self) -> Option<Self> {
        let both = Self {
            negative: self.negative && other.negative,
            zero: self.zero && other.zero,
            positive: self.positive && other.positive,
        };
        (both.negative || both.zero || both.positive).then_some(both)
    }
}

impl Possible {
    /// These values, never missing.
    #[must_use]
    pub fn known(values: Values) -> Self {
        Self { values, missing: false }
    }

    /// Missing.
    #[must_use]
    pub fn missing() -> Self {
        Self { values: Values::None, missing: true }
    }

    /// Only this value, or missing where there is none.
    #[must_use]
    pub fn exactly(value: Option<&Value>) -> Self {
        value.map_or_else(Self::missing, |value| Self::known(Values::exactly(value)))
    }

    /// Whether it may be anything at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        !self.missing && self.values == Values::None
    }

    /// What it may be by both; none where that is nothing.
    #[must_use]
    pub fn and(&self, other: &Self) -> Option<Self> {
        let both = Self { values: self.values.and(&other.values), missing: self.missing && other.missing };
        (!both.is_empty()).then_some(both)
    }

    /// Whether a value, or that it is missing, is among what it may be.
    #[must_use]
    pub fn contains(&self, value: Option<&Value>) -> bool {
        value.map_or(self.missing, |value| self.values.contains(value))
    }
}

impl Values {
    /// Either flag.
    pub const FLAG: Self = Self::Flag { holds: true, fails: true };

    /// Only this value.
    #[must_use]
    pub fn exactly(value: &Value) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag { holds: *flag, fails: !*flag },
            Value::Number(number) => Self::Number(Interval::exactly(*number)),
            Value::Money(money) => Self::Money(Interval::exactly(money.amount()), money.currency()),
            Value::Text(text) => Texts::only([text.as_str()]).map_or(Self::None, Self::Text),
            Value::Date(date) => Self::Days(Interval::exactly(days(*date))),
            Value::List(items) => Self::List(items.as_slice().into()),
        }
    }

    /// The value, where it is the only one.
    #[must_use]
    pub fn single(&self) -> Option<Value> {
        match self {
            Self::Flag { holds, fails } if holds != fails => Some(Value::Flag(*holds)),
            Self::Number(interval) => interval.single().map(Value::Number),
            Self::Money(interval, currency) => {
                interval.single().map(|amount| Value::Money(Money::new(amount, *currency)))
            }
            Self::Days(interval) => interval.single().and_then(date).map(Value::Date),
            Self::Text(texts) => texts.single().map(|text| Value::Text(text.to_string())),
            Self::List(items) => Some(Value::List(items.to_vec())),
            _ => None,
        }
    }

    /// Whether a value is among them.
    #[must_use]
    pub fn contains(&self, value: &Value) -> bool {
        match (self, value) {
            (Self::Flag { holds, fails }, Value::Flag(flag)) => *if *flag { holds } else { fails },
            (Self::Number(interval), Value::Number(number)) => interval.contains(*number),
            (Self::Money(interval, currency), Value::Money(money)) => {
                money.currency() == *currency && interval.contains(money.amount())
            }
            (Self::Days(interval), Value::Date(date)) => interval.contains(days(*date)),
            (Self::Text(texts), Value::Text(text)) => texts.contains(text),
            (Self::List(list), Value::List(items)) => **list == **items,
            (Self::Anything, _) => true,
            _ => false,
        }
    }

    /// The values in both.
    #[must_use]
    pub fn and(&self, other: &Self) -> Self {
        let both = match (self, other) {
            (Self::Anything, other) | (other, Self::Anything) => Some(other.clone()),
            (Self::Flag { holds: a, fails: b }, Self::Flag { holds: c, fails: d }) => {
                let (holds, fails) = (*a && *c, *b && *d);
                (holds || fails).then_some(Self::Flag { holds, fails })
            }
            (Self::Number(a), Self::Number(b)) => a.and(b).map(Self::Number),
            (Self::Money(a, x), Self::Money(b, y)) if x == y => a.and(b).map(|both| Self::Money(both, *x)),
            (Self::Days(a), Self::Days(b)) => a.and(b).map(Self::Days),
            (Self::Text(a), Self::Text(b)) => a.and(b).map(Self::Text),
            (Self::List(a), Self::List(b)) => (a == b).then(|| self.clone()),
            (Self::Sign(a), Self::Sign(b)) => a.and(*b).map(Self::Sign),
            _ => None,
        };
        both.unwrap_or(Self::None)
    }
}

/// A day as a number: days from 1970-01-01.
pub(super) fn days(date: Date) -> Decimal {
    Decimal::from(i64::from(date.epoch_day()))
}

/// The day of such a number; none where there is no such day.
pub(super) fn date(days: Decimal) -> Option<Date> {
    let epoch = Date::new(1970, 1, 1)?;
    epoch.plus_days(i32::try_from(days.to_i64()?).ok()?)
}
