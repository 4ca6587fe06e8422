//! `medhold audit --shape`: rules are held to what the pack declares of a number, from the pack's own cases or from others.

use medhold_cli::Exit;

use crate::program::{Folder, medhold, medhold_reading, waited};

/// The café's pack, in which waiting is declared to uphold this way.
fn declared(folder: &Folder, way: &str) -> String {
    let shape = format!("[shape.waiting]\nwait_min = {{ upholds = \"{way}\" }}\n\n[parameters.long");
    folder.cafe_with("pack.toml", "[parameters.long", &shape)
}

#[test]
fn a_pack_that_keeps_its_shape_ends_well() {
    let folder = Folder::new();
    let ran = medhold(&["audit", &declared(&folder, "never_less"), "--shape"]);
    assert_eq!((ran.exit, ran.err.as_str()), (Exit::Well, ""), "{}", ran.out);
    assert!(ran.out.contains("every number moves rulings as declared"), "{}", ran.out);
}

#[test]
fn a_violation_ends_with_one_and_brings_both_cases_along() {
    let folder = Folder::new();
    let pack = declared(&folder, "never_more");
    let case = waited("A", "5");
    let ran = medhold_reading(&case, &["audit", &pack, "--shape", "--cases", "-", "--format", "json"]);
    assert_eq!(ran.exit, Exit::Found, "{}", ran.err);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    let violation = &report["shape"]["violations"][0];
    assert_eq!((&violation["law"], &violation["measure"]), (&"upholds".into(), &"wait_min".into()), "{violation}");
    for which in ["first", "second"] {
        let case = violation[which]["case"].to_string();
        let run = medhold_reading(&case, &["dry-run", &pack, "--cases", "-", "--format", "json"]);
        let outcome = violation[which]["claims"][0]["outcome"].as_str().unwrap();
        assert!(run.out.contains(&format!("\"outcome\":\"{outcome}\"")) || run.out.contains(outcome), "{}", run.out);
    }
    let table = medhold_reading(&case, &["audit", &pack, "--shape", "--cases", "-"]);
    assert!(table.out.contains("Upholds the wrong way"), "{}", table.out);
    let html = medhold_reading(&case, &["audit", &pack, "--shape", "--cases", "-", "--format", "html"]);
    assert!(html.out.contains("<h2>Shape of the rules</h2>"), "{}", html.out);
}

#[test]
fn the_answer_is_the_same_for_any_number_of_threads() {
    let folder = Folder::new();
    let pack = declared(&folder, "never_more");
    let with = |threads: &str| medhold(&["audit", &pack, "--shape", "--format", "json", "--threads", threads]).out;
    assert_eq!(with("1"), with("3"));
}
