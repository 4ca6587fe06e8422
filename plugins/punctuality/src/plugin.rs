//! The plugin itself: what it gives, how it is set up, and which question goes where.

use medhold_plugin::{Absence, Answer, Config, Description, Input, Kind, Measure, Plugin, Request};

use crate::airports::Airports;
use crate::distance;
use crate::flights::Flights;
use crate::one_flight;
use crate::read;
use crate::shares::{self, Share};

/// Who the shipped records are from.
const SOURCE: &str = "US Bureau of Transportation Statistics, on-time performance";

/// The Air Travel Consumer Report's definition of late, in minutes.
const LATE_FROM_MIN: i64 = 15;

/// Evidence from flight records and airport coordinates; either may be left out of the configuration.
#[derive(Debug)]
pub struct Punctuality {
    flights: Option<Flights>,
    airports: Option<Airports>,
    source: String,
}

impl Plugin for Punctuality {
    const NAME: &'static str = "punctuality";
    const VERSION: &'static str = env!("CARGO_PKG_VERSION");

    fn describe(config: &Config) -> Description {
        let nothing_set = config.get("flights").is_none() && config.get("airports").is_none();
        let mut measures = Vec::new();
        if nothing_set || config.get("flights").is_some() {
            measures.extend(flight_measures());
        }
        if nothing_set || config.get("airports").is_some() {
            measures.extend(airport_measures());
        }
        Description {
            measures,
            ..Description::default()
        }
    }

    fn open(config: &Config) -> Result<Self, String> {
        config.only(&["flights", "airports", "late_from_min", "source"])?;
        let late_from_min = config.integer("late_from_min")?.unwrap_or(LATE_FROM_MIN);
        let late_from_min = i32::try_from(late_from_min)
            .ok()
            .filter(|minutes| (1..=1440).contains(minutes));
        let late_from_min =
            late_from_min.ok_or("the setting `late_from_min` goes from 1 to 1440 minutes")?;
        let flights = match config.path("flights")? {
            Some(path) => Flights::new(read::flights(&path)?, late_from_min),
            None => None,
        };
        let airports = config
            .path("airports")?
            .map(|path| Airports::read(&path))
            .transpose()?;
        if flights.is_none() && airports.is_none() {
            return Err("nothing is set up; name a file of flight records as `flights`, or of airports as `airports`".to_owned());
        }
        Ok(Self {
            flights,
            airports,
            source: config.text("source")?.unwrap_or(SOURCE).to_owned(),
        })
    }

    fn answer(&self, request: &Request) -> Answer {
        let flights = self
            .flights
            .as_ref()
            .ok_or_else(|| Absence::unreachable("no flight records are set up"));
        let airports = self
            .airports
            .as_ref()
            .ok_or_else(|| Absence::unreachable("no airports are set up"));
        match request.measure.as_str() {
            "on_time_share" => shares::answer(flights?, Share::OnTime, request, &self.source),
            "late_share" => shares::answer(flights?, Share::Late, request, &self.source),
            "cancelled_share" => shares::answer(flights?, Share::Cancelled, request, &self.source),
            "arrival_delay_min" => one_flight::arrival_delay(flights?, request, &self.source),
            "flight_cancelled" => one_flight::cancelled(flights?, request, &self.source),
            "distance_km" => distance::distance_km(airports?, request),
            "origin_country" => distance::country(airports?, request, "origin"),
            "destination_country" => distance::country(airports?, request, "destination"),
            other => Err(Absence::unknown_subject(format!(
                "`{other}` is no measure of this plugin"
            ))),
        }
    }
}

fn flight_measures() -> Vec<Measure> {
    let share = |name, about| {
        let measure = Measure::new(name, Kind::Share, "1")
            .about(about)
            .with_history()
            .dated();
        ["origin", "destination", "carrier", "flight"]
            .iter()
            .fold(measure, |measure, key| {
                measure.subject(Input::optional(key, Kind::Text))
            })
            .parameter(Input::required("evidence_days", Kind::Count))
    };
    let own = |name, kind, unit, about| {
        ["carrier", "origin", "destination"]
            .iter()
            .fold(Measure::new(name, kind, unit).about(about), |m, key| {
                m.subject(Input::optional(key, Kind::Text))
            })
            .subject(Input::required("flight", Kind::Text))
            .subject(Input::required("date", Kind::Date))
    };
    vec![
        share(
            "on_time_share",
            "share of scheduled flights that arrived on time",
        ),
        share("late_share", "share of completed flights that arrived late"),
        share(
            "cancelled_share",
            "share of scheduled flights that were cancelled",
        ),
        own(
            "arrival_delay_min",
            Kind::Number,
            "min",
            "how long after schedule one flight arrived; negative is early",
        ),
        own(
            "flight_cancelled",
            Kind::Flag,
            "1",
            "whether one flight was cancelled",
        ),
    ]
}

fn airport_measures() -> Vec<Measure> {
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
