//! Functions of dates.

use medhold_model::{Date, Decimal};

use super::Val;
use crate::builtin::Builtin;

/// A function of a date, or of a text that is one; none where it has no value there.
pub(super) fn of<'a>(builtin: Builtin, args: &[Val<'a>]) -> Option<Val<'a>> {
    let (first, rest) = args.split_first()?;
    let date = date(first)?;
    let moved = |count: &Decimal, by: fn(Date, i32) -> Option<Date>| {
        by(date, i32::try_from(count.to_i64()?).ok()?).map(Val::Date)
    };
    match (builtin, rest) {
        (Builtin::Date, []) => Some(Val::Date(date)),
        (Builtin::AddDays, [Val::Number(days)]) => moved(days, Date::plus_days),
        (Builtin::AddMonths, [Val::Number(months)]) => moved(months, Date::plus_months),
        (Builtin::AddYears, [Val::Number(years)]) => moved(years, Date::plus_years),
        (Builtin::DaysBetween, [later]) => Some(integer(self::date(later)?.days_since(date))),
        (Builtin::Year, []) => Some(integer(date.year().into())),
        (Builtin::Month, []) => Some(integer(date.month().into())),
        (Builtin::Day, []) => Some(integer(date.day().into())),
        (Builtin::Weekday, []) => Some(integer(weekday(date))),
        _ => None,
    }
}

fn date(value: &Val<'_>) -> Option<Date> {
    match value {
        Val::Date(date) => Some(*date),
        Val::Text(text) => text.parse().ok(),
        _ => None,
    }
}

fn integer<'a>(number: i32) -> Val<'a> {
    Val::Number(i64::from(number).into())
}

/// The day of the week, Monday as 1 to Sunday as 7 (ISO 8601).
fn weekday(date: Date) -> i32 {
    // 1970-01-01 was a Thursday.
    (date.epoch_day() + 3).rem_euclid(7) + 1
}
