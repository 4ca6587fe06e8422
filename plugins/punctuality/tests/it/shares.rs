//! Shares against tables computed from the same records by other means.

use std::collections::BTreeMap;

use medhold_plugin::{AbsenceReason, Request};

use crate::setup::{about, ask, date, expected, value};

fn share(measure: &str, subject: &[(&str, &str)], at: &str, days: i64) -> Request {
    about(measure, subject).at(date(at)).parameter("evidence_days", days)
}

/// The rows of one of the tables, by column.
fn table(name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(expected().join(name)).expect("a table");
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

/// Holds all three shares of a subject and period against a row.
fn agrees(row: &BTreeMap<String, String>, subject: &[(&str, &str)], at: &str, days: i64) {
    let number = |column: &str| row[column].parse::<f64>().expect("a number");
    let close = |a: f64, b: f64| assert!((a - b).abs() < 5.1e-7, "{a} and {b} in {row:?}");
    let record = |measure| ask(share(measure, subject, at, days)).expect("evidence").remove(0);

    let on_time = record("on_time_share");
    assert_eq!(on_time.n, Some(number("n_scheduled") as u64));
    assert_eq!((value(&on_time) * number("n_scheduled")).round(), number("n_on_time"));
    close(value(&on_time), number("otp_scheduled"));
    close(on_time.low.unwrap(), number("wilson95_lo"));
    close(on_time.high.unwrap(), number("wilson95_hi"));

    let late = record("late_share");
    assert_eq!(late.n, Some(number("n_completed") as u64));
    close(1.0 - value(&late), number("otp_completed"));

    let cancelled = record("cancelled_share");
    assert_eq!((value(&cancelled) * number("n_scheduled")).round(), number("n_cancelled"));
    close(value(&cancelled), number("cancel_rate"));
}

#[test]
fn the_whole_year_agrees_with_the_table() {
    agrees(&table("otp_by_all.csv")[0], &[], "2013-12-31", 365);
}

#[test]
fn every_carrier_agrees_with_the_table() {
    let table = table("otp_by_carrier.csv");
    assert_eq!(table.len(), 16);
    for row in table {
        agrees(&row, &[("carrier", &row["carrier"])], "2013-12-31", 365);
    }
}

#[test]
fn every_origin_agrees_with_the_table() {
    let table = table("otp_by_origin.csv");
    assert_eq!(table.len(), 3);
    for row in table {
        agrees(&row, &[("origin", &row["origin"])], "2013-12-31", 365);
    }
}

#[test]
fn every_month_agrees_with_the_table() {
    let days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let table = table("otp_by_month.csv");
    assert_eq!(table.len(), 12);
    for (row, days) in table.iter().zip(days) {
        let month: u32 = row["month"].parse().unwrap();
        agrees(row, &[], &format!("2013-{month:02}-{days}"), days);
    }
}

#[test]
fn newark_was_often_late_until_summer_and_less_so_after() {
    let request = share("late_share", &[("origin", "EWR")], "2013-12-31", 182).and_before();
    let records = ask(request).expect("evidence");
    // Counted from the same file with pyarrow: 16,989 of 58,817 and 13,739 of 58,010.
    let late_of = |i: usize| ((value(&records[i]) * records[i].n.unwrap() as f64).round(), records[i].n.unwrap());
    assert_eq!((late_of(0), late_of(1)), ((16_989.0, 58_817), (13_739.0, 58_010)), "the half before comes first");
    assert_eq!((records[0].from, records[0].to), (Some(date("2013-01-02")), Some(date("2013-07-02"))));
    assert_eq!((records[1].from, records[1].to), (Some(date("2013-07-03")), Some(date("2013-12-31"))));
    let method = "share of completed flights arriving 15 minutes or more after schedule";
    assert_eq!(records[1].method.as_deref(), Some(method));
    assert_eq!(records[1].source, "US Bureau of Transportation Statistics, on-time performance");
}

#[test]
fn a_combination_counts_only_flights_that_meet_all_of_it() {
    let all = [("origin", "EWR"), ("destination", "LAX"), ("carrier", "UA"), ("flight", "1600")];
    let mut last = u64::MAX;
    for fixed in 0..=all.len() {
        let n = ask(share("on_time_share", &all[..fixed], "2013-12-31", 365)).expect("evidence")[0].n.unwrap();
        assert!(n < last, "{fixed} parts leave {n} flights of {last}");
        last = n;
    }
    assert_eq!(last, 310);
    let written = [("origin", "EWR"), ("destination", "LAX"), ("flight", "UA1600")];
    assert_eq!(ask(share("on_time_share", &written, "2013-12-31", 365)).expect("evidence")[0].n, Some(310));
}

#[test]
fn evidence_is_as_old_as_the_records_not_as_the_question() {
    let record = ask(share("late_share", &[], "2014-03-01", 182)).expect("evidence").remove(0);
    assert_eq!((record.to, record.as_of), (Some(date("2013-12-31")), Some(date("2013-12-31"))));
    assert!(record.method.unwrap().ends_with("; the records end on 2013-12-31"));
    let none = ask(share("late_share", &[("carrier", "UA")], "2026-11-22", 182)).expect_err("nothing is that late");
    assert_eq!(none.reason, AbsenceReason::NoData);
    assert_eq!(
        none.text,
        "there is no record of flights by UA from 2026-05-25 to 2026-11-22; the records cover 2013-01-01 to 2013-12-31"
    );
}

#[test]
fn no_period_before_the_records_is_made_up() {
    let records = ask(share("late_share", &[], "2013-06-30", 182).and_before()).expect("evidence");
    assert_eq!(records.len(), 1);
}

#[test]
fn what_the_records_do_not_know_is_named() {
    for (subject, reason, text) in [
        (&[("carrier", "ZZ")][..], AbsenceReason::UnknownSubject, "the records know no flights by ZZ; "),
        (
            &[("origin", "EWR"), ("destination", "OSL")][..],
            AbsenceReason::UnknownSubject,
            "the records know no flights to OSL; ",
        ),
        (&[("flight", "UA9999")][..], AbsenceReason::UnknownSubject, "the records know no flight UA 9999; "),
        (
            &[("carrier", "HA"), ("origin", "LGA")][..],
            AbsenceReason::NoData,
            "the records know no flights by HA from LGA; ",
        ),
    ] {
        let none = ask(share("late_share", subject, "2013-12-31", 182)).expect_err("no evidence");
        assert_eq!(none.reason, reason, "{}", none.text);
        assert!(none.text.starts_with(text), "{}", none.text);
    }
}

#[test]
fn a_carrier_with_32_flights_says_so() {
    let record = ask(share("on_time_share", &[("carrier", "OO")], "2013-12-31", 365)).expect("evidence").remove(0);
    assert_eq!(record.n, Some(32));
    assert!(record.high.unwrap() - record.low.unwrap() > 0.25);
}
