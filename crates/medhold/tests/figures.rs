//! Where a condition holds the evidence against what a customer says, both are told: the figure with its interval, and what was said.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::path::Path;

use medhold::{Case, Condition, Host, Letters, MissingPlugins};

fn aviation() -> Host {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../rules/aviation");
    let builder = Host::builder().pack(folder).letters(Letters::Left).missing_plugins(MissingPlugins::LeaveAll);
    builder.build().unwrap()
}

fn case(asserts: &str, evidence: &str) -> Case {
    let case = format!(
        r#"{{ "id": "F", "received": "2013-12-31", "evidence": {{ "late_share": [{evidence}] }},
             "claims": [{{ "id": "1", "topic": "punctuality", "kind": "assertion", "subject": {{ "origin": "EWR" }},
                           "asserts": {{ "measure": "late_share", {asserts} }} }}] }}"#
    );
    serde_json::from_str(&case).unwrap()
}

fn told<'c>(conditions: &'c [Condition], text: &str) -> Option<&'c Condition> {
    conditions.iter().find_map(|one| if one.text == text { Some(one) } else { told(&one.within, text) })
}

/// What is told beside a condition, wherever some rule has it, with no-break spaces as plain ones.
fn beside(host: &Host, case: &Case, language: &str, text: &str) -> (&'static str, String) {
    let accounts = host.account(case, Some(&language.parse().unwrap()));
    let rules = accounts.iter().flat_map(|account| &account.rules);
    let found = rules.into_iter().find_map(|rule| told(&rule.conditions, text)).unwrap();
    (found.truth, found.found.join("; ").replace('\u{a0}', " "))
}

const THIRD: &str = r#"{ "value": 0.33, "low": 0.31, "high": 0.36, "n": 1000, "as_of": "2013-12-31" }"#;
const LEAST: &str = r#""op": ">=", "value": 0.25"#;
const MOST: &str = r#""op": "<", "value": 0.25"#;
const WITHIN: &str = r#""op": ">=", "value": 0.34"#;
const OFTEN: &str = r#""word": "often""#;

/// What is asserted, the language, a condition that is so, and what is told beside it.
const TOLD: [(&str, &str, &str, &str); 12] = [
    (
        LEAST,
        "nb",
        "tallene bekrefter det kunden sier",
        "andelen forsinkede flyginger er 33 % (31–36 %), og kunden sier minst 25 %",
    ),
    (
        LEAST,
        "nn",
        "tala stadfestar det kunden seier",
        "delen forseinka flygingar er 33 % (31–36 %), og kunden seier minst 25 %",
    ),
    (
        LEAST,
        "en",
        "the evidence supports what the customer says",
        "the share of flights late is 33% (31 to 36%), and the customer says at least 25%",
    ),
    (
        MOST,
        "nb",
        "tallene motsier det kunden sier",
        "andelen forsinkede flyginger er 33 % (31–36 %), og kunden sier mindre enn 25 %",
    ),
    (
        MOST,
        "nn",
        "tala motseier det kunden seier",
        "delen forseinka flygingar er 33 % (31–36 %), og kunden seier mindre enn 25 %",
    ),
    (
        MOST,
        "en",
        "the evidence refutes what the customer says",
        "the share of flights late is 33% (31 to 36%), and the customer says less than 25%",
    ),
    (
        WITHIN,
        "nb",
        "tallene bekrefter ikke det kunden sier",
        "andelen forsinkede flyginger er 33 % (31–36 %), og kunden sier minst 34 %",
    ),
    (
        WITHIN,
        "nn",
        "tala motseier ikkje det kunden seier",
        "delen forseinka flygingar er 33 % (31–36 %), og kunden seier minst 34 %",
    ),
    (
        WITHIN,
        "en",
        "the evidence does not refute what the customer says",
        "the share of flights late is 33% (31 to 36%), and the customer says at least 34%",
    ),
    (
        OFTEN,
        "nb",
        "tallene bekrefter det kunden sier",
        "andelen forsinkede flyginger er 33 % (31–36 %), og kunden sier «ofte», altså minst 25 %",
    ),
    (
        OFTEN,
        "nn",
        "tala stadfestar det kunden seier",
        "delen forseinka flygingar er 33 % (31–36 %), og kunden seier «ofte», altså minst 25 %",
    ),
    (
        OFTEN,
        "en",
        "the evidence supports what the customer says",
        "the share of flights late is 33% (31 to 36%), and the customer says “often”, that is at least 25%",
    ),
];

#[test]
fn the_figure_its_interval_and_what_was_said_are_told_in_each_language() {
    let host = aviation();
    for (asserts, language, text, expected) in TOLD {
        let found = beside(&host, &case(asserts, THIRD), language, text);
        assert_eq!(found, ("true", expected.to_owned()), "{asserts} in {language}");
    }
}

#[test]
fn that_it_was_so_before_is_told_with_the_figures_of_then() {
    let before = r#"{ "value": 0.40, "low": 0.38, "high": 0.42, "n": 1000, "from": "2013-01-01", "to": "2013-06-30" },
                    { "value": 0.20, "low": 0.18, "high": 0.22, "n": 1000, "from": "2013-07-01", "to": "2013-12-31" }"#;
    let (_, found) = beside(&aviation(), &case(LEAST, before), "nb", "slik kunden sier, var det før");
    assert_eq!(found, "andelen forsinkede flyginger i perioden før er 40 % (38–42 %), og kunden sier minst 25 %");
}

#[test]
fn without_evidence_what_was_said_is_told_beside_what_is_missing() {
    let thin = r#"{ "value": 0.33, "n": 3, "as_of": "2013-12-31" }"#;
    let found = beside(&aviation(), &case(LEAST, thin), "en", "the evidence supports what the customer says");
    assert_eq!(found.0, "undecided");
    assert_eq!(found.1, "the share of flights late rests on too few observations; the customer says at least 25%");
}
