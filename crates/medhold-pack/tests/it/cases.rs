//! The pack's own cases, as they are handed to whoever runs them.

use medhold_model::{CheckStatus, ClaimKind, Given};
use medhold_pack::{AmountExpected, EvidenceExpected, Pack, PackCase, PackFiles, RuleExpected};

use crate::good::{good, pack};

fn cases() -> Vec<PackCase> {
    pack().cases().to_vec()
}

#[test]
fn the_defaults_of_a_file_lie_under_each_of_its_cases() {
    let cases = cases();
    let names: Vec<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "a fee above its cap is paid back",
            "a fee at its cap is due",
            "a longer time of grace counts",
            "deliveries mostly come on time"
        ]
    );
    for case in &cases {
        assert_eq!(case.case.received.unwrap().to_string(), "2024-05-01");
        assert!(case.case.evidence.contains_key("announced"));
    }
    let claim = &cases[3].case.claims[0];
    assert_eq!((claim.topic.as_str(), claim.kind), ("punctual", ClaimKind::Assertion));
    assert!(claim.subject.contains_key("days_late"), "tables are merged key by key");
}

#[test]
fn a_case_takes_its_name_for_its_id_and_numbers_its_claims() {
    let case = &cases()[0].case;
    assert_eq!(case.id.as_str(), "a fee above its cap is paid back");
    assert_eq!(case.claims[0].id.as_str(), "1");
}

#[test]
fn expectations_are_read_in_both_forms() {
    let cases = cases();
    let expect = |i: usize| cases[i].expect.get("1").unwrap();
    assert_eq!(expect(0).rule, Some(RuleExpected::Named("fee-above-cap".parse().unwrap())));
    let due = AmountExpected::Due {
        value: Some("15".parse().unwrap()),
        currency: Some("NOK".parse().unwrap()),
        at_least: None,
    };
    assert_eq!(expect(0).amount, Some(due));
    assert_eq!(expect(1).amount, Some(AmountExpected::Nothing));
    assert_eq!(expect(1).args.get("fee"), Some(&Given::Text("35.00".to_owned())));
    assert_eq!(expect(2).letter_omits, ["35"]);
    assert_eq!(expect(3).overrode.as_deref(), Some(&[][..]));
    assert_eq!(expect(3).merged, None);
}

#[test]
fn a_case_may_set_its_date_and_parameters() {
    let case = &cases()[2];
    assert_eq!(case.at.unwrap().to_string(), "2024-06-01");
    assert_eq!(case.parameters.len(), 1);
    assert_eq!(case.parameters[0].name, "grace_days");
    assert!(pack().parameters(&case.parameters).is_ok());
}

#[test]
fn reasons_evidence_and_checks_may_be_named_in_part() {
    let mut texts = good();
    let cases = texts.get_mut("cases/fees.toml").unwrap();
    *cases = cases.replace(
        "amount = false }",
        "fairness = { released = false, grounded = \"fail\" }, withheld_by = [\"grounded\"], language = \"nb\" }",
    );
    *cases = cases.replace(
        "because = [\"within-cap\"]",
        "because = [\"within-cap\", { message = \"within-cap\", args = { fee = 35 }, source = \"the terms\" }], \
         evidence = { fee = 35, announced = { used = true, n = 3 } }",
    );
    *cases = cases.replace("overrode = []", "evidence = [\"shop_kind\", \"on_time\"]");
    let (pack, found) = Pack::build(PackFiles::from_texts(texts), None);
    assert!(found.is_empty(), "{found:#?}");
    let expect = |i: usize| pack.cases()[i].expect.get("1").unwrap();
    let reasons = expect(1).because.as_ref().unwrap();
    assert_eq!((reasons[0].message.as_str(), reasons[0].args.len(), &reasons[0].source), ("within-cap", 0, &None));
    assert_eq!(reasons[1].args.get("fee"), Some(&Given::Number("35".parse().unwrap())));
    assert_eq!(reasons[1].source.as_deref(), Some("the terms"));
    let Some(EvidenceExpected::Of(measures)) = &expect(1).evidence else { panic!("{:?}", expect(1).evidence) };
    assert_eq!(measures["fee"]["value"], Given::Number("35".parse().unwrap()));
    assert_eq!(measures["announced"].keys().collect::<Vec<_>>(), ["n", "used"]);
    assert_eq!(expect(1).fairness.released, Some(false));
    assert_eq!(expect(1).fairness.checks["grounded"], CheckStatus::Fail);
    assert_eq!(expect(1).withheld_by.as_deref(), Some(&["grounded".to_owned()][..]));
    let used = EvidenceExpected::Used(vec!["on_time".to_owned(), "shop_kind".to_owned()]);
    assert_eq!(expect(3).evidence, Some(used));
}
