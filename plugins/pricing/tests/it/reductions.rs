//! Prior prices, new prices and the per cent between them.

use std::path::Path;

use medhold_plugin::testkit::Trial;
use medhold_plugin::{Config, Request, Value};
use pricing::Pricing;

use crate::setup::{ask, date, open, value};

fn trial() -> Trial<Pricing> {
    open(Config::default(), Path::new("")).unwrap()
}

fn asked(measure: &str, history: &[(&str, i64)]) -> Request {
    let entry = |(day, price): &(&str, i64)| Value::List(vec![Value::from(*day), Value::from(*price)]);
    Request::new(measure)
        .given("price_history", history.iter().map(entry).collect::<Vec<_>>())
        .given("reduction_starts", "2026-02-16")
}

const STEPS: [(&str, i64); 3] = [("2025-06-01", 1000), ("2026-02-01", 800), ("2026-02-16", 700)];

#[test]
fn a_prior_price_tells_its_window() {
    let request = asked("prior_price", &STEPS).parameter("prior_price_days", 30_i64);
    let record = ask(&trial(), request).unwrap().remove(0);
    assert_eq!(record.value.to_string(), "800");
    assert_eq!((record.from, record.to), (Some(date("2026-01-17")), Some(date("2026-02-15"))));
    assert_eq!(
        record.method.unwrap(),
        "lowest price in the 30 days before the reduction, with the price in force when they begin"
    );
}

#[test]
fn the_new_price_is_the_one_that_begins_on_the_day() {
    assert_eq!(value(ask(&trial(), asked("new_price", &STEPS))), "700");
    let none = ask(&trial(), asked("new_price", &STEPS[..2])).unwrap_err();
    assert_eq!(none.text, "no price begins on 2026-02-16");
}

#[test]
fn the_true_reduction_takes_what_the_case_gives_before_the_history() {
    let request = asked("true_reduction_pct", &STEPS).parameter("prior_price_days", 30_i64);
    assert_eq!(value(ask(&trial(), request.clone())), "12.5");
    let series = request.clone().given("first_reduction", "2026-02-01");
    assert_eq!(value(ask(&trial(), series)), "30");
    let given = request.given("prior_price", "1000.00").given("new_price", "900.00");
    assert_eq!(value(ask(&trial(), given)), "10");
}

#[test]
fn days_on_the_market_count_from_the_first_known_price() {
    let request = asked("days_on_market", &[("2026-02-01", 900)]).parameter("prior_price_days", 30_i64);
    assert_eq!(value(ask(&trial(), request)), "15");
}

#[test]
fn a_window_of_no_days_is_refused() {
    let request = asked("prior_price", &STEPS).parameter("prior_price_days", 0_i64);
    let text = ask(&trial(), request).unwrap_err().text;
    assert_eq!(text, "`prior_price_days` should be 1 or more days, and is 0");
}
