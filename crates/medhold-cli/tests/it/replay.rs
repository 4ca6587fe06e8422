//! `medhold replay`: what was decided comes out the same by the pack that decided it, and what does not is told.

use std::path::Path;

use medhold_cli::Exit;
use serde_json::Value;

use crate::program::{Folder, Ran, cafe, medhold, medhold_reading, waited};
use crate::report_keys::{keys, undocumented};
use crate::repository::Repository;

fn shipped(path: &str) -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path).display().to_string()
}

/// The café's decisions on who waited 12 minutes and who waited 25, written to a file, and the file of the cases.
fn recorded(folder: &Folder, pack: &str, more: &[&str]) -> (String, String) {
    let cases = folder.file("cases.jsonl", [waited("A", "12"), waited("B", "25")].join("\n"));
    let decisions = folder.path("decisions").display().to_string();
    let ran = medhold(&[&["dry-run", pack, "--cases", &cases, "--output", &decisions], more].concat());
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
    (decisions, cases)
}

fn report(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err))
}

fn counts(report: &Value) -> [u64; 4] {
    ["decisions", "same", "differ", "not_replayed"].map(|key| report[key].as_u64().unwrap())
}

#[test]
fn decisions_come_out_the_same_in_every_format_that_they_are_recorded_in() {
    let runs: [&[&str]; 5] = [
        &["--format", "jsonl"],
        &["--format", "json"],
        &["--format", "jsonl", "--rulings-only"],
        &["--format", "jsonl", "--at", "2025-01-02"],
        &["--format", "jsonl", "--set", "long_wait_min=10.50", "--at", "2024-05-17"],
    ];
    for run in runs {
        let folder = Folder::new();
        let (decisions, cases) = recorded(&folder, &cafe(), run);
        let ran = medhold(&["replay", &decisions, "--cases", &cases, "--packs", &cafe()]);
        assert_eq!(ran.exit, Exit::Well, "{run:?}: {}{}", ran.out, ran.err);
        assert!(ran.out.contains("All 2 decisions come out the same, byte for byte."), "{}", ran.out);
    }
}

#[test]
fn a_ledger_needs_no_cases_and_packs_are_looked_for_below_a_folder() {
    let folder = Folder::new();
    folder.cafe_with("pack.toml", "name", "name");
    let (decisions, _) = recorded(&folder, &folder.path("cafe").display().to_string(), &["--format", "ledger"]);
    let packs = folder.path("").display().to_string();
    let ran = medhold(&["replay", &decisions, "--packs", &packs, "--format", "json"]);
    assert_eq!((ran.exit, counts(&report(&ran))), (Exit::Well, [2, 2, 0, 0]), "{}", ran.err);
    let text = std::fs::read_to_string(&decisions).unwrap();
    let ran = medhold_reading(&text, &["replay", "-", "--packs", &packs]);
    assert_eq!(ran.exit, Exit::Well, "{}", ran.err);
}

#[test]
fn a_batch_of_two_clients_with_like_cases_between_them_comes_out_the_same() {
    let folder = Folder::new();
    let (decisions, pack) = (folder.path("d.jsonl").display().to_string(), shipped("rules/rental"));
    let cases = shipped("examples/cases/rental_clients.jsonl");
    let profiles = [shipped("examples/profiles/filmhjornet.toml"), shipped("examples/profiles/kinoboden.toml")];
    let run = ["dry-run", &pack, "--cases", &cases, "--format", "jsonl", "--output", &decisions];
    let ran = medhold(&[&run[..], &["--profile", &profiles[0], "--profile", &profiles[1]]].concat());
    assert_ne!(ran.exit, Exit::CouldNotRun, "{}", ran.err);
    let ran = medhold(&["replay", &decisions, "--cases", &cases, "--packs", &shipped("rules"), "--format", "json"]);
    let report = report(&ran);
    assert_eq!(ran.exit, Exit::Well, "{report:#}");
    assert!(report["packs"].as_array().unwrap().len() > 1, "each profile's parameters have a stamp: {report:#}");
    assert!(report["packs"].to_string().contains("rules/rental"), "{report:#}");
}

