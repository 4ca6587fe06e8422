//! What the plugin gives, as it tells the host.

use medhold_plugin::{Input, Kind, Measure};

/// The measures that flight records give.
pub(crate) fn of_flights() -> Vec<Measure> {
    vec![
        share("on_time_share", "share of scheduled flights that arrived on time"),
        share("late_share", "share of completed flights that arrived late"),
        share("cancelled_share", "share of scheduled flights that were cancelled"),
        one_flight(
            Measure::new("arrival_delay_min", Kind::Number, "min")
                .about("how long after schedule one flight arrived; negative is early"),
        ),
        one_flight(Measure::new("flight_cancelled", Kind::Flag, "1").about("whether one flight was cancelled")),
    ]
}

fn share(name: &str, about: &str) -> Measure {
    let measure = Measure::new(name, Kind::Share, "1").about(about).with_history().dated();
    let measure = optional(measure, &["origin", "destination", "carrier", "flight"]);
    measure.parameter(Input::optional("evidence_days", Kind::Count))
}

fn one_flight(measure: Measure) -> Measure {
    optional(measure, &["carrier", "origin", "destination"])
        .subject(Input::required("flight", Kind::Text))
        .subject(Input::required("date", Kind::Date))
}

fn optional(measure: Measure, keys: &[&str]) -> Measure {
    keys.iter().fold(measure, |measure, key| measure.subject(Input::optional(key, Kind::Text)))
}

/// The measures that airports give.
pub(crate) fn of_airports() -> Vec<Measure> {
    let place = |key| Input::required(key, Kind::Text);
    vec![
        Measure::new("distance_km", Kind::Number, "km")
            .about("great circle from the first departure to the final destination")
            .subject(place("origin"))
            .subject(place("destination")),
        Measure::new("origin_country", Kind::Text, "1")
            .about("country of the first departure, ISO 3166")
            .subject(place("origin")),
        Measure::new("destination_country", Kind::Text, "1")
            .about("country of the final destination, ISO 3166")
            .subject(place("destination")),
    ]
}
