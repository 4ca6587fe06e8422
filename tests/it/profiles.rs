//! One pack, two clients: each case is decided by the terms of the client that it names.

use std::path::{Path, PathBuf};

use medhold::{Case, Decision, Host, HostBuilder, Letters};

fn here(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(path)
}

fn rental() -> HostBuilder {
    let builder = Host::builder().pack(here("rules/rental"));
    builder.letters(Letters::Left)
}

fn both_clients() -> Host {
    let builder = rental().profile(here("examples/profiles/filmhjornet.toml"));
    let builder = builder.profile(here("examples/profiles/kinoboden.toml"));
    builder.build().unwrap()
}

fn cases() -> Vec<Case> {
    let text = std::fs::read_to_string(here("examples/cases/rental_clients.jsonl")).unwrap();
    let cases = text.lines().map(|line| Case::from_json(line).unwrap());
    cases.collect()
}

/// The ruling in a line: outcome, rule, amount.
fn ruled(decision: &Decision) -> String {
    let claim = &decision.claims[0];
    let outcome = claim.outcome;
    let rule = claim.rule.as_ref().map_or("", |rule| rule.as_str());
    let amount = claim.amount.as_ref().map_or("", |a| a.value.as_str());
    format!("{outcome} {rule} {amount}").trim_end().to_owned()
}

#[test]
fn the_same_complaint_is_decided_by_the_terms_of_its_client() {
    let host = both_clients();
    let rulings: Vec<String> = cases().iter().map(|c| ruled(&host.decide(c))).collect();
    let expected = [
        ("upheld back-in-time 40.00", "not_upheld fee-by-the-terms"),
        ("upheld fee-above-ceiling 20.50", "not_upheld fee-by-the-terms"),
        ("upheld sale-reversed 199.00", "not_upheld sale-stands"),
        ("not_upheld back-before-sale", "undecided default-business"),
    ];
    for (pair, (filmhjornet, kinoboden)) in rulings.chunks(2).zip(expected) {
        assert_eq!(pair, [filmhjornet, kinoboden]);
    }
}

#[test]
fn what_the_law_says_is_the_same_for_every_client() {
    let host = both_clients();
    let of_law = cases().into_iter().filter(|case| {
        let evidence = serde_json::to_value(case).unwrap();
        evidence["evidence"]["fee_kind"] == "reminder"
    });
    let rulings: Vec<String> = of_law.map(|case| ruled(&host.decide(&case))).collect();
    assert_eq!(rulings, ["not_upheld reminder-within-cap-2026"; 2]);
}

#[test]
fn a_case_that_names_no_client_is_decided_by_the_packs_own_terms() {
    let host = both_clients();
    let mut case = cases().remove(0);
    case.client = None;
    let alone = rental().build().unwrap();
    assert_eq!(ruled(&host.decide(&case)), ruled(&alone.decide(&case)));
    assert_eq!(ruled(&alone.decide(&case)), "not_upheld fee-by-the-terms");
}

#[test]
fn the_digest_of_the_pack_tells_whose_terms_a_decision_rests_on() {
    let host = both_clients();
    let cases = cases();
    let digest = |case: &Case| host.decide(case).pack.unwrap().digest;
    assert_ne!(digest(&cases[0]), digest(&cases[1]));
    assert_eq!(digest(&cases[0]), digest(&cases[2]));
}
