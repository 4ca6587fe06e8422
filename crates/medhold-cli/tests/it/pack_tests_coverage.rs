//! `medhold test --coverage` and `--min-coverage`: what the cases cover, and what they do not.

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{Folder, Ran, cafe, medhold};

/// The café with a rule more that joins conditions and calls a helper function.
fn wider(folder: &Folder) -> String {
    let more = "fn soon(minutes) { minutes > 5 && minutes < 10 }\n\n\
                /// A short wait.\n\
                rule \"waited-hardly\" on \"waiting\" {\n    overrides \"waited-little\"\n    source \"x\"\n    \
                when claim.kind == \"assertion\"\n         && (wait_min < 3 || soon(wait_min))\n    authority evidence\n    \
                finding misconception\n    remedy explain\n    because \"waited\" with #{ minutes: wait_min }\n}\n\n/// A wait that";
    folder.cafe_with("waiting.rhai", "/// A wait that", more)
}

fn covered(pack: &str) -> Value {
    let ran = medhold(&["test", pack, "--coverage=json"]);
    assert!(ran.err.contains("cases passed"), "the report goes elsewhere: {}", ran.err);
    serde_json::from_str::<Value>(&ran.out).unwrap()[0].take()
}

#[test]
fn each_condition_is_counted_true_false_and_deciding() {
    let folder = Folder::new();
    let covered = covered(&wider(&folder));
    let rule = covered["coverage"]["rules"].as_array().unwrap().iter().find(|rule| rule["rule"] == "waited-hardly");
    let conjuncts = rule.unwrap()["conjuncts"].as_array().unwrap().clone();
    let told = |part: &Value| {
        let keys = ["true", "false", "undecided", "decides_true", "decides_false"];
        (part["text"].as_str().unwrap().to_owned(), keys.map(|key| part[key].as_u64().unwrap()))
    };
    // Four cases, in one of which the minutes are missing: the kind decides in none, for the rest is always false.
    assert_eq!(told(&conjuncts[0]), ("claim.kind == \"assertion\"".to_owned(), [4, 0, 0, 0, 0]));
    assert_eq!(told(&conjuncts[1]), ("(wait_min < 3 || soon(wait_min))".to_owned(), [0, 3, 1, 0, 3]));
    let within: Vec<_> = conjuncts[1]["conditions"].as_array().unwrap().iter().map(told).collect();
    assert_eq!(within, [("wait_min < 3".to_owned(), [0, 3, 1, 0, 3]), ("soon(wait_min)".to_owned(), [0, 3, 1, 0, 3])]);
    assert_eq!(conjuncts[1]["conditions"][1]["place"]["line"], 8);
    let helpers = covered["coverage"]["helpers"].as_array().unwrap().clone();
    let seen: Vec<_> = helpers.iter().map(|h| (h["true"].as_u64().unwrap(), h["false"].as_u64().unwrap())).collect();
    assert_eq!(seen, [(3, 0), (0, 3)]);
}

#[test]
fn what_no_case_shows_is_named_by_its_place() {
    let folder = Folder::new();
    let out = medhold(&["test", &wider(&folder), "--coverage"]).out;
    for said in [
        "7:10 `claim.kind == \"assertion\"` is never true where the rule hangs on it alone, and is never false",
        "8:14 `wait_min < 3` is never true",
        "1:28 `fn soon(minutes) { minutes > 5 && minutes < 10 }` is never false",
        "waited-hardly        0        0  4 of 12",
        "nb: 0 of 1; not waited",
        "taste, waiting",
    ] {
        assert!(out.contains(said), "no `{said}` in\n{out}");
    }
}

fn held_to(percent: &str, pack: &str) -> Ran {
    medhold(&["test", pack, "--min-coverage", percent])
}

#[test]
fn coverage_below_what_is_asked_for_fails() {
    assert_eq!(held_to("100", &cafe()).exit, Exit::Well);
    let folder = Folder::new();
    let pack =
        folder.cafe_with("cases/waiting.toml", "case.evidence.wait_min = 20\nexpect = { outcome", "expect = { outcome");
    let pack = {
        // Two cases that name what does not come out are left out.
        let text = folder.read("cafe/cases/waiting.toml");
        let (head, _) = text.split_once("[[case]]\nname = \"twenty").unwrap();
        let (_, tail) = text.split_once("[[case]]\nname = \"nineteen").unwrap();
        let (tail, _) = tail.split_once("[[case]]\nname = \"a guest").unwrap();
        folder.file("cafe/cases/waiting.toml", format!("{head}[[case]]\nname = \"nineteen{tail}"));
        pack
    };
    let ran = held_to("90", &pack);
    assert_eq!(ran.exit, Exit::Found, "{}", ran.out);
    assert!(ran.out.contains("33.3 % (2 of 6) is less than 90 %"), "{}", ran.out);
    assert!(ran.out.contains("the rule `waited-long` decides no case"), "{}", ran.out);
    // A rule that decides no case fails however little is asked for.
    assert_eq!(held_to("10", &pack).exit, Exit::Found);
    assert_eq!(medhold(&["test", &pack]).exit, Exit::Well, "without a threshold it is told, no more");
}

#[test]
fn a_threshold_is_a_percentage_of_all_cases() {
    assert_eq!(held_to("101", &cafe()).exit, Exit::CouldNotRun);
    let ran = medhold(&["test", &cafe(), "--min-coverage", "90", "--filter", "twenty"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
}

#[test]
fn lcov_has_rules_as_functions_and_conditions_as_branches() {
    let folder = Folder::new();
    let file = folder.path("lcov.info").display().to_string();
    let ran = medhold(&["test", &cafe(), "--coverage=lcov", "--coverage-output", &file]);
    assert!(ran.out.contains("4 cases passed"), "{}", ran.out);
    let traced = folder.read("lcov.info");
    let lines: Vec<&str> = traced.lines().filter(|line| !line.starts_with("SF:")).collect();
    assert_eq!(
        lines,
        [
            "TN:cafe",
            "FN:2,waited-long",
            "FN:12,waited-little",
            "FNDA:1,waited-long",
            "FNDA:2,waited-little",
            "FNF:2",
            "FNH:2",
            "BRDA:4,0,0,1",
            "BRDA:4,0,1,2",
            "BRDA:14,1,0,2",
            "BRDA:14,1,1,1",
            "BRF:4",
            "BRH:4",
            "DA:2,1",
            "DA:4,4",
            "DA:12,2",
            "DA:14,4",
            "LF:4",
            "LH:4",
            "end_of_record",
        ]
    );
}

#[test]
fn a_listing_shows_the_counts_beside_each_line() {
    let folder = Folder::new();
    let out = medhold(&["test", &wider(&folder), "--coverage=listing"]).out;
    assert!(out.contains("    8   0 true 3 false          && (wait_min < 3 || soon(wait_min))\n"), "{out}");
    assert!(out.contains("^ is never true\n"), "{out}");
    assert!(out.contains("1 decided rule \"waited-long\" on \"waiting\" {"), "{out}");
}