#[test]
fn a_decision_that_was_altered_is_found_with_the_place() {
    let folder = Folder::new();
    let (decisions, cases) = recorded(&folder, &cafe(), &["--format", "jsonl"]);
    let text = std::fs::read_to_string(&decisions).unwrap();
    let (first, second) = text.split_once('\n').unwrap();
    assert!(second.contains("\"outcome\":\"upheld\""), "{second}");
    let altered = second.replacen("\"outcome\":\"upheld\"", "\"outcome\":\"not_upheld\"", 1);
    std::fs::write(&decisions, format!("{first}\n{altered}")).unwrap();
    let ran = medhold(&["replay", &decisions, "--cases", &cases, "--packs", &cafe(), "--format", "json"]);
    let found = report(&ran);
    assert_eq!((ran.exit, counts(&found)), (Exit::Found, [2, 1, 1, 0]), "{}", ran.err);
    let one = &found["not_the_same"][0];
    assert_eq!((&one["case"], &one["line"], &one["outcome"]), (&"B".into(), &2.into(), &"differs".into()));
    let place = serde_json::json!({ "path": "claims[0].outcome", "recorded": "not_upheld", "now": "upheld" });
    assert_eq!(one["differences"], Value::Array(vec![place]));
    let ran = medhold(&["replay", &decisions, "--cases", &cases, "--packs", &cafe()]);
    assert!(
        ran.out.contains("1 of 2 decisions come out the same") && ran.out.contains("claims[0].outcome"),
        "{}",
        ran.out
    );
}

#[test]
fn a_decision_whose_pack_or_case_is_not_there_is_told_and_fails_the_replay() {
    let folder = Folder::new();
    let (decisions, cases) = recorded(&folder, &cafe(), &["--format", "jsonl"]);
    let other = folder.cafe_with("pack.toml", "value = 20", "value = 10");
    let ran = medhold(&["replay", &decisions, "--cases", &cases, "--packs", &other, "--format", "json"]);
    let found = report(&ran);
    assert_eq!((ran.exit, counts(&found)), (Exit::Found, [2, 0, 0, 2]), "{}", ran.err);
    assert_eq!(found["packs"][0]["found"], Value::Null);
    assert!(found["not_the_same"][0]["reason"].as_str().unwrap().contains("`cafe 1.0.0`"), "{found:#}");
    let one = folder.file("one.jsonl", waited("A", "12"));
    let ran = medhold(&["replay", &decisions, "--cases", &one, "--packs", &cafe(), "--format", "json"]);
    assert_eq!((ran.exit, counts(&report(&ran))), (Exit::Found, [2, 1, 0, 1]), "{}", ran.err);
    let ran = medhold(&["replay", &decisions, "--packs", &cafe()]);
    assert_eq!(ran.exit, Exit::CouldNotRun);
    assert!(ran.err.contains("`--cases`"), "{}", ran.err);
}

#[test]
fn a_pack_that_has_changed_since_is_found_in_its_history() {
    let repository = Repository::with_cafe();
    let folder = Folder::new();
    let (first, cases) =
        recorded(&folder, &repository.name("cafe"), &["--format", "jsonl", "--set", "long_wait_min=30"]);
    let first = std::fs::read_to_string(first).unwrap();
    repository.replace("cafe/pack.toml", "value = 20", "value = 10");
    repository.commit("v2");
    let (second, _) = recorded(&folder, &repository.name("cafe"), &["--format", "jsonl"]);
    let both = folder.file("both.jsonl", first + std::fs::read_to_string(second).unwrap().as_str());
    repository.replace("cafe/pack.toml", "value = 10", "value = 15");
    repository.commit("v3");
    let packs = repository.name("");
    let without = medhold(&["replay", &both, "--cases", &cases, "--packs", &packs, "--format", "json"]);
    assert_eq!((without.exit, counts(&report(&without))), (Exit::Found, [4, 0, 0, 4]));
    let ran = medhold(&["replay", &both, "--cases", &cases, "--packs", &packs, "--git", "--format", "json"]);
    let found = report(&ran);
    assert_eq!((ran.exit, counts(&found)), (Exit::Well, [4, 4, 0, 0]), "{found:#}");
    assert!(found["packs"][0]["found"][0].as_str().unwrap().ends_with(":cafe"), "{found:#}");
    assert_eq!(found["packs"][0]["pack"]["set"], serde_json::json!({ "long_wait_min": "30" }));
}

