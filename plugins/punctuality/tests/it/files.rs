//! Files that are whole, cut off, misnamed or not there.

use std::fs;
use std::path::Path;

use medhold_plugin::testkit::Trial;
use medhold_plugin::{Config, Kind, Plugin, Request};
use punctuality::Punctuality;

use crate::setup::{ask, data, date, expected};

fn open(config: impl Into<Config>, folder: &Path) -> Result<Trial<Punctuality>, String> {
    Trial::open(config.into().in_folder(folder))
}

fn refusal(config: impl Into<Config>, folder: &Path) -> String {
    open(config, folder).expect_err("it should be refused").replace(&folder.display().to_string(), "DATA")
}

#[test]
fn the_same_flights_give_the_same_answers_from_csv() {
    let csv = open([("flights", "flights13_sample5k.csv")], &expected()).expect("the sample is read");
    let year = |measure: &str| Request::new(measure).at(date("2013-12-31")).parameter("evidence_days", 365_i64);
    let record = csv.ask(year("on_time_share")).expect("described").expect("evidence").remove(0);
    let text = fs::read_to_string(expected().join("flights13_sample5k.csv")).unwrap();
    let on_time = text.lines().filter(|line| line.split(',').nth(20) == Some("True")).count();
    assert_eq!(record.n, Some(5_000));
    assert_eq!((record.value.as_number().unwrap() * 5_000.0).round(), on_time as f64);
    let flight = Request::new("arrival_delay_min").subject("flight", "UA477").subject("date", "2013-01-01");
    assert_eq!(csv.ask(flight.clone()).expect("described"), ask(flight));
}

#[test]
fn the_threshold_of_late_is_a_setting_and_travels_with_the_evidence() {
    let config: Config =
        [("flights", "flights13_sample5k.csv".into()), ("late_from_min", medhold_plugin::Value::from(60))]
            .into_iter()
            .collect();
    let strict = open(config, &expected()).expect("the sample is read");
    let year = Request::new("late_share").at(date("2013-12-31")).parameter("evidence_days", 365_i64);
    let record = strict.ask(year).expect("described").expect("evidence").remove(0);
    assert_eq!(record.method.unwrap(), "share of completed flights arriving 60 minutes or more after schedule");
    assert!(record.value.as_number().unwrap() < 0.12);
}

#[test]
fn a_truncated_parquet_file_is_named_with_what_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read(data().join("flights13.parquet")).unwrap();
    fs::write(folder.path().join("cut.parquet"), &whole[..whole.len() / 2]).unwrap();
    let text = refusal([("flights", "cut.parquet")], folder.path());
    assert!(text.starts_with("the flights in `DATA/cut.parquet` can't be read: "), "{text}");
    assert!(text.ends_with("it is no whole Parquet file, get it again"), "{text}");
    fs::write(folder.path().join("cut.parquet"), b"").unwrap();
    assert!(refusal([("flights", "cut.parquet")], folder.path()).contains("no whole Parquet file"));
}

#[test]
fn a_damaged_parquet_file_is_an_error_and_no_panic() {
    let folder = tempfile::tempdir().unwrap();
    let mut bytes = fs::read(data().join("flights13.parquet")).unwrap();
    for byte in bytes.iter_mut().skip(1_000).step_by(997).take(200) {
        *byte ^= 0xff;
    }
    fs::write(folder.path().join("bad.parquet"), &bytes).unwrap();
    let text = refusal([("flights", "bad.parquet")], folder.path());
    assert!(text.starts_with("the flights in `DATA/bad.parquet` can't be read: "), "{text}");
}

#[test]
fn a_csv_row_that_is_cut_in_half_is_named_by_its_line() {
    let folder = tempfile::tempdir().unwrap();
    let header = "year,month,day,carrier,flight,origin,dest,arr_delay,cancelled\n";
    let write = |rows: &str| fs::write(folder.path().join("f.csv"), format!("{header}{rows}")).unwrap();
    write("2013,1,1,UA,1545,EWR,IAH,11,0\n2013,1,1,UA,17");
    let text = refusal([("flights", "f.csv")], folder.path());
    assert!(text.starts_with("the flights in `DATA/f.csv` can't be read: ") && text.contains("line: 3"), "{text}");
    write("2013,1,1,UA,1545,EWR,IAH,soon,0\n");
    assert_eq!(
        refusal([("flights", "f.csv")], folder.path()),
        "the flights in `DATA/f.csv` can't be read: line 2: `soon` is no number"
    );
    write("");
    assert!(refusal([("flights", "f.csv")], folder.path()).ends_with("it holds no flight"));
}

#[test]
fn a_file_that_is_not_there_or_not_of_its_kind_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let text = refusal([("flights", "gone.parquet")], folder.path());
    assert!(text.starts_with("the flights in `DATA/gone.parquet` can't be read: No such file"), "{text}");
    let text = refusal([("airports", "gone.csv")], folder.path());
    assert!(text.starts_with("the airports in `DATA/gone.csv` can't be read: "), "{text}");
    assert!(refusal([("flights", "flights.xlsx")], folder.path()).ends_with("should end in `.parquet` or `.csv`"));
    let text = refusal([("airports", "airlines.csv")], &data());
    assert!(text.ends_with("there is no column `iata`; the columns are `carrier`, `name`"), "{text}");
}

#[test]
fn settings_are_checked() {
    assert!(refusal([("flight", "flights13.parquet")], &data()).starts_with("`flight` is no setting of this plugin"));
    assert!(refusal(Config::default(), &data()).starts_with("nothing is set up; "));
    let config: Config = [("late_from_min", 0_i64)].into_iter().collect();
    assert_eq!(refusal(config, &data()), "the setting `late_from_min` goes from 1 to 1440 minutes");
}

#[test]
fn only_what_is_set_up_is_offered_and_everything_where_nothing_is() {
    let names = |config: Config| -> Vec<String> {
        Punctuality::describe(&config).measures.into_iter().map(|measure| measure.name).collect()
    };
    assert_eq!(names(Config::default()).len(), 8);
    assert_eq!(names(Config::from([("airports", "a.csv")])), ["distance_km", "origin_country", "destination_country"]);
    let share = Punctuality::describe(&Config::from([("flights", "f.csv")])).measures.remove(0);
    assert_eq!(
        (share.name.as_str(), share.kind, share.history, share.dated),
        ("on_time_share", Kind::Share, true, true)
    );
}
