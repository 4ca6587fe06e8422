//! The smallest change in what a customer can change: the fewest values, then the nearest, each found by deciding again.

mod shed;

use medhold::ClaimDecision;
use shed::decide;

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
