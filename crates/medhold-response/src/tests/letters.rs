//! Whole letters, kept as a reader sees them.

use super::samples::{self, Sample};
use super::{LANGUAGES, letter};

fn kept(name: &str, samples: fn() -> Vec<Sample>) {
    for tag in LANGUAGES {
        let letter = letter(tag, &samples());
        if tag != "nn" {
            assert_eq!(letter.faults, []);
        }
        let text = format!("{}\n\n{}", letter.response.subject, letter.response.body).replace('\u{a0}', " ");
        insta::assert_snapshot!(format!("{name}-{tag}"), text);
        assert!(lix(&letter.response.body) < 45.0, "{name}-{tag} is hard to read: LIX {}", lix(&letter.response.body));
    }
}

/// Björnsson's readability index: words a sentence, and the share of words of more than six letters.
fn lix(text: &str) -> f64 {
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    let sentences = text.split(['.', '!', '?', ':', '\n']).filter(|part| part.contains(char::is_alphanumeric)).count();
    let long = words.iter().filter(|word| word.chars().count() > 6).count();
    words.len() as f64 / sentences as f64 + 100.0 * long as f64 / words.len() as f64
}

#[test]
fn a_fact_is_granted_and_mended() {
    kept("fact", || vec![samples::fact()]);
}

#[test]
fn a_misconception_is_explained_without_blame() {
    kept("misconception", || vec![samples::misconception()]);
}

#[test]
fn what_was_true_once_is_said_to_have_been_true() {
    kept("outdated", || vec![samples::outdated()]);
}

#[test]
fn an_opinion_is_the_customers() {
    kept("opinion", || vec![samples::opinion()]);
}

#[test]
fn missing_evidence_is_no_refusal() {
    kept("unproven", || vec![samples::unproven()]);
}

#[test]
fn a_conflict_goes_to_a_person() {
    kept("conflict", || vec![samples::conflict()]);
}

#[test]
fn an_amount_is_named_with_the_least_that_the_law_allows() {
    kept("compensation", || vec![samples::compensation()]);
}

#[test]
fn a_refusal_gives_its_reason_and_where_to_appeal() {
    kept("declined", || vec![samples::declined()]);
}

#[test]
fn a_value_that_cannot_be_right_is_no_refusal() {
    kept("malformed", || vec![samples::malformed()]);
}

#[test]
fn a_refusal_tells_what_the_customer_can_change() {
    kept("beam", || vec![samples::beam()]);
}

#[test]
fn two_claims_are_answered_one_by_one() {
    kept("two-claims", || {
        let mut second = samples::declined();
        second.decision.id = "2".parse().unwrap();
        vec![samples::outdated(), second]
    });
}
