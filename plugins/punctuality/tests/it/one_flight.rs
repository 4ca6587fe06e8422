//! One flight's own record.

use medhold_plugin::{AbsenceReason, Value};

use crate::setup::{about, ask, date, value};

fn none(subject: &[(&str, &str)]) -> (AbsenceReason, String) {
    let none = ask(about("arrival_delay_min", subject)).expect_err("no evidence");
    (none.reason, none.text)
}

#[test]
fn a_flights_delay_is_its_own_and_may_be_negative() {
    for (flight, on, delay) in [("UA1545", "2013-01-01", 11.0), ("b6 108", "2013-12-31", 96.0)] {
        let record = ask(about("arrival_delay_min", &[("flight", flight), ("date", on)])).expect("evidence").remove(0);
        assert_eq!((value(&record), record.as_of, record.n), (delay, Some(date(on)), Some(1)));
    }
    let early = [("flight", "2269"), ("carrier", "WN"), ("origin", "LGA"), ("date", "2013-06-08")];
    assert_eq!(value(&ask(about("arrival_delay_min", &early)).expect("evidence")[0]), -10.0);
}

#[test]
fn a_cancelled_or_diverted_flight_has_no_delay_and_says_why() {
    let cancelled = [("flight", "EV4308"), ("date", "2013-01-01")];
    assert_eq!(
        none(&cancelled),
        (AbsenceReason::NoData, "flight EV 4308 from EWR to RDU was cancelled on 2013-01-01".to_owned())
    );
    let (_, text) = none(&[("flight", "MQ4525"), ("date", "2013-01-01")]);
    assert!(text.starts_with("flight MQ 4525 from LGA to XNA was diverted on 2013-01-01"), "{text}");
    let records = ask(about("flight_cancelled", &cancelled)).expect("evidence");
    assert_eq!(records[0].value, Value::Flag(true));
    let flown = [("flight", "UA1545"), ("date", "2013-01-01")];
    assert_eq!(ask(about("flight_cancelled", &flown)).expect("evidence")[0].value, Value::Flag(false));
}

#[test]
fn of_several_flights_none_is_chosen() {
    let (reason, text) = none(&[("flight", "WN2269"), ("date", "2013-06-08")]);
    assert_eq!(reason, AbsenceReason::NoData);
    assert_eq!(
        text,
        "flight WN 2269 on 2013-06-08 may be any of flight WN 2269 from EWR to DEN, flight WN 2269 from LGA to STL; name the carrier and the origin"
    );
}

#[test]
fn a_flight_that_was_not_flown_that_day_is_no_data() {
    let (reason, text) = none(&[("flight", "UA1545"), ("date", "2014-01-01")]);
    assert_eq!(reason, AbsenceReason::NoData);
    assert_eq!(text, "there is no record of flight UA 1545 on 2014-01-01; the records cover 2013-01-01 to 2013-12-31");
}
