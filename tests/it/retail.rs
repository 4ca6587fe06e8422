//! The retail pack decides the worked cases of reductions and of deadlines as their law does.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use medhold::{Case, ClaimDecision, Host, Letters, Value};

type Row = BTreeMap<String, String>;

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn rows(file: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(here(file)).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

/// The folder of the plugin library, built where it is not there yet.
fn plugins() -> PathBuf {
    let messages =
        escargot::CargoBuild::new().package("pricing-so").manifest_path(here("../Cargo.toml")).exec().unwrap();
    let libraries = messages.filter_map(|message| library(&message.unwrap()));
    libraries.last().unwrap().parent().unwrap().to_owned()
}

fn library(message: &escargot::Message) -> Option<PathBuf> {
    let message: serde_json::Value = message.decode_custom().ok()?;
    let files = message.get("filenames")?.as_array()?;
    let mut files = files.iter().filter_map(|file| file.as_str());
    let found = files.find(|file| file.contains("medhold_pricing") && !file.ends_with(".rlib"));
    found.map(PathBuf::from)
}

fn host(parameters: &[(&str, &str)]) -> Host {
    let builder = Host::builder().pack(here("../rules/retail")).plugins(plugins()).letters(Letters::Left);
    let set = |builder: medhold::HostBuilder, (name, value): &(&str, &str)| builder.set(name, value);
    parameters.iter().fold(builder, set).build().unwrap()
}

fn case(id: &str, topic: &str, received: &str, evidence: &serde_json::Value) -> Case {
    let case = serde_json::json!({
        "id": id, "received": received, "language": "nb",
        "claims": [{ "id": "1", "topic": topic, "kind": "assertion" }],
        "evidence": evidence,
    });
    Case::from_json(&case.to_string()).unwrap()
}

/// The row as a case: the history, and what was advertised.
fn reduction(row: &Row) -> Case {
    let mut evidence = serde_json::Map::new();
    let history: serde_json::Value = serde_json::from_str(&row["price_history_json"]).unwrap();
    evidence.insert("price_history".to_owned(), history);
    for (measure, column) in
        [("reduction_starts", "reduction_starts"), ("first_reduction", "first_reduction_of_progressive_series")]
    {
        if !row[column].is_empty() {
            evidence.insert(measure.to_owned(), row[column].as_str().into());
        }
    }
    for measure in ["new_price", "claimed_pct"] {
        if let Ok(number) = row[measure].parse::<f64>() {
            evidence.insert(measure.to_owned(), number.into());
        }
    }
    if row["law"].ends_with("services") {
        evidence.insert("good_kind".to_owned(), "service".into());
    }
    case(&row["case_id"], "prior_price", "2026-03-02", &evidence.into())
}

/// What must come out by the row's verdict. Without one the row has numbers only.
fn verdict(row: &Row) -> Option<&'static str> {
    match row["verdict"].as_str() {
        "lawful_basis" => Some("not_upheld explain"),
        "misleading_overstated" => Some("upheld improve"),
        "uncertain_national_option" | "not_applicable_use_marketing_act" => Some("undecided escalate"),
        "see_feature" => Some("undecided investigate"),
        _ => None,
    }
}

/// The value of a measure as a number, where the decision has it.
fn found(ruling: &ClaimDecision, measure: &str) -> Option<f64> {
    let entry = ruling.evidence.iter().find(|entry| entry.measure.as_str() == measure)?;
    match &entry.value {
        Value::Number(number) => Some(number.to_f64()),
        Value::Money(money) => Some(money.amount().to_f64()),
        _ => None,
    }
}

#[test]
fn every_worked_reduction_has_its_prior_price_and_its_verdict() {
    let rows = rows("data/prior_price_cases.csv");
    assert_eq!(rows.len(), 19);
    let windows: BTreeMap<&str, Host> =
        ["30", "10", "1"].map(|days| (days, host(&[("prior_price_days", days)]))).into();
    for row in &rows {
        let ruling = windows[row["window_days"].as_str()].decide(&reduction(row)).claims.remove(0);
        let id = &row["case_id"];
        for (measure, column) in
            [("prior_price", "expected_prior_price"), ("true_reduction_pct", "expected_true_reduction_pct")]
        {
            let expected: Option<f64> = row[column].parse().ok();
            let near = |(a, b): (f64, f64)| (a - b).abs() < 0.005;
            let agrees = expected.is_none() || expected.zip(found(&ruling, measure)).is_some_and(near);
            assert!(agrees, "{id}: {measure} {expected:?} {:?}", ruling.evidence);
        }
        if let Some(verdict) = verdict(row) {
            assert_eq!(format!("{} {}", ruling.outcome, ruling.remedy), verdict, "{id} by {:?}", ruling.rule);
        }
    }
}

/// The row as a case of its law: what began the period, and what had to happen within it.
fn deadline(row: &Row, event: &str) -> Option<Case> {
    let start = row["start_date"].as_str();
    let (topic, evidence) = match row["rule"].as_str() {
        "reklamasjon_absolutt_2_aar" => {
            ("fault", serde_json::json!({ "delivered": start, "complained": event, "lasting": false }))
        }
        "reklamasjon_absolutt_5_aar" => {
            ("fault", serde_json::json!({ "delivered": start, "complained": event, "lasting": true }))
        }
        "reklamasjon_relativ_minst_2_mnd" => {
            ("fault", serde_json::json!({ "delivered": start, "discovered": start, "complained": event }))
        }
        "angrerett_14_dager_fra_dagen_etter_mottak" => {
            ("withdrawal", serde_json::json!({ "delivered": start, "withdrawn": event }))
        }
        _ => return None,
    };
    Some(case(&row["case_id"], topic, event, &evidence))
}

#[test]
fn every_worked_deadline_is_met_on_its_last_day_and_missed_on_the_next() {
    let host = host(&[]);
    let mut met = 0;
    for row in rows("data/deadline_cases.csv") {
        let Some(in_time) = deadline(&row, &row["event_date"]) else {
            continue;
        };
        let limit: medhold_model::Date = row["limit_date"].parse().unwrap();
        let next = limit.plus_days(1).unwrap().to_string();
        let late = deadline(&row, &next).unwrap();
        let outcome = |case: &Case| host.decide(case).claims.remove(0).outcome.to_string();
        // After two months a complaint may still be in reasonable time: a person weighs it.
        let missed = if row["expected"] == "in_time_guaranteed" { "undecided" } else { "not_upheld" };
        let both = [outcome(&in_time), outcome(&late)];
        assert_eq!(both, ["upheld", missed], "{}", row["case_id"]);
        met += 1;
    }
    assert_eq!(met, 6);
}
