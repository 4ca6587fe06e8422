//! The examples in C, and a program that does everything wrong.

use std::fs;

use super::compiled::{compiled, printed, printed_without_a_leak};
use crate::conformance::root;

#[test]
fn the_examples_in_c_decide_leak_nothing_and_touch_nothing_that_is_not_theirs() {
    let letter = printed_without_a_leak(&compiled("examples/embed-in-c/decide.c"), &[]);
    assert!(letter.starts_with("Our answer about") && letter.contains("120"), "{letter}");
    let letter = printed_without_a_leak(&compiled("examples/embed-in-c/own_evidence.c"), &[]);
    assert!(letter.contains("93.4\u{a0}%") || letter.contains("93.4%"), "{letter}");
    let cases = "conformance/rulings-only/cases.jsonl";
    let decisions = printed_without_a_leak(&compiled("examples/embed-in-c/batch.c"), &["rules/rental", cases]);
    assert_eq!(decisions.lines().count(), fs::read_to_string(root().join(cases)).unwrap().lines().count());
}

#[test]
fn threads_that_share_a_host_decide_as_one_does() {
    let decisions =
        printed(&compiled("examples/embed-in-c/batch.c"), &["rules/rental", "conformance/rental/cases.jsonl"]);
    let expected = fs::read_to_string(root().join("conformance/rental/decisions.jsonl")).unwrap();
    assert!(decisions == expected, "other bytes than `conformance/rental/decisions.jsonl`");
}

#[test]
fn what_is_wrong_is_a_code_with_a_message_and_never_a_crash() {
    let said = printed_without_a_leak(&compiled("tests/it/in_c/misuse.c"), &[]);
    assert_eq!(said, "all well\n");
}
