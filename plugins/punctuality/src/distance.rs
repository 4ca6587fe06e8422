//! Distances and countries of airports.

use medhold_plugin::{Absence, Answer, Record, Request};

use crate::airports::{Airport, Airports};
use crate::code::Code;

/// Mean earth radius in kilometres (IUGG, R₁).
const RADIUS_KM: f64 = 6371.0088;

const SOURCE: &str = "airport coordinates (airportsdata)";

/// The great circle from the origin to the destination in kilometres, rounded to metres. Stops on the way don't lengthen it.
pub(crate) fn distance_km(airports: &Airports, request: &Request) -> Answer {
    let origin = airport(airports, request, "origin")?;
    let destination = airport(airports, request, "destination")?;
    let method = format!("great circle by the haversine formula on a sphere of {RADIUS_KM} km radius");
    Ok(vec![Record::new(haversine_km(origin, destination), SOURCE).method(&method)])
}

/// The country of the airport under this key of the subject.
pub(crate) fn country(airports: &Airports, request: &Request, key: &str) -> Answer {
    let airport = airport(airports, request, key)?;
    Ok(vec![Record::new(airport.country.as_str(), SOURCE).method("ISO 3166 code of the airport's country")])
}

fn airport<'a>(airports: &'a Airports, request: &Request, key: &str) -> Result<&'a Airport, Absence> {
    let text = request.subject.text(key)?.unwrap_or_default();
    let found = Code::read(text).and_then(|code| airports.get(code));
    found.ok_or_else(|| Absence::unknown_subject(format!("no airport has the code `{text}`")))
}

/// Rounded to metres, so that the last bits of a machine's sine decide nothing.
fn haversine_km(a: &Airport, b: &Airport) -> f64 {
    let (lat_a, lat_b) = (a.lat.to_radians(), b.lat.to_radians());
    let half_lat = ((lat_b - lat_a) / 2.0).sin();
    let half_lon = ((b.lon - a.lon).to_radians() / 2.0).sin();
    let h = half_lat * half_lat + lat_a.cos() * lat_b.cos() * half_lon * half_lon;
    let km = 2.0 * RADIUS_KM * h.sqrt().min(1.0).asin();
    (km * 1000.0).round() / 1000.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(lat: f64, lon: f64) -> Airport {
        Airport { lat, lon, country: String::new() }
    }

    #[test]
    fn half_the_way_round_is_half_the_circumference() {
        let half = (std::f64::consts::PI * RADIUS_KM * 1000.0).round() / 1000.0;
        assert_eq!(haversine_km(&at(0.0, -90.0), &at(0.0, 90.0)), half);
        assert_eq!(haversine_km(&at(90.0, 0.0), &at(-90.0, 0.0)), half);
        assert_eq!(haversine_km(&at(60.2, 11.1), &at(60.2, 11.1)), 0.0);
    }

    #[test]
    fn the_date_line_is_no_detour() {
        assert!(haversine_km(&at(0.0, 179.5), &at(0.0, -179.5)) < 112.0);
    }
}
