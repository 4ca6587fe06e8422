//! `medhold check`.

use medhold_cli::Exit;

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
