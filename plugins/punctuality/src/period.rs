//! The period that a share is taken over.

use medhold_plugin::{Absence, Date, Request};

/// Most days that a period may have: a hundred years.
const LONGEST: i64 = 36_525;

/// Days of a period where the pack has no parameter `evidence_days`: a year.
const USUAL: i64 = 365;

/// A period of days, both ends in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Period {
    pub(crate) from: Date,
    pub(crate) to: Date,
}

impl Period {
    /// The parameter `evidence_days` of days, a year without it, up to and including the case's date.
    pub(crate) fn read(request: &Request) -> Result<Self, Absence> {
        let Some(at) = request.at else {
            return Err(Absence::unknown_subject("the case's date is needed"));
        };
        let days = request.parameters.integer("evidence_days")?.unwrap_or(USUAL);
        if !(1..=LONGEST).contains(&days) {
            return Err(Absence::no_data(format!("`evidence_days` goes from 1 to {LONGEST}, and is {days}")));
        }
        let days = i32::try_from(days).unwrap_or(i32::MAX);
        match at.plus_days(1 - days) {
            Some(from) => Ok(Self { from, to: at }),
            None => Err(Absence::no_data(format!("{days} days before {at} there was no calendar"))),
        }
    }

    /// The period of the same length right before this one; none before the calendar.
    pub(crate) fn before(self) -> Option<Self> {
        let to = self.from.plus_days(-1)?;
        let days = self.to.epoch_day() - self.from.epoch_day();
        Some(Self { from: to.plus_days(-days)?, to })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_year_and_the_half_before_share_no_day() {
        let request = Request::new("late_share").at("2013-12-31".parse().unwrap()).parameter("evidence_days", 182_i64);
        let period = Period::read(&request).unwrap();
        assert_eq!(period.from.to_string(), "2013-07-03");
        let before = period.before().unwrap();
        assert_eq!((before.from.to_string().as_str(), before.to.to_string().as_str()), ("2013-01-02", "2013-07-02"));
    }

    #[test]
    fn without_a_parameter_the_period_is_a_year() {
        let request = Request::new("late_share").at("2013-12-31".parse().unwrap());
        let period = Period::read(&request).unwrap();
        assert_eq!(period.from.to_string(), "2013-01-01");
    }

    #[test]
    fn a_period_without_days_is_refused() {
        for days in [0_i64, -7, LONGEST + 1] {
            let request = Request::new("late_share").at("2013-12-31".parse().unwrap()).parameter("evidence_days", days);
            assert!(Period::read(&request).is_err(), "{days}");
        }
    }
}
