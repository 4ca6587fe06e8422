//! The prior price of a reduction: prisopplysningsforskriften § 9a, Directive 98/6/EC art. 6a.

use medhold_plugin::{Absence, Date};
use rust_decimal::Decimal;

use crate::history::History;

/// A reduction as it is marketed.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Reduction {
    /// The day on which it begins.
    pub(crate) starts: Date,
    /// Where it is a step of a series: the day on which the series began.
    pub(crate) first: Option<Date>,
    /// The reduced price, where it is known.
    pub(crate) new: Option<Decimal>,
    /// The length of the window, 1 or more days.
    pub(crate) days: i32,
}

/// The lowest price of a window.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Prior {
    pub(crate) price: Decimal,
    /// The first and the last day of the window of which a price is known.
    pub(crate) window: (Date, Date),
    pub(crate) of: Window,
}

/// What the window lies before.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Window {
    /// The reduction itself.
    Reduction,
    /// The first reduction of an unbroken series.
    Series,
    /// The reduction itself, because the price rose after the series began.
    BrokenSeries,
}

impl Reduction {
    /// The lowest price of the window before the reduction, or before the first of its series.
    pub(crate) fn prior(&self, history: &History) -> Result<Prior, Absence> {
        let (anchor, of) = self.anchor(history)?;
        let outside = || Absence::no_data(format!("`{anchor}` is too near the ends of the calendar"));
        let first = anchor.plus_days(-self.days).ok_or_else(outside)?;
        let last = anchor.plus_days(-1).ok_or_else(outside)?;
        let price = history
            .lowest(first, anchor)
            .ok_or_else(|| Absence::no_data(format!("no price is known from {first} to {last}")))?;
        let known = history.first_day().map_or(first, |day| day.max(first));
        Ok(Prior { price, window: (known, last), of })
    }

    /// Days from the first known price to the reduction, or to the first of its series.
    pub(crate) fn days_on_market(&self, history: &History) -> Result<i32, Absence> {
        let (anchor, _) = self.anchor(history)?;
        let first = history.first_day().filter(|day| *day < anchor);
        first
            .map(|day| anchor.epoch_day() - day.epoch_day())
            .ok_or_else(|| Absence::no_data(format!("no price is known before {anchor}")))
    }

    /// The day that the window lies before. A series counts from the day of its first fall in price, and only where the price has
    /// not risen since: not between its steps, and not with this reduction.
    fn anchor(&self, history: &History) -> Result<(Date, Window), Absence> {
        let Some(first) = self.first.filter(|first| *first != self.starts) else {
            return Ok((self.starts, Window::Reduction));
        };
        if first > self.starts {
            return Err(Absence::no_data(format!(
                "`first_reduction` ({first}) lies after `reduction_starts` ({})",
                self.starts
            )));
        }
        let Some(fall) = history.first_fall(first, self.starts) else {
            return Ok((self.starts, Window::Reduction));
        };
        let raised = self.new.zip(history.before(self.starts)).is_some_and(|(new, last)| new > last);
        if raised || history.rises(first, self.starts) {
            return Ok((self.starts, Window::BrokenSeries));
        }
        Ok((fall, Window::Series))
    }
}

/// The reduction from one price to another in per cent, to two decimals; negative where the new price is higher.
pub(crate) fn percent(prior: Decimal, new: Decimal) -> Option<Decimal> {
    let fall = prior.checked_sub(new)?.checked_div(prior)?;
    Some(fall.checked_mul(Decimal::ONE_HUNDRED)?.round_dp(2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Date {
        text.parse().unwrap()
    }

    fn history(prices: &[(&str, i64)]) -> History {
        let prices = prices.iter().map(|(text, price)| (day(text), Decimal::from(*price)));
        History::new(prices.collect()).unwrap()
    }

    fn reduction(first: Option<&str>, new: i64) -> Reduction {
        Reduction { starts: day("2024-03-15"), first: first.map(day), new: Some(new.into()), days: 30 }
    }

    #[test]
    fn a_series_looks_before_its_first_step() {
        let steps = history(&[("2024-01-01", 1000), ("2024-03-01", 800), ("2024-03-08", 700)]);
        let prior = reduction(Some("2024-03-01"), 500).prior(&steps).unwrap();
        assert_eq!((prior.price, prior.of), (1000.into(), Window::Series));
        assert_eq!(prior.window, (day("2024-01-31"), day("2024-02-29")));
        assert_eq!(reduction(None, 500).prior(&steps).unwrap().price, 700.into());
    }

    #[test]
    fn a_rise_between_the_steps_ends_the_series() {
        let back_up = history(&[("2024-01-01", 1000), ("2024-03-01", 800), ("2024-03-08", 1000)]);
        let prior = reduction(Some("2024-03-01"), 500).prior(&back_up).unwrap();
        assert_eq!((prior.price, prior.of), (800.into(), Window::BrokenSeries));
    }

    #[test]
    fn a_step_upwards_is_no_step_of_a_series() {
        let steps = history(&[("2024-01-01", 1000), ("2024-03-01", 600)]);
        let prior = reduction(Some("2024-03-01"), 700).prior(&steps).unwrap();
        assert_eq!((prior.price, prior.of), (600.into(), Window::BrokenSeries));
    }

    #[test]
    fn a_series_that_begins_after_its_step_is_a_fault_of_the_file() {
        let flat = history(&[("2024-01-01", 1000)]);
        let text = reduction(Some("2024-04-01"), 500).prior(&flat).unwrap_err().text;
        assert_eq!(text, "`first_reduction` (2024-04-01) lies after `reduction_starts` (2024-03-15)");
    }

    #[test]
    fn the_day_before_the_window_counts_only_as_the_price_in_force() {
        for (dip, expected) in [("2024-02-12", 1000), ("2024-02-13", 800), ("2024-02-14", 800)] {
            let up = day(dip).plus_days(1).unwrap().to_string();
            let dipped = history(&[("2024-01-01", 1000), (dip, 800), (&up, 1000)]);
            assert_eq!(reduction(None, 700).prior(&dipped).unwrap().price, expected.into(), "{dip}");
        }
    }

    #[test]
    fn the_reduced_price_itself_is_no_prior_price() {
        let sold = history(&[("2024-01-01", 1000), ("2024-03-15", 700)]);
        assert_eq!(reduction(None, 700).prior(&sold).unwrap().price, 1000.into());
        let unknown = history(&[("2024-03-15", 700)]);
        assert!(reduction(None, 700).prior(&unknown).is_err());
    }

    #[test]
    fn a_reduction_is_told_to_two_decimals() {
        assert_eq!(percent(2490.into(), 1790.into()).unwrap().to_string(), "28.11");
        assert_eq!(percent(21.into(), 33.into()).unwrap().to_string(), "-57.14");
        assert_eq!(percent(Decimal::ZERO, 1.into()), None);
    }
}
