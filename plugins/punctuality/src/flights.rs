//! The flight records in memory.

use medhold_plugin::Date;

use crate::code::Code;
use crate::selection::Selection;
use crate::tally::Tallies;

/// One flight as it was scheduled and flown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Flight {
    /// Days since 1970-01-01.
    pub(crate) day: i32,
    pub(crate) carrier: Code,
    pub(crate) number: u32,
    pub(crate) origin: Code,
    pub(crate) destination: Code,
    pub(crate) arrival: Arrival,
}

/// How a flight ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Arrival {
    /// It arrived this many minutes after schedule; before schedule where negative.
    After(i32),
    /// It never left.
    Cancelled,
    /// It was diverted, or its arrival is not recorded.
    Diverted,
}

/// All flights, day by day, with their tallies.
#[derive(Debug)]
pub(crate) struct Flights {
    /// In the order of their days; those of one day as they came.
    flights: Vec<Flight>,
    pub(crate) tallies: Tallies,
    /// The first and the last day with a flight.
    pub(crate) covers: (Date, Date),
}

impl Flights {
    /// These flights; late are those that arrive `late_from_min` or more after schedule. None where there is no flight.
    pub(crate) fn new(flights: Vec<Flight>, late_from_min: i32) -> Option<Self> {
        let flights = by_day(flights);
        let day = |flight: Option<&Flight>| flight.and_then(|f| Date::from_epoch_day(f.day));
        let covers = (day(flights.first())?, day(flights.last())?);
        Some(Self { flights, tallies: Tallies::new(late_from_min), covers })
    }

    /// Every flight, in the order of the days.
    pub(crate) fn all(&self) -> &[Flight] {
        &self.flights
    }

    /// The flights of a selection on one day, ordered by carrier, number and where they go.
    pub(crate) fn on(&self, day: Date, selection: Selection) -> Vec<&Flight> {
        let day = day.epoch_day();
        let first = self.flights.partition_point(|flight| flight.day < day);
        let rest = self.flights.get(first..).unwrap_or_default();
        let that_day = rest.iter().take_while(|flight| flight.day == day);
        let mut found: Vec<&Flight> = that_day.filter(|flight| selection.takes(flight)).collect();
        found.sort();
        found
    }
}

/// The flights in the order of their days. Files go day by day in runs, so that runs are put in order and not flights.
fn by_day(flights: Vec<Flight>) -> Vec<Flight> {
    let runs = flights.chunk_by(|a, b| a.day == b.day);
    let mut runs: Vec<&[Flight]> = runs.collect();
    let day = |run: &&[Flight]| run.first().map(|flight| flight.day);
    if runs.is_sorted_by_key(day) {
        return flights;
    }
    runs.sort_by_key(day);
    runs.concat()
}
