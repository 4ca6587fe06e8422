//! Fairness checks of plugins: what they say is read and held against the letter, and a plugin's failure is an error.

use std::time::Duration;

use medhold_plugin_host::wire::{CheckRequest, CheckStatus, Found, Letter, Part, PartKind, SegmentKind, Value};
use medhold_plugin_host::{CheckError, Folders, LoadError, Plugin, Server};

use crate::apart::apart_spec;
use crate::fixtures::{folder, load};

/// A letter with this one text, in answer to a case with the claim `1`.
fn saying(check: &str, text: &str) -> CheckRequest {
    let claim = Value::Map([("id".to_owned(), Value::from("1"))].into());
    let case = Value::Map([("claims".to_owned(), Value::List(vec![claim]))].into());
    CheckRequest::new(check, Letter::new("en").part(Part::prose(PartKind::Reason, text).of("1"))).case(case)
}

/// A letter in which the customer is quoted with this text.
fn quoting(text: &str) -> CheckRequest {
    let heard = Part::prose(PartKind::Heard, "You wrote: ").and(SegmentKind::Quote, text).of("1");
    CheckRequest::new("conduct", Letter::new("en").part(heard))
}

fn apart_within(library: &str, deadline: Duration) -> Plugin {
    let spec = apart_spec(library, "{}", deadline);
    Plugin::load(&spec, &Folders::new([folder().to_owned()])).expect("it opens")
}

#[test]
fn a_check_is_described_with_whether_it_withholds() {
    let rowdy = load("medhold_rowdy", "{}").expect("a plugin");
    assert!(rowdy.info().answers_checks);
    let mood = &rowdy.description().checks["mood"];
    assert_eq!((mood.about.as_str(), mood.blocks), ("how the letter is", false));
    assert!(load("medhold_hostile", "{}").expect("a plugin").description().checks["conduct"].blocks);
}

#[test]
fn a_check_sees_the_letter_the_case_and_the_decision() {
    let rowdy = load("medhold_rowdy", "{}").expect("a plugin");
    let decision = Value::Map([("case".to_owned(), Value::from("A-1"))].into());
    let found = rowdy.check(&saying("mood", "Well met").decision(decision)).expect("made");
    assert_eq!(found[0].status, CheckStatus::Pass);
    for wanted in ["Well met", "claims", "\"A-1\""] {
        assert!(found[0].detail.contains(wanted), "{}", found[0].detail);
    }
}

#[test]
fn what_a_check_says_amiss_is_no_answer() {
    let rowdy = load("medhold_rowdy", "{}").expect("a plugin");
    for (text, expected) in [
        ("panic", "the plugin `rowdy` failed in this check: it panicked: what a letter ("),
        ("refuse", "the plugin `rowdy` could not make this check: letters like this are beyond me"),
        ("silent", "the plugin `rowdy` failed in this check: it says nothing of the letter"),
        ("mute", "the plugin `rowdy` failed in this check: it does not say what decided"),
        ("stray", "the plugin `rowdy` failed in this check: it speaks of the claim `99`, which the case does not have"),
    ] {
        let said = rowdy.check(&saying("mood", text)).expect_err("no answer").to_string();
        assert!(said.starts_with(expected), "{text}: {said}");
    }
    let unknown = rowdy.check(&saying("manners", "")).expect_err("none");
    assert_eq!(unknown.to_string(), "the plugin `rowdy` has no fairness check `manners`");
}

#[test]
fn what_a_check_says_is_one_line() {
    let rowdy = load("medhold_rowdy", "{}").expect("a plugin");
    let found = rowdy.check(&saying("mood", "control")).expect("made");
    assert_eq!(found, [Found::fail("two lines", vec!["a b".to_owned()]).of("1")]);
}

#[test]
fn the_findings_are_those_of_the_same_plugin_in_process() {
    let (here, there) = (load("medhold_rowdy", "{}").expect("here"), apart_within("medhold_rowdy", Server::DEADLINE));
    for text in ["fine", "panic", "refuse", "silent", "mute", "stray", "control"] {
        assert_eq!(here.check(&saying("mood", text)), there.check(&saying("mood", text)), "{text}");
    }
    assert_eq!(there.trouble(), None, "a caught panic ends no process");
}

#[test]
fn a_check_that_ends_or_hangs_its_process_is_no_answer_and_the_next_letter_is_checked() {
    let hostile = apart_within("medhold_hostile", Duration::from_millis(500));
    for (what, how) in [
        ("abort", "ended by signal 6 (abort)"),
        ("segfault", "ended by signal 11 (memory fault)"),
        ("exit well", "ended with exit code 0"),
        ("hang", "had not answered within 0.5 s"),
        ("garble the line", "wrote what is no answer"),
    ] {
        let error = hostile.check(&quoting(what)).expect_err("no answer");
        assert_eq!(error.to_string(), format!("the process of the plugin `hostile` {how}"));
        assert_eq!(hostile.check(&quoting("good day")), Ok(vec![Found::pass("no harm was asked for")]), "{what}");
    }
    assert_eq!(hostile.trouble().expect("something happened").unanswered, 5);
}

#[test]
fn a_check_named_as_one_that_every_host_makes_or_as_no_check_can_be_is_refused() {
    for (name, expected) in [
        ("heard", "fairness check `heard`: every host makes a check of this name by itself; give it another"),
        ("No-Names", "fairness check `No-Names`: a check's name is of small letters, digits and `_`"),
        ("", "fairness check ``: a check's name is of small letters"),
    ] {
        let error = load("medhold_rowdy", &format!(r#"{{ "check": "{name}" }}"#)).expect_err("refused").to_string();
        assert!(error.starts_with(&format!("the plugin `rowdy` describes itself wrongly: {expected}")), "{error}");
    }
}

#[test]
fn a_plugin_built_for_abi_1_0_goes_on_working_and_its_checks_cannot_be_made() {
    let old = load("medhold_abi_one_zero", "{}").expect("it loads");
    assert_eq!((old.info().abi, old.info().answers_checks), ((1, 0), false));
    let request = medhold_plugin_host::EvidenceRequest {
        measure: "number".parse().expect("a measure"),
        subject: Default::default(),
        measures: Default::default(),
        parameters: Default::default(),
        at: "2013-12-31".parse().expect("a date"),
        before: false,
    };
    assert_eq!(old.evidence(&[request])[0].as_ref().expect("evidence")[0].value.to_string(), "7");
    let error = old.check(&saying("manners", "")).expect_err("it can't");
    assert!(matches!(error, CheckError::NoTable { .. }), "{error}");
}

#[test]
fn a_table_that_is_too_short_is_refused() {
    let error = load("medhold_short_table", "{}").expect_err("refused");
    assert!(matches!(error, LoadError::NotAPlugin { .. }));
    assert!(error.to_string().ends_with("its table of fairness checks is shorter than ABI 1.1 asks for"), "{error}");
}
