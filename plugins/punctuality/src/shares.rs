//! Shares of flights that were on time, late or cancelled.

use medhold_plugin::{Absence, Answer, Record, Request, wilson_95};

use crate::flights::Flights;
use crate::period::Period;
use crate::selection::Selection;
use crate::tally::Counts;

/// Which share.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Share {
    /// Of the scheduled flights, those that arrived before they were late.
    OnTime,
    /// Of the completed flights, those that were late.
    Late,
    /// Of the scheduled flights, those that were cancelled.
    Cancelled,
}

impl Share {
    /// How many flights count, out of how many.
    fn of(self, counts: Counts) -> (u64, u64) {
        let (hits, n) = match self {
            Self::OnTime => (counts.completed - counts.late, counts.scheduled),
            Self::Late => (counts.late, counts.completed),
            Self::Cancelled => (counts.cancelled, counts.scheduled),
        };
        (u64::from(hits), u64::from(n))
    }

    fn method(self, late_from_min: i32) -> String {
        match self {
            Self::OnTime => format!(
                "share of scheduled flights arriving less than {late_from_min} minutes after schedule; cancelled and diverted flights are not on time"
            ),
            Self::Late => {
                format!("share of completed flights arriving {late_from_min} minutes or more after schedule")
            }
            Self::Cancelled => "share of scheduled flights that were cancelled".to_owned(),
        }
    }
}

/// A share over the period asked for, after that over the period before where it is asked for and there are flights in it.
pub(crate) fn answer(flights: &Flights, share: Share, request: &Request, source: &str) -> Answer {
    let selection = Selection::read(&request.subject)?;
    let period = Period::read(request)?;
    let latest = record(flights, share, &selection, period, source)?;
    let before = if request.before { period.before() } else { None };
    let before = before.and_then(|before| record(flights, share, &selection, before, source).ok());
    Ok(before.into_iter().chain([latest]).collect())
}

fn record(
    flights: &Flights,
    share: Share,
    selection: &Selection,
    period: Period,
    source: &str,
) -> Result<Record, Absence> {
    let counts = flights
        .tallies
        .counts(flights.all(), selection, period.from, period.to)
        .ok_or_else(|| unknown(flights, selection))?;
    let (hits, n) = share.of(counts);
    let (low, high) = wilson_95(hits, n).ok_or_else(|| no_flights(flights, selection, period, counts))?;
    let (first, last) = flights.covers;
    let mut method = share.method(flights.tallies.late_from_min());
    if first > period.from {
        method.push_str(&format!("; the records begin on {first}"));
    }
    if last < period.to {
        method.push_str(&format!("; the records end on {last}"));
    }
    Ok(Record::new(ratio(hits, n), source)
        .interval(low, high)
        .n(n)
        // What is told is what was recorded: a period that begins before the records begins with them.
        .period(period.from.max(first), period.to.min(last))
        .as_of(period.to.min(last))
        .method(&method))
}

#[expect(clippy::cast_precision_loss, reason = "counts of flights stay far below 2^53")]
fn ratio(hits: u64, n: u64) -> f64 {
    hits as f64 / n as f64
}

/// Nothing matches on any day: the first part of the selection that never occurs, or their combination.
fn unknown(flights: &Flights, selection: &Selection) -> Absence {
    let (first, last) = flights.covers;
    let never = |part: &Selection| flights.tallies.counts(flights.all(), part, first, last).is_none();
    match selection.parts().iter().find(|part| never(part)) {
        Some(part) => Absence::unknown_subject(format!("the records know no {part}; they cover {first} to {last}")),
        None => Absence::no_data(format!("the records know no {selection}; they cover {first} to {last}")),
    }
}

fn no_flights(flights: &Flights, selection: &Selection, period: Period, counts: Counts) -> Absence {
    let Period { from, to } = period;
    if counts.scheduled > 0 {
        let n = counts.scheduled;
        return Absence::no_data(format!("all {n} {selection} from {from} to {to} were cancelled or diverted"));
    }
    let (first, last) = flights.covers;
    Absence::no_data(format!(
        "there is no record of {selection} from {from} to {to}; the records cover {first} to {last}"
    ))
}
