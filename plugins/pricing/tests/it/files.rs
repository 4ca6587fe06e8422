//! The same prices give the same answers, whatever they are kept in.

use medhold_plugin::{Config, Request};

use crate::setup::{ask, date, open, value, write_csv, write_parquet, write_sqlite};

#[test]
fn parquet_csv_and_sqlite_give_the_same_answers() {
    let folder = tempfile::tempdir().unwrap();
    write_csv(&folder.path().join("p.csv"));
    write_parquet(&folder.path().join("p.parquet"));
    write_sqlite(&folder.path().join("p.sqlite"), "prices");
    write_sqlite(&folder.path().join("p.db"), "prices");
    for file in ["p.csv", "p.parquet", "p.sqlite", "p.db"] {
        let trial = open([("prices", file)], folder.path()).unwrap();
        let price = |day: &str| {
            let request = Request::new("price").subject("article", "jacket").at(date(day));
            value(ask(&trial, request))
        };
        assert_eq!(
            (price("2026-01-19"), price("2026-01-20"), price("2026-02-01")),
            ("1499".to_owned(), "999.5".to_owned(), "1499".to_owned()),
            "{file}"
        );
        let prior = Request::new("prior_price")
            .subject("article", "jacket")
            .given("reduction_starts", "2026-02-10")
            .parameter("prior_price_days", 30_i64);
        assert_eq!(value(ask(&trial, prior)), "999.5", "{file}");
    }
}

#[test]
fn the_table_of_a_database_is_a_setting() {
    let folder = tempfile::tempdir().unwrap();
    write_sqlite(&folder.path().join("p.sqlite"), "price_log");
    let config = [("prices", "p.sqlite"), ("prices_table", "price_log")];
    assert!(open(config, folder.path()).is_ok());
    let text = open([("prices", "p.sqlite")], folder.path()).unwrap_err();
    assert!(text.contains("no such table: prices"), "{text}");
}

#[test]
fn two_prices_of_a_day_count_in_the_order_of_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "article,date,price\nmug,2026-01-01,42\nmug,2026-01-01,21\n";
    std::fs::write(folder.path().join("p.csv"), rows).unwrap();
    let trial = open([("prices", "p.csv")], folder.path()).unwrap();
    let request = Request::new("price").subject("article", "mug").at(date("2026-01-02"));
    assert_eq!(value(ask(&trial, request)), "21");
}

#[test]
fn shops_with_prices_of_their_own_are_not_mixed() {
    let folder = tempfile::tempdir().unwrap();
    let rows = "article,shop,date,price\nmug,Oslo,2026-01-01,42\nmug,Bergen,2026-01-01,40\n";
    std::fs::write(folder.path().join("p.csv"), rows).unwrap();
    let trial = open([("prices", "p.csv")], folder.path()).unwrap();
    let request = Request::new("price").subject("article", "mug").at(date("2026-01-02"));
    let text = ask(&trial, request.clone()).unwrap_err().text;
    assert_eq!(text, "`mug` has prices of its own in `Oslo` and `Bergen`; name the shop");
    assert_eq!(value(ask(&trial, request.subject("shop", "Bergen"))), "40");
}

#[test]
fn the_source_and_the_currency_are_settings() {
    let folder = tempfile::tempdir().unwrap();
    write_csv(&folder.path().join("p.csv"));
    let config = [("prices", "p.csv"), ("prices_source", "the till"), ("currency", "SEK")];
    let trial = open(Config::from(config), folder.path()).unwrap();
    let price = trial.description().measures.iter().find(|measure| measure.name == "price");
    assert_eq!(price.unwrap().unit, "SEK");
    let request = Request::new("price").subject("article", "shoes").at(date("2026-01-02"));
    assert_eq!(ask(&trial, request).unwrap()[0].source, "the till");
}
