//! `medhold explain`.

use medhold_cli::Exit;

use crate::program::{Folder, cafe, medhold_reading, waited};

fn cases() -> String {
    format!("{}\nnot a case\n{}\n", waited("A-1", "25"), waited("A-2", "5"))
}

#[test]
fn every_rule_on_the_topic_is_told_with_what_it_read_and_why() {
    let ran = medhold_reading(&cases(), &["explain", &cafe(), "--cases", "-", "--case", "A-1", "--rules"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    for wanted in [
        "Case A-1",
        "“I waited for ages.”",
        "upheld: fact, decided by the evidence",
        "waited-long  decides",
        "waited-little  does not apply",
        "wait_min >= long_wait_min",
        "wait_min = 25",
        "Our promise to guests, point 3",
        "What would change the outcome",
        "wait_min < 20: not upheld",
    ] {
        assert!(ran.out.contains(wanted), "no `{wanted}` in\n{}", ran.out);
    }
}

#[test]
fn a_case_is_told_in_plain_sentences_in_the_language_that_is_asked_for() {
    let told = |more: &[&str]| {
        let pack = cafe();
        let mut arguments = vec!["explain", &pack, "--cases", "-", "--case", "A-1"];
        arguments.extend(more);
        medhold_reading(&cases(), &arguments)
    };
    let ran = told(&["--language", "en"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    for wanted in [
        "The claim is upheld: the evidence decides, by the rule waited-long.",
        "waited-long decides",
        "✓ minutes waited is at least 20 minutes (long wait min) – minutes waited is 25 minutes",
        "What would change the answer",
        "If minutes waited is less than 20 minutes, the claim is not upheld.",
        "waited-little does not apply: one thing is not so",
        "✗ minutes waited is less than 20 minutes (long wait min) – minutes waited is 25 minutes",
    ] {
        assert!(ran.out.contains(wanted), "no `{wanted}` in\n{}", ran.out);
    }
    let nb = told(&["--language", "nb"]).out;
    assert!(nb.contains("Kunden får medhold: tallene avgjør, etter regelen waited-long."), "{nb}");
    let one = told(&["--rule", "waited-little"]).out;
    assert!(one.contains("waited-little") && !one.contains("waited-long decides"), "{one}");
    let none = told(&["--rule", "waited-litle"]);
    assert_eq!(none.exit, Exit::CouldNotRun);
    assert!(none.err.contains("did you mean `waited-little`?"), "{}", none.err);
}

#[test]
fn json_is_the_same_for_programs() {
    let ran = medhold_reading(
        &cases(),
        &["explain", &cafe(), "--cases", "-", "--case", "A-2", "--claim", "1", "--format", "json"],
    );
    let explanation: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(explanation["case"], "A-2");
    assert_eq!(explanation["claims"][0]["rules"].as_array().unwrap().len(), 2);
    let words = &explanation["claims"][0]["in_words"];
    assert_eq!(words["rules"][0]["rule"], "waited-little");
    assert_eq!(words["changes"][0]["changes"][0]["measure"], "wait_min");
}

#[test]
fn a_case_or_claim_that_is_not_there_can_not_be_explained_and_the_near_one_is_named() {
    let with = |more: &[&str]| {
        let mut arguments = vec!["explain", "", "--cases", "-"];
        let pack = cafe();
        arguments[1] = &pack;
        arguments.extend(more);
        medhold_reading(&cases(), &arguments)
    };
    let unknown = with(&["--case", "A1"]);
    assert_eq!(unknown.exit, Exit::CouldNotRun);
    assert!(unknown.err.contains("there is no case `A1`; did you mean `A-1`?"), "{}", unknown.err);
    assert!(with(&[]).err.contains("holds 2 cases; say which"));
    assert!(with(&["--case", "A-1", "--claim", "7"]).err.contains("there is no claim `7`"));
}

#[test]
fn the_letter_is_shown_with_what_each_check_found_in_it_where_it_is_asked_for() {
    let ran = medhold_reading(&cases(), &["explain", &cafe(), "--cases", "-", "--case", "A-2", "--letter"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    for wanted in ["Letter: released", "“I waited for ages.”", "Fairness checks", "pass             heard", "(claim 1)"]
    {
        assert!(ran.out.contains(wanted), "no `{wanted}` in\n{}", ran.out);
    }
    let plain = medhold_reading(&cases(), &["explain", &cafe(), "--cases", "-", "--case", "A-2"]);
    assert!(!plain.out.contains("Fairness checks"), "{}", plain.out);
}

#[test]
fn json_with_the_letter_has_the_response_and_the_report_of_the_decision() {
    let arguments = ["explain", &cafe(), "--cases", "-", "--case", "A-2", "--letter", "--format", "json"];
    let whole: serde_json::Value = serde_json::from_str(&medhold_reading(&cases(), &arguments).out).unwrap();
    assert_eq!(whole["fairness"]["released"], true);
    assert!(whole["response"]["body"].as_str().unwrap().contains("I waited for ages."));
    assert_eq!(whole["claims"][0]["rules"].as_array().unwrap().len(), 2);
}

#[test]
fn who_the_customer_is_is_proved_not_to_matter_or_shown_by_swaps() {
    let explained =
        |pack: &str| medhold_reading(&waited("A-1", "25"), &["explain", pack, "--cases", "-", "--rules"]).out;
    let proved = explained(&cafe());
    assert!(proved.contains("proved not to matter: no rule that could apply, of 2, reads customer.gender"), "{proved}");
    let folder = Folder::new();
    let rule = "wait_min >= long_wait_min && known(customer.gender) && men()";
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long_wait_min", rule);
    let rules = folder.read("cafe/waiting.rhai") + "\nfn men() { customer.gender == \"male\" }\n";
    folder.file("cafe/waiting.rhai", rules);
    let swapped = explained(&pack);
    for wanted in [
        "`waited-long` reads customer.gender",
        "3 swaps were made; 1 of them change the decision",
        "customer.gender from nothing to `male`: outcome undecided becomes upheld",
    ] {
        assert!(swapped.contains(wanted), "no `{wanted}` in\n{swapped}");
    }
}

#[test]
fn how_rules_run_is_told_without_a_case() {
    let ran = medhold_reading("", &["explain", &cafe(), "--compiled"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    for wanted in
        ["parts of rules run in native form", "\nwaited-long\n", "native       asks: wait_min >= long_wait_min"]
    {
        assert!(ran.out.contains(wanted), "no `{wanted}` in\n{}", ran.out);
    }
    let one = medhold_reading("", &["explain", &cafe(), "--compiled", "--rule", "waited-long", "--format", "json"]);
    let packs: serde_json::Value = serde_json::from_str(&one.out).unwrap();
    assert_eq!(packs[0]["rules"].as_array().unwrap().len(), 1);
    assert_eq!(packs[0]["rules"][0]["parts"][0]["native"], true);
    let none = medhold_reading("", &["explain", &cafe(), "--compiled", "--rule", "waited-lon"]);
    assert!(none.err.contains("there is no rule `waited-lon`; did you mean `waited-long`?"), "{}", none.err);
    let both = medhold_reading("", &["explain", &cafe(), "--compiled", "--cases", "-"]);
    assert_eq!(both.exit, Exit::CouldNotRun);
}
