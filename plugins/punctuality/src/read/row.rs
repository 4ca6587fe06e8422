//! One row of a file, and the flight that it records.

use medhold_plugin::Date;

use crate::code::Code;
use crate::flights::{Arrival, Flight};

/// The cells of a row that matter.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    pub(super) day: Day<'a>,
    pub(super) carrier: Coded<'a>,
    pub(super) number: f64,
    pub(super) origin: Coded<'a>,
    pub(super) destination: Coded<'a>,
    /// Minutes after schedule; none where the flight didn't arrive.
    pub(super) delay: Option<f64>,
    pub(super) cancelled: bool,
}

/// A code as the file writes it, and as it is read; none where it is no code.
#[derive(Debug, Clone, Copy)]
pub(super) struct Coded<'a> {
    pub(super) text: &'a str,
    pub(super) code: Option<Code>,
}

impl<'a> Coded<'a> {
    pub(super) fn read(text: &'a str) -> Self {
        Self { text, code: Code::read(text) }
    }

    fn code(self) -> Result<Code, String> {
        self.code.ok_or_else(|| format!("`{}` is no code of an airline or airport", self.text))
    }
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
    /// None yet, with room for so many.
    pub(super) fn with_room(count: usize) -> Self {
        Self { flights: Vec::with_capacity(count), last: None }
    }

    /// Adds a row; the error says what is wrong in it.
    pub(super) fn add(&mut self, row: Row<'_>) -> Result<(), String> {
        let flight = Flight {
            day: self.day(row.day)?,
            carrier: row.carrier.code()?,
            number: number(row.number)?,
            origin: row.origin.code()?,
            destination: row.destination.code()?,
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
#[expect(clippy::cast_possible_truncation, clippy::float_cmp, reason = "what the cast cut off or bounded differs")]
fn within(number: f64, least: f64, most: f64) -> Option<i32> {
    let whole = number as i32;
    (f64::from(whole) == number && (least..=most).contains(&number)).then_some(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row() -> Row<'static> {
        Row {
            day: Day::Parts([2013.0, 2.0, 28.0]),
            carrier: Coded::read("UA"),
            number: 1545.0,
            origin: Coded::read("EWR"),
            destination: Coded::read("IAH"),
            delay: Some(11.0),
            cancelled: false,
        }
    }

    #[test]
    fn what_is_wrong_in_a_row_is_said() {
        let no_day = Day::Parts([2013.0, 2.0, 29.0]);
        let day_first = Day::Text("31.12.2013");
        let delay = Some(f64::NAN);
        for (row, expected) in [
            (Row { day: no_day, ..row() }, "`2013-2-29` is no date"),
            (Row { day: day_first, ..row() }, "`31.12.2013` is no date"),
            (Row { carrier: Coded::read(""), ..row() }, "`` is no code of an airline or airport"),
            (Row { number: 1.5, ..row() }, "`1.5` is no flight number"),
            (Row { delay, ..row() }, "`NaN` is no delay in minutes"),
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
