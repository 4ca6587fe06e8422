//! `medhold test`: which cases run, in what formats they are told, and why one fails.

use medhold_cli::Exit;

use crate::program::{Folder, cafe, medhold};
use crate::report_keys::{keys, undocumented};

/// The café whose case of twenty minutes expects something else.
fn expecting(folder: &Folder, expected: &str) -> String {
    let whole =
        "outcome = \"upheld\", rule = \"waited-long\", args = { minutes = 20 }, letter_contains = [\"20 minutes\"]";
    folder.cafe_with("cases/waiting.toml", whole, expected)
}

fn failing(expected: &str) -> String {
    let folder = Folder::new();
    let ran = medhold(&["test", &expecting(&folder, expected)]);
    assert_eq!(ran.exit, Exit::Found, "`{expected}` comes out\n{}{}", ran.out, ran.err);
    ran.out
}

fn passing(expected: &str) {
    let folder = Folder::new();
    let ran = medhold(&["test", &expecting(&folder, expected)]);
    assert_eq!(ran.exit, Exit::Well, "{}{}", ran.out, ran.err);
}

#[test]
fn a_rule_that_should_decide_is_told_with_the_condition_that_keeps_it_from_it() {
    let out = failing("rule = \"waited-little\"");
    let why = "why      `waited-little` does not apply: `wait_min < long_wait_min` is false, with wait_min = 20, \
               long_wait_min = 20 (waiting.rhai:14:15)";
    assert!(out.contains(why), "{out}");
    assert!(out.contains("why      decided by the rule `waited-long`"), "{out}");
    assert!(out.contains("--filter 'twenty minutes are long' --explain"), "{out}");
}

#[test]
fn what_is_missing_is_told_where_it_holds_a_rule_up() {
    let folder = Folder::new();
    let pack =
        folder.cafe_with("cases/waiting.toml", "basis = \"missing\", missing", "rule = \"waited-long\", missing");
    let out = medhold(&["test", &pack]).out;
    let why = "why      `waited-long` is undecided: `wait_min >= long_wait_min` is undecided, with long_wait_min = 20, \
               wait_min: not given (waiting.rhai:4:15)";
    assert!(out.contains(why), "{out}");
    assert!(out.contains("why      held up by what is missing or malformed: wait_min: not given"), "{out}");
}

#[test]
fn of_a_letter_the_nearest_sentence_is_shown() {
    let out = failing("letter_contains = [\"You waited 25 minutes.\"]");
    let actual = out.lines().find(|line| line.contains("actual")).unwrap();
    assert!(actual.contains("20 minutes") && actual.len() < 200, "{out}");
    let out = failing("letter_omits = [\"20 minutes\"]");
    assert!(out.contains("a letter without `20 minutes`"), "{out}");
}

#[test]
fn evidence_checks_and_reasons_are_compared_as_far_as_they_are_named() {
    passing(
        "evidence = [\"wait_min\"], fairness = { released = true, grounded = \"pass\" }, withheld_by = [], \
         language = \"en\", because = [{ message = \"waited\", args = { minutes = 20 }, source = \"Our promise to guests, point 3\" }]",
    );
    passing("evidence = { wait_min = { value = 20, unit = \"min\", used = true, source = \"case\" } }");
    for (expected, what, shown) in [
        ("evidence = []", "`evidence`", "actual   wait_min"),
        ("evidence = { wait_min = 21 }", "`evidence.wait_min.value`", "actual   20"),
        ("evidence = { wait_min = { used = false, n = 3 } }", "`evidence.wait_min.n`", "actual   none"),
        ("fairness = { released = false }", "`fairness.released`", "actual   released"),
        ("fairness = { grounded = \"fail\" }", "`fairness.grounded`", "why      grounded (pass):"),
        ("withheld_by = [\"grounded\"]", "`withheld_by`", "actual   none"),
        ("language = \"nb\"", "`language`", "actual   en"),
        ("because = [{ message = \"waited\", args = { minutes = 19 } }]", "`because.waited.minutes`", "actual   20"),
        ("because = [{ message = \"waited\", source = \"x\" }]", "`because.waited.source`", "actual   Our promise"),
    ] {
        let out = failing(expected);
        assert!(out.contains(what) && out.contains(shown), "`{expected}`: {out}");
    }
}

#[test]
fn a_filter_runs_the_cases_that_it_names() {
    let ran = medhold(&["test", &cafe(), "--filter", "MINUTES"]);
    assert_eq!(ran.exit, Exit::Well);
    assert!(ran.out.contains("2 cases passed, 2 left out"), "{}", ran.out);
    assert!(!ran.out.contains("warning"), "what was left out on purpose is no warning: {}", ran.out);
}

#[test]
fn a_filter_that_names_no_case_fails() {
    let ran = medhold(&["test", &cafe(), "--filter", "thirty"]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.err.contains("no case's name or file has `thirty` in it, so nothing was tested"), "{}", ran.err);
    // Of two packs, one in which it names some is enough.
    let folder = Folder::new();
    let other = folder.cafe_with("cases/waiting.toml", "nineteen", "thirty");
    assert_eq!(medhold(&["test", &cafe(), &other, "--filter", "thirty"]).exit, Exit::Well);
}

