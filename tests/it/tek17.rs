//! The construction pack holds measured values against TEK17 as the worked cases do.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use crate::structural::{host, rows, ruling};

type Row = BTreeMap<String, String>;

/// What the composed rows say in words: the limit as a claim names it, and the sizes that it hangs on.
fn composed(row: &Row) -> Option<Value> {
    let subject = match row["case_id"].as_str() {
        "TEK-169" => json!({ "limit": "R02/R03", "level_difference_m": 10.0 }),
        "TEK-173" => json!({ "limit": "R04", "guarded_otherwise": true }),
        "TEK-177" => json!({ "limit": "A02/A03", "length_m": 2.99 }),
        _ => return None,
    };
    Some(subject)
}

fn case(row: &Row) -> Value {
    let measured: f64 = row["measured"].parse().unwrap();
    let subject = composed(row).unwrap_or_else(|| json!({ "limit": row["rule_id"] }));
    json!({
        "id": row["case_id"], "received": "2026-03-02", "language": "nb",
        "claims": [{ "id": "1", "topic": "regulation", "kind": "assertion", "subject": subject }],
        "evidence": { "measured": { "value": measured, "unit": row["unit"] } },
    })
}

fn expected(row: &Row) -> (&'static str, &'static str) {
    match row["expected"].as_str() {
        "ok" => ("not_upheld", "explain"),
        "FAIL" => ("upheld", "improve"),
        _ => ("undecided", "investigate"),
    }
}

#[test]
fn every_worked_case_is_decided_as_its_limit_says() {
    let host = host();
    let rows = rows("data/tek17_cases.csv");
    assert_eq!(rows.len(), 90);
    let mut wrong = Vec::new();
    for row in &rows {
        let ruling = ruling(&host, &case(row));
        let (outcome, remedy) = expected(row);
        if ruling["outcome"] != outcome || ruling["remedy"] != remedy || ruling["basis"] != "rule" {
            wrong.push(format!("{}: expected {outcome} {remedy}, decided {ruling}", row["case_id"]));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_limit_that_is_met_takes_nothing_from_what_the_customer_feels() {
    let row = rows("data/tek17_cases.csv").into_iter().find(|row| row["case_id"] == "TEK-179").unwrap();
    let mut case = case(&row);
    case["claims"][0]["kind"] = "experience".into();
    let ruling = ruling(&host(), &case);
    assert_eq!((&ruling["authority"], &ruling["outcome"]), (&"customer".into(), &"upheld".into()));
}
