//! Distances and countries.

use medhold_plugin::AbsenceReason;

use crate::setup::{about, ask, expected, value};

/// The table's coordinates are of another source. Where both have an airport's reference point at the same place the distances
/// agree to the table's last digit; where they differ, by less than a kilometre.
#[test]
fn distances_agree_with_those_computed_elsewhere() {
    let mut reader = csv::Reader::from_path(expected().join("distances.csv")).expect("a table");
    let (mut rows, mut same_points) = (0, 0);
    for row in reader.deserialize::<(String, String, f64)>() {
        let (origin, destination, km) = row.expect("a row");
        let subject = [("origin", origin.as_str()), ("destination", destination.as_str())];
        let record = ask(about("distance_km", &subject)).expect("evidence").remove(0);
        let off = (value(&record) - km).abs();
        assert!(off < 1.0, "{origin} to {destination}: {} and {km}", value(&record));
        assert_eq!(record.method.unwrap(), "great circle by the haversine formula on a sphere of 6371.0088 km radius");
        rows += 1;
        same_points += usize::from(off <= 0.006);
    }
    assert_eq!((rows, same_points), (30, 10));
}

#[test]
fn an_airports_country_is_its_iso_code() {
    let subject = [("origin", "osl")];
    assert_eq!(ask(about("origin_country", &subject)).expect("evidence")[0].value.as_text(), Some("NO"));
    let subject = [("destination", "EWR")];
    assert_eq!(ask(about("destination_country", &subject)).expect("evidence")[0].value.as_text(), Some("US"));
}

#[test]
fn an_airport_that_is_not_known_is_named() {
    let none = ask(about("distance_km", &[("origin", "OSL"), ("destination", "QQQ")])).expect_err("no evidence");
    assert_eq!((none.reason, none.text.as_str()), (AbsenceReason::UnknownSubject, "no airport has the code `QQQ`"));
}