#[test]
fn fail_fast_ends_with_the_first_failure() {
    let folder = Folder::new();
    let pack = expecting(&folder, "rule = \"waited-little\"");
    let ran = medhold(&["test", &pack, "--fail-fast"]);
    assert!(ran.out.contains("1 of 1 case failed, 3 left out"), "{}", ran.out);
}

#[test]
fn explain_shows_every_rule_and_the_letter() {
    let out = medhold(&["test", &cafe(), "--filter", "nineteen", "--explain"]).out;
    for said in ["waited-long", "Fairness checks", "1 case passed"] {
        assert!(out.contains(said), "no `{said}` in {out}");
    }
}

#[test]
fn the_report_is_the_same_for_any_number_of_threads() {
    let folder = Folder::new();
    let pack = expecting(&folder, "rule = \"waited-little\"");
    let json = |threads| medhold(&["test", &pack, "--format", "json", "--threads", threads]).out;
    assert_eq!(json("1"), json("4"));
}

#[test]
fn junit_is_well_formed_whatever_the_texts_hold() {
    let folder = Folder::new();
    let pack = expecting(&folder, "letter_contains = [\"<b>&\\u001b[31m \\\"x\\\" ]]>\"], outcome = \"undecided\"");
    let file = folder.path("report.xml").display().to_string();
    let ran = medhold(&["test", &pack, "--format", "junit", "--output", &file]);
    assert_eq!((ran.exit, ran.out.as_str()), (Exit::Found, ""));
    let text = folder.read("report.xml");
    let document = roxmltree::Document::parse(&text).unwrap();
    let suites = document.root_element();
    assert_eq!((suites.attribute("tests"), suites.attribute("failures")), (Some("4"), Some("1")));
    let case = document.descendants().find(|node| node.attribute("name") == Some("twenty minutes are long")).unwrap();
    assert_eq!(case.attribute("classname"), Some("cafe.cases.waiting"));
    assert!(case.attribute("file").unwrap().ends_with("cases/waiting.toml"));
    assert_eq!(case.attribute("line"), Some("7"));
    let failure = case.children().find(|node| node.has_tag_name("failure")).unwrap();
    assert_eq!(
        failure.attribute("message"),
        Some("claim 1, outcome: expected undecided, and it is upheld; and 1 more")
    );
    let told = failure.text().unwrap();
    assert!(told.contains("<b>&\\u{1b}[31m \"x\" ]]>") && told.contains("decided by the rule `waited-long`"), "{told}");
}

#[test]
fn junit_fails_where_nothing_ran_or_too_little_is_covered() {
    let folder = Folder::new();
    let pack = folder.cafe_with("pack.toml", "1.0.0", "1.0.1");
    std::fs::remove_dir_all(folder.path("cafe/cases")).unwrap();
    let ran = medhold(&["test", &pack, "--format", "junit", "--min-coverage", "50"]);
    let document = roxmltree::Document::parse(&ran.out).unwrap();
    let names = document.descendants().filter(|node| node.has_tag_name("testcase")).filter_map(|n| n.attribute("name"));
    let names: Vec<&str> = names.collect();
    assert_eq!(names[..2], ["the pack has cases of its own", "the cases cover enough"]);
}

/// The café with a rule more, and a case of twenty minutes that expects `waited-long` to decide.
fn with_rule(rule: &str) -> String {
    let folder = Folder::new();
    folder.cafe_with("waiting.rhai", "/// A wait that", &format!("{rule}\n\n/// A wait that"));
    medhold(&["test", &folder.path("cafe").display().to_string(), "--filter", "twenty"]).out
}

#[test]
fn a_rule_that_applies_is_told_with_what_goes_before_it() {
    let rule = |head: &str, authority: &str| {
        format!(
            "rule \"waited-by-law\" on \"waiting\" {{\n    {head}\n    source \"x\"\n    when wait_min > 5\n    authority {authority}\n    \
             finding outdated\n    remedy explain\n    because \"waited\" with #{{ minutes: wait_min }}\n}}"
        )
    };
    for (head, authority, why) in [
        ("", "law", "`waited-long` applies, and `waited-by-law` goes before it: law before evidence"),
        ("overrides \"waited-long\"", "evidence", "`waited-long` applies, and is overridden by `waited-by-law`"),
        ("", "evidence", "in conflict: `waited-by-law`, `waited-long`"),
        ("valid from \"2030-01-01\"", "law", "1 case passed"),
    ] {
        let out = with_rule(&rule(head, authority));
        assert!(out.contains(why), "no `{why}` in {out}");
    }
}

#[test]
fn every_key_of_the_json_is_documented() {
    let folder = Folder::new();
    let pack = expecting(&folder, "rule = \"waited-little\"");
    let report = serde_json::from_str(&medhold(&["test", &pack, "--format", "json"]).out).unwrap();
    // Keys of letters are languages.
    let found = keys(&report, &["letters"]);
    let missing = undocumented(&found, include_str!("../../../medhold-testkit/src/format.md"));
    assert!(missing.is_empty(), "{missing:?}");
}
