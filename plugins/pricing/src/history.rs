//! The history of one price: from which day it was what.

use medhold_plugin::{Absence, Date, Value};
use rust_decimal::Decimal;

use crate::amount;

/// Prices in the order of their days, each in force until the next; never empty. Two of one day stand in the order in which
/// they were given.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct History(Vec<(Date, Decimal)>);

impl History {
    /// The history of these prices, or none where there is none.
    pub(crate) fn new(mut prices: Vec<(Date, Decimal)>) -> Option<Self> {
        prices.sort_by_key(|(day, _)| *day);
        (!prices.is_empty()).then_some(Self(prices))
    }

    /// Reads the history that a case brings along: a list of `[day, price]`.
    pub(crate) fn read(value: &Value) -> Result<Self, Absence> {
        let wrong = |found: &Value| {
            Absence::no_data(format!(
                "`price_history` should be a list of a day and a price each, such as `[\"2024-01-31\", 249.90]`, and has `{found}`"
            ))
        };
        let Value::List(items) = value else {
            return Err(wrong(value));
        };
        let prices = items.iter().map(|item| entry(item).ok_or_else(|| wrong(item)));
        Self::new(prices.collect::<Result<_, _>>()?).ok_or_else(|| Absence::no_data("`price_history` holds no price"))
    }

    /// The first day of which a price is known.
    pub(crate) fn first_day(&self) -> Option<Date> {
        self.0.first().map(|(day, _)| *day)
    }

    /// The price in force when this day begins, before it changes on the day itself.
    pub(crate) fn before(&self, day: Date) -> Option<Decimal> {
        self.0.iter().rev().find(|(from, _)| *from < day).map(|(_, price)| *price)
    }

    /// The price in force when this day ends, and since when.
    pub(crate) fn on(&self, day: Date) -> Option<(Date, Decimal)> {
        self.0.iter().rev().find(|(from, _)| *from <= day).copied()
    }

    /// The price that begins on this day; of several, the last.
    pub(crate) fn starting(&self, day: Date) -> Option<Decimal> {
        self.on(day).filter(|(from, _)| *from == day).map(|(_, price)| price)
    }

    /// The lowest price from the beginning of the first day to the end of the day before `end`.
    pub(crate) fn lowest(&self, first: Date, end: Date) -> Option<Decimal> {
        let within = self.changes(first, end).map(|(_, price)| price);
        within.chain(self.before(first)).min()
    }

    /// The first day, from this one and before `end`, on which the price falls.
    pub(crate) fn first_fall(&self, first: Date, end: Date) -> Option<Date> {
        self.steps(first, end).find(|(_, before, after)| after < before).map(|(day, ..)| day)
    }

    /// Whether the price rises from this day on and before `end`.
    pub(crate) fn rises(&self, first: Date, end: Date) -> bool {
        self.steps(first, end).any(|(_, before, after)| after > before)
    }

    fn changes(&self, first: Date, end: Date) -> impl Iterator<Item = (Date, Decimal)> {
        self.0.iter().copied().filter(move |(day, _)| *day >= first && *day < end)
    }

    /// Each change with the price before and after it.
    fn steps(&self, first: Date, end: Date) -> impl Iterator<Item = (Date, Decimal, Decimal)> {
        let pairs = self.0.iter().zip(self.0.iter().skip(1));
        pairs
            .map(|((_, before), (day, after))| (*day, *before, *after))
            .filter(move |(day, ..)| *day >= first && *day < end)
    }
}

fn entry(item: &Value) -> Option<(Date, Decimal)> {
    match item {
        Value::List(pair) => match pair.as_slice() {
            [day, price] => Some((day.as_date()?, amount::of(price)?)),
            _ => None,
        },
        _ => None,
    }
}
