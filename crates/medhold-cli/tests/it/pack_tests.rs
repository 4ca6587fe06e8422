//! `medhold test`.

use medhold_cli::Exit;

use crate::program::{Folder, cafe, medhold};

#[test]
fn a_pack_whose_cases_come_out_as_they_must_passes() {
    let ran = medhold(&["test", &cafe()]);
    assert_eq!(ran.exit, Exit::Well, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("4 cases passed; 2 of 2 rules decide a case"), "{}", ran.out);
}

#[test]
fn a_failing_expectation_is_told_with_place_expected_and_actual() {
    let folder = Folder::new();
    let pack = folder.cafe_with("cases/waiting.toml", "rule = \"waited-long\"", "rule = \"waited-little\"");
    let ran = medhold(&["test", &pack]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("twenty minutes are long"), "{}", ran.out);
    assert!(ran.out.contains("cases/waiting.toml:7"), "{}", ran.out);
    assert!(ran.out.contains("expected waited-little") && ran.out.contains("actual   waited-long"), "{}", ran.out);
    assert!(ran.out.contains("1 of 4 cases failed"), "{}", ran.out);
}

#[test]
fn a_letter_that_lacks_a_text_fails() {
    let folder = Folder::new();
    let pack = folder.cafe_with("cases/waiting.toml", "\"20 minutes\"", "\"30 minutes\"");
    let ran = medhold(&["test", &pack]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("letter_contains"), "{}", ran.out);
}

#[test]
fn a_rule_that_no_case_comes_to_is_named() {
    let folder = Folder::new();
    let rule = "rule \"never-served\" on \"waiting\" {\n    source \"x\"\n    when wait_min > 600\n    authority law\n    \
                finding fact\n    remedy improve\n    because \"waited\" with #{ minutes: wait_min }\n}\n\n";
    let pack = folder.cafe_with("waiting.rhai", "/// A wait that", &format!("{rule}/// A wait that"));
    let ran = medhold(&["test", &pack]);
    assert!(ran.out.contains("the rule `never-served` decides none"), "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("2 of 3 rules"), "{}", ran.out);
}

#[test]
fn a_pack_without_cases_fails_for_nothing_ran() {
    let folder = Folder::new();
    let pack = folder.cafe_with("pack.toml", "1.0.0", "1.0.1");
    std::fs::remove_dir_all(folder.path("cafe/cases")).unwrap();
    let ran = medhold(&["test", &pack]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("nothing was tested"), "{}", ran.out);
}

#[test]
fn json_names_cases_failures_and_rules_without_one() {
    let ran = medhold(&["test", &cafe(), "--format", "json"]);
    let reports: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(reports[0]["pack"], "cafe");
    assert_eq!(reports[0]["cases"].as_array().unwrap().len(), 4);
    assert_eq!(reports[0]["unreached"], serde_json::json!([]));
}
