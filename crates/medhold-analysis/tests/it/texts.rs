//! A case as text, and what reads it back.

use std::collections::BTreeMap;

use medhold::{Host, Letters};
use medhold_analysis::case_text;
use medhold_model::{Case, Code, Decimal, EvidenceRecord, ExpertStatement, Given, GivenEvidence};
use medhold_pack::{Pack, PackFiles};
use proptest::prelude::*;

const PACK: &str = r#"
[pack]
name = "cinema"
version = "1.0.0"
languages = ["en"]
[topics.taste]
title.en = "taste"
[appeal.en]
body = "the owner"
free = true
within = "1 year"
"#;

fn texts(cases: &str) -> BTreeMap<String, String> {
    let files = [("pack.toml", PACK), ("cases/generated.toml", cases)];
    files.into_iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

/// Decides a case, writes it as a test, and reads it back.
fn there_and_back(name: &str, case: &Case) -> (String, Case) {
    let host = Host::builder().pack_files(texts("")).letters(Letters::Left).build().unwrap();
    let text = case_text(name, case, &host.decide(case), "Drafted.\nTo be confirmed.");
    let (pack, faults) = Pack::build(PackFiles::from_texts(texts(&text)), None);
    // It names measures and keys that this small pack does not have.
    let undeclared = |code: Code| matches!(code, Code::UnknownMeasure | Code::CaseUndeclared);
    let unreadable: Vec<_> = faults.iter().filter(|fault| !undeclared(fault.code)).collect();
    assert!(unreadable.is_empty(), "{unreadable:?}\n{text}");
    let [read] = pack.cases() else { panic!("one case is read back:\n{text}") };
    assert_eq!(read.name, name);
    (text, read.case.clone())
}

fn any_text() -> impl Strategy<Value = String> {
    prop_oneof!["[a-z ]{1,12}", "[\\PC]{1,12}", Just("\"quoted\" \\ back\tslash".to_owned()), Just("true".to_owned())]
}

fn any_given() -> BoxedStrategy<Given> {
    let number = (-1_000_000_i64..1_000_000, 0_u32..100);
    let number = number.prop_map(|(whole, cents)| format!("{whole}.{cents:02}").parse::<Decimal>().unwrap());
    let single = prop_oneof![
        any::<bool>().prop_map(Given::Flag),
        number.prop_map(Given::Number),
        any_text().prop_map(Given::Text)
    ];
    single
        .clone()
        .prop_recursive(1, 4, 4, move |_| proptest::collection::vec(single.clone(), 0..4).prop_map(Given::List))
        .boxed()
}

fn any_evidence() -> impl Strategy<Value = GivenEvidence> {
    let record = (any_given(), any_given(), 0_i64..1000)
        .prop_map(|(value, low, n)| EvidenceRecord {
            low,
            n: Given::Number(Decimal::from(n)),
            as_of: Given::Text("2024-02-29".to_owned()),
            ..EvidenceRecord::bare(value)
        })
        .boxed();
    prop_oneof![
        any_given().prop_map(GivenEvidence::Bare),
        record.clone().prop_map(|record| GivenEvidence::Record(Box::new(record))),
        proptest::collection::vec(record, 1..3).prop_map(GivenEvidence::Records),
    ]
}

fn any_case() -> impl Strategy<Value = Case> {
    let evidence = proptest::collection::btree_map("[a-z_]{1,8}", any_evidence(), 0..4);
    let keys = proptest::collection::btree_map("[a-zæøå .]{1,8}", any_given(), 0..3);
    (evidence, keys.clone(), keys, any_text(), 1_usize..3).prop_map(|(evidence, customer, subject, stage, claims)| {
        let mut case = Case::from_json(
            r#"{ "id": "shown", "received": "2024-05-15", "language": "en",
                 "claims": [{ "id": "1", "topic": "taste", "kind": "assertion", "stance": -0.5,
                              "asserts": { "measure": "late_share", "op": ">=", "value": 0.25 } }],
                 "experts": [{ "role": "engineer", "field": "de-icing", "licensed": true, "since": "2009-04-01",
                               "states": { "measure": "airworthy", "op": "==", "value": false }, "interest": "none" }] }"#,
        )
        .unwrap();
        let first = case.claims[0].clone();
        case.claims[0].subject = subject;
        for number in 2..=claims {
            let mut claim = first.clone();
            claim.id = format!("claim {number}").parse().unwrap();
            case.claims.push(claim);
        }
        let nobody = ExpertStatement { role: "a \"doctor\"".to_owned(), states: None, since: None, ..case.experts[0].clone() };
        case.experts.push(nobody);
        Case { evidence, customer, stage: Some(stage), ..case }
    })
}

proptest! {
    #[test]
    fn a_case_written_as_a_test_is_the_same_case_when_it_is_read(case in any_case()) {
        let (text, read) = there_and_back("shown", &case);
        prop_assert_eq!(read, case, "{}", text);
    }
}

#[test]
fn a_written_case_is_laid_out_as_a_person_would() {
    let case = r#"{ "id": "shown", "received": "2024-05-15", "language": "en",
        "claims": [{ "id": "1", "topic": "taste", "kind": "preference", "subject": { "title": "Alien" } }],
        "evidence": { "minutes": 200, "share": { "value": 0.5, "n": 100 } } }"#;
    let (text, _) = there_and_back("old films are the best", &Case::from_json(case).unwrap());
    let expected = r#"# Drafted.
# To be confirmed.
[[case]]
name = "old films are the best"
case.id = "shown"
case.received = "2024-05-15"
case.language = "en"
case.claim = { topic = "taste", kind = "preference", subject = { title = "Alien" } }
case.evidence.minutes = 200
case.evidence.share = { value = 0.5, n = 100 }
expect = { authority = "customer", finding = "opinion", outcome = "upheld", remedy = "honour", basis = "no_rule", rule = "customer-is-right" }
"#;
    assert_eq!(text, expected);
}
