//! `consistent`, and what else earlier decisions say of a claim.

use medhold::{Case, Decision, Host, LikeCase};
use medhold_model::CheckResult;
use medhold_model::CheckStatus::{self, NotApplicable, Pass, Warn};

use crate::kiosk::{build, builder, case, found, kiosk, of_version, paying, refusing};

/// A case of this id by customer k-1, with this much short and more of the claim.
fn short(id: &str, short: &str, of_claim: &str) -> Case {
    let more = format!(r#", "customer": {{ "ref": "k-1" }}, "evidence": {{ "short_nok": {short} }}"#);
    Case { id: id.parse().unwrap(), ..case(&more, of_claim) }
}

/// Decides cases by one host after another, each held against all before it; what the check found of the last.
fn last(runs: &[(&Host, Case)]) -> (CheckResult, Vec<LikeCase>) {
    let (judge, _) = runs.last().unwrap();
    let mut like = judge.like_cases();
    let mut seen: Option<(Decision, Vec<LikeCase>)> = None;
    for (host, case) in runs {
        let mut decision = host.decide(case);
        let of_claim = like.hold(case, &mut decision).pop().map(|(_, like)| like).unwrap_or_default();
        seen = Some((decision, of_claim));
    }
    let (decision, like) = seen.unwrap();
    (found(&decision, "consistent"), like)
}

#[track_caller]
fn tells(runs: &[(&Host, Case)], status: CheckStatus, words: &[&str]) {
    let (result, _) = last(runs);
    assert_eq!(result.status, status, "{result:?}");
    let told = format!("{} {}", result.detail, result.found.join("; "));
    for word in words {
        assert!(told.contains(word), "no `{word}` in\n{told}");
    }
}

#[test]
fn like_cases_decided_alike_are_named() {
    let host = kiosk("", &refusing("r", "short_nok < 10"));
    tells(&[(&host, short("A", "5", ""))], NotApplicable, &["no earlier decision"]);
    let alike = [(&host, short("A", "5", "")), (&host, short("B", "5.00", ""))];
    tells(&alike, Pass, &["decided as `A`, claim 1 on the same facts"]);
    // What no rule reads is no fact: who asks, and where.
    let elsewhere = [(&host, short("A", "5", r#", "subject": { "till": "3" }"#)), (&host, short("B", "5", ""))];
    tells(&elsewhere, Pass, &["decided as `A`"]);
    let another = [(&host, short("A", "6", "")), (&host, short("B", "5", ""))];
    tells(&another, NotApplicable, &[]);
}

#[test]
fn a_near_case_across_a_threshold_is_named_with_it() {
    let host = kiosk("", &refusing("r", "short_nok < 10"));
    let near = [(&host, short("A", "3", "")), (&host, short("B", "12", "")), (&host, short("C", "9", ""))];
    tells(
        &near,
        Pass,
        &[
            "`B`, claim 1 with short_nok 12 instead of 9, all else the same, was undecided",
            "between them lies short_nok < 10",
        ],
    );
    // Only the next one counts, and one beyond it on the same side does not.
    let (_, like) = last(&near);
    assert_eq!(like.len(), 1, "{like:?}");
    // A case that differs in something else besides is no neighbour.
    let request = Case::from_json(&short("B", "12", "").to_json().replace("\"assertion\"", "\"request\"")).unwrap();
    tells(&[(&host, request), (&host, short("C", "9", ""))], NotApplicable, &[]);
}

#[test]
fn another_ruling_on_the_same_facts_names_what_tells_the_cases_apart() {
    let rules = refusing("r", "short_nok < adult_from");
    let (old, new) = (kiosk("", &rules), build(builder("", &rules).set("adult_from", "5")));
    let profile = [(&old, short("A", "7", "")), (&new, short("B", "7", ""))];
    tells(&profile, Warn, &["was not_upheld", "what tells them apart: the pack's content or parameters"]);
    let versions = [(&old, short("A", "7", "")), (&of_version("2.0.0", &rules), short("B", "7", ""))];
    tells(&versions, Pass, &["decided as `A`"]);
    let newer = of_version("2.0.0", &refusing("r", "short_nok < 5"));
    let versions = [(&old, short("A", "7", "")), (&newer, short("B", "7", ""))];
    tells(&versions, Warn, &["the pack's version, 1.0.0 and now 2.0.0"]);
    let law = refusing("r", "short_nok < 10").replace(" when", " valid from \"2020-01-01\"\n when");
    let host = kiosk("", &law);
    let before = Case { received: "2019-05-17".parse().ok(), ..short("A", "7", "") };
    let words = &["the law in force on 2019-05-17 and now on 2024-05-17: `r`"];
    tells(&[(&host, before), (&host, short("B", "7", ""))], Warn, words);
}

#[test]
fn profiles_that_are_loaded_are_told_apart_by_their_parameters() {
    let folder = tempfile::tempdir().unwrap();
    let profile = |name: &str, value: u8| {
        let path = folder.path().join(format!("{name}.toml"));
        std::fs::write(&path, format!("name = \"{name}\"\n[parameters]\nadult_from = {value}\n")).unwrap();
        path
    };
    let (strict, mild) = (profile("strict", 20), profile("mild", 5));
    let rules = refusing("r", "short_nok < adult_from");
    let host = build(builder("", &rules).profile(strict).profile(mild));
    let of = |id: &str, client: &str| Case { client: Some(client.to_owned()), ..short(id, "7", "") };
    let runs = [(&host, of("A", "strict")), (&host, of("B", "mild"))];
    tells(&runs, Warn, &["the parameter `adult_from`, 20 and now 5"]);
}

#[test]
fn evidence_too_old_to_use_is_not_the_same_fact() {
    let manifest = "[measures.seen_share]\nkind = \"share\"\nmax_age_days = 100\n";
    let host = kiosk(manifest, &refusing("r", "seen_share < 0.5"));
    let evidence = r#", "evidence": { "seen_share": { "value": 0.3, "as_of": "2024-05-01", "source": "camera" } }"#;
    let case = |id: &str, received: &str| Case {
        id: id.parse().unwrap(),
        received: received.parse().ok(),
        ..case(evidence, "")
    };
    tells(&[(&host, case("A", "2024-05-17")), (&host, case("B", "2025-05-17"))], NotApplicable, &[]);
}

#[test]
fn nothing_that_tells_like_cases_apart_is_said_to_be_nothing() {
    // A ledger that another ruling was written into by hand.
    let host = kiosk("", &refusing("r", "short_nok < 10"));
    let mut like = host.like_cases();
    let mut forged = host.decide(&short("A", "5", ""));
    forged.claims[0].outcome = medhold::Outcome::Upheld;
    like.record(&short("A", "5", ""), &forged);
    let case = short("B", "5", "");
    let mut decision = host.decide(&case);
    like.hold(&case, &mut decision);
    let result = found(&decision, "consistent");
    assert_eq!(result.status, Warn);
    assert!(result.found[0].ends_with("nothing that the rules read tells them apart"), "{result:?}");
    assert!(decision.fairness.released, "a warning withholds nothing: {:?}", decision.fairness);
}

#[test]
fn a_claim_that_is_answered_with_another_of_its_case_is_no_unlike_case() {
    let host = kiosk("", &paying("p", "short_nok >= 10", "short_nok"));
    let twice = |id: &str| {
        let mut case = Case { id: id.parse().unwrap(), ..short("A", "12", "") };
        let again = medhold::Claim { id: "2".parse().unwrap(), ..case.claims[0].clone() };
        case.claims.push(again);
        case
    };
    let mut like = host.like_cases();
    for id in ["A", "B"] {
        let mut decision = host.decide(&twice(id));
        let found = like.hold(&twice(id), &mut decision);
        let unlike = |one: &LikeCase| matches!(one, LikeCase::OtherRuling { .. });
        assert!(!found.iter().flat_map(|(_, like)| like).any(unlike), "{found:?}");
    }
}

#[test]
fn the_same_claim_of_a_customer_is_not_paid_twice_in_silence() {
    let host = kiosk("", &paying("p", "short_nok >= 10", "short_nok"));
    let till = r#", "subject": { "till": "3" }"#;
    let twice = [(&host, short("A", "12", till)), (&host, short("B", "12", till))];
    tells(&twice, Warn, &["paid before", "was paid in `A`, claim 1: upheld (fact, compensate, 12.00 NOK"]);
    let other_till = [(&host, short("A", "12", till)), (&host, short("B", "12", r#", "subject": { "till": "4" }"#))];
    tells(&other_till, Pass, &["decided as `A`"]);
    let nowhere = [(&host, short("A", "12", "")), (&host, short("B", "12", ""))];
    tells(&nowhere, Pass, &["decided as `A`"]);
}
