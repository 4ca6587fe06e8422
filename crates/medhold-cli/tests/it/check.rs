//! `medhold check`.

use medhold_cli::Exit;
use medhold_model::Code;

use crate::program::{Folder, cafe, medhold};

#[test]
fn a_pack_without_fault_passes() {
    let ran = medhold(&["check", &cafe()]);
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""));
    assert!(ran.out.contains("no fault found"), "{}", ran.out);
}

#[test]
fn a_fault_is_shown_on_its_line_with_help_and_without_colour() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold(&["check", &pack]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("waiting.rhai:4:15"), "{}", ran.out);
    assert!(ran.out.contains("wait_mins >= long_wait_min"), "{}", ran.out);
    assert!(ran.out.contains("did you mean `wait_min`?"), "{}", ran.out);
    assert!(!ran.out.contains('\u{1b}'), "{}", ran.out);
}

#[test]
fn a_message_without_a_translation_is_a_fault() {
    let folder = Folder::new();
    let pack = folder.cafe_with("messages/nb.ftl", "waited =", "ventet =");
    let ran = medhold(&["check", &pack]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("`waited`") && ran.out.contains("nb"), "{}", ran.out);
}

#[test]
fn json_has_code_severity_file_line_column_message_and_help() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold(&["check", &pack, "--format", "json"]);
    let all: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let fault = all.as_array().unwrap().iter().find(|d| d["code"] == "unknown-name").unwrap_or(&all[0]);
    assert_eq!(
        (fault["severity"].as_str(), fault["line"].as_u64(), fault["column"].as_u64()),
        (Some("error"), Some(4), Some(15))
    );
    assert!(fault["file"].as_str().unwrap().ends_with("waiting.rhai"));
    assert!(fault["message"].is_string() && fault["help"].is_string());
    assert_eq!(medhold(&["check", &cafe(), "--format", "json"]).out, "[]\n");
}

#[test]
fn warnings_alone_pass_and_a_missing_plugin_is_one() {
    let folder = Folder::new();
    let pack = folder.cafe_with(
        "pack.toml",
        "[parameters.long",
        "[plugins.till]\nlibrary = \"medhold_no_such_till\"\n\n[parameters.long",
    );
    let ran = medhold(&["check", &pack]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.out);
    assert!(ran.out.contains("Warning") && ran.out.contains("till"), "{}", ran.out);
}

#[test]
fn several_packs_are_all_checked_and_a_path_that_is_no_pack_can_not_run() {
    let folder = Folder::new();
    let bad = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold(&["check", &bad, &cafe()]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("no fault found"), "{}", ran.out);
    let none = medhold(&["check", "no-such-folder"]);
    assert_eq!(none.exit, Exit::CouldNotRun);
    assert!(none.err.contains("no-such-folder"), "{}", none.err);
}

#[test]
fn what_was_found_can_be_asked_for_by_its_code_and_the_hint_says_how() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold(&["check", &pack]);
    assert!(ran.out.ends_with("for more about a code: medhold check --explain unknown-name\n"), "{}", ran.out);
    let page = medhold(&["check", "--explain", "unknown-name"]);
    assert_eq!((page.exit, page.err.as_str()), (Exit::Well, ""));
    assert!(page.out.starts_with("# `unknown-name`\n\n**Error.** "), "{}", page.out);
    assert!(page.out.contains("## At fault") && page.out.contains("## Mended"), "{}", page.out);
    let slip = medhold(&["check", "--explain", "unkown-name"]);
    assert_eq!(slip.exit, Exit::CouldNotRun);
    assert!(slip.err.contains("did you mean `unknown-name`?"), "{}", slip.err);
}

#[test]
fn every_check_is_listed_with_its_severity_and_what_it_finds() {
    let list = medhold(&["check", "--list"]);
    assert_eq!((list.exit, list.out.lines().count()), (Exit::Well, Code::ALL.len()));
    let line = list.out.lines().find(|line| line.starts_with("untested-rule ")).unwrap();
    assert!(line.contains("  warning  A rule that decides none of the pack's own cases."), "{line}");
    let json: Vec<serde_json::Value> =
        serde_json::from_str(&medhold(&["check", "--list", "--format", "json"]).out).unwrap();
    assert_eq!(json.len(), Code::ALL.len());
    assert_eq!(json[0]["code"], Code::ALL[0].name());
}

/// Checked against the schema of OASIS, too, when it was written; what the schema asks of what we write stands here.
#[test]
fn sarif_has_each_fault_with_its_rule_its_level_and_its_region_in_characters() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    let ran = medhold(&["check", &pack, "--format", "sarif"]);
    assert_eq!(ran.exit, Exit::Found);
    let log: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    assert_eq!(run["columnKind"], "unicodeCodePoints");
    let (driver, results) = (&run["tool"]["driver"], run["results"].as_array().unwrap());
    assert_eq!(driver["name"], "medhold");
    let found = results.iter().find(|one| one["ruleId"] == "unknown-name").unwrap();
    let rule = &driver["rules"][usize::try_from(found["ruleIndex"].as_u64().unwrap()).unwrap()];
    assert_eq!((&rule["id"], &rule["defaultConfiguration"]["level"]), (&found["ruleId"], &found["level"]));
    assert!(rule["help"]["markdown"].as_str().unwrap().contains("## Mended"));
    assert!(found["message"]["text"].as_str().unwrap().ends_with("did you mean `wait_min`?"));
    let place = &found["locations"][0]["physicalLocation"];
    assert_eq!(place["region"], serde_json::json!({ "startLine": 4, "startColumn": 15, "endColumn": 24 }));
    assert!(place["artifactLocation"]["uri"].as_str().unwrap().ends_with("/cafe/waiting.rhai"), "{place}");
    assert_eq!(ran.out, medhold(&["check", &pack, "--format", "sarif"]).out);
    let none: serde_json::Value = serde_json::from_str(&medhold(&["check", &cafe(), "--format", "sarif"]).out).unwrap();
    assert_eq!(none["runs"][0]["results"], serde_json::json!([]));
}

#[test]
fn colours_can_be_asked_for_in_a_pipe() {
    let folder = Folder::new();
    let pack = folder.cafe_with("waiting.rhai", "wait_min >= long", "wait_mins >= long");
    assert!(medhold(&["check", &pack, "--color", "always"]).out.contains("\u{1b}["));
    assert!(!medhold(&["check", &pack, "--color", "never"]).out.contains('\u{1b}'));
}
