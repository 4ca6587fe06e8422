//! `medhold audit` tells how customers see each topic against how it measures.

use medhold_cli::Exit;
use serde_json::{Value, json};

use crate::program::{Ran, cafe, medhold_reading};

/// Guests who waited so long and saw it so, a case a line.
fn waits(guests: &[(f64, f64)]) -> String {
    let line = |(at, (minutes, stance)): (usize, &(f64, f64))| {
        let day = format!("2024-{:02}-17", at % 3 + 4);
        let claim =
            json!({ "id": "1", "topic": "waiting", "kind": "experience", "text": "I waited.", "stance": stance });
        let taste = json!({ "id": "2", "topic": "taste", "kind": "preference", "text": "Nice cakes.", "stance": 0.9 });
        let case = json!({ "id": format!("C-{at}"), "received": day, "language": "en", "claims": [claim, taste],
            "evidence": { "wait_min": minutes } });
        format!("{case}\n")
    };
    guests.iter().enumerate().map(line).collect()
}

fn audit(cases: &str, format: &str) -> Ran {
    medhold_reading(cases, &["audit", &cafe(), "--cases", "-", "--format", format])
}

/// Forty guests wait from 4 to 11 minutes, and nine of ten are cross.
fn short_waits_seen_badly() -> String {
    let guests: Vec<(f64, f64)> =
        (0..40).map(|at| (4.0 + f64::from(at % 8), if at < 36 { -0.5 } else { 0.5 })).collect();
    waits(&guests)
}

#[test]
fn a_topic_that_is_better_than_it_is_seen_is_to_be_shown() {
    let ran = audit(&short_waits_seen_badly(), "json");
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    let report: Value = serde_json::from_str(&ran.out).unwrap();
    let topic = &report["perception"]["topics"][0];
    assert_eq!((&topic["topic"], &topic["field"]), (&json!("waiting"), &json!("communicate")));
    assert_eq!((&topic["seen"]["n"], &topic["seen"]["good"]), (&json!(40), &json!(4)));
    assert_eq!((&topic["measured"]["value"], &topic["measured"]["meets"]), (&json!(7.5), &json!("yes")));
    assert_eq!(topic["months"].as_array().unwrap().len(), 3);
    let taste = &report["perception"]["importance"][0];
    assert_eq!((&taste["topic"], &taste["importance"]), (&json!("taste"), &json!(0.5)));
}

#[test]
fn people_read_what_follows_first_and_the_numbers_below() {
    let ran = audit(&short_waits_seen_badly(), "table");
    let lines: Vec<&str> = ran.out.lines().collect();
    let heading = lines.iter().position(|line| *line == "HOW IT IS SEEN, AND HOW IT IS").unwrap();
    assert_eq!(lines[heading + 1], "Better than customers see it: waiting. Show them.");
    assert!(ran.out.contains("communicate") && ran.out.contains("≤ 15.00"), "{}", ran.out);
}

#[test]
fn what_can_not_be_told_says_what_it_would_take() {
    let ran = audit(&waits(&[(4.0, 0.5), (9.0, 0.5), (5.0, -0.5)]), "table");
    assert!(ran.out.contains("It can't be told of waiting."), "{}", ran.out);
    assert!(ran.out.contains("from 3 opinions: it would take about"), "{}", ran.out);
}

#[test]
fn the_page_has_the_fields_as_a_plot_that_says_what_it_is() {
    let ran = audit(&short_waits_seen_badly(), "html");
    for part in ["aria-label=\"How topics are seen against how they measure\"", "fix before boasting", "<figcaption>"] {
        assert!(ran.out.contains(part), "{part}: {}", ran.out);
    }
    assert!(!ran.out.contains("NaN") && !ran.out.contains("inf"), "{}", ran.out);
}

#[test]
fn the_report_is_the_same_for_any_number_of_threads() {
    let cases = short_waits_seen_badly();
    let with = |threads| {
        let out =
            medhold_reading(&cases, &["audit", &cafe(), "--cases", "-", "--format", "json", "--threads", threads]).out;
        assert!(out.contains("\"perception\""));
        out
    };
    assert_eq!(with("1"), with("4"));
}
