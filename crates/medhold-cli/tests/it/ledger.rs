//! The ledger: written by one run, and like cases of a later one held against it.

use medhold_cli::Exit;

use crate::program::{Folder, cafe, medhold, waited};

/// What the check `consistent` found in a decision on one line.
fn consistent(line: &str) -> serde_json::Value {
    let decision: serde_json::Value = serde_json::from_str(line).unwrap();
    let checks = decision["fairness"]["checks"].as_array().unwrap();
    checks.iter().find(|check| check["check"] == "consistent").unwrap().clone()
}

#[test]
fn a_ledger_has_the_case_and_its_decision_on_a_line() {
    let folder = Folder::new();
    let cases = folder.file("cases.jsonl", format!("{}\n{}\n", waited("A", "20"), waited("B", "5")));
    let ran = medhold(&["dry-run", &cafe(), "--cases", &cases, "--format", "ledger"]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    let lines: Vec<serde_json::Value> = ran.out.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!((&lines[0]["case"]["id"], &lines[0]["decision"]["case"]), (&"A".into(), &"A".into()));
}

#[test]
fn a_later_run_is_held_against_the_ledger() {
    let folder = Folder::new();
    let past = folder.file("past.jsonl", waited("A", "20"));
    let ledger = folder.path("ledger.jsonl").display().to_string();
    let wrote = medhold(&["dry-run", &cafe(), "--cases", &past, "--format", "ledger", "--output", &ledger]);
    assert_eq!(wrote.exit, Exit::Well, "{}", wrote.err);
    let now = folder.file("now.jsonl", waited("B", "20"));
    let decided = |pack: &str| {
        let ran = medhold(&["dry-run", pack, "--cases", &now, "--ledger", &ledger, "--format", "jsonl"]);
        assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
        consistent(&ran.out)
    };
    let alike = decided(&cafe());
    assert_eq!(
        (&alike["status"], &alike["detail"]),
        (&"pass".into(), &"decided as `A`, claim 1 on the same facts".into())
    );
    let stricter = folder.cafe_with("waiting.rhai", "finding   fact", "finding   misconception");
    let unlike = decided(&stricter);
    assert_eq!(unlike["status"], "warn", "{unlike}");
    let found = unlike["found"][0].as_str().unwrap();
    assert!(found.starts_with("on the same facts `A`, claim 1 was upheld"), "{found}");
    assert!(found.ends_with("what tells them apart: the pack's content or parameters, under one version"), "{found}");
}

#[test]
fn like_cases_are_found_alike_for_any_number_of_threads() {
    let folder = Folder::new();
    // More cases than are in memory at a time, so that some are held against those of an earlier block.
    let lines: Vec<String> = (0..1030).map(|n| waited(&format!("C-{n}"), &(n % 40).to_string())).collect();
    let cases = folder.file("cases.jsonl", lines.join("\n"));
    let decided = |threads: &str| {
        let ran = medhold(&["dry-run", &cafe(), "--cases", &cases, "--format", "jsonl", "--threads", threads]);
        assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
        ran.out
    };
    let (one, several) = (decided("1"), decided("7"));
    assert_eq!(one, several);
    let last = consistent(one.lines().last().unwrap());
    assert!(last["detail"].as_str().unwrap().contains("decided as `C-29`, claim 1"), "{last}");
}

#[test]
fn a_ledger_that_cannot_be_read_says_where_and_why() {
    let folder = Folder::new();
    let now = folder.file("now.jsonl", waited("B", "20"));
    let run = |ledger: &str| medhold(&["dry-run", &cafe(), "--cases", &now, "--ledger", ledger]);
    let absent = run(&folder.path("nowhere.jsonl").display().to_string());
    assert_eq!(absent.exit, Exit::CouldNotRun);
    assert!(
        absent.err.contains("the ledger `") && absent.err.contains("nowhere.jsonl` can't be read"),
        "{}",
        absent.err
    );
    let no_ledger = folder.file("cases-only.jsonl", format!("\n{}\n", waited("A", "20")));
    let ran = run(&no_ledger);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("cases-only.jsonl`, line 2, can't be read: unknown field `id`"), "{}", ran.err);
}

#[test]
fn a_ledger_is_not_read_in_vain() {
    let folder = Folder::new();
    let now = folder.file("now.jsonl", waited("B", "20"));
    let ledger = folder.file("ledger.jsonl", "");
    let ran = medhold(&["dry-run", &cafe(), "--cases", &now, "--ledger", &ledger, "--rulings-only"]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("nothing is held against a `--ledger`"), "{}", ran.err);
}

#[test]
fn a_run_does_not_overwrite_the_ledger_that_it_reads() {
    let folder = Folder::new();
    let now = folder.file("now.jsonl", waited("B", "20"));
    let ledger = folder.file("ledger.jsonl", "");
    let to_itself = ["--ledger", &ledger, "--output", &ledger, "--format", "ledger"];
    let ran = medhold(&[&["dry-run", &cafe(), "--cases", &now][..], &to_itself].concat());
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("is read as a ledger"), "{}", ran.err);
}
