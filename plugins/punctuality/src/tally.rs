//! Counts of flights by what a question fixes, added up day by day, so that any period is two look-ups.

use std::collections::HashMap;
use std::ops::Sub;
use std::sync::OnceLock;

use medhold_plugin::Date;

use crate::flights::{Arrival, Flight};
use crate::selection::Selection;

/// How many flights there were, and how they ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Counts {
    pub(crate) scheduled: u32,
    pub(crate) cancelled: u32,
    pub(crate) completed: u32,
    pub(crate) late: u32,
}

impl Sub for Counts {
    type Output = Self;

    /// The counts of a later day less those of an earlier one.
    fn sub(self, earlier: Self) -> Self {
        Self {
            scheduled: self.scheduled - earlier.scheduled,
            cancelled: self.cancelled - earlier.cancelled,
            completed: self.completed - earlier.completed,
            late: self.late - earlier.late,
        }
    }
}

/// The counts up to and including a day.
#[derive(Debug, Clone, Copy)]
struct Day {
    day: i32,
    counts: Counts,
}

/// For each combination of what is fixed and what is open, the days of each selection. Nothing walks through the maps, so
/// their order can decide nothing.
type Days = HashMap<Selection, Vec<Day>>;

/// The tallies of every combination, each made when it is first asked for.
#[derive(Debug)]
pub(crate) struct Tallies {
    late_from_min: i32,
    by_shape: [OnceLock<Days>; 16],
}

impl Tallies {
    pub(crate) fn new(late_from_min: i32) -> Self {
        Self { late_from_min, by_shape: Default::default() }
    }

    pub(crate) fn late_from_min(&self) -> i32 {
        self.late_from_min
    }

    /// The counts of a selection over a period, both ends in it; none where the selection has no flight on any day.
    ///
    /// `flights` are those that all questions are asked of, in the order of their days.
    pub(crate) fn counts(&self, flights: &[Flight], selection: &Selection, from: Date, to: Date) -> Option<Counts> {
        let tallies = self.by_shape.get(shape(selection))?;
        let days = tallies.get_or_init(|| self.tally(flights, selection)).get(selection)?;
        let until = |end: i32| {
            let after = days.partition_point(|day| day.day < end);
            after.checked_sub(1).and_then(|last| days.get(last)).map_or_else(Counts::default, |day| day.counts)
        };
        Some(until(to.epoch_day() + 1) - until(from.epoch_day()))
    }

    fn tally(&self, flights: &[Flight], like: &Selection) -> Days {
        let mut tallies = Days::new();
        for flight in flights {
            let days = tallies.entry(same_shape(flight, like)).or_default();
            match days.last_mut() {
                Some(last) if last.day == flight.day => {
                    self.count(&mut last.counts, flight.arrival);
                }
                last => {
                    let mut counts = last.map_or_else(Counts::default, |last| last.counts);
                    self.count(&mut counts, flight.arrival);
                    days.push(Day { day: flight.day, counts });
                }
            }
        }
        tallies
    }

    fn count(&self, counts: &mut Counts, arrival: Arrival) {
        counts.scheduled += 1;
        match arrival {
            Arrival::Cancelled => counts.cancelled += 1,
            Arrival::Diverted => {}
            Arrival::After(minutes) => {
                counts.completed += 1;
                counts.late += u32::from(minutes >= self.late_from_min);
            }
        }
    }
}

/// Which of the four a selection fixes, as a number below 16.
fn shape(selection: &Selection) -> usize {
    usize::from(selection.origin.is_some())
        | usize::from(selection.destination.is_some()) << 1
        | usize::from(selection.carrier.is_some()) << 2
        | usize::from(selection.number.is_some()) << 3
}

/// The selection that fixes of this flight what `like` fixes.
fn same_shape(flight: &Flight, like: &Selection) -> Selection {
    Selection {
        origin: like.origin.map(|_| flight.origin),
        destination: like.destination.map(|_| flight.destination),
        carrier: like.carrier.map(|_| flight.carrier),
        number: like.number.map(|_| flight.number),
    }
}