#[test]
fn a_line_that_is_no_decision_is_told_with_its_place_and_nothing_at_all_is_no_success() {
    let folder = Folder::new();
    let (decisions, cases) = recorded(&folder, &cafe(), &["--format", "jsonl"]);
    let text = std::fs::read_to_string(&decisions).unwrap();
    let ran =
        medhold_reading(&format!("{text}{{\"case\": 3}}\n"), &["replay", "-", "--cases", &cases, "--packs", &cafe()]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.err.contains("-:3: no decision"), "{}", ran.err);
    let ran = medhold_reading("", &["replay", "-", "--cases", &cases, "--packs", &cafe()]);
    assert_eq!(ran.exit, Exit::Found);
    assert!(ran.out.contains("no decision to decide again"), "{}", ran.out);
}

#[test]
fn the_same_report_for_any_number_of_threads() {
    let folder = Folder::new();
    let (decisions, pack) = (folder.path("d.jsonl").display().to_string(), shipped("rules/rental"));
    let cases = shipped("examples/cases/rental.jsonl");
    medhold(&["dry-run", &pack, "--cases", &cases, "--format", "jsonl", "--output", &decisions]);
    let with = |threads: &str| {
        let run = ["replay", &decisions, "--cases", &cases, "--packs", &pack, "--format", "json", "--threads", threads];
        medhold(&run).out
    };
    assert_eq!(with("1"), with("3"));
}

#[test]
fn a_run_of_several_packs_comes_out_the_same_also_where_no_one_pack_decided() {
    let folder = Folder::new();
    let decisions = folder.path("d.jsonl").display().to_string();
    let packs = [cafe(), shipped("rules/rental")];
    let of = |id: &str, topic: &str| waited(id, "12").replace("\"waiting\"", &format!("\"{topic}\""));
    let texts = [of("A", "waiting"), of("B", "taste"), of("C", "nobodys"), of("D", "late_fee"), of("E", "waiting")];
    let cases = folder.file("cases.jsonl", texts.join("\n"));
    let ran =
        medhold(&["dry-run", &packs[0], &packs[1], "--cases", &cases, "--format", "jsonl", "--output", &decisions]);
    assert_ne!(ran.exit, Exit::CouldNotRun, "{}", ran.err);
    assert!(folder.read("d.jsonl").contains("\"conflict\":[\"cafe\",\"rental\"]"), "{}", folder.read("d.jsonl"));
    let run = ["replay", &decisions, "--cases", &cases, "--packs", &packs[0], &packs[1], "--format", "json"];
    let ran = medhold(&run);
    assert_eq!((ran.exit, counts(&report(&ran))), (Exit::Well, [5, 5, 0, 0]), "{}", ran.out);
}

#[test]
fn every_key_of_the_report_is_documented() {
    let folder = Folder::new();
    let (decisions, cases) = recorded(&folder, &cafe(), &["--format", "jsonl"]);
    let altered = folder.read("decisions").replacen("\"upheld\"", "\"partly_upheld\"", 1);
    std::fs::write(&decisions, altered).unwrap();
    let ran = medhold(&["replay", &decisions, "--cases", &cases, "--packs", &cafe(), "--format", "json"]);
    let page = include_str!("../../../../docs/diff-and-replay.md");
    let keys = keys(&report(&ran), &[]);
    let missing = undocumented(&keys, page);
    assert!(keys.len() > 15 && missing.is_empty(), "{keys:?}: {missing:?}");
}
