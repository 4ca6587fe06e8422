//! Cases that a pack's tests lack: they can be read, come out as they say, and show what was not shown.

use std::collections::BTreeSet;

use medhold::{Coverage, Host, Letters, MissingPlugins};
use medhold_analysis::{Proposals, proposals};
use medhold_model::{Case, Code};
use medhold_pack::{Pack, PackFiles};

use crate::shipped::{Texts, shipped};

/// The shipped pack without its cases.
fn untested(pack: &str) -> Texts {
    let mut texts = shipped(pack);
    texts.retain(|path, _| !path.starts_with("cases/"));
    texts
}

fn pack(texts: &Texts) -> Pack {
    let (pack, faults) = Pack::build(PackFiles::from_texts(texts.clone()), None);
    assert!(pack.usable(), "{faults:#?}");
    let in_cases: Vec<_> = faults.iter().filter(|fault| fault.place.file.starts_with("cases/")).collect();
    assert!(in_cases.is_empty(), "{in_cases:#?}");
    pack
}

fn host(pack: &Pack) -> Host {
    let host = Host::builder().checked_pack(pack.clone()).letters(Letters::Left);
    host.missing_plugins(MissingPlugins::LeaveAll).build().unwrap()
}

fn covered(pack: &Pack) -> Coverage {
    let host = host(pack);
    let mut coverage = Coverage::of(pack);
    for case in pack.cases() {
        let given = Case { received: case.at.or(case.case.received), ..case.case.clone() };
        coverage.add(&case.name, &host.observe(&given), &host.decide(&given));
    }
    coverage
}

fn with(texts: &Texts, proposed: &Proposals) -> Texts {
    let text: Vec<String> = proposed.cases.iter().map(medhold_analysis::Proposal::text).collect();
    let mut texts = texts.clone();
    texts.insert("cases/proposed.toml".to_owned(), text.join("\n"));
    texts
}

#[test]
fn proposed_cases_are_tests_of_the_pack_that_come_out_as_they_say_and_cover_nearly_all_of_its_rules() {
    let texts = untested("rental");
    let bare = pack(&texts);
    let proposed = proposals(&bare, &covered(&bare));
    let names: BTreeSet<&str> = proposed.cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), proposed.cases.len(), "each has a name of its own");
    let tested = pack(&with(&texts, &proposed));
    assert_eq!(tested.cases().len(), proposed.cases.len());
    let host = host(&tested);
    for (case, proposal) in tested.cases().iter().zip(&proposed.cases) {
        assert_eq!(case.case, proposal.case, "{}", proposal.name);
        assert_eq!(host.decide(&case.case).claims, proposal.decision.claims, "{}", proposal.name);
    }
    let coverage = covered(&tested);
    assert_eq!(coverage.undeciding().count(), 0, "{:#?}", proposed.left_out);
    assert!(coverage.tally().percent() > 60.0, "{} %", coverage.tally().percent());
}

#[test]
fn what_is_covered_is_not_proposed_again() {
    let texts = untested("rental");
    let bare = pack(&texts);
    let first = proposals(&bare, &covered(&bare));
    let tested = pack(&with(&texts, &first));
    let second = proposals(&tested, &covered(&tested));
    assert!(second.cases.len() * 4 < first.cases.len(), "{} and then {}", first.cases.len(), second.cases.len());
    assert!(second.cases.iter().all(|case| !case.shows.ends_with("decides")));
}

#[test]
fn a_rule_that_can_not_decide_is_left_out_and_named() {
    let mut texts = untested("retail");
    let rules = texts.get_mut("price_match.rhai").unwrap();
    *rules = rules.replacen(
        "competitor_price < price && in_time()",
        "competitor_price < price && competitor_price > price",
        1,
    );
    let (pack, faults) = Pack::build(PackFiles::from_texts(texts), None);
    assert!(faults.iter().all(|fault| fault.code != Code::Syntax));
    let proposed = proposals(&pack, &Coverage::of(&pack));
    assert!(
        proposed.left_out.iter().any(|one| one.what == "the rule `promise-kept` decides"),
        "{:#?}",
        proposed.left_out
    );
    assert!(proposed.cases.iter().any(|one| one.shows == "the rule `not-cheaper` decides"));
}
