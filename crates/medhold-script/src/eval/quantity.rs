//! Numbers, amounts and days: what is computed with, in whichever form a value is held.

use std::cmp::Ordering;

use medhold_model::{Currency, Date, Decimal};

use super::compute::{Failed, numbers};
use crate::builtin::Builtin;
use crate::tree::Operator;

/// A number, an amount of money or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Quantity {
    Number(Decimal),
    /// Not rounded to the currency's minor unit: that is done where it leaves the rule.
    Money(Decimal, Currency),
    Date(Date),
}

impl Quantity {
    /// Computes with another one.
    ///
    /// # Errors
    /// Where the two have no result.
    pub(crate) fn computed(self, operator: Operator, other: Self) -> Result<Self, Failed> {
        match (self, other) {
            (Self::Number(a), Self::Number(b)) => numbers(operator, a, b).map(Self::Number),
            (Self::Date(date), other) => dated(operator, date, other),
            (Self::Money(amount, currency), other) => money(operator, amount, currency, other),
            (Self::Number(a), Self::Money(b, currency)) if operator == Operator::Multiply => {
                numbers(operator, a, b).map(|amount| Self::Money(amount, currency))
            }
            _ => Err(Failed::Unlike),
        }
    }

    /// The same with its sign changed; none for a day.
    pub(crate) fn negated(self) -> Option<Self> {
        match self {
            Self::Number(number) => Some(Self::Number(number.negated())),
            Self::Money(amount, currency) => Some(Self::Money(amount.negated(), currency)),
            Self::Date(_) => None,
        }
    }

    /// Which of two is the larger; none where they have no order.
    pub(crate) fn order(self, other: Self) -> Option<Ordering> {
        match (self, other) {
            (Self::Number(a), Self::Number(b) | Self::Money(b, _)) | (Self::Money(a, _), Self::Number(b)) => {
                Some(a.cmp(&b))
            }
            (Self::Money(a, x), Self::Money(b, y)) if x == y => Some(a.cmp(&b)),
            (Self::Date(a), Self::Date(b)) => Some(a.cmp(&b)),
            _ => None,
        }
    }

    /// A function that is built in, of this and a second argument; none where it has no value there.
    pub(crate) fn applied(self, builtin: Builtin, second: Option<Self>) -> Option<Self> {
        match self {
            Self::Number(number) => of_number(builtin, number, second).map(Self::Number),
            Self::Money(amount, currency) => {
                of_number(builtin, amount, second).map(|amount| Self::Money(amount, currency))
            }
            Self::Date(date) => of_date(builtin, date, second),
        }
    }
}

fn money(operator: Operator, amount: Decimal, currency: Currency, other: Quantity) -> Result<Quantity, Failed> {
    use Operator::{Add, Divide, Multiply, Subtract};
    match (operator, other) {
        (Add | Subtract, Quantity::Money(b, same)) if same == currency => {
            numbers(operator, amount, b).map(|n| Quantity::Money(n, currency))
        }
        (Divide, Quantity::Money(b, same)) if same == currency => numbers(operator, amount, b).map(Quantity::Number),
        (Multiply | Divide, Quantity::Number(b)) => numbers(operator, amount, b).map(|n| Quantity::Money(n, currency)),
        _ => Err(Failed::Unlike),
    }
}

fn dated(operator: Operator, date: Date, other: Quantity) -> Result<Quantity, Failed> {
    let moved = |days: Decimal| {
        let days = days.to_i64().and_then(|d| i32::try_from(d).ok()).ok_or(Failed::OutOfRange)?;
        date.plus_days(days).map(Quantity::Date).ok_or(Failed::OutOfRange)
    };
    match (operator, other) {
        (Operator::Subtract, Quantity::Date(earlier)) => Ok(integer(date.days_since(earlier))),
        (Operator::Add, Quantity::Number(days)) => moved(days),
        (Operator::Subtract, Quantity::Number(days)) => moved(days.negated()),
        _ => Err(Failed::Unlike),
    }
}

fn of_number(builtin: Builtin, number: Decimal, second: Option<Quantity>) -> Option<Decimal> {
    Some(match (builtin, second) {
        (Builtin::Abs, None) => number.magnitude(),
        (Builtin::Floor, None) => number.floor(),
        (Builtin::Ceil, None) => number.ceiling(),
        (Builtin::Sqrt, None) => number.square_root()?,
        (Builtin::Round, None) => number.rounded(0),
        (Builtin::Round, Some(Quantity::Number(digits))) => {
            number.rounded(u32::try_from(digits.to_i64()?).ok()?.min(28))
        }
        _ => return None,
    })
}

fn of_date(builtin: Builtin, date: Date, second: Option<Quantity>) -> Option<Quantity> {
    let moved = |count: Decimal, by: fn(Date, i32) -> Option<Date>| {
        by(date, i32::try_from(count.to_i64()?).ok()?).map(Quantity::Date)
    };
    match (builtin, second) {
        (Builtin::Date, None) => Some(Quantity::Date(date)),
        (Builtin::AddDays, Some(Quantity::Number(days))) => moved(days, Date::plus_days),
        (Builtin::AddMonths, Some(Quantity::Number(months))) => moved(months, Date::plus_months),
        (Builtin::AddYears, Some(Quantity::Number(years))) => moved(years, Date::plus_years),
        (Builtin::DaysBetween, Some(Quantity::Date(later))) => Some(integer(later.days_since(date))),
        (Builtin::Year, None) => Some(integer(date.year().into())),
        (Builtin::Month, None) => Some(integer(date.month().into())),
        (Builtin::Day, None) => Some(integer(date.day().into())),
        (Builtin::Weekday, None) => Some(integer(weekday(date))),
        _ => None,
    }
}

fn integer(number: i32) -> Quantity {
    Quantity::Number(i64::from(number).into())
}

/// The day of the week, Monday as 1 to Sunday as 7 (ISO 8601).
fn weekday(date: Date) -> i32 {
    // 1970-01-01 was a Thursday.
    (date.epoch_day() + 3).rem_euclid(7) + 1
}
