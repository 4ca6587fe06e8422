//! One row of a file, and the flight that it records.

use medhold_plugin::Date;

use crate::code::Code;
use crate::flights::{Arrival, Flight};

/// The cells of a row that matter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) day: Day<'a>,
    pub(super) carrier: &'a str,
    pub(super) number: f64,
    pub(super) origin: &'a str,
    pub(super) destination: &'a str,
    /// Minutes after schedule; none where the flight didn't arrive.
    pub(super) delay: Option<f64>,
    pub(super) cancelled: bool,
}

/// The day as the file writes it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Day<'a> {
    Text(&'a str),
    Parts([f64; 3]),
}

/// Makes flights of rows. Files go day by day, so the last day is kept.
#[derive(Debug, Default)]
pub(super) struct Rows {
    flights: Vec<Flight>,
    last: Option<([f64; 3], i32)>,
}

impl Rows {
    /// Adds a row; the error says what is wrong in it.
    pub(super) fn add(&mut self, row: Row<'_>) -> Result<(), String> {
        let flight = Flight {
            day: self.day(row.day)?,
            carrier: code(row.carrier)?,
            number: number(row.number)?,
            origin: code(row.origin)?,
            destination: code(row.destination)?,
            arrival: arrival(row.delay, row.cancelled)?,
        };
        self.flights.push(flight);
        Ok(())
    }

    /// The flights of all rows.
    pub(super) fn flights(self) -> Vec<Flight> {
        self.flights
    }

    fn day(&mut self, day: Day<'_>) -> Result<i32, String> {
        let parts = match day {
            Day::Parts(parts) => parts,
            Day::Text(text) => {
                return date(text).map(Date::epoch_day).ok_or_else(|| format!("`{text}` is no date"));
            }
        };
        if let Some((last, day)) = self.last
            && last == parts
        {
            return Ok(day);
        }
        let [y, m, d] = parts;
        let date = date_of(y, m, d).ok_or_else(|| format!("`{y}-{m}-{d}` is no date"))?;
        self.last = Some((parts, date.epoch_day()));
        Ok(date.epoch_day())
    }
}

/// `2013-12-31`, or `12/31/2013` as the BTS writes it; a time of day after a blank is passed over.
fn date(text: &str) -> Option<Date> {
    let text = text.trim().split([' ', 'T']).next()?;
    if let Ok(date) = text.parse() {
        return Some(date);
    }
    let mut parts = text.split('/').map(str::parse);
    let (month, day, year) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    date_of(year, month, day)
}

fn date_of(year: f64, month: f64, day: f64) -> Option<Date> {
    let whole = |number: f64| within(number, 0.0, 9999.0);
    Date::new(whole(year)?.try_into().ok()?, whole(month)?.try_into().ok()?, whole(day)?.try_into().ok()?)
}

fn code(text: &str) -> Result<Code, String> {
    Code::read(text).ok_or_else(|| format!("`{text}` is no code of an airline or airport"))
}

fn number(number: f64) -> Result<u32, String> {
    within(number, 0.0, 99_999.0)
        .and_then(|n| u32::try_from(n).ok())
        .ok_or_else(|| format!("`{number}` is no flight number"))
}

fn arrival(delay: Option<f64>, cancelled: bool) -> Result<Arrival, String> {
    match delay {
        _ if cancelled => Ok(Arrival::Cancelled),
        None => Ok(Arrival::Diverted),
        Some(minutes) => within(minutes.round(), -100_000.0, 100_000.0)
            .map(Arrival::After)
            .ok_or_else(|| format!("`{minutes}` is no delay in minutes")),
    }
}

/// The number as an integer, where it is whole and within these bounds.
#[expect(clippy::cast_possible_truncation, reason = "the bounds hold it well within 32 bits")]
fn within(number: f64, least: f64, most: f64) -> Option<i32> {
    (number.fract() == 0.0 && (least..=most).contains(&number)).then_some(number as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROW: Row<'_> = Row {
        day: Day::Parts([2013.0, 2.0, 28.0]),
        carrier: "UA",
        number: 1545.0,
        origin: "EWR",
        destination: "IAH",
        delay: Some(11.0),
        cancelled: false,
    };

    #[test]
    fn what_is_wrong_in_a_row_is_said() {
        let no_day = Day::Parts([2013.0, 2.0, 29.0]);
        let day_first = Day::Text("31.12.2013");
        let delay = Some(f64::NAN);
        for (row, expected) in [
            (Row { day: no_day, ..ROW }, "`2013-2-29` is no date"),
            (Row { day: day_first, ..ROW }, "`31.12.2013` is no date"),
            (Row { carrier: "", ..ROW }, "`` is no code of an airline or airport"),
            (Row { number: 1.5, ..ROW }, "`1.5` is no flight number"),
            (Row { delay, ..ROW }, "`NaN` is no delay in minutes"),
        ] {
            assert_eq!(Rows::default().add(row).unwrap_err(), expected);
        }
    }

    #[test]
    fn days_are_read_as_the_bts_writes_them() {
        for text in ["2013-12-31", "12/31/2013", "12/31/2013 12:00:00 AM", "2013-12-31T00:00:00"] {
            assert_eq!(date(text).unwrap().to_string(), "2013-12-31", "{text}");
        }
    }

    #[test]
    fn a_flight_that_never_left_is_cancelled_whatever_its_delay() {
        assert_eq!(arrival(Some(12.0), true), Ok(Arrival::Cancelled));
        assert_eq!(arrival(None, false), Ok(Arrival::Diverted));
        assert_eq!(arrival(Some(-12.0), false), Ok(Arrival::After(-12)));
    }
}
