//! What a slot of a record holds: a value without a name, a box or a text.

use std::cmp::Ordering;
use std::collections::HashMap;
use std::sync::Arc;

use medhold_model::{Currency, Date, Decimal, Money, Value};

use crate::eval::Quantity;

/// The number of a text that rules or tables name. Texts that they do not name are all [`Symbol::OTHER`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Symbol(u32);

impl Symbol {
    /// A text that no rule and no table names. It equals no named text; whether two such texts are equal can't be told.
    pub const OTHER: Self = Self(0);

    /// Its number, from 0 for [`Self::OTHER`].
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }
}

/// The texts that rules and tables name, each with its number.
#[derive(Debug, Clone, Default)]
pub struct Symbols {
    numbers: HashMap<Arc<str>, Symbol>,
    texts: Vec<Arc<str>>,
}

impl Symbols {
    /// The symbol of a text.
    #[must_use]
    pub fn of(&self, text: &str) -> Symbol {
        self.numbers.get(text).copied().unwrap_or(Symbol::OTHER)
    }

    /// The symbol of a text that is named, a new one where it was not named before.
    pub(crate) fn name(&mut self, text: &str) -> Symbol {
        if let Some(symbol) = self.numbers.get(text) {
            return *symbol;
        }
        let text: Arc<str> = text.into();
        self.texts.push(Arc::clone(&text));
        let symbol = Symbol(u32::try_from(self.texts.len()).unwrap_or(u32::MAX));
        self.numbers.insert(text, symbol);
        symbol
    }

    /// The text of a symbol; none of [`Symbol::OTHER`].
    #[must_use]
    pub fn text(&self, symbol: Symbol) -> Option<&str> {
        self.texts.get(usize::try_from(symbol.0).ok()?.checked_sub(1)?).map(AsRef::as_ref)
    }

    /// A cell as the value that leaves a rule, an amount rounded half to even to its currency's minor unit; none where it lacks, or is a
    /// text that is not named.
    #[must_use]
    pub fn value(&self, cell: Cell) -> Option<Value> {
        Some(match cell {
            Cell::Lacking => return None,
            Cell::Flag(flag) => Value::Flag(flag),
            Cell::Number(number) => Value::Number(number),
            Cell::Money(amount, currency) => Value::Money(Money::new(amount, currency)),
            Cell::Text(symbol) => Value::Text(self.text(symbol)?.to_owned()),
            Cell::Date(date) => Value::Date(date),
        })
    }
}

/// A value in a record, or computed from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Cell {
    /// It can't be had: whatever reads it is undecided.
    Lacking,
    /// True or false.
    Flag(bool),
    /// A number.
    Number(Decimal),
    /// An amount of money, not rounded.
    Money(Decimal, Currency),
    /// A text.
    Text(Symbol),
    /// A day.
    Date(Date),
}

impl Cell {
    /// A value as a cell; a list is none, and lacks.
    #[must_use]
    pub fn of(value: &Value, symbols: &Symbols) -> Self {
        match value {
            Value::Flag(flag) => Self::Flag(*flag),
            Value::Number(number) => Self::Number(*number),
            Value::Money(money) => Self::Money(money.amount(), money.currency()),
            Value::Text(text) => Self::Text(symbols.of(text)),
            Value::Date(date) => Self::Date(*date),
            Value::List(_) => Self::Lacking,
        }
    }

    /// Where it lies on the line of its kind: a number or amount as itself, a flag as 0 or 1, a text as its symbol's number and a
    /// day as the days since 1970-01-01; none where it lacks.
    #[must_use]
    pub fn position(self) -> Option<Decimal> {
        Some(match self {
            Self::Lacking => return None,
            Self::Flag(flag) => Decimal::from(i64::from(flag)),
            Self::Number(number) | Self::Money(number, _) => number,
            Self::Text(symbol) => Decimal::from(i64::from(symbol.number())),
            Self::Date(date) => Decimal::from(i64::from(date.epoch_day())),
        })
    }

    /// The flag, where it is one.
    #[must_use]
    pub fn flag(self) -> Option<bool> {
        match self {
            Self::Flag(flag) => Some(flag),
            _ => None,
        }
    }

    /// The value as something to compute with; none where it is neither a number nor an amount nor a day.
    pub(crate) fn quantity(self) -> Option<Quantity> {
        match self {
            Self::Number(number) => Some(Quantity::Number(number)),
            Self::Money(amount, currency) => Some(Quantity::Money(amount, currency)),
            Self::Date(date) => Some(Quantity::Date(date)),
            Self::Lacking | Self::Flag(_) | Self::Text(_) => None,
        }
    }

    /// Which of two values is the larger; none where they have no order. Texts and flags have none.
    #[must_use]
    pub fn order(self, other: Self) -> Option<Ordering> {
        self.quantity()?.order(other.quantity()?)
    }

    /// Whether two values are equal; none where they are of kinds that can't be compared, or are two texts that nothing names.
    #[must_use]
    pub fn equals(self, other: Self) -> Option<bool> {
        match (self, other) {
            (Self::Flag(a), Self::Flag(b)) => Some(a == b),
            (Self::Text(Symbol::OTHER), Self::Text(Symbol::OTHER)) => None,
            (Self::Text(a), Self::Text(b)) => Some(a == b),
            _ => self.order(other).map(Ordering::is_eq),
        }
    }
}

impl From<Option<Quantity>> for Cell {
    fn from(quantity: Option<Quantity>) -> Self {
        match quantity {
            Some(Quantity::Number(number)) => Self::Number(number),
            Some(Quantity::Money(amount, currency)) => Self::Money(amount, currency),
            Some(Quantity::Date(date)) => Self::Date(date),
            None => Self::Lacking,
        }
    }
}
