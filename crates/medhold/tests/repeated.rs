//! Claims of one case that ask for the same: what is due is due once.
#![expect(clippy::unwrap_used, reason = "a test may fail by panicking")]

mod ferry;

use ferry::{builder, case};
use medhold::{Decision, Letters};

const EVIDENCE: &str = r#"{ "delay_min": 90, "fare": 100 }"#;
const FIRST: &str = r#"{ "topic": "ticket", "kind": "request" }"#;

fn decide(claims: &[&str]) -> Decision {
    builder().letters(Letters::Written).build().unwrap().decide(&case(claims, EVIDENCE, ""))
}

fn amounts(decision: &Decision) -> Vec<Option<&str>> {
    decision.claims.iter().map(|claim| claim.amount.as_ref().map(|amount| amount.value.as_str())).collect()
}

/// A second claim, and whether it has an amount of its own.
const SECOND: &[(&str, Option<&str>)] = &[
    (FIRST, None),
    // One delay, told and asked money for.
    (r#"{ "topic": "ticket", "kind": "experience", "text": "I was late." }"#, None),
    (r#"{ "topic": "ticket", "kind": "request", "subject": { "route": null } }"#, None),
    (r#"{ "topic": "ticket", "kind": "request", "subject": { "route": "north" } }"#, Some("50.00")),
    (r#"{ "topic": "ticket", "kind": "request", "evidence": { "fare": 100 } }"#, Some("50.00")),
    (r#"{ "topic": "ticket", "kind": "request", "evidence": { "fare": 80 } }"#, Some("40.00")),
];

#[test]
fn what_is_asked_for_twice_is_paid_once() {
    for (second, amount) in SECOND {
        let decision = decide(&[FIRST, second]);
        assert_eq!(amounts(&decision), [Some("50.00"), *amount], "{second}");
        let [first, second] = &decision.claims[..] else { unreachable!() };
        assert_eq!((first.rule.as_ref(), first.outcome), (second.rule.as_ref(), second.outcome));
        assert_eq!(second.is_repeated(), amount.is_none());
    }
}

#[test]
fn the_letter_says_with_which_point_it_is_answered_and_is_released() {
    let decision = decide(&[r#"{ "topic": "food", "kind": "preference" }"#, FIRST, FIRST, FIRST]);
    assert_eq!(amounts(&decision), [None, Some("50.00"), None, None]);
    let body = decision.response.as_ref().unwrap().body.clone();
    let said = "This is about the same as point 2 of what you wrote.";
    assert_eq!(body.matches(said).count(), 2, "{body}");
    assert_eq!(body.matches("you get it once").count(), 2, "{body}");
    assert!(decision.fairness.released, "{:?}", decision.fairness.checks);
}
