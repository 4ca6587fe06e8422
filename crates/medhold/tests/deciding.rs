//! How claims are decided, by a small pack: each test is one sentence of the contract.

mod ferry;

use ferry::{Ferry, claim};
use medhold::{Authority, Basis, Finding, MissingReason, Outcome, Remedy};

#[test]
fn the_customer_is_right_until_a_rule_says_otherwise() {
    let decided = Ferry::new().decide(r#"{ "topic": "food", "kind": "preference" }"#, "{}");
    assert_eq!((decided.finding, decided.outcome, decided.remedy), (Finding::Opinion, Outcome::Upheld, Remedy::Honour));
    assert_eq!((decided.basis, decided.rule.unwrap().to_string()), (Basis::NoRule, "customer-is-right".to_owned()));
}

#[test]
fn a_request_is_honoured_only_where_no_rule_reads_a_measure() {
    let food = Ferry::new().decide(r#"{ "topic": "food", "kind": "request" }"#, "{}");
    assert_eq!(food.remedy, Remedy::Honour);
    let lateness = Ferry::new().decide(r#"{ "topic": "lateness", "kind": "request" }"#, "{}");
    assert_eq!(
        (lateness.finding, lateness.outcome, lateness.remedy),
        (Finding::Unproven, Outcome::Undecided, Remedy::Investigate)
    );
}

#[test]
fn under_another_default_the_claim_goes_to_that_authority() {
    let decided = Ferry::new().decide(r#"{ "topic": "weather", "kind": "experience" }"#, "{}");
    assert_eq!(decided.basis, Basis::Missing);
    let evidence = r#"{ "delay_min": 30, "fare": 100 }"#;
    let ticket = r#"{ "topic": "ticket", "kind": "request", "subject": { "date": "2009-12-31" } }"#;
    let decided = Ferry::new().decide(ticket, evidence);
    assert_eq!((decided.authority, decided.remedy, decided.basis), (Authority::Law, Remedy::Escalate, Basis::NoRule));
    assert_eq!(decided.rule.unwrap().as_str(), "default-law");
}

#[test]
fn the_law_is_that_of_the_date_that_the_topic_names() {
    let evidence = r#"{ "delay_min": 30, "fare": 100 }"#;
    let on = |date: &str| format!(r#"{{ "topic": "ticket", "kind": "request", "subject": {{ "date": "{date}" }} }}"#);
    assert_eq!(Ferry::new().decide(&on("2010-01-01"), evidence).rule.unwrap().as_str(), "delay-not-owed");
    assert_eq!(Ferry::new().decide(&on("2009-12-31"), evidence).basis, Basis::NoRule);
}

#[test]
fn missing_evidence_never_refuses_a_claim() {
    let decided = Ferry::new().decide(r#"{ "topic": "ticket", "kind": "request" }"#, "{}");
    assert_eq!(
        (decided.outcome, decided.remedy, decided.basis),
        (Outcome::Undecided, Remedy::Investigate, Basis::Missing)
    );
    assert_eq!(decided.amount, None);
    assert_eq!(decided.missing[0].measure, "delay_min");
    assert!(decided.missing[0].decisive);
}

#[test]
fn an_amount_that_cannot_be_computed_holds_the_claim_up() {
    let decided = Ferry::new().decide(r#"{ "topic": "ticket", "kind": "request" }"#, r#"{ "delay_min": 90 }"#);
    assert_eq!((decided.basis, decided.rule.unwrap().as_str()), (Basis::Missing, "default-law"));
    assert_eq!(decided.missing[0].measure, "fare");
}

#[test]
fn the_burden_of_proof_falls_where_the_pack_puts_it() {
    let decided =
        Ferry::new().decide(r#"{ "topic": "ticket", "kind": "request" }"#, r#"{ "delay_min": 90, "fare": "101.00" }"#);
    assert_eq!(decided.rule.as_ref().unwrap().as_str(), "delay-owed");
    assert_eq!(decided.amount.as_ref().unwrap().value, "50.50");
    let storm = decided.evidence.iter().find(|e| e.measure.as_str() == "storm_proven").unwrap();
    assert_eq!(storm.source, "absent");
    assert!(storm.used);
}

#[test]
fn a_rule_overrides_only_while_it_stands_and_goodwill_may_override_law() {
    let ticket = r#"{ "topic": "ticket", "kind": "request" }"#;
    let storm = Ferry::new().decide(ticket, r#"{ "delay_min": 90, "storm_proven": true, "warned": true }"#);
    assert_eq!(storm.rule.unwrap().as_str(), "storm");
    let unwarned = Ferry::new().decide(ticket, r#"{ "delay_min": 90, "storm_proven": true, "warned": false }"#);
    assert_eq!((unwarned.rule.unwrap().as_str(), unwarned.authority), ("unwarned", Authority::Business));
    assert_eq!(unwarned.overrode[0].as_str(), "storm");
    let unknown = Ferry::new().decide(ticket, r#"{ "delay_min": 90, "storm_proven": true }"#);
    assert_eq!((unknown.basis, unknown.rule.unwrap().as_str()), (Basis::Missing, "storm"));
    assert_eq!(unknown.missing[0].measure, "warned");
}

#[test]
fn a_value_that_breaks_its_declaration_is_dropped_and_named() {
    let decided = Ferry::new().decide(r#"{ "topic": "ticket", "kind": "request" }"#, r#"{ "delay_min": "90" }"#);
    assert_eq!((decided.basis, decided.outcome), (Basis::Malformed, Outcome::Undecided));
    assert_eq!(decided.missing[0].reason, MissingReason::Malformed);
    assert_eq!(decided.missing[0].detail, "`evidence.delay_min`: expected a number, found a text (`\"90\"`)");
}

#[test]
fn evidence_decides_by_its_whole_interval() {
    let says = |share: &str| {
        claim("often", &format!(r#"{{ "late_share": {{ "value": {share}, "n": 1000, "as_of": "2024-05-01" }} }}"#))
    };
    let found = |share: &str| Ferry::new().decide(&says(share), "{}").finding;
    assert_eq!(found("0.30"), Finding::Fact);
    assert_eq!(found("0.20"), Finding::Misconception);
    assert_eq!(found("0.25"), Finding::Unproven);
}

#[test]
fn thin_and_stale_evidence_is_missing_evidence() {
    let with = |record: &str| {
        let decided = Ferry::new().decide(&claim("often", &format!(r#"{{ "late_share": {record} }}"#)), "{}");
        (decided.basis, decided.missing[0].reason)
    };
    assert_eq!(with(r#"{ "value": 0.5, "n": 49 }"#), (Basis::Missing, MissingReason::TooThin));
    assert_eq!(with(r#"{ "value": 0.5, "n": 50, "as_of": "2024-01-31" }"#), (Basis::Missing, MissingReason::TooOld));
    assert_eq!(
        with(r#"{ "value": 0.5, "n": 50, "from": "2024-06-01" }"#),
        (Basis::Missing, MissingReason::WrongPeriod)
    );
}

#[test]
fn what_was_true_once_is_outdated_and_not_wrong() {
    let history = r#"{ "late_share": [
        { "value": 0.40, "n": 900, "from": "2023-11-01", "to": "2024-01-31" },
        { "value": 0.10, "n": 900, "from": "2024-02-01", "to": "2024-04-30" }] }"#;
    let decided = Ferry::new().decide(&claim("often", history), "{}");
    assert_eq!((decided.finding, decided.rule.unwrap().as_str()), (Finding::Outdated, "late-is-history"));
    assert_eq!(decided.overrode[0].as_str(), "late-is-wrong");
    let used: Vec<bool> = decided.evidence.iter().map(|e| e.used).collect();
    assert_eq!(used, [true, true]);
}

#[test]
fn a_threshold_that_would_change_the_outcome_is_named() {
    let decided =
        Ferry::new().decide(r#"{ "topic": "ticket", "kind": "request" }"#, r#"{ "delay_min": 45, "fare": 100 }"#);
    let change = &decided.would_change[0];
    assert_eq!(
        (change.measure.as_str(), change.op.as_str(), change.value.to_string()),
        ("delay_min", ">=", "60".to_owned())
    );
    assert_eq!(change.outcome, Outcome::Upheld);
}

#[test]
fn an_expert_without_standing_overrides_nobody_and_two_who_disagree_are_a_conflict() {
    let statement = |role: &str, licensed: bool, value: bool| {
        format!(
            r#"{{ "role": "{role}", "field": "seamanship", "licensed": {licensed}, "since": "2000-01-01",
                 "states": {{ "measure": "seaworthy", "op": "==", "value": {value} }} }}"#
        )
    };
    let weather = r#"{ "topic": "weather", "kind": "request" }"#;
    let decide = |statements: &[String]| Ferry::new().experts(&statements.join(",")).decide(weather, "{}");
    let engineer = decide(&[statement("engineer", true, false)]);
    assert_eq!((engineer.rule.unwrap().as_str(), engineer.authority), ("not-seaworthy", Authority::Expert));
    let passenger = decide(&[statement("passenger", false, false)]);
    assert_eq!((passenger.outcome, passenger.missing[0].reason), (Outcome::Undecided, MissingReason::NoStanding));
    let two = decide(&[statement("engineer", true, false), statement("captain", true, true)]);
    assert_eq!((two.remedy, two.rule), (Remedy::Escalate, None));
    assert_eq!(two.conflict, ["not-seaworthy"]);
}

#[test]
fn a_claim_on_an_unknown_topic_escalates_alone() {
    let decisions = Ferry::new()
        .decide_all(&[r#"{ "topic": "parking", "kind": "request" }"#, r#"{ "topic": "food", "kind": "preference" }"#]);
    assert_eq!((decisions[0].remedy, decisions[0].basis), (Remedy::Escalate, Basis::NoRule));
    assert_eq!(decisions[1].outcome, Outcome::Upheld);
}

#[test]
fn a_source_is_asked_once_a_batch_and_never_twice_for_the_same_thing() {
    let ferry = Ferry::new();
    let claims = [claim("often", "{}"), claim("often", "{}")];
    let claims: Vec<&str> = claims.iter().map(String::as_str).collect();
    let decisions = ferry.decide_all(&claims);
    assert!(decisions.iter().all(|d| d.finding == Finding::Fact));
    assert_eq!(ferry.asked(), [1]);
}

#[test]
fn a_setting_changes_the_ruling_and_the_digest() {
    let case = ferry::case(&[r#"{ "topic": "ticket", "kind": "request" }"#], r#"{ "delay_min": 45, "fare": 100 }"#, "");
    let plain = ferry::builder().build().unwrap().decide(&case);
    let set = ferry::builder().set("owed_from_min", "30").build().unwrap().decide(&case);
    assert_eq!(set.claims[0].rule.as_ref().unwrap().as_str(), "delay-owed");
    assert_ne!(plain.pack.unwrap().digest, set.pack.unwrap().digest);
    let error = ferry::builder().set("owed_form_min", "30").build().err().unwrap().to_string();
    assert!(error.contains("did you mean `owed_from_min`?"), "{error}");
}

#[test]
fn explain_tells_what_each_rule_read_and_what_overrode_it() {
    let evidence = r#"{ "delay_min": 90, "storm_proven": true, "warned": false }"#;
    let case = ferry::case(&[r#"{ "topic": "ticket", "kind": "request" }"#], evidence, "");
    let explained = ferry::builder().build().unwrap().explain(&case);
    let rules = &explained.claims[0].rules;
    let storm = rules.iter().find(|r| r.rule.as_str() == "storm").unwrap();
    assert_eq!(storm.status, medhold::RuleStatus::Overridden);
    assert_eq!(storm.overridden_by[0].as_str(), "unwarned");
    let parts: Vec<(&str, &str)> = storm.conjuncts.iter().map(|c| (c.text.as_str(), c.truth)).collect();
    assert_eq!(parts, [("delay_min >= owed_from_min", "true"), ("storm_proven", "true")]);
    assert_eq!(storm.conjuncts[0].read[0].name, "delay_min");
}
