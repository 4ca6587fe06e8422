//! A calendar day.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil;
use serde::{Deserialize, Serialize};

/// A day of the Gregorian calendar, years 1 to 9999, written `2013-12-31`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Date(civil::Date);

/// The reason why a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError {
    text: String,
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is no date; write a day that exists as year-month-day, such as `2013-12-31`", self.text)
    }
}

impl std::error::Error for DateError {}

impl Date {
    /// The day of this year (1 to 9999), month (1 to 12) and day, or none where the calendar has no such day.
    #[must_use]
    pub fn new(year: i16, month: i8, day: i8) -> Option<Self> {
        if year < 1 {
            return None;
        }
        civil::Date::new(year, month, day).ok().map(Self)
    }

    /// The day that lies this many days after 1970-01-01 (negative: before it), or none outside the years 1 to 9999.
    #[must_use]
    pub fn from_epoch_day(days: i32) -> Option<Self> {
        Self(civil::date(1970, 1, 1)).plus_days(days)
    }

    /// Days since 1970-01-01, negative before it.
    #[must_use]
    pub fn epoch_day(self) -> i32 {
        (self.0 - civil::date(1970, 1, 1)).get_days()
    }

    /// This day moved by a number of days, or none outside the years 1 to 9999.
    #[must_use]
    pub fn plus_days(self, days: i32) -> Option<Self> {
        self.0.checked_add(days.days()).ok().filter(|date| date.year() >= 1).map(Self)
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
        write!(f, "{:04}-{:02}-{:02}", self.0.year(), self.0.month(), self.0.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_over_leap_years_and_back() {
        let date: Date = "2013-12-31".parse().unwrap();
        assert_eq!(date.epoch_day(), 16_070);
        assert_eq!(Date::from_epoch_day(16_070), Some(date));
        assert_eq!(date.plus_days(-181).unwrap().to_string(), "2013-07-03");
        assert_eq!("2012-02-29".parse::<Date>().unwrap().plus_days(366).unwrap().to_string(), "2013-03-01");
    }

    #[test]
    fn only_days_of_the_calendar_in_the_long_form_are_dates() {
        for text in ["2013-02-29", "2013-1-1", "+013-01-01", "0000-01-01", "2013-01-01T00:00", ""] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
    }
}
