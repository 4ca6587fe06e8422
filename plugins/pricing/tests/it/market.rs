//! Where a price lies among those of other sellers.

use std::fs;
use std::path::Path;

use medhold_plugin::testkit::Trial;
use medhold_plugin::{Config, Record, Request, Value};
use pricing::Pricing;

use crate::setup::{ask, date, open};

const OWN: &str = "article,date,price,quantity,unit\ncoffee,2025-12-01,50,250,g\ncoffee,2026-03-10,70,250,g\n";

/// Each of the sellers twice in the latest period, and once in the one before.
const MARKET: &str = "article,shop,date,price,quantity,unit
coffee,A,2026-02-15,60,250,g
coffee,A,2026-03-10,64,250,g
coffee,A,2026-03-20,60,250,g
coffee,B,2026-03-10,70,250,g
coffee,C,2026-03-10,80,500,g
coffee,us,2026-03-10,10,250,g
tea,A,2026-03-10,10,250,g
";

fn trial(folder: &Path) -> Trial<Pricing> {
    fs::write(folder.join("own.csv"), OWN).unwrap();
    fs::write(folder.join("market.csv"), MARKET).unwrap();
    open([("prices", "own.csv"), ("market", "market.csv")], folder).unwrap()
}

fn asked(measure: &str) -> Request {
    Request::new(measure)
        .subject("article", "coffee")
        .subject("shop", "us")
        .parameter("market_days", 30_i64)
        .at(date("2026-03-31"))
}

fn answers(measure: &str) -> Vec<Record> {
    let folder = tempfile::tempdir().unwrap();
    ask(&trial(folder.path()), asked(measure).and_before()).unwrap()
}

#[test]
fn the_latest_price_of_each_other_seller_counts_once() {
    let records = answers("market_price");
    let latest = records.last().unwrap();
    assert_eq!((latest.value.to_string().as_str(), latest.n), (r#"["60", "70", "80"]"#, Some(3)));
    assert_eq!((latest.from, latest.to), (Some(date("2026-03-02")), Some(date("2026-03-31"))));
}

#[test]
fn a_percentile_has_an_interval_and_the_period_before() {
    let records = answers("market_percentile");
    let [before, latest] = records.as_slice() else { unreachable!("two periods are asked for") };
    assert_eq!((&before.value, before.n), (&Value::Number(0.0), Some(1)));
    assert_eq!((&latest.value, latest.n), (&Value::Number(0.5), Some(3)));
    assert!(latest.low < Some(0.5) && latest.high > Some(0.5));
}

#[test]
fn unit_prices_make_bags_of_two_sizes_alike() {
    assert_eq!(answers("market_unit_price").last().unwrap().value.to_string(), r#"["240", "280", "160"]"#);
    let latest = answers("unit_price_percentile").pop().unwrap();
    assert_eq!(latest.value, Value::Number(2.5 / 3.0));
    assert_eq!(latest.method.unwrap(), "share of other sellers with a lower price per kg; an equal one is half below");
}

#[test]
fn prices_that_the_case_gives_count_before_the_files() {
    let trial = open(Config::default(), Path::new("")).unwrap();
    let market: Vec<Value> = [40_i64, 50, 60, 70].map(Value::from).into();
    let request = asked("market_percentile").given("price", "65.00").given("market_price", market);
    let record = ask(&trial, request).unwrap().remove(0);
    assert_eq!((record.value, record.n, record.source.as_str()), (Value::Number(0.75), Some(4), "case"));
}

#[test]
fn a_market_that_nobody_knows_is_no_evidence() {
    let folder = tempfile::tempdir().unwrap();
    let trial = trial(folder.path());
    let late = asked("market_price").at(date("2027-01-01"));
    let text = ask(&trial, late).unwrap_err().text;
    assert_eq!(text, "no other seller's price of `coffee` is known from 2026-12-03 to 2027-01-01");
}
