//! The smallest change in what a customer can change: the fewest values, then the nearest, each found by deciding again.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;
use std::path::Path;

use medhold::{
    Case, ClaimDecision, Decision, Description, Evidence, EvidenceAnswer, EvidenceRequest, EvidenceSource, Host, Value,
};
use medhold_model::{Decimal, Kind, Unit};
use medhold_plugin_host::{InputOffer, MeasureOffer};

/// The strength of a roof: ten less twice the width.
struct Engineer;

impl EvidenceSource for Engineer {
    fn description(&self) -> Description {
        let strength = "strength".parse().unwrap();
        let mut offer = MeasureOffer::new(&strength, Kind::Number, Unit::one());
        let width = InputOffer { kind: Kind::Number, unit: None, required: true };
        offer.subject.insert("width_m".to_owned(), width);
        Description { measures: BTreeMap::from([(strength, offer)]), ..Description::default() }
    }

    fn evidence(&self, requests: &[EvidenceRequest]) -> Vec<EvidenceAnswer> {
        let two = Decimal::from(2_i64);
        let strength = |request: &EvidenceRequest| {
            let width = request.subject.values().next().and_then(Value::as_number).unwrap();
            let strength = Decimal::from(10_i64).minus(width.times(two).unwrap()).unwrap();
            Ok(vec![Evidence::of(Value::Number(strength), Unit::one(), "the engineer")].into())
        };
        requests.iter().map(strength).collect()
    }
}

fn host() -> Host {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/shed");
    let texts = ["pack.toml", "rules.rhai", "messages/en.ftl"]
        .map(|name| (name.to_owned(), std::fs::read_to_string(folder.join(name)).unwrap()));
    let host = Host::builder().pack_files(texts.into()).evidence("engineer", Engineer).build();
    host.unwrap_or_else(|error| panic!("{error:?}"))
}

fn decide(topic: &str, kind: &str, evidence: &str, subject: &str) -> Decision {
    let json = format!(
        r#"{{ "id": "S-1", "received": "2024-05-17", "language": "en", "evidence": {{ {evidence} }},
             "claims": [{{ "id": "1", "topic": "{topic}", "kind": "{kind}", "subject": {{ {subject} }} }}] }}"#
    );
    host().decide(&Case::from_json(&json).unwrap())
}

fn told(claim: &ClaimDecision) -> String {
    let Some(recourse) = &claim.recourse else {
        return "nothing".to_owned();
    };
    let changes: Vec<String> = recourse.changes.iter().map(|c| format!("{} {} {}", c.measure, c.op, c.value)).collect();
    format!("{}: {}", changes.join(", "), recourse.outcome)
}

/// Topic, kind, evidence, subject, and the smallest change.
const CASES: &[[&str; 5]] = &[
    ["length", "request", r#""length_m": 4.3"#, "", "length_m <= 4: upheld"],
    ["length", "request", r#""length_m": 4"#, "", "nothing"],
    // No rule holds the posts against a number: the wall is divided by them.
    ["spacing", "request", r#""wall_m": 60, "posts": 3"#, "", "posts >= 40: upheld"],
    ["papers", "request", r#""permit": true"#, "", "fee_paid == true: upheld"],
    ["papers", "request", "", "", "fee_paid == true, permit == true: upheld"],
    ["all", "request", r#""length_m": 5"#, "", "fee_paid == true, length_m <= 4, permit == true: upheld"],
    ["roof", "request", r#""roof": "turf""#, "", "roof == tin: upheld"],
    ["roof", "assertion", r#""roof": "turf""#, "", "nothing"],
    // The engineer is asked again for every width.
    ["snow", "request", "", r#""width_m": 3.1"#, "subject.width_m <= 2.5: upheld"],
    ["past", "request", r#""built_without_asking": true, "length_m": 9"#, "", "nothing"],
];

#[test]
fn the_smallest_change_is_the_fewest_values_and_then_the_nearest() {
    for [topic, kind, evidence, subject, expected] in CASES {
        let decision = decide(topic, kind, evidence, subject);
        assert_eq!(told(&decision.claims[0]), *expected, "{topic} {evidence} {subject}");
    }
}

#[test]
fn the_letter_says_what_can_be_changed_or_that_nothing_can() {
    let cases = [
        ("papers", "", "", "The answer will be yes if you pay the fee and you send us the permit."),
        ("all", r#""length_m": 5"#, "", "if you pay the fee, the shed is at most 4 m long and you send us the permit."),
        ("snow", "", r#""width_m": 3.1"#, "The answer will be yes if the shed is at most 2.5 m wide."),
        ("past", r#""built_without_asking": true"#, "", "We know of nothing that you yourself could change"),
    ];
    for (topic, evidence, subject, expected) in cases {
        let body = decide(topic, "request", evidence, subject).response.unwrap().body;
        assert!(body.contains(expected), "{body}");
    }
}

#[test]
fn a_claim_that_is_upheld_or_undecided_needs_no_change() {
    let upheld = decide("length", "request", r#""length_m": 3"#, "");
    let undecided = decide("length", "request", "", "");
    assert!(upheld.claims[0].recourse.is_none() && undecided.claims[0].recourse.is_none());
}
