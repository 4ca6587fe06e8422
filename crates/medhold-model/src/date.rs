//! A calendar day without time or zone.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil;
use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, written `2013-12-31`.
///
/// ```
/// use medhold_model::Date;
///
/// let leap_day: Date = "2024-02-29".parse()?;
/// assert_eq!(leap_day.plus_years(1).map(|d| d.to_string()), Some("2025-02-28".to_owned()));
/// # Ok::<(), medhold_model::DateError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(civil::Date);

/// The reason why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no date; write a day that exists as year-month-day, such as `2013-12-31`")]
pub struct DateError {
    text: String,
}

/// More days than lie between any two dates.
const MOST_DAYS: i32 = 4_000_000;

impl Date {
    /// The day of this year (1 to 9999), month (1 to 12) and day, or none where the calendar has no such day.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if year < 1 {
            return None;
        }
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The first day that can be named, 0001-01-01.
    pub const MIN: Self = Self(civil::date(1, 1, 1));

    /// Year, 1 to 9999.
    #[must_use]
    pub fn year(self) -> i16 {
        self.0.year()
    }

    /// Month, 1 to 12.
    #[must_use]
    pub fn month(self) -> i8 {
        self.0.month()
    }

    /// Day of the month, 1 to 31.
    #[must_use]
    pub fn day(self) -> i8 {
        self.0.day()
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub fn epoch_day(self) -> i32 {
        let since = self.0 - civil::date(1970, 1, 1);
        since.get_days()
    }

    /// The day by its count from 1970-01-01, or none outside the years 1 to 9999.
    #[must_use]
    pub fn of_epoch_day(days: i32) -> Option<Self> {
        Self(civil::date(1970, 1, 1)).plus_days(days)
    }

    /// Days from `earlier` to this day; negative where `earlier` is later.
    #[must_use]
    pub fn days_since(self, earlier: Self) -> i32 {
        self.epoch_day() - earlier.epoch_day()
    }

    /// This day moved by a number of days; none outside the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        // The library panics on spans that no calendar holds.
        if !(-MOST_DAYS..=MOST_DAYS).contains(&days) {
            return None;
        }
        self.moved(days.days())
    }

    /// This day moved by calendar months; a day that the month lacks becomes its last day.
    #[must_use]
    pub fn plus_months(self, months: i32) -> Option<Self> {
        if !(-120_000..=120_000).contains(&months) {
            return None;
        }
        self.moved(months.months())
    }

    /// This day moved by calendar years; 29 February becomes 28 February in an ordinary year.
    #[must_use]
    pub fn plus_years(self, years: i32) -> Option<Self> {
        years.checked_mul(12).and_then(|months| self.plus_months(months))
    }

    fn moved(self, span: jiff::Span) -> Option<Self> {
        self.0.checked_add(span).ok().filter(|d| d.year() >= 1).map(Self)
    }
}

impl FromStr for Date {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        parse_iso(text).ok_or_else(|| DateError { text: text.to_owned() })
    }
}

/// Reads exactly `YYYY-MM-DD`: no time, no sign, no short form.
fn parse_iso(text: &str) -> Option<Date> {
    let mut parts = text.split('-');
    let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
    let digits = |part: &str, n: usize| part.len() == n && part.bytes().all(|b| b.is_ascii_digit());
    if parts.next().is_some() || !digits(year, 4) || !digits(month, 2) || !digits(day, 2) {
        return None;
    }
    Date::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?)
}

impl TryFrom<String> for Date {
    type Error = DateError;

    fn try_from(text: String) -> Result<Self, DateError> {
        text.parse()
    }
}

impl From<Date> for String {
    fn from(date: Date) -> Self {
        date.to_string()
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

#[cfg(feature = "schema")]
impl schemars::JsonSchema for Date {
    fn schema_name() -> std::borrow::Cow<'static, str> {
        "Date".into()
    }

    fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
        schemars::json_schema!({ "type": "string", "pattern": r"^\d{4}-\d{2}-\d{2}$" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn only_days_of_the_calendar_in_the_long_form_are_dates() {
        for text in ["2013-02-29", "2013-13-01", "13-01-01", "2013-1-1", "2013-01-01T00:00", "0000-01-01", ""] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert_eq!(date("2024-02-29").to_string(), "2024-02-29");
    }

    #[test]
    fn moving_beyond_the_calendar_gives_no_day() {
        let day = date("2013-12-31");
        for far in [i32::MIN, -4_000_000, 4_000_000, i32::MAX] {
            assert_eq!(day.plus_days(far), None);
            assert_eq!(day.plus_months(far), None);
            assert_eq!(day.plus_years(far), None);
        }
    }

    #[test]
    fn a_period_of_182_days_up_to_new_year_begins_on_3_july() {
        let last = date("2013-12-31");
        let first = last.plus_days(-181).unwrap();
        assert_eq!(first, date("2013-07-03"));
        assert_eq!(last.days_since(first), 181);
    }

    #[test]
    fn months_and_years_end_on_the_last_day_that_exists() {
        assert_eq!(date("2024-12-31").plus_months(2), Some(date("2025-02-28")));
        assert_eq!(date("2024-02-29").plus_years(2), Some(date("2026-02-28")));
        assert_eq!(date("9999-12-31").plus_days(1), None);
    }
}
