//! A length of time by the calendar, as manifests write it: `1 year`.

use std::fmt;
use std::str::FromStr;

use crate::Date;

/// A length of time by the calendar, 1 or more days, weeks, months or years.
///
/// ```
/// use medhold_model::{Date, Within};
///
/// let year: Within = "1 year".parse()?;
/// let answered: Date = "2024-02-29".parse()?;
/// assert_eq!(year.after(answered), Some("2025-02-28".parse()?));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Within {
    count: u16,
    unit: CalendarUnit,
}

/// The day from which the time for going to a body of appeal is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum CountedFrom {
    /// The day of the firm's answer.
    #[default]
    Answer,
    /// The day on which the customer complained to the firm.
    Complaint,
}

impl CountedFrom {
    /// Both, in the order of their names.
    pub const ALL: &'static [Self] = &[Self::Answer, Self::Complaint];

    /// The name by which manifests and reports write it.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Answer => "answer",
            Self::Complaint => "complaint",
        }
    }
}

impl fmt::Display for CountedFrom {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for CountedFrom {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let found = Self::ALL.iter().copied().find(|one| one.as_str() == text);
        found.ok_or_else(|| format!("`{text}` is neither `answer` nor `complaint`"))
    }
}

/// A unit of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum CalendarUnit {
    /// Days.
    Day,
    /// Weeks of seven days.
    Week,
    /// Calendar months.
    Month,
    /// Calendar years.
    Year,
}

/// The reason why a text is not a length of time.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{text}` is no length of time; write a whole number and days, weeks, months or years, such as `6 weeks`")]
pub struct WithinError {
    text: String,
}

impl Within {
    /// How many units, 1 or more.
    #[must_use]
    pub fn count(self) -> u16 {
        self.count
    }

    /// The unit.
    #[must_use]
    pub fn unit(self) -> CalendarUnit {
        self.unit
    }

    /// The last day, counted from `start`: the same day of a later month or year, or its last day where it has no such
    /// day. None where that lies beyond the year 9999.
    #[must_use]
    pub fn after(self, start: Date) -> Option<Date> {
        let count = i32::from(self.count);
        match self.unit {
            CalendarUnit::Day => start.plus_days(count),
            CalendarUnit::Week => start.plus_days(count * 7),
            CalendarUnit::Month => start.plus_months(count),
            CalendarUnit::Year => start.plus_years(count),
        }
    }
}

impl FromStr for Within {
    type Err = WithinError;

    fn from_str(text: &str) -> Result<Self, WithinError> {
        read(text).ok_or_else(|| WithinError { text: text.to_owned() })
    }
}

fn read(text: &str) -> Option<Within> {
    let (count, unit) = text.trim().split_once(' ')?;
    let unit = match unit.trim() {
        "day" | "days" => CalendarUnit::Day,
        "week" | "weeks" => CalendarUnit::Week,
        "month" | "months" => CalendarUnit::Month,
        "year" | "years" => CalendarUnit::Year,
        _ => return None,
    };
    let digits = !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit());
    let count = count.parse().ok().filter(|count| digits && (1..=3660).contains(count))?;
    Some(Within { count, unit })
}

impl fmt::Display for Within {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            CalendarUnit::Day => "day",
            CalendarUnit::Week => "week",
            CalendarUnit::Month => "month",
            CalendarUnit::Year => "year",
        };
        write!(f, "{} {unit}{}", self.count, if self.count == 1 { "" } else { "s" })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_length_of_time_is_a_whole_number_and_a_unit() {
        for text in ["1 year", "6 weeks", "30 days", "2 months"] {
            assert_eq!(text.parse::<Within>().unwrap().to_string(), text);
        }
        for text in ["year", "0 days", "-1 year", "1.5 years", "1 fortnight", "+1 day", "99999 years"] {
            assert!(text.parse::<Within>().is_err(), "{text}");
        }
    }

    #[test]
    fn months_end_on_the_last_day_that_exists() {
        let month: Within = "1 month".parse().unwrap();
        assert_eq!(month.after("2025-01-31".parse().unwrap()), "2025-02-28".parse().ok());
    }
}
