//! The plugin itself: what it gives, how it is set up, and which question goes where.

use medhold_plugin::{Absence, Answer, Config, Description, Plugin, Request};

use crate::airports::Airports;
use crate::distance;
use crate::flights::Flights;
use crate::offers;
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
            measures.extend(offers::of_flights());
        }
        if nothing_set || config.get("airports").is_some() {
            measures.extend(offers::of_airports());
        }
        Description { measures, ..Description::default() }
    }

    fn open(config: &Config) -> Result<Self, String> {
        config.only(&["flights", "airports", "late_from_min", "source"])?;
        let late_from_min = config.integer("late_from_min")?.unwrap_or(LATE_FROM_MIN);
        let late_from_min = i32::try_from(late_from_min).ok().filter(|minutes| (1..=1440).contains(minutes));
        let late_from_min = late_from_min.ok_or("the setting `late_from_min` goes from 1 to 1440 minutes")?;
        let flights = match config.path("flights")? {
            Some(path) => Flights::new(read::flights(&path)?, late_from_min),
            None => None,
        };
        let airports = config.path("airports")?.map(|path| Airports::read(&path)).transpose()?;
        if flights.is_none() && airports.is_none() {
            return Err("nothing is set up; name a file of flight records as `flights`, or of airports as `airports`"
                .to_owned());
        }
        Ok(Self { flights, airports, source: config.text("source")?.unwrap_or(SOURCE).to_owned() })
    }

    fn answer(&self, request: &Request) -> Answer {
        let flights = self.flights.as_ref().ok_or_else(|| Absence::unreachable("no flight records are set up"));
        let airports = self.airports.as_ref().ok_or_else(|| Absence::unreachable("no airports are set up"));
        match request.measure.as_str() {
            "on_time_share" => shares::answer(flights?, Share::OnTime, request, &self.source),
            "late_share" => shares::answer(flights?, Share::Late, request, &self.source),
            "cancelled_share" => shares::answer(flights?, Share::Cancelled, request, &self.source),
            "arrival_delay_min" => one_flight::arrival_delay(flights?, request, &self.source),
            "flight_cancelled" => one_flight::cancelled(flights?, request, &self.source),
            "distance_km" => distance::distance_km(airports?, request),
            "origin_country" => distance::country(airports?, request, "origin"),
            "destination_country" => distance::country(airports?, request, "destination"),
            other => Err(Absence::unknown_subject(format!("`{other}` is no measure of this plugin"))),
        }
    }
}
