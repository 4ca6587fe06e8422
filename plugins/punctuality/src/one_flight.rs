//! One flight's own record.

use medhold_plugin::{Absence, Answer, Date, Record, Request, Value};

use crate::flights::{Arrival, Flight, Flights};
use crate::selection::Selection;

/// How many minutes after schedule the flight arrived; negative where it was early.
pub(crate) fn arrival_delay(flights: &Flights, request: &Request, source: &str) -> Answer {
    let (flight, date) = find(flights, request)?;
    match flight.arrival {
        Arrival::After(minutes) => {
            let method = "arrival after schedule, in minutes; negative is early";
            Ok(vec![record(minutes, date, source).method(method)])
        }
        Arrival::Cancelled => Err(Absence::no_data(format!("{} was cancelled on {date}", name(flight)))),
        Arrival::Diverted => {
            let text = format!("{} was diverted on {date}, or its arrival was not recorded", name(flight));
            Err(Absence::no_data(text))
        }
    }
}

/// Whether the flight was cancelled.
pub(crate) fn cancelled(flights: &Flights, request: &Request, source: &str) -> Answer {
    let (flight, date) = find(flights, request)?;
    Ok(vec![record(flight.arrival == Arrival::Cancelled, date, source)])
}

fn record(value: impl Into<Value>, date: Date, source: &str) -> Record {
    Record::new(value, source).period(date, date).as_of(date).n(1)
}

/// The one flight that the subject names; several are ambiguous, and none of them is chosen.
fn find<'a>(flights: &'a Flights, request: &Request) -> Result<(&'a Flight, Date), Absence> {
    let selection = Selection::read(&request.subject)?;
    let (Some(_), Some(date)) = (selection.number, request.subject.date("date")?) else {
        return Err(Absence::unknown_subject("the flight's number and date are needed"));
    };
    let mut found = flights.on(date, selection).into_iter();
    let Some(flight) = found.next() else {
        let (first, last) = flights.covers;
        let text = format!("there is no record of {selection} on {date}; the records cover {first} to {last}");
        return Err(Absence::no_data(text));
    };
    let others: Vec<String> = found.map(name).collect();
    if others.is_empty() {
        return Ok((flight, date));
    }
    let all = [name(flight)].into_iter().chain(others).collect::<Vec<_>>().join(", ");
    Err(Absence::no_data(format!("{selection} on {date} may be any of {all}; name the carrier and the origin")))
}

fn name(flight: &Flight) -> String {
    let selection = Selection {
        origin: Some(flight.origin),
        destination: Some(flight.destination),
        carrier: Some(flight.carrier),
        number: Some(flight.number),
    };
    selection.to_string()
}
