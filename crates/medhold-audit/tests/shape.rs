//! Rules that follow a number the wrong way, too steeply, or pay more in parts are found, with the two cases that show it.
#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may fail by panicking")]

use std::collections::BTreeMap;

use medhold::{Case, Host, Letters};
use medhold_audit::shape::{Law, Shape, Violation, of_base};

const MANIFEST: &str = r#"
[pack]
name = "late"
version = "1.0.0"
title = "Late trains"
languages = ["en"]
medhold = "0.1"
[topics.delay]
title.en = "the delay"
default = "law"
[measures.delay_min]
kind = "number"
unit = "min"
[measures.fare]
kind = "money"
unit = "EUR"
[shape.delay]
delay_min = { pays = "never_less", upholds = "never_less", largest_step = "60 EUR" }
fare = { pays = "never_less" }
[appeal.en]
body = "the Board"
free = true
within = "1 year"
"#;

/// Ten euro from half an hour on, sixty from an hour on, and nothing below.
const RULES: &str = r#"
fn band() {
    if delay_min >= 60 { 60 } else { 10 }
}

/// Half an hour or more.
rule "late" on "delay" {
    source    "the Act"
    when      delay_min >= 30
    authority law
    finding   fact
    remedy    compensate(band(), "EUR")
    because   "it-is-so"
}

/// Less.
rule "not-late" on "delay" {
    source    "the Act"
    when      delay_min < 30
    authority law
    finding   misconception
    remedy    decline
    because   "it-is-not"
}
"#;

fn host(rules: &str) -> Host {
    let files = BTreeMap::from([
        ("pack.toml".to_owned(), MANIFEST.to_owned()),
        ("rules.rhai".to_owned(), rules.to_owned()),
        ("messages/en.ftl".to_owned(), "it-is-so = So it is.\nit-is-not = So it is not.\n".to_owned()),
    ]);
    Host::builder().pack_files(files).letters(Letters::Left).build().unwrap_or_else(|error| panic!("{error:?}"))
}

fn base() -> Case {
    let json = r#"{ "id": "D-1", "received": "2026-03-02", "evidence": { "delay_min": 45, "fare": 80 },
                    "claims": [{ "id": "1", "topic": "delay", "kind": "request" }] }"#;
    Case::from_json(json).unwrap()
}

fn found(host: &Host) -> Shape {
    Shape::of([of_base(host, &base())])
}

/// Both cases of a violation, run anew, give what it says that they give.
fn is_shown(host: &Host, violation: &Violation) -> bool {
    [&violation.first, &violation.second].into_iter().all(|tried| {
        let decided = host.decide(&tried.case).claims;
        let outcomes = decided.iter().map(|claim| (claim.outcome, claim.amount.clone()));
        outcomes.eq(tried.claims.iter().map(|paid| (paid.outcome, paid.amount.clone())))
    })
}

/// What is written instead of what, the law that is then broken, and what the violation says.
const PLANTED: &[(&str, &str, Law, &str)] = &[
    ("{ 60 } else { 10 }", "{ 10 } else { 60 }", Law::Pays, "`delay_min` 30 pays 60.00 EUR, and 60 pays 10.00 EUR"),
    ("{ 60 } else { 10 }", "if delay_min > 70 && delay_min < 71 { 5 } else { 60 }", Law::Pays, "pays 5.00 EUR"),
    (">= 30", ">= 30 && delay_min < 90", Law::Upholds, "`delay_min`"),
    ("{ 60 } else { 10 }", "{ 85 } else { 10 }", Law::Cliff, "a step of 75.00 EUR, and at most 60.00 are declared"),
    ("compensate(band(), ", "compensate(fare / 2 + 15, ", Law::Split, "split into two it pays 70"),
];

#[test]
fn rules_of_a_good_shape_have_no_violation_and_their_largest_step_is_told() {
    let shape = found(&host(RULES));
    assert_eq!(shape.violations, []);
    let [delay, ..] = &shape.swept[..] else { panic!("nothing was moved") };
    let cliff = delay.cliff.as_ref().unwrap();
    assert_eq!((cliff.amount.value.as_str(), cliff.above.to_string().as_str()), ("50.00", "60"));
}

#[test]
fn what_is_wrong_with_a_shape_is_found_with_the_two_cases_that_show_it() {
    for (out, put, law, says) in PLANTED {
        let rules = if put.starts_with("if ") {
            RULES.replace(out, &format!("{{ {put} }} else {{ 10 }}"))
        } else {
            RULES.replace(out, put)
        };
        let rules = if *law == Law::Upholds { rules + REST } else { rules };
        let host = host(&rules);
        let shape = found(&host);
        let violation = shape.violations.iter().find(|one| one.law == *law && one.says.contains(says));
        let violation = violation.unwrap_or_else(|| panic!("{put}: {:?}", shape.violations));
        assert!(is_shown(&host, violation), "{violation:?}");
    }
}

/// What becomes of those whom an upper limit leaves out.
const REST: &str = r#"
/// An hour and a half or more.
rule "too-late" on "delay" {
    source    "the Act"
    when      delay_min >= 90
    authority law
    finding   misconception
    remedy    decline
    because   "it-is-not"
}
"#;

#[test]
fn the_same_base_twice_is_one_violation_told_as_two() {
    let host = host(&RULES.replace("{ 60 } else { 10 }", "{ 10 } else { 60 }"));
    let twice = Shape::of([of_base(&host, &base()), of_base(&host, &base())]);
    let [violation] = &twice.violations[..] else { panic!("{:?}", twice.violations) };
    assert_eq!((twice.bases, violation.times), (2, 2));
}
