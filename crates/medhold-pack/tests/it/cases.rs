//! The pack's own cases, as they are handed to whoever runs them.

use medhold_model::{ClaimKind, Given};
use medhold_pack::{AmountExpected, PackCase, RuleExpected};

use crate::good::pack;

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
